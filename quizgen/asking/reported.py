"""Reported clauses as they stand after "that": "Ann Lee warned that the dam could break".

Only what is clear by itself is kept: nobody and nothing in the clause may point to another
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.asked_speaker import AskedSpeaker, asked_speaker
from quizgen.asking.lexical import known_words
from quizgen.asking.links import without_joints
from quizgen.asking.pointing import is_empty_it, loose_pronouns
from quizgen.asking.remark_doubts import lacks_but
from quizgen.asking.saying_frame import says_two_things, without_frame
from quizgen.asking.soft_doubts import code_of
from quizgen.asking.text_faults import is_faulty
from quizgen.asking.unfinished import unfinished
from quizgen.asking.wording import compose, content_words
from quizgen.facts.attribution import is_finite
from quizgen.facts.cues import cue_of
from quizgen.language.inflect import past

if TYPE_CHECKING:
    from quizgen.asking.fuller_phrases import Told
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Reported", "reported"]

_TELLING = 8  # content words of a clause in which "the area" or "the idea" is clear enough

# What no clause after "Who said that" begins with.
_NO_CLAUSE = frozenset(
    "if whether how why what who which where but and or so to however nevertheless meanwhile "
    "instead still also therefore".split()
)

# Verbs that keep their own form in "Who … that …?"; "add" and "continue" need what was before.
_THAT_VERBS = frozenset(
    "say claim argue believe insist warn estimate predict suggest announce deny admit confirm "
    "complain promise acknowledge assert allege find reveal conclude state declare report "
    "explain maintain note think".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Reported:
    """A reported clause as it stands after "that".

    Attributes:
        speech: the indirect speech.
        asked: who says it.
        cue: the verb of saying, or "according".
        verb: how the question has it: "said", "warned", "believes".
        tokens: the clause.
        text: the clause in words.
        resolved: how many of its pronouns were replaced by names.
        doubts: why it should not be asked.
        loose: what in its words a reader could not place without the sentences before.
        told: fuller phrases put for short ones of the clause.
    """

    speech: Speech
    asked: AskedSpeaker
    cue: Token
    verb: str
    tokens: tuple[Token, ...]
    text: str
    resolved: int
    doubts: tuple[str, ...]
    loose: tuple[str, ...]
    told: tuple[Told, ...] = ()


def reported(facts: Facts) -> tuple[Reported, ...]:
    """Return the clauses that somebody is reported to have said; found once for each document."""
    return facts.document.once("reported", "clauses", lambda: tuple(_reported(facts)))


def _reported(facts: Facts) -> Iterator[Reported]:
    for speech in facts.speech:
        if speech.kind != "indirect" or speech.frame not in ("that", "told", "according"):
            continue
        root, cue, asked = speech.clause_root, speech.cue, asked_speaker(speech, facts)
        if root is None or cue is None or asked is None or len(speech.content) != 1:
            continue
        span = speech.content[0]
        if len(span) > 2 and span[-1].text == '"' and span[-2].text in (",", "."):
            tokens = [token for token in span if token.i != span[-2].i]
        else:
            tokens = list(span)
        tokens = without_joints(without_frame(tokens, root))
        worded = compose(facts.document, [tokens], known=_known(speech), asked=asked.text)
        text = _CLOSING.sub('"', worded.text)
        telling = len(content_words(text)) >= _TELLING
        doubts = _own_doubts(worded.doubts, tokens, speech, facts, telling=telling)
        doubts += asked.doubts
        doubts += _clause_doubts(speech, root, tokens, facts)
        # "That he would make his decision in May": about what?
        doubts += [doubt for doubt in unfinished(tokens, ()) if doubt.startswith("which one")]
        if worded.resolved or _speaks_of_a_stranger(tokens, facts, speech.speaker):
            doubts.append("pronoun")  # somebody else than who speaks: two of three were wrong
        if cue.dep_ in _SUBJECTS:
            doubts.append("strange parse")  # "the states pollsters believed would go her way"
        yield Reported(
            speech,
            asked,
            cue,
            _reporting(speech, cue),
            tuple(tokens),
            text,
            worded.resolved,
            tuple(dict.fromkeys(doubts)),
            worded.doubts,
            worded.told,
        )


def _speaks_of_a_stranger(tokens: Sequence[Token], facts: Facts, speaker: Name | None) -> bool:
    """Whether a "he" or "she" is neither who speaks nor anybody told of in the clause."""
    names = facts.document.names
    for place, token in enumerate(tokens):
        if token.lower_ not in words.PERSON_PRONOUNS:
            continue
        who = names.referent(token)
        if who is not None and who is speaker:
            continue
        told = any(
            (name := names.of(other)) is not None and name.type == "PERSON"
            if other.pos_ == "PROPN"
            else other.pos_ == "NOUN" and known_words().is_person(other.lemma_)
            for other in tokens[:place]
        )
        if not told:
            return True
    return False


# Times that are clear only on the day of the paper.
_DAYS = frozenset("yesterday tomorrow tonight today now currently ago last next".split())


def _own_doubts(
    doubts: Sequence[str],
    tokens: Sequence[Token],
    speech: Speech,
    facts: Facts,
    *,
    telling: bool,
) -> list[str]:
    """Return the doubts about the words that hold for a clause after "Who said that".

    A whole clause is clearer than a phrase: it holds what most of its words refer to.
    """
    found = []
    for doubt in doubts:
        if telling and doubt in ("definite", "comparison"):
            continue
        if doubt == "pronoun" and not loose_pronouns(tokens, facts.document, speech.speaker):
            continue
        if doubt == "time" and not any(_is_day(token) for token in tokens):
            continue  # "by today's standards"
        found.append(doubt)
    return found


def _is_day(token: Token) -> bool:
    """Whether a time is clear only on the day of the paper."""
    if token.dep_ == "poss" and token.head.tag_ == "NNS" and token.head.lemma_ == "standard":
        return False
    return token.lower_ in _DAYS


# A closing mark that lost its comma: 'has "gotten worse for the wealthy "'.
_CLOSING = re.compile(r'\s+"(?=$|[\s,.;?!])')


def _known(speech: Speech) -> list[Token]:
    """Return heads that stand for the asked person, whom a pronoun of the clause may mean."""
    if speech.speaker is not None and speech.speaker.mentions:
        return [speech.speaker.mentions[0].span.root]
    return [speech.source.root] if speech.source is not None else []


def _reporting(speech: Speech, cue: Token) -> str:
    """Return the verb of the question: "believes", "warned", "said"."""
    row = cue_of(cue)
    lemma = cue.lemma_.lower()
    if speech.frame == "according" or row is None:
        return "said"
    if row.particle:
        return f"{cue.lower_ if cue.tag_ == 'VBZ' else past(row.verb)} {row.particle}"
    if lemma not in _THAT_VERBS:
        return "said"
    if cue.tag_ == "VBZ":
        return cue.lower_
    return past(lemma)


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})


def _is_condition(first: Token, root: Token) -> bool:
    """Whether a clause opens with the condition of its main verb: "if it rained, they would"."""
    verb = first.head
    return first.lower_ == "if" and first.dep_ == "mark" and verb.dep_ == "advcl" and verb != root


def _tells_of_name(cue: Token, speech: Speech) -> bool:
    """Whether "who" is a person with a name right before it: "Lee, who said the dam was safe"."""
    speaker = speech.speaker
    if speaker is None or speaker.type != "PERSON" or cue.dep_ != "relcl" or not speech.sure:
        return False
    subject = next((child for child in cue.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lower_ == "who" and subject.nbor(-1).text == ","


def _is_torn(tokens: Sequence[Token]) -> bool:
    """Whether a clause inside lost its subject: 'he hopes [a sum …] will be met by selling'."""
    return any(
        token.dep_ == "ccomp"
        and is_finite(token)
        and not any(child.dep_ in _SUBJECTS for child in token.children)
        for token in tokens
    )


def _are_two(tokens: Sequence[Token]) -> bool:
    """Whether a sentence ends within the clause: 'that "lamps were rare. They were dear"'."""
    return any(
        token.text in (".", "!") and following.text[0].isupper()
        for token, following in pairwise(token for token in tokens if token.text != '"')
    )


def _speak_several(cue: Token, speaker: Name | None) -> bool:
    """Whether the verb has a plural subject, so that one person is not who says it.

    "They said Lee had left and claim she was paid": the claim is theirs.
    """
    if speaker is None or speaker.plural or speaker.type not in ("PERSON", ""):
        return False
    helped = any(
        child.dep_ == "aux" and (child.tag_ in ("MD", "TO") or child.lemma_ == "do")
        for verb in (cue, cue.head if cue.dep_ == "conj" else cue)
        for child in verb.children
    )
    return cue.tag_ == "VBP" or (cue.tag_ == "VB" and not helped)


def _begins_with_what_somebody_is(tokens: Sequence[Token], root: Token) -> bool:
    """Whether a clause opens with what its subject is: "a keen sailor, Holm was their captain".

    That reads well at the head of a sentence, not after "that". One comma tells it from an aside:
    "the captain, Holm, was a keen sailor".
    """
    if tokens[0].lower_ not in ("a", "an", "the"):
        return False
    verb = min([root.i, *(child.i for child in root.children if child.dep_ in ("aux", "auxpass"))])
    commas = [token for token in tokens if token.i < verb and token.text == ","]
    return len(commas) == 1 and commas[0].nbor(1).pos_ in ("PROPN", "PRON")


def _is_loose_they(tokens: Sequence[Token], speech: Speech) -> bool:
    """Whether "they" has nothing before it but the noun it describes ('the reasons they gave')."""
    if speech.speaker is None or speech.speaker.type != "PERSON":
        return False
    for place, token in enumerate(tokens):
        if token.lower_ not in ("they", "them", "their"):
            continue
        own = token.head.head if token.head.dep_ == "relcl" else None
        plural = [
            other
            for other in tokens[:place]
            if other != own
            and (other.tag_ in ("NNS", "NNPS") or other.dep_ == "conj" or other.ent_type_ == "ORG")
        ]
        if not plural:
            return True
    return False


_IT = frozenset("it its itself".split())
_THEM = frozenset("they them their theirs themselves".split())


def _is_unbound(pronoun: Token, tokens: Sequence[Token]) -> bool:
    """Whether "it" or "them" takes up nothing that the clause tells of before.

    "Its" looks for a thing that is a subject or has a name ("the firm sold its ships"), not for
    the nearest noun ("talks over pay would not hold up its work"); an object is never its own
    clause's subject ("Fry and Lee tried to get them to stay").
    """
    lower = pronoun.lower_
    if (lower not in _IT and lower not in _THEM) or pronoun.dep_ == "expl" or is_empty_it(pronoun):
        return False
    several = lower in _THEM
    plain = pronoun.dep_ in ("dobj", "pobj", "dative") and not lower.endswith(("self", "selves"))
    own = _own_subjects(pronoun) if plain else set()
    for token in tokens:
        if token.i >= pronoun.i:
            return True
        if token in own or token.pos_ not in ("NOUN", "PROPN", "PRON", "NUM"):
            continue
        joined = any(child.dep_ == "conj" for child in token.children)
        if several:
            plural = token.tag_ in ("NNS", "NNPS") or joined or token.ent_type_ in ("ORG", "NORP")
            if plural or token.lower_ in _ANYBODY or token.pos_ == "NUM":
                return False
        elif token.tag_ in ("NN", "NNP", "NNPS") and not joined and not _is_somebody(token):
            subject = token.dep_ in _SUBJECTS or token.dep_ in ("dobj", "attr")
            subject = subject or token.head.dep_ == "agent"  # "noises made by the whale as it …"
            if subject or token.ent_type_ in ("ORG", "GPE", "PRODUCT", "LOC"):
                return False
    return True


def _is_somebody(token: Token) -> bool:
    """Whether a name is a person's; of one word ("Leeds") nobody can be sure."""
    return token.ent_type_ == "PERSON" and any(c.dep_ == "compound" for c in token.children)


_ANYBODY = frozenset(
    "someone somebody anyone anybody everyone everybody nobody who person child each".split()
)


def _own_subjects(pronoun: Token) -> set[Token]:
    """Return the subject of the verb whose object the pronoun is, with those joined to it."""
    verb = pronoun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    while verb.dep_ in ("xcomp", "conj") and verb.head != verb:
        verb = verb.head
    subjects = {child for child in verb.children if child.dep_ in _SUBJECTS}
    return subjects | {child for token in subjects for child in token.subtree}


_SORTS = frozenset("sort kind type".split())
_ORDINALS = frozenset("first second third fourth fifth final latter former".split())
_WITHOUT_DETERMINER = frozenset("place base aid grade class gear hand prize light".split())


def _points(first: Token, tokens: Sequence[Token]) -> bool:
    """Whether "that" or "this" in a clause points to what was said before.

    "Who said that that could help?", "for that sort of thing"; "says that estimate is old" lost
    its "that" to the clause, and so did "said in older people that first line is weak", for no
    "first line" is without a determiner.
    """
    if first.i and first.nbor(-1).lower_ in ("that", "this"):
        ordinal = first.lower_ in _ORDINALS and first.dep_ == "amod" and first.head.tag_ == "NN"
        bare = ordinal and not any(child.dep_ in ("det", "poss") for child in first.head.children)
        if first.nbor(-1).dep_ == "det" or (bare and first.head.lower_ not in _WITHOUT_DETERMINER):
            return True
    return any(
        token.lower_ in ("that", "this", "these", "those")
        and (
            (token.dep_ in _SUBJECTS and (token.tag_ == "DT" or token.head.dep_ == "ccomp"))
            or (token.dep_ == "det" and token.head.lemma_ in _SORTS)
        )
        for token in tokens
    )


def _takes_up(tokens: Sequence[Token]) -> bool:
    """Whether a clause goes on from other words: "he would eat it too", ", however,"."""
    last = tokens[-2] if tokens[-1].is_punct and len(tokens) > 1 else tokens[-1]
    return last.lower_ in ("too", "either", "though") or any(
        token.lower_ in ("however", "though", "therefore")
        and token.i + 1 < len(token.doc)
        and token.nbor(1).text == ","
        and token.i
        and token.nbor(-1).text == ","
        for token in tokens
    )


def _clause_doubts(speech: Speech, root: Token, tokens: Sequence[Token], facts: Facts) -> list[str]:
    """Return why a reported clause does not read well after "Who said that"."""
    document = facts.document
    found = ["fault in the text"] if is_faulty(document, tokens) else []
    if speech.cue is not None and _speak_several(speech.cue, speech.speaker):
        found.append("speaker")
    if not is_finite(root) or not any(child.dep_ in _SUBJECTS for child in root.children):
        found.append("no clause")
    found += [doubt for doubt in unfinished(tokens, ()) if code_of(doubt) == "which one"]
    first, last = tokens[0], tokens[-1]
    if first.lower_ in _NO_CLAUSE and not _is_condition(first, root):
        found.append("no clause")
    if first.pos_ in ("VERB", "AUX") and first.tag_ not in ("VBG",):
        found.append("no clause")
    if last.pos_ in ("ADP", "CCONJ", "SCONJ", "DET", "AUX") and last.dep_ != "prt":
        found.append("cut")
    marks = [token.text for token in tokens]
    if any(mark in (";", ":", "?", "-", "[") for mark in marks):
        found.append("dash")
    if marks.count("(") != marks.count(")") or marks.count("–") + marks.count("—") > 2:
        found.append("dash")
    if marks.count("—") == 1 and root.i > first.i + marks.index("—"):
        found.append("dash")  # the clause breaks off: "that she and her husband — whose …"
    if sum(token.text == '"' for token in tokens) % 2:
        found.append("cut quotation")
    two = _are_two(tokens) or any(token.is_sent_start for token in tokens[1:])
    if two or _is_torn(tokens) or lacks_but(tokens):
        found.append("torn clause")  # "that ice was rare. there was no salt" are two sentences
    if any(
        t.tag_ == "VBG" and t.dep_ == "conj" and t.head.tag_ in ("VB", "VBD", "VBZ", "VBP")
        for t in tokens
    ):
        found.append("torn clause")  # "saying that it has no plan, and calling it a hope"
    if _begins_with_what_somebody_is(tokens, root):
        found.append("torn clause")
    if _is_loose_they(tokens, speech) or any(_is_unbound(token, tokens) for token in tokens):
        found.append("pronoun")
    if _points(first, tokens) or _takes_up(tokens):
        found.append("deixis")
    if speech.cue is not None and says_two_things(speech.cue, root):
        found.append("strange parse")
    speaker = speech.speaker
    if speaker is not None and speaker.type == "ORG" and tokens[0].lower_ in ("its", "it"):
        found.append("pronoun")  # "Amnesty said its purpose is to …": whose?
    cue = speech.cue
    if cue is not None:
        row = cue_of(cue)
        inside = cue.dep_ == "ccomp" and cue.head.i < cue.i
        below = (cue.dep_ in ("relcl", "acl", "pcomp") and not _tells_of_name(cue, speech)) or (
            cue.dep_ == "advcl" and cue.tag_ != "VBG"  # ", adding that it was late" stands alone
        )
        if (inside or below) and speech.frame != "according":
            found.append("nested")
        if row is not None and any(
            child.lower_ in ("once", "never", "reportedly") for child in cue.children
        ):
            found.append("hedged")
    inner = [
        other
        for other in facts.speech
        if other is not speech
        and other.kind == "indirect"
        and other.cue is not None
        and other.cue.doc is tokens[0].doc
        and first.i <= other.cue.i <= last.i
        and other.cue != root  # "said that studies show …" is all hers
    ]
    if inner:
        found.append("nested")
    sentence = document.sentence_of(first)
    end = speech.content[0].end
    if end < sentence.span.end:
        following = sentence.span.doc[end]
        told = cue is not None and cue.i >= end and last.text in ('"', ",")  # '… vessel," Lee said'
        if following.is_alpha and following.pos_ not in ("CCONJ", "SCONJ", "ADP") and not told:
            found.append("cut")  # "to ensure buildings | are safe"
        if following.text == "," and _goes_on(root, cue, end):
            found.append("cut")  # "to ensure lamps |, the use of gas, and oil are safe"
    return found


def _goes_on(root: Token, cue: Token | None, end: int) -> bool:
    """Whether the verb of saying has another clause behind the end: a list was misread."""
    return cue is not None and any(
        child.dep_ == "ccomp" and child.i >= end and child != root for child in cue.children
    )

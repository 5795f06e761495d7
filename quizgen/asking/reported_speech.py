"""What somebody said: "Who did Putin tell the west it must back?".

The question word moves out of the reported clause over the verb of saying; the clause keeps its
own order and tense.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.attached import asides_behind, goes_doing, key_runs_on
from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build, is_quantity
from quizgen.asking.grammar import embedded, predicate, unsound
from quizgen.asking.registry import family
from quizgen.asking.seams import halved
from quizgen.asking.sorts import Wh, is_person, wh_for
from quizgen.asking.voices import BRIDGES, clause_at, quoted_tokens, saying_of
from quizgen.facts.attribution import is_finite
from quizgen.facts.clauses import Clause, Part
from quizgen.facts.phrases import shorten
from quizgen.language.name_tables import is_person_noun

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_said_what", "frames"]


def frames(facts: Facts) -> Iterator[tuple[Clause, Clause, list[str]]]:
    """Yield (clause of saying, reported clause, doubts)."""
    document = facts.document
    quoted = quoted_tokens(facts)
    for clause in facts.clauses:
        if clause.kind != "reported" or clause.reporter is None:
            continue
        reporter = clause.reporter
        frame = clause_at(facts, reporter)
        if frame is None or reporter.lemma_.lower() not in BRIDGES:
            continue
        head = clause.verb.head
        if (document.block_of(head), head.i) in quoted:
            continue
        doubts = []
        if frame.verb.negation is not None or frame.kind == "reported":
            doubts.append("nested")
        if any(
            child.dep_ == "mark" and child.lower_ in ("if", "whether", "as")
            for child in head.children
        ):
            doubts.append("whether")
        if any(
            child.lower_ in ("how", "what", "why", "where", "when", "who", "which")
            for child in clause.verb.head.children
        ):
            doubts.append("indirect question")
        first = clause.subject.tokens[0]
        if first.i and first.nbor(-1).tag_ in ("WP", "WDT", "WRB"):
            doubts.append("indirect question")  # "knows what an empty purse looks like"
        if clause.subject.head.lower_ in ("who", "what", "which", "there", "that"):
            doubts.append("indirect question")
        if head.i < reporter.i and not _stands_before(frame, clause):
            doubts.append("attribution last")
        if head.i < reporter.i and reporter.lemma_.lower() == "tell":
            doubts.append("nobody told")  # 'lakes helped him, she told a crowd'
        if any(
            part.role == "clause" and part.tokens[0].lower_ in _CONDITIONS for part in clause.before
        ):
            doubts.append("condition")
        if "agreement" in unsound(frame) and frame.subject.head.lower_ not in ("data", "staff"):
            doubts.append("agreement")  # "the crews of a tug warn": who warns?
        doubts += _frame_doubts(frame) + _content_doubts(clause)
        yield frame, clause, doubts


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})

# Participles that describe the noun before them: "a group [called Hope]", "a spray [laced with …]".
_PARTICIPLES = frozenset("called named known dubbed laced based entitled titled armed".split())

# Verbs that tell a result of a study, but an opinion of a person.
_FINDING = frozenset("find show".split())
_CONDITIONS = frozenset("if unless provided".split())

# Nouns that say nothing of their own as a key: "More work", "Further action".
_THIN = frozenset("work research action change information money help support study effort".split())

# Verbs whose object says little without them, or they without it: "cast a cloud".
_LIGHT = frozenset(
    "have do make take get give cast pose raise put keep feel pay shed bear draw play hold say "
    "tell mean face".split()
)


def _frame_doubts(frame: Clause) -> list[str]:
    """Return why a clause of saying does not lead to what was said."""
    subject = frame.subject
    verb = frame.verb.head
    found = []
    if verb.lemma_.lower() in _FINDING and verb.tag_ in ("VBP", "VBZ") and is_person(subject.head):
        found.append("opinion")  # "finds the work has changed"
    if verb.lemma_.lower() == "tell" and frame.part("object", "iobject") is None:
        found.append("nobody told")
    first, head = subject.tokens[0], subject.head
    if first.lower_ in ("a", "an") and head.tag_ == "NNP" and head.dep_ != "appos":
        found.append("strange parse")  # "a sum Smith said would be paid"
    post = head.tag_ == "NN" or (head.tag_ == "NNP" and is_person_noun(head.lower_))
    if head == first and post and any(c.dep_ == "prep" for c in head.children):
        found.append("bare post")  # "What did Member of Council say …?"
    listed = any(child.dep_ == "conj" for child in head.children)
    if not listed and any(token.text == "," for token in subject.tokens):
        found.append("comma")  # "Smith, of the council, said"
    if any(is_finite(token) and token.pos_ in ("VERB", "AUX") for token in subject.tokens):
        found.append("strange parse")
    return found


# Times that are clear only on the day of the paper, and words that lean on what was said before.
_LEANING = frozenset("last next ago yesterday today tomorrow even also too already again".split())


_NAMES = frozenset("PERSON ORG NORP GPE".split())


def _is_named(facts: Facts, frame: Clause) -> bool:
    """Whether the stem tells by a name who says so.

    Of 155 judged questions those of "the authors", "observers" or "one poll" were good in 44 %,
    those of somebody with a name in 71 %.
    """
    subject = frame.subject
    if any(token.pos_ == "PROPN" or token.ent_type_ in _NAMES for token in subject.tokens):
        return True
    return facts.document.names.referent(subject.head) is not None


def _asked_doubts(content: Clause, part: Part, rest: Sequence[str | Sequence[Token]]) -> list[str]:
    """Return why a clause does not read well behind "What did Lee say …", or its key is thin."""
    found = []
    words = [token for token in part.tokens if not token.is_punct]
    if words[0].lower_ == "the" and (
        len(words) == 2 or (len(words) == 3 and words[1].pos_ == "NUM")
    ):
        found.append("bare definite key")  # "The agreement", "The two people": which?
    if (
        words[0].pos_ == "ADV"
        and words[0].tag_ == "RB"
        and words[0].lower_ not in ("not", "nearly")
    ):
        found.append("cut key")  # "Statistically the logic of …"
    if any(token.tag_ == "PRP" for token in words):
        found.append("pronoun in the key")  # "The reasons they gave", "whoever put it up"
    if part is content.subject:
        found += _subject_doubts(content)
    told = [token for piece in rest if not isinstance(piece, str) for token in piece]
    if any(token.lower_ in _LEANING for token in told):
        found.append("leans on what was before")
    if any(token.text in ("–", "—", "-") or "—" in token.text for token in told):
        found.append("dash")
    if any(_goes_on(token) for token in content.verb.head.children):
        found.append("strange parse")
    return found


def _runs_together(frame: Clause, content: Clause, place: bool) -> bool:
    """Whether the verb of what was said has nothing before it but the verb of saying or who hears.

    "What did Lee tell the board suggested a fault?" and "What did Lee say has a fault?", of a
    town, are read twice; "Who did Lee tell the board had left?" and "Which town …?" are not.
    """
    if frame.part("object", "iobject") is not None:
        return not content.verb.forms
    return place and not any(token.tag_ == "MD" for token in content.verb.auxiliaries)


def _goes_on(token: Token) -> bool:
    """Whether a second clause with a subject of its own is joined to what was said."""
    return (
        token.dep_ == "conj"
        and is_finite(token)
        and any(child.dep_ in _SUBJECTS for child in token.children)
    )


def _subject_doubts(content: Clause) -> list[str]:
    """Return why the subject of what was said cannot be asked for."""
    found = []
    group, head = content.verb, content.subject.head
    verb = group.head
    joined = any(child.dep_ == "conj" for child in head.children)
    if (joined or head.tag_ in ("NNS", "NNPS")) and group.tokens[0].tag_ in ("VBP", "VBZ"):
        found.append("agreement")  # "Who does Lee say is on guard? Fire fighters"
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if verb.lemma_ == "be" and after is not None and after.pos_ in ("ADP", "PART"):
        found.append("strange parse")  # "What does Lee say will be to win?"
    if group.negation is not None and any(token.tag_ == "MD" for token in group.auxiliaries):
        found.append("torn denial")  # "Who does Lee say can not go?"
    return found


def _content_doubts(content: Clause) -> list[str]:
    """Return why what was said is no whole clause with the subject it seems to have."""
    head = content.verb.head
    torn = any(
        token.dep_ in ("ccomp", "conj")
        and token.pos_ in ("VERB", "AUX")
        and token.head == head
        and token.i > head.i
        and is_finite(token)
        and not any(child.dep_ in _SUBJECTS or child.dep_ == "cc" for child in token.children)
        and not any(child.dep_ == "cc" for child in head.children)
        for token in head.subtree
    )
    reduced = (
        not content.verb.forms
        and head.tag_ in ("VBD", "VBN")
        and head.lower_ in _PARTICIPLES
        and content.subject.tokens[-1].i == head.i - 1
    )
    return ["strange parse"] if torn or reduced else []


def _stands_before(frame: Clause, content: Clause) -> bool:
    """Whether the whole clause stands before its plain attribution: "It is late, Smith said."."""
    sentence = content.sentence.span
    head = content.verb.head
    if any(token.text in ('"', ";", ":", "–", "—", "(") for token in sentence):
        return False
    first = min(frame.subject.tokens[0].i, frame.verb.head.i)
    inside = set(head.subtree)
    before = [t for t in sentence.doc[sentence.start : first] if not t.is_punct]
    finite = [t for t in before if t.dep_ == "conj" and t.pos_ in ("VERB", "AUX")]
    return (
        head.dep_ == "ccomp"
        and frame.kind == "main"
        and not finite
        and all(token in inside for token in before)
        and sentence.doc[first - 1].text == ","
        and bool(before)
        and before[0] not in frame.subject.tokens
        and not any(
            t.i > max(frame.verb.head.i, frame.subject.tokens[-1].i) and not t.is_punct
            for t in inside
        )
    )


def _weak_key(part: Part) -> list[str]:
    """Return why a part of what somebody said teaches nothing, or is not whole."""
    found = []
    tokens = part.tokens
    first, head = tokens[0], part.head
    words = [token for token in tokens if token.pos_ not in ("DET", "PUNCT")]
    if len(words) == 1 and head.pos_ == "NOUN" and (head.tag_ == "NNS" or first.pos_ == "DET"):
        found.append("one plain word")  # "Scientists", "The findings"
    if head.ent_type_ in ("TIME", "PERCENT"):
        found.append("measure")  # "Two to four hours": how long?
    owned = first.tag_ == "PRP$"
    if head.lemma_.lower() in _THIN and len(words) - owned < 3:
        found.append("one plain word")
    if first.pos_ in ("ADP", "SCONJ") or tokens[-1].text in ("...", "…", ","):
        found.append("cut key")
    if first.lower_ == "the" and len(shorten(tokens, 8)) < len(tokens):
        found.append("cut key")  # "the income [amassed by the richest]"
    if any(t.pos_ in ("VERB", "AUX") and t.dep_ == "ccomp" for t in tokens):
        found.append("strange parse")
    following = part.whole[-1].i + 1
    doc = head.doc
    if following < len(doc) and doc[following].lower_ in _GOES_ON:
        found.append("cut key")
    return found


_GOES_ON = frozenset("of that who which and or to".split())


@family(
    "reported_speech",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_said_what(facts: Facts) -> Iterator[Candidate]:
    """Ask for a part of what somebody said."""
    document = facts.document
    for frame, content, doubts in frames(facts):
        saying = saying_of(frame, content)
        targets: list[tuple[Part, str]] = [(content.subject, "subject")]
        targets += [(part, "object") for part in content.parts("object")][:1]
        targets += [(part, "attribute") for part in content.parts("attribute")][:1]
        for part, variant in targets:
            if part.head.pos_ == "PRON" or is_quantity(part):
                continue
            wh = wh_for(part.head, document)
            if wh is None:
                continue
            wh = Wh(wh.text, "said_what", wh.answer_type, wh.name)
            extra = [*doubts, *_weak_key(part)]
            if not _is_named(facts, frame):
                extra.append("nobody named")
            if variant == "subject":
                place = wh.text == "what" and part.head.ent_type_ in ("GPE", "LOC", "FAC")
                if _runs_together(frame, content, place):
                    extra.append("contorted")
                rest = predicate(content, short=len(content.tokens) > 20)
            else:
                without = [part, *asides_behind(content, part)]
                rest = embedded(content, without=without, short=len(content.tokens) > 18)
                verb = content.verb.head.lemma_.lower()
                if variant == "object" and (verb in _LIGHT or verb == "be"):
                    extra.append("light verb")
                if goes_doing(content.verb.head, part.head):
                    extra.append("no object")  # "What did Lee say they went? Sailing"
            if variant == "attribute":
                if part.head.pos_ != "NOUN" or not content.verb.forms:
                    continue  # "was a disaster": that is a description (``said_how``)
                if content.negative or len(part.tokens) < 4:
                    extra.append("weak attribute")
                if part.tokens[0].lower_ == "the":
                    extra.append("asked from the other side")  # "What … was the only way …?"
            extra += _asked_doubts(content, part, rest)
            if variant == "object":
                if halved(content, part.tokens):
                    extra.append("half a list")
                extra += key_runs_on(content, part)  # "sees the ban as unfair"
            if wh.text.startswith("which") and any(t.dep_ == "conj" for t in part.head.children):
                extra.append("agreement")  # "Which company …? Boeing and Lockheed"
            yield build(
                facts,
                content,
                family="reported_speech",
                variant=variant,
                wh=wh,
                pieces=[*saying, *rest],
                key_tokens=part.tokens,
                doubts=extra,
                nameless=variant == "object",
                voiced=False,
                denial=True,
                features={"cue_" + frame.verb.head.lemma_.lower(): 1.0},
            )

"""What refuses a question for who did something: a cut end, a key that is not all of it.

Each rule has the sentence beside it that made it necessary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.sorts import is_person
from quizgen.facts.cues import cue_of

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["who_doubts"]


def who_doubts(
    facts: Facts,
    clause: Clause,
    kept: Sequence[Token],
    key: Sequence[Token],
    name: Name | None,
    wh_text: str,
) -> Iterator[str]:
    """Yield why a question for the subject of a clause cannot stand, or its key is not all of it.

    Args:
        facts: the facts of the article.
        clause: what is asked from.
        kept: the words of the article that the stem shows, in order.
        key: those of the key.
        name: the name that is the key, if it is one.
        wh_text: the question word.
    """
    torn = (_is_bare_title, _loses_into, _is_loose_some, _keeps_up)
    if any(_is_cut(t) or any(rule(t, kept) for rule in torn) for t in kept) or _loses_joint(
        clause, kept
    ):
        yield "cut end"
    if any(_loses_marks(token, kept) for token in kept):
        yield "stray mark"
    if any(_is_also(token) for token in kept):
        yield "others, too"
    if _is_joined_participle(clause):
        yield "reduced relative"
    if _stands_in_brackets(clause):
        yield "strange parse"
    if wh_text == "who" and _is_body(clause):
        yield "no person does that"
    if wh_text == "what" and clause.subject.head.tag_ == "NNS" and _is_theirs(kept):
        yield "what with their"  # "What did Lee say was selling their boats?"
    if any(_is_nation_again(facts.document, token) for token in kept):
        yield "definite"
    if any(token.lower_ in _WEEKDAYS and token.is_lower for token in kept):
        yield "fault in the text"
    if any(map(_compares_with_none, kept)) or _has_most(clause):
        yield "comparison"
    if _whenever(clause):
        yield "condition"
    if _is_those(clause):
        yield "agreement"
    yield from _key_doubts(facts, clause, key, name)
    if _done_by_others(facts, clause, kept, name):
        yield "others, too"


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _is_score(token: Token) -> bool:
    """Whether a word is the score of a game or set: "7-6"."""
    first, _, last = token.text.replace("–", "-").partition("-")
    return first.isdigit() and last.isdigit()


def _is_cut(token: Token) -> bool:
    """Whether a list of scores goes on, or "the week" has lost its "earlier" or its preposition."""
    doc, at = token.doc, token.i
    if _is_score(token) and at + 2 < len(doc):
        return doc[at + 1].text in (",", "and") and _is_score(doc[at + 2])
    return (
        token.lower_ in _SPANS
        and at >= 3
        and [doc[at - 2].lower_, doc[at - 1].lower_] == ["in", "the"]
        and doc[at - 3].lower_ in ("earlier", "later", "early", "late")
    )


def _is_bare_title(noun: Token, kept: Sequence[Token]) -> bool:
    """Whether the name behind a bare title was cut: "he and fellow student[, Ann Lee,]"."""
    return (
        noun.tag_ == "NN"
        and is_person(noun)
        and not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
        and any(c.dep_ == "appos" and c.i > noun.i and c not in kept for c in noun.children)
    )


def _is_loose_some(some: Token, kept: Sequence[Token]) -> bool:
    """Whether "some" of what was cut are told of: "photos of stars[, posing], some at the bar"."""
    return (
        some.lower_ in ("some", "most", "many")
        and some.i > 0
        and some.nbor(-1).text == ","
        and some.nbor(-1) not in kept
        and some.nbor(1).pos_ in ("ADP", "SCONJ", "ADJ", "ADV")
    )


def _loses_marks(token: Token, kept: Sequence[Token]) -> bool:
    """Whether a word lost its quotation marks while others have theirs."""
    if token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before, after = token.nbor(-1), token.nbor(1)
    return (
        before.text == after.text == '"'
        and before not in kept
        and after not in kept
        and any(other.text == '"' for other in kept)
    )


_SPANS = frozenset("day week month year season century decade".split())


def _keeps_up(up: Token, kept: Sequence[Token]) -> bool:
    """Whether nobody says with what somebody keeps up."""
    return (
        up.lower_ == "up"
        and up.head.lemma_ == "keep"
        and not any(token.lower_ == "with" and token.i > up.i for token in kept)
        and not any(child.dep_ == "dobj" for child in up.head.children)
    )


def _loses_joint(clause: Clause, kept: Sequence[Token]) -> bool:
    """Whether two clauses of what was said stand side by side, their "but" left out."""
    reported = list(clause.parts("reported"))
    return len(reported) > 1 and all(
        any(token in kept for token in part.tokens) for part in reported
    )


# Verbs of change that say into what: "a bill to convert the school" into what?
_CHANGING = frozenset("convert transform turn translate divide split".split())


def _loses_into(verb: Token, kept: Sequence[Token]) -> bool:
    """Whether the sentence tells into what something is changed, and the stem does not."""
    if verb.lemma_.lower() not in _CHANGING or verb.pos_ != "VERB":
        return False
    into = [token for token in verb.sent if token.lower_ == "into" and token.i > verb.i]
    return bool(into) and not any(token in kept for token in into)


def _is_also(token: Token) -> bool:
    """Whether a deed comes besides others, but for what somebody says: "a hum also heard"."""
    if token.lower_ == "too" and token.dep_ == "advmod" and token.head.i < token.i:
        return True  # "that he meant to eat his investment too"
    if token.lower_ != "also":
        return False
    above = token.head
    while above.dep_ not in ("ccomp", "ROOT"):
        above = above.head
    return above.dep_ == "ROOT"


def _is_nation_again(document: Document, the: Token) -> bool:
    """Whether a land or town is told by where it lies: "the Baltic country"."""
    noun = the.head
    if the.lower_ != "the" or the.dep_ != "det" or noun.lemma_.lower() not in words.EPITHETS:
        return False
    if document.names.of(noun) is not None or noun.tag_ != "NN":
        return False
    own = [child for child in noun.children if child is not the and not child.is_punct]
    return bool(own) and all(
        child.i < noun.i and child.dep_ in ("amod", "compound", "nmod") for child in own
    )


def _is_joined_participle(clause: Clause) -> bool:
    """Whether a participle behind a comma was read as a deed: "told a crowd, gathered in Oslo"."""
    head = clause.verb.head
    if head.dep_ != "conj" or clause.verb.forms or head.tag_ not in ("VBD", "VBN"):
        return False
    passive = any(child.dep_ == "auxpass" for child in head.head.children)
    if passive and head.lemma_ in _SHARING:
        return True  # "was questioned and made to sign"
    joint = any(child.dep_ == "cc" and child.i < head.i for child in head.head.children)
    return clause.kind == "conjunct" and head.nbor(-1).text == "," and not joint


# Verbs that are passive beside a passive where nothing but an infinitive follows.
_SHARING = frozenset("make tell ask order force allow urge advise".split())


def _stands_in_brackets(clause: Clause) -> bool:
    """Whether what is said to be said stands in brackets, and its verb of saying does not."""
    if clause.reporter is None:
        return False
    first, last = sorted((clause.reporter.i, clause.verb.head.i))
    between = [token.text for token in clause.verb.head.doc[first:last]]
    return between.count("(") != between.count(")")


def _is_body(clause: Clause) -> bool:
    """Whether the subject is said to be a body, which no "who is" asks for: "is a council"."""
    attribute = clause.part("attribute")
    return (
        clause.verb.head.lemma_ == "be"
        and attribute is not None
        and attribute.head.lemma_.lower() in _HOUSES
    )


_HOUSES = frozenset(
    "body council parliament institution club party company firm organisation organization "
    "agency charity".split()
)


def _is_theirs(kept: Sequence[Token]) -> bool:
    return any(token.lower_ in ("their", "them") for token in kept)


def _compares_with_none(token: Token) -> bool:
    """Whether something is "half as much", and what it is an amount of is not said."""
    if token.lower_ not in ("much", "many") or token.i < 2 or token.i + 1 >= len(token.doc):
        return False
    before, shares = token.nbor(-1), token.nbor(-2)
    return (
        before.lower_ == "as"
        and shares.lower_ in ("half", "twice", "times", "third", "quarter")
        and token.nbor(1).lower_ == "as"
    )


def _has_most(clause: Clause) -> bool:
    """Whether somebody "has the lowest rate", and of whom is not said."""
    had = clause.part("object")
    return (
        had is not None
        and clause.verb.head.lemma_ == "have"
        and any(child.tag_ in ("JJS", "RBS") for child in had.head.children)
        and not any(token.dep_ == "prep" for token in (*had.tokens, *had.head.head.children))
    )


def _whenever(clause: Clause) -> bool:
    """Whether a present tense under "when" or "as" tells no deed: "When shops lure women"."""
    finite = clause.verb.auxiliaries[0] if clause.verb.auxiliaries else clause.verb.head
    if clause.kind != "subordinate" or finite.tag_ not in ("VBP", "VBZ"):
        return False
    if finite is not clause.verb.head:
        return False  # "as the town is losing its shops"
    return any(
        child.lower_ in ("when", "whenever", "as", "where", "wherever")
        for child in clause.verb.head.children
        if child.dep_ in ("mark", "advmod")
    )


def _is_those(clause: Clause) -> bool:
    """Whether the subject is said to be "those" of a sort, which no "who is" asks for."""
    attribute = clause.part("attribute")
    return (
        attribute is not None
        and attribute.head.lower_ in ("those", "these", "ones")
        and clause.verb.head.lemma_ == "be"
    )


# Words before a key without which it is more than was told: "virtually every guest".
_NEARLY = frozenset("virtually almost nearly practically mostly mainly largely possibly".split())
_PARTS = frozenset("thirds quarters fifths tenths halves".split())


def _key_doubts(
    facts: Facts, clause: Clause, key: Sequence[Token], name: Name | None
) -> Iterator[str]:
    first, head = key[0], clause.subject.head
    before = first.nbor(-1) if first.i else None
    if before is not None and before.lower_ in _NEARLY and before.sent[0].i <= before.i:
        yield "cut key"
    if first.lower_ in _NEARLY or (first.like_num and first.ent_type_ == "DATE"):
        yield "cut key"  # "9 January 2016 Norvik officials"
    shares = {part for token in key[:3] for part in token.lower_.split("-")}
    if name is None and not shares.isdisjoint(_PARTS | {"half", "quarter"}):
        yield "number"  # "Two-thirds of men": some women did, too
    if name is None and _is_named_beside(facts.document, clause, key):
        yield "nameless key"
    if name is not None:
        yield from _name_doubts(facts.document, clause, name)
    if any(
        child.dep_ == "conj"
        and is_person(child)
        and any(c.lower_ in ("a", "an", "another") for c in child.children)
        for child in head.children
    ):
        yield "nameless key"  # "Lee and an associate"


def _is_named_beside(document: Document, clause: Clause, key: Sequence[Token]) -> bool:
    """Whether the article names what the key describes: "the owner of one plant, Sarn Cotton"."""
    return any(
        token.dep_ == "appos"
        and token not in key
        and token.head in key
        and token.head.pos_ == "NOUN"
        and document.names.of(token) is not None
        for token in clause.subject.whole
    )


def _name_doubts(document: Document, clause: Clause, name: Name) -> Iterator[str]:
    parts = name.text.split()
    if len(parts) == 1 and name.type == "PERSON":
        here = clause.sentence.index
        namesakes = [
            other
            for other in document.names.people()
            if other is not name
            and other.text.split()[-1] == parts[0]
            and any(0 <= here - mention.sentence <= _NEAR for mention in other.mentions)
        ]
        if len(namesakes) > 1:
            yield "nameless key"  # "Clark", where there are two of that name
    tokens = clause.subject.tokens
    own = [token for token in tokens if document.names.of(token) is name]
    if own and name.type != "PERSON" and _is_longer(own[0], tokens):
        yield "cut key"  # "The General | Strike Board"
    if own and own[0].i >= 2 and name.type == "ORG":
        joint, other = own[0].nbor(-1), own[0].nbor(-2)
        if joint.lower_ in ("and", "&") and other in tokens and other.pos_ == "PROPN":
            yield "half a list"  # "Sarn Gas and | Electric Company"


def _is_longer(first: Token, subject: Sequence[Token]) -> bool:
    """Whether a word with a capital before a body's name seems to be its own."""
    before = first.nbor(-1) if first.i else None
    return (
        before is not None
        and before in subject
        and before.is_title
        and not before.is_sent_start
        and before.pos_ not in ("DET", "PART")
        and before.ent_type_ not in ("GPE", "NORP", "PERSON", "DATE")
    )


_NEAR = 2  # sentences back in which a namesake makes a surname doubtful


def _done_by_others(facts: Facts, clause: Clause, kept: Sequence[Token], name: Name | None) -> bool:
    """Whether the article tells the same of somebody else, in the same words or more."""
    verb = clause.verb.head
    asked = _told(kept, verb)
    if not asked or cue_of(verb) is not None:
        return False
    names = facts.document.names
    for other in facts.clauses:
        if other is clause or other.verb.head.lemma_ != verb.lemma_:
            continue
        if other.verb.passive != clause.verb.passive or other.subject.head == clause.subject.head:
            continue
        head = other.subject.head
        who = names.of(head) or names.referent(head)
        if who is name and (who is not None or head.lemma_ == clause.subject.head.lemma_):
            continue
        if head.pos_ == "PRON" and who is None:
            continue
        if who is None and not is_person(head):
            continue
        if asked <= _told(other.tokens, other.verb.head):
            return True
    return False


def _told(tokens: Sequence[Token], verb: Token) -> frozenset[str]:
    """Return the nouns and names beside a verb, in their basic form."""
    return frozenset(
        token.lemma_.lower() for token in tokens if token.pos_ in ("NOUN", "PROPN")
    ) - {verb.lemma_.lower()}

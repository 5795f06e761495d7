"""What somebody does or where he is from, where the article gives no noun for it.

"Uta Berg, who studies sleep at Kew College, said …" and "Ann Lee of the Bird Trust said …" tell
who somebody is as "a biologist at Kew Zoo" does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.cast import cast_of
from quizgen.asking.lexical import known_words
from quizgen.asking.posts import worth_naming
from quizgen.facts.phrases import plain_text

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Mention, Name
    from quizgen.language.tree import Span, Token

__all__ = ["Calling", "callings"]

# What people do for years: "who heads the board", not "who saw the fire".
_LASTING = frozenset(
    "head lead chair run direct manage edit own teach study work coach represent specialise "
    "specialize oversee research curate supervise host farm breed volunteer serve conduct "
    "train".split()
)
_HOUSED = frozenset("of from at with for".split())
_LONGEST = 16  # words
_FEWEST = 3


@dataclass(frozen=True, slots=True, eq=False)
class Calling:
    """What is told of one name.

    Attributes:
        name: who.
        text: what is said, with its verb ("chairs the board", "is from the Bird Trust").
        house: the organisation, else the first name that the words have: it may be a place.
        tokens: the tokens of the text, without a verb that is added.
        sentence: where it stands.
        origin: whether it tells only for which house somebody speaks.
    """

    name: Name
    text: str
    house: Name | None
    tokens: tuple[Token, ...]
    sentence: Sentence
    origin: bool


def callings(facts: Facts) -> tuple[Calling, ...]:
    """Return at most one for each person who says something, in text order."""
    found: dict[int, Calling] = {}
    speakers = {one.speaker.id for one in facts.speech if one.speaker is not None}
    for name in facts.document.names.people():
        if name.id not in speakers or cast_of(facts).of(name).dead:
            continue
        for mention in name.mentions:
            sentence = facts.document.sentences[mention.sentence]
            if not worth_naming(facts, name, sentence.index):
                break
            told = [
                *_deeds(facts, name, mention, sentence),
                *_origins(facts, name, mention, sentence),
            ]
            if told:
                found.setdefault(name.id, told[0])
                break
    return tuple(sorted(found.values(), key=lambda one: one.tokens[0].i))


def _deeds(facts: Facts, name: Name, mention: Mention, sentence: Sentence) -> Iterator[Calling]:
    """Yield "chairs the board" of "Ann Lee, who chairs the board, said …"."""
    root = mention.span.root
    for verb in root.children:
        if verb.dep_ != "relcl" or verb.tag_ != "VBZ" or not _is_lasting(verb):
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is None or subject.lower_ != "who":
            continue
        tokens = _of_verb(facts, verb)
        house = _house(facts, tokens)
        if tokens[0] != verb or house is None or not _is_plain(facts, name, tokens):
            continue  # "who runs a bakery in Sarn", but "who runs the place"
        if subject.i + 1 != verb.i or root.doc[subject.i - 1].text != ",":
            continue
        yield Calling(name, plain_text(tokens), house, tuple(tokens), sentence, False)


def _of_verb(facts: Facts, verb: Token) -> list[Token]:
    """Return the words of one verb, without what a second one tells: "heads the board and …"."""
    noun = next((n for c in verb.children if c.lower_ == "from" for n in c.children), None)
    if verb.lemma_ == "be" and noun is not None and facts.document.names.of(noun) is not None:
        return list(verb.doc[verb.i : _last(facts, noun) + 1])
    second = {t for c in verb.children if c.dep_ in ("cc", "conj") for t in c.subtree}
    return [token for token in verb.subtree if token.i >= verb.i and token not in second]


def _is_lasting(verb: Token) -> bool:
    if verb.lemma_ == "be":
        return any(c.lower_ == "from" and c.i == verb.i + 1 for c in verb.children)
    return verb.lemma_.lower() in _LASTING


def _origins(facts: Facts, name: Name, mention: Mention, sentence: Sentence) -> Iterator[Calling]:
    """Yield "is from the Bird Trust" of "Ann Lee of the Bird Trust" and "the Trust's Ann Lee"."""
    span = mention.span
    names = facts.document.names
    doc = span.doc
    at = span.end + (span.end < len(doc) and doc[span.end].text == ",")
    if at < len(doc) and doc[at].lower_ in _HOUSED and _is_said_of(doc[at], span):
        preposition = doc[at]
        noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
        house = names.of(noun) if noun is not None else None
        if noun is not None and house is not None:
            tokens = [t for t in noun.subtree if t.i <= _last(facts, noun)]
            described = house.type == "ORG" and not tokens[0].is_title and len(tokens) > 1
            if (
                (_is_telling(house) or described)
                and _ends(noun, tokens[-1])
                and _is_plain(facts, name, tokens, fewest=1)
            ):
                the = "the " if described and tokens[0].dep_ != "det" else ""
                text = f"is from {the}{plain_text(tokens)}"
                yield Calling(name, text, house, tuple(tokens), sentence, True)
    for owner in span.root.children:
        house = names.of(owner)
        if owner.dep_ == "poss" and house is not None and _is_telling(house):
            tokens = [t for t in owner.subtree if t.dep_ != "case"]
            told = owner.right_edge.i + 1 == span.start
            if told and _is_plain(facts, name, tokens, fewest=1):
                text = plain_text(tokens)
                text = text[:1].lower() + text[1:] if tokens[0].lower_ == "the" else text
                yield Calling(name, f"is from {text}", house, tuple(tokens), sentence, True)


def _is_said_of(preposition: Token, span: Span) -> bool:
    """Whether it tells of the person: "Ann Lee, of Kew Zoo", "the author, Ann Lee, of Kew Zoo"."""
    head = preposition.head
    if head in span:
        return True
    apposed = span.root.dep_ == "appos" and span.root.head == head
    after = preposition.right_edge.i + 1
    closed = after < len(span.doc) and span.doc[after].text == ","
    return apposed and closed and preposition.nbor(-1).text == ","


def _is_telling(house: Name) -> bool:
    """Whether the name by itself tells enough: not "White"."""
    if house.type not in ("ORG", ""):
        return False
    strange = not known_words().knows(house.text.lower())
    return strange if len(house.text.split()) == 1 else house.type == "ORG"


def _last(facts: Facts, noun: Token) -> int:
    mention = facts.document.names.mention(noun)
    return mention.span.end - 1 if mention is not None else noun.i


def _ends(noun: Token, last: Token) -> bool:
    """Whether the name of the house has come to its end: "the Kew Zoo (KZ)", "Kew Zoo said"."""
    following = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return following is None or following.is_punct or following not in set(noun.subtree)


def _house(facts: Facts, tokens: list[Token]) -> Name | None:
    found = [n for t in tokens if (n := facts.document.names.of(t)) is not None]
    return next((name for name in found if name.type == "ORG"), found[0] if found else None)


def _is_plain(facts: Facts, name: Name, tokens: list[Token], *, fewest: int = _FEWEST) -> bool:
    """Whether the words are whole, lean on nothing and name nobody else."""
    if not fewest <= len(tokens) <= _LONGEST:
        return False
    if tokens[-1].pos_ in ("ADP", "CCONJ", "DET"):
        return False
    if tokens[-1].i - tokens[0].i + 1 != len(tokens) or any(t.is_punct for t in tokens):
        return False
    pointing = words.PRONOUNS | words.SPEAKERS | words.DEIXIS | {"this", "that", "these", "whose"}
    if any(token.lower_ in pointing and token.text != "US" for token in tokens):
        return False
    for token in tokens:
        known = facts.document.names.of(token)
        if known is not None and (known.type == "PERSON" or known.id == name.id):
            return False
        if token.lower_ == "the":
            inside = [t for t in token.head.subtree if t in tokens]
            if not any(t.pos_ == "PROPN" or facts.document.names.of(t) for t in inside):
                return False
    return True

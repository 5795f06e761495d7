"""Passages: a sentence with the one or two before it, so that what it points to stands there too.

Half of an article's sentences lean on the one before ("He", "the plan", "But"). Shown together,
word for word as the article has them, they need no mending: the first stands alone, and whatever
a later one points to is named before it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words
from quizgen.asking.selfcontained import (
    Standing,
    lost_words,
    spoken_sentences,
    stand,
    standing_sentences,
)

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document, Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token
    from quizgen.model import Evidence

__all__ = ["LONGEST_PASSAGE", "Passage", "passages"]

LONGEST_PASSAGE = 66  # words of all its sentences together
SHORTEST_TOLD = 7  # words of the last sentence
MOST_BEFORE = 2  # sentences before the last one


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """Two or three sentences that follow one another, of which the last is asked about.

    Attributes:
        before: the sentences that lead up to it; the first of them stands alone.
        told: the last sentence, word for word.
    """

    before: tuple[Standing, ...]
    told: Standing

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(one.words for one in (*self.before, self.told))

    @property
    def lead(self) -> str:
        """The sentences before the last one, as one line."""
        return " ".join(one.render() for one in self.before)

    def render(self, changes: Mapping[int, str] | None = None) -> str:
        """Return the passage; ``changes`` are those of ``Standing.render`` for its last sentence."""
        return f"{self.lead} {self.told.render(changes)}"

    def evidence(self, document: Document) -> tuple[Evidence, ...]:
        """Return the last sentence, which proves the key, and then those before it."""
        return tuple(
            document.sentence_evidence(one.sentence) for one in (self.told, *self.before)
        )

    def features(self) -> dict[str, float]:
        """Return what a judge can learn from."""
        own = self.told.features()
        return {
            **own,
            "words": float(self.words),
            "told_words": float(self.told.words),
            "passage_sentences": float(1 + len(self.before)),
            "blocks": float(self.before[-1].sentence.block != self.told.sentence.block),
        }


def passages(facts: Facts) -> tuple[Passage, ...]:
    """Return the shortest passage for each sentence that needs one; found once for an article.

    A sentence that stands alone as the article has it needs none.
    """
    found: tuple[Passage, ...] | None = facts.document.memory.get("passages")
    if found is None:
        found = facts.document.memory["passages"] = tuple(_passages(facts))
    return found


def _passages(facts: Facts) -> Iterator[Passage]:
    document = facts.document
    spoken = spoken_sentences(facts)
    for told in standing_sentences(facts):
        if told.words < SHORTEST_TOLD or _stands_as_it_is(told):
            continue
        before: list[Standing] = []
        for step in range(1, MOST_BEFORE + 1):
            earlier = _earlier(document, told.sentence.index - step, spoken)
            if earlier is None or _parted(document, earlier.sentence, told.sentence):
                break
            before.insert(0, earlier)
            passage = _passage(document, before, told)
            if passage is not None:
                if passage.words <= LONGEST_PASSAGE:
                    yield passage
                break


def _earlier(document: Document, index: int, spoken: Container[int]) -> Standing | None:
    """Return a sentence that may lead up to another: whole, and not out of a longer quotation."""
    if index < 0:
        return None
    sentence = document.sentences[index]
    tokens = [token for token in sentence.span if not token.is_space]
    if index in spoken or tokens[-1].text not in _ENDS or not tokens[0].text[0].isupper():
        return None
    return stand(document, sentence, tokens)


_ENDS = (".", "?", "!", '"')


def _passage(document: Document, before: Sequence[Standing], told: Standing) -> Passage | None:
    """Return the sentences as a passage when the first stands alone and the others lean on it."""
    first = before[0]
    if any(_counts(doubt, first) for doubt in first.doubts):
        return None
    shown: list[Standing] = [first]
    for one in (*before[1:], told):
        as_told = _as_told(document, shown, one)
        if any(_counts(doubt, as_told) for doubt in as_told.doubts):
            return None
        shown.append(as_told)
    return Passage(tuple(shown[:-1]), shown[-1])


def _counts(doubt: str, standing: Standing) -> bool:
    """Whether a doubt speaks against a sentence that is shown whole: a dash breaks none."""
    if doubt == "broken sentence":
        return lost_words(standing.tokens)
    return not doubt.startswith("unknown")


def _stands_as_it_is(standing: Standing) -> bool:
    """Whether a sentence stands alone without a word changed."""
    return not (standing.doubts or standing.trimmed or standing.names)


def _parted(document: Document, earlier: Sentence, later: Sentence) -> bool:
    """Whether a heading, a caption or anything else stands between two sentences' blocks."""
    return later.block - earlier.block > 1 and any(
        block.kind != "furniture"
        for block in document.article.blocks[earlier.block + 1 : later.block]
    )


# A sentence among those before it -------------------------------------------------------------


def _as_told(document: Document, before: Sequence[Standing], told: Standing) -> Standing:
    """Return a sentence word for word; its doubts are what those before it do not answer."""
    tokens = tuple(token for token in told.sentence.span if not token.is_space)
    label = tokens[0].doc.user_data.get("label", 0)
    tokens = tuple(token for token in tokens if token.i >= label)
    known = _Known(document, before)
    names: dict[int, str] = {}
    doubts = [doubt for doubt in told.doubts if not _is_answered(doubt, known)]
    for token in told.tokens:
        text = told.names.get(token.i)
        if text is None:
            continue
        referent = document.names.referent(token)
        if token.pos_ == "PROPN":
            names[token.i] = text  # another spelling: capitals
        elif token.lower_ in words.PRONOUNS and (referent is None or referent.id not in known.names):
            doubts.append("pronoun")
    if "pronoun" in told.doubts and any(
        not known.answers(token) for token in told.tokens if _is_pronoun(token)
    ):
        doubts.append("pronoun")
    if tokens[0].lower_ in _NOT_OF_ONE_VOICE:
        doubts.append("first person")
    return replace(
        told, tokens=tokens, names=names, trimmed=0, doubts=tuple(dict.fromkeys(doubts))
    )


_NOT_OF_ONE_VOICE = frozenset({"i", "we", "you"})


def _is_pronoun(token: Token) -> bool:
    return token.lower_ in words.PRONOUNS and token.pos_ in ("PRON", "DET")


def _is_answered(doubt: str, known: _Known) -> bool:
    """Whether the sentences before answer what a sentence alone leaves open."""
    code, _, phrase = doubt.partition(": ")
    if code == "pronoun":
        return True  # looked at one by one
    if code == "points elsewhere":
        return phrase not in _POINT_FAR
    if code in ("which one", "unknown"):
        return phrase.removeprefix("the ").lower() in known.nouns
    return False


# Words that may point farther back than a sentence or two.
_POINT_FAR = frozenset("above below following former latter".split())


class _Known:
    """What the sentences before have named."""

    def __init__(self, document: Document, before: Sequence[Standing]) -> None:
        self.document = document
        self.names: dict[int, Name] = {}
        self.nouns: set[str] = set()
        self.people = 0  # nouns for one person
        self.things = False
        self.many = False
        for token in (token for one in before for token in one.tokens):
            name = document.names.of(token) or document.names.referent(token)
            if name is not None:
                self.names[name.id] = name
                self.things |= name.type != "PERSON"
            elif token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound":
                person = known_words().is_person(token.lemma_)
                plural = token.tag_ in ("NNS", "NNPS")
                self.people += person and not plural
                self.things |= not person and not plural
            if token.pos_ in ("NOUN", "PROPN"):
                self.nouns |= {token.lemma_.lower(), token.lower_}
            self.many |= (
                token.tag_ in ("NNS", "NNPS")
                or token.lemma_.lower() in words.GROUPS
                or token.dep_ == "conj"
            )

    def answers(self, pronoun: Token) -> bool:
        """Whether exactly one person, or a thing or several that may be meant, stand before."""
        referent = self.document.names.referent(pronoun)
        if referent is not None:
            return referent.id in self.names
        low = pronoun.lower_
        if low in words.PERSON_PRONOUNS:
            named = [name for name in self.names.values() if name.type == "PERSON"]
            return len(named) + self.people == 1
        if low in words.PLURAL_PRONOUNS:
            return self.many
        return self.things

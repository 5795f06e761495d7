"""Fuller phrases for short ones: "the trade deal with Japan" for "the deal", where that is sure.

``language/fuller.py`` tells what a short phrase takes up; here is told whether the words asked
about can take the fuller one, and how they read with it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.fuller import Fuller, fuller

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token
    from quizgen.model import Evidence

__all__ = ["Told", "fuller_phrases", "proofs", "told_beside"]


@dataclass(frozen=True, slots=True)
class Told:
    """A short phrase and the fuller one in its place.

    Attributes:
        noun: the head of the short phrase.
        phrase: what it takes up.
        lifted: what a reader would doubt without it.
    """

    noun: Token
    phrase: Fuller
    lifted: tuple[str, ...] = ()

    @property
    def changes(self) -> Mapping[int, str]:
        """The text for the article and the noun, by index of the token."""
        return {self.noun.i - 1: "", self.noun.i: self.phrase.text}

    def tells(self, words: str) -> bool:
        """Whether the fuller phrase holds one of these words."""
        return not _content(words).isdisjoint(_content(self.phrase.text))


def fuller_phrases(
    document: Document, tokens: Sequence[Token], doubts: Container[str] = ()
) -> tuple[Told, ...]:
    """Return the fuller phrases for the short ones among the tokens of one sentence.

    Each is put once, and only where it repeats nothing that the sentence says itself.

    Args:
        document: the article.
        tokens: the words that are kept of the sentence.
        doubts: what a reader doubts about them as they stand.
    """
    found: list[Told] = []
    for noun in tokens:
        phrase = fuller(document, noun) if noun.pos_ == "NOUN" else None
        if phrase is None or noun.nbor(-1) not in tokens or _is_quoted(tokens, noun):
            continue
        if not phrase.ends and noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ == "POS":
            continue  # "the deal with Japan's terms"
        if _repeats(tokens, noun, phrase) or any(one.phrase is phrase for one in found):
            continue
        article = noun.nbor(-1).lower_
        raised = [
            f"{which} {noun.text}" for which in ("unknown: the", "which one: the", "which one:")
        ]
        if article != "the":
            raised.append(f"points elsewhere: {article}")
        lifted = tuple(doubt for doubt in raised if doubt in doubts)
        found.append(Told(noun, phrase, lifted))
    return tuple(found)


def told_beside(
    document: Document, pieces: Sequence[str | Sequence[Token]], asked: str
) -> dict[Token, Told]:
    """Return the fuller phrases for the short ones of a stem, by the nouns they stand for.

    None of them tells a word of what is ``asked``, or one that the stem has of its own.
    """
    tokens = [token for piece in pieces if not isinstance(piece, str) for token in piece]
    found = fuller_phrases(document, tokens)
    shown = " ".join((asked, *(piece for piece in pieces if isinstance(piece, str))))
    return {one.noun: one for one in found if not one.tells(shown)}


def proofs(document: Document, told: Iterable[Told]) -> tuple[Evidence, ...]:
    """Return where the article has the fuller phrases."""
    return tuple(document.evidence(one.phrase.tokens) for one in told)


def _repeats(tokens: Sequence[Token], noun: Token, phrase: Fuller) -> bool:
    """Whether the sentence has words of the fuller phrase, or the noun with others, itself."""
    names = {fold(token.text) for token in phrase.tokens if token.pos_ in ("PROPN", "NUM")}
    for token in tokens:
        if fold(token.text) in names:
            return True
        if token is noun or token.lemma_.lower() != noun.lemma_.lower():
            continue
        if token.i < noun.i or token.n_lefts > 1 or token.n_rights:
            return True
    return False


def _is_quoted(tokens: Sequence[Token], noun: Token) -> bool:
    return sum(token.text == '"' and token.i < noun.i for token in tokens) % 2 == 1


_FUNCTION = frozenset("a an the of in on at to for from by with and or into about against".split())


def _content(text: str) -> set[str]:
    words = (word.strip(".,:;!?\"'()").removesuffix("'s") for word in fold(text).split())
    return {word for word in words if word and word not in _FUNCTION}

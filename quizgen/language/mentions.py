"""Where names stand: spans of capitalised words, repaired from what the entity tagger found.

Capitals are the surest sign in edited English, but they do not tell where one name ends and the
next begins ("US Secretary of State John Kerry"), nor whether the first word of a sentence is a
name. The entity tagger knows more about both and less about everything else; tables decide the
rest. The work goes through three modules: ``capitals`` (which words), ``name_pieces`` (where to
cut) and ``name_joins`` (what to join).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.language.capitals import LABELS, is_shouted, shouted_opening, survey
from quizgen.language.first_names import is_first_name
from quizgen.language.lexicon import lexicon
from quizgen.language.name_joins import Joins
from quizgen.language.name_pieces import Piece
from quizgen.language.name_tables import (
    ABBREVIATIONS,
    BRANDS,
    GENERIC_NAMES,
    KEPT_TITLES,
    NOT_NAMES,
    NUMBERED,
    STORMS,
)
from quizgen.language.places import place_type

if TYPE_CHECKING:
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Doc

__all__ = ["LABELS", "Found", "find_mentions"]

_FULL_NAME = 3  # words: one too many, a first name and a surname
_LONGEST = 5  # words of a known name looked for in a sentence of capitals


@dataclass(slots=True)
class Found:
    """A mention before it is known whose it is.

    Attributes:
        sentence: where it stands.
        start: index of its first token in the doc, title and article left out.
        end: index after its last token.
        text: as a name is printed ("Vladimir Putin" for "VLADIMIR Putin").
        label: the entity label that the tagger gave most of it, or "".
        title: the title or role in capitals before it ("Mr", "US Secretary of State"), or "".
        title_start: index of the title's first token; ``start`` without a title.
        initial: whether it begins a sentence, where a capital tells little.
        quoted: whether it stands alone in quotation marks.
    """

    sentence: Sentence
    start: int
    end: int
    text: str
    label: str = ""
    title: str = ""
    title_start: int = 0
    initial: bool = False
    quoted: bool = False

    @property
    def doc(self) -> Doc:
        """The parsed block."""
        doc: Doc = self.sentence.span.doc
        return doc

    @property
    def words(self) -> list[str]:
        """The words of ``text``."""
        return self.text.split()


class _Scan(Joins):
    """One sentence and the mentions made of its pieces."""

    def found(self) -> list[Found]:
        """Return the mentions of the sentence in order."""
        return [made for piece in self.joined(self.pieces()) if (made := self._made(piece))]

    def _made(self, piece: Piece) -> Found | None:
        start, end = piece.start, piece.end
        if self.folds[start:end] == ["world", "war"] and start:
            start -= self.words[start - 1] in ("First", "Second")
        if (
            end < len(self.words)
            and self.folds[end - 1] == "war"
            and self.folds[end] in ("one", "two")
        ):
            end += 1
        while (
            not piece.quoted
            and start < end
            and self.folds[start] in ("the", "a", "an", "this", "that", "our", "my")
        ):
            start += 1
        if self._is_brand(start, end):
            end += 1
        if start >= end:
            return None
        if start == 1 and not piece.quoted and self._is_given_name(start, end):
            start = 0
        if self._is_of_office(start, end):
            start += 1
        if start and self.folds[start - 1] in STORMS and self.words[start - 1].istitle():
            start -= 1  # "Hurricane Floyd", where the tagger saw a man
        if (
            end < len(self.words)
            and self.folds[end - 1] in NUMBERED
            and self.words[end].isdigit()
            and len(self.words[end]) < 4
        ):
            end += 1  # "State Route 41"
        labels = [label for label in self.labels[start:end] if label]
        label = max(set(labels), key=lambda one: (labels.count(one), one)) if labels else ""
        label = label if label in LABELS else ""
        folds = self.folds[start:end]
        titled = 0 <= piece.title_start < start
        if not titled and all(fold in NOT_NAMES or len(fold) < 2 for fold in folds):
            return None
        if not titled and all(
            fold in GENERIC_NAMES or self._is_role(start + i) for i, fold in enumerate(folds)
        ):
            named = label == "PERSON" and len(folds) == 1 and folds[0] in self.seen.capital
            if not named or (start and self.folds[start - 1] in ("the", "a", "an", "this")):
                return None
        if not titled and self._is_office(start, end, label):
            return None
        if "-" in self.words[start] and end - start == 1:
            parts = self.words[start].split("-")
            if all(place_type(part) for part in parts) and not place_type(self.words[start]):
                return None  # "the U.S.-Mexico border"
        quoted = piece.quoted or (
            start > 0
            and end < len(self.words)
            and self.words[start - 1] in ('"', "'")
            and self.words[end] in ('"', "'", ",")
        )
        return Found(
            sentence=self.sentence,
            start=self.first + start,
            end=self.first + end,
            text=self._printed(start, end),
            label=label,
            title=self._text(piece.title_start, start) if titled else "",
            title_start=self.first + (piece.title_start if titled else start),
            initial=self._initial(start),
            quoted=quoted,
        )

    def _is_brand(self, start: int, end: int) -> bool:
        """Whether the 's behind a name is its own: "McDonald's opened", not "Ann Christie's car".

        An article that writes the name without it speaks of somebody who owns something.
        """
        return (
            end - start == 1
            and end < len(self.words)
            and self.words[end] == "'s"
            and self.folds[start] in BRANDS
            and self.folds[start] not in self.seen.bare
        )

    def _is_given_name(self, start: int, end: int) -> bool:
        """Whether the first word belongs to the person: "[Aldous] Leonard Huxley was …".

        The tagger takes a rare first name at the head of a sentence for an adjective.
        """
        word = self.words[0]
        return (
            end - start > 1
            and set(self.labels[start:end]) == {"PERSON"}
            and word.istitle()
            and word.isalpha()
            and not self.labels[0]
            and self.sentence.span[0].dep_ in ("amod", "compound", "nmod")
            and not self._is_role(0)
            and not lexicon().knows(word.lower())
            and not place_type(word)
        )

    def _is_of_office(self, start: int, end: int) -> bool:
        """Whether the first word is the last of an office's: "Minister for [Families Ann Lee]".

        A plural that is no first name, after "for", "of", "and" or a comma, and two names more.
        """
        if end - start < _FULL_NAME or not start:
            return False
        if self.folds[start - 1] not in ("for", "of", "and", ",") or is_first_name(
            self.words[start]
        ):
            return False
        word = self.folds[start]
        return (
            set(self.labels[start + 1 : end]) == {"PERSON"}
            and word.endswith("s")
            and is_first_name(self.words[start + 1])
            and any(map(lexicon().knows, (word[:-1], f"{word[:-3]}y")))
        )

    def _is_office(self, start: int, end: int, label: str) -> bool:
        """Whether the words name an office, not a person ("Home Secretary", "Labour MP")."""
        last = self.folds[end - 1]
        if end - start < 2 or not (last in ("mp", "mep", "msp") or self._is_role(end - 1)):
            return False
        if is_first_name(self.words[start]) or self.folds[start] in KEPT_TITLES:
            return False
        article = start > 0 and self.folds[start - 1] in ("the", "a", "an", "his", "her", "its")
        return article or label not in ("PERSON", "ORG", "WORK_OF_ART", "PRODUCT")

    def _printed(self, start: int, end: int) -> str:
        """Return the name as printed: "Vladimir Putin" for "VLADIMIR Putin"."""
        text = self._text(start, end)
        if text.isupper() and len(text) > 4 and place_type(text) and text.isalpha():
            return text.title()
        for word in self.words[start:end]:
            fold = word.lower()
            shouts = len(word) > 2 and word.isupper() and word.isalpha()
            known = is_first_name(word) or fold in self.seen.capital
            alone = len(word) == 3 and end - start == 1
            if shouts and known and fold not in ABBREVIATIONS and not alone:
                text = text.replace(word, word.title(), 1)
        return text


def _shouted(sentence: Sentence, length: int, known: dict[str, str]) -> Iterator[Found]:
    """Yield the known names in so many words of capitals; others cannot be told from words."""
    tokens = list(sentence.span)[:length]
    folds = [token.lower_ for token in tokens]
    index = 0
    while index < len(tokens):
        for size in range(min(_LONGEST, len(tokens) - index), 0, -1):
            text = known.get(" ".join(folds[index : index + size]))
            if text is not None and tokens[index].text[0].isupper():
                start = tokens[index].i
                yield Found(sentence, start, start + size, text, title_start=start)
                index += size
                break
        else:
            index += 1


def find_mentions(document: Document) -> list[Found]:
    """Return the mentions of names in a document, in text order, not overlapping."""
    seen = survey(document)
    found: list[Found] = []
    shouted: list[tuple[Sentence, int]] = []
    for sentence in document.sentences:
        words = [token.text for token in sentence.span]
        length = len(words) if is_shouted(words) else shouted_opening(words)
        if length:
            shouted.append((sentence, length))
        if length < len(words):
            first = sentence.span.start + length
            found.extend(one for one in _Scan(sentence, seen).found() if one.start >= first)
    if shouted:
        known = {one.text.lower(): one.text for one in found}
        known |= {
            word.lower(): word for one in found if one.label == "PERSON" for word in one.words[-1:]
        }
        for sentence, length in shouted:
            found.extend(_shouted(sentence, length, known))
        found.sort(key=lambda one: (one.sentence.index, one.start))
    return found

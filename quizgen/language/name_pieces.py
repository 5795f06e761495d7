"""Cut runs of capitals into names: at titles, at persons, where one entity ends.

"US Secretary of State John Kerry" is a country, an office and a man.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.language.capitals import LABELS, Capitals
from quizgen.language.first_names import is_first_name
from quizgen.language.name_tables import (
    ABBREVIATIONS,
    FAC_TAILS,
    KEPT_TITLES,
    LOC_TAILS,
    OFFICE_LETTERS,
    ORG_TAILS,
    PARTICLES,
    TAIL_TYPES,
    TITLES,
    is_person_noun,
)
from quizgen.language.places import place_type

__all__ = ["TAILS", "Piece", "Pieces"]

# Titles after which only a person comes; after others ("General Motors") more must speak for it.
_SURE_TITLES = frozenset("mr mrs ms miss dr prof professor sir dame rev".split())
_TITLE = 9  # words looked through for the end of a title in quotation marks
TAILS = ORG_TAILS | FAC_TAILS | LOC_TAILS | frozenset(TAIL_TYPES)


@dataclass(slots=True)
class Piece:
    """A range of the sentence's tokens that may be a name; -1 without a title."""

    start: int
    end: int
    title_start: int = -1
    quoted: bool = False


class Pieces(Capitals):
    """Cuts the capitals of a sentence into pieces that may be names."""

    def pieces(self) -> list[Piece]:
        """Return the pieces of the sentence in order."""
        pieces: list[Piece] = []
        index, size = 0, len(self.tokens)
        quoted = '"' in self.words or "'" in self.words
        while index < size:
            title = self._quoted_title(index) if quoted else 0
            if title:
                pieces.append(Piece(index, title, quoted=True))
                index = title
                continue
            if not self.capital[index]:
                index += 1
                continue
            end = self._stretch(index)
            pieces.extend(self._pieces(index, end))
            # "Mr Holm van Holm" goes on behind the capitals
            index = max([end, *(piece.end for piece in pieces[-1:])])
        return pieces

    def _quoted_title(self, start: int) -> int:
        """Return the end of a title in quotation marks that begins here ("Half the World Away")."""
        if (
            start == 0
            or self.words[start - 1] not in ('"', "'")
            or not self.words[start][0].isupper()
        ):
            return 0
        mark = self.words[start - 1]
        capitals = 0
        for end in range(start, min(start + _TITLE, len(self.words))):
            word = self.words[end]
            if word == mark:
                return end if capitals > 1 else 0
            if word[0].isupper():
                capitals += 1
            elif not (self.tokens[end].is_stop or word[0].isdigit()):
                return 0
            if word in (".", ",", "?", ";"):
                return 0
        return 0

    def _stretch(self, start: int) -> int:
        """Return the end of the capitals from ``start``, "Secretary of State John Kerry" whole."""
        end = start + 1
        while end < len(self.tokens):
            if self.capital[end]:
                end += 1
                continue
            after = end
            while after < len(self.tokens) and self.folds[after] in ("of", "the", "for", "and"):
                after += 1
            if end < after < len(self.tokens) and after - end <= 2 and self.capital[after]:
                end = after
            else:
                break
        return end

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Cut a stretch at roles, persons and entity borders; connectors stay outside."""
        while start < end:
            if not self.capital[start]:
                start += 1
                continue
            person = self._titled_person(start, end)
            if person is not None:
                role = next(i for i in range(start, end) if self._is_role(i))
                for first, last in self._blocks(start, min(role, person.start)):
                    if self._stands_alone(first, last, role):
                        yield Piece(first, last)
                yield person
                start = person.end
                continue
            stop = start
            while stop < end and self.capital[stop]:
                stop += 1
            for first, last in self._blocks(start, stop):
                yield Piece(first, last)
            start = stop

    def _stands_alone(self, first: int, last: int, role: int) -> bool:
        """Whether words before a role are a name ("US" of "US Secretary", not "Shadow Home")."""
        text = self._text(first, last)
        if place_type(text) or text.lower() in ABBREVIATIONS:
            return True
        return self.labels[last - 1] in LABELS and self.entity[last - 1] != self.entity[role]

    def _is_role(self, index: int) -> bool:
        fold = self.folds[index]
        if fold in TITLES or fold in KEPT_TITLES or is_person_noun(fold):
            return True
        if self.words[index] in OFFICE_LETTERS:
            return True
        following = self.words[index + 1] if index + 1 < len(self.words) else ""
        if not is_first_name(following) or place_type(following):
            return False
        one = fold.removesuffix("s")  # "Senators Ann Lee and Tom Fry"
        if one != fold and (one in TITLES or is_person_noun(one)):
            return True
        return self._heads_pair(index)

    def _heads_pair(self, index: int) -> bool:
        """Whether a plural stands before two names: "Geochemists Ann Lee and Tom Fry met"."""
        token = self.tokens[index]
        plural = index == 0 and token.tag_ == "NNS" and not self.labels[index]
        if not plural or is_first_name(self.words[index]) or token.dep_ not in ("compound", "nmod"):
            return False
        top = token.head if token.head.dep_ != "compound" else token.head.head
        return any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in top.children)

    def _titled_person(self, start: int, end: int) -> Piece | None:
        """Return the person that a title or role in the stretch introduces, if any."""
        role = next((i for i in range(start, end) if self._is_role(i)), None)
        if role is None or any(
            is_first_name(self.words[i]) and not place_type(self.words[i])
            for i in range(start, role)
        ):
            return None
        if any(self.folds[i] in ("and", "for", "the") for i in range(start, role)):
            return None
        index = role
        while index + 1 < end and self._is_role(index + 1) and not self._starts_person(index + 1):
            index += 1
        fold = self.folds[index]
        name = index + 1
        if name < end and self.capital[name]:
            last = self._person_end(name, end)
            name = self._after_roles(name, last)
            whole = self.folds[last - 1]
            sure = fold in _SURE_TITLES
            tail = whole in TAILS and self.labels[last - 1] != "PERSON"
            if sure or (self._is_person_at(name, fold) and not tail):
                if fold in KEPT_TITLES and not sure:
                    return Piece(index, last, start if index > start else index)
                return Piece(name, last, start)
            return None
        # "Secretary of State John Kerry", "Minister for Foreign Affairs Sergei Lavrov"
        for name in range(index + 2, end):
            if self.capital[name] and self.capital[name - 1] and self._starts_person(name):
                last = self._person_end(name, end)
                if last - name == 1 and self.folds[name - 1] not in TAILS:
                    name -= 1  # "CEO of the Bee Council Enver Solomon": the tagger saw half
                return Piece(name, last, start)
        return None

    def _after_roles(self, start: int, end: int) -> int:
        """Return where the name begins after a second role: "Chief Medical Officer Ann Lee"."""
        for index in range(end - 2, start - 1, -1):
            first = is_first_name(self.words[index + 1]) and self.capital[index + 1]
            if first and index + 2 < end and self._is_role(index):
                return start if is_first_name(self.words[index]) else index + 1
        return start

    def _starts_person(self, index: int) -> bool:
        """Whether a full name begins at the index: a first name, or an entity's first token."""
        following = index + 1 < len(self.tokens) and (
            self.capital[index + 1] or self.folds[index + 1] in PARTICLES
        )
        if following and is_first_name(self.words[index]):
            return True
        return (
            self.labels[index] == "PERSON"
            and self.entity[index] != (self.entity[index - 1] if index else -1)
            and not self._is_role(index)
        )

    def _is_person_at(self, index: int, role: str) -> bool:
        """Whether what follows the role names a person ("General Petraeus", "General Motors")."""
        if self._starts_person(index) or self.labels[index] == "PERSON":
            return True
        kind = place_type(self.words[index])
        if self.labels[index] in LABELS or kind or self.folds[index] in TAILS:
            return False
        return role in TITLES or role in KEPT_TITLES

    def _person_end(self, start: int, limit: int) -> int:
        end = start + 1
        while end < len(self.tokens):
            if self.capital[end] and end < max(limit, end + 1):
                if (
                    end - start > 1
                    and self.labels[end] in LABELS
                    and self.labels[end] != "PERSON"
                    and self.entity[end] != self.entity[end - 1]
                ):
                    break
                end += 1
                continue
            after = end
            while after < len(self.tokens) and self.words[after] in PARTICLES and after - end < 2:
                after += 1
            if after == end or after >= len(self.tokens) or not self.capital[after]:
                break
            end = after + 1
        return end

    def _blocks(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut adjacent capitals where one entity ends and another begins."""
        while start < end and not self.capital[start]:
            start += 1
        while end > start and not self.capital[end - 1]:
            end -= 1
        cut = start
        for index in range(start + 1, end):
            if not (self.capital[index] and self.capital[index - 1]):
                if self.capital[index - 1]:
                    yield cut, index
                cut = index + 1 if not self.capital[index] else index
                continue
            if self._parts(cut, index, end):
                yield cut, index
                cut = index
        if cut < end:
            yield cut, end

    def _parts(self, start: int, index: int, end: int) -> bool:
        """Whether the name from ``start`` ends before ``index``, both being capitals."""
        left, right = self.labels[index - 1], self.labels[index]
        stop = index
        while stop < end and self.capital[stop]:
            stop += 1
        tail = self.folds[stop - 1]
        first = self.words[start]
        kind = place_type(" ".join(self.words[start:index]))
        if place_type(" ".join(self.words[start : index + 1])) in ("GPE", "LOC"):
            return False
        if kind and self.folds[index] in ABBREVIATIONS and index == start + 1:
            return True  # "French ISIS jihadis"
        given = is_first_name(self.words[index]) and index + 1 < stop
        if kind and given and not place_type(self.words[index]) and tail not in TAILS:
            return True  # "Virginia Republican | Scott Taylor"
        if kind == "GPE" and given is False and place_type(self.words[index]) == "NORP":
            return index + 1 < stop and tail not in TAILS
        longer = index + 1 < stop  # "UK Uncut" is one name
        if kind and kind != "LOC" and longer and self._starts_person(index) and right == "PERSON":
            return not is_first_name(first) or left != "PERSON"
        same = self.entity[index] == self.entity[index - 1] and self.entity[index] >= 0
        if same or left not in LABELS or right not in LABELS:
            if kind == "NORP" and right not in LABELS and not same:
                return tail not in TAILS  # "Russian Wi-Fi"
            return False
        if left == right:
            return left == "NORP"
        return not (tail in TAILS and right != "PERSON" and left != "PERSON")

"""Join pieces of names over "of", "for", "and", "'s": the "University of Texas at Austin"."""

from __future__ import annotations

from quizgen.language.capitals import LABELS
from quizgen.language.first_names import is_first_name
from quizgen.language.name_pieces import TAILS, Piece, Pieces
from quizgen.language.name_tables import LOC_TAILS, OF_HEADS, PARTICLES
from quizgen.language.places import place_type

__all__ = ["Joins"]

# Connectors that a name crosses only when its head asks for it or the tagger saw one entity.
_HEADED_CONNECTORS = frozenset("for on in to at against".split())
_HEADED = frozenset(
    "centre center institute institution council committee commission campaign society "
    "association coalition conference convention foundation movement agency fund trust panel "
    "school alliance office department programme party organisation organization "
    "commissioner".split()
)
# "Food and Drug Administration", but "Google and Apple".
_AND_TAILS = frozenset(
    "administration agency department ministry institute council association authority society "
    "committee commission service services office affairs trust school university".split()
)
_AND_NAMES = frozenset(
    "trinidad-tobago bosnia-herzegovina antigua-barbuda tyne-wear marks-spencer johnson-johnson "
    "procter-gamble barnes-noble ernst-young black-decker standard-poor simon-schuster "
    "hammersmith-fulham kensington-chelsea newfoundland-labrador turks-caicos saint-kitts".split()
)
_OWNED = frozenset("company college hospital church cathedral park land".split())


class Joins(Pieces):
    """Joins pieces that a small word only seems to part."""

    def joined(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with those joined that make one name."""
        joined: list[Piece] = []
        for piece in pieces:
            before = joined[-1] if joined else None
            apart = before is None or before.quoted or piece.quoted
            if before is not None and not apart and self._joins(before, piece):
                before.end = piece.end
            else:
                joined.append(piece)
        return joined

    def _joins(self, left: Piece, right: Piece) -> bool:
        between = self.folds[left.end : right.start]
        if self._spelled_out(left, right) or self._opens_name(left, right):
            return True
        if (
            not between
            or len(between) > 3
            or (right.title_start < right.start and right.title_start >= 0)
        ):
            return False
        head = self.folds[left.end - 1]
        spans = self.entity[left.end - 1] == self.entity[right.start] != -1
        label = self.labels[left.end - 1]
        text = " ".join(between)
        if text in ("of", "of the"):
            inner = self.folds[left.start : left.end]
            if inner[0] not in OF_HEADS and any(w in _HEADED for w in inner) and "for" in inner:
                return True  # "Joint Council for the Welfare of Immigrants"
            return head in OF_HEADS or (
                spans and label in LABELS and not self._is_role(left.end - 1)
            )
        if text == "&":
            return True
        if text == "and":
            return self._joins_and(left, right, spans)
        if text == "upon":
            return right.end - right.start == 1  # "Newcastle upon Tyne"
        if text == "at":
            return self.folds[left.start] == "university" and left.end - left.start > 1
        if all(word in PARTICLES for word in between):
            if text in ("la", "le", "el", "al", "y", "e", "abu", "ben"):
                return spans or is_first_name(self.words[left.start])
            return label != "GPE" or spans or bool(place_type(self._text(left.start, right.end)))
        if between[0] in _HEADED_CONNECTORS and all(w in ("the",) for w in between[1:]):
            if head in _HEADED or (spans and label in ("WORK_OF_ART", "LAW", "EVENT")):
                return spans or between[0] == "for"
            return False
        if text == "'":
            return self.folds[right.end - 1] in TAILS  # "Taxi Drivers' Association"
        if text == "'s":
            named = spans and label in ("ORG", "FAC", "WORK_OF_ART", "EVENT", "LAW")
            saint = self.folds[left.start] in ("st", "saint") and left.end - left.start == 2
            if right.end - right.start <= 2 and not place_type(self._text(left.start, left.end)):
                # "Hudson's Bay Company", "Rupert's Land"
                last = self.folds[right.end - 1]
                if last in _OWNED or (last in LOC_TAILS and right.end - right.start == 1):
                    return True
            return (named and (self.folds[right.end - 1] in TAILS or label == "WORK_OF_ART")) or (
                saint and self.folds[right.end - 1] in TAILS
            )
        if text == ",":
            suffix = self.folds[right.start] in ("jr", "sr") and right.end - right.start == 1
            washington = head == "washington" and self.folds[right.start] in ("d.c.", "dc")
            return suffix or washington
        return False

    def _opens_name(self, left: Piece, right: Piece) -> bool:
        """Whether a word is the first of a person's name, though the tagger parted them.

        Behind a post two names in a row are one person's ("scientist Rajendra Mohan Panda"), but
        for a town's ("resident Boston Ann Lee" is nobody's).
        """
        behind_post = left.start > 0 and self._is_role(left.start - 1)
        return (
            behind_post
            and left.end == right.start
            and left.end - left.start == 1
            and self.words[left.start - 1].islower()
            and self.words[left.start].istitle()
            and self.labels[right.start] == "PERSON"
            and right.end - right.start > 1
            and not place_type(self.words[left.start])
        )

    def _spelled_out(self, left: Piece, right: Piece) -> bool:
        """Whether an acronym follows that has the letters of both, as in "Right to Work (RTW)"."""
        if not (
            right.end + 2 <= len(self.words) - 1
            and self.words[right.end] == "("
            and self.words[right.end + 2] == ")"
            and right.start - left.end <= 2
        ):
            return False
        letters = "".join(word[0] for word in self.words[left.start : right.end])
        capitals = "".join(letter for letter in letters if letter.isupper())
        short = self.words[right.end + 1]
        return len(short) > 1 and short in (letters.upper(), capitals)

    def _joins_and(self, left: Piece, right: Piece, spans: bool) -> bool:
        pair = f"{self.folds[left.end - 1]}-{self.folds[right.start]}"
        if pair in _AND_NAMES:
            return True
        if not spans or self.labels[right.start] not in ("ORG", "LAW", "WORK_OF_ART", "EVENT"):
            return False
        if self.labels[right.start] != "ORG":
            apart = self.folds[left.start] in self.seen.alone or place_type(self.words[left.start])
            return not apart
        if self.folds[right.end - 1] in _AND_TAILS and self.folds[left.end - 1] not in TAILS:
            return not place_type(self._text(left.start, left.end))
        return any(fold in ("of", "for") for fold in self.folds[left.start : left.end])

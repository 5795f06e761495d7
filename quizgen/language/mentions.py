"""Where names stand: spans of capitalised words, repaired from what the entity tagger found.

Capitals are the surest sign in edited English, but they do not tell where one name ends and the
next begins ("US Secretary of State John Kerry"), nor whether the first word of a sentence is a
name. The entity tagger knows more about both and less about everything else; tables decide the
rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.language.first_names import FIRST_NAMES, is_first_name
from quizgen.language.name_tables import (
    ABBREVIATIONS,
    BRANDS,
    DATE_WORDS,
    FAC_TAILS,
    GENERIC_NAMES,
    KEPT_TITLES,
    KNOWN_NAMES,
    LOC_TAILS,
    NOT_NAMES,
    OF_HEADS,
    ORG_TAILS,
    PARTICLES,
    TAIL_TYPES,
    TITLES,
    is_person_noun,
)
from quizgen.language.places import place_type

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.language.document import Document, Sentence

__all__ = ["LABELS", "Found", "find_mentions"]

# The entity labels that are names; the others are dates and numbers.
LABELS = frozenset("PERSON ORG GPE LOC NORP FAC EVENT WORK_OF_ART PRODUCT LAW".split())
_NUMERIC = frozenset("DATE TIME MONEY PERCENT CARDINAL ORDINAL QUANTITY".split())

# Titles after which only a person comes; after others ("General Motors") more must speak for it.
_SURE_TITLES = frozenset("mr mrs ms miss dr prof professor sir dame rev".split())

# Lower-case parts of hyphened names ("al-Assad", "Stratford-upon-Avon", "Rio-de-Janeiro").
_HYPHEN_PARTS = frozenset(
    "al el ad as an ash ud ul ur ibn bin de la le du sur en upon on by in".split()
)

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
_COMMON_ENDS = ("ing", "tions", "ments", "ness", "olds", "ers", "ity", "ways")
_OWNED = frozenset("company college hospital church cathedral park land".split())
_VERBAL = frozenset("VB VBG VBD VBN VBZ VBP RB IN CC DT PRP".split())
_TITLE = 9  # words looked through for the end of a title in quotation marks
_SHOUTED = 0.6  # share of words in capitals that makes a whole sentence of capitals


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


def _fold(word: str) -> str:
    return word.lower().rstrip(".") if word.count(".") < 2 else word.lower()


def _is_capital(word: str) -> bool:
    """Whether a word is written as a name is ("Assad", "al-Assad", "iPhone", not "US-led")."""
    first = word[0]
    if not first.isalpha():
        return False
    if "-" in word or "–" in word:
        parts = word.replace("–", "-").split("-")
        named = [part for part in parts if part not in _HYPHEN_PARTS]
        if not named or not named[-1] or not named[0]:
            return False
        return all(part and (part[0].isupper() or part.isdigit()) for part in named) and any(
            part[0].isupper() for part in named
        )
    return first.isupper() or (len(word) > 2 and word[1].isupper() and word[2:].islower())


@dataclass(slots=True)
class _Words:
    """How the article writes its words: what is also seen in lower case, what in capitals."""

    lower: set[str]
    capital: set[str]
    alone: set[str]  # in capitals with no other capitals beside them


def _survey(document: Document) -> _Words:
    seen = _Words(set(), set(), set())
    for sentence in document.sentences:
        words = [token.text for token in sentence.span]
        if _is_shouted(words):
            continue
        previous, following = "", [*words[1:], ""]
        for position, word in enumerate(words):
            first = word[0]
            if first.islower():
                seen.lower.add(word)
            elif position and previous[-1:].isalnum() and not word.isupper() and first.isupper():
                fold = word.lower()
                seen.capital.add(fold)
                if previous[0].islower() and not following[position][:1].isupper():
                    seen.alone.add(fold)
            previous = word
    return seen


def _is_shouted(words: list[str]) -> bool:
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    return len(letters) > 3 and sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


class _Scan:
    """One sentence, its tokens as plain strings, and the mentions cut out of it."""

    def __init__(self, sentence: Sentence, seen: _Words) -> None:
        self.sentence = sentence
        self.seen = seen
        self.tokens: list[Token] = list(sentence.span)
        self.first = self.tokens[0].i
        self.words = [token.text for token in self.tokens]
        self.folds = [_fold(word) for word in self.words]
        self.labels = [token.ent_type_ for token in self.tokens]
        self.entity = [-1] * len(self.tokens)
        for number, ent in enumerate(sentence.span.ents):
            for index in range(ent.start - self.first, ent.end - self.first):
                if 0 <= index < len(self.tokens):
                    self.entity[index] = number
        self.capital = [self._counts(index) for index in range(len(self.tokens))]

    def _counts(self, index: int) -> bool:
        """Whether the capital at the index can be part of a name."""
        word, fold = self.words[index], self.folds[index]
        if not _is_capital(word):
            return False
        token = self.tokens[index]
        if fold in DATE_WORDS:
            following = self.words[index + 1] if index + 1 < len(self.words) else ""
            person = self.labels[index] == "PERSON" and _is_capital(following or "x")
            return person and fold in FIRST_NAMES
        if self.labels[index] in _NUMERIC and not (fold in FIRST_NAMES or place_type(word)):
            return word.isupper() and len(word) > 1 and fold in ABBREVIATIONS
        if fold == "i" or fold.startswith("i'"):
            return False
        shouts = word.isupper() and len(word) > 1
        if "$" in word or (token.is_stop and not shouts):
            return False
        if shouts and fold not in ABBREVIATIONS and (token.is_stop or fold in self.seen.lower):
            return False  # "UNLESS", "a STOP button"
        if self._initial(index) and not shouts:
            return self._named_initial(index)
        if token.tag_ in _VERBAL and not self.labels[index]:
            beside = self.words[index - 1 : index] + self.words[index + 1 : index + 2]
            return any(_is_capital(other) for other in beside)  # "b) Refusing to …"
        return True

    def _initial(self, index: int) -> bool:
        """Whether a capital is due at the index, name or not."""
        if index == 0:
            return True
        before = self.words[index - 1]
        if before in ('"', "'", ":", "-", "–", "—", "(", "•", "...", "…", "/", "*"):
            return before not in ("-", "–", "—", "(", "/") or not any(
                word[0].isalpha() for word in self.words[:index]
            )
        return False

    def _named_initial(self, index: int) -> bool:
        token, word, fold = self.tokens[index], self.words[index], self.folds[index]
        tag = token.tag_
        following = self.words[index + 1] if index + 1 < len(self.words) else "."
        followed = _is_capital(following) and self.folds[index + 1] not in DATE_WORDS
        if fold in TITLES or fold in KEPT_TITLES or (followed and is_person_noun(fold)):
            return followed
        named = tag in ("NNP", "NNPS") or token.pos_ == "PROPN"
        plainly = fold not in self.seen.lower or fold in self.seen.alone
        if fold in self.seen.capital and plainly and (named or self.labels[index] in LABELS):
            return True
        kind = place_type(word)
        if kind:
            return named or (
                tag in ("JJ", "NN", "NNS") and (kind == "NORP" or fold not in self.seen.lower)
            )
        if not named:
            return False
        if fold in self.seen.lower:
            # "Sky News …" where "sky" is seen as a word: only as part of an entity
            return followed and self.labels[index] in LABELS
        if is_first_name(word):
            return True
        if self.labels[index] in LABELS:
            # "Questions …", "Refusing …": the tagger is led by the capital
            return followed or word in KNOWN_NAMES or not fold.endswith(_COMMON_ENDS)
        return followed and self.labels[index + 1] not in LABELS

    # Cutting

    def found(self) -> list[Found]:
        """Return the mentions of the sentence in order."""
        pieces: list[_Piece] = []
        index, size = 0, len(self.tokens)
        while index < size:
            title = self._quoted_title(index)
            if title:
                pieces.append(_Piece(index, title, quoted=True))
                index = title
                continue
            if not self.capital[index]:
                index += 1
                continue
            end = self._stretch(index)
            pieces.extend(self._pieces(index, end))
            index = end
        return [made for piece in self._joined(pieces) if (made := self._made(piece))]

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

    def _pieces(self, start: int, end: int) -> Iterator[_Piece]:
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
                        yield _Piece(first, last)
                yield person
                start = person.end
                continue
            stop = start
            while stop < end and self.capital[stop]:
                stop += 1
            for first, last in self._blocks(start, stop):
                yield _Piece(first, last)
            start = stop

    def _stands_alone(self, first: int, last: int, role: int) -> bool:
        """Whether words before a role are a name ("US" of "US Secretary", not "Shadow Home")."""
        text = self._text(first, last)
        if place_type(text) or text.lower() in ABBREVIATIONS:
            return True
        return self.labels[last - 1] in LABELS and self.entity[last - 1] != self.entity[role]

    def _is_role(self, index: int) -> bool:
        fold = self.folds[index]
        return fold in TITLES or fold in KEPT_TITLES or is_person_noun(fold)

    def _titled_person(self, start: int, end: int) -> _Piece | None:
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
            whole = self.folds[last - 1]
            sure = fold in _SURE_TITLES
            tail = whole in _TAILS and self.labels[last - 1] != "PERSON"
            if sure or (self._is_person_at(name, fold) and not tail):
                if fold in KEPT_TITLES and not sure:
                    return _Piece(index, last, start if index > start else index)
                return _Piece(name, last, start)
            return None
        # "Secretary of State John Kerry", "Minister for Foreign Affairs Sergei Lavrov"
        for name in range(index + 2, end):
            if self.capital[name] and self.capital[name - 1] and self._starts_person(name):
                last = self._person_end(name, end)
                if last - name == 1 and self.folds[name - 1] not in _TAILS:
                    name -= 1  # "CEO of the Bee Council Enver Solomon": the tagger saw half
                return _Piece(name, last, start)
        return None

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
        if self.labels[index] in LABELS or kind or self.folds[index] in _TAILS:
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
        if kind and given and not place_type(self.words[index]) and tail not in _TAILS:
            return True  # "Virginia Republican | Scott Taylor"
        if kind == "GPE" and given is False and place_type(self.words[index]) == "NORP":
            return index + 1 < stop and tail not in _TAILS
        longer = index + 1 < stop  # "UK Uncut" is one name
        if kind and kind != "LOC" and longer and self._starts_person(index) and right == "PERSON":
            return not is_first_name(first) or left != "PERSON"
        same = self.entity[index] == self.entity[index - 1] and self.entity[index] >= 0
        if same or left not in LABELS or right not in LABELS:
            if kind == "NORP" and right not in LABELS and not same:
                return tail not in _TAILS  # "Russian Wi-Fi"
            return False
        if left == right:
            return left == "NORP"
        return not (tail in _TAILS and right != "PERSON" and left != "PERSON")

    # Joining over connectors

    def _joined(self, pieces: list[_Piece]) -> list[_Piece]:
        joined: list[_Piece] = []
        for piece in pieces:
            before = joined[-1] if joined else None
            apart = before is None or before.quoted or piece.quoted
            if before is not None and not apart and self._joins(before, piece):
                before.end = piece.end
            else:
                joined.append(piece)
        return joined

    def _joins(self, left: _Piece, right: _Piece) -> bool:
        between = self.folds[left.end : right.start]
        if self._spelled_out(left, right):
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
            return self.folds[right.end - 1] in _TAILS  # "Taxi Drivers' Association"
        if text == "'s":
            named = spans and label in ("ORG", "FAC", "WORK_OF_ART", "EVENT", "LAW")
            saint = self.folds[left.start] in ("st", "saint") and left.end - left.start == 2
            if right.end - right.start <= 2 and not place_type(self._text(left.start, left.end)):
                # "Hudson's Bay Company", "Rupert's Land"
                last = self.folds[right.end - 1]
                if last in _OWNED or (last in LOC_TAILS and right.end - right.start == 1):
                    return True
            return (named and (self.folds[right.end - 1] in _TAILS or label == "WORK_OF_ART")) or (
                saint and self.folds[right.end - 1] in _TAILS
            )
        if text == ",":
            suffix = self.folds[right.start] in ("jr", "sr") and right.end - right.start == 1
            washington = head == "washington" and self.folds[right.start] in ("d.c.", "dc")
            return suffix or washington
        return False

    def _spelled_out(self, left: _Piece, right: _Piece) -> bool:
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

    def _joins_and(self, left: _Piece, right: _Piece, spans: bool) -> bool:
        pair = f"{self.folds[left.end - 1]}-{self.folds[right.start]}"
        if pair in _AND_NAMES:
            return True
        if not spans or self.labels[right.start] not in ("ORG", "LAW", "WORK_OF_ART", "EVENT"):
            return False
        if self.labels[right.start] != "ORG":
            apart = self.folds[left.start] in self.seen.alone or place_type(self.words[left.start])
            return not apart
        if self.folds[right.end - 1] in _AND_TAILS and self.folds[left.end - 1] not in _TAILS:
            return not place_type(self._text(left.start, left.end))
        return any(fold in ("of", "for") for fold in self.folds[left.start : left.end])

    # Making

    def _text(self, start: int, end: int) -> str:
        return self.tokens[0].doc[self.first + start : self.first + end].text

    def _made(self, piece: _Piece) -> Found | None:
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
        if end < len(self.words) and self.words[end] == "'s" and self.folds[end - 1] in BRANDS:
            end += 1
        if start >= end:
            return None
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


@dataclass(slots=True)
class _Piece:
    """A range of the sentence's tokens that may be a name; -1 without a title."""

    start: int
    end: int
    title_start: int = -1
    quoted: bool = False


_TAILS = ORG_TAILS | FAC_TAILS | LOC_TAILS | frozenset(TAIL_TYPES)


def _shouted(sentence: Sentence, known: dict[str, str]) -> Iterator[Found]:
    """Yield the known names in a sentence of capitals; others cannot be told from words."""
    tokens = list(sentence.span)
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


_LONGEST = 5  # words of a known name looked for in a sentence of capitals


def find_mentions(document: Document) -> list[Found]:
    """Return the mentions of names in a document, in text order, not overlapping."""
    seen = _survey(document)
    found: list[Found] = []
    shouted: list[Sentence] = []
    for sentence in document.sentences:
        if _is_shouted([token.text for token in sentence.span]):
            shouted.append(sentence)
        else:
            found.extend(_Scan(sentence, seen).found())
    if shouted:
        known = {one.text.lower(): one.text for one in found}
        known |= {
            word.lower(): word for one in found if one.label == "PERSON" for word in one.words[-1:]
        }
        for sentence in shouted:
            found.extend(_shouted(sentence, known))
        found.sort(key=lambda one: (one.sentence.index, one.start))
    return found

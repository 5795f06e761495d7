"""What the options room asks of an article's names, read off each name once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.first_names import FIRST_NAMES, plain
from quizgen.language.gazetteer import groups_of, place_kind
from quizgen.language.lexicon import lexicon
from quizgen.language.places import country_of
from quizgen.options.texts import PIECE, pieces

if TYPE_CHECKING:
    from quizgen.language.names import Name

__all__ = ["ArticleNames", "KnownName", "is_common_word", "kind_of"]


# What "Which company …?" asks for, by the last word of a name or the group it stands in.
_ORG_KINDS = {
    "company": ("inc", "corp", "ltd", "plc", "motors", "airlines", "group", "holdings", "company"),
    "newspaper": ("times", "post", "herald", "tribune", "guardian", "mail", "observer", "journal"),
    "university": ("university", "college", "institute"),
    "party": ("party", "democrats"),
    "council": ("council",), "committee": ("committee",), "court": ("court",),
    "department": ("department", "office", "ministry"), "hospital": ("hospital",),
    "museum": ("museum",), "bank": ("bank",), "church": ("church",), "school": ("school",),
    "club": ("club", "united", "city"), "agency": ("agency", "bureau"), "team": ("team",),
}  # fmt: skip
# Words of a name that tell what it is: "Great Theatre", "River Thames", "Vietnam War".
_THINGS = frozenset(
    "theatre theater street road avenue square bridge tower airport station stadium park garden "
    "gardens palace castle house hall museum prison hotel hospital school church cathedral mosque "
    "temple building centre center court library university river lake sea ocean mountain mount "
    "mountains island islands valley desert forest bay gulf coast war battle festival cup games "
    "championship olympics act bill law treaty constitution agreement amendment election "
    "day".split()
)
_ORG_OF_WORD = {word: kind for kind, words in _ORG_KINDS.items() for word in words}


def kind_of(text: str, type_: str) -> str:
    """Return what kind of place or organisation a name is, "" when nothing tells."""
    if type_ == "GPE":
        return place_kind(text)
    if type_ == "ORG":
        words = fold(text).rstrip(".").split()
        kind = _ORG_OF_WORD.get(words[-1], "") if words else ""
        kind = kind or next((_ORG_OF_WORD[w] for w in words if w in ("university", "bank")), "")
        groups = groups_of(text, "ORG")
        return kind or (groups[0].kind if groups else "")
    groups = groups_of(text, type_)
    if type_ == "NORP":
        plural = "s" if text.endswith("s") else ""
        return (groups[0].kind if groups else "nation") + plural
    if type_ in ("FAC", "LOC", "EVENT", "LAW"):
        words = fold(text).split()
        known = next((word for word in (words[-1], words[0]) if word in _THINGS), "")
        return known or (groups[0].kind if groups else "")
    return ""


_PARTICLES = frozenset("de di da del della la le van von der den ter bin ibn al el dos".split())
_ROMAN = re.compile(r"[IVX]+")


def _short(name: Name) -> str:
    """Return the form of a person's name that news uses after the first mention."""
    last = name.text.split()[-1]
    if _ROMAN.fullmatch(last):
        return name.text  # "Roger Bernat II" is no "II"
    words = name.text.split()
    if len(words) > 2 and words[-2].lower() in _PARTICLES:
        start = next(i for i, word in enumerate(words) if word.lower() in _PARTICLES)
        return " ".join(words[max(1, start) :])  # "De Luca", not "Luca"
    if last in name.aliases:
        return last
    single = [
        alias
        for alias in name.aliases
        if " " not in alias
        and alias[:1].isupper()
        and not (alias == words[0] and plain(alias) in FIRST_NAMES)
    ]  # "Draper", not "Jack", though the article calls him so
    return min(single, key=len) if single else last


def _after_the(name: Name) -> bool:
    """Whether the article writes "the" before the name more often than not."""
    count = 0
    for mention in name.mentions:
        span = mention.span
        count += span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    return 2 * count > len(name.mentions)


def _looks_like_a_name(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= 6
        and text[0].isupper()
        and not re.search(r"[\"“”()\[\]/:;!?@#]|\d{3}", text)
        and not words[-1].islower()
        and len(text) > 1
    )


def _surely_person(name: Name) -> bool:
    """Whether the article shows that a name is a person.

    It does by "he", "she", "Mr" or a known first name; a full name of words that are no common
    words will do ("Tomás Regalado", not "Slave Labour"), and nothing with "of" in it.
    """
    if " of " in name.text:
        return False
    forms = [form.split() for form in (name.text, *sorted(name.aliases))]
    if name.gender or any(plain(form[0]) in FIRST_NAMES for form in forms if len(form) > 1):
        return True
    return any(len(form) > 1 and not all(map(is_common_word, form)) for form in forms)


def is_common_word(word: str) -> bool:
    """Whether a dictionary has the word as a common one."""
    return any(not sense.instance and sense.form.islower() for sense in lexicon().senses(word))


def _is_pet_name(words: frozenset[str], other: KnownName) -> bool:
    """Whether a single word is short for the other's first name ("Pete" for Peter Hall)."""
    if len(words) != 1 or len(other.words) < 2:
        return False
    (short,) = words
    first = fold(other.name.text).split()[0]
    return len(short) > 2 and first[:3] == short[:3]


@dataclass(frozen=True, eq=False)
class KnownName:
    """A name of the article, with what tells it from others.

    Attributes:
        name: the name.
    """

    name: Name

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every form in which it stands, folded."""
        return frozenset(fold(alias) for alias in self.name.aliases | {self.name.text})

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its fullest form, folded."""
        return frozenset(fold(self.name.text).split())

    @cached_property
    def initials(self) -> str:
        """The first letters of its fullest form: "who" for the World Health Organization."""
        return "".join(word[0] for word in fold(self.name.text).split())

    @cached_property
    def short(self) -> str:
        """The form of a person's name that news uses after the first mention."""
        return _short(self.name)

    @cached_property
    def after_the(self) -> bool:
        """Whether the article writes "the" before it more often than not."""
        return _after_the(self.name)

    @cached_property
    def surely_person(self) -> bool:
        """Whether the article shows that it is a person."""
        return _surely_person(self.name)

    def same(self, other: KnownName) -> bool:
        """Whether the two may stand for one thing: a shared form, one's words in the other's."""
        if not self.forms.isdisjoint(other.forms):
            return True
        if self.words <= other.words or other.words <= self.words:
            return True
        if _is_pet_name(self.words, other) or _is_pet_name(other.words, self):
            return True
        return self.initials in other.forms or other.initials in self.forms


@dataclass(frozen=True, eq=False)
class ArticleNames:
    """The names of an article, looked up by type, kind and form.

    Attributes:
        all: the names, in order of first mention.
    """

    all: Sequence[Name]

    @cached_property
    def _known(self) -> dict[int, KnownName]:
        return {name.id: KnownName(name) for name in self.all}

    def known(self, name: Name) -> KnownName:
        """Return what is known of a name."""
        found = self._known.get(name.id)
        return found if found is not None and found.name is name else KnownName(name)

    def with_ids(self, ids: Iterable[int]) -> Iterator[Name]:
        """Yield the names that have the ids."""
        for id_ in ids:
            if id_ in self._known:
                yield self._known[id_].name

    @cached_property
    def _by_kind(self) -> dict[tuple[str, str], list[KnownName]]:
        found: dict[tuple[str, str], list[KnownName]] = {}
        for name in self.all:
            if _looks_like_a_name(name.text):
                kind = kind_of(name.text, name.type)
                found.setdefault((name.type, kind), []).append(self.known(name))
        return found

    def of_kind(self, type_: str, kind: str) -> list[KnownName]:
        """Return the names of a type and kind that look like names, in order."""
        return self._by_kind.get((type_, kind), [])

    @cached_property
    def _countries(self) -> dict[str, frozenset[str]]:
        return {
            type_: frozenset(country_of(name.text) for name in self.all if name.type == type_)
            - {""}
            for type_ in {name.type for name in self.all}
        }

    def countries(self, type_: str) -> frozenset[str]:
        """Return the countries that names of a type are of: "US" and "Americans" of one."""
        return self._countries.get(type_, frozenset())

    @cached_property
    def _by_piece(self) -> dict[str, list[tuple[Name, str]]]:
        """The forms of two letters and more, by their first word or other unbroken piece."""
        found: dict[str, list[tuple[Name, str]]] = {}
        for name in self.all:
            for alias in name.aliases:
                if len(alias) > 1:
                    piece = PIECE.search(fold(alias))
                    found.setdefault(piece[0] if piece else "", []).append((name, alias))
        return found

    def perhaps_in(self, text: str) -> Iterator[tuple[Name, str]]:
        """Yield each name, with a form of it, whose form may stand in a text."""
        for piece in ("", *pieces(text)):
            yield from self._by_piece.get(piece, ())

    @cached_property
    def _by_form(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = {}
        for name in self.all:
            for form in {fold(alias) for alias in name.aliases}:
                found.setdefault(form, []).append(name)
        return found

    def with_form(self, form: str) -> Sequence[Name]:
        """Return the names that stand in a form, given folded, in order."""
        return self._by_form.get(form, ())

"""Whom "the president", "the 53-year-old" or "the council" describes.

A description is resolved when exactly one name of the article has, or can have, the role.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.language.name_tables import (
    ABBREVIATIONS,
    KINDS,
    ORG_NOUNS,
    PLACE_NOUNS,
    is_person_noun,
)
from quizgen.language.places import country_of

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Mention, Name, Names
    from quizgen.language.roles import Role
    from quizgen.language.tree import Token

__all__ = ["Describer", "is_description"]

# "the Russian leader" is the Russian president.
_LEADERS = frozenset(
    "leader president premier chancellor dictator ruler king queen monarch emperor prime-minister "
    "strongman minister".split()
)
# "former president Obama" is not "the president".
_CHANGED = frozenset(
    "former ex then late deputy vice acting assistant shadow junior associate co-founder "
    "ex-president retired one-time onetime".split()
)
# Heads that describe too many things to say which, unless the article says "X, a city in Y".
_NEED_ROLE = frozenset(
    "country state government nation city town region area group party court team police station "
    "street road house centre center home".split()
)
# "the company" with no name told to be one means the article's only firm, or by far its main one,
# which has been named as often as this.
_FIRMS = frozenset("company firm".split())
_MAIN = 3
_PUBLIC = frozenset(
    "council university college institute academy school association agency authority department "
    "ministry committee commission society union federation league party club foundation trust "
    "parliament senate congress court police army navy guard hospital museum church nations "
    "government labour labor court states scotland kremlin pentagon europol interpol oxfam "
    "taliban harvard yale stanford state office bureau service".split()
)
# How many sentences back a description reaches: "the councillor" further than "the site".
_NEAR, _NEAR_THING, _FAR = 8, 3, 1000
_PLAIN_MODIFIERS = frozenset("same said latter".split())


@dataclass(frozen=True, slots=True)
class _Held:
    """A role that a name holds, with its words and country."""

    name: Name
    role: Role
    words: frozenset[str]
    country: str


def is_description(token: Token) -> bool:
    """Whether the token heads a singular definite noun phrase ("the Russian president")."""
    if token.tag_ not in ("NN", "NNP", "JJ") or token.dep_ in ("compound", "amod", "npadvmod"):
        return False
    index = token.i - 1
    start = token.sent.start
    while index >= start and token.i - index < 6:
        word = token.doc[index]
        if word.lower_ == "the":
            return True
        if word.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "ADV") or word.tag_ in ("NNS", "POS"):
            return False
        index -= 1
    return False


def _fold(token: Token) -> str:
    return token.lower_.rstrip(".")


class Describer:
    """The roles of an article, and whom a description picks out."""

    def __init__(self, document: Document, names: Names) -> None:
        self._document = document
        self._held: defaultdict[str, list[_Held]] = defaultdict(list)
        self._tails: defaultdict[str, list[Name]] = defaultdict(list)
        self._kinds: defaultdict[str, list[Name]] = defaultdict(list)
        self._ages: defaultdict[int, list[Name]] = defaultdict(list)
        self._people = [name for name in names.people() if not name.plural]
        self._names = names
        self._owners: dict[tuple[int, int], Name] = {}
        self._heads: set[tuple[int, int]] = set()
        for name in names.all:
            self._index(name)

    def _index(self, name: Name) -> None:
        for role in name.roles:
            block = self._document.sentences[role.sentence].block
            for token in role.span:
                if token.pos_ == "ADP" and token.i > role.head.i:
                    break
                if token.dep_ == "poss":
                    continue  # "the company's co-founder" speaks of the company, too
                self._heads.add((block, token.i))
            for token in role.head.conjuncts:
                self._heads.add((block, token.i))
            if role.owner is not None:
                self._owners[block, role.owner.i] = name
            words = frozenset(_fold(token) for token in role.span)
            self._held[role.lemma].append(_Held(name, role, words, self._country(name, role)))
        if name.age is not None:
            self._ages[name.age].append(name)
        kinds = {KINDS.get(alias.casefold(), "") for alias in name.aliases}
        kinds.update(map(_kind_of_place, name.mentions))
        for kind in sorted(kinds - {""}):
            self._kinds[kind].append(name)
        if name.type != "PERSON":
            tails = {alias.split()[-1].casefold() for alias in name.aliases if " " in alias}
            for tail in tails:
                self._tails[tail].append(name)

    def _country(self, name: Name, role: Role) -> str:
        for token in role.span:
            if country := country_of(token.text):
                return country
        if role.owner is None or role.owner.lower_ not in ("its", "their"):
            return ""
        doc = role.owner.doc
        start = self._document.sentences[role.sentence].span.start
        for index in range(role.owner.i - 1, start - 1, -1):
            if country := country_of(doc[index].text):
                return country
        return ""

    def is_role(self, token: Token) -> bool:
        """Whether the token tells a role of a name, and so is nobody new."""
        return (self._document.block_of(token), token.i) in self._heads

    def owned(self, token: Token) -> Name | None:
        """Return the name whose role the pronoun opens: "his" of "Ann Poole, his wife"."""
        return self._owners.get((self._document.block_of(token), token.i))

    def find(
        self,
        token: Token,
        sentence: int,
        unnamed: Mapping[str, int],
        undetermined: set[str],
        last: dict[int, int],
    ) -> Name | None:
        """Return the name that the description headed by ``token`` picks out, if only one can.

        Args:
            token: the head; ``is_description`` holds.
            sentence: index of its sentence.
            unnamed: nouns with which the article has brought in someone without a name, and the
                index of the sentence that did so last.
            undetermined: those that "the" came before, without a name to stand for.
            last: for each name's id the sentence that spoke of it last.
        """
        doc = token.doc
        lemma = _fold(token)
        first = token.i
        while first > 0 and doc[first - 1].lower_ != "the":
            first -= 1
        modifiers = [_fold(word) for word in doc[first : token.i]]
        age = self._age([*modifiers, lemma])
        if age is not None:
            named = [name for name in self._ages[age] if name.first_sentence <= sentence]
            return named[0] if len(named) == 1 and len(self._ages[age]) == 1 else None
        if self._is_narrowed(token):
            return None
        person = is_person_noun(lemma)
        if not person and lemma not in ORG_NOUNS and lemma not in PLACE_NOUNS:
            return None
        wanted = [word for word in modifiers if word not in _PLAIN_MODIFIERS]
        matching = [held for held in self._held[lemma] if self._fits(held, wanted)]
        names = {held.name.id: held.name for held in matching}
        if not person:
            thing = self._thing(lemma, wanted, names, sentence, unnamed)
            if thing is None or (lemma in undetermined and thing.type not in ("GPE", "LOC")):
                return None  # "the site" stood for another before; "the city" hardly did
            reach = _NEAR_THING if thing.id in names else _NEAR
            return thing if sentence - last.get(thing.id, -_FAR) <= reach else None
        if not names:
            return self._leader(lemma, wanted, token, sentence)
        if len(names) != 1 or lemma in unnamed:
            return None
        if lemma in undetermined and not any(held.role.definite for held in matching):
            return None  # "the astronaut … his brother, a retired astronaut"
        name = next(iter(names.values()))
        known = min(held.role.sentence for held in matching) <= sentence
        near = sentence - last.get(name.id, -_FAR) <= _NEAR
        sure = name.type == "PERSON" and not name.ambiguous and not name.plural
        return name if known and near and sure else None

    @staticmethod
    def _age(words: list[str]) -> int | None:
        for word in words:
            number = word.removesuffix("-year-old")
            if number != word and number.isdigit():
                return int(number)
        return None

    @staticmethod
    def _is_narrowed(token: Token) -> bool:
        """Whether what follows tells which ("the president of Iran", "the man who …")."""
        for child in token.rights:
            if child.dep_ in ("relcl", "acl", "appos", "poss", "conj"):
                return True
            if child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "with", "at"):
                return True
            if child.dep_ == "prep" and child.i == token.i + 1:
                return True
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        return following is not None and (
            following.tag_ in ("NN", "NNS", "NNP", "NNPS", "POS", "WP", "WDT")
            and following.tag_ != "POS"
        )

    @staticmethod
    def _fits(held: _Held, wanted: list[str]) -> bool:
        if (held.words & _CHANGED) - set(wanted):
            return False
        for word in wanted:
            country = country_of(word)
            if country:
                if held.country != country:
                    return False
            elif word not in held.words:
                return False
        return True

    def _leader(self, lemma: str, wanted: list[str], token: Token, sentence: int) -> Name | None:
        """Resolve "the Russian president" by what the others are: only one is left."""
        countries = [country for word in wanted if (country := country_of(word))]
        if lemma not in _LEADERS or lemma == "minister":
            return None
        if len(countries) != 1 or len(wanted) != 1:
            return None
        country = countries[0]
        left: list[Name] = []
        for name in self._people:
            held = [
                (role, self._country(name, role)) for role in name.roles if role.kind != "copula"
            ]
            leads = [where for role, where in held if role.lemma in _LEADERS]
            if country in leads and lemma == "leader":
                return name if name.first_sentence <= sentence else None
            if not held:
                left.append(name)
        others = [name for name in left if len(name.mentions) > 1]
        if len(others) != 1 or len(left) != 1:
            return None
        name = others[0]
        if name.first_sentence > sentence:
            return None
        beside = {mention.sentence for mention in name.mentions}
        for other in self._names.all:
            if (
                other.type in ("GPE", "NORP")
                and country_of(other.text) == country
                and any(mention.sentence in beside for mention in other.mentions)
            ):
                return name
        return None

    def _thing(
        self,
        lemma: str,
        wanted: list[str],
        names: dict[int, Name],
        sentence: int,
        unnamed: Mapping[str, int],
    ) -> Name | None:
        found = dict(names)
        if not wanted:
            found |= {name.id: name for name in self._kinds[lemma]}
        if lemma not in _NEED_ROLE:
            for name in self._tails[lemma]:
                words = {word.casefold() for alias in name.aliases for word in alias.split()}
                if all(word in words for word in wanted):
                    found[name.id] = name
        called = [held.name for held in self._held[lemma]]
        # whoever comes in later was not meant
        found = {key: name for key, name in found.items() if name.first_sentence <= sentence}
        rivals = {
            name.id
            for name in (*called, *self._tails[lemma], *self._kinds[lemma])
            if name.first_sentence <= sentence
        }
        if not found and lemma in _FIRMS and not wanted and lemma not in unnamed:
            firm = self._only_firm(sentence)
            return None if firm is not None and self._speaks_nearer(firm, sentence) else firm
        if len(found) != 1 or (len(rivals) > 1 and not wanted):
            return None
        name = next(iter(found.values()))
        if lemma in unnamed and not self._named_since(name, lemma, unnamed[lemma]):
            return None
        return None if name.type in ("PERSON", "NORP") else name

    def _named_since(self, name: Name, lemma: str, sentence: int) -> bool:
        """Whether "a magazine" got its name after that sentence: "The magazine, Tides, …"."""
        return any(
            held.name is name
            and held.role.sentence > sentence
            and held.role.kind in ("premodifier", "apposition")
            and held.role.span.start > 0
            and held.role.span.doc[held.role.span.start - 1].lower_ == "the"
            for held in self._held[lemma]
        )

    def _speaks_nearer(self, firm: Name, sentence: int) -> bool:
        """Whether another house, known or not, acted since the firm was named.

        "Tugrow said 24 ferries were late. The company urged …": Tugrow, whatever it is, not the
        main firm of the article.
        """
        named = max(one.sentence for one in firm.mentions if one.sentence <= sentence)
        return any(
            max(named + 1, sentence - 1) <= one.sentence <= sentence
            and any(token.dep_ in ("nsubj", "nsubjpass") for token in one.span)
            for name in self._names.by_type("ORG", "")
            if name is not firm and (name.type == "" or _may_be_firm(name))
            for one in name.mentions
        )

    def _only_firm(self, sentence: int) -> Name | None:
        """Return the firm that "the company" must mean: the only one, or by far the main one."""
        firms = [name for name in self._names.by_type("ORG") if _may_be_firm(name)]
        firms.sort(key=lambda name: -len(name.mentions))
        if not firms or firms[0].first_sentence >= sentence:
            return None
        most = len(firms[0].mentions)
        if most < _MAIN or any(3 * len(name.mentions) > most for name in firms[1:]):
            return None
        return firms[0]


def _kind_of_place(mention: Mention) -> str:
    """Return what a place is called before its name: "state" of "the coastal state of Sarn"."""
    start = mention.span.start
    if start < 2 or mention.span.doc[start - 1].lower_ != "of":
        return ""
    noun = mention.span.doc[start - 2]
    definite = any(child.lower_ == "the" for child in noun.lefts)
    kind = noun.lemma_.lower()
    return kind if definite and noun.tag_ == "NN" and kind in PLACE_NOUNS else ""


def _may_be_firm(name: Name) -> bool:
    """Whether an organisation may be a company: no council, university, party or agency."""
    last = name.text.split()[-1].lower()
    if name.text.lower() in ABBREVIATIONS:
        return name.text.lower() in ("ibm", "bmw", "bp", "amd", "at&t", "aol", "hsbc")
    return last not in _PUBLIC

"""Which mentions name the same: "Putin" and "Vladimir Putin", "ISIS" and "Islamic State"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.language.first_names import (
    first_name_gender,
    full_first_names,
    is_first_name,
    plain,
)
from quizgen.language.name_tables import (
    KEPT_TITLES,
    ORG_TAILS,
    PARTICLES,
    SAME_NAMES,
    STORMS,
    TITLE_GENDER,
)
from quizgen.language.name_types import Votes, decide_type, form_evidence, mention_evidence
from quizgen.language.roles import find_roles

if TYPE_CHECKING:
    from quizgen.language.mentions import Found
    from quizgen.language.roles import Role

__all__ = ["Cluster", "cluster", "name_words", "title_gender"]

_SUFFIXES = frozenset("jr sr ii iii iv v vi vii viii".split())
_FIRM_SUFFIXES = frozenset(
    "inc ltd plc corp corporation co company llc group holdings limited gmbh ag".split()
)
# "Islamic State, also known as ISIS", "(known as ISIS)".
_KNOWN_AS = (("also", "known", "as"), ("known", "as"), ("also", "called"), ("or",), ("aka",),
             ("formerly", "known", "as"), ("formerly",), ("better", "known", "as"),
             ("real", "name"), ("whose", "real", "name", "is"),
             ("whose", "real", "name", "was"))  # fmt: skip

_KIN = frozenset(
    "mother father wife husband son daughter brother sister twin sibling parent aunt uncle cousin "
    "widow grandmother grandfather ex-wife ex-husband".split()
)

_SAME: dict[str, tuple[int, int]] = {
    form: (number, rank) for number, row in enumerate(SAME_NAMES) for rank, form in enumerate(row)
}


@dataclass(slots=True, eq=False)
class Cluster:
    """Mentions that name the same.

    Attributes:
        mentions: in text order once all is joined.
        roles: what the article says it is.
        votes: for each type, from mentions and forms.
        forms: how often each form stands.
        ambiguous: whether it is a short form that two fuller names share.
        called: the form that it goes by, where a real name is told beside it.
    """

    mentions: list[Found] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    votes: Votes = field(default_factory=Votes)
    forms: Counter[str] = field(default_factory=Counter)
    ambiguous: bool = False
    called: str = ""
    _text: str = ""  # this and the next are kept until a mention is added
    _type: str | None = None

    def add(self, one: Found, roles: list[Role], votes: Votes) -> None:
        """Take in one mention with its evidence."""
        self._forget()
        self.mentions.append(one)
        self.roles.extend(roles)
        self.votes.add(votes)
        self.forms[one.text] += 1

    def take(self, other: Cluster) -> None:
        """Take in all of another cluster."""
        self._forget()
        self.mentions.extend(other.mentions)
        self.roles.extend(other.roles)
        self.votes.add(other.votes)
        self.forms.update(other.forms)

    def lose_votes(self) -> None:
        """Drop what spoke for a type: it was mistaken."""
        self._forget()
        self.votes = Votes()

    def _forget(self) -> None:
        self._text, self._type = "", None

    @property
    def text(self) -> str:
        """The fullest form."""
        self._text = self._text or self.called or self._fullest()
        return self._text

    def _fullest(self) -> str:
        ranks = {form: _SAME[form][1] for form in self.forms if form in _SAME}
        if ranks and len(ranks) == len(self.forms):
            named = min(ranks, key=lambda form: ranks[form])
            spelled = ranks[named] <= 1
            return named if spelled else self.forms.most_common(1)[0][0]
        return max(self.forms, key=_fullness(self.forms))

    @property
    def type(self) -> str:
        """The type that leads, or ""."""
        if self._type is None:
            self._type = self._leading()
        return self._type

    def _leading(self) -> str:
        votes = Votes()
        votes.add(self.votes)
        own = (form_evidence(form) for form in self.forms)
        votes.add(max(own, key=lambda evidence: max(evidence.values(), default=0.0)))
        return decide_type(votes, self.text)

    @property
    def key(self) -> list[str]:
        """The folded words of the fullest form that may stand for a person alone."""
        return name_words(self.text)


def _fullness(forms: Counter[str]) -> Callable[[str], tuple[bool, bool, int, int, str]]:
    def measure(form: str) -> tuple[bool, bool, int, int, str]:
        words = form.split()
        acronym = form.isupper() and len(words) == 1 and len(form) < 7
        return not acronym, not form.isupper(), len(words), forms[form], form

    return measure


def name_words(text: str) -> list[str]:
    """Return the folded words of a person's name that may stand for it alone.

    "Bashar al-Assad" gives bashar, assad; "Martin Luther King Jr." martin, luther, king; "Prince
    William" william.
    """
    words = []
    for word in text.split():
        fold = plain(word).rstrip(".,").removeprefix("al-").removeprefix("el-")
        if fold and fold not in _SUFFIXES and fold not in PARTICLES:
            words.append(fold)
    while len(words) > 1 and words[0] in KEPT_TITLES:
        words.pop(0)
    return words


class _Joiner:
    """Clusters under way, by the folded form."""

    def __init__(self, found: Iterable[Found]) -> None:
        self.of_form: dict[str, Cluster] = {}
        self.found = list(found)
        for one in self.found:
            roles = list(find_roles(one))
            key = _form_key(one.text)
            into = self.of_form.setdefault(key, Cluster())
            into.add(one, roles, mention_evidence(one, roles))

    def get(self, text: str) -> Cluster | None:
        return self.of_form.get(_form_key(text))

    def merge(self, into: Cluster, other: Cluster) -> None:
        """Let all forms of ``other`` lead to ``into``."""
        if into is other:
            return
        into.take(other)
        for form in other.forms:
            self.of_form[_form_key(form)] = into

    @property
    def clusters(self) -> list[Cluster]:
        return list(dict.fromkeys(self.of_form.values()))

    # Acronyms and other names

    def join_stated(self) -> None:
        """Join "Islamic State (ISIS)" and "ISIS, also known as ISIL"."""
        for left, right in zip(self.found, self.found[1:], strict=False):
            if left.sentence is not right.sentence or not 0 < right.title_start - left.end <= 6:
                continue
            doc = left.doc
            between = [token.lower_ for token in doc[left.end : right.title_start]]
            bracket = (
                between[-1] == "("
                and right.end < len(doc)
                and doc[right.end].text in (")", ",", ";")
            )
            words = [word for word in between if word[0].isalpha() and word != "the"]
            if bracket and between[0] == "(" and not words:
                if not (_abbreviates(right.text, left.text) or _abbreviates(left.text, right.text)):
                    continue
            elif (
                tuple(words) not in _KNOWN_AS
                or between[0] not in (",", "(")
                or (words == ["or"] and not _abbreviates(right.text, left.text))
            ):
                continue
            first, second = self.get(left.text), self.get(right.text)
            if first and second:
                self.merge(first, second)
                if "real" in words:
                    first.called = left.text

    def join_acronyms(self) -> None:
        """Join "EU" to the only name in the article with these initials."""
        initials: defaultdict[str, list[Cluster]] = defaultdict(list)
        for one in self.clusters:
            for form in one.forms:
                if len(form.split()) > 1:
                    initials[_initials(form)].append(one)
        for one in self.clusters:
            form = one.text.replace(".", "")
            if form.isupper() and form.isalpha() and 2 <= len(form) <= 7 and len(one.forms) == 1:
                fuller = {id(c): c for c in initials.get(form, ()) if c is not one}
                if len(fuller) == 1:
                    self.merge(next(iter(fuller.values())), one)

    def join_firms(self) -> None:
        """Join "Apple" to "Apple Inc"."""
        for one in self.clusters:
            words = one.text.replace(",", "").split()
            if len(words) > 1 and words[-1].lower().rstrip(".") in _FIRM_SUFFIXES:
                short = self.get(" ".join(words[:-1]))
                if short:
                    self.merge(one, short)

    def join_places(self) -> None:
        """Join "Newcastle" to "Newcastle upon Tyne"."""
        for one in self.clusters:
            words = one.text.split()
            if len(words) == 3 and words[1] in ("upon", "on"):
                short = self.get(words[0])
                if short:
                    self.merge(one, short)

    def join_storms(self) -> None:
        """Join "Floyd" to "Hurricane Floyd"."""
        for one in self.clusters:
            words = one.text.split()
            if len(words) == 2 and words[0].lower() in STORMS:
                short = self.get(words[1])
                if short and not short.votes.get("GPE", 0.0) > 0:
                    short.lose_votes()  # what the tagger took for a man or a town
                    self.merge(one, short)

    def join_shorter(self) -> None:
        """Join "Taxi Association" to "National Taxi Association", "Yale" to the university.

        A short form without its first words has the same last word and two words at least.
        """
        by_last: defaultdict[str, list[Cluster]] = defaultdict(list)
        for one in self.clusters:
            words = one.text.split()
            if len(words) > 1 and words[-1].lower() in ORG_TAILS:
                by_last[words[-1]].append(one)
        for last, group in by_last.items():
            for short in group:
                words = short.text.split()
                longer = [
                    one
                    for one in group
                    if one is not short
                    and len(one.text.split()) > len(words)
                    and one.text.split()[-len(words) :] == words
                ]
                if len(words) > 1 and len(longer) == 1 and " of " not in longer[0].text:
                    self.merge(longer[0], short)
            if last == "University" and len(group) == 1 and len(group[0].text.split()) == 2:
                name = self.get(group[0].text.split()[0])
                if name and name.type == "ORG":
                    self.merge(group[0], name)

    # Persons

    def join_persons(self) -> None:
        """Join surnames, first names and shorter forms to the full names."""
        full = [one for one in self.clusters if _is_full(one)]
        full = self._join_full(full) + self._unsure_full()
        by_word: defaultdict[str, list[Cluster]] = defaultdict(list)
        for one in full:
            for word in dict.fromkeys(one.key):
                by_word[word].append(one)
        for one in self.clusters:
            words = one.key
            if len(words) == 1 and words[0] not in by_word and one.type in ("PERSON", ""):
                called = [
                    owner
                    for first in full_first_names(words[0])
                    for owner in by_word.get(first, ())
                    if owner.key[0] == first
                ]
                if len(called) == 1:
                    self.merge(called[0], one)  # "Pete" is Peter Strzok
        for one in self.clusters:
            words = one.key
            if len(words) != 1 or one in by_word[words[0]]:
                continue
            owners = _owners(words[0], by_word[words[0]])
            if not owners or not _may_be_person(one, words[0], owners):
                continue
            if len(owners) == 1 and _is_another(one, owners[0]):
                one.ambiguous = len(_told_genders(one.mentions)) > 1  # "Mr. Lee" and "Ms. Lee"
            elif len(owners) == 1 and _title_fits(one.mentions, owners[0]):
                self.merge(owners[0], one)
            else:
                self._share(one, owners)

    def _unsure_full(self) -> list[Cluster]:
        """Return names like "Clay Cockrell" that only their surname shows to be persons."""
        last: dict[str, Cluster] = {}
        for one in self.clusters:
            if len(one.text.split()) == 1 and one.votes.weight("PERSON") > 0:
                last[one.key[-1] if one.key else ""] = one
        unsure = []
        for one in self.clusters:
            words = one.text.split()
            if (
                len(words) in (2, 3)
                and one.key
                and not one.type
                and one.votes.weight("PERSON") >= 0
                and form_evidence(one.text).get("PERSON", 0.0) >= 0
            ):
                short = last.get(one.key[-1])
                if short is None or not all(word[0].isupper() for word in words):
                    continue
                joint = Votes()
                joint.add(one.votes)
                joint.add(short.votes)
                if decide_type(joint, one.text) == "PERSON":
                    unsure.append(one)
        return unsure

    def _join_full(self, full: list[Cluster]) -> list[Cluster]:
        """Join "John Kerry" to "John Forbes Kerry" and "Van Gogh" to "Vincent van Gogh"."""
        ends: defaultdict[str, list[Cluster]] = defaultdict(list)
        for one in full:
            if one.key:
                ends[one.key[-1]].append(one)
        for group in ends.values():
            for short in sorted(group, key=lambda c: len(c.key)):
                longer = [
                    c
                    for c in group
                    if c is not short
                    and (
                        len(c.key) > len(short.key)
                        or (len(c.key) == 2 and c.key[0] in full_first_names(short.key[0]))
                    )
                    and _shortens(short.key, c.key)
                ]
                if len(longer) > 1:  # "Abu Amer" is Sadeq Abu Amer and not Abu Hassan Amer
                    longer = [c for c in longer if c.text.endswith(f" {short.text}")]
                if len(longer) == 1:
                    self.merge(longer[0], short)
                    full = [one for one in full if one is not short]
        return full

    def _share(self, one: Cluster, owners: list[Cluster]) -> None:
        """Give each mention of a short form to the only owner it can mean, else leave it."""
        strangers = [owner for owner in owners if not _is_relative(owner)]
        if len(strangers) == 1:
            owners = strangers  # "his mother, Ava Baumgartner": the bare name is her son's
        left = Cluster(ambiguous=True)
        introduced = {id(owner): min(_place(m) for m in owner.mentions) for owner in owners}
        own: Cluster | None = None
        for mention in one.mentions:
            fitting = [owner for owner in owners if _title_fits([mention], owner)]
            if own is not None and _has_just_acted(mention, own, owners):
                own = None  # "Ann Lee, a cousin of Tom, came to Sarn. In 1887, Lee built …"
            known = [owner for owner in fitting if introduced[id(owner)] < _place(mention)]
            into = fitting[0] if len(fitting) == 1 else None
            if into is None and len(known) == 1:
                into = own = known[0]  # the other has not yet been named
            elif into is None and own is not None and own in fitting:
                into = own  # the short form was his before the other came in
            roles = list(find_roles(mention))
            (into or left).add(mention, roles, mention_evidence(mention, roles))
        form = _form_key(one.text)
        if left.mentions:
            left.votes["PERSON"] += 3.0
            self.of_form[form] = left
        else:
            self.of_form[form] = owners[0]


def _has_just_acted(mention: Found, own: Cluster, owners: Iterable[Cluster]) -> bool:
    """Whether another bearer of the surname is the subject of the sentence before or of this one.

    His whole name stands there, before the mention.
    """
    return any(
        mention.sentence.index - other.sentence.index in (0, 1)
        and _place(other) < _place(mention)
        and len(other.words) > 1
        and any(
            token.dep_ in ("nsubj", "nsubjpass") for token in other.doc[other.start : other.end]
        )
        for owner in owners
        if owner is not own
        for other in owner.mentions
    )


def _place(one: Found) -> tuple[int, int]:
    return one.sentence.index, one.start


def _form_key(text: str) -> str:
    if text in _SAME:
        return f"={_SAME[text][0]}"
    key = text.casefold().replace("-", " ")  # "Ann-Mari Lee" is Ann Mari Lee
    return key.replace(".", "") if "." in key else key


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper())


def _abbreviates(short: str, full: str) -> bool:
    """Whether the short form can stand for the full one: its letters begin words of it."""
    letters = short.replace(".", "")
    if " " in letters or not letters.isalnum() or len(letters) > 10:
        return False
    if not sum(map(str.isupper, letters)) >= 2:
        return False
    capitals = _initials(full)
    return len(full.split()) > 1 and bool(capitals) and letters[0].upper() == capitals[0]


def _is_full(one: Cluster) -> bool:
    words = one.text.split()
    return len(words) > 1 and one.type == "PERSON" and " of " not in one.text


def _shortens(short: list[str], long: list[str]) -> bool:
    if long[-len(short) :] == short:
        # "Leonard Huxley" is the father of Aldous Leonard Huxley, not he
        return len(short) == 1 or not is_first_name(short[0])
    inner = all(
        word in long or any(w[0] == word and len(word) == 1 for w in long) for word in short
    )
    if len(short) == len(long) == 2 and short[-1] == long[-1]:
        return long[0] in full_first_names(short[0])  # "Rob Hill" is Robert Hill
    return short[0] == long[0] and short[-1] == long[-1] and inner


def _is_relative(one: Cluster) -> bool:
    """Whether the article brings someone in as somebody's relative ("his mother, Ava Poole")."""
    return any(role.owner is not None and role.lemma in _KIN for role in one.roles)


def _owners(word: str, owners: list[Cluster]) -> list[Cluster]:
    """Return whom a single word may mean: by surname, else by first name."""
    last = [one for one in owners if one.key and one.key[-1] == word]
    return last or owners


def _may_be_person(one: Cluster, word: str, owners: list[Cluster]) -> bool:
    """Whether a bare word is a person here ("in Washington" next to Denzel Washington is not)."""
    if one.type in ("PERSON", ""):
        return True
    kinds = {owner.type for owner in owners}
    weights = one.votes.weights()
    person = weights.get("PERSON", 0.0)
    place = max(weights.get(kind, 0.0) for kind in ("GPE", "LOC", "NORP"))
    sure = form_evidence(one.text)
    if max(sure["GPE"], sure["LOC"], sure["NORP"], sure["ORG"]) > 3.0:
        return person > 2.0 * place
    spoken = sum(max(weight, 0.0) for weight in weights.values())
    if kinds == {"PERSON"} and person > 0.25 * spoken:
        return True
    return place + weights.get("ORG", 0.0) <= 2.0 * len(one.mentions)


_UNTOLD = 3  # sentences in which a paper speaks of a surname before it gives the whole name


def _is_another(short: Cluster, owner: Cluster) -> bool:
    """Whether a surname is not, or not only, that of the one person whose whole name has it.

    Papers give the whole name first: where "President Lee" and "Mr. Lee" act for sentences before
    "Rosa Lee" comes in, she is another. Where there are "Mr. Lee" and "Ms. Lee", one has no name.
    """
    if len(_told_genders(short.mentions)) > 1:
        return True
    named = min(_place(mention) for mention in owner.mentions)[0]
    before = [one for one in short.mentions if one.sentence.index <= named - _UNTOLD]
    return len(before) > 1 and any(title_gender(one) or one.title for one in before)


def _told_genders(mentions: Iterable[Found]) -> set[str]:
    return {gender for one in mentions if (gender := title_gender(one))}


def _title_fits(mentions: Iterable[Found], owner: Cluster) -> bool:
    """Whether the gender that titles tell agrees with the first name's or titles' of the owner."""
    told = _told_genders(mentions)
    if not told:
        return True
    own = _told_genders(owner.mentions)
    given = first_name_gender(owner.key[0]) if len(owner.key) > 1 else ""
    own = own or ({given} if given else set())
    return not own or bool(told & own)


def title_gender(one: Found) -> str:
    """Return the gender that the title of a mention tells, or ""."""
    for word in [*one.title.lower().split(), *one.text.lower().split()[:1]]:
        fold = word.rstrip(".")
        gender = TITLE_GENDER.get(fold) or KEPT_TITLES.get(fold, "")
        if gender and (one.title or len(one.words) > 1):
            return gender
    return ""


def cluster(found: Iterable[Found]) -> list[Cluster]:
    """Return the clusters of the mentions, in order of first mention."""
    joiner = _Joiner(found)
    joiner.join_stated()
    joiner.join_acronyms()
    joiner.join_firms()
    joiner.join_places()
    joiner.join_storms()
    joiner.join_shorter()
    joiner.join_persons()
    clusters = [one for one in joiner.clusters if one.mentions]
    for one in clusters:
        one.mentions.sort(key=_place)
        one.roles.sort(key=lambda role: (role.sentence, role.span.start))
    return sorted(clusters, key=lambda one: _place(one.mentions[0]))

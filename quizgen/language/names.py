"""Names of the article, and which mentions stand for which name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.language.first_names import is_first_name
from quizgen.language.name_tables import DATE_WORDS, THE_HEADS, THE_TAILS, TITLE_GENDER

if TYPE_CHECKING:
    from quizgen.language.clusters import Cluster
    from quizgen.language.document import Document
    from quizgen.language.mentions import Found
    from quizgen.language.roles import Role
    from quizgen.language.tree import Span, Token

__all__ = ["Mention", "Name", "Names", "find_names"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands.

    Attributes:
        sentence: index of its sentence.
        span: the name's tokens, without article and title.
        title: the title or role in capitals before it, as it stands ("Mr"), or "".
        whole: the tokens with the title.
    """

    sentence: int
    span: Span
    title: str = ""
    whole: Span | None = None


@dataclass(slots=True, eq=False)
class Name:
    """Someone or something that the article calls by name.

    Attributes:
        id: its place among the article's names, by first mention.
        text: the fullest form ("Vladimir Putin").
        type: PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, WORK_OF_ART, PRODUCT, LAW as spaCy labels
            entities, or "" when the article does not make it sure.
        aliases: every form in which it is mentioned, ``text`` included.
        gender: "m", "f" or "" when the article does not tell.
        mentions: in text order.
        roles: what the article says it is, in text order.
        age: of a person, when stated.
        plural: whether it takes plural verbs ("the Beatles", "Democrats").
        article: whether it stands with "the" ("the United Nations").
        ambiguous: whether it is a short form that two people of the article share: do not ask
            about it.
    """

    id: int
    text: str
    type: str
    aliases: set[str] = field(default_factory=set)
    gender: str = ""
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    age: int | None = None
    plural: bool = False
    article: bool = False
    ambiguous: bool = False

    @property
    def first_sentence(self) -> int:
        """Index of the sentence that mentions it first."""
        return self.mentions[0].sentence

    @property
    def with_article(self) -> str:
        """The text as a noun phrase: "the United Nations", "Vladimir Putin"."""
        return f"the {self.text}" if self.article else self.text


@dataclass(slots=True)
class Names:
    """All names of an article.

    Attributes:
        all: in order of first mention.
        of: takes a token and returns the name in whose mention it stands, if any.
        mention: takes a token and returns the mention in which it stands, if any.
        referent: takes a token and returns the name that a pronoun or the head of "the president"
            surely stands for; None when two readings are possible: the caller then refuses.
    """

    all: tuple[Name, ...] = ()
    _of: dict[Token, Name] = field(default_factory=dict)
    _mention: dict[Token, Mention] = field(default_factory=dict)
    _reference: dict[Token, Name] = field(default_factory=dict)
    of: Callable[[Token], Name | None] = field(init=False, repr=False, compare=False)
    mention: Callable[[Token], Mention | None] = field(init=False, repr=False, compare=False)
    referent: Callable[[Token], Name | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # asked for thousands of words of an article: the tables themselves answer
        self.of, self.mention, self.referent = (
            self._of.get, self._mention.get, self._reference.get,
        )  # fmt: skip

    def by_type(self, *types: str) -> list[Name]:
        """Return the names of the given types, in order of first mention."""
        return [name for name in self.all if name.type in types]

    def people(self) -> list[Name]:
        """Return the persons that are surely told apart, in order of first mention."""
        return [name for name in self.all if name.type == "PERSON" and not name.ambiguous]


def _article_before(one: Found) -> bool:
    """Whether "the" belongs to the name: not in "the Rev. Ann Lee"."""
    before = one.start - 1
    return before >= 0 and one.doc[before].lower_ == "the"


def _takes_article(one: Cluster) -> bool:
    """Whether most mentions that stand as a noun phrase of their own have "the" before them."""
    full = [m for m in one.mentions if m.text == one.text] or one.mentions
    alone = [
        m
        for m in full
        if m.doc[m.end - 1].dep_ not in ("compound", "amod", "nmod")
        and not (m.title_start and m.doc[m.title_start - 1].tag_ in ("POS", "PRP$"))
    ]
    if not alone:  # "Mecca's Grand Mosque"
        words = one.text.lower().split()
        of = len(words) > 2 and words[0] in THE_HEADS and words[1] in ("of", "for")
        return of or (len(words) > 1 and words[-1] in THE_TAILS)
    return 2 * sum(map(_article_before, alone)) > len(alone)


_SINGULAR_VERBS = frozenset("is was has does".split())
_PLURAL_VERBS = frozenset("are were have do".split())


def _is_plural(one: Cluster, kind: str) -> bool:
    """Whether verbs agree in the plural, or the word itself is one ("Democrats")."""
    votes: Counter[bool] = Counter()
    for mention in one.mentions:
        for token in mention.doc[mention.start : mention.end]:
            if token.dep_ not in ("nsubj", "nsubjpass") or (
                token.n_rights and any(child.dep_ in ("conj", "cc") for child in token.rights)
            ):
                continue
            verbs = [token.head, *(c for c in token.head.children if c.dep_ in ("aux", "auxpass"))]
            for verb in verbs:
                if verb.tag_ == "VBZ" or verb.lower_ in _SINGULAR_VERBS:
                    votes[False] += 1
                elif verb.lower_ in _PLURAL_VERBS and verb.tag_ in ("VBP", "VBD"):
                    votes[True] += 1
    if votes[True] != votes[False]:
        return votes[True] > votes[False]
    if kind == "PERSON" and _is_named_in_full(one):
        return False
    last = one.mentions[0].doc[one.mentions[0].end - 1]
    return kind in ("NORP", "PERSON", "") and last.tag_ in ("NNPS", "NNS")


def _is_named_in_full(one: Cluster) -> bool:
    """Whether a person has a first name or a title: "Ed Balls", "Ms Waters" end in an s alone."""
    words = one.text.split()
    given = len(words) > 1 and is_first_name(words[0])
    return given or any(_is_address(mention.title) for mention in one.mentions)


def _is_address(title: str) -> bool:
    """Whether a title is that of one person ("Mr"), so that no family is meant by it."""
    return title.lower().rstrip(".") in TITLE_GENDER


_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")  # up to 39: "Henry VIII" is no shout


def _plain(text: str) -> str:
    """Return a person's name without the capitals of a transcript: "Anna BRIGGS"."""
    words = text.split()
    loud = [
        word.isupper() and word.isalpha() and len(word) > 3 and not _ROMAN.fullmatch(word)
        for word in words
    ]
    if all(loud) or not any(loud):
        return text
    return " ".join(w.title() if high else w for w, high in zip(words, loud, strict=True))


def _name(number: int, one: Cluster) -> Name:
    from quizgen.language.gender import find_gender
    from quizgen.language.roles import find_age

    kind = one.type
    ages = [age for mention in one.mentions if (age := find_age(mention)) is not None]
    text = _plain(one.text) if kind == "PERSON" else one.text
    name = Name(
        id=number,
        text=text,
        type=kind,
        aliases=set(one.forms) | {one.text, text},
        gender=find_gender(one) if kind == "PERSON" else "",
        roles=one.roles,
        age=ages[0] if ages and kind == "PERSON" else None,
        plural=_is_plural(one, kind),
        article=_takes_article(one),
        ambiguous=one.ambiguous,
    )
    for mention in one.mentions:
        name.mentions.append(
            Mention(
                sentence=mention.sentence.index,
                span=mention.doc.span(mention.start, mention.end),
                title=mention.title,
                whole=mention.doc.span(mention.title_start, mention.end),
            )
        )
    return name


def find_names(document: Document) -> Names:
    """Find the names of a document, cluster their mentions, resolve what stands for them."""
    from quizgen.language.clusters import cluster
    from quizgen.language.mentions import find_mentions
    from quizgen.language.references import resolve

    names = Names()
    names.all = tuple(
        _name(number, one) for number, one in enumerate(cluster(find_mentions(document)))
    )
    for name in names.all:
        for mention in name.mentions:
            names._of.update(dict.fromkeys(mention.span, name))
            names._mention.update(dict.fromkeys(mention.span, mention))
    _correct_types(document, names)
    _add_surnames(document, names)
    for (block, place), name in resolve(document, names).items():
        names._reference[document.docs[block][place]] = name
    return names


# Last words that are no one's surname: "New Mexico Democrat Michelle Grisham" cut too early.
_NO_SURNAMES = frozenset(
    "democrat democrats republican republicans conservative conservatives liberal senator "
    "president minister director chairman chairwoman governor mayor judge officer spokesman "
    "spokeswoman hurricane storm".split()
)

# What people do and towns do not; "the town grew", "the city voted" are let pass.
_DEEDS = frozenset(
    "learn meet surprise continue march order lead write say tell ask reply command ride return "
    "arrive retreat attack surrender sign travel walk speak believe think want hope know remember "
    "marry die smile refuse".split()
)
_WHERE = frozenset("in at to from near of around outside into through across".split())


def _acts_like_a_person(document: Document, name: Name) -> bool:
    """Whether a town's name does what people do and never stands as a place ("in …").

    "Washington continued toward the fort and met the leader" speaks of a man.
    """
    deeds = 0
    for mention in name.mentions:
        head = mention.span.root
        if mention.span.start > 0 and mention.span[0].nbor(-1).lower_ in _WHERE:
            return False
        if mention.span.end < len(head.doc) and head.doc[mention.span.end].text == ",":
            following = mention.span.end + 1
            if following < len(head.doc) and head.doc[following].ent_type_ == "GPE":
                return False  # "Washington, D.C."
        deeds += head.dep_ == "nsubj" and head.head.lemma_.lower() in _DEEDS
    return deeds > 0


def _correct_types(document: Document, names: Names) -> None:
    """Take party members that look like people, and people that look like towns."""
    from quizgen.language.places import country_of

    forms = {alias for name in names.all for alias in name.aliases}
    for name in names.all:
        town = name.type == "GPE" and not country_of(name.text)
        if town and _acts_like_a_person(document, name):
            name.type = ""
        if name.type != "PERSON":
            continue
        words = name.text.split()
        if len(words) > 1 and name.text.endswith("s") and name.text[:-1] in forms:
            name.type = ""  # "twelve Elizabeth Gallaghers"
            continue
        if words[-1].lower() in _NO_SURNAMES:
            name.type = ""


def _is_date(token: Token) -> bool:
    """Whether a word is a month or day, and not the surname of somebody who does something."""
    acts = token.dep_ in ("nsubj", "nsubjpass") and token.ent_type_ != "DATE"
    return token.lower_ in DATE_WORDS and not acts


def _add_surnames(document: Document, names: Names) -> None:
    """Take a person's last name, standing alone, for the person where only one has it.

    The first word of a sentence is easily missed otherwise ("Fildes is cryptic about …").
    """
    people: dict[str, list[Name]] = {}
    for name in names.all:
        words = name.text.split()
        if name.type == "PERSON" and len(words) > 1:
            people.setdefault(words[-1], []).append(name)
    if not people:
        return
    for sentence in document.sentences:
        for token in sentence.span:
            if token.text not in people:
                continue
            found = people[token.text]
            if len(found) != 1 or token in names._of:
                continue
            beside = [token.nbor(-1)] if token.i > sentence.span.start else []
            beside += [token.nbor(1)] if token.i + 1 < sentence.span.end else []
            if any(
                other.is_title and other.is_alpha and other.i != sentence.span.start
                for other in beside
            ):
                continue  # part of a longer name
            if token.pos_ not in ("PROPN", "NOUN") or _is_date(token):
                continue
            span = token.doc.span(token.i, token.i + 1)
            mention = Mention(sentence=sentence.index, span=span, whole=span)
            found[0].mentions.append(mention)
            found[0].mentions.sort(key=lambda one: (one.sentence, one.span.start))
            names._of[token] = found[0]
            names._mention[token] = mention

"""The people of an article as a cast: who speaks, who acts, who only lends a name.

A wrong speaker tempts when he or she could have said the words: one who is dead, who is only
named in other people's words, or whose name belongs to a film or a shop tempts nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.voices import quoted_tokens
from quizgen.asking.walks import KIN, walk_of_body, walks_of, walks_of_famed
from quizgen.facts.cues import cue_of
from quizgen.language.clean import fold
from quizgen.language.forgetting import of_article
from quizgen.language.gone import died_in, year_of_death

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Cast", "Member", "cast_of"]

# Verbs and nouns beside the name of somebody who can no longer say anything.
_DIES = frozenset("die".split())
_IS_KILLED = frozenset("kill murder bury mourn assassinate execute".split())
_END = frozenset("death funeral murder obituary assassination burial".split())
# "The time of Charles Dickens": nobody there does anything.
_AGES = frozenset("time age era day reign".split())
# "Owned by", "founded by": what was done before the story begins.
_MADE = frozenset("own name call write compose found invent base".split())
# A name inside another phrase: "the Harry Potter films", "Lady Astrid's Tea Room".
_LENT = frozenset("poss compound nmod amod".split())
# Walks of life whose people are asked for their word.
_PUBLIC = frozenset("politics law science business speaking".split())
# "In the 17th century", "in the late 1600s", at the head of its phrase.
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_CENTURY = re.compile(
    rf"(?:in|during) the (?:early |late )?(\d\d?(?=st|nd|rd|th)|{'|'.join(_ORDINALS)})"
    r"(?:st|nd|rd|th)?(?: - | )century\b"
)
_HUNDREDS = re.compile(r"(?:in|during) the (?:early |mid-?|late )?(\d\d)00s\b")
_NO_CENTURY = 99
_LONG_AGO = 20  # years before the latest year of the article
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
# What is told of those who are only asked for their word: "Berg, who studies bats, is a biologist".
_COMMENTS = frozenset(
    "be say tell decline comment refer write note add study specialize specialise teach research "
    "lead head direct work serve respond reply join speak explain describe argue interview believe "
    "point quote conclude agree warn have".split()
)
_TODAY = 2014  # about when the well-known people of the tables are in office
_BEFORE = 2  # sentences before a quotation in which its "he" may be named
_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())


@dataclass(frozen=True, eq=False)
class Member:
    """A person of the article.

    Attributes:
        name: who it is.
        tokens: the heads of the mentions and the pronouns that surely stand for the name, those
            inside quotation marks left out.
        quoted: the heads of the mentions inside quotation marks.
        speaks: whether the article reports something that he or she says.
        latest: the latest year that the article names, 0 without any.
        years: those of the sentences that name the person; the year of death of the long dead.
    """

    name: Name
    tokens: tuple[Token, ...]
    quoted: tuple[Token, ...]
    speaks: bool
    latest: int
    years: frozenset[int]

    @cached_property
    def lends_name(self) -> bool:
        """Whether the name only tells other things apart ("the Harry Potter films").

        One with an office is a person even so: "President Lee's former adviser".
        """
        if self.speaks or any(role.kind == "title" for role in self.name.roles):
            return False
        return all(_is_lent(token) for token in (*self.tokens, *self.quoted))

    @cached_property
    def dead(self) -> bool:
        """Whether the article tells that the person has died, or names an age after him or her.

        Or that he or she did something in a century that is long over.
        """
        if died_in(self.name.text, self.latest):
            return True
        if any(_lived_in(token) < max(self.latest, _TODAY) // 100 for token in self.tokens):
            return True
        return any(_has_died(token) for token in self.tokens) or any(
            token.lower_ == "late" and token.sent is mention.span[0].sent
            for mention in self.name.mentions
            for token in _words_before(mention.span[0], 2)
        )

    @cached_property
    def acts(self) -> bool:
        """Whether something is told of the person that is not of long ago."""
        return any(_is_doer(token) and not self._long_ago(token) for token in self.tokens)

    @cached_property
    def only_speaks(self) -> bool:
        """Whether the article asks the person for his or her word and tells nothing else."""
        told = [token for token in self.tokens if token.tag_ != "PRP$"]
        if not self.speaks or not told or not all(map(_comments, told)):
            return False
        return bool(self.name.roles) or all(_top(token).head.tag_ == "VBZ" for token in told)

    @cached_property
    def walks(self) -> frozenset[str]:
        """The walks of life of which the article says that he or she is."""
        return frozenset(
            walk
            for role in self.name.roles
            for word in role.span
            if word.i <= role.head.i  # "inspector general", "chief executive"
            for walk in walks_of(word.lemma_)
        ) | walks_of_famed(self.name.text)

    @property
    def famed(self) -> bool:
        """Whether every reader knows what the person does."""
        return bool(walks_of_famed(self.name.text))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """What the people of the person's party, office or club do."""
        return frozenset(
            walk
            for role in self.name.roles
            for word in role.span
            if (walk := walk_of_body(word.text))
        )

    @cached_property
    def could_speak(self) -> bool:
        """Whether the person could have said something, though the article reports nothing."""
        if self.dead or self.lends_name:
            return False
        if self.acts and (self._described or (not self.name.roles and len(self.tokens) > 1)):
            return True
        return self._now and not self.walks.isdisjoint(_PUBLIC)

    @property
    def _now(self) -> bool:
        """Whether the article, in its own words, names the person in what is not of long ago."""
        named = [token for token in self.tokens if token.tag_ != "PRP$"]
        return any(not _is_lent(token) and not self._long_ago(token) for token in named)

    @property
    def _described(self) -> bool:
        """Whether the article says what the person does, not only whose brother he is."""
        return any(role.lemma.lower().split("-")[-1] not in KIN for role in self.name.roles)

    def _long_ago(self, token: Token) -> bool:
        told = " ".join(word.text for word in _top(token).head.subtree)
        years = [int(year) for year in _YEAR.findall(told)]
        return bool(years) and max(years) <= self.latest - _LONG_AGO


@dataclass(frozen=True, eq=False)
class Cast:
    """The people of an article.

    Attributes:
        facts: its statements, speech and names.
    """

    facts: Facts

    @cached_property
    def _members(self) -> dict[int, Member]:
        return {name.id: self._member(name) for name in self.facts.document.names.all}

    def of(self, name: Name) -> Member:
        """Return what the article shows of a person."""
        return self._members[name.id]

    def _member(self, name: Name) -> Member:
        told, quoted = self._tokens.get(name.id, ()), self._quoted.get(name.id, ())
        sentences = self.facts.document.sentences
        named = {mention.sentence for mention in name.mentions}
        years = _years(sentences[index].text for index in named)
        if not years:
            beside = {index + step for index in named for step in (-1, 1)} - {-1, len(sentences)}
            years = _years(sentences[index].text for index in beside)
        if year_of_death(name.text):
            years = frozenset((year_of_death(name.text),))
        speaks = name.id in self._speakers
        return Member(name, tuple(told), tuple(quoted), speaks, self._latest, years)

    @cached_property
    def _speakers(self) -> frozenset[int]:
        return frozenset(one.speaker.id for one in self.facts.speech if one.speaker is not None)

    @cached_property
    def _latest(self) -> int:
        article, names = self.facts.document.article, self.facts.document.names
        years = [int(year) for year in _YEAR.findall(f"{article.date} {article.text}")]
        if any(
            walks_of_famed(name.text) and not year_of_death(name.text)
            for name in names.by_type("PERSON")
        ):
            years.append(_TODAY)
        return max(years, default=0)

    @cached_property
    def _tokens(self) -> dict[int, list[Token]]:
        return self._heads[0]

    @cached_property
    def _quoted(self) -> dict[int, list[Token]]:
        return self._heads[1]

    @cached_property
    def _heads(self) -> tuple[dict[int, list[Token]], dict[int, list[Token]]]:
        """The tokens of each name, and those inside quotation marks."""
        document, quoted = self.facts.document, quoted_tokens(self.facts)
        told: dict[int, list[Token]] = {}
        inside: dict[int, list[Token]] = {}
        for name in document.names.all:
            for mention in name.mentions:
                root = mention.span.root
                within = (document.block_of(root), root.i) in quoted
                (inside if within else told).setdefault(name.id, []).append(root)
        for sentence in document.sentences:
            for token in sentence.span:
                who = document.names.referent(token)
                if who is not None and (document.block_of(token), token.i) not in quoted:
                    told.setdefault(who.id, []).append(token)
        return told, inside

    def apart(self, one: Name, other: Name) -> bool:
        """Whether two persons are known to be of different walks of life."""
        mine, theirs = self.of(one).walks, self.of(other).walks
        return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)

    def spoken_of(self, text: str, sentence: int) -> frozenset[int]:
        """Return the ids of those of whom a quotation may speak as "he" or "she".

        They are whom the article is mostly about, and those named shortly before it. A name in
        the quotation itself is taken for what the pronoun stands for.

        Args:
            text: the words quoted.
            sentence: index of the sentence in which they begin.
        """
        said = frozenset(re.findall(r"[a-z]+", fold(text)))
        people = self.facts.document.names.by_type("PERSON")
        genders = {"m"} if said & _HE else set()
        genders |= {"f"} if said & _SHE else set()
        if not genders or any(said & _words(name) for name in people):
            return frozenset()
        most = max((len(self.of(name).tokens) for name in people), default=0)
        return frozenset(
            name.id
            for name in people
            if (not name.gender or name.gender in genders)
            and (len(self.of(name).tokens) == most or self._near(name, sentence))
        )

    def _near(self, name: Name, sentence: int) -> bool:
        document = self.facts.document
        return any(
            sentence - _BEFORE <= document.sentence_of(token).index < sentence
            for token in self.of(name).tokens
        )


def _years(texts: Iterable[str]) -> frozenset[int]:
    dated = (text for text in texts if "1" in text or "2" in text)
    return frozenset(int(year) for text in dated for year in _YEAR.findall(text))


def _words(name: Name) -> frozenset[str]:
    return frozenset(word for word in fold(name.text).split() if len(word) > 2)


def _words_before(token: Token, count: int) -> Iterator[Token]:
    for step in range(1, count + 1):
        if token.i >= step:
            yield token.nbor(-step)


def _top(token: Token) -> Token:
    """Return the token that an apposition explains or a pair begins with."""
    while token.dep_ in ("appos", "conj") and token.head != token:
        token = token.head
    return token


def _is_lent(token: Token) -> bool:
    if token.dep_ in _LENT and token.tag_ not in ("PRP", "PRP$"):
        return True
    prep = _top(token).head
    if prep.dep_ == "agent" and prep.head.lemma_.lower() in _MADE:
        return True
    return prep.lower_ == "of" and prep.head.lemma_.lower() in _AGES


def _is_doer(token: Token) -> bool:
    top = _top(token)
    if top.dep_ in ("nsubj", "nsubjpass", "attr"):
        return True
    if any(child.dep_ == "relcl" and _told_of_who(child) for child in token.children):
        return True
    return top.dep_ == "pobj" and top.head.dep_ == "agent" and not _is_lent(token)


def _comments(token: Token) -> bool:
    top = _top(token)
    head = top.head
    if top.dep_ in ("nsubj", "nsubjpass"):
        return cue_of(head) is not None or head.lemma_.lower() in _COMMENTS
    return top.dep_ in ("poss", "ROOT", "npadvmod", "dep", "parataxis") or (
        top.dep_ == "pobj" and (head.lower_ in ("with", "by") or head.head.lower_ == "according")
    )


def _told_of_who(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" and child.lower_ == "who" for child in verb.children)


def _lived_in(token: Token) -> int:
    """Return the last full century in which somebody did something, 99 where none is told.

    "Fermat posed the puzzle in the 17th century."
    """
    verb = _top(token).head
    if _top(token).dep_ not in ("nsubj", "nsubjpass"):
        return _NO_CENTURY
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ in ("in", "during"):
            told = " ".join(word.lower_ for word in prep.subtree)
            found = _CENTURY.match(told)
            if found is not None:
                return int(found[1]) if found[1].isdigit() else _ORDINALS.index(found[1]) + 1
            hundreds = _HUNDREDS.match(told)
            if hundreds is not None:
                return int(hundreds[1]) + 1
    return _NO_CENTURY


def _has_died(token: Token) -> bool:
    top = _top(token)
    head = top.head
    lemma = head.lemma_.lower()
    if top.dep_ == "nsubj" and lemma in _DIES:
        return True
    if top.dep_ == "nsubjpass" and lemma in _IS_KILLED:
        return True
    if top.dep_ == "poss" and lemma in _END:
        return True
    if top.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in _END | _AGES:
        return True
    # "A few months before he died, Anna Berg wrote …"
    return top.dep_ == "nsubj" and any(
        child.dep_ == "advcl"
        and child.lemma_.lower() in _DIES
        and any(sub.dep_ == "nsubj" and sub.tag_ == "PRP" for sub in child.children)
        for child in head.children
    )


@of_article
@lru_cache(maxsize=1)
def cast_of(facts: Facts) -> Cast:
    """Return the people of an article."""
    return Cast(facts)

"""How a description of somebody is put into words: which words, which article, which tense."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.role_capitals import is_person, lowered
from quizgen.asking.sole_posts import (
    is_of_crown,
    is_one_of_former,
    is_sole,
    one_of_several,
)

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = [
    "HISTORY",
    "LONGEST_ROLE",
    "Role",
    "article_for",
    "be",
    "describe",
    "is_list_of_fields",
    "is_person",
]

LONGEST_ROLE = 18  # words
HISTORY = 1980  # a sentence whose years lie before this tells of people who are gone


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """What one name is said to be.

    Attributes:
        name: who or what.
        text: the description, with its article ("the head of the zoo", "a biologist").
        bare: the description without article.
        head: its noun.
        tokens: its tokens.
        definite: whether one person or thing alone can be meant.
        anchor: a name within the description ("the zoo of Bern": Bern), if any.
        sentence: where it stands.
        how: "apposition", "title" or "copula".
    """

    name: Name
    text: str
    bare: str
    head: Token
    tokens: tuple[Token, ...]
    definite: bool
    anchor: Name | None
    sentence: Sentence
    how: str


def be(sentence: Sentence, *, plural: bool = False) -> str:
    """Return "is" for the news, "was" for history."""
    years = [int(year) for year in re.findall(r"\b(?:1[0-9]\d\d|20\d\d)\b", sentence.text)]
    past = bool(years) and max(years) < HISTORY
    return ("were" if plural else "was") if past else ("are" if plural else "is")


def describe(
    facts: Facts,
    name: Name,
    head: Token,
    tokens: Sequence[Token],
    sentence: Sentence,
    how: str,
    *,
    cut: bool = False,
) -> Role | None:
    """Return the description that the tokens give, when it is clean.

    Args:
        facts: the article's facts.
        name: who or what is described.
        head: the noun of the description.
        tokens: the stretch of it, without what is set off by commas.
        sentence: where it stands.
        how: "apposition", "title" or "copula".
        cut: whether a clause that told which one was left out: "the agent [who led it]" is then
            an agent.
    """
    kept = _cleaned(head, tokens)
    if kept is None:
        return None
    if how == "title" and kept and kept[-1] != head and kept[-1].lower_ in _ADDRESSING:
        kept = kept[:-1]  # "Pro Vice-Chancellor and Dean of Science Professor Ann Lee"
    owner, kept = _owner(facts, head, kept)
    if not _is_whole(kept) or (owner is not None and (owner.id == name.id or not is_person(head))):
        return None
    anchor = next(
        (n for t in kept if t != head and (n := facts.document.names.of(t)) and n.id != name.id),
        None,
    )
    if any((n := facts.document.names.of(t)) is not None and n.id == name.id for t in kept):
        return None
    person = is_person(head)
    if person != (name.type == "PERSON"):
        return None
    if how == "title" and (begins_in_a_name(kept[0]) or _holds_two_posts(head, kept)):
        return None
    if person and head.tag_ in ("NNS", "NNPS"):
        return None  # "US astronauts Ann Lee and Tom Fry"
    first = kept[0]
    article = first.lower_ if first.lower_ in ("the", "a", "an") else ""
    if owner is not None:
        if article or head.tag_ == "NNS" or name.type != "PERSON":
            return None
        the, mark = ("the " if owner.article else ""), ("'" if owner.text.endswith("s") else "'s")
        text = f"{the}{owner.text}{mark} {lowered(facts, kept, head)}"
        return Role(name, text, text, head, kept, True, owner, sentence, how)
    bare = lowered(facts, kept[1:] if article else kept, head)
    unique = is_sole(head, kept) and not is_one_of_former(facts, name, bare)

    def role(text: str, *, definite: bool) -> Role:
        return Role(name, text, bare, head, kept, definite, anchor, sentence, how)

    owned = _is_owned(facts, head, kept)
    many = article == "the" and _is_kind(name, head, kept, anchor)
    if not (article == "the" or unique) and (
        among := one_of_several(facts, head, kept[1:] if article else kept)
    ):
        return Role(name, among, among, head, kept, False, anchor, sentence, how)
    if article in ("a", "an"):
        return role(f"{article} {bare}", definite=False)
    if many or (cut and not (unique and anchor is not None) and not owned):
        return role(f"{article_for(bare)} {bare}", definite=False)
    if article == "the" or owned:
        left = first.i and first.nbor(-1).lower_ == "the"  # "the | BBC's editor": its owner's own
        return role(f"the {bare}" if article or not owned or left else bare, definite=True)
    if not person:
        return None
    return role(f"the {bare}" if unique else f"{article_for(bare)} {bare}", definite=unique)


def _owner(
    facts: Facts, head: Token, tokens: tuple[Token, ...]
) -> tuple[Name | None, tuple[Token, ...]]:
    """Return for whom "his" or "the company's" surely stands, and the words that follow it."""
    names = facts.document.names
    if tokens and tokens[0].tag_ == "PRP$":
        return names.referent(tokens[0]), tokens[1:] if names.referent(tokens[0]) else tokens
    for place, token in enumerate(tokens[:-1]):
        if token.text in ("'s", "'") and token.i < head.i and place:
            owner = names.referent(tokens[place - 1])
            plain = tokens[0].lower_ == "the" and place == _THE_FIRM
            if plain and owner is not None and names.of(tokens[place - 1]) is None:
                return owner, tokens[place + 1 :]
    return None, tokens


_THE_FIRM = 2  # place of the mark in "the firm's"


def _cleaned(head: Token, tokens: Sequence[Token]) -> tuple[Token, ...] | None:
    """Return the tokens without brackets and outer marks; None when marks are left inside.

    "Former counsel at the Kew Zoo (KZ)" loses the bracket, "head of the zoo, and director of the
    park" its comma.
    """
    kept: list[Token] = []
    deep = 0
    for token in tokens:
        deep += token.text == "("
        if not deep:
            kept.append(token)
        deep -= token.text == ")" and deep > 0
    while kept and kept[-1].is_punct:
        kept.pop()
    while kept and kept[0].is_punct:
        kept.pop(0)
    posts = {head, *(c for c in head.children if c.dep_ == "conj" and is_person(c))}
    joint = {t.i - 1 for t in kept if t.dep_ == "cc" and t.head in posts and len(posts) == 2}
    kept = [t for t in kept if not (t.text == "," and t.i in joint)]
    listed = is_list_of_fields(head, kept)
    if any(_is_mark(token) and not (listed and token.text == ",") for token in kept):
        return None
    return tuple(kept)


def is_list_of_fields(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether commas part what a post is for: "the minister for industry, work and science"."""
    commas = [token for token in tokens if token.text == ","]
    ends = [token for token in tokens if token.dep_ == "conj" and token.head != head]
    return (
        bool(commas)
        and bool(ends)
        and any(token.dep_ == "cc" and token.i > commas[-1].i for token in tokens)
        and all(token.tag_ in ("NN", "NNS") and token.i > head.i for token in ends)
        and all(comma.i > head.i and comma.nbor(1).pos_ in ("NOUN", "CCONJ") for comma in commas)
    )


def _is_mark(token: Token) -> bool:
    if token.text in ("'", "&", "%", "'s"):
        return False
    if token.text in ("-", "–") and token.i:
        return bool(token.whitespace_ or token.nbor(-1).whitespace_)  # "part–time" is one word
    return token.is_punct or token.text in ("–", "—")


def _is_whole(tokens: tuple[Token, ...]) -> bool:
    """Whether the description is neither cut nor leans on a pronoun."""
    if not tokens or len(tokens) > LONGEST_ROLE or tokens[-1].pos_ in ("ADP", "CCONJ", "DET"):
        return False
    if any(t.text.endswith("-") and len(t.text) > 1 for t in tokens):
        return False
    if any(t.lower_ in ("both", "either", "neither") for t in tokens[:1]):
        return False  # "both the speaker, Ann Lee, and the mayor"
    pointing = words.PRONOUNS | words.SPEAKERS | words.DEIXIS | {"this", "that", "these", "whose"}
    return not any(t.lower_ in pointing and t.text != "US" for t in tokens)


def _is_kind(name: Name, head: Token, tokens: tuple[Token, ...], anchor: Name | None) -> bool:
    """Whether "the" tells a kind: "the Canadian tennis player Tom Fry" is one of many."""
    people = any(token.ent_type_ == "NORP" and token.i < head.i for token in tokens)
    return (
        (anchor.type == "NORP" if anchor is not None else people)
        and name.type == "PERSON"
        and head.lemma_.lower() not in words.UNIQUE_POSTS
        and head == tokens[-1]
        and not any(t.tag_ == "JJS" or t.lower_ in ("first", "only", "last") for t in tokens)
    )


def _is_owned(facts: Facts, head: Token, tokens: Sequence[Token]) -> bool:
    """Whether it is somebody's: "Kew Zoo's head", not "women's rights campaigner"."""
    for place, token in enumerate(tokens):
        if token.i < head.i and token.text in ("'s", "'") and place:
            owner = tokens[place - 1]
            if is_of_crown(owner, head):
                return False
            told = tokens[0].lower_ == "the"
            if told or facts.document.names.of(owner) is not None or owner.pos_ == "PROPN":
                return True
    return False


def article_for(text: str) -> str:
    """Return the indefinite article before the text."""
    low = text.lower()
    if low.startswith(words.A_BEFORE_VOWEL):
        return "a"
    first = re.match(r"[A-Z]+\b", text)
    if first and len(first[0]) > 1 and first[0] not in words.SPOKEN_LETTERS:
        return "an" if first[0][0] in "AEFHILMNORSX" else "a"  # "an FC", "an MIT": ef, em
    if re.match(r"(?:8|11|18)(?:\D|$)", text):
        return "an"  # "an 18-year-old"
    return "an" if low[0] in "aeiou" or low.startswith(("hour", "honest", "mp", "nhs")) else "a"


def begins_in_a_name(first: Token) -> bool:
    """Whether a title begins within a name: "Lamps for the [People leader]", "Ulm, [Utah mayor]".

    Without the words before it, it tells another post.
    """
    start = first
    while start.i > start.sent.start and start.nbor(-1).lower_ == "the":
        start = start.nbor(-1)
    if start.i < start.sent.start + 2 or not first.is_title:
        return False
    joint, named = start.nbor(-1), start.nbor(-2)
    if joint.lower_ == "for":
        return named.is_title and named.pos_ == "PROPN" and named.lower_ not in words.TITLE_WORDS
    return joint.text == "," and named.ent_type_ == "GPE" and first.ent_type_ == "GPE"


def _holds_two_posts(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether two titles stand in a row: "Dean of Science Professor Ann Lee"."""
    before = [token for token in tokens if token.i < head.i]
    of = next((place for place, token in enumerate(before) if token.lower_ == "of"), 0)
    return head.lower_ in _ADDRESSING and of > 0 and is_person(before[of - 1])


_ADDRESSING = frozenset("professor doctor reverend captain colonel general".split())

"""What an article says of its people, and of whom of them it surely is not true.

Statements, "Who is …?", "Which of these people is …?" and the matching of people take these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.callings import callings
from quizgen.asking.nations import home_of, is_at_home, is_of_the_world, nations_of, nations_told
from quizgen.asking.post_time import tense
from quizgen.asking.posts import fits_both, telling_posts
from quizgen.asking.roles import Role, Told, apart, find_roles
from quizgen.asking.walks import walks_of
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = [
    "Claim",
    "claim_of",
    "claims_of",
    "may_be_of_nation",
    "share_a_name",
    "surely_not",
    "told_apart",
]


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """What is stated of one person.

    Attributes:
        name: of whom.
        said: what, with its verb ("is a biologist at Kew Zoo", "chairs the board").
        tokens: the article's words of it.
        sentence: where they stand.
        house: the organisation or place of it, if any.
        held: whether whoever holds it is not thought to hold one of another house.
        origin: whether it tells only for which house somebody speaks.
        post: the post, None where a verb tells what somebody does.
    """

    name: Name
    said: str
    tokens: tuple[Token, ...]
    sentence: Sentence
    house: Name | None
    held: bool
    origin: bool
    post: Role | None


def claims_of(facts: Facts) -> tuple[Claim, ...]:
    """Return one claim for each person of whom enough is told, found once for each document."""
    memory = facts.document.memory
    found: tuple[Claim, ...] | None = memory.get("claims")
    if found is None:
        found = memory["claims"] = _claims(facts)
    return found


def _claims(facts: Facts) -> tuple[Claim, ...]:
    claims = [claim_of(facts, post) for post in telling_posts(facts)]
    known = {claim.name.id for claim in claims}
    claims.extend(
        Claim(
            one.name,
            one.text,
            one.tokens,
            one.sentence,
            one.house,
            one.house is not None and one.house.type == "ORG",
            one.origin,
            None,
        )
        for one in callings(facts)
        if one.name.id not in known
    )
    return tuple(claims)


def claim_of(facts: Facts, post: Role) -> Claim:
    """Return what a post states of its person."""
    return Claim(
        post.name,
        f"{tense(facts, post)} {post.text}",
        post.tokens,
        post.sentence,
        post.anchor,
        _is_held(facts, post),
        False,
        post,
    )


def _is_held(facts: Facts, post: Role) -> bool:
    """Whether the post is one of a house or place: "the head of Kew Zoo", "a guide at Kew Zoo".

    Many may be a former guide, and many a shopper from Devon.
    """
    names = facts.document.names
    if not post.definite and any(token.lower_ == "former" for token in post.tokens):
        return False
    return (
        post.definite
        or post.text.startswith("the ")
        or any(
            child.dep_ == "prep"
            and child in post.tokens
            and (house := names.of(noun)) is not None
            and house.type not in ("GPE", "LOC", "NORP", "PERSON")
            for child in post.head.children
            for noun in child.children
            if noun.dep_ == "pobj"
        )
    )


def share_a_name(one: Name, other: Name) -> bool:
    """Whether two people share a part of their names: which of them is meant is not sure."""
    return not set(fold(one.text).split()).isdisjoint(fold(other.text).split())


def told_apart(role: Role, other: Role) -> bool:
    """Whether neither description may be the other's: a leader of Sarn Council is a councillor.

    A spokesman for Kew Zoo is no keeper there, and two directors of two houses are two.
    """
    if not apart(role, other):
        return False
    alike = not walks_of(role.head.lemma_).isdisjoint(walks_of(other.head.lemma_))
    one_each = role.definite and other.definite
    return one_each or not alike or _names_in(role).isdisjoint(_names_in(other))


def _names_in(role: Told) -> set[str]:
    """Return the words that name something, without those of its kind ("University")."""
    return {
        token.lower_
        for token in role.tokens
        if token.text[0].isupper()
        and token.lower_ not in words.THE_BEFORE
        and token.lower_ not in words.ORGANISATION_KINDS
    }


def may_be_of_nation(facts: Facts, claim: Claim, other: Name, told: Sequence[Token] = ()) -> bool:
    """Whether somebody may hold a nation's post: an Israeli minister is no Palestinian envoy.

    Nor is anybody of unknown nation, unless all people of the article are of its own.

    Args:
        facts: the article's facts.
        claim: the post.
        other: who might hold it.
        told: the words that tell what he or she is.
    """
    document = facts.document
    mine = nations_told(document, claim.tokens)
    theirs = nations_told(document, told) | nations_of(other)
    if mine and theirs:
        return not mine.isdisjoint(theirs)
    own = nations_told(document, claim.tokens, in_names=False)
    if own and is_of_the_world(told):
        return False
    return not own or (own == {home_of(document)} and is_at_home(document))


def surely_not(facts: Facts, claim: Claim, other: Name) -> bool:
    """Whether what is told of one person is not true of another, as far as the article tells.

    What the article says of the other is told apart from it, house by house; of whom it says
    nothing, only a post that one person holds, or one of a house beside which that person never
    stands, is surely not true. A man is asked for by no word for a woman, nor is anybody who is
    known to be of another nation.
    """
    if share_a_name(claim.name, other):
        return False
    if claim.post is not None and not fits_both(claim.post, other):
        return False
    roles = [role for role in find_roles(facts) if role.name.id == other.id]
    words_told = [token for role in roles for token in role.tokens]
    if not may_be_of_nation(facts, claim, other, words_told):
        return False
    if not all(_is_another(claim, role) for role in roles):
        return False
    if not all(apart(claim, one) for one in claims_of(facts) if one.name.id == other.id):
        return False
    one_alone = claim.post is not None and claim.post.definite
    return bool(roles) or one_alone or _never_beside(claim, other)


def wrong_people(facts: Facts, claim: Claim) -> tuple[Name, ...]:
    """Return the people with whole names of whom a claim surely is not true, found once for each.

    They are what one chooses from beside the person whom it is told of.
    """
    memory = facts.document.memory
    known: dict[int, tuple[Name, ...]] = memory.setdefault("wrong people", {})
    if claim.name.id not in known:
        people = [name for name in facts.document.names.people() if " " in name.text]
        known[claim.name.id] = tuple(one for one in people if surely_not(facts, claim, one))
    return known[claim.name.id]


def _is_another(claim: Claim, role: Role) -> bool:
    """Whether a role tells that somebody is not what a claim tells of another.

    The first author of a study may be a biologist at the house of the others.
    """
    post = claim.post
    if post is None:
        return apart(claim, role)
    if not told_apart(post, role):
        return False
    alike = not walks_of(post.head.lemma_).isdisjoint(walks_of(role.head.lemma_))
    return post.definite or post.anchor is None or role.anchor is not None or not alike


def _never_beside(claim: Claim, other: Name) -> bool:
    """Whether a person stands in no sentence with the house of a post."""
    if claim.house is None:
        return False
    near = {mention.sentence for mention in claim.house.mentions}
    return near.isdisjoint(mention.sentence for mention in other.mentions)

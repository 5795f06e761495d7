"""Who somebody is, stated to be judged true or false."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.asking.callings import callings
from quizgen.asking.candidate import Candidate
from quizgen.asking.nations import home_of, is_at_home, nations_of, nations_told
from quizgen.asking.other_house import other_house
from quizgen.asking.person_weight import person_weight
from quizgen.asking.post_time import tense
from quizgen.asking.posts import fits_both, rules_a_country, telling_posts
from quizgen.asking.registry import family, waits
from quizgen.asking.roles import Role, apart, find_roles
from quizgen.asking.walks import walks_of
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["true_false_identity"]


@dataclass(frozen=True, slots=True, eq=False)
class _Claim:
    """What is stated of one person.

    Attributes:
        name: of whom.
        said: what, with its verb ("is a biologist at Kew Zoo", "chairs the board").
        tokens: the article's words of it.
        sentence: where they stand.
        house: the organisation or place of it, if any.
        held: whether whoever holds it is not thought to hold one of another house.
        post: the post, None where a verb tells what somebody does.
    """

    name: Name
    said: str
    tokens: tuple[Token, ...]
    sentence: Sentence
    house: Name | None
    held: bool
    post: Role | None


@family(
    "true_false_identity", focuses=("who",), kinds=("true_false",), needs=("names", "sentences")
)
def true_false_identity(facts: Facts) -> Iterator[Candidate]:
    """State who a person is, and the same of another person, of whom the article says otherwise.

    "Tom Fry is a biologist at Kew Zoo." is true; of Ann Lee, a lawyer, it is false. Where nobody
    else has a post, another organisation makes it false. Both have one ``fact``, so that a quiz
    takes one of them.
    """
    claims = _claims(facts)
    for claim in claims:
        if waits(facts, "true_false_identity", _known(claim)):
            continue
        truth = f"{claim.name.text} {claim.said}."
        true = _true(facts, claim, truth)
        yield true
        other = next(iter(_others(facts, claim, claims)), None)
        if other is not None:
            proof = facts.document.sentence_evidence(other.sentence)
            yield replace(
                true,
                rule="true_false_identity.false",
                stem=f"{other.name.text} {claim.said}.",
                answer="false",
                evidence=(*true.evidence, *(() if proof in true.evidence else (proof,))),
                features={**true.features, "swapped": 1.0},
            )
            continue
        house = other_house(facts, claim.name, claim.house, claim.tokens) if claim.held else None
        if house:
            said = claim.said.removesuffix(house.old) + house.new
            yield replace(
                true,
                rule="true_false_identity.false",
                stem=f"{claim.name.text} {said}.",
                answer="false",
                features={**true.features, "swapped": 1.0},
            )


def _claims(facts: Facts) -> list[_Claim]:
    claims = [
        _Claim(
            post.name,
            f"{tense(facts, post)} {post.text}",
            post.tokens,
            post.sentence,
            post.anchor,
            _is_held(facts, post),
            post,
        )
        for post in telling_posts(facts)
    ]
    known = {claim.name.id for claim in claims}
    claims.extend(
        _Claim(one.name, one.text, one.tokens, one.sentence, one.house, _is_org(one.house), None)
        for one in callings(facts)
        if not one.origin  # "Ann Lee is from the Bird Trust" sounds like a birthplace
        if one.name.id not in known
    )
    return claims


def _true(facts: Facts, claim: _Claim, truth: str) -> Candidate:
    post = claim.post
    return Candidate(
        kind="true_false",
        focus="who",
        family="true_false_identity",
        rule="true_false_identity.true",
        stem=truth,
        answer="true",
        correction=truth,
        evidence=(facts.document.sentence_evidence(claim.sentence),),
        sentence=claim.sentence.index,
        fact=("identity", claim.name.id),
        answer_type="TRUTH",
        features={
            **person_weight(facts, claim.name, claim.tokens),
            "mentions": float(len(claim.name.mentions)),
            "role_words": float(len(claim.tokens)),
            "title": float(post is not None and post.how == "title"),
            "definite": float(post is not None and post.definite),
            "swapped": 0.0,
            **_known(claim),
        },
    )


def _known(claim: _Claim) -> dict[str, float]:
    """Return, as a feature, that one may know it without reading: who heads a state."""
    ruler = claim.post is not None and rules_a_country(claim.post)
    return {"known ruler": 1.0} if ruler else {}


def _others(facts: Facts, claim: _Claim, claims: Sequence[_Claim]) -> list[_Claim]:
    """Return what is stated of other people of whom this is surely not true.

    Whoever holds a post of one place or house is not thought to hold one of another: that tells
    more than what somebody is ("a veteran", "a conservative"), which many may be. Those of the
    same walk of life come first, then the nearest.
    """
    if not claim.held:
        return []
    roles = find_roles(facts)
    others = [
        other
        for other in claims
        if other.held
        and not _named(other, claim)
        and (claim.post is None or fits_both(claim.post, other.name))
        and _houses(facts, other).isdisjoint(_houses(facts, claim))  # its head may be its director
        and _may_be_of_nation(facts, other, claim)
        and not (_is_former(other) and not claim.said.startswith(("is the ", "was the ")))
        and apart(claim, other)
        and all(apart(claim, role) for role in roles if role.name.id == other.name.id)
    ]
    return sorted(
        others,
        key=lambda other: (
            _walks(other).isdisjoint(_walks(claim)),
            abs(other.sentence.index - claim.sentence.index),
            other.name.id,
        ),
    )


def _houses(facts: Facts, claim: _Claim) -> set[int]:
    """Return the ids of the names in what is said, places and peoples left out."""
    found = [facts.document.names.of(token) for token in claim.tokens]
    found.append(claim.house)
    return {n.id for n in found if n is not None and n.type not in ("GPE", "LOC", "NORP")}


def _may_be_of_nation(facts: Facts, other: _Claim, claim: _Claim) -> bool:
    """Whether somebody may hold a nation's post: an Israeli minister is no Palestinian envoy.

    Nor is anybody of unknown nation, unless all people of the article are of its own.
    """
    document = facts.document
    mine = nations_told(document, claim.tokens)
    theirs = nations_told(document, other.tokens) | nations_of(other.name)
    if mine and theirs:
        return not mine.isdisjoint(theirs)
    own = nations_told(document, claim.tokens, in_names=False)
    return not own or (own == {home_of(document)} and is_at_home(document))


def _is_former(claim: _Claim) -> bool:
    """Whether somebody left his post: nobody knows what else he is now."""
    return any(token.lower_ == "former" for token in claim.tokens)


def _walks(claim: _Claim) -> frozenset[str]:
    return walks_of(claim.post.head.lemma_) if claim.post is not None else frozenset()


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


def _is_org(house: Name | None) -> bool:
    return house is not None and house.type == "ORG"


def _named(other: _Claim, claim: _Claim) -> bool:
    """Whether two people share a part of their names: which of them is meant is not sure."""
    return not set(fold(other.name.text).split()).isdisjoint(fold(claim.name.text).split())

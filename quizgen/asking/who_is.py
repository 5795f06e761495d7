"""Who somebody is, stated to be judged true or false."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.cast import cast_of
from quizgen.asking.claims import (
    Claim,
    claims_of,
    may_be_of_nation,
    share_a_name,
    wrong_people,
)
from quizgen.asking.other_house import other_house
from quizgen.asking.person_weight import person_weight
from quizgen.asking.posts import fits_both, rules_a_country
from quizgen.asking.registry import family, waits
from quizgen.asking.roles import apart, find_roles
from quizgen.asking.walks import walks_of
from quizgen.asking.who_somebody_is import is_betrayed
from quizgen.language.celebrities import is_celebrity

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name

__all__ = ["true_false_identity"]


@family(
    "true_false_identity", focuses=("who",), kinds=("true_false",), needs=("names", "sentences")
)
def true_false_identity(facts: Facts) -> Iterator[Candidate]:
    """State who a person is, and the same of another person, of whom the article says otherwise.

    "Tom Fry is a biologist at Kew Zoo." is true; of Ann Lee, a lawyer, it is false. Where nobody
    else has a post, another organisation makes it false. Both have one ``fact``, so that a quiz
    takes one of them.
    """
    claims = [claim for claim in claims_of(facts) if not claim.origin]  # "is from" is no birthplace
    for claim in claims:
        if waits(facts, "true_false_identity", _known(facts, claim)):
            continue
        true = _true(facts, claim, _sentence(claim.name, claim.said))
        yield from _wanted(facts, replace(true, features={**true.features, **_plain(facts, claim)}))
        other = next(iter(_others(facts, claim, claims)), None)
        if other is not None:
            proof = facts.document.sentence_evidence(other.sentence)
            yield replace(
                true,
                rule="true_false_identity.false",
                stem=_sentence(other.name, claim.said),
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
                stem=_sentence(claim.name, said),
                answer="false",
                features={**true.features, "swapped": 1.0},
            )


def _sentence(name: Name, said: str) -> str:
    """Return a statement with one full stop: "… at Kew Securities Inc."."""
    return f"{name.text} {said.removesuffix('.')}."


def _true(facts: Facts, claim: Claim, truth: str) -> Candidate:
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
            **_known(facts, claim),
        },
    )


def _wanted(facts: Facts, candidate: Candidate) -> Iterator[Candidate]:
    if not waits(facts, "true_false_identity", candidate.features):
        yield candidate


_TO_CHOOSE_FROM = 4  # people: with so many three of them are sound options


def _known(facts: Facts, claim: Claim) -> dict[str, float]:
    """Return, as features, that it fills slots at best, be it true or false.

    ``known ruler``: one may know without reading who heads a state; ``idle title``: the title of
    one who says nothing ("actor Tom Fry left the town"); ``name tells``: the name is in it ("Ann
    Lee is the owner of Lee Brothers").
    """
    post = claim.post
    if post is None:
        return {}
    idle = post.how == "title" and not cast_of(facts).of(claim.name).speaks
    told = {
        "known ruler": rules_a_country(post),
        "idle title": idle,
        "name tells": is_betrayed(claim.name, claim),
    }
    return {key: 1.0 for key, value in told.items() if value}


def _plain(facts: Facts, claim: Claim) -> dict[str, float]:
    """Return, as features, that the plain truth fills slots at best.

    ``bare title``: a title without a house or a place, told in passing ("singer Ann Lee");
    ``may be chosen``: "Which of these people is …?" asks for the same and has options.
    """
    post = claim.post
    names = facts.document.names
    bare = (
        post is not None
        and post.how == "title"
        and not any((one := names.of(t)) and one is not claim.name for t in claim.tokens)
    )
    chosen = len(wrong_people(facts, claim)) >= _TO_CHOOSE_FROM
    told = {"bare title": bare, "may be chosen": chosen}
    return {key: 1.0 for key, value in told.items() if value}


def _others(facts: Facts, claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
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
        and not _is_famed(facts, other)
        and not share_a_name(other.name, claim.name)
        and (claim.post is None or fits_both(claim.post, other.name))
        and _houses(facts, other).isdisjoint(_houses(facts, claim))  # its head may be its director
        and may_be_of_nation(facts, claim, other.name, other.tokens)
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


def _is_famed(facts: Facts, claim: Claim) -> bool:
    """Whether everybody knows what somebody does: a chancellor is no chief of police."""
    ruler = claim.post is not None and rules_a_country(claim.post)
    return ruler or cast_of(facts).of(claim.name).famed or is_celebrity(claim.name.text)


def _houses(facts: Facts, claim: Claim) -> set[int]:
    """Return the ids of the names in what is said, places and peoples left out."""
    found = [facts.document.names.of(token) for token in claim.tokens]
    found.append(claim.house)
    return {n.id for n in found if n is not None and n.type not in ("GPE", "LOC", "NORP")}


def _is_former(claim: Claim) -> bool:
    """Whether somebody left his post: nobody knows what else he is now."""
    return any(token.lower_ == "former" for token in claim.tokens)


def _walks(claim: Claim) -> frozenset[str]:
    return walks_of(claim.post.head.lemma_) if claim.post is not None else frozenset()

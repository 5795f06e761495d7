"""Who somebody is, stated to be judged true or false."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.posts import fits_both, telling_posts
from quizgen.asking.registry import family
from quizgen.asking.roles import Role, apart, be, find_roles
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["true_false_identity"]


@family(
    "true_false_identity", focuses=("who",), kinds=("true_false",), needs=("names", "sentences")
)
def true_false_identity(facts: Facts) -> Iterator[Candidate]:
    """State who a person is, and the same of another person, of whom the article says otherwise.

    "Tom Fry is a biologist at Kew Zoo." is true; of Ann Lee, a lawyer, it is false. Both have one
    ``fact``, so that a quiz takes one of them.
    """
    posts = telling_posts(facts)
    for post in posts:
        verb = be(post.sentence)
        truth = f"{post.name.text} {verb} {post.text}."
        true = _true(facts, post, truth)
        yield true
        other = next(iter(_others(facts, post, posts)), None)
        if other is not None:
            proof = facts.document.sentence_evidence(other.sentence)
            yield replace(
                true,
                rule="true_false_identity.false",
                stem=f"{other.name.text} {verb} {post.text}.",
                answer="false",
                evidence=(*true.evidence, *(() if proof in true.evidence else (proof,))),
                features={**true.features, "swapped": 1.0},
            )


def _true(facts: Facts, post: Role, truth: str) -> Candidate:
    return Candidate(
        kind="true_false",
        focus="who",
        family="true_false_identity",
        rule="true_false_identity.true",
        stem=truth,
        answer="true",
        correction=truth,
        evidence=(facts.document.sentence_evidence(post.sentence),),
        sentence=post.sentence.index,
        fact=("identity", post.name.id),
        answer_type="TRUTH",
        features={
            "mentions": float(len(post.name.mentions)),
            "role_words": float(len(post.tokens)),
            "title": float(post.how == "title"),
            "definite": float(post.definite),
            "swapped": 0.0,
        },
    )


def _others(facts: Facts, post: Role, posts: Sequence[Role]) -> list[Role]:
    """Return the posts of other people of whom this post is surely not true, the nearest first.

    Whoever holds a post of one place or house is not thought to hold one of another: that tells
    more than what somebody is ("a veteran", "a conservative"), which many may be.
    """
    if not _is_held(facts, post):
        return []
    roles = find_roles(facts)
    others = [
        other
        for other in posts
        if _is_held(facts, other)
        and not _named(other, post)
        and fits_both(post, other)
        and other.anchor != post.anchor  # its head may be its director, too
        and all(apart(post, role) for role in roles if role.name.id == other.name.id)
    ]
    return sorted(
        others,
        key=lambda other: (abs(other.sentence.index - post.sentence.index), other.name.id),
    )


def _is_held(facts: Facts, post: Role) -> bool:
    """Whether the post is one of a house or place: "the head of Kew Zoo", "a guide at Kew Zoo"."""
    names = facts.document.names
    return post.definite or any(
        child.dep_ == "prep" and child in post.tokens and names.of(noun) is not None
        for child in post.head.children
        for noun in child.children
        if noun.dep_ == "pobj"
    )


def _named(other: Role, post: Role) -> bool:
    """Whether two people share a part of their names: which of them is meant is not sure."""
    return not set(fold(other.name.text).split()).isdisjoint(fold(post.name.text).split())

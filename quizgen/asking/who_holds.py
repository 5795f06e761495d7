"""Who holds a post: "Who is the head of Kew Zoo?", "Which of these people is a guide there?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.claims import Claim, claims_of, wrong_people
from quizgen.asking.person_weight import person_weight
from quizgen.asking.posts import rules_a_country
from quizgen.asking.roles import Role, find_roles, is_person
from quizgen.asking.who_somebody_is import is_betrayed, is_known
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["who_holds"]

_PAST_POSTS = frozenset("former ex late one-time onetime".split())
_KNOWN_RULERS = frozenset("president queen king".split())
_ARTICLES = frozenset("a an the".split())
_CHOOSABLE = 4  # people to choose from


def who_holds(facts: Facts) -> Iterator[Candidate]:
    """Ask of whom the article says something: with "Who" where it can be true of one person only.

    ====================================  ====================================================
    Ann Lee, head of Kew Zoo, …           Who is the head of Kew Zoo? -> Ann Lee
    Tom Fry, a guide at Kew Zoo, …        Which of these people is a guide at Kew Zoo? -> Tom Fry
    Ann Lee, who chairs the board of Kew  Which of these people chairs the board of Kew Zoo?
    ====================================  ====================================================
    """
    roles = find_roles(facts)
    people = [name for name in facts.document.names.people() if " " in name.text]
    for claim in claims_of(facts):
        if is_betrayed(claim.name, claim) or _has_twin(claim, roles):
            continue
        post = claim.post
        alone = post is not None and _is_one_alone(post)
        if not alone and is_known(facts, claim.name):
            continue
        if not alone and (len(people) < _CHOOSABLE or not _tells_one(claim)):
            continue
        wrong = wrong_people(facts, claim)
        yield Candidate(
            kind="multiple_choice",
            focus="who",
            family="identity",
            rule=f"identity.who_{post.how}" if alone and post else "identity.which_person",
            stem=f"{'Who' if alone else 'Which of these people'} {claim.said}?",
            answer=claim.name.text,
            answer_type="PERSON",
            answer_name=claim.name,
            accepted=tuple(sorted(claim.name.aliases - {claim.name.text})),
            avoid=tuple(one.text for one in people if one not in wrong),
            fact=("identity", claim.name.id),
            evidence=(facts.document.sentence_evidence(claim.sentence),),
            sentence=claim.sentence.index,
            features={
                **person_weight(facts, claim.name, claim.tokens),
                "mentions": float(len(claim.name.mentions)),
                "role_words": float(len(claim.tokens)),
                "title": float(post is not None and post.how == "title"),
                "definite": float(post is not None and post.definite),
            },
            doubts=() if " " in claim.name.text else ("half a name",),
        )


def _has_twin(claim: Claim, roles: tuple[Role, ...]) -> bool:
    """Whether the article says the same of somebody else."""
    if claim.post is None:
        return False
    bare = fold(claim.post.bare)
    return any(role.name != claim.name and fold(role.bare) == bare for role in roles)


def _is_one_alone(post: Role) -> bool:
    """Whether "Who is …?" has one answer: "the head of Kew Zoo", but "the former head"."""
    if not post.definite or post.anchor is None or post.anchor.type == "NORP":
        return False
    if post.anchor.type == "GPE" and post.head.lemma_.lower() in _KNOWN_RULERS:
        return False  # "Who is the US president?" is answered without reading
    if not _PAST_POSTS.isdisjoint(token.lower_ for token in post.tokens):
        return False  # "Who is the former prime minister of Pakistan?" There are several
    return not _has_second_post(post)


def _has_second_post(post: Role) -> bool:
    """Whether another post with its own article follows: "the head of the zoo and a lawyer".

    "The president and chief executive of Kew Zoo" is one.
    """
    second = [one for one in post.head.children if one.dep_ == "conj" and one in post.tokens]
    return any(
        not is_person(one) or any(child.lower_ in _ARTICLES for child in one.children)
        for one in second
    )


def _tells_one(claim: Claim) -> bool:
    """Whether a description tells one person from the others: by its house, or by much it says.

    "Canadian psychologist Ann Lee" tells in passing what she is; who is head of a state, one may
    know without reading.
    """
    post = claim.post
    if post is None:
        return claim.house is not None and not (claim.origin and claim.tokens[-1].dep_ == "poss")
    if rules_a_country(post):
        return False
    return post.how != "title" or (post.anchor is not None and post.anchor.type != "NORP")

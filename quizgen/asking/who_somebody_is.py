"""Who somebody is, to be chosen among what the article says of its people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.cast import cast_of
from quizgen.asking.claims import Claim, claim_of, claims_of, surely_not
from quizgen.asking.person_weight import person_weight
from quizgen.asking.post_order import in_order
from quizgen.asking.posts import is_owned, rules_a_country, tells_enough
from quizgen.asking.roles import Role, find_roles
from quizgen.language.celebrities import is_celebrity
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name

__all__ = ["is_betrayed", "is_known", "who_somebody_is"]

_FEWEST, _MOST = 3, 6  # wrong descriptions
_SHORTEST, _LONGEST = 0.45, 2.2  # length of a wrong description, to the key's
_BETRAYING = 3  # letters of a word that a name and a description share


def who_somebody_is(facts: Facts) -> Iterator[Candidate]:
    """Ask "Who is Ann Lee?" where what is told of three others is surely not true of her.

    =====================================  ====================================================
    Ann Lee, head of Kew Zoo, said …       Who is Ann Lee? -> The head of Kew Zoo
    said Tom Fry, mayor of Sarn; …         (not: The mayor of Sarn / A nurse from Leeds / …)
    =====================================  ====================================================
    """
    roles = [role for role in find_roles(facts) if role.name.type == "PERSON"]
    if len({role.name.id for role in roles}) <= _FEWEST:
        return
    told = _told_of_each(facts, roles)
    for claim in claims_of(facts):
        post, name = claim.post, claim.name
        if post is None or rules_a_country(post) or is_known(facts, name):
            continue
        if " " not in name.text or is_betrayed(name, claim):
            continue
        wrong = [one for one in told if _may_stand_beside(facts, one, claim)]
        if len(wrong) < _FEWEST:
            continue
        wrong.sort(key=lambda one: abs(one.sentence.index - claim.sentence.index))
        yield Candidate(
            kind="multiple_choice",
            focus="who",
            family="identity",
            rule="identity.who_is",
            stem=f"Who {claim.said.partition(' ')[0]} {name.text}?",
            answer=_as_option(post),
            answer_type="PHRASE",
            answer_range=facts.document.offsets(claim.tokens),
            accepted=(post.bare,),
            options=tuple(_as_option(one.post) for one in wrong[:_MOST] if one.post is not None),
            fact=("identity", name.id),
            evidence=(facts.document.sentence_evidence(claim.sentence),),
            sentence=claim.sentence.index,
            features={
                **person_weight(facts, name, claim.tokens),
                "mentions": float(len(name.mentions)),
                "role_words": float(len(claim.tokens)),
                "title": float(post.how == "title"),
                "definite": float(post.definite),
            },
        )


def is_betrayed(name: Name, claim: Claim) -> bool:
    """Whether the description shows a part of the name: "the owner of Lee Brothers", Ann Lee."""
    told = {token.lower_ for token in claim.tokens}
    return any(part in told for part in fold(name.text).split() if len(part) >= _BETRAYING)


def is_known(facts: Facts, name: Name) -> bool:
    """Whether one may know who somebody is without reading."""
    return cast_of(facts).of(name).famed or is_celebrity(name.text)


def _as_option(post: Role) -> str:
    return post.text[:1].upper() + post.text[1:]


def _told_of_each(facts: Facts, roles: list[Role]) -> list[Claim]:
    """Return what tells most of each person, whether or not he or she has a part in the story."""
    best: dict[int, Role] = {}
    for role in roles:
        known = best.get(role.name.id)
        if known is not None and len(known.tokens) >= len(role.tokens):
            continue
        if is_owned(role) or rules_a_country(role) or not tells_enough(facts, role):
            continue
        ordered = in_order(facts, role)
        if ordered is not None:
            best[role.name.id] = ordered
    return [claim_of(facts, role) for role in best.values()]


def _may_stand_beside(facts: Facts, other: Claim, claim: Claim) -> bool:
    """Whether another's description is a wrong answer that looks like the right one."""
    if other.post is None or claim.post is None or is_betrayed(claim.name, other):
        return False
    length = len(other.post.text) / len(claim.post.text)
    return _SHORTEST <= length <= _LONGEST and surely_not(facts, other, claim.name)

"""Offices of a government of which everybody in an article knows which it is.

"Technology Secretary Ann Lee" in an article about one country is that country's; where people of
other lands act, one asks of what.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking.nations import is_at_home

if TYPE_CHECKING:
    from quizgen.asking.role_text import Role
    from quizgen.facts.gather import Facts

__all__ = ["is_home_office"]

# A minister or secretary of these is of a government: no press secretary, no minister of a church.
_FIELDS = frozenset(
    "agriculture business children communities culture defence defense digital education "
    "employment energy environment equalities europe farming finance fisheries fishing food "
    "foreign health home housing immigration industry innovation interior justice labor labour "
    "mining planning policing prisons railways safety schools science security sport sports "
    "technology tourism trade transport transportation treasury universities veterans water "
    "welfare work".split()
)
_OFFICES = frozenset(("minister", "secretary"))
# With a word right before them: "the attorney general", "the deputy prime minister".
_PAIRS = frozenset(
    (
        ("attorney", "general"),
        ("solicitor", "general"),
        ("surgeon", "general"),
        ("deputy", "prime"),
    )
)


def is_home_office(facts: Facts, role: Role) -> bool:
    """Whether a post is an office of the one government of which an article tells."""
    lowers = [token.lower_ for token in role.tokens]
    pairs = set(pairwise(lowers))
    field = role.head.lemma_.lower() in _OFFICES and not _FIELDS.isdisjoint(lowers)
    if not field and _PAIRS.isdisjoint(pairs):
        return False
    if "prime" in lowers and "deputy" not in lowers:
        return False  # one may know without reading
    return is_at_home(facts.document)

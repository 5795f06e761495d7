"""Whether a person is called he or she: from titles, roles and first names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.language.clusters import title_gender
from quizgen.language.first_names import first_name_gender
from quizgen.language.name_tables import FEMALE_NOUNS, MALE_NOUNS

if TYPE_CHECKING:
    from quizgen.language.clusters import Cluster

__all__ = ["find_gender", "noun_gender"]


def noun_gender(lemma: str) -> str:
    """Return the gender that a person noun tells ("spokeswoman" -> "f"), or ""."""
    head = lemma.rsplit("-", 1)[-1]
    if head in MALE_NOUNS or (head.endswith("man") and head not in ("woman", "human", "german")):
        return "f" if head.endswith("woman") else "m"
    return "f" if head in FEMALE_NOUNS or head.endswith("woman") else ""


def find_gender(one: Cluster) -> str:
    """Return "m" or "f" for a person's cluster, or "" when nothing tells it or signs disagree."""
    titles = {gender for mention in one.mentions if (gender := title_gender(mention))}
    if titles:
        return titles.pop() if len(titles) == 1 else ""
    roles = {gender for role in one.roles if (gender := noun_gender(role.lemma))}
    first = _first_name(one)
    if len(roles) == 1:
        return first or roles.pop()  # "Ann Lee's husband" lent her a role in the parse
    return first


def _first_name(one: Cluster) -> str:
    """Return the gender that the first name tells, or "" when it tells none."""
    words = one.text.split()
    # "J. K. Rowling": an initial tells nothing, the second name may
    for word in words if len(words) == 1 else words[:-1]:
        gender = first_name_gender(word.rstrip("."))
        if gender:
            return gender
        if len(word.rstrip(".")) > 1:
            break
    return ""

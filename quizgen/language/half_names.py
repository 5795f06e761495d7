"""Whether two names of one word each may be the halves of one person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.names import Name

__all__ = ["may_be_one"]

# Titles before a first name; all others stand before a surname.
_KNIGHTS = frozenset(("sir", "dame"))


def may_be_one(one: Name, other: Name) -> bool:
    """Whether "Sir Keith" of an article may be its "Mr Joseph".

    So it is where neither is ever called by both names, and nothing tells a man from a woman.
    """
    if " " in one.text or " " in other.text:
        return False
    if one.gender and other.gender and one.gender != other.gender:
        return False
    return _is_given(one) != _is_given(other)


def _is_given(name: Name) -> bool:
    """Whether the name is the first name of a knight or dame."""
    titles = {mention.title.lower() for mention in name.mentions}
    return not titles.isdisjoint(_KNIGHTS)

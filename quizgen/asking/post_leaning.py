"""Which words of a post lean on what stands before: "with the centre", "a mission scientist"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.language.clean import fold, stands

if TYPE_CHECKING:
    from quizgen.asking.roles import Role
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["lacks_article", "leans"]

# Words that point to what stands before.
_POINTING = frozenset("same other another such said fellow".split())
# Things of which there is one: "a professor of the environment".
_SOLE = frozenset("world environment arts media internet economy humanities sea ocean".split())
_MISSIONS = frozenset("mission tournament expedition study trial campaign".split())
_OF_TOPICS = words.POINTING_NOUNS | _MISSIONS


def leans(facts: Facts, role: Role, token: Token) -> bool:
    """Whether a noun of the description has been spoken of before ("with the centre").

    So has what "the mission" calls a mission of its own, when a "mission scientist" is named.
    """
    if token.lower_ in ("the", "this", "that", "these", "those") and token != role.tokens[0]:
        inside = [t for t in token.head.subtree if t in role.tokens]
        inside += _place_behind(token.head, role)
        if token.lower_ == "the" and token.head.lower_ in _SOLE:
            return False  # "a professor of the environment"
        return not any(t.pos_ == "PROPN" or facts.document.names.of(t) for t in inside)
    pointing = token.lower_ in _POINTING and token != role.head  # "a fellow at Kew Zoo"
    return pointing or _is_topic(facts, role, token)


def _place_behind(noun: Token, role: Role) -> list[Token]:
    """Return the words right behind a noun that tell where it is: "the union at Kew Market"."""
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    if following is None or following not in role.tokens or following.lower_ not in _WHERE:
        return []
    return [token for token in following.subtree if token in role.tokens]


_WHERE = frozenset("at in of".split())


def lacks_article(facts: Facts, role: Role, token: Token) -> bool:
    """Whether a noun for a house stands bare: "a pilot for Kew Power network", "at law firm".

    "At law firm Lee & Fry" does not: the name follows.
    """
    if token.dep_ != "pobj" or token.tag_ != "NN" or facts.document.names.of(token) is not None:
        return False
    if token.head.lower_ == "of":
        return False  # "the director of U.S. rate strategy", "a professor of French history"
    before = [child for child in token.children if child.i < token.i and child in role.tokens]
    if any(child.dep_ in ("det", "poss", "nummod") for child in before):
        return False
    if any(facts.document.names.of(child) is not None for child in before):
        return True
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    named = following is not None and facts.document.names.of(following) is not None
    return token.lower_ in _COUNTED and not named  # "at marketing consultancy at Kew"


_COUNTED = frozenset(
    "agency airline bank brokerage charity company consultancy firm foundation group magazine "
    "newspaper organisation organization startup supermarket thinktank trust".split()
)


def _is_topic(facts: Facts, role: Role, token: Token) -> bool:
    pointing = token.lemma_.lower() in _OF_TOPICS
    if any(t.text in ("'s", "'") and t.i < role.head.i for t in role.tokens):
        return False  # "Kew Zoo's former project manager"
    compound = token.dep_ == "compound" and token.head == role.head and token.pos_ == "NOUN"
    return (
        pointing and compound and stands(fold(facts.document.article.text), f"the {token.lower_}")
    )

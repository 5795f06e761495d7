"""The order of a post's words: "the owner of Virgin", where a headline says "Virgin owner"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking.role_text import Role, article_for
from quizgen.facts.phrases import plain_text
from quizgen.language.inflect import plural
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["in_order"]

# Nouns that take the house behind them, with the word that joins it.
_JOINED = {
    "spokesman": "for",
    "spokeswoman": "for",
    "spokesperson": "for",
    "owner": "of",
    "co-owner": "of",
    "founder": "of",
    "co-founder": "of",
    "ceo": "of",
    "executive": "of",
    "officer": "of",
    "president": "of",
    "chairman": "of",
    "chairwoman": "of",
    "head": "of",
    "boss": "of",
    "manager": "of",
    "premier": "of",
    "king": "of",
    "queen": "of",
}
# Of these a statement says the house behind the noun whatever stands between: "owner of Virgin".
_BEHIND = frozenset("owner co-owner founder co-founder boss creator inventor husband wife".split())
# What a house's name is told to be; of one that is only named before a post nothing is told.
_HOUSES = frozenset(("ORG", ""))
# "The Pakistan president" is a headline's: the president of Pakistan.
_RULERS = frozenset("president premier king queen".split())
_SPOKEN_FOR = frozenset("spokesman spokeswoman spokesperson".split())


def in_order(facts: Facts, role: Role) -> Role | None:
    """Return the role in the order of a statement, None when it has a headline's order only.

    "Virgin owner Tom Fry" is the owner of Virgin, "FC Sarn record-breaking striker Ann Lee" a
    striker of FC Sarn, and who knows of which of its teams?
    """
    house = _house(facts, role)
    lemma = role.head.lemma_.lower()
    if house is not None and house.type == "GPE":
        return _turned(facts, role, house) if lemma in _RULERS else role
    heaped = _is_heaped(facts, role)
    if not heaped and (house is None or lemma not in _SPOKEN_FOR):
        return role
    turned = _turned(facts, role, house) if house is not None and lemma in _JOINED else None
    return turned if turned is not None else (None if heaped else role)


def _is_heaped(facts: Facts, role: Role) -> bool:
    """Whether words stand before the noun that a statement would put behind it."""
    names = facts.document.names
    before = [token for token in role.tokens if token.i < role.head.i]
    named = [token for token in before if names.of(token) is not None and token.dep_ != "poss"]
    if not named or named[-1].ent_type_ == "NORP":
        return False
    owned = role.head.lemma_.lower() in _BEHIND and role.anchor is not None
    between = before[before.index(named[-1]) + 1 :]
    if any(token.text in ("'s", "'") for token in between):
        return False
    described = any(token.pos_ in ("ADJ", "VERB") or token.text == "-" for token in between)
    return (owned and role.anchor is not None and role.anchor.type in _HOUSES) or described


def _house(facts: Facts, role: Role) -> Name | None:
    """Return the organisation whose name begins the description and stands nowhere else in it."""
    names = facts.document.names
    tokens = role.tokens[1:] if role.tokens[0].lower_ == "the" else role.tokens
    first = names.mention(tokens[0])
    name = names.of(tokens[0])
    if name is None or first is None or first.span.start != tokens[0].i:
        return None
    if name.type not in _HOUSES and not (name.type == "GPE" and tokens[0].ent_type_ != "NORP"):
        return None
    if any(names.of(token) is not None for token in tokens if token.i >= first.span.end):
        return None
    rest = [token for token in tokens if token.i >= first.span.end]
    if not rest or rest[0].text in ("'s", "'") or rest[-1] != role.head:
        return None
    return name if _article_known(name) else None


def _article_known(name: Name) -> bool:
    """Whether it is sure if the name takes "the".

    It stands alone somewhere, is one word, or ends with a word that has no plural: "Sarn Atlantic"
    takes none, of "Harbour Museum" or "Sarn Times" nobody knows.
    """
    if any(m.span.root.dep_ not in ("compound", "amod", "nmod", "poss") for m in name.mentions):
        return True
    words = name.text.lower().split()
    if len(words) == 1:
        return not name.text.isupper()
    last = words[-1]
    return last.isalpha() and not last.endswith("s") and not lexicon().zipf(plural(last))


def _turned(facts: Facts, role: Role, house: Name) -> Role:
    """Return the role with the house behind the noun."""
    names = facts.document.names
    called = plain_text([t for t in role.tokens if names.of(t) is house])
    rest: list[Token] = [t for t in role.tokens if names.of(t) is not house]
    rest = [t for t in rest if t.lower_ != "the"]
    post = plain_text(rest)
    if not any(names.of(t) for t in rest):
        post = " ".join(w if w.isupper() else w.lower() for w in post.split())
    the = "the " if house.article else ""
    bare = f"{post} {_JOINED[role.head.lemma_.lower()]} {the}{called}"
    unique = role.text.startswith("the ")
    return replace(role, text=f"{'the' if unique else article_for(bare)} {bare}", bare=bare)

"""Which posts one person alone holds: "the mayor of Sarn", but "a Home Office minister"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.facts.phrases import plain_text
from quizgen.language.inflect import plural

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["is_of_crown", "is_one_of_former", "is_sole", "one_of_several"]

# Nouns that name one post only with a word beside them: "chief executive", "attorney general".
_SOLE_WITH = {
    "executive": frozenset(("chief",)),
    "counsel": frozenset(("general", "special")),
    "general": frozenset(
        "attorney director secretary inspector solicitor surgeon governor".split()
    ),
}
# Houses of which several ministers are: each has his own field.
_OF_SEVERAL = frozenset(
    "office treasury cabinet department ministry government junior state coalition deputy "
    "senior".split()
)
# Whose lawyers have the owner in their title: "the State's Attorney".
_CROWN = frozenset("state commonwealth crown king queen people".split())
_LAWYERS = frozenset("attorney counsel prosecutor".split())
_CROWN_POSTS = frozenset(("state", "commonwealth"))  # of a county one alone


# Of these the chief is one: "the chief economist at Kew Bank".
_WITH_CHIEF = frozenset(
    "economist scientist strategist spokesman spokeswoman spokesperson constable engineer designer "
    "negotiator prosecutor whip officer".split()
)


# One person alone is that of one thing only: "the inventor of the lamp".
_MAKERS = frozenset("inventor author creator conductor captain".split())


def is_sole(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether a post is held by one person at a time, wherever it is one."""
    lemma = head.lemma_.lower()
    beside = {token.lower_ for token in tokens if token != head}
    before = [token for token in tokens if token.i < head.i]
    if before and before[-1].text in ("'s", "'") and len(before) > 1:
        owner = before[-2]
        if is_of_crown(owner, head):
            return owner.lower_ in _CROWN_POSTS and lemma == "attorney"
    if lemma in _WITH_CHIEF and "chief" in beside:
        return words.SHARED_POSTS.isdisjoint(beside)  # "chief executive officer"
    if lemma == "attorney" and "district" in beside:
        return words.SHARED_POSTS.isdisjoint(beside) and "deputy" not in beside
    if lemma in _MAKERS and not any(t.lower_ == "of" or t.text in ("'s", "'") for t in tokens):
        return False  # "French inventor": there are others
    if lemma not in words.UNIQUE_POSTS or not words.SHARED_POSTS.isdisjoint(beside):
        return False
    if lemma in _SOLE_WITH:
        return not _SOLE_WITH[lemma].isdisjoint(beside)
    return lemma != "minister" or not before or before[-1].lower_ not in _OF_SEVERAL


def is_of_crown(owner: Token, head: Token) -> bool:
    """Whether the owner is a part of the post: "the State's Attorney" is nobody's lawyer."""
    return owner.lower_ in _CROWN and head.lemma_.lower() in _LAWYERS


def is_one_of_former(facts: Facts, name: Name, bare: str) -> bool:
    """Whether the article tells of two who held a post: "former governor Lee", and another's.

    Args:
        facts: the article's facts.
        name: one of them.
        bare: the post without article.
    """
    if not bare.startswith("former "):
        return False
    places = facts.document.article.text.lower().split(bare.lower())
    after = [place.lstrip(" ,")[: len(name.text)] for place in places[1:]]
    return any(not text.startswith(name.text.lower().split()[0]) for text in after)


def one_of_several(facts: Facts, head: Token, tokens: Sequence[Token]) -> str:
    """Return what a headline says with a surname before a noun: "one of Ann Lee's lawyers".

    "" where no person's name stands right before the noun and what it is.
    """
    if not tokens or tokens[-1] != head or head.tag_ not in ("NN", "NNP"):
        return ""
    name, mention = facts.document.names.of(tokens[0]), facts.document.names.mention(tokens[0])
    if name is None or mention is None or name.type != "PERSON" or name.ambiguous:
        return ""
    rest = [token for token in tokens if token.i >= mention.span.end]
    if mention.span.root.head != head or not rest or rest[0].text in ("'s", "'"):
        return ""
    before = plain_text(rest[:-1])
    mark = "'" if name.text.endswith("s") else "'s"
    return f"one of {name.text}{mark} {before + ' ' if before else ''}{plural(head.lower_)}"

"""Whole names for a surname that two people of the article share.

"Lee moved to Sarn in 1938" is no statement where the article tells of Ann Lee and of Tom Lee. Where
the whole name told last before it is that of whom the article means, it is put in its place; where
it is another's, nobody can be sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Mention, Name
    from quizgen.language.tree import Token

__all__ = ["whole_names"]

_OFTEN = 2  # mentions by the whole name that make somebody one of two


def whole_names(document: Document, tokens: Sequence[Token]) -> tuple[dict[int, str], list[str]]:
    """Return the words that stand for bare shared surnames, by their place, and doubts.

    Args:
        document: the article.
        tokens: the words that are kept of a sentence.
    """
    texts: dict[int, str] = {}
    doubts: list[str] = []
    families = _families(document)
    if not families:
        return texts, doubts
    told: set[int] = set()
    for token in tokens:
        name = document.names.of(token)
        family = families.get(fold(token.text), ()) if name is not None else ()
        if name is None or not family or name.id in told:
            continue
        told.add(name.id)
        if name not in family and not name.ambiguous:
            continue
        if token.dep_ in ("compound", "nmod"):
            continue  # "the Lee family"
        mention = document.names.mention(token)
        if mention is None or len(mention.span) > 1 or mention.title:
            continue
        if _told_last(document, family, token) is name:
            texts[token.i] = name.text
        else:
            doubts.append("which one: " + token.text)
    return texts, doubts


def _families(document: Document) -> dict[str, list[Name]]:
    """Return the people who share a surname and are often told of by their whole names."""
    found: dict[str, list[Name]] | None = document.memory.get("families")
    if found is None:
        families: dict[str, list[Name]] = {}
        for name in document.names.by_type("PERSON"):
            if name.plural or name.ambiguous or " " not in name.text:
                continue
            if sum(map(_is_whole, name.mentions)) >= _OFTEN:
                families.setdefault(fold(name.text.split()[-1]), []).append(name)
        found = {word: names for word, names in families.items() if len(names) > 1}
        document.memory["families"] = found
    return found


def _is_whole(mention: Mention) -> bool:
    return len(mention.span) > 1


def _told_last(document: Document, family: Sequence[Name], token: Token) -> Name | None:
    """Return who of a family was last told of by the whole name before a word."""
    here = (document.sentence_of(token).index, token.i)
    before = [
        ((mention.sentence, mention.span.root.i), name)
        for name in family
        for mention in name.mentions
        if _is_whole(mention) and (mention.sentence, mention.span.root.i) < here
    ]
    return max(before, key=lambda one: one[0])[1] if before else None

"""Of which nations an article says that its people are: "the Israeli minister", "Israel's envoy".

What somebody is of one land makes no statement about another land's post, unread.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.language.place_parts import nation_of, part_of

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["home_of", "is_at_home", "is_of_the_world", "nations_of", "nations_told"]

_BEFORE = 4  # words right before a name in which its nation may stand


def nations_told(
    document: Document, tokens: Iterable[Token], *, in_names: bool = True
) -> frozenset[str]:
    """Return the nations whose a post is: "Israel's spokesman", "president of France".

    Where somebody works or goes tells no nation: "an editor in Turkey", "envoy to Germany".

    Args:
        document: the annotated article.
        tokens: the words of the post.
        in_names: whether a word inside a body's name counts: "the Palestinian Dialogue Group".
    """
    return frozenset(
        nation
        for token in tokens
        if (nation := nation_of(token.text))
        and not (token.dep_ == "pobj" and token.head.lower_ != "of")
        and (in_names or not _is_within(document.names.of(token)))
    )


_BODIES = frozenset("un u.n. eu nato imf unicef unhcr unrwa unesco".split())


def is_of_the_world(tokens: Iterable[Token]) -> bool:
    """Whether a post is one of a body of many nations, so that its holder is no nation's minister.

    "The UN undersecretary general" holds no Israeli office.
    """
    lowers = [token.lower_ for token in tokens]
    return not _BODIES.isdisjoint(lowers) or ("united", "nations") in pairwise(lowers)


def _is_within(name: Name | None) -> bool:
    """Whether a word stands in the name of something that is no land: "WWF Scotland"."""
    return name is not None and name.type not in ("GPE", "LOC", "NORP")


def nations_of(name: Name) -> frozenset[str]:
    """Return the nations of which the article says a person is, by roles and words before."""
    found: set[str] = set()
    for mention in name.mentions:
        doc, start = mention.span.doc, mention.span.start
        for token in reversed(doc[max(0, start - _BEFORE) : start]):
            if token.is_punct:
                break
            found.add(nation_of(token.text))
    for role in name.roles:
        found.update(nation_of(token.text) for token in role.span)
    return frozenset(found) - {""}


def home_of(document: Document) -> str:
    """Return the nation that the article names most often, "" where it names none."""
    found: str | None = document.memory.get("home")
    if found is None:
        found = document.memory["home"] = _most_named(document)
    return found


def _most_named(document: Document) -> str:
    counts: Counter[str] = Counter()
    for name in document.names.by_type("GPE", "NORP"):
        nation = nation_of(name.text)
        if nation:
            counts[nation] += len(name.mentions)
    return max(counts, key=lambda nation: (counts[nation], nation), default="")


def is_at_home(document: Document) -> bool:
    """Whether the article tells of no person that he or she is of another nation than its own."""
    home = home_of(document)
    return all(
        nation == home or part_of(nation, home)  # England's commissioner is at home in Britain
        for name in document.names.by_type("PERSON")
        for nation in nations_of(name)
    )

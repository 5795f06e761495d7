"""Sections of one article that tell of different things: "2 Baker", "3 Diver".

"Graduates start on £25,000" is true of the job that its heading names. Read alone it is taken of
all graduates, so a sentence of such a section should say what that is about, or name somebody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.reading.numbered_sections import numbered_sections

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["hangs_on_heading"]

# Under "3. Ann, 22, Leith: 'Tips are shared'" somebody tells.
_TELLER = re.compile(r"^([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),")
_WORDS = re.compile(r"[^\W\d_]+")
# Words of a heading that tell of nothing.
_SMALL = frozenset(
    "the and for with from into its their your our that this how why what who".split()
)
_SHORTEST = 3  # letters of a word that tells


def hangs_on_heading(document: Document, tokens: Sequence[Token], put: Mapping[int, str]) -> bool:
    """Whether only the heading above tells what a sentence is about.

    It has no name and not all words of the heading; under a heading with the name of who tells
    ("3. Ann, 22, Leith") it has no name.

    Args:
        document: the article.
        tokens: the words kept.
        put: what stands for some of them, by their index: a name for an "I".
    """
    if not tokens:
        return False
    wanted = _sections(document).get(document.block_of(tokens[0]))
    if wanted is None or any(document.names.of(token) is not None for token in tokens):
        return False
    if any(text[:1].isupper() and not text.startswith("The") for text in put.values()):
        return False
    told = {word for token in tokens for word in _stems(token.text)}
    told |= {fold(token.lemma_) for token in tokens}
    return not wanted or not wanted <= told


def _sections(document: Document) -> dict[int, frozenset[str]]:
    """Return the words of the heading above each block, where headings are numbered like a list.

    A section that somebody tells has none: only names tell of whom its sentences are true.
    """
    found: dict[int, frozenset[str]] | None = document.memory.get("headings")
    if found is None:
        found = document.memory["headings"] = _find_sections(document)
    return found


def _find_sections(document: Document) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    for section in numbered_sections(document.article):
        told = _TELLER.match(section.heading)
        words = frozenset() if told else frozenset(_stems(section.heading))
        found.update(dict.fromkeys(section.blocks, words))
    return found


def _stems(text: str) -> list[str]:
    """Return the words that tell something, without the endings of a plural."""
    words = [fold(word) for word in _WORDS.findall(text)]
    return [
        word.removesuffix("s") for word in words if len(word) >= _SHORTEST and word not in _SMALL
    ]

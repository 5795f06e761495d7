"""Letters that stand for what somebody is, and for no body: "the SP said", "the MEC for health"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.lexical import known_words
from quizgen.language.clean import fold
from quizgen.language.name_tables import OFFICE_LETTERS

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name

__all__ = ["is_post"]

# Posts that papers call by their letters: of firms, of governments, and of the Indian police and
# districts.
_POSTS = OFFICE_LETTERS | frozenset(
    "CEO CFO COO CTO CIO CMO PM CM FM SP SSP DSP DGP IGP ADGP DCP ACP SDM SHO DPO RPO".split()
)
_PHRASE = re.compile(r"\b[A-Z][a-z]+(?: (?:of|the|and|for|[A-Z][a-z]+))* [A-Z][a-z]+")
_SMALL = frozenset("of the and for".split())


def is_post(name: Name, document: Document) -> bool:
    """Whether letters stand for a post in this article.

    So they do before a name ("the MEC for health, Ann Lee"), where the article has the post in
    words ("the Superintendent of Police"), and where they are a well-known one's with "the".
    """
    if not name.text.isupper():
        return False
    return _has_holder(name, document) or _is_spelt_out(name.text, document) or _is_known(name)


def _has_holder(name: Name, document: Document) -> bool:
    """Whether the name of a person stands beside the letters as whoever holds the post."""
    roots = [one.span.root for one in name.mentions]
    fields = [p for r in roots for c in r.children if c.lower_ in ("for", "of") for p in c.children]
    beside = (child for one in (*roots, *fields) for child in one.children)
    return any(
        child.dep_ == "appos" and (other := document.names.of(child)) and other.type == "PERSON"
        for child in beside
    )


def _is_spelt_out(letters: str, document: Document) -> bool:
    """Whether words that begin with the letters tell of a person: "Superintendent of Police"."""
    memory: dict[str, bool] = document.memory.setdefault("letters of posts", {})
    if letters not in memory:
        memory[letters] = any(
            _tells_of_person(words[start:], letters)
            for found in _PHRASE.finditer(document.article.text)
            for words in [found[0].split()]
            for start in range(len(words) - 1)
        )
    return memory[letters]


def _tells_of_person(words: list[str], letters: str) -> bool:
    told = [word for word in words if word not in _SMALL][: len(letters)]
    if "".join(word[0] for word in told) != letters or words[0] in _SMALL:
        return False
    before_of = told[0] if words[1] in _SMALL else told[-1]
    return known_words().is_person(fold(before_of))


def _is_known(name: Name) -> bool:
    """Whether the letters are a well-known post's, always with "the" before them."""
    return name.text in _POSTS and all(
        one.span[0].i > 0 and "the" in (one.span[0].lower_, one.span[0].nbor(-1).lower_)
        for one in name.mentions
    )

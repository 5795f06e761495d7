"""A labelled corpus: articles, the questions a careful writer asked, and what is kept aside.

The folder holds ``articles/*.txt`` and may hold ``more/*.txt``, ``reference.jsonl`` and
``kept-aside.txt`` (a line for each article that nobody looks at: "articles/NAME" or "more/NAME").
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from quizgen.errors import BadInput
from quizgen.language.clean import clean

if TYPE_CHECKING:
    from quizgen.model import Article

__all__ = [
    "CorpusArticle",
    "Reference",
    "kept_aside",
    "read_articles",
    "read_reference",
    "read_rows",
    "small_corpus",
    "spans",
]

_Row = TypeVar("_Row")


def small_corpus() -> Path:
    """Return the folder of the corpus that was written for this project and comes with it."""
    from quizgen.examples import CORPUS

    return CORPUS


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    """One article of the corpus.

    Attributes:
        name: its file's name without the ending.
        folder: "articles" or "more".
        aside: whether it is kept aside: figures about it may be reported, its text not.
        article: as the reading room gives it.
    """

    name: str
    folder: str
    aside: bool
    article: Article

    @property
    def words(self) -> int:
        """Words of its prose."""
        return sum(
            len(self.article.slice(block).split())
            for block in self.article.blocks
            if block.kind == "prose"
        )


@dataclass(frozen=True, slots=True)
class Reference:
    """A question that a careful item writer asked about an article.

    Attributes:
        rank: 1 for what a teacher would want most.
        focus: what it is about.
        stem: the question.
        answer: its key.
        evidence: the sentences that prove it, as they stand in the article.
    """

    rank: int
    focus: str
    stem: str
    answer: str
    evidence: tuple[str, ...]

    @property
    def weight(self) -> int:
        """15 for the question a teacher would want most, 1 for rank 15 and beyond."""
        return max(1, 16 - self.rank)


def kept_aside(data: Path) -> frozenset[tuple[str, str]]:
    """Return (folder, name) of the articles that nobody looks at."""
    path = data / "kept-aside.txt"
    if not path.is_file():
        return frozenset()
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return frozenset(tuple(line.split("/", 1)) for line in lines if "/" in line)  # type: ignore[misc]  # split at the first "/" gives two


def read_articles(
    data: Path, *, folders: tuple[str, ...] = ("articles",), names: tuple[str, ...] = ()
) -> Iterator[CorpusArticle]:
    """Read the articles of a corpus, by name.

    Args:
        data: the corpus's folder.
        folders: "articles", "more" or both.
        names: only these; all when empty.

    Raises:
        BadInput: the folder holds no articles, or lacks one that was named.
    """
    from quizgen.reading import read

    aside = kept_aside(data)
    paths = [path for folder in folders for path in sorted((data / folder).glob("*.txt"))]
    if not paths:
        raise BadInput(f"The corpus {data} has no articles: expected {data / folders[0]}/*.txt.")
    missing = set(names) - {path.stem for path in paths}
    if missing:
        looked = " and ".join(f"{folder}/" for folder in folders)
        raise BadInput(
            f"The corpus {data} has no article {', '.join(sorted(missing))} in {looked}."
        )
    for path in paths:
        if not names or path.stem in names:
            folder = path.parent.name
            yield CorpusArticle(path.stem, folder, (folder, path.stem) in aside, read(str(path)))


def read_rows(path: Path, build: Callable[[Mapping[str, Any]], _Row]) -> list[_Row]:
    """Read a file with one JSON object to a line; a file that is not there has no lines.

    Args:
        path: the file.
        build: makes a value of an object.

    Raises:
        BadInput: a line is no JSON object or lacks something.
    """
    if not path.is_file():
        return []
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append(build(json.loads(line)))
        except (KeyError, TypeError, ValueError) as error:
            what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
            raise BadInput(f"Line {number} of {path} cannot be read: {what}.") from error
    return found


def read_reference(data: Path) -> dict[str, tuple[Reference, ...]]:
    """Return the reference questions by article, best first; empty when the corpus has none."""

    def build(row: Mapping[str, Any]) -> tuple[str, Reference]:
        return row["article"], Reference(
            row["rank"], row["focus"], row["stem"], row["answer"], tuple(row["evidence"])
        )

    found: dict[str, list[Reference]] = {}
    for article, question in read_rows(data / "reference.jsonl", build):
        found.setdefault(article, []).append(question)
    return {name: tuple(sorted(rows, key=lambda row: row.rank)) for name, rows in found.items()}


def spans(article: Article, texts: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return where texts stand in an article; marks, white space and case may differ."""
    whole = clean(article.text, 0, len(article.text))
    lowered = whole.text.lower()
    found: list[tuple[int, int]] = []
    if len(lowered) != len(whole.text):
        lowered = whole.text  # a letter whose lower case is longer: compare as it stands
    for text in texts:
        needle = clean(text, 0, len(text)).text
        place = lowered.find(needle.lower() if lowered is not whole.text else needle)
        if place >= 0 and needle:
            found.append(whole.span(place, place + len(needle)))
    return tuple(found)

"""The articles of a batch, one after the other, from a folder or a JSONL file."""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import BadInput, BadUse

__all__ = ["SUFFIXES", "Task", "count_tasks", "tasks"]

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")

_AT_ONCE = 2_000  # names of a folder that are held at a time


@dataclass(frozen=True, slots=True)
class Task:
    """One article to be read.

    Attributes:
        number: its place in the input, from 1.
        name: the file's path below the folder, or "line 3".
        path: the file to read; empty when the article came with the input.
        line: the line of a JSONL file; empty when the article is a file.
    """

    number: int
    name: str
    path: str = ""
    line: bytes = b""


def tasks(source: Path) -> Iterator[Task]:
    """Yield the articles of a folder (by path, subfolders too) or of a JSONL file, line by line.

    Files of other kinds, hidden files and empty lines are passed over. Nothing is kept in memory
    but some thousand names of a folder.

    Raises:
        BadUse: the source is not there.
        BadInput: it is neither a folder nor a JSONL file.
    """
    if source.is_dir():
        for number, path in enumerate(_files(source), start=1):
            yield Task(number, path.relative_to(source).as_posix(), path=str(path))
        return
    if not source.exists():
        raise BadUse(f"{str(source)!r} does not exist: give a folder or a JSONL file.")
    if source.suffix.lower() not in (".jsonl", ".ndjson"):
        raise BadInput(f"{str(source)!r} is no folder and does not end in .jsonl.")
    number = 0
    with source.open("rb") as file:
        for place, line in enumerate(file, start=1):
            if line.strip():
                number += 1
                yield Task(number, f"line {place}", line=line)


def count_tasks(source: Path) -> int:
    """Return how many articles there are, without keeping them."""
    return sum(1 for _ in tasks(source))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the articles below a folder, sorted by name within each folder."""
    for name in _names(folder):
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _files(path)
        elif name.lower().endswith(SUFFIXES) and path.is_file():
            yield path


def _names(folder: Path) -> Iterator[str]:
    """Yield the names in a folder, sorted, without ever holding more than some of them.

    A folder of more is read again for every next part: some seconds for 100,000 files, beside
    hours of work on them.
    """
    last = ""
    while True:
        with os.scandir(folder) as found:
            part = heapq.nsmallest(_AT_ONCE, (e.name for e in found if e.name > last))
        yield from part
        if len(part) < _AT_ONCE:
            return
        last = part[-1]

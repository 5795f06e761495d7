"""Whether a batch keeps its memory: ``python benchmarks/batch.py [--real N …]``.

Runs ``quizgen batch`` over 100, 10,000 and 100,000 articles with workers that stand in for the
real ones, from a folder of files and from a JSONL file, each run in a process of its own, and
notes what Python held at most and what the process took. Then the whole pipeline with two real
workers over 100, 300 and 1,000 made-up articles, whose names are new in every one. Exit code 1
when memory grows by more than a tenth; with real workers, from 300 articles on, when the caches
are full.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import tracemalloc
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.long_article import long_article
from benchmarks.results import Figure, keep

STAND_IN = (100, 10_000, 100_000)
REAL = (100, 300, 1_000)
MOST_GROWTH = 1.1  # of the process; what Python itself holds may grow by a little more
SLACK = 2.0  # MB
WORDS = 630  # of a made-up article
_WAIT = 0.2  # seconds between two looks at the processes
_LINE = "x" * 11_000  # as long as a real quiz's line


class StandIn:
    """A worker in this process that gives a line as long as a real one, at once."""

    def __init__(self, settings: object) -> None:
        del settings
        self.task: Any = None
        self.connection, self._other = _pipe()

    def give(self, task: Any, tries: int) -> None:
        """Take an article."""
        self.task, self._tries = task, tries
        self._other.send_bytes(b"ready")

    def take_back(self) -> tuple[Any, int]:
        """Return the article."""
        self._last, self.task = self.task, None
        return self._last, self._tries

    def result(self) -> str:
        """Return its line."""
        self.connection.recv_bytes()
        record = {"schema": 1, "number": self._last.number, "name": self._last.name, "quiz": _LINE}
        return json.dumps(record) + "\n"

    def alive(self) -> bool:
        """Whether it can take an article."""
        return True

    def stop(self) -> None:
        """End it."""
        self.connection.close()
        self._other.close()


def _pipe() -> tuple[Any, Any]:
    import multiprocessing

    return multiprocessing.Pipe()


def stand_in_run(source: Path, target: Path) -> tuple[float, float]:
    """Run the command with workers that stand in; return what it held at most, in MB.

    Returns:
        What Python's allocator held, and what the process took. Both of this process, so that a
        run wants one of its own.
    """
    from quizgen.batch import pool
    from quizgen.cli import main as command

    pool._Worker = StandIn  # type: ignore[assignment,misc] # it has what the pool uses
    tracemalloc.start()
    status = command(["batch", str(source), "--output", str(target), "--workers", "2"])
    held = tracemalloc.get_traced_memory()[1] / 1e6
    if status:
        raise RuntimeError(f"quizgen batch ended with {status}")
    return held, _taken(os.getpid())


def make_folder(folder: Path, count: int) -> Path:
    """Make a folder of so many small files, all in one place, which is the worst case."""
    folder.mkdir()
    for number in range(count):
        (folder / f"article-{number:07}.txt").write_text("one\n", "utf-8")
    return folder


def make_lines(path: Path, count: int, texts: Iterable[str]) -> Path:
    """Make a JSONL file of so many articles."""
    with path.open("w", encoding="utf-8") as file:
        for _, text in zip(range(count), texts, strict=False):
            file.write(json.dumps({"text": text}) + "\n")
    return path


def stood_in(kind: str, count: int) -> tuple[float, float]:
    """Run the command with stand-ins over a source of a kind, in a process of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if kind == "folder":
            source = make_folder(folder / "articles", count)
        else:
            source = make_lines(folder / "in.jsonl", count, _same("word " * 200))
        command = [sys.executable, __file__, "--inside", str(source), str(folder / "out.jsonl")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        held, taken = json.loads(done.stdout.splitlines()[-1])
        return held, taken


def _same(text: str) -> Iterator[str]:
    while True:
        yield text


def real_run(count: int) -> tuple[float, float]:
    """Run the command over made-up articles with two workers; return MB of parent and worker."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        texts = (long_article(WORDS, seed=number, new_names=True) for number in range(count))
        source = make_lines(folder / "in.jsonl", count, texts)
        command = [sys.executable, "-m", "quizgen", "batch", str(source), "--workers", "2",
                   "--output", str(folder / "out.jsonl")]  # fmt: skip
        run = subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=Path(__file__).parents[1])
        parent, workers = 0.0, 0.0
        pause = threading.Event()
        while run.poll() is None:
            parent = max(parent, _taken(run.pid))
            workers = max([workers, *(_taken(child) for child in _children(run.pid))])
            pause.wait(_WAIT)
        if run.returncode:
            raise RuntimeError(f"quizgen batch ended with {run.returncode}")
        return parent, workers


def _children(process: int) -> list[int]:
    """Return the processes below one: the one that has loaded the model, and its copies."""
    path = Path(f"/proc/{process}/task/{process}/children")
    try:
        found = [int(number) for number in path.read_text("ascii").split()]
    except OSError:
        return []
    return found + [below for one in found for below in _children(one)]


def _taken(process: int) -> float:
    """Return the most memory that a process has taken, in MB; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    found = deque((line.split()[1] for line in lines if line.startswith("VmHWM:")), maxlen=1)
    return int(found[0]) / 1024 if found else 0.0


def figures(stand_in: Iterable[int], real: Iterable[int]) -> Iterator[Figure]:
    """Measure all; a figure's target is what the smallest run took, and a tenth."""
    for kind in ("folder", "jsonl"):
        first: tuple[float, float] | None = None
        for count in stand_in:
            found = stood_in(kind, count)
            first = first or found
            for what, value, base in zip(("Python held", "process"), found, first, strict=True):
                name = f"{what}, {kind}, {count:,} articles, stand-ins"
                yield Figure(name, value, "MB", base * MOST_GROWTH + SLACK)
    first = None
    for count in real:
        found = real_run(count)
        first = first or found
        for what, value, base in zip(("parent", "a worker"), found, first, strict=True):
            yield Figure(f"{what}, {count:,} made-up articles", value, "MB", base * MOST_GROWTH)


def main() -> int:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--stand-in", type=int, nargs="*", default=STAND_IN)
    parser.add_argument("--real", type=int, nargs="*", default=REAL)
    parser.add_argument("--inside", type=Path, nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps(stand_in_run(*given.inside)))
        return 0
    found = []
    for figure in figures(given.stand_in, given.real):
        found.append(figure)
        print(f"{figure.what:55} {figure.value:8.1f} MB", flush=True)
    return keep("batch", "python benchmarks/batch.py", found)


if __name__ == "__main__":
    sys.exit(main())

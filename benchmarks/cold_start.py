"""What a cold start costs beside a bare script: ``python benchmarks/cold_start.py [ARTICLE …]``.

Runs ``quizgen make`` on an article in a process of its own, and a script that does nothing but
load spaCy's model and parse the same text, in turns. Processor time counts, so that other work
on the machine does not. Exit code 1 when the command takes more than 1.6 times the script's.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import quizgen
from benchmarks.results import Figure, keep
from quizgen.language.pipeline import model_name

MOST = 1.6
TIMES = 7
EXAMPLE = Path(quizgen.__file__).parent / "examples" / "street-lamps.txt"
ROOT = Path(__file__).parents[1]
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
_BARE = (
    "import sys, spacy; nlp = spacy.load(sys.argv[1]); "
    "nlp(open(sys.argv[2], encoding='utf-8').read())"
)


def spent(command: list[str]) -> float:
    """Run a command and return the seconds of processor time that it took."""
    # Installed programs are compiled once; a setting that forbids it would measure compiling.
    usual = {name: value for name, value in os.environ.items() if name != _UNCOMPILED}
    before = os.times()
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL, env=usual)
    after = os.times()
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def measure(article: Path, times: int = TIMES) -> tuple[float, float]:
    """Return the median seconds of the bare script and of ``quizgen make``."""
    bare = [sys.executable, "-c", _BARE, model_name(), str(article)]
    make = [sys.executable, "-m", "quizgen", "make", str(article)]
    spent(make)  # WordNet's cache is built, files are in memory
    pairs = [(spent(bare), spent(make)) for _ in range(times)]
    first, second = zip(*pairs, strict=True)
    return statistics.median(first), statistics.median(second)


def main() -> int:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("articles", type=Path, nargs="*", default=[EXAMPLE])
    given = parser.parse_args()
    pairs = [measure(article) for article in given.articles]
    bare, make = (sum(part) / len(pairs) for part in zip(*pairs, strict=True))
    helping = statistics.median(
        spent([sys.executable, "-m", "quizgen", "--help"]) for _ in range(TIMES)
    )
    figures = [
        Figure("articles", len(pairs)),
        Figure("a bare script: load the model, parse", bare, "s"),
        Figure("quizgen make", make, "s"),
        Figure("quizgen make, to the bare script", make / bare, "", MOST),
        Figure("quizgen --help", helping, "s"),
    ]
    for figure in figures:
        print(f"{figure.what:40} {figure.value:6.2f} {figure.unit}")
    return keep("cold_start", "python benchmarks/cold_start.py", figures)


if __name__ == "__main__":
    sys.exit(main())

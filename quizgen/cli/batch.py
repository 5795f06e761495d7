"""Make quizzes from many articles.

SOURCE is a folder of articles or a JSONL file with one object a line ("text",
and "title" if there is one). The output has one line an article, in the same
order: its quiz, or what was wrong with it. A run that was cut off goes on
when the same command is given again.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.cli.arguments import whole_number
from quizgen.cli.output import check_target, say
from quizgen.cli.progress import Progress
from quizgen.cli.wishes import add_wishes, wished
from quizgen.errors import BadUse

if TYPE_CHECKING:
    from quizgen.batch import Task
    from quizgen.pipeline import GenerateOptions

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen batch``."""
    parser.add_argument("source", metavar="SOURCE", help="a folder, or a JSONL file")
    parser.add_argument("--output", metavar="FILE", required=True, help="the JSONL file to write")
    parser.add_argument(
        "--workers",
        metavar="N",
        type=whole_number(1),
        default=1,
        help="how many processes make quizzes (default: 1); one a core is best",
    )
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="use the Dask cluster at tcp://HOST:PORT instead of processes here",
    )
    add_wishes(parser)


def run(namespace: argparse.Namespace) -> int:
    """Make the quizzes.

    Raises:
        QuizgenError: an argument is refused, or the output cannot be written.
    """
    from quizgen.batch import Output, count_tasks, fingerprint, tasks

    source = Path(namespace.source)
    target = check_target(namespace.output)
    if target is None:
        raise BadUse("--output needs the name of a file: an interrupted run goes on in it.")
    if namespace.scheduler and namespace.workers != 1:
        raise BadUse("--workers and --scheduler exclude each other: the cluster has its own.")
    options = wished(namespace)
    total = count_tasks(source)
    if not total:
        raise BadUse(f"{namespace.source!r} holds no articles.")
    output = Output(target, json.dumps([str(source.resolve()), fingerprint(options)]))
    begun = output.done
    if begun:
        say(f"{begun} of {total} articles are done already: going on.")
    wrong = 0
    with output, Progress() as progress:
        clock = _Clock(begun, total)
        for line in _lines(namespace, islice(tasks(source), begun, None), options):
            output.write(line)
            record = json.loads(line)
            if "error" in record:
                wrong += 1
                progress.clear()
                say(f"{record['name']}: {record['error']}")
            progress(clock.told(output.done), output.done / total)
    made = output.done - begun - wrong
    say(f"{made} {'quiz' if made == 1 else 'quizzes'} written to {target}, {wrong} without.")
    return 0 if made or begun else 1


def _lines(
    namespace: argparse.Namespace, work: Iterator[Task], options: GenerateOptions
) -> Iterator[str]:
    if namespace.scheduler:
        from quizgen.batch.cluster import run_cluster

        return run_cluster(work, options, namespace.scheduler)
    from quizgen.batch.pool import run_here, run_workers

    if namespace.workers == 1:
        return run_here(work, options)
    return run_workers(work, options, namespace.workers)


class _Clock:
    """How fast the work goes, and how long the rest will take."""

    def __init__(self, begun: int, total: int) -> None:
        self._begun, self._total, self._start = begun, total, time.monotonic()

    def told(self, done: int) -> str:
        """Return "12 of 300, 2.4 a second, 2 min left"."""
        rate = (done - self._begun) / max(time.monotonic() - self._start, 1e-6)
        left = (self._total - done) / rate if rate else 0.0
        rest = f"{left / 60:.0f} min" if left >= 90 else f"{left:.0f} s"
        return f"{done} of {self._total}, {rate:.1f} a second, {rest} left"

"""Worker processes on this machine, which share one language model; a dead one is replaced."""

from __future__ import annotations

import multiprocessing
import os
import platform
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from quizgen.batch.sources import Task
from quizgen.batch.work import failed, process

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

    from quizgen.pipeline import GenerateOptions

__all__ = ["run_here", "run_workers"]

_AHEAD = 4  # articles for each worker that may wait for an earlier one
_TRIES = 2  # an article that a worker died of is tried once more
# Each worker has one core: libraries that start threads of their own would fight over it.
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def run_here(work: Iterable[Task], options: GenerateOptions) -> Iterator[str]:
    """Yield the output lines, made in this process."""
    for task in work:
        yield process(task, options)


def run_workers(work: Iterable[Task], options: GenerateOptions, count: int) -> Iterator[str]:
    """Yield the output lines in the order of the articles, made by ``count`` processes.

    At most ``4 * count`` articles are on their way at a time, so that memory does not grow with
    their number. An article that ends its worker twice (out of memory, killed) is reported.
    """
    with _one_thread_each():
        pool = [_Worker(options) for _ in range(count)]
        try:
            yield from _feed(iter(work), pool, options)
        finally:
            for worker in pool:
                worker.stop()


def _feed(work: Iterator[Task], pool: list[_Worker], options: GenerateOptions) -> Iterator[str]:
    again: deque[tuple[Task, int]] = deque()
    waiting: deque[int] = deque()  # numbers of the articles on their way, in order
    made: dict[int, str] = {}
    more = True
    while more or waiting:
        for place, worker in enumerate(pool):
            if worker.task is not None:
                continue
            if not worker.alive():
                worker.stop()
                pool[place] = worker = _Worker(options)
            if again:
                worker.give(*again.popleft())
            elif more and len(waiting) < _AHEAD * len(pool):
                task = next(work, None)
                if task is None:
                    more = False
                else:
                    waiting.append(task.number)
                    worker.give(task, 1)
        busy = {worker.connection: worker for worker in pool if worker.task is not None}
        for ready in wait(list(busy)) if busy else ():
            worker = busy[ready]  # type: ignore[index]
            task, tries = worker.take_back()
            line = worker.result()
            if line is not None:
                made[task.number] = line
            elif tries < _TRIES:
                again.append((task, tries + 1))
            else:
                made[task.number] = failed(task, "It ended its worker process twice.")
        while waiting and waiting[0] in made:
            yield made.pop(waiting.popleft())


class _Worker:
    """One process and the article that it has."""

    def __init__(self, options: GenerateOptions) -> None:
        context = _context()
        self.connection, other = context.Pipe()
        given = (other, options, dict(os.environ))
        self._process = context.Process(target=_serve, args=given, daemon=True)
        self._process.start()
        other.close()  # so that its death is an end of file here
        self.task: Task | None = None
        self._tries = 0

    def give(self, task: Task, tries: int) -> None:
        """Send an article; a worker that died shows that by an end of file."""
        self.task, self._tries = task, tries
        with suppress(OSError):
            self.connection.send(task)

    def take_back(self) -> tuple[Task, int]:
        """Return the article that it had, and how often that was tried."""
        assert self.task is not None, "the worker has no article"
        task, self.task = self.task, None
        return task, self._tries

    def result(self) -> str | None:
        """Return the line that it made, or None when it died."""
        try:
            line: Any = self.connection.recv()
        except (EOFError, OSError):
            self._process.join(timeout=5)
            return None
        return str(line)

    def alive(self) -> bool:
        """Whether it can take an article."""
        return self._process.is_alive()

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self.connection.close()
        self._process.terminate()
        self._process.join(timeout=5)


def _context() -> SpawnContext | ForkServerContext:
    """Return how workers are started: as copies of one process that has loaded the model.

    They share its memory, and one that takes a dead one's place is there at once. Windows knows no
    copies of a process and macOS's own libraries do not bear it: there each worker loads the model.
    """
    if platform.system() != "Linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["quizgen.batch.ready"])
    return context


def _serve(
    connection: Connection[Any, Any], options: GenerateOptions, environment: dict[str, str]
) -> None:
    """Make quizzes until no more articles come; the parent alone answers to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(environment)
    while True:
        try:
            task = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(process(task, options))


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Let the processes started inside use one thread each, unless the user says otherwise."""
    added = [name for name in _THREADS if name not in os.environ]
    os.environ.update(dict.fromkeys(added, "1"))
    try:
        yield
    finally:
        for name in added:
            os.environ.pop(name, None)

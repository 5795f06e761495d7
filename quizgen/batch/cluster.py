"""The same work on a Dask cluster: the scheduler runs again what a lost worker had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from quizgen.batch.sources import Task
from quizgen.batch.work import failed, process
from quizgen.errors import BadUse, Failure

if TYPE_CHECKING:
    from quizgen.pipeline import GenerateOptions

__all__ = ["run_cluster"]

_AHEAD = 8  # articles on their way for each thread of the cluster
_PATIENCE = "10s"  # for the scheduler to answer


def run_cluster(work: Iterable[Task], options: GenerateOptions, address: str) -> Iterator[str]:
    """Yield the output lines in the order of the articles, made by a Dask cluster's workers.

    Args:
        work: the articles; files are read by the workers, so that they must see them.
        options: what quizzes are wanted.
        address: of the scheduler, ``tcp://HOST:PORT``.

    Raises:
        BadUse: Dask is not installed.
        Failure: the scheduler does not answer, or has no workers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise BadUse(
            "Dask is not installed: pip install 'quizgen[cluster]', here and on the workers."
        ) from error
    try:
        connect: Any = Client  # Dask has no types
        client = connect(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise Failure(f"No scheduler answers at {address}: start one, or mend it.") from error
    try:
        if not client.nthreads():
            raise Failure(f"The scheduler at {address} has no workers: start some.")
        yield from _feed(client, iter(work), options)
    finally:
        client.close()


def _feed(client: Any, work: Iterator[Task], options: GenerateOptions) -> Iterator[str]:
    from collections import deque

    waiting: deque[tuple[Task, Any]] = deque()
    more = True
    while more or waiting:
        room = _AHEAD * max(1, sum(client.nthreads().values())) if more else 0
        while more and len(waiting) < room:
            task = next(work, None)
            if task is None:
                more = False
                break
            waiting.append((task, client.submit(process, task, options, pure=False)))
        if not waiting:
            return
        task, future = waiting.popleft()
        yield _line(task, future)


def _line(task: Task, future: Any) -> str:
    from distributed.scheduler import KilledWorker

    try:
        return str(future.result())
    except KilledWorker:
        return failed(task, "It ended its worker process again and again.")

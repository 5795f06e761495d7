"""Two replicas behind nginx, one killed under load: ``python benchmarks/replicas.py``.

Starts two servers over one bank and nginx with ``docs/nginx.conf``, lets a class take a quiz
through it, and kills the first server with SIGKILL when a third of the answers are given. Exit
code 1 when an acknowledged answer is lost, a student fails, or one replica served nobody.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.results import Figure, keep
from benchmarks.serving import Server, answers, free_port, open_quiz
from benchmarks.student import Class, Played
from benchmarks.students import lost_answers, play_class, report
from question_bank import Bank

_SITE = Path(__file__).parents[1] / "docs" / "nginx.conf"
_LOG = "access.log"
_WRAPPER = """
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {{ worker_connections 1024; }}
http {{
    log_format replica '$upstream_addr $status $uri';
    access_log {log} replica;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include {site};
}}
"""

_MISSING = "nginx is missing: on Debian or Ubuntu, sudo apt install nginx-light."
NOT_MEASURED = 3  # exit code where what is measured cannot run; `make bench` goes on


@contextmanager
def nginx(folder: Path, replicas: Sequence[Server]) -> Iterator[str]:
    """Run nginx with the site of the docs, on other ports; give its address.

    Args:
        folder: for its files.
        replicas: two of them, as the site has.

    Raises:
        FileNotFoundError: nginx is not installed.
        TimeoutError: it does not answer.
    """
    program = find_nginx()
    if program is None:
        raise FileNotFoundError(_MISSING)
    port = free_port()
    site = _SITE.read_text("utf-8").replace("listen 8080", f"listen 127.0.0.1:{port}")
    for usual, replica in zip((8501, 8502), replicas, strict=True):
        site = site.replace(f"127.0.0.1:{usual}", replica.address.removeprefix("http://"))
    (folder / "site.conf").write_text(site, "utf-8")
    settings = folder / "nginx.conf"
    settings.write_text(_WRAPPER.format(log=folder / _LOG, site=folder / "site.conf"), "utf-8")
    process = subprocess.Popen(
        [program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(settings)]
    )
    try:
        address = f"http://127.0.0.1:{port}"
        if not answers(address, process):
            raise TimeoutError(
                f"nginx does not answer: {(folder / 'error.log').read_text('utf-8')}"
            )
        yield address
    finally:
        process.terminate()
        process.wait(10)


def find_nginx() -> str | None:
    """Return nginx's path, also where it is not on the user's path, or None."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin")


def served(folder: Path) -> Counter[str]:
    """Return how many students each replica served: connections that it took, by its address."""
    counts: Counter[str] = Counter()
    for line in (folder / _LOG).read_text("utf-8").splitlines():
        *tried, status, path = line.split()
        if path.endswith("/_stcore/stream") and status == "101":
            counts[tried[-1]] += 1
    return counts


def play(
    folder: Path, how: Class, questions: int = 10
) -> tuple[list[Played], list[str], Counter[str]]:
    """Let a class take a quiz and kill a replica in the middle.

    Args:
        folder: for the bank and nginx's files.
        how: the class behaves.
        questions: of the quiz.

    Returns:
        What the students did, what was lost, and how many connections each replica took.
    """
    bank = Bank.open(folder / "bank.db")
    code = open_quiz(bank, questions)
    given = 0
    with ExitStack() as stack:
        replicas = [stack.enter_context(Server.start(bank.path)) for _ in range(2)]
        address = stack.enter_context(nginx(folder, replicas))

        def told() -> None:
            nonlocal given
            given += 1
            if given == how.students * questions // 3:
                replicas[0].process.kill()

        played = asyncio.run(play_class(address, code, how, told))
    return played, lost_answers(bank, played), served(folder)


def main() -> int:
    """Play, compare, keep."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--students", type=int, default=30)
    given = parser.parse_args()
    if find_nginx() is None:
        print(f"Not measured: {_MISSING}", file=sys.stderr)
        return NOT_MEASURED
    how = Class(given.students, within=10, think=(1, 3))
    with tempfile.TemporaryDirectory() as folder:
        played, lost, counts = play(Path(folder), how)
    figures = report(played, lost, None)
    for place, count in enumerate(sorted(counts.values()), start=1):
        figures.append(Figure(f"connections that replica {place} took", count))
        print(f"{figures[-1].what:28} {count:8}")
    missed = keep("replicas", "python benchmarks/replicas.py", figures)
    return int(missed or len(counts) < 2 or any(one.failure for one in played))


if __name__ == "__main__":
    sys.exit(main())

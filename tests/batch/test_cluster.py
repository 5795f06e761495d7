"""The same bytes from a real Dask scheduler with two workers, one of which is killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizgen.batch import tasks
from quizgen.batch.pool import run_here
from quizgen.cli import main
from quizgen.pipeline import GenerateOptions

pytest.importorskip("distributed", reason="Dask is not installed")

from quizgen.batch.cluster import run_cluster

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def cluster(tmp_path):
    """Start a scheduler and two workers; yield its address and the workers."""
    address = f"tcp://127.0.0.1:{free_port()}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_TEMPORARY_DIRECTORY": str(tmp_path)}
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    dask = [sys.executable, "-m", "dask"]
    started = [
        subprocess.Popen(
            [*dask, "scheduler", "--host", address, "--no-dashboard", "--no-show"],
            cwd=tmp_path, **silent,
        )
    ]  # fmt: skip
    for _ in range(2):
        started.append(
            subprocess.Popen(
                [*dask, "worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard",
                 "--death-timeout", "60"],
                cwd=tmp_path, **silent,
            )
        )  # fmt: skip
    try:
        wait_for_workers(address, 2)
        yield address, started[1:]
    finally:
        for process in reversed(started):
            process.kill()
        for process in started:
            process.wait()


def wait_for_workers(address: str, count: int) -> None:
    from distributed import Client

    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with Client(address, timeout="2s", set_as_default=False) as client:
                client.wait_for_workers(count, timeout=max(1, deadline - time.monotonic()))
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("no scheduler in 60 seconds")


def test_a_killed_worker_loses_and_doubles_nothing(cluster, tmp_path):
    address, workers = cluster
    folder = tmp_path / "articles"
    folder.mkdir()
    examples = sorted((ROOT / "quizgen/examples/corpus/articles").glob("*.txt"))
    for number in range(12):
        text = examples[number % len(examples)].read_text("utf-8")[:1_500].rpartition("\n")[0]
        (folder / f"{number:02}.txt").write_text(text, "utf-8")
    lines = []
    for line in run_cluster(tasks(folder), GenerateOptions(), address):
        lines.append(line)
        if len(lines) == 2:
            os.kill(workers[0].pid, signal.SIGKILL)
    assert lines == list(run_here(tasks(folder), GenerateOptions()))


def test_no_scheduler(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("quizgen.batch.cluster._PATIENCE", "1s")
    (tmp_path / "a.txt").write_text("text", "utf-8")
    address = f"tcp://127.0.0.1:{free_port()}"
    target = tmp_path / "out.jsonl"
    assert main(["batch", str(tmp_path), "--output", str(target), "--scheduler", address]) == 1
    assert "No scheduler answers" in capsys.readouterr().err

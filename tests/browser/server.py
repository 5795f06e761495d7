"""The app as ``quizgen app`` serves it, on a free port, with a bank of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _healthy(base: str) -> bool:
    try:
        with urllib.request.urlopen(f"{base}/_stcore/health", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


@contextmanager
def served(bank: Path, log: Path) -> Iterator[str]:
    """Serve the app and give its address; it is stopped at the end.

    Args:
        bank: the bank's file.
        log: where the server's output goes; shown when it does not start.
    """
    port = _free_port()
    command = [sys.executable, "-m", "quizgen", "app", "--no-browser", "--port", str(port)]
    environment = os.environ | {"QUIZGEN_BANK": str(bank)}
    base = f"http://localhost:{port}"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=output,
            start_new_session=True,
        )  # fmt: skip
        try:
            until = time.monotonic() + 60
            while not _healthy(base):
                if process.poll() is not None or time.monotonic() > until:
                    raise AssertionError(f"The app did not start:\n{log.read_text()}")
                time.sleep(0.1)
            yield base
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(20)

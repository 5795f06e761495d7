"""The app as a benchmark starts it: a bank with one open quiz, and servers as ``quizgen app`` runs.

The quiz is made of the article that comes with quizgen: ten questions, one at a time beside it.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Self

from question_bank import Bank, QuizSettings
from quizgen.cli.app import command
from quizgen.pipeline import generate
from quizgen.reading import read_text

__all__ = ["Server", "answers", "free_port", "open_quiz", "serving"]

_ROOT = Path(__file__).parents[1]
_PATIENCE = 90  # seconds for a server to answer


@dataclass(slots=True)
class Server:
    """A server of its own process: ``with Server.start(bank) as server``.

    Attributes:
        address: as ``http://127.0.0.1:8501``.
        process: ends when the block is left.
    """

    address: str
    process: subprocess.Popen[bytes]

    @classmethod
    def start(cls, bank: Path, port: int = 0, log: Path | None = None) -> Self:
        """Start ``quizgen app`` over a bank and return at once.

        Args:
            bank: the bank's file.
            port: where it listens; a free one when left out.
            log: where its output goes; nowhere when left out.
        """
        port = port or free_port()
        given = argparse.Namespace(address="127.0.0.1", port=port, no_browser=True)
        with (log or Path(os.devnull)).open("ab") as output:
            process = subprocess.Popen(
                command(given),
                cwd=_ROOT,
                env=os.environ | {"QUIZGEN_BANK": str(bank)},
                stdout=output,
                stderr=output,
            )
        return cls(f"http://127.0.0.1:{port}", process)

    def __enter__(self) -> Self:
        """Wait until the server answers.

        Raises:
            TimeoutError: it does not.
        """
        if not answers(self.address, self.process):
            self.stop()
            raise TimeoutError(f"The server at {self.address} does not answer.")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the server."""
        self.stop()

    def stop(self) -> None:
        """End the server, by force if it must be."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def spent(self) -> float:
        """Return the seconds of processor time that the server has used; 0 where nothing tells."""
        path = Path(f"/proc/{self.process.pid}/stat")
        if not path.exists():
            return 0.0
        fields = path.read_text("ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Return the most memory that the server has held, in MB; 0 where nothing tells."""
        path = Path(f"/proc/{self.process.pid}/status")
        if not path.exists():
            return 0.0
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        return 0.0


def answers(address: str, process: subprocess.Popen[bytes] | None = None) -> bool:
    """Wait until a server says that it is well; return whether it did."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and (process is None or process.poll() is None):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
                if answer.read() == b"ok":
                    return True
        except OSError:
            time.sleep(0.1)
    return False


@contextmanager
def serving(folder: Path, count: int = 10) -> Iterator[tuple[Server, Bank, str]]:
    """Give a server over a new bank with one open quiz, the bank and the quiz's code."""
    bank = Bank.open(folder / "bank.db")
    code = open_quiz(bank, count)
    with Server.start(bank.path) as server:
        yield server, bank, code


def open_quiz(bank: Bank, count: int = 10) -> str:
    """Publish a quiz of the article that comes with quizgen; return its code."""
    text = (files("quizgen.examples") / "street-lamps.txt").read_text("utf-8")
    made = generate(read_text(text)).quiz
    stored = bank.add_quiz(made)
    chosen = [item.question.id for item in stored.items][:count]
    bank.set_status(chosen, "accepted")
    bank.arrange(stored.id, chosen)
    bank.set_quiz(stored.id, settings=QuizSettings(one_at_a_time=True, shuffle_options=True))
    code = bank.publish(stored.id).code
    assert code is not None
    return code


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port

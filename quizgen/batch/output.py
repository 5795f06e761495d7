"""The output file: whole lines in the order of the input, and the notes of an unfinished run."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from quizgen.errors import BadUse, Failure

__all__ = ["Output"]

_EVERY = 64  # lines after which the file is put on the disk


class Output:
    """A JSONL file that a run adds to, line by line.

    Beside the unfinished file lies ``NAME.unfinished`` with the settings of its run. A run that
    finds both goes on after the last whole line; what a cut-off write left of a line is dropped.
    When the run is done the note is taken away.
    """

    def __init__(self, path: Path, fingerprint: str) -> None:
        """Look at what is there; nothing is written yet.

        Args:
            path: the output file.
            fingerprint: what must be the same for a run to go on.

        Raises:
            BadUse: a finished file is there, or an unfinished one of other settings.
        """
        self.path = path
        self.done = 0
        self._fingerprint = fingerprint
        self._note = path.with_name(path.name + ".unfinished")
        self._whole = 0  # bytes of whole lines
        self._file: BinaryIO | None = None
        if self._note.exists():
            if self._note.read_text("utf-8") != fingerprint:
                raise BadUse(
                    f"{str(path)!r} was begun from another source, with other options or by "
                    "another version: give another --output, or remove it and "
                    f"{self._note.name!r}."
                )
            self._count()
        elif path.exists() and path.stat().st_size:
            raise BadUse(f"{str(path)!r} is there and finished: give another --output.")

    def _count(self) -> None:
        if not self.path.exists():
            return
        last = b""
        with self.path.open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self.done += 1
                self._whole += len(line)
                last = line
        if last and json.loads(last).get("number") != self.done:
            raise BadUse(f"{str(self.path)!r} was changed since: give another --output.")

    def __enter__(self) -> Output:
        """Open the file after its last whole line."""
        try:
            self._note.write_text(self._fingerprint, "utf-8")
            self._file = self.path.open("r+b" if self.path.exists() else "w+b")
            self._file.truncate(self._whole)
            self._file.seek(self._whole)
        except OSError as error:
            raise Failure(f"{str(self.path)!r} cannot be written: {error.strerror}.") from error
        return self

    def write(self, line: str) -> None:
        """Add one whole line.

        Raises:
            Failure: the disk is full or gone.
        """
        assert self._file is not None, "the output is not open"
        try:
            self._file.write(line.encode("utf-8", "surrogatepass"))
            self.done += 1
            if self.done % _EVERY == 0:
                self._keep()
        except OSError as error:
            raise Failure(f"{str(self.path)!r} cannot be written: {error.strerror}.") from error

    def _keep(self) -> None:
        assert self._file is not None, "the output is not open"
        self._file.flush()
        os.fsync(self._file.fileno())

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put all on the disk; a run that ended well takes its note away."""
        assert self._file is not None, "the output is not open"
        self._keep()
        self._file.close()
        if kind is None:
            self._note.unlink()

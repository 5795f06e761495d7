"""A progress bar on standard error: on a terminal only, and gone when the work is done."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO

__all__ = ["Progress"]

_BAR = 24  # columns
_PAUSE = 0.05  # seconds between two drawings: a terminal over a slow line keeps up
_CLEAR = "\r\x1b[K"


class Progress:
    """Shows what is being done and how far it is; used as a context and called by the work.

    ``with Progress() as progress: progress("Reading", 0.2)``. The fraction runs from 0 to 1.
    In a pipe or a file nothing is written.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream is not None and self._stream.isatty()
        self._stage = ""
        self._next = 0.0

    def __enter__(self) -> Progress:
        """Begin."""
        return self

    def __call__(self, stage: str, fraction: float) -> None:
        """Draw the stage and the share of the work that is done, at most 20 times a second."""
        now = time.monotonic()
        if not self._shown or (stage == self._stage and now < self._next):
            return
        self._stage, self._next = stage, now + _PAUSE
        full = round(_BAR * min(max(fraction, 0.0), 1.0))
        bar = "#" * full + "." * (_BAR - full)
        self._stream.write(f"{_CLEAR}[{bar}] {stage}")
        self._stream.flush()

    def clear(self) -> None:
        """Wipe the bar, so that a line can be written; the next stage draws it again."""
        if self._shown and self._stage:
            self._stream.write(_CLEAR)
            self._stream.flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the bar, so that the result or the error starts on a clean line."""
        self.clear()

"""sqlite-utils, without the two large libraries that it looks for and the bank does not use."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Database", "Migrations"]

# sqlite-utils imports both where they are installed, to store their kinds of number and time; the
# bank stores plain values. They came with Streamlit, and took two thirds of a bank command's start.
_UNUSED = ("pandas", "numpy")


@contextmanager
def _unseen(*names: str) -> Iterator[None]:
    """Let modules that nobody imported yet seem not to be installed.

    Only where one thread runs: another might be about to import them, as in the app, which needs
    them anyway.
    """
    hidden = [one for one in names if one not in sys.modules and threading.active_count() == 1]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type] # None: no such module
    try:
        yield
    finally:
        for one in hidden:
            del sys.modules[one]


with _unseen(*_UNUSED):
    from sqlite_utils import Database, Migrations

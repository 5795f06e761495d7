"""Where results go: standard output, or a file that is either complete or not there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from unicodedata import category

from quizgen.errors import BadUse, Failure

__all__ = ["check_target", "deliver", "on_terminal", "say", "say_written", "write_atomically"]


_STEERS_WELL = "\n\t\f"  # the control characters that our own texts use


def on_terminal() -> bool:
    """Whether someone is watching: standard error is a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()


def say(sentence: str) -> None:
    """Print one line for the user on standard error, beside the result."""
    if sys.stderr is not None:  # it is None in a Windows program without a console
        print(sentence, file=sys.stderr)


def say_written(count: int, target: Path | None) -> None:
    """Tell whoever watches how many questions went into which file."""
    if target is not None and on_terminal():
        say(f"{count} {'question' if count == 1 else 'questions'} written to {target}.")


def check_target(output: str | None) -> Path | None:
    """Return the file to write, or None for standard output, before any work is done.

    Raises:
        BadUse: the path is a folder, or lies in a folder that does not exist.
    """
    if output is None or output == "-":
        return None
    path = Path(output)
    if not output:
        raise BadUse("--output is empty: give the name of a file.")
    if path.is_dir():
        raise BadUse(f"--output {output!r} is a folder: give the name of a file.")
    if not path.parent.is_dir():
        raise BadUse(f"The folder {str(path.parent)!r} for --output does not exist: make it first.")
    return path


def deliver(content: bytes, target: Path | None) -> None:
    """Write the content to the target file, or to standard output.

    In a pipe the bytes are the same on every system. On a terminal characters that it cannot
    show become question marks, and what would steer it is left out.

    Raises:
        BadUse: the content is not text and would go to a terminal.
        Failure: the disk is full, the file may not be written, standard output is closed.
        BrokenPipeError: the reader of standard output went away.
    """
    if target is not None:
        write_atomically(target, content)
        return
    if sys.stdout is None:
        raise Failure("Standard output is closed: give a file with --output.")
    try:
        if sys.stdout.isatty():
            sys.stdout.write(_for_terminal(content, sys.stdout.encoding or "ascii"))
        else:
            sys.stdout.flush()
            rest = memoryview(content)
            while rest:  # under PYTHONUNBUFFERED a write may take a part only
                rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Failure(f"Standard output cannot be written: {error.strerror}.") from error


def _for_terminal(content: bytes, encoding: str) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadUse("This format is not text: give a file with --output.") from error
    text = "".join(char for char in text if char in _STEERS_WELL or category(char) != "Cc")
    return text.encode(encoding, "replace").decode(encoding)


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that it holds either the old content or all of the new.

    The content goes to a temporary file beside it, to the disk, and then into its place.
    A link is followed; what is no regular file (``/dev/null``, a pipe) is written as it is.

    Raises:
        Failure: the disk is full, or the folder or file may not be written.
    """
    import tempfile

    try:
        path = path.resolve()
        if path.exists() and not path.is_file():
            path.write_bytes(content)
            return
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".tmp"
        )
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(mode)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Failure(f"{str(path)!r} cannot be written: {error.strerror}.") from error


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

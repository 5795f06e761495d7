"""The way in and out of the command: arguments to a command, errors to one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from quizgen.cli.commands import build_parser
from quizgen.errors import BadUse, QuizgenError

__all__ = ["main"]

_INTERRUPTED = 130  # what a shell reports for a program that Ctrl-C ended
_BROKEN_PIPE = 141  # what a shell reports for a program whose reader went away


def main(argv: Sequence[str] | None = None) -> int:
    """Run the ``quizgen`` command.

    Args:
        argv: the arguments without the program's name; those of the process when left out.

    Returns:
        The exit code: 0, 1 for a failure, 2 for bad use or bad input, 130 when interrupted.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()  # a reader that went away is noticed here, not at the exit
        return code
    except QuizgenError as error:
        _report(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return _BROKEN_PIPE
    except SystemExit as stop:  # argparse, after --help and --version
        return stop.code if isinstance(stop.code, int) else 0
    except Exception as error:  # the promise of the command line: never a traceback
        what = " ".join(str(error).split())[:200]
        _report(
            f"quizgen met an unexpected {type(error).__name__}{f' ({what})' if what else ''}: "
            "please report it, with the article and what QUIZGEN_DEBUG=1 shows."
        )
        return 1


def _run(arguments: list[str]) -> int:
    parser = build_parser(arguments)
    if not arguments:
        parser.print_help()
        raise BadUse("A command is missing: begin with 'quizgen make ARTICLE'.")
    namespace = parser.parse_args(arguments)
    _quieten()
    code: int = namespace.run(namespace)
    return code


def _debugging() -> bool:
    return os.environ.get("QUIZGEN_DEBUG", "") not in ("", "0")


def _quieten() -> None:
    """Keep the libraries' warnings and log lines off the user's screen, unless debugging."""
    if _debugging():
        return
    import logging
    import warnings

    logging.lastResort = logging.NullHandler()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def _report(sentence: str) -> None:
    """Print an error on standard error, without what could steer a terminal."""
    if _debugging():
        import traceback

        traceback.print_exc()
    line = " ".join(sentence.split())
    line = "".join(char if char.isprintable() else "?" for char in line)
    print(f"quizgen: {line}", file=sys.stderr)


def _forget_stdout() -> None:
    """Point standard output at nothing, so that Python's own last flush stays silent."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)

"""Open the browser app: teachers make quizzes, students take them.

The teacher's screens open from this computer; from the network only after
sign-in with the passphrase that --set-passphrase sets. Students join with a
code, without an account.
"""

from __future__ import annotations

import argparse
import getpass
import ipaddress
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from quizgen.cli.arguments import whole_number
from quizgen.cli.output import say
from quizgen.errors import BadUse, Failure

__all__ = ["add_arguments", "command", "environment", "run"]

_SCRIPT = Path(__file__).parents[2] / "app.py"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen app``."""
    parser.add_argument(
        "--set-passphrase",
        action="store_true",
        help="ask for the teacher's passphrase, keep its hash in the bank, and end",
    )
    parser.add_argument(
        "--address",
        metavar="HOST",
        default="localhost",
        help="where to listen: 0.0.0.0 lets a class join (default: localhost, this computer alone)",
    )
    parser.add_argument(
        "--port",
        metavar="N",
        type=whole_number(1),
        default=8501,
        help="the port (default: 8501)",
    )
    parser.add_argument(
        "--proxy",
        metavar="ADDRESS",
        action="append",
        default=[],
        help="a reverse proxy, by address or network (10.0.0.5, 10.0.0.0/24), that may say for "
        "whom it speaks (X-Forwarded-For); without it nothing that was handed on counts as "
        "coming from this computer (may be repeated)",
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="do not open a browser window on this computer"
    )


def run(namespace: argparse.Namespace) -> int:
    """Set the passphrase, or serve the app until it is stopped.

    Raises:
        QuizgenError: the passphrase is refused, or the app cannot be started.
    """
    if namespace.set_passphrase:
        return _set_passphrase()
    if not _SCRIPT.is_file():
        raise Failure("app.py is missing: run the app from a checkout of quizgen.")
    if find_spec("streamlit") is None:
        raise Failure("Streamlit is missing: pip install -r requirements.txt.")
    return subprocess.call(command(namespace), cwd=_SCRIPT.parent, env=environment(namespace))


def command(namespace: argparse.Namespace) -> list[str]:
    """Return the command line that serves the app; settings that never change are in a file."""
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(_SCRIPT),
        f"--server.address={namespace.address}",
        f"--server.port={namespace.port}",
        f"--server.headless={str(bool(namespace.no_browser)).lower()}",
    ]


def environment(namespace: argparse.Namespace) -> dict[str, str]:
    """Return the server's environment: whom it believes about where a request comes from.

    Raises:
        BadUse: a proxy is no address.
    """
    for text in namespace.proxy:
        try:
            ipaddress.ip_network(text)
        except ValueError:
            raise BadUse(
                f"--proxy {text!r} is no address: give one such as 10.0.0.5 or 10.0.0.0/24."
            ) from None
    proxies = ",".join(namespace.proxy)
    return os.environ | {"QUIZGEN_PROXIES": proxies, "FORWARDED_ALLOW_IPS": proxies}


def _set_passphrase() -> int:
    """Ask twice, so that a slip of the fingers locks nobody out."""
    from question_bank import Bank

    first = getpass.getpass("New passphrase: ")
    if first != getpass.getpass("Once more: "):
        raise BadUse("The two are not the same: nothing was changed.")
    Bank.open().set_passphrase(first)
    say("The passphrase is set.")
    return 0

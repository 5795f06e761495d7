"""``quizgen app``: the passphrase, the command that serves, and a real server that answers."""

from __future__ import annotations

import argparse
import getpass
import os
import socket
import subprocess
import time
import urllib.request

from quizgen.cli import main
from quizgen.cli.app import command


def test_the_passphrase_is_asked_twice(bank, monkeypatch, capsys):
    answers = iter(["correct horse battery", "correct horse", "correct horse battery"] * 2)
    monkeypatch.setattr(getpass, "getpass", lambda _: next(answers))
    assert main(["app", "--set-passphrase"]) == 2
    assert "not the same" in capsys.readouterr().err and not bank.has_passphrase()
    next(answers)
    monkeypatch.setattr(getpass, "getpass", lambda _: "correct horse battery")
    assert main(["app", "--set-passphrase"]) == 0
    assert bank.sign_in("correct horse battery").allowed


def test_the_server_answers(bank):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    given = argparse.Namespace(address="127.0.0.1", port=port, no_browser=True)
    server = subprocess.Popen(
        command(given), env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health") as answer:
                    assert answer.read() == b"ok"
                    break
            except OSError:
                assert time.monotonic() < deadline and server.poll() is None
                time.sleep(0.1)
    finally:
        server.terminate()
        server.wait(20)

"""``quizgen app``: the passphrase, the command that serves, and a real server that answers."""

from __future__ import annotations

import argparse
import asyncio
import getpass
import os
import socket
import subprocess
import time
import urllib.request

import pytest
import streamlit as st

from app_pages.shared import serving
from quizgen.cli import main
from quizgen.cli.app import command, environment


def test_the_passphrase_is_asked_twice(bank, monkeypatch, capsys):
    answers = iter(["correct horse battery", "correct horse", "correct horse battery"] * 2)
    monkeypatch.setattr(getpass, "getpass", lambda _: next(answers))
    assert main(["app", "--set-passphrase"]) == 2
    assert "not the same" in capsys.readouterr().err and not bank.has_passphrase()
    next(answers)
    monkeypatch.setattr(getpass, "getpass", lambda _: "correct horse battery")
    assert main(["app", "--set-passphrase"]) == 0
    assert bank.sign_in("correct horse battery").allowed


def test_proxies_are_named_to_the_server_and_nobody_else_is_believed(capsys):
    given = argparse.Namespace(proxy=["10.0.0.5", "10.1.0.0/24"])
    told = environment(given)
    assert told["QUIZGEN_PROXIES"] == told["FORWARDED_ALLOW_IPS"] == "10.0.0.5,10.1.0.0/24"
    assert environment(argparse.Namespace(proxy=[]))["FORWARDED_ALLOW_IPS"] == ""
    assert main(["app", "--proxy", "school"]) == 2
    assert "is no address" in capsys.readouterr().err


@pytest.mark.parametrize("no_browser", [True, False])
def test_the_server_answers_where_streamlit_never_ran(bank, tmp_path, no_browser):
    """Streamlit's first run would ask for an e-mail address, and wait."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    given = argparse.Namespace(address="127.0.0.1", port=port, no_browser=no_browser)
    server = subprocess.Popen(
        command(given),
        env=os.environ | {"HOME": str(tmp_path), "BROWSER": "/bin/true"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
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


@pytest.mark.parametrize(
    ("headless", "address", "seen"),
    [
        (True, "localhost", []),
        (False, "localhost", ["http://localhost:8507"]),
        (False, None, ["http://localhost:8507"]),
        (False, "0.0.0.0", ["http://localhost:8507"]),
    ],
)
def test_a_browser_window_opens_on_this_computer(monkeypatch, headless, address, seen):
    from streamlit import config

    options = {"server.headless": headless, "server.address": address, "server.port": 8507}
    told = config.get_option
    monkeypatch.setattr(config, "get_option", lambda name: options.get(name, told(name)))
    monkeypatch.setattr(st, "get_option", lambda name: options.get(name))
    opened: list[str] = []
    monkeypatch.setattr("streamlit.cli_util.open_browser", opened.append)

    async def start():
        async with serving.opened(st.App(serving.SCRIPT)):
            pass

    asyncio.run(start())
    assert opened == seen

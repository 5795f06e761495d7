from __future__ import annotations

import os
import stat
import sys

import pytest

from quizgen.cli.output import check_target, deliver, write_atomically
from quizgen.errors import BadUse, Failure

posix = pytest.mark.skipif(os.name != "posix", reason="file modes and links are POSIX")


def test_a_file_is_replaced_whole(tmp_path):
    target = tmp_path / "q.txt"
    write_atomically(target, b"old")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_in_the_middle_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "q.txt"
    target.write_bytes(b"old")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Failure, match=r"q\.txt' cannot be written: No space left on device\."):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interruption_in_the_middle_leaves_nothing(tmp_path, monkeypatch):
    def interrupt(handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "q.txt", b"new")
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_new_file_follows_the_umask_and_an_old_one_keeps_its_mode(tmp_path):
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new.txt", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == 0o640
    (tmp_path / "new.txt").chmod(0o604)
    write_atomically(tmp_path / "new.txt", b"y")
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == 0o604


@posix
def test_a_link_is_followed_and_a_device_written(tmp_path):
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_atomically(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"
    write_atomically(check_target("/dev/null"), b"gone")


@posix
def test_a_very_long_name_in_any_script(tmp_path):
    target = tmp_path / ("東" * 84 + ".c")
    write_atomically(target, b"x")
    assert target.read_bytes() == b"x"
    with pytest.raises(Failure, match="File name too long"):
        write_atomically(tmp_path / ("東" * 90), b"x")


@pytest.mark.parametrize("output", [None, "-"])
def test_standard_output_has_no_target(output):
    assert check_target(output) is None


class Terminal:
    """A standard output that is a terminal."""

    def __init__(self, encoding: str) -> None:
        self.encoding = encoding
        self.shown = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        text.encode(self.encoding)
        self.shown += text

    def flush(self) -> None:
        pass


@pytest.mark.parametrize(
    ("content", "encoding", "shown"),
    [
        ("café 東\n\f", "utf-8", "café 東\n\f"),
        ("café 東\n", "latin-1", "café ?\n"),
        ("café\n", "ascii", "caf?\n"),
        ("a\x1b[2J\x9bb\x00\n", "utf-8", "a[2Jb\n"),
    ],
)
def test_a_terminal_gets_what_it_can_show_and_nothing_that_steers_it(
    monkeypatch, content, encoding, shown
):
    terminal = Terminal(encoding)
    monkeypatch.setattr(sys, "stdout", terminal)
    deliver(content.encode(), None)
    assert terminal.shown == shown


def test_bytes_that_are_no_text_do_not_go_to_a_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Terminal("utf-8"))
    with pytest.raises(BadUse, match="not text: give a file with --output"):
        deliver(b"PK\x03\x04\xff", None)


def test_a_pipe_gets_the_bytes(capfdbinary):
    deliver(b"PK\x03\x04\xff\n", None)
    assert capfdbinary.readouterr().out == b"PK\x03\x04\xff\n"

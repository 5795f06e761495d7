from __future__ import annotations

from io import StringIO

import pytest

from quizgen.cli import progress as module
from quizgen.cli.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch):
    times = [0.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: times[0])
    return times


def test_nothing_is_written_into_a_pipe():
    pipe = StringIO()
    with Progress(pipe) as progress:
        progress("Reading", 0.5)
    assert pipe.getvalue() == ""


def test_a_terminal_sees_the_stage_and_a_clean_line_after_it(clock):
    terminal = Terminal()
    with Progress(terminal) as progress:
        progress("Reading", 0.5)
        assert terminal.getvalue() == "\r\x1b[K[############............] Reading"
    assert terminal.getvalue().endswith("Reading\r\x1b[K")


def test_the_line_is_clean_before_an_error_too(clock):
    terminal = Terminal()
    with pytest.raises(KeyError), Progress(terminal) as progress:
        progress("Reading", 0.5)
        raise KeyError
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_drawing_is_limited_but_a_new_stage_shows_at_once(clock):
    terminal = Terminal()
    with Progress(terminal) as progress:
        progress("Reading", 0.1)
        progress("Reading", 0.2)
        assert terminal.getvalue().count("Reading") == 1
        progress("Asking", 0.3)
        assert terminal.getvalue().count("Asking") == 1
        clock[0] = 1.0
        progress("Asking", 0.4)
        assert terminal.getvalue().count("Asking") == 2


@pytest.mark.parametrize(("fraction", "full"), [(-1.0, 0), (0.0, 0), (1.0, 24), (7.0, 24)])
def test_the_bar_stays_in_its_frame(clock, fraction, full):
    terminal = Terminal()
    with Progress(terminal) as progress:
        progress("x", fraction)
    assert f"[{'#' * full}{'.' * (24 - full)}]" in terminal.getvalue()

"""Many articles: order, resumption, lost workers, bad articles, memory."""

from __future__ import annotations

import json
import multiprocessing
import os
import platform
import signal
import subprocess
import sys
import time
import tracemalloc
from contextlib import redirect_stderr
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from quizgen.batch import Output, Task, count_tasks, pool, sources, tasks
from quizgen.batch.work import failed
from quizgen.cli import main
from quizgen.errors import BadInput, BadUse
from quizgen.pipeline import GenerateOptions

EXAMPLES = sorted((Path(__file__).parents[2] / "quizgen/examples/corpus/articles").glob("*.txt"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of six articles, one of them too short, one in a folder below: nobody changes it."""
    articles = tmp_path_factory.mktemp("batch") / "articles"
    (articles / "more").mkdir(parents=True)
    for place, path in enumerate(EXAMPLES[:5]):
        where = articles / "more" if place == 2 else articles
        (where / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (articles / "a-note.txt").write_text("Three words only.", "utf-8")
    (articles / ".hidden.txt").write_text("not seen", "utf-8")
    (articles / "picture.png").write_bytes(b"not read")
    return articles


@dataclass(frozen=True)
class Run:
    """What a run of the command left behind."""

    target: Path
    code: int
    err: str


@pytest.fixture(scope="module")
def run(folder):
    """One process makes quizzes of the folder."""
    target = folder.with_name("expected.jsonl")
    with redirect_stderr(StringIO()) as said:
        code = main(["batch", str(folder), "--output", str(target)])
    return Run(target, code, said.getvalue())


@pytest.fixture(scope="module")
def expected(run):
    """What one process makes of the folder."""
    assert run.code == 0
    return run.target.read_bytes()


def test_one_line_an_article_in_order(run):
    assert run.code == 0
    records = [json.loads(line) for line in run.target.read_text("utf-8").splitlines()]
    assert [record["number"] for record in records] == [1, 2, 3, 4, 5, 6]
    names = [record["name"] for record in records]
    assert names[0] == "a-note.txt" and any(name.startswith("more/") for name in names)
    assert "error" in records[0] and "a-note.txt" in records[0]["error"]
    assert all(len(record["quiz"]["questions"]) >= 5 for record in records[1:])
    assert "a-note.txt: " in run.err and "5 quizzes written" in run.err and "1 without" in run.err
    assert not run.target.with_name("expected.jsonl.unfinished").exists()


def test_bytes_do_not_depend_on_the_workers(folder, tmp_path, expected):
    target = tmp_path / "out.jsonl"
    assert main(["batch", str(folder), "--output", str(target), "--workers", "2"]) == 0
    assert target.read_bytes() == expected


def test_jsonl_source(tmp_path, capsys):
    text = EXAMPLES[0].read_text("utf-8")
    lines = [json.dumps({"text": text, "title": "A title"}), "", "{broken", '{"title": "no text"}']
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(lines), "utf-8")
    assert count_tasks(source) == 3
    target = tmp_path / "out.jsonl"
    assert main(["batch", str(source), "--output", str(target)]) == 0
    first, second, third = map(json.loads, target.read_text("utf-8").splitlines())
    assert first["quiz"]["title"] == "A title" and first["name"] == "line 1"
    assert second["error"] == "line 3 is not JSON."
    assert third["error"] == 'line 4 is no object with a "text".'


def test_a_killed_run_goes_on_without_doubling(folder, tmp_path, expected):
    target = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "quizgen", "batch", str(folder), "--output", str(target),
               "--workers", "2"]  # fmt: skip
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    note = target.with_name("out.jsonl.unfinished")
    deadline = time.monotonic() + 60
    while not note.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    # what a lost power supply leaves: whole lines, and a part of the next
    lines = expected.splitlines(keepends=True)
    target.write_bytes(b"".join(lines[:3]) + lines[3][:100])
    assert note.exists()
    again = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert again.returncode == 0, again.stderr
    assert "3 of 6 articles are done already" in again.stderr
    assert target.read_bytes() == expected
    assert not note.exists()


def test_other_options_do_not_go_on(folder, tmp_path):
    target = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt), Output(target, "one"):
        raise KeyboardInterrupt
    with pytest.raises(BadUse, match="begun from another source"):
        Output(target, "other")
    assert Output(target, "one").done == 0


def test_a_finished_output_is_not_touched(folder, tmp_path, capsys):
    target = tmp_path / "out.jsonl"
    target.write_text("mine\n", "utf-8")
    assert main(["batch", str(folder), "--output", str(target)]) == 2
    assert "is there and finished" in capsys.readouterr().err
    assert target.read_text("utf-8") == "mine\n"


def test_a_changed_output_is_not_gone_on_with(tmp_path):
    target = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt), Output(target, "one") as output:
        output.write(failed(Task(1, "a"), "no"))
        raise KeyboardInterrupt
    target.write_text(failed(Task(7, "a"), "no"), "utf-8")
    with pytest.raises(BadUse, match="was changed since"):
        Output(target, "one")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere"], "does not exist"),
        ([__file__], "is no folder"),
        (["{folder}", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1"], "exclude each other"),
        (["{folder}", "--kind", "riddle"], "riddle"),
    ],
)
def test_bad_use(folder, tmp_path, capsys, arguments, sentence):
    target = tmp_path / "out.jsonl"
    given = [argument.format(folder=folder) for argument in arguments]
    assert main(["batch", *given, "--output", str(target)]) == 2
    assert sentence in capsys.readouterr().err
    assert not target.exists()


def test_a_lost_worker_loses_nothing(folder, expected):
    lines = []
    made = pool.run_workers(tasks(folder), GenerateOptions(), 2)
    for line in made:
        lines.append(line)
        if len(lines) == 1:
            os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
    assert "".join(lines).encode() == expected


def test_workers_see_the_settings_of_the_moment(folder, expected, monkeypatch):
    """Though the process whose copies they are may have been started under others."""
    monkeypatch.setenv("QUIZGEN_MODEL", "no_such_model")
    lines = [json.loads(one) for one in pool.run_workers(tasks(folder), GenerateOptions(), 1)]
    assert all("no_such_model" in one["error"] for one in lines[1:])


@pytest.mark.parametrize("system", ["Windows", "Darwin"])
def test_where_no_process_is_copied_each_worker_loads_the_model(monkeypatch, system):
    monkeypatch.setattr(platform, "system", lambda: system)
    assert pool._context().get_start_method() == "spawn"


class _Fake:
    """A worker in this process that dies of "poison" and of one "bad luck"."""

    unlucky = True

    def __init__(self, settings):
        self.connection, self._other = multiprocessing.Pipe()
        self.task, self._dead = None, False

    def give(self, task, tries):
        self.task, self._tries = task, tries
        self._other.send("ready")

    def take_back(self):
        task, self.task = self.task, None
        self._last = task
        return task, self._tries

    def result(self):
        self.connection.recv()
        self._dead = self._last.name == "poison"
        if self._last.name == "bad luck" and _Fake.unlucky:
            _Fake.unlucky, self._dead = False, True
        return None if self._dead else f"{self._last.number}\n"

    def alive(self):
        return not self._dead

    def stop(self):
        self.connection.close()


def test_an_article_that_kills_twice_is_reported(monkeypatch):
    monkeypatch.setattr(pool, "_Worker", _Fake)
    _Fake.unlucky = True
    names = ["good", "poison", "bad luck", *["good"] * 30]
    work = (Task(number, name) for number, name in enumerate(names, start=1))
    lines = list(pool.run_workers(work, GenerateOptions(), 2))
    assert lines[0] == "1\n" and lines[2:] == [f"{number}\n" for number in range(3, 34)]
    assert "ended its worker process twice" in json.loads(lines[1])["error"]


def test_memory_does_not_grow_with_the_articles(monkeypatch):
    monkeypatch.setattr(pool, "_Worker", _Fake)

    def peak(count: int) -> int:
        tracemalloc.start()
        work = (Task(number, "good") for number in range(1, count + 1))
        assert sum(1 for _ in pool.run_workers(work, GenerateOptions(), 2)) == count
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(100)
    assert peak(5_000) < 1.5 * peak(100) + 50_000


def test_a_large_folder_is_read_in_parts_and_in_order(folder, monkeypatch):
    whole = [task.name for task in tasks(folder)]
    monkeypatch.setattr(sources, "_AT_ONCE", 2)
    assert [task.name for task in tasks(folder)] == whole
    assert whole[0] == "a-note.txt" and len(whole) == 6


def test_a_source_of_another_kind_is_refused(tmp_path):
    odd = tmp_path / "list.csv"
    odd.write_text("a,b", "utf-8")
    with pytest.raises(BadInput, match=r"does not end in \.jsonl"):
        list(tasks(odd))

"""``quizgen bank import`` with other programs' files."""

from __future__ import annotations

import argparse
import json

import pytest

from question_bank import Bank
from question_bank.cli import IMPORTS, add_parser
from question_bank.foreign import is_json
from quizgen.errors import BadInput
from quizgen.formats import export
from quizgen.formats.imports import IMPORTS as READ
from tests.bank.factory import quiz


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Run a command on a bank of its own; returns what it printed and said."""
    monkeypatch.setenv("QUIZGEN_BANK", str(tmp_path / "bank.db"))

    def call(*arguments):
        parser = argparse.ArgumentParser()
        add_parser(parser.add_subparsers())
        namespace = parser.parse_args(["bank", *map(str, arguments)])
        assert namespace.run(namespace) == 0
        return capsys.readouterr()

    return call


@pytest.fixture
def filled(run, tmp_path):
    """A bank with one quiz in it."""
    path = tmp_path / "quiz.json"
    path.write_text(json.dumps(quiz().to_dict()), encoding="utf-8")
    run("add", path, "--status", "accepted")
    return Bank.open(tmp_path / "bank.db")


def test_the_command_knows_what_is_read():
    assert IMPORTS == READ


@pytest.mark.parametrize("name", ["gift", "moodle_xml", "qti21", "csv"])
def test_what_went_out_comes_back_unchanged(run, filled, tmp_path, name):
    before = {one.question.id: one for one in filled.search("", limit=100).questions}
    made = export(quiz(), name, nearest=name != "csv", skip=True)
    path = tmp_path / f"back.{name}"
    path.write_bytes(made.content)
    done = run("import", path)
    assert "Added 0 questions" in done.out
    after = {one.question.id: one for one in filled.search("", limit=100).questions}
    turned = {q.id for q in made.quiz.questions if q.kind != before[q.id].question.kind}
    for question_id, stored in after.items():
        if question_id not in turned:
            assert stored == before[question_id]
    assert f"updated {len(turned)}" in done.out
    run("check")


def test_an_edit_in_moodle_becomes_a_revision(run, filled, tmp_path):
    content = export(quiz(), "gift", nearest=True).content.decode()
    old = filled.search("", kind="short_answer").questions[0].question
    assert f"={old.answer}\n" in content
    path = tmp_path / "edited.gift"
    path.write_text(content.replace(f"={old.answer}\n", "=another key\n"), encoding="utf-8")
    run("import", path)
    stored = filled.question(old.id)
    assert (stored.question.answer, stored.question.revision) == ("another key", old.revision + 1)
    assert (stored.question.family, stored.question.evidence) == (old.family, old.evidence)
    assert stored.status == "accepted"


FOREIGN = """\
// [tag:unit 3]
Who led it?{=Farrow ~Oakley ~Petrie####Nadia Farrow led the survey.}

Which?{~%50%a ~%50%b}
"""


def test_a_strangers_file_becomes_a_quiz(run, tmp_path):
    path = tmp_path / "other.gift"
    path.write_text(FOREIGN, encoding="utf-8")
    done = run("import", path, "--tag", "moodle")
    assert done.out.startswith("Added 1 question, updated 0, left 0 as they were; 1 new quiz")
    assert done.err == (
        f"{path}: Question 2 (“Which?”) is left out: several of its options together are right; "
        "quizgen wants one.\n"
    )
    bank = Bank.open(tmp_path / "bank.db")
    (stored,) = bank.search("").questions
    assert set(stored.tags) == {"moodle", "unit 3"}
    assert [part.text for part in stored.question.evidence] == ["Nadia Farrow led the survey."]
    assert (stored.question.family, stored.status) == ("imported", "draft")
    again = run("import", path, "--tag", "moodle")
    assert "Added 0 questions, updated 0, left 1 as they were" in again.out


def test_other_feedback_does_not_replace_evidence(run, filled, tmp_path):
    content = export(quiz(), "gift", nearest=True).content.decode()
    first = content.index("####<p>") + len("####<p>")
    path = tmp_path / "edited.gift"
    path.write_text(f"{content[:first]}Well done. {content[first:]}", encoding="utf-8")
    assert "its feedback is not the evidence that the bank has" in run("import", path).err
    run("check")


def test_a_hostile_file_changes_nothing(run, filled, tmp_path):
    path = tmp_path / "bomb.xml"
    path.write_bytes(b'<!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>')
    with pytest.raises(BadInput, match="document type or entities"):
        run("import", path)
    assert filled.stats().questions == len(quiz().questions)


def test_json_of_other_shapes_goes_through_the_banks_own_reader(run, filled, tmp_path):
    path = tmp_path / "bank.jsonl"
    path.write_text("\n".join(filled.export_jsonl()), encoding="utf-8")
    assert f"left {len(quiz().questions)} as they were" in run("import", path).out


@pytest.mark.parametrize(
    ("content", "json"),
    [
        (b' {"a": 1}', True), (b"\xef\xbb\xbf[\n {", True), (b"[]", True), (b"{}", True),
        (b"[html]Who? {=a ~b}", False), (b"{} Who?", True), (b"", False), (b"PK", False),
    ],
)  # fmt: skip
def test_json_is_told_from_gift(content, json):
    assert is_json(content) is json

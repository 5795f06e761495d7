"""CSV and JSONL, read back by the standard library."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.formats import export
from quizgen.formats.layout.cells import guarded, join, split, unguarded
from quizgen.model import Question


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_table_has_every_text(hostile):
    found = rows(export(hostile, "csv").content)
    assert len(found) == len(hostile.questions)
    for question, row in zip(hostile.questions, found, strict=True):
        cells = {name: unguarded(cell) for name, cell in row.items()}
        assert cells["id"] == question.id
        assert cells["kind"] == question.kind
        assert cells["stem"] == question.stem
        assert cells["answer"] == question.answer
        assert split(cells["accepted"]) == question.accepted
        assert cells["correction"] == question.correction
        assert split(cells["extra"]) == question.extra
        assert split(cells["items"]) == question.items
        assert cells["guide"] == question.guide
        assert split(cells["evidence"]) == tuple(part.text for part in question.evidence)
        options = [cells[f"option_{n}"] for n in range(1, 5)]
        assert [text for text in options if text] == [option.text for option in question.options]
        assert len(split(cells["pairs"])) == len(question.pairs)
        assert cells["points"] == ("2" if question is hostile.questions[0] else "1")


def test_no_cell_is_a_formula(hostile):
    content = export(hostile, "csv").content
    for row in rows(content):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert b"\r\n" in content


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@home", "'@home"),
        ("-5", "-5"),
        ("+3.5 %", "+3.5 %"),
        ("-5 degrees", "'-5 degrees"),
        ("'=x", "''=x"),
        ("'tis", "'tis"),
        ("", ""),
    ],
)
def test_formulas_are_guarded_and_numbers_are_not(text, cell):
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(st.text(alphabet="'=+-@\t 1a"))
def test_a_guard_comes_off_again(text):
    assert unguarded(guarded(text)) == text


@given(st.lists(st.text(alphabet="a| \\\n").map(str.strip).filter(bool)))
def test_a_list_in_a_cell_reads_back(texts):
    assert list(split(join(texts))) == texts


def test_jsonl_has_a_whole_question_on_each_line(hostile):
    lines = export(hostile, "jsonl").content.decode().splitlines()
    assert [Question.from_dict(json.loads(line)) for line in lines] == list(hostile.questions)
    first = json.loads(lines[0])
    assert (first["points"], first["quiz_title"]) == (2, hostile.title)
    assert first["article_sha256"] == hostile.article.sha256


def test_jsonl_keeps_line_separators_inside_the_line(every_kind):
    question = replace(every_kind.questions[0], stem="a\u2028b\u2029c\x85d\ne\ud800")
    content = export(replace(every_kind, questions=(question,)), "jsonl").content.decode()
    (line,) = content.splitlines()
    assert Question.from_dict(json.loads(line)) == question

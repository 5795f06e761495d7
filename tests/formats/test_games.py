"""Kahoot, Wayground, Blooket, Gimkit and Quizlet, read back as their importers read rows."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from quizgen.errors import BadInput
from quizgen.formats import DoesNotFit, export, get_format
from quizgen.formats.layout import clean
from quizgen.formats.preflight import preflight
from quizgen.model import Option
from tests.formats.hostile import hostile_quiz

GAMES = ("kahoot", "wayground", "blooket", "gimkit", "quizlet")


def fitting(name, **changes):
    """The hostile quiz, without what the format refuses and says so."""
    return export(hostile_quiz(kinds=get_format(name).kinds, **changes), name, skip=True)


def sheet_of(content):
    book = openpyxl.load_workbook(io.BytesIO(content))
    (sheet,) = book.worksheets
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n"), cell  # no formula
    return [["" if cell is None else cell for cell in row] for row in sheet.values]


def expected(question):
    if question.kind == "true_false":
        return ["True", "False"], 1 if question.answer == "true" else 2
    texts = [clean(option.text) for option in question.options]
    return texts, [option.correct for option in question.options].index(True) + 1


def test_kahoot():
    made = fitting("kahoot")
    rows = sheet_of(made.content)
    assert rows[7][1] == "Question - max 120 characters"
    assert rows[7][7].startswith("Correct answer")
    assert len(rows) == 8 + len(made.quiz.questions)
    for number, (question, row) in enumerate(zip(made.quiz.questions, rows[8:], strict=True), 1):
        answers, right = expected(question)
        assert row[0] == number
        assert row[1] == clean(question.stem) and len(row[1]) <= 120
        assert [text for text in row[2:6] if text != ""] == answers
        assert row[6] in (5, 10, 20, 30, 60, 90, 120, 240)
        assert row[7] == right
    kinds = {question.kind for question in made.quiz.questions}
    assert kinds == set(get_format("kahoot").kinds)


def test_a_stem_that_is_too_long_for_kahoot_is_named_never_cut(every_kind):
    long = replace(every_kind.questions[0], id="q_1", stem="Who " + "really " * 20 + "opened it?")
    wide = replace(
        every_kind.questions[0],
        id="q_2",
        options=(Option("x" * 76, True), Option("y"), Option("z")),
    )
    quiz = replace(every_kind, questions=(every_kind.questions[0], long, wide))
    with pytest.raises(DoesNotFit) as refused:
        export(quiz, "kahoot")
    first, second = refused.value.sentences
    assert "Question 2 (“Who really really" in first and "takes at most 120" in first
    assert "Question 3" in second and "takes at most 75" in second


@pytest.mark.parametrize("name", ["kahoot", "blooket", "gimkit"])
def test_a_fifth_option_and_a_gap_without_options_are_refused(name, every_kind):
    five = replace(
        every_kind.questions[0], options=tuple(Option(text, text == "a") for text in "abcde")
    )
    quiz = replace(every_kind, questions=(five, every_kind.questions[3]))
    problems = preflight(quiz, get_format(name)).refused
    assert [(one.number, one.code) for one in problems] == [(1, "options"), (2, "typed")]


def test_wayground():
    made = fitting("wayground")
    head, *rows = sheet_of(made.content)
    assert head[:3] == ["Question Text", "Question Type", "Option 1"]
    assert head[7:] == ["Correct Answer", "Time in seconds", "Image Link", "Answer explanation"]
    for question, row in zip(made.quiz.questions, rows, strict=True):
        row += [""] * (11 - len(row))
        options = [text for text in row[2:7] if text != ""]
        assert row[0] == clean(question.stem)
        if question.kind == "open":
            assert (row[1], options, row[7]) == ("Open-Ended", [], "")
            assert clean(question.guide) in row[10]
        elif question.kind == "true_false" or question.options:
            assert (row[1], options, row[7]) == ("Multiple Choice", *expected(question))
        else:
            assert (row[1], row[7]) == ("Fill-in-the-Blank", "")
            assert options == [clean(text) for text in question.accepted]
        assert clean(question.evidence[0].text) in row[10]


def test_too_many_accepted_answers_for_wayground_are_refused(every_kind):
    many = replace(every_kind.questions[1], accepted=tuple("abcdef"))
    with pytest.raises(BadInput, match="accepts 7 answers, and wayground takes at most 5"):
        export(replace(every_kind, questions=(many,)), "wayground")


def rows_of(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def test_blooket():
    made = fitting("blooket")
    template, head, *rows = rows_of(made.content)
    assert template[0] == "Blooket\nImport Template"
    assert head[1] == "Question Text" and head[7].startswith("Correct Answer(s)")
    for number, (question, row) in enumerate(zip(made.quiz.questions, rows, strict=True), 1):
        answers, right = expected(question)
        assert row[:2] == [str(number), clean(question.stem)]
        assert row[2:6] == [*answers, *[""] * (4 - len(answers))]
        assert 1 <= int(row[6]) <= 300
        assert row[7] == str(right)


def test_gimkit():
    made = fitting("gimkit")
    template, head, *rows = rows_of(made.content)
    assert template == ["Gimkit Spreadsheet Import Template", "", "", "", ""]
    assert head[:3] == ["Question", "Correct Answer", "Incorrect Answer 1"]
    for question, row in zip(made.quiz.questions, rows, strict=True):
        answers, right = expected(question)
        key = answers.pop(right - 1)
        assert row == [clean(question.stem), key, *answers, *[""] * (3 - len(answers))]


def test_quizlet():
    made = fitting("quizlet")
    lines = made.content.decode().split("\n")
    assert lines.pop() == ""
    for question, line in zip(made.quiz.questions, lines, strict=True):
        term, definition = line.split("\t")
        assert clean(question.stem) in term
        assert all(clean(option.text) in term for option in question.options)
        answer = question.answer if question.kind != "true_false" else question.answer.title()
        assert definition.startswith(clean(answer))


def test_a_card_without_a_back_is_refused(every_kind):
    bare = replace(every_kind.questions[-1], answer="")
    assert bare.kind == "open"
    with pytest.raises(BadInput, match="empty back"):
        export(replace(every_kind, questions=(bare,)), "quizlet")


@pytest.mark.parametrize("name", GAMES)
def test_the_same_bytes_each_time(name):
    first, second = fitting(name), fitting(name)
    assert first.content == second.content
    if name in ("kahoot", "wayground"):
        with zipfile.ZipFile(io.BytesIO(first.content)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("name", GAMES)
def test_nothing_is_left_out_unsaid(name):
    quiz = hostile_quiz(kinds=get_format(name).kinds)
    made = export(quiz, name, skip=True)
    lost = {one.id for one in quiz.questions} - {one.id for one in made.quiz.questions}
    assert sum("It was left out." in note for note in made.notes) == len(lost)


def test_kahoot_names_no_paragraph_where_the_stem_would_be_too_long(every_kind):
    question = next(q for q in every_kind.questions if q.kind == "multiple_choice")
    long = "Who opened the café " + "so very " * 11 + "long ago?"
    assert len(long) <= 120 < len(f"(Paragraph 4) {long}")
    stems = (f"(Paragraph 4) {question.stem}", f"(Paragraph 4) {long}")
    asked = tuple(
        replace(question, id=f"q_000000000{n}", stem=stem) for n, stem in enumerate(stems)
    )
    rows = sheet_of(export(replace(every_kind, questions=asked), "kahoot").content)
    assert [row[1] for row in rows[8:10]] == [stems[0], long]

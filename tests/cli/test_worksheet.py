"""The command ``quizgen worksheet``."""

from __future__ import annotations

import io
import json

import docx
import pytest
from pypdf import PdfReader

from quizgen.cli import main
from tests.worksheet.example import example


@pytest.fixture
def quiz(tmp_path):
    path = tmp_path / "quiz.json"
    path.write_text(json.dumps(example().to_dict()), encoding="utf-8")
    return str(path)


def test_a_pdf_with_everything_asked_for(quiz, tmp_path, capsys):
    target = tmp_path / "sheet.pdf"
    code = main(
        ["worksheet", quiz, "--output", str(target), "--versions", "2", "--paper", "letter",
         "--title", "My sheet", "--class", "7b", "--instructions", "Go.", "--footer", "School",
         "--points", "2,open=4", "--seed", "9", "--no-passage"]
    )  # fmt: skip
    assert (code, capsys.readouterr().err) == (0, "")
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(target.read_bytes())).pages]
    assert len(pages) == 6
    for text in ("My sheet", "7b", "Go.", "School", "/ 20", "seed 9", "Version A"):
        assert text in pages[0]


def test_a_word_document_without_the_key(quiz, tmp_path):
    target = tmp_path / "sheet.DOCX"
    assert main(["worksheet", quiz, "--output", str(target), "--no-key", "--keep-order"]) == 0
    document = docx.Document(str(target))
    assert not any("Answer key" in paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--output", "sheet.odt"], "cannot be a .odt file"),
        (["--output", "sheet"], "give one ending in .pdf or .docx"),
        (["--output", "sheet.pdf", "--points", "open=much"], "--points 'open=much'"),
        (["--output", "sheet.pdf", "--points", "essay=2"], "no kind of question"),
        (["--output", "sheet.pdf", "--paper", "a5"], "does not know the paper"),
        (["--output", "sheet.pdf", "--versions", "99"], "1 to 26"),
        ([], "--output"),
    ],
)
def test_bad_use_is_one_sentence(quiz, tmp_path, monkeypatch, capsys, arguments, sentence):
    monkeypatch.chdir(tmp_path)
    assert main(["worksheet", quiz, *arguments]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert sentence in line
    assert not (tmp_path / "sheet.pdf").exists()


def test_a_question_that_is_not_whole_is_named(tmp_path, capsys):
    data = example().to_dict()
    data["questions"][0]["options"] = []
    path = tmp_path / "quiz.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["worksheet", str(path), "--output", str(tmp_path / "x.pdf")]) == 2
    assert "Question 1 (“Who opened the café?”): it has no options" in capsys.readouterr().err

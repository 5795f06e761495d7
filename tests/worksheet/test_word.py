"""The Word document, read back with python-docx."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace

import docx
import pytest
from docx.shared import Mm, Pt
from pypdf import PdfReader

from quizgen.errors import BadUse
from quizgen.paragraph_label import HOW_COUNTED
from quizgen.worksheet import Look, worksheet
from quizgen.worksheet.passage import numbered_lines
from quizgen.worksheet.word import COLUMNS
from tests.formats.hostile import TEXTS, hostile_quiz
from tests.worksheet.example import SENTENCES, example, named


def opened(quiz, **look):
    return docx.Document(io.BytesIO(worksheet(quiz, Look(**look), form="docx").content))


def all_text(document):
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        paragraphs += [cell.text for row in table.rows for cell in row.cells]
    return "\n".join(paragraphs)


def key_of(document):
    return [[cell.text for cell in row.cells] for row in document.tables[-1].rows]


def test_everything_is_in_it():
    document = opened(example())
    text = all_text(document)
    for question in example().questions:
        assert question.stem.replace("_____", "_" * 14) in text
    assert "Read first." in text and "Word bank:   buns     Tom Roe" in text
    assert "○ A  Tom Roe\t○ B  Ann Lee\t○ C  The baker" in text
    rows = key_of(document)
    assert rows[0] == ["No.", "Answer", "Points", "Lines"]
    assert rows[1][:3] == ["1", "B   Ann Lee", "1"]
    assert rows[-1] == ["", "Total", "11.5", ""]
    assert len(rows) == 2 + len(example().questions)


def test_the_key_s_lines_are_those_beside_the_passage():
    document = opened(example())
    passage = [
        line
        for row in document.tables[0].rows
        for line in zip(*(cell.text.split("\n") for cell in row.cells), strict=True)
    ]
    for number, (shown, _) in enumerate(passage, start=1):
        assert shown == (str(number) if number % 5 == 0 else "")
    first, _, last = key_of(document)[1][3].partition("–")
    stretch = " ".join(text for _, text in passage[int(first) - 1 : int(last or first)])
    assert SENTENCES[0] in stretch


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("letter", 215.9, 279.4)])
def test_the_paper(paper, width, height):
    for section in opened(example(), paper=paper, versions=2).sections:
        assert section.page_width == pytest.approx(Mm(width), abs=Mm(0.1))
        assert section.page_height == pytest.approx(Mm(height), abs=Mm(0.1))


def test_large_print():
    normal = opened(example(), large_print=True).styles["Normal"]
    assert normal.font.size == Pt(18)
    assert normal.paragraph_format.line_spacing == 1.5


def test_each_version_and_each_key_begins_a_page_with_its_own_foot():
    document = opened(example(), versions=2, footer="Room 4")
    feet = [section.footer.paragraphs[0].text.split("\t")[0] for section in document.sections]
    assert feet == [
        "Version A · seed 7 · Room 4",
        "Version B · seed 7 · Room 4",
        "Answer key · Version A · seed 7 · Room 4",
        "Answer key · Version B · seed 7 · Room 4",
    ]
    assert len(opened(example(), key=False).sections) == 1


def test_a_question_stays_on_its_page():
    paragraphs = opened(example()).paragraphs
    (stem,) = (n for n, one in enumerate(paragraphs) if "Put the events" in one.text)
    following = paragraphs[stem : stem + 5]
    assert all(one.paragraph_format.keep_with_next for one in following)
    assert paragraphs[stem + 5].text.startswith("Order: ")


def test_hostile_text_stays_as_it_is():
    text = all_text(opened(hostile_quiz()))
    for hostile in TEXTS.values():
        assert " ".join(hostile.split()) in text


def test_what_xml_cannot_hold_is_left_out():
    question = replace(example().questions[1], stem="a\ud800b\x00c\ufffe?")
    assert "abc?" in all_text(opened(replace(example(), questions=(question,))))


def test_the_same_bytes_each_time():
    made = [worksheet(example(), Look(versions=2), form="docx").content for _ in range(2)]
    assert made[0] == made[1]


def test_another_ending_is_refused():
    with pytest.raises(BadUse, match=r"\.pdf or \.docx"):
        worksheet(example(), form="odt")


def printed(quiz, folder, **look):
    """Return the text of each page as LibreOffice prints the document."""
    writer = shutil.which("soffice")
    if writer is None:
        pytest.skip("needs LibreOffice: apt install libreoffice-writer-nogui")
    source = folder / "sheet.docx"
    source.write_bytes(worksheet(quiz, Look(**look), form="docx").content)
    subprocess.run(
        [writer, f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), str(source)],
        check=True, capture_output=True,
    )  # fmt: skip
    return [page.extract_text() for page in PdfReader(folder / "sheet.pdf").pages]


@pytest.mark.parametrize("look", [{"versions": 2}, {"large_print": True, "paper": "letter"}])
def test_libreoffice_prints_it_line_by_line_and_counts_the_pages(tmp_path, look):
    pages = printed(example(), tmp_path, **look)
    lines = [" ".join(line.split()) for page in pages for line in page.split("\n")]
    for line in numbered_lines(example().article, COLUMNS[look.get("large_print", False)]):
        assert any(found.endswith(line.text) for found in lines), line.text
    feet = [re.search(r"page (\d+) of (\d+)", page).groups() for page in pages]
    keys = [foot for foot, page in zip(feet, pages, strict=True) if "Answer key" in page]
    sheets = feet[: len(feet) - len(keys)]
    versions = look.get("versions", 1)
    one = len(sheets) // versions
    assert sheets == [(str(n), str(one)) for n in range(1, one + 1)] * versions
    assert keys == [("1", "1")] * versions


def test_paragraphs_have_numbers_where_a_question_names_one():
    shown = [row.cells[1].text for row in opened(named()).tables[0].rows]
    assert [text[:3] for text in shown] == ["¶1 ", "¶2 ", "¶3 "]
    assert HOW_COUNTED not in all_text(opened(named()))
    assert "¶" not in all_text(opened(example()))
    assert all_text(opened(named(), passage=False)).count(HOW_COUNTED) == 1

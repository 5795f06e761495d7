"""The worksheet as a Word document, for teachers who want to change it by hand.

Word breaks lines where it likes and tells nobody. So the passage's lines are broken and numbered
here, narrow enough for every common font: the key's line numbers hold. A question's paragraphs
stay together by "keep with next".
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.formats.layout import clean, letter
from quizgen.formats.layout.archive import zip_bytes
from quizgen.model import Article
from quizgen.worksheet.look import Look
from quizgen.worksheet.passage import Line, lines_of, numbered_lines
from quizgen.worksheet.sheet import Answered, Asked, Section, Sheet, Version
from quizgen.worksheet.word_page import Page
from quizgen.worksheet.wording import GAP_LINE, SCORE_LINE, bank_title, foot, plain, worth

if TYPE_CHECKING:
    from docx.table import _Cell

__all__ = ["COLUMNS", "as_docx"]

COLUMNS = {False: 82, True: 48}
"""Characters of a passage's line, in usual and in large print: so that news lines, which differ
by a tenth in width, fit in Calibri (at most 401 of 443 points) and where Arial stands in (440)."""

_SHORT = {False: 84, True: 46}  # characters of all options that fit in one row
_BUBBLE = "○"


def as_docx(sheet: Sheet, article: Article, look: Look) -> bytes:
    """Return the worksheet as .docx; the same bytes for the same sheet."""
    page = Page(sheet.title, look)
    width = COLUMNS[look.large_print]
    lines = numbered_lines(article, width, counted=sheet.counted) if look.passage else ()
    for version in sheet.versions:
        page.begin(f"sheet{version.name}", foot(sheet, version, look, key=False))
        _version(page, sheet, version, lines, look)
        page.end(f"sheet{version.name}")
    if look.key:
        for version in sheet.versions:
            page.begin(f"key{version.name}", foot(sheet, version, look, key=True))
            _key(page, sheet, version, lines)
            page.end(f"key{version.name}")
    content = io.BytesIO()
    page.document.save(content)
    with zipfile.ZipFile(content) as archive:  # which holds the time of its making
        return zip_bytes({name: archive.read(name) for name in archive.namelist()})


def _named(title: str, sheet: Sheet, version: Version) -> str:
    return f"{title} – Version {version.name}" if len(sheet.versions) > 1 else title


def _version(
    page: Page, sheet: Sheet, version: Version, lines: tuple[Line, ...], look: Look
) -> None:
    page.heading(_named(sheet.title, sheet, version), 1)
    if sheet.source:
        page.small(sheet.source)
    if sheet.how_counted:
        page.small(sheet.how_counted)
    page.name_line(look.class_name, plain(version.total))
    if sheet.instructions:
        page.framed("", sheet.instructions)
    if lines:
        page.passage(_by_paragraph(lines))
    for section in version.sections:
        _section(page, section)


def _by_paragraph(lines: Sequence[Line]) -> list[list[Line]]:
    """Part the lines where a paragraph ends."""
    parts: list[list[Line]] = [[]]
    for line in lines:
        parts[-1].append(line)
        if line.last:
            parts.append([])
    return parts[:-1]


def _section(page: Page, section: Section) -> None:
    if section.title:
        total = sum(one.points for one in section.questions)
        page.heading(section.title, 2)
        page.small(section.instruction, right=worth(total), with_next=True)
    if section.bank:
        page.framed(f"{bank_title(section)}:", "     ".join(section.bank), with_next=True)
    for question in section.questions:
        _asked(page, question)


def _asked(page: Page, question: Asked) -> None:
    answered_below = question.part != "gap"
    score = f"{SCORE_LINE}\u00a0/\u00a0{plain(question.points)}"
    page.stem(
        f"{question.number}.",
        GAP_LINE.join(question.stem),
        score,
        lead=question.lead,
        with_next=answered_below,
    )
    if question.options:
        shown = [
            f"{_BUBBLE} {letter(index)}  {text}" for index, text in enumerate(question.options)
        ]
        in_a_row = sum(map(len, shown)) < _SHORT[page.large] and len(shown) <= 4
        page.choices(shown, in_a_row=in_a_row)
    elif question.part == "true_false":
        page.choices([f"{_BUBBLE} T  True", f"{_BUBBLE} F  False"], in_a_row=True)
    elif question.part == "matching":
        left = [f"____ {letter(index)}  {text}" for index, text in enumerate(question.left)]
        right = [f"{number}  {text}" for number, text in enumerate(question.right, start=1)]
        page.columns(left, right)
    elif question.part == "ordering":
        page.choices(
            [f"{letter(index)}  {text}" for index, text in enumerate(question.items)],
            in_a_row=False,
            with_next=True,
        )
        page.choices(["Order: " + " → ".join(["_____"] * len(question.items))], in_a_row=False)
    elif question.lines:
        page.ruled(question.lines)


def _key(page: Page, sheet: Sheet, version: Version, lines: tuple[Line, ...]) -> None:
    page.heading(_named("Answer key", sheet, version), 1)
    page.small(sheet.title)
    heads = ["No.", "Answer", "Points", *(["Lines"] if lines else [])]
    rows = [
        (
            str(one.number),
            one,
            plain(one.points),
            *([lines_of(one.evidence, lines)] if lines else []),
        )
        for one in version.key
    ]

    def fill(cell: _Cell, value: object, bold: bool) -> None:
        if isinstance(value, Answered):
            _answer(page, cell, value, quoted=not lines)
        else:
            cell.paragraphs[0].add_run(str(value)).bold = bold

    total = ("", "Total", plain(version.total), *([""] if lines else []))
    page.table(heads, rows, total, fill)


def _answer(page: Page, cell: _Cell, one: Answered, *, quoted: bool) -> None:
    paragraph = cell.paragraphs[0]
    if one.mark:
        paragraph.add_run(one.mark).bold = True
        paragraph.add_run("   ")
    paragraph.add_run(one.text)
    quotes = [f"Evidence: {clean(part.text)}" for part in one.evidence] if quoted else []
    for note in (*one.notes, *quotes):
        page.note(cell, note)

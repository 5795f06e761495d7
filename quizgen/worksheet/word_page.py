"""The building blocks of the Word document: styles, sections, paragraphs, ruled lines, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from quizgen.worksheet.look import PAPERS, Look
from quizgen.worksheet.passage import Line
from quizgen.worksheet.word_xml import (
    border,
    cell_border,
    element,
    head_row,
    keep_row_whole,
)

if TYPE_CHECKING:
    from docx.section import Section
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

__all__ = ["Page"]

_FONT = "Calibri"  # on every Word; LibreOffice has Carlito, which is as wide
_GREY = "5F5F5F"
_MARGIN = 20  # millimetres
_NUMBERS = 10  # millimetres, the column of the line numbers
_INDENTS = {False: 9, True: 14}  # millimetres, of what belongs to a question
_UNDATED = datetime(2000, 1, 1)  # a document made twice is the same document


class Page:
    """A Word document that is being filled, from top to bottom."""

    def __init__(self, title: str, look: Look) -> None:
        import docx

        self.document = docx.Document()
        self.large = look.large_print
        self._indent = _INDENTS[look.large_print]
        self._paper = PAPERS[look.paper]
        self._text_width = self._paper.width - 2 * _MARGIN  # millimetres
        self._fresh = True
        self._bookmarks = 0
        core = self.document.core_properties
        core.title, core.author, core.comments = title[:255], "", ""
        core.created = core.modified = _UNDATED
        self._set_styles()

    # Pages

    def begin(self, name: str, foot: str) -> None:
        """Begin a new page, numbered from 1, with this foot and "page n of m"."""
        from docx.enum.section import WD_SECTION
        from docx.shared import Mm

        if self._fresh:
            section = self.document.sections[0]
            self._fresh = False
        else:
            section = self.document.add_section(WD_SECTION.NEW_PAGE)
            self._shrink(self.document.paragraphs[-1])  # which holds the break
        section.page_width, section.page_height = Mm(self._paper.width), Mm(self._paper.height)
        section.left_margin = section.right_margin = Mm(_MARGIN)
        section.top_margin, section.bottom_margin = Mm(17), Mm(20)
        section.footer_distance = Mm(10)
        for inherited in section._sectPr.xpath("./w:pgNumType"):
            section._sectPr.remove(inherited)
        section._sectPr.xpath("./w:pgMar")[0].addnext(element("w:pgNumType", start="1"))
        self._footer(section, name, foot)

    def end(self, name: str) -> None:
        """Mark the last page of what was begun, so that its pages can be counted."""
        paragraph = self.document.add_paragraph()
        self._shrink(paragraph)
        self._bookmarks += 1
        number = str(self._bookmarks)
        paragraph._p.append(element("w:bookmarkStart", id=number, name=f"end_{name}"))
        paragraph._p.append(element("w:bookmarkEnd", id=number))

    def _shrink(self, paragraph: Paragraph) -> None:
        """Make an empty paragraph so low that it never begins a page of its own."""
        from docx.enum.text import WD_LINE_SPACING

        layout = paragraph.paragraph_format
        layout.space_before = layout.space_after = self._points(0)
        layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        layout.line_spacing = self._points(1)

    def _footer(self, section: Section, name: str, foot: str) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT

        section.footer.is_linked_to_previous = False
        paragraph = section.footer.paragraphs[0]
        paragraph.style = self.document.styles["Normal"]  # the foot's own has tab stops
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            self._mm(self._text_width), WD_TAB_ALIGNMENT.RIGHT
        )
        self._run(paragraph, f"{foot}\tpage ", small=True)
        self._field(paragraph, "PAGE")
        self._run(paragraph, " of ", small=True)
        self._field(paragraph, f"PAGEREF end_{name}")

    # What stands on them

    def heading(self, text: str, level: int) -> None:
        """Add a heading; it stays with what follows."""
        self.document.add_heading(text, level)

    def small(self, text: str, *, right: str = "", with_next: bool = False) -> None:
        """Add a small grey paragraph, with something at the right margin."""
        paragraph = self._paragraph(with_next=with_next)
        self._run(paragraph, text, small=True)
        if right:
            self._at_right(paragraph, right)

    def name_line(self, class_name: str, total: str) -> None:
        """Add the line for name, class, date and score."""
        blank = "_" * 13
        name = f"Name {'_' * (38 if self.large else 27)}"
        rest = f"Class {class_name or blank}   Date {blank}   Score ______ / {total}"
        line = self._paragraph(name if self.large else f"{name}   {rest}")
        line.paragraph_format.space_before = self._points(8)
        if self.large:
            self._paragraph(rest)

    def framed(self, lead: str, text: str, *, with_next: bool = False) -> None:
        """Add a paragraph in a frame, beginning in bold."""
        paragraph = self._paragraph(with_next=with_next)
        if lead:
            self._run(paragraph, f"{lead}   ").bold = True
        self._run(paragraph, text)
        border(paragraph, "top", "left", "bottom", "right", space="6")
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = (
            self._points(7)
        )
        paragraph.paragraph_format.space_before = self._points(8)
        paragraph.paragraph_format.space_after = self._points(12)

    def passage(self, paragraphs: Sequence[Sequence[Line]]) -> None:
        """Add the passage: its lines broken as given, the number of every fifth beside it."""
        table = self._bare_table(len(paragraphs), [_NUMBERS, self._text_width - _NUMBERS])
        for row, lines in zip(table.rows, paragraphs, strict=True):
            numbers, words = row.cells
            shown = [str(line.number) if line.number % 5 == 0 else "" for line in lines]
            self._lines(numbers, shown, small=True)
            self._lines(words, [line.text for line in lines], sign=lines[0].sign)

    def _lines(
        self, cell: _Cell, texts: Sequence[str], *, small: bool = False, sign: str = ""
    ) -> None:
        from docx.enum.text import WD_LINE_SPACING

        paragraph = cell.paragraphs[0]
        layout = paragraph.paragraph_format
        layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY  # as high in both cells
        layout.line_spacing = self._points(29 if self.large else 15)
        layout.space_after = self._points(7)
        if sign:
            self._run(paragraph, f"{sign} ", small=True)
        for index, text in enumerate(texts):
            run = self._run(paragraph, text, small=small)
            if index < len(texts) - 1:
                run.add_break()

    def stem(self, number: str, text: str, score: str, *, lead: str, with_next: bool) -> None:
        """Add a question's stem, its number before it and room for its points at the right."""
        from docx.enum.text import WD_TAB_ALIGNMENT

        paragraph = self._paragraph(with_next=with_next)
        layout = paragraph.paragraph_format
        layout.left_indent = self._mm(self._indent)
        layout.first_line_indent = -layout.left_indent
        layout.right_indent = self._mm(18)
        layout.space_before = self._points(10)
        layout.tab_stops.add_tab_stop(layout.left_indent)
        layout.tab_stops.add_tab_stop(self._mm(self._text_width), WD_TAB_ALIGNMENT.RIGHT)
        self._run(paragraph, number).bold = True
        self._run(paragraph, "\t")
        if lead:
            self._run(paragraph, f"{lead} ").italic = True
        self._run(paragraph, text)
        self._run(paragraph, f"\t{score}", small=True)

    def choices(self, texts: Sequence[str], *, in_a_row: bool, with_next: bool = False) -> None:
        """Add lettered options, below each other or in one row."""
        if in_a_row:
            paragraph = self._paragraph(indent=True)
            room = self._text_width - self._indent
            for index in range(1, len(texts)):
                paragraph.paragraph_format.tab_stops.add_tab_stop(
                    self._mm(self._indent + room * index / max(4, len(texts)))
                )
            self._run(paragraph, "\t".join(text.replace("\t", " ") for text in texts))
            return
        for index, text in enumerate(texts):
            last = index == len(texts) - 1
            paragraph = self._paragraph(indent=True, with_next=with_next or not last)
            self._run(paragraph, text)

    def columns(self, left: Sequence[str], right: Sequence[str]) -> None:
        """Add two columns side by side, without a frame."""
        size = max(len(left), len(right))
        table = self._bare_table(size, [self._text_width * 0.4, self._text_width * 0.6])
        for index, row in enumerate(table.rows):
            keep_row_whole(row)
            for cell, texts in zip(row.cells, (left, right), strict=True):
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.keep_with_next = index < size - 1
                self._run(paragraph, texts[index] if index < len(texts) else "")
        self._paragraph().paragraph_format.space_after = self._points(0)

    def ruled(self, count: int) -> None:
        """Add lines to write on, 8 mm apart (12 mm in large print)."""
        from docx.enum.text import WD_LINE_SPACING

        for index in range(count):
            paragraph = self._paragraph(indent=True, with_next=index < count - 1)
            layout = paragraph.paragraph_format
            layout.space_before = layout.space_after = self._points(0)
            layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            layout.line_spacing = self._mm(12 if self.large else 8)
            border(paragraph, "bottom", "between", space="0")
        self._shrink(self._paragraph())

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[object]],
        total: Sequence[str],
        fill: Callable[[_Cell, object, bool], None],
    ) -> None:
        """Add a table with a head that is repeated on each page, and a last row in bold."""
        beside = [25, 38] if self.large else [16, 30]  # for points and lines
        widths: list[float] = [14, *beside[: len(heads) - 2]]
        widths.insert(1, self._text_width - sum(widths))
        table = self._bare_table(1 + len(rows) + 1, widths)
        head_row(table.rows[0])
        everything = (heads, *rows, total)
        for row, values in zip(table.rows, everything, strict=True):
            keep_row_whole(row)
            for cell, value in zip(row.cells, values, strict=True):
                cell_border(cell)
                cell.paragraphs[0].paragraph_format.space_after = self._points(0)
                fill(cell, value, values is heads or values is total)

    def note(self, cell: _Cell, text: str) -> None:
        """Add a small grey paragraph to a cell."""
        paragraph = cell.add_paragraph()
        paragraph.paragraph_format.space_after = self._points(0)
        self._run(paragraph, text, small=True)

    # Helpers

    def _bare_table(self, rows: int, widths: Sequence[float]) -> Table:
        """Add a table without a frame, its columns as wide as given in millimetres."""
        table: Table = self.document.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = self._mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = self._mm(width)
        return table

    def _set_styles(self) -> None:
        from docx.oxml.ns import qn
        from docx.shared import RGBColor

        styles = self.document.styles
        size = 18 if self.large else 11
        scale = {"Normal": 1.0, "Heading 1": 1.45, "Heading 2": 1.18}
        for name, factor in scale.items():
            style = styles[name]
            style.font.name, style.font.size = _FONT, self._points(size * factor)
            style.font.color.rgb = RGBColor(0, 0, 0)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for attribute in [key for key in fonts.attrib if "Theme" in key]:
                del fonts.attrib[attribute]
            for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
                fonts.set(qn(script), _FONT)
        normal = styles["Normal"]
        normal.paragraph_format.space_after = self._points(4)
        normal.paragraph_format.line_spacing = 1.5 if self.large else 1.08

    def _paragraph(
        self, text: str = "", *, indent: bool = False, with_next: bool = False
    ) -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = with_next
        paragraph.paragraph_format.keep_together = True
        if indent:
            paragraph.paragraph_format.left_indent = self._mm(self._indent)
        if text:
            self._run(paragraph, text)
        return paragraph

    def _run(self, paragraph: Paragraph, text: str, *, small: bool = False) -> Any:
        from docx.shared import RGBColor

        run = paragraph.add_run(text)
        if small:
            run.font.size = self._points(14 if self.large else 9)
            run.font.color.rgb = RGBColor.from_string(_GREY)
        return run

    def _field(self, paragraph: Paragraph, instruction: str) -> None:
        """Add what Word computes: the page's number, or the number of a bookmark's page."""
        field = element("w:fldSimple", instr=instruction)
        run = self._run(paragraph, "1", small=True)
        field.append(run._r)
        paragraph._p.append(field)

    def _at_right(self, paragraph: Paragraph, text: str) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT

        paragraph.paragraph_format.tab_stops.add_tab_stop(
            self._mm(self._text_width), WD_TAB_ALIGNMENT.RIGHT
        )
        self._run(paragraph, f"\t{text}", small=True)

    @staticmethod
    def _mm(length: float) -> Any:
        from docx.shared import Mm

        return Mm(length)

    @staticmethod
    def _points(size: float) -> Any:
        from docx.shared import Pt

        return Pt(size)

"""What python-docx has no words for, said in WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

__all__ = ["border", "cell_border", "element", "head_row", "keep_row_whole"]


def element(tag: str, **attributes: str) -> Any:
    """Return an element of WordprocessingML, its attributes given without their prefix."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def border(paragraph: Paragraph, *sides: str, space: str) -> None:
    """Draw a line at some sides of a paragraph."""
    borders = element("w:pBdr")
    for side in sides:
        borders.append(element(f"w:{side}", val="single", sz="4", space=space, color="808080"))
    properties = paragraph._p.get_or_add_pPr()
    after = properties.xpath("./w:shd | ./w:tabs | ./w:spacing | ./w:ind | ./w:jc")
    if after:
        after[0].addprevious(borders)  # the schema wants them in this order
    else:
        properties.append(borders)


def cell_border(cell: _Cell) -> None:
    """Draw a line below a cell."""
    borders = element("w:tcBorders")
    borders.append(element("w:bottom", val="single", sz="4", space="0", color="A0A0A0"))
    cell._tc.get_or_add_tcPr().append(borders)


def keep_row_whole(row: Any) -> None:
    """Forbid a page break inside a row of a table."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def head_row(row: Any) -> None:
    """Repeat a row at the head of each page that its table goes on to."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))

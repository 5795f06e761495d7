"""Excel files that are the same, byte for byte, whenever they are made."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from quizgen.formats.layout.archive import zip_bytes

__all__ = ["workbook"]

_PROPERTIES = "docProps/core.xml"
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_UNDATED = rb"\g<1>2000-01-01T00:00:00Z"
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # "_x0041_" in a cell would be read as "A"


def workbook(
    rows: Mapping[int, Sequence[str | int]], *, title: str, widths: Sequence[int]
) -> bytes:
    """Return a workbook with one sheet.

    Args:
        rows: the cells of each row, by its number from 1; text is never taken for a formula.
        title: the name of the sheet.
        widths: of the columns, in characters.
    """
    import openpyxl
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, cells in rows.items():
        for column, content in enumerate(cells, start=1):
            if content != "":
                _fill(sheet.cell(number, column), content)
    saved = io.BytesIO()
    book.save(saved)
    return _undated(saved)


def _fill(cell: Any, content: str | int) -> None:
    if isinstance(content, int):
        cell.value = content
    else:
        cell.value = _CODE.sub("_x005F_", content)
        cell.data_type = "s"  # also where it begins with =


def _undated(saved: io.BytesIO) -> bytes:
    """Pack the file anew, without the time of its making."""
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[_PROPERTIES] = _TIMES.sub(_UNDATED, files[_PROPERTIES])
    return zip_bytes(files)

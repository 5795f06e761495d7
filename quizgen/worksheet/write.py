"""The worksheet as a file, and its previews for the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.errors import BadUse
from quizgen.model import Quiz
from quizgen.worksheet.look import Look
from quizgen.worksheet.sheet import make_sheet

__all__ = ["ENDINGS", "Worksheet", "preview_html", "preview_png", "worksheet"]

ENDINGS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A worksheet as a file.

    Attributes:
        content: the file's bytes.
        notes: a sentence for the teacher about everything that is not as in the quiz.
    """

    content: bytes
    notes: tuple[str, ...] = ()


def worksheet(quiz: Quiz, look: Look | None = None, *, form: str = "pdf") -> Worksheet:
    """Print a quiz as a worksheet.

    Args:
        quiz: the quiz; the passage is its article.
        look: the teacher's choices; the usual ones when None.
        form: ``pdf`` or ``docx``.

    Returns:
        The file. The same quiz and look give the same bytes.

    Raises:
        BadUse: there is no such form.
        DoesNotFit: a question is not whole.
    """
    look = look or Look()
    if form not in ENDINGS:
        raise BadUse(f"A worksheet cannot be a .{form} file: give one ending in .pdf or .docx.")
    sheet = make_sheet(quiz, look)
    if form == "docx":
        from quizgen.worksheet.word import as_docx

        return Worksheet(as_docx(sheet, quiz.article, look))

    from quizgen.worksheet.typesetting import typeset

    made = typeset(sheet, quiz.article, look)
    return Worksheet(made.pages[0], tuple(_about_missing(made.missing)))


def _about_missing(missing: tuple[str, ...]) -> list[str]:
    if not missing:
        return []
    shown = " ".join(missing[:12])
    return [
        f"The worksheet's fonts lack {shown}{' …' if len(missing) > 12 else ''}, printed as □: "
        "write a .docx file, which uses the fonts of your computer."
    ]


def preview_html(quiz: Quiz, look: Look | None = None) -> str:
    """Return the worksheet as a self-contained HTML page, keys included if the look has them.

    Raises:
        DoesNotFit: a question is not whole.
    """
    from quizgen.worksheet.web import as_html_page

    look = look or Look()
    return as_html_page(make_sheet(quiz, look), quiz.article, look)


def preview_png(quiz: Quiz, look: Look | None = None, *, dots: float = 96) -> tuple[bytes, ...]:
    """Return a picture of each page of the PDF, at ``dots`` to the inch.

    Raises:
        DoesNotFit: a question is not whole.
    """
    return _pictures(quiz, look, "png", dots)


def _pictures(
    quiz: Quiz, look: Look | None, form: Literal["png", "svg"], dots: float
) -> tuple[bytes, ...]:
    from quizgen.worksheet.typesetting import typeset

    look = look or Look()
    return typeset(make_sheet(quiz, look), quiz.article, look, form=form, dots=dots).pages

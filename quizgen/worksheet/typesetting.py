"""The printed page: a `Sheet` through typst, as PDF or as pictures of its pages.

The fonts come with packages, so that every machine prints the same bytes. A character that none
of them has (Chinese, Japanese and Korean, mostly) is printed as a hollow box, and `Typeset` says
which ones were.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal

from quizgen.errors import Failure
from quizgen.formats.layout import clean
from quizgen.model import Article
from quizgen.worksheet.look import PAPERS, Look
from quizgen.worksheet.passage import paragraphs, runs, sign_of
from quizgen.worksheet.sheet import Answered, Sheet

if TYPE_CHECKING:
    import typst

__all__ = ["Typeset", "typeset"]

_TEXT_FONT = "Source Sans 3"
# After it, for what it lacks; in this order, so that a Greek letter comes from a text font.
_SCRIPTS = """Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada
Khmer Lao Malayalam Myanmar Oriya Sinhala Symbols Tamil Telugu Thai""".split()
_FONTS = (_TEXT_FONT, "Noto Sans", *(f"Noto Sans {script}" for script in _SCRIPTS), "Noto Emoji",
          "Libertinus Serif", "New Computer Modern Math", "DejaVu Sans Mono")  # fmt: skip
_PAPER_NAMES = {"a4": "a4", "letter": "us-letter"}
_MARGINS = 37  # millimetres above and below the text, as sheet.typ sets them
_HOLLOW = "□"
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_PLAIN = 0x250  # below it stand the Latin letters, which the text font has
_MOST_ATTEMPTS = 20
_PROBE = b"""#set document(title: "x")
#set text(font: json(bytes(sys.inputs.fonts)))
a#sys.inputs.char"""


@dataclass(frozen=True, slots=True)
class Typeset:
    """What typst made.

    Attributes:
        pages: the PDF as a single entry, or the picture of each page.
        missing: characters that no font has, which were printed as a hollow box.
    """

    pages: tuple[bytes, ...]
    missing: tuple[str, ...] = ()


def typeset(
    sheet: Sheet,
    article: Article,
    look: Look,
    *,
    form: Literal["pdf", "png", "svg"] = "pdf",
    dots: float = 96,
) -> Typeset:
    """Print a worksheet.

    Args:
        sheet: what is asked, as `make_sheet` laid it out.
        article: whose passage is printed, if the look wants it.
        look: the teacher's choices.
        form: a tagged PDF (PDF/UA-1), or a picture of each page.
        dots: to the inch, for ``png``.

    Returns:
        The pages; the same bytes for the same sheet.

    Raises:
        Failure: typst refuses the page.
    """
    import typst

    source = resources.files(__package__).joinpath("sheet.typ").read_bytes()
    data = json.dumps(_data(sheet, article, look), ensure_ascii=False)
    missing: dict[str, None] = {}
    for _ in range(_MOST_ATTEMPTS):
        try:
            made = typst.compile(
                source,
                font_paths=_fonts(),
                sys_inputs={"data": _without(data, missing)},
                format=form,
                ppi=dots,
                pdf_standards=["ua-1"] if form == "pdf" else [],
            )
        except typst.TypstError as error:
            found = _NO_GLYPH.search(str(error))
            if found is None or found[1] in missing:
                raise Failure(f"The worksheet could not be typeset: {error}.") from error
            missing |= dict.fromkeys((*_unknown(data), found[1]))
        else:
            return Typeset(tuple(made) if isinstance(made, list) else (made,), tuple(missing))
    raise Failure("The worksheet has too many characters that its fonts lack: write it as .docx.")


def _data(sheet: Sheet, article: Article, look: Look) -> dict[str, Any]:
    """Return what sheet.typ reads."""
    proofs = dict.fromkeys(part for one in sheet.versions[0].key for part in one.evidence)
    places = {part: index for index, part in enumerate(proofs)}
    shown = asdict(sheet)
    for version, printed in zip(sheet.versions, shown["versions"], strict=True):
        for answer, entry in zip(version.key, printed["key"], strict=True):
            entry["proof"] = [places[part] for part in answer.evidence]
            entry["quotes"] = _quotes(answer)
    passage = None
    if look.passage:
        passage = [
            {
                "heading": paragraph.heading,
                "sign": sign_of(paragraph),
                "runs": [asdict(run) for run in runs(article, paragraph, tuple(proofs))],
            }
            for paragraph in paragraphs(article, counted=sheet.counted)
        ]
    return {
        "sheet": shown,
        "look": {"large_print": look.large_print, "class_name": look.class_name,
                 "footer": look.footer, "key": look.key},
        "paper": _PAPER_NAMES[look.paper],
        "room": PAPERS[look.paper].height - _MARGINS - 1,
        "fonts": list(_FONTS),
        "passage": passage or None,
    }  # fmt: skip


def _quotes(answer: Answered) -> list[str]:
    return [f"Evidence: {clean(part.text)}" for part in answer.evidence]


def _without(data: str, missing: Iterable[str]) -> str:
    for text in missing:
        data = data.replace(text, _HOLLOW)
    return data


def _unknown(data: str) -> list[str]:
    """Return the characters of the data that no font has, each tried on a page of its own."""
    import typst

    unusual = sorted({char for char in data if ord(char) >= _PLAIN})
    unknown = []
    for char in unusual:
        try:
            typst.compile(
                _PROBE,
                font_paths=_fonts(),
                sys_inputs={"char": char, "fonts": json.dumps(_FONTS)},
                format="pdf",
                pdf_standards=["ua-1"],
            )
        except typst.TypstError as error:
            if not _NO_GLYPH.search(str(error)):
                raise
            unknown.append(char)
    return unknown


@cache
def _fonts() -> typst.Fonts:
    """Load the fonts that come with packages, and typst's own; never those of the machine."""
    import fontpkg_source_sans_3
    import manimgx_fonts
    import typst

    folders = [resources.files(fontpkg_source_sans_3) / "files", resources.files(manimgx_fonts)]
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in folders])

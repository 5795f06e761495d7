"""The ``qti21`` format: an IMS QTI 2.1 content package."""

from __future__ import annotations

from quizgen.formats import register
from quizgen.formats.qti.package import package
from quizgen.formats.qti.version import QTI_21
from quizgen.model import Quiz

__all__ = ["write"]


@register(
    "qti21",
    extension=".zip",
    description="QTI 2.1 package, for assessment platforms",
    media_type="application/zip",
)
def write(quiz: Quiz) -> bytes:
    """Return the quiz as a QTI 2.1 package: manifest, test and one file for each item."""
    return package(quiz, QTI_21)

"""The ``qti30`` format: an IMS QTI 3.0 content package."""

from __future__ import annotations

from quizgen.formats import register
from quizgen.formats.qti.package import package
from quizgen.formats.qti.version import QTI_30
from quizgen.model import Quiz

__all__ = ["write"]


@register(
    "qti30",
    extension=".zip",
    description="QTI 3.0 package, for assessment platforms",
    media_type="application/zip",
)
def write(quiz: Quiz) -> bytes:
    """Return the quiz as a QTI 3.0 package: manifest, test and one file for each item."""
    return package(quiz, QTI_30)

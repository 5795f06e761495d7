"""Quizzes from other programs' files: what is known is kept, what is not is said.

`read_quiz` takes the bytes of a file and returns an `Imported`: the quiz, a sentence for every
question or part of one that could not be kept, and the tags that quizgen has no field for. The
module named like the format does the reading; `build` makes questions of what it found.
"""

from __future__ import annotations

from quizgen.formats.imports.build import Imported
from quizgen.formats.imports.choose import IMPORTS, read_quiz

__all__ = ["IMPORTS", "Imported", "read_quiz"]

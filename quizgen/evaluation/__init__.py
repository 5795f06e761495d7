"""Measures of quality over a labelled corpus: figures, coverage, speech, judges' sheets.

Each module runs on its own (``python -m quizgen.evaluation.report --data FOLDER``).
"""

from __future__ import annotations

from quizgen.evaluation.coverage import Coverage, coverage

__all__ = ["Coverage", "coverage"]

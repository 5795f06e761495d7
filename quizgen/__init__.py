"""quizgen reads an article and builds comprehension questions from its facts and quotations."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"

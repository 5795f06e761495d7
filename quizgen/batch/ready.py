"""Imported by the process whose copies are the workers: it loads the model, before any article."""

from __future__ import annotations

import contextlib

import quizgen.pipeline  # noqa: F401  # what a worker needs, imported once for all
from quizgen.errors import Failure
from quizgen.language.pipeline import load_pipeline

# A model that is missing is for the workers to say, article by article.
with contextlib.suppress(Failure):
    load_pipeline()

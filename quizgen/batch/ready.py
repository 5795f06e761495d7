"""Imported by the process whose copies are the workers: it loads the model, before any article."""

from __future__ import annotations

import contextlib
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command alone answers to Ctrl-C

import quizgen.pipeline  # noqa: E402, F401  # what a worker needs, imported once for all
from quizgen.errors import Failure  # noqa: E402
from quizgen.language.pipeline import load_pipeline  # noqa: E402

# A model that is missing is for the workers to say, article by article.
with contextlib.suppress(Failure):
    load_pipeline()

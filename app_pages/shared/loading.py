"""The language model: loaded once a process, in the background, and never for a student.

Teacher's screens call `warm_up`, which returns at once; what needs the model waits for what is
left. Nobody else imports what reads language.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import replace
from functools import cache, lru_cache

from quizgen.errors import QuizgenError
from quizgen.model import Article, Option, Question
from quizgen.pipeline import Generated, GenerateOptions, Progress, generate

__all__ = ["further", "make", "warm_up"]

_one_at_a_time = threading.Lock()


@cache
def warm_up() -> threading.Thread:
    """Begin to load the language model, once a process, without waiting for it."""
    thread = threading.Thread(target=_load, name="language model", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    from quizgen.language.pipeline import load_pipeline

    try:
        load_pipeline()
    except QuizgenError as error:  # whoever makes a quiz is told the same sentence
        logging.getLogger(__name__).warning("%s", error)


def make(article: Article, options: GenerateOptions, progress: Progress) -> Generated:
    """Make a quiz; two at a time would only slow each other down.

    Raises:
        Failure: the language model is missing.
    """
    if not _one_at_a_time.acquire(blocking=False):
        progress("Waiting for another quiz that is being made", 0.0)
        _one_at_a_time.acquire()
    try:
        if warm_up().is_alive():
            progress("Loading the language model", 0.05)
            warm_up().join()
        return generate(article, options, progress=progress)
    finally:
        _one_at_a_time.release()


def further(question: Question, article: Article) -> tuple[Option, ...]:
    """Return every distractor that the article proves wrong for a question, best first.

    Raises:
        Failure: the language model is missing.
    """
    bare = replace(question, stem="", revision=1, accepted=(), options=(), evidence=(), flaws=())
    with _one_at_a_time:
        warm_up().join()
        return _further(bare, article)


@lru_cache(maxsize=64)
def _further(question: Question, article: Article) -> tuple[Option, ...]:
    from quizgen.editing import further_distractors

    return further_distractors(question, article)

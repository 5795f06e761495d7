"""What is done with one article: the same function in this process, in a worker, on a cluster."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from quizgen import __version__
from quizgen.batch.sources import Task
from quizgen.errors import BadInput, QuizgenError

if TYPE_CHECKING:
    from quizgen.model import Article
    from quizgen.pipeline import GenerateOptions

__all__ = ["failed", "fingerprint", "process"]


def fingerprint(options: GenerateOptions) -> str:
    """Return what must be the same when a run goes on: what is wanted, and the version."""
    return json.dumps({"version": __version__, **asdict(options)}, sort_keys=True)


def process(task: Task, options: GenerateOptions) -> str:
    """Return the output line of one article: its quiz, or the sentence that says what is wrong.

    The line depends on the article and the options alone.
    """
    try:
        return _line(task, quiz=_quiz(task, options))
    except QuizgenError as error:
        return failed(task, str(error))
    except Exception as error:  # one strange article must not stop a night's work: it is reported
        what = " ".join(str(error).split())[:200]
        return failed(task, f"An unexpected {type(error).__name__}{f' ({what})' if what else ''}.")


def failed(task: Task, sentence: str) -> str:
    """Return the output line of an article that gave no quiz."""
    return _line(task, error=sentence)


def _line(task: Task, **more: Any) -> str:
    record = {"schema": 1, "number": task.number, "name": task.name, **more}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def _quiz(task: Task, options: GenerateOptions) -> dict[str, Any]:
    from quizgen.language.forgetting import one_of_many
    from quizgen.pipeline import generate

    article = _article(task)
    with one_of_many(len(article.text)):
        quiz = generate(article, options).quiz
    if not quiz.questions:
        raise BadInput("No question was sure enough to be asked.")
    return quiz.to_dict()


def _article(task: Task) -> Article:
    from quizgen.reading import read, read_text

    if task.path:
        return read(task.path)
    try:
        record = json.loads(task.line)
    except ValueError as error:
        raise BadInput(f"{task.name} is not JSON.") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise BadInput(f'{task.name} is no object with a "text".')
    title = record.get("title", "")
    return read_text(record["text"], title=title if isinstance(title, str) else "")

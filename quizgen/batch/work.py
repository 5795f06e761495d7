"""What is done with one article: the same function in this process, in a worker, on a cluster."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, cast

from quizgen import __version__
from quizgen.batch.sources import Task
from quizgen.errors import BadInput, QuizgenError

if TYPE_CHECKING:
    from quizgen.model import Article, Difficulty, Focus, Kind

__all__ = ["Settings", "failed", "process"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What quizzes are wanted; the fields of ``quizgen make``'s options."""

    count: int = 10
    kinds: tuple[str, ...] = ()
    focuses: tuple[str, ...] = ()
    difficulty: str | None = None
    seed: int = 0
    everything: bool = False
    judge: bool = True

    def fingerprint(self) -> str:
        """Return what must be the same when a run goes on: the settings and the version."""
        return json.dumps({"version": __version__, **asdict(self)}, sort_keys=True)


def process(task: Task, settings: Settings) -> str:
    """Return the output line of one article: its quiz, or the sentence that says what is wrong.

    The line depends on the article and the settings alone.
    """
    try:
        return _line(task, quiz=_quiz(task, settings))
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


def _quiz(task: Task, settings: Settings) -> dict[str, Any]:
    from quizgen.pipeline import GenerateOptions, generate

    options = GenerateOptions(
        count=settings.count,
        kinds=cast("tuple[Kind, ...]", settings.kinds),
        focuses=cast("tuple[Focus, ...]", settings.focuses),
        difficulty=cast("Difficulty | None", settings.difficulty),
        seed=settings.seed,
        everything=settings.everything,
        judge=settings.judge,
    )
    quiz = generate(_article(task), options).quiz
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

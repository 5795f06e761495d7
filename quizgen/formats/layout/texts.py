"""The texts of a question: all of them, made fit to be stored, and those that travel beside it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from quizgen.model import Evidence, Option, Pair, Question, Quiz

__all__ = [
    "GAP",
    "MARKING_GUIDE",
    "MODEL_ANSWER",
    "as_html",
    "feedback",
    "feedback_html",
    "notes",
    "notes_html",
    "points_of",
    "printable",
    "printable_quiz",
    "tags",
    "texts_of",
]

GAP = "_____"
MODEL_ANSWER = "Model answer: "
MARKING_GUIDE = "Marking guide: "

# What XML, and with it most exchange formats, cannot hold: control characters, halves of
# surrogate pairs, the two non-characters. A line end is "\n" everywhere.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return the text without control characters; each line end becomes one line feed."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def texts_of(question: Question) -> Iterator[str]:
    """Yield every text of a question that a student or teacher reads."""
    yield from (question.stem, question.answer, question.correction, question.guide)
    yield from (*question.accepted, *question.extra, *question.items)
    yield from (option.text for option in question.options)
    yield from (part.text for part in question.evidence)
    for pair in question.pairs:
        yield from (pair.left, pair.right)


def printable_quiz(quiz: Quiz) -> Quiz:
    """Return the quiz with every text made printable; the same quiz when all are."""
    if not any(_UNPRINTABLE.search(text) or "\r" in text for text in _all_texts(quiz)):
        return quiz
    settings = replace(quiz.settings, instructions=printable(quiz.settings.instructions))
    article = replace(
        quiz.article, title=printable(quiz.article.title), source=printable(quiz.article.source)
    )
    return replace(
        quiz,
        title=printable(quiz.title),
        article=article,
        settings=settings,
        questions=tuple(_each_text(question, printable) for question in quiz.questions),
    )


def _all_texts(quiz: Quiz) -> Iterator[str]:
    yield from (quiz.title, quiz.settings.instructions, quiz.article.title, quiz.article.source)
    for question in quiz.questions:
        yield from texts_of(question)


def _each_text(question: Question, change: Callable[[str], str]) -> Question:
    return replace(
        question,
        stem=change(question.stem),
        answer=change(question.answer),
        correction=change(question.correction),
        guide=change(question.guide),
        accepted=tuple(map(change, question.accepted)),
        extra=tuple(map(change, question.extra)),
        items=tuple(map(change, question.items)),
        options=tuple(
            Option(change(option.text), option.correct, option.source)
            for option in question.options
        ),
        evidence=tuple(
            Evidence(part.start, part.end, change(part.text)) for part in question.evidence
        ),
        pairs=tuple(Pair(change(pair.left), change(pair.right)) for pair in question.pairs),
    )


def feedback(question: Question) -> str:
    """Return what a student is told afterwards: the evidence, one passage to a paragraph.

    It is "" for a question without evidence. A false statement's correction is not in it; see
    ``Question.correction``.
    """
    return "\n\n".join(part.text for part in question.evidence)


def feedback_html(question: Question) -> str:
    """Return the evidence as HTML, each passage a paragraph; "" when there is none."""
    return "".join(f"<p>{as_html(part.text)}</p>" for part in question.evidence)


def notes(question: Question) -> tuple[str, ...]:
    """Return what the teacher who marks an open question needs: model answer, marking guide."""
    if question.kind != "open":
        return ()
    return tuple(
        f"{lead}{text}"
        for lead, text in ((MODEL_ANSWER, question.answer), (MARKING_GUIDE, question.guide))
        if text
    )


def notes_html(question: Question) -> str:
    """Return the notes as HTML, each a paragraph; "" when there are none."""
    return "".join(f"<p>{as_html(note)}</p>" for note in notes(question))


def tags(question: Question) -> tuple[str, ...]:
    """Return the question's labels, which hold no space, like ``focus:who``."""
    return (
        f"focus:{question.focus}",
        f"skill:{question.skill}",
        f"difficulty:{question.difficulty}",
    )


def points_of(quiz: Quiz, question: Question) -> float:
    """Return what a question is worth in this quiz; 1 where nothing is set."""
    return quiz.settings.points.get(question.id, 1.0)


def as_html(text: str) -> str:
    """Escape a plain text for HTML; its line ends stay visible."""
    return html.escape(text, quote=False).replace("\n", "<br>")

"""What stands on a sheet and on its key, the same in text, Markdown and HTML."""

from __future__ import annotations

from quizgen.formats.layout.columns import letter, matching_columns, ordering_items
from quizgen.model import Question, Quiz
from quizgen.paragraph_label import HOW_COUNTED, names_paragraphs

__all__ = ["also_right", "how_counted", "key_of", "lead_of", "worth"]

# What stands before the stem, so that the page needs no page of instructions.
_LEAD = {
    "true_false": "True or false? ",
    "cloze": "Fill the gap: ",
}


def how_counted(quiz: Quiz) -> str:
    """Return the sentence that says how paragraphs are counted; "" where no question names one."""
    return HOW_COUNTED if names_paragraphs(one.stem for one in quiz.questions) else ""


def lead_of(question: Question) -> str:
    """Return what stands before the stem: "Fill the gap: ", or "" for most kinds."""
    return _LEAD.get(question.kind, "")


def worth(quiz: Quiz, question: Question) -> str:
    """Return "2 points" where the quiz says what the question is worth, else ""."""
    points = quiz.settings.points.get(question.id)
    return "" if points is None else f"{points:g} {'point' if points == 1 else 'points'}"


def key_of(question: Question) -> str:
    """Return the key as it fits the sheet: with the option's letter, or the pairs' letters."""
    if question.kind == "matching":
        return matching_columns(question).answer
    if question.kind == "ordering":
        return ordering_items(question).answer
    if question.kind == "true_false":
        return question.answer.capitalize()
    for index, option in enumerate(question.options):
        if option.correct:
            return f"{letter(index)}. {option.text}"
    return question.answer


def also_right(question: Question) -> tuple[str, ...]:
    """Return what else counts as a typed answer."""
    if question.options:
        return ()
    return tuple(text for text in question.accepted if text != question.answer)

"""The checks that every format gets: its kinds, its limits, and whether the question is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.formats.layout import GAP, printable, texts_of
from quizgen.formats.preflight.nearest import nearest
from quizgen.formats.preflight.problem import Problem, change, refuse
from quizgen.model import Question, Quiz
from quizgen.paragraph_label import unlabelled, without_paragraph

if TYPE_CHECKING:
    from quizgen.formats import Format

__all__ = [
    "Preflight",
    "faults",
    "nearest_that_fits",
    "preflight",
    "problems_of",
    "within_limits",
]


@dataclass(frozen=True, slots=True)
class Preflight:
    """What a format will not take of a quiz, and what it will change.

    Attributes:
        format: the format's name.
        problems: in the quiz's order; see `Problem`.
    """

    format: str
    problems: tuple[Problem, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether every question can be written as it is."""
        return not self.refused

    @property
    def refused(self) -> tuple[Problem, ...]:
        """The problems that keep a question out."""
        return tuple(problem for problem in self.problems if problem.severity == "refuse")

    @property
    def changed(self) -> tuple[Problem, ...]:
        """What will look different, though it is written."""
        return tuple(problem for problem in self.problems if problem.severity == "change")


def preflight(quiz: Quiz, form: Format) -> Preflight:
    """Say what of a quiz a format cannot carry as it is, question by question.

    Args:
        quiz: the quiz that is to be written.
        form: the format, as `quizgen.formats.get_format` returns it.

    Returns:
        The problems, each with the nearest kind that the format takes, if there is one.
    """
    found: list[Problem] = []
    seen: Counter[str] = Counter()
    for number, question in enumerate(quiz.questions, start=1):
        problems = [*_about_place(question, number, form, seen), *problems_of(question, form)]
        if any(problem.severity == "refuse" for problem in problems):
            offered = nearest_that_fits(question, form)
            kind = offered[0].kind if offered else ""
            problems = [replace(one, instead=kind) for one in problems]
        found += [replace(one, number=number) for one in problems]
    return Preflight(form.name, (*_left_behind(quiz, form), *found))


def problems_of(question: Question, form: Format) -> tuple[Problem, ...]:
    """Return one question's problems with a format, wherever it stands in a quiz."""
    return tuple(_problems(question, form))


def nearest_that_fits(question: Question, form: Format) -> tuple[Question, ...]:
    """Return the question in the nearest kind that the format takes; () when there is none."""
    for candidates in nearest(question):
        if not any(
            problem.severity == "refuse"
            for candidate in candidates
            for problem in problems_of(candidate, form)
        ):
            return candidates
    return ()


def within_limits(question: Question, form: Format) -> Question:
    """Return the question as the format holds it: its stem names no paragraph if that is too long.

    It is the question itself where its stem fits, or would not fit without the paragraph either.
    """
    most = form.limits.stem
    if most is None or len(question.stem) <= most:
        return question
    bare = unlabelled(question)
    return bare if len(bare.stem) <= most else question


def _left_behind(quiz: Quiz, form: Format) -> Iterator[Problem]:
    """Yield one problem that names what the quiz has and the format has no place for."""
    there = {
        "evidence": any(question.evidence for question in quiz.questions),
        "tags": bool(quiz.questions) and not form.takes_anything,  # nobody looks for them in text
        "ids": bool(quiz.questions) and not form.takes_anything,
        "points": any(quiz.settings.points.get(question.id, 1) != 1 for question in quiz.questions),
        "instructions": bool(quiz.settings.instructions.strip()),
        "shuffled questions": quiz.settings.shuffle_questions,
        "shuffled options": quiz.settings.shuffle_options,
    }
    lost = [thing for thing, has in there.items() if has and thing not in form.keeps]
    if lost:
        message = f"{form.name} has no place for {_listed(lost)}: they stay behind."
        yield Problem("", "left_behind", message, "change")


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _about_place(
    question: Question, number: int, form: Format, seen: Counter[str]
) -> Iterator[Problem]:
    seen[question.id] += 1
    if seen[question.id] == 2 and not form.takes_anything:
        yield refuse(
            question, "id", f"its id {question.id} is another question's too; give it its own."
        )
    most = form.limits.questions
    if most is not None and number > most:
        yield refuse(question, "questions", f"{form.name} takes at most {most} questions a file.")


def _problems(question: Question, form: Format) -> Iterator[Problem]:
    if question.kind not in form.kinds:
        kinds = ", ".join(form.kinds).replace("_", " ")
        kind = question.kind.replace("_", " ")
        yield refuse(question, "kind", f"{form.name} has no {kind} questions, only {kinds}.")
        return
    if form.takes_anything:
        return
    broken = [refuse(question, "broken", fault) for fault in faults(question)]
    yield from broken
    if broken:
        return
    yield from _over_limits(question, form)
    if any(printable(text) != text for text in texts_of(question)):
        yield change(question, "control", "control characters in it are left out.")
    if set(question.accepted) & set(question.distractors):
        yield change(question, "accepted", "another option counts as right, which stays behind.")
    if form.check is not None:
        yield from form.check(question)


def _over_limits(question: Question, form: Format) -> Iterator[Problem]:
    limits = form.limits
    length = len(without_paragraph(question.stem))
    if limits.stem is not None and length > limits.stem:
        yield refuse(
            question,
            "stem",
            f"the stem has {length} characters, and {form.name} takes at most "
            f"{limits.stem}; shorten it.",
        )
    elif within_limits(question, form) is not question:
        yield change(
            question,
            "paragraph",
            f"its paragraph is not named: {form.name} takes at most {limits.stem} characters.",
        )
    if limits.options is not None and len(question.options) > limits.options:
        yield refuse(
            question,
            "options",
            f"it has {len(question.options)} options, and {form.name} takes at most "
            f"{limits.options}; remove some.",
        )
    if limits.option is None:
        return
    sides = (side for pair in question.pairs for side in (pair.left, pair.right))
    chosen = (option.text for option in question.options)
    for text in (*chosen, *sides, *question.extra, *question.items):
        if len(text) > limits.option:
            yield refuse(
                question,
                "option",
                f"the option “{text[:30]}…” has {len(text)} characters, and {form.name} takes at "
                f"most {limits.option}; shorten it.",
            )


def faults(question: Question) -> Iterator[str]:
    """Yield what makes a question unfit to be asked anywhere."""
    if not without_paragraph(question.stem).strip():
        yield "it has no stem; write one."
    if question.options:
        yield from _option_faults(question)
    yield from _FAULTS.get(question.kind, _none)(question)


def _option_faults(question: Question) -> Iterator[str]:
    texts = [option.text.strip() for option in question.options]
    keys = sum(option.correct for option in question.options)
    if len(texts) < 2:
        yield "it has a single option; add another."
    if keys != 1:
        yield f"{keys} of its options are marked as right; mark exactly one."
    if not all(texts):
        yield "one of its options is empty; fill or remove it."
    elif len(set(texts)) < len(texts):
        yield "two of its options are the same; change one."


def _none(question: Question) -> Iterator[str]:
    yield from ()


def _choice_faults(question: Question) -> Iterator[str]:
    if not question.options:
        yield "it has no options; add some, or ask for a short answer."


def _typed_faults(question: Question) -> Iterator[str]:
    if not question.answer.strip():
        yield "it has no answer; give one."


def _cloze_faults(question: Question) -> Iterator[str]:
    yield from _typed_faults(question)
    if question.stem.count(GAP) != 1:
        yield f"its stem needs exactly one gap, written {GAP}."


def _true_false_faults(question: Question) -> Iterator[str]:
    if question.answer not in ("true", "false"):
        yield f"its answer is {question.answer[:30]!r}; it must be true or false."


def _matching_faults(question: Question) -> Iterator[str]:
    if len(question.pairs) < 2:
        yield "it has fewer than two pairs; add some."
    lefts = [pair.left.strip() for pair in question.pairs]
    rights = [pair.right.strip() for pair in question.pairs]
    extras = [text.strip() for text in question.extra]
    if not all((*lefts, *rights, *extras)):
        yield "one side of a pair is empty; fill it."
    elif len(set(lefts)) < len(lefts):
        yield "two of its pairs have the same left side; change one."
    elif set(rights) & set(extras):
        yield "one of its extra answers is also right; remove it."


def _ordering_faults(question: Question) -> Iterator[str]:
    items = [item.strip() for item in question.items]
    if len(items) < 2:
        yield "it has fewer than two items; add some."
    elif not all(items):
        yield "one of its items is empty; fill or remove it."
    elif len(set(items)) < len(items):
        yield "two of its items are the same; change one."


_FAULTS: dict[str, Callable[[Question], Iterator[str]]] = {
    "multiple_choice": _choice_faults,
    "short_answer": _typed_faults,
    "cloze": _cloze_faults,
    "true_false": _true_false_faults,
    "matching": _matching_faults,
    "ordering": _ordering_faults,
}

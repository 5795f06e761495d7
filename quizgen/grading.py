"""A response becomes a mark: pure, explained, and the same every time.

What a response is, by kind:

| kind | response |
| --- | --- |
| ``multiple_choice``, ``cloze`` with options | the text of the option chosen |
| ``true_false`` | ``"true"`` or ``"false"`` |
| ``short_answer``, ``cloze`` typed, ``open`` | the text typed |
| ``matching`` | for every pair, in the question's order, the right-hand text chosen or None |
| ``ordering`` | the items' texts in the student's order |

Partial credit: in *matching*, the share of pairs that are right. In *ordering*, the share of
item pairs that stand in the right order, scaled so that chance earns nothing: with c of t pairs in
order, (2c - t) / t of the points (Kendall's tau), never less than zero. All other kinds are all or
nothing; *open* waits for the teacher.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

from quizgen.errors import BadInput
from quizgen.model import Question
from quizgen.paragraph_label import without_paragraph
from quizgen.typed_answers import match_typed, surroundings

__all__ = ["GRADER", "Mark", "Response", "check_response", "grade"]

GRADER = "1"
"""Version of these rules, kept with every mark; raised when a rule changes."""

Response = str | tuple[str | None, ...] | None
Verdict = Literal["right", "partly", "wrong", "blank", "waiting"]

_LONGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class Mark:
    """The points for one response, and why.

    Attributes:
        points: from 0 to ``maximum``; None while the teacher has still to mark it.
        maximum: the points the question is worth.
        verdict: right, partly, wrong, blank (nothing was answered) or waiting (for the teacher).
        rule: which rule decided: ``key``, ``accepted``, ``pairs``, ``order``, ``teacher``,
            ``blank``, or a rule of `quizgen.typed_answers.Match`.
        why: one sentence for student and teacher. It gives the key away.
        grader: version of the rules, `GRADER`.
    """

    points: float | None
    maximum: float
    verdict: Verdict
    rule: str
    why: str
    grader: str = GRADER

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {
            "points": self.points,
            "maximum": self.maximum,
            "verdict": self.verdict,
            "rule": self.rule,
            "why": self.why,
            "grader": self.grader,
        }


def check_response(question: Question, value: Any) -> Response:
    """Check that a value can be a response to this question, and bring it into its type.

    Args:
        question: as the student saw it.
        value: what arrived from a form or a JSON file.

    Raises:
        BadInput: an option that is not there, a list of the wrong length, the wrong type.
    """
    if value is None:
        return None
    if question.kind == "matching":
        return _check_matching(question, value)
    if question.kind == "ordering":
        return _check_ordering(question, value)
    if question.kind == "true_false" and isinstance(value, bool):
        value = "true" if value else "false"
    if not isinstance(value, str):
        raise BadInput(
            f"The answer to question {question.id} must be text, not {type(value).__name__}."
        )
    if len(value) > _LONGEST:
        raise BadInput(
            f"The answer to question {question.id} has {len(value):,} characters; "
            f"at most {_LONGEST:,} are kept."
        )
    if question.kind == "true_false" and value.casefold() not in ("true", "false", ""):
        raise BadInput(
            f"The answer to question {question.id} must be true or false, not {value!r}."
        )
    if question.options and value and value not in {option.text for option in question.options}:
        raise BadInput(
            f"{value[:80]!r} is not an option of question {question.id}: choose one that is shown."
        )
    return value.casefold() if question.kind == "true_false" else value


def _check_matching(question: Question, value: Any) -> Response:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise BadInput(f"The answer to question {question.id} must be a list, one for each pair.")
    offered = {pair.right for pair in question.pairs} | set(question.extra)
    if len(value) != len(question.pairs):
        raise BadInput(
            f"Question {question.id} has {len(question.pairs)} pairs, "
            f"but the answer has {len(value)} entries."
        )
    for entry in value:
        if entry is not None and entry not in offered:
            raise BadInput(f"{str(entry)[:80]!r} is not offered by question {question.id}.")
    return tuple(value)


def _check_ordering(question: Question, value: Any) -> Response:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise BadInput(f"The answer to question {question.id} must be the list of its items.")
    if sorted(map(str, value)) != sorted(question.items):
        raise BadInput(f"The answer to question {question.id} must hold each of its items once.")
    return tuple(value)


def grade(
    question: Question,
    response: Response,
    points: float = 1.0,
    article_text: str = "",
) -> Mark:
    """Mark a response.

    Args:
        question: with its key; texts in ``accepted`` count as well, for every kind that is
            answered with one text.
        response: see the module's table; None or "" is blank. A value that cannot be an answer
            (an option that is not there) is wrong, not an error.
        points: what the question is worth.
        article_text: the article, whose other names are never forgiven as typos and which tells
            whether a surname is unique.

    Returns:
        The mark, with the sentence that explains it.
    """
    if _is_blank(response):
        return Mark(0.0, points, "blank", "blank", "Nothing was answered.")
    if question.kind == "open":
        return Mark(None, points, "waiting", "teacher", "The teacher marks this one.")
    if question.kind == "matching":
        return _grade_matching(question, response, points)
    if question.kind == "ordering":
        return _grade_ordering(question, response, points)
    if not isinstance(response, str):
        return Mark(0.0, points, "wrong", "different", f"The answer is “{question.answer}”.")
    if question.kind == "true_false":
        return _grade_true_false(question, response, points)
    if question.options:
        return _grade_choice(question, response, points)
    found = match_typed(
        response,
        (question.answer, *question.accepted),
        stem=without_paragraph(question.stem),
        person=question.focus in ("who", "who_said"),
        around=surroundings(article_text) if article_text else None,
    )
    return _all_or_nothing(found.right, points, found.rule, found.why)


def _is_blank(response: Response) -> bool:
    return response is None or not any(part and part.strip() for part in response)


def _all_or_nothing(right: bool, points: float, rule: str, why: str) -> Mark:
    return Mark(points if right else 0.0, points, "right" if right else "wrong", rule, why)


def _partial(share: float, points: float, rule: str, why: str) -> Mark:
    verdict: Verdict = "right" if share == 1 else "partly" if share > 0 else "wrong"
    return Mark(round(points * share, 4), points, verdict, rule, why)


def _grade_choice(question: Question, response: str, points: float) -> Mark:
    keys = [option.text for option in question.options if option.correct]
    if response in keys:
        return _all_or_nothing(True, points, "key", f"“{response}” is right.")
    if response in question.accepted:
        return _all_or_nothing(True, points, "accepted", f"“{response}” is accepted as well.")
    return _all_or_nothing(False, points, "key", f"The answer is “{question.answer}”.")


def _grade_true_false(question: Question, response: str, points: float) -> Mark:
    said = response.strip().casefold()
    if said in {text.strip().casefold() for text in (question.answer, *question.accepted)}:
        return _all_or_nothing(True, points, "key", f"The statement is {said}.")
    why = f"The statement is {question.answer}."
    if question.correction and question.answer.casefold() == "false":
        why += f" True is: {question.correction}"
    return _all_or_nothing(False, points, "key", why)


def _grade_matching(question: Question, response: Response, points: float) -> Mark:
    given = response if isinstance(response, tuple) else ()
    total = len(question.pairs)
    right = sum(pair.right == chosen for pair, chosen in zip(question.pairs, given, strict=False))
    if not total or len(given) != total:
        return _partial(0, points, "pairs", "The answer does not have one entry for each pair.")
    missed = [
        f"{pair.left} – {pair.right}"
        for pair, chosen in zip(question.pairs, given, strict=True)
        if pair.right != chosen
    ]
    why = f"{right} of {total} pairs are right." + (
        f" It is: {'; '.join(missed)}." if missed else ""
    )
    return _partial(right / total, points, "pairs", why)


def _grade_ordering(question: Question, response: Response, points: float) -> Mark:
    given = response if isinstance(response, tuple) else ()
    if sorted(map(str, given)) != sorted(question.items):
        return _partial(0, points, "order", "The answer does not hold each of the items once.")
    places: dict[str, list[int]] = {}
    for place, item in enumerate(question.items):
        places.setdefault(item, []).append(place)
    ranks = [places[str(item)].pop(0) for item in given]
    pairs = list(combinations(ranks, 2))
    ordered = sum(first < second for first, second in pairs)
    if ordered == len(pairs):
        return _partial(1, points, "order", "The order is right.")
    share = max(0.0, (2 * ordered - len(pairs)) / len(pairs))
    why = f"{ordered} of {len(pairs)} pairs of items stand in the right order: {question.answer}"
    return _partial(share, points, "order", why)

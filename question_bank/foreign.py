"""Files into the bank: its own JSON and JSONL, and GIFT, Moodle XML, QTI, Aiken and CSV.

A question that the bank has already is updated, not doubled: what the file says replaces what
the bank has, and what the file cannot hold (family, score, evidence, where a distractor came
from) stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from question_bank.bank import Bank
from question_bank.errors import NotFound
from question_bank.records import ImportReport, Status
from quizgen.errors import BadInput
from quizgen.model import Option, Question

if TYPE_CHECKING:
    from quizgen.formats.imports import Imported

__all__ = ["TakenIn", "is_json", "merged", "take_in"]

_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")
_LABELS = ("focus", "skill", "difficulty")


def is_json(content: bytes) -> bool:
    """Whether a file is JSON or JSONL, which the bank reads itself."""
    return _JSON.match(content.removeprefix(b"\xef\xbb\xbf")) is not None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: the counts, and a sentence for everything that was not kept."""

    report: ImportReport
    notes: tuple[str, ...] = ()


def take_in(
    bank: Bank,
    content: bytes,
    name: str,
    *,
    format: str | None = None,
    status: Status = "draft",
    tags: Sequence[str] = (),
) -> TakenIn:
    """Take a file into the bank, all or nothing.

    Args:
        bank: the bank.
        content: the file.
        name: its name, for messages.
        format: ``json`` for the bank's own, or as `quizgen.formats.imports.read_quiz` has it;
            None tells it from the content.
        status: of new questions.
        tags: added to all questions of the file; to those of a bank's own file only where it
            says nothing of tags.

    Raises:
        BadInput: the file is broken, hostile, or holds no question that can be kept.
    """
    if format == "json" or (format is None and is_json(content)):
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadInput(f"{name} is not UTF-8 text: give a JSON or JSONL file.") from error
        return TakenIn(bank.import_text(text, status=status, tags=tags))
    return _take_in_foreign(bank, content, name, format, status, tags)


def _take_in_foreign(
    bank: Bank,
    content: bytes,
    name: str,
    format: str | None,
    status: Status,
    tags: Sequence[str],
) -> TakenIn:
    from quizgen.formats.imports import read_quiz

    imported = read_quiz(content, format, name)
    notes = list(imported.notes)
    fresh: list[Question] = []
    records: list[dict[str, Any]] = []
    for question in imported.quiz.questions:
        known = _known(bank, question.id)
        if known is None:
            fresh.append(question)
            continue
        records.append(merged(known, question, imported.labels.get(question.id, ())).to_dict())
        told = [part.text for part in question.evidence]
        if told and told != [part.text for part in known.evidence]:
            notes.append(
                f"Question {question.id}: its feedback is not the evidence that the bank has, "
                "which is kept."
            )
    if fresh:
        records.insert(0, replace(imported.quiz, questions=tuple(fresh)).to_dict())
    report = bank.import_text(json.dumps(records), status=status, tags=tags)
    _add_tags(bank, imported)
    return TakenIn(report, tuple(notes))


def _known(bank: Bank, question_id: str) -> Question | None:
    try:
        return bank.question(question_id).question
    except NotFound:
        return None


def _add_tags(bank: Bank, imported: Imported) -> None:
    for question_id, own in imported.tags.items():
        bank.tag([question_id], add=own)


def merged(known: Question, new: Question, labels: Sequence[str]) -> Question:
    """Return the bank's question with what a file says about it.

    Args:
        known: as the bank has it.
        new: as the file has it.
        labels: which of focus, skill and difficulty the file names; the others stay.
    """
    sources = {option.text: option.source for option in known.options}
    options = tuple(
        Option(one.text, one.correct, "" if one.correct else sources.get(one.text, "teacher"))
        for one in new.options
    )
    kept = {name: getattr(known, name) for name in _LABELS if name not in labels}
    if new.options or _same_answers(known, new):
        kept["accepted"] = known.accepted  # a file with options has no place for them
    if (new.pairs, new.extra, new.items) == (known.pairs, known.extra, known.items) != ((),) * 3:
        kept["answer"] = known.answer  # the places in it are the file's own
    if new.kind == "true_false" and new.answer == known.answer == "true":
        kept["correction"] = known.correction
    return replace(
        new,
        revision=known.revision,
        family=known.family,
        rule=known.rule,
        score=known.score,
        flaws=known.flaws,
        evidence=known.evidence,
        options=options,
        **kept,
    )


def _same_answers(known: Question, new: Question) -> bool:
    return {known.answer, *known.accepted} == {new.answer, *new.accepted}

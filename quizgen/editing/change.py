"""Edits: the words of a question changed, its key kept in step, its flaws looked for again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from quizgen.asking.whereabouts import label_for
from quizgen.errors import BadUse
from quizgen.formats.layout import matching_columns
from quizgen.formats.preflight.check import faults
from quizgen.judging.flaws import lint
from quizgen.model import Article, Evidence, Option, Question
from quizgen.paragraph_label import parted, without_paragraph

__all__ = ["checked", "edited", "evidence_for", "with_options"]


_TEXTS = ("stem", "answer", "correction")
_LISTS = ("accepted", "extra", "items")


def edited(
    question: Question, article: Article, *, wrong: Sequence[str] | None = None, **changes: Any
) -> Question:
    """Return a question with some fields changed.

    Args:
        question: as it was; id and revision stay.
        article: what it is about.
        wrong: the wrong options' texts in place of the present ones; empty ones are left out.
        changes: fields of `Question`: stem, answer, accepted, correction, guide, pairs, extra,
            items, evidence. White space is tidied, and empty or repeated ones of a list are left
            out. The options, pairs and items keep ``answer`` in step; where other evidence is
            given, the stem names its paragraph in place of the one that it named.

    Raises:
        BadUse: the question is not whole; every fault is named.
    """
    tidied = {name: _tidied(name, value) for name, value in changes.items()}
    changed = replace(question, **tidied)
    if wrong is not None or question.options:
        texts = question.distractors if wrong is None else tuple(map(_line, wrong))
        changed = with_options(changed, texts)
    return checked(_in_step(_in_its_paragraph(question, changed, article)), article)


def checked(question: Question, article: Article) -> Question:
    """Return a question with its flaws as they are now.

    Raises:
        BadUse: the question is not whole.
    """
    found = list(faults(question))
    if question.options and question.answer in question.distractors:
        found = ["a wrong option is the same as the answer; change one."]
    if question.kind == "open" and not without_paragraph(question.stem):
        found = ["it has no task; write one."]
    if found:
        raise BadUse(f"This question cannot be asked so: {' '.join(dict.fromkeys(found))}")
    return replace(question, flaws=lint(question, article))


def with_options(question: Question, wrong: Sequence[str]) -> Question:
    """Return a question with its key and these wrong options; the key stands where it stood."""
    sources = {option.text: option.source for option in question.options if not option.correct}
    texts = dict.fromkeys(text for text in wrong if text)
    options = [Option(text, source=sources.get(text, "teacher")) for text in texts]
    place = next((at for at, option in enumerate(question.options) if option.correct), 0)
    options.insert(min(place, len(options)), Option(question.answer, correct=True))
    return replace(question, options=tuple(options))


def evidence_for(article: Article, text: str) -> tuple[Evidence, ...]:
    """Return where a text stands in the article; white space may differ.

    Raises:
        BadUse: it does not stand there.
    """
    words = text.split()
    if not words:
        return ()
    found = re.search(r"\s+".join(map(re.escape, words)), article.text)
    if found is None:
        raise BadUse(
            f"“{' '.join(words)[:80]}” does not stand in the article: copy the proof from there."
        )
    return (Evidence(found.start(), found.end(), found[0]),)


def _line(text: str) -> str:
    return " ".join(text.split())


def _tidied(name: str, value: Any) -> Any:
    if name in _TEXTS:
        return _line(value)
    if name in _LISTS:
        return tuple(dict.fromkeys(filter(None, map(_line, value))))
    if name == "guide":
        return value.strip()
    if name == "pairs":
        pairs = (replace(pair, left=_line(pair.left), right=_line(pair.right)) for pair in value)
        return tuple(pair for pair in pairs if pair.left or pair.right)
    return value


def _in_its_paragraph(before: Question, after: Question, article: Article) -> Question:
    label, words = parted(after.stem)
    if not label or after.stem != before.stem or after.evidence == before.evidence:
        return after
    return replace(after, stem=label_for(after.evidence, article) + words)


def _in_step(question: Question) -> Question:
    """Return the question with the answer that its pairs or items give."""
    if question.kind == "matching" and question.pairs:
        return replace(question, answer=matching_columns(question).answer)
    if question.kind == "ordering" and question.items:
        return replace(question, answer=" → ".join(item.rstrip(".") for item in question.items))
    return question

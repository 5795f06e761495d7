"""The same question asked in another kind: what to offer when a format lacks its own.

| kind | offered, nearest first |
| --- | --- |
| chosen cloze | multiple choice; typed cloze; short answer |
| typed cloze | short answer; open |
| multiple choice | short answer, unless the stem speaks of its options |
| true or false | multiple choice |
| short answer | open |
| ordering | matching (item to place); multiple choice (what came first) |
| matching | one multiple choice for each pair |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from quizgen.formats.layout import matching_columns, ordering_items
from quizgen.model import Option, Pair, Question
from quizgen.paragraph_label import parted

__all__ = ["nearest"]

_OF_ITS_OPTIONS = re.compile(r"\b(these|following|NOT|best|above|below)\b")


def nearest(question: Question) -> Iterator[tuple[Question, ...]]:
    """Yield the question in other kinds, nearest first.

    A tuple has more than one question where each part becomes a question of its own; those get
    ids of their own, ``q_…_1`` and so on. A single one keeps its id.
    """
    for turn in _NEAREST[question.kind]:
        turned = turn(question)
        if turned:
            yield turned


def _as_choice(question: Question) -> tuple[Question, ...]:
    return (replace(question, kind="multiple_choice", accepted=()),) if question.options else ()


def _as_typed_cloze(question: Question) -> tuple[Question, ...]:
    return (replace(question, options=()),) if question.options else ()


def _as_short_answer(question: Question) -> tuple[Question, ...]:
    if question.options and _OF_ITS_OPTIONS.search(question.stem):
        return ()
    return (replace(question, kind="short_answer", options=()),)


def _as_open(question: Question) -> tuple[Question, ...]:
    also = "; ".join(text for text in question.accepted if text != question.answer)
    guide = f"Also right: {also}" if also else ""
    return (replace(question, kind="open", options=(), accepted=(), guide=guide),)


def _statement_as_choice(question: Question) -> tuple[Question, ...]:
    label, statement = parted(question.stem)
    options = tuple(
        Option(word.capitalize(), correct=word == question.answer) for word in ("true", "false")
    )
    turned = replace(
        question,
        kind="multiple_choice",
        stem=f"{label}True or false? {statement}",
        answer=question.answer.capitalize(),
        options=options,
        correction="",
    )
    return (turned,)


def _order_as_matching(question: Question) -> tuple[Question, ...]:
    shown = ordering_items(question)
    places = {place: str(number) for number, place in enumerate(shown.key, start=1)}
    pairs = tuple(Pair(item, places[place]) for place, item in enumerate(shown.items))
    return (replace(question, kind="matching", pairs=pairs, items=()),)


def _order_as_choice(question: Question) -> tuple[Question, ...]:
    if not question.items:
        return ()
    shown = ordering_items(question)
    first = question.items[0]
    turned = replace(
        question,
        kind="multiple_choice",
        stem=f"{question.stem} Which comes first?",
        answer=first,
        options=tuple(Option(item, correct=item == first) for item in shown.items),
        items=(),
    )
    return (turned,)


def _pairs_as_choices(question: Question) -> tuple[Question, ...]:
    columns = matching_columns(question)
    rights = tuple(dict.fromkeys(columns.right))
    return tuple(
        replace(
            question,
            id=f"{question.id}_{number}",
            kind="multiple_choice",
            stem=f"{question.stem} {pair.left}",
            answer=pair.right,
            options=tuple(Option(right, correct=right == pair.right) for right in rights),
            pairs=(),
            extra=(),
        )
        for number, pair in enumerate(question.pairs, start=1)
    )


_NEAREST: dict[str, tuple[Callable[[Question], tuple[Question, ...]], ...]] = {
    "multiple_choice": (_as_short_answer,),
    "short_answer": (_as_open,),
    "true_false": (_statement_as_choice,),
    "cloze": (_as_choice, _as_typed_cloze, _as_short_answer, _as_open),
    "matching": (_pairs_as_choices,),
    "ordering": (_order_as_matching, _order_as_choice),
    "open": (),
}

"""Export, import, export: the second file is the first, and the questions are the questions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from quizgen.formats import DoesNotFit, export
from quizgen.formats.imports import IMPORTS, read_quiz
from quizgen.formats.layout import GAP, matching_columns, printable
from quizgen.model import (
    DIFFICULTIES,
    FOCUSES,
    SKILLS,
    Article,
    Evidence,
    Option,
    Pair,
    Question,
    Quiz,
    Settings,
)
from tests.formats.hostile import hostile_quiz

# Letters and whatever some format takes for syntax; whitespace inside, never at the ends.
ALPHABET = "ab é“-—>=~#{}:\\/*%[]<>&;\"'|,._!?$@()TF1\n\t東ש👩\u0301"
texts = (
    st.text(alphabet=ALPHABET, min_size=1, max_size=25)
    .map(str.strip)
    .filter(lambda text: text and GAP[:3] not in text)
)


def distinct(count: int, most: int):
    return st.lists(
        texts, min_size=count, max_size=most, unique_by=lambda text: " ".join(text.split())
    )


@st.composite
def questions(draw, number: int):
    kind = draw(st.sampled_from(["choice", "short", "true", "cloze", "chosen", "match", "order",
                                 "open"]))  # fmt: skip
    stem, key = draw(texts), draw(texts)
    more: dict = {}
    if kind in ("choice", "chosen"):
        options = draw(distinct(2, 4))
        place = draw(st.integers(0, len(options) - 1))
        key = options[place]
        more["options"] = tuple(Option(text, n == place) for n, text in enumerate(options))
    if kind in ("short", "cloze"):
        more["accepted"] = tuple(text for text in draw(distinct(0, 2)) if text != key)
    if kind == "true":
        key = draw(st.sampled_from(["true", "false"]))
        more["correction"] = draw(texts) if key == "false" else ""
    if kind == "match":
        lefts = draw(distinct(2, 3))
        rights = draw(st.lists(texts, min_size=len(lefts), max_size=len(lefts)))
        more["pairs"] = tuple(map(Pair, lefts, rights))
        more["extra"] = tuple(text for text in draw(distinct(0, 2)) if text not in rights)
    if kind == "order":
        more["items"] = tuple(draw(distinct(2, 4)))
        key = "; ".join(more["items"])
    if kind == "open":
        more["guide"] = draw(texts)
    if kind in ("cloze", "chosen"):
        stem = f"{stem} {GAP} {draw(texts)}"
    names = {"choice": "multiple_choice", "short": "short_answer", "true": "true_false",
             "chosen": "cloze", "match": "matching", "order": "ordering"}  # fmt: skip
    told = draw(st.lists(texts, max_size=2))
    question = Question(
        id=f"q_{number:010}",
        kind=names.get(kind, kind),
        focus=draw(st.sampled_from(FOCUSES)),
        family="f",
        stem=stem,
        answer=key,
        difficulty=draw(st.sampled_from(DIFFICULTIES)),
        skill=draw(st.sampled_from(SKILLS)),
        evidence=tuple(Evidence(0, len(text), text) for text in told),
        **more,
    )
    if kind == "match":
        question = replace(question, answer=matching_columns(question).answer)
    return question


@st.composite
def quizzes(draw):
    made = [draw(questions(number)) for number in range(draw(st.integers(1, 4)))]
    points = {one.id: draw(st.sampled_from([1.0, 2.0, 3.0])) for one in made}
    return Quiz(
        draw(st.one_of(st.just(""), texts)),
        Article("x"),
        tuple(made),
        Settings(points=points, instructions=draw(st.one_of(st.just(""), texts))),
    )


@pytest.mark.parametrize("name", IMPORTS)
@settings(max_examples=60)
@given(quiz=quizzes())
def test_a_second_export_is_the_first(name, quiz):
    try:
        first = export(quiz, name, nearest=True, skip=True)
    except DoesNotFit:  # no question is left to write
        reject()
    imported = read_quiz(first.content, name)
    assert imported.notes == ()
    assert export(imported.quiz, name).content == first.content


def kept(question: Question) -> Question:
    """Return the question without what no file from elsewhere holds."""
    return replace(question, family="", rule="", score=0.0, evidence=(), options=tuple(
        Option(option.text, option.correct) for option in question.options
    ))  # fmt: skip


def same_texts(question: Question) -> Question:
    accepted = tuple(text for text in question.accepted if text != question.answer)
    answer = "" if question.kind in ("matching", "ordering") else question.answer
    return kept(replace(question, accepted=accepted, answer=answer))


@pytest.mark.parametrize("name", sorted(set(IMPORTS) - {"aiken"}))
@pytest.mark.parametrize("evidence", [True, False])
def test_the_hostile_quiz_comes_back(name, evidence):
    made = export(hostile_quiz(evidence=evidence), name, nearest=True)
    imported = read_quiz(made.content)
    assert imported.notes == ()
    back = imported.quiz
    for question, one in zip(made.quiz.questions, back.questions, strict=True):
        arrow = "->" if name == "gift" else "\0"
        for field in ("stem", "correction", "guide", "kind", "focus", "skill", "difficulty"):
            assert getattr(one, field) == getattr(question, field), question.id
        wanted = Question.from_dict(_swapped(same_texts(question).to_dict(), arrow))
        assert same_texts(Question.from_dict(_swapped(one.to_dict(), arrow))) == wanted
        assert [part.text for part in one.evidence] == [part.text for part in question.evidence]
        for part in one.evidence if name != "json" else ():  # which keeps the article it has
            assert back.article.text[part.start : part.end] == part.text
    if name == "moodle_xml":
        assert back.settings == hostile_quiz().settings
    assert export(back, name).content == made.content


def _swapped(value, arrow: str):
    """Return the JSON with the arrow that GIFT cannot hold as the one it can."""
    if isinstance(value, dict):
        return {key: _swapped(part, arrow) for key, part in value.items()}
    if isinstance(value, list):
        return [_swapped(part, arrow) for part in value]
    return value.replace(arrow, "→") if isinstance(value, str) else value


def test_aiken_comes_back_with_new_ids(hostile):
    made = export(hostile, "aiken", nearest=True, skip=True)
    imported = read_quiz(made.content)
    assert imported.notes == ()
    assert len({question.id for question in imported.quiz.questions}) == len(made.quiz.questions)
    assert export(imported.quiz, "aiken").content == made.content
    again = read_quiz(made.content)
    assert again.quiz == imported.quiz  # the same file gives the same ids


def test_the_alphabet_can_be_written():
    assert printable(ALPHABET) == ALPHABET

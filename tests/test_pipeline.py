"""The whole way: options are honoured, sets are mixed, the same input gives the same quiz."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen import pipeline
from quizgen.errors import BadUse
from quizgen.evaluation.invariants import breaches
from quizgen.examples import example_path
from quizgen.judging.limits import LEVELS
from quizgen.judging.reliability import LAST_RESORT, is_held_back
from quizgen.language.document import Document
from quizgen.model import Article, Block, Question, Quiz
from quizgen.pipeline import (
    _SURE_ENOUGH,
    Detail,
    Generated,
    GenerateOptions,
    facts,
    generate,
)
from quizgen.reading import read

ROOT = Path(__file__).parents[1]
EXAMPLES = example_path().parent


@cache
def example() -> Article:
    return read(str(example_path()))


@cache
def made(options: GenerateOptions) -> Generated:
    return generate(example(), options)


def text_article(text: str) -> Article:
    return Article(text, blocks=(Block("prose", 0, len(text)),) if text else ())


def test_the_example_gives_a_mixed_ten() -> None:
    questions = made(GenerateOptions()).quiz.questions
    assert len(questions) == 10
    filled = [q for q in questions if is_held_back(rule=q.rule, family=q.family, features={})]
    typed = [q for q in questions if not q.chosen]
    assert len(typed) <= 4 + len(filled)  # what fills a slot that would stay empty may be typed
    assert len({question.focus for question in questions}) >= 4
    most = round(LEVELS[0].per_family * len(questions))
    assert max(Counter(question.family for question in questions).values()) <= most
    assert all(question.kind != "open" for question in questions)
    assert made(GenerateOptions()).quiz.notes == ()


def test_every_candidate_is_accounted_for() -> None:
    result = generate(example(), details=True)
    passing = [detail for detail in result.details if not detail.refusals]
    assert result.considered == len(result.details)
    assert sum(result.refusals.values()) == result.considered - len(passing)
    ids = {detail.question.id for detail in passing}
    assert {question.id for question in result.quiz.questions} <= ids


TEXTS = sorted(EXAMPLES.rglob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("count", [10, 25])
def test_what_fills_empty_slots_is_made_where_there_are_some(path: Path, count: int) -> None:
    """The quiz is the one chosen from all candidates, though fewer are made."""
    wanted = GenerateOptions(count=count)
    lazy, whole = (generate(read(str(path)), wanted, details=details) for details in (False, True))
    assert lazy.quiz == whole.quiz
    filling = [detail.question.id for detail in whole.details if _held_back(detail)]
    asked = {question.id for question in lazy.quiz.questions}
    unsure = [question.id for question in lazy.quiz.questions if question.score < _SURE_ENOUGH]
    full = len(asked) == count and asked.isdisjoint(filling) and not unsure
    assert filling
    assert lazy.considered <= whole.considered - (len(filling) if full else 0)
    assert lazy.considered - sum(lazy.refusals.values()) >= len(lazy.quiz.questions)
    assert whole.details and not lazy.details


@pytest.mark.parametrize(
    ("count", "parts"),
    [(5, ["at once"]), (40, ["at once", "further words", "held back"])],
)
def test_what_fills_empty_slots_is_made_in_the_order_in_which_it_is_taken(
    count: int, parts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    make = pipeline._made

    def note(*given: Any, details: bool) -> list[Detail]:
        made.append(given[3])
        return make(*given, details=details)

    monkeypatch.setattr(pipeline, "_made", note)
    generate(example(), GenerateOptions(count=count))
    assert made == parts


def _held_back(detail: Detail) -> bool:
    question = detail.question
    return is_held_back(rule=question.rule, family=question.family, features=detail.features)


def _fills(question: Question) -> bool:
    return not LAST_RESORT.keys().isdisjoint((question.family, question.rule))


def test_what_is_asked_for_is_made_whether_it_only_fills_slots_or_not() -> None:
    asked = made(GenerateOptions(kinds=("multiple_choice", "short_answer"), count=40))
    every = made(GenerateOptions(everything=True))
    assert any(map(_fills, asked.quiz.questions)) and any(map(_held_back, every.details))


def test_everything_is_given_best_first() -> None:
    every = made(GenerateOptions(everything=True)).quiz.questions
    scores = [question.score for question in every]
    assert scores == sorted(scores, reverse=True)
    ten = {question.id for question in made(GenerateOptions()).quiz.questions}
    assert ten < {question.id for question in every}


def test_count() -> None:
    assert len(made(GenerateOptions(count=3)).quiz.questions) == 3


def test_too_little_to_ask_is_said_in_one_line() -> None:
    result = made(GenerateOptions(count=500))
    (note,) = result.quiz.notes
    assert f"Only {len(result.quiz.questions)} questions were sure enough; 500" in note
    assert note.count("\n") == 0


@pytest.mark.parametrize("kind", ["multiple_choice", "short_answer", "true_false", "cloze", "open"])
def test_kinds_asked_for(kind: str) -> None:
    questions = made(GenerateOptions(kinds=(kind,))).quiz.questions  # type: ignore[arg-type]
    assert questions
    assert {question.kind for question in questions} == {kind}


def test_typed_answers_are_wanted_without_options() -> None:
    questions = made(GenerateOptions(kinds=("short_answer",), count=6)).quiz.questions
    assert len(questions) == 6
    assert not any(question.options for question in questions)
    assert not any("Which of these" in question.stem for question in questions)


def test_focus_and_difficulty_asked_for() -> None:
    who = made(GenerateOptions(focuses=("who", "how_many"))).quiz.questions
    assert {question.focus for question in who} == {"who", "how_many"}
    easy = made(GenerateOptions(difficulty="easy")).quiz.questions
    assert {question.difficulty for question in easy} == {"easy"}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"count": 0}, "0 questions"),
        ({"kinds": ("essay",)}, "Unknown kind 'essay'"),
        ({"focuses": ("whom",)}, "Unknown focus 'whom'"),
        ({"difficulty": "brutal"}, "Unknown difficulty 'brutal'"),
    ],
)
def test_options_that_make_no_sense(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(BadUse, match=message):
        GenerateOptions(**wrong)  # type: ignore[arg-type]


def test_another_seed_gives_another_quiz_and_the_same_seed_the_same() -> None:
    first = generate(example(), GenerateOptions(seed=7))
    again = generate(example(), GenerateOptions(seed=7))
    assert first.quiz == again.quiz
    assert first.quiz != made(GenerateOptions()).quiz
    assert first.quiz.settings.seed == 7


def test_the_quiz_survives_its_json() -> None:
    quiz = made(GenerateOptions()).quiz
    assert Quiz.from_dict(json.loads(json.dumps(quiz.to_dict()))).questions == quiz.questions


def test_progress_runs_forward() -> None:
    told: list[tuple[str, float]] = []
    generate(example(), progress=lambda stage, share: told.append((stage, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[0] > 0 and shares[-1] < 1
    assert len({stage for stage, _ in told}) == len(told)


def test_hash_seeds_do_not_matter() -> None:
    """Another process, with another hash seed than this one's, makes the same quiz."""
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    program = (
        "import json; from quizgen.reading import read; from quizgen.pipeline import generate;"
        "from quizgen.examples import example_path;"
        "print(json.dumps(generate(read(str(example_path()))).quiz.to_dict()))"
    )
    other = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    here = json.dumps(generate(example()).quiz.to_dict())
    assert other.decode().strip() == here != ""


def test_facts_are_plain_values_with_offsets() -> None:
    statements, quotations = facts(example())
    assert statements and quotations
    text = example().text
    for statement in statements:
        assert 0 <= statement.start < statement.end <= len(text)
        assert statement.subject and statement.verb
    for quotation in quotations:
        assert all(text[part.start : part.end] == part.text for part in quotation.content)


@pytest.mark.parametrize(
    "text", ["", "...", "Hello.", "It is. He was. They did it there.", "“" * 50]
)
def test_articles_with_nothing_to_ask(text: str) -> None:
    result = generate(text_article(text))
    assert result.quiz.questions == ()
    assert result.quiz.notes == (
        "None of the 10 questions asked for was sure enough to be offered.",
    )


PIECES = st.sampled_from(
    ["Rosa Pike", "the mayor", "said", "opened", "a bridge", "in 1998", "Kelm", "“", "”", '"', "'",
     ",", ".", "\n", "(", ")", "–", "28", "per cent", "who", "that", "because", "and", "It", "%",
     "£7m", "\u00ad", "\u200b", "é", "…", "?", "!", "on Friday", "told", "Tom Hill", ":", "to"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text(max_size=200)))
def test_no_text_breaks_it(text: str) -> None:
    article = text_article(text)
    for detail in generate(article, GenerateOptions(everything=True)).details:
        if not detail.refusals:
            derived = bool(detail.features.get("derived"))
            assert list(breaches(detail.question, article, derived=derived)) == []


def test_the_judge_s_own_word_is_no_feature() -> None:
    """What promises little is told beside the features, which the judge is trained on."""
    details = generate(read(str(TEXTS[0])), details=True).details
    assert any(
        detail.meagre
        for path in TEXTS
        for detail in generate(read(str(path)), details=True).details
    )
    assert not any("meagre" in detail.features for detail in details)


def test_a_document_is_let_go_without_the_collector() -> None:
    paths = sorted(EXAMPLES.rglob("*.txt"))[:3]
    articles = [read(str(path)) for path in paths]
    gc.collect()
    before = _parsed()
    gc.disable()
    try:
        for article in articles:
            generate(article)
        left = _parsed() - before
    finally:
        gc.enable()
    assert left <= 1, "only what is remembered of the last article may stay"


def _parsed() -> int:
    return sum(isinstance(one, Document) for one in gc.get_objects())

"""What holds on the articles in ../shared/data: the bounds, the floors, the invariants, the mix.

All of it is told of the same quizzes and the same quotations, each of which is found once.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from quizgen import pipeline
from quizgen.evaluation import report
from quizgen.evaluation.corpus import kept_aside
from quizgen.evaluation.invariants import breaches, set_breaches
from quizgen.evaluation.speech import SpeechScores, score_articles
from quizgen.judging.limits import SPEECH
from quizgen.judging.reliability import is_held_back
from quizgen.judging.set_rules import gives_away
from quizgen.model import Article
from quizgen.pipeline import Generated, GenerateOptions, generate
from quizgen.reading import read
from tests.evaluation.test_gate import held

DATA = Path(__file__).parents[3] / "shared" / "data"
NAMES = (
    sorted(
        path.stem
        for path in (DATA / "articles").glob("*.txt")
        if ("articles", path.stem) not in kept_aside(DATA)
    )
    if DATA.is_dir()
    else []
)


@cache
def made(article: Article, options: GenerateOptions, *, details: bool = False) -> Generated:
    return generate(article, options, details=details)


@cache
def heard(data: Path, kept: bool) -> SpeechScores:
    return score_articles(data, kept=kept)


def from_corpus(name: str) -> Generated:
    return made(read(str(DATA / "articles" / f"{name}.txt")), GenerateOptions(), details=True)


def test_the_shared_articles_keep_to_their_bounds(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "generate", made)
    monkeypatch.setattr(report, "score_articles", lambda data, *, kept, **_: heard(data, kept))
    held("shared", shared / "data")


@pytest.mark.skipif(not NAMES, reason="needs the articles in ../shared/data")
@pytest.mark.parametrize("name", NAMES)
def test_invariants_on_articles(name: str) -> None:
    result = from_corpus(name)
    article = result.quiz.article
    for detail in result.details:
        if not detail.refusals:
            derived = bool(detail.features.get("derived"))
            assert list(breaches(detail.question, article, derived=derived)) == []
    questions = result.quiz.questions
    assert list(set_breaches(questions)) == []
    for one in questions:
        assert not any(one is not other and gives_away(one, other) for other in questions)


@pytest.mark.skipif(not NAMES, reason="needs the articles in ../shared/data")
@pytest.mark.parametrize("name", NAMES)
def test_mix_on_articles(name: str) -> None:
    result = from_corpus(name)
    questions = result.quiz.questions
    if len(questions) < 10:
        assert result.quiz.notes
        return
    filled = [q for q in questions if is_held_back(rule=q.rule, family=q.family, features={})]
    typed = [q for q in questions if not q.chosen]
    assert len(typed) <= 4 + len(filled)  # what fills a slot that would stay empty may be typed
    possible = {one.question.focus for one in result.details if not one.refusals}
    assert len({question.focus for question in questions}) >= min(4, len(possible))
    if result.direct_quotations >= 5:  # unless nobody is named who says them
        asking = [one for one in result.details if one.question.focus in SPEECH]
        said = sum(question.focus in SPEECH for question in questions)
        assert said >= min(2, sum(not one.refusals for one in asking))


@pytest.mark.skipif(not NAMES, reason="needs the articles in ../shared/data")
def test_the_seed_article_asks_who_must_be_backed() -> None:
    result = from_corpus("seed")
    asked = [question for question in result.quiz.questions if question.focus == "said_what"]
    assert len(result.quiz.questions) == 10
    assert any("Assad" in question.answer for question in asked)


@pytest.fixture(scope="module")
def scores(shared: Path) -> dict[bool, SpeechScores]:
    return {kept: heard(shared / "data", kept) for kept in (False, True)}


@pytest.mark.parametrize("kept", [False, True], ids=["tuned", "kept aside"])
def test_floors_on_the_annotated_articles(scores: dict[bool, SpeechScores], kept: bool) -> None:
    assert scores[kept].direct_f1 >= 0.92
    assert scores[kept].reported_f1 >= 0.75
    assert scores[kept].speakers["direct"].value >= 0.88


def test_marks_that_are_not_speech_on_the_annotated_articles(
    scores: dict[bool, SpeechScores],
) -> None:
    assert (scores[False] + scores[True]).not_speech.value <= 0.05

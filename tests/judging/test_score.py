"""What moves the score, what makes a question hard, and which sentences are central."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.asking.candidate import Candidate
from quizgen.judging.context import ArticleContext, centrality
from quizgen.judging.reliability import reliability
from quizgen.judging.score import WEIGHTS, difficulty, features, score
from quizgen.model import Evidence, Flaw, Option, Question

OPTIONS = (Option("Rosa Pike", True), Option("Tom Hill"), Option("Ann Lee"), Option("Max Bo"))
QUESTION = Question(
    id="q_1",
    kind="multiple_choice",
    focus="who",
    family="subject",
    rule="subject.who",
    stem="Who opened a bridge between Kelm and the old harbour?",
    answer="Rosa Pike",
    options=OPTIONS,
    evidence=(Evidence(0, 10, "Rosa Pike …"),),
)
CONTEXT = ArticleContext(
    centrality=(1.0, 0.1, 0.5),
    lengths=(20, 20, 20),
    title=frozenset({"bridg"}),
    main_names=frozenset({"hill"}),
)


def candidate(question: Question, sentence: int = 0, **made: float) -> Candidate:
    return Candidate(
        kind=question.kind,
        focus=question.focus,
        family=question.family,
        rule=question.rule,
        stem=question.stem,
        answer=question.answer,
        evidence=question.evidence,
        sentence=sentence,
        fact=1,
        features=made,
    )


def rate(question: Question, sentence: int = 0, **made: float) -> float:
    proposed = candidate(question, sentence, **made)
    return score(question, proposed, features(question, proposed, CONTEXT, None))


@pytest.mark.parametrize(
    ("worse", "reason"),
    [
        (replace(QUESTION, stem="Who opened it?"), "a bare stem"),
        (replace(QUESTION, stem=QUESTION.stem.replace("?", " yesterday?")), "time without date"),
        (replace(QUESTION, stem="Who also opened a bridge between Kelm and the harbour?"), "leans"),
        (replace(QUESTION, answer="harbour"), "a plain word as key"),
        (replace(QUESTION, answer="Tom Hill"), "the main name as key"),
        (replace(QUESTION, kind="short_answer", options=()), "no options"),
        (replace(QUESTION, flaws=(Flaw("clang", "warn", ""),)), "a flaw"),
        (replace(QUESTION, family="object", rule="object.who"), "a less reliable family"),
    ],
)
def test_what_lowers_the_score(worse: Question, reason: str) -> None:
    assert rate(worse) < rate(QUESTION), reason


def test_central_sentences_and_dates_score_higher() -> None:
    assert rate(QUESTION, 0) > rate(QUESTION, 2) > rate(QUESTION, 1)
    when = replace(QUESTION, focus="when", answer="in May 2001")
    assert rate(when) > rate(replace(when, focus="where"))


def test_the_family_may_say_how_reliable_a_question_is() -> None:
    assert rate(QUESTION, reliability=0.95) > rate(QUESTION) > rate(QUESTION, reliability=0.3)


def test_scores_stay_between_nought_and_one_and_every_feature_is_documented() -> None:
    flawed = replace(QUESTION, stem="Who?", flaws=(Flaw("x", "warn", ""),) * 9)
    assert 0 < rate(flawed) < rate(QUESTION) < 1
    found = features(QUESTION, candidate(QUESTION), CONTEXT, None)
    assert found.keys() <= WEIGHTS.keys()


def test_rule_then_family_then_kind() -> None:
    def of(rule: str, family: str) -> float:
        return reliability(rule=rule, family=family, focus="who", kind="cloze")

    assert of("x", "who_said") == of("who_said", "x")
    assert of("x", "y") == of("cloze.person", "cloze")


CHOSEN = replace(QUESTION, focus="what", answer="A bridge")


@pytest.mark.parametrize(
    ("question", "words", "expected"),
    [
        (QUESTION, 20, "easy"),
        (replace(QUESTION, kind="true_false", answer="true", options=()), 20, "easy"),
        (CHOSEN, 20, "easy"),
        (CHOSEN, 30, "medium"),
        (replace(CHOSEN, kind="short_answer", options=()), 20, "medium"),
        (replace(CHOSEN, kind="short_answer", options=(), focus="why"), 30, "hard"),
        (replace(CHOSEN, kind="open", options=()), 5, "hard"),
    ],
)
def test_difficulty(question: Question, words: int, expected: str) -> None:
    assert difficulty(question, words) == expected


def test_centrality() -> None:
    sentences = [("bridg", "kelm"), ("bridg", "open"), ("soup",), ()]
    found = centrality(sentences)
    assert max(found) == 1.0
    assert found[0] > found[2] > found[3] == 0.0
    assert centrality([]) == []

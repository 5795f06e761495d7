"""When an offered question asks the fact of a reference question."""

from __future__ import annotations

import pytest

from quizgen.evaluation.corpus import Reference, spans
from quizgen.evaluation.coverage import coverage, keys_match
from quizgen.model import Article, Evidence, Pair, Question

FIRST = "The mayor of Kelm, Rosa Pike, opened a bridge of 300 metres on Friday."
SECOND = "“It took us nine years,” said Tom Hill, who had drawn it."
ARTICLE = Article(f"{FIRST}\n\n{SECOND}\n", title="Bridge")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rosa Pike", "rosa pike", True),
        ("the mayor", "a mayor", True),
        ("Pike", "Rosa Pike", True),
        ("Pike", "Rosa Pike's cousin in the far town of Kelm", False),
        ("28", "twenty-eight", True),
        ("28 people", "28", True),
        ("28 people", "29 people", False),
        ("about £7m", "7 million pounds", True),
        ("strong winds and heavy rain", "Strong winds and heavy rain hit it", True),
        ("the old bridge", "a new tunnel", False),
        ("He had lost his keys", "Because he lost the keys of his car", True),
        ("", "Rosa Pike", False),
    ],
)
def test_keys(one: str, other: str, expected: bool) -> None:
    assert keys_match(one, other) is expected
    assert keys_match(other, one) is expected


def question(kind: str, stem: str, answer: str, sentence: str = FIRST, **more: object) -> Question:
    start = ARTICLE.text.index(sentence)
    return Question(
        id="q",
        kind=kind,  # type: ignore[arg-type]
        focus="what",
        family="test",
        stem=stem,
        answer=answer,
        evidence=(Evidence(start, start + len(sentence), sentence),),
        **more,  # type: ignore[arg-type]
    )


WHO = Reference(1, "who", "Who opened the bridge of Kelm?", "Rosa Pike", (FIRST,))
LONG = Reference(5, "how_many", "How long is the bridge?", "300 metres", (FIRST,))
YEARS = Reference(15, "said_what", "How long did it take?", "Nine years", (SECOND,))
SPEAKER = Reference(16, "who", "Who drew the bridge?", "Tom Hill", (SECOND,))


@pytest.mark.parametrize(
    ("asked", "reference", "expected"),
    [
        (question("multiple_choice", "Who opened a bridge?", "Rosa Pike"), WHO, True),
        (question("cloze", "The mayor, _____, opened a bridge.", "Rosa Pike"), WHO, True),
        (question("multiple_choice", "Who opened a bridge?", "Rosa Pike"), LONG, False),
        (question("short_answer", "Who drew it?", "Rosa Pike", SECOND), WHO, False),
        (
            question(
                "true_false",
                "The mayor of Kelm, Tom Hill, opened a bridge.",
                "false",
                correction="The mayor of Kelm, Rosa Pike, opened a bridge.",
            ),
            WHO,
            True,
        ),
        (
            question(
                "true_false",
                "The mayor of Kelm, Tom Hill, opened a bridge of 300 metres.",
                "false",
                correction="The mayor of Kelm, Rosa Pike, opened a bridge of 300 metres.",
            ),
            LONG,
            False,
        ),
        (question("true_false", "Rosa Pike opened the bridge.", "true", correction="x"), WHO, True),
        (question("true_false", "Rosa Pike is a mayor.", "true", correction="x"), WHO, False),
        (
            question(
                "matching",
                "Match.",
                "A–1",
                SECOND,
                pairs=(Pair("Tom Hill", "It took us nine years"), Pair("Rosa Pike", "Hello")),
            ),
            SPEAKER,
            True,
        ),
        (
            question(
                "matching",
                "Match.",
                "A–1",
                SECOND,
                pairs=(Pair("Tom Hill", "The food is bad"), Pair("Rosa Pike", "nine years")),
            ),
            SPEAKER,
            False,
        ),
        (question("ordering", "Order.", "…", items=("x", "Rosa Pike", "y")), WHO, True),
    ],
)
def test_asked(asked: Question, reference: Reference, expected: bool) -> None:
    assert bool(coverage([asked], [reference], ARTICLE).weight) is expected


def test_weights_fall_with_rank() -> None:
    assert [reference.weight for reference in (WHO, LONG, YEARS, SPEAKER)] == [15, 11, 1, 1]
    found = coverage(
        [question("cloze", "The mayor, _____, opened a bridge.", "Rosa Pike")],
        [WHO, LONG, YEARS],
        ARTICLE,
    )
    assert (found.weight, found.whole, found.met) == (15, 27, (1,))
    assert found.share == pytest.approx(15 / 27)
    assert coverage([], [], ARTICLE).share == 0.0


def test_evidence_is_found_whatever_its_marks_and_spaces() -> None:
    plain = SECOND.replace("“", '"').replace("”", '"').replace(" ", "  ").upper()
    assert [ARTICLE.text[a:b] for a, b in spans(ARTICLE, (plain, "not there"))] == [SECOND]


@pytest.mark.parametrize(
    ("stem", "answer", "correction"),
    [
        ("Rosa Pike opened a bridge of 900 metres on Friday.", "false", FIRST),
        ("Rosa Pike opened a bridge of 300 metres on Friday.", "true", ""),
    ],
)
def test_the_paragraph_that_a_statement_names_is_none_of_its_words(stem, answer, correction):
    asked = [
        question("true_false", label + stem, answer, correction=correction)
        for label in ("", "(Paragraph 300) ")
    ]
    named = Reference(
        5, "how_many", "What is the number of the paragraph?", "Paragraph 4", (FIRST,)
    )
    for reference in (WHO, LONG, named):
        found = [coverage([one], [reference], ARTICLE) for one in asked]
        assert found[0] == found[1]

"""Which questions name their paragraph, and which one."""

from __future__ import annotations

from functools import cache

import pytest

from quizgen.asking.registry import families
from quizgen.asking.whereabouts import (
    OF_ONE_SENTENCE,
    OF_THE_ARTICLE,
    label_for,
    with_paragraphs,
)
from quizgen.examples import example_path
from quizgen.model import Article, Evidence, Question
from quizgen.paragraph_label import paragraph_of, without_paragraph
from quizgen.pipeline import Generated, GenerateOptions, generate
from quizgen.reading import read_text

PARAGRAPHS = (
    "The council of Sarn met on Monday evening. It turned the plan down by nine votes to four.",
    "Ann Lee, the mayor, was not there. She had broken her arm on the ice the day before.",
    "Tom Fry, who owns the mill, spoke for an hour. He said that the plan was a disgrace.",
    "The meeting went on until midnight. Nobody went home before the last vote was taken.",
)
TEXT = "\n\n".join(("Council refuses the plan", *PARAGRAPHS))


@cache
def article() -> Article:
    return read_text(TEXT)


def evidence(*parts: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(TEXT.index(part), TEXT.index(part) + len(part), part) for part in parts)


def question(family: str, *parts: str) -> Question:
    return Question(
        "q_1", "true_false", "what", family, "A stem.", "true", evidence=evidence(*parts)
    )


def test_every_family_is_in_the_table_once():
    known = {family.name for family in families()}
    assert known == OF_ONE_SENTENCE | OF_THE_ARTICLE.keys()
    assert not OF_ONE_SENTENCE & OF_THE_ARTICLE.keys()


@pytest.mark.parametrize(
    ("family", "parts", "stem"),
    [
        ("true_false", ["It turned the plan down"], "(Paragraph 1) A stem."),
        ("cloze", ["Ann Lee, the mayor, was not there."], "(Paragraph 2) A stem."),
        ("who_said", ["He said", "Tom Fry"], "(Paragraph 3) A stem."),
        ("subject", [PARAGRAPHS[3]], "(Paragraph 4) A stem."),
        ("true_false", ["He said that the plan", "turned the plan down"], "A stem."),
        ("true_false", ["Council refuses"], "A stem."),
        ("true_false", [], "A stem."),
        ("vocabulary", ["It turned the plan down"], "A stem."),
        ("true_false_identity", ["Ann Lee, the mayor"], "A stem."),
        ("definition", ["It turned the plan down"], "A stem."),
        ("teacher", ["It turned the plan down"], "A stem."),
    ],
)
def test_the_paragraph_of_the_evidence_is_named(family, parts, stem):
    (placed,) = with_paragraphs([question(family, *parts)], article())
    assert placed.stem == stem
    assert placed.id == "q_1"


def test_none_is_named_that_people_may_count_otherwise():
    text = TEXT.replace(PARAGRAPHS[2], f"Image: Ann Example.\n\n{PARAGRAPHS[2]}")
    start = text.index("He said")
    found = read_text(text)
    assert label_for((Evidence(start, start + 7, "He said"),), found) == ""
    start = text.index("Ann Lee")
    assert label_for((Evidence(start, start + 7, "Ann Lee"),), found) == "(Paragraph 2) "


def test_a_section_is_named_whose_heading_has_a_number():
    lines = [
        "Three jobs at the harbour",
        "1. Pilot", "The pilot meets each ship outside the bay. "
        "She knows all the rocks.",
        "2. Baker", "The day begins at four in the morning, long before the ships. "
        "A course takes two years.",
        "3. Diver", "Most of the work is done in the dark, at the bottom of the bay. "
        "The pay is good.",
    ]  # fmt: skip
    found = read_text("\n\n".join(lines))
    for words, place in (("A course", "(Section 2) "), ("The pay", "(Section 3) ")):
        start = found.text.index(words)
        evidence = (Evidence(start, start + len(words), words),)
        assert label_for(evidence, found) == place
    start = found.text.index("Three jobs")
    assert label_for((Evidence(start, start + 5, "Three"),), found) == ""


@cache
def made(**wanted: bool) -> Generated:
    text = example_path().read_text("utf-8")
    text = text.replace("Volunteers check a moth trap beside the old mill at dawn\n\n", "")
    return generate(read_text(text), GenerateOptions(**wanted))


def test_a_quiz_names_paragraphs_and_is_else_the_same():
    named, bare = made().quiz.questions, made(paragraphs=False).quiz.questions
    assert [one.id for one in named] == [one.id for one in bare]
    assert [without_paragraph(one.stem) for one in named] == [one.stem for one in bare]
    assert [(one.score, one.flaws) for one in named] == [(one.score, one.flaws) for one in bare]
    told = [one for one in named if paragraph_of(one.stem)]
    assert told and {one.family for one in told} <= OF_ONE_SENTENCE


def test_what_is_named_is_where_the_words_stand():
    quiz = made().quiz
    paragraphs = quiz.article.text.split("\n\n")[1:]
    for one in quiz.questions:
        number = paragraph_of(one.stem)
        if number is not None:
            assert all(part.text in paragraphs[number - 1] for part in one.evidence)


def test_where_a_caption_stands_above_none_is_named():
    """The example has one below its fourth paragraph, and is asked about what comes after it."""
    quiz = generate(read_text(example_path().read_text("utf-8"))).quiz
    assert all((paragraph_of(one.stem) or 0) <= 4 for one in quiz.questions)

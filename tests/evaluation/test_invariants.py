"""Each invariant is broken once, and named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.evaluation.invariants import breaches, set_breaches
from quizgen.model import Article, Block, Evidence, Option, Pair, Question

TEXT = "Bridge opened\nRosa Pike opened a bridge of 300 metres on Friday.\nPhoto: Rosa Pike."
START = TEXT.index("Rosa")
END = TEXT.index("\nPhoto")
ARTICLE = Article(
    TEXT,
    blocks=(
        Block("heading", 0, 13),
        Block("prose", START, END),
        Block("caption", END + 1, len(TEXT), "begins with Photo"),
    ),
)
SOUND = Question(
    id="q_1",
    kind="multiple_choice",
    focus="who",
    family="subject",
    stem="Who opened a bridge on Friday?",
    answer="Rosa Pike",
    options=(Option("Tom Hill"), Option("Rosa Pike", True), Option("Ann Lee")),
    evidence=(Evidence(START, END, TEXT[START:END]),),
)


def test_a_sound_question_breaks_nothing() -> None:
    assert list(breaches(SOUND, ARTICLE)) == []


def test_a_key_may_join_what_a_blank_tore_in_the_article() -> None:
    text = TEXT.replace("Rosa Pike opened", "Rosa Pike- Lee opened")
    end = text.index("\nPhoto")
    article = replace(ARTICLE, text=text, blocks=(Block("prose", START, end),))
    proof = (Evidence(START, end, text[START:end]),)
    torn = replace(SOUND, answer="Rosa Pike-Lee", options=(), kind="short_answer", evidence=proof)
    assert list(breaches(torn, article)) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"evidence": ()}, "no evidence"),
        (
            {"evidence": (Evidence(0, 4, "Road"),)},
            "evidence is not the article's text",
        ),
        ({"evidence": (Evidence(END + 1, len(TEXT), TEXT[END + 1 :]),)}, "evidence is not prose"),
        ({"stem": "Who opened it on Friday?"}, "no referent"),
        ({"options": SOUND.options[:2]}, "fewer than three options"),
        ({"options": (*SOUND.options, Option("ann lee"))}, "two options are equal"),
        ({"options": (*SOUND.options, Option("Bo", True))}, "not exactly one option is the key"),
        ({"answer": "Max Bo", "options": (), "kind": "short_answer"}, "key not in evidence"),
        ({"kind": "true_false", "answer": "true"}, "true/false without value or correction"),
        ({"kind": "cloze"}, "not exactly one gap"),
        ({"kind": "matching", "pairs": (Pair("a", "b"),)}, "matching without pairs"),
        ({"kind": "ordering", "items": ("a", "b")}, "ordering without three items"),
        ({"answer": " ", "options": ()}, "empty stem or key"),
        ({"stem": "(Paragraph 2) "}, "empty stem or key"),
    ],
)
def test_breach(change: dict[str, object], expected: str) -> None:
    assert expected in list(breaches(replace(SOUND, **change), ARTICLE))  # type: ignore[arg-type]


def test_a_derived_key_need_not_stand_in_the_evidence() -> None:
    question = replace(SOUND, kind="short_answer", options=(), answer="Rosalind Pike-Jones")
    assert list(breaches(question, ARTICLE)) == ["key not in evidence"]
    assert list(breaches(question, ARTICLE, derived=True)) == []


def test_sets() -> None:
    assert list(set_breaches([SOUND, replace(SOUND, id="q_2", stem="Who?")])) == []
    named = replace(SOUND, id="q_2", stem=f"(Paragraph 2) {SOUND.stem}")
    assert list(breaches(named, ARTICLE)) == []
    assert list(set_breaches([SOUND, named])) == ["a stem comes twice"]
    assert list(set_breaches([SOUND, SOUND])) == ["an id comes twice", "a stem comes twice"]


def test_a_title_proves_what_the_article_is_about() -> None:
    titled = replace(ARTICLE, blocks=(Block("heading", 0, 13, "title"), *ARTICLE.blocks[1:]))
    question = replace(SOUND, evidence=(Evidence(0, 13, TEXT[:13]),))
    main_idea = replace(question, family="main_idea")
    assert "evidence is not prose" in list(breaches(question, titled, derived=True))
    assert "evidence is not prose" in list(breaches(main_idea, ARTICLE, derived=True))
    assert list(breaches(main_idea, titled, derived=True)) == []

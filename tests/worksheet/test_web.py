"""The HTML preview, read back with lxml."""

from __future__ import annotations

from lxml import html

from quizgen.paragraph_label import HOW_COUNTED
from quizgen.worksheet import Look, preview_html
from tests.formats.hostile import TEXTS, hostile_quiz
from tests.worksheet.example import example, named


def test_the_page():
    page = html.fromstring(preview_html(example(), Look(versions=2)))
    assert len(page.findall(".//section")) == 4
    assert len(page.findall(".//section[@class='sheet key']")) == 2
    first = page.find(".//section")
    assert first.find(".//h2").text_content() == "Choose the answer"
    assert len(first.findall(".//div[@class='question']")) == 9
    shown = [item.text_content() for item in first.findall(".//ol[@class='passage']/li/b")]
    assert shown == ["5"]
    key = page.find(".//section[@class='sheet key']").text_content()
    assert "Ann Lee" in key and "Version A" in key
    assert not html.fromstring(preview_html(example(), Look(key=False))).findall(".//table")


def test_hostile_text_is_text_and_nothing_is_loaded_or_run():
    page = html.fromstring(preview_html(hostile_quiz()))
    assert not page.findall(".//script") and not page.findall(".//img")
    for hostile in TEXTS.values():
        assert " ".join(hostile.split()) in page.text_content()
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'")


def test_the_same_each_time():
    assert preview_html(hostile_quiz()) == preview_html(hostile_quiz())


def test_paragraphs_have_numbers_where_a_question_names_one():
    page = html.fromstring(preview_html(named()))
    shown = page.findall(".//ol[@class='passage']/li/small")
    assert [one.text for one in shown] == ["¶1", "¶2", "¶3"]
    assert HOW_COUNTED not in page.text_content()
    assert not html.fromstring(preview_html(example())).findall(".//li/small")


def test_without_the_passage_it_is_said_how_they_are_counted():
    look = Look(versions=2, passage=False)
    assert preview_html(named(), look).count(HOW_COUNTED) == 2
    assert HOW_COUNTED not in preview_html(example(), look)

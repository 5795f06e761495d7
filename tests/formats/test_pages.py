"""Markdown as markdown-it renders it, and HTML as a browser's parser reads it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html
from markdown_it import MarkdownIt

from quizgen.formats import export
from quizgen.formats.layout import matching_columns
from quizgen.model import Question
from tests.formats.hostile import hostile_quiz


def spaced(text: str) -> str:
    return " ".join(text.split())


def shown_texts(question: Question) -> list[str]:
    """Return the texts that a sheet or its key has to show."""
    told = [part.text for part in question.evidence]
    if question.kind == "matching":
        columns = matching_columns(question)
        return [question.stem, *columns.left, *columns.right, *told]
    texts = [question.stem, question.correction, question.guide, *question.accepted, *told]
    if question.kind not in ("true_false", "ordering"):
        texts.append(question.answer)
    return [*texts, *(option.text for option in question.options), *question.items]


def items_of(page, path: str) -> list[str]:
    return [spaced(item.text_content()) for item in page.xpath(path)]


def check_lists(quiz, asked: list[str], answered: list[str]) -> None:
    assert len(asked) == len(answered) == len(quiz.questions)
    for question, one, other in zip(quiz.questions, asked, answered, strict=True):
        for text in shown_texts(question):
            assert spaced(text) in f"{one} {other}"


@pytest.fixture(scope="module", params=[True, False], ids=["evidence", "no evidence"])
def quiz(request):
    return hostile_quiz(evidence=request.param)


class TestMarkdown:
    @pytest.fixture(params=["commonmark", "gfm-like"])
    def page(self, quiz, request):
        content = export(quiz, "markdown").content.decode()
        renderer = MarkdownIt(request.param, {"html": True, "linkify": False})
        rendered = renderer.render(content).replace("<br />", "\n")
        return html.fromstring(f"<body>{rendered}</body>")

    def test_every_text_is_shown_literally(self, quiz, page):
        asked = items_of(page, "//h2/preceding-sibling::ol/li")
        answered = items_of(page, "//h2/following-sibling::ol/li")
        check_lists(quiz, asked, answered)

    def test_no_text_becomes_markup(self, page):
        tags = {element.tag for element in page.iter()}
        assert tags <= {"div", "h1", "h2", "ol", "ul", "li", "p", "blockquote"}
        assert page.xpath("count(//h1)") == page.xpath("count(//h2)") == 1

    def test_the_page(self, every_kind):
        quiz = replace(every_kind, questions=every_kind.questions[1:3])
        assert export(quiz, "markdown").content.decode() == (
            "# A café opens\n"
            "\n"
            "1. How many guests drank tea? (2 points)\n"
            "\n"
            "   Answer: " + r"\_" * 12 + "\n"
            "\n"
            "2. True or false? Tom Roe opened the café.\n"
            "\n"
            "   - True\n"
            "   - False\n"
            "\n"
            "## Answer key\n"
            "\n"
            "1. 40\n"
            "\n"
            "   Also right: forty; 40 guests\n"
            "\n"
            "   > Then 40 guests drank tea.\n"
            "\n"
            "2. False\n"
            "\n"
            "   Correct: Ann Lee opened the café.\n"
            "\n"
            "   > Mayor Ann Lee opened the café on 3 May.\n"
        )


class TestHtml:
    @pytest.fixture
    def page(self, quiz):
        return html.document_fromstring(export(quiz, "html").content)

    def test_every_text_is_shown_literally(self, quiz, page):
        asked = items_of(page, '//ol[@class="questions"]/li')
        answered = items_of(page, '//section[@class="key"]/ol/li')
        check_lists(quiz, asked, answered)

    def test_it_needs_and_runs_nothing(self, page):
        assert not page.xpath("//script | //link | //img | //iframe | //object | //@src | //@href")
        assert not any(name.startswith("on") for one in page.iter() for name in one.attrib)
        (style,) = page.xpath("//style")
        assert "url(" not in style.text and "@import" not in style.text
        assert not page.xpath("//b | //i")  # the hostile titles and stems hold these

    def test_it_prints_the_key_on_a_page_of_its_own(self, page):
        style = page.xpath("//style")[0].text
        assert re.search(r"\.key \{[^}]*break-before: page", style)
        assert re.search(r"\.question, \.answer \{[^}]*break-inside: avoid", style)

    def test_settings_are_shown(self, hostile):
        page = html.document_fromstring(export(hostile, "html").content)
        assert items_of(page, '//span[@class="points"]') == ["(2 points)"]
        assert items_of(page, '//p[@class="pre"]') == ["Read & answer: <all> of it."]
        assert page.xpath("//title")[0].text == hostile.title

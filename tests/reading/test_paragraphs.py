"""Paragraphs as a person counts them, and from where on nobody can be sure."""

from __future__ import annotations

import textwrap

import pytest

from quizgen.model import Article
from quizgen.reading import count_paragraphs, read_bytes, read_text

TITLE = "Oldmere harbour to stay shut"
ONE = (
    "The harbour of Oldmere has been closed to fishing boats since the storm of last winter. The "
    "council has no money for the repairs."
)
TWO = (
    "Forty boats have moved to Easton since then. Some of the crews now drive an hour each way to "
    "reach them, and two have given up."
)
THREE = (
    "Ruth Calder, the mayor, told a meeting on Monday that the wall would cost nine million "
    "pounds. She hopes for help from London."
)
FOUR = (
    "“We have waited for this money for more than a decade,” said Tom Reed, the harbour master. He "
    "has lost half of his income."
)
FIVE = (
    "A newer wall stands at Easton, built of concrete blocks after the war. Its owners say that it "
    "has never cost them a penny."
)
ALL = (ONE, TWO, THREE, FOUR, FIVE)


def counted(text: str, **more: str) -> list[tuple[int, str, bool]]:
    """Return number, first words and sureness of each paragraph."""
    article = read_text(text, **more)
    return [
        (one.number, article.text[one.start : one.end][:12], one.sure)
        for one in count_paragraphs(article)
    ]


def sure(text: str, **more: str) -> int:
    """Return how many paragraphs everybody counts alike."""
    found = [one[2] for one in counted(text, **more)]
    assert found == sorted(found, reverse=True)
    return sum(found)


def spaced(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_the_title_is_not_counted():
    assert counted(spaced(TITLE, *ALL)) == [
        (number, text[:12], True) for number, text in enumerate(ALL, start=1)
    ]


def test_without_a_title_the_first_line_is_paragraph_1():
    assert counted(spaced(*ALL))[0] == (1, ONE[:12], True)


def test_a_title_that_is_given_and_not_in_the_text_changes_nothing():
    assert counted(spaced(*ALL), title=TITLE) == counted(spaced(*ALL))


@pytest.mark.parametrize(
    "line",
    ["A slow repair", "Advertisement", "Read more", "* * *"],
)
def test_headings_and_what_belongs_to_the_page_are_not_counted(line):
    assert counted(spaced(TITLE, ONE, TWO, line, THREE, FOUR, FIVE)) == counted(spaced(TITLE, *ALL))


@pytest.mark.parametrize("line", ["By Ann Example", "Saturday, September 12, 2015"])
def test_bylines_and_dates_above_the_text_are_not_counted(line):
    assert sure(spaced(TITLE, line, *ALL)) == 5


@pytest.mark.parametrize(
    "line",
    [
        "Satellite image of the new harbour wall",
        "Two fishing boats in the harbour on May 3, 2019. Image: Ann Example.",
        "Volunteers mend a fishing net beside the old mill at dawn",  # read as a heading
        "“We have waited for this money for more than a decade”",
        "• nets\n\n• ropes",
        "Typical price: £4",
        "But why is the harbour shut?\n\nWhy is the harbour shut?",
    ],
)
def test_no_number_is_sure_below_what_somebody_may_count(line):
    assert sure(spaced(TITLE, ONE, TWO, line, THREE, FOUR, FIVE)) in (2, 3)
    assert sure(spaced(TITLE, line, *ALL)) <= 1


def test_a_paragraph_that_a_picture_tears_is_counted_once_by_some():
    first, second = TWO.split(" reach ")
    assert sure(spaced(TITLE, ONE, first, "Advertisement", f"Reach {second}", *ALL[2:])) == 2
    torn = spaced(TITLE, ONE, TWO, "and so did the crews of the other boats there.", THREE, FOUR)
    assert sure(torn) == 2


def test_a_paragraph_that_lacks_its_full_stop_is_one():
    assert sure(spaced(TITLE, ONE, TWO.rstrip("."), *ALL[2:])) == 5


def test_a_name_in_small_letters_begins_a_paragraph():
    assert sure(spaced(TITLE, ONE, TWO, "eBay " + THREE[5:], FOUR, FIVE)) == 5


def test_words_that_lead_to_a_quotation_are_a_paragraph():
    assert sure(spaced(TITLE, ONE, TWO, THREE + " She added:", FOUR, FIVE)) == 5


def test_a_paragraph_a_line_is_counted_too():
    assert sure("\n".join([TITLE, *ALL])) == 5


def test_lines_among_empty_lines_are_no_sure_paragraphs():
    """Some count the lines, some what stands between empty lines."""
    assert sure(f"{TITLE}\n\n{ONE}\n\n{TWO}\n{THREE}\n\n{FOUR}\n{FIVE}") == 2


def test_a_line_for_each_sentence_is_no_paragraph():
    sentences = [f"{part.rstrip('.')}." for text in ALL for part in text.split(". ")]
    assert sure("\n".join([TITLE, *sentences])) == 0
    assert sure(spaced(TITLE, *sentences)) == len(sentences)


def test_lines_broken_by_hand_make_one_paragraph():
    wrapped = [textwrap.fill(text, 60) for text in ALL]
    assert sure(spaced(TITLE, *wrapped)) == 5
    indented = [textwrap.fill(text, 60, initial_indent="   ") for text in ALL]
    assert sure("\n".join([TITLE, "", *indented])) == 5


def test_lines_broken_by_hand_without_empty_lines_or_indents_are_not_counted():
    wrapped = [textwrap.fill(text, 60) for text in ALL]
    assert sure("\n".join([TITLE, "", *wrapped])) <= 1


def test_a_line_break_within_a_sentence_is_one_paragraph_or_two():
    words = TWO.replace("of the crews", "of the\ncrews")
    assert sure(spaced(TITLE, ONE, words, *ALL[2:])) == 1


def test_few_paragraphs_are_not_counted():
    assert sure(spaced(TITLE, ONE, TWO, THREE)) == 0


def test_one_huge_paragraph_is_not_counted():
    assert sure(spaced(TITLE, " ".join(ALL * 2), ONE, TWO, THREE, FOUR)) == 0


def test_beside_numbered_sections_no_number_is_sure():
    assert sure(spaced(TITLE, ONE, TWO, "1 Pop-up harbours", THREE, "2 Boats", FOUR, FIVE)) == 0


def test_a_first_line_may_be_a_title_with_a_full_stop():
    assert sure(spaced("The harbour is shut.", *ALL)) == 0


def test_what_a_page_marks_as_a_heading_is_none():
    heading = "Why the harbour of Oldmere has been shut to all fishing boats?"
    body = "".join(f"<p>{text}</p>" for text in (ONE, TWO))
    rest = "".join(f"<p>{text}</p>" for text in (THREE, FOUR, FIVE))
    page = f"<html><body><article><h1>{TITLE}</h1>{body}<h2>{heading}</h2>{rest}</article></body>"
    article = read_bytes(page.encode(), name="page.html")
    assert [one.sure for one in count_paragraphs(article)] == [True] * 5


def test_paragraphs_of_a_pdf_are_guessed():
    assert sure(spaced(TITLE, *ALL), source="harbour.PDF") == 0


def test_without_blocks_nothing_is_counted():
    assert count_paragraphs(Article(spaced(*ALL))) == ()

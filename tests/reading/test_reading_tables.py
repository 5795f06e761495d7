"""The tables of furniture and captions: each example matches, ordinary sentences do not."""

from __future__ import annotations

import re

import pytest

from quizgen.reading.captions import CAPTIONS, caption_reason
from quizgen.reading.furniture import byline, closing_section, furniture_reason
from quizgen.reading.furniture_table import CLOSING_SECTIONS, FURNITURE
from quizgen.reading.shape import count_words

# Sentences that begin or end like furniture or captions and are neither.
PROSE = [
    "Share prices fell by four per cent after the announcement.",
    "More than forty boats have left the harbour.",
    "Home owners near the sea pay more than others.",
    "Comments by the mayor angered the fishermen.",
    "The council posted a comment on its page.",
    "By Monday the harbour was closed.",
    "By law, every boat needs two lamps.",
    "By Christmas Day the wall had been mended",
    "Related diseases were found in three of the farms.",
    "Follow the path to the lighthouse and you see the whole bay.",
    "Like the others, she had lost her boat.",
    "Update your maps, the coastguard told sailors.",
    "Published studies show that the water is warmer now.",
    "Published in 1851, the novel made him famous.",
    "We use salt to keep the fish, Reed said.",
    "Find out who broke the wall, the mayor told the police.",
    "Advertisements for the new port appeared in March.",
    "Sign language is taught in two of the town's schools.",
    "Read more slowly, the teacher told the class.",
    "See also what happened in Easton, she said.",
    "Tags were fixed to the legs of forty birds.",
    "The video shows the moment when the wall broke.",
    "Image is everything, the designer told the class.",
    "A photo of the letter was published by the newspaper.",
    "He told Reuters that the port would open again.",
    "The pictures were sold to Getty Images for a large sum.",
    "A map of the coast from 1823 hangs in the town hall.",
    "Calder was pictured in the Gazette on Friday and resigned on Monday.",
    "Table tennis is played in the old market.",
    "Figures released on Friday show that prices rose.",
    "Left to themselves, the birds came back.",
    "Above all, the mayor wants a new wall.",
    "Watch the birds and you know the weather, fishermen say.",
    "Sources close to the council said the plan was dead.",
    "Notes found in the cabin tell another story.",
    "May 2015 was the driest month that the town had known.",
    "On Saturday, September 12, 2015, the wall broke.",
    "Contact with the ship was lost at noon.",
    "The end came quickly.",
    "This article of the law was changed in 1990.",
    "Copyright law protects the songs for seventy years.",
]


@pytest.mark.parametrize("row", FURNITURE, ids=lambda row: row.example)
def test_each_furniture_row_knows_its_example(row):
    assert re.fullmatch(row.pattern, row.example, re.IGNORECASE)
    assert furniture_reason(row.example)


@pytest.mark.parametrize("row", CAPTIONS, ids=lambda row: row.example)
def test_each_caption_row_knows_its_example(row):
    assert re.search(row.pattern, row.example, re.IGNORECASE)
    assert caption_reason(row.example, count_words(row.example), could_be_prose=False)


@pytest.mark.parametrize("row", CLOSING_SECTIONS, ids=lambda row: row.example)
def test_each_closing_section_knows_its_example(row):
    assert closing_section(row.example) == row.reason


@pytest.mark.parametrize("sentence", PROSE)
def test_ordinary_sentences_match_no_row(sentence):
    assert furniture_reason(sentence) == ""
    assert caption_reason(sentence, count_words(sentence), could_be_prose=True) == ""


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Example", "Ann Example"),
        ("By ANN EXAMPLE, Education Correspondent", "Ann Example"),
        ("Written by Ann Example and Tom Reed", "Ann Example and Tom Reed"),
        ("by Ann Example for The Oldmere Gazette", "Ann Example"),
        ("By Ann Example in Easton", "Ann Example"),
        ("By Monday morning", ""),
        ("By Christmas Eve", ""),
        ("By Ann Example is a good book.", ""),
        ("By the sea", ""),
        ("By Ann", ""),
    ],
)
def test_bylines_name_their_author(line, author):
    assert byline(line) == author


@pytest.mark.parametrize("line", ["* * *", "———", "•", "…", "", "[ ]"])
def test_lines_without_letters_are_separators(line):
    assert furniture_reason(line) == "a separator"


@pytest.mark.parametrize(
    "line",
    ["| " * 250, "home " * 100, "share x " * 70, "- -" * 180, "terms and " * 55 + "!"],
    ids=["bars", "home", "share", "dashes", "terms"],
)
def test_patterns_answer_at_once_on_long_odd_lines(line):
    import time

    start = time.process_time()  # a busy machine does not count
    furniture_reason(line)
    caption_reason(line, count_words(line), could_be_prose=False)
    assert time.process_time() - start < 0.5

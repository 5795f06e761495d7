"""Paragraphs out of lines: which line breaks end a paragraph."""

from __future__ import annotations

import textwrap

import pytest

from quizgen.reading.lines import paragraph_spans

ONE = (
    "The harbour of Oldmere, which was built in 1823, has been closed to fishing boats since the "
    "storm of last winter. The town council says the repairs will cost 4.2 million pounds."
)
TWO = (
    "Forty boats have moved to the port of Easton, and their crews drive an hour each way to "
    "reach them. The mayor has promised help, but no one believes her any more."
)


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_hard_wrapped_paragraphs_are_one_block_each(width):
    text = "\n\n".join(textwrap.fill(part, width) for part in (ONE, TWO, ONE))
    assert [" ".join(part.split()) for part in paragraphs(text)] == [ONE, TWO, ONE]


def test_hard_wrapped_paragraphs_may_be_told_by_indentation():
    text = "\n".join(textwrap.fill(part, 60, initial_indent="    ") for part in (ONE, TWO, ONE))
    assert [" ".join(part.split()) for part in paragraphs(text)] == [ONE, TWO, ONE]


def test_a_heading_over_hard_wrapped_text_is_its_own():
    text = "A slow repair\n" + textwrap.fill(ONE, 60) + "\n\n" + textwrap.fill(TWO, 60)
    assert paragraphs(text)[0] == "A slow repair"
    assert len(paragraphs(text)) == 3


def test_pasted_text_has_one_paragraph_a_line():
    assert paragraphs(f"{ONE}\nThe harbour wall\n{TWO}\nThe mayor\n") == [
        ONE,
        "The harbour wall",
        TWO,
        "The mayor",
    ]


def test_short_sentences_one_a_line_are_not_hard_wrapped():
    lines = [
        "The wall broke in May.",
        "The wall of Oldmere after the storm",
        "Forty boats have left the harbour since then.",
        "Ruth Calder",
        "The mayor says that it will be mended soon.",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_a_stray_break_in_the_middle_of_a_sentence_is_mended():
    broken = ONE.replace("boats since", "boats\nsince")
    assert paragraphs(f"{TWO}\n{broken}\n{TWO}\n") == [TWO, broken, TWO]


@pytest.mark.parametrize("end", ["\n", "\n\n\n", "\n \t \n", "\u2028", "\u2029", "\x0c", "\x85"])
def test_any_line_end_ends_a_line(end):
    assert paragraphs(f"{ONE}{end}{TWO}") == [ONE, TWO]


def test_bullets_begin_lines_of_their_own():
    text = textwrap.fill(ONE, 60) + "\n- a new wall\n- a new light\n" + textwrap.fill(TWO, 60)
    assert paragraphs(text)[1:3] == ["- a new wall", "- a new light"]


def test_nothing_has_no_paragraphs():
    assert paragraph_spans("") == paragraph_spans(" \n\u00a0\n\t") == []

"""The passage: what is printed of the article, its lines, and where the evidence stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.formats.layout import clean
from quizgen.model import Article, Block, Evidence
from quizgen.worksheet.passage import lines_of, numbered_lines, paragraphs, runs
from tests.worksheet.example import SENTENCES, TEXT, evidence, example


def test_prose_and_lists_and_marked_headings_are_printed():
    text = "Title\nOne.\nPhoto: x\nA heading\nTwo.\n- item\nShare this"
    kinds = [
        ("heading", "title"), ("prose", ""), ("caption", "a credit"), ("heading", "a heading"),
        ("prose", ""), ("list", "an item of a list"), ("furniture", "a button"),
    ]  # fmt: skip
    blocks, start = [], 0
    for line, (kind, reason) in zip(text.split("\n"), kinds, strict=True):
        blocks.append(Block(kind, start, start + len(line), reason))
        start += len(line) + 1
    article = Article(text, blocks=tuple(blocks))
    printed = paragraphs(article)
    assert [text[one.start : one.end] for one in printed] == ["One.", "A heading", "Two.", "- item"]
    assert [one.heading for one in printed] == [False, True, False, False]


def test_an_article_without_blocks_is_cut_at_blank_lines():
    article = Article("One\nline.\n\n  \nTwo.\n")
    assert [article.text[one.start : one.end] for one in paragraphs(article)] == [
        "One\nline.",
        "Two.",
    ]


def test_runs_are_cut_inside_the_evidence_s_first_and_last_word():
    article = example().article
    first = paragraphs(article)[0]
    cut = runs(article, first, evidence(0, 1))
    assert [run.marks for run in cut] == [(), ("s0",), ("e0",), ("s1",), ("e1",)]
    assert [run.text for run in cut][:2] == ["A", SENTENCES[0][1:-1]]
    assert cut[2].text == ". T"


@given(st.text(), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_runs_lose_nothing(text, places):
    article = Article(text)
    found = [Evidence(min(ends), max(ends), "") for ends in places if max(ends) <= len(text)]
    for paragraph in paragraphs(article):
        cut = runs(article, paragraph, found)
        printed = "".join(run.text for run in cut)
        whole = clean(text[paragraph.start : paragraph.end])
        assert printed.replace(" ", "") == whole.replace(" ", "")


def test_lines_are_numbered_through_and_evidence_is_found_on_them():
    lines = numbered_lines(example().article, 40)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(len(line.text) <= 40 for line in lines)
    assert [line.text for line in lines if line.last][-1].endswith("for it.")
    for number in range(len(SENTENCES)):
        where = lines_of(evidence(number), lines)
        first, _, last = where.partition("–")
        text = " ".join(line.text for line in lines[int(first) - 1 : int(last or first)])
        assert SENTENCES[number] in text
    assert lines_of(evidence(0, 1), lines) == f"1–{lines_of(evidence(1), lines).split('–')[1]}"
    assert lines_of((), lines) == ""
    assert lines_of((Evidence(0, 5, TEXT[:5]),), lines) == ""  # the title is not in the passage


@given(st.text(), st.integers(1, 50))
def test_every_character_is_on_one_line(text, width):
    lines = numbered_lines(Article(text), width)
    assert "".join("".join(line.text for line in lines).split()) == "".join(clean(text).split())


def test_paragraphs_are_numbered_where_questions_name_them():
    article = example().article
    assert [one.number for one in paragraphs(article)] == [0, 0, 0]
    assert [one.number for one in paragraphs(article, counted=True)] == [1, 2, 3]
    lines = numbered_lines(article, 40, counted=True)
    assert [line.sign for line in lines if line.sign] == ["¶1", "¶2", "¶3"]
    first = [place for place, line in enumerate(lines) if not place or lines[place - 1].last]
    assert [lines[place].sign for place in first] == ["¶1", "¶2", "¶3"]


@given(st.integers(8, 40))
def test_a_line_has_room_for_the_number_of_its_paragraph(width):
    for line in numbered_lines(example().article, width, counted=True):
        taken = len(line.sign) + 1 if line.sign else 0
        assert taken + len(line.text) <= width or " " not in line.text

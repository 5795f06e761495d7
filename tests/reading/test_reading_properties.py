"""Whatever comes in: an article whose blocks fit its text, or one clear refusal."""

from __future__ import annotations

import io

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.model import BLOCK_KINDS
from quizgen.reading import ReadingSettings, read, read_bytes, read_text
from quizgen.reading.blocks import find_blocks
from quizgen.reading.draft import Draft, Mark
from quizgen.reading.english import foreign_language
from quizgen.reading.lines import paragraph_spans

ANY = ReadingSettings(min_words=0)

# Pieces that pages are made of, so that chance builds pages and not only noise.
PIECES = st.sampled_from(
    [
        "The harbour was closed in May. ",
        "Fishermen mending nets in Easton",
        "“We waited for a decade,” she said. ",
        "We waited for a decade",
        "Ruth Calder",
        "By Ann Example",
        "No comments:",
        "Sources",
        "• nets",
        "1. ropes",
        "3 Pop-up parks",
        "Image: Town Council.",
        "https://example.org",
        "Typical price: £4",
        "# Heading",
        "<p>",
        "</p><h1>",
        "&shy;",
        "```",
        "| a | b |",
        "\n",
        "\n\n",
        " ",
        "\r\n",
        "\t",
        "\u2028",
        "\x0c",
        "\x1c",
        "\x85",
        "\u00a0",
        "\u00ad",
        "\ufeff",
        "â€œ",
        "\x00",
        "\ud800",
        "(",
        "“",
        ".",
        ":",
        "—",
        "…",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))
BYTES = st.one_of(
    st.binary(max_size=400),
    st.tuples(
        st.sampled_from(
            [b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf", b""]
        ),
        st.binary(max_size=400),
    ).map(b"".join),
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "", "?", "a"])


def check(article):
    """The invariants of an article's blocks."""
    end = 0
    for block in article.blocks:
        assert block.kind in BLOCK_KINDS
        assert bool(block.reason) == (block.kind != "prose")
        assert end <= block.start < block.end <= len(article.text)
        part = article.slice(block)
        assert part == part.strip()
        end = block.end
    covered = set()
    for block in article.blocks:
        covered.update(range(block.start, block.end))
    outside = (char for at, char in enumerate(article.text) if at not in covered)
    assert all(char.isspace() for char in outside)
    assert len(article.sha256) == 64


@given(TEXTS)
@example("\n" * 50 + "a")
@example("“" * 200)
@example(". . . . . .")
@example("A" + " b" * 5000)
def test_any_text_makes_an_article_or_one_refusal(text):
    try:
        article = read_text(text, settings=ANY)
    except QuizgenError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
    else:
        check(article)


@given(TEXTS)
def test_blocks_fit_any_text(text):
    text = text.replace("\r", "\n")
    marks = tuple(Mark(start, end) for start, end in paragraph_spans(text))
    blocks, title = find_blocks(Draft(text, marks))
    assert [(block.start, block.end) for block in blocks] == [(m.start, m.end) for m in marks]
    assert "\n" not in title


@given(BYTES, NAMES)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_make_an_article_or_one_refusal(data, name):
    try:
        article = read_bytes(data, name=name, settings=ANY)
    except QuizgenError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
    else:
        check(article)


@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_files_make_an_article_or_one_refusal(data, pdf_bytes, docx_bytes):
    whole = data.draw(st.sampled_from([pdf_bytes, docx_bytes]))
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        article = read_bytes(bytes(damaged), name="damaged", settings=ANY)
    except QuizgenError as error:
        assert "\n" not in str(error)
    else:
        check(article)


@given(st.text(max_size=300))
def test_any_source_is_read_or_refused(source):
    if source.strip().lower().startswith("http"):
        source = "x" + source
    try:
        article = read(source, stdin=io.BytesIO(b"x"), settings=ANY)
    except QuizgenError as error:
        assert str(error).endswith(".")
    else:
        check(article)


@given(st.text(alphabet=st.characters(exclude_characters="\r\ufeff"), max_size=200))
def test_plain_text_is_kept_letter_for_letter(text):
    """With ordinary text round it, so that it counts as an article; mojibake apart."""
    body = "The harbour of the town was closed in May, and the people were angry.\n" * 5
    whole = body + text
    try:
        article = read_text(whole, settings=ReadingSettings())
    except QuizgenError:
        return
    if article.text != whole:
        import ftfy

        mended = ftfy.fix_encoding(
            "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in whole)
        )
        assert article.text == mended.replace("\r\n", "\n").replace("\r", "\n")


@given(TEXTS)
def test_language_of_any_text(text):
    assert isinstance(foreign_language(text), str)

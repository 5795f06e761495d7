"""Pieces of a sentence in words: once for a document, unless they lean on what stands before."""

from __future__ import annotations

import pytest

from quizgen.asking import wording
from quizgen.asking.wording import compose
from quizgen.language.document import Document, annotate
from quizgen.reading import read_text

TEXT = (
    "The council of Kelm closed its old harbour in May. The device pleased the council. "
    "Ships now land at a new pier beside the market, and most people in the town like it better. "
    "The pier has room for nine boats, a crane and a hall where fish is sold on Fridays."
)


@pytest.fixture
def document() -> Document:
    return annotate(read_text(TEXT))


def words(document: Document, *texts: str) -> list:
    """Return the tokens of the first sentence that have the texts, in order."""
    return [token for token in document.sentences[0].span if token.text in texts]


def test_a_piece_that_leans_on_nothing_is_put_into_words_once(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = []
    put = wording._put
    monkeypatch.setattr(wording, "_put", lambda *given: pieces.append(given[1]) or put(*given))
    piece = words(document, "old", "harbour", "in", "May")
    first = compose(document, ["what was the", piece])
    assert compose(document, ["what was the", tuple(piece)]) == first
    assert first.text == "what was the old harbour in May"
    assert len(pieces) == 1


def test_a_pronoun_is_read_anew_beside_other_words(document: Document) -> None:
    piece = words(document, "its", "old", "harbour")
    alone = compose(document, ["who closed", piece])
    beside = compose(
        document, ["who closed", piece], known=words(document, "council"), lenient=True
    )
    assert "pronoun" in alone.doubts
    assert "pronoun" not in beside.doubts
    assert compose(document, ["who closed", piece]) == alone


def test_strict_reading_is_not_taken_for_the_other(document: Document) -> None:
    piece = list(document.sentences[1].span)[:2]
    strict = compose(document, ["whom did", piece])
    loose = compose(document, ["whom did", piece], strict=False)
    assert "definite" in strict.doubts
    assert "definite" not in loose.doubts

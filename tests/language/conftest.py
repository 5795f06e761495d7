"""An article made of plain paragraphs, parsed with the real pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizgen.language.document import Document, annotate
from quizgen.model import Article, Block


@pytest.fixture(scope="session")
def annotated() -> Callable[..., Document]:
    """Return a function: paragraphs in, annotated document out."""

    def make(*paragraphs: str) -> Document:
        blocks, start = [], 0
        for paragraph in paragraphs:
            blocks.append(Block("prose", start, start + len(paragraph)))
            start += len(paragraph) + 1
        return annotate(Article("\n".join(paragraphs), blocks=tuple(blocks)))

    return make

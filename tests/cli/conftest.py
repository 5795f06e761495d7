"""The command with everything behind it replaced by stand-ins that answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from quizgen.cli import main
from quizgen.model import Article, Evidence, Quotation, Statement


@dataclass
class Outcome:
    """What a run of the command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def quizgen(capfd, monkeypatch):
    """Run the command in this process: ``quizgen("make", "a.txt")``."""
    monkeypatch.delenv("QUIZGEN_DEBUG", raising=False)

    def run(*arguments: object) -> Outcome:
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Outcome(code, out, err)

    return run


@dataclass
class Behind:
    """What the command asked for, and what it is to be given."""

    quiz: object
    notes: tuple[str, ...] = ()
    error: BaseException | None = None
    sources: list = field(default_factory=list)
    options: list = field(default_factory=list)


@pytest.fixture
def behind(monkeypatch, every_kind):
    """Stand-ins for reading and the pipeline."""
    import quizgen.pipeline
    import quizgen.reading

    stand = Behind(every_kind)

    def read(source, stdin=None):
        stand.sources.append(source if stdin is None else (source, stdin.read()))
        if stand.error is not None:
            raise stand.error
        return replace(every_kind.article, source=source)

    def generate(article: Article, options, *, progress=None, details=True):
        stand.options.append(options)
        if progress is not None:
            progress("Asking", 0.5)
        quiz = replace(stand.quiz, article=article, notes=stand.notes)
        return quizgen.pipeline.Generated(
            quiz=quiz, refusals={"no_referent": 3, "overlap": 12, "gap": 3}, considered=26
        )

    def facts(article: Article):
        text = article.text
        start = text.index("“It’s ours,”")
        said = Evidence(start, start + 12, text[start : start + 12])
        return (
            [
                Statement(
                    0,
                    39,
                    "Ann Lee opened the café on 3 May.",
                    "Ann Lee",
                    "opened",
                    ("the café",),
                    ("on 3 May",),
                ),
                Statement(
                    0,
                    39,
                    "Tom Roe may not sing.",
                    "Tom Roe",
                    "may not sing",
                    polarity="negative",
                    modality="may",
                    asserted_by="Ann Lee",
                ),
            ],
            [
                Quotation("direct", (said,), "Lee", "Ann Lee", "said"),
                Quotation("indirect", (said, said), "A guest", "", "told"),
            ],
        )

    monkeypatch.setattr(quizgen.reading, "read", read, raising=False)
    monkeypatch.setattr(quizgen.pipeline, "generate", generate)
    monkeypatch.setattr(quizgen.pipeline, "facts", facts)
    return stand

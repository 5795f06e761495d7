"""The ``html`` format: one page that needs nothing else, to show or to print, key on its own."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from quizgen.formats import register
from quizgen.formats.layout import clean, letter, matching_columns, notes, ordering_items, tags
from quizgen.formats.layout.answers import also_right, how_counted, key_of, lead_of, worth
from quizgen.model import Question, Quiz

__all__ = ["write"]

_STYLE = """
body { font: 12pt/1.4 Georgia, "Times New Roman", serif; max-width: 42rem; margin: 2rem auto;
       padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 1.5em; line-height: 1.2; }
.name { margin: 1rem 0 2rem; }
.question, .answer { margin: 0 0 1.4rem; break-inside: avoid; }
.stem, .pre { white-space: pre-wrap; }
.points { font-style: italic; white-space: nowrap; }
.letters > li, .numbers > li { margin: .2rem 0; white-space: pre-wrap; }
.columns { display: flex; flex-wrap: wrap; gap: 0 3rem; }
.columns > ol { flex: 1 1 12rem; }
.line { border-bottom: 1px solid #000; height: 8mm; }
.key { break-before: page; border-top: 1px solid #000; }
blockquote { margin: .3rem 0 .3rem 1rem; padding-left: .7rem; border-left: 2px solid #777;
             white-space: pre-wrap; }
@page { size: auto; margin: 20mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } .key { border: 0; } }
"""
_LINES_TO_WRITE = 6
_TYPES = {"letters": ' type="A"', "numbers": ""}  # not a style: the key names the letters


@register(
    "html",
    extension=".html",
    description="One page to show or print: questions, then key and evidence",
    media_type="text/html",
    keeps=("evidence", "tags", "ids", "points", "instructions"),
)
def write(quiz: Quiz) -> str:
    """Return the page; it loads nothing, runs nothing and shows every text literally."""
    return "\n".join(_page(quiz)) + "\n"


def _page(quiz: Quiz) -> Iterator[str]:
    title = _text(clean(quiz.title) or "Quiz")
    yield from (
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        f'<h1 dir="auto">{title}</h1>',
        *(f"<p>{sentence}</p>" for sentence in [how_counted(quiz)] if sentence),
        '<p class="name">Name: ______________________________ Date: ______________</p>',
    )
    if quiz.settings.instructions.strip():
        yield f'<p class="pre" dir="auto">{_text(quiz.settings.instructions)}</p>'
    yield '<ol class="questions">'
    for question in quiz.questions:
        labels = " ".join(tags(question))
        yield f'<li class="question" id="{_text(question.id)}" data-tags="{labels}">'
        yield from _asked(quiz, question)
        yield "</li>"
    yield from ("</ol>", "</main>", '<section class="key">', "<h2>Answer key</h2>", "<ol>")
    for question in quiz.questions:
        yield '<li class="answer">'
        yield from _answered(question)
        yield "</li>"
    yield from ("</ol>", "</section>", "</body>", "</html>")


def _asked(quiz: Quiz, question: Question) -> Iterator[str]:
    points = worth(quiz, question)
    after = f' <span class="points">({points})</span>' if points else ""
    lead = f"<em>{lead_of(question).strip()}</em> " if lead_of(question) else ""
    yield f'<div dir="auto">{lead}<span class="stem">{_text(question.stem)}</span>{after}</div>'
    if question.options:
        yield from _list((option.text for option in question.options), "letters")
    elif question.kind == "true_false":
        yield "<p>True / False</p>"
    elif question.kind == "matching":
        columns = matching_columns(question)
        yield '<div class="columns">'
        yield from _list(columns.left, "letters")
        yield from _list(columns.right, "numbers")
        yield "</div>"
        blanks = " ".join(f"{letter(index)} – ____" for index in range(len(columns.left)))
        yield f"<p>{blanks}</p>"
    elif question.kind == "ordering":
        shown = ordering_items(question).items
        yield from _list(shown, "letters")
        yield f"<p>Order: {', '.join(['____'] * len(shown))}</p>"
    elif question.kind == "open":
        yield from ['<div class="line"></div>'] * _LINES_TO_WRITE
    elif question.kind == "short_answer":
        yield '<div class="line"></div>'


def _list(texts: Iterable[str], name: str) -> Iterator[str]:
    yield f'<ol class="{name}"{_TYPES[name]}>'
    yield from (f'<li dir="auto">{_text(text)}</li>' for text in texts)
    yield "</ol>"


def _answered(question: Question) -> Iterator[str]:
    yield f'<div class="pre" dir="auto">{_text(key_of(question))}</div>'
    if question.correction and question.answer == "false":
        yield f'<div class="pre" dir="auto">Correct: {_text(question.correction)}</div>'
    if others := also_right(question):
        yield f'<div class="pre" dir="auto">Also right: {_text("; ".join(others))}</div>'
    if question.kind == "ordering":
        yield from _list(question.items, "numbers")
    if question.guide:
        yield f'<div class="pre" dir="auto">{_text(notes(question)[-1])}</div>'
    for part in question.evidence:
        yield f'<blockquote dir="auto">{_text(part.text)}</blockquote>'


def _text(text: str) -> str:
    return html.escape(text)

"""The worksheet as one HTML page, for the preview in the browser: it loads and runs nothing."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from quizgen.formats.layout import clean, letter
from quizgen.model import Article
from quizgen.worksheet.look import Look
from quizgen.worksheet.passage import Line, lines_of, numbered_lines
from quizgen.worksheet.sheet import Answered, Asked, Section, Sheet, Version
from quizgen.worksheet.wording import GAP_LINE, SCORE_LINE, bank_title, foot, plain, worth

__all__ = ["as_html_page"]

_COLUMNS = 84
_STYLE = """
body { font: 11pt/1.4 "Source Sans 3", "Segoe UI", Arial, sans-serif; color: #000; margin: 0;
       background: #fff; }
body.large { font-size: 18pt; line-height: 1.5; }
.sheet { max-width: 46rem; margin: 0 auto; padding: 1.5rem; border-bottom: 1px solid #999; }
h1 { font-size: 1.5em; line-height: 1.2; display: flex; justify-content: space-between; gap: 1rem; }
h2 { font-size: 1.2em; margin: 1.6em 0 .3em; }
.badge { font-size: .6em; border: 1px solid; border-radius: 3px; padding: .3em .6em;
         height: fit-content; white-space: nowrap; }
.small { color: #555; display: flex; justify-content: space-between; margin: 0 0 .6em; }
.name { display: flex; flex-wrap: wrap; gap: .4em 1.2em; }
.name span { flex: 1 1 8em; border-bottom: 1px solid; }
.framed { border: 1px solid #777; border-radius: 3px; padding: .5em .8em; }
.framed b { margin-right: 1em; }
.framed span { margin-right: 1.4em; display: inline-block; }
.passage { list-style: none; padding: 0; margin: 1em 0; }
.passage li { padding-left: 2.4em; position: relative; min-height: 1em; }
.passage li.last { margin-bottom: .6em; }
.passage li b { position: absolute; left: 0; font-weight: normal; font-size: .8em; color: #555; }
.passage small { font-size: .75em; color: #555; margin-right: .5em; }
.question { display: grid; grid-template-columns: 2em 1fr auto; margin: 1em 0;
            break-inside: avoid; }
.question > .answer { grid-column: 2 / 4; }
.points { color: #555; font-size: .85em; padding-left: 1em; white-space: nowrap; }
ul.options { list-style: none; padding: 0; margin: .3em 0; display: flex; flex-wrap: wrap;
             gap: .3em 2em; }
.bubble { display: inline-block; width: 1.5em; height: 1.5em; line-height: 1.5em;
          margin-right: .5em; border: 1px solid; border-radius: 50%; text-align: center;
          font-size: .8em; }
.columns { display: grid; grid-template-columns: 2fr 3fr; gap: 0 2em; }
.columns p, .items p { margin: .2em 0; }
.ruled { height: 8mm; border-bottom: 1px solid #888; }
.large .ruled { height: 12mm; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25em .5em;
         border-bottom: 1px solid #aaa; }
td small { display: block; color: #555; }
footer { color: #555; font-size: .8em; margin-top: 2em; }
@media print { .sheet { break-after: page; border: 0; max-width: none; } }
"""


def as_html_page(sheet: Sheet, article: Article, look: Look) -> str:
    """Return the page; every text is shown literally."""
    return "\n".join(_page(sheet, article, look)) + "\n"


def _page(sheet: Sheet, article: Article, look: Look) -> Iterator[str]:
    lines = numbered_lines(article, _COLUMNS, counted=sheet.counted) if look.passage else ()
    yield from (
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{_text(sheet.title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        f'<body class="{"large" if look.large_print else "usual"}">',
    )
    for version in sheet.versions:
        yield '<section class="sheet">'
        yield from _version(sheet, version, lines, look)
        yield f"<footer>{_text(foot(sheet, version, look, key=False))}</footer></section>"
    for version in sheet.versions if look.key else ():
        yield '<section class="sheet key">'
        yield from _key(sheet, version, lines)
        yield f"<footer>{_text(foot(sheet, version, look, key=True))}</footer></section>"
    yield from ("</body>", "</html>")


def _heading(title: str, sheet: Sheet, version: Version) -> str:
    several = len(sheet.versions) > 1
    badge = f'<span class="badge">Version {version.name}</span>' if several else ""
    return f'<h1><span dir="auto">{_text(title)}</span>{badge}</h1>'


def _version(sheet: Sheet, version: Version, lines: tuple[Line, ...], look: Look) -> Iterator[str]:
    yield _heading(sheet.title, sheet, version)
    if sheet.source:
        yield f'<p class="small" dir="auto">{_text(sheet.source)}</p>'
    if sheet.how_counted:
        yield f'<p class="small">{sheet.how_counted}</p>'
    yield (
        f'<p class="name"><span>Name</span><span>Class {_text(look.class_name)}</span>'
        f"<span>Date</span><span>Score &nbsp; &nbsp; / {plain(version.total)}</span></p>"
    )
    if sheet.instructions:
        yield f'<p class="framed" dir="auto">{_text(sheet.instructions)}</p>'
    if lines:
        yield '<ol class="passage">'
        for line in lines:
            number = f"<b>{line.number}</b>" if line.number % 5 == 0 else ""
            last = ' class="last"' if line.last else ""
            sign = f"<small>{line.sign}</small>" if line.sign else ""
            yield f'<li{last} dir="auto">{number}{sign}{_text(line.text)}</li>'
        yield "</ol>"
    for section in version.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if section.title:
        total = worth(sum(one.points for one in section.questions))
        yield f"<h2>{section.title}</h2>"
        yield f'<p class="small"><span>{section.instruction}</span><span>{total}</span></p>'
    if section.bank:
        words = "".join(f'<span dir="auto">{_text(word)}</span>' for word in section.bank)
        yield f'<p class="framed"><b>{bank_title(section)}</b>{words}</p>'
    for question in section.questions:
        lead = f"<em>{question.lead}</em> " if question.lead else ""
        stem = GAP_LINE.join(map(_text, question.stem))
        yield '<div class="question">'
        yield f'<b>{question.number}.</b><span dir="auto">{lead}{stem}</span>'
        yield f'<span class="points">{SCORE_LINE} / {plain(question.points)}</span>'
        yield '<div class="answer">'
        yield from _answer_place(question)
        yield "</div></div>"


def _answer_place(question: Asked) -> Iterator[str]:
    if question.options:
        yield from _bubbles((letter(n), text) for n, text in enumerate(question.options))
    elif question.part == "true_false":
        yield from _bubbles((("T", "True"), ("F", "False")))
    elif question.part == "matching":
        left = (f"____ <b>{letter(n)}</b> {_text(text)}" for n, text in enumerate(question.left))
        right = (f"<b>{n}</b> {_text(text)}" for n, text in enumerate(question.right, start=1))
        yield '<div class="columns">'
        for column in (left, right):
            yield f"<div>{''.join(f'<p dir=auto>{item}</p>' for item in column)}</div>"
        yield "</div>"
    elif question.part == "ordering":
        yield '<div class="items">'
        for index, text in enumerate(question.items):
            yield f'<p dir="auto"><b>{letter(index)}</b> {_text(text)}</p>'
        yield f"<p>Order: {' → '.join(['_____'] * len(question.items))}</p></div>"
    for _ in range(question.lines):
        yield '<div class="ruled"></div>'


def _bubbles(options: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield '<ul class="options">'
    for name, text in options:
        yield f'<li><span class="bubble">{name}</span><span dir="auto">{_text(text)}</span></li>'
    yield "</ul>"


def _key(sheet: Sheet, version: Version, lines: tuple[Line, ...]) -> Iterator[str]:
    yield _heading("Answer key", sheet, version)
    yield f'<p class="small" dir="auto">{_text(sheet.title)}</p>'
    head = "".join(f"<th>{name}</th>" for name in ("No.", "Answer", "Points"))
    yield f"<table><thead><tr>{head}{'<th>Lines</th>' if lines else ''}</tr></thead><tbody>"
    for one in version.key:
        where = f"<td>{lines_of(one.evidence, lines)}</td>" if lines else ""
        answer = _answer(one, quoted=not lines)
        yield f"<tr><td>{one.number}</td><td dir=auto>{answer}</td>"
        yield f"<td>{plain(one.points)}</td>{where}</tr>"
    yield f"<tr><td></td><th>Total</th><th>{plain(version.total)}</th>"
    yield f"{'<td></td>' if lines else ''}</tr></tbody></table>"


def _answer(one: Answered, *, quoted: bool) -> str:
    mark = f"<b>{_text(one.mark)}</b> " if one.mark else ""
    quotes = [f"Evidence: {clean(part.text)}" for part in one.evidence] if quoted else []
    notes = "".join(f"<small>{_text(note)}</small>" for note in (*one.notes, *quotes))
    return f"{mark}{_text(one.text)}{notes}"


def _text(text: str) -> str:
    return html.escape(text)

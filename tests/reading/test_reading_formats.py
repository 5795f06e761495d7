"""HTML, Markdown, Word and PDF: what of them is text, and what each part is."""

from __future__ import annotations

import io

import pytest

from quizgen.reading import ReadingSettings, read_bytes
from quizgen.reading.from_pdf import PageLine, paragraphs_of, without_running_heads
from quizgen.reading.hyphens import join_lines

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Oldmere harbour to stay closed | Oldmere Gazette</title>
<meta name="author" content="Ann Example">
<meta property="article:published_time" content="2021-03-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Oldmere harbour to stay closed</h1>
<p>{0}</p>
<figure><img src="wall.jpg"><figcaption>The wall in 2019</figcaption></figure>
<h2>A slow repair</h2>
<p>{1}</p>
<blockquote><p>“Nobody told us,” said <b>Tom Reed</b>,
an <a href="/reed">engineer</a>.</p></blockquote>
<ul><li>New walls</li><li>New lamps</li></ul>
<table><tr><td>Year</td><td>Boats</td></tr></table>
<p>{2}</p><p>Share this article</p></article>
<footer>Copyright 2021</footer></body></html>"""

BLOG = """<html><head><title>Harbour Watch: Harbour closed</title></head><body><div class="post">
<h3 class="post-title">Harbour closed</h3><div class="post-body entry-content">
{0}<br><br>{1}<br><br>View of the harbour<br><br>{2}<br/></div></div></body></html>"""

MARKDOWN = """---
title: "Oldmere harbour to stay closed"
author: Ann Example
date: 2021-03-04
---
# Oldmere harbour to stay closed

{0}

![The wall in 2019](wall.jpg)

## A slow repair

{1}

> “Nobody told us,” said **Tom Reed**, an
> [engineer](https://example.org/reed "Reed") &amp; sailor.

- New walls
- New *lamps*

| Year | Boats |
|------|-------|
| 1900 | 30    |

```python
print("wall")
```

{2}
"""


def kinds(article):
    return [(block.kind, article.slice(block)) for block in article.blocks]


def test_html(paragraphs):
    article = read_bytes(PAGE.format(*paragraphs).encode(), name="page")
    assert (article.title, article.author, article.date) == (
        "Oldmere harbour to stay closed",
        "Ann Example",
        "2021-03-04",
    )
    assert kinds(article) == [
        ("heading", "Oldmere harbour to stay closed"),
        ("prose", paragraphs[0]),
        ("heading", "A slow repair"),
        ("prose", paragraphs[1]),
        ("prose", "“Nobody told us,” said Tom Reed, an engineer."),
        ("list", "New walls"),
        ("list", "New lamps"),
        ("list", "Year | Boats"),
        ("prose", paragraphs[2]),
        ("furniture", "Share this article"),
    ]
    assert article.text == "\n\n".join(text for _, text in kinds(article))


def test_html_with_paragraphs_parted_by_line_breaks(paragraphs):
    article = read_bytes(BLOG.format(*paragraphs).encode(), name="blog.html")
    assert article.title == "Harbour closed"
    assert kinds(article) == [
        ("heading", "Harbour closed"),
        ("prose", paragraphs[0]),
        ("prose", paragraphs[1]),
        ("caption", "View of the harbour"),
        ("prose", paragraphs[2]),
    ]


def test_html_fragment(paragraphs):
    page = "<h1>Harbour</h1>" + "".join(f"<p>{text}</p>" for text in paragraphs)
    article = read_bytes(page.encode(), name="part.html")
    assert [text for kind, text in kinds(article) if kind == "prose"] == paragraphs


def test_html_title_over_the_text_wins_over_one_from_a_menu(paragraphs):
    page = (
        "<html><head><title>Walls - The Harbour Manual</title></head><body>"
        "<div><h2>Keyboard shortcuts</h2></div><div><main><h1>Walls</h1>"
        + "".join(f"<p>{text}</p>" for text in paragraphs * 2)
        + "</main></div></body></html>"
    )
    assert read_bytes(page.encode(), name="x").title == "Walls"


def test_html_date_is_never_guessed(paragraphs):
    page = PAGE.format(*paragraphs).replace("article:published_time", "x").replace("2021-03", "x")
    page = page.replace("Share this article", "Version 7 of 2019-05-06, built in 2020-01-01")
    assert read_bytes(page.encode(), name="x").date == ""


def test_soft_hyphens_of_pages_go(paragraphs):
    page = PAGE.format(*paragraphs).replace("harbour", "har&shy;bour")
    assert "\u00ad" not in read_bytes(page.encode(), name="x").text


def test_markdown(paragraphs):
    article = read_bytes(MARKDOWN.format(*paragraphs).encode(), name="harbour.md")
    assert (article.author, article.date) == ("Ann Example", "2021-03-04")
    assert kinds(article) == [
        ("heading", "Oldmere harbour to stay closed"),
        ("prose", paragraphs[0]),
        ("caption", "The wall in 2019"),
        ("heading", "A slow repair"),
        ("prose", paragraphs[1]),
        ("prose", "“Nobody told us,” said Tom Reed, an engineer & sailor."),
        ("list", "New walls"),
        ("list", "New lamps"),
        ("list", "Year | Boats"),
        ("list", "1900 | 30"),
        ("furniture", 'print("wall")'),
        ("prose", paragraphs[2]),
    ]


def test_word(docx_bytes, paragraphs):
    article = read_bytes(docx_bytes, name="upload")
    assert (article.title, article.author) == ("Oldmere harbour to stay closed", "Ann Example")
    assert kinds(article) == [
        ("heading", "Oldmere harbour to stay closed"),
        ("prose", paragraphs[0]),
        ("heading", "A slow repair"),
        ("prose", paragraphs[1]),
        ("list", "New walls"),
        ("caption", "The wall in 2019"),
        ("list", "Year | Boats"),
        ("prose", paragraphs[2]),
    ]


def test_word_keeps_insertions_and_drops_deletions(paragraphs):
    from docx import Document
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    for tag, part, word in (("w:ins", "w:t", "twice"), ("w:del", "w:delText", "never")):
        change, run, text = (OxmlElement(name) for name in (tag, "w:r", part))
        text.text = f" The wall broke {word}."
        text.set(qn("xml:space"), "preserve")
        run.append(text)
        change.append(run)
        document.paragraphs[0]._p.append(change)
    stream = io.BytesIO()
    document.save(stream)
    article = read_bytes(stream.getvalue(), name="x.docx")
    assert "broke twice." in article.text and "never" not in article.text


def test_pdf(pdf_bytes, paragraphs):
    article = read_bytes(pdf_bytes, name="upload")
    assert (article.title, article.author) == ("Oldmere harbour to stay closed", "Ann Example")
    said = [f"In week {n} nothing changed. {paragraphs[0]} {paragraphs[1]}" for n in range(1, 9)]
    assert [text for kind, text in kinds(article) if kind == "prose"] == said
    assert [text for kind, text in kinds(article) if kind != "prose"] == [
        "Oldmere harbour to stay closed",
        "A slow repair",
    ]


def lines(*rows, **common):
    return [PageLine(text, x=x, y=y, **common) for x, y, text in rows]


def test_paragraphs_of_a_pdf_part_at_gaps_indents_and_short_lines():
    found = paragraphs_of(
        lines(
            (50, 700, "The harbour of Oldmere was built in 1823 and"),
            (50, 688, "has been closed since the storm broke its wall"),
            (50, 676, "in May. The repairs will take two more years."),
            (62, 664, "Forty boats have moved to the port of Easton"),
            (50, 652, "since then. Crews drive an hour each way."),
            (50, 628, "The mayor promised help to them on Monday, but"),
            (50, 616, "no one believes it."),
            (50, 604, "Easton has a newer wall, built of blocks after"),
            (50, 592, "the war, and its harbour has room for all boats"),
        )
    )
    assert [len(paragraph) for paragraph in found] == [3, 2, 2, 2]


def test_running_heads_and_page_numbers_go_and_text_stays():
    page = [
        (50, 820, "The Oldmere Gazette"),
        (50, 700, "The storm came again in week {0} of the year."),
        (50, 30, "Page {0} of 3"),
    ]
    pages = [
        PageLine(text.format(number), page=number, x=x, y=y)
        for number in range(3)
        for x, y, text in page
    ]
    assert [line.text[:9] for line in without_running_heads(pages, 3)] == ["The storm"] * 3


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("The govern-", "ment paid", "The government paid"),
        ("A well-", "known mayor", "A well-known mayor"),
        ("A US-", "led group", "A US-led group"),
        ("the Franco-", "German plan", "the Franco-German plan"),
        ("from 1914-", "1918 on", "from 1914-1918 on"),
        ("the twenty-", "first time", "the twenty-first time"),
        ("an inter\u00ad", "national plan", "an international plan"),
        ("the plan -", "a bold one", "the plan - a bold one"),
    ],
)
def test_hyphens_at_line_ends(above, below, joined):
    assert join_lines([above, below], {}) == joined


def test_the_text_s_own_spelling_decides_about_a_hyphen():
    assert join_lines(["A mega-", "wall"], {"mega-wall": 2}) == "A mega-wall"
    assert join_lines(["A mega-", "wall"], {"megawall": 2}) == "A megawall"


def test_raised_marks_of_footnotes_go():
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    story = [
        Paragraph(f"In week {week} the wall cost 40<super size=6>2</super> pounds.<super>1</super>")
        for week in range(12)
    ]
    stream = io.BytesIO()
    SimpleDocTemplate(stream).build(story)
    article = read_bytes(stream.getvalue(), name="x.pdf")
    assert article.text.count("the wall cost 40 pounds. ") == 11


def test_ligatures_of_printers_go():
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for at in range(12):
        canvas.setFont("Vera", 10)
        canvas.drawString(50, 700 - 14 * at, "The mayor said that the ofﬁce was the ﬁrst to help.")
    canvas.save()
    assert "the office was the first to help" in read_bytes(stream.getvalue(), name="x.pdf").text


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page", "-"])
def test_content_decides_before_the_name(name, pdf_bytes, docx_bytes, paragraphs):
    for data in (pdf_bytes, docx_bytes, PAGE.format(*paragraphs).encode("utf-16")):
        assert read_bytes(data, name=name).title == "Oldmere harbour to stay closed"


def test_limits_are_settings(pdf_bytes, docx_bytes):
    settings = ReadingSettings(max_pages=1, max_unpacked_bytes=1000)
    with pytest.raises(Exception, match="pages, and the limit is 1"):
        read_bytes(pdf_bytes, name="x.pdf", settings=settings)
    with pytest.raises(Exception, match="unpacks to"):
        read_bytes(docx_bytes, name="x.docx", settings=settings)

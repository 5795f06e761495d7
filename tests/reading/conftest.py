"""An article written for these tests, and the ways to put it into files."""

from __future__ import annotations

import io

import pytest

TITLE = "Oldmere harbour to stay closed"
FIRST = (
    "The harbour of Oldmere, which was built in 1823, has been closed to fishing boats since the "
    "storm of last winter."
)
SECOND = (
    "The town council says the repairs will cost 4.2 million pounds and take at least two years. "
    "“We have waited for this money for a decade,” said the mayor, Ruth Calder."
)
THIRD = (
    "Forty boats have moved to the port of Easton, and their crews drive an hour each way to "
    "reach them."
)


@pytest.fixture
def paragraphs() -> list[str]:
    """Three paragraphs, 64 words."""
    return [FIRST, SECOND, THIRD]


@pytest.fixture
def article_text() -> str:
    """Title and paragraphs as a text file holds them."""
    return "\n\n".join([TITLE, FIRST, SECOND, THIRD]) + "\n"


@pytest.fixture
def docx_bytes() -> bytes:
    """The article as Word saves it, with a list, a caption and a table."""
    from docx import Document

    document = Document()
    document.core_properties.author = "Ann Example"
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    document.add_heading("A slow repair", 1)
    document.add_paragraph(SECOND)
    document.add_paragraph("New walls", style="List Bullet")
    document.add_paragraph("The wall in 2019", style="Caption")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Year"
    table.cell(0, 1).text = "Boats"
    document.add_paragraph(THIRD)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def pdf_bytes() -> bytes:
    """The article over two pages of two columns each, with running heads."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    def running_head(canvas, document):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, 815, "The Oldmere Gazette")
        canvas.drawString(290, 20, f"Page {document.page}")

    body = ParagraphStyle("body", fontSize=10, leading=12, firstLineIndent=12)
    heading = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=14, leading=18)
    title = ParagraphStyle("title", parent=heading, fontSize=20, leading=24)
    story = [Paragraph(TITLE, title)]
    for number in range(8):
        if number == 4:
            story.append(Paragraph("A slow repair", heading))
        story.append(Paragraph(f"In week {number + 1} nothing changed. {FIRST} {SECOND}", body))
    stream = io.BytesIO()
    document = BaseDocTemplate(stream, pagesize=A4, title="report-final.docx", author="Ann Example")
    frames = [Frame(50, 600, 235, 190), Frame(310, 600, 235, 190)]
    document.addPageTemplates([PageTemplate(frames=frames, onPage=running_head)])
    document.build(story)
    return stream.getvalue()

"""The printed page: worksheets with versions and answer keys, as PDF, Word and HTML."""

from __future__ import annotations

from quizgen.worksheet.look import PAPERS, Look
from quizgen.worksheet.write import Worksheet, preview_html, preview_png, worksheet

__all__ = ["PAPERS", "Look", "Worksheet", "preview_html", "preview_png", "worksheet"]

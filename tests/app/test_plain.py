"""Text shown as text: labels keep their marks, the proof is marked where it stands."""

from __future__ import annotations

from app_pages.shared import plain
from quizgen.model import Evidence


def test_labels_keep_their_marks():
    assert plain.label("*a* <b>") == r"\*a\* \<b\>"
    assert ":smile:" not in plain.label(":smile:")
    assert plain.label(":smile:").replace("\u2060", "").replace("\\", "") == ":smile:"


def test_evidence_is_marked_and_escaped():
    text = "A <b> fact.\nAnother."
    html = plain.marked(text, [Evidence(2, 10, text[2:10])])
    assert html == "<p>A <mark>&lt;b&gt; fact</mark>.</p><p>Another.</p>"

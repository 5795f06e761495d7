"""The label before a stem: read, taken off, and never taken for what a stem says itself."""

from __future__ import annotations

import pytest

from quizgen.model import Question
from quizgen.paragraph_label import (
    label,
    names_paragraphs,
    paragraph_of,
    parted,
    unlabelled,
    without_paragraph,
)


@pytest.mark.parametrize(
    ("stem", "number", "words"),
    [
        ("(Paragraph 4) The council refused.", 4, "The council refused."),
        ("(Paragraph 12) _____ refused.", 12, "_____ refused."),
        ("(Paragraph 4)", 4, ""),
        ("The council refused.", None, "The council refused."),
        ("(paragraph 4) The council refused.", None, "(paragraph 4) The council refused."),
        ("Paragraph 4 was cut.", None, "Paragraph 4 was cut."),
        ("See it. (Paragraph 4) It was cut.", None, "See it. (Paragraph 4) It was cut."),
        ("(Paragraph 0) It was cut.", None, "(Paragraph 0) It was cut."),
        ("", None, ""),
        ("(Section 2) The council refused.", None, "The council refused."),
    ],
)
def test_a_label_is_known_at_the_head_of_a_stem_alone(stem, number, words):
    assert (paragraph_of(stem), without_paragraph(stem)) == (number, words)
    assert "".join(parted(stem)) == stem
    assert names_paragraphs(["Who?", stem]) is (number is not None)


def test_what_is_labelled_is_unlabelled_again():
    question = Question("q_1", "open", "what", "teacher", f"{label(7)}Why?", "")
    assert question.stem == "(Paragraph 7) Why?"
    bare = unlabelled(question)
    assert bare.stem == "Why?" and unlabelled(bare) is bare

"""Whom a pronoun stands for: asked only where others might be meant."""

from __future__ import annotations

import pytest

from tests.asking.articles import facts_of, sure

STORY = """\
Marta Keller runs the Harbour Museum. Tom Brandt and Jonas Weber work in its lamp room. \
Karl Lund sells the tickets.

Tom Brandt opened the box in May. He had kept the old lamp in it for more than thirty years.

Jonas Weber wrote a report about the storm of last winter. Ann Poole read it to the council.
"""
SENTENCE = "He had kept the old lamp in it for more than thirty years."


def test_whom_he_stands_for():
    (found,) = sure("stands_for", facts_of(STORY, title="A lamp comes to light"))
    assert found.stem == f'Who is "he" in this sentence? "{SENTENCE}"'
    assert found.answer == "Tom Brandt"
    assert found.rule == "stands_for.he"
    assert "Tom Brandt" in found.evidence[1].text  # the sentence that names him


@pytest.mark.parametrize(
    ("change", "title"),
    [
        # two men: hardly anything to find out
        (("Karl Lund sells", "Rita Lund sells"), "A lamp comes to light"),
        # the article is about him
        (("", ""), "Tom Brandt and his lamp"),
        # the sentence names another man, who may be meant as well
        (("kept the old lamp in it", "kept the old lamp of Jonas Weber in it"), "A lamp"),
    ],
)
def test_where_it_is_not_asked(change, title):
    story = STORY.replace(*change) if change[0] else STORY
    assert not sure("stands_for", facts_of(story, title=title))

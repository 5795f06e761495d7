"""What the README shows is what the program prints, and what it links is there."""

from __future__ import annotations

import re
from pathlib import Path

from quizgen.formats.text import write
from quizgen.pipeline import generate
from quizgen.reading import read

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_sample_questions_are_those_of_the_example_article():
    printed = write(generate(read(str(ROOT / "quizgen/examples/street-lamps.txt"))).quiz)
    sample = re.search(r"as `text`:\n\n```\n(.*?)```", README, re.DOTALL)
    assert sample is not None
    questions = [part.rstrip() for part in re.split(r"\n\n(?= ?\d+\. )", sample[1])]
    assert len(questions) == 3
    for question in questions:
        assert question in printed


def test_what_it_links_is_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target

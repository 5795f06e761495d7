"""Settings, and what the package shows of itself."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import quizgen.reading
from quizgen.errors import BadUse
from quizgen.reading import ReadingSettings
from quizgen.reading.rules import RULES

ROOT = Path(__file__).parents[2]


def test_public_names_are_sorted_and_there():
    assert quizgen.reading.__all__ == sorted(quizgen.reading.__all__)
    assert all(hasattr(quizgen.reading, name) for name in quizgen.reading.__all__)


def test_importing_the_room_loads_nothing_heavy():
    heavy = ("spacy", "nltk", "trafilatura", "pypdf", "docx", "ftfy", "wordfreq", "numpy", "lxml")
    code = f"import quizgen.reading, sys; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("variable", "value", "field", "expected"),
    [
        ("QUIZGEN_MAX_BYTES", "1000", "max_bytes", 1000),
        ("QUIZGEN_MAX_BYTES", "2e6", "max_bytes", 2_000_000),
        ("QUIZGEN_TIMEOUT", "2.5", "timeout", 2.5),
        ("QUIZGEN_TIMEOUT", " ", "timeout", 20.0),
        ("QUIZGEN_ALLOW_PRIVATE", "1", "allow_private_addresses", True),
        ("QUIZGEN_ALLOW_PRIVATE", "Yes", "allow_private_addresses", True),
        ("QUIZGEN_ALLOW_PRIVATE", "0", "allow_private_addresses", False),
        ("QUIZGEN_ALLOW_PRIVATE", "", "allow_private_addresses", False),
    ],
)
def test_environment(variable, value, field, expected):
    assert getattr(ReadingSettings.from_environment({variable: value}), field) == expected


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("QUIZGEN_MAX_BYTES", "many"),
        ("QUIZGEN_MAX_BYTES", "-1"),
        ("QUIZGEN_MAX_BYTES", "0.5"),
        ("QUIZGEN_TIMEOUT", "0"),
        ("QUIZGEN_TIMEOUT", "inf"),
        ("QUIZGEN_TIMEOUT", "nan"),
        ("QUIZGEN_ALLOW_PRIVATE", "perhaps"),
    ],
)
def test_bad_environment(variable, value):
    with pytest.raises(BadUse):
        ReadingSettings.from_environment({variable: value})


@pytest.mark.parametrize("field", ["max_bytes", "timeout", "max_redirects", "min_words"])
def test_negative_limits_make_no_sense(field):
    with pytest.raises(BadUse, match=field):
        ReadingSettings(**{field: -1})


def test_every_setting_and_rule_is_documented():
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    for field in fields(ReadingSettings):
        assert f"`{field.name}`" in page
        assert f"{field.name}:" in ReadingSettings.__doc__
    assert all(rule.__doc__ for rule in RULES)

"""What the tests of the formats share."""

from __future__ import annotations

import pytest

from quizgen.model import Quiz
from tests.formats.hostile import hostile_quiz


@pytest.fixture(scope="session")
def hostile() -> Quiz:
    """A quiz with every kind of question in every hostile text."""
    return hostile_quiz()

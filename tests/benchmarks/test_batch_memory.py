"""A batch's memory does not grow with its articles; ``benchmarks/batch.py`` is the large run."""

from __future__ import annotations

import pytest

from benchmarks.batch import MOST_GROWTH, SLACK, stood_in


@pytest.mark.parametrize("kind", ["folder", "jsonl"])
def test_memory_stays(kind):
    few, many = stood_in(kind, 50), stood_in(kind, 5_000)
    assert all(
        after < MOST_GROWTH * before + SLACK for before, after in zip(few, many, strict=True)
    )

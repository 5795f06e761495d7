"""That the bank's searches cost the same in a large bank, and figures grow with attempts alone.

``benchmarks/bank.py`` measures a million questions and ten thousand attempts.
"""

from __future__ import annotations

import time

import pytest

from benchmarks.bank import backup, searches
from benchmarks.made_up_bank import build
from question_bank import Bank

# Four times as many questions or attempts, as a bank of each in one run.
SMALL, LARGE = (3_000, 100), (12_000, 400)
# Searches are about 1.0, item analysis about 4.
MOST_SEARCH, MOST_ANALYSIS = 2.5, 8.0


@pytest.fixture(scope="module")
def banks(tmp_path_factory):
    return [
        build(tmp_path_factory.mktemp("bank") / "bank.db", questions=questions, attempts=attempts)
        for questions, attempts in (SMALL, LARGE)
    ]


def _quickest(work) -> float:
    def timed() -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    return min(timed() for _ in range(7))


def test_searches_cost_the_same(banks):
    small, large = ([do for _, _, do in searches(made)] for made in banks)
    cost = [sum(_quickest(do) for do in some) for some in (small, large)]
    assert cost[1] < MOST_SEARCH * cost[0]


def test_item_analysis_grows_with_the_attempts(banks):
    small, large = (
        _quickest(lambda made=made: made.bank.item_analysis(made.quiz_id)) for made in banks
    )
    assert large < MOST_ANALYSIS * small


def test_what_is_built_is_sound_and_used(banks):
    made = banks[0]
    assert made.bank.check().passed
    figures = made.bank.item_analysis(made.quiz_id)
    assert figures.attempts == SMALL[1]
    assert all(item.discrimination and item.discrimination > 20 for item in figures.items)
    assert made.bank.stats().questions == SMALL[0] + len(figures.items)


def test_answers_are_kept_during_a_backup(banks, tmp_path):
    _, answers = backup(banks[1], tmp_path)
    assert answers
    copy = Bank.open(tmp_path / "backup.db", create=False)
    assert copy.stats().attempts == LARGE[1] + 1
    assert copy.check().passed

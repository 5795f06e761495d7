"""Many questions at once, and the step taken back."""

from __future__ import annotations

import pytest

from question_bank.errors import NotFound
from quizgen.errors import BadUse
from tests.bank.factory import article, many_questions


@pytest.fixture
def ids(bank):
    made = many_questions(4)
    bank.add_questions(made, tags=["old"])
    return [question.id for question in made]


def state(bank, ids):
    return [(one.status, one.tags) for one in bank.questions(ids)]


def test_status_and_tags_change_together_and_go_back(bank, ids):
    before = state(bank, ids)
    done = bank.change_many(ids[:3], status="accepted", add=[" new "], remove=["old"])
    assert done.count == 3
    assert state(bank, ids)[:3] == [("accepted", ("new",))] * 3
    assert bank.search(status="accepted", tag="new").total == 3
    assert bank.take_back(done) == 3
    assert state(bank, ids) == before
    assert bank.search(tag="new").total == 0 and bank.search(tag="old").total == 4


def test_what_was_so_already_is_not_counted_and_not_taken_back(bank, ids):
    bank.set_status(ids[:1], "accepted")
    done = bank.change_many(ids[:2], status="accepted", add=["old"])
    assert done.count == 1
    bank.take_back(done)
    assert state(bank, ids)[:2] == [("accepted", ("old",)), ("draft", ("old",))]


def test_a_later_decision_stays(bank, ids):
    done = bank.change_many(ids, status="accepted")
    bank.set_status(ids[:1], "rejected")
    bank.take_back(done)
    assert [one.status for one in bank.questions(ids)] == ["rejected"] + ["draft"] * 3


def test_a_tag_that_is_both_given_and_taken_is_taken(bank, ids):
    bank.change_many(ids, add=["old", "new"], remove=["old", "new"])
    assert state(bank, ids) == [("draft", ())] * 4


@pytest.mark.parametrize(
    ("wrong", "error"),
    [({"status": "maybe"}, BadUse), ({"add": [" "]}, BadUse)],
)
def test_all_or_nothing(bank, ids, wrong, error):
    with pytest.raises(error):
        bank.change_many(ids, **({"status": "accepted"} | wrong))
    with pytest.raises(NotFound):
        bank.change_many([*ids, "q_nope"], status="accepted")
    assert {one.status for one in bank.questions(ids)} == {"draft"}


def test_titles_come_without_the_texts(bank):
    first = bank.add_article(article("One text.", title="First", source="a")).article
    second = bank.add_article(article("Another text.", title="Second", source="b")).article
    assert list(bank.article_titles().items()) == [(second.id, "Second"), (first.id, "First")]
    assert bank.article_titles(limit=1) == {second.id: "Second"}

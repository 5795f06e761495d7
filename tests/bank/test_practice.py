"""Practice decks: FSRS states as py-fsrs makes them, never a question of a quiz under way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from question_bank import QuizSettings
from question_bank.errors import NotFound
from question_bank.practice import next_state
from quizgen.errors import BadInput, BadUse
from tests.bank.factory import RIGHT, START, WRONG, article, questions, quiz


@pytest.fixture
def deck(bank):
    article_id = bank.add_article(article()).article.id
    bank.add_questions(questions(), article_id=article_id, status="accepted", tags=["bridge"])
    token = bank.start_deck("Sam")
    bank.fill_deck(token)
    return token


def test_a_deck_holds_accepted_questions_once(bank, deck):
    assert bank.fill_deck(deck) == 0
    bank.set_status(["q_0000000001"], "rejected")
    other = bank.start_deck("Ann")
    assert bank.fill_deck(other, limit=3) == 3
    assert bank.fill_deck(other, tag="nothing") == 0
    assert bank.fill_deck(other, question_ids=["q_0000000001", "q_0000000008"]) == 1
    assert bank.fill_deck(other, article_id=1) == 3
    with pytest.raises(NotFound, match="no such deck"):
        bank.fill_deck("guess")


def test_cards_come_one_after_the_other_and_come_again(bank, deck, clock):
    seen = []
    while card := bank.next_card(deck):
        assert card.deck_size == 8
        assert card.deck_due == 8 - len(seen)
        seen.append(card.asked.question_id)
        rating = "good" if card.asked.kind == "open" else None
        value = RIGHT[card.asked.question_id]
        result = bank.practise(deck, card.asked.question_id, value, rating=rating)
        assert result.due > clock.now
    assert seen == [one.id for one in questions()]
    clock.forward(days=1)
    assert bank.next_card(deck).reviews == 1


def test_the_schedule_is_what_py_fsrs_gives(bank, deck, clock):
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(enable_fuzzing=False)
    card = Card(card_id=1, due=START)
    good, again = ("Ruth Calloway", Rating.Good), ("Mira Haddad", Rating.Again)
    for value, rating in (good, good, again):
        result = bank.practise(deck, "q_0000000001", value)
        card, _ = scheduler.review_card(card, rating, clock.now)
        assert result.due == card.due.replace(microsecond=card.due.microsecond // 1000 * 1000)
        clock.now = card.due
    state, due = next_state(Card(card_id=1, due=START).to_json(), 3, START)
    assert due == START + timedelta(minutes=10)
    assert next_state(state, 1, START - timedelta(days=1))[1] > START  # a clock that went back


def test_wrong_answers_come_again_soon_and_are_explained(bank, deck, clock):
    result = bank.practise(deck, "q_0000000002", WRONG["q_0000000002"])
    assert (result.verdict, result.due - clock.now) == ("wrong", timedelta(minutes=1))
    assert "Vladimir Sorokin" in result.why
    assert result.article.text.startswith("Mayor")
    assert result.question.evidence


def test_no_card_of_a_quiz_under_way(bank, deck, clock):
    chosen = quiz(questions=questions()[:2])
    stored = bank.add_quiz(
        chosen,
        settings=QuizSettings(opens=START + timedelta(hours=1), closes=START + timedelta(hours=2)),
    )
    assert bank.next_card(deck).deck_size == 8  # a draft hides nothing
    published = bank.publish(stored.id)
    assert published.state == "scheduled"  # tomorrow's test is not practised today
    card = bank.next_card(deck)
    assert (card.deck_size, card.asked.question_id) == (6, "q_0000000003")
    with pytest.raises(NotFound, match="may be practised now"):
        bank.practise(deck, "q_0000000001", "Ruth Calloway")
    assert bank.fill_deck(bank.start_deck("Ann")) == 6
    clock.forward(hours=2)
    assert bank.next_card(deck).deck_size == 8
    bank.publish(bank.duplicate(stored.id).id)
    assert bank.next_card(deck).deck_size == 6
    bank.close_quiz(2)
    assert bank.next_card(deck).deck_size == 8


def test_rejected_and_stale_questions_are_not_practised(bank, deck):
    bank.set_status(["q_0000000001"], "rejected")
    bank.add_article(article(article().text.replace("eleven", "twelve")))
    assert bank.next_card(deck).deck_size == 5


@pytest.mark.parametrize(
    ("question_id", "value", "rating", "error"),
    [
        ("q_0000000008", "an essay", None, BadUse),
        ("q_0000000001", "Ruth Calloway", "superb", BadUse),
        ("q_0000000001", "forged", None, BadInput),
        ("q_unknown", "x", None, NotFound),
    ],
)
def test_what_cannot_be_practised_is_refused(bank, deck, question_id, value, rating, error):
    with pytest.raises(error):
        bank.practise(deck, question_id, value, rating=rating)
    assert bank.next_card(deck).deck_due == 8

"""A student's own deck: made, practised, resumed by its link."""

from __future__ import annotations

import pytest
from tests_app import factory


@pytest.fixture
def accepted(bank):
    stored = bank.add_quiz(factory.quiz(with_open=False))
    bank.set_status([item.question.id for item in stored.items], "accepted")
    return stored


def click(app, label):
    next(button for button in app.button if button.label == label).click()
    return app.run()


def test_a_deck_is_practised_card_by_card(bank, page, accepted):
    app = page("practise")
    app.text_input[0].set_value("Sam")
    click(app, "Make my deck")
    assert not app.exception
    token = app.query_params["deck"]
    token = token if isinstance(token, str) else token[0]
    seen = set()
    for _ in accepted.items:
        card = bank.next_card(token)
        seen.add(card.asked.kind)
        text = " ".join(str(one.body) for one in app.get("html"))
        assert "<mark>" not in text
        if app.radio:
            app.radio[0].set_value(0)
        elif app.text_input:
            app.text_input[0].set_value("something")
        elif app.selectbox:
            app.selectbox[0].select_index(0)
        click(app, "Answer")
        assert not app.exception and not app.error
        assert "<mark>" in " ".join(str(one.body) for one in app.get("html"))
        click(app, "Next card")
        if bank.next_card(token) is None:
            break
    assert len(seen) > 2
    again = page("practise", deck=token)
    assert not again.exception


def test_nothing_accepted_yet(bank, page):
    app = page("practise")
    app.text_input[0].set_value("Sam")
    click(app, "Make my deck")
    assert not app.exception and app.info


def test_an_unknown_deck(bank, page):
    app = page("practise", deck="x" * 30)
    assert app.error and not app.exception


def test_a_card_says_how_paragraphs_are_counted_and_shows_the_number(bank, page):
    stored = bank.add_quiz(factory.named_quiz())
    bank.set_status([stored.items[0].question.id], "accepted")
    app = page("practise")
    app.text_input[0].set_value("Sam")
    click(app, "Make my deck")
    told = [one.value for one in app.caption]
    assert "Paragraphs are counted without the title and headings." in told
    app.radio[0].set_value(0)
    click(app, "Answer")
    assert 'data-paragraph="¶1"' in " ".join(str(one.body) for one in app.get("html"))

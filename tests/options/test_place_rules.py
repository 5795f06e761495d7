"""Places that the stem itself rules out, and names beside what an article is about."""

from __future__ import annotations

import pytest

from quizgen.language.gazetteer import similar
from quizgen.options.article import ArticleView
from quizgen.options.named import propose_names
from quizgen.options.place_rules import gives_away, is_ruled_out, is_topic
from tests.asking.articles import facts_of

from .conftest import Ask


@pytest.mark.parametrize(
    ("stem", "place", "out"),
    [
        ("She came to the Mexican capital from _____.", "Mexico City", True),
        ("The Russian president sent soldiers to _____.", "Russia", True),
        ("The Russian president sent soldiers to _____.", "Iraq", False),
        ("The road leads to the city of _____.", "Downtown Halden", True),
        ("Which country joined the war?", "Georgia", True),
    ],
)
def test_places_that_the_stem_rules_out(ask: Ask, stem: str, place: str, out: bool) -> None:
    assert is_ruled_out(ask(stem, "Germany", "GPE"), place) is out


@pytest.mark.parametrize(
    ("stem", "key", "type_", "told"),
    [
        ("The Peruvian minister flew home to _____.", "Peru", "GPE", True),
        ("The US navy sailed back to the _____.", "United States", "GPE", True),
        ("From Lima the road leads through _____.", "Peru", "GPE", True),
        ("The South Korean team went home to _____.", "South Korea", "GPE", True),
        ("Many _____ live in Peru.", "Peruvians", "NORP", True),
        ("The capital of Peru is _____.", "Lima", "GPE", True),
        ("A Peruvian singer moved to _____.", "Lima", "GPE", False),
        ("The Peruvian minister flew to _____.", "Chile", "GPE", False),
        ("The minister flew to _____.", "Peru", "GPE", False),
        ("The Peruvian minister called _____.", "Peru", "PERSON", False),
    ],
)
def test_a_stem_that_gives_the_place_away_has_no_options(
    view: ArticleView, ask: Ask, stem: str, key: str, type_: str, told: bool
) -> None:
    asked = ask(stem, key, type_, "bridge")
    assert gives_away(asked) is told
    assert not told or propose_names(view, asked) == []


def test_a_city_is_called_so_by_the_article(ask: Ask) -> None:
    facts = facts_of("The road leads to the city of Leeds. Another road begins in York.\n")
    names = {name.text: name for name in facts.document.names.all}
    candidate = ask("The road leads to the city of _____.", "Germany", "GPE")
    assert not is_ruled_out(candidate, "Leeds", names["Leeds"])
    assert is_ruled_out(candidate, "York", names["York"])


def test_beside_what_the_article_is_about_stand_names_of_the_article(ask: Ask) -> None:
    text = (
        "Samsung has closed its shop in the old town. Samsung said the rent was too high. "
        "Customers of Samsung were sorry.\n"
    )
    view = ArticleView(facts_of(text))
    name = next(name for name in view.document.names.all if name.text == "Samsung")
    assert is_topic(view, name)
    candidate = ask("Which company closed its shop?", "Samsung", "ORG", "bridge", answer_name=name)
    assert similar("Samsung", "ORG")
    assert propose_names(view, candidate) == []


def test_peoples_from_outside_the_article_tempt_nobody(view: ArticleView, ask: Ask) -> None:
    assert propose_names(view, ask("Some _____ came.", "Norwegians", "NORP", "bridge")) == []


def test_social_networks_stand_beside_each_other() -> None:
    assert {"Instagram", "Twitter"} <= set(similar("Facebook", "ORG"))
    assert "IBM" not in similar("Facebook", "ORG")

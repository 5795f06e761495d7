"""Places that the stem itself rules out, and names beside what an article is about."""

from __future__ import annotations

import pytest

from quizgen.language.gazetteer import similar
from quizgen.options.article import ArticleView
from quizgen.options.named import propose_names
from quizgen.options.place_rules import (
    gives_away,
    is_ruled_out,
    is_topic,
    of_one_land,
    stands_for_two,
)
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
        ("The ship sailed along the coast of _____.", "Switzerland", True),
        ("The road leads to _____.", "Switzerland", False),
        ("The panel says that _____ must keep Moscow out.", "Russia", True),
        ("The road leads to _____.", "Kingdom of Halden", True),
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
        ("He left Cusco and flew across _____.", "Peru", "GPE", True),
        ("In Pittsburgh, the firm has to obey the laws of _____.", "Pennsylvania", "GPE", True),
        ("He spoke at a rally in Tampa, _____.", "Florida", "GPE", True),
        ("Italian police arrested _____'s most wanted man.", "Europe", "LOC", True),
        ("The firm will deliver to _____.", "Europe", "LOC", False),
        ("Peru has a long border with _____.", "Chile", "GPE", True),
        ("Peru and its northern neighbour, _____, signed a pact.", "Ecuador", "GPE", True),
        ("It would break my heart to see our _____ end.", "Chile", "GPE", True),
    ],
)
def test_a_stem_that_gives_the_place_away_has_no_options(
    view: ArticleView, ask: Ask, stem: str, key: str, type_: str, told: bool
) -> None:
    asked = ask(stem, key, type_, "bridge")
    assert gives_away(asked) is told
    assert not told or propose_names(view, asked) == []


@pytest.mark.parametrize(
    ("stem", "key", "place", "out"),
    [
        ("At a rally in _____, Fla., he sang.", "Tampa", "Phoenix", True),
        ("At a rally in _____, Fla., he sang.", "Tampa", "Miami", False),
        ("Japanese shares rose in _____.", "Tokyo", "New York", True),
        ("Japanese shares rose in _____.", "Tokyo", "Osaka", False),
        ("Shares rose in _____.", "Tokyo", "New York", False),
        ("A US bank moved to _____.", "Tokyo", "New York", False),
        ("Waste is high in Canada, followed by _____.", "Europe", "North America", True),
        ("Waste is high in Canada, followed by _____.", "Europe", "Africa", False),
    ],
)
def test_what_the_key_lies_in_leaves_no_other_place(
    ask: Ask, stem: str, key: str, place: str, out: bool
) -> None:
    assert is_ruled_out(ask(stem, key, "GPE", "bridge"), place) is out


@pytest.mark.parametrize(
    ("text", "stem", "told"),
    [
        ("The Afghan president Omar Daud spoke. Daud left.", "Where did Daud see war?", True),
        ("Omar Daud, the Afghan president, spoke.", "What did Omar Daud mean?", True),
        ("Omar Daud spoke. The Afghan army left.", "Which country did Daud mean?", False),
        ("The Afghan president Omar Daud spoke.", "Which country went to war?", False),
    ],
)
def test_whose_country_it_is_tells_the_key(ask: Ask, text: str, stem: str, told: bool) -> None:
    view = ArticleView(facts_of(f"{text}\n"))
    assert of_one_land(view, ask(stem, "Afghanistan", "GPE", "bridge")) is told


def test_a_name_of_two_places_needs_its_country(ask: Ask) -> None:
    asked = ask("Fires burn west of _____.", "Newcastle", "GPE", "bridge")
    assert stands_for_two(ArticleView(facts_of("Fires burn near Sydney and Newcastle.\n")), asked)


@pytest.mark.parametrize(
    ("stem", "key", "type_"),
    [
        ("Angola, officially the _____, lies in the south.", "Republic of Angola", "GPE"),
        ("Peru is a member of the _____.", "United Nations", "ORG"),
        ("She works for the Bank of _____.", "Germany", "GPE"),
    ],
)
def test_stems_that_leave_no_wrong_answer(
    view: ArticleView, ask: Ask, stem: str, key: str, type_: str
) -> None:
    assert propose_names(view, ask(stem, key, type_, "bridge")) == []


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

"""Who of an article's people speaks, acts, has died or only lends a name."""

from __future__ import annotations

import pytest

from quizgen.asking.cast import Cast, Member, cast_of
from quizgen.asking.walks import walks_of
from quizgen.language.names import Name
from tests.asking.articles import ask, facts_of, sure

FERRY = """\
The ferry between Halden and Sarn will stop in June, the council decided on Monday.

"The ferry has lost money for years," said Anna Berger, the mayor of Halden. Tom Keller, a \
councillor, voted against the plan. His sister, Maria Keller, watched from the door.

Peter Lang told reporters that the ferry was part of the town. "Robert Holm would have kept it," \
he said. The boat carries the name of the late Clara Winter and was owned by the banker Paul \
Stone. The Emma Fields museum stands near the pier. \
President Ruth Marsh's former adviser owns the pier.

Before he died, Hugo Brandt wrote a letter to the council. In 1958, the engineer Carl Nord built \
the first pier. The new pier was opened in 2019.

"He never listened to us," said Lisa Moore, a teacher.
"""


@pytest.fixture(scope="module")
def cast() -> Cast:
    """The people of the article above."""
    return cast_of(facts_of(FERRY, title="The ferry will stop"))


def member(cast: Cast, text: str) -> Member:
    return cast.of(named(cast, text))


def named(cast: Cast, text: str) -> Name:
    return next(name for name in cast.facts.document.names.all if name.text == text)


@pytest.mark.parametrize("text", ["Anna Berger", "Peter Lang", "Lisa Moore"])
def test_who_speaks(cast: Cast, text: str) -> None:
    assert member(cast, text).speaks


@pytest.mark.parametrize(
    ("text", "could"),
    [
        ("Tom Keller", True),
        ("Maria Keller", False),  # all that is told is whose sister she is
        ("Robert Holm", False),  # named by somebody else alone
        ("Clara Winter", False),
        ("Paul Stone", False),  # the owner of a boat
        ("Emma Fields", False),  # the name of a museum
        ("Carl Nord", False),  # sixty years ago
    ],
)
def test_who_could_have_said_something(cast: Cast, text: str, could: bool) -> None:
    assert not member(cast, text).speaks
    assert member(cast, text).could_speak is could


@pytest.mark.parametrize(
    ("text", "dead"), [("Clara Winter", True), ("Hugo Brandt", True), ("Tom Keller", False)]
)
def test_who_has_died(cast: Cast, text: str, dead: bool) -> None:
    assert member(cast, text).dead is dead


def test_who_did_something_centuries_ago_has_died() -> None:
    text = (
        "Tom Berger drew the bay of Sarn in the late 17th century and said that it was cold. "
        "Anna Keller drew a ship of the 17th century and said that it was old."
    )
    old = cast_of(facts_of(text, title="Pictures of Sarn"))
    assert member(old, "Tom Berger").dead
    assert not member(old, "Anna Keller").dead


def test_a_museum_has_only_the_name(cast: Cast) -> None:
    assert member(cast, "Emma Fields").lends_name
    assert not member(cast, "Ruth Marsh").lends_name  # she holds an office
    assert not member(cast, "Tom Keller").lends_name


def test_he_may_be_who_was_named_before(cast: Cast) -> None:
    last = cast.facts.document.sentences[-1].index
    found = cast.spoken_of("He never listened to us", last)
    assert named(cast, "Carl Nord").id in found
    assert named(cast, "Anna Berger").id not in found
    assert cast.spoken_of("The ferry never came", last) == frozenset()
    assert cast.spoken_of("Hugo Brandt never listened, he slept", last) == frozenset()


def test_walks_of_life(cast: Cast) -> None:
    assert "politics" in walks_of("Mayor")
    assert walks_of("ferry") == frozenset()
    assert cast.apart(named(cast, "Anna Berger"), named(cast, "Lisa Moore"))
    assert not cast.apart(named(cast, "Anna Berger"), named(cast, "Tom Keller"))
    assert not cast.apart(named(cast, "Anna Berger"), named(cast, "Peter Lang"))


LETTER = """\
The school in Sarn closed last week. "The roof was never safe," said Anna Berger, the head of the \
school. Tom Keller, a builder, said the roof could be saved for little money.

Oscar Brandt led the school for years. "He loved every grey stone of the large old house in \
Sarn," said Lisa Moore, a teacher. Before she died, Clara Winter said the house was the oldest \
one in town.
"""


def test_false_speech_is_given_to_one_who_could_have_said_it() -> None:
    facts = facts_of(LETTER, title="A school closes")
    false = [one for one in sure("true_false_speech", facts) if one.answer == "false"]
    assert false
    assert not any(one.stem.startswith("Clara Winter") for one in false)


BRACKET = """\
The roof of the school in Sarn fell in last week, and Tom Keller, a builder, fell with it.

"Everybody in town believed that he [{}] was far too old for such a roof," said Anna Berger.

"The insurance will pay for the slates by the spring," said Tom Keller.

"The children had lessons in the church all winter," said Mark Holm.
"""


@pytest.mark.parametrize("who", ["Keller", "Holm"])
def test_nobody_whom_a_quotation_names_in_brackets_is_its_false_speaker(who) -> None:
    facts = facts_of(BRACKET.format(who), title="A roof falls")
    stems = [one.stem for one in ask("true_false_speech", facts) if "too old" in one.stem]
    assert not any(stem.partition(" said")[0].endswith(who) for stem in stems)

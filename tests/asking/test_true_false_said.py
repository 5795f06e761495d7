"""True or false: who is reported to have said it."""

from __future__ import annotations

import pytest

from tests.asking.articles import ask, facts_of, sure

TITLE = "The ferry to Sarn"
PAIR = 2  # statements, one true and one false
SPEAKERS = """\
{}

"Nobody asked the farmers of the valley about their cows," said Tom Keller.

"Our bakery sells ninety loaves before breakfast," said Lisa Moore.
"""


def told(sentence: str) -> list[tuple[str, str]]:
    """Return what is sure about an article that begins with the sentence."""
    facts = facts_of(SPEAKERS.format(sentence), title=TITLE)
    return [(one.stem, one.answer) for one in sure("true_false_said", facts)]


def test_the_speaker_makes_it_true_and_another_one_false() -> None:
    clause = "warned that the ferry to Sarn could lose its licence within five years."
    found = told(f"Anna Berger {clause}")
    assert found == [(f"Anna Berger {clause}", "true"), (f"Tom Keller {clause}", "false")]


def test_both_are_of_one_fact() -> None:
    text = SPEAKERS.format("Anna Berger said the ferry to Sarn carried forty lorries every hour.")
    facts = facts_of(text, title=TITLE)
    true, false = sure("true_false_said", facts)
    assert true.fact == false.fact
    assert false.correction == true.stem


def test_who_speaks_of_herself_is_no_man() -> None:
    clause = "said that she would leave the ferry company at Sarn after nineteen long winters."
    found = told(f"Anna Berger {clause}")
    assert (f"Anna Berger {clause}", "true") in found
    assert (f"Tom Keller {clause}", "false") not in found


def test_nobody_is_given_the_office_of_another() -> None:
    clause = "admitted that his failure to buy a new ferry for Sarn is the greatest {}."
    alone = clause.format("frustration of his presidency")
    assert told(f"Mark Berger {alone}") == [(f"Mark Berger {alone}", "true")]
    plain = clause.format("frustration of his life")
    assert len(told(f"Mark Berger {plain}")) == PAIR


def test_who_speaks_as_a_man_is_no_woman() -> None:
    text = """\
"As a young guy, being welcome on the ferry to Sarn was quite nice," said Tom Keller.

"Our bakery sells ninety loaves before breakfast," said Lisa Moore.

"Nobody asked the farmers of the valley about their cows," said {}.
"""
    for other, wrong in (("Anna Berger", False), ("James Berger", True)):
        facts = facts_of(text.format(other), title=TITLE)
        stems = [one.stem for one in ask("true_false_speech", facts) if "guy" in one.stem]
        assert any(stem.startswith("James Berger") for stem in stems) == wrong
        assert not any(stem.startswith("Lisa Moore") for stem in stems)


NOT_TOLD = [
    # the reader asks who, which or when
    "Anna Berger said that they had promised the ferry to Sarn a second engine and a new crew.",
    "Anna Berger said that the ferry to Sarn will lose its licence and its last engine tomorrow.",
    "Anna Berger said that this would cost the ferry to Sarn its licence and a second engine.",
    # the clause was misread: the sea was no object
    "Anna Berger said sea limited ferry work Friday, the night the new Sarn engine went missing.",
    # too short, or it says too little
    "Anna Berger said that the ferry was late.",
    # somebody without a name
    "The manager said that the ferry to Sarn carried forty lorries and ninety cars every hour.",
    # of the firm that is said to say it
    "Acme said that Acme has run the ferry to Sarn without a second engine for nineteen winters.",
    # the verb is that of "they"
    "They said Anna Berger had left and claim she has run the ferry to Sarn for nineteen winters.",
    # "that" is no conjunction: which line
    "Anna Berger said in old towns that first line of defence is often broken by the winter sea.",
    # it goes on from another's words
    "Anna Berger said that the ferry to Sarn needed forty lorries and a second engine too.",
    "Anna Berger said that the ferry to Sarn, however, needed forty lorries and an engine.",
    # not said
    "Anna Berger denied nothing and said nothing about the ferry to Sarn and its forty lorries.",
]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_is_not_told(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("verb", "answers"),
    [
        ("warned", ["true", "false"]),
        ("announced", ["true", "false"]),
        ("believes", ["true"]),
        ("agreed", ["true"]),
    ],
)
def test_what_is_thought_is_not_false_of_another(verb: str, answers: list[str]) -> None:
    """That one believes it does not tell that another does not."""
    found = told(f"Anna Berger {verb} that the ferry to Sarn could carry forty lorries every hour.")
    assert [answer for _, answer in found] == answers


def test_first_aid_needs_no_article() -> None:
    clause = "said that first aid is often given by the ferry captains of Sarn."
    assert (f"Anna Berger {clause}", "true") in told(f"Anna Berger {clause}")


def test_nobody_is_given_what_he_speaks_of_himself() -> None:
    text = """\
Anna Berger said that the ferry to Sarn needed forty lorries and a second engine.

"The ferry needs lorries and an engine, or Sarn is lost," said Tom Keller.
"""
    found = ask("true_false_said", facts_of(text, title=TITLE))
    assert all(one.answer == "true" for one in found)


# a report, what was said
FRAMES = [
    (
        "Anna Berger said in a statement the ferry to Sarn carried forty lorries every hour.",
        "Anna Berger said that the ferry to Sarn carried forty lorries every hour.",
    ),
    (
        'Anna Berger said the ferry to Sarn carried forty lorries in a storm, adding: "It holds."',
        "Anna Berger said that the ferry to Sarn carried forty lorries in a storm.",
    ),
    (
        "Anna Berger said the ferry to Sarn also carried forty lorries in a storm.",
        "Anna Berger said that the ferry to Sarn carried forty lorries in a storm.",
    ),
    (
        "Anna Berger said the ferry to Sarn carried forty lorries in a storm as well.",
        "Anna Berger said that the ferry to Sarn carried forty lorries in a storm.",
    ),
]


@pytest.mark.parametrize(("sentence", "statement"), FRAMES)
def test_what_belongs_to_the_saying_goes(sentence, statement):
    assert (statement, "true") in told(sentence)


def test_a_clause_that_takes_up_what_was_told_waits() -> None:
    opening = "Anna Berger said that the cost of painting {} came to about $58,000 in Sarn."
    for painted, leans in (("the 12 floors", True), ("old wooden ferries", False)):
        facts = facts_of(SPEAKERS.format(opening.format(painted)), title=TITLE)
        assert ("clause leans" in ask("true_false_said", facts)[0].features) is leans

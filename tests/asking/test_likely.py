"""What words round a figure, of a speaker and of a post leave possible."""

from __future__ import annotations

import math

import pytest

from quizgen.asking.of_self import gender_of_self
from quizgen.asking.other_figures import other_figure
from quizgen.language.likely_figures import ages_told, most_of_rate
from tests.asking.articles import ask, facts_of, sure


@pytest.mark.parametrize(
    ("text", "age", "ages"),
    [
        ("The plan lets employees aged 55 and above retire early.", 55, (45, 64)),
        ("She drew her pension at 70.", 70, (45, 80)),
        ("The teenager was 15.", 15, (11, 19)),
        ("The teenager's father is 40.", 40, (0, math.inf)),
        ("She was 40.", 40, (0, math.inf)),
    ],
)
def test_ages(text: str, age: float, ages: tuple[float, float]) -> None:
    assert ages_told(text, age) == ages


def test_a_week_has_seven_days() -> None:
    assert most_of_rate(" days a week") == 7
    assert other_figure("DURATION", "five", "", within=(0, 7)) == "two"
    assert other_figure("NUMBER", "21", "", within=(0, 24)) == "13"


def test_a_false_statement_keeps_to_the_days_of_a_week() -> None:
    text = "The clerks of the Sarn museum work there five days a week, said Marta Keller, a guide."
    stems = [one.stem for one in ask("true_false", facts_of(f"{text} Keller left."))]
    assert any("two days" in stem for stem in stems)
    assert not any("eight days" in stem for stem in stems)


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("As a young guy, feeling welcome is nice.", "m"),
        ("I'm just a mother of two.", "f"),
        ("Women want to be heard.", ""),
        ("As a friend of the women here, I left.", ""),
        ("As a rule, men leave.", ""),
    ],
)
def test_what_a_speaker_tells_of_himself(words: str, gender: str) -> None:
    assert gender_of_self(words) == gender


SPEAKERS = """\
{}

"Our office reports on every ship in the strait," said Tom Keller, an editor. Keller left at noon.

"The strait is ours," said Peter Holm, the governor of Sarn. Holm stayed.
"""


def test_nobody_else_has_a_presidency() -> None:
    clause = "warned that the wreck of the ferry near Sarn would be the darkest hour of his {}."
    for noun, made in (("presidency", False), ("youth", True)):
        told = clause.format(noun)
        facts = facts_of(SPEAKERS.format(f"Henry Lee {told} Mr Lee left."), title="A wreck")
        stems = {one.stem for one in sure("true_false_said", facts)}
        assert (f"Tom Keller {told}" in stems) is made


POSTS = """\
Marta Keller, the {} ambassador to Peru, left in May. Keller spoke of war. Paul Holm, the {} \
minister of ports, stayed. Holm spoke of peace. The {} navy waited. The {} fleet left.
"""


@pytest.mark.parametrize(
    ("one", "other", "made"),
    [("Danish", "Chilean", False), ("Danish", "Danish", True)],
)
def test_a_post_of_a_nation_is_nobodys_of_another(one: str, other: str, made: bool) -> None:
    found = sure("true_false_identity", facts_of(POSTS.format(one, other, one, one)))
    stems = {candidate.stem for candidate in found if candidate.answer == "false"}
    assert any("Paul Holm is the Danish ambassador" in stem for stem in stems) is made


@pytest.mark.parametrize(
    ("together", "made"),
    [("Tom Fry and Ann Berger said they would go.", False), ("Tom Fry met Ann Berger.", True)],
)
def test_who_speaks_with_somebody_is_no_other_speaker(together: str, made: bool) -> None:
    text = (
        '"The old ferry of Sarn lost its engine in the winter storm," Ann Berger said.\n\n'
        f'"We wait for a better boat," said Tom Fry.\n\n{together}\n'
    )
    stems = {one.stem for one in ask("true_false_speech", facts_of(text))}
    assert any(stem.startswith('Tom Fry said: "The old ferry') for stem in stems) is made


@pytest.mark.parametrize(
    ("whom", "made"),
    [("the two men", False), ("both", False), ("the two boats", True), ("the men", True)],
)
def test_the_two_may_be_anybody(whom: str, made: bool) -> None:
    text = f"Marta Keller painted {whom} at the Sarn school in 1990."
    rest = " Lisa Moore sold a lamp in Oslo. Moore lives there. Keller sails."
    stems = {one.stem for one in ask("true_false", facts_of(text + rest))}
    assert any(stem.startswith("Lisa Moore painted") for stem in stems) is made


def test_what_was_written_is_not_said() -> None:
    text = (
        '"The old ferry of Sarn lost its engine in the winter storm," Ann Berger wrote on a wall.'
        '\n\n"We wait for a better boat," said Tom Fry.\n'
    )
    stems = {one.stem for one in ask("true_false_speech", facts_of(text))}
    assert any(stem.startswith("Ann Berger wrote: ") for stem in stems)
    assert any(stem.startswith("Tom Fry wrote: ") for stem in stems)

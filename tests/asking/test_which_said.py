"""Which of these did she say: four quotations of the article, one of them hers."""

from __future__ import annotations

import pytest

from quizgen.asking.true_false_speech import true_false_speech
from quizgen.asking.which_said import which_said
from quizgen.asking.who_said import who_said
from quizgen.judging.flaws import lint
from quizgen.pipeline import Generated, GenerateOptions, generate
from tests.asking.articles import article_of
from tests.asking.articles import facts_of_paragraphs as facts_of

LOPEZ = '"The old bridge carries forty buses every hour," said Maria Lopez.'
KERR = '"Ferries sank twice near the harbour last winter," said John Kerr.'
BERG = '"Children cross the frozen river on the way to school," said Anna Berg.'
NOVAK = '"A tunnel under the valley would cost three million pounds," said Peter Novak.'
FOUR = (LOPEZ, KERR, BERG, NOVAK)
SAID = {
    "Maria Lopez": '"The old bridge carries forty buses every hour."',
    "John Kerr": '"Ferries sank twice near the harbour last winter."',
    "Anna Berg": '"Children cross the frozen river on the way to school."',
    "Peter Novak": '"A tunnel under the valley would cost three million pounds."',
}


def asked(*paragraphs: str) -> dict[str, set[str]]:
    """Return, by key, the distractors proposed beside it."""
    return {c.answer: set(c.options) for c in which_said(facts_of(*paragraphs))}


def generated(*paragraphs: str, **wanted: object) -> Generated:
    options = GenerateOptions(everything=True, judge=False, **wanted)  # type: ignore[arg-type]
    return generate(article_of(*paragraphs), options)


def test_one_remark_of_each_speaker() -> None:
    found = list(which_said(facts_of(*FOUR)))
    assert [(c.stem, c.answer) for c in found] == [
        (f"Which of these did {name} say?", text) for name, text in SAID.items()
    ]
    for candidate in found:
        assert set(candidate.options) == set(SAID.values()) - {candidate.answer}
        assert candidate.kind == "multiple_choice"
        assert candidate.focus == "said_what"


def test_the_evidence_has_the_words_and_their_speaker() -> None:
    found = {c.answer: c for c in which_said(facts_of(*FOUR))}
    for name, text in SAID.items():
        proof = " ".join(part.text for part in found[text].evidence)
        assert name in proof
        assert text[1:-2] in proof


def test_three_speakers_or_fewer_quotations_are_not_enough() -> None:
    assert asked(*FOUR[:3]) == {}
    assert asked(*FOUR[:1]) == {}


def test_one_other_speaker_may_give_all_three() -> None:
    found = asked(
        LOPEZ,
        KERR,
        '"Children cross the frozen river on the way to school," Kerr said.',
        '"A tunnel under the valley would cost three million pounds," Kerr said.',
    )
    assert set(found) == {SAID["Maria Lopez"]}


NO_DISTRACTORS = [
    # instead of the fourth speaker's words: none may stand beside Maria Lopez's
    '"Lopez has never counted the lorries in the valley," said Peter Novak.',  # names her
    '"Novak has never counted the lorries in the valley," said Peter Novak.',  # names himself
    '"It would cost them a fortune and ruin it," said Peter Novak.',  # what would?
    '"Would a tunnel under the valley cost a fortune?" asked Peter Novak.',  # a question
    '"A tunnel costs money," said Peter Novak.',  # much shorter
    '"Yes," said Peter Novak.',
    '"A tunnel under the valley would cost a fortune," said a man.',  # nobody
    '"A tunnel under the valley would cost a fortune," said Carlos Lopez.',  # her namesake
    '"A tunnel under the valley would cost a fortune," said Lopez.',  # herself
    '"The old bridge carries sixty lorries every hour," said Peter Novak.',  # nearly alike
    '"Others dig a tunnel under the valley for a fortune," said Peter Novak.',  # than whom?
    '"The opposite costs the valley a fortune," said Peter Novak.',  # of what?
    '"Money for a tunnel was not the reason," said Peter Novak.',  # for what?
    "\"My boss told me: 'A tunnel costs the valley a fortune,'\" said Peter Novak.",
    '"A tunnel [under the valley] would cost a fortune," said Peter Novak.',
    "Peter Novak is an engineer. “A tunnel under the valley would cost a fortune.”",
]


@pytest.mark.parametrize("text", NO_DISTRACTORS)
def test_remarks_that_are_no_distractors(text: str) -> None:
    assert SAID["Maria Lopez"] not in asked(*FOUR[:3], text)


def test_a_key_longer_than_all_others_is_not_asked_for() -> None:
    long = (
        '"The old bridge carries forty buses, sixty lorries and hundreds of bicycles every hour '
        'of a working day," said Maria Lopez.'
    )
    assert not any("sixty lorries" in key for key in asked(long, KERR, BERG, NOVAK))


def test_a_key_that_adds_to_what_was_said_before_is_not_asked_for() -> None:
    text = '"We will also dig a tunnel under the deep valley," said Max Roth.'
    found = asked(LOPEZ, KERR, BERG, text)
    assert set(found) == {SAID["Maria Lopez"], SAID["John Kerr"], SAID["Anna Berg"]}


SAME_VIEW = [
    "Maria Lopez warned that a tunnel would cost millions.",
    "Maria Lopez said that tunnels cost a lot, and that the valley was three miles long.",
]


@pytest.mark.parametrize("view", SAME_VIEW)
def test_what_the_asked_speaker_thinks_too_is_no_distractor(view: str) -> None:
    found = asked(*FOUR, view)
    assert SAID["Maria Lopez"] not in found
    assert SAID["John Kerr"] in found


def test_a_body_and_a_person_named_in_one_sentence_may_speak_as_one() -> None:
    bank = '"A tunnel under the valley would cost three million pounds," said the World Bank.'
    named = "Maria Lopez works for the World Bank in Leeds."
    assert SAID["Maria Lopez"] in asked(*FOUR[:3], bank)
    assert SAID["Maria Lopez"] not in asked(*FOUR[:3], bank, named)


def test_he_in_a_sentence_of_its_own_has_nobody_to_stand_for() -> None:
    text = '"We asked a builder to count the lorries. He counted forty every hour," said Max Roth.'
    shown = {one for options in asked(*FOUR, text).values() for one in options}
    assert not any("He counted" in one for one in shown)


def test_the_fact_is_that_of_who_said_it() -> None:
    facts = facts_of(*FOUR)
    mine = {c.fact for c in which_said(facts)}
    assert mine == {c.fact for c in who_said(facts)} == {c.fact for c in true_false_speech(facts)}


def test_the_options_survive_and_break_no_rule() -> None:
    result = generated(*FOUR)
    questions = [q for q in result.quiz.questions if q.family == "which_said"]
    assert len(questions) == 4
    for question in questions:
        assert question.kind == "multiple_choice"
        assert {option.text for option in question.options} == set(SAID.values())
        assert [o.text for o in question.options if o.correct] == [question.answer]
        assert lint(question, result.quiz.article) == ()


def test_it_is_never_asked_in_writing() -> None:
    typed = generated(*FOUR, kinds=("short_answer",))
    assert not any(q.family == "which_said" for q in typed.quiz.questions)

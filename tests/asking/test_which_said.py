"""Which of these did she say: four quotations of the article, one of them hers."""

from __future__ import annotations

import pytest

from quizgen.asking.match_speakers import match_speakers
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
    '"A tunnel under the valley would cost a fortune," said the man.',  # who was told of
    '"A tunnel under the valley would cost a fortune," said the two women.',
    '"A tunnel under the valley would cost a fortune," said Carlos Lopez.',  # her namesake
    '"A tunnel under the valley would cost a fortune," said Lopez.',  # herself
    '"The old bridge carries sixty lorries every hour," said Peter Novak.',  # nearly alike
    '"Others dig a tunnel under the valley for a fortune," said Peter Novak.',  # than whom?
    '"The opposite costs the valley a fortune," said Peter Novak.',  # of what?
    '"Money for a tunnel was not the reason," said Peter Novak.',  # for what?
    "\"My boss told me: 'A tunnel costs the valley a fortune,'\" said Peter Novak.",
    '"A tunnel [under the valley] would cost a fortune," said Peter Novak.',
    "Peter Novak is an engineer. “A tunnel under the valley would cost a fortune.”",
    '"However, a tunnel under the valley would cost a fortune," said Peter Novak.',
    '"That would be a tunnel under the valley for a fortune," said Peter Novak.',
    '"A tunnel under the valley is the greatest plan of my presidency," said Peter Novak.',
    '"As a young man, I went through a tunnel under the valley," said Peter Novak.',  # no woman
    '"She wants a long tunnel under the valley for a fortune," said Peter Novak.',  # Lopez?
    'On the wall Peter Novak wrote: "A tunnel under the valley would cost a fortune."',
    "Peter Novak said: \"My boss told me: 'It is dear. A tunnel costs the valley a fortune.'\"",
]


@pytest.mark.parametrize("text", NO_DISTRACTORS)
def test_remarks_that_are_no_distractors(text: str) -> None:
    assert SAID["Maria Lopez"] not in asked(*FOUR[:3], text)


DISTRACTORS = [
    # instead of the fourth speaker's words: what need not be clear by itself, as a key must
    '"They need a tunnel under the valley for a fortune," said Peter Novak.',
    '"A tunnel under the valley would cost a fortune," said a man.',
    '"A tunnel under the valley would cost a fortune," said residents.',
    '"A tunnel under the valley would cost a fortune," another said.',
    '"We do not comment on tunnels under the valley," said Peter Novak.',  # in passing
    '"Such tunnels under the valley would cost a fortune," said Peter Novak.',
    '"A tunnel under the valley would cost a fortune," said Maria Novak.',  # another Maria
    '"A tunnel under the valley would cost a fortune, and nobody in the whole of this wide green '
    'land could pay for it in a hundred long years of hard and dirty work," said Peter Novak.',
]


@pytest.mark.parametrize("text", DISTRACTORS)
def test_remarks_that_are_distractors(text: str) -> None:
    (options,) = [
        options for key, options in asked(*FOUR[:3], text).items() if key == SAID["Maria Lopez"]
    ]
    (shown,) = options - {SAID["John Kerr"], SAID["Anna Berg"]}
    assert "tunnel" in shown


NO_KEYS = [
    # of what may stand beside a key
    '"They need a tunnel under the valley for a fortune," said Peter Novak.',
    '"It is the only tunnel that goes under the whole valley," said Peter Novak.',
    '"In ten years they will need a tunnel under the valley," said Peter Novak.',
    '"Such tunnels under the valley would cost a fortune," said Peter Novak.',
    '"We do not comment on tunnels under the valley," said Peter Novak.',
    '"A tunnel under the valley would cost a fortune," said a man.',
    # what he is known to belong to
    '"A tunnel under the valley is dear to Kelm Zoo," said Peter Novak, a keeper at Kelm Zoo.',
    # what a "but" takes back
    '"A tunnel under the valley would cost three million pounds or more, but nobody in the whole '
    'of this wide green land could pay for it in years of hard and dirty work," said Peter Novak.',
    # by whoever goes on
    "The valley was old, Peter Novak said. He left. “A long tunnel must cost Leeds a fortune.”",
]


@pytest.mark.parametrize("text", NO_KEYS)
def test_remarks_that_are_no_keys(text: str) -> None:
    assert not any("tunnel" in key for key in asked(*FOUR[:3], text))


KEYS = [
    '"The drivers will not miss these cold tunnels of the north of Leeds," said Peter Novak.',
    "Peter Novak said Kerr was right. “A tunnel would cost the valley a fortune,” he said.",
    '"A tunnel under the valley would cost three million pounds or more, and nobody in the whole '
    'of this wide green land could pay for it in years of hard and dirty work," said Peter Novak.',
]


@pytest.mark.parametrize("text", KEYS)
def test_remarks_that_are_keys(text: str) -> None:
    more = '"They mend the long nets of the fishermen of the harbour for money," said Max Bode.'
    assert any("tunnel" in key for key in asked(*FOUR[:3], more, text))


def test_a_short_key_must_tell_more() -> None:
    short = ('"Ferries sank near Kelm harbour," said John Kerr.',
             '"Children cross the frozen river," said Anna Berg.',
             '"Sailors drank the cold beer," said Max Bode.')  # fmt: skip
    assert any(
        "tunnel" in key for key in asked(*short, '"Boys dug a tunnel in May," said Bo Hill.')
    )
    assert not any("tunnel" in k for k in asked(*short, '"We dug a tunnel in May," said Bo Hill.'))


def test_what_may_speak_of_the_asked_one_is_no_distractor() -> None:
    text = '"The whole valley knows that she wants a tunnel for lorries," said Peter Novak.'
    found = asked(*FOUR[:3], text)
    assert SAID["Maria Lopez"] not in found
    assert SAID["John Kerr"] in found


MORE = (
    '"They sell warm bread and hot soup to all drivers at night," said Rosa Pike.',
    '"They mend all the long nets of fishermen for some money," said Max Bode.',
    '"They teach all the boys of the street to swim in summer," said Tom Hill.',
)


def test_what_other_questions_hardly_ask_about_comes_first() -> None:
    found = {c.answer: c.options[:3] for c in which_said(facts_of(LOPEZ, KERR, *MORE))}
    assert all("They" in option for option in found[SAID["Maria Lopez"]])


def test_what_is_matched_with_its_speakers_is_left_to_that_where_it_can_be() -> None:
    more = [f'"{text}," said {name}.' for text, name in (
        ("A second bridge would carry ninety lorries every day", "Maria Lopez"),
        ("Sailors drank cold beer on the deck in the storm", "John Kerr"),
    )]  # fmt: skip
    facts = facts_of(*FOUR, *MORE, *more)
    (match,) = match_speakers(facts)
    matched = {pair.right for pair in match.pairs}
    found = list(which_said(facts))
    assert found
    for candidate in found:
        assert matched.isdisjoint({candidate.answer, *candidate.options[:3]})


def test_no_body_says_i() -> None:
    bank = '"A tunnel under the valley would cost a fortune," said the World Bank.'
    found = asked(*FOUR[:3], bank, '"I count the lorries of the valley at night," said Tom Hill.')
    key = '"A tunnel under the valley would cost a fortune."'
    assert not any("I count" in option for option in found[key])


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

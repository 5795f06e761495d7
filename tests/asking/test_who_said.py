"""Questions about who said what, on articles written for the tests."""

from __future__ import annotations

import pytest

from quizgen.asking.complete_quotation import complete_quotation
from quizgen.asking.match_speakers import match_speakers
from quizgen.asking.true_false_speech import true_false_speech
from quizgen.asking.who_said import who_said, who_said_that
from quizgen.asking.who_speaks import ONLY_ONE
from quizgen.judging.reliability import HELD_BACK
from tests.asking import articles
from tests.asking.articles import ask, sure
from tests.asking.articles import facts_of_paragraphs as facts_of


def offered(family, *paragraphs: str) -> list[tuple[str, str]]:
    """Return stem and key of the candidates without doubts but that nobody else speaks."""
    facts = facts_of(*paragraphs)
    return [(c.stem, c.answer) for c in family(facts) if set(c.doubts) <= {ONLY_ONE}]


QUOTED = [
    (
        '"The old bridge carries forty buses every hour," said Maria Lopez.',
        'Who said: "The old bridge carries forty buses every hour"?',
    ),
    (
        '"Will the old bridge survive another winter?" asked Maria Lopez.',
        'Who asked: "Will the old bridge survive another winter?"',
    ),
    (
        'Maria Lopez wrote: "The old bridge carries forty buses every hour."',
        'Who wrote: "The old bridge carries forty buses every hour"?',
    ),
]


@pytest.mark.parametrize(("text", "stem"), QUOTED)
def test_the_words_are_shown_as_they_stand(text: str, stem: str) -> None:
    assert offered(who_said, text) == [(stem, "Maria Lopez")]


def test_the_same_person_goes_on_in_the_next_sentence() -> None:
    found = offered(
        who_said,
        '"The old bridge carries forty buses every hour," said Maria Lopez.',
        '"The council never counted the lorries that cross the river at night."',
    )
    stem = 'Who said: "The council never counted the lorries that cross the river at night"?'
    assert (stem, "Maria Lopez") in found


def test_words_in_mid_sentence_are_shown_with_a_capital() -> None:
    found = offered(
        who_said, 'Maria Lopez said that "the old bridge carries forty buses every hour".'
    )
    assert found == [('Who said: "The old bridge carries forty buses every hour"?', "Maria Lopez")]


LONG = (
    "The old bridge carries forty buses every hour. It is ours. "
    "The new ferry takes nine minutes across the wide river."
)


@pytest.mark.parametrize("family", [who_said, true_false_speech])
def test_sentences_that_are_clear_alone_are_shown_one_by_one(family) -> None:
    text = f'"{LONG}" said Maria Lopez.'.replace('river."', 'river,"')
    stems = " ".join(stem for stem, _ in offered(family, text))
    assert stems.count("The old bridge carries forty buses every hour") == 1
    assert stems.count("The new ferry takes nine minutes across the wide river") == 1
    assert "hour. It" not in stems


def test_a_joining_word_is_not_shown_before_a_clear_sentence() -> None:
    text = '"And the old bridge carries forty heavy buses across the river every hour," said {}.'
    (found,) = offered(who_said, text.format("Maria Lopez"))
    assert found[0].startswith('Who said: "The old bridge carries forty')


def test_a_closing_mark_that_closes_nothing_is_not_shown() -> None:
    text = (
        "Maria Lopez said: “You can tell the children, ‘Hey, it will be there. "
        "The old bridge carries forty heavy buses every hour.’ All of this is so.”"
    )
    assert [stem for stem, _ in offered(who_said, text)] == [
        'Who said: "The old bridge carries forty heavy buses every hour"?'
    ]


def test_words_that_open_another_quotation_and_do_not_close_it_are_not_shown() -> None:
    text = (
        "Maria Lopez said: “The drivers of the old town told the mayor, ‘Hey, it will be there. "
        "Our bridge carries forty heavy buses every hour.’ All of this is so.”"
    )
    stems = [stem for stem, _ in offered(who_said, text)]
    assert stems and not any("‘Hey" in stem and "’" not in stem for stem in stems)


def test_words_left_out_by_the_article_itself_are_shown_as_left_out() -> None:
    found = offered(
        who_said, '"The old bridge carries forty buses [...] every hour," said Maria Lopez.'
    )
    assert found == [
        ('Who said: "The old bridge carries forty buses [...] every hour"?', "Maria Lopez")
    ]


NOT_SHOWN = [
    '"Obviously," said Maria Lopez.',  # says nothing
    '"The old bridge carries ... forty buses," said Maria Lopez.',  # breaks off
    '"The bridge was never there," said Maria Lopez.',  # five words, of which few tell
    '"I am going to be very clear," said Maria Lopez.',  # no telling word
    '"It is what they did to us and that is it," said Maria Lopez.',  # points outside
    '"They told him that it was theirs," said Maria Lopez.',  # who told whom what?
    '"But the old bridge carries forty buses," said Maria Lopez.',  # goes on from before
    '"Maria Lopez is the name on the old bridge," said Maria Lopez.',  # gives the key away
    '"When you think of the forty old buses of the bridge," said Maria Lopez.',  # half of it
    '"The old bridge carries forty buses = the new bridge," said Maria Lopez.',  # no sentence
    'Maria Lopez is proud. "The old bridge carries forty buses."',  # who speaks is not stated
    '"The old bridge carries forty buses every hour," it was said.',  # nobody
]


@pytest.mark.parametrize("text", NOT_SHOWN)
def test_quotations_that_are_not_shown(text: str) -> None:
    assert offered(who_said, text) == []


def test_words_said_twice_have_two_answers() -> None:
    text = '"The old bridge carries forty buses," said {}.'
    assert offered(who_said, text.format("Maria Lopez"), text.format("John Kerr")) == []


def test_a_full_name_that_is_no_other_word_is_a_persons() -> None:
    text = '"The old bridge carries forty buses every hour," Aitan Zorbelman said on Monday.'
    assert [key for _, key in offered(who_said, text)] == ["Aitan Zorbelman"]


NAMELESS = ["the young founder", "three drivers", "another man", "one"]


@pytest.mark.parametrize("speaker", NAMELESS)
def test_speakers_whom_nobody_could_tell(speaker: str) -> None:
    text = f'"The old bridge carries forty buses every hour," said {speaker}.'
    assert offered(who_said, text) == []


def test_speakers_without_a_name() -> None:
    found = offered(
        who_said,
        '"The old bridge carries forty buses," said a spokeswoman for the council.',
        '"The new bridge will carry fifty trams," said another man.',
    )
    assert [answer for _, answer in found] == ["A spokeswoman for the council"]


REPORTED = [
    (
        "Maria Lopez said the old bridge in Leeds carried forty buses every hour.",
        "Who said that the old bridge in Leeds carried forty buses every hour?",
    ),
    (
        "Maria Lopez warned that the old bridge in Leeds could collapse within five years.",
        "Who warned that the old bridge in Leeds could collapse within five years?",
    ),
    (
        "Maria Lopez believes that repairing the old bridge in Leeds costs taxpayers too much.",
        "Who believes that repairing the old bridge in Leeds costs taxpayers too much?",
    ),
    (  # a relative clause of somebody with a name
        "The mood was that of Maria Lopez, who said the old bridge in Leeds was closed for years.",
        "Who said that the old bridge in Leeds was closed for years?",
    ),
    (  # a condition with its main clause
        "Maria Lopez said that if the old bridge in Leeds fell, forty buses would need a ferry.",
        "Who said that if the old bridge in Leeds fell, forty buses would need a ferry?",
    ),
    (
        'The old bridge in Leeds is "a heap of rust," said Maria Lopez, an engineer.',
        "Who said that the old bridge in Leeds is a heap of rust?",
    ),
]


@pytest.mark.parametrize(("text", "stem"), REPORTED)
def test_reported_clauses(text: str, stem: str) -> None:
    assert offered(who_said_that, text) == [(stem, "Maria Lopez")]


CLEAR_PRONOUNS = [
    "it was hard to reach Leeds by train in winter",
    "many swimmers hold their breath for a minute in cold water",
    "Leeds had lost its iron railings in the storm of 1962",
]


@pytest.mark.parametrize("clause", CLEAR_PRONOUNS)
def test_pronouns_with_their_noun_in_the_clause(clause: str) -> None:
    asked = offered(who_said_that, f"Maria Lopez said that {clause}.")
    assert asked == [(f"Who said that {clause}?", "Maria Lopez")]


NOT_ASKED = [
    "Maria Lopez said she would make her decision after the next election in Leeds.",
    "Maria Lopez said it was too large to fit into the old tram depot in Leeds.",
    "Maria Lopez said it was late.",  # "it" is nothing in the stem
    "Maria Lopez said they had seen this before in the old part of Leeds.",
    "Maria Lopez said the reasons they gave for closing the bridge in Leeds were varied.",
    "Nevertheless, the old bridge in Leeds carries forty buses, according to Maria Lopez.",
    "The bridge needs a sum Maria Lopez said she hopes will be met by selling old trams.",
    "Maria Lopez said that a keen sailor, Anna Berg was the captain of the old ferry in Leeds.",
    # "it" and "them" are not the subject
    "Maria Lopez said that talks over wages would not hold up its work to paint the bridge.",
    "Maria Lopez said that Fry and Kerr had tried to get them to paint the old bridge in Leeds.",
    "Maria Lopez said that the old bridge in Leeds carries nobody across the wide river today.",
    "Maria Lopez said that the council fined nobody in Leeds for that sort of old bridge.",
    "Maria Lopez did not say that the old bridge in Leeds carried forty buses.",
    "Maria Lopez asked whether the old bridge in Leeds carried forty buses.",
]


@pytest.mark.parametrize("text", NOT_ASKED)
def test_reported_clauses_that_are_not_asked(text: str) -> None:
    assert offered(who_said_that, text) == []


SPEAKERS = (
    '"The old bridge carries forty buses every hour," said Maria Lopez.',
    '"Ferries sank twice near the harbour last winter," said John Kerr.',
    '"Children cross the frozen river on the way to school," said Anna Berg.',
)


def test_matching_needs_three_speakers() -> None:
    assert not list(match_speakers(facts_of(*SPEAKERS[:2])))
    (candidate,) = match_speakers(facts_of(*SPEAKERS))
    assert {pair.left for pair in candidate.pairs} == {"Maria Lopez", "John Kerr", "Anna Berg"}
    right = {pair.left: pair.right for pair in candidate.pairs}
    assert right["John Kerr"] == '"Ferries sank twice near the harbour last winter."'
    assert candidate.answer != "A–1, B–2, C–3"
    assert len(candidate.evidence) == 3


def test_a_quotation_with_one_part_left_out() -> None:
    found = offered(
        complete_quotation,
        '"The old bridge carries 4,200 lorries across the river every single day," '
        "said Maria Lopez.",
    )
    assert found == [
        (
            'Complete what Maria Lopez said: "The old bridge carries _____ lorries across the '
            'river every single day."',
            "4,200",
        )
    ]


def test_evidence_is_the_article_itself() -> None:
    facts = facts_of(*SPEAKERS, REPORTED[0][0])
    text = facts.document.article.text
    for family in (who_said, who_said_that, match_speakers, complete_quotation):
        for candidate in family(facts):
            assert candidate.evidence
            for part in candidate.evidence:
                assert part.text == text[part.start : part.end]
            if candidate.answer_name is not None and candidate.focus == "who_said":
                assert any(candidate.answer in part.text for part in candidate.evidence)


def test_a_speaker_who_goes_on_is_asked_for():
    text = (
        "The bridge was too old for buses, Maria Lopez said. She walked on.\n\n"
        '"The old bridge carries forty heavy buses every day."'
    )
    assert [key for _, key in offered(who_said, text)] == ["Maria Lopez"]


def test_of_two_namesakes_neither_is_asked_for_unless_named():
    text = (
        "The bridge was too old for buses, Maria Lopez said. Her brother Juan Lopez agreed. "
        "She walked on.\n\n"
        '"The old bridge carries forty heavy buses every day."'
    )
    assert offered(who_said, text) == []


def test_a_clause_about_somebody_unnamed_is_not_asked():
    """ "She" is one of the two who were asked for, not the one who speaks."""
    before = "Anna Poole and Rita Lund did not want to talk about the old lighthouse of Sarn. "
    said = "Tom Brandt, the mayor of Sarn, said that {} had left Sarn on a ferry to Norway."
    assert offered(who_said_that, before + said.format("she")) == []
    assert offered(who_said_that, before + said.format("Rita Lund"))


def test_members_of_what_is_not_told_are_no_key() -> None:
    spoken = "Members of the {} said that harbours needed 35 new lamps before winter."
    assert not offered(who_said_that, "The mayor spoke.", spoken.format("committee"))
    assert offered(who_said_that, "The mayor spoke.", spoken.format("council of Sarn"))


OTHERS = [
    ("", True),
    ("A spokeswoman for the town said that the bridge was safe.", True),
    ("Tom Brandt said that the bridge was safe.", False),
    ("The Harbour Museum said that the bridge was safe.", True),
    ("Tom Brandt has crossed the old bridge every morning.", True),
    ("Lopez said that the bridge was safe.", True),
]


@pytest.mark.parametrize(("other", "alone"), OTHERS)
def test_who_said_it_is_no_question_where_nobody_else_speaks(other: str, alone: bool) -> None:
    quoted = '"The old bridge carries forty buses every hour," said Maria Lopez.'
    facts = facts_of(*filter(None, (quoted, other)))
    (asked,) = who_said(facts)
    assert (ONLY_ONE in asked.doubts) == alone
    assert ("only speaker" in asked.features) == alone
    assert (asked.features["speaker share"] == 1.0) == (alone and "Museum" not in other)
    (told,) = (one for one in true_false_speech(facts) if one.answer == "true")
    assert not told.doubts and ("only speaker" in told.features) == alone


def test_what_tells_first_and_asks_then_is_said() -> None:
    text = 'Maria Lopez asked: "The old bridge carries forty buses. Who will pay for a new bridge?"'
    facts = facts_of(text, 'Tom Fry said: "The new harbour is a good idea for this town."')
    stems = [c.stem for c in true_false_speech(facts)] + [c.stem for c in who_said(facts)]
    assert not [stem for stem in stems if ' asked: "The old bridge' in stem]


def test_a_quotation_does_not_begin_with_a_consequence_of_what_is_not_shown() -> None:
    text = '"As a consequence the council has closed the old bridge at Sarn," said Maria Lopez.'
    stems = offered(who_said, text, 'Tom Fry said: "The new harbour is a good idea for us."')
    assert not [stem for stem, _ in stems if "consequence" in stem]


def test_a_post_before_a_name_is_no_list():
    text = (
        '"We found fewer colds among those who took vitamin D for a year," said the study\'s lead '
        "author, Ann Lee, MD, professor of medicine at Sarn. "
        '"The nurses of Sarn found more falls among those who took it every month," said Tom Fry.'
    )
    assert {one.answer for one in sure("who_said", facts_of(text))} == {"Ann Lee", "Tom Fry"}


def test_whoever_has_a_name_is_not_asked_by_his_post():
    text = (
        '"The bridge will be open again in the spring of next year," the spokesman of the council '
        'said. "The ferry will not run on Sundays any more after that," Ann Lee said.'
    )
    assert {one.answer for one in sure("who_said", facts_of(text))} <= {"Ann Lee"}


def test_a_surname_of_two_is_no_speaker():
    text = (
        "Jack Davey, 11, was hurt on Monday. His father Michael Davey thanked the nurses of Sarn. "
        '"The nurses of the harbour clinic saved the life of a boy," Davey said. '
        '"The school will be closed for all of next week," said Ann Lee.'
    )
    found = {one.answer for one in sure("who_said", facts_of(text))}
    assert "Davey" not in found


def test_a_bare_surname_is_not_that_of_a_sister_named_later():
    text = (
        "The swimmer Mallory Showalter won the race in Sarn. "
        '"The harbour clinic of Sarn saved the life of a boy," Showalter said. '
        '"The school will be closed for all of next week," said senior Abby Showalter. '
        '"The old bridge carries forty buses every hour," said Tom Fry.'
    )
    stems = [one.stem for one in sure("who_said", facts_of(text)) if "Abby" in one.answer]
    assert not [stem for stem in stems if "clinic" in stem]


@pytest.mark.parametrize(
    ("surname", "told"),
    [("Kauchtman", False), ("Kuchtmann", True), ("Brandt", True)],
)
def test_a_surname_that_is_spelt_in_another_way_once_is_no_speaker(surname, told):
    text = (
        "The harbour clinic of Sarn is closed. Lydia Kuchtmann is the head of the clinic. "
        '"The school will be closed for all of next week," said Tom Fry. '
        f'"The nurses saved the life of a boy," Ms {surname} said.'
    )
    found = [one.answer for one in sure("who_said", facts_of(text)) if "nurses" in one.stem]
    assert bool(found) is told


def test_whoever_wrote_the_article_is_no_other_speaker():
    text = (
        "MARY FRY reviews the life of a builder, showing that the bridges of Sarn were his. "
        '"The old bridge carries forty buses every hour," said Ann Lee.'
    )
    found = ask("true_false_speech", facts_of(text))
    assert not [one for one in found if one.answer == "false"]


def test_a_letter_is_shown_if_it_is_told_whose() -> None:
    text = '"The old bridge carries forty heavy buses every hour," the letter {}said. Ann Lee left.'
    assert not sure("true_false_speech", facts_of(text.format("")))


@pytest.mark.parametrize(
    "opening",
    ["That includes the ferry", "The second is the ferry"],
)
def test_a_quotation_that_takes_up_what_is_not_shown_waits(opening: str) -> None:
    text = (
        f'"{opening} that takes nine minutes across the wide river of Sarn," said Ann Lee. '
        '"The old bridge carries forty buses every hour," said Tom Fry.'
    )
    found = [one for one in ask("who_said", facts_of(text)) if one.answer == "Ann Lee"]
    assert found and all("points outside" in one.doubts for one in found)


def test_words_of_another_within_a_quotation_are_not_the_speakers():
    text = (
        "Ann Lee, a former editor, recalled what the reporter used to say on the telephone: "
        "\"'Hello, this is the paper. I am sorry to wake you so early in the morning.'\" "
        '"The paper will move to a new house in the spring," said Tom Fry.'
    )
    found = sure("who_said", facts_of(text))
    assert not [one for one in found if "sorry to wake you" in one.stem]


def test_a_body_that_reports_is_no_other_speaker():
    text = (
        '"The bridge will be open again in the spring of next year," Ann Lee said. '
        "The Sarn Water Company said that the harbour would stay open."
    )
    found = [one for one in ask("who_said", facts_of(text)) if one.answer == "Ann Lee"]
    assert all(ONLY_ONE in one.doubts for one in found)
    other = text + ' "The ferry will not run on Sundays after that," Tom Fry said.'
    found = [one for one in ask("who_said", facts_of(other)) if one.answer == "Ann Lee"]
    assert found and not any(ONLY_ONE in one.doubts for one in found)


def test_whoever_gave_a_name_is_no_nameless_key():
    text = (
        '"I opened the door and saw the old building opposite fall," said a 71-year-old '
        "neighbour who gave his name as Chang. "
        '"The bridge will be open again in the spring of next year," Ann Lee said.'
    )
    found = [one for one in ask("who_said", facts_of(text)) if "door" in one.stem]
    assert all("nameless key" in one.doubts for one in found)


def test_words_do_not_end_with_an_owner():
    text = (
        "\"You will not find many firms that try so hard to ease this day in a worker's "
        'life"Ann Lee said. "The bridge will be open again in the spring," Tom Fry said.'
    )
    assert not [one for one in sure("who_said", facts_of(text)) if one.stem.endswith("worker's\"?")]


def test_letters_that_stand_for_a_post_are_no_organisation():
    facts = facts_of(
        "The MEC for Health, Ann Lee, spoke in Sarn on Monday.",
        "The MEC said that the lamps of the harbour must be mended before the winter storms.",
    )
    asked = [c for c in who_said_that(facts) if c.answer == "MEC"]
    assert all("what sort of speaker" in c.doubts for c in asked)


MEDIUM = (
    'The Sarn Gazette wrote on Monday: "The lamps of the harbour have cost the town a fortune."',
    '"The bread of this old street is known on every coast," said Maria Lopez. She left.',
)


@pytest.mark.parametrize(("title", "only"), [("Lamps of Sarn", True), ("The Sarn Gazette", False)])
def test_a_paper_that_only_has_the_news_waits(title: str, only: bool) -> None:
    facts = articles.facts_of("\n\n".join(MEDIUM), title=title)
    asked = [c for c in (*who_said(facts), *true_false_speech(facts)) if "lamps" in c.stem]
    assert asked
    assert all(("medium speaks" in c.features) == only for c in asked)
    assert "medium speaks" in HELD_BACK["who_said"]

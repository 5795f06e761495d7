"""What the first articles from newspapers' own pages showed: one row for each cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.asking import copula
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.shorter import readings
from quizgen.facts.phrases import noun_phrase
from quizgen.judging.reliability import ON_REQUEST
from quizgen.pipeline import GenerateOptions, generate
from quizgen.reading import read
from tests.asking.articles import ask, facts_of

TITLE = "The lighthouse of Sarn"


def test_a_date_keeps_the_year_behind_its_comma():
    facts = facts_of("Marta Keller was born on May 3, 1911, in the lighthouse of Sarn.", TITLE)
    assert [c.answer for c in ask("when", facts)] == ["On May 3, 1911"]


def test_what_was_added_is_asked_with_say():
    facts = facts_of("Marta Keller added that the northern glaciers would disappear.", TITLE)
    stems = {c.stem for c in ask("reported_speech", facts)}
    assert "What did Marta Keller say would disappear?" in stems


def test_who_said_it_keeps_its_comma_when_an_aside_goes():
    facts = facts_of(
        "The lighthouse of Sarn will be closed on May 3, ending a debate that lasted for years, "
        "Swedish and Danish officials said on Friday.",
        TITLE,
    )
    shorter = {way.render() for ways in readings(facts) for way in ways[1:]}
    assert (
        "The lighthouse of Sarn will be closed on May 3, Swedish and Danish officials said on "
        "Friday." in shorter
    )


def test_no_comma_parts_a_subject_from_its_verb_when_an_aside_goes():
    facts = facts_of(
        "Marta Keller, who was seven years old, was sent away from the lighthouse because of a "
        "storm, the Harbour Times reports.",
        TITLE,
    )
    rendered = [way.render() for ways in readings(facts) for way in ways]
    assert not [text for text in rendered if text.startswith("Marta Keller, was")]


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("Only one of the keepers during Keller's lifetime painted it in bright red.", True),
        ("When the lighthouse closed, only one of the keepers painted it bright red.", False),
    ],
)
def test_an_object_is_not_what_its_own_subject_names(sentence, doubted):
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{sentence}", TITLE)
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    assert ("pronoun" in found.doubts) is doubted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As a student, Anna Berg won the Miss Idaho title. She moved to Idaho in 2004.", "Idaho"),
        ("The boat won the Keller Trophy in May. Crowds cheered the Keller Trophy.", "Keller"),
    ],
)
def test_no_title_or_cup_is_a_person(text, name):
    names = facts_of(text).document.names
    people = {one.text for one in names.people()}
    assert name not in people and "Keller Trophy" not in people


def test_a_list_of_places_names_no_person():
    text = "The office serves Rogers, Craig and Mayes counties. Anna Craig runs the office."
    names = facts_of(text).document.names
    assert "Craig" not in {one.text for one in names.people()}


def test_a_clause_that_tells_which_one_stays():
    facts = facts_of(
        "A report by the harbour museum describes new details of the strange role that a bank in "
        "Sarn had played in the sale of the old lighthouse.",
        TITLE,
    )
    keys = {c.answer for c in ask("whole_object", facts)}
    assert keys and not any(key.endswith("role") for key in keys)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The word is derived from an old Norse name for a wooden bridge.", "which one"),
        ('Tom Brandt is "committed to preserving this invaluable lighthouse of Sarn".', None),
    ],
)
def test_words_about_words_and_quoted_pointing_words(sentence, code):
    facts = facts_of(f"Marta Keller kept the word lighthouse.\n\n{sentence}", TITLE)
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    if code:
        assert any(doubt.startswith(code) for doubt in found.doubts)
    else:
        assert "this invaluable" in found.render()


def test_additionally_only_links():
    facts = facts_of("Additionally, most of the towers hold a lamp made of glass in Sarn.", TITLE)
    assert standing_sentences(facts)[0].render().startswith("Most of the towers")


def test_an_object_of_the_main_clause_looks_back():
    facts = facts_of(
        "Marta Keller was a teacher.\n\nIn 2014, the town council named her as director, and the "
        "museum of Sarn gave Keller an office.",
        TITLE,
    )
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    assert "named Marta Keller as director" in found.render() or "pronoun" in found.doubts


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The District 19 office of the lighthouse serves the towns of the coast.", "19"),
        ("Tom Brandt had lost all five fingers of his left hand in the storm.", "five"),
        ("The coast of the island has three lakes, Sarn, Ulm and Orn, near the harbour.", "three"),
        ("The lighthouse of Sarn burned down two years ago after a long storm.", "two"),
        ("Sarn, a rebel stronghold in 1936, has lost the seat of the mayor.", "1936"),
        ("Until being sold in May, the lighthouse of Sarn had been painted red.", "May"),
    ],
)
def test_figures_that_teach_nothing_are_no_gaps(sentence, figure):
    facts = facts_of(f"Marta Keller bought the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert figure not in {c.answer for c in ask("cloze", facts)}


def test_one_of_a_list_of_places_is_no_gap():
    text = "Rain has fallen in some parts of Bergen, Oslo, Stavanger and the long north coast."
    keys = {c.answer for c in ask("cloze", facts_of(text, TITLE)) if not c.doubts}
    assert not keys & {"Bergen", "Oslo", "Stavanger"}


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The bloody December 13 raid on the harbour of Sarn was led by Tom Brandt.", "13"),
        ("The island has five young seals, Momo and Nika, near the lighthouse of Sarn.", "five"),
        ("The lake near the lighthouse of Sarn holds 567,512,000 cubic metres of water.", "567"),
        ("A poll from November showed that the lighthouse of Sarn was loved.", "November"),
        ("The lighthouse of Sarn changed in the aftermath of June 11's bad storm.", "June"),
    ],
)
def test_figures_that_only_tell_which_are_no_gaps(sentence, figure):
    facts = facts_of(f"Marta Keller bought the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert not any(c.answer.startswith(figure) for c in ask("cloze", facts))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The sea is bounded on the west by North and South America.", "South America"),
        ("Tom Brandt defended the plan against Russian President Vladimir Putin.", "Russian"),
    ],
)
def test_names_that_their_neighbours_tell_are_no_gaps(sentence, name):
    facts = facts_of(f"Marta Keller bought the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert name not in {c.answer for c in ask("cloze", facts) if not c.doubts}


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour says that it is part of its own plan for the lighthouse of Sarn.",
        "Norway has said that it is part of its preparations to regain its ships from Sarn.",
        "In Norway, lawmakers voted to raise it between 25 and 75 cents to nine dollars.",
        "Tom Brandt was going to wrap up the work on the lighthouse later in the day.",
        "A close relative lived in the lighthouse of Sarn during the last war.",
        "Speaking of the keepers the council pays Brandt said the lighthouse depends on them.",
        "The two most common lamps are the lamp made by the firm Norlux.",
        "There are six large lighthouses and three small ones.",
    ],
)
def test_a_sentence_that_leans_on_others_does_not_stand(sentence):
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert all(one.doubts for one in standing_sentences(facts) if one.sentence.index == 1)


def test_that_a_statement_was_issued_teaches_nothing():
    text = "A spokesman of the Northern Harbour Committee in Sarn issued a statement on Friday."
    assert not [c for c in ask("true_false", facts_of(text, TITLE)) if c.rule.endswith("true_fact")]


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("The board of the Sarn Museum also opposes the new plan for the tower.", "others, too"),
        ("The previous law had a rule about the lamps of the lighthouse of Sarn.", "nameless key"),
        ("A close relative lived in the lighthouse of Sarn during the last war.", "nameless key"),
    ],
)
def test_a_subject_that_is_not_told_apart(sentence, doubt):
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert all(doubt in c.doubts for c in ask("subject", facts) if c.sentence == 1)


def test_a_party_is_asked_for_with_which():
    text = "The Labour Party won the election in Norway after a long and bitter campaign."
    stems = {c.stem for c in ask("subject", facts_of(text, TITLE)) if c.answer == "Labour Party"}
    assert not any(stem.startswith("Who") for stem in stems)


def test_how_it_ended_is_no_purpose():
    text = "The boat Tevake crossed the line at noon to be second for the third year in a row."
    assert not list(ask("why", facts_of(text, TITLE)))


def test_nobody_asks_how_old_the_dead_are():
    text = "Walid Berg, 53, was shot dead on Friday. Berg had kept the lighthouse of Sarn."
    assert not [c for c in ask("quantity", facts_of(text, TITLE)) if c.rule == "quantity.age"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway is the largest island in land area at, over twice the size of Denmark.",
        "The port of Sarn has most of the boats, covering, an area larger than Bergen.",
        "Keller was more fortunate since the song was well known by the time of her death.",
        "The poem was first published two years later in The Harbour News of Sarn.",
        "At the time the lighthouse of Sarn had only burned three hundred litres of oil.",
        "On the next ball, Brandt snatched a sharp return catch for the team of Sarn.",
    ],
)
def test_a_sentence_with_a_hole_does_not_stand(sentence):
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert all(one.doubts for one in standing_sentences(facts) if one.sentence.index == 1)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The keeper's box holds more storage (up to one terabyte per ZFS) in Norway.", "ZFS"),
    ],
)
def test_a_name_in_brackets_is_no_gap(sentence, name):
    facts = facts_of(f"Marta Keller bought the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert name not in {c.answer for c in ask("cloze", facts)}


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        ("The term vuurtoren was used for the lighthouse until the last century.", "subject"),
        ("A Norwegian man has been shot dead in the harbour town of Sarn.", "subject"),
        ("Vuurtoren means fire tower in the Dutch language of the keepers.", "subject"),
    ],
)
def test_keys_that_tell_nothing_are_doubted(sentence, family):
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert all(c.doubts for c in ask(family, facts) if c.sentence == 1)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Keller is a writer of the series 30 Rock and keeps the lighthouse of Sarn.", "30"),
        ("The boat was named after the ship in Jan Verhoeven's 1865 novel about Sarn.", "1865"),
        ("The team of Sarn won the Harbour Cup in 1990, 1992 and 1995.", "1990"),
        ("The keeper (one of 14 in Norway) has painted the lighthouse of Sarn.", "14"),
    ],
)
def test_figures_in_titles_rows_and_brackets_are_no_gaps(sentence, figure):
    facts = facts_of(f"Marta Keller bought the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert figure not in {c.answer for c in ask("cloze", facts)}


@pytest.mark.parametrize(
    "sentence",
    [
        "A decision will be made on Thursday morning in the harbour of Sarn.",
        "A spokesman says that three small fires were put out in the harbour of Sarn.",
        "The two keepers landed in the harbour of Sarn on July 20, 1969 ( years ago).",
        "Tom Brandt became the first to climb the tower of Sarn six hours later on July 21.",
    ],
)
def test_untold_deeds_and_lost_figures_do_not_stand(sentence):
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{sentence}", TITLE)
    assert all(one.doubts for one in standing_sentences(facts) if one.sentence.index == 1)


@pytest.mark.parametrize(
    "house", ["International Young Men's Christian Union School", "Christian Union School"]
)
def test_half_of_a_name_is_no_employer(house):
    text = f"Anton Loewen, a teacher at the {house}, sold the lighthouse to Marta Keller."
    found = [c for c in ask("identity", facts_of(text, TITLE)) if c.rule == "identity.employer"]
    assert all(one.answer == house for one in found)


def test_the_author_of_a_book_works_for_no_organisation():
    text = "Anton Loewen, the author of Harbour Laboratory, has written about the port of Sarn."
    rules = {c.rule for c in ask("identity", facts_of(text, TITLE))}
    assert "identity.employer" not in rules


def test_families_often_wrong_ask_only_on_request():
    text = Path("quizgen/examples/street-lamps.txt")
    plain = generate(read(str(text)), details=True)
    assert not {q.family for q in plain.quiz.questions} & set(ON_REQUEST)
    assert not {q.rule for q in plain.quiz.questions} & set(ON_REQUEST)
    what = generate(read(str(text)), GenerateOptions(focuses=("what",), kinds=("short_answer",)))
    asked = {name for q in what.quiz.questions for name in (q.rule, q.family)}
    assert asked & set(ON_REQUEST)
    assert not {d.question.family for d in plain.details} & set(ON_REQUEST)  # they do not ask
    every = generate(read(str(text)), GenerateOptions(everything=True))
    refused = [d for d in every.details if d.question.family in ON_REQUEST]
    assert any("only on request" in d.refusals for d in refused)
    assert all(d.refusals for d in refused)
    wanted = GenerateOptions(focuses=("definition", "main_idea"))
    asked = generate(read(str(text)), wanted, details=True)
    assert not any("only on request" in d.refusals for d in asked.details)


def test_two_who_did_it_are_asked_for_together():
    text = (
        "The judge said that Keller and a friend had contacted two witnesses in the town of Sarn."
    )
    keys = {c.answer for c in ask("reported_speech", facts_of(text, TITLE)) if not c.doubts}
    assert "Keller" not in keys and "Marta Keller" not in keys


def test_a_past_perfect_with_a_date_becomes_a_past():
    text = "The coast of Sarn had been drained in 1958 to create fields for the monks."
    stems = [c.stem for c in ask("when", facts_of(text, TITLE))]
    assert stems == ["In which year was the coast of Sarn drained to create fields for the monks?"]


def test_a_quotation_that_ends_in_another_has_its_full_stop():
    text = (
        "\"The old lamp of the tower is what sailors call 'the eye of Sarn',\" Marta Keller said. "
        '"The new lamp will be ten times brighter than it," Tom Brandt said.'
    )
    for candidate in ask("true_false_speech", facts_of(text, TITLE)):
        assert candidate.stem.endswith(('."', ".'\"", "'.\""))


def test_a_list_without_end_is_not_read_again_for_each_of_its_words(monkeypatch):
    read_again = []
    monkeypatch.setattr(
        copula, "noun_phrase", lambda token: read_again.append(token) or noun_phrase(token)
    )
    facts = facts_of("Marta Keller keeps a tower.\n\n" + "word " * 400 + ".", TITLE)
    assert list(ask("definition", facts)) == []
    assert all(t.right_edge.i - t.left_edge.i <= copula._LONGEST for t in read_again)


def test_a_comma_behind_brackets_stays_when_they_go():
    text = (
        "Founded in 1900 by the old mining company (LK), Sarn has grown rich off the iron below "
        "the town, but it is now sinking into the ground."
    )
    ways = {way.render() for found in readings(facts_of(text, TITLE)) for way in found}
    assert not any("company Sarn" in way for way in ways)


def test_that_before_a_noun_points_whatever_the_tagger_calls_it():
    text = "The council accepted that demand, and it promised to review the plan in June 2025."
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{text}", TITLE)
    whole = [one for one in standing_sentences(facts) if one.sentence.index == 1]
    assert whole and all(one.doubts for one in whole)


def test_who_takes_up_a_person_and_no_thing_joined_to_one():
    text = (
        "Before 1095, Sarn did not have any type of protection and the Bishop of Ulm, who knew "
        "that the Count of Orn wanted to reclaim the valleys, asked for help."
    )
    facts = facts_of(text, TITLE)
    sure = [c.stem for f in ("infinitive_object", "reported_speech") for c in ask(f, facts)
            if not c.doubts]  # fmt: skip
    assert not any("protection" in stem for stem in sure)


def test_a_share_of_people_is_somebody():
    found = ask("subject", facts_of("Two-thirds of the keepers pressed the red button in Sarn."))
    assert [one.stem.split()[0] for one in found] == ["Who"]


def test_a_measure_inside_a_phrase_is_no_count():
    text = (
        "The state has several 762 mm (2 ft 6 in) narrow gauge lines, which are the remnants of "
        "five older lines in the hills."
    )
    found = ask("quantity", facts_of(text))
    assert not [one for one in found if one.stem.startswith("How many ft")]


def test_how_far_something_is_says_not_what_it_is():
    text = "The club's home ground is at Kelmer Street, a ten-minute walk north from the Old Town."
    asked = [*ask("identity", facts_of(text)), *ask("definition", facts_of(text))]
    assert not [one for one in asked if "Kelmer Street" in one.stem]


@pytest.mark.parametrize(
    ("family", "sentence", "doubt"),
    [
        ("when", "A keeper of Sarn died on Monday when his boat sank in the harbour.", "time told"),
        ("where", "Rain fell across parts of northern Norway and into southern Sweden, where "
         "water closed some streets.", "half a list"),
        ("where", "Rain fell in southern Sweden, where water closed some streets.", "cut key"),
        ("where", "The army hauled bags to Oslo, and thousands more bags were stored at Sarn.",
         "comparison"),
    ],
)  # fmt: skip
def test_no_question_whose_answer_is_half_of_it_or_whose_stem_leans(family, sentence, doubt):
    found = [one for one in ask(family, facts_of(sentence)) if one.answer != "In southern Sweden"]
    assert found
    assert all(doubt in one.doubts for one in found)


def test_one_of_several_keeps_the_name_that_tells_which():
    text = (
        "One of the most novel lamp inventions, the Keller lens, came along in 1822 and used a "
        "network of prisms to magnify a small amount of light."
    )
    stems = [one.stem for one in ask("true_false", facts_of(text))]
    assert not [stem for stem in stems if "inventions came" in stem]

"""Questions about what somebody said: sentence in, question and key out, or a refusal."""

from __future__ import annotations

import pytest

from tests.asking.articles import ask, facts_of

# family, sentence, stem, key
ASKED = [
    ("said_deed", "Marta Keller said that the farmers should plant more trees.",
     "What did Marta Keller say the farmers should do?", "Plant more trees"),
    ("said_deed", "Marta Keller said the council must repair the roof and pay the builders.",
     "What did Marta Keller say the council must do?", "Repair the roof and pay the builders"),
    ("said_deed", '"The new dam could flood the whole valley," said Marta Keller.',
     "What did Marta Keller say the new dam could do?", "Flood the whole valley"),
    ("said_deed", "Peter Brandt said that he would sell his old boat.",
     "What did Peter Brandt say he would do?", "Sell his old boat"),
    ("said_deed", "Peter Brandt said that the villagers should not drink the brown water.",
     "What did Peter Brandt say the villagers should not do?", "Drink the brown water"),
    ("said_happen", "Marta Keller warned that the letters of Anna Berg would be lost to the sea.",
     "What did Marta Keller warn would happen to the letters of Anna Berg?",
     "They would be lost to the sea"),
    ("said_happen", "Marta Keller said that the oak bridge had been damaged by a storm.",
     "What did Marta Keller say had happened to the oak bridge?",
     "It had been damaged by a storm"),
    ("said_about", "Marta Keller said that the older sailors will face a harbour curfew in May.",
     "What did Marta Keller say about the older sailors?",
     "They will face a harbour curfew in May"),
    ("described", "Peter Brandt insisted that the new bridge was perfectly safe.",
     "How did Peter Brandt describe the new bridge?", "Perfectly safe"),
    ("described", '"The harbour festival is a gift to every child on the coast," said Marta '
     "Keller.",
     "How did Marta Keller describe the harbour festival?",
     "A gift to every child on the coast"),
    ("judged", "Marta Keller accused the shipping company of poisoning the river.",
     "What did Marta Keller accuse the shipping company of?", "Poisoning the river"),
    ("judged", "Marta Keller warned against drinking the river water.",
     "What did Marta Keller warn against?", "Drinking the river water"),
    ("said_about", "Marta Keller said that the survey of the coast took nine years.",
     "What did Marta Keller say about the survey of the coast?", "It took nine years"),
    ("said_about", "Peter Brandt said that the storm of 2004 had made him sell his boat.",
     "What did Peter Brandt say about the storm of 2004?", "It had made him sell his boat"),
    ("quoted_about", '"The ferry timetable depends on the tides of the bay," said Marta Keller.',
     "What did Marta Keller say about the ferry timetable?",
     "It depends on the tides of the bay"),
    ("reported_speech", "The northern glaciers would disappear by 2050, Marta Keller said.",
     "What did Marta Keller say would disappear by 2050?", "The northern glaciers"),
    # what links a sentence to the one before is no part of its subject
    ("said_deed", "Meanwhile any move to close the old harbour by raising its fees could drive "
     "away the fishing crews, Marta Keller said.",
     "What did Marta Keller say any move to close the old harbour by raising its fees could do?",
     "Drive away the fishing crews"),
]  # fmt: skip


def sound(family: str, *paragraphs: str) -> set[tuple[str, str]]:
    text = "\n\n".join(paragraphs)
    found = ask(family, facts_of(text, title=text))
    return {(c.stem, c.answer) for c in found if not c.doubts}


@pytest.mark.parametrize(("family", "sentence", "stem", "key"), ASKED)
def test_question(family, sentence, stem, key):
    assert (stem, key) in sound(family, sentence)


# family, sentence, a doubt that must keep every question of the family back
REFUSED = [
    ("reported_speech", "Marta Keller said she believed what an empty old purse told.",
     "indirect question"),
    # a condition is no fact
    ("said_deed", "Marta Keller said that the council would pay the builders if they came.",
     "condition"),
    ("said_deed", '"We should paint the old harbour wall," said Marta Keller.', "pronoun"),
    # "conditions" are what?
    ("said_about", "Marta Keller said that conditions worried the fishing crews.",
     "vague subject"),
    # two things said of one subject: two answers
    ("said_about", "Marta Keller said that the coastal survey took nine years. "
     "Marta Keller added that the coastal survey cost a fortune.", "said more of it"),
    # "the finding" does not say which
    ("reported_speech", "Marta Keller said that the findings troubled the harbour council.",
     "one plain word"),
    ("reported_speech", "Marta Keller said that experts had measured the coastal ice.",
     "one plain word"),
    ("reported_speech", "The report said the letters cast a shadow over the harbour council.",
     "light verb"),
    # nobody with a name says so
    ("reported_speech", "The authors said that the northern glaciers could feed the dry valley.",
     "nobody named"),
    # read twice, or without its article
    ("reported_speech", "Marta Keller told the harbour council a crack in the wall suggested a "
     "long fault in the dam.", "contorted"),
    ("reported_speech", "Minister for Old Harbours, Marta Keller, said the northern glaciers would "
     "feed the dry valley.", "bare post"),
    ("reported_speech", "Marta Keller said that the agreement would feed the dry valley.",
     "bare definite key"),
    # "Who … is fishing? Crews"
    ("reported_speech", "Marta Keller said that old fishing crews are feeding the dry valley.",
     "agreement"),
    ("reported_speech", "Marta Keller said that northern glaciers could not feed the dry valley.",
     "torn denial"),
    ("reported_speech", "Marta Keller said that northern glaciers fed the dry valley last week.",
     "leans on what was before"),
    ("reported_speech", "Marta Keller said that the songs they gave the harbour would feed it.",
     "pronoun in the key"),
    ("reported_speech", "Marta Keller said the mayor sees the weapons ban as politically driven.",
     "key runs on"),
    ("reported_speech", "Marta Keller said that the harbour offered a contract that includes a "
     "week's pay for each year of work, six months of free milk and a new lamp.", "half a list"),
    # "Who … grew by 300?"
    ("reported_speech", "Marta Keller said that young sailors grew by 1,400 to 4,900 in May.",
     "a number, not people"),
    # shorter, the key would lose what tells which income
    ("reported_speech", "Marta Keller said that the very large yearly income "
     "earned in a single year by the three richest captains would feed the harbour town.",
     "long key"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "doubt"), REFUSED)
def test_refusal(family, sentence, doubt):
    found = ask(family, facts_of(sentence, title=sentence))
    assert any(doubt in candidate.doubts for candidate in found)
    assert all(c.doubts for c in found if doubt in c.doubts)


def test_no_one_says_what_a_study_finds_of_itself():
    assert not sound("described", "The figures show that the coastal ice is very thin.")


@pytest.mark.parametrize("verb", ["noted", "acknowledged", "explained"])
@pytest.mark.parametrize("family", ["reported_speech", "predicate", "infinitive_object"])
def test_nothing_is_asked_out_of_what_is_noted(family, verb):
    sentence = f"Marta Keller {verb} that state law requires Peter Brandt to open the harbour."
    assert all(one.doubts for one in ask(family, facts_of(sentence, title=sentence)))


def test_a_list_that_was_taken_for_two_clauses_is_not_cut_in_two():
    sentence = (
        "Marta Keller said she would like to write rules for the halls Brandt named in his letter "
        "to ensure heating, the use of lanterns, and open-air cooking are allowed."
    )
    for family in ("who_said_that", "true_false_said"):
        found = ask(family, facts_of(sentence, title=sentence))
        assert found
        assert all("cut" in one.doubts for one in found if "lanterns" not in one.stem)


def test_what_completes_a_verb_belongs_to_what_was_said():
    sentence = "Marta Keller said that the keepers fled, taking pains to avoid responding."
    (found,) = ask("who_said_that", facts_of(sentence, title=sentence))
    assert found.stem.endswith("taking pains to avoid responding?")


def test_what_befalls_somebody_is_no_deed():
    text = "Marta Keller said that the older sailors will face a harbour curfew in May."
    assert not [one for one in ask("said_deed", facts_of(text, title=text)) if not one.doubts]

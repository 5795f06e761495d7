"""What a word of the article means: the glossary, and the questions made with it."""

from __future__ import annotations

import re

import pytest

from quizgen.asking.excerpts import excerpt
from quizgen.asking.glossary import glossary
from quizgen.asking.registry import ask_all
from quizgen.asking.vocabulary import other_meanings
from quizgen.asking.word_uses import USES, has_its_meaning, uses
from tests.asking.articles import facts_of, sure
from tests.quality.near import near_words

WORDS = tuple(glossary().values())


def words_asked(text: str) -> dict[str, object]:
    found = sure("vocabulary", facts_of(text, title="The island"))
    return {one.stem.split('"')[1]: one for one in found}


def test_a_word_is_asked_in_its_sentence_with_three_other_meanings():
    text = "The mayor of Sarn resigned last week after a long quarrel with the council."
    one = words_asked(text)["resign"]
    assert one.stem == f'What does "resign" mean in this sentence? "{text}"'
    assert one.answer == "Give up a job or a post"
    assert len({one.answer, *one.options}) >= 4
    assert one.evidence[0].text == text


def test_marks_of_speech_become_single_ones_in_the_stem():
    text = 'The mayor of Sarn resigned last week, saying that he was "very tired" of the council.'
    assert "'very tired' of the council" in words_asked(text)["resign"].stem


@pytest.mark.parametrize(
    "text",
    [
        "The Resigned are a band of four who play in the harbour of Sarn at night.",  # a name
        "He resigned.",  # too short to tell anything
        'The mayor of Sarn said that "he resigned last week after a long quarrel with them.',
        "The mayor of sarn resigned last week after the the quarrel with the council.",  # a slip
        "The resigned mayor of Sarn spoke last week about a long quarrel with the council.",
    ],
)
def test_no_question(text):
    assert "resign" not in words_asked(text)


def test_each_word_is_asked_once_in_the_easiest_sentence():
    long = (
        "The mayor resigned, and so did the clerk, the two keepers of the lighthouse, the man who "
        "paints the boats and the woman who sells fish by the bridge."
    )
    short = "The mayor of Sarn resigned last week after a quarrel with the council."
    found = sure("vocabulary", facts_of(f"{long} {short}", title="The island"))
    asked = [one for one in found if one.stem.startswith('What does "resign"')]
    assert [short in one.stem for one in asked] == [True]


def test_other_meanings_are_those_of_the_rivals_and_share_no_telling_word():
    for word in WORDS[::25]:
        options = other_meanings(word)
        assert word.meaning not in options
        rivals = {glossary()[name, word.pos].meaning for name in word.rivals.split(",") if name}
        assert rivals.issuperset(options)
        assert options == other_meanings(word)


def test_no_plural_stands_beside_one_thing():
    device = glossary()["microphone", "n"]
    assert "memorabilia" not in device.rivals.split(",")
    for word in WORDS:
        if word.pos == "n" and word.meaning.startswith(("a ", "an ")):
            assert not any(
                one.startswith(("objects ", "guns", "goods ")) for one in other_meanings(word)
            )


def test_nearly_every_word_has_three_options():
    without = [word.word for word in WORDS if len(other_meanings(word)) < 3]
    assert len(without) < len(WORDS) / 50, without


def test_the_glossary_is_well_formed():
    assert len(glossary()) == len(WORDS)
    for word in WORDS:
        assert word.pos in ("n", "v", "a"), word
        assert word.word.isalpha() and word.word.islower() and word.kind and word.field, word
        assert 1 <= len(word.meaning.split()) <= 16, word
        assert re.fullmatch(r"[A-Za-z][A-Za-z ,'-]*[a-z]", word.meaning), word
        assert word.word not in re.findall(r"[a-z]+", word.meaning.lower()), word


def test_the_words_near_a_word_are_those_of_wordnet():
    """When this fails after a word was added: ``python -m tests.quality.near``."""
    assert [word for word, near in near_words().items() if word.near != near] == []


def test_rivals_are_of_the_kind():
    for word in WORDS:
        alike = {one.word: one for one in WORDS if (one.pos, one.kind) == (word.pos, word.kind)}
        rivals = [name for name in word.rivals.split(",") if name]
        assert all(name in alike and not word.is_near(name) for name in rivals), word


def test_a_longer_meaning_is_among_the_first_three_where_there_is_one():
    for word in WORDS[::20]:
        options = other_meanings(word)
        longer = [len(one) > len(word.meaning) for one in options]
        assert not any(longer) or any(longer[:3]), word


def test_the_uses_that_are_not_asked_are_well_formed():
    for (word, pos), rows in uses().items():
        assert (word, pos) in glossary(), word
        for where, words in rows:
            assert where.removeprefix("only ") in USES, word
            assert words and all(one == one.strip() for one in words), word


@pytest.mark.parametrize(
    ("word", "text", "asked"),
    [
        ("seriousness", "The mayor of Sarn said in all seriousness that it was hers.", False),
        ("seriousness", "The mayor of Sarn did not see the seriousness of the fire at once.", True),
        ("thrive", "The keeper of the lamp thrives on the long nights of the far north.", False),
        ("consume", "The mayor of Sarn is consumed with the control of every lamp there.", False),
        ("consume", "The lamps of the island consumed nine tonnes of oil in a single year.", True),
        ("candid", "A paper in Sarn printed the candid photos of the mayor last week.", False),
        ("strict", "In a strict sense, the lamp on the rock is no lighthouse but a beacon.", False),
        ("relieve", "The governor sent forty men to relieve the guard of the fort.", False),
        ("norm", "By this theorem, the norm of the number gets smaller on each side of it.", False),
        ("norm", "In the old harbour of Sarn, long days were the norm for everybody.", True),
        ("disperse", "The metal roofs of the new harbour disperse the heat of summer.", False),
        ("erode", "The rocks below the lighthouse eroded faster than anybody had thought.", False),
        ("erode", "The sea slowly eroded the rocks below the lighthouse of the island.", True),
        ("elderly", "The flood was hard for the elderly who live beside the harbour.", False),
        ("ambitious", "The ambitious mayor of Sarn has bought the lighthouse there.", True),
        ("formidable", "The formidable walls of the fort still stand at the harbour.", False),
        ("reliable", "The reliable keeper of the lamp went home to Sarn in the spring.", False),
        ("motivate", "The fire motivated a long search for better lamps along the coast.", False),
        ("magnate", "The old lamp was a magnate for gulls to come to the harbour of Sarn.", False),
        ("coup", "The mayor of Sarn called the sale of the lamp a diplomatic coup in May.", False),
        ("testimony", "The old lamp is testimony to the work of the keepers of Sarn.", False),
        ("wound", "The sale of the lamp opened old wounds in the town by the harbour.", False),
    ],
)  # fmt: skip
def test_no_word_is_asked_in_a_use_of_another_meaning(word, text, asked):
    """Because of what is beside it, what it is said of and what is done to what."""
    assert (word in words_asked(text)) == asked


@pytest.mark.parametrize(
    ("word", "singular", "text"),
    [
        ("proceedings", "proceeding", "The mayor of Sarn began {} against the keeper in May."),
        ("proceeds", "proceed", "The mayor of Sarn gave the {} of the sale to the keepers."),
        ("credentials", "credential", "The mayor of Sarn showed her {} to the two keepers."),
        ("outskirts", "outskirt", "The old lamps of the harbour stand on the {} of Sarn."),
    ],
)
def test_a_noun_of_the_plural_is_asked_in_the_plural(word, singular, text):
    asked = words_asked(text.format(word))
    assert word in asked
    assert singular not in asked


@pytest.mark.parametrize(
    ("word", "pos", "narrow"),
    [
        ("extinct", "a", "animal"),  # a language, a kind of beer
        ("undisclosed", "a", "public"),  # injuries that no doctor was told of
        ("magistrate", "n", "crime"),  # who may judge a quarrel about photographs
        ("competitor", "n", "company"),  # who plays in a tournament
        ("impeach", "v", "judge"),
        ("burglary", "n", "house"),
        ("midwife", "n", "nurse"),
    ],
)
def test_a_meaning_names_nothing_that_common_uses_do_not_share(word, pos, narrow):
    assert narrow not in glossary()[word, pos].meaning


def test_only_where_a_preposition_tells_its_meaning():
    facts = facts_of("The song resonates with many people. The bell resonates in the old tower.")
    word = glossary()["resonate", "v"]
    every = [token for doc in facts.document.docs.values() for token in doc]
    found = [has_its_meaning(word, token) for token in every if token.lower_ == "resonates"]
    assert found == [True, False]


def test_more_words_where_all_are_sought():
    told = (
        "The mayor resigned in May after the ceasefire.", "A witness accused the analyst of fraud.",
        "The drought made the famine on the peninsula worse.", "The orphan saw a fossil in Sarn.",
        "The entrepreneur persuaded an economist to invest.",
    )  # fmt: skip
    facts = facts_of(" ".join(told), title="The island")
    few = list(ask_all(facts))
    every = list(ask_all(facts, all_sought=True))
    words = [[one for one in found if one.family == "vocabulary"] for found in (few, every)]
    assert len([one for one in words[0] if not one.features["further word"]]) == 4
    assert not any(one.features["further word"] for one in words[1])
    assert len(words[1]) > 4


def test_of_a_long_sentence_the_clause_is_shown_in_which_the_word_stands():
    text = (
        "The mayor of Sarn resigned last week after a long quarrel with the council, which had "
        "asked him for the plans of the new harbour three times since the spring of last year, "
        "and nobody knows who will follow him in the old town hall."
    )
    stem = words_asked(text)["resign"].stem
    assert '"The mayor of Sarn resigned last week' in stem
    assert stem.endswith('..."')
    assert "nobody knows" not in stem


MANY = (
    "The mayor resigned after a quarrel with the council. The council accused her of fraud. "
    "A lawyer persuaded the prosecutor to postpone the trial until the spring. Many refugees "
    "fled to the harbour when the volcano erupted in the north."
)


def test_further_words_wait_for_slots_that_would_stay_empty():
    facts = facts_of(MANY, title="The island")
    found = sure("vocabulary", facts)
    waiting = [one for one in found if one.features["further word"]]
    assert len(found) - len(waiting) == 4
    known = [one.features["zipf"] for one in found if one not in waiting]
    assert max(known) <= min(one.features["zipf"] for one in waiting)


def test_further_words_are_asked_alone_and_left_out_where_that_is_wished():
    facts = facts_of(MANY, title="The island")
    asked = {
        further: [
            one for one in ask_all(facts, further_words=further) if one.family == "vocabulary"
        ]
        for further in (None, False, True)
    }
    later = {further: {one.features["further word"] for one in asked[further]} for further in asked}
    assert later == {None: {0.0, 1.0}, False: {0.0}, True: {1.0}}
    stems = {further: {one.stem for one in asked[further]} for further in asked}
    assert stems[None] == stems[False] | stems[True]


LONG = "which had asked for the plans of the new harbour three times since the spring of last year"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (  # the council found the opposite
            f"The council of Sarn, {LONG}, found no evidence that a severe drought had harmed the "
            "lamps and boats of the old harbour.",
            "... a severe drought",
        ),
        (
            f"The council of Sarn, {LONG}, doubts that a severe drought will ever harm the lamps "
            "and boats of the old harbour.",
            "... a severe drought",
        ),
        (  # half of what was said
            f"The council of Sarn, {LONG}, said that a long drought had dried up the old wells of "
            "the town, and that the harbour was closed.",
            "... a long drought",
        ),
        (  # no clause, but a noun with what is told of it
            f"The council of Sarn, {LONG}, likes the men that a long drought had kept for weeks in "
            "the old harbour of the town.",
            "... the men that",
        ),
        (  # whose lamps?
            f"The keepers, {LONG}, said a long drought had never harmed their lamps in the old "
            "harbour of the town.",
            "... a long drought",
        ),
    ],
)
def test_no_clause_is_cut_out_of_what_it_needs(text, shown):
    stem = words_asked(text).get("drought")
    assert stem is None or shown not in stem.stem


def test_what_somebody_says_can_be_cut_out():
    text = (
        f"The council of Sarn, {LONG}, said a long drought had dried up the old wells of the town."
    )
    stem = words_asked(text)["drought"].stem
    assert '"... a long drought had dried up the old wells of the town' in stem


@pytest.mark.parametrize(
    "text",
    [
        "Their local rivals resigned last week after a long quarrel with the council of Sarn.",
        "\"The mayor 'of the lamps' resigned last week after a long quarrel with us,\" she said.",
        "The mayor ' a painter of boats ' resigned last week after a long quarrel with them.",
        'The mayor " a painter of boats " resigned last week after a long quarrel with them.',
    ],
)  # fmt: skip
def test_no_sentence_whose_owner_or_marks_are_elsewhere(text):
    assert "resign" not in words_asked(text)


def test_no_clause_begins_in_the_middle_of_a_list():
    text = (
        "Keller told the weekly news show of Sarn the theft of the old mill, the Sarn Harbour "
        "Committee and lamp shops in Norvik and Ulm can be traced to a burglar."
    )
    tokens = list(facts_of(text).document.sentences[0].span)
    burglar = next(token for token in tokens if token.text == "burglar")
    assert excerpt(burglar, tokens, longest=25) == []

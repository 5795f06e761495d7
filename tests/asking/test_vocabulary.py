"""What a word of the article means: the glossary, and the questions made with it."""

from __future__ import annotations

import re

import pytest

from quizgen.asking.excerpts import excerpt
from quizgen.asking.glossary import glossary
from quizgen.asking.registry import ask_all
from quizgen.asking.vocabulary import other_meanings
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


def test_other_meanings_are_of_the_same_kind_and_share_no_telling_word():
    for word in WORDS[::25]:
        options = other_meanings(word)
        assert word.meaning not in options
        alike = {one.meaning for one in WORDS if (one.pos, one.kind) == (word.pos, word.kind)}
        assert alike.issuperset(options)
        assert options == other_meanings(word)


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


def test_rivals_are_of_the_kind_and_come_first():
    few = 0
    for word in WORDS:
        alike = {one.word: one for one in WORDS if (one.pos, one.kind) == (word.pos, word.kind)}
        rivals = [name for name in word.rivals.split(",") if name]
        assert all(name in alike and not word.is_near(name) for name in rivals), word
        meanings = {alike[name].meaning for name in rivals}
        few += len(meanings.intersection(other_meanings(word)[:3])) < 3
    assert few < len(WORDS) / 4  # a longer meaning may be sought elsewhere, to hide the key


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


def test_further_words_wait_for_slots_that_would_stay_empty():
    facts = facts_of(
        "The mayor resigned after a quarrel with the council. The council accused her of fraud. "
        "A lawyer persuaded the prosecutor to postpone the trial until the spring. Many refugees "
        "fled to the harbour when the volcano erupted in the north.",
        title="The island",
    )
    found = sure("vocabulary", facts)
    waiting = [one for one in found if one.features["further word"]]
    assert len(found) - len(waiting) == 4
    known = [one.features["zipf"] for one in found if one not in waiting]
    assert max(known) <= min(one.features["zipf"] for one in waiting)


def test_no_clause_begins_in_the_middle_of_a_list():
    text = (
        "Keller told the weekly news show of Sarn the theft of the old mill, the Sarn Harbour "
        "Committee and lamp shops in Norvik and Ulm can be traced to a burglar."
    )
    tokens = list(facts_of(text).document.sentences[0].span)
    burglar = next(token for token in tokens if token.text == "burglar")
    assert excerpt(burglar, tokens, longest=25) == []

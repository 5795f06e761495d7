"""Which wrong meanings fit where a word stands, and which sentences are shown with one."""

from __future__ import annotations

import pytest

from quizgen.asking.glossary import glossary
from quizgen.asking.vocabulary import other_meanings
from quizgen.asking.word_frames import FRAMES, framed, is_too_narrow, rivals_there
from tests.asking.articles import facts_of
from tests.asking.test_vocabulary import words_asked


def test_the_frames_are_well_formed():
    for (word, pos, frame), words in framed().items():
        assert frame == "narrow" or frame.removeprefix("un") in FRAMES[pos], frame
        assert all((one, pos) in glossary() for one in words), (word, frame)
        if word != "*":
            told = glossary()[word, pos]
            assert len(words) > 2, word
            assert not any(told.is_near(one) or one == word for one in words), word


def test_a_word_that_has_rivals_before_that_fits_there():
    for pos in ("v", "n"):
        fitting = framed()["*", pos, "that"]
        for (word, other, frame), rivals in framed().items():
            if word != "*" and (other, frame) == (pos, "that"):
                assert rivals <= fitting | {"guarantee"}, word


@pytest.mark.parametrize(
    ("word", "text", "wrong"),
    [
        ("suspect", "The mayor suspected that the keeper of the lamp had sold it.",
            {"confess", "disclose", "guarantee", "lament", "vow"}),
        ("vow", "The mayor of Sarn vowed to be more careful with lamps in the spring.",
            {"aspire", "opt", "purport", "strive", "qualify"}),
        ("persuade", "The mayor persuaded the keepers to leave the lamp on for a week.",
            {"appoint", "authorize", "coerce", "empower"}),
        ("liken", "The mayor of Sarn likens the lamp to a star above the old harbour.",
            {"affix", "ascribe", "confine", "dedicate"}),
        ("accuse", "The council accused the keeper of theft after a long night.",
            {"acquit", "assure", "deprive", "strip"}),
    ],
)  # fmt: skip
def test_wrong_meanings_fit_what_follows_a_verb(word, text, wrong):
    told = {glossary()[one, "v"].meaning for one in wrong}
    options = {one[:1].lower() + one[1:] for one in words_asked(text)[word].options}
    assert options - {words_asked(text)[word].answer} <= told


def test_nobody_is_settled_like_a_quarrel():
    person = "Few people in the town of Sarn openly criticized the mayor last week."
    thing = "Few people in the town of Sarn openly criticized the plan last week."
    facts = [facts_of(text) for text in (person, thing)]
    verbs = [
        next(one for one in fact.document.sentences[0].span if one.text == "criticized")
        for fact in facts
    ]
    word, settle = glossary()["criticize", "v"], glossary()["resolve", "v"]
    assert [settle in rivals_there(word, verb) for verb in verbs] == [False, True]


def test_a_noun_with_that_has_rivals_that_take_one():
    text = "The mayor's insistence on Sunday night that the lamp is over caught the keepers."
    options = words_asked(text)["insistence"].options
    assert "A statement of what is likely to happen" in options
    assert not any(one.startswith("An act of disloyalty") for one in options)


def test_what_a_clause_is_like_is_told_of_clauses():
    for text in (
        "It is unlikely that the mayor of Sarn will sell the lamp before the spring.",
        "Keepers suggested that it's unlikely anyone familiar with the lamp would sell it.",
    ):
        assert "Not reaching the goal" not in words_asked(text)["unlikely"].options


def test_meanings_that_name_their_object_come_last():
    verify, dispel = glossary()["verify", "v"], glossary()["dispel", "v"]
    assert is_too_narrow(verify, dispel)
    assert not is_too_narrow(dispel, glossary()["quell", "v"])
    for word in glossary().values():
        narrow = [
            is_too_narrow(word, rival)
            for meaning in other_meanings(word)
            for rival in glossary().values()
            if rival.meaning == meaning and rival.word in word.rivals.split(",")
        ]
        if len(narrow) > 4 and sum(narrow) == 1:
            assert not narrow[0], word.word


@pytest.mark.parametrize(
    ("word", "text", "asked"),
    [
        ("retailer", "Nobody buys lamps, says the guy, a retailer from the harbour.", False),
        ("retailer", "Nobody in Sarn buys lamps from the largest retailer by the harbour.", True),
        ("warn", "The mayor of Sarn often warned of the dark nights in the far north.", False),
        ("warn", "The mayor of Sarn often warned that the nights are dark in the north.", True),
        ("diminish", "The winds that had diminished in the night came back to the harbour.", False),
        ("diminish", "The rain that the winds had diminished came back to the old harbour.", True),
        ("disperse", "The lamps of the harbour were broken and dispersed in the old town.", False),
        ("disperse", "The gulls of the old harbour dispersed when the lamps were lit.", True),
        ("anxious", "The mayor of Sarn is always anxious to sell the lamps of the harbour.", False),
        ("anxious", "The mayor of Sarn is always anxious about the lamps of the harbour.", True),
        ("surround", "An element of doubt surrounds the crash of the boat by the harbour.", False),
        ("surround", "A wall of old stones surrounds the town and the harbour of Sarn.", True),
        ("swarm", "At night the gulls of the harbour fly, swarm and carry off the fish.", False),
        ("fiscal", "For a fiscal expert, I do not see where all the lamps have gone.", False),
        ("fiscal", '"As a fiscal expert, I see no lamps in the harbour," the mayor said.', True),
        ("fiscal", "She is a fiscal expert for the lamps of ... the old harbour of Sarn.", False),
    ],
)  # fmt: skip
def test_whether_a_word_is_asked(word, text, asked):
    assert (word in words_asked(text)) == asked


def test_a_long_sentence_is_shown_where_a_word_stands_in_no_shorter_one():
    long = (
        "The mayor resigned and the clerk, the two keepers of the lighthouse, the man who paints "
        "the boats of the harbour and the woman who sells fish by the bridge all went home with "
        "her."
    )
    short = (
        "The mayor of the town of Sarn resigned last week after a long quarrel with the council "
        "and with the two keepers of the lamp."
    )
    assert words_asked(long)["resign"].stem.endswith(f'"{long}"')
    assert short in words_asked(f"{long} {short}")["resign"].stem

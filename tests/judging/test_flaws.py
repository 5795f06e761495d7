"""Every flaw: a breach is found, a near miss is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.judging.flaw_table import FLAW_TABLE
from quizgen.judging.flaws import lint, lint_quiz
from quizgen.model import Article, Evidence, Option, Pair, Question

TEXT = (
    "The harbour of Kelm was closed on Monday after a crane fell on a ferry. "
    "Ann Lee and Tom Hill, who run the port, said that 28 people were taken to hospital. "
    'Mayor Rosa Pike said: "We will not open it before May." '
    "The ferry had been built in 1998 by the Norling company for 12 million pounds."
)
ARTICLE = Article(TEXT, title="Harbour closed")


def make(stem: str, key: str, *distractors: str, kind: str = "", **more: object) -> Question:
    """A question about ARTICLE whose options stand as given, the key first."""
    options = (Option(key, True), *(Option(text, False, "same_article") for text in distractors))
    question = Question(
        id="q_1",
        kind=kind or ("multiple_choice" if distractors else "short_answer"),  # type: ignore[arg-type]
        focus="what",
        family="test",
        stem=stem,
        answer=key,
        options=options if distractors else (),
        evidence=(Evidence(0, len(TEXT), TEXT),),
    )
    return replace(question, **more)  # type: ignore[arg-type]


def codes(question: Question, article: Article = ARTICLE) -> set[str]:
    return {flaw.code for flaw in lint(question, article)}


WHO = "Who runs the port of Kelm?"
WHAT = "What fell on a ferry in Kelm?"
A_GAP = "The ferry was built by a _____ in Norway."
AN_GAP = "The ferry was built by an _____ in Norway."
WHY = "Why was the harbour closed?"
WHO_ARE = "Who are the managers of Kelm?"
HOW_MANY = "How many people were taken to hospital in Kelm?"

SAID = "Which of these did Ann Lee say?"
QUOTES = (
    '"We open the port in May."',
    '"The crane was built badly."',
    '"Boats are safe out here."',
)

OPTION_BREACHES = [
    # code, stem, key and distractors
    ("key_longest", WHAT, ("A big yellow crane", "A bus", "A tree", "A mast")),
    ("grammar_cue", AN_GAP, ("owner", "worker", "banker", "mayor")),
    ("grammar_cue", WHY, ("to save people", "by hiring men", "to go out", "to dry")),
    ("grammar_cue", WHO_ARE, ("Ann and Tom", "Rosa Pike", "Jon Nil", "Max Bo")),
    ("all_or_none", WHAT, ("A crane", "A mast", "A bus", "All of the above")),
    ("all_or_none", WHAT, ("A crane", "A mast", "A bus", "None of these")),
    ("all_or_none", WHAT, ("A crane", "A mast", "A bus", "Both A and B")),
    ("absolute_term", WHAT, ("A crane", "Only masts", "A bus", "A tree")),
    ("absolute_term", WHAT, ("Usually a crane", "A mast", "A bus", "A tree")),
    ("clang", "What did the ferry company build?", ("Ferry boats", "Houses", "Roads", "Cars")),
    ("convergence", WHAT, ("red crane", "red mast", "red bus", "tall crane", "blue crane")),
    ("mixed_options", HOW_MANY, ("28", "30", "40%", "25")),
    ("mixed_options", HOW_MANY, ("28", "30.5", "40", "25")),
    ("mixed_options", HOW_MANY, ("28 people", "30 people", "40 ships", "25 people")),
    ("mixed_options", "What did it cost?", ("£12m", "$14m", "£15m", "£16m")),
    ("mixed_options", WHO, ("Ann Lee", "the old mayor", "a good pilot", "some tall cook")),
    ("mixed_options", WHO, ("the old mayor", "Ann Lee", "Tom Hill", "Rosa Pike")),
    ("mixed_options", "When was it built?", ("1998", "in May", "1997", "1999")),
    ("mixed_options", HOW_MANY, ("28", "thirty", "40", "25")),
    ("option_order", HOW_MANY, ("28", "30", "25", "40")),
    ("option_order", "When was it built?", ("1998", "2005", "1990", "1987")),
    ("option_order", "When will it open?", ("May 3", "June 1", "May 5", "July 2")),
    ("mixed_options", SAID, ("A crane fell", *QUOTES)),
    ("overlap", WHO, ("Tom Hill", "Hill", "Rosa Pike", "Jon Nil")),
    ("overlap", WHO, ("The mayor", "a mayor", "the pilot", "the cook")),
    ("overlap", HOW_MANY, ("1,000", "1000", "2,000", "3,000")),
    ("overlap", HOW_MANY, ("twelve", "12", "13", "14")),
    ("overlap", WHO, ("ISIS", "Islamic State In Syria", "Hamas", "Fatah")),
    ("second_key", WHO, ("Ann Lee", "Tom Hill", "Rosa Pike", "Jon Nil")),
]  # fmt: skip

OPTION_NEAR_MISSES = [
    ("key_longest", WHAT, ("A yellow crane", "A red bus", "A tall tree", "A mast")),
    ("grammar_cue", AN_GAP, ("owner", "agent", "expert", "heir")),
    ("grammar_cue", A_GAP, ("unit", "union", "firm", "European")),
    ("grammar_cue", WHY, ("to save people", "to hire men", "to go out", "to dry")),
    ("grammar_cue", WHO_ARE, ("Ann and Tom", "Rosa and Jon", "Max and Bo")),
    ("grammar_cue", WHAT, ("to the east", "to the north", "to the south", "to the west")),
    ("all_or_none", WHAT, ("A crane", "A mast", "All of the cargo", "A bus")),
    ("all_or_none", WHO, ("Both and Sons", "Neither Ltd", "Allen", "Marks and Spencer")),
    ("absolute_term", WHAT, ("Only a crane", "Only a mast", "A bus", "A tree")),
    ("all_or_none", SAID, ('"None of them came to work."', *QUOTES)),  # of those quoted
    ("absolute_term", SAID, ('"Only the crane is new here."', *QUOTES)),
    ("mixed_options", SAID, ('"We have lost 30% of it."', *QUOTES)),
    ("mixed_options", SAID, ('"It cost us 12 million pounds."', *QUOTES)),
    ("mixed_options", SAID, ('"What a sad day it is!"', *QUOTES)),
    ("clang", "What did the ferry company build?", ("Ferry boats", "Ferry ports", "Roads", "Cars")),
    ("convergence", WHAT, ("red crane", "red mast", "blue crane", "blue mast")),
    ("mixed_options", HOW_MANY, ("28", "30", "40", "25")),
    ("mixed_options", HOW_MANY, ("nine", "three", "12", "25")),  # as newspapers write
    ("mixed_options", HOW_MANY, ("28 people", "30 people", "40 people", "25 people")),
    ("mixed_options", "What did it cost?", ("£12m", "£14m", "£15m", "£16.5m"[:4])),
    ("mixed_options", WHO, ("Ann Lee", "Mayor Rosa Pike", "Tom Hill", "Max de Bo")),
    ("mixed_options", HOW_MANY, ("ten days", "a month", "two weeks", "a year")),
    ("mixed_options", HOW_MANY, ("500,000", "1.3m", "9.2m", "142,000")),
    ("mixed_options", WHO, ("the old mayor", "Ann Lee", "a good pilot", "Rosa Pike")),
    ("mixed_options", WHO, ("Norling", "the mayor", "the pilot", "the cook")),
    ("option_order", HOW_MANY, ("25", "28", "30", "40")),
    ("option_order", HOW_MANY, ("40", "30", "28", "25")),
    ("option_order", WHO, ("Tom", "Ann", "Zoe", "Max")),
    ("overlap", WHO, ("Tom Hill", "Tom Pike", "Rosa Pike", "Jon Nil")),
    ("overlap", HOW_MANY, ("12 ships", "12 men", "13 men", "14 men")),
    ("second_key", WHO, ("Ann Lee", "Rosa Pike", "Jon Nil", "Max Bo")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "stem", "options"), OPTION_BREACHES)
def test_option_breach_is_found(code: str, stem: str, options: tuple[str, ...]) -> None:
    kind = "cloze" if "_" in stem else ""
    assert code in codes(make(stem, *options, kind=kind))


@pytest.mark.parametrize(("code", "stem", "options"), OPTION_NEAR_MISSES)
def test_option_near_miss_is_let_pass(code: str, stem: str, options: tuple[str, ...]) -> None:
    kind = "cloze" if "_" in stem else ""
    assert code not in codes(make(stem, *options, kind=kind))


STEM_BREACHES = [
    ("negative_stem", "Who did not sign the letter?", "Ann Lee"),
    ("negative_stem", "Which ferry didn't sail to Kelm?", "The crane"),
    ("negative_stem", "What did everybody except Ann Lee say?", "28 people"),
    ("no_referent", "What did he say about the harbour?", "We will not open it"),
    ("no_referent", "What did the mayor say to her?", "May"),
    ("no_referent", "Who told them about the harbour?", "The mayor"),
    ("no_referent", "Who opened it in May?", "Rosa Pike"),
    ("no_referent", "What did it cost in 1998?", "12 million pounds"),
    ("no_referent", "What happened after it fell?", "The harbour was closed"),
    ("no_referent", "What will we open in May?", "The harbour"),
    ("no_referent", "Who said that the ferry was mine?", "Rosa Pike"),
    ("no_referent", "Who built this ferry in Norway?", "Norling"),
    ("no_referent", "Who was in Kelm at that time?", "Ann Lee"),
    ("no_referent", "Who said such things about Kelm?", "Rosa Pike"),
    ("no_referent", "How many people were taken there?", "28"),
    ("no_referent", "What happened here on Monday?", "A crane fell"),
    ("no_referent", "What did the company build in 1998?", "The ferry"),
    ("no_referent", "Why did the mayor do so?", "A crane fell"),
    ("no_referent", "What fell on a ferry yesterday?", "A crane"),
    ("no_referent", "Where were the others taken?", "Hospital"),
    ("key_in_stem", "What is the harbour of Kelm?", "The harbour"),
    ("key_in_stem", "Who are Ann Lee and Tom Hill?", "Hill and Lee"),
    ("key_in_stem", "Who built the ferry in 1998?", "The Zanzibar Shipyards"),
    ("padding", "According to the article, who runs the port?", "Ann Lee"),
    ("padding", "Did a crane fall on a ferry in Kelm?", "yes"),
    ("padding", "Who runs the port and where is the port?", "Ann Lee, Kelm"),
    ("padding", "Who runs the port? Where is the port?", "Ann Lee, Kelm"),
    ("hard_stem", "Which internationally significant infrastructural establishment necessitated "
     "extraordinarily complicated reorganisational considerations afterwards?", "The harbour"),
]  # fmt: skip

STEM_NEAR_MISSES = [
    ("negative_stem", 'Who said: "We will not open it before May"?', "Rosa Pike"),
    ("negative_stem", "Which of these is NOT mentioned?", "Oslo"),
    ("negative_stem", "Who signed a note about knots?", "Ann Lee"),
    ("no_referent", "What did Rosa Pike say she would open?", "The harbour"),
    ("no_referent", "Who said that he would open the harbour?", "Tom Hill"),
    ("no_referent", "What did the mayor say about her plan?", "We will not open it"),
    ("no_referent", "What did Rosa Pike say would help him?", "May"),
    ("no_referent", "How long did it take to build the ferry?", "28"),
    ("no_referent", "Who said it was clear that the port would be closed?", "Tom Hill"),
    ("no_referent", "What did a ferry lose before it sank?", "28 people"),
    ("no_referent", "Who said they would come to Kelm?", "Tom Hill"),
    ("no_referent", "Why did Norling sell its ferry?", "28 people"),
    ("no_referent", "What was the ferry said to have lost when it sank?", "28 people"),
    ("no_referent", 'Who said: "We will not open it there"?', "Rosa Pike"),
    ("no_referent", "How many people are there in Kelm?", "28"),
    ("no_referent", "What will reopening the old mine of Kelm cost?", "28"),
    ("no_referent", "Who supports the mine's sale in Kelm?", "Rosa Pike"),
    ("no_referent", "Who helped those who were hurt in Kelm?", "Ann Lee"),
    ("no_referent", "Who said that the harbour would be closed?", "Rosa Pike"),
    ("no_referent", "What did the company Norling build in 1998?", "The ferry"),
    ("no_referent", "What did the group of engineers build?", "The ferry"),
    ("no_referent", "What did a US court tell the ferry's builder?", "28"),
    ("no_referent", "Who fought in World War I in Kelm?", "Ann Lee"),
    ("key_in_stem", "Who runs the port of Kelm?", "Ann Lee and Tom Hill"),
    ("key_in_stem", "Which company built the ferry?", "Norling company"),
    ("padding", "According to Rosa Pike, when will the harbour open?", "May"),
    ("padding", "Who said when the harbour would be open?", "Rosa Pike"),
    ("hard_stem", "Who runs the port of Kelm and said that many people had been hurt?", "Ann Lee"),
]


@pytest.mark.parametrize(("code", "stem", "key"), STEM_BREACHES)
def test_stem_breach_is_found(code: str, stem: str, key: str) -> None:
    assert code in codes(make(stem, key))


@pytest.mark.parametrize(("code", "stem", "key"), STEM_NEAR_MISSES)
def test_stem_near_miss_is_let_pass(code: str, stem: str, key: str) -> None:
    assert code not in codes(make(stem, key))


STATEMENTS = [
    ("It is highly possible that ferries differ in Kelm.", False),
    ("It was used to open the harbour of Kelm.", True),
    ("A private teacher can be called by his or her company in Kelm.", False),
    ("The campaign group _____ plans a march on the harbour.", False),
    ("The group plans a march on the harbour of _____.", True),
]


@pytest.mark.parametrize(("stem", "breach"), STATEMENTS)
def test_statements_that_stand_alone(stem: str, breach: bool) -> None:
    kind = "cloze" if "_" in stem else "true_false"
    key = "Ann Lee" if kind == "cloze" else "true"
    assert ("no_referent" in codes(make(stem, key, kind=kind))) is breach


@pytest.mark.parametrize(
    ("stem", "breach"),
    [
        ("_____ fell on a ferry in the harbour of Kelm.", True),
        ('"_____ fell on a ferry in the harbour of Kelm."', True),
        ("A _____ fell on a _____ in the harbour of Kelm.", True),
        ("A crane fell on a ferry in Kelm.", True),
        ("It was a _____.", True),
        ("A crane fell on a _____ in the harbour of Kelm.", False),
    ],
)
def test_gap(stem: str, breach: bool) -> None:
    assert ("gap" in codes(make(stem, "ferry", kind="cloze"))) is breach


def test_a_gap_sentence_that_leans_on_the_one_before_has_no_referent() -> None:
    assert "no_referent" in codes(
        make("They took 28 people to _____ in Kelm.", "May", kind="cloze")
    )
    assert "no_referent" in codes(make("This was done in 1998.", "true", kind="true_false"))
    rare = make("It is rare for a crane to fall on a ferry.", "true", kind="true_false")
    assert "no_referent" not in codes(rare)
    good = make("It is good for the harbour of Kelm.", "true", kind="true_false")
    assert "no_referent" in codes(good)


def test_what_the_article_speaks_of_all_the_time_needs_no_name() -> None:
    question = make("What did the study find?", "28 people")
    assert "no_referent" in codes(question)
    assert "no_referent" not in codes(question, replace(ARTICLE, title="Crane study"))
    twice = replace(ARTICLE, text=f"{TEXT} A study began. The study has ended.")
    assert "no_referent" not in codes(question, twice)
    country = make("What did the country find?", "28 people")
    twice = replace(ARTICLE, text=f"{TEXT} A country began. The country has ended.")
    assert "no_referent" in codes(country, twice)


def test_severity_and_sentence_come_from_the_table() -> None:
    (found,) = lint(make("What did he say about the port?", "May"), ARTICLE)
    row = FLAW_TABLE["no_referent"]
    assert (found.severity, found.message) == (row.severity, row.message)


SEVERITIES = {
    "warn": "key_longest absolute_term negative_stem clang convergence option_order padding "
    "balance hard_stem",
    "refuse": "grammar_cue all_or_none mixed_options overlap second_key give_away no_referent "
    "key_in_stem gap",
}


def test_severities() -> None:
    expected = {code: severity for severity, row in SEVERITIES.items() for code in row.split()}
    assert {code: row.severity for code, row in FLAW_TABLE.items()} == expected


@pytest.mark.parametrize("kind", ["matching", "ordering", "open"])
def test_instructions_are_not_stems(kind: str) -> None:
    question = make("Match each of them with what he or she said.", "A–1", kind=kind)
    assert codes(question) == set()


def test_an_edit_without_article_text_is_linted() -> None:
    assert codes(make("What did he say?", "May"), Article("")) == {"no_referent"}


# --- sets ------------------------------------------------------------------------------------


def in_set(*questions: Question) -> list[set[str]]:
    numbered = [replace(question, id=f"q_{n}") for n, question in enumerate(questions)]
    found = lint_quiz(numbered)
    return [{flaw.code for flaw in found[question.id]} for question in numbered]


WHICH_SAID = make(SAID, '"We open the harbour again in May."', *QUOTES[1:], family="which_said")

GIVE_AWAYS = [
    # gives, given, whether
    (make("What did Ann Lee, who runs the port of Kelm, say?", "28"), make(WHO, "Ann Lee"), True),
    (make("A crane fell on a ferry in Kelm.", "true", kind="true_false"),
     make(WHAT, "A crane"), True),
    (make('Who said: "A crane fell on a ferry in Kelm"?', "Rosa Pike"),
     make("A _____ fell on a ferry in the harbour.", "crane", kind="cloze"), True),
    (make('Who said: "A crane fell on a ferry in Kelm"?', "Rosa Pike"),
     make("A crane fell on a ferry in Oslo.", "false", kind="true_false",
          correction="A crane fell on a ferry in Kelm."), True),
    (make("What did Ann Lee say on Monday?", "28"), make(WHO, "Ann Lee"), False),
    (make("What was built in 1998?", "A ferry"), make(WHAT, "A crane"), False),
    (make("Match", "A–1", kind="matching", pairs=(Pair("Rosa Pike", "A crane fell on a ferry"),)),
     make(WHAT, "A crane"), True),
    (make("Match", "A–1", kind="matching", pairs=(Pair("Rosa Pike", "The port was dark"),)),
     make(WHAT, "A crane"), False),
    (WHICH_SAID, make("When does the harbour open again?", "May"), True),  # whoever says so
    (WHICH_SAID, make("The crane was built _____.", "badly", kind="cloze"), True),
    (WHICH_SAID, make(WHO, "Ann Lee"), False),
    (make("Why did Ann Lee open the harbour again in May?", "x"), WHICH_SAID, True),
    (make('Who said: "The crane was built badly"?', "Tom Hill"), WHICH_SAID, False),
]  # fmt: skip


@pytest.mark.parametrize(("giver", "given", "expected"), GIVE_AWAYS)
def test_give_away(giver: Question, given: Question, expected: bool) -> None:
    assert ("give_away" in in_set(giver, given)[1]) is expected


@pytest.mark.parametrize(("start", "expected"), [(0, True), (500, False)])
def test_a_sentence_shown_gives_away_what_is_said_of_it(start: int, expected: bool) -> None:
    """Three of four words decide a statement about the sentence, four of five about another."""
    sentence = "Ann Lee told us she was certain the crane would open again in March."
    word = make(f'What does "certain" mean in this sentence? "{sentence}"', "sure", "a", "b", "c")
    told = make("Ann Lee, the mayor, said that the crane opens in March.", "true")
    shown = replace(word, focus="vocabulary", evidence=(Evidence(0, 68, "x"),))
    asked = replace(told, kind="true_false", evidence=(Evidence(start, start + 68, "x"),))
    assert ("give_away" in in_set(shown, asked)[1]) is expected


def test_balance() -> None:
    true = make("A crane fell on a ferry.", "true", kind="true_false")
    false = make("Rosa Pike is a pilot now.", "false", kind="true_false", correction="x")
    other = make("The port is open on Sundays.", "true", kind="true_false")
    assert [bool("balance" in codes) for codes in in_set(true, false, other)] == [False] * 3
    assert [bool("balance" in codes) for codes in in_set(true, other)] == [True] * 2


def place_key(place: int, key: str = "word") -> Question:
    texts = ["alpha", "gamma", "delta"]
    texts.insert(place, key)
    options = tuple(Option(text, text == key) for text in texts)
    return replace(make(WHAT, key, "a", "b", "c"), options=options)


def test_key_place_over_a_set() -> None:
    uneven = in_set(*[place_key(1)] * 8)
    even = in_set(*(place_key(n % 4) for n in range(8)))
    assert all("option_order" in codes for codes in uneven)
    assert not any("option_order" in codes for codes in even)


def test_key_longest_over_a_set() -> None:
    half = [place_key(n % 4, "longer") for n in range(4)] + [place_key(n % 4) for n in range(4)]
    few = half[3:] + [place_key(n % 4) for n in range(3)]
    assert ["key_longest" in codes for codes in in_set(*half)] == [True] * 4 + [False] * 4
    assert not any("key_longest" in codes for codes in in_set(*few))


@pytest.mark.parametrize(("code", "stem", "key"), [*STEM_BREACHES, *STEM_NEAR_MISSES])
def test_the_paragraph_that_a_stem_names_changes_no_flaw(code: str, stem: str, key: str) -> None:
    bare = make(stem, key)
    assert codes(replace(bare, stem=f"(Paragraph 4) {stem}")) == codes(bare)

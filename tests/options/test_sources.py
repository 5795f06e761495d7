from __future__ import annotations

import pytest

from quizgen.language.gazetteer import groups_of, overlap, place_kind, similar
from quizgen.language.lexicon import lexicon
from quizgen.options.article import ArticleView, content_words, mentions
from quizgen.options.kin import kin_of
from quizgen.options.named import propose_names
from quizgen.options.nouns import propose_nouns
from quizgen.options.phrases import propose_phrases
from quizgen.options.proofs import clashes, key_stands_out, unfair
from quizgen.options.proposal import Proposal

from .conftest import Ask


@pytest.mark.parametrize(
    ("name", "type_", "beside"),
    [
        ("Libya", "GPE", {"Egypt", "Tunisia", "Algeria"}),
        ("US", "GPE", {"Canada", "Mexico"}),
        ("Baghdad", "GPE", {"Damascus", "Tehran"}),
        ("Russian", "NORP", {"Ukrainian", "Belarusian"}),
        ("Russians", "NORP", {"Ukrainians", "Belarusians"}),
        ("Muslims", "NORP", {"Christians", "Jews"}),
        ("Guardian", "ORG", {"The Times", "The Independent"}),
        ("Mars", "LOC", {"Venus", "Jupiter"}),
        ("Bashar al-Assad", "PERSON", {"Hassan Rouhani", "Haider al-Abadi"}),
    ],
)
def test_the_gazetteer_knows_names_of_a_kind(name: str, type_: str, beside: set[str]) -> None:
    found = similar(name, type_)
    assert beside <= set(found)
    assert name not in found
    assert len(found) == len(set(found))


def test_an_unknown_name_has_nobody_beside_it() -> None:
    assert similar("Xyzzy", "GPE") == []
    assert groups_of("Xyzzy") == ()
    assert place_kind("Xyzzy") == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("England", "Britain", True),
        ("UK", "Scotland", True),
        ("Paris", "France", True),
        ("America", "US", True),
        ("France", "Spain", False),
        ("Leeds", "York", False),
        ("Manhattan", "New York City", True),
        ("Pittsburgh", "Pennsylvania", True),
        ("Pittsburgh", "Ohio", False),
        ("Kiev", "Kyiv", True),
        ("Bombay", "Mumbai", True),
    ],
)
def test_places_that_lie_in_each_other(one: str, other: str, same: bool) -> None:
    assert overlap(one, other) is overlap(other, one) is same


def test_kin_are_neither_synonyms_nor_above_each_other() -> None:
    words = lexicon()
    for noun in ("copper", "nurse", "violin", "shark", "potato", "hospital", "flood"):
        for other in kin_of(noun):
            assert other != noun
            assert not words.synonyms(noun, "n", share=0.3) & {other}
    assert kin_of("qwzx") == ()


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Clinton", "Hillary Clinton", True),
        ("the bridge", "Bridge", True),
        ("About 2,000", "2,000", True),
        ("$700,000", "$70,000", False),
        ("US", "United States", True),
        ("a new bridge", "an old bridge", False),
        ("Sweden", "Swedes", True),
        ("Sweden", "Norway", False),
        ("Lena Buchtmann", "Bauchtman", True),
        ("Lena Harding", "Lena Hartwig", False),
    ],
)
def test_options_that_clash(one: str, other: str, clash: bool) -> None:
    assert clashes(one, other) is clashes(other, one) is clash


@pytest.mark.parametrize(
    ("stem", "text", "reason"),
    [
        ("Who designed it?", "Keller", "overlap"),
        ("Who designed it?", "All of the above", "all_or_none"),
        ("Who told Robert Lang?", "Robert Lang", "key_in_stem"),
        ("Who designed it?", "reporters", "second_key"),
        ("Who designed it?", "a plumber", ""),
        ("He was a _____ by trade.", "engineer", "grammar_cue"),
        ("He was a _____ by trade.", "plumber", ""),
    ],
)
def test_why_a_proposal_is_refused(
    view: ArticleView, ask: Ask, stem: str, text: str, reason: str
) -> None:
    asked = ask(stem, "Thomas Keller", "PERSON")
    assert unfair(view, asked, Proposal(text, "gazetteer")) == reason


@pytest.mark.parametrize(
    ("key", "others", "out"),
    [
        ("short", ("brief", "small", "minor"), False),
        ("a much longer key than all the others", ("short", "small", "brief"), True),
        ("Anna Berger", ("Holm", "Lang", "Keller"), True),
        ("Anna Berger", ("Peter Holm", "Robert Lang", "Keller"), False),
        ("12 men", ("some men", "no men", "old men"), True),
    ],
)
def test_a_key_that_stands_out(ask: Ask, key: str, others: tuple[str, ...], out: bool) -> None:
    assert key_stands_out(ask("Who?", key, "PHRASE", words="water"), others) is out


def test_whole_words_are_looked_for() -> None:
    assert mentions("The US and Iran", "us")
    assert mentions("He saw “Iran”.", "Iran")
    assert not mentions("The bus stopped", "us")
    assert not mentions("The US", "")
    assert content_words("What did Ann's brother say about the old car?") == (
        "ann", "brother", "car"
    )  # fmt: skip


def test_a_name_joined_to_the_key_is_not_proposed(view: ArticleView, ask: Ask) -> None:
    asked = ask("From which country did she want tourists?", "Germany", "GPE")
    assert "Denmark" not in [proposal.text for proposal in propose_names(view, asked)]


def test_phrases_never_come_from_the_sentence_of_the_key(view: ArticleView, ask: Ask) -> None:
    asked = ask("What did the mayor open?", "A new bridge", "PHRASE", words="a new bridge")
    own = asked.sentence
    for proposal in propose_phrases(view, asked):
        assert own not in proposal.sentences


def test_how_long_a_persons_name_is_tells_nothing(ask: Ask) -> None:
    candidate = ask("Who spoke?", "Alexandrina Featherstonehaugh", "PERSON", "Anna Berger")
    assert not key_stands_out(candidate, ["Tom Lee", "Ann Fry", "Bo Holm"])
    assert key_stands_out(candidate, ["Lee", "Fry", "Holm"])


def test_the_keys_own_name_spelled_otherwise_is_no_distractor(view: ArticleView, ask: Ask) -> None:
    candidate = ask("Who spoke?", "Bauchtman", "PERSON", "Anna Berger")
    assert unfair(view, candidate, Proposal("Lena Buchtmann", "same_article")) == "overlap"


def test_a_name_with_a_ligature_stands_in_the_stem(view: ArticleView, ask: Ask) -> None:
    candidate = ask("Whom did Lecoeur meet?", "Anna Berger", "PERSON")
    assert unfair(view, candidate, Proposal("Lecœur", "same_article")) == "key_in_stem"


def test_a_longer_word_of_the_stem_that_holds_the_noun_leaves_no_options(
    view: ArticleView, ask: Ask
) -> None:
    assert propose_nouns(view, ask("What did he bring?", "copper", "PHRASE"))
    assert not propose_nouns(view, ask("What did the coppersmith bring?", "copper", "PHRASE"))

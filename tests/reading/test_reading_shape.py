"""Words, ends of sentences, verbs: the small measures that the rules stand on."""

from __future__ import annotations

import pytest

from quizgen.reading.dates import iso_date
from quizgen.reading.shape import (
    count_words,
    ends_sentence,
    is_title_case,
    opens_with_quote,
    plain,
    sentence_count,
)
from quizgen.reading.verbs import has_auxiliary, has_finite_verb


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The wall broke.", True),
        ("Who broke it?", True),
        ("“It broke.”", True),
        ('"It broke".', True),
        ("(It broke in May.)", True),
        ("It broke its preservation ”.", True),
        ("It is worth keeping. ”", True),
        ("The wall was rebuilt.[12]", True),
        ("The wall was rebuilt.[3][note 4]", True),
        ("The wall was rebuilt.¹²", True),
        ("The wall was rebuilt.12", True),
        ("The wall cost 4.2", False),
        ("It broke …", True),
        ("It broke...", True),
        ("A town by the sea", False),
        ("“We will win”", False),
        ("He said:", False),
        ("The mayor, who", False),
        ("", False),
    ],
)
def test_ends_of_sentences(text, ends):
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The wall broke.", 1),
        ("The wall broke. It was old.", 2),
        ("“It broke.” The mayor wept.", 2),
        ("Rep. Ed Royce met Dr. Chan of the U.S. Army on Jan. 5.", 1),
        ("J. Smith came at 5 p.m. Monday.", 1),
        ("They treat them best in ... France", 1),
        ("It cost £4.2 million.", 1),
        ("Was I there? Yes. I was.", 3),
        ("no capitals. here. at all.", 1),
    ],
)
def test_sentences_are_counted_roughly(text, count):
    assert sentence_count(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("The full-time U.S. mayor’s £4.2m wall", 6),
        ("one—two three – four", 4),
        ("... !", 0),
        ("naïve café", 2),
    ],
)
def test_words_are_counted_as_a_reader_would(text, count):
    assert count_words(text) == count


@pytest.mark.parametrize(
    ("line", "finite"),
    [
        ("None found a buyer.", True),
        ("The FBI declined to comment.", True),
        ("A race engineer liaises between the driver and the mechanics.", True),
        ("They live by the sea.", True),
        ("Critics say no.", True),
        ("The harbour isn’t open", True),
        ("General view of the ancient city in central Syria", False),
        ("pilgrims at the Grand Mosque in 2008", False),
        ("Fishermen mending nets on the quay", False),
        ("The US-led coalition", False),
        ("Typical salary: £65,000", False),
        ("The plans of his shows", False),
    ],
)
def test_finite_verbs_by_spelling(line, finite):
    assert has_finite_verb(line.lower().replace("’", "'").rstrip(".").split()) is finite


def test_auxiliaries():
    assert has_auxiliary(["boats", "are", "moving"])
    assert not has_auxiliary(["boats", "moved"])


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Saturday, September 12, 2015", "2015-09-12"),
        ("Published on 3 May 2021 at 10:15", "2021-05-03"),
        ("12th of Sept. 2015", "2015-09-12"),
        ("2015-09-25T10:00", "2015-09-25"),
        ("3/5/2021", ""),
        ("31 February 2020", ""),
        ("May 2015", ""),
        ("12 Monkeys 1995", ""),
    ],
)
def test_dates_that_can_be_read_in_one_way_only(line, iso):
    assert iso_date(line) == iso


def test_plain_drops_what_cannot_be_seen():
    assert plain("  the har\u00adbour\u200b\n of\u00a0Oldmere ") == "the harbour of Oldmere"


def test_quotes_and_capitals():
    assert opens_with_quote("“Yes”") and opens_with_quote("'Yes") and not opens_with_quote("'em")
    assert is_title_case("Wealth Therapy for the Rich")
    assert not is_title_case("Mayor opens the new harbour")

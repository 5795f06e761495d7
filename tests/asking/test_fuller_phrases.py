"""Fuller phrases in place of short ones: in sentences that stand alone, in stems, and not."""

from __future__ import annotations

import pytest

from quizgen.asking.cloze import cloze
from quizgen.asking.fuller_phrases import fuller_phrases
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.true_false import true_false
from quizgen.asking.wording import compose
from tests.asking.articles import facts_of

BEFORE = "A trade deal with Japan was signed in Sarn on Monday by Marta Keller."


def facts(sentence: str, before: str = BEFORE):
    """Return the facts of an article of two paragraphs."""
    return facts_of(f"{before}\n\n{sentence}", title="The harbour of Sarn")


def stand(sentence: str, before: str = BEFORE):
    """Return the second sentence as it stands alone."""
    known = facts(sentence, before)
    return next(one for one in standing_sentences(known) if one.sentence.index == 1)


# sentence after BEFORE, as it stands alone
STANDS = [
    ("The deal will bring 300 jobs to the harbour of Sarn.",
     "The trade deal with Japan will bring 300 jobs to the harbour of Sarn."),
    ("That deal will bring 300 jobs to the harbour of Sarn.",
     "The trade deal with Japan will bring 300 jobs to the harbour of Sarn."),
    ("Marta Keller said the deal would bring 300 jobs, though the deal is dear.",
     "Marta Keller said the trade deal with Japan would bring 300 jobs, though the deal is dear."),
    # it would say twice what the sentence says itself
    ("The deal will bring 300 jobs from Japan to the harbour of Sarn.",
     "The deal will bring 300 jobs from Japan to the harbour of Sarn."),
    # "the deal with Japan's price"
    ("The deal's price was 300 million crowns for the harbour of Sarn.",
     "The deal's price was 300 million crowns for the harbour of Sarn."),
    # others' words stay as they were said
    ('Marta Keller calls the harbour of Sarn "the heart of the deal".',
     'Marta Keller calls the harbour of Sarn "the heart of the deal".'),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), STANDS)
def test_a_sentence_has_the_fuller_phrase(sentence: str, told: str) -> None:
    assert stand(sentence).render() == told


def test_the_fuller_phrase_settles_what_was_doubted() -> None:
    sentence = "That deal will bring 300 jobs to the harbour of Sarn."
    assert "points elsewhere: that" in stand(sentence, "Marta Keller came to Sarn in May.").doubts
    told = stand(sentence)
    assert told.doubts == ()
    assert told.without("Japan").doubts == ("which one: deal", "points elsewhere: that")
    assert told.without("Japan").render() == sentence


def test_no_fuller_phrase_tells_what_is_asked() -> None:
    known = facts("The deal brings the town closer to Japan, where 300 sailors live.")
    assert all("deal with Japan" not in one.stem for one in cloze(known) if one.sentence == 1)


def test_gaps_and_statements_show_where_the_phrase_stands() -> None:
    known = facts("The deal will bring 300 jobs to the harbour of Sarn.")
    asked = [one for one in (*cloze(known), *true_false(known)) if one.sentence == 1]
    assert {one.kind for one in asked} == {"cloze", "true_false"}
    for one in asked:
        assert one.stem.startswith("The trade deal with Japan will bring")
        assert [proof.text for proof in one.evidence] == [
            "The deal will bring 300 jobs to the harbour of Sarn.",
            "trade deal with Japan",
        ]
        assert one.features["fuller"] == 1


def test_a_stem_has_it_beside_the_key_alone() -> None:
    known = facts("The deal will bring 300 jobs to the harbour of Sarn.")
    document = known.document
    deal = list(document.sentences[1].span[:2])
    rest = ["bring to the harbour"]
    said = compose(document, ["how many jobs will", deal, *rest], asked="300 jobs")
    assert said.text == "how many jobs will the trade deal with Japan bring to the harbour"
    assert said.resolved == 0
    assert [one.noun for one in said.told] == [deal[1]]
    for asked in ("Japan", "a trade school", None):
        plain = compose(document, ["how many jobs will", deal, *rest], asked=asked)
        assert plain.text == "how many jobs will the deal bring to the harbour"
        assert plain.told == ()


def test_a_cut_sentence_without_its_article_is_left() -> None:
    document = facts("The deal will bring 300 jobs to the harbour of Sarn.").document
    tokens = list(document.sentences[1].span)
    assert len(fuller_phrases(document, tokens)) == 1
    assert fuller_phrases(document, tokens[1:]) == ()

"""Which fuller phrase a bare definite takes up — or that it is not sure."""

from __future__ import annotations

import pytest

from quizgen.language.document import annotate
from quizgen.language.fuller import fuller
from quizgen.model import Article, Block

# text, the noun whose last mention is looked at, what it takes up ("" = left alone)
PHRASES = [
    ("A trade deal with Japan was signed in May. The deal will run for nine years.",
     "deal", "the trade deal with Japan"),
    ("Norvik signed a new trade deal. Those who signed the deal smiled.",
     "deal", "the trade deal"),
    ("The nuclear treaty cost nine years of talks. That treaty binds Norvik and Sarn.",
     "treaty", "the nuclear treaty"),
    ("Norvik's harbour plan was drawn in May. The plan pleased nobody in the town.",
     "plan", "Norvik's harbour plan"),
    ("Lee began a project called Olive. The project keeps old maps.",
     "project", "the project called Olive"),
    ("A long report on sea ice came out in May. The 40-page report was read. "
     "The report blames ships.", "report", "the report on sea ice"),
    ("The sale of a mural that hung in Ulm was stopped. Lee had called the sale a theft.",
     "sale", "the sale of a mural"),
    ("Two sailors from Sarn were found in May. The sailors had eaten fish.",
     "sailors", ""),
    ("Lee and three other sailors were found in May. The sailors had eaten fish.",
     "sailors", ""),
    ("Sailors from Sarn were found in May. The sailors had eaten fish.",
     "sailors", "the sailors from Sarn"),
    # who has a name is not told by what he is
    ("The six-term Norvik senator fell ill in May. Few spoke of the senator.", "senator", ""),
    ("A six-term Norvik senator fell ill in May. Few spoke of the senator.",
     "senator", "the six-term Norvik senator"),
    # by their doer alone nobody knows which of many they are
    ("The aid follows Norvik Council decisions. Lee was critical of those decisions in May.",
     "decisions", ""),
    ("The aid follows Norvik Council decisions on oil. Lee was critical of those decisions.",
     "decisions", "the Norvik Council decisions on oil"),
    # a place of a kind, stuff, a sort, no certain one, what something is likened to
    ("Lee lies in a Norvik hospital. His aunt had been turned away at the hospital in May.",
     "hospital", ""),
    ("The soil of Norvik is grey. On Mars the iron turns the soil red.", "soil", ""),
    ("A rotating paper pig stands on the square. This is the year of the pig.", "pig", ""),
    ("A law would block the sale of any ships. Lee called the sale a theft.", "sale", ""),
    ("It looks like a cross between a Norvik kite and a lamp. The kite is held by hand.",
     "kite", ""),
    # the firm that is spoken of has a name, not a country
    ("A Norvik firm bought Kelm Line. Lee said the firm would go to court.",
     "firm", "the Norvik firm"),
    ("A Russian firm bought Kelm Line. Lee said the firm would go to court.", "firm", ""),
    # such things at large, and none of them, are no rivals
    ("Norvik signed a trade deal. Deals take time, and no deal is safe. The deal runs on.",
     "deal", "the trade deal"),
    ("Lee began a tidal energy website. The website is old.", "website", ""),
    ("The Norvik Line website is new. The website has maps.", "website", "the Norvik Line website"),
    # what comes in later was not meant
    ("Norvik signed a trade deal. The deal runs for nine years.", "deal", "the trade deal"),
    # two of them, or perhaps two
    ("Norvik signed a trade deal and a farm deal. The deal runs for nine years.", "deal", ""),
    ("Norvik signed a trade deal. Its deal with Sarn is old. The deal runs on.", "deal", ""),
    ("Norvik signed three trade deals. It broke a deal. The deal ran for years.", "deal", ""),
    # with "the" another is named as if it were known
    ("The trade deal is old. The deal runs on. The farm deal is dead, and the deal rots.",
     "deal", ""),
    ("Norvik signed a trade deal. The farm deal is dead, and the deal rots.", "deal", ""),
    # nothing that tells which one
    ("Norvik signed a new deal in May. The deal runs for nine years.", "deal", ""),
    ("A four-page ruling came out in May. The ruling pleased nobody.", "ruling", ""),
    ("Norvik owns a website. The website is old.", "website", ""),
    ("Lee bought a charming cottage in May. The cottage has nine rooms.", "cottage", ""),
    ("Norvik wants cheap boats. The boats must be safe.", "boats", ""),
    # brought in by somebody else's words, denied, or only compared with
    ('"It was a secret deal with Japan for us," Lee said. The deal runs on.', "deal", ""),
    ("Norvik never signed a trade deal. The deal was a dream.", "deal", ""),
    ("Lee sees it as a trade deal. The deal runs on.", "deal", ""),
    # what may hang on the verb is left out, and so are figures that are not exact
    ("Lee hit a train driver with a hammer. The driver fell.", "driver", "the train driver"),
    ("Lee sold a steel boat to Norvik. The boat sank.", "boat", "the steel boat"),
    ("About 350 Dutch ships sank in May. The ships were old.", "ships", ""),
    # a name may be meant
    ("The French president spoke. US president Barack Obama spoke, too. The president smiled.",
     "president", ""),
    ("The Syrian government fell in May. The government of Norvik smiled. The government spoke.",
     "government", ""),
    # everybody has one, or it is counted anew each time
    ("A mild winter in Sarn saved coal. The winter was dark.", "winter", ""),
    # not bare itself, or a name's own noun
    ("Norvik signed a trade deal. The old deal ran for years.", "deal", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "phrase"), PHRASES)
def test_phrase(annotated, text, word, phrase):
    document = annotated(text)
    nouns = [t for one in document.sentences for t in one.span if t.text == word]
    found = fuller(document, nouns[-1])
    assert (found.text if found else "") == phrase


def test_the_words_are_the_article_s_own(annotated):
    document = annotated(
        "A trade deal with Japan was signed in May. The deal will run for nine years."
    )
    noun = next(t for t in document.sentences[1].span if t.text == "deal")
    found = fuller(document, noun)
    assert document.evidence(found.tokens).text == "trade deal with Japan"
    assert not found.ends


def test_a_noun_that_is_far_away_is_left(annotated):
    between = " ".join("Ships came and went in the fog." for _ in range(13))
    document = annotated(f"Norvik signed a trade deal in May. {between} The deal runs for years.")
    noun = [t for one in document.sentences for t in one.span if t.text == "deal"][-1]
    assert fuller(document, noun) is None


def test_what_the_title_names_is_known():
    text = "A trade deal with Japan was signed in May. The deal will run for nine years."
    for title, phrase in (("Norvik's big deals", ""), ("Norvik", "the trade deal with Japan")):
        document = annotate(Article(text, title=title, blocks=(Block("prose", 0, len(text)),)))
        noun = next(t for t in document.sentences[1].span if t.text == "deal")
        found = fuller(document, noun)
        assert (found.text if found else "") == phrase

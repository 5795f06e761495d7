from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language.inflect import (
    _lemma,
    a_or_an,
    base,
    gerund,
    inflect,
    participle,
    past,
    plural,
    singular,
    third_person,
    with_article,
)


@pytest.mark.parametrize(
    ("verb", "past_form", "participle_form", "gerund_form", "third"),
    [
        ("go", "went", "gone", "going", "goes"),
        ("be", "was", "been", "being", "is"),
        ("have", "had", "had", "having", "has"),
        ("lie", "lay", "lain", "lying", "lies"),
        ("lay", "laid", "laid", "laying", "lays"),
        ("light", "lit", "lit", "lighting", "lights"),
        ("forecast", "forecast", "forecast", "forecasting", "forecasts"),
        ("admit", "admitted", "admitted", "admitting", "admits"),
        ("offer", "offered", "offered", "offering", "offers"),
        ("refer", "referred", "referred", "referring", "refers"),
        ("panic", "panicked", "panicked", "panicking", "panics"),
        ("reveal", "revealed", "revealed", "revealing", "reveals"),
        ("fuel", "fuelled", "fuelled", "fuelling", "fuels"),
        ("control", "controlled", "controlled", "controlling", "controls"),
        ("google", "googled", "googled", "googling", "googles"),
        ("give up", "gave up", "given up", "giving up", "gives up"),
        ("co-operate", "co-operated", "co-operated", "co-operating", "co-operates"),
    ],
)
def test_verbs(
    verb: str, past_form: str, participle_form: str, gerund_form: str, third: str
) -> None:
    made = past(verb), participle(verb), gerund(verb), third_person(verb)
    assert made == (past_form, participle_form, gerund_form, third)


@pytest.mark.parametrize(
    ("lemma", "tag", "seen", "form"),
    [
        ("learn", "VBD", set(), "learned"),
        ("learn", "VBD", {"learnt"}, "learnt"),
        ("travel", "VBD", set(), "travelled"),
        ("travel", "VBD", {"color", "center"}, "traveled"),
        ("travel", "VBD", {"colour", "center", "centre"}, "travelled"),
        ("dive", "VBD", {"dove"}, "dove"),
        ("get", "VBN", {"gotten"}, "gotten"),
        ("index", "NNS", {"indices"}, "indices"),
        ("be", "VBP", set(), "are"),
        ("Google", "VBD", set(), "Googled"),
        ("big", "JJR", set(), "bigger"),
    ],
)
def test_the_article_decides_between_forms(lemma: str, tag: str, seen: set[str], form: str) -> None:
    assert inflect(lemma, tag, seen=seen) == form


def test_spelling_can_be_asked_for() -> None:
    assert inflect("cancel", "VBG", british=True) == "cancelling"
    assert inflect("cancel", "VBG", british=False) == "canceling"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("person", "people"),
        ("police officer", "police officers"),
        ("member of staff", "members of staff"),
        ("passer-by", "passers-by"),
        ("German", "Germans"),
        ("human", "humans"),
        ("Frenchman", "Frenchmen"),
        ("businesswoman", "businesswomen"),
        ("country", "countries"),
        ("virus", "viruses"),
        ("child", "children"),
        ("foot", "feet"),
        ("mouse", "mice"),
        ("crisis", "crises"),
        ("series", "series"),
        ("MP", "MPs"),
        ("attorney general", "attorneys general"),
        ("wife", "wives"),
        ("tomato", "tomatoes"),
        ("photo", "photos"),
        ("other", "others"),
    ],
)
def test_plurals_both_ways(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one


@pytest.mark.parametrize("word", ["news", "politics", "lens", "boss", "business", "headquarters"])
def test_singulars_in_s_stay(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize(
    ("phrase", "article"),
    [
        ("hour", "an"), ("honest man", "an"), ("heir", "an"), ("hospital", "a"),
        ("European", "a"), ("unique case", "a"), ("union", "a"), ("university", "a"),
        ("unanimous vote", "a"), ("uninvited guest", "an"), ("unimportant man", "an"),
        ("unidentified man", "an"), ("unnamed source", "an"), ("umbrella", "an"),
        ("usual day", "a"), ("urgent call", "an"), ("one-off", "a"), ("once-rich man", "a"),
        ("UN official", "a"), ("US senator", "a"), ("U.S. senator", "a"), ("UK firm", "a"),
        ("FBI agent", "an"), ("MP", "an"), ("NGO", "an"), ("HIV test", "an"), ("NASA rocket", "a"),
        ("X-ray", "an"), ("U-turn", "a"), ("8-year-old", "an"), ("11-year-old", "an"),
        ("18th-century house", "an"), ("110-year-old", "a"), ("1,800-mile trip", "a"),
        ("18,000-mile trip", "an"), ("£8 ticket", "an"), ("100-page report", "a"),
        ("'honour' killing", "an"), ("euro", "a"), ("old hotel", "an"), ("hotel", "a"),
    ],
)  # fmt: skip
def test_a_or_an(phrase: str, article: str) -> None:
    assert a_or_an(phrase) == article
    assert with_article(phrase) == f"{article} {phrase}"


@pytest.mark.parametrize(
    ("word", "tag", "verb"),
    [
        ("found", "VBD", "find"),
        ("left", "VBN", "leave"),
        ("saw", "VBD", "see"),
        ("led", "VBD", "lead"),
        ("founded", "VBD", "found"),
        ("said", "VBD", "say"),
        ("going", "VBG", "go"),
        ("is", "VBZ", "be"),
    ],
)
def test_base_of_irregular_verbs(word: str, tag: str, verb: str) -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import Doc

    vocab = spacy.blank("en").vocab
    lemma = {"founded": "found", "said": "say", "going": "go", "is": "be"}.get(word, word)
    doc = Doc(vocab, ["They", word, "it"], pos=["PRON", "VERB", "PRON"], tags=["PRP", tag, "PRP"],
              lemmas=["they", lemma, "it"])  # fmt: skip
    assert base(doc[1]) == verb


@pytest.mark.parametrize(
    ("word", "tag", "taken", "verb"),
    [
        ("staged", "VBD", "stag", "stage"),
        ("riding", "VBG", "rid", "ride"),
        ("hated", "VBN", "hat", "hate"),
        ("hopes", "VBZ", "hop", "hope"),
        ("passes", "VBZ", "pass", "pass"),
        ("goes", "VBZ", "go", "go"),
        ("visited", "VBD", "visit", "visit"),
        ("wanted", "VBD", "want", "want"),
    ],
)
def test_base_gets_back_its_e(word: str, tag: str, taken: str, verb: str) -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import Doc

    doc = Doc(spacy.blank("en").vocab, ["They", word, "it"], pos=["PRON", "VERB", "PRON"],
              tags=["PRP", tag, "PRP"], lemmas=["they", taken, "it"])  # fmt: skip
    assert base(doc[1]) == verb


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=30))
def test_any_text_is_inflected_without_an_error(text: str) -> None:
    for tag in ("VBD", "VBN", "VBG", "VBZ", "NNS", "JJR"):
        assert isinstance(inflect(text, tag), str)
    assert isinstance(singular(text), str)
    assert a_or_an(text) in ("a", "an")


@pytest.mark.parametrize("word", ["boffs", "wolves", "men", "data", "all", "s", "glorps", "axes"])
@pytest.mark.parametrize("pos", ["NOUN", "VERB"])
def test_a_lemma_is_looked_up_as_lemminflect_does(word: str, pos: str) -> None:
    from lemminflect import getLemma

    known = next((lemma for lemma in getLemma(word, pos) if lemma), word)
    assert _lemma(word, pos) == known

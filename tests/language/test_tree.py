"""The copy of a parse says what spaCy said."""

from __future__ import annotations

import gc
import subprocess
import sys
from itertools import combinations

import pytest
import spacy

from quizgen.language import pipeline
from quizgen.language.document import annotate
from quizgen.language.pipeline import load_pipeline, merge_hyphens
from quizgen.language.tree import Doc, Token, copy
from quizgen.reading import read_text

TEXT = (
    'The 40-year-old mayor of Kelm, Rosa Pike, said on Friday: "We can\'t wait - not now." '
    "She and her co-founder, who left in 1999, opened two bridges, a school and www.kelm.example. "
    "A hearing is scheduled on the issue today.  Nobody came!"
)
ATTRIBUTES = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ whitespace_ is_alpha is_digit is_lower "
    "is_punct is_space is_stop is_title is_upper like_num like_url is_sent_start n_lefts n_rights"
).split()


@pytest.fixture(scope="module")
def parsed():
    doc = load_pipeline()(TEXT)
    merge_hyphens(doc)
    return doc


@pytest.fixture(scope="module")
def doc(parsed) -> Doc:
    return copy(parsed)


@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_words_say_what_they_said(parsed, doc: Doc, attribute: str) -> None:
    assert [getattr(t, attribute) for t in doc] == [getattr(t, attribute) for t in parsed]


@pytest.mark.parametrize("attribute", ["head", "left_edge", "right_edge"])
def test_words_point_at_the_same_word(parsed, doc: Doc, attribute: str) -> None:
    assert [getattr(t, attribute).i for t in doc] == [getattr(t, attribute).i for t in parsed]
    assert all(doc[getattr(t, attribute).i] is getattr(t, attribute) for t in doc)


@pytest.mark.parametrize(
    "attribute", ["children", "lefts", "rights", "subtree", "ancestors", "conjuncts"]
)
def test_words_have_the_same_kin(parsed, doc: Doc, attribute: str) -> None:
    for ours, theirs in zip(doc, parsed, strict=True):
        found = getattr(ours, attribute)
        assert [t.i for t in found] == [t.i for t in getattr(theirs, attribute)]
        assert all(ours.is_ancestor(t) == theirs.is_ancestor(parsed[t.i]) for t in doc)


def test_sentences_and_entities_are_the_same(parsed, doc: Doc) -> None:
    assert doc.text == parsed.text
    assert [(s.start, s.end, s.text) for s in doc.sents] == [
        (s.start, s.end, s.text) for s in parsed.sents
    ]
    assert [(e.start, e.end) for e in doc.ents] == [(e.start, e.end) for e in parsed.ents]
    assert all(token.sent is sent for sent in doc.sents for token in sent)


def test_spans_are_the_same(parsed, doc: Doc) -> None:
    for start, end in combinations(range(len(doc) + 1), 2):
        ours, theirs = doc.span(start, end), parsed[start:end]
        assert (ours.text, ours.root.i) == (theirs.text, theirs.root.i)
        assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)
        assert [(e.start, e.end) for e in ours.ents] == [(e.start, e.end) for e in theirs.ents]


def test_a_span_is_drawn_in_at_the_ends(doc: Doc) -> None:
    length = len(doc)
    beyond = doc.span(-3, length + 5)
    assert (beyond.start, beyond.end) == (0, length)
    empty = doc.span(4, 2)
    assert (empty.start, empty.end, empty.text, tuple(empty)) == (4, 4, "", ())
    assert doc.span(length, length + 1).start_char == len(doc.text)


def test_spans_are_the_same_when_they_stand_in_the_same_place(parsed, doc: Doc) -> None:
    assert doc.span(2, 5) == doc.span(2, 5)
    assert len({doc.span(2, 5), doc.span(2, 5), doc.span(2, 6)}) == 2
    assert doc.span(2, 5) != copy(parsed).span(2, 5)
    assert doc.span(2, 2) != doc.span(3, 3)


def test_spans_between_characters_are_the_same(parsed, doc: Doc) -> None:
    for start, end in combinations(range(0, len(TEXT) + 2, 3), 2):
        ours = doc.char_span(start, end)
        theirs = parsed.char_span(start, end, alignment_mode="contract")
        assert (ours is None) == (theirs is None), (start, end)
        if ours is not None:
            assert (ours.start, ours.end) == (theirs.start, theirs.end)


def test_neighbours_end_with_the_block(doc: Doc) -> None:
    assert doc[3].nbor() is doc[4]
    assert doc[3].nbor(-3) is doc[0]
    for token, steps in ((doc[0], -1), (doc[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(steps)


def test_no_spacy_object_stays_in_a_document() -> None:
    document = annotate(read_text(TEXT))
    assert all(type(doc) is Doc for doc in document.docs.values())
    assert all(
        sentence.span in document.docs[sentence.block].sents for sentence in document.sentences
    )


def test_the_collector_leaves_the_model_alone_and_looks_less_often() -> None:
    nlp = load_pipeline()
    assert not any(one is nlp for one in gc.get_objects())  # which are those that it looks through
    assert gc.get_threshold()[0] >= 10_000


def test_a_collector_that_is_turned_off_stays_off(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, ...]] = []
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "get_threshold", lambda: (0, 10, 10))
    monkeypatch.setattr(gc, "set_threshold", lambda *given: told.append(given))
    pipeline._spare_the_collector()
    assert told == []


def test_a_document_is_freed_when_it_is_let_go() -> None:
    def words() -> int:
        gc.collect()
        return sum(type(one) is Token for one in gc.get_objects())

    before = words()
    document = annotate(read_text(TEXT))
    assert words() > before
    del document
    assert words() == before


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> tuple[str, str]:
    """A process that loads the model: what it wrote to a file left open, and what it printed."""
    left = tmp_path_factory.mktemp("loaded") / "left.txt"
    script = (
        "import sys; left = open(sys.argv[1], 'w'); left.write('the last line')\n"
        "def more(): return left\n"
        "from quizgen.language.pipeline import load_pipeline; load_pipeline()\n"
        "print([one for one in sys.modules if one.startswith('spacy.cli')])\n"
        "import spacy; print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(left)], check=True, capture_output=True, text=True
    )
    return left.read_text(), ran.stdout


def test_what_a_caller_left_open_is_written_at_the_end(loaded) -> None:
    assert loaded[0] == "the last line"


def test_spacy_s_command_line_is_imported_when_it_is_asked_for(loaded) -> None:
    assert loaded[1].splitlines() == ["[]", "True"]


def test_the_tokenizer_is_the_model_s_but_for_our_hyphens() -> None:
    ours, stock = load_pipeline().tokenizer, spacy.load(pipeline.model_name()).tokenizer
    assert ours.rules == stock.rules
    for name in ("prefix_search", "suffix_search", "token_match", "url_match"):
        both = [getattr(getattr(one, name), "__self__", None) for one in (ours, stock)]
        assert both[0] == both[1], name

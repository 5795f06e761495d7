"""The words of a sentence, each once, and what is found once for a document."""

from __future__ import annotations

import pytest

from quizgen.language.document import annotate
from quizgen.language.traits import Traits, traits_of
from quizgen.reading import read_text

TEXT = (
    "The two mills of Sarn were sold. Ann Lee bought them both. She has lived beside the river "
    "for thirty years, and she wants to grind the corn of the island there again. The council "
    "hopes that her plan will bring more visitors to the old town."
)


@pytest.fixture(scope="module")
def document():
    return annotate(read_text(TEXT))


def test_a_sentence_has_its_words_with_their_lemmas_tags_and_parts(document):
    traits = document.sentences[0].span.traits
    assert traits.lower == frozenset("the two mills of sarn were sold .".split())
    assert traits.words == traits.lower | {"mill", "be", "sell"}
    assert {"NNS", "NNP"} <= traits.tags
    assert {"prep", "pobj", "punct"} <= traits.deps


def test_words_of_one_sentence_have_the_traits_of_all_of_it(document):
    first = document.sentences[0].span
    assert traits_of(list(first[2:4])) is first.traits  # looked for once for the sentence
    assert traits_of(first[2:3]) is first.traits


def test_words_of_several_sentences_have_their_own(document):
    first, second = document.sentences[0].span, document.sentences[1].span
    both = first.doc.span(first.end - 3, second.start + 2)
    assert traits_of(both) == Traits.of(tuple(both))
    assert traits_of(both).lower == {"were", "sold", ".", "ann", "lee"}


def test_what_was_found_is_not_looked_for_again():
    document, looked = annotate(read_text(TEXT)), []

    def find() -> None:
        looked.append("none found")

    for what, key in (("lamps", 1), ("lamps", 1), ("lamps", 2), ("ships", 1)):
        assert document.once(what, key, find) is None
    assert len(looked) == 3  # nothing is an answer, too
    document.let_go()
    document.once("lamps", 1, find)
    assert len(looked) == 4

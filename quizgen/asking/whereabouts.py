"""Telling in which paragraph a question's words stand: "(Paragraph 4) The council …".

In an article of numbered sections it is the section: "(Section 2) Graduates start on £25,000".

A reader who sees "the plan" in a statement asks which one; printed reading tests name the
paragraph. It is told of questions whose stem repeats what one sentence of the article says, once
the quiz is chosen: nothing that makes, judges or chooses them sees it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.model import Article, Evidence, Question
from quizgen.paragraph_label import label, section_label
from quizgen.reading.numbered_sections import numbered_sections
from quizgen.reading.paragraphs import count_paragraphs

__all__ = [
    "OF_ONE_SENTENCE",
    "OF_THE_ARTICLE",
    "Place",
    "label_for",
    "label_of",
    "places_of",
    "with_paragraphs",
]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the article that everybody finds by its label.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        label: as it stands before a stem: "(Paragraph 4) ", "(Section 2) ".
    """

    start: int
    end: int
    label: str


# Families that ask about one sentence or quotation in the article's own words.
OF_ONE_SENTENCE: frozenset[str] = frozenset(
    (
        # "The council turned the plan down.", "_____ turned the plan down."
        "true_false", "cloze", "cloze_after",
        # "The mayor said: “It is over.”", "Who said: “It is over”?", "Complete what she said: …"
        "true_false_speech", "true_false_said", "who_said", "who_said_that", "complete_quotation",
        # "What did the mayor say about the sale?"
        "reported_speech", "found_that", "said_about", "quoted_about", "said_deed", "said_happen",
        "described", "judged",
        # "Who turned the plan down?"
        "subject", "object", "whole_object", "infinitive_object", "prepositional", "agent",
        "predicate", "inclined", "inquiry", "alongside", "used_for", "advice",
        # "How many lamps has the firm sold?"
        "quantity", "how_long", "when", "where", "why", "how", "cause", "result",
        # "What happened to the mill in 1956?", "What did the mayor do after the vote?"
        "what_happened", "what_did",
        # "What is the main aim of the project?"
        "specification",
    )
)  # fmt: skip

# The others, and why no paragraph is told of them.
OF_THE_ARTICLE: Mapping[str, str] = {
    "definition": "what a thing is holds in the whole article",
    "naming": "what a thing is called holds in the whole article",
    "identity": "who somebody is holds in the whole article",
    "true_false_identity": "who somebody is holds in the whole article",
    "vocabulary": "it shows its sentence",
    "stands_for": "it shows its sentence",
    "which_said": "its options come from many paragraphs",
    "match_speakers": "its pairs come from many paragraphs",
    "matching": "its pairs come from many paragraphs",
    "ordering": "its items come from many paragraphs",
    "main_idea": "it asks about the whole article",
    "open_tasks": "they ask about more than one sentence",
}


def with_paragraphs(questions: Iterable[Question], article: Article) -> tuple[Question, ...]:
    """Return the questions, those about one sentence with their paragraph before the stem.

    Args:
        questions: as chosen; ids and all else stay as they are.
        article: what they ask about.
    """
    places = places_of(article)
    return tuple(
        replace(question, stem=label_of(question, places) + question.stem) for question in questions
    )


def places_of(article: Article) -> tuple[Place, ...]:
    """Return the stretches that may be named, with their labels: paragraphs, or else sections.

    Where headings have numbers of their own, paragraphs have none, and sections are named.
    """
    counted = [
        Place(one.start, one.end, label(one.number))
        for one in count_paragraphs(article)
        if one.sure
    ]
    numbered = [
        Place(one.start, one.end, section_label(one.number))
        for one in numbered_sections(article)
        if not counted
    ]
    return (*counted, *numbered)


def label_of(question: Question, places: Iterable[Place]) -> str:
    """Return what is put before a question's stem, "" where nothing is."""
    return _label(question.evidence, places) if question.family in OF_ONE_SENTENCE else ""


def label_for(evidence: Sequence[Evidence], article: Article) -> str:
    """Return the label of the one paragraph or section in which all the evidence stands.

    It is "" where the evidence stands in none or in several, or where not everybody gives the
    paragraph the same number.
    """
    return _label(evidence, places_of(article))


def _label(evidence: Sequence[Evidence], places: Iterable[Place]) -> str:
    for one in places:
        if evidence and all(one.start <= part.start and part.end <= one.end for part in evidence):
            return one.label
    return ""

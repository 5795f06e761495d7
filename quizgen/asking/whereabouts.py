"""Telling in which paragraph a question's words stand: "(Paragraph 4) The council …".

A reader who sees "the plan" in a statement asks which one; printed reading tests name the
paragraph. It is told of questions whose stem repeats what one sentence of the article says, once
the quiz is chosen: nothing that makes, judges or chooses them sees it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from quizgen.model import Article, Evidence, Question
from quizgen.paragraph_label import label
from quizgen.reading.paragraphs import CountedParagraph, count_paragraphs

__all__ = ["OF_ONE_SENTENCE", "OF_THE_ARTICLE", "label_for", "label_of", "with_paragraphs"]

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
    paragraphs = count_paragraphs(article)
    return tuple(
        replace(question, stem=label_of(question, paragraphs) + question.stem)
        for question in questions
    )


def label_of(question: Question, paragraphs: Sequence[CountedParagraph]) -> str:
    """Return what is put before a question's stem, "" where nothing is."""
    return _label(question.evidence, paragraphs) if question.family in OF_ONE_SENTENCE else ""


def label_for(evidence: Sequence[Evidence], article: Article) -> str:
    """Return the label of the one paragraph in which all the evidence stands.

    It is "" where the evidence stands in none or in several, or where not everybody gives the
    paragraph the same number.
    """
    return _label(evidence, count_paragraphs(article))


def _label(evidence: Sequence[Evidence], paragraphs: Iterable[CountedParagraph]) -> str:
    for one in paragraphs:
        if all(one.start <= part.start and part.end <= one.end for part in evidence):
            return label(one.number) if one.sure and evidence else ""
    return ""

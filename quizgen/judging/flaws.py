"""The linter: item-writing flaws that a program can find in a question, or in a set of them.

It works on plain questions, so that a teacher's edit can be checked as quickly as a question that
was just made: no parse, no files. Sources of the rules: Haladyna, Downing & Rodriguez (2002), the
NBME item-writing guide, SAQUET (2024), NewsQuizQA's rules for authors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.judging import option_rules, set_rules, stem_rules
from quizgen.judging.flaw_table import FLAW_TABLE
from quizgen.model import Article, Flaw, Question
from quizgen.paragraph_label import unlabelled

__all__ = ["lint", "lint_quiz"]

_STEM_RULES = (
    ("negative_stem", stem_rules.negative_stem),
    ("no_referent", stem_rules.no_referent),
    ("padding", stem_rules.padding),
    ("gap", stem_rules.gap),
    ("key_in_stem", stem_rules.key_in_stem),
    ("hard_stem", stem_rules.hard_stem),
)
_OPTION_RULES = (
    ("key_longest", option_rules.key_longest),
    ("grammar_cue", option_rules.grammar_cue),
    ("all_or_none", option_rules.all_or_none),
    ("absolute_term", option_rules.absolute_term),
    ("clang", option_rules.clang),
    ("convergence", option_rules.convergence),
    ("mixed_options", option_rules.mixed_options),
    ("option_order", option_rules.option_order),
    ("overlap", option_rules.overlapping),
    ("second_key", option_rules.second_key),
)


def flaw(code: str) -> Flaw:
    """Return the flaw with its severity and sentence from the table."""
    row = FLAW_TABLE[code]
    return Flaw(code, row.severity, row.message)


def lint(question: Question, article: Article) -> tuple[Flaw, ...]:
    """Return the flaws of one question, in the order of the table.

    Args:
        question: as made or as edited.
        article: what it is about; its text may be empty, then only the question is looked at.
    """
    question = unlabelled(question)
    found = {code for code, rule in _STEM_RULES if rule(question, article)}
    if question.options:
        found |= {code for code, rule in _OPTION_RULES if rule(question)}
    if not found:
        return ()
    return tuple(flaw(code) for code in FLAW_TABLE if code in found)


def lint_quiz(questions: Sequence[Question]) -> dict[str, tuple[Flaw, ...]]:
    """Return, by question id, the flaws that appear only beside the other questions.

    ``give_away`` goes to the question whose key is given away; ``balance`` to the true/false
    questions of the more frequent value; ``key_longest`` to the questions whose key is the
    longest option, when that is so in too many; ``option_order`` to those whose key stands at the
    place where it stands too often.
    """
    questions = [unlabelled(question) for question in questions]
    found: dict[str, set[str]] = {question.id: set() for question in questions}
    for code, ids in _set_flaws(questions):
        for question_id in ids:
            found[question_id].add(code)
    return {
        question_id: tuple(flaw(code) for code in FLAW_TABLE if code in codes)
        for question_id, codes in found.items()
    }


def _set_flaws(questions: Sequence[Question]) -> Iterator[tuple[str, Sequence[str]]]:
    yield "give_away", set_rules.given_away(questions)
    yield "balance", set_rules.out_of_balance(questions)
    yield "key_longest", set_rules.key_too_often_longest(questions)
    yield "option_order", set_rules.key_place_too_frequent(questions)

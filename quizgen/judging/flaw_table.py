"""The flaws: code, severity, and the sentence that a teacher reads."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model import Severity

__all__ = ["FLAW_TABLE", "FlawRow"]


@dataclass(frozen=True, slots=True)
class FlawRow:
    """One flaw.

    Attributes:
        severity: ``refuse`` when such a question is never offered, ``warn`` when it costs score.
        message: one plain sentence for the teacher.
        example: a breach.
    """

    severity: Severity
    message: str
    example: str


FLAW_TABLE: dict[str, FlawRow] = {
    "key_longest": FlawRow(
        "warn",
        "The right answer is the longest option.",
        "In an old school near the river / At home / Abroad / Online",
    ),
    "grammar_cue": FlawRow(
        "refuse",
        "The grammar of an option does not fit the stem.",
        "She bought an _____. apple / pear / melon / plum",
    ),
    "all_or_none": FlawRow(
        "refuse",
        "An option points to the other options (all of them, none of them, both).",
        "Rome / Paris / London / All of the above",
    ),
    "absolute_term": FlawRow(
        "warn",
        "Only one option holds a word like always, never, only, usually or some.",
        "It always rains / It snows / It is windy / It is dry",
    ),
    "negative_stem": FlawRow(
        "warn",
        "The stem asks for what is not so; students overlook that.",
        "Who did not sign the letter?",
    ),
    "clang": FlawRow(
        "warn",
        "A word of the stem comes back in the right answer alone.",
        "What does the bank lend? Bank notes / Books / Bicycles / Boats",
    ),
    "convergence": FlawRow(
        "warn",
        "The right answer shares most words with the other options.",
        "red car / red bike / blue car / green van",
    ),
    "mixed_options": FlawRow(
        "refuse",
        "The options differ in type, unit, precision or format.",
        "12 / 15 / 40% / in May",
    ),
    "option_order": FlawRow(
        "warn",
        "Numbers or dates are out of order, or the right answer stands at one place too often.",
        "1990 / 1950 / 2010 / 1970",
    ),
    "overlap": FlawRow(
        "refuse",
        "Two options are equal or one is part of another.",
        "Clinton / Hillary Clinton / Obama / Bush",
    ),
    "second_key": FlawRow(
        "refuse",
        "A distractor is right by the article as well.",
        "Who met? Ann (the article: Ann and Tom met) / Tom / Bob / Joe",
    ),
    "give_away": FlawRow(
        "refuse",
        "Another question of the quiz gives the answer away.",
        "Who wrote the report? … What did Ann Lee, who wrote the report, propose?",
    ),
    "no_referent": FlawRow(
        "refuse",
        "A word of the stem points to something that the stem does not name.",
        "What did he say there?",
    ),
    "key_in_stem": FlawRow(
        "refuse",
        "The stem gives the answer away, or the article does not hold the answer.",
        "Who is the president's spokesman? The spokesman",
    ),
    "padding": FlawRow(
        "warn",
        "The stem holds words that it does not need, asks yes or no, or asks two things.",
        "According to the article, who won?",
    ),
    "gap": FlawRow(
        "refuse",
        "The gap stands first, is not the only one, or could be filled by any word.",
        "_____ won the race.",
    ),
    "balance": FlawRow(
        "warn",
        "True and false are out of balance in this quiz.",
        "true / true / true / true",
    ),
    "hard_stem": FlawRow(
        "warn",
        "The stem is harder to read than the article.",
        "What necessitated the constitutional reinterpretation?",
    ),
}

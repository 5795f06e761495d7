"""How good a question promises to be (0..1), and how hard it is: documented features, no magic.

The score starts from the reliability of the question's family, as log odds, and adds a weight for
each feature that applies. The weights are small beside the families' differences: features of the
surface tell little (AUC .65 on 717 judged questions), the rule that made a question tells most.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.judging.refusals import sentence_doubts
from quizgen.judging.reliability import reliability
from quizgen.judging.words import content, letter_runs, number_value, tokens, without_quotes
from quizgen.model import Difficulty, Question

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.judging.context import ArticleContext
    from quizgen.language.document import Sentence

__all__ = ["WEIGHTS", "WORTH", "difficulty", "features", "score"]


@dataclass(frozen=True, slots=True)
class Weight:
    """A feature's weight in log odds, and why."""

    value: float
    reason: str


WEIGHTS: dict[str, Weight] = {
    "centrality": Weight(0.4, "central sentences hold what a reader should have understood"),
    "lead": Weight(0.2, "news says the most important things first"),
    "title": Weight(0.2, "what the title names is the article's point"),
    "main_key": Weight(
        -0.3, "whom the article is about all the time is no news: asked 16, not 28 %"
    ),
    "worth": Weight(1.0, "what careful writers ask about: see WORTH"),
    "figures": Weight(0.3, "sentences with figures are asked about more"),
    "specific": Weight(0.35, "a name or number in the stem says what is asked about"),
    "exact_key": Weight(0.3, "keys that are names or numbers are rightly cut: 59 against 45 %"),
    "bare_stem": Weight(-1.4, "two content words or fewer: 25 % good"),
    "thin_stem": Weight(-0.5, "three or four content words: 43 % good"),
    "long_stem": Weight(-0.4, "more than 30 words cost a student time"),
    "one_word_key": Weight(-0.6, "a common noun alone as key: 33 % good"),
    "long_key": Weight(-0.5, "more than eight words are hard to mark"),
    "leaning": Weight(-0.8, "also, too, then, another: leans on another sentence; 27 % good"),
    "time_deixis": Weight(-0.5, "yesterday, last week: since when?"),
    "short_sentence": Weight(-0.5, "sentences of up to 12 words: 40 % good"),
    "dash": Weight(-0.4, "a dash in the sentence: 46 % good, and cuts go wrong there"),
    "bracket": Weight(-0.4, "brackets in the sentence: 40 % good"),
    "stray mark": Weight(-1.0, "a quotation mark without its other half"),
    "colon": Weight(-0.2, "colon or semicolon: two sentences in one"),
    "ellipsis": Weight(-0.5, "words are left out"),
    "conjunction first": Weight(-0.4, "leans on the sentence before: 38 % good"),
    "very long": Weight(-0.6, "more than 45 words: the parser goes astray"),
    "no full stop": Weight(-0.6, "may be no sentence"),
    "many capitals": Weight(-0.8, "a heading or a list of names"),
    "no finite verb": Weight(-1.2, "no sentence"),
    "list": Weight(-0.6, "a list"),
    "speakers": Weight(0.5, "who said it is no question where one alone is quoted"),
    "soft unknown": Weight(-0.4, "the campaign, the device: known to those who have read on"),
    "soft which one": Weight(-1.0, "the decision: a reader of the sentence alone asks which"),
    "soft points outside": Weight(-0.4, "they, this: of a quotation whose speaker is asked for"),
    "soft only one speaks": Weight(-0.4, "who said it is guessed"),
    "soft speaker not sure": Weight(-0.2, "one of that surname, who spoke just before"),
    "warned": Weight(-0.35, "each flaw of severity warn"),
    "without_options": Weight(-0.3, "typed, because three distractors could not be proved"),
}
# How much more (log odds) careful writers ask for this than for the rest of what can be asked:
# from 285 reference questions on 19 articles, beside 616 questions that could be offered.
WORTH: dict[str, float] = {
    "when": 0.6,
    "how_many": 0.4,
    "why": 0.4,
    "how": 0.3,
    "matching": 0.5,
    "true_false": 0.1,
    "where": -0.1,
    "said_what": 0.1,
}
# Families that show the sentence or the quotation as it stands suffer less from a strange parse.
_PARSE_FREE = 0.4
_LEANING = frozenset(
    "also too however then therefore instead another other others meanwhile latter both still "
    "again later earlier similarly same".split()
)
_TIME_DEIXIS = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|now|recently|currently|ago|(?:last|this|next) "
    r"(?:week|month|year|night|summer|winter|spring|autumn|weekend))\b",
    re.IGNORECASE,
)
_TIMES = frozenset(
    "yesterday today tomorrow tonight now recently currently ago last this next".split()
)
_DIGIT = re.compile(r"[0-9]")
_SPECIFIC = re.compile(r"\s[A-Z][\w-]+|\d")
_EXACT = re.compile(r"(?:^|\s)(?:[A-Z][\w.-]+ [A-Z]|[£$€]?\d)")
_ARRANGED = ("matching", "ordering", "open")


def features(
    question: Question,
    candidate: Candidate,
    context: ArticleContext,
    sentence: Sentence | None,
) -> dict[str, float]:
    """Return the features of WEIGHTS that apply, with their strength."""
    found: dict[str, float] = {}
    place = candidate.sentence
    if 0 <= place < len(context.centrality):
        found["centrality"] = context.centrality[place] - 0.5
        found["lead"] = max(0.0, 1.0 - 4.0 * context.place(place))
    if context.title:
        stems = {*content(question.stem), *content(question.answer)}
        found["title"] = min(1.0, len(stems & context.title) / 2)
    found["worth"] = WORTH.get(question.kind, 0.0) + WORTH.get(question.focus, 0.0)
    proof = " ".join(part.text for part in question.evidence)
    found["figures"] = float(_has_digit(proof))
    found["warned"] = float(sum(flaw.severity == "warn" for flaw in question.flaws))
    if question.kind in _ARRANGED:
        return {name: value for name, value in found.items() if value}
    if question.kind not in ("true_false", "cloze"):
        found |= _stem_features(question)
    if question.focus == "who_said":
        found["speakers"] = min(context.speakers, 5) / 5
    if question.focus not in ("who_said", "said_what"):
        found["main_key"] = float(bool(context.main_names & set(tokens(question.answer))))
    found |= _key_features(question)
    asked = without_quotes(question.stem)
    said = letter_runs(asked)
    found["leaning"] = float(not _LEANING.isdisjoint(said))
    found["time_deixis"] = float(
        not _TIMES.isdisjoint(said) and _TIME_DEIXIS.search(asked) is not None
    )
    found["without_options"] = float(not question.chosen)
    if sentence is not None:
        free = question.kind in ("cloze", "true_false") or question.focus == "who_said"
        for doubt in sentence_doubts(sentence):
            found[doubt] = _PARSE_FREE if free else 1.0
        if context.lengths[place] <= 12 and not free:
            found["short_sentence"] = 1.0
    return {name: value for name, value in found.items() if value}


def _has_digit(text: str) -> bool:
    if text.isascii():
        return _DIGIT.search(text) is not None
    return any(map(str.isdigit, text))


def _stem_features(question: Question) -> dict[str, float]:
    asked = len(content(question.stem))
    inner = question.stem[1:]
    return {
        "specific": float(_SPECIFIC.search(inner) is not None),
        "bare_stem": float(asked <= 2),
        "thin_stem": float(3 <= asked <= 4),
        "long_stem": float(len(question.stem.split()) > 30),
    }


def _key_features(question: Question) -> dict[str, float]:
    if question.kind == "true_false":
        return {}
    key = question.answer
    exact = _EXACT.search(key) is not None or number_value(key) is not None
    plain_word = len(key.split()) == 1 and not exact and key.islower()
    return {
        "exact_key": float(exact),
        "one_word_key": float(plain_word and question.kind != "cloze"),
        "long_key": float(len(key.split()) > 8),
    }


def score(question: Question, candidate: Candidate, found: Mapping[str, float]) -> float:
    """Return the promise of a question, 0..1, to three places.

    Args:
        question: with its options and flaws.
        candidate: what it was made from.
        found: its features.
    """
    start = reliability(
        rule=question.rule, family=question.family, focus=question.focus, kind=question.kind
    )
    start = candidate.features.get("reliability", start)
    odds = math.log(start / (1.0 - start))
    odds += sum(WEIGHTS[name].value * value for name, value in found.items())
    return round(1.0 / (1.0 + math.exp(-odds)), 3)


def difficulty(question: Question, sentence_words: int) -> Difficulty:
    """Return easy, medium or hard, by counting what makes a question harder.

    One point each: asks why, how, for the main idea, an order or a meaning; answered by writing;
    key of more than four words; source sentence of more than 28 words; stem of more than 20.
    Minus one each: answered by true or false; who, when, where or how many, answered by choosing.
    Up to 0 points is easy, 1 or 2 medium, more hard. Open tasks are hard.

    Args:
        question: with its options.
        sentence_words: length of the sentence that proves it.
    """
    if question.kind == "open":
        return "hard"
    points = 0
    points += question.focus in ("why", "how", "main_idea", "sequence", "vocabulary")
    points += not question.chosen
    points += question.kind != "true_false" and len(question.answer.split()) > 4
    points += sentence_words > 28
    points += len(question.stem.split()) > 20
    points -= question.kind == "true_false"
    points -= question.chosen and question.focus in ("who", "when", "where", "how_many")
    if points <= 0:
        return "easy"
    return "medium" if points <= 2 else "hard"

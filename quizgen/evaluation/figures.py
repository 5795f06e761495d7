"""Figures of articles, one by one and summed: yield, mix, soundness, coverage."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.evaluation import measures
from quizgen.evaluation.corpus import CorpusArticle, read_articles, read_reference
from quizgen.evaluation.coverage import Coverage, coverage
from quizgen.evaluation.human import question_word, read_human, with_evidence
from quizgen.evaluation.invariants import breaches, set_breaches
from quizgen.model import Question
from quizgen.paragraph_label import unlabelled

if TYPE_CHECKING:
    from quizgen.evaluation.corpus import Reference
    from quizgen.pipeline import Generated

__all__ = ["ArticleFigures", "GroupFigures", "evaluate", "figures_of", "summary"]

Tell = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """What was measured on one article.

    Attributes:
        name: the article.
        aside: whether it is kept aside.
        words: words of its prose.
        quotations: direct quotations found in it.
        seconds: time from the read article to the quiz.
        considered: candidates.
        refusals: candidates refused, by reason.
        ten: the questions offered.
        everything: how many pass the checks, by family.
        covered: coverage by the questions offered.
        covered_by_all: coverage by every question that passes the checks.
        human: coverage of other people's questions (OneStopQA) by the questions offered.
        human_by_all: the same by every question that passes the checks.
        references: the reference questions.
        breached: broken invariants, with the question's id.
        wanted_options: questions that pass and would have options; and those that have.
    """

    name: str
    aside: bool
    words: int
    quotations: int
    seconds: float
    considered: int
    refusals: dict[str, int]
    ten: tuple[Question, ...] = field(repr=False)
    everything: dict[str, int]
    covered: Coverage
    covered_by_all: Coverage
    human: Coverage
    human_by_all: Coverage
    references: tuple[Reference, ...] = field(repr=False)
    breached: tuple[str, ...]
    wanted_options: int
    got_options: int


def figures_of(
    one: CorpusArticle,
    references: Sequence[Reference],
    *,
    human: Sequence[Reference] = (),
    count: int = 10,
) -> ArticleFigures:
    """Make the quiz of one article and measure it.

    Args:
        one: the article.
        references: what a careful writer asked about it.
        human: what other people asked about it, without evidence.
        count: questions wanted.
    """
    from quizgen.pipeline import GenerateOptions, generate

    begun = time.perf_counter()
    generated = generate(one.article, GenerateOptions(count=count), details=True)
    seconds = time.perf_counter() - begun
    ten = tuple(map(unlabelled, generated.quiz.questions))
    passing = [detail for detail in generated.details if not detail.refusals]
    offered = [detail.question for detail in passing]
    closed = [question for question in offered if question.kind == "multiple_choice"]
    open_ = [question for question in offered if question.kind == "short_answer"]
    people = with_evidence(human, one.article)
    return ArticleFigures(
        name=one.name,
        aside=one.aside,
        words=one.words,
        quotations=generated.direct_quotations,
        seconds=seconds,
        considered=generated.considered,
        refusals=dict(generated.refusals),
        ten=ten,
        everything=dict(Counter(question.family for question in offered)),
        covered=coverage(ten, references, one.article),
        covered_by_all=coverage(offered, references, one.article),
        human=coverage(ten, people, one.article),
        human_by_all=coverage(offered, people, one.article),
        references=tuple(references),
        breached=tuple(_breaches(generated)),
        wanted_options=len(closed) + len(open_),
        got_options=len(closed),
    )


def _breaches(generated: Generated) -> Iterable[str]:
    article = generated.quiz.article
    for detail in generated.details:
        if not detail.refusals:
            derived = bool(detail.features.get("derived"))
            for breach in breaches(detail.question, article, derived=derived):
                yield f"{detail.question.id} {breach}"
    yield from set_breaches(generated.quiz.questions)


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Figures over several articles; shares run from 0 to 1.

    ``docs/laboratory.md`` says what each means.
    """

    articles: int
    offered: int
    kept: int
    considered: int
    slots: int
    filled: float
    short_of_ten: int
    families: dict[str, float]
    kinds: dict[str, float]
    focuses: dict[str, float]
    reference_focuses: dict[str, float]
    question_words: dict[str, float]
    reference_question_words: dict[str, float]
    answered_by_choosing: float
    talking: int
    speech: float
    least_focuses: int
    key_longest: float
    key_places: tuple[int, ...]
    key_place_chi_square: float
    three_distractors: float
    with_options: float
    stem_words: float
    key_words: float
    spread: float
    duplicates: int
    give_aways: int
    flaws: dict[str, int]
    breaches: int
    references: int
    coverage: float
    coverage_by_all: float
    human_questions: int
    human_coverage: float
    human_coverage_by_all: float
    passing: dict[str, int]
    refusals: dict[str, int]
    seconds_per_1000_words: float


def summary(rows: Sequence[ArticleFigures], *, count: int = 10) -> GroupFigures:
    """Sum up articles."""
    questions = [question for row in rows for question in row.ten]
    talking = [row for row in rows if row.quotations >= 5]
    long = [row for row in rows if row.words >= 300]
    words = sum(row.words for row in rows)
    refusals: Counter[str] = Counter()
    passing: Counter[str] = Counter()
    for row in rows:
        refusals.update(row.refusals)
        passing.update(row.everything)
    return GroupFigures(
        articles=len(rows),
        offered=len(questions),
        kept=sum(passing.values()),
        considered=sum(row.considered for row in rows),
        slots=count * len(rows),
        filled=_ratio(len(questions), count * len(rows)),
        short_of_ten=sum(len(row.ten) < count for row in long),
        families=measures.shares(question.family for question in questions),
        kinds=measures.shares(question.kind for question in questions),
        focuses=measures.shares(question.focus for question in questions),
        reference_focuses=measures.shares(one.focus for row in rows for one in row.references),
        question_words=measures.shares(
            question_word(question.stem)
            for question in questions
            if question.kind in measures.ASKING
        ),
        reference_question_words=measures.shares(
            question_word(one.stem) for row in rows for one in row.references
        ),
        answered_by_choosing=_share(question.chosen for question in questions),
        talking=len(talking),
        speech=_share(
            question.focus in ("who_said", "said_what") for row in talking for question in row.ten
        ),
        least_focuses=min((len({q.focus for q in row.ten}) for row in long), default=0),
        key_longest=measures.key_longest_rate(questions),
        key_places=measures.key_places(questions),
        key_place_chi_square=measures.place_chi_square(questions),
        three_distractors=_share(
            len(question.distractors) >= 3
            for question in questions
            if question.kind == "multiple_choice"
        ),
        with_options=_ratio(
            sum(row.got_options for row in rows), sum(row.wanted_options for row in rows)
        ),
        stem_words=measures.lengths(question.stem for question in questions),
        key_words=measures.lengths(q.answer for q in questions if q.kind != "true_false"),
        spread=_mean(
            measures.diversity(
                row.ten, max((p.end for q in row.ten for p in q.evidence), default=0)
            )
            for row in rows
        ),
        duplicates=sum(measures.duplicates(row.ten) for row in rows),
        give_aways=sum(measures.give_aways(row.ten) for row in rows),
        flaws=measures.flaw_counts(questions),
        breaches=sum(len(row.breached) for row in rows),
        references=sum(len(row.references) for row in rows),
        coverage=_covered(row.covered for row in rows),
        coverage_by_all=_covered(row.covered_by_all for row in rows),
        human_questions=sum(row.human.whole for row in rows),
        human_coverage=_covered(row.human for row in rows),
        human_coverage_by_all=_covered(row.human_by_all for row in rows),
        passing=dict(passing.most_common()),
        refusals=dict(refusals.most_common()),
        seconds_per_1000_words=1000 * _ratio(sum(row.seconds for row in rows), words),
    )


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _covered(parts: Iterable[Coverage]) -> float:
    known = list(parts)
    return _ratio(sum(part.weight for part in known), sum(part.whole for part in known))


def _share(values: Iterable[bool]) -> float:
    known = list(values)
    return _ratio(sum(known), len(known))


def _mean(values: Iterable[float]) -> float:
    known = list(values)
    return _ratio(sum(known), len(known))


def evaluate(
    data: Path,
    *,
    folders: tuple[str, ...] = ("articles",),
    names: tuple[str, ...] = (),
    aside: bool = True,
    count: int = 10,
    tell: Tell | None = None,
) -> list[ArticleFigures]:
    """Measure the articles of a corpus.

    Args:
        data: the corpus's folder.
        folders: "articles", "more" or both.
        names: only these articles.
        aside: whether to measure the articles kept aside, too.
        count: questions wanted for each.
        tell: told each article's name and the share of the work done.

    Raises:
        BadInput: the corpus lacks articles.
    """
    references, human = read_reference(data), read_human(data)
    articles = [
        one for one in read_articles(data, folders=folders, names=names) if aside or not one.aside
    ]
    rows = []
    for place, one in enumerate(articles):
        if tell:
            tell(one.name, place / len(articles))
        rows.append(
            figures_of(
                one,
                references.get(one.name, ()),
                human=human.get(one.name, ()),
                count=count,
            )
        )
    return rows

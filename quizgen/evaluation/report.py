"""Figures of a corpus: what is offered, how mixed, how sound, how much of it is worth asking.

``python -m quizgen.evaluation.report --data FOLDER [--more] [--json]``. Articles kept aside are
reported apart from those that rules may be tuned on, by figures only.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.evaluation import measures
from quizgen.evaluation.corpus import CorpusArticle, read_articles, read_reference
from quizgen.evaluation.coverage import Coverage, coverage
from quizgen.evaluation.invariants import breaches, set_breaches
from quizgen.model import Question

if TYPE_CHECKING:
    from quizgen.evaluation.corpus import Reference
    from quizgen.pipeline import Generated

__all__ = ["ArticleFigures", "GroupFigures", "evaluate", "figures_of", "main", "report", "summary"]

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
    breached: tuple[str, ...]
    wanted_options: int
    got_options: int


def figures_of(
    one: CorpusArticle, references: Sequence[Reference], *, count: int = 10
) -> ArticleFigures:
    """Make the quiz of one article and measure it."""
    from quizgen.pipeline import GenerateOptions, generate

    begun = time.perf_counter()
    generated = generate(one.article, GenerateOptions(count=count))
    seconds = time.perf_counter() - begun
    ten = generated.quiz.questions
    passing = [detail for detail in generated.details if not detail.refusals]
    offered = [detail.question for detail in passing]
    closed = [question for question in offered if question.kind == "multiple_choice"]
    open_ = [question for question in offered if question.kind == "short_answer"]
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
    """Figures over several articles; shares run from 0 to 1."""

    articles: int
    offered: int
    slots: int
    short_of_ten: int
    families: dict[str, float]
    kinds: dict[str, float]
    focuses: dict[str, float]
    answered_by_choosing: float
    speech: float
    least_focuses: int
    key_longest: float
    key_places: tuple[int, ...]
    key_place_chi_square: float
    with_options: float
    stem_words: float
    key_words: float
    spread: float
    duplicates: int
    give_aways: int
    flaws: dict[str, int]
    breaches: int
    coverage: float
    coverage_by_all: float
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
        slots=count * len(rows),
        short_of_ten=sum(len(row.ten) < count for row in long),
        families=measures.shares(question.family for question in questions),
        kinds=measures.shares(question.kind for question in questions),
        focuses=measures.shares(question.focus for question in questions),
        answered_by_choosing=_share(question.chosen for question in questions),
        speech=_share(
            question.focus in ("who_said", "said_what") for row in talking for question in row.ten
        ),
        least_focuses=min((len({q.focus for q in row.ten}) for row in long), default=0),
        key_longest=measures.key_longest_rate(questions),
        key_places=measures.key_places(questions),
        key_place_chi_square=measures.place_chi_square(questions),
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
        coverage=_ratio(sum(r.covered.weight for r in rows), sum(r.covered.whole for r in rows)),
        coverage_by_all=_ratio(
            sum(row.covered_by_all.weight for row in rows),
            sum(row.covered_by_all.whole for row in rows),
        ),
        passing=dict(passing.most_common()),
        refusals=dict(refusals.most_common()),
        seconds_per_1000_words=1000 * _ratio(sum(row.seconds for row in rows), words),
    )


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


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
    count: int = 10,
    tell: Tell | None = None,
) -> list[ArticleFigures]:
    """Measure the articles of a corpus.

    Args:
        data: the corpus's folder.
        folders: "articles", "more" or both.
        names: only these articles.
        count: questions wanted for each.
        tell: told each article's name and the share of the work done.

    Raises:
        BadInput: the corpus lacks articles.
    """
    references = read_reference(data)
    articles = list(read_articles(data, folders=folders, names=names))
    rows = []
    for place, one in enumerate(articles):
        if tell:
            tell(one.name, place / len(articles))
        rows.append(figures_of(one, references.get(one.name, ()), count=count))
    return rows


def report(rows: Sequence[ArticleFigures], *, count: int = 10) -> dict[str, Any]:
    """Return all figures as JSON: articles, and groups tuned / kept_aside / all."""
    groups = {
        "tuned": [row for row in rows if not row.aside],
        "kept_aside": [row for row in rows if row.aside],
    }
    return {
        "schema": 1,
        "groups": {
            name: asdict(summary(members, count=count))
            for name, members in groups.items()
            if members
        },
        "articles": [
            {
                "name": row.name,
                "kept_aside": row.aside,
                "words": row.words,
                "direct_quotations": row.quotations,
                "offered": len(row.ten),
                "considered": row.considered,
                "passing": sum(row.everything.values()),
                "coverage": round(row.covered.share, 3),
                "coverage_by_all": round(row.covered_by_all.share, 3),
                "breaches": list(row.breached),
                "seconds": round(row.seconds, 2),
            }
            for row in rows
        ],
    }


def as_text(found: dict[str, Any]) -> str:
    """Return the figures as a table for reading."""
    lines = [f"{'article':44} words quot  cand pass  ten cover  all  breach  sec"]
    for row in found["articles"]:
        name = ("* " if row["kept_aside"] else "") + row["name"]
        lines.append(
            f"{name[:44]:44} {row['words']:5} {row['direct_quotations']:4} {row['considered']:5} "
            f"{row['passing']:4} {row['offered']:4} {row['coverage']:5.2f} "
            f"{row['coverage_by_all']:4.2f} {len(row['breaches']):7} {row['seconds']:4.1f}"
        )
    for name, group in found["groups"].items():
        lines += ["", f"== {name.replace('_', ' ')} =="]
        for key, value in group.items():
            lines.append(f"{key.replace('_', ' '):24} {_plain(value)}")
    return "\n".join(lines) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(part)}" for key, part in value.items()) or "none"
    return str(value)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of a corpus."""
    parser = argparse.ArgumentParser(prog="quizgen.evaluation.report", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the corpus's folder")
    parser.add_argument("--more", action="store_true", help="with the folder of more articles")
    parser.add_argument("--names", nargs="*", default=(), help="only these articles")
    parser.add_argument("--count", type=int, default=10, help="questions for each article")
    parser.add_argument("--json", action="store_true", help="as JSON")
    given = parser.parse_args(arguments)
    folders = ("articles", "more") if given.more else ("articles",)
    rows = evaluate(given.data, folders=folders, names=tuple(given.names), count=given.count)
    found = report(rows, count=given.count)
    sys.stdout.write(json.dumps(found, indent=1) + "\n" if given.json else as_text(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())

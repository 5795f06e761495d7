"""Train the learned judge from the ratings, and measure what it adds.

``python -m tests.quality.learn --ratings FILE --data FOLDER --output judge.json`` (``make
judge``) trains both models of ``judging/learned.py`` and prints, cross-validated over articles,
how well each way of ranking picks good questions: precision among the first 5 and 10 of an
article, area under the ROC curve, and how far the promise is from what was found (Brier score and
expected calibration error). Needs scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.asking.soft_doubts import hard, soft
from quizgen.evaluation.corpus import read_articles, read_reference, spans
from quizgen.evaluation.coverage import asks
from quizgen.evaluation.ratings import Rating, read_ratings
from quizgen.judging.learned import Linear, Trees
from quizgen.judging.signals import signals

__all__ = [
    "Row",
    "Scores",
    "asked_rows",
    "family_shifts",
    "main",
    "measure",
    "train_linear",
    "train_trees",
]

FOLDS = 8
RAREST = 6  # a signal seen less often than this tells nothing that can be trusted
_TREES = {
    "n_estimators": 150,
    "max_depth": 3,
    "learning_rate": 0.05,
    "subsample": 0.6,
    "max_features": 0.15,
    "min_samples_leaf": 10,
    "random_state": 0,
}
_FAMILY = "family="
_RECENT = 40  # readers, the last ones: rules and readers are today's
_FARTHEST = 3.0  # log odds that a family is moved at most
_LENT = 20  # questions of each family that are taken to be as promised
_REGULAR = 0.3  # inverse strength of the regression's penalty
_ASKED_REGULAR = 0.1


@dataclass(frozen=True, slots=True)
class Row:
    """One example: its article, signals, whether it is good, whether the rules would offer it."""

    article: str
    signals: Mapping[str, float]
    good: bool
    offered: bool = True
    reader: int = 0

    @property
    def family(self) -> str:
        """The family that made the question."""
        heads = (name for name in self.signals if name.startswith(_FAMILY))
        return next(heads, "").removeprefix(_FAMILY)


@dataclass(frozen=True, slots=True)
class Scores:
    """How well a ranking picks good questions among those that the rules would offer."""

    auc: float
    first5: float
    first10: float
    brier: float
    calibration: float


def train_linear(rows: Sequence[Row], regular: float = _REGULAR) -> Linear:
    """Fit a logistic regression; scales are folded into the weights."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import MaxAbsScaler

    known = _known(rows)
    vectorizer, scaler = DictVectorizer(), MaxAbsScaler()
    matrix = scaler.fit_transform(vectorizer.fit_transform([_only(r.signals, known) for r in rows]))
    model = LogisticRegression(C=regular, max_iter=5000)
    model.fit(matrix, [row.good for row in rows])
    scaled = model.coef_[0] / scaler.scale_
    weights = dict(zip(vectorizer.feature_names_, scaled.tolist(), strict=True))
    kept = {name: round(value, 4) for name, value in weights.items() if abs(value) > 1e-4}
    return Linear(round(float(model.intercept_[0]), 4), kept)


def train_trees(rows: Sequence[Row]) -> Trees:
    """Fit boosted trees (Friedman 2002, stochastic gradient boosting)."""
    from sklearn.ensemble import GradientBoostingClassifier
    from sklearn.feature_extraction import DictVectorizer

    known = _known(rows)
    vectorizer = DictVectorizer(sparse=False)
    matrix = vectorizer.fit_transform([_only(row.signals, known) for row in rows])
    good = [row.good for row in rows]
    model = GradientBoostingClassifier(**_TREES)
    model.fit(matrix, good)
    names = vectorizer.feature_names_
    prior = sum(good) / len(good)
    trees = [_nodes(one[0].tree_, names, _TREES["learning_rate"]) for one in model.estimators_]
    from math import log

    return Trees(round(log(prior / (1 - prior)), 5), trees)


def _nodes(tree: Any, names: Sequence[str], rate: float) -> list[list[Any]]:
    found: list[list[Any]] = []
    for node in range(tree.node_count):
        if tree.children_left[node] == tree.children_right[node]:
            found.append([round(float(tree.value[node][0][0]) * rate, 5)])
        else:
            found.append(
                [
                    names[tree.feature[node]],
                    round(float(tree.threshold[node]), 4),
                    int(tree.children_left[node]),
                    int(tree.children_right[node]),
                ]
            )
    return found


def _known(rows: Sequence[Row]) -> frozenset[str]:
    counts = Counter(name for row in rows for name in row.signals)
    return frozenset(name for name, count in counts.items() if count >= RAREST)


def _only(found: Mapping[str, float], known: frozenset[str]) -> dict[str, float]:
    return {name: value for name, value in found.items() if name in known}


def measure(rows: Sequence[Row], values: Sequence[float]) -> Scores:
    """Measure a ranking over the rows that the rules would offer."""
    from sklearn.metrics import roc_auc_score

    kept = [(row, value) for row, value in zip(rows, values, strict=True) if row.offered]
    good = [row.good for row, _ in kept]
    auc = float(roc_auc_score(good, [value for _, value in kept])) if len(set(good)) > 1 else 0.5
    by_article: dict[str, list[tuple[float, bool]]] = {}
    for row, value in kept:
        by_article.setdefault(row.article, []).append((-value, row.good))

    def first(count: int) -> float:
        taken = [ok for pairs in by_article.values() for _, ok in sorted(pairs)[:count]]
        return sum(taken) / len(taken)

    brier = sum((value - row.good) ** 2 for row, value in kept) / len(kept)
    return Scores(*(round(x, 3) for x in (auc, first(5), first(10), brier, _calibration(kept))))


def _calibration(kept: Sequence[tuple[Row, float]]) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for row, value in kept:
        bins.setdefault(min(9, int(value * 10)), []).append((value, row.good))
    return sum(
        abs(sum(value for value, _ in pairs) - sum(ok for _, ok in pairs))
        for pairs in bins.values()
    ) / len(kept)


def cross_validate(rows: Sequence[Row]) -> dict[str, list[float]]:
    """Return each row's promise from models that never saw its article."""
    articles = sorted({row.article for row in rows})
    random.Random(0).shuffle(articles)
    fold_of = {article: place % FOLDS for place, article in enumerate(articles)}
    found: dict[str, list[float]] = {
        name: [0.0] * len(rows) for name in ("logistic", "trees", "both")
    }
    for fold in range(FOLDS):
        seen = [row for row in rows if fold_of[row.article] != fold]
        linear, trees = train_linear(seen), train_trees(seen)
        for place, row in enumerate(rows):
            if fold_of[row.article] == fold:
                one, other = linear.odds(row.signals), trees.odds(row.signals)
                found["logistic"][place] = _squash(one)
                found["trees"][place] = _squash(other)
                found["both"][place] = _squash((one + other) / 2)
    return found


def family_shifts(rows: Sequence[Row], promises: Sequence[float]) -> dict[str, float]:
    """Return by how much the log odds of each family miss what the last readers found.

    Rules change and readers do: of what is offered now, "Who is Ann Lee?" is better than the many
    older ratings promise, and a gap is worse. A family of which little was read moves little.

    Args:
        rows: rated examples.
        promises: of each, by models that never saw its article.
    """
    first = max((row.reader for row in rows), default=0) - _RECENT
    found: dict[str, list[tuple[float, bool]]] = {}
    for row, promise in zip(rows, promises, strict=True):
        if row.offered and row.reader > first:
            found.setdefault(row.family, []).append((_odds(promise), row.good))
    return {
        family: round(_missed(pairs) * len(pairs) / (len(pairs) + _LENT), 3)
        for family, pairs in sorted(found.items())
    }


def _missed(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return what must be added to the log odds so that they promise as many as are good."""
    good = sum(ok for _, ok in pairs)
    low, high = -_FARTHEST, _FARTHEST
    for _ in range(30):
        middle = (low + high) / 2
        if sum(_squash(odds + middle) for odds, _ in pairs) < good:
            low = middle
        else:
            high = middle
    return low


def _squash(odds: float) -> float:
    from math import exp

    return 1 / (1 + exp(-odds))


def _odds(chance: float) -> float:
    from math import log

    return log(chance / (1 - chance))


def rated_rows(ratings: Sequence[Rating], *, wrong: bool = False) -> list[Row]:
    """Return the ratings as examples; a question read twice counts twice.

    Gaps and statements that were read before their leaning was noted are left out: they would
    look like sentences that the article is not about.

    Args:
        ratings: as read.
        wrong: whether an example is "good" when its key was found wrong.
    """
    return [
        Row(
            r.article,
            _softened(r),
            r.defect == "K" if wrong else r.ok,
            offered=not r.refusals or _is_soft(r),
            reader=r.reader,
        )
        for r in ratings
        if _LEANING in r.signals or r.rule.partition(".")[0] not in _LEAN
    ]


_LEAN, _LEANING = ("cloze", "true_false"), "f:lean place"


def _is_soft(rating: Rating) -> bool:
    """Whether it was refused for what is now only counted against it, or makes it wait."""
    family = rating.rule.partition(".")[0]
    return bool(rating.refusals) and not hard(family, rating.refusals)


def _softened(rating: Rating) -> Mapping[str, float]:
    if not _is_soft(rating):
        return rating.signals
    family = rating.rule.partition(".")[0]
    refused = {f"refused={code}" for code in rating.refusals}
    kept = {name: value for name, value in rating.signals.items() if name not in refused}
    return {**kept, **{f"f:{name}": n for name, n in soft(family, rating.refusals).items()}}


def asked_rows(data: Path) -> list[Row]:
    """Return what could be asked about the articles that have reference questions.

    An example is good when it asks the fact of a reference question; articles kept aside are not
    opened.
    """
    from quizgen.pipeline import GenerateOptions, generate

    references = read_reference(data)
    found: list[Row] = []
    for one in read_articles(data):
        if one.aside or one.name not in references:
            continue
        places = [(ref, spans(one.article, ref.evidence)) for ref in references[one.name]]
        made = generate(one.article, GenerateOptions(everything=True, judge=False))
        for detail in made.details:
            if detail.refusals:
                continue
            met = any(asks(detail.question, ref, where, one.article) for ref, where in places)
            seen = signals(detail.question, detail.features)
            found.append(Row(one.name, seen, met))
    return found


def _linear(rows: Sequence[Row], regular: float = _REGULAR) -> dict[str, Any]:
    model = train_linear(rows, regular)
    return {"start": model.start, "weights": dict(model.weights)}


def _models(rows: Sequence[Row]) -> dict[str, Any]:
    trees = train_trees(rows)
    return {"linear": _linear(rows), "trees": {"start": trees.start, "trees": trees.trees}}


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, measure, and write the weights."""
    parser = argparse.ArgumentParser(prog="tests.quality.learn", description=__doc__)
    parser.add_argument("--ratings", type=Path, required=True, help="the file of ratings")
    parser.add_argument("--data", type=Path, help="folder with reference.jsonl, for the worth")
    parser.add_argument("--output", type=Path, help="where to write the weights")
    parser.add_argument("--least", type=float, default=0.5, help="promise below which to refuse")
    parser.add_argument("--most", type=float, default=0.15, help="risk above which to refuse")
    given = parser.parse_args(arguments)
    ratings = read_ratings(given.ratings)
    rows = rated_rows(ratings)
    wrong = rated_rows(ratings, wrong=True)
    ways = cross_validate(rows)
    risks = cross_validate(wrong)["logistic"]
    shifts = family_shifts(rows, ways["both"])
    ways["both - risk/2"] = [p - r / 2 for p, r in zip(ways["both"], risks, strict=True)]
    chance = random.Random(1)
    ways["chance"] = [chance.random() for _ in rows]
    offered = sum(row.offered for row in rows)
    sys.stdout.write(f"{len(rows)} ratings, {offered} of them offered by the rules\n")
    sys.stdout.write(f"{'':14} {'AUC':>6} {'P@5':>6} {'P@10':>6} {'Brier':>6} {'ECE':>6}\n")
    for name, values in ways.items():
        s = measure(rows, values)
        sys.stdout.write(
            f"{name:14} {s.auc:6} {s.first5:6} {s.first10:6} {s.brier:6} {s.calibration:6}\n"
        )
    risk = measure(wrong, risks)
    sys.stdout.write(f"wrong keys: AUC {risk.auc}\n")
    if given.output:
        old = json.loads(given.output.read_text("utf-8")) if given.output.is_file() else {}
        asked = old.get("asked")
        if given.data:
            asked = _linear(asked_rows(given.data), _ASKED_REGULAR)
        written = {
            "good": _models(rows),
            "shifts": shifts,
            "wrong": _linear(wrong),
            "asked": asked,
            "least": given.least,
            "most": given.most,
        }
        given.output.write_text(json.dumps(written, separators=(",", ":")) + "\n", "utf-8")
        sys.stdout.write(f"weights written to {given.output}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

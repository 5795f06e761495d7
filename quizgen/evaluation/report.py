"""The report on a corpus: everything the laboratory measures, as JSON; ``table.py`` prints it.

``python -m quizgen.evaluation.report --data FOLDER [--more] [--json]``, or ``quizgen evaluate``.
Articles kept aside are reported apart from those that rules may be tuned on, by figures only.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from quizgen.evaluation.agreement import Agreement, agreement, read_sentences
from quizgen.evaluation.figures import ArticleFigures, Tell, evaluate, summary
from quizgen.evaluation.human import NEWSQUIZQA, ONESTOPQA
from quizgen.evaluation.speech import score_articles
from quizgen.evaluation.speech_scores import SpeechScores, as_dict
from quizgen.evaluation.table import as_text

__all__ = ["main", "measure", "report"]

SCHEMA = 1


def measure(
    data: Path,
    *,
    folders: tuple[str, ...] = ("articles",),
    names: tuple[str, ...] = (),
    aside: bool = True,
    count: int = 10,
    tell: Tell | None = None,
) -> dict[str, Any]:
    """Measure a corpus: its quizzes, the speech found, agreement with people's questions.

    Args:
        data: the corpus's folder.
        folders: "articles", "more" or both.
        names: only these articles.
        aside: whether to measure the articles kept aside, too.
        count: questions wanted for each article.
        tell: told what is being done and the share that is done.

    Returns:
        What ``report`` returns.

    Raises:
        BadInput: the corpus lacks articles.
    """
    rows = evaluate(
        data, folders=folders, names=names, aside=aside, count=count, tell=_part(tell, 0.0, 0.7)
    )
    scores = {}
    if "articles" in folders and (data / "speech.jsonl").is_file():
        listening = _part(tell, 0.7, 0.9)
        for group, kept in _groups(rows):
            scores[group] = score_articles(data, kept=kept, names=names, tell=listening)
    near = agreement(read_sentences(data), tell=_part(tell, 0.9, 1.0))
    return report(rows, count=count, scores=scores, near=near)


def _part(tell: Tell | None, start: float, end: float) -> Tell | None:
    """Return what tells of one part of the work, as a share of the whole."""
    if tell is None:
        return None
    return lambda what, share: tell(what, start + (end - start) * share)


def _groups(rows: Sequence[ArticleFigures]) -> list[tuple[str, bool]]:
    """Return the groups that have articles, with whether they are kept aside."""
    there = {row.aside for row in rows}
    return [pair for pair in (("open", False), ("kept_aside", True)) if pair[1] in there]


def report(
    rows: Sequence[ArticleFigures],
    *,
    count: int = 10,
    scores: dict[str, SpeechScores] | None = None,
    near: Agreement | None = None,
) -> dict[str, Any]:
    """Return all figures as JSON; no question and no word of an article is among them.

    Args:
        rows: the articles measured.
        count: questions wanted for each.
        scores: how well speech was found, by group.
        near: agreement with people's questions about single sentences.

    Returns:
        ``groups`` "open" and "kept_aside" (each: the figures of ``GroupFigures``, and ``speech``
        where annotated), ``agreement`` where measured, ``people``: the mixes to compare with, and
        ``articles``.
    """
    groups: dict[str, Any] = {}
    for name, kept in _groups(rows):
        members = [row for row in rows if row.aside is kept]
        groups[name] = asdict(summary(members, count=count))
        if scores and name in scores:
            groups[name]["speech_found"] = as_dict(scores[name])
    found: dict[str, Any] = {"schema": SCHEMA, "groups": _rounded(groups)}
    if near is not None and near.sentences:
        found["agreement"] = _rounded(asdict(near))
    found["people"] = {"newsquizqa": dict(NEWSQUIZQA), "onestopqa": dict(ONESTOPQA)}
    found["articles"] = [_article(row) for row in rows]
    return found


def _rounded(value: Any) -> Any:
    """Return a value of JSON with its floats to four places: what is more is noise."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items()}
    return value


def _article(row: ArticleFigures) -> dict[str, Any]:
    return {
        "name": row.name,
        "kept_aside": row.aside,
        "words": row.words,
        "direct_quotations": row.quotations,
        "considered": row.considered,
        "kept": sum(row.everything.values()),
        "offered": len(row.ten),
        "coverage": round(row.covered.share, 3),
        "coverage_by_all": round(row.covered_by_all.share, 3),
        "breaches": list(row.breached),
        "seconds": round(row.seconds, 2),
    }


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
    found = measure(given.data, folders=folders, names=tuple(given.names), count=given.count)
    sys.stdout.write(json.dumps(found, indent=1) + "\n" if given.json else as_text(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())

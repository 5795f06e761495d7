"""Ratings: judged questions, kept so that the judge can be trained and changed rules judged again.

One line for each judgement, in ``tests/quality/ratings.jsonl``: article and question id, rule,
signals, evidence offsets, verdict, who judged. Stem and key are kept only where they are the
program's own words; a gap sentence or a quotation is the article's, and is left out.

``python -m quizgen.evaluation.ratings --sheets sheet1.txt=answers1.txt … --output FILE`` adds
judged sheets to the file; ``--refresh ARTICLE … --output FILE`` notes anew what the judge sees of
the questions that are still made about these articles; ``--agreement FILE`` prints how far two
readers of one question agree.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from quizgen.evaluation.judged import Verdict, read_verdicts
from quizgen.evaluation.sheet import Entry, read_key
from quizgen.judging.signals import signals
from quizgen.model import Question

__all__ = ["Rating", "agreement", "main", "read_ratings", "refreshed", "write_ratings"]

# Kinds and focuses whose stem or key repeats the article.
_ARTICLES_OWN = ("cloze", "true_false", "matching", "ordering")


@dataclass(frozen=True, slots=True)
class Rating:
    """One reader's verdict on one question.

    Attributes:
        article: the article's name.
        id: the question's id.
        rule: what made it.
        kind: how it is answered.
        stem: its stem, "" when it repeats the article.
        answer: its key, "" when it repeats the article.
        evidence: offsets of its evidence.
        signals: what the learned judge sees of it.
        refusals: why the rules would not offer it; empty when they would.
        defect: "" when acceptable, else G, S, A, K or W.
        options_ok: whether its options are sound; None when it has none.
        reader: which reader, as a number.
    """

    article: str
    id: str
    rule: str
    kind: str
    stem: str
    answer: str
    evidence: tuple[tuple[int, int], ...]
    signals: Mapping[str, float]
    refusals: tuple[str, ...]
    defect: str
    options_ok: bool | None
    reader: int

    @property
    def ok(self) -> bool:
        """Whether the question is acceptable."""
        return not self.defect


def _rating(entry: Entry, verdict: Verdict, reader: int) -> Rating:
    data = entry.data
    question = Question.from_dict({**data, "evidence": []})
    own = entry.kind in _ARTICLES_OWN or '"' in question.stem
    refusals = tuple(code.partition(":")[0] for code in data["refusals"])
    return Rating(
        article=entry.article,
        id=entry.id,
        rule=entry.rule,
        kind=entry.kind,
        stem="" if own else question.stem,
        answer="" if own else question.answer,
        evidence=tuple((start, end) for start, end in data["evidence"]),
        signals=_noted(question, data["features"], refusals),
        refusals=refusals,
        defect=verdict.defect,
        options_ok=verdict.options_ok if question.options else None,
        reader=reader,
    )


def _noted(
    question: Question, features: Mapping[str, float], refusals: Sequence[str]
) -> dict[str, float]:
    found = signals(question, features)
    found |= {f"refused={code}": 1.0 for code in refusals}
    return {name: round(value, 3) for name, value in found.items()}


# What the learned judge itself says of a question is no refusal by the rules.
_JUDGES_OWN = frozenset({"little promise", "key may be wrong", "only on request"})


def refreshed(ratings: Iterable[Rating], articles: Iterable[Path]) -> list[Rating]:
    """Note signals and refusals anew for the questions that are still made about the articles.

    A question is the same when its id is: rule, stem and key. Of those that are made no more,
    and of other articles, the ratings stay as they are.

    Raises:
        QuizgenError: an article cannot be read.
    """
    from quizgen.pipeline import GenerateOptions, generate
    from quizgen.reading import read

    made = {}
    for path in articles:
        for detail in generate(read(str(path)), GenerateOptions(everything=True)).details:
            made[detail.question.id] = detail
    found = []
    for rating in ratings:
        if rating.id not in made:
            found.append(rating)
            continue
        detail = made[rating.id]
        codes = [code.partition(":")[0] for code in detail.refusals]
        refusals = tuple(code for code in codes if code not in _JUDGES_OWN)
        noted = _noted(detail.question, detail.features, refusals)
        found.append(replace(rating, signals=noted, refusals=refusals))
    return found


def read_ratings(path: Path) -> list[Rating]:
    """Read a file of ratings."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        row["evidence"] = tuple((start, end) for start, end in row["evidence"])
        row["refusals"] = tuple(row["refusals"])
        found.append(Rating(**row))
    return found


def write_ratings(ratings: Iterable[Rating], path: Path) -> None:
    """Write ratings, one to a line."""
    lines = [json.dumps(asdict(rating), ensure_ascii=False) for rating in ratings]
    path.write_text("".join(line + "\n" for line in lines), "utf-8")


def agreement(ratings: Iterable[Rating]) -> dict[str, float]:
    """Return how far two readers agree on the questions that both judged.

    Returns:
        ``pairs``, the share ``agree`` of them with one verdict (acceptable or not), and Cohen's
        ``kappa``: (agreement - chance) / (1 - chance), 1 for full agreement (Cohen 1960).
    """
    by_question: dict[str, dict[int, bool]] = {}
    for rating in ratings:
        by_question.setdefault(rating.id, {})[rating.reader] = rating.ok
    pairs = [tuple(v.values())[:2] for v in by_question.values() if len(v) > 1]
    if not pairs:
        return {"pairs": 0, "agree": 0.0, "kappa": 0.0}
    count = len(pairs)
    agree = sum(one == other for one, other in pairs) / count
    first, second = sum(a for a, _ in pairs) / count, sum(b for _, b in pairs) / count
    chance = first * second + (1 - first) * (1 - second)
    kappa = (agree - chance) / (1 - chance) if chance < 1 else 1.0
    return {"pairs": count, "agree": round(agree, 3), "kappa": round(kappa, 3)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Add judged sheets to a file of ratings, or print how far its readers agree."""
    parser = argparse.ArgumentParser(prog="quizgen.evaluation.ratings", description=__doc__)
    parser.add_argument("--sheets", nargs="+", default=[], help="SHEET=ANSWERS pairs")
    parser.add_argument("--first-reader", type=int, default=1, help="number of the first reader")
    parser.add_argument("--output", type=Path, help="file of ratings to add to")
    parser.add_argument("--refresh", nargs="+", type=Path, default=[], help="articles to ask anew")
    parser.add_argument("--agreement", type=Path, help="file of ratings to look at")
    given = parser.parse_args(arguments)
    if given.agreement:
        sys.stdout.write(json.dumps(agreement(read_ratings(given.agreement))) + "\n")
        return 0
    if not ((given.sheets or given.refresh) and given.output):
        parser.error("give --sheets or --refresh, and --output; or --agreement")
    found = read_ratings(given.output) if given.output.is_file() else []
    known = {(rating.id, rating.reader) for rating in found}
    for reader, pair in enumerate(given.sheets, start=given.first_reader):
        sheet, _, answers = pair.partition("=")
        verdicts = read_verdicts(Path(answers).read_text("utf-8"))
        for number, entry in read_key(Path(sheet)).items():
            if number in verdicts and (entry.id, reader) not in known:
                found.append(_rating(entry, verdicts[number], reader))
    if given.refresh:
        found = refreshed(found, given.refresh)
    write_ratings(found, given.output)
    sys.stdout.write(f"{len(found)} ratings in {given.output}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

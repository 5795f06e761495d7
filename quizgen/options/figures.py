"""Distractors for keys that are numbers: others of the article, then the key changed."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from quizgen.language.clean import fold
from quizgen.language.likely_figures import ages_told, most_of_rate
from quizgen.language.numbers import Figure, find_figures
from quizgen.options.article_figures import looks_ahead, unit_after
from quizgen.options.figure_bounds import within_stem
from quizgen.options.proposal import Proposal, rng_for
from quizgen.options.time_bounds import within_time

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView

__all__ = ["FIGURE_TYPES", "propose_figures", "wrong_side"]

FIGURE_TYPES = frozenset(("NUMBER", "PERCENT", "MONEY", "AGE", "DURATION", "YEAR"))

# "More than 18 million" holds for "more than 5 million" too: only the other side is wrong.
_ABOVE = re.compile(
    r"\b(?:more than|over|at least|above|no fewer than|no less than|upwards of|in excess of|"
    r"exceed(?:s|ed|ing)?)\b"
)
_BELOW = re.compile(
    r"\b(?:less than|fewer than|under|at most|up to|below|no more than|as many as|as much as)\b"
)

# Factors by which a figure is changed: far enough to be clearly wrong, near enough to tempt.
_DOWN = (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.87)
_UP = (1.15, 1.25, 1.35, 1.5, 1.7, 2.0, 2.5, 3.0)
_ALIKE = 5.0  # how many times as large a sum of money may be: "£60 an hour" beside £7 is silly
_ALIKE_NUMBER = 10.0
_APART = 1.12  # two options differ by at least this factor

_LAST_YEAR = 2100
# Years round the key's from which others are taken: of recent ones nearer, for "2000" is silly
# beside "2012" in a story about what came up since.
_SPREAD, _SPREAD_OF_OLD, _RECENT, _OLD = 7, 20, 1990, 1950
_FARTHEST = 30  # years from the key at which one of the article's own still tempts

# The largest sensible value by unit: "36 hours" tempts, "900 hours" does not.
_MOST = {
    "second": 90, "minute": 90, "hour": 72, "day": 90, "week": 52, "month": 36, "percent": 99,
    "o'clock": 12, "state": 50, "continent": 7,
}  # fmt: skip
# "The €500 note" has other notes beside it, no "€700 note".
_STAMPED = frozenset(("note", "bill", "coin", "banknote"))
_DENOMINATIONS = (5, 10, 20, 50, 100, 200, 500, 1000)
_SPELLED_MOST = 1000
_MOST_SPELLED = {"dozen": 5, "hundred": 9}  # nobody says "eight dozen", "ten hundred"
_LIFETIME = 75.0  # years
_WEIGHTS = (4, 6, 6, 5)  # of 0, 1, 2 or 3 distractors below the key
_YEARS_APART = 2.0  # between two ages


def _step(figure: Figure) -> float:
    """Return the rounding of a figure's written part: 1,000 for 2,000; 1 for 28; 0.1 for 1.5."""
    if figure.decimals:
        return float(10**-figure.decimals)
    whole = int(abs(figure.written))
    if not whole:
        return 1.0
    step = 1
    while whole % (step * 10) == 0:
        step *= 10
    if step > 1 and whole // step == 1:
        step //= 10  # "100": 70, 150
        step = max(step, 1) * (5 if step >= 10 else 1)
    elif step > 1 and whole % (step * 10) == 5 * step and whole > 10 * step:
        step *= 5  # "150": 100, 250
    elif step == 1 and whole % 5 == 0 and whole >= 15:
        step = 5
    return float(step)


def _written(figure: Figure, value: float, candidate: Candidate) -> str:
    """Return a value as the key is written, with its capital letter: "Ten years", "Two"."""
    text = figure.write(value)
    if figure.start == 0 and candidate.answer[:1].isupper():
        return text[:1].upper() + text[1:]
    return text


def _changed(figure: Figure, rng: random.Random, most: float) -> Iterator[float]:
    """Yield other written values with the figure's rounding, in random order."""
    step, written = _step(figure), figure.written
    small = written <= 12 and step >= 1 and not figure.decimals
    if small:
        near = [written + shift for shift in (-4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 8)]
        values = [value for value in near if value >= (2 if written > 1 else 1)]
    else:
        values = [round(round(written * factor / step) * step, 6) for factor in (*_DOWN, *_UP)]
    values = [value for value in dict.fromkeys(values) if 0 < value <= most]
    values = [value for value in values if value != written]
    if figure.style == "words" and figure.magnitude in _MOST_SPELLED:
        values = [value for value in values if value <= _MOST_SPELLED[figure.magnitude]]
    if figure.magnitude:  # "1,190 million", "0.8bn"
        values = [value for value in values if value < 1000 and (value >= 1) == (written >= 1)]
    if written % 1:  # "4.0" beside "3.3"
        values = [value for value in values if value % 1]
    rng.shuffle(values)
    yield from values


def _most(candidate: Candidate, unit: str, figure: Figure) -> float:
    if candidate.answer_type == "PERCENT":
        return 99.0 if figure.written <= 100 else math.inf
    if candidate.answer_type == "AGE":
        return 17.0 if figure.written < 18 else 99.0 if figure.written < 100 else 115.0
    if figure.style == "words" and not figure.magnitude:
        return float(_SPELLED_MOST)
    if unit == "year" and figure.written <= _LIFETIME and not figure.magnitude:
        return _LIFETIME  # "He has driven a taxi for 50 years": nobody does for 120
    most = _MOST.get(unit)
    return max(float(most), figure.written) if most else math.inf


def _years(view: ArticleView, candidate: Candidate, key: int) -> Iterator[tuple[int, str]]:
    """Yield other years with their source: the article's first, then those near the key's."""
    seen = view.figures.years
    dated = view.document.article.date[:4]
    latest = max({key, *seen, *([int(dated)] if dated.isdigit() else [])})
    own = _figures_of_evidence(view, candidate)
    own |= {value for value in view.figures.ahead if value > key}
    rng = rng_for(0, "years", candidate.stem, str(key))
    begun = _begun(view, candidate, key, dated)
    farthest = _FARTHEST if key > _OLD else 2 * _FARTHEST
    if looks_ahead(candidate.stem):
        farthest = _SPREAD  # plans are made for soon
    seen = {year for year in seen if year > begun}
    for year in sorted(seen, key=lambda year: abs(year - key)):
        if year != key and year not in own and abs(year - key) <= farthest:
            yield year, "same_article"
    spread = _SPREAD if key > _RECENT else 12 if key > _OLD else _SPREAD_OF_OLD
    others = [year for year in range(key - spread, key + spread + 1) if year not in seen]
    others = [year for year in others if begun < year and year != key]
    if not begun:
        others = [year for year in others if year <= max(latest, key)]
        others += [key + 1, key + 2] if latest == key else []
    rng.shuffle(others)
    for year in others:
        yield year, "perturbed"


def _begun(view: ArticleView, candidate: Candidate, key: int, dated: str) -> int:
    """Return the latest year that is over when the stem tells of plans, 0 when it does not.

    "The company plans to land there in _____": not in a year of what it has done so far.
    """
    if not looks_ahead(candidate.stem):
        return 0
    over = {year for year in view.figures.years_over if year < key}
    return max([*over, int(dated) if dated.isdigit() and int(dated) < key else 0], default=0)


def _figures_of_evidence(view: ArticleView, candidate: Candidate) -> set[float]:
    return {
        figure.value
        for index in view.evidence_sentences(candidate)
        for figure in view.figures.of_sentence[index]
    }


class _Value(NamedTuple):
    """A figure that may be proposed: nearly all are not taken, and need not be written.

    Attributes:
        written: as it would be written, in the key's magnitude.
        order: its value.
        source: as in `Proposal`.
        sentences: as in `Proposal`.
    """

    written: float
    order: tuple[float, ...]
    source: str
    sentences: frozenset[int] = frozenset()


def propose_figures(view: ArticleView, candidate: Candidate, *, seed: int) -> Iterator[Proposal]:
    """Yield distractors for a key that holds one number, those to be taken first in front.

    How many of them lie below the key is drawn at random, so that the key is not always in the
    middle. Unit, hedge, rounding and way of writing stay the key's.
    """
    figures = find_figures(candidate.answer)
    if len(figures) != 1 or not figures[0].value:
        return  # nought has no figures of its size beside it
    figure = figures[0]
    before, after = candidate.answer[: figure.start], candidate.answer[figure.end :]
    year = figure.style == "digits" and _is_year(candidate, figure)
    for one in _values(view, candidate, figure, after, year=year, seed=seed):
        text = f"{one.written:.0f}" if year else _written(figure, one.written, candidate)
        yield Proposal(
            f"{before}{text}{after}", one.source, sentences=one.sentences, order=one.order
        )


def _values(
    view: ArticleView, candidate: Candidate, figure: Figure, after: str, *, year: bool, seed: int
) -> list[_Value]:
    """Return the figures to propose, those to be taken first in front.

    Args:
        view: the article.
        candidate: the question.
        figure: the number in its key.
        after: what the key has behind it.
        year: whether it is a year.
        seed: as for `propose_figures`.
    """
    rng = rng_for(seed, "figures", candidate.stem, candidate.answer)
    if year:
        possible = _years_of_span(candidate.stem)
        pool = [
            _Value(one, (float(one),), source)
            for one, source in _years(view, candidate, int(figure.value))
            if one in possible
        ]
        pool = within_time(
            view, candidate, (figure.value,), within_stem(candidate, figure, "", pool)
        )
        return _either_side(pool, figure.value, rng, limit="", by=None)
    taken = _figures_of_evidence(view, candidate)
    behind = _after(view, candidate)
    unit = unit_after(after) or unit_after(behind)
    pool = [*_of_article(view, candidate, figure, unit, taken)]
    own = {one.order for one in pool}
    most = min(_most(candidate, unit, figure), most_of_rate(after + behind))
    changed = list(_changed(figure, rng, most))
    if candidate.answer_type == "AGE" and figure.written > 17:
        near = (0.7 * figure.written, 1.4 * figure.written)
        changed = [value for value in changed if near[0] <= value <= near[1]]
    if unit in _STAMPED and figure.currency and not figure.magnitude:
        changed = [value for value in _DENOMINATIONS if value != figure.written]
    for value in changed:
        worth = round(value * figure.scale, 6)
        if worth in taken or (worth,) in own:
            continue
        if figure.style == "digits" and after and value == 1:
            continue  # "1 people"
        if unit not in ("", "percent") and worth in view.figures.counted(unit):
            continue  # the article counts as many of them elsewhere
        pool.append(_Value(value, (worth,), "perturbed"))
    if candidate.answer_type == "AGE":
        least, oldest = ages_told(candidate.stem, figure.value)
        pool = [one for one in pool if least <= one.order[0] <= oldest]
    by = _YEARS_APART if candidate.answer_type == "AGE" else 0.0
    unit = "percent" if candidate.answer_type == "PERCENT" else unit
    pool = within_stem(candidate, figure, unit, pool)
    return _either_side(pool, figure.value, rng, limit=wrong_side(candidate), by=by)


_SPAN_BEGUN = re.compile(r"\b(?:from|between) (\d{4}) (?:until|till|to|and) _{2,}", re.I)
_SPAN_ENDED = re.compile(r"_{2,} (?:until|till|to|and) (\d{4})\b", re.I)


def _years_of_span(stem: str) -> range:
    """Return the years that can end or begin the span of the stem: "from 1991 until _____"."""
    begun, ended = _SPAN_BEGUN.search(stem), _SPAN_ENDED.search(stem)
    first = max(1000, int(begun[1]) + 1) if begun else 1000
    last = min(_LAST_YEAR, int(ended[1]) - 1) if ended else _LAST_YEAR
    return range(first, last + 1)


def wrong_side(candidate: Candidate) -> str:
    """Return on which side of the key other figures are wrong: "above", "below", "" for both.

    "More than 18 million" is true of 5 million too, so that only larger figures are wrong.
    """
    figures = find_figures(candidate.answer)
    before = candidate.answer[: figures[0].start] if figures else ""
    hedge = fold(before) or _hedge_in_stem(candidate.stem)
    return "below" if _BELOW.search(hedge) else "above" if _ABOVE.search(hedge) else ""


def _is_year(candidate: Candidate, figure: Figure) -> bool:
    """Whether a figure is a year, whatever it was taken for ("60% on 2005 levels")."""
    plain = not (figure.commas or figure.currency or figure.magnitude or figure.decimals)
    if candidate.answer_type == "DATE" and 1000 <= figure.value <= _LAST_YEAR:
        return plain  # "In A.D. 1278"
    return plain and (candidate.answer_type == "YEAR" or 1500 <= figure.value <= _LAST_YEAR)


def _hedge_in_stem(stem: str) -> str:
    """Return the words right before the gap of a cloze ("more than _____ people")."""
    before, gap, _ = fold(stem).partition("__")
    return " ".join(before.split()[-3:]) if gap and before.endswith(" ") else ""


def _after(view: ArticleView, candidate: Candidate) -> str:
    """Return the article's words after the key."""
    if candidate.answer_range is None:
        return ""
    end = candidate.answer_range[1]
    return view.document.article.text[end : end + 60]


def _of_article(
    view: ArticleView,
    candidate: Candidate,
    key: Figure,
    unit: str,
    taken: set[float],
) -> Iterator[_Value]:
    own = view.evidence_sentences(candidate)
    most = _most(candidate, unit, key)
    seen: set[float] = set()
    figures = view.figures
    alike_to = _ALIKE if key.currency and unit not in _STAMPED else _ALIKE_NUMBER
    alike = figures.in_currency(key.currency) if key.currency else figures.of_unit(unit)
    for place, figure in alike:
        if place in own or not figure.like(key) or figure.value in taken or figure.value in seen:
            continue
        if not 1 / alike_to <= figure.value / key.value <= alike_to or figure.written > most:
            continue
        if view.says_too(candidate, (place,)) or view.overlap(candidate, place) >= 0.4:
            continue
        seen.add(figure.value)
        yield _Value(figure.written, (figure.value,), "same_article", frozenset((place,)))


def _either_side(
    pool: list[_Value], key: float, rng: random.Random, *, limit: str, by: float | None = 0.0
) -> list[_Value]:
    """Order the pool so that its first three leave the key at a place drawn at random.

    Args:
        pool: what may be proposed, best first.
        key: the key's value.
        rng: draws the place.
        limit: "above" or "below" when only larger or smaller values are wrong.
        by: how far two values must lie apart; 0 for the usual share of their size, None when all
            are years, of which no two are the same.
    """
    kept: list[_Value] = []
    values = [key]
    for one in pool:
        value = one.order[0]
        if (limit == "above" and value < key) or (limit == "below" and value > key):
            continue
        if by is None or _apart_from_all(value, values, by):
            kept.append(one)
            values.append(value)
    below = [one for one in kept if one.order[0] < key]
    above = [one for one in kept if one.order[0] > key]
    places = [n for n in range(4) if n <= len(below) and 3 - n <= len(above)]
    if not places:
        return kept
    # small numbers ("two") and "more than" have no room below: others make up for it
    count = rng.choices(places, [_WEIGHTS[place] for place in places])[0]
    first = [*below[:count], *above[: 3 - count]]
    placed = {one.order for one in first}  # no two have one value
    return [*first, *(one for one in kept if one.order not in placed)]


def _apart_from_all(value: float, others: list[float], by: float) -> bool:
    """Whether a value lies far enough from all of some others."""
    for other in others:  # noqa: SIM110 # no generator for each of hundreds of values
        if not _apart(value, other, by):
            return False
    return True


def _apart(one: float, other: float, by: float = 0.0) -> bool:
    if one == other or by:
        return abs(one - other) >= by > 0
    low, high = (one, other) if one < other else (other, one)
    if (high < 20 and low > -20) or 1000 <= low <= high <= _LAST_YEAR:
        return high - low >= 1 or high < 5
    return low > 0 and high / low >= _APART

"""Distractors for keys that are dates, parts of the day or clock times."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.options.proposal import Proposal, rng_for
from quizgen.options.texts import mentions
from quizgen.options.time_bounds import within_time, wrong_time

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView

__all__ = ["DATE_TYPES", "propose_dates"]

DATE_TYPES = frozenset(("DATE", "TIME"))

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_LENGTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Rows of times that exclude each other, in the order in which they stand as options.
# "The accident happened in the afternoon."
_ROWS = (
    ("spring", "summer", "autumn", "winter"),
    ("spring", "summer", "fall", "winter"),
    ("in the morning", "in the afternoon", "in the evening", "at night"),
    ("this morning", "this afternoon", "this evening", "tonight"),
    ("yesterday morning", "yesterday afternoon", "yesterday evening", "last night"),
    ("last year", "last month", "last week", "yesterday"),
    ("tomorrow", "next week", "next month", "next year"),
    ("this week", "this month", "this year", "this decade"),
    ("a day", "a week", "a month", "a year", "a decade"),
    ("a day ago", "a week ago", "a month ago", "a year ago", "a decade ago"),
    ("at dawn", "at noon", "at dusk", "at midnight"),
    ("at Christmas", "at Easter", "at Halloween", "at New Year"),
)

_MONTH = "|".join(_MONTHS)
_LEAD = (
    r"(?P<lead>(?:(?:on|in|by|since|until|from|before|after|during|the late|the early|the mid|late|"
    r"early|last|next|this|mid)"
    r"[ -])*)"
)
_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^{_LEAD}(?P<day>{'|'.join(_DAYS)})(?P<tail>)$", re.I), "weekday"),
    (re.compile(rf"^{_LEAD}(?P<month>{_MONTH})(?P<tail>)$", re.I), "month"),
    (
        re.compile(rf"^{_LEAD}(?P<month>{_MONTH})(?P<joint>,? )(?P<year>\d{{4}})$", re.I),
        "month year",
    ),
    (
        re.compile(
            rf"^{_LEAD}(?P<month>{_MONTH}) (?P<number>\d{{1,2}})"
            r"(?P<tail>(?:st|nd|rd|th)?(?:,? \d{4})?)$",
            re.I,
        ),
        "month day",
    ),
    (
        re.compile(
            rf"^{_LEAD}(?P<the>the )?(?P<number>\d{{1,2}})(?P<ordinal>st|nd|rd|th)?(?P<of> of)? "
            rf"(?P<month>{_MONTH})(?P<tail>(?:,? \d{{4}})?)$",
            re.I,
        ),
        "day month",
    ),
    (re.compile(rf"^{_LEAD}(?P<the>the )?(?P<decade>\d{{3}}0)(?P<tail>'?s)$", re.I), "decade"),
    (
        re.compile(
            rf"^{_LEAD}(?P<the>the )?(?P<century>\d{{1,2}})(?:st|nd|rd|th)(?P<tail>[ -]century)$",
            re.I,
        ),
        "century",
    ),
    (
        re.compile(
            r"^(?P<lead>(?:at |by |around |about |before |after )*)(?P<hour>\d{1,2})"
            r"(?P<minute>[:.]\d\d)?(?P<tail> ?(?:[ap]\.?m\.?|o'clock))$",
            re.I,
        ),
        "clock",
    ),
    (
        re.compile(
            r"^(?P<lead>(?:from |between )?)(?P<first>1\d{3}|20\d\d)"
            r"(?P<joint> (?:to|until|and) |[-–])(?P<last>1\d{3}|20\d\d)$",
            re.I,
        ),
        "span of years",
    ),
)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _weekday(match: re.Match[str], rng: random.Random) -> Iterator[tuple[str, tuple[float, ...]]]:
    own = next(i for i, day in enumerate(_DAYS) if day.lower() == match["day"].lower())
    others = [index for index in range(7) if index != own]
    rng.shuffle(others)
    for index in [own, *others]:
        yield f"{match['lead']}{_DAYS[index]}", (float(index),)


def _month(match: re.Match[str], rng: random.Random) -> Iterator[tuple[str, tuple[float, ...]]]:
    own = next(i for i, name in enumerate(_MONTHS) if name.lower() == match["month"].lower())
    groups = match.groupdict()
    year = int(groups.get("year") or 0)
    shifts = [shift for shift in range(-6, 7) if shift and (year or 0 <= own + shift < 12)]
    rng.shuffle(shifts)
    for shift in [0, *shifts]:
        index = own + shift
        text = f"{match['lead']}{_MONTHS[index % 12]}"
        if year:
            text += f"{match['joint']}{year + index // 12}"
        yield text, (float(year * 12 + index),)


def _date(match: re.Match[str], rng: random.Random) -> Iterator[tuple[str, tuple[float, ...]]]:
    own_month = next(i for i, name in enumerate(_MONTHS) if name.lower() == match["month"].lower())
    own_day = int(match["number"])
    groups = match.groupdict()
    moves = [(0, shift) for shift in (-12, -9, -7, -4, -2, 2, 3, 6, 8, 11, 14)]
    moves += [(shift, 0) for shift in (-3, -2, -1, 1, 2, 3)]
    moves += [(shift, turn) for shift in (-1, 1) for turn in (-5, 5)]
    rng.shuffle(moves)
    for months, days in [(0, 0), *moves]:
        month, day = own_month + months, own_day + days
        if not 0 <= month < 12 or not 1 <= day <= _LENGTH[month]:
            continue
        if groups.get("ordinal") is not None or "of" in groups:
            number = _ordinal(day) if groups["ordinal"] else str(day)
            text = f"{match['lead']}{groups['the'] or ''}{number}{groups['of'] or ''} "
            text += f"{_MONTHS[month]}{match['tail']}"
        else:
            tail = match["tail"]
            ordinal = re.match(r"(?:st|nd|rd|th)", tail)
            number = _ordinal(day) + tail[2:] if ordinal else f"{day}{tail}"
            text = f"{match['lead']}{_MONTHS[month]} {number}"
        yield text, (float(month), float(day))


def _decade(match: re.Match[str], rng: random.Random) -> Iterator[tuple[str, tuple[float, ...]]]:
    own = int(match["decade"])
    shifts = [-40, -30, -20, -10, 10, 20, 30, 40]
    rng.shuffle(shifts)
    for shift in [0, *shifts]:
        if own + shift <= max(own, 2010):
            decade = own + shift
            yield f"{match['lead']}{match['the'] or ''}{decade}{match['tail']}", (float(decade),)


def _century(match: re.Match[str], rng: random.Random) -> Iterator[tuple[str, tuple[float, ...]]]:
    own = int(match["century"])
    shifts = [-3, -2, -1, 1, 2, 3]
    rng.shuffle(shifts)
    for shift in [0, *shifts]:
        if 1 <= own + shift <= max(own, 20):
            number = _ordinal(own + shift)
            yield (
                f"{match['lead']}{match['the'] or ''}{number}{match['tail']}",
                (float(own + shift),),
            )


def _clock(match: re.Match[str], rng: random.Random) -> Iterator[tuple[str, tuple[float, ...]]]:
    own = int(match["hour"])
    shifts = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]
    rng.shuffle(shifts)
    for shift in [0, *shifts]:
        if 1 <= own + shift <= 12 and not (own + shift == 12 and own < 12):
            hour = f"{own + shift}{match['minute'] or ''}{match['tail']}"
            yield f"{match['lead']}{hour}", (float(own + shift),)


def _years(match: re.Match[str], rng: random.Random) -> Iterator[tuple[str, tuple[float, ...]]]:
    first, last = int(match["first"]), int(match["last"])
    step = max(2, (last - first) // 3)
    shifts = [-3 * step, -2 * step, -step, step, 2 * step, 3 * step]
    rng.shuffle(shifts)
    for shift in [0, *shifts]:
        if last + shift <= max(last, 2010):
            text = f"{match['lead']}{first + shift}{match['joint']}{last + shift}"
            yield text, (float(first + shift),)


_Maker = Callable[[re.Match[str], random.Random], Iterator[tuple[str, tuple[float, ...]]]]
_MAKERS: dict[str, _Maker] = {
    "weekday": _weekday,
    "month": _month,
    "month year": _month,
    "month day": _date,
    "day month": _date,
    "decade": _decade,
    "century": _century,
    "clock": _clock,
    "span of years": _years,
}


def _row(view: ArticleView, candidate: Candidate) -> list[Proposal]:
    key = fold(candidate.answer).strip(" .")
    capital = candidate.answer[:1].isupper()
    for row in _ROWS:
        for lead in ("", "in ", "in the ", "during the ", "last ", "this ", "next "):
            texts = [fold(lead + text) for text in row]
            if key not in texts:
                continue
            return [
                Proposal(
                    (lead + text)[:1].upper() + (lead + text)[1:] if capital else lead + text,
                    "gazetteer",
                    fitness=-abs(index - texts.index(key)),
                    order=(float(index),),
                )
                for index, text in enumerate(row)
                if fold(lead + text) != key
            ]
    return []


def propose_dates(view: ArticleView, candidate: Candidate, *, seed: int) -> list[Proposal]:
    """Return distractors for a date or time of one of the known shapes, best first.

    Dates of the same shape that the article gives elsewhere go before changed ones; a date that
    the key's own sentence holds too is never taken.
    """
    key = candidate.answer.strip()
    rng = rng_for(seed, "dates", candidate.stem, key)
    for pattern, shape in _SHAPES:
        match = pattern.match(key)
        if match is None:
            continue
        made = list(_MAKERS[shape](match, rng))
        own = " ".join(view.folded[index] for index in sorted(view.evidence_sentences(candidate)))
        found: list[Proposal] = []
        for text, order in made[1:]:
            bare = text[len(match["lead"]) :]
            if mentions(own, bare):
                continue
            known = view.mentions(bare)
            sentences = view.sentences_with(bare) if known else frozenset()
            if known and view.says_too(candidate, sentences):
                continue
            source = "same_article" if known else "perturbed"
            found.append(Proposal(text, source, 1.0 * known, sentences=sentences, order=order))
        found = within_time(view, candidate, made[0][1], found)
        # the key's own order, so that all options can be sorted
        return sorted(found, key=lambda proposal: -proposal.fitness)
    return [] if wrong_time(candidate) else _row(view, candidate)


def date_order(answer: str) -> tuple[float, ...] | None:
    """Return what a date is sorted by among its distractors, None when its shape is not known."""
    key = answer.strip()
    for pattern, shape in _SHAPES:
        match = pattern.match(key)
        if match is not None:
            return next(_MAKERS[shape](match, random.Random(0)))[1]
    folded = fold(key).strip(" .")
    for row in _ROWS:
        for lead in ("", "in ", "in the ", "during the ", "last ", "this ", "next "):
            texts = [fold(lead + text) for text in row]
            if folded in texts:
                return (float(texts.index(folded)),)
    return None

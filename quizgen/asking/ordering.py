"""Ordering: events whose order the article proves by the dates it gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import Standing
from quizgen.asking.shorter import readings

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ordering"]

FEWEST, MOST = 3, 5  # events
SHORTEST, LONGEST = 4, 22  # words of an event

Date = tuple[int, int, int]  # year, month, day; 0 where the article does not say


@dataclass(frozen=True, slots=True)
class _Event:
    """An event with the date that the article gives it."""

    date: Date
    text: str
    way: Standing


@family("ordering", focuses=("sequence",), kinds=("ordering",), needs=("sentences", "clauses"))
def ordering(facts: Facts) -> Iterator[Candidate]:
    """Ask for the order of dated events; the dates themselves are left out.

    "In 1902 the bridge was built." and "It burned down on 3 May 1911." become "The bridge was
    built." and "The bridge burned down."
    """
    events: dict[Date, _Event] = {}
    clashing: set[Date] = set()
    for ways in readings(facts):
        event = next(
            (found for way in sorted(ways, key=lambda w: w.words) if (found := _event(way))), None
        )
        if event is None:
            continue
        if event.date in events:
            clashing.add(event.date)
        else:
            events[event.date] = event
    chosen = _spread([events[date] for date in _distinct(events) if date not in clashing])
    if len(chosen) < FEWEST:
        return
    document = facts.document
    yield Candidate(
        kind="ordering",
        focus="sequence",
        family="ordering",
        rule="ordering.dates",
        stem="Put these events in the order in which they happened, beginning with the earliest.",
        answer=" → ".join(event.text.rstrip(".") for event in chosen),
        evidence=tuple(
            document.sentence_evidence(sentence)
            for sentence in dict.fromkeys(event.way.sentence for event in chosen)
        ),
        sentence=min(event.way.sentence.index for event in chosen),
        fact=("ordering",),
        answer_type="NONE",
        items=tuple(event.text for event in chosen),
        skill="structure",
        features={
            "items": float(len(chosen)),
            "text_order": float(
                [e.way.sentence.index for e in chosen]
                == sorted(e.way.sentence.index for e in chosen)
            ),
        },
    )


def _distinct(events: dict[Date, _Event]) -> list[Date]:
    """Return the dates in order, without those that another, vaguer one may hold.

    "1984" and "March 1984" cannot be put in order.
    """
    dates = sorted(events)
    return [
        date
        for date in dates
        if not any(
            other != date and all(a == b or 0 in (a, b) for a, b in zip(date, other, strict=True))
            for other in dates
        )
    ]


def _spread(events: list[_Event]) -> list[_Event]:
    """Return at most MOST events, evenly spread over the time."""
    if len(events) <= MOST:
        return events
    step = (len(events) - 1) / (MOST - 1)
    return [events[round(index * step)] for index in range(MOST)]


def _event(way: Standing) -> _Event | None:
    """Return the dated event that the sentence tells, without its date."""
    if any(not doubt.startswith("unknown") for doubt in way.doubts):
        return None
    verb = _main_verb(way)
    if verb is None or verb.lemma_ in ("be", "have", "say", "seem", "remain"):
        return None
    group = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
    if not any(token.tag_ == "VBD" for token in group) or any(t.tag_ == "MD" for t in group):
        return None
    if any(child.dep_ == "neg" for child in verb.children):
        return None
    dated = [(token, date) for token in way.tokens if (date := _date_of(token, verb)) is not None]
    if len(dated) != 1:
        return None
    preposition, date = dated[0]
    drop = {token.i for token in preposition.subtree}
    kept = [token.i for token in way.tokens]
    place = [position for position, i in enumerate(kept) if i in drop]
    if not place or place[-1] - place[0] + 1 != len(place):
        return None
    after = place[-1] + 1
    if place[0] == 0 and after < len(kept) and way.tokens[after].text == ",":
        drop.add(kept[after])
    elif place[0] > 0 and way.tokens[place[0] - 1].text == ",":
        drop.add(kept[place[0] - 1])
        if after < len(kept) and way.tokens[after].text == ",":
            drop.add(kept[after])
    text = way.render(dict.fromkeys(drop, ""))
    if re.search(r"\d{4}|\bthat (year|month|day)\b", text) or not _is_short(text):
        return None
    if any(month in text.split() for month in words.MONTHS) or _tells_time(way, drop):
        return None
    return _Event(date, text, way)


def _is_short(text: str) -> bool:
    return SHORTEST <= len(text.split()) <= LONGEST


def _tells_time(way: Standing, drop: set[int]) -> bool:
    """Whether other words of the event still tell when it was ("two years later")."""
    return any(
        token.i not in drop
        and (
            (token.lower_ in words.SEQUENCE_WORDS and token.dep_ in ("advmod", "prep", "mark"))
            or (token.ent_type_ in ("DATE", "TIME") and token.lower_ in words.TIME_TELLERS)
        )
        for token in way.tokens
    )


def _main_verb(way: Standing) -> Token | None:
    inside = {token.i for token in way.tokens}
    for token in way.tokens:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
            top = token
            while top.head.i in inside and top.head != top:
                top = top.head
            return top if top.pos_ in ("VERB", "AUX") else None
    return None


def _date_of(preposition: Token, verb: Token) -> Date | None:
    """Return the date of an "in 1984" or "on 3 May 1984" that hangs on the verb."""
    if preposition.dep_ != "prep":
        return None
    on_subject = preposition.head.dep_ in ("nsubj", "nsubjpass")
    if preposition.head != verb and not (on_subject and preposition.head.head == verb):
        return None
    if preposition.lower_ not in ("in", "on"):
        return None
    text = " ".join(token.text for token in list(preposition.subtree)[1:])
    found = re.fullmatch(
        rf"(?:(?:early|late|mid-?) )?(?:(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({_MONTHS})"
        rf"(?: (\d{{1,2}})(?:st|nd|rd|th)?)?(?: ?, ?| )?)?((?:1[0-9]|20)\d\d)",
        text,
    )
    if found is None:
        return None
    day = found.group(1) or found.group(3) or 0
    month = words.MONTH_LIST.index(found.group(2)) + 1 if found.group(2) else 0
    return int(found.group(4)), month, int(day)


_MONTHS = "|".join(words.MONTH_LIST)

"""Matching: people with what they are, figures with the sentences they complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.candidate import Candidate
from quizgen.asking.claims import told_apart
from quizgen.asking.cloze import GAP
from quizgen.asking.posts import is_owned, telling_posts, telling_words
from quizgen.asking.registry import family, is_asked
from quizgen.asking.roles import Role
from quizgen.asking.selfcontained import Standing
from quizgen.asking.shorter import readings
from quizgen.asking.spot import Spot
from quizgen.asking.spots import find_spots
from quizgen.language.clean import fold
from quizgen.language.gender import noun_gender
from quizgen.model import Pair

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["matching", "pairs_answer"]

FEWEST, MOST = 3, 5  # pairs
_TELLING = 2  # words of a description: "an engineer" may fit another person, too


@family(
    "matching",
    focuses=("who", "how_many"),
    kinds=("matching",),
    needs=("names", "sentences"),
)
def matching(facts: Facts) -> Iterator[Candidate]:
    """Let the people of the article be matched with their roles, and figures with their places."""
    yield from _people(facts)
    if any(is_asked(facts, _rule(kind)) for kind in _TYPES):
        yield from _figures(facts)


def pairs_answer(pairs: Sequence[Pair], extra: Sequence[str] = ()) -> str:
    """Return "A–2, B–1": the left sides as they come, the right sides in alphabetical order."""
    rights = sorted([*(pair.right for pair in pairs), *extra], key=_order)
    return ", ".join(
        f"{chr(ord('A') + index)}–{rights.index(pair.right) + 1}"
        for index, pair in enumerate(pairs)
    )


def _mixed(pairs: list[Pair], extra: Sequence[str]) -> tuple[Pair, ...]:
    """Return the pairs in an order in which the key is not simply A–1, B–2, C–3."""
    rights = sorted([*(pair.right for pair in pairs), *extra], key=_order)
    places = [rights.index(pair.right) for pair in pairs]
    return tuple([*pairs[1:], pairs[0]] if places == sorted(places) else pairs)


def _order(text: str) -> tuple[float, str]:
    digits = "".join(character for character in text if character.isdigit() or character == ".")
    try:
        return float(digits.strip(".")), fold(text)
    except ValueError:
        return 0.0, fold(text.removeprefix("the ").removeprefix("a ").removeprefix("an "))


# People ---------------------------------------------------------------------------------------


def _people(facts: Facts) -> Iterator[Candidate]:
    chosen: list[Role] = []
    posts = [
        role
        for role in telling_posts(facts)
        if len(telling_words(role)) >= _TELLING and not is_owned(role)
    ]
    for role in sorted(posts, key=_telling, reverse=True):
        if all(told_apart(role, other) for other in chosen) and not _tells_sex(role, posts):
            chosen.append(role)
    if len(chosen) < FEWEST:
        return
    extra = tuple(role.text for role in chosen[MOST : MOST + 1])
    chosen = sorted(chosen[:MOST], key=lambda role: (role.sentence.index, role.head.i))
    pairs = _mixed([Pair(role.name.text, role.text) for role in chosen], extra)
    document = facts.document
    yield Candidate(
        kind="matching",
        focus="who",
        family="matching",
        rule="matching.people",
        stem="Match each person with the right description.",
        answer=pairs_answer(pairs, extra),
        evidence=tuple(
            document.sentence_evidence(sentence)
            for sentence in dict.fromkeys(role.sentence for role in chosen)
        ),
        sentence=chosen[0].sentence.index,
        fact=("matching people",),
        answer_type="NONE",
        pairs=pairs,
        extra=extra,
        features={"pairs": float(len(pairs)), "extra": float(len(extra))},
    )


def _telling(role: Role) -> tuple[bool, bool, int]:
    """Order roles by how well they tell one person from another."""
    return role.how == "apposition", role.anchor is not None, min(len(role.tokens), 8)


def _tells_sex(role: Role, posts: Sequence[Role]) -> bool:
    """Whether the noun tells of a man or a woman, and there is but one among those to match."""
    told = noun_gender(role.head.lemma_.lower())
    alike = [post for post in posts if post.name.gender in ("", told)]
    return bool(told) and len(alike) < FEWEST


# Figures --------------------------------------------------------------------------------------

LONGEST = 22  # words of a sentence to complete
_TYPES = ("NUMBER", "PERCENT", "MONEY", "YEAR")


def _rule(kind: str) -> str:
    return f"matching.{kind.lower()}"


def _figures(facts: Facts) -> Iterator[Candidate]:
    found: list[tuple[Standing, Spot]] = []
    for ways in readings(facts):
        fitting = [w for w in ways if not w.doubts and 6 <= w.words <= LONGEST]
        for way in sorted(fitting, key=lambda w: w.words):
            spots = [s for s in find_spots(facts, way) if s.focus in ("how_many", "when")]
            if len(spots) == 1 and not spots[0].doubts and spots[0].first.i != way.tokens[0].i:
                found.append((way, spots[0]))
                break
    for kind in _TYPES:
        yield from _of_type(facts, [pair for pair in found if pair[1].type == kind])


def _of_type(facts: Facts, found: list[tuple[Standing, Spot]]) -> Iterator[Candidate]:
    seen: set[str] = set()
    chosen: list[tuple[Standing, Spot]] = []
    for way, spot in found:
        units = {other.unit for _, other in chosen}
        if fold(spot.answer) in seen or (spot.unit and spot.unit in units):
            continue
        seen.add(fold(spot.answer))
        chosen.append((way, spot))
    if len(chosen) < FEWEST:
        return
    chosen = chosen[: MOST - 1]
    document = facts.document
    chosen = [(way.without(spot.answer), spot) for way, spot in chosen]
    pairs = _mixed([Pair(way.render(spot.put(GAP)), spot.answer) for way, spot in chosen], ())
    kind = chosen[0][1].type
    yield Candidate(
        kind="matching",
        focus="when" if kind == "YEAR" else "how_many",
        family="matching",
        rule=_rule(kind),
        stem=words.MATCHING_STEMS[kind],
        answer=pairs_answer(pairs),
        evidence=tuple(document.sentence_evidence(way.sentence) for way, _ in chosen),
        sentence=chosen[0][0].sentence.index,
        fact=("matching", kind),
        answer_type="NONE",
        pairs=pairs,
        features={"pairs": float(len(pairs))},
    )

"""Wrong values that could stand in a sentence's place: another name, number, year or month.

A swap makes a true statement false. It must be surely false by the article, of the same kind as
what it replaces, and grammatical where it is put.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.cast import cast_of
from quizgen.asking.counted_list import is_counted_out
from quizgen.asking.exclusive import contradicts
from quizgen.asking.of_self import tells_of_office
from quizgen.asking.other_figures import other_figure
from quizgen.asking.other_years import is_open_time, looks_forward, newest_year, other_year
from quizgen.asking.rivals import is_rival, plain_name
from quizgen.language.clean import fold
from quizgen.language.inflect import a_or_an
from quizgen.language.lexicon import lexicon
from quizgen.language.likely_figures import ages_told, most_of_rate

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Swap", "swaps_for"]


@dataclass(frozen=True, slots=True)
class Swap:
    """A wrong value in place of a right one.

    Attributes:
        changes: texts by token index, for ``Standing.render``.
        right: the text that was there.
        wrong: the text that is put there.
        source: "same_article" or "perturbed".
    """

    changes: dict[int, str]
    right: str
    wrong: str
    source: str


def swaps_for(facts: Facts, standing: Standing, spot: Spot) -> Iterator[Swap]:
    """Yield swaps for a spot, the most tempting first; none when no swap is surely false."""
    if _only_tells_which(spot):
        return
    if spot.type in ("PERSON", "GPE", "ORG", "LOC", "NORP"):
        swaps = _name_swaps(facts, standing, spot)
    elif spot.type in ("NUMBER", "PERCENT", "MONEY", "DURATION", "AGE", "YEAR", "DATE"):
        swaps = _figure_swaps(facts, standing, spot)
    else:
        return
    for swap in swaps:
        yield _with_its_article(spot, swap)


def _only_tells_which(spot: Spot) -> bool:
    """Whether the value only tells of which thing the statement speaks.

    "The first lamp found in Sarn was sold": with another town it speaks of another lamp, of which
    the article may say nothing.
    """
    return any(
        above.dep_ in ("acl", "relcl")
        and above.head.dep_ in ("nsubj", "nsubjpass")
        and above.head.i < above.i
        and not above.left_edge.nbor(-1).is_punct
        and any(child.lower_ == "the" for child in above.head.children)
        for above in (spot.tokens[-1], *spot.tokens[-1].ancestors)
    )


def _with_its_article(spot: Spot, swap: Swap) -> Swap:
    """Let "a" or "an" before the value fit the wrong one: "an 18-year-old", "a 17-year-old"."""
    before = spot.first.nbor(-1) if spot.first.i else None
    shown = next((text for _, text in sorted(swap.changes.items()) if text), swap.wrong)
    if before is None or before.lower_ not in ("a", "an") or not shown:
        return swap
    article = a_or_an(shown)
    article = article.capitalize() if before.is_title else article
    return replace(swap, changes={**swap.changes, before.i: article})


# "More than 18 million" does not contradict "more than 30 million".
_OPEN_HEDGES = frozenset(
    [
        "more than", "less than", "fewer than", "at least", "at most", "up to", "as many as",
        "as much as", "no more than", "no fewer than", "over", "under", "just over", "just under",
        "well over", "upwards of", "no less than", "as few as", "above", "below",
    ]
)  # fmt: skip


def _figure_swaps(facts: Facts, standing: Standing, spot: Spot) -> Iterator[Swap]:
    after = _neighbours(standing, spot)[1]
    if after is not None and after.lower_ == "or" and after.nbor(1).lower_ in ("more", "less"):
        return
    if spot.type == "NUMBER" and is_counted_out(standing.tokens, spot.first):
        return  # "six lamps, the red one and the blue one" is false without the article
    if spot.hedge in _OPEN_HEDGES or _has_twin(standing, spot):
        return
    if spot.type in ("YEAR", "DATE") and (is_open_time(spot.first) or _as_of(spot)):
        return
    if spot.type == "YEAR":
        wrong = _other_year(facts, standing, spot)
    else:
        text = facts.document.article.text
        within = _within(standing, spot)
        wrong = other_figure(spot.type, spot.answer, text, spot.unit, within=within)
    if wrong:
        yield Swap(spot.put(wrong), spot.answer, wrong, "perturbed")


def _within(standing: Standing, spot: Spot) -> tuple[float, float]:
    """Return between which figures one is false only by the article, and not by its words."""
    told = [token.text + token.whitespace_ for token in standing.tokens if token.i >= spot.first.i]
    age = re.match(r"\d+", spot.answer) if spot.type == "AGE" else None
    if age is not None:
        whole = "".join(token.text + token.whitespace_ for token in standing.tokens)
        return ages_told(whole, float(age[0]))
    return 0, most_of_rate("".join(told[1:])) - 1  # "seven days a week" is every day


def _other_year(facts: Facts, standing: Standing, spot: Spot) -> str:
    """Return a year that keeps the sentence's tense, "" where another may be right as well."""
    years = [token for token in standing.tokens if _YEAR.fullmatch(token.text)]
    forward = looks_forward(standing.tokens)
    figures = [token for token in standing.tokens if token.like_num and token not in years]
    if forward == "forecast" and figures:
        return ""  # "is expected to sell 40 boats in 2031": and how many in the next year?
    beside = [int(token.text) for token in years if token.i != spot.first.i]
    right, newest = int(spot.answer), newest_year(facts)
    if forward and right == newest:
        return ""  # over or still to come?
    step = 1
    if any(token.lower_ in _EVERY_FOUR_YEARS for token in standing.tokens):
        if forward:
            return ""  # "will be a swing state in 2028": and four years later?
        step = 4
    other = other_year(
        right,
        facts.document.article.text,
        newest=newest,
        beside=beside,
        ahead=bool(forward) and right > newest,
        step=step,
    )
    return str(other) if other else ""


# What comes once in four years: no other year can be meant.
_EVERY_FOUR_YEARS = frozenset(
    "presidential swing inauguration olympic olympics olympian paralympic paralympics "
    "midterm midterms caucus caucuses".split()
)
_YEAR = re.compile(r"(1[0-9]|20)\d\d")


def _as_of(spot: Spot) -> bool:
    start = spot.first.i
    return [token.lower_ for token in spot.first.doc[max(0, start - 2) : start]] == ["as", "of"]


# Verbs that tie two figures: "has almost doubled from 80g to 150g".
_COMPARING = frozenset("double halve triple treble quadruple half twice thrice total".split())


# Words of what is measured again and again: "In 2014 each adult ate 80g of rice a day."
_MEASURING = frozenset("average mean per each every share rate total % cent percent".split())


def _has_twin(standing: Standing, spot: Spot) -> bool:
    """Whether another figure of the statement could clash ("fell from 75% to 55%")."""
    own = {token.i for token in spot.tokens}
    others = [
        token
        for token in standing.tokens
        if token.i not in own and (token.like_num or token.text[0].isdigit())
    ]
    if any(token.lemma_.lower() in _COMPARING for token in standing.tokens):
        return True
    if others and (spot.unit or spot.type == "AGE"):
        return True  # "Aged 79, he has been driving for 50 years"
    if spot.type == "YEAR":
        # what was measured in another year is not excluded
        return bool(others) and any(
            token.lower_ in _MEASURING or token.dep_ == "expl" for token in standing.tokens
        )
    if spot.type == "DATE":
        return any(re.fullmatch(r"(1[0-9]|20)\d\d(-\d\d)?s?", token.text) for token in others)
    if spot.type in ("PERCENT", "MONEY"):
        marks = ("%", "per", "percent") if spot.type == "PERCENT" else words.CURRENCIES
        return any(
            token.nbor(1).lower_ in marks or token.nbor(-1).text in marks
            for token in others
            if 0 < token.i < len(token.doc) - 1
        )
    return False


_GENDERED = frozenset("he him his himself she her hers herself".split())


def _name_swaps(facts: Facts, standing: Standing, spot: Spot) -> Iterator[Swap]:
    name = spot.name
    if name is None:
        return
    place = _place_of(standing, spot)
    if place is None or not contradicts(standing, spot):
        return
    tokens = place
    gendered = any(token.lower_ in _GENDERED for token in standing.tokens)
    if gendered and spot.type == "PERSON" and _names_another(facts, standing, name):
        return  # "Lee met Brandt about his plan": whose, with another name in it?
    if spot.type == "PERSON" and any(map(_tells_of_him, standing.tokens)):
        return
    if spot.type == "PERSON" and tells_of_office(standing.tokens):
        return  # "Lee told them of his presidency": nobody else has one
    rivals = [
        other
        for other in facts.document.names.by_type(spot.type)
        if is_rival(facts, standing, name, other, gendered=gendered)
    ]
    here = standing.sentence.index
    if spot.type == "PERSON" and (then := _long_ago(standing.tokens)):
        rivals = [other for other in rivals if _lived_then(facts, other, then)]
    cast = cast_of(facts)
    rivals.sort(
        key=lambda other: (
            cast.apart(name, other), -min(len(other.mentions), 3), _distance(other, here)
        )
    )  # fmt: skip
    for other in rivals:
        yield _swap(spot, tokens, plain_name(other.with_article), "same_article")
    if spot.type in ("GPE", "NORP") and not rivals:
        yield from _known_swaps(facts, spot, name, tokens)


def _long_ago(tokens: Sequence[Token]) -> int:
    """Return the last year that a statement tells of, if nobody alive had a part in it; else 0."""
    years = [int(token.text) for token in tokens if _YEAR.fullmatch(token.text)]
    return max(years) if years and max(years) < _LIVING else 0


_LIVING = 1910  # whoever did something before is long dead
_LIFETIME = 80  # years


def _lived_then(facts: Facts, name: Name, then: int) -> bool:
    """Whether the article tells of somebody beside a year of that time.

    Another would make the statement absurd: "In 1642 Queen Elizabeth II landed in Norvik.".
    """
    sentences = facts.document.sentences
    return any(
        abs(int(year) - then) <= _LIFETIME
        for mention in name.mentions
        for year in _YEARS.findall(sentences[mention.sentence].text)
    )


_YEARS = re.compile(r"\b1[0-9]\d\d\b|\b20\d\d\b")


def _tells_of_him(noun: Token) -> bool:
    """Whether a name's bearer is told of by what he is: "Lee met Fry when the painter was ten"."""
    return (
        noun.tag_ == "NN"
        and noun.dep_ in ("nsubj", "nsubjpass")
        and noun.head.dep_ == "advcl"
        and [child.lower_ for child in noun.children] == ["the"]
        and lexicon().is_person(noun.lower_)
    )


def _names_another(facts: Facts, standing: Standing, name: Name) -> bool:
    """Whether the statement names a second person whom its "he" or "her" may mean."""
    return any(
        other is not None and other != name and other.type == "PERSON"
        for other in map(facts.document.names.of, standing.tokens)
    )


def _swap(spot: Spot, tokens: Sequence[Token], text: str, source: str) -> Swap:
    changes = {token.i: "" for token in tokens}
    changes[tokens[-1].i] = text
    return Swap(changes, spot.answer, text, source)


def _known_swaps(facts: Facts, spot: Spot, name: Name, tokens: Sequence[Token]) -> Iterator[Swap]:
    """Yield places of the same kind that the article does not mention at all."""
    from quizgen.language.gazetteer import similar, takes_the

    article = fold(facts.document.article.text)
    for text in similar(plain_name(name.text), spot.type)[:_LOOKED_AT]:
        if fold(text) not in article:
            yield _swap(spot, tokens, f"the {text}" if takes_the(text) else text, "gazetteer")
            return


_LOOKED_AT = 8  # similar names tried


def _distance(name: Name, sentence: int) -> int:
    return min(abs(mention.sentence - sentence) for mention in name.mentions)


def _place_of(standing: Standing, spot: Spot) -> tuple[Token, ...] | None:
    """Return the tokens that a rival's name replaces, title and "the" included.

    None where another name would make nonsense: in apposition, as half of "San Jose,
    California", before a noun it belongs to ("the US government").
    """
    tokens = list(spot.tokens)
    inside = set(tokens)
    root = next((token for token in tokens if token.head not in inside), tokens[-1])
    if root.dep_ not in _SWAPPABLE or any(child.dep_ == "appos" for child in root.children):
        return None
    if any(c.dep_ in ("conj", "cc", "relcl", "acl") for c in root.children):
        return None
    if spot.type == "NORP" and root.dep_ != "amod":
        return None
    if root.dep_ in ("poss", "amod", "compound") and root.head.pos_ == "PROPN":
        return None  # "China's Peng Shuai", "Lima's University of Technology"
    if root.dep_ == "pobj" and root.head.head.lemma_.lower() in words.PLACE_NOUNS:
        return None  # "the state of Florida"
    before, after = _neighbours(standing, spot)
    if spot.type != "PERSON":
        if _is_name(after, 1) or (
            before is not None and before.text == "," and root.dep_ != "pobj"
        ):
            return None
    elif after is not None and after.text == ",":
        return None
    position = tokens[0].i - 1
    doc = tokens[0].doc
    while position >= 0 and doc[position].head in inside and doc[position].dep_ != "punct":
        token = doc[position]
        if token.dep_ == "det":
            if spot.type == "PERSON" or token.lower_ != "the":
                return None
            tokens.insert(0, token)
            break
        if token.dep_ in ("compound", "amod", "nmod", "poss") and spot.type == "PERSON":
            pass
        else:
            return None
        tokens.insert(0, token)
        inside.add(token)
        position -= 1
    if tokens[0].i > 0 and tokens[0].nbor(-1).tag_ == "POS":
        return None  # "Norway's Ann Lee"
    if len(tokens) > len(spot.tokens) and tokens[0].i > 0 and tokens[0].nbor(-1).text == ")":
        return None  # "Harbour Watch Committee (HWC) chief Ann Lee"
    if any(token.lower_ in words.KNOWN_POSTS for token in tokens):
        return None  # everybody knows who "President Lee" is
    kept = {token.i for token in standing.tokens}
    if not all(token.i in kept for token in tokens):
        return None
    return tuple(tokens)


_SWAPPABLE = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "attr", "amod")


def _neighbours(standing: Standing, spot: Spot) -> tuple[Token | None, Token | None]:
    tokens = standing.tokens
    place = next(i for i, token in enumerate(tokens) if token.i == spot.first.i)
    end = place + len(spot.tokens)
    return (
        tokens[place - 1] if place else None,
        tokens[end] if end < len(tokens) else None,
    )


def _is_name(token: Token | None, step: int) -> bool:
    """Whether a comma and a capital follow ("San Jose, California")."""
    if token is None or token.text != "," or token.i + step >= len(token.doc):
        return False
    return token.nbor(step).pos_ == "PROPN"

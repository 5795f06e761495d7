"""Figures in a sentence: numbers, percentages, sums, ages, stretches of time, years and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words
from quizgen.asking.spot import Spot, text_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token
    from quizgen.model import Focus

__all__ = ["figures"]

_DIGITS = re.compile(r"^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$")
_YEAR = re.compile(r"^(1[0-9]|20)\d\d$")
# Nouns before which a year is no count.
_OF_A_YEAR = frozenset("level price rate figure standard value term election season game".split())
_MONEY_WORD = re.compile(r"^[$£€]?\d[\d,.]*(m|bn|tn|k|million|billion)?$", re.IGNORECASE)


def figures(facts: Facts, standing: Standing) -> Iterator[Spot]:
    """Yield the figures that count or date something."""
    tokens = standing.tokens
    opening = [  # a figure or a date, as nearly none does
        index
        for index, token in enumerate(tokens)
        if (
            token.lower_ in _COUNTING or token.text in words.MONTHS
            if token.is_alpha
            else token.text not in _PLAIN_MARKS
        )
    ]
    passed = 0
    for index in opening:
        if index < passed:
            continue
        spot, step = _figure_at(facts, tokens, index)
        if spot is not None:
            yield spot
        passed = index + step


_COUNTING = words.NUMBER_WORDS | words.MAGNITUDES
_PLAIN_MARKS = frozenset(', . " ( ) : ; ? ! - – —'.split())


def _figure_at(facts: Facts, tokens: Sequence[Token], index: int) -> tuple[Spot | None, int]:
    """Return the figure that begins at the index, if any, and how many tokens to go on."""
    token = tokens[index]
    month = _date_at(tokens, index)
    if month is not None:
        return month, len(month.tokens)
    money = token.text in words.CURRENCIES
    start = index + 1 if money else index
    end = start
    while end < len(tokens) and _is_number(tokens[end]):
        end += 1
    if end == start:
        return None, 1
    group = tuple(tokens[index:end])
    step = end - index
    if facts.document.names.of(tokens[start]) is not None or _in_range(tokens, index, end):
        return None, step
    text = text_of(group)
    before = tokens[index - 1].lower_ if index else ""
    if before in ("(", "other", "all"):
        return None, step  # "nearly half (46 per cent)"; "the other ten months" are counted
    if _in_brackets(token) or _in_a_title(group[-1]):
        return None, step
    if before.title() in words.MONTHS or _too_exact(group):
        return None, step  # "the December 13 raid"
    if _labels(tokens, index) or _is_told_twice(tokens, group):
        return None, step
    if _converted(tokens, end) or _worked_out(tokens):
        return None, step  # "760 mm (2 ft 6 in)"
    after = tokens[end] if end < len(tokens) else None
    after_text = after.lower_ if after is not None else ""
    if after_text and after_text[0] in _HALVES:
        return None, step  # "6 ½ minutes"
    if "±" in (before, after_text):
        return None, step  # "0.62 ± 0.37 tons": a measurement with its error
    rate = after_text == "per" and (end + 1 >= len(tokens) or tokens[end + 1].lower_ != "cent")
    if after_text in words.PERCENT_WORDS and not rate:  # "£10 per day"
        group = tuple(tokens[index : end + 1])
        if after_text == "per" and end + 1 < len(tokens) and tokens[end + 1].lower_ == "cent":
            group = tuple(tokens[index : end + 2])
        if before == "the" or _in_range(tokens, index, index + len(group)):
            return None, step  # "The 60% went to the kitchen."
        return _spot(group, "PERCENT", "how_many", tokens, index), step + 1
    if money or (text[0] in "$£€" and _MONEY_WORD.match(text.replace(" ", ""))):
        return _spot(group, "MONEY", "how_many", tokens, index), step
    if after_text in words.MONEY_UNITS:
        return _spot(tuple(tokens[index : end + 1]), "MONEY", "how_many", tokens, index), step + 1
    if len(group) == 1 and _YEAR.match(text):
        if any(above.dep_ == "appos" for above in (token, *token.ancestors)):
            return None, step  # "Sarn, a rebel stronghold in 1936, lost a seat"
        if before == "since" and tokens[index - 1].head.dep_ in ("acl", "relcl", "amod"):
            return None, step  # "land cleared since 1970": where the counting begins
        if _as_of(tokens, index):
            return None, step
        if _another_year(tokens, end):
            return None, step  # "in 1990, 1992 and 1995": the row gives it away
        if before in words.YEAR_PREPOSITIONS and (after is None or after.pos_ != "NOUN"):
            return _spot(group, "YEAR", "when", tokens, index), step
        if after is None or after.dep_ != "pobj" or after.tag_ == "NN":
            return None, step  # "Verne's 1865 novel"
        if after.lemma_.lower() in _OF_A_YEAR:
            return None, step  # "60% on 2005 levels"
    if before in ("aged", "age") or after_text in ("-year-old",):
        return _spot(group, "AGE", "how_many", tokens, index), step
    if text.lower() in words.WEAK_NUMBERS or before in words.NUMBER_WORDS_BEFORE:
        return None, step
    if group[-1].head.text in words.STREETS:
        return None, step  # "on 400 W. Wick Street": the number of a house
    unit = _unit(group[-1], tokens, end) or _victims(group[-1])
    if not unit or unit in words.FRACTIONS or _turns(group, unit):
        return None, step
    if _counted_off(group[-1]):
        return None, step
    kind = "DURATION" if unit in words.DURATION_UNITS else "NUMBER"
    if kind == "DURATION" and end + 1 < len(tokens) and tokens[end + 1].lower_ == "ago":
        return None, step  # "two years ago": from when?
    return _spot(group, kind, "how_many", tokens, index, unit=unit), step


_HALVES = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞")


def _in_brackets(token: Token) -> bool:
    """Whether a figure stands in brackets: an aside."""
    before = [other.text for other in token.doc[token.sent.start : token.i]]
    return before.count("(") > before.count(")")


def _in_a_title(number: Token) -> bool:
    """Whether a number belongs to a name: "a writer of 30 Rock"."""
    noun = number.head
    return (
        (
            number.dep_ == "nummod"
            and noun.i == number.i + 1
            and noun.tag_ == "NNP"
            and noun.is_title
            and noun.ent_type_ in ("WORK_OF_ART", "ORG", "PERSON", "GPE", "FAC", "PRODUCT")
        )
        or _begins_name(number)
        or _opens_title(number)
    )


def _opens_title(number: Token) -> bool:
    """Whether a number opens a quoted title: 'on "60 Minutes", which began in 1968'."""
    if not number.i or number.nbor(-1).text != '"' or number.i + 1 >= len(number.doc):
        return False
    title = number.doc[number.i + 1 : number.i + _LONGEST_TITLE]
    end = next((place for place, token in enumerate(title) if token.text == '"'), 0)
    words = [token for token in title[:end] if not token.is_punct]
    return bool(words) and all(token.is_title for token in words)


_LONGEST_TITLE = 6  # words after the number of a title, with its marks


def _begins_name(number: Token) -> bool:
    """Whether a number with a capital stands before another word with one: "near Three Springs"."""
    if number.is_sent_start or number.i < 1:
        return False
    after = number.nbor(1) if number.i + 1 < len(number.doc) else number
    if number.nbor(-1).text == '"' and after.is_title and after.tag_.startswith("NN"):
        return not number.is_title  # 'on "60 Minutes"', but '"Thirty Poles came"'
    if not (number.is_alpha and number.is_title):
        return False
    opened = number.nbor(-1).text in ('"', ":", "(", "'") or number.nbor(-1).is_sent_start
    return after.is_title and after.tag_.startswith("NN") and not opened


def _turns(group: Sequence[Token], unit: str) -> bool:
    """Whether a figure of degrees is a figure of speech: "a 180 degree difference from before"."""
    right = any(token.text in ("180", "360") for token in group)
    return right and (unit == "degree" or any("degree" in t.lower_ for t in _behind(group[-1])))


def _behind(token: Token) -> Sequence[Token]:
    """Return the word behind the token."""
    return [token.nbor(1)] if token.i + 1 < len(token.doc) else []


def _is_told_twice(tokens: Sequence[Token], group: Sequence[Token]) -> bool:
    """Whether another word tells the figure: "an 8 billion lamp, Sarn-8B", "two …, both of whom".

    Such a word has the figure and a capital.
    """
    number = group[0].lower_
    if number in ("two", "2"):
        return any(
            token.lower_ == "both" and token.dep_ != "preconj" and token.i > group[-1].i
            for token in tokens
        )
    return number.isdigit() and any(
        not token.is_alpha
        and token not in group
        and _CODE.search(token.text) is not None
        and number in _RUN_OF_DIGITS.findall(token.text)
        for token in tokens
    )


_CODE = re.compile(r"[A-Z].*\d|\d.*[A-Z]")
_RUN_OF_DIGITS = re.compile(r"\d+")


def _another_year(tokens: Sequence[Token], index: int) -> bool:
    """Whether a year follows in a row: "in 1990[, 1992 and 1995]"."""
    rest = [token.text for token in tokens[index : index + 2]]
    return len(rest) == 2 and rest[0] in (",", "and", "or") and bool(_YEAR.match(rest[1]))


def _labels(tokens: Sequence[Token], index: int) -> bool:
    """Whether the number is a name's own: "the District 19 office", "Channel 4"."""
    before = tokens[index - 1] if index else None
    return (
        before is not None
        and before.pos_ == "PROPN"
        and before.is_title
        and before.text not in words.MONTHS
        and before.i + 1 == tokens[index].i
    )


def _counted_off(number: Token) -> bool:
    """Whether the sentence names what is counted: "three lakes, Sarn, Ulm and Orn"."""
    noun = number.head
    if noun.tag_ not in ("NNS", "NNPS") or noun.i + 2 >= len(noun.doc):
        return False
    after = noun.nbor(2)
    named = noun.nbor(1).text in (",", ":") and after.pos_ == "PROPN" and after.head != noun.head
    return named or any(
        child.dep_ == "appos" and any(t.dep_ == "conj" for t in child.children)
        for child in noun.children
    )


def _too_exact(group: Sequence[Token]) -> bool:
    """Whether a figure has more digits than anybody remembers: "567,500,000 cubic metres"."""
    digits = "".join(c for token in group for c in token.text if c.isdigit())
    return len(digits) >= _MANY_DIGITS and len(digits.strip("0")) >= _TELLING_DIGITS


_MANY_DIGITS, _TELLING_DIGITS = 7, 4  # "3,338" and "20,000,000" are remembered


# Verbs whose bare number counts people: "killing 12 and wounding 40".
_BEFALLING = frozenset(
    "kill wound injure hurt arrest displace rescue evacuate detain infect".split()
)


def _victims(number: Token) -> str:
    """Return "people" for the bare number of those whom something befell, else ""."""
    verb = number.head
    falls = number.dep_ == "dobj" or (
        number.dep_ == "nsubjpass" or (number.dep_ == "nsubj" and verb.lemma_ == "die")
    )
    befallen = verb.lemma_ in _BEFALLING or verb.lemma_ == "die"
    return "people" if falls and befallen and not list(number.rights) else ""


def _converted(tokens: Sequence[Token], end: int) -> bool:
    """Whether brackets soon after the figure give it once more in another unit."""
    after = [token.text for token in tokens[end : end + 4]]
    if "(" not in after:
        return False
    inside = tokens[end + after.index("(") + 1 :][:2]
    return any(token.like_num for token in inside)


def _worked_out(tokens: Sequence[Token]) -> bool:
    """Whether a share and its two sums stand together: "39% of all sales, £5.9bn out of £15bn"."""
    if sum([token.text in words.CURRENCIES for token in tokens]) <= 1:
        return False
    texts = [token.lower_ for token in tokens]
    return not words.PERCENT_WORDS.isdisjoint(texts) and ("out", "of") in pairwise(texts)


def _is_number(token: Token) -> bool:
    if token.lower_ in words.MAGNITUDES:
        return token.i > 0 and token.nbor(-1).like_num
    if token.lower_ in words.NUMBER_WORDS:
        return True
    text = token.text
    if text.isalpha():
        return False
    return bool(_DIGITS.match(text)) or bool(_MONEY_WORD.match(text) and text[-1].isalnum())


def _unit(last: Token, tokens: Sequence[Token], end: int) -> str:
    """Return the lemma of the noun that is counted by the number ending before ``end``."""
    if last.dep_ in ("nummod", "quantmod", "compound", "amod") and last.head.i > last.i:
        head = last.head
        if head.pos_ in ("NOUN", "PROPN") and head.i - last.i <= 4:
            return head.lemma_.lower()
    if end < len(tokens) and tokens[end].pos_ == "NOUN":
        return tokens[end].lemma_.lower()
    return ""


def _in_range(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the figure is half of "between 20 and 30", "20 to 30", "3-4", "3 of 4", "10 km/h"."""
    before = [token.lower_ for token in tokens[max(0, start - 2) : start]]
    after = [token.lower_ for token in tokens[end : end + 2]]
    if before in (["one", "in"], ["one", "of"], ["1", "in"]) or before[-1:] == ["x"]:
        return True
    if after and after[0][:1] in ("–", "-") and len(after[0]) > 1:
        return True  # "40 –62 cm"
    if before[-1:] in (["between"], ["/"], ["–"], ["-"]) or after[:1] in (["–"], ["-"], ["/"]):
        return True
    if after[:1] in (["to"], ["and"], ["or"], ["of"], ["in"], ["out"]) and len(after) > 1:
        position = end + 1
        if position < len(tokens) and (
            _is_number(tokens[position]) or tokens[position].text in words.CURRENCIES
        ):
            return True
    return (
        len(before) == 2
        and before[1] in ("to", "and", "or", "of", "in")
        and start >= 2
        and (_is_number(tokens[start - 2]) or before[0] in words.SHARE_WORDS)
    )


def _date_at(tokens: Sequence[Token], index: int) -> Spot | None:
    """Return "September 14", "14 September 2015" or "June 2009" at the index."""
    window = tokens[index : index + 4]
    texts = [token.text for token in window]
    if words.MONTHS.isdisjoint(texts[:2]):
        return None
    before = tokens[index - 1].lower_ if index else ""
    size = 0
    if texts[0] in words.MONTHS and before not in words.MONTHS:
        size = 1
        if len(texts) > 1 and re.fullmatch(r"\d{1,2}(st|nd|rd|th)?", texts[1]):
            size = 2
        if len(texts) > size and _YEAR.match(texts[size]):
            size += 1
        elif (
            size == 2 and len(texts) > 3 and texts[2] == "," and _YEAR.match(texts[3])
        ):  # "July 4, 1776"
            size = 4
    elif (
        len(texts) > 1
        and texts[1] in words.MONTHS
        and re.fullmatch(r"\d{1,2}(st|nd|rd|th)?", texts[0])
    ):
        size = 3 if len(texts) > 2 and _YEAR.match(texts[2]) else 2
    if not size or _as_of(tokens, index):
        return None
    if size == 1 and any(a.dep_ in ("pcomp", "advcl") for a in window[0].ancestors):
        return None  # "until being sold in May": the month of an aside
    if window[0].text in ("May", "March") and window[0].pos_ not in ("PROPN", "NOUN"):
        return None
    if before not in words.DATE_PREPOSITIONS:
        return None
    following = tokens[index + size] if index + size < len(tokens) else None
    if following is not None and following.lower_ in ("and", "to", "or", "-", "–", "'s", "'"):
        return None  # "in the wake of September 11's attacks"
    if size == 1 and _tells_which(window[0]):
        return None  # "a poll from November showed": which poll, not when
    if following is not None and following.pos_ in ("NOUN", "PROPN") and size == 1:
        return None
    return _spot(tuple(window[:size]), "DATE", "when", tokens, index)


def _as_of(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date only tells up to when a figure holds: "As of May 2016, the town has …"."""
    return [token.lower_ for token in tokens[max(0, index - 2) : index]] == ["as", "of"]


def _tells_which(month: Token) -> bool:
    """Whether a month hangs on a noun that is no event: "a poll from November"."""
    above = month.head.head if month.head.pos_ == "ADP" else month
    return above.pos_ == "NOUN" and not known_words().is_event(above.lemma_.lower())


def _spot(
    group: tuple[Token, ...],
    kind: str,
    focus: Focus,
    tokens: Sequence[Token],
    index: int,
    *,
    unit: str = "",
) -> Spot:
    return Spot(group, kind, focus, text_of(group), hedge=_hedge(tokens, index), unit=unit)


def _hedge(tokens: Sequence[Token], index: int) -> str:
    """Return the words that blur the figure at the index ("more than", "about")."""
    before = [token.lower_ for token in tokens[max(0, index - 3) : index]]
    for length in (3, 2, 1):
        phrase = " ".join(before[-length:])
        if phrase in words.HEDGES:
            return phrase
    return ""

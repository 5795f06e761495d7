"""The parts of a sentence that are worth testing: its figures, names and telling nouns.

A *spot* is what a cloze leaves out and what a false statement changes. It is one figure, name or
noun that the rest of the sentence neither repeats nor gives away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.model import Focus

__all__ = ["Spot", "find_spots"]


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """One part of a sentence worth testing.

    Attributes:
        tokens: what is left out or changed.
        type: an answer type of candidates ("PERSON", "NUMBER", "YEAR", …).
        focus: what a question about it asks.
        answer: the text of the tokens.
        name: the name it is, if any.
        worth: how much it is worth testing, from 0 to 1, by type and place in the sentence.
        hedge: the words before it that blur it ("about", "more than"), or "".
        unit: the noun that is counted, or "".
        doubts: why it may be no good.
    """

    tokens: tuple[Token, ...]
    type: str
    focus: Focus
    answer: str
    name: Name | None = None
    worth: float = 0.0
    hedge: str = ""
    unit: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def first(self) -> Token:
        """Its first token."""
        return self.tokens[0]

    @property
    def last(self) -> Token:
        """Its last token."""
        return self.tokens[-1]

    def put(self, text: str) -> dict[int, str]:
        """Return the changes that put ``text`` in its place (see ``Standing.render``)."""
        changes = {token.i: "" for token in self.tokens}
        changes[self.last.i] = text
        return changes


def find_spots(facts: Facts, standing: Standing) -> tuple[Spot, ...]:
    """Return the spots of a standing sentence, in text order."""
    taken: set[int] = set(standing.names)
    found: list[Spot] = []
    for maker in (_figures, _names, _nouns):
        for spot in maker(facts, standing):
            here = {token.i for token in spot.tokens}
            if here & taken or not _contiguous(spot, standing):
                continue
            taken |= here
            found.append(spot)
    weighed = (replace(spot, worth=_worth(facts, standing, spot)) for spot in found)
    return tuple(sorted(weighed, key=lambda spot: spot.first.i))


# What the parts of a sentence are worth, before their place in it is looked at.
_WORTH = {
    "PERCENT": 1.0,
    "MONEY": 1.0,
    "NUMBER": 0.95,
    "AGE": 0.8,
    "DURATION": 0.9,
    "YEAR": 0.9,
    "DATE": 0.8,
    "PERSON": 0.95,
    "ORG": 0.8,
    "GPE": 0.85,
    "LOC": 0.75,
    "FAC": 0.8,
    "EVENT": 0.8,
    "WORK_OF_ART": 0.8,
    "PRODUCT": 0.8,
    "LAW": 0.7,
    "NORP": 0.6,
    "PHRASE": 0.6,
}


def _worth(facts: Facts, standing: Standing, spot: Spot) -> float:
    """Return how much the spot is worth testing."""
    worth = _WORTH[spot.type]
    if spot.type in ("GPE", "LOC", "NORP") and spot.last.dep_ in ("amod", "compound", "nmod"):
        worth -= 0.2  # "the _____ state of Florida"
    depth = 0
    token = spot.last
    while token.head != token:
        if token.dep_ in ("relcl", "acl", "advcl", "appos", "conj"):
            depth += 1
        token = token.head
    worth -= 0.1 * min(depth, 3)
    figures = sum(other.like_num for other in standing.tokens)
    if figures > CROWDED:
        worth -= 0.1 * (figures - CROWDED)
    return max(0.0, round(worth, 2))


CROWDED = 2  # figures in a sentence; with more it reads like a table


def _contiguous(spot: Spot, standing: Standing) -> bool:
    """Whether the tokens all stand, side by side, in the sentence and not at its very start."""
    kept = {token.i for token in standing.tokens}
    return (
        all(token.i in kept for token in spot.tokens)
        and spot.first.i != standing.tokens[0].i
        and spot.last.i - spot.first.i + 1 == len(spot.tokens)
    )


# Figures --------------------------------------------------------------------------------------

_DIGITS = re.compile(r"^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$")
_YEAR = re.compile(r"^(1[0-9]|20)\d\d$")
_MONEY_WORD = re.compile(r"^[$£€]?\d[\d,.]*(m|bn|tn|k|million|billion)?$", re.IGNORECASE)


def _figures(facts: Facts, standing: Standing) -> Iterator[Spot]:
    tokens = standing.tokens
    index = 0
    while index < len(tokens):
        spot, step = _figure_at(facts, tokens, index)
        if spot is not None:
            yield spot
        index += step


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
    text = _text(group)
    before = tokens[index - 1].lower_ if index else ""
    after = tokens[end] if end < len(tokens) else None
    after_text = after.lower_ if after is not None else ""
    if after_text in words.PERCENT_WORDS:
        group = tuple(tokens[index : end + 1])
        if after_text == "per" and end + 1 < len(tokens) and tokens[end + 1].lower_ == "cent":
            group = tuple(tokens[index : end + 2])
        return _spot(group, "PERCENT", "how_many", tokens, index), step + 1
    if money or (text[0] in "$£€" and _MONEY_WORD.match(text.replace(" ", ""))):
        return _spot(group, "MONEY", "how_many", tokens, index), step
    if after_text in words.MONEY_UNITS:
        return _spot(tuple(tokens[index : end + 1]), "MONEY", "how_many", tokens, index), step + 1
    if len(group) == 1 and _YEAR.match(text):
        if before in words.YEAR_PREPOSITIONS and (after is None or after.pos_ != "NOUN"):
            return _spot(group, "YEAR", "when", tokens, index), step
        if after is None or after.dep_ != "pobj":
            return None, step
    if before in ("aged", "age") or after_text in ("-year-old",):
        return _spot(group, "AGE", "how_many", tokens, index), step
    if text.lower() in words.WEAK_NUMBERS or before in words.NUMBER_WORDS_BEFORE:
        return None, step
    unit = _unit(group[-1], tokens, end)
    if not unit or unit in words.FRACTIONS:
        return None, step
    kind = "DURATION" if unit in words.DURATION_UNITS else "NUMBER"
    return _spot(group, kind, "how_many", tokens, index, unit=unit), step


def _is_number(token: Token) -> bool:
    if token.lower_ in words.MAGNITUDES:
        return token.i > 0 and token.nbor(-1).like_num
    if token.lower_ in words.NUMBER_WORDS:
        return True
    text = token.text
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
        and (_is_number(tokens[start - 2]) or before[0] in ("%", "cent"))
    )


def _date_at(tokens: Sequence[Token], index: int) -> Spot | None:
    """Return "September 14", "14 September 2015" or "June 2009" at the index."""
    window = list(tokens[index : index + 4])
    texts = [token.text for token in window]
    if not texts:
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
        and re.fullmatch(r"\d{1,2}(st|nd|rd|th)?", texts[0])
        and texts[1] in words.MONTHS
    ):
        size = 3 if len(texts) > 2 and _YEAR.match(texts[2]) else 2
    if not size:
        return None
    if window[0].text in ("May", "March") and window[0].pos_ not in ("PROPN", "NOUN"):
        return None
    if before not in words.DATE_PREPOSITIONS:
        return None
    following = tokens[index + size] if index + size < len(tokens) else None
    if following is not None and following.lower_ in ("and", "to", "or", "-", "–"):
        return None
    if following is not None and following.pos_ in ("NOUN", "PROPN") and size == 1:
        return None
    return _spot(tuple(window[:size]), "DATE", "when", tokens, index)


def _spot(
    group: tuple[Token, ...],
    kind: str,
    focus: Focus,
    tokens: Sequence[Token],
    index: int,
    *,
    unit: str = "",
) -> Spot:
    return Spot(group, kind, focus, _text(group), hedge=_hedge(tokens, index), unit=unit)


def _hedge(tokens: Sequence[Token], index: int) -> str:
    """Return the words that blur the figure at the index ("more than", "about")."""
    before = [token.lower_ for token in tokens[max(0, index - 3) : index]]
    for length in (3, 2, 1):
        phrase = " ".join(before[-length:])
        if phrase in words.HEDGES:
            return phrase
    return ""


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).strip()


# Names ----------------------------------------------------------------------------------------

_NAME_FOCUS: dict[str, Focus] = {
    "PERSON": "who",
    "ORG": "which",
    "GPE": "where",
    "LOC": "where",
    "FAC": "where",
    "EVENT": "which",
    "NORP": "which",
    "WORK_OF_ART": "which",
    "PRODUCT": "which",
    "LAW": "which",
}


def _names(facts: Facts, standing: Standing) -> Iterator[Spot]:
    document = facts.document
    seen: dict[int, int] = {}
    mentions: list[tuple[Name, tuple[Token, ...]]] = []
    for token in standing.tokens:
        mention = document.names.mention(token)
        name = document.names.of(token)
        if mention is None or name is None or token.i != mention.span.start:
            continue
        mentions.append((name, tuple(mention.span)))
        seen[name.id] = seen.get(name.id, 0) + 1
    stated = {standing.names[i] for i in standing.names}
    for name, tokens in mentions:
        focus = _NAME_FOCUS.get(name.type)
        if focus is None or not tokens[0].text[0].isupper() or _bracketed(tokens):
            continue
        doubts: list[str] = []
        if seen[name.id] > 1 or any(name.text in text for text in stated):
            continue
        if _cut_name(tokens):
            doubts.append("name cut")
        if _listed(tokens):
            doubts.append("name in a list")
        if name.id in _topics(facts):
            doubts.append("what the article is about")
        if tokens[-1].text in ("'s", "'"):
            tokens = tokens[:-1]
        yield Spot(tokens, name.type, focus, _text(tokens), name, doubts=tuple(doubts))


def _bracketed(tokens: Sequence[Token]) -> bool:
    """Whether the name only explains the words before it ("Islamic State (ISIS)")."""
    return tokens[0].i > 0 and tokens[0].nbor(-1).text == "("


TOPIC_MENTIONS = 4


def _topics(facts: Facts) -> frozenset[int]:
    """Return the ids of the names that the whole article is about: a gap there is guessed."""
    document = facts.document
    memory = document.sentences[0].span.doc.user_data
    found: frozenset[int] | None = memory.get("topics")
    if found is None:
        title = fold(document.article.title)
        ranked = sorted(document.names.all, key=lambda name: -len(name.mentions))
        topics = {
            name.id
            for name in ranked
            if len(name.mentions) > 1 and any(fold(alias) in title for alias in name.aliases)
        }
        if ranked and len(ranked[0].mentions) >= TOPIC_MENTIONS:
            second = len(ranked[1].mentions) if len(ranked) > 1 else 0
            if len(ranked[0].mentions) >= 1.5 * second:
                topics.add(ranked[0].id)
        found = memory["topics"] = frozenset(topics)
    return found


def _cut_name(tokens: Sequence[Token]) -> bool:
    """Whether a capital next to the mention shows that only a part of the name was found."""
    first, last = tokens[0], tokens[-1]
    if first.i > 0 and not first.is_sent_start:
        before = first.nbor(-1)
        if before.is_title and not before.is_sent_start and before.lower_ not in words.TITLES:
            return before.pos_ == "PROPN"
    if last.i + 1 < len(last.doc):
        after = last.nbor(1)
        if after.text[:1].isupper() and after.pos_ in ("PROPN", "NOUN"):
            return after.lower_ not in words.TITLES
        further = after.i + 1 < len(after.doc) and after.nbor(1).pos_ == "PROPN"
        if after.lower_ == "and" and further and tokens[0].ent_type_ in ("ORG", "FAC"):
            return True  # "Trump International Hotel and Tower"
        return after.text in ("(", "&") or (after.lower_ == "of" and tokens[0].ent_type_ == "ORG")
    return False


def _listed(tokens: Sequence[Token]) -> bool:
    """Whether the name is one of three or more in a row ("Britain, France and Spain")."""
    root = next((t for t in tokens if t.head not in tokens), tokens[-1])
    length = 1
    top = root
    while top.dep_ == "conj":
        top = top.head
        length += 1
    bottom = root
    while True:
        below = [child for child in bottom.children if child.dep_ == "conj"]
        if not below:
            break
        bottom = below[0]
        length += 1
    return length >= 3


# Telling nouns --------------------------------------------------------------------------------

_NOUN_CLASSES = frozenset("animal food plant substance artifact body".split())
_RARE, _COMMON = 2.4, 4.7  # Zipf: "polychlorinated" is below, "house" above


def _nouns(facts: Facts, standing: Standing) -> Iterator[Spot]:
    """Yield things one can touch that the main verb is about ("found only in _____")."""
    from quizgen.language.lexicon import lexicon

    words_known = lexicon()
    lemmas = [token.lemma_.lower() for token in standing.tokens]
    title = fold(facts.document.article.title)
    for token in standing.tokens:
        if token.pos_ != "NOUN" or not token.is_alpha or not _is_complement(token):
            continue
        lemma = token.lemma_.lower()
        if token.ent_type_ or facts.document.names.of(token) is not None:
            continue
        if lemma in words.LIGHT_NOUNS or lemmas.count(lemma) > 1 or lemma in title:
            continue
        if words_known.noun_class(lemma) not in _NOUN_CLASSES:
            continue
        if not _RARE <= words_known.zipf(token.lower_) <= _COMMON:
            continue
        if any(child.dep_ in ("compound", "nmod", "conj", "cc") for child in token.children):
            continue
        if token.nbor(-1).text in ("-", '"') or _quoted(standing, token):
            continue
        yield Spot((token,), "PHRASE", "what", token.text)


def _is_complement(token: Token) -> bool:
    """Whether the noun is object or attribute of the main verb, or ends a phrase hung on it."""
    if token.i == 0:
        return False
    verb = token.head
    if token.dep_ == "pobj":
        verb = verb.head
    elif token.dep_ not in ("dobj", "attr"):
        return False
    return verb.pos_ in ("VERB", "AUX") and verb.dep_ in ("ROOT", "ccomp", "conj")


def _quoted(standing: Standing, token: Token) -> bool:
    return sum(t.text == '"' and t.i < token.i for t in standing.tokens) % 2 == 1

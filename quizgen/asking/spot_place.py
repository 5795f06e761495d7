"""Where a value stands in its sentence and its article: what the judge tells its worth by.

A figure or name that is the point of its sentence, or comes again, is worth a gap; one in an aside,
one of many, or one that only says where somebody works seldom is. No rule tells them surely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.unworthy import tells_change
from quizgen.language.clean import fold
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["spot_place"]

_PLACES = frozenset("GPE LOC FAC".split())
_ASIDES = frozenset("relcl acl advcl appos pcomp parataxis".split())
_UP_TO_NOUN = frozenset("nummod quantmod compound amod nmod npadvmod conj".split())
_EXAMPLES = frozenset("as like including include such".split())
_COMPASS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern".split()
)
_SIDES = _COMPASS | frozenset("central inner outer midtown downtown upper lower".split())
_MODIFYING = frozenset("amod compound nmod poss".split())
_HOME = 3  # other sentences with a place, from which on it is where the story plays
_LEAD = 2  # sentences in which an article says what it is about
_MOST = 4  # more of a sort count as so many


def spot_place(document: Document, standing: Standing, spot: Spot) -> dict[str, float]:
    """Return how a spot stands in its sentence and article, as features; no zeros.

    ``spot main``: subject, object or attribute of the main or the reported clause; ``spot aside``:
    within a relative, participle or adverbial clause, an apposition or brackets; ``spot on noun``:
    hung on a noun by a preposition; ``spot on verb``: on a verb; ``spot owner``: whose something
    is; ``spot elsewhere``: how many other sentences have it; ``spot only here``: none; ``spot in
    lead``: the title or the first sentences have it; ``spot figures``: other figures beside it;
    ``spot few``: a spelled number up to five; ``spot share beside``: a sum beside a percentage;
    ``spot change``: the sentence tells what rose or fell; ``spot in row``: joined with another by
    "and"; ``spot example``: after "such as" or "including"; ``spot narrowed``: a place after
    "eastern"; ``spot seat``: where somebody or some body is; ``spot home``: a place in three other
    sentences; ``spot place modifier``: a town or country before a noun ("_____'s president");
    ``spot distance``: how far one place is from another; ``spot rate``: "per" follows; ``spot
    quoted``: in quotation marks; ``spot measure``: a measure that tells which kind ("a 40g slice");
    ``spot described``: a person right after what he or she is; ``spot passing person``: a person
    whom no other sentence names. Found once for each spot.
    """
    return document.once(
        "spot place", (standing, spot), lambda: _spot_place(document, standing, spot)
    )


def _spot_place(document: Document, standing: Standing, spot: Spot) -> dict[str, float]:
    top, traits = _noun_of(spot), traits_of(standing.tokens)
    elsewhere = _elsewhere(document, standing, spot)
    figures = [t for t in standing.tokens if t.like_num and t not in spot.tokens]
    place = spot.type in _PLACES
    before = spot.first.nbor(-1) if spot.first.i else None
    on = _hung_on(top)
    sum_of = spot.type in ("MONEY", "NUMBER")
    found = {
        "spot main": _is_main(top),
        "spot aside": _is_aside(top, standing, spot),
        "spot on noun": on is not None and on.pos_ in ("NOUN", "PROPN"),
        "spot on verb": on is not None and on.pos_ in ("VERB", "AUX"),
        "spot owner": top.dep_ == "poss",
        "spot elsewhere": min(_MOST, elsewhere),
        "spot only here": not elsewhere,
        "spot passing person": spot.type == "PERSON" and not elsewhere,
        "spot in lead": standing.sentence.index < _LEAD or _in_lead(document, spot),
        "spot figures": min(_MOST, len(figures)),
        "spot few": spot.type == "NUMBER" and spot.answer.lower() in _FEW,
        "spot share beside": sum_of
        and not _SHARES.isdisjoint(traits.lower)
        and any(t.lower_ in _SHARES for t in standing.tokens),
        "spot change": spot.name is None and tells_change(standing.tokens),
        "spot in row": spot.last.dep_ == "conj"
        or any(child.dep_ == "conj" for child in spot.last.children),
        "spot example": before is not None and _is_example(spot),
        "spot narrowed": place and before is not None and before.lower_ in _SIDES,
        "spot seat": place
        and on is not None
        and (on.pos_ == "PROPN" or on.dep_ == "appos" or _is_aside_noun(on)),
        "spot home": place and elsewhere >= _HOME,
        "spot place modifier": spot.type == "GPE" and spot.last.dep_ in _MODIFYING,
        "spot distance": _is_distance(spot),
        "spot rate": any(t.lower_ == "per" for t in _after(spot, 2)),
        "spot quoted": '"' in traits.lower
        and sum(t.text == '"' and t.i < spot.first.i for t in standing.tokens) % 2 == 1,
        "spot measure": _measures(spot),
        "spot described": spot.type == "PERSON"
        and before is not None
        and before.pos_ == "NOUN"
        and (before in (top, top.head) or before.head in (top, spot.last)),
    }
    return {name: float(value) for name, value in found.items() if value}


_FEW = frozenset("two three four five".split())
_SHARES = frozenset("% percent cent".split())


def _noun_of(spot: Spot) -> Token:
    """Return the noun that a value belongs to: itself, or what it counts."""
    own = set(spot.tokens)
    token = spot.last
    while token.head in own and token.head != token:
        token = token.head
    while token.dep_ in _UP_TO_NOUN and token.head != token:
        if token.head.pos_ not in ("NOUN", "PROPN", "NUM", "SYM"):
            break
        token = token.head
    return token


def _is_main(noun: Token) -> bool:
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative"):
        return False
    while verb.dep_ in ("conj", "ccomp", "xcomp") and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _hung_on(noun: Token) -> Token | None:
    """Return what a preposition hangs the noun on, if one does."""
    if noun.dep_ != "pobj":
        return None
    above = noun.head.head
    while above.pos_ == "ADP" and above.head != above:
        above = above.head
    return above


def _is_aside(noun: Token, standing: Standing, spot: Spot) -> bool:
    if "(" in traits_of(standing.tokens).lower:
        texts = [token.text for token in standing.tokens if token.i < spot.first.i]
        if texts.count("(") > texts.count(")"):
            return True
    token = noun
    while token.head != token:
        if token.dep_ in _ASIDES:
            return True
        token = token.head
    return False


def _is_aside_noun(noun: Token) -> bool:
    """Whether a noun tells who a name is: "the painter" in "Lee, the painter in Oslo"."""
    return any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.children)


def _elsewhere(document: Document, standing: Standing, spot: Spot) -> int:
    """Return how many other sentences have the name, or the figure as it is written."""
    here = standing.sentence.index
    if spot.name is not None:
        return len({mention.sentence for mention in spot.name.mentions} - {here})
    answer = fold(spot.answer)
    having = _texts_of_word(document).get(answer.partition(" ")[0], {})
    return sum(f" {answer} " in text for index, text in having.items() if index != here)


def _texts_of_word(document: Document) -> dict[str, dict[int, str]]:
    """Return the sentences that have each word, folded, with a blank at both ends, by index."""
    found: dict[str, dict[int, str]] | None = document.memory.get("texts of word")
    if found is None:
        found = document.memory["texts of word"] = {}
        for sentence in document.sentences:
            text = f" {fold(sentence.text)} "
            for word in text.split():
                found.setdefault(word, {})[sentence.index] = text
    return found


def _in_lead(document: Document, spot: Spot) -> bool:
    if fold(spot.answer) in fold(document.article.title):
        return True
    return spot.name is not None and any(m.sentence < _LEAD for m in spot.name.mentions)


def _is_example(spot: Spot) -> bool:
    doc = spot.first.doc
    start = max(0, spot.first.i - 4)
    return any(token.lower_ in _EXAMPLES for token in doc[start : spot.first.i])


def _after(spot: Spot, count: int) -> list[Token]:
    doc = spot.last.doc
    return list(doc[spot.last.i + 1 : spot.last.i + 1 + count])


_LENGTHS = frozenset(
    "mile miles kilometre kilometres kilometer kilometers km metres meters yards feet foot".split()
)
_BRACKETED = 8  # words that may stand behind a figure before its direction
_WHITHER = frozenset("from off outside upstream downstream inland offshore".split())


def _is_distance(spot: Spot) -> bool:
    """Whether a figure tells how far one place is from another: "125 miles north of Sarn".

    So does "125 miles (200 km) north of Sarn", and "4.5 nautical miles south-east of Sarn".
    """
    after = [token for token in _after(spot, _BRACKETED) if token.lower_ != "nautical"]
    if spot.type != "NUMBER" or not after or after[0].lower_ not in _LENGTHS:
        return False
    texts = [token.text for token in after]
    if "(" in texts[1:2] and ")" in texts:
        after = after[texts.index(")") :]
    return any(token.lower_.replace("-", "") in _COMPASS | _WHITHER for token in after[1:3])


def _measures(spot: Spot) -> bool:
    """Whether a number and its unit only tell what sort of thing a noun is."""
    unit = spot.last.head
    return (
        spot.type in ("NUMBER", "DURATION")
        and spot.last.i < unit.i <= spot.last.i + 2
        and unit.dep_ in ("compound", "nmod", "amod", "npadvmod", "nummod")
        and unit.head.i > unit.i
    )

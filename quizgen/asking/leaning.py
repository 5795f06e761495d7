"""How far a sentence leans on what the article told before it: numbers for the learned judge.

"Sales rose by a third" and "The notes are widely used" are clear in their place and nowhere else.
No rule tells them surely from "Sales of records rose" and "The sun is hot"; these figures are what
the judge tells them by.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.leaning_words import leaning_words, told_of_nobody
from quizgen.asking.of_sections import hangs_on_heading
from quizgen.asking.told_elsewhere import told_elsewhere
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["bare_definites", "leaning", "spot_weight", "title_words", "topics_of"]

NEAR = 3  # sentences back that a reader still has in mind
TOPICS = 4  # nouns and names that an article is about


@dataclass(frozen=True, slots=True)
class _Told:
    """Where the article has its nouns, and which it is about."""

    places: dict[str, list[int]]
    weight: Counter[str]
    most: int
    topics: frozenset[str]
    title: frozenset[str]
    first_in_block: frozenset[int]


def leaning(document: Document, standing: Standing) -> dict[str, float]:
    """Return how a sentence made to stand alone leans, as features; those that are 0 are left out.

    Counts are of noun phrases: bare ones are not told apart by words of their own ("the notes",
    "sales"). ``lean pointed`` are those of which the article says "this" or "those": bare ones,
    and others that it is not about; ``lean untied …`` are those with "the" in a sentence that
    nothing ties to what the article is about. ``lean stand-in`` are names that stand for a pronoun
    in a sentence much of which the article tells only there; ``lean section`` is one of which only
    the heading above tells what it is about, ``lean elsewhere`` one of which the clause that was
    cut, the sentence before or another person tells it. Found once for each sentence.
    """
    memory: dict[Standing, dict[str, float]] = document.memory.setdefault("leaning", {})
    found = memory.get(standing)
    if found is None:
        found = memory[standing] = _leaning(document, standing)
    return found


def _leaning(document: Document, standing: Standing) -> dict[str, float]:
    told = _told(document)
    here = standing.sentence.index
    kept = set(standing.tokens)
    fuller = {one.noun for one in standing.told}
    found: dict[str, float] = defaultdict(float)
    nouns = [t for t in standing.tokens if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"]
    for noun in nouns:
        name = document.names.of(noun)
        if name is not None:
            length = len(name.text.split())
            said = length > 1 and " ".join(
                t.text for t in standing.tokens if document.names.of(t) is name
            )
            short = said is not False and len(said.split()) < length
            found["lean short name"] += short
            found["lean full name"] += not short
            continue
        lemma = noun.lemma_.lower()
        article = next((c.lower_ for c in noun.children if c.dep_ == "det"), "")
        bare = noun not in fuller and _is_bare(noun, kept)
        pointed = noun not in fuller and _is_pointed_at(standing, noun)
        found["lean pointed"] += pointed and (
            bare or (fold(noun.lemma_) not in told.topics and _is_coloured(noun, kept))
        )
        subject = noun.dep_ in ("nsubj", "nsubjpass") and noun.head.dep_ == "ROOT"
        if article == "the" and bare:
            sort = _sort(told, lemma, here)
            found[f"lean the {sort}"] += 1
            found[f"lean subject the {sort}"] += subject
        elif article == "the" and noun not in fuller and _is_coloured(noun, kept):
            found[f"lean the coloured {_sort(told, lemma, here)}"] += 1
        elif not article and bare and noun.tag_ in ("NNS", "NN") and subject:
            before = told.places.get(lemma, [here])[0] < here
            found["lean bare subject told" if before else "lean bare subject new"] += 1
        elif article in ("a", "an") and subject:
            found["lean new subject"] += 1
    lemmas = {fold(t.lemma_) for t in standing.tokens if t.is_alpha}
    counts = [told.weight[lemma] for lemma in lemmas if lemma in told.weight]
    found["lean topics"] = len(lemmas & told.topics)
    found["lean anchor"] = max(counts, default=0) / told.most
    found["lean anchors"] = sum(count >= told.most / 3 for count in counts)
    found["lean familiar"] = sum(count >= 3 for count in counts) / max(1, len(counts))
    found["lean fresh"] = sum(count == 1 for count in counts) / max(1, len(counts))
    found["lean title"] = min(3, len(lemmas & told.title))
    found["lean opens paragraph"] = here in told.first_in_block
    found["lean weekday"] = not _WEEKDAYS.isdisjoint([t.text for t in standing.tokens])
    found["lean now"] = not _NOW.isdisjoint([t.lower_ for t in standing.tokens])
    found["lean said"] = not _SAYING.isdisjoint([t.lemma_ for t in standing.tokens])
    found.update(_untied(found))
    found["lean untied subject"] = min(
        found["lean subject the told far"], found["lean untied the told far"]
    )
    found["lean stand-in"] = len(standing.names) * (found["lean fresh"] >= _FRESH)
    if not (found["lean title"] or found["lean topics"]):
        found["lean adrift"] = told_of_nobody(document, standing.tokens, standing.names)
    found["lean section"] = hangs_on_heading(document, standing.tokens, standing.names)
    found["lean elsewhere"] = told_elsewhere(document, standing)
    found.update(leaning_words(document, standing.tokens))
    result = {name: float(value) for name, value in found.items() if value}
    result["lean place"] = max(0.01, round(here / max(1, len(document.sentences) - 1), 2))
    return result


_DEFINITE = ("the told near", "the told far", "the new", "the coloured new")


def _untied(found: Mapping[str, float]) -> dict[str, float]:
    """Return the counts of "the plan" again where a reader is left to ask which one.

    A sentence that opens a paragraph and tells of what the article is about takes little from those
    before it, and one that tells of two such things is clear wherever it stands, unless the plan
    was told of just before.
    """
    topics = found["lean topics"]
    opens = bool(topics and found["lean opens paragraph"])
    return {
        f"lean untied {sort}": found[f"lean {sort}"]
        for sort in _DEFINITE
        if not opens and (sort == "the told near" or topics < _TIES)
    }


_FRESH = 1 / 3  # share of the nouns and names that the article has only here
_TIES = 2  # topics of the article that make a sentence clear by themselves
_WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_SAYING = frozenset("say add tell warn note".split())
_NOW = frozenset("now currently recently recent current last next so far latest".split())


def _is_pointed_at(standing: Standing, noun: Token) -> bool:
    """Whether the article says "this" or "those" of it, which is shown as "the"."""
    return bool(standing.names) and any(
        child.dep_ == "det" and child.lower_ in _POINTING and child.i in standing.names
        for child in noun.children
    )


_POINTING = frozenset("this that these those".split())


def _is_bare(noun: Token, kept: set[Token]) -> bool:
    """Whether nothing kept in the sentence tells the noun apart."""
    for child in noun.children:
        if child not in kept or child.dep_ in ("det", "punct", "cc", "conj"):
            continue
        if child.dep_ in ("prep", "relcl", "acl", "appos", "poss", "compound", "nummod", "nmod"):
            return False
        if child.dep_ == "amod":
            return False
    return True


def _is_coloured(noun: Token, kept: set[Token]) -> bool:
    """Whether only qualities and sorts stand with the noun: "the new device", "the test flight"."""
    found = False
    for child in noun.children:
        if child not in kept or child.dep_ in ("det", "punct", "cc", "conj"):
            continue
        if child.i > noun.i or child.dep_ not in ("amod", "compound", "nummod", "nmod"):
            return False
        if not child.text.islower() or child.tag_ in ("JJS", "CD") or child.lower_ in _ORDER:
            return False
        found = True
    return found


_ORDER = frozenset("first second third last next same only main whole entire other".split())


def bare_definites(
    document: Document, tokens: Sequence[Token], fuller: Collection[Token] = ()
) -> dict[str, float]:
    """Return how many nouns of a reported clause or quotation have "the" and nothing else.

    As features, those that are 0 left out: ``lean the told near`` for what one of the last
    sentences tells of, ``lean the told far`` of an earlier one, ``lean the new`` of none, ``lean
    the known`` for what everybody knows; ``lean the coloured …`` where qualities stand with it.
    Found once for the same words.

    Args:
        document: the article.
        tokens: the words shown.
        fuller: nouns that are shown with a fuller phrase.
    """
    return document.once(
        "bare definites",
        (tuple(tokens), tuple(fuller)),
        lambda: _bare_definites(document, tokens, fuller),
    )


def _bare_definites(
    document: Document, tokens: Sequence[Token], fuller: Collection[Token]
) -> dict[str, float]:
    told, kept = _told(document), set(tokens)
    here = document.sentence_of(tokens[0]).index
    found: Counter[str] = Counter()
    for noun in tokens:
        if noun.pos_ != "NOUN" or noun.dep_ == "compound" or noun in fuller:
            continue
        the = any(child.lower_ == "the" and child.dep_ == "det" for child in noun.children)
        if not the or document.names.of(noun) is not None:
            continue
        sort = _sort(told, noun.lemma_.lower(), here)
        if _is_bare(noun, kept):
            found[f"lean the {sort}"] += 1
        elif _is_coloured(noun, kept):
            found[f"lean the coloured {sort}"] += 1
    found["lean pointed"] = sum(
        _is_bare(noun, kept) or (fold(noun.lemma_) not in told.topics and _is_coloured(noun, kept))
        for noun in {token.head for token in tokens if _is_shown_as_the(token, fuller)}
    )
    return {name: float(count) for name, count in found.items() if count}


def _is_shown_as_the(token: Token, fuller: Collection[Token]) -> bool:
    """Whether a clause's "these differences" is shown as "the differences"."""
    pointing = token.dep_ == "det" and token.lower_ in _POINTING and token.head not in fuller
    return pointing and token.head.ent_type_ not in ("DATE", "TIME")


def _sort(told: _Told, lemma: str, here: int) -> str:
    """Return whether everybody knows what "the" points to, or where the article tells of it."""
    if lemma in words.KNOWN_TO_ALL:
        return "known"
    before = [place for place in told.places.get(lemma, ()) if place < here]
    if any(here - place <= NEAR for place in before):
        return "told near"
    return "told far" if before else "new"


def topics_of(document: Document) -> frozenset[str]:
    """Return the words that tell what an article is about: its title's, and those it has most."""
    told = _told(document)
    return told.topics | told.title


def title_words(document: Document) -> frozenset[str]:
    """Return the words of an article's title that may tell what it is about."""
    return _told(document).title


def spot_weight(document: Document, spot: Spot) -> dict[str, float]:
    """Return what tells whether the part of a sentence that is asked for is worth asking for."""
    told = _told(document)
    text = fold(spot.answer)
    whole = fold(document.article.text)
    depth, token = 0, spot.last
    while token.head != token:
        depth += token.dep_ in ("relcl", "acl", "advcl", "appos", "conj", "prep", "pobj")
        token = token.head
    role = spot.last.dep_
    digits = sum(c.isdigit() for c in spot.answer)
    found = {
        "spot times": float(min(4, whole.count(text))),
        "spot title": float(bool(told.title & set(text.split()))),
        "spot depth": float(min(6, depth)),
        "spot subject": float(role in ("nsubj", "nsubjpass")),
        "spot modifier": float(role in ("amod", "compound", "nmod", "poss")),
        "spot digits": float(min(6, digits)),
        "spot decimal": float("." in spot.answer and digits > 0),
    }
    return {name: value for name, value in found.items() if value}


def _told(document: Document) -> _Told:
    memory: _Told | None = document.memory.get("told")
    if memory is None:
        places: dict[str, list[int]] = {}
        weight: Counter[str] = Counter()
        blocks: set[int] = set()
        first: set[int] = set()
        for sentence in document.sentences:
            if sentence.block not in blocks:
                blocks.add(sentence.block)
                first.add(sentence.index)
            for token in sentence.span:
                if token.pos_ in ("NOUN", "PROPN"):
                    lemma = token.lemma_.lower()
                    places.setdefault(lemma, []).append(sentence.index)
                    weight[fold(token.lemma_)] += 1
        title = frozenset(word for word in _words(document.article.title) if len(word) > 3)
        for word in title:
            weight[word] += 2
        memory = document.memory["told"] = _Told(
            places,
            weight,
            max(weight.values(), default=1),
            frozenset(word for word, _ in weight.most_common(TOPICS)),
            title,
            frozenset(first),
        )
    return memory


def _words(text: str) -> Sequence[str]:
    return [word.strip(".,:;!?'\"()") for word in fold(text).split()]

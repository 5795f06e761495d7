"""Words of a sentence that point to another one: "these", "the latter", "the plan"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.language.document import Document

__all__ = ["loose_definites", "loose_words", "pointing_articles"]


# Words that point elsewhere -------------------------------------------------------------------


def pointing_articles(document: Document, tokens: list[Token]) -> set[Token]:
    """Return "this", "those" … before nouns that are known as "the …" would be.

    "those nationwide protests" read alone are "the nationwide protests".
    """
    found: set[Token] = set()
    for token in tokens:
        if token.lower_ not in ("this", "that", "these", "those") or token.dep_ != "det":
            continue
        noun = token.head
        lemma = noun.lemma_.lower()
        if noun.pos_ != "NOUN" or noun.i < token.i or lemma in words.TIME_UNITS:
            continue
        if known_words().is_time(lemma) or lemma in words.PLAIN_PEOPLE:
            continue
        plain = any(child.dep_ in ("amod", "compound") for child in noun.children)
        if _described(document, noun) or _heads(document)[lemma] >= (KNOWN_AFTER - int(plain)):
            found.add(token)
    return found


def loose_words(tokens: list[Token], pointing: Container[Token] = ()) -> list[str]:
    """Return the doubts about words that point to another sentence.

    Args:
        tokens: of the sentence.
        pointing: pointing words that will be read as "the".
    """
    doubts: list[str] = []
    lower = [token.lower_ for token in tokens]
    for index, token in enumerate(tokens):
        word = lower[index]
        after = lower[index + 1] if index + 1 < len(lower) else ""
        before = lower[index - 1] if index else ""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        loose = False
        if word in ("former", "latter"):
            loose = token.dep_ != "amod"
        elif word in words.LOOSE:
            loose = (word, after) not in words.NOT_LOOSE and (before, word) not in words.NOT_LOOSE
        elif token in pointing:
            loose = False
        elif word in ("this", "these"):
            loose = after not in words.TIME_UNITS
        elif word in ("that", "those"):
            if word == "that" and token.dep_ in (
                "mark", "nsubj", "nsubjpass", "dobj", "advmod", "pobj", "det"
            ):  # fmt: skip
                relative = token.tag_ in ("WDT", "IN") or token.dep_ == "mark"
                loose = not relative and after not in ("of", "in", "which")
            elif word == "those":
                loose = token.dep_ == "det" or after not in words.AFTER_THOSE
        elif word == "there":
            loose = token.dep_ != "expl" and token.tag_ != "EX"
        elif word == "then":
            loose = True
        elif word == "so":
            loose = before in ("do", "did", "does", "doing", "done") or (
                index == 0 and after not in words.AFTER_SO
            )
        elif word in ("other", "others", "another"):
            loose = _loose_other(lower, index)
        elif word in ("both", "each", "all", "many", "some", "most", "few", "several", "one"):
            loose = token.dep_ in ("nsubj", "nsubjpass", "dobj") and after != "of"
            if word == "both":
                loose = (
                    "and" not in lower[index:] and after != "of" and token.dep_ not in ("advmod",)
                )
            if word == "one" and following is not None:
                loose = loose or (
                    token.dep_ in ("pobj", "attr", "nsubj", "dobj", "conj")
                    and after not in ("of", "in", "million", "billion", "thousand", "hundred")
                )
        elif word == "same":
            loose = "as" not in lower[index:] and (before, after) != ("the", "time")
        elif word == "similar":
            loose = after != "to"
        elif word in ("later", "earlier", "afterwards", "soon", "since"):
            loose = word in ("afterwards",) or (
                token.dep_ == "advmod"
                and not any(child.dep_ == "prep" for child in token.children)
                and after not in ("this", "that", "in", "on", "than", "last")
                and before != "no"
            )
        elif word == "such":
            loose = after != "as" and before != "as"
        if loose:
            doubts.append(f"points elsewhere: {word}")
    return doubts


def _loose_other(lower: list[str], index: int) -> bool:
    """Whether "other" has nothing in the sentence that it is other than."""
    word = lower[index]
    before = lower[index - 1] if index else ""
    if word == "another":
        return before != "one"
    if before in ("each", "or", "and", "like", "than", "among", "every"):
        return False
    if word == "others":
        return not any(w in ("some", "one", "while", "many") for w in lower[:index])
    return not any(w in ("one", "some", "than") for w in lower[:index])


# Definite noun phrases ------------------------------------------------------------------------


def _heads(document: Document) -> Counter[str]:
    """Count how often the article says "the X" of each noun; title nouns count much.

    A noun that is as often plural or new ("a neighbourhood", "these neighbourhoods") counts
    nothing: nobody knows which one "the neighbourhood" is.
    """
    memory = document.sentences[0].span.doc.user_data
    counts: Counter[str] | None = memory.get("noun heads")
    if counts is None:
        counts = Counter()
        others: Counter[str] = Counter()
        for sentence in document.sentences:
            for token in sentence.span:
                if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
                    continue
                lemma = token.lemma_.lower()
                counts[lemma] += 1
                first = token.left_edge.lower_
                if token.tag_ == "NN" and first in ("another", "each", "every"):
                    others[lemma] += 2
                elif token.tag_ == "NN" and first in ("a", "an", "one"):
                    others[lemma] += 1
        for lemma, count in others.items():
            if count >= SPREAD and 2 * count >= counts[lemma]:
                counts[lemma] = 0
        for word in document.article.title.lower().replace("'s", "").split():
            stem = word.strip(".,:;?!\"'")
            counts[stem] += 3
            if stem.endswith("s"):
                counts[stem[:-1]] += 3
        memory["noun heads"] = counts
    return counts


SPREAD = 3  # mentions as something new that make "the X" one of several
KNOWN_AFTER = 3  # mentions that make "the ships" known in an article about ships


def loose_definites(document: Document, tokens: list[Token]) -> list[str]:
    """Return doubts about "the X" that neither the sentence nor the article makes known."""
    doubts: list[str] = []
    counts = _heads(document)
    seen: set[str] = set()
    for token in tokens:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        lemma = token.lemma_.lower()
        article = next((c for c in token.children if c.dep_ == "det" and c.lower_ == "the"), None)
        if article is None or document.names.of(token) is not None or lemma in seen:
            seen.add(lemma)
            continue
        seen.add(lemma)
        if _described(document, token) or lemma in words.KNOWN_TO_ALL:
            continue
        if document.names.referent(token) is not None:
            continue
        if lemma in words.INVESTIGATIONS and any(
            word in counts for word in words.INVESTIGATIONS[lemma]
        ):
            continue
        needed = KNOWN_AFTER if token.dep_ in ("nsubj", "nsubjpass") else KNOWN_AFTER - 1
        if _is_setting(token) or _is_placed(token):
            needed = 1
        if lemma in words.PLAIN_PEOPLE or counts[lemma] < needed:
            doubts.append(f"unknown: the {token.text}")
    return doubts


def _is_placed(noun: Token) -> bool:
    """Whether the noun only places another noun ("the terrorism growing in the area")."""
    return (
        noun.dep_ == "pobj"
        and noun.head.dep_ == "prep"
        and noun.head.head.dep_ not in ("ROOT", "ccomp", "conj", "relcl", "advcl")
    )


def _is_setting(noun: Token) -> bool:
    """Whether the noun only tells where or when something is ("in the canteen")."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in words.SETTING_PREPOSITIONS:
        return False
    return known_words().noun_class(noun.lemma_) in ("place", "time", "artifact", "body", "object")


def _described(document: Document, noun: Token) -> bool:
    """Whether the noun phrase itself says which one is meant."""
    for child in noun.children:
        if child.dep_ in ("prep", "relcl", "acl", "appos", "nummod") and child.i > noun.i:
            return True
        if child.dep_ in ("poss", "nmod", "compound", "amod", "nummod") and child.i < noun.i:
            if (
                child.dep_ == "compound"
                or child.pos_ == "PROPN"
                or document.names.of(child) is not None
            ):
                return True
            if child.tag_ in ("JJS", "RBS") or child.lower_ in words.ORDERING_ADJECTIVES:
                return True
            if any(grand.tag_ in ("JJS", "RBS") for grand in child.children):
                return True
    return False

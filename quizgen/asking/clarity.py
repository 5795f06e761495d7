"""Whether a reader can tell which one "the bridge" is, and which capitals are only a sentence's."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from quizgen.language.capitals import begins_house
from quizgen.language.clean import stands
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["STANDING_FOR_NAMES", "is_clear", "lowers"]

# Adjectives that say nothing about which one is meant: "the current town", "the existing plan".
_UNTELLING = frozenset(
    "current present existing previous latest recent future entire whole following".split()
)

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)

# Heads that say nothing about what is meant, unless a modifier does: "the group", "the plan".
_VAGUE = frozenset(
    "group man woman boy girl person people thing plan situation move issue case problem way idea "
    "decision result figure number event report project programme program work area place site "
    "country city town company firm organisation organization team study survey poll system "
    "process effort action step change measure fact point question answer time day week month "
    "year moment period family couple pair child son daughter player member official spokesman "
    "spokeswoman spokesperson author researcher scientist expert leader ceremony meeting "
    "incident deal agreement matter story item piece product service building house room part "
    "side end rest list amount level rate cost price total both region state body test campaign "
    "technology method idea image picture video film book letter message statement".split()
)

# Definite nouns that everybody can place.
_KNOWN = frozenset(
    "world internet sun moon earth west east north south government public media police army navy "
    "economy environment sea sky web future past present universe weather climate summer winter "
    "autumn spring morning evening night weekend prime parliament senate congress church press "
    "military law poor rich elderly young unemployed homeless dead".split()
)


def _head_counts(document: Document) -> tuple[Counter[str], Counter[str]]:
    """How often each noun heads a phrase, and how often one such thing is brought up anew.

    The title's nouns count three times. "a study", "another study", "two studies" and "studies"
    each bring up something new; "the study" and "its study" do not.
    """
    found: tuple[Counter[str], Counter[str]] | None = document.memory.get("heads")
    if found is not None:
        return found
    counts: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for sentence in document.sentences:
        for token in sentence.span:
            if token.pos_ != "NOUN" or token.dep_ == "compound":
                continue
            lemma = token.lemma_.lower()
            counts[lemma] += 1
            marks = {child.lower_ for child in token.children if child.dep_ in ("det", "poss")}
            poss = any(child.dep_ == "poss" for child in token.children)
            if not poss and not marks & {"the", "this", "that", "these", "those"}:
                new[lemma] += 1
    for word in re.findall(r"[a-z]+", document.article.title.lower()):
        counts[word] += 3
    document.memory["heads"] = counts, new
    return counts, new


def _always_capital(document: Document) -> frozenset[str]:
    """Words that the article writes with a capital in the middle of a sentence, and never small."""
    found: frozenset[str] | None = document.memory.get("capitals")
    if found is None:
        capital: set[str] = set()
        small: set[str] = set()
        for sentence in document.sentences:
            for token in sentence.span[1:]:
                if token.is_title and token.nbor(-1).text not in ('"', "'", ":"):
                    if not _in_a_name(token):
                        capital.add(token.text)
                elif token.is_lower:
                    small.add(token.text.title())
        found = frozenset(capital - small)
        document.memory["capitals"] = found
    return found


def _in_a_name(token: Token) -> bool:
    """Whether a capital belongs to a name of several words: "the Literary Guild"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return after is not None and after.is_title and after.is_alpha and token.ent_type_ == "ORG"


_SMALL_IN_TITLES = frozenset(
    "a an the of in on at to for from by with and or but my your our his her its".split()
)
_LONGEST_TITLE = 8  # words


def _opens_title(token: Token) -> bool:
    """Whether a word opens a title between marks in mid-sentence: 'the case for "Lamp"'.

    What somebody says stands behind a comma, a colon or a verb; a title has capitals throughout.
    """
    if token.i < 2 or token.nbor(-1).text != '"' or token.is_sent_start:
        return False
    if token.nbor(-2).pos_ not in ("ADP", "NOUN", "CCONJ", "AUX") and (
        token.nbor(-2).lower_ not in ("called", "titled", "named", "entitled", "wrote", "sang")
    ):
        return False
    inside = list(takewhile(lambda one: one.text != '"', token.doc[token.i : token.sent.end]))
    words = [one for one in inside if one.is_alpha]
    return (
        len(inside) < len(token.sent)
        and 0 < len(words) <= _LONGEST_TITLE
        and (len(words) > 1 or token.pos_ == "PROPN")
        and all(one.is_title or one.text in _SMALL_IN_TITLES for one in words)
        and words[-1].is_title
    )


_COMMON = 4.0  # Zipf: "research" and "traffic" are above, "muller" and "sarge" below


_WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def lowers(document: Document, token: Token) -> bool:
    """Whether the token's capital is only that of a sentence's first word."""
    if token.text in ("A", "An") and token.i > 0 and token.nbor(-1).text in ("-", "–", "—"):
        return True  # "LEEDS, March 7 - An old ship"
    if not token.is_sent_start and not (token.i > 0 and token.nbor(-1).text in ('"', "'", ":")):
        return False
    if not token.text[:1].isupper() or token.lower_ == "i" or token.lower_.startswith("i'"):
        return False
    if not token.text[1:].islower() and len(token.text) > 1 and token.is_alpha:
        return False  # "SERPs"
    if _opens_title(token) or token.text in _WEEKDAYS:
        return False
    if token.lower_ in ("the", "a", "an") and not (
        token.nbor(1).is_title and "The" in _always_capital(document)
    ):
        return True  # "The Centre for Coasts" in mid-sentence
    if document.names.of(token) is not None or token.ent_type_ in ("PERSON", "ORG", "GPE"):
        return False
    if begins_house(token):
        return False
    if "-" in token.text and token.lower_.split("-")[0] in _MONTHS:
        return False  # "November-born"
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if token.text in _always_capital(document):
        return False
    if token.pos_ == "PROPN":
        subject = token.dep_ in ("nsubj", "nsubjpass") and token.tag_ == "NNP"
        alone = subject and token.n_lefts == 0
        if (
            alone
            and not stands(document.article.text, token.lower_)
            and lexicon().zipf(token.lower_) < _COMMON
        ):
            return False  # "Muller said": a surname that is a word, too
        return not (following is not None and following.is_title and following.is_alpha)
    return True


def is_clear(document: Document, head: Token) -> bool:
    """Whether a definite noun phrase is clear to someone who knows the article.

    "the new prototypes", "the owner of the building" are; "the group" is not, unless the title or
    at least three sentences speak of it and the noun is not one of the vague ones.
    """
    from quizgen.asking.sorts import is_person

    if document.names.of(head) is not None:
        return True
    counts, new = _head_counts(document)
    lemma = head.lemma_.lower()
    if lemma in STANDING_FOR_NAMES and counts[lemma] < _MUCH_SAID and _only_described(head):
        return False  # "the landlocked country"
    if head.lemma_.lower() in _TWO_SIDED and _one_side(head):
        return False  # "the similarities with Condylarthra": whose?
    modified = any(
        (child.lower_ not in _UNTELLING
        and child.dep_ in ("amod", "compound", "nmod", "poss", "relcl", "acl", "nummod", "appos"))
        or (child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "between", "in", "on",
                                                      "behind", "against", "with"))
        for child in head.children
    )  # fmt: skip
    if modified or head.lower_ in _KNOWN:
        return True
    if head.dep_ == "nsubj" and head.head.tag_ == "VBG" and head.head.i > head.i:
        return True  # "the terrorism rapidly growing in the area"
    if head.tag_ == "NNS" and is_person(head):
        return True  # "the researchers", "the architects": those of the article
    if lemma in _VAGUE:
        # one letter in the article is "the letter"; of several studies none is
        return counts[lemma] >= _MUCH_SAID or (counts[lemma] >= 2 and new[lemma] <= 1)
    return counts[lemma] >= 2


# Nouns that stand for a name, and need more than a quality to be known.
_MUCH_SAID = 4  # mentions that make even a vague noun known
STANDING_FOR_NAMES = frozenset("country nation city town state island club giant side".split())
# Nouns for what is between two.
_TWO_SIDED = frozenset("similarity difference link relationship tie contrast resemblance".split())


def _only_described(head: Token) -> bool:
    """Whether nothing but plain adjectives tells which one is meant."""
    told = [c for c in head.children if c.dep_ not in ("det", "punct")]
    return bool(told) and all(c.dep_ == "amod" and c.tag_ == "JJ" and c.is_lower for c in told)


def _one_side(head: Token) -> bool:
    """Whether a noun for what is between two names only one of them."""
    told = [c for c in head.children if c.dep_ in ("prep", "poss", "amod", "compound", "relcl")]
    return len(told) == 1 and told[0].lower_ == "with" and head.tag_ in ("NN", "NNS")

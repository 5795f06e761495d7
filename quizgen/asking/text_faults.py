"""Faults that stand in the article itself: a sentence shown word for word would repeat them.

A teacher cannot print "an security cabinet", "does not required" or "a sound recordor", whoever
wrote it first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.clause_faults import CLAUSE_FAULTS
from quizgen.asking.construction_faults import CONSTRUCTION_FAULTS
from quizgen.asking.fault_rules import FaultRules, joined
from quizgen.asking.misprints import MISPRINTS
from quizgen.asking.misspelt import misspelt
from quizgen.asking.number_faults import NUMBER_FAULTS
from quizgen.asking.pair_faults import PAIR_FAULTS
from quizgen.asking.phrase_faults import PHRASE_FAULTS
from quizgen.asking.quotation_fit import MISFITS
from quizgen.asking.set_phrases import WRONG_SET_PHRASES
from quizgen.asking.slips import SLIPS
from quizgen.asking.sorts import is_person
from quizgen.asking.tense_faults import TENSE_FAULTS
from quizgen.asking.word_slips import WORD_SLIPS
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["is_faulty", "text_faults"]

SHORTEST_WORD = 5  # letters; shorter ones are often abbreviations
_VOWELS = frozenset("aeiou")
# "a university", "a one-way street", "an hour": the sound decides, not the letter.
_CONSONANT_SOUND = ("eu", "ew", "one", "once", "ouija", "uni", "us", "uti", "uto", "ubi", "ura")
_VOWEL_SOUND = ("hour", "honest", "honour", "honor", "heir", "herb", "homage", "habitual", "histor")
_NOT_DO = frozenset("do does did".split())
# What is counted, so that it takes an article: "at a faster rate".
_COUNTED = frozenset("rate pace level price".split())
# Nouns that take "of" before another: "a difference of opinion".
_WANT_OF = frozenset("difference lack plenty".split())


def text_faults(document: Document, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return what is wrong in the words as the article has them, as doubts."""
    found = []
    if not (_unknown(document) | _misspelt(document)).isdisjoint(tokens):
        found.append("unknown word")
    if is_faulty(document, tokens):
        found.append("fault in the text")
    return tuple(found)


def is_faulty(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether the words have a fault of grammar, so that no stem can be built on them.

    A rare word is none: "decertify" in a question is not the article's slip.
    """
    return (
        not _faulty(document).isdisjoint(tokens)
        or not _misspelt(document).isdisjoint(tokens)
        or _is_half_closed(document, tokens)
        or _dangles(document, tokens)
    )


def _unknown(document: Document) -> frozenset[Token]:
    """Return the words that nobody uses and the article has once; found once for a document.

    Such a word is misspelt.
    """
    found: frozenset[Token] | None = document.memory.get("unknown words")
    if found is None:
        known, counts = lexicon(), _counts(document)
        every = [token for doc in document.docs.values() for token in doc]
        once = [
            token
            for token in every
            if token.is_lower
            and len(token.text) >= SHORTEST_WORD
            and counts[token.text] == 1
            and token.text.isascii()
            and token.text.isalpha()
        ]
        used = known.used(token.text for token in once)
        found = document.memory["unknown words"] = frozenset(
            token for token in once if token.text not in used and not known.zipf(token.lemma_)
        )
    return found


def _misspelt(document: Document) -> frozenset[Token]:
    """Return the words that are surely spelt wrong or run together; found once for a document."""
    found: frozenset[Token] | None = document.memory.get("misspelt words")
    if found is None:
        every = [token for doc in document.docs.values() for token in doc]
        found = document.memory["misspelt words"] = misspelt(every, _counts(document))
    return found


def _faulty(document: Document) -> frozenset[Token]:
    """Return the words that have a fault wherever they are shown; found once for a document."""
    found: frozenset[Token] | None = document.memory.get("faulty words")
    if found is None:
        found = document.memory["faulty words"] = frozenset(
            token for doc in document.docs.values() for token in doc if _FAULTS.find(token)
        )
    return found


def _counts(document: Document) -> Counter[str]:
    """Count the words of the article; found once for each document."""
    counts: Counter[str] | None = document.memory.get("words")
    if counts is None:
        counts = Counter(token.lower_ for one in document.sentences for token in one.span)
        document.memory["words"] = counts
    return counts


def _is_wrong_article(token: Token) -> bool:
    """Whether "a" stands before a vowel, or "an" before a consonant, as they sound."""
    if token.lower_ not in ("a", "an") or token.pos_ != "DET" or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    word = following.lower_
    if token.lower_ == "an" and word in ("£", "$", "€") and token.i + 2 < len(token.doc):
        return not token.nbor(2).text.startswith(("8", "11", "18"))  # "an £150m investment"
    if not (following.text.isalpha() and following.text.islower() and len(word) > 2):
        return False  # "a UN report", "an 8-year-old", "an x"
    if token.lower_ == "an":
        return word[0] not in _VOWELS and not word.startswith(_VOWEL_SOUND)
    return word[0] in _VOWELS and not word.startswith(_CONSONANT_SOUND)


def _is_double_past(token: Token) -> bool:
    """Whether "do" has a past form behind it: "does not required"."""
    if token.lower_ not in _NOT_DO or token.i + 2 >= len(token.doc):
        return False
    negated, verb = token.nbor(1), token.nbor(2)
    return (
        negated.lower_ in ("not", "n't")
        and verb.tag_ in ("VBD", "VBN")
        and (verb.lower_ != verb.lemma_.lower())
    )


def _is_bare_ca(token: Token) -> bool:
    """Whether "can" lost its end: "Teams ca increase prices"."""
    if token.text != "ca" or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).lower_ not in ("n't", "n’t", "not", ".")


def _lacks_article(token: Token) -> bool:
    """Whether "at" and a comparison have a counted noun behind them: "grows at faster rate"."""
    if token.dep_ != "pobj" or token.tag_ != "NN" or token.lower_ not in _COUNTED:
        return False
    left = list(token.lefts)
    return token.head.lower_ == "at" and len(left) == 1 and left[0].tag_ == "JJR"


def _lacks_of(token: Token) -> bool:
    """Whether "of" was lost after "a difference", "a lack": "we have a difference opinion"."""
    if token.lower_ not in _WANT_OF or token.dep_ != "compound" or token.head.i != token.i + 1:
        return False
    return token.head.tag_ in ("NN", "NNS") and token.head.is_lower


# Verbs after which "into" is one word; one may "give in to" somebody and "go in to bat".
_INTO = frozenset(
    "fall turn get divide put enter grow bring look force burst crash translate transform convert "
    "take slip split break pour pack".split()
)


def _is_torn_into(token: Token) -> bool:
    """Whether "into" stands in two words: "firms that fell in to the high group"."""
    if token.lower_ != "in" or token.i + 1 >= len(token.doc) or token.head.lemma_ not in _INTO:
        return False
    to = token.nbor(1)
    return to.lower_ == "to" and to.dep_ == "prep" and any(c.dep_ == "pobj" for c in to.children)


# Countries and continents that take no "the".
_BARE_PLACES = frozenset(
    "america britain china india france germany spain italy japan russia iran iraq israel egypt "
    "australia canada mexico brazil scotland england ireland wales poland greece portugal sweden "
    "norway denmark finland austria switzerland belgium hungary syria turkey pakistan nigeria "
    "kenya africa europe asia".split()
)


def _is_the_country(token: Token) -> bool:
    """Whether a country that takes no "the" has one: "the America is growing".

    It may have one where more words tell which one is meant: "the America of old", "the old
    America", "the America that he knew", "the France team".
    """
    if token.lower_ != "the" or token.i + 1 >= len(token.doc):
        return False
    land = token.nbor(1)
    if land != token.head or land.lower_ not in _BARE_PLACES or list(land.children) != [token]:
        return False
    following = land.nbor(1) if land.i + 1 < len(land.doc) else None
    return land.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj") and (
        following is None or not (following.is_title or following.text[0] in "-'")
    )


# Whose post or body is told by the adjective: "the Russian president". Teams have managers.
_OF_STATE = frozenset(
    "president premier king queen chancellor parliament government army navy".split()
)


def _is_of_a_bare_country(land: Token) -> bool:
    """Whether a country's name stands for its adjective: "the Russia president has left"."""
    if land.lower_ not in _BARE_PLACES or not land.is_title or not land.i:
        return False
    post = land.head
    minister = post.lower_ == "minister" and land.i + 2 < len(land.doc)
    prime = minister and land.nbor(1).lower_ in ("prime", "foreign", "defence", "defense")
    if land.nbor(-1).lower_ != "the" or post.i != land.i + 1 + prime:
        return False
    return post.is_lower and (prime or post.lower_ in _OF_STATE)


# Plurals that take a verb in the singular.
_AS_ONE = frozenset(
    "news politics economics physics mathematics maths statistics athletics gymnastics "
    "headquarters means series species crossroads works barracks data media odds chips measles "
    "diabetes".split()
)
_SINGULAR = frozenset("is was has does".split())


def _is_one_for_several(token: Token) -> bool:
    """Whether things joined by "and" have a verb for one: "rates and a market is rising"."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.tag_ != "NNS" or token.i > token.head.i:
        return False
    joined = {child.lower_ for child in token.children if child.dep_ == "cc"}
    other = next((child for child in token.children if child.dep_ == "conj"), None)
    if joined != {"and"} or other is None or token.lower_ in _AS_ONE or not token.is_lower:
        return False
    if (
        other.tag_ not in ("NN", "NNS")
        or other.lower_ in _AS_ONE
        or other.right_edge.i > token.head.i
    ):
        return False
    verb = token.head
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    return finite.lower_ in _SINGULAR and other.i < finite.i


def _is_half_closed(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether names that tell who several people are have a comma on one side only.

    "Both experts on the board, Ann Lee and Tom Fry are paid": a comma is wanted after "Fry".
    """
    several = [token for token in tokens if token.tag_ == "NNS"]
    for subject in several:
        verb = subject.head
        if subject.dep_ not in ("nsubj", "nsubjpass") or subject.i > verb.i:
            continue
        group = [verb, *(c for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg", "advmod"))]
        end = min(token.i for token in group if token.i > subject.i)
        between = [token for token in tokens if subject.i < token.i < end]
        marks = [place for place, token in enumerate(between) if token.text == ","]
        if len(marks) != 1:
            continue
        before, after = between[: marks[0]], between[marks[0] + 1 :]
        if any((name := document.names.of(t)) and name.type == "PERSON" for t in before):
            continue  # a row: "the sailors with Tom Fry, Ann Lee and Al Roe are"
        first = document.names.of(after[0]) if after else None
        joined = any(token.lower_ == "and" for token in after[1:-1])
        capital = all(token.text[0].isupper() for token in after if token.lower_ != "and")
        if first is not None and first.type == "PERSON" and joined and capital:
            return True
    return False


# What is done to a film, a book or a house, never to a man or a woman.
_OF_WORKS = frozenset(
    "set located situated filmed published adapted priced titled entitled".split()
)
_PLACING = frozenset("in at during on from by".split())


def _dangles(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a participle that tells of a work opens a sentence about a person.

    "Set in Sarn in 1973, the 35-year-old actor plays a thief": the film is set there.
    """
    first = tokens[0]
    if first.lower_ in _OF_PEOPLE and _tells_of_an_owner(first):
        return True
    if first.lower_ not in _OF_WORKS or first.tag_ not in ("VBN", "VBD") or len(tokens) < _FEWEST:
        return False
    if tokens[1].lower_ not in _PLACING or (first.lower_, tokens[1].lower_) == ("set", "on"):
        return False
    subject = next((c for c in first.head.lefts if c.dep_ == "nsubj" and c.i > first.i), None)
    if subject is None:
        return False
    name = document.names.of(subject) or document.names.referent(subject)
    if name is not None:
        return name.type == "PERSON"
    return is_person(subject)


_FEWEST = 4  # words

# What is told of one person: at the head of a sentence it is told of its subject.
_OF_PEOPLE = frozenset("born raised educated aged schooled orphaned".split())
_HIS = frozenset("his her".split())
_FAMILY = frozenset("family parents career life work story childhood love interest passion".split())


def _tells_of_an_owner(first: Token) -> bool:
    """Whether "born" is told of more than whom it means: "Born in 1920, Lee and his family moved".

    "Born in Sarn, Lee's career began" tells it of the career.
    """
    verb = first.head
    if first.dep_ not in ("advcl", "acl", "amod", "prep") or first.i > verb.i:
        return False
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > first.i), None)
    if subject is None or subject.left_edge.nbor(-1).text != ",":
        return False
    joined = next((c for c in subject.children if c.dep_ == "conj"), None)
    if joined is not None:
        return any(c.dep_ == "poss" and c.lower_ in _HIS for c in joined.children)
    owned = any(c.dep_ == "poss" for c in subject.children)
    return owned and subject.lower_ in _FAMILY


_FAULTS = joined(
    (
        FaultRules(
            by_word={
                "a": (_is_wrong_article,),
                "an": (_is_wrong_article,),
                "ca": (_is_bare_ca,),
                "in": (_is_torn_into,),
                "the": (_is_the_country,),
                **dict.fromkeys(_NOT_DO, (_is_double_past,)),
                **dict.fromkeys(_COUNTED, (_lacks_article,)),
                **dict.fromkeys(_WANT_OF, (_lacks_of,)),
            },
            by_tag={"NNS": (_is_one_for_several,)},
            by_dep={"compound": (_is_of_a_bare_country,)},
        ),
        CLAUSE_FAULTS,
        SLIPS,
        MISPRINTS,
        WORD_SLIPS,
        PHRASE_FAULTS,
        PAIR_FAULTS,
        WRONG_SET_PHRASES,
        CONSTRUCTION_FAULTS,
        MISFITS,
        NUMBER_FAULTS,
        TENSE_FAULTS,
    )
)

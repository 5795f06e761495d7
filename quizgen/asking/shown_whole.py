"""Which sentences of an article may be shown word for word, with what they take up from others.

They need not stand alone, for what is asked is what they point to; but they are whole, in the
article's own voice or a remark with who made it, and without a fault.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.declarative import is_statement
from quizgen.asking.selfcontained import count_words, faults, spoken_sentences
from quizgen.asking.soft_doubts import code_of
from quizgen.language.name_tables import SAYING_LEMMAS

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token

__all__ = ["begun_before", "is_shown_whole", "quoted_places", "shown", "words_of"]

SHORTEST, LONGEST = 6, 38  # words of the sentence
SHORTEST_REMARK = 10  # words of a remark with who made it: '"I get briefed on it," he said' is less
# What is no fault where a sentence is shown as it is: where it points, and whether all agree.
_BESIDE = frozenset({"points elsewhere", "an opinion", "begins with a figure"})


def words_of(sentence: Sentence) -> tuple[Token, ...]:
    """Return the words and marks of a sentence, without blanks."""
    return tuple(token for token in sentence.span if not token.is_space)


def begun_before(document: Document) -> frozenset[int]:
    """Return the indexes of the sentences that begin within a quotation."""
    found: frozenset[int] | None = document.memory.get("begun before")
    if found is None:
        begun: set[int] = set()
        block, inside = -1, False
        for sentence in document.sentences:
            if sentence.block != block:
                block, inside = sentence.block, False
            if inside:
                begun.add(sentence.index)
            inside ^= sentence.text.count('"') % 2 == 1
        found = document.memory["begun before"] = frozenset(begun)
    return found


def quoted_places(document: Document, sentence: Sentence) -> frozenset[int]:
    """Return the places of the words of a sentence that stand in quotation marks."""
    found: set[int] = set()
    inside = '"' in sentence.text and sentence.index in begun_before(document)
    for token in sentence.span:
        if token.text == '"':
            inside = not inside
        elif inside:
            found.add(token.i)
    return frozenset(found)


def shown(document: Document, sentence: Sentence) -> str:
    """Return the sentence as it is shown, its remark opened where it began in one before."""
    text = sentence.text.replace('"', "'")
    return f"'{text}" if sentence.index in begun_before(document) else text


def is_shown_whole(facts: Facts, sentence: Sentence) -> bool:
    """Whether a sentence may be shown as it stands; what costs least is looked at first."""
    document, tokens = facts.document, words_of(sentence)
    if not SHORTEST <= count_words(tokens) <= LONGEST:
        return False
    quotes = any(token.text == '"' for token in tokens)
    if quotes and any(token.text == "'" and token.tag_ != "POS" for token in tokens):
        return False  # marks within marks, which are shown alike
    remark = quotes and _is_remark(document, sentence)
    if not remark and (sentence.index in spoken_sentences(facts) or not is_statement(sentence)):
        return False
    doubts: Sequence[str] = faults(document, sentence, list(tokens))
    if sentence.index in begun_before(document):
        doubts = [doubt for doubt in doubts if doubt != "half a quotation"]
    return all(code_of(doubt) in _BESIDE for doubt in doubts)


def _is_remark(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is one whole remark and who made it.

    '"We will go," she said in May.' The remark may be the last of several, stand behind who made
    it, or be parted by him.
    """
    tokens, inside = words_of(sentence), quoted_places(document, sentence)
    begun = sentence.index in begun_before(document)
    marks = [place for place, token in enumerate(tokens) if token.text == '"']
    if (len(marks) + begun) % 2 or count_words(tokens) < SHORTEST_REMARK:
        return False
    said = [token for token in tokens if token.i in inside]
    told = [token for token in tokens if token.i not in inside and token.text != '"']
    if not said or not told or said[0].text[0].islower() or told[0].text[0] in ".,;:":
        return False
    if tokens[-1].text not in (".", '"') or any(_ends_within(token) for token in tokens[:-1]):
        return False
    return any(token.lemma_ in SAYING_LEMMAS for token in told)


def _ends_within(token: Token) -> bool:
    """Whether a mark ends a sentence in the middle, unlike in '"Will you go?" she asked'."""
    if token.text not in (".", "!", "?"):
        return False
    following = token.nbor(1)
    last = following.i + 1 >= token.sent[-1].i + 1
    return following.text != '"' or (not last and not following.nbor(1).is_lower)

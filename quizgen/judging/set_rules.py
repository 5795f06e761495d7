"""Flaws that a question has only beside the others of its quiz."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from quizgen.judging.words import bare_tokens, content, holds, overlap, shared_words, tokens
from quizgen.language.forgetting import forgettable
from quizgen.model import Evidence, Question

__all__ = [
    "ask_alike",
    "chi_square",
    "given_away",
    "gives_away",
    "key_place_too_frequent",
    "key_too_often_longest",
    "longest_is_key",
    "out_of_balance",
]

# Above these values of chi-square the places of the key are not chance (p < 0.05).
_CRITICAL = {1: 3.84, 2: 5.99, 3: 7.81, 4: 9.49, 5: 11.07}
# Share of a stem's content words that another text must hold to be about the same fact.
_SAME_FACT = 0.6
# Share of a statement's content words that another text must hold to decide it.
_SAME_SENTENCE = 0.65  # the same, where one sentence proves both
_SAME_STATEMENT = 0.8
# Two statements that share so much (token F1) are one statement, changed at one place.
_ALIKE = 0.75
# A set is too small to speak of "too often" below this number of questions.
_SMALL_SET = 8
# The family whose options are quotations, and whose words its questions ask for.
_QUOTATIONS = "which_said"
# The family that shows a sentence and asks for whom a word of it stands.
_STANDS_FOR = "stands_for"
_WHOSE = re.compile(r"Which of these did (.+) say\?$")


def _shown(question: Question) -> Iterator[str]:
    """Yield the texts that a student reads as true in a question, one by one.

    Quotations to choose from were all said, by whomever.
    """
    yield question.stem
    yield from question.items
    if question.family == _QUOTATIONS:
        yield from (option.text for option in question.options)
    for pair in question.pairs:
        yield pair.left
        yield pair.right


def _facts(question: Question) -> Iterator[tuple[str, str]]:
    """Yield (stem, key) for each thing that a question asks."""
    if question.kind == "matching":
        for pair in question.pairs:
            yield pair.right, pair.left
    elif question.kind == "true_false":
        yield question.correction or question.stem, ""
    elif question.kind not in ("ordering", "open"):
        yield question.stem, question.answer
        speaker = _whose_words(question)
        if speaker:  # as "Who said: …?" does
            yield question.answer, speaker


def _whose_words(question: Question) -> str:
    """Return who is asked for in "Which of these did Ann Lee say?", "" in other questions."""
    found = _WHOSE.match(question.stem) if question.family == _QUOTATIONS else None
    return found[1] if found else ""


# Words of a sentence from which on it is known again: "We are late" may be anybody's.
_LEAST_QUOTED = 4
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_MARKED = re.compile(r'"([^"]+)"')


def _shows_again(question: Question, other: Question) -> bool:
    """Whether another question shows one of the quotations to choose from, or a part of one.

    It tells whose it is, asks it, or repeats it; a gap is read as what fills it.
    """
    texts = [other.stem.replace(_GAP, other.answer), other.correction, *other.items]
    texts += [pair.right for pair in other.pairs]
    if other.family == _QUOTATIONS:
        texts += [option.text for option in other.options]
    texts = [text for text in texts if '"' in text]
    if not texts:
        return False
    shown = [option.text for option in question.options]
    theirs = [part for text in texts for part in _MARKED.findall(text)]
    return any(holds(text, part) for part in _sentences(shown) for text in texts) or any(
        holds(text, part) for part in _sentences(theirs) for text in shown
    )


_GAP = "_____"


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of quotations that are long enough to be known again."""
    for text in texts:
        for part in _SENTENCE_END.split(text.strip('"')):
            if len(tokens(part)) >= _LEAST_QUOTED:
                yield part


def _holds_key(text: str, key: str, words: frozenset[str]) -> bool:
    if holds(text, key):
        return True
    needed = content(key)
    if len(bare_tokens(key)) == 1 or not needed:
        return False
    # a name by its last word, a phrase by most of its words
    last = needed[-1] in words and key[:1].isupper() and len(needed) <= 3
    return last or sum(word in words for word in needed) >= 0.75 * len(needed)


def gives_away(one: Question, other: Question) -> bool:
    """Whether what ``one`` shows answers ``other``.

    A shown text does, when it holds the key and most content words of the stem: then it speaks of
    the same fact. When the same sentence proves both, one common word is enough ("What begins on
    11 January?", "When does the course begin?"). A true or false statement is given away by a
    text that holds nearly all of it.
    """
    near = _share_evidence(one, other)
    facts = [(key, _asked(stem, key)) for stem, key in _facts(other)]
    for text in _shown(one):
        words = _content_set(text)
        for key, asked in facts:
            common = len(asked & words)
            if not key:
                least = _SAME_SENTENCE if near else _SAME_STATEMENT
                if len(asked) > 2 and common >= least * len(asked):
                    return True
            elif (
                common >= (1 if near else min(2, len(asked)))
                and (near or common >= _least_common(key, asked))
                and _holds_key(text, key, words)
            ):
                return True
    return False


# A sum, a share or a large figure: where three words are the same, it is told of the same thing.
_EXACT = re.compile(r"[£$€]\s?\d|\d\s?(?:%|m\b|bn\b|million|billion|per ?cent)", re.I)
_SAME_SUM = 3


def _least_common(key: str, asked: frozenset[str]) -> float:
    """Return how many words of a stem a text must have to tell its fact, from elsewhere."""
    least = _SAME_FACT * len(asked)
    return min(least, _SAME_SUM) if _EXACT.search(key) else least


@forgettable
@lru_cache(maxsize=4096)
def _content_set(text: str) -> frozenset[str]:
    return frozenset(content(text))


@forgettable
@lru_cache(maxsize=4096)
def _asked(stem: str, key: str) -> frozenset[str]:
    """Return the words of a stem by which it asks: not those of its key."""
    return _content_set(stem).difference(content(key))


def _share_evidence(one: Question, other: Question) -> bool:
    return any(
        part.start < proof.end and proof.start < part.end
        for part in _shown_evidence(one)
        for proof in _shown_evidence(other)
    )


def _shown_evidence(question: Question) -> tuple[Evidence, ...]:
    """Return the evidence that a question is about.

    Where "he" is asked for that is the sentence with it: the other one only has the name, and may
    be asked about beside it.
    """
    return question.evidence[:1] if question.family == _STANDS_FOR else question.evidence


def _say_alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether stem and key of two questions, taken together, share nearly all their words."""
    words = content(one[0]) + content(one[1])
    other_words = content(other[0]) + content(other[1])
    if not words or not other_words:
        return overlap(" ".join(one), " ".join(other)) >= _ALIKE
    most = 2 * min(len(words), len(other_words)) / (len(words) + len(other_words))
    return most >= _ALIKE and shared_words(words, other_words) >= _ALIKE


def ask_alike(one: Question, other: Question) -> bool:
    """Whether two questions ask one thing in nearly the same words.

    Keys are equal or one holds the other, and the stems share most content words; or the stems
    are all but equal; a matching question asks each of its pairs. A true or false statement asks
    what another statement, or another question's stem and key together, say. Two questions for whom
    a word stands are one when it is the same person. Quotations to choose from are shown by no
    other question.
    """
    if one.family == other.family == _QUOTATIONS and one.stem == other.stem:
        return True  # no stem comes twice
    if (one.family == _QUOTATIONS and _shows_again(one, other)) or (
        other.family == _QUOTATIONS and _shows_again(other, one)
    ):
        return True
    if one.family == other.family == _STANDS_FOR:
        return one.answer == other.answer  # one person is asked for once, whatever is told of him
    if one.focus == other.focus == "vocabulary":
        return one.answer == other.answer  # two words of one sentence are asked in one stem
    if one.kind == other.kind == "ordering":
        return bool(set(one.items) & set(other.items))
    for stem, key in _facts(one):
        for other_stem, other_key in _facts(other):
            if not (key and other_key):
                if _say_alike((stem, key), (other_stem, other_key)):
                    return True
                continue
            same_key = key == other_key or holds(key, other_key) or holds(other_key, key)
            shared = overlap(stem, other_stem)
            if shared >= 0.9 or (same_key and shared >= _SAME_FACT):
                return True
    return False


def given_away(questions: Sequence[Question]) -> list[str]:
    """Return the ids of questions whose key another question gives away."""
    return [
        other.id
        for other in questions
        if any(one is not other and gives_away(one, other) for one in questions)
    ]


def out_of_balance(questions: Sequence[Question]) -> list[str]:
    """Return the ids of the true/false questions of the value that is too frequent.

    Two more of one value than of the other is out of balance.
    """
    by_value: dict[str, list[str]] = {"true": [], "false": []}
    for question in questions:
        if question.kind == "true_false" and question.answer in by_value:
            by_value[question.answer].append(question.id)
    more = max(by_value.values(), key=len)
    return more if len(more) - min(map(len, by_value.values())) >= 2 else []


def longest_is_key(question: Question) -> bool:
    """Whether the key is longer than every distractor, in characters."""
    if not question.distractors:
        return False
    key = next((option.text for option in question.options if option.correct), question.answer)
    return len(key) > max(map(len, question.distractors))


def key_too_often_longest(questions: Sequence[Question]) -> list[str]:
    """Return the ids of questions whose key is longest, when they are half of a set or more.

    Chance gives one in four; people's tests one in five (OneStopQA: 18.9 %).
    """
    offered = [question for question in questions if question.distractors]
    longest = [question.id for question in offered if longest_is_key(question)]
    if len(offered) < _SMALL_SET or 2 * len(longest) < len(offered):
        return []
    return longest


def _places(questions: Sequence[Question]) -> list[tuple[str, int, int]]:
    return [
        (question.id, [option.correct for option in question.options].index(True), size)
        for question in questions
        if (size := len(question.options)) and any(option.correct for option in question.options)
    ]


def chi_square(counts: Sequence[int]) -> float:
    """Return Pearson's chi-square of counts against equal chances (0 for no counts)."""
    expected = sum(counts) / len(counts) if counts else 0.0
    return sum((count - expected) ** 2 for count in counts) / expected if expected else 0.0


def key_place_too_frequent(questions: Sequence[Question]) -> list[str]:
    """Return the ids of questions whose key stands at the place where it stands too often.

    Only questions with the most frequent number of options are compared; too often means that
    chi-square over the places is beyond chance (p < 0.05).
    """
    places = _places(questions)
    if not places:
        return []
    size = Counter(size for _, _, size in places).most_common(1)[0][0]
    alike = [(question_id, place) for question_id, place, n in places if n == size]
    counts = Counter(place for _, place in alike)
    if len(alike) < _SMALL_SET or size - 1 not in _CRITICAL:
        return []
    if chi_square([counts[place] for place in range(size)]) <= _CRITICAL[size - 1]:
        return []
    worst = max(range(size), key=lambda place: counts[place])
    return [question_id for question_id, place in alike if place == worst]

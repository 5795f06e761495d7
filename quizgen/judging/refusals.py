"""What is refused before options are sought: broken stems, doubtful keys, doubtful sentences.

A refused candidate is only counted (``--verbose``); it never comes back, however few are left.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.soft_doubts import hard
from quizgen.judging.stem_rules import dangling_word
from quizgen.judging.words import (
    content,
    holds,
    holds_figure,
    number_value,
    tokens,
    without_gap,
    without_quotes,
)
from quizgen.language.capitals import shouted_opening
from quizgen.language.clean import fold, one_line, stands
from quizgen.language.forgetting import forgettable
from quizgen.language.numbers import find_figures
from quizgen.model import Article, Question
from quizgen.options.article_figures import unit_after
from quizgen.options.stem_sums import told_by_sum

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.document import Document, Sentence

__all__ = [
    "LONGEST_KEY",
    "LONGEST_STEM",
    "SHORTEST_STEM",
    "derived",
    "refusals",
    "refusing_flaws",
    "sentence_doubts",
]

LONGEST_KEY = 15  # words; longer ones are cut-and-paste, not answers
LONGEST_CLAUSE = 16  # words of a reason, which is a clause of its own
LONGEST_QUOTE = 30  # words of a key that is a quotation, shown among others
LONGEST_STEM = 45  # words
SHORTEST_STEM = 4  # words: "Who is doubtful?" tells nobody what is asked; "What is Mecca?" does

_ARRANGED = ("matching", "ordering", "open")
# Families whose stems show the sentence or the quotation as it stands need no parse.
_AS_IT_STANDS = ("cloze", "true_false", "matching", "ordering", "open")

_OPENING = {"(": ")", "[": "]", "{": "}"}
_BRACKET = re.compile(r"[][(){}]")
_PLAIN_MARKS = str.maketrans("“”", '""')
# A blank before a mark or another blank, and marks that do not go together; each begins with one
# of a few characters, so that the rest of a text is passed over.
_STRAY = re.compile(r"[\s,;:?.](?:(?<=\s)[\s,.;:?!]|(?<=[,;:])\s*[.?!]|(?<=\?)\?|(?<=\.)\.(?!\.))")
_LEFT_OUT = re.compile(r" \.\.\.|(?<=\")\.\.\. | \[(?:\.\.\.|…)\]")  # "the harbour [...] is ours"
# "had had" and "that that" are English, "New York, New York" has its comma.
_MAY_DOUBLE = frozenset({"had", "that", "so", "very", "bye", "no", "ha", "blah", "pong"})
# A key that ends so was cut: "Founder of", "a building and", "the co-".
_CUT_END = re.compile(
    r"(?:\b(?:and|or|but|of|the|a|an|in|on|at|to|for|with|by|from|as|than|that|which|who|is|are|"
    r"was|were|his|her|their|its|very|until|unless|because|although|while)|[-–—,;:(/])$",
    re.IGNORECASE,
)
# "to find out who", "what it was like to": verbs keep these particles, so they may end a key.
_CUT_START = re.compile(r"^(?:[-–—,;:)/]|(?:and|or|but|of|'s|’s)\b)", re.IGNORECASE)
_PRONOUN_KEYS = frozenset(
    "he she it they him her them his its their this that these those one ones i we you us me my "
    "our your there here who which what someone something anyone anything somebody it's".split()
)
# "What do people often dismiss? Their experience": whose?
_OWNED = re.compile(r"^(?:his|her|their|its|my|our|your) \w+$", re.IGNORECASE)
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LONGEST_END = 6  # characters of the longest word with which a cut key ends, and one before


def refusals(candidate: Candidate, document: Document) -> tuple[str, ...]:
    """Return why a candidate is not offered, as short codes; empty when nothing speaks against it.

    The family's own doubts come first.
    """
    return tuple(dict.fromkeys(_reasons(candidate, document)))


def first_refusal(candidate: Candidate, document: Document) -> tuple[str, ...]:
    """Return the first of the `refusals` alone, if there is one: the others are not sought."""
    return tuple(itertools.islice(_reasons(candidate, document), 1))


def _reasons(candidate: Candidate, document: Document) -> Iterator[str]:
    yield from hard(candidate.family, candidate.doubts)
    yield from _stem_refusals(candidate, document.article)
    yield from _key_refusals(candidate)
    if not candidate.evidence or any(
        document.article.text[part.start : part.end] != part.text for part in candidate.evidence
    ):
        yield "evidence is not in the article"
    if candidate.kind not in _ARRANGED and 0 <= candidate.sentence < len(document.sentences):
        yield from _sentence_refusals(candidate, document.sentences[candidate.sentence])


def _stem_refusals(candidate: Candidate, article: Article) -> Iterator[str]:
    stem = candidate.stem
    if candidate.kind in _ARRANGED:
        return
    words = len(stem.split())
    if words < SHORTEST_STEM and candidate.focus != "definition":
        yield "stem too short"
    if words > LONGEST_STEM:
        yield "stem too long"
    if unbalanced(stem):
        yield "stray quotation mark or bracket in the stem"
    if doubled_word(stem):
        yield "doubled word in the stem"
    asks = candidate.kind in ("multiple_choice", "short_answer")
    asked = "?" in without_quotes(stem) or stem.endswith('?"')  # 'Who asked: "Why not?"'
    if asks and not asked and "_____" not in stem:
        yield "no question mark"
    shown = _LEFT_OUT.sub("", stem) if "..." in stem or "…" in stem else stem
    if _STRAY.search(shown):
        yield "stray punctuation in the stem"
    if candidate.kind == "cloze" and (_is_reckoned(candidate) or _is_next_year(candidate)):
        yield "the stem tells the figure"
    word = dangling_word(stem, article=article, kind=candidate.kind)
    if word:
        yield "no_referent"


def _is_reckoned(candidate: Candidate) -> bool:
    """Whether a gap is filled by arithmetic: "sales rose 2% to $11.1bn from _____"."""
    if candidate.answer_type not in ("NUMBER", "PERCENT", "MONEY"):
        return False
    figure = next(iter(find_figures(candidate.answer)), None)
    gap = _GAP.search(candidate.stem)
    if figure is None or gap is None:
        return False
    unit = (
        "percent" if candidate.answer_type == "PERCENT" else unit_after(candidate.stem[gap.end() :])
    )
    return told_by_sum(candidate.stem, figure, unit)


def _is_next_year(candidate: Candidate) -> bool:
    """Whether a span before the gap ends where it begins: "from 2010 to 2014. From _____ on"."""
    if candidate.answer_type != "YEAR" or not candidate.answer.isdigit():
        return False
    ended = _SPAN_BEFORE.search(candidate.stem)
    return ended is not None and 0 <= int(candidate.answer) - int(ended[1]) <= 1


_SPAN_BEFORE = re.compile(
    r"\b(?:to|until|till|through) (\d{4})\b.*\b(?:from|since|after) _{2,}", re.I
)
_GAP = re.compile(r"_{2,}")


def _key_refusals(candidate: Candidate) -> Iterator[str]:
    if candidate.kind in _ARRANGED:
        return
    key = candidate.answer.strip()
    if not key:
        yield "empty key"
        return
    if candidate.kind == "true_false":
        if key not in ("true", "false"):
            yield "key is neither true nor false"
        return
    if len(key.split()) > _longest(candidate):
        yield "key too long"
    if unbalanced(key) or doubled_word(key):
        yield "stray mark or doubled word in the key"
    if key.lower() in _PRONOUN_KEYS and key != "US":
        yield "pronoun as key"
    if _OWNED.match(key):
        yield "key with an owner who is not named"
    glossed = candidate.focus == "vocabulary"  # the glossary's words: "explain what something is"
    if _CUT_START.match(key) or (
        not glossed
        and len(key.split()) > 1
        and _CUT_END.search(key, max(0, len(key) - _LONGEST_END))
    ):
        yield "key cut off"
    stem = without_gap(candidate.stem)
    if candidate.kind == "cloze":
        given = holds(stem, key) and number_value(key) is None
    else:
        told = set(content(key))
        given = holds(stem, key) or (bool(told) and told.issubset(content(stem)))
    if given:
        yield "key_in_stem"
    if not derived(candidate) and not key_in_evidence(candidate):
        yield "key not in the evidence"


def _longest(candidate: Candidate) -> int:
    if candidate.answer_type == "QUOTE":
        return LONGEST_QUOTE
    return LONGEST_CLAUSE if candidate.family == "why" else LONGEST_KEY


def derived(candidate: Candidate) -> bool:
    """Whether a recorded rule made the key, so that it need not stand in the evidence.

    A name stands for its shorter mentions and for the pronouns resolved to it; the meaning of a
    word, and what an article is about, stand in no sentence; other rules say so themselves.
    """
    return (
        candidate.answer_name is not None
        or candidate.focus in ("vocabulary", "main_idea")
        or bool(candidate.features.get("derived"))
    )


def key_in_evidence(candidate: Candidate) -> bool:
    """Whether the key stands, whole word for whole word, in the evidence."""
    shown = [one_line(part.text) for part in candidate.evidence]
    proof = fold(" ".join(shown))
    if stands(proof, fold(candidate.answer)):
        return True
    if candidate.answer_type == "QUOTE":
        return holds(proof, candidate.answer)  # of two sentences, perhaps
    gap = candidate.kind == "cloze"
    return any(
        holds(part, candidate.answer) or (gap and holds_figure(part, candidate.answer))
        for part in shown
    )


def _sentence_refusals(candidate: Candidate, sentence: Sentence) -> Iterator[str]:
    if candidate.focus == "who_said" or candidate.kind == "true_false":
        return
    doubts = sentence_doubts(sentence)
    if "opens in capitals" in doubts and candidate.kind not in _AS_IT_STANDS:
        yield "sentence opens in capitals"
    if "no finite verb" in doubts and candidate.kind not in _AS_IT_STANDS:
        yield "sentence without finite verb"
    if "list" in doubts and not _only_ages(sentence.text):
        yield "sentence is a list"


# Commas that part no items: "Ann Lee, 69, and Tom Fry, 48, of".
_AGE = re.compile(r"(?<=\w), \d{1,3},(?= )")


def _only_ages(text: str) -> bool:
    """Whether a sentence looks like a list only by the commas round people's ages."""
    return _AGE.sub("", text).count(",") + text.count(";") < _LIST_COMMAS


def sentence_doubts(sentence: Sentence) -> tuple[str, ...]:
    """Return what makes a sentence's parse doubtful.

    Each was seen to lower the share of good questions: of 717 judged questions, sentences with
    brackets gave 40 % good ones, with a dash 46 %, beginning with a conjunction 38 %, against
    51 % of all.
    """
    memory: dict[int, tuple[str, ...]] = sentence.span.doc.user_data.setdefault("doubts", {})
    if sentence.index not in memory:
        memory[sentence.index] = _sentence_doubts(sentence)
    return memory[sentence.index]


_DASH = re.compile(r"[–—]|\s-{1,2}\s")
_ROUND_OR_SQUARE = re.compile(r"[()\[\]]")
_COLON = re.compile(r";|:(?!\d)")
_CONJUNCTION = re.compile(r"\W*(?:And|But|So|Or|Yet|Nor)\b")
_LIST_COMMAS = 6


def _sentence_doubts(sentence: Sentence) -> tuple[str, ...]:
    text = sentence.text
    words = text.split()
    found: list[str] = []
    if _DASH.search(text):
        found.append("dash")
    if _ROUND_OR_SQUARE.search(text):
        found.append("bracket")
    if unbalanced(text):
        found.append("stray mark")
    if _COLON.search(without_quotes(text)):
        found.append("colon")
    if "…" in text or "..." in text:
        found.append("ellipsis")
    if _CONJUNCTION.match(text):
        found.append("conjunction first")
    if len(words) > 45:
        found.append("very long")
    if text[-1:] not in ".!?\"'”’)":
        found.append("no full stop")
    capitals = sum(word[0].isupper() for word in words[1:] if word[0].isalpha())
    if len(words) > 6 and capitals > 0.5 * len(words):
        found.append("many capitals")
    verbs = sum(token.tag_ in _FINITE for token in sentence.span)
    if not verbs:
        found.append("no finite verb")
    if shouted_opening([token.text for token in sentence.span]):
        found.append("opens in capitals")
    commas = text.count(",") + text.count(";")
    if commas >= _LIST_COMMAS and commas > 4 * max(1, verbs):
        found.append("list")
    return tuple(found)


_SINGLE_OPEN = re.compile(r"(?:(?<=\s)|^|(?<=[(\"]))'(?=\w)(?!\d0s|em\b|til\b|tis\b)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?])'(?=[\s.,;:?!)\"]|$)")


@forgettable
@lru_cache(maxsize=8192)
def unbalanced(text: str) -> bool:
    """Whether a quotation mark or bracket stands alone."""
    plain = text if text.isascii() else text.translate(_PLAIN_MARKS)
    if plain.count('"') % 2:
        return True
    open_marks: list[str] = []
    for mark in _BRACKET.findall(plain):
        if mark in _OPENING:
            open_marks.append(_OPENING[mark])
        elif not open_marks or open_marks.pop() != mark:
            return True
    if open_marks:
        return True
    # single marks: an opening one before a word needs a closing one after a word
    single = plain.replace("’", "'").replace("‘", "'")
    if "'" not in single:
        return False
    return len(_SINGLE_OPEN.findall(single)) > len(_SINGLE_CLOSE.findall(single))


def doubled_word(text: str) -> bool:
    """Whether a word stands twice in a row ("the the")."""
    words = text.lower().split()
    if len(set(words)) == len(words):
        return False
    doubled = [one for one, other in itertools.pairwise(words) if one == other]
    return any(word.isalpha() and word not in _MAY_DOUBLE for word in doubled)


def refusing_flaws(question: Question) -> tuple[str, ...]:
    """Return the codes of the question's flaws for which it is never offered."""
    return tuple(flaw.code for flaw in question.flaws if flaw.severity == "refuse")


def near_duplicate_key(question: Question) -> tuple[object, ...]:
    """Return what two questions share when they differ in nothing that a student sees."""
    return (
        question.kind,
        tuple(sorted(set(content(question.stem)))),
        tokens(question.answer),
        question.items,
        question.pairs,
    )

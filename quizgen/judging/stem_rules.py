"""Flaws of a stem: negatives, missing referents, padding, gaps, given-away keys, reading level."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from quizgen.asking.addressed import YOU, addresses_reader
from quizgen.judging.tables import (
    ARTICLE_NOUNS,
    AUXILIARIES,
    BEGINNING_PRONOUNS,
    DEICTIC_WORDS,
    GENERIC_NOUNS,
    NEGATIVES,
    NUMBER_WORDS,
    PADDING,
    PERSONAL,
    STUDY_NOUNS,
    WH_WORDS,
)
from quizgen.judging.words import (
    content,
    holds,
    letter_runs,
    number_value,
    tokens,
    without_article,
    without_gap,
    without_quotes,
)
from quizgen.language.forgetting import forgettable, of_article
from quizgen.model import Article, Question
from quizgen.reading.readability import grade, syllables

__all__ = [
    "dangling_word",
    "gap",
    "hard_stem",
    "key_in_stem",
    "negative_stem",
    "no_referent",
    "padding",
]

GAP = re.compile(r"_{2,}")
_NOT_MENTIONED = re.compile(r"^Which of these\b.*\bNOT\b")
_PADDING = re.compile(rf"\b(?:{'|'.join(PADDING)})\b", re.IGNORECASE)
_TWO_IN_ONE = re.compile(
    r"\b(?:and|or) (?:who|what|when|where|why|how|which)(?: \w+)? "
    r"(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+")
_PLAIN_WORD = re.compile(r"[\w']+")
_THAT_POINTS = re.compile(
    # "at that time", "after that?", "that day": but not "now that", "so that", "the man that …"
    r"\b(?:after|before|by|for|from|on|at|of|with|about|during|like|than|to) that\b(?! \w+s? of\b)"
    r"|\bthat (?:day|time|year|month|week|night|moment|point|way|case|place|man|woman)\b"
    r"|\bthat\s*[?.]?$",
    re.IGNORECASE,
)
_THESE_OK = re.compile(
    # "those who", "those in need", "Which of these", "this year", "these days"
    r"\b(?:those (?:who|whose|whom|which|that|in|on|at|of|from|with|without|under|over|aged|"
    r"born|\w+ed|\w+ing)|which of these|this (?:article|text|"
    r"story|passage|sentence)|these days|this (?:year|week|month|summer|winter|spring|"
    r"autumn|fall|century|decade|morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:this|these|those)\b", re.IGNORECASE)
_MAY_BE_LOOSE = frozenset((*PERSONAL, *DEICTIC_WORDS))
_SUCH = re.compile(r"\bsuch(?! as\b)\b", re.IGNORECASE)
_EXISTS = re.compile(
    # "there are", "are there", "will there be", "there to be", "there would have been"
    r"\bthere(?:'s|’s)?\b(?= (?:to )?(?:is|are|was|were|be|been|being|has|have|had|will|would|"
    r"can|could|may|might|must|should|appear|appears|appeared|seem|seems|seemed|used|exists?|"
    r"remain|remains|came|\w+ly)\b)|(?<=\bis )there\b|(?<=\bare )there\b|(?<=\bwas )there\b"
    r"|(?<=\bwere )there\b|(?<= be )there\b|(?<=\bthere)'s\b|\bover there\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)
_HERE = re.compile(r"(?<!over )\bhere\b", re.IGNORECASE)
_DO_SO = re.compile(r"\b(?:do|does|did|doing|done) (?:so\b|it(?=[?.,]|$))|\bif so\b", re.IGNORECASE)
_OTHER = re.compile(
    # "the others", "another one", "the other?": but not "the other ferry"
    r"\b(?:another one|the others|the other(?= (?:is|are|was|were|did|has|have)\b|\?))",
    re.IGNORECASE,
)
_POSTMODIFIED = re.compile(
    # "the company Norling", "the city of Mosul", "the man who …", "the report into …"
    r"^(?:'s|’s)? ?(?:[A-Z]|(?:of|in|on|at|for|into|about|from|with|by|between|against|behind|"
    r"near|to|that|which|who|whose|where|called|named|known|led|run|made|held|published|"
    r"\w+ed)\b)"
)
_PERSON_BEFORE = re.compile(
    # a name, "who", or a noun for a person: "the mayor", "a former teacher", "the boy"
    r"(?<!^)\b[A-Z][\w'’-]+|\b[Ww]ho(?:se)?\b|\b[Ww]hich\b|"
    r"\b(?:[Tt]he|[Aa]n?) (?:[\w-]+ ){0,3}(?:\w+(?:er|or|ist|man|woman|ian|ant|"
    r"(?<![nt]m)ent|ee|ess)|boy|girl|person|king|queen|chief|official|head|star|guard|child|baby|couple|victim)\b"
)
_THING_BEFORE = re.compile(
    # a name, or a noun after its determiner: "the ferry", "which company", "some 300 boats"
    r"(?<=\w )\b[A-Z][\w'’-]+|\b(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Ww]hich|[Hh]ow many|"
    r"[Ss]ome|[Aa]ll|[Mm]ost|[\d,.]+) (?!is\b|are\b|was\b|were\b|did\b|does\b|do\b|has\b|"
    r"had\b|have\b|will\b|would\b|can\b|could\b|should\b|must\b|may\b|might\b)[a-z]\w+"
    r"|\b(?:people|children|men|women|police|parents)\b|\b[a-z]{3,}s\b(?<!does)(?<!was)(?<!has)(?<!its)(?<!says)(?<!this)"
)
_NAMED_BY_GAP = re.compile(r"^(?: [a-z]+)? _____")
_SUBJECT_NAME = re.compile(r"^[A-Z][\w'’-]+")  # the first word of a statement
# "How long did it take to …?", "it was clear that …": "it" stands for what follows.
_EMPTY_IT = re.compile(
    r"^(?: (?:take|cost|taken)\b.* to\b| (?:be|seem|rain|snow)\b|(?:'s|’s| is| was| would be| "
    r"will be| became| seemed)? (?:\w+ ){0,3}(?:to|that|for)\b)"
)
_SAYS_IT = re.compile(
    r"^It (?:is|was|would be|will be) (?:\w+ ){0,2}\w+ "
    r"(?:that\b|for (?:[\w'’-]+ ){1,4}to [a-z]{2,})"
)
# "the mine", "a new mine", "Sarn's mine": no pronoun
_A_MINE = re.compile(r"(?:\b(?:the|an?|this|that|each|every|its|their)|['’]s) (?:[\w-]+ )?$", re.I)
_CLAUSE_BETWEEN = re.compile(
    r"\b(?:that|which|who|whose|if|when|while|because|after|before|as|and|will|would|can|could|"
    r"should|might|may|must|is|are|was|were|has|have|had|to \w{3,}|\w+ing)\b|,|\b[A-Z]\w+ \w+"
)


def negative_stem(question: Question, article: Article) -> bool:
    """Whether the stem asks for what is not so.

    Quoted words, the article's own sentence with a gap, and "Which of these … NOT" are let pass.
    """
    del article
    if question.kind in ("cloze", "matching", "ordering", "open"):
        return False
    if _NOT_MENTIONED.search(question.stem):
        return False
    words = without_quotes(question.stem).lower().replace("n't", " n't")
    return not NEGATIVES.isdisjoint(_PLAIN_WORD.findall(words))


def no_referent(question: Question, article: Article) -> bool:
    """Whether a word of the stem points to what the stem does not name."""
    if question.kind in ("matching", "ordering", "open"):
        return False
    return bool(dangling_word(question.stem, article=article, kind=question.kind))


def dangling_word(stem: str, *, article: Article | None = None, kind: str = "short_answer") -> str:
    """Return the word of the stem that lacks its referent, or "".

    A pronoun is at home when what it may stand for is named before it in the stem ("What did
    Putin say he would do?") or is the one asked for ("Who said that he would resign?").

    Args:
        stem: a question, a true/false statement or a sentence with a gap.
        article: what the stem asks about; what it names all the time needs no introduction.
        kind: the question's kind.
    """
    text = without_quotes(stem)
    kind = kind if kind in ("true_false", "cloze") else ""
    word = _loose_word(text, kind, article is not None and addresses_reader(article.text))
    return _generic_noun(text, article, kind) if word is None else word


@forgettable
@lru_cache(maxsize=4096)
def _loose_word(text: str, kind: str, addressed: bool = False) -> str | None:
    """Return the pronoun or pointing word that lacks its referent, whatever the article is.

    "" when the first word settles that there is none, None when nouns may lack theirs.
    """
    found = _WORD.search(text)
    if found is None:
        return ""
    first = found[0].lower()
    if first not in BEGINNING_PRONOUNS and _MAY_BE_LOOSE.isdisjoint(letter_runs(text)):
        return _pointing_word(text) or None
    if kind in ("true_false", "cloze") and first in BEGINNING_PRONOUNS:
        if first in ("this", "these", "those") and not _POINTS.match(_THESE_OK.sub("", text)):
            return _pointing_word(text)
        if first == "it" and _SAYS_IT.match(text):
            return None  # "It is possible that the dam will break"
        return "" if first == "there" and _EXISTS.match(text) else first
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("’", "'").removesuffix("'s").removesuffix("'re")
        before = text[: match.start()]
        if word in DEICTIC_WORDS:
            return word
        need = PERSONAL.get(word)
        if need is None or (word == "us" and match[0] == "US"):
            continue
        if not before and word == "it":
            continue  # it was looked at above
        if word == "mine" and _A_MINE.search(before):
            continue
        if addressed and word in YOU:
            continue  # "You need two hives": whoever reads the guide
        if need == "never":
            if match[0] == "I" and before.rstrip().endswith(("War", "II", "Elizabeth", "King")):
                continue
            return word
        known = _referent(need, before, kind)
        if known is None and not (word == "it" and _EMPTY_IT.match(text[match.end() :])):
            return word
        # "What did the mayor say to her?": the subject of the same verb is someone else
        object_ = known is not None and _is_object(word, text[match.end() :])
        if known and object_ and not _CLAUSE_BETWEEN.search(before[known.end() :]):
            return word
    return _pointing_word(text) or None


def _referent(need: str, before: str, kind: str) -> re.Match[str] | None:
    """Return what in the stem a pronoun may stand for; ``before`` is the stem up to it."""
    known = GAP.search(before) if kind == "cloze" else None
    if kind in ("true_false", "cloze"):
        known = known or _SUBJECT_NAME.search(before)
    if need in ("person", "any"):
        known = known or _PERSON_BEFORE.search(before)
    if need in ("thing", "any"):
        known = known or _THING_BEFORE.search(before)
    return known


def _is_object(word: str, after: str) -> bool:
    """Whether a pronoun is an object ("her" before a noun is a possessive)."""
    return word in ("him", "them") or (
        word == "her" and bool(re.match(r"[?.,;]|$| (?:to|in|at|on|for|from|with|about)\b", after))
    )


def _pointing_word(text: str) -> str:
    """Return "this", "that", "such", "there", "do so" … when nothing in the stem answers it."""
    low = text.lower()  # most stems hold none of the words: a look is cheaper than a pattern
    these = "this" in low or "these" in low or "those" in low
    if these and _POINTS.search(_THESE_OK.sub(" ", text)):
        return "this"
    if "that" in low and _THAT_POINTS.search(text):
        return "that"
    if "such" in low and _SUCH.search(text):
        return "such"
    if "there" in low and _THERE.search(_EXISTS.sub(" ", text)):
        return "there"
    if "here" in low and _HERE.search(text):
        return "here"
    if (" so" in low or " it" in low) and _DO_SO.search(text):
        return "so"
    return "other" if "other" in low and _OTHER.search(text) else ""


_NOUNS = GENERIC_NOUNS | ARTICLE_NOUNS
_THE_NOUN = re.compile(r"[Tt](?<=\b[Tt])he ([a-z]+)\b")  # a letter first: most are passed over
_KEY_WORD = re.compile(r"[\w'’.,-]*\w")


def _generic_noun(text: str, article: Article | None, kind: str) -> str:
    """Return the noun of "the country", "the group" … when the stem does not say which one."""
    for noun in _bare_nouns(text, kind):
        if not (article and _is_known(noun, article)):
            return noun
    return ""


@forgettable
@lru_cache(maxsize=4096)
def _bare_nouns(text: str, kind: str) -> tuple[str, ...]:
    """Return the nouns of "the country", "the group" … of which the stem does not say which one."""
    found = []
    named = r"(?:^|\w )[A-Z][\w'’-]+" if kind in ("true_false", "cloze") else r"\w [A-Z][\w'’-]+"
    for match in _THE_NOUN.finditer(text):
        noun = match[1]
        before, after = text[: match.start()], text[match.end() :]
        if noun not in _NOUNS or _POSTMODIFIED.match(after):
            continue
        if re.search(named, before) or (kind == "cloze" and GAP.search(before)):
            continue
        if kind == "cloze" and _NAMED_BY_GAP.match(after):
            continue  # "The campaign group _____ plans a march"
        if noun in before.lower() and re.search(
            rf"\b(?:a|an|which|what|whose) (?:[\w-]+ ){{0,2}}{noun}\b", before, re.I
        ):
            continue
        found.append(noun)
    return tuple(found)


def _is_known(noun: str, article: Article) -> bool:
    """Whether the article speaks of one such thing all the time."""
    if set(content(noun)) & set(content(article.title)):
        return True
    alike = "|".join(STUDY_NOUNS) if noun in STUDY_NOUNS else noun
    return noun in ARTICLE_NOUNS and _is_frequent(alike, article.text)


@of_article
@lru_cache(maxsize=256)
def _is_frequent(words: str, text: str) -> bool:
    """Whether one of the words ("study|survey") stands in the text twice or more."""
    return len(re.findall(rf"\b(?:{words})\b", text)) > 1


def padding(question: Question, article: Article) -> bool:
    """Whether the stem holds empty words, asks yes or no, or asks two things at once."""
    del article
    if question.kind in ("true_false", "cloze", "matching", "ordering", "open"):
        return False
    text = without_quotes(question.stem)
    words = tokens(text)
    if not words:
        return False
    return (
        bool(_PADDING.search(text))
        or (words[0] in AUXILIARIES and text.endswith("?"))
        or (text.count("?") > 1)
        or bool(_TWO_IN_ONE.search(text) and words[0] in WH_WORDS)
    )


def gap(question: Question, article: Article) -> bool:
    """Whether a gap sentence has no gap, more than one, one at its start, or too little beside."""
    del article
    gaps = GAP.findall(question.stem) if "__" in question.stem else []
    if question.kind != "cloze":
        return bool(gaps)
    if len(gaps) != 1:
        return True
    start = question.stem.lstrip(" \"'“‘([")
    return bool(GAP.match(start)) or len(content(question.stem)) < 3 or not content(question.answer)


def key_in_stem(question: Question, article: Article) -> bool:
    """Whether the stem holds the key, or the article holds nothing of it."""
    if question.kind in ("true_false", "matching", "ordering", "open") or not question.answer:
        return False
    key, stem = question.answer, without_gap(question.stem)
    if question.kind != "cloze":
        shown = set(content(stem))
        mine = content(key)
        if holds(stem, key) or (mine and all(word in shown for word in mine)):
            return True
    elif holds(stem, key) and number_value(key) is None:
        return True
    return bool(article.text) and not _stands_in(key, question, article)


def _stands_in(key: str, question: Question, article: Article) -> bool:
    """Whether the names and figures of the key stand in the article or the evidence.

    A teacher may put a key in other words; names and figures are what can be checked. The first
    word's capital means nothing unless all words have one.
    """
    words = _KEY_WORD.findall(without_article(key))
    titled = all(word[0].isupper() for word in words)
    sure = [
        word
        for place, word in enumerate(words)
        if word[0].isdigit() or (word[0].isupper() and (place or (titled and len(words) > 1)))
    ]
    if not sure:
        return True
    proof = _vocabulary(" ".join(part.text for part in question.evidence))
    missing = [word for word in sure if not _is_in(word, proof)]
    if missing:  # as hardly one is: then all words of the article are gathered
        every = _vocabulary(article.text)
        missing = [word for word in missing if not _is_in(word, every)]
    return not missing or len(missing) < len(sure)


Vocabulary = tuple[frozenset[str], frozenset[float | None]]


def _is_in(word: str, known: Vocabulary) -> bool:
    """Whether a name or figure is among the words or numbers: "12" of "12%", "6" of "six"."""
    words, numbers = known
    value = number_value(word)
    if value is not None:
        return value in numbers
    return not content(word) or not words.isdisjoint(content(word))


@of_article
@lru_cache(maxsize=256)
def _vocabulary(text: str) -> Vocabulary:
    """Return the words, as they stand and as stems, and the numbers of a text."""
    words = frozenset((*content(text), *tokens(text)))
    may_count = [word for word in words if word in NUMBER_WORDS or not word.isalpha()]
    return words, frozenset(map(number_value, may_count)) - {None}


def hard_stem(question: Question, article: Article) -> bool:
    """Whether the stem's reading level lies far above the article's.

    Flesch-Kincaid grade (Kincaid et al. 1975); one sentence varies much, so that only a stem of
    more than ten words, five grades above the article, counts. What is quoted, and a sentence of
    the article with a gap, are the article's own words.
    """
    if question.kind in ("cloze", "matching", "ordering", "open") or not article.text:
        return False
    words = [word for word in tokens(without_quotes(question.stem)) if word[0].isalpha()]
    if len(words) <= 10:
        return False
    return _lies_far_below(article.text, grade(len(words), 1, sum(map(syllables, words))))


def _lies_far_below(text: str, hardness: float) -> bool:
    """Whether an article's reading level is more than five grades below another.

    Its long words are counted first: nearly always few of them lift it far enough, and the
    syllables of the rest need not be known.
    """
    words, sentences, longest_first = _words_of_article(text)
    if not words:
        return hardness > _FAR
    spoken = words  # each has a syllable
    for word, times in longest_first:
        if hardness <= grade(words, sentences, spoken) + _FAR:
            return False
        spoken += (syllables(word) - 1) * times
    return hardness > grade(words, sentences, spoken) + _FAR


_FAR = 5  # grades


@of_article
@lru_cache(maxsize=16)
def _words_of_article(text: str) -> tuple[int, int, list[tuple[str, int]]]:
    """Return how many words and sentences a text has, and its words with their number."""
    words = [word for word in tokens(text) if word[0].isalpha()]
    sentences = max(1, len(re.findall(r"[.!?]+[\"'”’)]*(?:\s|$)", text)))
    return len(words), sentences, sorted(Counter(words).items(), key=lambda one: -len(one[0]))

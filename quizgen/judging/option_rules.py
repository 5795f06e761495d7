"""Flaws of a set of options: cues to the key, mixtures, overlaps, second keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from quizgen.judging.tables import ABSOLUTE_TERMS, ALL_OR_NONE, QUANTITY_WORDS, UNITS
from quizgen.judging.words import (
    acronym_of,
    bare_tokens,
    content,
    number_value,
    stand_in,
    tokens,
    without_quotes,
)
from quizgen.language.clean import fold
from quizgen.language.forgetting import forgettable
from quizgen.model import Question

__all__ = [
    "absolute_term",
    "all_or_none",
    "clang",
    "convergence",
    "grammar_cue",
    "key_longest",
    "mixed_options",
    "option_form",
    "option_order",
    "overlapping",
    "second_key",
]

_ALL_OR_NONE = re.compile("|".join(ALL_OR_NONE), re.IGNORECASE)
_ARTICLE_BEFORE_GAP = re.compile(r"\b(a|an) _{2,}", re.IGNORECASE)
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_YEAR = re.compile(r"^(?:in |since |by )?(?:1[0-9]|20)\d\d$")
_DIGITS = re.compile(r"\d")
_PER_CENT = re.compile(r"\bper ?cent\b")
_SIGN = re.compile(r"[£$€¥]")
_COINS = re.compile(r"\b(?:dollars?|pounds?|euros?|pence|cents?)\b")
_LETTERED = re.compile(r"[^\W\d_][\w'’-]*")
_SEVERAL = re.compile(r"\band\b|,")
_MAGNITUDE = re.compile(r"\d ?(?:k|m|bn|tn|\w*illion)\b")
_DECIMAL = re.compile(r"\d\.\d")
# "herb", "hour", "honest": a vowel sound after a silent h; "unit", "one", "European": none.
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_CONSONANT_START = ("uni", "use", "usu", "eu", "one", "once", "ubi", "uk", "uran", "uto")
_PLURAL_STEM = re.compile(
    r"^(?:Who|What) (?:are|were)\b|^Which (?:two|three|four|\w+s) (?:are|were|have|do)\b|"
    r"^Which (?:two|three|four)\b"
)
_FIRST_FORM = (
    # first words of a clause: options of one question begin alike
    ("to", re.compile(r"^to [a-z]+\b")),
    ("by", re.compile(r"^by \w+ing\b")),
    ("because", re.compile(r"^because\b")),
    ("that", re.compile(r"^that [a-z]+ ")),
)


def _key(question: Question) -> str:
    return next((option.text for option in question.options if option.correct), question.answer)


def key_longest(question: Question) -> bool:
    """Whether the key is the longest option by far: half as long again, and eight characters."""
    longest = max((len(text) for text in question.distractors), default=0)
    return bool(longest) and len(_key(question)) >= max(1.5 * longest, longest + 8)


def _vowel_sound(text: str) -> bool:
    word = fold(text).lstrip("\"'(")
    if word[:1].isdigit():
        return word.startswith(("8", "11", "18"))
    if word.startswith(_SILENT_H):
        return True
    return word[:1] in "aeiou" and not word.startswith(_CONSONANT_START)


def _plural(text: str) -> bool:
    words = tokens(text)
    value = number_value(words[0]) if words else None
    return (
        _SEVERAL.search(text) is not None
        or (bool(words) and words[-1].endswith("s") and not words[-1].endswith("ss"))
        or any(word.endswith("s") and len(word) > 3 for word in words)
        or (value is not None and value != 1)
        or bool(set(words) & {"people", "men", "women", "children", "police", "both"})
    )


def grammar_cue(question: Question) -> bool:
    """Whether a/an, number or the form of the first word tells an option from the others."""
    texts = [option.text for option in question.options if option.text.strip()]
    article = _ARTICLE_BEFORE_GAP.search(question.stem)
    if article and len({_vowel_sound(text) for text in texts}) == 2:
        return True
    lowered = [text[:1].lower() + text[1:] for text in texts] if len(texts) > 2 else []
    for first, form in _FIRST_FORM:
        begun = [text for text in lowered if text.startswith(first)]
        fitting = sum([form.match(text) is not None for text in begun])
        if lowered and fitting in (1, len(texts) - 1):  # the odd one out
            return True
    if _PLURAL_STEM.search(question.stem):
        return _plural(_key(question)) and not all(_plural(text) for text in texts)
    return False


def all_or_none(question: Question) -> bool:
    """Whether an option speaks of the other options; what somebody is quoted with never does."""
    return any(
        _ALL_OR_NONE.search(option.text.strip()) and not _is_quoted(option.text)
        for option in question.options
    )


def absolute_term(question: Question) -> bool:
    """Whether one option alone holds "always", "never", "only", "usually" or the like.

    In a remark between quotation marks it is somebody's own word, and no clue.
    """
    if all(_is_quoted(option.text) for option in question.options):
        return False
    strong = [bool(ABSOLUTE_TERMS & set(tokens(option.text))) for option in question.options]
    return sum(strong) == 1 and len(strong) > 2


def clang(question: Question) -> bool:
    """Whether a content word of the stem comes back in the key and in no distractor.

    What the stem quotes counts too: students match words, whoever said them.
    """
    elsewhere = {word for text in question.distractors for word in content(text)}
    return bool((set(content(question.stem)) & set(content(_key(question)))) - elsewhere)


def convergence(question: Question) -> bool:
    """Whether the key alone shares most words with the others.

    Each option counts, for each of its content words, the other options that hold it too; the
    key's count is at least two above every distractor's.
    """
    key, others = set(content(_key(question))), [set(content(t)) for t in question.distractors]
    if len(others) < 2 or not key:
        return False
    everyone = Counter(word for words in (key, *others) for word in words)
    common = {word for word, count in everyone.items() if count == len(others) + 1}

    def shared(words: set[str]) -> int:
        return sum(everyone[word] - 1 for word in words - common)

    return shared(key) >= 2 + max(map(shared, others))


def _is_quoted(text: str) -> bool:
    """Whether a text is a remark between quotation marks, of more words than a name or figure."""
    plain = fold(text).strip()
    return plain[:1] == plain[-1:] == '"' and len(plain.split()) > _TITLE_WORDS


_TITLE_WORDS = 4  # of a song or a slogan in quotation marks


@forgettable
@lru_cache(maxsize=8192)
def option_form(text: str) -> tuple[str, str]:
    """Return type and unit of an option, as far as its letters tell.

    Types: percent, money, year, date, day, number, quote, name, phrase; "" when a single
    capitalised word may be a name or a phrase's beginning.
    """
    whole = fold(text)
    folded = whole.strip(" .")
    words = tokens(text if folded == whole else folded)
    if not words:
        return "", ""
    if _is_quoted(text):
        return "quote", ""
    if "%" in folded or _PER_CENT.search(folded):
        return "percent", ""
    money = _SIGN.search(folded)
    if money or _COINS.search(folded):
        return "money", money[0] if money else words[-1].rstrip("s")
    if _YEAR.match(folded):
        return "year", ""
    bare = [word for word in words if word not in ("in", "on", "by", "since", "until", "late")]
    if any(word in _MONTHS for word in words) and (len(bare) == 1 or _DIGITS.search(folded)):
        return "date", f"{bool(re.search(r'[0-9]{4}', folded))}"
    if any(word in _DAYS for word in words) and len(words) <= 3:
        return "day", ""
    if number_value(folded) is not None and (_DIGITS.search(words[0]) or len(words) <= 4):
        return "number", _unit(words)
    if len(words) <= 4 and (QUANTITY_WORDS & set(words)) and not set(words) - _VAGUE - set(UNITS):
        return "number", _unit(words)
    if len(words) <= 3 and (words[0] in ("a", "an") and words[-1] in UNITS):
        return "number", _unit(words)
    if text.strip()[:1] in "\"'“‘" and text.strip()[-1:] in "\"'”’":
        return "quote", ""
    big = [word for word in _LETTERED.findall(text) if word.lower() not in _SMALL]
    if not big:
        return "", ""
    capitals = sum(word[0].isupper() for word in big)
    if capitals == len(big) and (len(big) > 1 or not big[0][0].isupper()):
        return "name", ""
    return ("", "") if len(big) == 1 or capitals > 1 else ("phrase", "")


def _unit(words: Sequence[str]) -> str:
    """Return what is counted: "day" of "ten days", "" of "about ten"."""
    named = [word for word in words if number_value(word) is None and word not in _VAGUE]
    name = named[-1] if named else ""
    return UNITS.get(name, name.rstrip("s"))


_VAGUE = QUANTITY_WORDS | frozenset(
    "about around almost nearly over under more less than at least most up to only some just a "
    "an the hundred thousand million billion trillion dozen and fewer close nearly roughly or of "
    "per".split()
)
_SMALL = frozenset("a an the of and for in on at to de la van von der bin al el du des".split())


_FIGURES = frozenset({"number", "money", "percent", "date", "year", "day"})


def _precision(texts: Sequence[str]) -> bool:
    """Whether some numbers have decimals and others have none, or digits stand beside words.

    "1.3m" beside "500,000", and "nine" beside "12", is how newspapers write.
    """
    plain = [text for text in texts if not _MAGNITUDE.search(text)]
    decimals = {_DECIMAL.search(text) is not None for text in plain}
    spelled = [text for text in texts if not _DIGITS.search(text)]
    small = all((number_value(text) or 0) <= 10 for text in spelled)
    big = all((number_value(text) or 99) > 9 for text in texts if text not in spelled)
    return len(decimals) == 2 or (0 < len(spelled) < len(texts) and not (small and big))


def mixed_options(question: Question) -> bool:
    """Whether the options differ in type, unit, precision or format.

    A name among descriptions is let pass (people write such options) unless it is the key alone,
    or the key alone is none.
    """
    texts = [option.text.strip() for option in question.options]
    forms = [option_form(text) for text in texts]
    types = {kind for kind, _ in forms if kind}
    if types & _FIGURES:
        if len(types) > 1 or any(not kind for kind, _ in forms):
            return True
        units = {unit for _, unit in forms}
        if len(units) > 1:
            return True
        return not types & {"date", "day", "year"} and units != {"time"} and _precision(texts)
    if len(types) > 1:
        key = option_form(_key(question))[0]
        others = {option_form(text)[0] for text in question.distractors}
        if "quote" in types or (key and key not in others and "" not in others):
            return True
    stops = {text.endswith((".", "!")) for text in texts if len(text.split()) > 3}
    return len(stops) > 1


def _sort_value(text: str) -> tuple[float, ...] | None:
    kind, _ = option_form(text)
    folded = fold(text)
    if kind == "year":
        return (float(re.findall(r"\d{4}", folded)[0]),)
    if kind == "date":
        month = next(i for i, name in enumerate(_MONTHS) if name in tokens(folded))
        numbers = [float(n) for n in re.findall(r"\d+", folded)]
        year = next((n for n in numbers if n > 31), 0.0)
        return (year, month, next((n for n in numbers if n <= 31), 0.0))
    value = number_value(folded) if kind in ("number", "money", "percent") else None
    return None if value is None else (value,)


def option_order(question: Question) -> bool:
    """Whether options that are numbers or dates stand neither upwards nor downwards."""
    values = [_sort_value(option.text) for option in question.options]
    known = [value for value in values if value is not None]
    return len(known) == len(values) > 1 and sorted(known) not in (known, known[::-1])


def overlapping(question: Question) -> bool:
    """Whether two options are equal, give the same number, or one is part of the other."""
    texts = [option.text for option in question.options]
    said = [(text, tokens(text), bare_tokens(text)) for text in texts]
    for place, (one, words, bare) in enumerate(said):
        for other, other_words, other_bare in said[place + 1 :]:
            if bare == other_bare:
                return True
            if stand_in(other_bare, words) or stand_in(bare, other_words):
                return True
            if acronym_of(one, other) or acronym_of(other, one):
                return True
            first, second = number_value(one), number_value(other)
            if (
                first is not None
                and first == second
                and option_form(one)[1] == option_form(other)[1]
                and not (content(one) and content(other) and _differ_in_words(one, other))
            ):
                return True
    return False


def _differ_in_words(one: str, other: str) -> bool:
    words = [{word for word in tokens(text) if number_value(word) is None} for text in (one, other)]
    return words[0] != words[1]


def second_key(question: Question) -> bool:
    """Whether a distractor is right by the article too, as far as its letters tell.

    It is another accepted answer, the key's acronym, or joined to the key in the evidence by
    "and", "or" or a comma in a list ("Ann and Tom met": both met).
    """
    key = _key(question)
    proof = fold(" ".join(part.text for part in question.evidence))
    accepted = {bare_tokens(text) for text in question.accepted}
    for text in question.distractors:
        if bare_tokens(text) in accepted:
            return True
        if acronym_of(text, key) or acronym_of(key, text):
            return True
        if fold(key) not in proof or fold(text) not in proof:
            continue
        one, other = re.escape(fold(key)), re.escape(fold(text))
        link = r"(?:,? and |,? or |, (?=[^,]*(?:, | and | or )))(?:the |an? )?"
        joined = rf"\b(?:{one}\b{link}{other}|{other}\b{link}{one})\b"
        if re.search(joined, proof) and not re.search(r"\bbetween\b", without_quotes(proof)):
            return True
    return False

r"""Reading GIFT by Moodle's rules.

Questions end at a blank line. ``\`` takes the meaning from ``~ = # { } :`` and itself; ``\n`` is
a line end. What stands between the braces says the kind: nothing is open, ``#`` a number, any
``~`` multiple choice, ``->`` matching, T or F true or false, the rest typed answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from quizgen.formats.imports.draft import Draft, Reading, Unread, gap_kind, part_notes
from quizgen.formats.imports.markup import lost_media, paragraphs, plain, unmarked
from quizgen.formats.imports.safe import decode
from quizgen.formats.layout import GAP
from quizgen.model import Option, Pair

__all__ = ["read"]

# An escaped character stands as a control character, which decoding has removed from the text.
_ESCAPES = {char: chr(place) for place, char in enumerate("\\~=#{}:n", start=1)}
_ESCAPE = re.compile(r"\\([\\~=#{}:n])")
_BACK = {ord(mark): "\n" if char == "n" else char for char, mark in _ESCAPES.items()}
_BLOCKS = re.compile(r"\n[ \t]*\n")
_CATEGORY = re.compile(r"\$CATEGORY:\s*(.+)")
_ID = re.compile(r"\[id:([^\]]+)\]")
_TAG = re.compile(r"\[tag:([^\]]+)\]")
_TITLE = re.compile(r"::(.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")
_WEIGHT = re.compile(r"%(-?\d+(?:\.\d+)?)%")
_TRUTH = {"T": "true", "TRUE": "true", "F": "false", "FALSE": "false"}


def read(content: bytes) -> Reading:
    """Read the file; what GIFT can say and quizgen cannot keep is said."""
    reading = Reading()
    for block in _BLOCKS.split(decode(content)):
        lines = block.split("\n")
        comments = [line for line in lines if line.strip().startswith("//")]
        text = "\n".join(line for line in lines if line not in comments).strip()
        if not text:
            continue
        if category := _CATEGORY.match(text):
            reading.title = reading.title or category[1].strip().replace("//", "/")
            text = text[category.end() :].strip()
            if not text:
                continue
        item = _question(_ESCAPE.sub(lambda found: _ESCAPES[found[1]], text))
        if isinstance(item, Draft):
            comment = " ".join(comments)
            found = _ID.search(comment)
            item = replace(
                item, id=found[1].strip() if found else "", tags=tuple(_TAG.findall(comment))
            )
        reading.items.append(item)
    return reading


def _question(text: str) -> Draft | Unread:
    text = _TITLE.sub("", text, count=1) if text.startswith("::") else text
    text = text.strip()
    style = _FORMAT.match(text)
    name = style[1] if style else "moodle"
    text = text[style.end() :] if style else text
    start, end = text.find("{"), text.rfind("}")
    if start < 0 and end < 0:
        return Unread(_shown(text, name), "it has no answers in braces, so it is a text")
    if start < 0 or end < start or text.count("{") != 1 or text.count("}") != 1:
        return Unread(_shown(text, name), "its braces do not match")
    before, inside, after = text[:start], text[start + 1 : end], text[end + 1 :]
    middle = f"{before.rstrip()} {GAP} {after.lstrip()}" if after.strip() else before
    answers, _, general = inside.partition("####")
    told = paragraphs(_back(general)) if name == "html" else [_shown(general, name)]
    item = _answered(_shown(middle, name), answers.strip(), name)
    if isinstance(item, Unread):
        return item
    told = [one for one in told if one]
    if item.kind == "open":
        answer, guide, told = part_notes(told)
        item = replace(item, answer=answer, guide=guide)
    markup = text if item.options else f"{before} {after} {general}"
    lost = (*item.lost, *lost_media(_back(markup)))
    return replace(item, told=tuple(told), lost=lost)


def _answered(stem: str, answers: str, style: str) -> Draft | Unread:
    if not answers:
        return Draft("open", stem)
    if answers.startswith("#"):
        return _number(stem, answers[1:].strip())
    if "~" in answers:
        return _choice(stem, answers, style)
    if "->" in answers and "=" in answers:
        return _matching(stem, answers, style)
    word, *feedback = answers.split("#")
    if word.strip().upper() in _TRUTH:
        return _true_false(stem, _TRUTH[word.strip().upper()], feedback, style)
    return _typed(stem, answers)


def _split(answers: str, signs: str) -> list[tuple[str, float | None, str, bool]]:
    """Cut answers at their signs: sign, weight, text, and whether feedback follows it."""
    found = []
    for sign, rest in re.findall(rf"([{signs}])([^{signs}]*)", answers):
        text, _, feedback = rest.strip().partition("#")
        weight = _WEIGHT.match(text)
        share = float(weight[1]) if weight else None
        text = text[weight.end() :].strip() if weight else text.strip()
        found.append((sign, share, text, bool(feedback.strip())))
    return found


def _choice(stem: str, answers: str, style: str) -> Draft | Unread:
    parts = _split(answers, "~=")
    options = tuple(
        Option(_shown(text, style), share == 100 if share is not None else sign == "=")
        for sign, share, text, _ in parts
    )
    shares = [share for _, share, _, _ in parts if share is not None and 0 < share < 100]
    if len(shares) > 1:
        return Unread(stem, "several of its options together are right; quizgen wants one")
    key = next((option.text for option in options if option.correct), "")
    lost = _lost(parts)
    return Draft(gap_kind("multiple_choice", stem), stem, key, options=options, lost=lost)


def _typed(stem: str, answers: str) -> Draft | Unread:
    parts = _split(answers if answers[0] == "=" else f"={answers}", "=")
    right = [(text, share) for _, share, text, _ in parts if share in (None, 100)]
    texts = tuple(_back(text).replace(r"\*", "*") for text, _ in right)
    if not texts:
        return Unread(stem, "none of its answers earns all the points")
    lost = [*_lost(parts)]
    for _, share, text, _ in parts:
        if share not in (None, 100):
            lost.append(f"“{_back(text)}”, which earned {share:g} %, is not kept")
        elif re.search(r"(?<!\\)\*", _back(text)):
            lost.append(f"the * in “{_back(text)}” no longer stands for any letters")
    kind = gap_kind("short_answer", stem)
    return Draft(kind, stem, texts[0], accepted=texts[1:], lost=tuple(lost))


def _number(stem: str, answers: str) -> Draft | Unread:
    first = answers.split("=")[1 if answers.startswith("=") else 0]
    exact = re.match(r"(-?[\d.]+)\s*(?:(:|\.\.)\s*([\d.]+))?", first.split("#")[0].strip())
    if exact is None:
        return Unread(stem, "its number cannot be read")
    if exact[2] == "..":
        return Unread(stem, "its answer is a range of numbers")
    spread = exact[2] and float(exact[3] or 0)
    lost = ("the spread of its number is not kept",) if spread else ()
    return Draft(gap_kind("short_answer", stem), stem, exact[1], lost=lost)


def _true_false(stem: str, key: str, feedback: list[str], style: str) -> Draft:
    wrong = _shown(feedback[0], style) if feedback else ""
    if key == "false":
        return Draft("true_false", stem, key, correction=wrong)
    lost = ("the feedback to single answers is not kept",) if any(feedback) else ()
    return Draft("true_false", stem, key, lost=lost)


def _matching(stem: str, answers: str, style: str) -> Draft | Unread:
    pairs, extra = [], []
    for _, _, text, _ in _split(answers, "="):
        left, arrow, right = text.partition("->")
        if not arrow:
            return Unread(stem, f"its pair “{_back(text)}” has no arrow")
        left, right = _shown(left, style), _back(right).strip()
        if left:
            pairs.append(Pair(left, right))
        else:
            extra.append(right)
    return Draft("matching", stem, pairs=tuple(pairs), extra=tuple(extra))


def _lost(parts: list[tuple[str, float | None, str, bool]]) -> tuple[str, ...]:
    told = any(feedback for *_, feedback in parts)
    return ("the feedback to single answers is not kept",) if told else ()


def _back(text: str) -> str:
    return text.translate(_BACK)


def _shown(text: str, style: str) -> str:
    """Return the plain text of a part in one of GIFT's four formats."""
    own = _FORMAT.match(text.lstrip())
    if own:
        style, text = own[1], text.lstrip()[own.end() :]
    read_as: dict[str, Callable[[str], str]] = {"html": plain, "moodle": unmarked}
    return read_as.get(style, str)(_back(text.strip())).strip()

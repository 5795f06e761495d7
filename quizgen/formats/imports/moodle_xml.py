"""Reading Moodle XML: the seven kinds of Moodle's that quizgen has, and why not the others."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

from quizgen.errors import BadInput
from quizgen.formats.imports.draft import Draft, Reading, Unread, part_notes
from quizgen.formats.imports.markup import lost_media, paragraphs, plain
from quizgen.formats.imports.safe import parse_xml
from quizgen.formats.layout import GAP, printable
from quizgen.model import Option, Pair

__all__ = ["read"]

_GAP = re.compile(r"\{(\d*):([A-Z_]+):((?:[^{}\\]|\\.)*)\}", re.DOTALL)
_WEIGHT = re.compile(r"(=)?(?:%(-?\d+(?:[.,]\d+)?)%)?(.*)", re.DOTALL)
_SEPARATOR = re.compile(r"(?<!\\)~")
_FEEDBACK = re.compile(r"(?<![\\&])#")
_TYPED = ("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC")
_CHOSEN = ("MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH",
           "MULTICHOICE_S", "MCS", "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS")  # fmt: skip


def read(content: bytes) -> Reading:
    """Read the file.

    Raises:
        BadInput: it is no Moodle XML.
    """
    document = parse_xml(content, "The file")
    if document.tag != "quiz":
        raise BadInput(f"The file is no Moodle XML: it begins with <{document.tag}>, not <quiz>.")
    reading = Reading()
    for item in document.iterfind("question"):
        if item.get("type") == "category":
            if not reading.title:
                reading.title = _text(item, "category").strip().replace("//", "/")
                reading.title = reading.title.removeprefix("$course$/").removeprefix("top/")
                reading.instructions = plain(_text(item, "info"))
            continue
        reading.items.append(_question(item))
        shuffled = item.findtext("shuffleanswers", "").strip() in ("true", "1")
        if item.get("type") == "multichoice" and shuffled:
            reading.shuffle_options = True
        if re.search(r":(?:MULTICHOICE|MC)\w*S:", _text(item, "questiontext")):
            reading.shuffle_options = True
    return reading


def _question(item: Element) -> Draft | Unread:
    kind = item.get("type", "")
    stem = _shown(item.find("questiontext"))
    reader = _READERS.get(kind)
    if reader is None:
        return Unread(stem, _WHY_NOT.get(kind, f"quizgen has no {kind or 'such'} questions"))
    draft = reader(item, stem)
    if isinstance(draft, Unread):
        return draft
    told = _passages(item.find("generalfeedback"))
    if item.findall("hint"):
        draft = replace(draft, lost=(*draft.lost, "its hints are not kept"))
    raw = " ".join(_text(one, ".") for one in item.iter() if one.get("format") == "html")
    media = ("its picture or sound is not kept",) if item.find(".//file") is not None else ()
    return replace(
        draft,
        id=item.findtext("idnumber", "").strip(),
        told=tuple(told),
        tags=tuple(filter(None, (_text(tag, ".").strip() for tag in item.findall("tags/tag")))),
        points=_number(item.findtext("defaultgrade")) if kind != "cloze" else draft.points,
        lost=(*draft.lost, *(media or lost_media(raw))),
    )


def _choice(item: Element, stem: str) -> Draft | Unread:
    options = tuple(
        Option(_shown(answer), _number(answer.get("fraction")) == 100)
        for answer in item.findall("answer")
    )
    if sum((_number(answer.get("fraction")) or 0) > 0 for answer in item.findall("answer")) > 1:
        return Unread(stem, "several of its options are right; quizgen wants one")
    key = next((option.text for option in options if option.correct), "")
    return Draft("multiple_choice", stem, key, options=options, lost=_told_apart(item))


def _typed(item: Element, stem: str) -> Draft | Unread:
    answers = [
        (_text(answer, "."), _number(answer.get("fraction"))) for answer in item.findall("answer")
    ]
    return _typed_answers(stem, "short_answer", answers, _told_apart(item))


def _typed_answers(
    stem: str, kind: str, answers: list[tuple[str, float | None]], lost: tuple[str, ...]
) -> Draft | Unread:
    right = [text.replace(r"\*", "*") for text, share in answers if share == 100]
    if not right:
        return Unread(stem, "none of its answers earns all the points")
    said = list(lost)
    for text, share in answers:
        if share != 100 and share:
            said.append(f"“{text}”, which earned {share:g} %, is not kept")
        elif share == 100 and re.search(r"(?<!\\)\*", text):
            said.append(f"the * in “{text}” no longer stands for any letters")
    key, *others = right
    made = Draft("short_answer", stem, key, accepted=tuple(others), lost=tuple(said))
    return replace(made, kind="cloze") if kind == "cloze" else made


def _numerical(item: Element, stem: str) -> Draft | Unread:
    draft = _typed(item, stem)
    spread = any(_number(one.text) for one in item.iterfind("answer/tolerance"))
    if isinstance(draft, Draft) and spread:
        return replace(draft, lost=(*draft.lost, "the spread of its number is not kept"))
    return draft


def _true_false(item: Element, stem: str) -> Draft | Unread:
    answers = {_text(one, ".").strip().lower(): one for one in item.findall("answer")}
    if set(answers) != {"true", "false"}:
        return Unread(stem, "its answers are not true and false")
    key = "true" if _number(answers["true"].get("fraction")) == 100 else "false"
    if key == "true":
        return Draft("true_false", stem, key, lost=_told_apart(item))
    correction = _shown(answers["true"].find("feedback"))
    return Draft("true_false", stem, key, correction=correction)


def _matching(item: Element, stem: str) -> Draft:
    pairs, extra = [], []
    for part in item.findall("subquestion"):
        left, right = _shown(part), _text(part, "answer").strip()
        if left:
            pairs.append(Pair(left, right))
        else:
            extra.append(right)
    return Draft("matching", stem, pairs=tuple(pairs), extra=tuple(extra))


def _ordering(item: Element, stem: str) -> Draft:
    return Draft("ordering", stem, items=tuple(_shown(one) for one in item.findall("answer")))


def _essay(item: Element, stem: str) -> Draft:
    answer, guide, rest = part_notes(_passages(item.find("graderinfo")))
    guide = "\n".join([guide, *rest]) if rest and guide else guide or "\n".join(rest)
    return Draft("open", stem, answer, guide=guide)


def _cloze(item: Element, stem: str) -> Draft | Unread:
    markup = _text(item, "questiontext")
    gaps = list(_GAP.finditer(markup))
    if len(gaps) != 1:
        return Unread(stem, f"it has {len(gaps)} gaps; quizgen's questions have one")
    (gap,) = gaps
    kind = gap[2]
    whole = plain(f"{markup[: gap.start()]}{GAP}{markup[gap.end() :]}")
    if kind not in (*_TYPED, *_CHOSEN):
        return Unread(whole, f"quizgen has no gaps of the kind {kind}")
    answers, told = [], False
    for alternative in filter(None, _SEPARATOR.split(gap[3])):
        text, *feedback = _FEEDBACK.split(alternative, maxsplit=1)
        told = told or any(feedback)
        sign, percent, rest = _WEIGHT.fullmatch(text).groups()  # type: ignore[union-attr] # matches anything
        share = 100.0 if sign else _number(percent) or 0.0
        answers.append((_unquoted(rest), share))
    lost = ("the feedback to single answers is not kept",) if told else ()
    points = float(gap[1] or 1)
    if kind in _CHOSEN:
        options = tuple(Option(plain(text), share == 100) for text, share in answers)
        key = next((option.text for option in options if option.correct), "")
        return Draft("cloze", whole, key, options=options, points=points, lost=lost)
    draft = _typed_answers(whole, "cloze", list(answers), lost)
    return replace(draft, points=points) if isinstance(draft, Draft) else draft


def _unquoted(text: str) -> str:
    """Undo what protects an answer inside a gap: entities, and backslashes before ``} # ~ / "``."""
    return (
        re.sub(r"\\([}#~/\"\\])", r"\1", html.unescape(text))
        if "\\" in text
        else html.unescape(text)
    )


_READERS: dict[str, Callable[[Element, str], Draft | Unread]] = {
    "multichoice": _choice,
    "shortanswer": _typed,
    "numerical": _numerical,
    "truefalse": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "essay": _essay,
    "cloze": _cloze,
}
_WHY_NOT = {"description": "it is a text, not a question"}


def _text(parent: Element, path: str) -> str:
    found = parent.find("text" if path == "." else f"{path}/text")
    return printable((found.text if found is not None else "") or "")


def _is_html(element: Element) -> bool:
    return element.get("format", "html") in ("html", "moodle_auto_format")


def _shown(element: Element | None) -> str:
    if element is None:
        return ""
    text = _text(element, ".")
    return plain(text) if _is_html(element) else text.strip()


def _passages(element: Element | None) -> list[str]:
    if element is None:
        return []
    text = _text(element, ".")
    return paragraphs(text) if _is_html(element) else [part for part in [text.strip()] if part]


def _told_apart(item: Element) -> tuple[str, ...]:
    told = any(_text(one, ".").strip() for one in item.iterfind("answer/feedback"))
    return ("the feedback to single answers is not kept",) if told else ()


def _number(text: str | None) -> float | None:
    try:
        return float((text or "").replace(",", "."))
    except ValueError:
        return None

"""Reads Moodle XML by Moodle's rules, not by our writer: what its import would keep.

Independent of quizgen on purpose; what it returns are plain values.
"""

from __future__ import annotations

import html
import re
from typing import Any
from xml.etree import ElementTree

# The fractions that Moodle lets an answer have.
FRACTIONS = {0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60,
             66.66667, 70, 75, 80, 83.33333, 90, 100}  # fmt: skip
FRACTIONS |= {-fraction for fraction in FRACTIONS}

# How Moodle cuts a cloze: a gap, then its alternatives. A backslash or an ampersand before a
# separator keeps it from separating.
ALTERNATIVE = r"(?:=|%-?\d+(?:[.,]\d*)?%)?.+?(?<!\\|&)(?=[~#}]|$)(?:#.*?(?<!\\)(?=[~}]|$))?"
GAP = re.compile(
    rf"\{{\s*(\d*)\s*:\s*(SHORTANSWER|MULTICHOICE|MULTICHOICE_S)\s*:\s*"
    rf"({ALTERNATIVE}(?:~{ALTERNATIVE})*)\}}",
    re.DOTALL,
)
ONE = re.compile(rf"~?({ALTERNATIVE})", re.DOTALL)
WEIGHTED = re.compile(r"(=|%(-?\d+(?:[.,]\d*)?)%)?(.*)", re.DOTALL)


def read(content: bytes) -> list[dict[str, Any]]:
    """Return every question of a file, the category first, or fail as Moodle would."""
    document = ElementTree.fromstring(content)
    assert document.tag == "quiz"
    return [question(item) for item in document]


def text_of(node: ElementTree.Element, path: str) -> str:
    """Return a ``<text>``, which Moodle insists on."""
    found = node.find(f"{path}/text")
    assert found is not None, f"{path} has no <text>"
    return found.text or ""


def shown(markup: str) -> str:
    """Return what a browser shows of our HTML."""
    markup = markup.replace("<br>", "\n")
    return html.unescape(re.sub(r"</?p>", "", markup))


def question(item: ElementTree.Element) -> dict[str, Any]:
    """Return one question as Moodle would keep it."""
    kind = item.get("type")
    if kind == "category":
        return {"type": kind, "category": text_of(item, "category"), "info": text_of(item, "info")}
    found = {
        "type": kind,
        "name": text_of(item, "name"),
        "html": text_of(item, "questiontext"),
        "stem": shown(text_of(item, "questiontext")),
        "feedback": text_of(item, "generalfeedback"),
        "grade": float(item.findtext("defaultgrade", "nan")),
        "idnumber": item.findtext("idnumber"),
        "tags": [text_of(tag, ".") for tag in item.findall("tags/tag")],
    }
    assert 0 < len(found["name"]) <= 255
    assert 0 < len(found["idnumber"]) <= 100
    assert item.find("questiontext").get("format") == "html"
    return found | READERS[kind](item)


def answers(item: ElementTree.Element) -> list[tuple[str, float, str]]:
    """Return text, fraction and feedback of every answer."""
    read_answers = [
        (text_of(one, "."), float(one.get("fraction")), text_of(one, "feedback"))
        for one in item.findall("answer")
    ]
    assert {fraction for _, fraction, _ in read_answers} <= FRACTIONS
    assert max(fraction for _, fraction, _ in read_answers) == 100
    return read_answers


def multichoice(item: ElementTree.Element) -> dict[str, Any]:
    """Read a multiple choice question."""
    assert item.findtext("single") == "true"
    read_answers = answers(item)
    assert len(read_answers) >= 2
    return {"answers": [(shown(text), fraction) for text, fraction, _ in read_answers]}


def shortanswer(item: ElementTree.Element) -> dict[str, Any]:
    """Read a short answer; a ``*`` that no backslash stands before is a wildcard."""
    assert item.findtext("usecase") == "0"
    texts = [(text, fraction) for text, fraction, _ in answers(item)]
    assert not any(re.search(r"(?<!\\)\*", text) for text, _ in texts)
    return {"answers": [(text.replace("\\*", "*"), fraction) for text, fraction in texts]}


def truefalse(item: ElementTree.Element) -> dict[str, Any]:
    """Read a true or false question; its answers are the literal words."""
    read_answers = {text: (fraction, told) for text, fraction, told in answers(item)}
    assert set(read_answers) == {"true", "false"}
    key = "true" if read_answers["true"][0] == 100 else "false"
    wrong = "false" if key == "true" else "true"
    return {"key": key, "told": shown(read_answers[wrong][1])}


def matching(item: ElementTree.Element) -> dict[str, Any]:
    """Read a matching question; an empty left side is an extra answer."""
    parts = item.findall("subquestion")
    assert len(parts) >= 2
    return {"pairs": [(shown(text_of(part, ".")), text_of(part, "answer")) for part in parts]}


def essay(item: ElementTree.Element) -> dict[str, Any]:
    """Read an essay."""
    assert item.findtext("responseformat") in ("editor", "plain")
    return {"graderinfo": text_of(item, "graderinfo")}


def cloze(item: ElementTree.Element) -> dict[str, Any]:
    """Read a cloze: its one gap, and the stem with the gap marked."""
    markup = text_of(item, "questiontext")
    (gap,) = GAP.finditer(markup)
    weight, kind, alternatives = gap.groups()
    found = []
    for one in ONE.findall(alternatives):
        sign, percent, text = WEIGHTED.fullmatch(one).groups()
        fraction = 100.0 if sign == "=" else float(percent or 0)
        text = html.unescape(text).replace("\\}", "}").replace("\\#", "#")
        if kind == "SHORTANSWER":
            assert not re.search(r"(?<!\\)\*", text)
            text = text.replace("\\*", "*")
        else:
            text = shown(text)
        found.append((text, fraction))
    stem = shown(markup[: gap.start()] + "_____" + markup[gap.end() :])
    return {"stem": stem, "weight": int(weight), "gap": kind, "answers": found}


READERS = {"multichoice": multichoice, "shortanswer": shortanswer, "truefalse": truefalse,
           "matching": matching, "essay": essay, "cloze": cloze}  # fmt: skip

"""The ``moodle_xml`` format: Moodle's question bank as XML.

Moodle takes all of a file or nothing, so only what every Moodle since 3.9 reads is written:
ordering, which it reads from 4.4 on, goes out as matching. A gap sentence becomes a ``cloze``
question with its gap in place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.formats import Limits, register
from quizgen.formats.layout import GAP, as_html, clean, feedback_html, notes_html, points_of, tags
from quizgen.formats.layout.xml import Element, add, add_cdata, root, to_bytes
from quizgen.formats.preflight import Problem, refuse
from quizgen.formats.preflight.problem import name_of
from quizgen.model import Question, Quiz

__all__ = ["write"]

_TYPES = {
    "multiple_choice": "multichoice",
    "short_answer": "shortanswer",
    "true_false": "truefalse",
    "cloze": "cloze",
    "matching": "matching",
    "open": "essay",
}

# What means something inside a gap {1:SHORTANSWER:=a~b#c}. Moodle reads an answer's entities
# after it has cut the gap into answers, so an entity stands for the character everywhere.
_IN_GAP = str.maketrans({char: f"&#{ord(char)};" for char in "&<>{}#~/\"\\=%'\n"})
_ESSAY = {
    "responseformat": "editor",
    "responserequired": "1",
    "responsefieldlines": "10",
    "attachments": "0",
    "attachmentsrequired": "0",
}


_LONGEST_ID = 100


def _check(question: Question) -> Iterator[Problem]:
    if len(question.id) > _LONGEST_ID:
        yield refuse(
            question, "id", f"its id has {len(question.id)} characters; Moodle takes {_LONGEST_ID}."
        )


@register(
    "moodle_xml",
    extension=".xml",
    description="Moodle's question bank, with feedback, points and tags",
    media_type="application/xml",
    kinds=tuple(_TYPES),
    limits=Limits(notes=("ordering is read from Moodle 4.4 on alone, so it goes as matching",)),
    check=_check,
)
def write(quiz: Quiz) -> bytes:
    """Return the quiz as Moodle XML: a category named like the quiz, then its questions."""
    document = root("quiz")
    title = clean(quiz.title)
    if title:
        category = add(document, "question", attributes={"type": "category"})
        add(add(category, "category"), "text", title.replace("/", "//"))
        _html(category, "info", as_html(quiz.settings.instructions))
    for question in quiz.questions:
        _add_question(document, quiz, question)
    return to_bytes(document)


def _add_question(document: Element, quiz: Quiz, question: Question) -> None:
    item = add(document, "question", attributes={"type": _TYPES[question.kind]})
    add(add(item, "name"), "text", name_of(question))
    _html(item, "questiontext", _stem(quiz, question))
    _html(item, "generalfeedback", feedback_html(question))
    add(item, "defaultgrade", f"{points_of(quiz, question):.7f}")
    add(item, "penalty", "1.0000000" if question.kind == "true_false" else "0.3333333")
    add(item, "hidden", "0")
    add(item, "idnumber", question.id)
    answers = _ANSWERS.get(question.kind)
    if answers is not None:
        answers(item, quiz, question)
    labels = add(item, "tags")
    for tag in tags(question):
        add(add(labels, "tag"), "text", tag)


def _stem(quiz: Quiz, question: Question) -> str:
    """Return the stem as HTML; a cloze holds its answers."""
    if question.kind != "cloze":
        return f"<p>{as_html(question.stem)}</p>"
    before, after = (
        as_html(part).replace("{", "&#123;") for part in question.stem.split(GAP, maxsplit=1)
    )
    return f"<p>{before}{_gap(quiz, question)}{after}</p>"


def _gap(quiz: Quiz, question: Question) -> str:
    """Return ``{1:SHORTANSWER:=a~=b}``, or the options of a chosen gap."""
    weight = max(1, round(points_of(quiz, question)))
    if question.options:
        kind = "MULTICHOICE_S" if quiz.settings.shuffle_options else "MULTICHOICE"
        answers = [
            f"{'=' if option.correct else ''}{as_html(option.text).translate(_IN_GAP)}"
            for option in question.options
        ]
    else:
        kind = "SHORTANSWER"
        answers = [f"={_wild(text).translate(_IN_GAP)}" for text in _accepted(question)]
    return f"{{{weight}:{kind}:{'~'.join(answers)}}}"


def _multichoice(item: Element, quiz: Quiz, question: Question) -> None:
    add(item, "single", "true")
    add(item, "shuffleanswers", _word(quiz.settings.shuffle_options))
    add(item, "answernumbering", "abc")
    for tag in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _html(item, tag, "")
    for option in question.options:
        answer = _html(item, "answer", as_html(option.text))
        answer.set("fraction", "100" if option.correct else "0")
        _html(answer, "feedback", "")


def _shortanswer(item: Element, quiz: Quiz, question: Question) -> None:
    add(item, "usecase", "0")
    for text in _accepted(question):
        _plain_answer(item, _wild(text), 100)


def _truefalse(item: Element, quiz: Quiz, question: Question) -> None:
    for word in ("true", "false"):
        right = word == question.answer
        told = "" if right else as_html(question.correction)
        _plain_answer(item, word, 100 if right else 0, told)


def _matching(item: Element, quiz: Quiz, question: Question) -> None:
    add(item, "shuffleanswers", "true")
    pairs = [(pair.left, pair.right) for pair in question.pairs]
    for left, right in [*pairs, *(("", extra) for extra in question.extra)]:
        part = _html(item, "subquestion", as_html(left))
        add(add(part, "answer"), "text", right)


def _essay(item: Element, quiz: Quiz, question: Question) -> None:
    for tag, text in _ESSAY.items():
        add(item, tag, text)
    _html(item, "graderinfo", notes_html(question))
    _html(item, "responsetemplate", "")


_ANSWERS: dict[str, Callable[[Element, Quiz, Question], None]] = {
    "multiple_choice": _multichoice,
    "short_answer": _shortanswer,
    "true_false": _truefalse,
    "matching": _matching,
    "open": _essay,
}


def _accepted(question: Question) -> dict[str, None]:
    return dict.fromkeys((question.answer, *question.accepted))


def _wild(text: str) -> str:
    r"""Escape what a typed answer would mean by a bare ``*``: any letters."""
    return text.replace("*", r"\*")


def _plain_answer(item: Element, text: str, fraction: int, feedback: str = "") -> None:
    attributes = {"fraction": str(fraction), "format": "plain_text"}
    answer = add(item, "answer", attributes=attributes)
    add(answer, "text", text)
    _html(answer, "feedback", feedback)


def _html(parent: Element, tag: str, markup: str) -> Element:
    """Append ``<tag format="html"><text>``, which is how Moodle wraps every HTML."""
    element = add(parent, tag, attributes={"format": "html"})
    add_cdata(element, "text", markup)
    return element


def _word(value: bool) -> str:
    return "true" if value else "false"

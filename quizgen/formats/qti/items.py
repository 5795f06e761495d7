"""A question as a QTI item, in 2.1's names; `version.spelled` puts it into its namespace.

| kind | interaction | how it is marked |
| --- | --- | --- |
| multiple choice, true or false | choice | match_correct |
| short answer, typed cloze | text entry | map_response: every accepted answer earns all |
| chosen cloze | inline choice | match_correct |
| matching | match, a directed pair each | map_response: every pair earns its share |
| ordering | order | match_correct |
| open | extended text | by a person, with the guide as a rubric for the scorer |

Evidence and a false statement's correction are modal feedback, shown after every answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizgen import __version__
from quizgen.formats.layout import GAP, notes, ordering_items
from quizgen.formats.layout.columns import matching_columns
from quizgen.formats.layout.identifiers import identifier
from quizgen.formats.layout.xml import Element, add, root
from quizgen.formats.preflight.problem import name_of
from quizgen.model import Question

__all__ = ["item", "lines"]

_LINES = "10"  # of an open answer
_ANSWER = "RESPONSE"


def item(question: Question, *, shuffle: bool, template: str) -> Element:
    """Return the question as an ``assessmentItem``.

    Args:
        question: of any kind.
        shuffle: whether a multiple-choice question's options are shuffled.
        template: address of a response template, with a place for its name.
    """
    made = root(
        "assessmentItem",
        {
            "identifier": identifier(question),
            "title": name_of(question),
            "label": question.id,
            "adaptive": "false",
            "timeDependent": "false",
            "toolName": "quizgen",
            "toolVersion": __version__,
        },
    )
    body = root("itemBody")
    processing = _KINDS[question.kind](made, body, question, shuffle)
    told = _told(question)
    _declare_outcomes(made, told)
    made.append(body)
    if processing:
        add(made, "responseProcessing", attributes={"template": template.format(processing)})
    for name, texts in told:
        shown = {"outcomeIdentifier": "FEEDBACK", "identifier": name, "showHide": "show"}
        feedback = add(made, "modalFeedback", attributes=shown)
        for text in texts:
            lines(add(feedback, "p"), text)
    return made


def lines(parent: Element, text: str) -> Element:
    """Give an element a text whose line ends are ``<br/>``."""
    first, *rest = text.split("\n")
    parent.text = first
    for line in rest:
        add(parent, "br").tail = line
    return parent


def _told(question: Question) -> list[tuple[str, Sequence[str]]]:
    """Return the feedback by name: its paragraphs."""
    passages = [part.text for part in question.evidence]
    named = [("CORRECTION", [question.correction]), ("EVIDENCE", passages)]
    return [(name, texts) for name, texts in named if any(texts)]


def _declare_outcomes(made: Element, told: list[tuple[str, Sequence[str]]]) -> None:
    score = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    outcome = add(made, "outcomeDeclaration", attributes=score | {"normalMaximum": "1"})
    add(add(outcome, "defaultValue"), "value", "0")
    if told:
        name = {"identifier": "FEEDBACK", "cardinality": "multiple", "baseType": "identifier"}
        values = add(add(made, "outcomeDeclaration", attributes=name), "defaultValue")
        for one, _ in told:
            add(values, "value", one)


def _declare(made: Element, cardinality: str, base: str, correct: Sequence[str]) -> Element:
    names = {"identifier": _ANSWER, "cardinality": cardinality, "baseType": base}
    declaration = add(made, "responseDeclaration", attributes=names)
    if correct:
        values = add(declaration, "correctResponse")
        for value in correct:
            add(values, "value", value)
    return declaration


def _interaction(parent: Element, tag: str, **attributes: str) -> Element:
    return add(parent, tag, attributes={"responseIdentifier": _ANSWER, **attributes})


def _choices(parent: Element, texts: Sequence[str], tag: str = "simpleChoice") -> None:
    for name, text in zip(_names("C", texts), texts, strict=True):
        lines(add(parent, tag, attributes={"identifier": name}), text)


def _names(letter: str, texts: Sequence[object]) -> list[str]:
    return [f"{letter}{number}" for number in range(1, len(texts) + 1)]


def _key_of(question: Question) -> str:
    place = next(n for n, option in enumerate(question.options, start=1) if option.correct)
    return f"C{place}"


def _choice(made: Element, body: Element, question: Question, shuffle: bool) -> str:
    _declare(made, "single", "identifier", [_key_of(question)])
    shown = {"shuffle": "true" if shuffle else "false", "maxChoices": "1"}
    interaction = _interaction(body, "choiceInteraction", **shown)
    lines(add(interaction, "prompt"), question.stem)
    _choices(interaction, [option.text for option in question.options])
    return "match_correct"


def _true_false(made: Element, body: Element, question: Question, shuffle: bool) -> str:
    _declare(made, "single", "identifier", [question.answer])
    interaction = _interaction(body, "choiceInteraction", shuffle="false", maxChoices="1")
    lines(add(interaction, "prompt"), question.stem)
    for word in ("true", "false"):
        add(interaction, "simpleChoice", word.capitalize(), {"identifier": word})
    return "match_correct"


def _typed(made: Element, question: Question) -> str:
    texts = list(dict.fromkeys((question.answer, *question.accepted)))
    declaration = _declare(made, "single", "string", texts[:1])
    bounds = {"lowerBound": "0", "upperBound": "1", "defaultValue": "0"}
    mapping = add(declaration, "mapping", attributes=bounds)
    for text in texts:
        entry = {"mapKey": text, "mappedValue": "1", "caseSensitive": "false"}
        add(mapping, "mapEntry", attributes=entry)
    return str(max(map(len, texts)))


def _short_answer(made: Element, body: Element, question: Question, shuffle: bool) -> str:
    length = _typed(made, question)
    lines(add(body, "p"), question.stem)
    _interaction(add(body, "p"), "textEntryInteraction", expectedLength=length)
    return "map_response"


def _cloze(made: Element, body: Element, question: Question, shuffle: bool) -> str:
    before, after = question.stem.split(GAP, maxsplit=1)
    paragraph = lines(add(body, "p"), before)
    if question.options:
        _declare(made, "single", "identifier", [_key_of(question)])
        gap = _interaction(
            paragraph, "inlineChoiceInteraction", shuffle="true" if shuffle else "false"
        )
        for name, option in zip(_names("C", question.options), question.options, strict=True):
            add(gap, "inlineChoice", option.text, {"identifier": name})
    else:
        length = _typed(made, question)
        gap = _interaction(paragraph, "textEntryInteraction", expectedLength=length)
    first, *rest = after.split("\n")
    gap.tail = first
    for line in rest:
        add(paragraph, "br").tail = line
    return "match_correct" if question.options else "map_response"


def _matching(made: Element, body: Element, question: Question, shuffle: bool) -> str:
    columns = matching_columns(question)
    rights = list(dict.fromkeys(columns.right))
    lefts = _names("L", columns.left)
    pairs = [
        f"{left} R{rights.index(columns.right[place]) + 1}"
        for left, place in zip(lefts, columns.key, strict=True)
    ]
    declaration = _declare(made, "multiple", "directedPair", pairs)
    bounds = {"lowerBound": "0", "upperBound": "1", "defaultValue": "0"}
    mapping = add(declaration, "mapping", attributes=bounds)
    for pair, share in zip(pairs, _shares(len(pairs)), strict=True):
        add(mapping, "mapEntry", attributes={"mapKey": pair, "mappedValue": share})
    most = str(len(pairs))
    interaction = _interaction(body, "matchInteraction", shuffle="true", maxAssociations=most)
    lines(add(interaction, "prompt"), question.stem)
    sides = ((lefts, columns.left, "1"), (_names("R", rights), rights, most))
    for names, texts, limit in sides:
        side = add(interaction, "simpleMatchSet")
        for name, text in zip(names, texts, strict=True):
            choice = {"identifier": name, "matchMax": limit}
            lines(add(side, "simpleAssociableChoice", attributes=choice), text)
    return "map_response"


def _shares(parts: int) -> list[str]:
    """Return equal shares of 1 in millionths that add up to 1: the last takes what is left."""
    share = 1_000_000 // parts
    all_shares = [share] * (parts - 1) + [1_000_000 - share * (parts - 1)]
    return [f"{one / 1_000_000:.6f}" for one in all_shares]


def _ordering(made: Element, body: Element, question: Question, shuffle: bool) -> str:
    shown = ordering_items(question)
    _declare(made, "ordered", "identifier", [f"C{place + 1}" for place in shown.key])
    interaction = _interaction(body, "orderInteraction", shuffle="true")
    lines(add(interaction, "prompt"), question.stem)
    _choices(interaction, shown.items)
    return "match_correct"


def _open(made: Element, body: Element, question: Question, shuffle: bool) -> str:
    _declare(made, "single", "string", [])
    if notes(question):
        rubric = add(body, "rubricBlock", attributes={"view": "scorer"})
        for note in notes(question):
            lines(add(rubric, "p"), note)
    interaction = _interaction(body, "extendedTextInteraction", expectedLines=_LINES)
    lines(add(interaction, "prompt"), question.stem)
    return ""


_KINDS: dict[str, Callable[[Element, Element, Question, bool], str]] = {
    "multiple_choice": _choice,
    "short_answer": _short_answer,
    "true_false": _true_false,
    "cloze": _cloze,
    "matching": _matching,
    "ordering": _ordering,
    "open": _open,
}

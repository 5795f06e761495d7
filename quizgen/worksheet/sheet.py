"""A worksheet before it is typeset: its versions, their parts, what is asked and its key.

`make_sheet` turns a quiz and a `Look` into a `Sheet`, which the PDF, Word and HTML pages all show;
so they number the questions alike and their keys agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.formats import DoesNotFit, Format, Limits
from quizgen.formats.layout import (
    GAP,
    clean,
    letter,
    matching_columns,
    ordering_items,
    points_of,
    printable_quiz,
)
from quizgen.formats.preflight import preflight
from quizgen.model import KINDS, Evidence, Question, Quiz
from quizgen.paragraph_label import HOW_COUNTED, names_paragraphs
from quizgen.worksheet.look import Look
from quizgen.worksheet.parts import PARTS, part_of
from quizgen.worksheet.passage import one_line
from quizgen.worksheet.shuffle import shuffled_question, shuffled_questions

__all__ = ["Answered", "Asked", "Section", "Sheet", "Version", "make_sheet"]

_LINES = {"short_answer": 1, "open": 6}  # ruled lines; an answer of two lines gets two
_LONG_ANSWER = 60  # characters that fill a ruled line in handwriting


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the student sees it.

    Attributes:
        number: from 1, through all parts.
        part: the code of its part.
        lead: what to do, where the worksheet has no parts.
        stem: the pieces around its gaps; a single one when it has none.
        points: what it is worth.
        options: lettered from A; ``T``/``F`` of true or false are not among them.
        left, right: the columns of matching, lettered and numbered.
        items: of ordering, lettered.
        lines: ruled lines to write on.
    """

    number: int
    part: str
    lead: str
    stem: tuple[str, ...]
    points: float
    options: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """A question's entry in the answer key.

    Attributes:
        number: as in `Asked`.
        mark: the letter or letters to look for; "" when the answer was written.
        text: the answer in words.
        notes: what else counts, the correction, the marking guide.
        points: what it is worth.
        evidence: where the article proves it.
    """

    number: int
    mark: str
    text: str
    notes: tuple[str, ...]
    points: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of one part; without title where the quiz's order is kept.

    ``bank`` are the words of the word bank, in alphabetical order, and ``bank_for`` the numbers
    of the questions that they fill.
    """

    title: str
    instruction: str
    bank: tuple[str, ...]
    bank_for: tuple[int, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its letter, its parts, its key and the sum of its points."""

    name: str
    sections: tuple[Section, ...]
    key: tuple[Answered, ...]
    total: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is printed, beside the passage.

    ``source`` says where the article is from, as far as a student should read it; ``counted``
    whether a question names a paragraph, so that the passage's have numbers; ``how_counted`` is
    the sentence that says so where the passage is not printed.
    """

    title: str
    source: str
    instructions: str
    seed: int
    versions: tuple[Version, ...]
    counted: bool = False
    how_counted: str = ""


# The worksheet prints every kind; a question that is not whole cannot be printed either.
_PAGE = Format("worksheet", ".pdf", "", "application/pdf", KINDS, Limits(), lambda quiz: "")


def make_sheet(quiz: Quiz, look: Look) -> Sheet:
    """Lay out a quiz as a worksheet.

    Raises:
        DoesNotFit: a question is not whole (no key, no gap, no options).
    """
    refused = preflight(quiz, _PAGE).refused
    if refused:
        raise DoesNotFit(_PAGE, tuple(map(str, refused)))
    quiz = printable_quiz(quiz)
    seed = quiz.settings.seed if look.seed is None else look.seed
    counted = names_paragraphs(question.stem for question in quiz.questions)
    return Sheet(
        clean(look.title or quiz.title or quiz.article.title) or "Worksheet",
        _source(quiz),
        (look.instructions or quiz.settings.instructions).strip(),
        seed,
        tuple(_version(quiz, look, seed, index) for index in range(look.versions)),
        counted=counted,
        how_counted=HOW_COUNTED if counted and not look.passage else "",
    )


def _source(quiz: Quiz) -> str:
    """Return author, date and address; a path on the teacher's disk is nobody's business."""
    article = quiz.article
    address = article.source if article.source.startswith(("http://", "https://")) else ""
    headline = article.title if quiz.title and article.title != quiz.title else ""
    return clean(" · ".join(filter(None, (headline, article.author, article.date, address))))


def _version(quiz: Quiz, look: Look, seed: int, index: int) -> Version:
    name = letter(index)
    chance = f"{seed}/{name}/"
    first = index == 0
    settings = quiz.settings
    questions = quiz.questions
    if not first or settings.shuffle_questions:
        questions = shuffled_questions(questions, chance)
    shuffle = not first or settings.shuffle_options
    shown = [(one, shuffled_question(one, chance) if shuffle else one) for one in questions]
    groups: list[list[tuple[Question, Question]]] = [shown]
    if not look.keep_order:
        codes = [part_of(one).code for one, _ in shown]
        groups = [
            [pair for pair, code in zip(shown, codes, strict=True) if code == part.code]
            for part in PARTS
        ]
    sections: list[Section] = []
    key: list[Answered] = []
    for group in filter(None, groups):
        asked = []
        for original, drawn in group:
            points = _points(quiz, look, original)
            number = len(key) + 1
            asked.append(_asked(drawn, number, points, alone=look.keep_order))
            key.append(_answered(original, drawn, number, points))
        sections.append(_section([one for one, _ in group], asked, look))
    return Version(name, tuple(sections), tuple(key), sum(one.points for one in key))


def _points(quiz: Quiz, look: Look, question: Question) -> float:
    worth = look.points.get(question.kind, look.points.get("all"))
    return points_of(quiz, question) if worth is None else worth


def _section(questions: Sequence[Question], asked: Sequence[Asked], look: Look) -> Section:
    gaps = [
        (one.number, clean(question.answer))
        for question, one in zip(questions, asked, strict=True)
        if one.part == "gap"
    ]
    if not look.word_bank or len(gaps) < 2:  # a bank of one word would give it away
        gaps = []
    bank = tuple(sorted({word for _, word in gaps}, key=lambda word: (word.casefold(), word)))
    part = part_of(questions[0])
    title, instruction = ("", "") if look.keep_order else (part.title, part.instruction)
    if gaps and not look.keep_order:
        twice = " A word may be used more than once." if len(bank) < len(gaps) else ""
        instruction = f"Write a word or phrase from the box in each gap.{twice}"
    return Section(title, instruction, bank, tuple(number for number, _ in gaps), tuple(asked))


def _asked(question: Question, number: int, points: float, *, alone: bool) -> Asked:
    part = part_of(question)
    stem = tuple(map(one_line, question.stem.split(GAP))) if question.kind == "cloze" else ()
    columns = matching_columns(question) if question.kind == "matching" else None
    lines = 0 if question.options else _LINES.get(question.kind, 0)
    if lines == 1 and len(question.answer) > _LONG_ANSWER:
        lines = 2
    return Asked(
        number,
        part.code,
        part.lead if alone else "",
        stem or (clean(question.stem),),
        points,
        options=tuple(clean(option.text) for option in question.options),
        left=tuple(map(clean, columns.left)) if columns else (),
        right=tuple(map(clean, columns.right)) if columns else (),
        items=tuple(map(clean, ordering_items(question).items)) if question.items else (),
        lines=lines,
    )


def _answered(original: Question, shown: Question, number: int, points: float) -> Answered:
    mark, text = _key(original, shown)
    return Answered(number, mark, clean(text), _notes(original), points, original.evidence)


def _key(original: Question, shown: Question) -> tuple[str, str]:
    """Return the mark to look for and the answer in words."""
    for index, option in enumerate(shown.options):
        if option.correct:
            return letter(index), option.text
    if shown.kind == "true_false":
        return ("T", "True") if shown.answer == "true" else ("F", "False")
    if shown.kind == "matching":
        return matching_columns(shown).answer, ""
    if shown.kind == "ordering":
        return ordering_items(shown).answer, ""
    return "", original.answer


def _notes(question: Question) -> tuple[str, ...]:
    others = [text for text in question.accepted if text != question.answer]
    notes = []
    if others and not question.options:
        notes.append(f"Also right: {'; '.join(others)}")
    if question.kind == "true_false" and question.answer == "false" and question.correction:
        notes.append(f"Correct: {question.correction}")
    if question.guide:
        notes.append(f"Marking: {question.guide}")
    return tuple(map(clean, notes))

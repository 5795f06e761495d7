"""Quizzes as files: one module per exchange format, found through this registry.

The format ``gift`` is the module ``quizgen/formats/gift.py``, whose writer is registered by the
decorator below; nothing else has to be told that it exists. Listing the names loads no module;
asking for one format loads that one. Modules whose name starts with ``_`` and subpackages
(``layout``: what several formats share) are no formats.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.errors import BadInput, BadUse
from quizgen.model import KINDS, Question, Quiz

if TYPE_CHECKING:
    from quizgen.formats.preflight import Problem

__all__ = [
    "KEEPABLE",
    "DoesNotFit",
    "Export",
    "Format",
    "Limits",
    "all_formats",
    "export",
    "format_names",
    "get_format",
    "register",
]

Writer = Callable[[Quiz], str | bytes]
Check = Callable[[Question], "Iterable[Problem]"]

KEEPABLE = ("evidence", "tags", "ids", "points", "instructions")
"""What a file can hold beside the questions; a format says in ``keeps`` what it has room for."""

_FORMATS: dict[str, Format] = {}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a format's consumer takes at most; None where it sets no limit.

    Attributes:
        stem: characters in a stem.
        option: characters in an option.
        options: options to a question.
        questions: questions in a file.
        notes: other limits, each one plain sentence for the teacher.
    """

    stem: int | None = None
    option: int | None = None
    options: int | None = None
    questions: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """One exchange format.

    Attributes:
        name: as the user gives it to ``--format``; also the module's name.
        extension: of its files, with the dot.
        description: one line that says who reads it.
        media_type: for downloads.
        kinds: the kinds of question that it carries without loss, in the order of ``KINDS``.
        limits: what its consumer takes at most.
        writer: makes the file's content; text is stored as UTF-8. It is given only what passed
            `quizgen.formats.preflight`.
        check: yields what of one whole question of a carried kind does not fit, beyond the limits.
        takes_anything: the format shows a question as it is, whole or broken; nothing but its
            kind is checked, and its texts are not cleaned.
        keeps: those of KEEPABLE that the file has a place for; preflight says what stays behind.
    """

    name: str
    extension: str
    description: str
    media_type: str
    kinds: tuple[str, ...]
    limits: Limits
    writer: Writer
    check: Check | None = None
    takes_anything: bool = False
    keeps: tuple[str, ...] = KEEPABLE

    def render(self, quiz: Quiz) -> bytes:
        """Return the file's bytes; the same quiz gives the same bytes.

        The quiz has passed `quizgen.formats.preflight`; `quizgen.formats.export` does both.
        Control characters are left out, since most consumers cannot hold them. In a format that
        takes anything a lone surrogate, which UTF-8 cannot hold, is written as its Python escape,
        which in JSON is the character itself.
        """
        if not self.takes_anything:
            from quizgen.formats.layout import printable_quiz

            quiz = printable_quiz(quiz)
        content = self.writer(quiz)
        if isinstance(content, bytes):
            return content
        return content.encode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True)
class Export:
    """A quiz as a file.

    Attributes:
        content: the file's bytes.
        quiz: what was written: the quiz that was given, or what of it fits.
        notes: a sentence for every question that was changed or left out.
    """

    content: bytes
    quiz: Quiz
    notes: tuple[str, ...] = ()


class DoesNotFit(BadInput):
    """A quiz that a format cannot carry as it is; nothing was written.

    Attributes:
        sentences: one for each reason, naming the question.
    """

    def __init__(self, form: Format, sentences: tuple[str, ...]) -> None:
        self.sentences = sentences
        super().__init__(f"This quiz does not fit {form.name}: {' '.join(sentences)}")


def register(
    name: str,
    *,
    extension: str,
    description: str,
    media_type: str = "text/plain",
    kinds: Collection[str] = KINDS,
    limits: Limits | None = None,
    check: Check | None = None,
    takes_anything: bool = False,
    keeps: Collection[str] = KEEPABLE,
) -> Callable[[Writer], Writer]:
    """Register the decorated function as the writer of a format.

    Args:
        name: the format's name, which is also the name of the module it stands in.
        extension: of its files, with the dot.
        description: one line that says who reads it.
        media_type: for downloads.
        kinds: the kinds of question that it carries without loss.
        limits: what its consumer takes at most; none when left out.
        check: yields a question's problems beyond kinds and limits, each made with
            `quizgen.formats.preflight.refuse` or ``change``.
        takes_anything: see `Format`.
        keeps: what of KEEPABLE the file has a place for.

    Returns:
        A decorator that hands the function back unchanged.

    Raises:
        ValueError: the name is taken, or a kind or a thing kept is unknown.
    """
    for given, known_words in ((kinds, KINDS), (keeps, KEEPABLE)):
        unknown = sorted(set(given) - set(known_words))
        if unknown:
            raise ValueError(f"format {name!r} names unknown {unknown}; known are {known_words}")

    def decorate(writer: Writer) -> Writer:
        known = _FORMATS.get(name)
        if known is not None and known.writer.__module__ != writer.__module__:
            raise ValueError(f"format {name!r} is already registered by another module")
        _FORMATS[name] = Format(
            name=name,
            extension=extension,
            description=description,
            media_type=media_type,
            kinds=tuple(kind for kind in KINDS if kind in kinds),
            limits=limits or Limits(),
            writer=writer,
            check=check,
            takes_anything=takes_anything,
            keeps=tuple(thing for thing in KEEPABLE if thing in keeps),
        )
        return writer

    return decorate


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, sorted, without loading any of them."""
    folder = Path(__file__).parent
    found = pkgutil.iter_modules([str(folder)])
    return tuple(sorted(info.name for info in found if not info.ispkg and info.name[0] != "_"))


def get_format(name: str) -> Format:
    """Return one format, loading its module when it is asked for the first time.

    Raises:
        BadUse: there is no such format.
    """
    if name not in _FORMATS:
        if name not in format_names():
            raise BadUse(f"There is no format {name!r}; there are {', '.join(format_names())}.")
        import_module(f"{__name__}.{name}")
    return _FORMATS[name]


def all_formats() -> tuple[Format, ...]:
    """Return every format, sorted by name; this loads all their modules."""
    return tuple(get_format(name) for name in format_names())


def export(quiz: Quiz, name: str, *, nearest: bool = False, skip: bool = False) -> Export:
    """Check a quiz against a format and write it; nothing is dropped or cut unsaid.

    Args:
        quiz: the quiz.
        name: the format's name.
        nearest: ask what does not fit in the nearest kind that does, and say so in the notes.
        skip: leave out what does not fit, and say so in the notes.

    Returns:
        The file's bytes, and the notes for the teacher.

    Raises:
        BadUse: there is no such format.
        DoesNotFit: a question does not fit and may not be changed, or nothing would be left.
    """
    from quizgen.formats.preflight import fit

    form = get_format(name)
    fitted = fit(quiz, form, nearest=nearest, skip=skip)
    if fitted.refused:
        raise DoesNotFit(form, fitted.refused)
    if quiz.questions and not fitted.quiz.questions:
        raise DoesNotFit(form, (*fitted.notes, "No question is left to write."))
    return Export(form.render(fitted.quiz), fitted.quiz, fitted.notes)

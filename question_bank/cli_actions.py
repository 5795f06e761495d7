"""What the commands of ``quizgen bank`` do: parsed arguments in, an exit code out."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from question_bank.bank import Bank
from question_bank.foreign import take_in
from question_bank.places import bank_path, wait_seconds
from question_bank.records import ImportReport, SearchPage, StoredQuestion, StoredQuiz
from question_bank.results import gradebook_csv
from question_bank.sittings import Regrade
from question_bank.statistics import QuizFigures
from question_bank.upkeep import restore
from quizgen.errors import BadInput, BadUse, Failure

__all__ = [
    "add_command",
    "backup_command",
    "check_command",
    "close_command",
    "export_command",
    "forget_student_command",
    "import_command",
    "init_command",
    "list_command",
    "publish_command",
    "regrade_command",
    "restore_command",
    "search_command",
    "show_command",
    "stats_command",
    "tag_command",
]


def init_command(given: argparse.Namespace) -> int:
    """Make an empty bank, or say that there is one."""
    there = bank_path(given.bank).exists()
    bank = Bank.open(given.bank)
    print(f"There is a bank at {bank.path} already." if there else f"Made the bank {bank.path}.")
    return 0


def add_command(given: argparse.Namespace) -> int:
    """Add quiz files; the bank is made if there is none."""
    return _take_in(given, Bank.open(given.bank))


def import_command(given: argparse.Namespace) -> int:
    """Take in files of quizgen and of other programs; the bank is made if there is none."""
    return _take_in(given, Bank.open(given.bank), foreign=True)


def list_command(given: argparse.Namespace) -> int:
    """List questions, articles, quizzes or tags."""
    bank = _open(given)
    if given.articles:
        articles = bank.articles()
        lines = [
            f"{one.id:>6}  version {one.version}  {one.questions:>4} questions  "
            f"{one.article.title or one.article.source or repr(one.article.text[:40])}"
            for one in articles
        ]
        data: Any = [
            {"id": one.id, "version": one.version, "questions": one.questions}
            | {"title": one.article.title, "source": one.article.source}
            for one in articles
        ]
    elif given.quizzes:
        quizzes = bank.quizzes()
        lines = [
            f"{one.id:>6}  {one.state:<9}  {one.code or '-':<6}  {one.questions:>3} questions  "
            f"{one.submitted}/{one.attempts} submitted  {one.title}"
            for one in quizzes
        ]
        data = [asdict(one) for one in quizzes]
    elif given.tags:
        data = bank.tags()
        lines = [f"{count:>6}  {tag}" for tag, count in data.items()]
    else:
        return _print_page(given, _search(given, bank, ""))
    _print(given, lines or ["Nothing yet: 'quizgen bank add QUIZ.json' adds a quiz."], data)
    return 0


def search_command(given: argparse.Namespace) -> int:
    """Find questions."""
    return _print_page(given, _search(given, _open(given), " ".join(given.words)))


def show_command(given: argparse.Namespace) -> int:
    """Show a question with its history, or a quiz."""
    bank = _open(given)
    if given.id.isdigit():
        quiz = bank.quiz(int(given.id))
        _print(given, _quiz_lines(quiz), quiz.to_quiz().to_dict())
        return 0
    stored = bank.question(given.id)
    history = bank.history(given.id)
    lines = [*_question_lines(stored), "", "History:"]
    lines += [
        f"  {step.question.revision}  {step.changed:%Y-%m-%d %H:%M}  {step.note}"
        + (f"  (marked now with: {step.marked_as.answer})" if step.marked_as else "")
        for step in history
    ]
    _print(
        given,
        lines,
        _question_data(stored)
        | {
            "history": [
                {"question": step.question.to_dict(), "note": step.note} for step in history
            ]
        },
    )
    return 0


def tag_command(given: argparse.Namespace) -> int:
    """Add and remove tags, set the status."""
    if not (given.add or given.remove or given.status):
        raise BadUse("Say what to do with the questions: --add, --remove or --status.")
    bank = _open(given)
    if given.add or given.remove:
        bank.tag(given.ids, add=given.add, remove=given.remove)
    if given.status:
        bank.set_status(given.ids, given.status)
    print(f"Changed {_count(len(given.ids), 'question')}.")
    return 0


def export_command(given: argparse.Namespace) -> int:
    """Write the bank as JSON or JSONL."""
    bank = _open(given)
    pieces = [bank.export_json(), "\n"] if given.format == "json" else _with_ends(bank)
    if given.output is None or given.output == "-":
        sys.stdout.writelines(pieces)
        return 0
    try:
        with Path(given.output).open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(pieces)
    except OSError as error:
        raise Failure(f"{given.output} cannot be written: {error.strerror}.") from error
    return 0


def publish_command(given: argparse.Namespace) -> int:
    """Open a quiz under a join code."""
    quiz = _open(given).publish(given.quiz)
    print(f"“{quiz.title}” is {quiz.state}. Join code: {quiz.code}")
    return 0


def close_command(given: argparse.Namespace) -> int:
    """Close a quiz."""
    quiz = _open(given).close_quiz(given.quiz)
    print(f"“{quiz.title}” is closed, with {_count(quiz.attempts, 'attempt')}.")
    return 0


def backup_command(given: argparse.Namespace) -> int:
    """Copy the bank."""
    print(f"Copied to {_open(given).backup(given.target, replace=given.replace)}, and verified.")
    return 0


def restore_command(given: argparse.Namespace) -> int:
    """Put a backup in the place of the bank."""
    target = bank_path(given.bank)
    kept = restore(given.source, target, wait=wait_seconds())
    Bank.open(target, create=False)  # brings an older backup up to date
    print(f"Restored {target}, and verified." + (f" The bank before is {kept}." if kept else ""))
    return 0


def check_command(given: argparse.Namespace) -> int:
    """Look for damage; exit code 1 when there is any."""
    report = _open(given).check()
    for fault in report.faults:
        print(fault)
    if not report.passed:
        raise Failure(
            f"The bank has {_count(len(report.faults), 'fault')}: restore a backup with "
            "'quizgen bank restore'."
        )
    print("The bank is whole.")
    return 0


def stats_command(given: argparse.Namespace) -> int:
    """Tell how much there is, or the figures of one quiz."""
    bank = _open(given)
    if given.quiz is None:
        if given.format == "csv":
            raise BadUse("The gradebook belongs to one quiz: add --quiz N.")
        figures = bank.stats().to_dict()
        _print(
            given,
            [f"{name.replace('_', ' '):>14}  {_flat(figures[name])}" for name in figures],
            figures,
        )
    elif given.format == "csv":
        sys.stdout.write(gradebook_csv(bank.gradebook(given.quiz)))
    else:
        analysis = bank.item_analysis(given.quiz, given.attempts)
        _print(given, _figure_lines(analysis), asdict(analysis))
    return 0


def forget_student_command(given: argparse.Namespace) -> int:
    """Delete all that is kept about a student."""
    done = _open(given).forget_student(given.name, quiz_id=given.quiz)
    print(
        f"Forgot {_count(done.students, 'student')} with {_count(done.attempts, 'attempt')} and "
        f"{_count(done.responses, 'response')}, and {_count(done.decks, 'practice deck')}. "
        "Backups made before still hold them."
    )
    return 0


def regrade_command(given: argparse.Namespace) -> int:
    """Mark again, and say which marks changed."""
    bank = _open(given)
    reason = given.reason
    if (given.question is None) == (given.quiz is None):
        raise BadUse("Name what to mark again: a question's id, or --quiz N.")
    if given.quiz is not None:
        if given.accept or given.key or given.revision:
            raise BadUse("--accept, --key and --revision belong to one question, not to --quiz.")
        done = bank.regrade_quiz(given.quiz, reason=reason or "marked again")
    elif given.accept is not None:
        done = bank.accept_answer(
            given.question, given.accept, revision=given.revision, reason=reason
        )
    elif given.key is not None:
        done = bank.change_key(given.question, given.key, revision=given.revision, reason=reason)
    else:
        done = bank.regrade_question(
            given.question, revision=given.revision, reason=reason or "marked again"
        )
    print("\n".join(_regrade_lines(done)))
    return 0


def _open(given: argparse.Namespace) -> Bank:
    return Bank.open(given.bank, create=False)


def _take_in(given: argparse.Namespace, bank: Bank, *, foreign: bool = False) -> int:
    total = ImportReport()
    for name in given.files:
        content = _read(name)
        wanted = given.format if foreign else "json"
        taken = take_in(bank, content, name, format=wanted, status=given.status, tags=given.tag)
        for note in taken.notes:
            print(f"{name}: {note}", file=sys.stderr)
        report = taken.report
        total = ImportReport(
            *(getattr(total, field) + getattr(report, field) for field in report.__slots__)
        )
    print(total.sentence)
    return 0


def _read(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise BadInput(f"{name} cannot be read: {error.strerror}.") from error


def _search(given: argparse.Namespace, bank: Bank, words: str) -> SearchPage:
    return bank.search(
        words,
        article_id=given.article,
        kind=given.kind,
        focus=given.focus,
        difficulty=given.difficulty,
        status=given.status,
        tag=given.tag,
        stale=given.stale,
        limit=given.limit,
        offset=given.offset,
    )


def _print_page(given: argparse.Namespace, page: SearchPage) -> int:
    lines = []
    for stored in page.questions:
        lines += [*_question_lines(stored), ""]
    more = "or more " if page.capped else ""
    lines.append(f"{len(page.questions)} of {page.total} {more}shown.")
    _print(
        given,
        lines,
        {
            "total": page.total,
            "capped": page.capped,
            "questions": [_question_data(stored) for stored in page.questions],
        },
    )
    return 0


def _print(given: argparse.Namespace, lines: list[str], data: Any) -> None:
    if given.format == "json":
        print(json.dumps(data, ensure_ascii=False, indent=1, default=str))
    else:
        print("\n".join(lines))


def _question_data(stored: StoredQuestion) -> dict[str, Any]:
    return stored.question.to_dict() | {
        "status": stored.status,
        "tags": list(stored.tags),
        "article_id": stored.article_id,
        "stale": stored.stale,
    }


def _question_lines(stored: StoredQuestion) -> list[str]:
    question = stored.question
    labels = [stored.status, question.kind, question.focus, question.difficulty, *stored.tags]
    if stored.stale:
        labels.append(f"stale: {stored.stale}")
    return [
        f"{question.id}  {question.stem}",
        f"{'':14}{question.answer}",
        f"{'':14}{', '.join(labels)}",
    ]


def _quiz_lines(quiz: StoredQuiz) -> list[str]:
    lines = [f"Quiz {quiz.id}: {quiz.title}", f"{quiz.state}, join code {quiz.code or '-'}", ""]
    for item in quiz.items:
        lines.append(f"{item.position:>3}. {item.question.stem}  ({item.points:g})")
        lines.append(f"     {item.question.answer}  [{item.question.id}]")
    return lines


def _figure_lines(figures: QuizFigures) -> list[str]:
    lines = [
        f"{_count(figures.attempts, 'attempt')}: mean {_percent(figures.mean)}, "
        f"median {_percent(figures.median)}, standard deviation {_percent(figures.deviation)}, "
        f"alpha {'-' if figures.alpha is None else f'{figures.alpha:.2f}'}",
        "scores by tenths: " + " ".join(map(str, figures.distribution)),
    ]
    for place, item in enumerate(figures.items, start=1):
        lines += ["", f"{place:>3}. {item.stem}"]
        lines.append(
            f"     facility {_percent(item.facility)}, deviation {_percent(item.deviation)}, "
            f"discrimination {_percent(item.discrimination)}, "
            f"efficiency {_percent(item.efficiency)}"
            + (f", {item.waiting} to mark" if item.waiting else "")
        )
        for answer in item.answers:
            sign = "*" if answer.right else " "
            lines.append(f"     {answer.count:>4} {sign} {answer.text or '(blank)'}")
        lines += [f"     {note}" for note in item.notes]
    return lines


def _regrade_lines(done: Regrade) -> list[str]:
    lines = [
        f"{change.student}: {_points(change.before)} -> {_points(change.after)} ({change.reason})"
        for change in done.changes
    ]
    looked = _count(done.looked_at, "answer")
    return [*lines, f"Looked at {looked}, changed {_count(len(done.changes), 'mark')}."]


def _points(value: float | None) -> str:
    return "to be marked" if value is None else f"{value:g}"


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f} %"


def _count(number: int, word: str) -> str:
    return f"{number} {word if number == 1 else word + 's'}"


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items()) or "-"
    return str(value)


def _with_ends(bank: Bank) -> Any:
    return (f"{line}\n" for line in bank.export_jsonl())

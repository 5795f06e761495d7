"""Students: nicknames within one quiz, told apart when two are the same, forgotten on request."""

from __future__ import annotations

from datetime import timedelta

from question_bank.desk import Desk, Row, dumps, folded, rows
from question_bank.errors import NotFound
from question_bank.records import Forgotten
from question_bank.sittings import Student
from question_bank.tables import Database
from quizgen.errors import BadUse

__all__ = ["StudentDesk", "add_student", "shown_name", "student_of", "tidy_nickname"]

_LONGEST_NICKNAME = 20_000


class StudentDesk(Desk):
    """Students: `students`, `grant_extra_time`, `forget_student`."""

    def students(self, quiz_id: int) -> tuple[Student, ...]:
        """Return who joined a quiz, in the order of joining."""
        with self._store.read() as db:
            found = rows(
                db,
                "SELECT id AS student_id, nickname, number AS student_number, extra_time"
                " FROM student WHERE quiz_id = ? ORDER BY id",
                [quiz_id],
            )
        return tuple(student_of(row) for row in found)

    def grant_extra_time(self, student_id: int, extra: timedelta) -> None:
        """Give one student more time, in the running attempt and in later ones.

        Args:
            student_id: from the gradebook or the progress list.
            extra: in all; granting again replaces what was granted before.

        Raises:
            NotFound: there is no such student.
            BadUse: less than no time.
        """
        if extra < timedelta(0):
            raise BadUse(f"Extra time of {extra} is less than none.")
        amount = extra // timedelta(milliseconds=1)
        with self._store.write() as db:
            changed = db.execute(
                "UPDATE attempt SET deadline = deadline - (SELECT extra_time FROM student"
                " WHERE student.id = student_id) + ? WHERE student_id = ? AND submitted IS NULL",
                [amount, student_id],
            )
            changed = db.execute(
                "UPDATE student SET extra_time = ? WHERE id = ?", [amount, student_id]
            )
            if not changed.rowcount:
                raise NotFound(f"The bank has no student {student_id}.")

    def forget_student(self, name: str, *, quiz_id: int | None = None) -> Forgotten:
        """Delete all that is kept about a student: attempts, responses, marks, practice decks.

        Freed pages are overwritten in the file; copies in backups are not reached.

        Args:
            name: a nickname ("Sam" means every Sam) or a name as shown ("Sam (2)", that one).
            quiz_id: only within this quiz; then practice decks stay.

        Raises:
            NotFound: nobody of that name is kept.
        """
        wanted = folded(name)
        with self._store.write() as db:
            db.execute("PRAGMA secure_delete = ON")
            where = "" if quiz_id is None else "WHERE quiz_id = ?"
            given = [] if quiz_id is None else [quiz_id]
            people = rows(db, f"SELECT id, nickname, number, folded FROM student {where}", given)
            ids = [
                row["id"]
                for row in people
                if wanted in (row["folded"], folded(shown_name(row["nickname"], row["number"])))
            ]
            attempts = _count(
                db, "attempt WHERE student_id IN (SELECT value FROM json_each(?))", ids
            )
            responses = _count(
                db,
                "response WHERE attempt_id IN (SELECT id FROM attempt WHERE student_id IN"
                " (SELECT value FROM json_each(?)))",
                ids,
            )
            db.execute(
                "DELETE FROM student WHERE id IN (SELECT value FROM json_each(?))", [dumps(ids)]
            )
            decks = 0
            if quiz_id is None:
                decks = db.execute("DELETE FROM deck WHERE folded = ?", [wanted]).rowcount
            if not ids and not decks:
                raise NotFound(f"Nobody called {name!r} is kept in the bank.")
        self._store.truncate_log()
        return Forgotten(len(ids), attempts, responses, decks)


def tidy_nickname(nickname: str) -> str:
    """Return a nickname as kept.

    Raises:
        BadUse: it is empty, or longer than 20,000 characters.
    """
    name = nickname.strip()
    if not name or not folded(name):
        raise BadUse("A nickname is needed: type what your teacher should see.")
    if len(name) > _LONGEST_NICKNAME:
        raise BadUse(f"A nickname of {len(name):,} characters is too long: shorten it.")
    return name


def shown_name(nickname: str, number: int) -> str:
    """Return a student's name as shown: "Sam", and "Sam (2)" for the second."""
    return nickname if number == 1 else f"{nickname} ({number})"


def add_student(db: Database, quiz_id: int, nickname: str, now: int) -> int:
    """Add a student, told apart from everybody in the quiz; returns the row id."""
    name = tidy_nickname(nickname)
    people = rows(db, "SELECT nickname, number FROM student WHERE quiz_id = ?", [quiz_id])
    taken = {folded(shown_name(row["nickname"], row["number"])) for row in people}
    number = 1
    while folded(shown_name(name, number)) in taken:
        number += 1
    student_id = db.execute(
        "INSERT INTO student (quiz_id, nickname, folded, number, extra_time, created)"
        " VALUES (?, ?, ?, ?, 0, ?)",
        [quiz_id, name, folded(name), number, now],
    ).lastrowid
    assert student_id is not None
    return student_id


def student_of(row: Row) -> Student:
    """Read a student from a row with student_id, nickname, student_number, extra_time."""
    return Student(
        id=row["student_id"],
        name=shown_name(row["nickname"], row["student_number"]),
        nickname=row["nickname"],
        extra_time=timedelta(milliseconds=row["extra_time"]),
    )


def _count(db: Database, what: str, ids: list[int]) -> int:
    found: int = db.execute(f"SELECT count(*) FROM {what}", [dumps(ids)]).fetchone()[0]
    return found

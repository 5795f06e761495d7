"""Many questions at once: accepted, rejected or tagged in one step that can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from question_bank.desk import Desk
from question_bank.question_rows import check_status, question_row, refresh_facets, set_tags
from question_bank.records import Status
from question_bank.tables import Database
from quizgen.errors import BadUse

__all__ = ["BulkChange", "BulkDesk", "Moved"]


@dataclass(frozen=True, slots=True)
class Moved:
    """What a step did to one question; statuses are None where they stayed."""

    question_id: str
    before: Status | None
    after: Status | None
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What `BulkDesk.change_many` did; `BulkDesk.take_back` needs it to undo the step."""

    moved: tuple[Moved, ...]

    @property
    def count(self) -> int:
        """How many questions changed."""
        return len(self.moved)


class BulkDesk(Desk):
    """Many questions: `change_many`, `take_back`."""

    def change_many(
        self,
        question_ids: Sequence[str],
        *,
        status: Status | None = None,
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
    ) -> BulkChange:
        """Set the status and the tags of many questions, all or none.

        Args:
            question_ids: the questions.
            status: which they get; None leaves it.
            add: tags that they get, unless they are also in ``remove``.
            remove: tags that they lose.

        Returns:
            What changed, for `take_back`; questions that were so already are not in it.

        Raises:
            NotFound: a question is not in the bank.
            BadUse: an unknown status or an empty tag.
        """
        if status is not None:
            check_status(status)
        if not all(tag.strip() for tag in add):
            raise BadUse("A tag must not be empty.")
        new, old = {tag.strip() for tag in add}, {tag.strip() for tag in remove}
        with self._store.write() as db:
            moved = [
                one
                for question_id in dict.fromkeys(question_ids)
                if (one := _change(db, question_id, status, new, old)) is not None
            ]
        return BulkChange(tuple(moved))

    def take_back(self, change: BulkChange) -> int:
        """Undo a step; returns how many questions changed back.

        What was changed otherwise since then stays: a question that got yet another status keeps
        it.
        """
        with self._store.write() as db:
            for one in change.moved:
                row = question_row(db, one.question_id)
                if one.before is not None and row["status"] == one.after:
                    _set_status(db, one.question_id, one.before)
                set_tags(db, one.question_id, one.removed)
                _drop_tags(db, one.question_id, one.added)
                refresh_facets(db, one.question_id)
        return change.count


def _change(
    db: Database, question_id: str, status: Status | None, add: set[str], remove: set[str]
) -> Moved | None:
    """Change one question; None when it was so already."""
    row = question_row(db, question_id)
    has = set(json.loads(row["tags"]))
    gets, loses = add - remove - has, remove & has
    before: Status | None = row["status"]
    if status is None or before == status:
        before = None
    else:
        _set_status(db, question_id, status)
    if before is None and not gets and not loses:
        return None
    set_tags(db, question_id, sorted(gets))
    _drop_tags(db, question_id, loses)
    refresh_facets(db, question_id)
    after = status if before is not None else None
    return Moved(question_id, before, after, tuple(sorted(gets)), tuple(sorted(loses)))


def _set_status(db: Database, question_id: str, status: Status) -> None:
    db.execute("UPDATE question SET status = ? WHERE id = ?", [status, question_id])


def _drop_tags(db: Database, question_id: str, tags: Iterable[str]) -> None:
    for tag in tags:
        db.execute("DELETE FROM question_tag WHERE question_id = ? AND tag = ?", [question_id, tag])

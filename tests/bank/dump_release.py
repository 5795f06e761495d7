"""Write the bank of this release as SQL, for the tests of the releases to come.

Run once for each release: python -m tests.bank.dump_release 0.1.0
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from question_bank import Bank
from tests.bank.factory import RIGHT, TEXT, WRONG, Clock, article, quiz

SHADOW = ("question_text_", "sqlite_")


def fill(bank: Bank, clock: Clock) -> None:
    """A bank with something in every table, the same each time but for the tokens."""
    stored = bank.add_quiz(quiz(), status="accepted", tags=["bridge", "unit 3"])
    question = bank.question("q_0000000002").question
    bank.save_question(replace(question, difficulty="easy"), note="easier than it looked")
    published = bank.publish(stored.id)
    bank.set_passphrase("correct horse battery")
    bank.failed_guess("code", "192.0.2.7")
    for name, answers in (("Sam", RIGHT), ("sam", WRONG)):
        ticket = bank.start_attempt(published.code, name)
        for question_id, value in answers.items():
            bank.respond(ticket.token, question_id, value)
        bank.submit(ticket.token)
        clock.forward(minutes=3)
    bank.override(1, "q_0000000008", 1, "a good reason")
    bank.accept_answer("q_0000000002", "Mr S.", reason="agreed in class")
    bank.grant_extra_time(2, timedelta(minutes=5))
    bank.close_quiz(published.id)
    bank.add_article(article("A line before.\n" + TEXT.replace("eleven years", "twelve years")))
    deck = bank.start_deck("Sam")
    bank.fill_deck(deck, limit=3)
    bank.practise(deck, "q_0000000001", "Ruth Calloway")


def dump(path: Path) -> str:
    """Return a bank as SQL that sqlite3 reads: the index is built anew from its table."""
    plain = sqlite3.connect(path)
    tables, later = [], []
    for kind, name, sql in plain.execute("SELECT type, name, sql FROM sqlite_master"):
        if sql is None or (name.startswith(SHADOW) and kind != "trigger"):
            continue
        (tables if kind == "table" else later).append(f"{sql};")
    lines = ["PRAGMA foreign_keys = OFF;", "BEGIN;", *tables]
    for (name,) in plain.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).fetchall():
        if name.startswith(SHADOW) or name == "question_text":
            continue
        for row in plain.execute(f"SELECT * FROM {name}").fetchall():
            values = [plain.execute("SELECT quote(?)", [value]).fetchone()[0] for value in row]
            lines.append(f"INSERT INTO {name} VALUES ({', '.join(values)});")
    lines += [*later, "INSERT INTO question_text (question_text) VALUES ('rebuild');"]
    for pragma in ("application_id", "user_version"):
        lines.append(f"PRAGMA {pragma} = {plain.execute(f'PRAGMA {pragma}').fetchone()[0]};")
    plain.close()
    return "\n".join([*lines, "COMMIT;", ""])


def main() -> None:
    """Write the two fixtures of a release."""
    release = sys.argv[1]
    folder = Path(__file__).parent / "releases"
    clock = Clock()
    with tempfile.TemporaryDirectory() as temporary:
        bank = Bank.open(Path(temporary) / "bank.db", clock=clock)
        fill(bank, clock)
        (folder / f"{release}.sql").write_text(dump(bank.path), encoding="utf-8")
        (folder / f"{release}.json").write_text(bank.export_json() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""The judge's sheet hides what would sway a judge, and comes back whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizgen.errors import BadInput
from quizgen.evaluation.judged import Verdict, read_verdicts, tally
from quizgen.evaluation.sheet import main, read_key, write_sheet
from quizgen.model import Quiz
from quizgen.pipeline import Detail, generate
from quizgen.reading import read_text


def sets(quiz: Quiz) -> list[tuple[str, object, list[Detail]]]:
    details = [
        Detail(question, 0, question.id, {"centrality": 0.625}) for question in quiz.questions
    ]
    return [("cafe", quiz.article, details)]


def test_sheet_shows_what_the_student_and_the_key_show(tmp_path: Path, every_kind: Quiz) -> None:
    sheet = tmp_path / "sheet.txt"
    assert write_sheet(sets(every_kind), sheet) == len(every_kind.questions)
    text = sheet.read_text("utf-8")
    for question in every_kind.questions:
        assert question.stem in text
        assert all(option.text in text for option in question.options)
        assert all(item in text for item in question.items)
    assert "*B) " in text or "*A) " in text or "*C) " in text
    assert "TRUE WOULD BE: Ann Lee opened the café." in text
    for hidden in ("subject", "0.9", "0.625", "q_000", "family", "score"):
        assert hidden not in text


def test_questions_name_their_paragraph_and_the_article_has_the_numbers(tmp_path: Path) -> None:
    text = "The mill burns\n\n" + "\n\n".join(
        f"The {noun} of Sarn burned down on a cold night in May. Nobody was hurt in the fire."
        for noun in ("mill", "school", "barn", "boathouse", "bakery")
    )
    made = generate(read_text(text), details=True)
    chosen = {question.id: question for question in made.quiz.questions}
    told = [detail for detail in made.details if detail.question.id in chosen]
    sheet = tmp_path / "sheet.txt"
    write_sheet([("mill", made.quiz.article, told)], sheet)
    shown = sheet.read_text("utf-8")
    assert "[2] The school of Sarn burned" in shown
    assert any(question.stem.startswith("(Paragraph ") for question in chosen.values())
    assert all(f". {question.stem}" in shown for question in chosen.values())
    write_sheet([("mill", made.quiz.article, told)], sheet, paragraphs=False)
    assert "(Paragraph" not in sheet.read_text("utf-8")
    assert "[2]" not in sheet.read_text("utf-8")


def test_the_order_is_shuffled_by_the_seed(tmp_path: Path, every_kind: Quiz) -> None:
    orders = []
    for seed in (0, 0, 1):
        write_sheet(sets(every_kind), tmp_path / "sheet.txt", seed=seed)
        entries = read_key(tmp_path / "sheet.txt").values()
        orders.append([entry.id for entry in entries])
    assert orders[0] == orders[1] != orders[2]
    assert orders[0] != [question.id for question in every_kind.questions]


def test_key_file_keeps_no_sentence_of_the_article(tmp_path: Path, every_kind: Quiz) -> None:
    sheet = tmp_path / "sheet.txt"
    write_sheet(sets(every_kind), sheet)
    rows = [json.loads(line) for line in Path(f"{sheet}.jsonl").read_text("utf-8").splitlines()]
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    assert all(isinstance(part, int) for row in rows for pair in row["evidence"] for part in pair)
    assert rows[0]["features"] == {"centrality": 0.625}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12 ok", Verdict(12, "")),
        ("12. OK", Verdict(12, "")),
        ("12: G word order", Verdict(12, "G", True, "word order")),
        ("12 ok D two are the same", Verdict(12, "", False, "two are the same")),
        ("  7 K D", Verdict(7, "K", False)),
        ("#3 W – trivia", Verdict(3, "W", True, "trivia")),
        ("12. Who opened the café?", None),
        ("12 a man went home", None),
        ("12 s a clause in small letters", None),
        ("    KEY: ok", None),
    ],
)
def test_verdict_lines(line: str, expected: Verdict | None) -> None:
    assert read_verdicts(line) == ({expected.number: expected} if expected else {})


def test_counts_by_family(tmp_path: Path, every_kind: Quiz) -> None:
    sheet = tmp_path / "sheet.txt"
    write_sheet(sets(every_kind), sheet)
    entries = read_key(sheet)
    cloze = [number for number, entry in entries.items() if entry.family == "cloze"]
    lines = [f"{number} ok" for number in entries if number not in cloze]
    lines += [f"{cloze[0]} S D", f"{cloze[1]} ok"]
    with sheet.open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    found = tally(entries, read_verdicts(sheet.read_text("utf-8")))
    assert found["all"]["n"] == 8
    assert found["all"]["ok"] == 7
    assert found["families"]["cloze"]["defects"] == {"S": 1}
    assert found["families"]["cloze"]["share"] == 0.5
    assert found["all"]["with_options"] == 2
    assert main(["--judged", str(sheet)]) == 0


def test_sheet_and_verdicts_that_do_not_fit(tmp_path: Path, every_kind: Quiz) -> None:
    sheet = tmp_path / "sheet.txt"
    with pytest.raises(BadInput, match="no key file"):
        read_key(sheet)
    write_sheet(sets(every_kind), sheet)
    with pytest.raises(BadInput, match="no verdict for"):
        tally(read_key(sheet), read_verdicts("1 ok"))
    many = "\n".join(f"{number} ok" for number in range(1, 30))
    with pytest.raises(BadInput, match="no question"):
        tally(read_key(sheet), read_verdicts(many))

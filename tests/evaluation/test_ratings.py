"""Judged questions are kept without the article's words, and readers are compared."""

from __future__ import annotations

import json

from quizgen.evaluation.ratings import agreement, main, read_ratings


def line(number, **changes):
    row = {
        "number": number,
        "article": "lamps",
        "sha256": "",
        "id": f"q_{number}",
        "family": "object",
        "rule": "object.what",
        "kind": "short_answer",
        "focus": "what",
        "score": 0.5,
        "stem": "What did the council buy?",
        "answer": "Lamps",
        "options": [],
        "evidence": [[0, 10]],
        "features": {"commas": 1.0},
        "refusals": [],
    }
    return json.dumps(row | changes)


def test_sheets_become_ratings_once(tmp_path, capsys):
    sheet, output = tmp_path / "sheet.txt", tmp_path / "ratings.jsonl"
    cloze = {"kind": "cloze", "stem": "The council bought _____.", "refusals": ["unknown: it"]}
    (tmp_path / "sheet.txt.jsonl").write_text(line(1) + "\n" + line(2, **cloze) + "\n", "utf-8")
    answers = tmp_path / "answers.txt"
    answers.write_text("1 ok\n2 S it\n", "utf-8")
    for _ in range(2):
        assert main(["--sheets", f"{sheet}={answers}", "--output", str(output)]) == 0
    first, second = read_ratings(output)
    assert (first.ok, first.stem, first.signals["f:commas"]) == (
        True,
        "What did the council buy?",
        1.0,
    )
    assert (second.defect, second.stem, second.answer) == ("S", "", "")
    assert second.refusals == ("unknown",)
    assert second.signals["refused=unknown"] == 1.0


def test_agreement_counts_only_what_two_readers_judged(tmp_path):
    output = tmp_path / "ratings.jsonl"
    rows = "\n".join(line(number) for number in range(1, 5))
    for name, verdicts in (("a", ["ok", "ok", "G", "G"]), ("b", ["ok", "G", "G", "G"])):
        (tmp_path / f"{name}.txt.jsonl").write_text(rows + "\n", "utf-8")
        (tmp_path / f"{name}.answers").write_text(
            "".join(f"{n} {v}\n" for n, v in enumerate(verdicts, start=1)), "utf-8"
        )
    pairs = [f"{tmp_path}/{name}.txt={tmp_path}/{name}.answers" for name in "ab"]
    main(["--sheets", *pairs, "--output", str(output)])
    assert agreement(read_ratings(output)) == {"pairs": 4, "agree": 0.75, "kappa": 0.5}


ARTICLE = """\
Street lamps of Sarn

Marta Keller bought the old lighthouse of Sarn in March 2014. The museum of Lisbon paid £240,000 \
for the lamps of the lighthouse. Two sailors carried the lamps to a ferry in the harbour and \
wrapped them in wool, for the sea was rough in the night.
"""


def test_what_is_still_made_is_noted_anew(tmp_path, capsys):
    from quizgen.pipeline import GenerateOptions, generate
    from quizgen.reading import read

    path, output = tmp_path / "lamps.txt", tmp_path / "ratings.jsonl"
    path.write_text(ARTICLE, "utf-8")
    made = generate(read(str(path)), GenerateOptions(everything=True)).details
    one = next(d for d in made if d.question.kind == "cloze" and not d.refusals)
    rows = [line(1, id=one.question.id, rule=one.question.rule), line(2, id="q_gone")]
    (tmp_path / "sheet.txt.jsonl").write_text("\n".join(rows) + "\n", "utf-8")
    (tmp_path / "answers.txt").write_text("1 W\n2 ok\n", "utf-8")
    pair = f"{tmp_path}/sheet.txt={tmp_path}/answers.txt"
    main(["--sheets", pair, "--refresh", str(path), "--output", str(output)])
    again, gone = read_ratings(output)
    assert again.defect == "W"  # the verdict stays, what the judge sees is of today
    assert again.signals["f:lean place"] > 0
    assert again.signals[f"rule={one.question.rule}"] == 1.0
    assert gone.signals["f:commas"] == 1.0

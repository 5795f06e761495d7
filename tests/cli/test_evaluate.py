"""``quizgen evaluate`` from the arguments to the output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizgen.evaluation.corpus import small_corpus
from quizgen.evaluation.sheet import read_key

MILL = """Fire at the old mill

A fire destroyed the old mill in Norby on Tuesday night. Forty firefighters from Norby and Hallam
fought the flames for nine hours, said fire chief Olga Brandt. "The wind was too strong," Brandt
said. The mill was built in 1874 by the Danish engineer Jens Holm. Holm came to Norby because the
river was deep enough for ships.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    data = tmp_path / "corpus"
    for folder in ("articles", "more"):
        (data / folder).mkdir(parents=True)
    (data / "articles" / "mill.txt").write_text(MILL, "utf-8")
    (data / "articles" / "secret.txt").write_text(MILL.replace("Norby", "Ostby"), "utf-8")
    (data / "more" / "lake.txt").write_text(MILL.replace("Norby", "Lakeby"), "utf-8")
    (data / "kept-aside.txt").write_text("articles/secret\n", "utf-8")
    return data


def test_the_small_corpus_is_measured_when_none_is_named(quizgen, monkeypatch):
    asked = []

    def measure(data, **options):
        asked.append((data, options["folders"], options["names"], options["count"]))
        return {"groups": {}, "people": {}, "articles": []}

    monkeypatch.setattr("quizgen.evaluation.report.measure", measure)
    assert quizgen("evaluate").code == 0
    assert asked == [(small_corpus(), ("articles",), (), 10)]


def test_figures_as_text_and_json(quizgen, corpus, tmp_path):
    ran = quizgen("evaluate", "--data", corpus)
    assert (ran.code, ran.err) == (0, "")
    assert "* secret" in ran.out
    assert "Articles kept aside" in ran.out
    assert not any(word in ran.out for word in ("Ostby", "Brandt", "Holm"))
    target = tmp_path / "figures.json"
    arguments = ("--articles", "mill", "lake", "--more", "--count", 3, "--format", "json")
    ran = quizgen("evaluate", "--data", corpus, *arguments, "--output", target)
    assert (ran.code, ran.out) == (0, "")
    found = json.loads(target.read_text("utf-8"))
    assert {row["name"] for row in found["articles"]} == {"mill", "lake"}
    assert found["groups"]["open"]["slots"] == 6


def test_a_sheet_leaves_out_what_is_kept_aside(quizgen, corpus, tmp_path):
    sheet = tmp_path / "sheet.txt"
    ran = quizgen("evaluate", "--data", corpus, "--sheet", sheet)
    assert (ran.code, ran.out) == (0, "")
    assert "about 1 article written" in ran.err
    text = sheet.read_text("utf-8")
    assert "ARTICLE mill" in text
    assert "Ostby" not in text
    few = len(read_key(sheet))
    quizgen("evaluate", "--data", corpus, "--sheet", sheet, "--count", 2)
    assert len(read_key(sheet)) == 2 < few
    quizgen("evaluate", "--data", corpus, "--sheet", sheet, "--all")
    assert len(read_key(sheet)) >= few


def test_an_article_kept_aside_is_judged_when_named_and_said_to_be(quizgen, corpus, tmp_path):
    sheet = tmp_path / "sheet.txt"
    ran = quizgen("evaluate", "--data", corpus, "--sheet", sheet, "--articles", "secret")
    assert ran.code == 0
    assert "no longer unread once you read the sheet: secret." in ran.err
    assert "ARTICLE secret" in sheet.read_text("utf-8")


def test_a_judged_sheet_is_counted(quizgen, corpus, tmp_path):
    sheet, verdicts = tmp_path / "sheet.txt", tmp_path / "verdicts.txt"
    quizgen("evaluate", "--data", corpus, "--sheet", sheet, "--count", 3)
    verdicts.write_text("1 ok\n2 G D word order\n3 ok\n", "utf-8")
    ran = quizgen("evaluate", "--judged", sheet, verdicts)
    assert ran.code == 0
    assert "G 1" in ran.out
    assert "67 %" in ran.out
    ran = quizgen("evaluate", "--judged", sheet, verdicts, "--format", "json")
    assert json.loads(ran.out)["all"]["ok"] == 2
    verdicts.write_text("1 ok\n", "utf-8")
    ran = quizgen("evaluate", "--judged", sheet, verdicts)
    assert ran.code == 2
    assert "no verdict for [2, 3]" in ran.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--data", "nowhere"], "--data 'nowhere' is not a folder"),
        (["--all"], "--all belongs to --sheet"),
        (["--sheet", "a.txt", "--judged", "b.txt"], "give one of them"),
        (["--sheet", "a.txt", "--output", "b.txt"], "leave --output out"),
        (["--sheet", "-"], "--sheet needs the name of a file"),
        (["--judged", "b.txt", "--more"], "leave --data, --more and --articles out"),
        (["--judged", "none.txt"], "The judged file 'none.txt' cannot be read"),
        (["--articles", "none"], "has no article none in articles/"),
        (["--count", "0"], "--count needs a whole number of 1 or more"),
        (["--format", "xml"], "there are text, json"),
    ],
)
def test_what_does_not_go_is_said_in_a_sentence(quizgen, arguments, sentence):
    ran = quizgen("evaluate", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err


def test_a_corpus_of_articles_kept_aside_alone(quizgen, corpus, tmp_path):
    (corpus / "articles" / "mill.txt").unlink()
    ran = quizgen("evaluate", "--data", corpus, "--sheet", tmp_path / "sheet.txt")
    assert ran.code == 2
    assert "are kept aside: name those to judge" in ran.err

"""The report over a small corpus written here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizgen.errors import BadInput
from quizgen.evaluation.corpus import kept_aside, read_articles, read_reference
from quizgen.evaluation.figures import ArticleFigures, evaluate
from quizgen.evaluation.report import main, measure, report
from quizgen.evaluation.table import SECTIONS, as_text
from quizgen.examples import example_path

SECOND = """Fire at the old mill

A fire destroyed the old mill in Norby on Tuesday night. Forty firefighters from Norby and Hallam
fought the flames for nine hours, said fire chief Olga Brandt.

"We could not save the roof," Brandt said. "The wind was too strong."

The mill was built in 1874 by the Danish engineer Jens Holm. It cost 12,000 pounds. Holm came to
Norby because the river was deep enough for ships.
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("corpus")
    (data / "articles").mkdir()
    (data / "articles" / "lamps.txt").write_text(example_path().read_text("utf-8"), "utf-8")
    (data / "articles" / "mill.txt").write_text(SECOND, "utf-8")
    (data / "kept-aside.txt").write_text("articles/mill\n", "utf-8")
    row = {
        "article": "mill",
        "rank": 1,
        "focus": "who",
        "stem": "Who built the mill?",
        "answer": "Jens Holm",
        "distractors": [],
        "evidence": ["The mill was built in 1874 by the Danish engineer Jens Holm."],
    }
    (data / "reference.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    return data


@pytest.fixture(scope="module")
def rows(corpus: Path) -> list[ArticleFigures]:
    return evaluate(corpus)


def test_corpus(corpus: Path) -> None:
    assert kept_aside(corpus) == {("articles", "mill")}
    found = {one.name: one for one in read_articles(corpus)}
    assert [found["lamps"].aside, found["mill"].aside] == [False, True]
    assert found["mill"].words == len(SECOND.split()) - 5
    assert [one.weight for one in read_reference(corpus)["mill"]] == [15]


def test_a_corpus_without_what_is_asked_for(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no articles"):
        list(read_articles(tmp_path))
    with pytest.raises(BadInput, match="no article nothing"):
        list(read_articles(corpus, names=("nothing",)))
    assert read_reference(tmp_path) == {}
    assert kept_aside(tmp_path) == frozenset()


def test_figures_are_of_the_questions_offered(rows: list[ArticleFigures]) -> None:
    found = report(rows)
    opened, aside = found["groups"]["open"], found["groups"]["kept_aside"]
    assert (opened["articles"], aside["articles"]) == (1, 1)
    assert opened["offered"] == len(rows[0].ten) == 10
    assert sum(opened["kinds"].values()) == pytest.approx(1, abs=0.001)
    assert sum(opened["families"].values()) == pytest.approx(1, abs=0.001)
    assert opened["breaches"] == aside["breaches"] == 0
    assert opened["give_aways"] == 0
    assert 0 < opened["spread"] <= 1
    assert opened["kept"] == sum(opened["passing"].values()) >= opened["offered"]
    assert opened["filled"] == 1
    assert 0 <= opened["three_distractors"] <= 1
    assert sum(opened["question_words"].values()) == pytest.approx(1, abs=0.001)
    assert aside["reference_focuses"] == {"who": 1}
    assert (aside["references"], opened["references"]) == (1, 0)


def test_coverage_by_all_is_at_least_that_by_ten(rows: list[ArticleFigures]) -> None:
    for row in rows:
        assert 0 <= row.covered.share <= row.covered_by_all.share <= 1
    mill = next(row for row in rows if row.name == "mill")
    assert mill.covered_by_all.met == (1,)


def test_articles_kept_aside_show_figures_only(rows: list[ArticleFigures]) -> None:
    printed = as_text(report(rows))
    assert "* mill" in printed
    for word in ("Brandt", "Hallam", "Holm"):
        assert word not in printed
        assert word not in json.dumps(report(rows))


def test_the_command_prints_json(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(corpus), "--names", "mill", "--json", "--count", "3"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in found["articles"]] == ["mill"]
    assert found["groups"]["kept_aside"]["offered"] <= 3


def test_progress_is_told(corpus: Path) -> None:
    told: list[str] = []
    evaluate(corpus, names=("mill",), tell=lambda name, share: told.append(name))
    assert told == ["mill"]


def test_the_table_has_every_section_and_a_dash_for_what_is_not_known(
    rows: list[ArticleFigures],
) -> None:
    printed = as_text(report(rows))
    for title, figures in SECTIONS:
        assert f"\n{title}\n" in printed
        for _, text in figures:
            assert f"  {text} " in printed
    assert "of them asked by those offered               –" in printed
    for title in ("Focus", "Question word", "NewsQuizQA", "Refusals of candidates"):
        assert title in printed


def test_measuring_leaves_out_those_kept_aside_when_told(corpus: Path) -> None:
    shares: list[float] = []
    found = measure(corpus, aside=False, tell=lambda _, share: shares.append(share))
    assert [row["name"] for row in found["articles"]] == ["lamps"]
    assert set(found["groups"]) == {"open"}
    assert "agreement" not in found
    assert shares == sorted(shares)


def test_people_s_questions_are_measured_by_the_same_rule(corpus: Path) -> None:
    asked = [
        {"q": "Who built the mill in 1874?", "answer": "Jens Holm", "distractors": []},
        {"q": "Why was the bridge painted?", "answer": "To please the queen", "distractors": []},
    ]
    row = {"id": "mill", "origin": "OneStopQA", "questions": asked}
    path = corpus / "articles.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    (mill,) = evaluate(corpus, names=("mill",))
    path.unlink()
    assert (mill.human_by_all.weight, mill.human_by_all.whole) == (1, 2)


def test_a_broken_reference_file_is_named(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "reference.jsonl").write_text("{]\n", "utf-8")
    with pytest.raises(BadInput, match=r"Line 1 of .*reference.jsonl cannot be read"):
        read_reference(tmp_path)

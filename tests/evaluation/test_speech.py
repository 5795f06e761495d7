"""The figures for speech: the matching rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.evaluation.speech import (
    GoldSpeech,
    Ratio,
    SpeechScores,
    jaccard,
    read_gold,
    report,
    score_speech,
)
from quizgen.evaluation.speech_scores import as_dict
from quizgen.model import Evidence, Quotation


def found(kind, *content: str, speaker: str = "") -> Quotation:
    parts = tuple(Evidence(0, len(text), text) for text in content)
    return Quotation(kind, parts, "", speaker, "said")


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("The bridge is safe", "“the BRIDGE is safe,”", 1.0),
        ("It’s safe", "It's safe", 1.0),
        ("the bridge is safe", "the bridge was safe", 3 / 5),
        ("a b", "c d", 0.0),
        ("", "", 1.0),
    ],
)
def test_jaccard(one: str, other: str, value: float) -> None:
    assert jaccard(one, other) == pytest.approx(value)


def test_parts_are_joined() -> None:
    gold = [GoldSpeech("direct", "The bridge is safe, we tested it twice", "Maria Lopez")]
    scores = score_speech(
        [found("direct", "The bridge is safe", "we tested it twice", speaker="Maria Lopez")], gold
    )
    assert scores.direct_f1 == 1.0
    assert scores.speakers["direct"] == Ratio(1, 1)


def test_kinds_are_counted_apart() -> None:
    gold = [GoldSpeech("direct", "The bridge is safe"), GoldSpeech("indirect", "it rains a lot")]
    scores = score_speech([found("indirect", "the bridge is safe")], gold)
    assert scores.direct_recall == Ratio(0, 1)
    assert scores.reported_precision == Ratio(0, 1)
    assert scores.reported_recall == Ratio(0, 1)


def test_each_kind_has_its_own_figures() -> None:
    gold = [
        GoldSpeech("direct", "The bridge is safe"),
        GoldSpeech("mixed", "good as new"),
        GoldSpeech("indirect", "it rains a lot"),
    ]
    scores = score_speech([found("indirect", "good as new"), found("mixed", "no such word")], gold)
    assert scores.kinds == {
        "direct": (Ratio(0, 0), Ratio(0, 1)),
        "mixed": (Ratio(0, 1), Ratio(1, 1)),
        "indirect": (Ratio(1, 1), Ratio(0, 1)),
    }
    told = as_dict(scores)["kinds"]
    assert told["indirect"] == {
        "found": 1, "annotated": 1, "precision": 1.0, "recall": 0.0, "f1": 0.0
    }  # fmt: skip
    assert (scores + scores).kinds["mixed"] == (Ratio(0, 2), Ratio(2, 2))


def test_mixed_line_counts_when_its_host_is_found() -> None:
    gold = [
        GoldSpeech("indirect", 'the bridge was "as good as new" after the works'),
        GoldSpeech("mixed", "as good as new"),
    ]
    host = found("indirect", 'the bridge was "as good as new" after the works')
    assert score_speech([host], gold).reported_recall == Ratio(2, 2)
    assert score_speech([], gold).reported_recall == Ratio(0, 2)


def test_each_quotation_answers_one_line() -> None:
    gold = [GoldSpeech("direct", "No comment"), GoldSpeech("direct", "No comment")]
    scores = score_speech([found("direct", "No comment")], gold)
    assert scores.direct_recall == Ratio(1, 2)


@pytest.mark.parametrize(
    ("speaker", "right"),
    [("Maria Lopez", 1), ("Dr Maria Lopez", 1), ("Lopez", 0), ("John Kerr", 0), ("", 0)],
)
def test_speaker_is_the_fullest_name_or_one_that_contains_it(speaker: str, right: int) -> None:
    gold = [GoldSpeech("direct", "The bridge is safe", "Maria Lopez")]
    scores = score_speech([found("direct", "The bridge is safe", speaker=speaker)], gold)
    assert scores.speakers["direct"] == Ratio(right, 1)


def test_lines_without_a_speaker_are_not_scored_for_it() -> None:
    gold = [GoldSpeech("direct", "The bridge is safe")]
    assert not score_speech([found("direct", "The bridge is safe", speaker="X")], gold).speakers


def test_marks_that_are_not_speech() -> None:
    gold = [GoldSpeech("not_speech", "iron bridge"), GoldSpeech("not_speech", "old lady")]
    assert score_speech([found("mixed", "old lady")], gold).not_speech == Ratio(1, 2)


def test_a_pull_quote_is_not_the_speech_that_it_repeats() -> None:
    gold = [
        GoldSpeech("direct", "the old iron bridge is safe for buses and lorries"),
        GoldSpeech("not_speech", "the old iron bridge is safe for buses"),
    ]
    whole = found("direct", "the old iron bridge is safe for buses and lorries")
    part = found("direct", "the old iron bridge is safe for buses")
    assert score_speech([whole], gold).not_speech == Ratio(0, 1)
    assert score_speech([whole, part], gold).not_speech == Ratio(1, 1)


def test_scores_add_up() -> None:
    one = SpeechScores(Ratio(1, 2), Ratio(1, 1), speakers={"direct": Ratio(1, 1)})
    other = SpeechScores(Ratio(2, 2), Ratio(2, 4), speakers={"mixed": Ratio(0, 1)})
    total = one + other
    assert total.direct_precision == Ratio(3, 4)
    assert total.direct_recall == Ratio(3, 5)
    assert total.speakers == {"direct": Ratio(1, 1), "mixed": Ratio(0, 1)}


def test_report_names_every_figure() -> None:
    scores = SpeechScores(Ratio(1, 2), Ratio(1, 2), speakers={"direct": Ratio(1, 4)})
    text = report(scores)
    assert "direct: precision 0.500 (1/2), recall 0.500 (1/2), F1 0.500" in text
    assert "speakers, direct: 0.250 (1/4)" in text


def test_gold_lines_are_grouped_by_article(tmp_path: Path) -> None:
    lines = [
        '{"article": "a", "kind": "direct", "content": ["One,", "two."], "speaker": null}',
        "",
        '{"article": "b", "kind": "not_speech", "content": "x", "speaker": null}',
    ]
    path = tmp_path / "speech.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    gold = read_gold(path)
    assert gold == {
        "a": [GoldSpeech("direct", "One, two.")],
        "b": [GoldSpeech("not_speech", "x")],
    }

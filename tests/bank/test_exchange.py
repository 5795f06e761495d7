"""JSON and JSONL in and out without loss; importing twice never doubles."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from question_bank import Bank
from quizgen.errors import BadInput, QuizgenError
from quizgen.model import FOCUSES, KINDS, Evidence, Flaw, Option, Pair, Question
from tests.bank.factory import TEXT, article, many_questions, questions, quiz


@pytest.fixture
def full(filled):
    """A bank with something in every table."""
    filled.add_questions(many_questions(3))
    filled.compose_quiz("Mixed", ["q_0000000001", "q_00000003e8"])
    return filled


@pytest.fixture
def other(tmp_path):
    return Bank.open(tmp_path / "other.db")


def jsonl(bank) -> str:
    return "\n".join(bank.export_jsonl()) + "\n"


@pytest.mark.parametrize("form", [Bank.export_json, jsonl])
def test_out_and_in_and_out_is_the_same(full, other, form):
    text = form(full)
    report = other.import_text(text)
    assert (report.added, report.articles, report.quizzes) == (11, 2, 2)
    assert form(other) == text
    assert other.check().passed
    for question_id in ("q_0000000001", "q_0000000002", "q_00000003e8"):
        assert other.question(question_id) == full.question(question_id)
        assert other.history(question_id) == full.history(question_id)
    assert other.quiz(1) == replace(full.quiz(1), attempts=0)
    assert other.search("bridge").total == full.search("bridge").total


def test_importing_twice_changes_nothing(full, other):
    text = full.export_json()
    other.import_text(text)
    report = other.import_text(text)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 11)
    assert (report.articles, report.quizzes) == (0, 0)
    assert other.export_json() == text


def test_a_newer_export_updates(full, other):
    other.import_text(full.export_json())
    question = full.question("q_00000003e8").question
    full.save_question(replace(question, stem="Changed since?"))
    full.tag(["q_00000003e8"], add=["late"])
    report = other.import_text(full.export_json())
    assert (report.updated, report.unchanged) == (1, 10)
    stored = other.question("q_00000003e8")
    assert (stored.question.stem, stored.question.revision, stored.tags) == (
        "Changed since?", 2, ("late",),
    )  # fmt: skip


def test_a_quiz_file_goes_in_once(bank):
    text = json.dumps(quiz().to_dict())
    first = bank.import_text(text, status="accepted", tags=["new"])
    assert (first.added, first.articles, first.quizzes) == (8, 1, 1)
    again = bank.import_text(text)
    assert (again.added, again.unchanged, again.quizzes, again.articles) == (0, 8, 0, 0)
    back = bank.quiz(1).to_quiz().to_dict()
    assert back["settings"].pop("points") == {"q_0000000001": 2} | {
        one.id: 1 for one in questions()[1:]
    }
    sent = json.loads(text)
    sent["settings"].pop("points")
    assert back == sent
    assert bank.tags() == {"new": 8}
    changed = quiz(questions=(replace(questions()[0], stem="Who cut it?"), *questions()[1:]))
    assert bank.import_text(json.dumps(changed.to_dict())).updated == 1
    assert len(bank.quizzes()) == 1


def test_lines_may_be_quizzes_and_questions_and_nothing(bank):
    lines = [
        json.dumps(quiz(title="One").to_dict()),
        "",
        json.dumps(quiz(title="Two").to_dict()),
        json.dumps(many_questions(1)[0].to_dict()),
    ]
    report = bank.import_text("\ufeff" + "\r\n".join(lines))
    assert (report.added, report.unchanged, report.quizzes) == (9, 8, 2)
    assert bank.import_text("[" + ",".join(lines[2:]) + "]").added == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", None),
        ("not json", "Line 1 is no JSON"),
        ('{"a": 1}', "The file: This is no record"),
        ('{"stem": "x"}', "lacks"),
        ("[1]", "Entry 1: Expected a JSON object"),
        ('{"questions": [{"id": 1}]}', "The file"),
        ('{"questions": 7}', "The file"),
        ('{"type": "bank", "schema": 9}', "schema 9"),
        ('{"type": "bank", "schema": 9}\n{"type": "quiz"}', "schema 9"),
        ('{"type": "question", "id": "q_1"}', "The file"),
        ('{"type": "article", "versions": 3}', "The file"),
        ('{"type": "quiz", "uid": "x", "article": "feed"}', "The file"),
        ('{"stem": "a"}\n{"stem": ', "Line 2 is no JSON"),
    ],
)
def test_what_is_no_record_is_refused_with_its_place(bank, text, words):
    if words is None:
        assert bank.import_text(text).added == 0
        return
    with pytest.raises(BadInput, match=words):
        bank.import_text(text)
    assert bank.stats().questions == 0


def test_all_or_nothing_goes_in(bank):
    good = [json.dumps(one.to_dict()) for one in many_questions(5)]
    with pytest.raises(BadInput, match="Line 6"):
        bank.import_text("\n".join([*good, '{"stem": "broken"}']))
    assert bank.stats().questions == 0


def test_a_taken_join_code_is_not_taken_twice(full, other):
    text = full.export_json().replace(full.quiz(1).code, "ABCDEF")
    published = other.publish(other.add_quiz(quiz()).id)
    with other._store.write() as db:
        db.execute("UPDATE quiz SET code = 'ABCDEF' WHERE id = ?", [published.id])
    other.import_text(text)
    assert [one.code for one in other.quizzes()].count("ABCDEF") == 1
    assert other.check().passed


def test_versions_known_to_the_other_bank_are_merged(full, other):
    other.add_article(article())
    other.import_text(full.export_json())
    assert len({one.id for one in other.articles(versions=True)}) == 1
    assert len(other.articles(versions=True)) == 2
    assert other.check().passed


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
START_AT = st.integers(0, len(TEXT) - 10)


@st.composite
def any_question(draw) -> Question:
    """A question with any text in any field."""
    kind = draw(st.sampled_from(KINDS))
    start = draw(START_AT)
    texts = draw(st.lists(WORDS, min_size=3, max_size=5, unique=True))
    chosen = kind == "multiple_choice" or (kind == "cloze" and draw(st.booleans()))
    return Question(
        id="q_" + draw(st.text("0123456789abcdef", min_size=10, max_size=10)),
        kind=kind,
        focus=draw(st.sampled_from(FOCUSES)),
        family=draw(WORDS),
        stem=draw(WORDS),
        answer="true" if kind == "true_false" else texts[0],
        revision=draw(st.integers(1, 5)),
        accepted=tuple(texts[1:]) if kind == "short_answer" else (),
        options=tuple(Option(text, text == texts[0]) for text in texts) if chosen else (),
        evidence=(Evidence(start, start + 10, TEXT[start : start + 10]),),
        score=draw(st.floats(0, 1)),
        difficulty=draw(st.sampled_from(["easy", "medium", "hard"])),
        flaws=(Flaw("clang", "warn", draw(WORDS)),),
        correction=draw(WORDS) if kind == "true_false" else "",
        pairs=tuple(Pair(text, text[::-1]) for text in texts) if kind == "matching" else (),
        extra=("extra",) if kind == "matching" else (),
        items=tuple(texts) if kind == "ordering" else (),
        guide=draw(WORDS) if kind == "open" else "",
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(any_question(), max_size=4, unique_by=lambda one: one.id), WORDS)
def test_any_questions_survive_the_way_through_two_banks(tmp_path_factory, some, title):
    folder = tmp_path_factory.mktemp("banks")
    one, two = Bank.open(folder / "one.db"), Bank.open(folder / "two.db")
    one.add_quiz(quiz(title=title, questions=tuple(some)), tags=[title] if title.strip() else [])
    text = one.export_json()
    two.import_text("\n".join(one.export_jsonl()))
    assert two.export_json() == text
    for question in some:
        assert two.question(question.id).question == question
    assert two.quiz(1).to_quiz().title == title
    assert two.check().faults == ()


ODD = st.sampled_from(
    [None, True, -1, 10**30, 1.5, float("nan"), "", "x", "\ud800", [], [[]], {}, {"a": 1}]
)


def places(value, path=()):
    """Every place in a JSON value."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))


@settings(
    max_examples=int(os.environ.get("SPOILED", 60)),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_a_spoiled_file_is_taken_whole_or_refused_with_a_sentence(full, data, tmp_path_factory):
    whole = json.loads(full.export_json())
    *way, last = data.draw(st.sampled_from([one for one in places(whole) if one]))
    at = whole
    for key in way:
        at = at[key]
    if data.draw(st.booleans()):
        at[last] = data.draw(ODD)
    elif isinstance(at, dict):
        del at[last]
    other = Bank.open(tmp_path_factory.mktemp("spoiled") / "bank.db")
    try:
        other.import_text(json.dumps(whole))
    except QuizgenError as error:
        assert len(str(error)) > 20
        assert other.stats().questions == 0
    assert other.check().faults == ()


def test_nesting_without_end_is_refused(bank):
    with pytest.raises(BadInput, match="nested"):
        bank.import_text("[" * 200_000)

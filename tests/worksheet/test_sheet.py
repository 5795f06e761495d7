"""What stands on a worksheet, before it is typeset."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import BadUse
from quizgen.formats import DoesNotFit
from quizgen.formats.layout import letter
from quizgen.model import Settings
from quizgen.worksheet import Look
from quizgen.worksheet.sheet import make_sheet
from tests.formats.hostile import hostile_quiz
from tests.worksheet.example import example


def asked(version):
    return [question for section in version.sections for question in section.questions]


def stems(version):
    return ["_____".join(question.stem) for question in asked(version)]


def test_version_a_keeps_the_quiz_s_order_within_each_part():
    (version,) = make_sheet(example(), Look()).versions
    assert [section.title for section in version.sections] == [
        "Choose the answer",
        "True or false?",
        "Choose what fills the gap",
        "Fill the gaps",
        "Match",
        "Put in order",
        "Answer in a few words",
        "Write",
    ]
    assert [question.number for question in asked(version)] == list(range(1, 10))
    assert asked(version)[0].options == ("Tom Roe", "Ann Lee", "The baker")
    assert version.total == 7 + 3 + 1.5


def test_the_quiz_s_own_order_can_be_kept():
    quiz = example()
    (version,) = make_sheet(quiz, Look(keep_order=True)).versions
    (section,) = version.sections
    assert stems(version) == [question.stem for question in quiz.questions]
    assert (section.title, section.bank, section.bank_for) == ("", ("buns", "Tom Roe"), (5, 6))
    assert [question.lead for question in asked(version)][2:5] == [
        "True or false?",
        "Choose what fills the gap.",
        "Fill the gap.",
    ]


def test_a_true_false_of_the_settings_shuffles_version_a_too():
    quiz = replace(example(), settings=Settings(shuffle_options=True, seed=3))
    (version,) = make_sheet(quiz, Look()).versions
    assert asked(version)[0].options != ("Tom Roe", "Ann Lee", "The baker")


def test_each_version_has_its_own_order_and_the_key_that_fits():
    a, b = make_sheet(hostile_quiz(), Look(versions=2)).versions
    assert stems(a) != stems(b) and sorted(stems(a)) == sorted(stems(b))
    assert a.total == b.total
    right = {question.id: question for question in hostile_quiz().questions}
    answers = {clean(one.answer) for one in right.values()}
    for version in (a, b):
        for question, answer in zip(asked(version), version.key, strict=True):
            assert question.number == answer.number
            if question.options:
                place = [letter(n) for n in range(len(question.options))].index(answer.mark)
                assert question.options[place] == answer.text
                assert answer.text in answers


def clean(text):
    return " ".join(text.split())


def test_every_question_s_key_is_right_in_both_versions():
    for version in make_sheet(example(), Look(versions=3)).versions:
        shown = {question.part: question for question in asked(version)}
        key = {question.part: version.key[question.number - 1] for question in asked(version)}
        pairs = dict(one.split("–") for one in key["matching"].mark.split(", "))
        right = shown["matching"].right
        by_name = {
            left: right[int(pairs[letter(n)]) - 1] for n, left in enumerate(shown["matching"].left)
        }
        assert by_name == {"Ann Lee": "opened", "Tom Roe": "sang", "The baker": "baked"}
        order = [
            shown["ordering"].items["ABCD".index(one)] for one in key["ordering"].mark.split(", ")
        ]
        assert order == list(example().questions[7].items)
        assert (key["true_false"].mark, key["true_false"].text) == ("F", "False")
        assert key["true_false"].notes == ("Correct: Tom Roe sang at the door.",)
        assert key["short_answer"].notes == ("Also right: students asked",)
        assert key["open"].notes == ("Marking: 1 point for the dance",)


def test_numbers_stay_sorted():
    sheets = [
        make_sheet(example(), Look(versions=8)),
        make_sheet(example(), Look(versions=8, seed=1)),
    ]
    seen = set()
    for version in [version for sheet in sheets for version in sheet.versions]:
        (options,) = (one.options for one in asked(version) if one.part == "chosen_gap")
        seen.add(options)
    assert seen == {("12", "22", "25", "30"), ("30", "25", "22", "12")}


def test_the_word_bank_is_in_alphabetical_order_and_can_be_left_out():
    (version,) = make_sheet(example(), Look()).versions
    (bank,) = (section for section in version.sections if section.bank)
    assert bank.bank == ("buns", "Tom Roe")
    assert bank.instruction == "Write a word or phrase from the box in each gap."
    (version,) = make_sheet(example(), Look(word_bank=False)).versions
    assert not any(section.bank for section in version.sections)


def test_a_bank_of_one_word_would_give_it_away():
    quiz = replace(example(), questions=example().questions[:5])
    (version,) = make_sheet(quiz, Look()).versions
    assert not any(section.bank for section in version.sections)


def test_points_by_kind_come_before_the_quiz_s_own():
    (version,) = make_sheet(example(), Look(points={"all": 2, "open": 5})).versions
    assert version.total == 8 * 2 + 5


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({"versions": 0}, "1 to 26"),
        ({"versions": 27}, "1 to 26"),
        ({"paper": "a5"}, "there are a4, letter"),
        ({"points": {"essay": 1}}, "no kind of question"),
        ({"points": {"open": -1}}, "give 0 to 1000"),
        ({"points": {"open": float("nan")}}, "give 0 to 1000"),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused(choices, sentence):
    with pytest.raises(BadUse, match=sentence):
        Look(**choices)


def test_a_question_that_is_not_whole_is_named():
    broken = replace(example().questions[0], options=())
    with pytest.raises(DoesNotFit, match=r"Question 1 .*Who opened the café.*no options"):
        make_sheet(replace(example(), questions=(broken,)), Look())


def test_a_path_is_no_source_for_students():
    quiz = example()
    assert make_sheet(quiz, Look()).source == "https://example.org/cafe"
    local = replace(
        quiz, article=replace(quiz.article, source="home/teacher/cafe.txt", author="A. B.")
    )
    assert make_sheet(local, Look()).source == "A. B."


@given(st.integers(0, 10**6), st.integers(1, 26))
def test_any_seed_gives_whole_versions(seed, versions):
    sheet = make_sheet(example(), Look(seed=seed, versions=versions))
    assert [version.name for version in sheet.versions] == [letter(n) for n in range(versions)]
    for version in sheet.versions:
        assert sorted(stems(version)) == sorted(question.stem for question in example().questions)
    assert sheet == make_sheet(example(), Look(seed=seed, versions=versions))

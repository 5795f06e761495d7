from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen import formats
from quizgen.errors import BadUse
from quizgen.formats import KEEPABLE, DoesNotFit, Limits, export, get_format, register
from quizgen.formats.layout import printable_quiz, texts_of
from quizgen.formats.preflight import change, fit, nearest, preflight, refuse
from quizgen.model import KINDS, Evidence, Option, Pair, Question, Quiz
from tests.formats.hostile import LONGEST, TEXTS, hostile_quiz


@pytest.fixture
def make_format(monkeypatch):
    """Register a format for one test."""
    known = dict(formats._FORMATS)
    monkeypatch.setattr(formats, "_FORMATS", known)

    def make(**settings):
        register("x", extension=".x", description="X", **settings)(
            lambda quiz: "\n".join(question.id for question in quiz.questions)
        )
        return known["x"]

    return make


def only(quiz: Quiz, *kinds: str) -> Quiz:
    return replace(quiz, questions=tuple(q for q in quiz.questions if q.kind in kinds))


def with_questions(quiz: Quiz, *questions: Question) -> Quiz:
    return replace(quiz, questions=questions)


def test_a_quiz_that_fits_has_no_problems(make_format, every_kind, hostile):
    form = make_format()
    assert preflight(every_kind, form).problems == ()
    assert preflight(every_kind, form).fits
    assert preflight(hostile, form).problems == ()


def test_an_unknown_kind_names_the_question_and_offers_the_nearest(make_format, every_kind):
    form = make_format(kinds=("multiple_choice", "matching"))
    problems = preflight(only(every_kind, "ordering", "open", "true_false"), form).problems
    assert [problem.instead for problem in problems] == ["multiple_choice", "matching", ""]
    assert str(problems[1]) == (
        "Question 2 (“Put the events in order.”): x has no ordering questions, "
        "only multiple choice, matching. It fits as matching."
    )


def test_limits_say_how_long_and_how_much(make_format, every_kind):
    form = make_format(limits=Limits(stem=12, option=6, options=2))
    quiz = only(every_kind, "multiple_choice")
    messages = [problem.message for problem in preflight(quiz, form).problems]
    assert messages == [
        "the stem has 20 characters, and x takes at most 12; shorten it.",
        "it has 3 options, and x takes at most 2; remove some.",
        "the option “Tom Roe…” has 7 characters, and x takes at most 6; shorten it.",
        "the option “Ann Lee…” has 7 characters, and x takes at most 6; shorten it.",
        "the option “Kim Day…” has 7 characters, and x takes at most 6; shorten it.",
    ]


def test_questions_beyond_the_last_are_refused_or_left_out(make_format, every_kind):
    form = make_format(limits=Limits(questions=7))
    checked = preflight(every_kind, form)
    assert [problem.number for problem in checked.refused] == [8]
    assert not checked.fits
    fitted = fit(every_kind, form, nearest=True, skip=True)
    assert len(fitted.quiz.questions) == 7
    assert fitted.notes[0].endswith("x takes at most 7 questions a file. It was left out.")


def test_what_has_no_place_is_said_once(make_format, every_kind):
    form = make_format(keeps=("tags", "instructions"))
    (problem,) = preflight(every_kind, form).problems
    assert str(problem) == "x has no place for evidence, ids and points: they stay behind."
    plain = replace(every_kind.questions[0], evidence=())
    (problem,) = preflight(with_questions(every_kind, plain), form).problems
    assert str(problem) == "x has no place for ids: they stay behind."


def test_shuffling_that_has_no_place_is_said(make_format, every_kind):
    shuffled = replace(every_kind.settings, shuffle_questions=True, shuffle_options=True)
    form = make_format(keeps=tuple(thing for thing in KEEPABLE if "shuffled" not in thing))
    (problem,) = preflight(replace(every_kind, settings=shuffled), form).problems
    assert "x has no place for shuffled questions and shuffled options" in str(problem)


def test_another_option_that_counts_is_said_to_stay_behind(make_format, every_kind):
    question = replace(every_kind.questions[0], accepted=("Tom Roe",))
    (problem,) = preflight(with_questions(every_kind, question), make_format()).changed
    assert problem.code == "accepted"


def test_a_second_id_is_refused(make_format, every_kind):
    form = make_format()
    first = every_kind.questions[0]
    (problem,) = preflight(with_questions(every_kind, first, first), form).problems
    assert problem.number == 2
    assert "its id q_0000000001 is another question's too" in str(problem)


BROKEN = {
    "it has no stem": {"stem": " "},
    "it has no options": {"options": ()},
    "it has a single option": {"options": (Option("a", True),)},
    "0 of its options are marked": {"options": (Option("a"), Option("b"))},
    "2 of its options are marked": {"options": (Option("a", True), Option("b", True))},
    "one of its options is empty": {"options": (Option("a", True), Option(" "))},
    "two of its options are the same": {"options": (Option("a", True), Option("a "))},
    "it has no answer": {"kind": "short_answer", "options": (), "answer": ""},
    "its stem needs exactly one gap": {"kind": "cloze", "options": ()},
    "it must be true or false": {"kind": "true_false", "options": (), "answer": "yes"},
    "it has fewer than two pairs": {"kind": "matching", "options": ()},
    "one side of a pair is empty": {
        "kind": "matching", "options": (), "pairs": (Pair("a", "b"), Pair("c", "")),
    },
    "the same left side": {
        "kind": "matching", "options": (), "pairs": (Pair("a", "b"), Pair("a", "c")),
    },
    "one of its extra answers is also right": {
        "kind": "matching", "options": (), "pairs": (Pair("a", "b"), Pair("c", "d")),
        "extra": ("b",),
    },
    "it has fewer than two items": {"kind": "ordering", "options": (), "items": ("a",)},
    "one of its items is empty": {"kind": "ordering", "options": (), "items": ("a", "")},
    "two of its items are the same": {"kind": "ordering", "options": (), "items": ("a", "a")},
}  # fmt: skip


@pytest.mark.parametrize(("message", "changes"), BROKEN.items())
def test_a_broken_question_is_refused(make_format, every_kind, message, changes):
    quiz = with_questions(every_kind, replace(every_kind.questions[0], **changes))
    assert any(message in str(problem) for problem in preflight(quiz, make_format()).refused)
    assert preflight(quiz, make_format(takes_anything=True)).fits


def test_control_characters_are_left_out_and_said(make_format, every_kind):
    form = make_format()
    question = replace(every_kind.questions[0], stem="a\x00b\r\nc\ud800?", revision=3)
    quiz = with_questions(every_kind, question)
    (problem,) = preflight(quiz, form).changed
    assert problem.code == "control"
    assert printable_quiz(quiz).questions[0] == replace(question, stem="ab\nc?")
    assert printable_quiz(every_kind) is every_kind


def test_every_text_of_a_question_is_made_printable():
    quiz = hostile_quiz()
    dirty = Quiz.from_dict(_map_texts(quiz.to_dict(), lambda text: text + "\x0b"))
    dirty = replace(dirty, article=replace(dirty.article, text="any"))
    clean = printable_quiz(dirty)
    assert not any("\x0b" in text for question in clean.questions for text in texts_of(question))


def _map_texts(value, change):
    if isinstance(value, dict):
        return {
            key: part if key in ("id", "kind", "focus", "answer", "family") and part != "text"
            else _map_texts(part, change)
            for key, part in value.items()
        }  # fmt: skip
    if isinstance(value, list):
        return [_map_texts(part, change) for part in value]
    return change(value) if isinstance(value, str) else value


def test_a_format_adds_checks_of_its_own(make_format, every_kind):
    def check(question):
        yield change(question, "arrow", "an arrow is written otherwise.")
        if question.kind == "cloze" and not question.options:
            yield refuse(question, "typed", "typed gaps are not for x.")

    form = make_format(check=check, kinds=("multiple_choice", "cloze", "short_answer"))
    checked = preflight(only(every_kind, "cloze"), form)
    assert [(one.number, one.code) for one in checked.changed] == [(1, "arrow"), (2, "arrow")]
    assert [one.instead for one in checked.refused] == ["short_answer"]


class TestFit:
    def test_nothing_is_touched_without_leave(self, make_format, every_kind):
        form = make_format(kinds=("multiple_choice",))
        fitted = fit(every_kind, form)
        assert len(fitted.refused) == 7
        assert fitted.notes == ()

    def test_nearest_turns_what_it_can_and_skip_leaves_out_the_rest(self, make_format, every_kind):
        form = make_format(kinds=("multiple_choice",))
        turned = fit(every_kind, form, nearest=True)
        assert [q.kind for q in turned.quiz.questions] == ["multiple_choice"] * 6
        assert len(turned.refused) == 3  # short answer, typed cloze and open have no options
        both = fit(every_kind, form, nearest=True, skip=True)
        assert both.quiz == turned.quiz
        assert both.refused == ()
        assert sum("It was left out." in note for note in both.notes) == 3
        assert sum("It was written so." in note for note in both.notes) == 4

    def test_points_are_shared_among_the_parts(self, make_format, every_kind):
        form = make_format(kinds=("multiple_choice",))
        fitted = fit(only(every_kind, "matching"), form, nearest=True)
        assert fitted.quiz.settings.points == {
            "q_0000000002": 2, "q_0000000006_1": 0.5, "q_0000000006_2": 0.5,
        }  # fmt: skip
        assert [q.stem for q in fitted.quiz.questions] == [
            "Match each person with what he or she did. Ann Lee",
            "Match each person with what he or she did. Tom Roe",
        ]


class TestExport:
    def test_it_refuses_with_every_reason(self, make_format, every_kind):
        make_format(kinds=("multiple_choice",))
        with pytest.raises(DoesNotFit) as caught:
            export(every_kind, "x")
        assert len(caught.value.sentences) == 7
        assert caught.value.sentences[0] in str(caught.value)

    def test_it_writes_what_fits_and_says_what_does_not(self, make_format, every_kind):
        make_format(kinds=("multiple_choice", "cloze"))
        made = export(every_kind, "x", skip=True)
        assert made.content == b"q_0000000001\nq_0000000004\nq_0000000005"
        assert len(made.notes) == 5

    def test_an_empty_file_is_not_written(self, make_format, every_kind):
        make_format(kinds=("multiple_choice",))
        with pytest.raises(DoesNotFit, match="No question is left"):
            export(only(every_kind, "open"), "x", skip=True)

    def test_an_unknown_format_is_refused(self, every_kind):
        with pytest.raises(BadUse, match="no format 'word'"):
            export(every_kind, "word")


@pytest.mark.parametrize("question", hostile_quiz().questions, ids=lambda question: question.id)
def test_what_is_offered_is_whole_and_of_another_kind(question):
    for candidates in nearest(question):
        for candidate in candidates:
            shape = (candidate.kind, bool(candidate.options))
            assert shape != (question.kind, bool(question.options))
            quiz = Quiz("", None, (candidate,))
            assert preflight(quiz, get_format("json")).fits
            assert Question.from_dict(candidate.to_dict()) == candidate
            assert candidate.evidence == question.evidence


def test_a_stem_that_speaks_of_its_options_keeps_them(every_kind):
    question = replace(every_kind.questions[0], stem="Which of these opened?")
    assert list(nearest(question)) == []


def test_the_hostile_quiz_is_hostile(hostile):
    assert {question.kind for question in hostile.questions} == set(KINDS)
    assert len({question.id for question in hostile.questions}) == 9 * len(TEXTS)
    assert max(len(text) for text in TEXTS.values()) >= LONGEST - 1
    assert hostile.questions[0].evidence == (Evidence(0, 27, TEXTS["plain"]),)


class TestNamedParagraphs:
    """A stem that names its paragraph, where a format takes only so many characters."""

    @staticmethod
    def named(quiz, kind):
        return with_questions(
            quiz,
            *(replace(q, stem=f"(Paragraph 4) {q.stem}") for q in only(quiz, kind).questions),
        )

    def test_it_is_named_where_there_is_room(self, make_format, every_kind):
        quiz = self.named(every_kind, "multiple_choice")
        fitted = fit(quiz, make_format(limits=Limits(stem=34)))
        assert fitted.quiz == quiz and not fitted.notes

    def test_it_is_left_out_and_said_where_there_is_none(self, make_format, every_kind):
        quiz = self.named(every_kind, "multiple_choice")
        form = make_format(limits=Limits(stem=33))
        assert [one.code for one in preflight(quiz, form).changed] == ["paragraph"]
        fitted = fit(quiz, form)
        assert [one.stem for one in fitted.quiz.questions] == ["Who opened the café?"]
        assert fitted.notes == (
            "Question 1 (“Who opened the café?”): its paragraph is not named: "
            "x takes at most 33 characters.",
        )

    def test_a_stem_that_is_too_long_without_it_is_refused(self, make_format, every_kind):
        quiz = self.named(every_kind, "multiple_choice")
        form = make_format(limits=Limits(stem=19))
        assert [one.message for one in preflight(quiz, form).problems] == [
            "the stem has 20 characters, and x takes at most 19; shorten it."
        ]

    def test_in_the_nearest_kind_too(self, make_format, every_kind):
        quiz = self.named(every_kind, "true_false")
        wide, narrow = (
            fit(
                quiz,
                make_format(kinds=("multiple_choice",), limits=Limits(stem=most)),
                nearest=True,
            )
            for most in (80, 40)
        )
        stems = [fitted.quiz.questions[0].stem for fitted in (wide, narrow)]
        told = "True or false? Tom Roe opened the café."
        assert stems == [f"(Paragraph 4) {told}", told]

    def test_a_stem_of_nothing_else_is_none(self, make_format, every_kind):
        (question,) = only(every_kind, "short_answer").questions
        quiz = with_questions(every_kind, replace(question, stem="(Paragraph 4)"))
        assert "it has no stem" in preflight(quiz, make_format()).problems[0].message

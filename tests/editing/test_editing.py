"""A teacher's edits: words, kinds, distractors, questions of one's own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module

import pytest

from quizgen.asking import registry
from quizgen.editing import (
    KIND_CHANGES,
    as_kind,
    edited,
    evidence_for,
    further_distractors,
    kinds_for,
    needs_distractors,
    own_question,
    with_next_distractor,
)
from quizgen.errors import BadUse
from quizgen.examples import example_path
from quizgen.formats.preflight.check import faults
from quizgen.language import document
from quizgen.model import KINDS, Option, Pair
from quizgen.pipeline import GenerateOptions, generate
from quizgen.reading import read, read_text


@pytest.fixture
def article(every_kind):
    return every_kind.article


@pytest.fixture
def one(every_kind):
    """``one("cloze")``: the first question of a kind, or with so many options."""

    def find(kind, chosen=None):
        return next(
            q
            for q in every_kind.questions
            if q.kind == kind and (chosen is None or bool(q.options) == chosen)
        )

    return find


class TestEdited:
    def test_words_are_tidied_and_id_and_revision_stay(self, one, article):
        question = one("short_answer")
        changed = edited(
            question, article, stem="  How many\n guests came? ", accepted=["40", "", " 40 "]
        )
        assert (changed.stem, changed.accepted) == ("How many guests came?", ("40",))
        assert (changed.id, changed.revision) == (question.id, question.revision)

    def test_a_new_key_becomes_the_right_option_in_its_place(self, one, article):
        question = one("multiple_choice")
        changed = edited(question, article, answer="Mayor Lee", wrong=["Tom Roe", "Kim Day", "Bo"])
        assert [option.text for option in changed.options] == [
            "Tom Roe",
            "Mayor Lee",
            "Kim Day",
            "Bo",
        ]
        assert [option.correct for option in changed.options] == [False, True, False, False]
        assert [option.source for option in changed.options] == [
            "same_article", "", "gazetteer", "teacher",
        ]  # fmt: skip

    def test_flaws_are_looked_for_again(self, one, article):
        question = one("multiple_choice")
        flawed = edited(question, article, wrong=["Tom Roe", "None of the above"])
        assert "all_or_none" in {flaw.code for flaw in flawed.flaws}
        mended = edited(flawed, article, wrong=["Tom Roe", "Kim Day"])
        assert "all_or_none" not in {flaw.code for flaw in mended.flaws}

    def test_pairs_and_items_keep_the_answer_in_step(self, one, article):
        pairs = (Pair("Ann Lee", "opened it"), Pair("", ""), Pair("Tom Roe", "sang"))
        matched = edited(one("matching"), article, pairs=pairs, extra=["slept"])
        assert len(matched.pairs) == 2 and matched.answer.count("–") == 2
        ordered = edited(one("ordering"), article, items=["First.", "Then.", "Last."])
        assert ordered.answer == "First → Then → Last"

    @pytest.mark.parametrize(
        ("kind", "changes", "sentence"),
        [
            ("multiple_choice", {"stem": " "}, "it has no stem"),
            ("multiple_choice", {"wrong": []}, "single option"),
            ("multiple_choice", {"wrong": ["Tom Roe", "Ann Lee"]}, "same as the answer"),
            ("multiple_choice", {"answer": ""}, "empty"),
            ("short_answer", {"answer": ""}, "it has no answer"),
            ("true_false", {"answer": "maybe"}, "true or false"),
            ("cloze", {"stem": "No gap here."}, "one gap"),
            ("matching", {"pairs": (Pair("a", "b"),)}, "fewer than two pairs"),
            ("ordering", {"items": ("One.",)}, "fewer than two items"),
            ("open", {"stem": ""}, "no"),
        ],
    )
    def test_what_is_not_whole_is_refused(self, one, article, kind, changes, sentence):
        with pytest.raises(BadUse, match=sentence):
            edited(one(kind), article, **changes)


class TestKinds:
    def test_the_table_names_every_kind(self):
        assert {kind.partition(",")[0] for kind in KIND_CHANGES} == set(KINDS)

    def test_every_change_that_is_offered_can_be_made(self, every_kind):
        for question in every_kind.questions:
            for kind in kinds_for(question):
                wrong = ("one", "two") if needs_distractors(question, kind) else ()
                changed = as_kind(question, kind, every_kind.article, wrong)
                assert changed.kind == kind.partition(",")[0]
                assert not list(faults(changed)) and changed.id == question.id
                assert bool(changed.options) == (kind in ("multiple_choice", "cloze, chosen")), kind

    def test_wrong_options_are_needed_and_asked_for(self, one, article):
        with pytest.raises(BadUse, match="2 wrong options"):
            as_kind(one("short_answer"), "multiple_choice", article, ["40", " 41 "])

    def test_a_stem_that_speaks_of_its_options_keeps_them(self, one, article):
        question = edited(one("multiple_choice"), article, stem="Which of these opened the café?")
        with pytest.raises(BadUse, match="speaks of its options"):
            as_kind(question, "short_answer", article)

    def test_another_kind_is_refused(self, one, article):
        with pytest.raises(BadUse, match="cannot become ordering"):
            as_kind(one("matching"), "ordering", article)


class TestEvidence:
    def test_white_space_may_differ(self, article):
        (found,) = evidence_for(article, "Then  40\nguests drank tea.")
        assert article.text[found.start : found.end] == found.text == "Then 40 guests drank tea."

    def test_nothing_proves_nothing(self, article):
        assert evidence_for(article, "  ") == ()

    def test_what_does_not_stand_there_is_refused(self, article):
        with pytest.raises(BadUse, match="copy the proof"):
            evidence_for(article, "The guests drank coffee.")


class TestOwn:
    @pytest.mark.parametrize(
        ("kind", "fields"),
        [
            ("multiple_choice", {"answer": "Ann Lee", "wrong": ["Bo", "Cy"]}),
            ("short_answer", {"answer": "Ann Lee", "accepted": ["Lee"]}),
            ("true_false", {"answer": "true"}),
            ("open", {"answer": "It is theirs.", "guide": "One point."}),
            ("matching", {"answer": "", "pairs": (Pair("a", "b"), Pair("c", "d"))}),
            ("ordering", {"answer": "", "items": ["One.", "Two."]}),
        ],
    )
    def test_each_kind(self, article, kind, fields):
        made = own_question(article, kind, "Who came?", proof="“It’s ours,” Lee said.", **fields)
        assert made.kind == kind and made.family == "teacher" and made.answer
        assert made.id.startswith("q_") and len(made.id) == 12
        assert made.evidence[0].text == "“It’s ours,” Lee said."

    def test_a_gap(self, article):
        made = own_question(article, "cloze", "Tom Roe _____.", "sang")
        assert made.options == () and made.evidence == ()

    def test_a_question_that_is_not_whole_is_refused(self, article):
        with pytest.raises(BadUse, match="single option"):
            own_question(article, "multiple_choice", "Who?", "Ann")


@pytest.fixture(scope="module")
def made():
    article = read(str(example_path()))
    quiz = generate(article, GenerateOptions(everything=True)).quiz
    chosen = [question for question in quiz.questions if len(question.options) == 4]
    return article, chosen


@pytest.fixture(scope="class")
def asked_once():
    """Read an article and ask about it once, not for each of its questions."""
    facts = import_module("quizgen.facts.gather")
    parsed, found, ask = document.annotate, facts.gather, registry.ask_all
    known = cache(lambda article: found(parsed(article)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "annotate", lambda article: known(article).document)
        patch.setattr(facts, "gather", lambda document: known(document.article))
        patch.setattr(registry, "ask_all", cache(lambda facts, **more: tuple(ask(facts, **more))))
        yield


@pytest.mark.usefixtures("asked_once")
class TestDistractors:
    def test_the_ones_not_taken_are_proved_and_new(self, made):
        article, questions = made
        found = {question.id: further_distractors(question, article) for question in questions}
        assert any(len(known) > 3 for known in found.values())
        for question in questions[:6]:
            texts = [option.text for option in found[question.id]]
            assert question.answer not in texts and set(question.distractors) <= set(texts)

    def test_the_next_one_goes_round_and_keeps_the_rest(self, made):
        article, questions = made
        for question in questions:
            known = further_distractors(question, article)
            if len(known) > 4:
                break
        first = question.distractors[0]
        changed = with_next_distractor(question, article, first, known)
        assert first not in changed.distractors and changed.answer == question.answer
        assert len(set(changed.distractors) & set(question.distractors)) == 2
        assert sum(option.correct for option in changed.options) == 1

    def test_figures_stay_in_order(self, one, article):
        question = edited(one("short_answer"), article)
        chosen = as_kind(question, "multiple_choice", article, ["20", "30", "50"])
        chosen = edited(chosen, article, wrong=["50", "60", "70"])
        known = (Option("50"), Option("60"), Option("70"), Option("10"))
        changed = with_next_distractor(chosen, article, "70", known)
        assert [option.text for option in changed.options] == ["10", "40", "50", "60"]

    def test_a_changed_key_or_an_own_question_has_none(self, made):
        article, questions = made
        changed = edited(questions[0], article, answer="Somebody else")
        assert further_distractors(changed, article) == ()
        own = own_question(article, "short_answer", "Who came?", "Ann")
        assert further_distractors(own, article) == ()

    def test_when_none_is_left_it_is_said(self, one, article):
        question = one("multiple_choice")
        with pytest.raises(BadUse, match="No other distractor"):
            with_next_distractor(question, article, "Tom Roe", [Option("Kim Day")])
        with pytest.raises(BadUse, match="no wrong option"):
            with_next_distractor(question, article, "Ann Lee", [])


PARAGRAPHS = (
    "The council of Sarn met on Monday evening. It turned the plan down by nine votes to four.",
    "Ann Lee, the mayor, was not there. She had broken her arm on the ice the day before.",
    "Tom Fry, who owns the mill, spoke for an hour. He said that the plan was a disgrace.",
    "The meeting went on until midnight. Nobody went home before the last vote was taken.",
)


class TestNamedParagraph:
    @pytest.fixture
    def article(self):
        return read_text("\n\n".join(PARAGRAPHS))

    @pytest.fixture
    def placed(self, article):
        proof = "She had broken her arm"
        made = own_question(article, "short_answer", "Who was ill?", "Ann Lee", proof=proof)
        return replace(made, stem=f"(Paragraph 2) {made.stem}")

    def test_it_follows_the_proof(self, placed, article):
        moved = edited(placed, article, evidence=evidence_for(article, "Tom Fry"))
        assert moved.stem == "(Paragraph 3) Who was ill?"
        assert edited(placed, article, evidence=()).stem == "Who was ill?"

    def test_what_a_teacher_writes_there_stays(self, placed, article):
        changed = edited(placed, article, stem="(Paragraph 4) Who was ill?")
        assert changed.stem == "(Paragraph 4) Who was ill?"
        changed = edited(changed, article, stem="Who was ill?")
        assert (
            edited(changed, article, evidence=evidence_for(article, "Tom Fry")).stem == changed.stem
        )

    def test_an_own_question_is_the_same_with_it(self, placed, article):
        again = own_question(article, "short_answer", placed.stem, "Ann Lee")
        assert (again.id, again.stem) == (placed.id, placed.stem)

    def test_it_stays_in_front_in_another_kind(self, article):
        made = own_question(article, "true_false", "(Paragraph 2) Lee was ill.", "true")
        chosen = as_kind(made, "multiple_choice", article)
        assert chosen.stem == "(Paragraph 2) True or false? Lee was ill."

    def test_alone_it_is_no_stem(self, placed, article):
        with pytest.raises(BadUse, match="it has no stem"):
            edited(placed, article, stem="(Paragraph 2) ")

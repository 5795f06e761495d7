"""Articles with versions, questions with history, status and tags."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.errors import EditedMeanwhile, NotFound
from quizgen.errors import BadInput, BadUse
from quizgen.model import Evidence, Question
from tests.bank.factory import TEXT, article, evidence, questions, quiz


def test_an_article_comes_back_as_it_was(bank):
    change = bank.add_article(article())
    assert bank.article(change.article.id).article == article()
    assert bank.articles()[0].questions == 0


def test_the_same_text_again_is_the_same_article(bank):
    first = bank.add_article(article()).article
    again = bank.add_article(article(title="A better title", source="")).article
    assert (again.id, again.version) == (first.id, 1)
    assert again.article.title == "A better title"
    assert again.article.source == article().source
    assert len(bank.articles(versions=True)) == 1


def test_texts_without_a_source_are_different_articles(bank):
    first = bank.add_article(article(source="-")).article
    second = bank.add_article(article("Another text.", source="-")).article
    assert first.id != second.id


def test_a_changed_article_is_a_new_version_and_moves_or_stales_its_questions(bank):
    bank.add_quiz(quiz(), status="accepted")
    changed = "A line put before all.\n" + TEXT.replace("eleven years", "twelve years")
    change = bank.add_article(article(changed))
    assert change.article.version == 2
    assert set(change.stale) == {"q_0000000004", "q_0000000008"}
    assert set(change.moved) == {one.id for one in questions()} - set(change.stale)
    moved = bank.question("q_0000000001")
    part = moved.question.evidence[0]
    assert moved.question.revision == 2
    assert changed[part.start : part.end] == part.text
    assert "version 2" in bank.question("q_0000000004").stale
    assert bank.search(stale=True).total == 2
    assert bank.article(change.article.id, version=1).article.text == TEXT
    assert bank.check().passed


def test_an_article_that_changes_back_takes_the_staleness_back(bank):
    bank.add_quiz(quiz())
    bank.add_article(article(TEXT.replace("eleven years", "twelve years")))
    assert bank.search(stale=True).total == 2
    back = bank.add_article(article())
    assert back.article.version == 1
    assert back.article.is_current
    assert bank.search(stale=True).total == 0


def test_evidence_that_stands_twice_moves_to_the_nearest(bank):
    text = "One. The end. Two. The end. Three."
    one = replace(questions()[1], evidence=(Evidence(19, 27, "The end."),))
    bank.add_quiz(quiz(article=article(text), questions=(one,)))
    bank.add_article(article("Zero. " + text))
    assert bank.question(one.id).question.evidence == (Evidence(25, 33, "The end."),)


def test_an_edit_can_mend_a_stale_question(bank):
    bank.add_quiz(quiz())
    changed = TEXT.replace("eleven years", "twelve years")
    bank.add_article(article(changed))
    stale = bank.question("q_0000000004").question
    mended = replace(
        stale, answer="twelve", accepted=("12",), evidence=(evidence("We waited twelve", changed),)
    )
    assert bank.save_question(mended).stale == ""
    assert bank.check().passed


def test_an_article_can_be_replaced_by_number(bank):
    stored = bank.add_article(article(source="-")).article
    change = bank.revise_article(stored.id, article("Quite another text.", source="-"))
    assert (change.article.id, change.article.version) == (stored.id, 2)
    with pytest.raises(NotFound):
        bank.revise_article(99, article())


@pytest.mark.parametrize("question", questions(), ids=lambda one: f"{one.kind}-{one.id[-1]}")
def test_every_kind_comes_back_as_it_was(bank, question):
    article_id = bank.add_article(article()).article.id
    stored = bank.add_question(question, article_id=article_id, status="accepted", tags=["b", "a"])
    assert stored.question == question
    assert (stored.status, stored.tags, stored.article_id) == ("accepted", ("a", "b"), article_id)


def test_adding_again_updates_and_never_doubles(bank):
    bank.add_questions(questions())
    report = bank.add_questions([questions()[0], replace(questions()[1], stem="Who said it?")])
    assert (report.added, report.updated, report.unchanged) == (0, 1, 1)
    assert bank.stats().questions == 8
    assert bank.question("q_0000000002").question.revision == 2


def test_evidence_must_stand_in_the_article(bank):
    article_id = bank.add_article(article()).article.id
    wrong = replace(questions()[0], evidence=(Evidence(3, 9, "nowhere"),))
    with pytest.raises(BadInput, match="evidence of question q_0000000001"):
        bank.add_question(wrong, article_id=article_id)
    assert bank.stats().questions == 0


def test_all_or_none_are_added(bank):
    article_id = bank.add_article(article()).article.id
    wrong = replace(questions()[3], evidence=(Evidence(0, 5, "wrong"),))
    with pytest.raises(BadInput):
        bank.add_questions([*questions()[:3], wrong], article_id=article_id)
    assert bank.stats().questions == 0


def test_an_edit_is_a_revision_with_history(bank):
    question = bank.add_question(questions()[1]).question
    edited = bank.save_question(replace(question, stem="Whose words?"), note="shorter")
    assert (edited.question.revision, edited.question.stem) == (2, "Whose words?")
    assert [(step.question.stem, step.note) for step in bank.history(question.id)] == [
        (question.stem, "added"),
        ("Whose words?", "shorter"),
    ]
    assert bank.search("whose").total == 1
    assert bank.save_question(edited.question).question.revision == 2  # nothing differs


def test_two_who_edit_at_once_do_not_overwrite_each_other(bank):
    question = bank.add_question(questions()[1]).question
    bank.save_question(replace(question, stem="The first edit"))
    with pytest.raises(EditedMeanwhile, match="revision 2"):
        bank.save_question(replace(question, stem="The second edit"))
    assert bank.question(question.id).question.stem == "The first edit"


def test_undo_goes_back_step_by_step(bank):
    question = bank.add_question(questions()[1]).question
    for stem in ("One", "Two", "Three"):
        question = bank.save_question(replace(question, stem=stem)).question
    seen = [bank.undo(question.id).question.stem for _ in range(3)]
    assert seen == ["Two", "One", questions()[1].stem]
    with pytest.raises(BadUse, match="nothing to undo"):
        bank.undo(question.id)
    assert len(bank.history(question.id)) == 7  # nothing is ever lost
    again = bank.save_question(replace(bank.question(question.id).question, stem="Four"))
    assert bank.undo(again.id).question.stem == questions()[1].stem


def test_status_and_tags(bank):
    bank.add_questions(questions())
    ids = [one.id for one in questions()]
    assert bank.set_status(ids[:3], "accepted") == 3
    assert bank.set_status(ids[:4], "accepted") == 1
    bank.tag(ids[:2], add=["Unit 3", " bridge "])
    bank.tag(ids[:1], remove=["Unit 3"])
    assert bank.tags() == {"Unit 3": 1, "bridge": 2}
    assert bank.stats().by_status == {"accepted": 4, "draft": 4}
    with pytest.raises(BadUse, match="maybe"):
        bank.set_status(ids, "maybe")
    with pytest.raises(BadUse, match="empty"):
        bank.tag(ids, add=[" "])
    with pytest.raises(NotFound, match="q_nope"):
        bank.set_status(["q_nope"], "accepted")
    assert bank.check().passed


def test_questions_come_in_the_order_asked_for(bank):
    bank.add_questions(questions())
    ids = ["q_0000000005", "q_0000000001", "q_missing"]
    assert [one.id for one in bank.questions(ids)] == ids[:2]


HOSTILE = [
    "'; DROP TABLE question; --",
    "nul\x00inside",
    "<script>alert(1)</script> **bold** :smile:",
    "🎉👩‍👩‍👧 party",
    "שלום עולם ‮evil‬ مرحبا",
    "e\u0301 and é",
    "\t\r\n\u2028 spaces",
    "\ufeff\ufffe odd",
    "a" * 1_000_000,
    "word " * 200_000,
    "%_*?[]{}()\\\"'`",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_hostile_text_is_kept_and_found(bank, text):
    question = Question(
        id="q_hostile000", kind="short_answer", focus="what", family="teacher",
        stem=f"zebra {text}", answer=text, accepted=(text,),
    )  # fmt: skip
    bank.add_question(question, tags=[text])
    assert bank.question(question.id).question == question
    assert bank.search("zebra").total == 1
    assert bank.search(tag=text).total == 1
    first = text.split()[0].strip("\x00") if text.strip() else text
    assert bank.search(first).total == 1, first
    assert bank.check().passed
    copy = bank.add_article(article(f"{text}\nzebra")).article
    assert bank.article(copy.id).article.text == f"{text}\nzebra"


def test_in_a_changed_article_a_question_names_its_paragraph_no_more(bank):
    named = tuple(replace(one, stem=f"(Paragraph 2) {one.stem}") for one in questions())
    bank.add_quiz(quiz(questions=named))
    bank.add_article(article(TEXT + "A line more.\n"))
    assert bank.question(named[0].id).question.stem == named[0].stem  # nothing above it moved
    bank.add_article(article("A line put before all.\n" + TEXT))
    assert bank.question(named[0].id).question.stem == questions()[0].stem


def test_a_paragraph_that_is_named_or_not_is_a_revision(bank):
    """Whoever makes the quiz again without them gets it so; what was judged stays judged."""
    bank.add_quiz(quiz(), status="accepted")
    first, *rest = questions()
    named = replace(first, stem=f"(Paragraph 1) {first.stem}")
    bank.add_quiz(quiz(questions=(named, *rest)))
    stored = bank.question(first.id)
    assert (stored.question.stem, stored.question.revision) == (named.stem, 2)
    assert stored.status == "accepted"

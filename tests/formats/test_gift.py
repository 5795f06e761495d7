"""GIFT as gift-pegjs reads it, and as Moodle's rules have it where the two differ."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from quizgen.formats import export, get_format
from quizgen.formats.preflight import preflight
from quizgen.model import Option, Pair
from tests.formats.consumer import ask_node
from tests.formats.hostile import hostile_quiz

TYPES = {"multiple_choice": "MC", "short_answer": "Short", "true_false": "TF",
         "matching": "Matching", "open": "Essay"}  # fmt: skip
# gift-pegjs leaves these in the right sides of matching, which it does not decode.
PLACEHOLDERS = {"092": "\\", "058": ":", "035": "#", "061": "=", "123": "{", "125": "}",
                "126": "~", "010": "\n"}  # fmt: skip


def read(content: bytes):
    return ask_node("gift.cjs", content)


def from_html(text: str) -> str:
    return html.unescape(text.replace("<br>", "\n"))


def right_side(text: str) -> str:
    return re.sub("&&(\\d{3});?", lambda match: PLACEHOLDERS[match[1]], text)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("evidence", [True, False])
def test_gift_pegjs_reads_what_was_written(evidence):
    quiz = hostile_quiz(kinds=get_format("gift").kinds, evidence=evidence)
    category, *read_back = read(export(quiz, "gift").content)
    assert category["title"] == "Quiz & <i>{title}<//i> = ~ “x” 東京"
    assert len(read_back) == len(quiz.questions)
    for question, found in zip(quiz.questions, read_back, strict=True):
        assert found["id"] == question.id
        assert found["tags"] == [
            f"focus:{question.focus}",
            f"skill:{question.skill}",
            f"difficulty:{question.difficulty}",
        ]
        chosen = question.kind == "multiple_choice" or question.options
        assert found["type"] == ("MC" if chosen else TYPES.get(question.kind, "Short"))
        assert found["stem"]["format"] == "html"
        assert from_html(found["stem"]["text"]) == question.stem
        assert not found["hasEmbeddedAnswers"]
        told = from_html(found["globalFeedback"]["text"]) if found["globalFeedback"] else ""
        for text in (part.text for part in question.evidence):
            assert f"<p>{text}</p>" in told
        assert bool(told) == bool(question.evidence or question.kind == "open")
        CHECKS.get(question.kind, check_typed)(question, found)


def check_choices(question, found):
    if not question.options:
        return check_typed(question, found)
    choices = [(from_html(one["text"]["text"]), one["isCorrect"]) for one in found["choices"]]
    assert choices == [(option.text, option.correct) for option in question.options]
    assert all(one["weight"] is None for one in found["choices"])
    return None


def check_typed(question, found):
    texts = [one["text"]["text"].replace("\\*", "*") for one in found["choices"]]
    expected = dict.fromkeys((question.answer, *question.accepted))
    assert texts == [text.replace("->", "→") for text in expected]
    assert all(one["isCorrect"] for one in found["choices"])


def check_true_false(question, found):
    assert found["isTrue"] == (question.answer == "true")
    told = found["trueFeedback"]
    assert (from_html(told["text"]) if told else "") == question.correction


def check_matching(question, found):
    pairs = [(one["subquestion"]["text"], one["subanswer"]) for one in found["matchPairs"]]
    read_back = [(from_html(left), squeezed(right_side(right))) for left, right in pairs]
    expected = [(pair.left, pair.right) for pair in question.pairs]
    expected += [("", text) for text in question.extra]
    assert read_back == [(left, squeezed(right.replace("->", "→"))) for left, right in expected]


def check_open(question, found):
    told = from_html(found["globalFeedback"]["text"])
    assert told.startswith(f"<p>Model answer: {question.answer}</p>")
    assert f"<p>Marking guide: {question.guide}</p>" in told


CHECKS = {"multiple_choice": check_choices, "cloze": check_choices, "open": check_open,
          "true_false": check_true_false, "matching": check_matching}  # fmt: skip


def moodle_blocks(text: str) -> list[str]:
    """Cut the file as Moodle does: at blank lines."""
    return [block for block in re.split(r"\n[ \t]*\n", text) if block.strip()]


def test_moodle_finds_each_question_whole(hostile):
    quiz = hostile_quiz(kinds=get_format("gift").kinds)
    text = export(quiz, "gift").content.decode()
    category, *blocks = moodle_blocks(text)
    assert category.startswith("$CATEGORY: ") and "\n" not in category
    assert len(blocks) == len(quiz.questions)
    for question, block in zip(quiz.questions, blocks, strict=True):
        comment, *lines = block.split("\n")
        assert comment.startswith(f"// [id:{question.id}] ")
        assert not any(line.strip().startswith("//") for line in lines)
        bare = re.sub(r"\\[\\~=#{}:n]", "", "\n".join(lines))
        assert bare.count("{") == bare.count("}") == 1
        assert bare.count("->") == (len(question.pairs) + len(question.extra))
        answers = bare[bare.index("{") + 1 : bare.rindex("}")].split("####")[0]
        assert ("~" in answers) == bool(question.options)


def test_an_arrow_in_a_plain_answer_is_said(every_kind):
    arrow = (
        replace(every_kind.questions[1], answer="a -> b", accepted=()),
        replace(every_kind.questions[5], pairs=(Pair("a -> b", "c"), Pair("d", "e"))),
        replace(every_kind.questions[5], id="q_2", pairs=(Pair("a", "b -> c"), Pair("d", "e"))),
    )
    quiz = replace(every_kind, questions=arrow)
    checked = preflight(quiz, get_format("gift"))
    assert [one.number for one in checked.changed if one.code == "arrow"] == [1, 3]
    assert checked.fits


def test_what_looks_like_a_weight_or_a_format_is_text(every_kind):
    choice = every_kind.questions[0]
    options = tuple(Option(text, text == "x") for text in ("%50%y", "[plain]z", "[x", "x"))
    quiz = replace(every_kind, questions=(replace(choice, options=options, answer="x"),))
    (found,) = read(export(quiz, "gift").content)[1:]
    check_choices(quiz.questions[0], found)
    typed = replace(every_kind.questions[1], answer="%5 of it", accepted=())
    (problem,) = preflight(replace(quiz, questions=(typed,)), get_format("gift")).refused
    assert problem.code == "percent"


@pytest.mark.parametrize("name", ["gift", "moodle_xml"])
def test_an_id_that_moodle_cannot_keep_is_refused(every_kind, name):
    quiz = replace(every_kind, questions=(replace(every_kind.questions[0], id="q" * 101),))
    assert [one.code for one in preflight(quiz, get_format(name)).refused] == ["id"]


@pytest.mark.parametrize("bad", ["a]b", "a b", "a\nb", ""])
def test_an_id_that_a_comment_cannot_hold_is_refused(every_kind, bad):
    quiz = replace(every_kind, questions=(replace(every_kind.questions[0], id=bad),))
    assert [one.code for one in preflight(quiz, get_format("gift")).refused] == ["id"]


def test_ordering_is_offered_as_matching(every_kind):
    (problem,) = preflight(every_kind, get_format("gift")).refused
    assert (problem.question, problem.instead) == ("q_0000000007", "matching")


def test_the_page(every_kind):
    quiz = replace(every_kind, questions=(every_kind.questions[2], every_kind.questions[3]))
    assert export(quiz, "gift").content.decode() == (
        "$CATEGORY: A café opens\n"
        "\n"
        "// [id:q_0000000003] [tag:focus:who] [tag:skill:retrieve] [tag:difficulty:medium]\n"
        "::Tom Roe opened the café.::[html]Tom Roe opened the café.{\n"
        "FALSE#Ann Lee opened the café.\n"
        "####<p>Mayor Ann Lee opened the café on 3 May.</p>}\n"
        "\n"
        "// [id:q_0000000004] [tag:focus:who] [tag:skill:retrieve] [tag:difficulty:medium]\n"
        "::_____ sang.::[html]_____ sang.{\n"
        "=Tom Roe\n"
        "=Roe\n"
        "####<p>Tom Roe sang.</p>}\n"
    )

"""The Anki deck and the Anki text, imported by Anki itself."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import replace

import pytest

from quizgen.formats import export
from quizgen.formats.layout.cards import answer_lines, choice_lines
from tests.formats.consumer import ask_python
from tests.formats.hostile import hostile_quiz


def plain(text: str) -> str:
    """Return what a student reads of a field, composed as Anki stores it, spaces squeezed."""
    text = re.sub(r"</?(i|hr|div|span)\b[^>]*>", "", text)
    text = html.unescape(text.replace("<br>", "\n"))
    return " ".join(unicodedata.normalize("NFC", text).split())


def squeezed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("evidence", [True, False])
def test_anki_imports_the_deck_once_and_finds_it_again(evidence):
    quiz = hostile_quiz(evidence=evidence)
    found = ask_python("anki_import.py", export(quiz, "anki").content, "apkg")
    first, second = found["logs"]
    assert first == counts(new=len(quiz.questions))
    assert second == counts(duplicate=len(quiz.questions))
    notes = {note["guid"]: note for note in found["notes"]}
    assert notes.keys() == {question.id for question in quiz.questions}
    for question in quiz.questions:
        note = notes[question.id]
        assert len(note["front"]) == 1
        assert note["deck"] == "Quiz & <i>{title}</i> = ~ “x” 東京"
        assert note["tags"] == sorted(
            [f"focus:{question.focus}", f"skill:{question.skill}",
             f"difficulty:{question.difficulty}"]
        )  # fmt: skip
        if question.kind == "cloze" and not question.options:
            check_gap(question, note)
        else:
            check_card(question, note)
        assert plain(note["fields"][-1]) == squeezed("".join(e.text for e in question.evidence))


def check_card(question, note):
    stem, choices, answer, _ = map(plain, note["fields"])
    assert note["model"] == "quizgen question"
    assert stem.endswith(squeezed(question.stem))
    assert choices == squeezed(" ".join(choice_lines(question)))
    assert answer == squeezed(" ".join(answer_lines(question)))
    assert stem in plain(note["front"][0].split("</style>")[-1])


def check_gap(question, note):
    assert note["model"] == "quizgen gap"
    front = plain(note["front"][0].split("</style>")[-1])
    back = plain(note["back"][0].split("</style>")[-1])
    before, after = question.stem.split("_____")
    assert front == squeezed(f"{before}[...]{after}")
    assert squeezed(f"{before}{question.answer}{after}") in back
    assert squeezed(question.accepted[1]) in plain(note["fields"][1])


def counts(**found):
    kinds = ("new", "updated", "duplicate", "conflicting", "first_field_match", "empty_first_field")
    return {kind: found.get(kind, 0) for kind in kinds}


def test_a_later_revision_updates_the_note(every_kind, tmp_path):
    question = every_kind.questions[0]
    later = replace(every_kind, questions=(question.revised(stem="Who opened it?"),))
    second = tmp_path / "later.apkg"
    second.write_bytes(export(later, "anki").content)
    content = export(every_kind, "anki").content
    found = ask_python("anki_import.py", content, "apkg", str(second))
    assert found["logs"][2] == counts(updated=1)
    assert len(found["notes"]) == len(every_kind.questions)
    (note,) = (note for note in found["notes"] if note["guid"] == question.id)
    assert plain(note["fields"][0]) == "Who opened it?"


def test_anki_imports_the_text_once_and_finds_it_again(hostile):
    found = ask_python("anki_import.py", export(hostile, "anki_text").content, "text")
    first, second = found["logs"]
    assert first == counts(new=len(hostile.questions))
    assert second["new"] == 0
    notes = {note["guid"]: note for note in found["notes"]}
    assert notes.keys() == {question.id for question in hostile.questions}
    for question in hostile.questions:
        note = notes[question.id]
        front, back = map(plain, note["fields"])
        assert note["model"] == "Basic"
        assert f"focus:{question.focus}" in note["tags"]
        assert squeezed(question.stem) in front
        assert front.endswith(squeezed(" ".join((question.stem, *choice_lines(question)))))
        assert back.startswith(squeezed(" ".join(answer_lines(question))))
        assert back.endswith(squeezed(question.evidence[0].text))


@pytest.mark.parametrize("name", ["anki", "anki_text"])
def test_the_same_bytes_each_time(name, hostile):
    assert export(hostile, name).content == export(hostile, name).content


def test_the_text_s_page(every_kind):
    quiz = replace(every_kind, questions=every_kind.questions[3:4])
    assert export(quiz, "anki_text").content.decode() == (
        "#separator:tab\n#html:true\n#notetype:Basic\n#guid column:1\n#tags column:4\n"
        "#deck:A café opens\n"
        "q_0000000004\tFill the gap&#58; _____ sang.\tTom Roe<br>Also right&#58; Roe"
        "<br><br><i>Tom Roe sang.</i>\tfocus:who skill:retrieve difficulty:medium\n"
    )

"""Files from elsewhere: what is kept, what is said, and what is refused with a sentence."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import BadInput, BadUse
from quizgen.formats import export
from quizgen.formats.imports import IMPORTS, read_quiz
from quizgen.formats.imports import safe as safety
from quizgen.model import Option, Pair

FOREIGN_GIFT = """\
// a comment of the teacher's
$CATEGORY: $course$/Lamps

::Q1:: Who proposed the plan? {=Oakley ~Farrow#No, she counted moths. ~Okoro}

// [id:old-7] [tag:unit 3]
The lamps will be changed by {=March =the end of March =%50%spring} next year.

[markdown]Lamps **cost** money.{T#It is true.#Well done.}

How many lamps? {#1240:5}

Which are towns? {~%50%Stonebridge ~%50%Fernley ~%-100%Carrow}

Match. {=1240 -> lamps =58 -> lamps switched off =36 -> places}

This is only a description.

Which one { =a ~b

<p>See <img src="@@PLUGINFILE@@/map.png"> the map.</p> {=here ~there}

Any mo*h? {=mo*h}

Write about the bats. {}
"""


def by_stem(imported) -> dict:
    return {question.stem: question for question in imported.quiz.questions}


class TestGift:
    @pytest.fixture
    def imported(self):
        return read_quiz(FOREIGN_GIFT.encode(), name="lamps.gift")

    def test_what_is_known_is_kept(self, imported):
        found = by_stem(imported)
        choice = found["Who proposed the plan?"]
        assert choice.options == (Option("Oakley", True), Option("Farrow"), Option("Okoro"))
        assert (choice.focus, choice.family) == ("who", "imported")
        gap = found["The lamps will be changed by _____ next year."]
        assert (gap.kind, gap.answer, gap.accepted) == ("cloze", "March", ("the end of March",))
        assert imported.tags[gap.id] == ("unit 3",)
        assert found["Lamps **cost** money."].answer == "true"
        assert found["How many lamps?"].answer == "1240"
        assert found["Match."].pairs[0] == Pair("1240", "lamps")
        assert found["Write about the bats."].kind == "open"
        assert imported.quiz.article.source == "lamps.gift"

    def test_what_is_not_is_said_question_by_question(self, imported):
        assert imported.unread == 3
        said = "\n".join(imported.notes)
        for sentence in (
            "Question 1 (“Who proposed the plan?”): the feedback to single answers is not kept.",
            "): “spring”, which earned 50 %, is not kept.",
            "Question 3 (“Lamps **cost** money.”): the feedback to single answers is not kept.",
            "Question 4 (“How many lamps?”): the spread of its number is not kept.",
            "Question 5 (“Which are towns?”) is left out: several of its options together are",
            "Question 7 (“This is only a description.”) is left out: it has no answers in braces",
            "is left out: its braces do not match.",
            "(“See the map.”): its picture or sound is not kept.",
            "the * in “mo*h” no longer stands for any letters.",
        ):
            assert sentence in said

    def test_a_foreign_id_is_no_id_of_ours_but_stays_the_same(self, imported):
        gap = by_stem(imported)["The lamps will be changed by _____ next year."]
        assert gap.id.startswith("q_")
        again = read_quiz(FOREIGN_GIFT.replace("=March", "=April").encode())
        other = by_stem(again)["The lamps will be changed by _____ next year."]
        assert other.id != gap.id  # another key is another question, for the id is not ours
        assert [q.id for q in read_quiz(FOREIGN_GIFT.encode()).quiz.questions] == [
            q.id for q in imported.quiz.questions
        ]


def test_the_paragraph_that_a_stem_names_makes_no_other_question():
    bare, named = (
        read_quiz(f"{label}Who proposed the plan? {{=Oakley ~Farrow}}".encode()).quiz.questions[0]
        for label in ("", "(Paragraph 4) ")
    )
    assert named.stem == f"(Paragraph 4) {bare.stem}"
    assert (named.id, named.focus) == (bare.id, "who")


FOREIGN_XML = """\
<quiz>
<question type="category"><category><text>$course$/top/Unit 3//4</text></category></question>
<question type="multichoice"><name><text>n</text></name>
 <questiontext format="html"><text><![CDATA[<p dir="ltr">Which <b>two</b>?</p>]]></text>
 </questiontext><single>false</single>
 <answer fraction="50" format="html"><text>a</text></answer>
 <answer fraction="50" format="html"><text>b</text></answer></question>
<question type="shortanswer"><questiontext format="html"><text>How&amp;nbsp;many?</text>
 </questiontext><generalfeedback format="html"><text>&lt;p&gt;It said 36.&lt;/p&gt;</text>
 </generalfeedback><defaultgrade>2</defaultgrade><idnumber>q_abc</idnumber>
 <answer fraction="100"><text>36</text><feedback format="html"><text>Yes!</text></feedback>
 </answer><answer fraction="25"><text>some*</text></answer><hint><text>Count</text></hint>
 <tags><tag><text>moths</text></tag><tag><text>focus:how_many</text></tag></tags></question>
<question type="numerical"><questiontext format="html"><text>Cost?</text></questiontext>
 <answer fraction="100"><text>86000</text><tolerance>10</tolerance></answer></question>
<question type="ordering"><questiontext format="html"><text>Order.</text></questiontext>
 <answer fraction="1.0"><text>first</text></answer>
 <answer fraction="2.0"><text>second</text></answer></question>
<question type="cloze"><questiontext format="html"><text><![CDATA[<p>They
{2:MC:~ate~=count\\}ed#yes~%0%lost} moths.</p>]]></text></questiontext></question>
<question type="cloze"><questiontext format="html"><text>{1:SA:=a} and {1:SA:=b}</text>
 </questiontext></question>
<question type="cloze"><questiontext format="html"><text>It is {1:NUMERICAL:=3:0.1}</text>
 </questiontext></question>
<question type="calculated"><questiontext format="html"><text>2x</text></questiontext></question>
<question type="description"><questiontext format="html"><text>Read.</text>
 </questiontext></question>
<question type="truefalse"><questiontext format="html"><text>Yes?</text></questiontext>
 <answer fraction="100"><text>yes</text></answer></question>
</quiz>
"""


class TestMoodleXml:
    @pytest.fixture
    def imported(self):
        return read_quiz(FOREIGN_XML.encode())

    def test_what_is_known_is_kept(self, imported):
        assert imported.quiz.title == "Unit 3/4"
        short, number, order, gap = imported.quiz.questions
        assert (short.id, short.focus, short.answer) == ("q_abc", "how_many", "36")
        assert short.stem == "How\u00a0many?"
        assert [part.text for part in short.evidence] == ["It said 36."]
        assert imported.quiz.settings.points == {"q_abc": 2, gap.id: 2}
        assert imported.tags == {"q_abc": ("moths",)}
        assert (number.kind, number.answer) == ("short_answer", "86000")
        assert (order.kind, order.items) == ("ordering", ("first", "second"))
        assert (gap.stem, gap.answer) == ("They _____ moths.", "count}ed")
        assert gap.options == (Option("ate"), Option("count}ed", True), Option("lost"))

    def test_what_is_not_is_said(self, imported):
        assert imported.unread == 6
        said = "\n".join(imported.notes)
        for sentence in (
            "Question 1 (“Which two?”) is left out: several of its options are right",
            "“some*”, which earned 25 %, is not kept.",
            "its hints are not kept.",
            "the feedback to single answers is not kept.",
            "the spread of its number is not kept.",
            "is left out: it has 2 gaps; quizgen's questions have one.",
            "is left out: quizgen has no gaps of the kind NUMERICAL.",
            "is left out: quizgen has no calculated questions.",
            "(“Read.”) is left out: it is a text, not a question.",
            "(“Yes?”) is left out: its answers are not true and false.",
        ):
            assert sentence in said

    def test_other_xml_is_refused(self):
        with pytest.raises(BadInput, match="no Moodle XML: it begins with <html>"):
            read_quiz(b"<html/>")


class TestCsv:
    def test_a_table_that_a_teacher_typed(self):
        table = (
            "Question;Option 1;Option 2;Option 3;Answer;Points\r\n"
            "Who?;Ann;Tom;Kim;B;2\r\n"
            "How many?;;;;40;x\r\n"
            "It rained.;;;;TRUE;\r\n"
            "They _____ tea.;drank;spilled;;drank;\r\n"
            ";;;;;\r\n"
            "Where?;here;there;;nowhere;\r\n"
        )
        imported = read_quiz(table.encode("utf-16"))
        choice, short, truth, gap = imported.quiz.questions
        assert (choice.kind, choice.answer) == ("multiple_choice", "Tom")
        assert imported.quiz.settings.points == {choice.id: 2}
        assert [short.kind, truth.kind, gap.kind] == ["short_answer", "true_false", "cloze"]
        assert imported.notes == (
            "Question 2 (“How many?”): its points, 'x', are no number.",
            "Question 5 (“Where?”) is left out: its answer 'nowhere' is none of its options.",
        )

    def test_a_table_without_stems_is_refused(self):
        with pytest.raises(BadInput, match="no column “stem”"):
            read_quiz(b"a,b\r\n1,2\r\n", "csv")

    def test_a_quote_that_never_ends(self):
        with pytest.raises(BadInput, match="cannot be read"):
            read_quiz(b'stem,answer\r\n"a,b\r\n', "csv")


class TestAiken:
    def test_what_is_out_of_shape_is_said(self):
        text = (
            "Who opened it?\nA) Ann\nB) Tom\nANSWER: A\n\nWhat?\nA. x\nB. y\nANSWER: D\n\n"
            "Two lines\nof stem?\nA. U.S. aid\nB. none\nanswer: b\nWhere?\nA. here\nB. there\n"
        )
        imported = read_quiz(text.encode())
        first, second = imported.quiz.questions
        assert (first.answer, second.stem, second.answer) == ("Ann", "Two lines of stem?", "none")
        assert imported.notes == (
            "Question 2 (“What?”) is left out: its answer D is none of its 2 options.",
            "Question 4 (“Where?”) is left out: no line says which answer is right.",
        )


class TestJson:
    def test_a_broken_question_among_good_ones_is_said(self, every_kind):
        data = every_kind.to_dict()
        data["questions"][1]["kind"] = "riddle"
        del data["questions"][2]["stem"]
        data["questions"] += [7, data["questions"][0] | {"answer": 7}]
        imported = read_quiz(json.dumps(data).encode())
        assert len(imported.quiz.questions) == 6
        assert (
            "Question 2 is left out: Question q_0000000002 has the unknown kind"
            in (imported.notes[0])
        )
        assert imported.notes[1].startswith("Question 3 is left out: The question lacks 'stem'")
        assert imported.unread == 4
        assert imported.quiz.article == every_kind.article

    def test_lines_come_back_with_their_points(self, every_kind):
        imported = read_quiz(export(every_kind, "jsonl").content, name="a.jsonl")
        assert imported.notes == ()
        assert imported.quiz.settings.points == {"q_0000000002": 2}
        assert export(imported.quiz, "text").content.count(b"\n") > 20
        for question in imported.quiz.questions:
            for part in question.evidence:
                assert imported.quiz.article.text[part.start : part.end] == part.text


def package(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def qti_files(every_kind) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(export(every_kind, "qti21").content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class TestQti:
    def test_one_item(self, every_kind):
        imported = read_quiz(qti_files(every_kind)["items/q_0000000001.xml"])
        (question,) = imported.quiz.questions
        assert (question.id, question.answer) == ("q_0000000001", "Ann Lee")

    def test_without_its_test_a_package_still_has_its_items(self, every_kind):
        files = qti_files(every_kind)
        del files["assessmentTest.xml"], files["items/q_0000000003.xml"]
        imported = read_quiz(package(files))
        assert len(imported.quiz.questions) == 7
        (note,) = imported.notes
        assert "its file is missing from the package" in note

    @pytest.mark.parametrize(
        ("old", "new", "sentence"),
        [
            (b"choiceInteraction", b"hotspotInteraction", "no questions of the kind hotspot"),
            (b"<value>C2</value>", b"<value>C2</value><value>C1</value>", "2 of its options are"),
            (b'identifier="RESPONSE" card', b'identifier="OTHER" card', "is not declared"),
            (b"<value>C2</value>", b"<value>C9</value>", "0 of its options are marked as right"),
        ],
    )
    def test_an_item_that_quizgen_cannot_ask_is_said(self, every_kind, old, new, sentence):
        files = qti_files(every_kind)
        name = "items/q_0000000001.xml"
        assert old in files[name]
        files[name] = files[name].replace(old, new)
        imported = read_quiz(package(files))
        assert len(imported.quiz.questions) == 7
        assert sentence in imported.notes[0]

    def test_the_newer_version_is_refused_with_a_sentence(self, every_kind):
        with pytest.raises(BadInput, match=r"QTI 3\.0, which is not read: export it as QTI 2\.1"):
            read_quiz(export(every_kind, "qti30").content)

    def test_another_archive_is_refused(self):
        with pytest.raises(BadInput, match=r"no imsmanifest\.xml at its root"):
            read_quiz(package({"word/document.xml": b"<a/>"}))


BOMB = b"""<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;">]><quiz><question type="essay"><questiontext><text>&c;</text>
</questiontext></question></quiz>"""
FETCH = b"""<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<quiz><question type="essay"><questiontext><text>&x;</text></questiontext></question></quiz>"""


class TestHostileFiles:
    @pytest.mark.parametrize("content", [BOMB, FETCH, b'<!DOCTYPE quiz SYSTEM "http://a/b.dtd">'
                                         b"<quiz/>"])  # fmt: skip
    def test_entities_are_refused(self, content):
        with pytest.raises(BadInput, match=r"declares a document type or entities"):
            read_quiz(content)

    def test_entities_in_a_package_are_refused(self, every_kind):
        files = qti_files(every_kind)
        files["items/q_0000000001.xml"] = BOMB
        with pytest.raises(BadInput, match=r"items/q_0000000001.xml declares"):
            read_quiz(package(files))

    def test_a_deep_document_is_refused(self):
        deep = b"<quiz>" + b"<question>" * 5000 + b"</question>" * 5000 + b"</quiz>"
        with pytest.raises(BadInput, match="nested more than 200 levels deep"):
            read_quiz(deep)

    @pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil", "a/../../b", "..\\b", "C:/b"])
    def test_a_path_outside_the_archive_is_refused(self, every_kind, name):
        files = qti_files(every_kind) | {name: b"x"}
        with pytest.raises(BadInput, match="which lies outside it"):
            read_quiz(package(files))

    def test_a_zip_bomb_is_refused(self, every_kind):
        files = qti_files(every_kind) | {"items/big.xml": b"\0" * 5_000_000}
        with pytest.raises(BadInput, match="would unpack to"):
            read_quiz(package(files))

    def test_too_many_files_are_refused(self, monkeypatch, every_kind):
        monkeypatch.setattr(safety, "_MOST_FILES", 5)
        with pytest.raises(BadInput, match="holds 10 files; at most 5"):
            read_quiz(export(every_kind, "qti21").content)

    def test_an_archive_that_lies_about_its_sizes_is_refused(self, every_kind):
        content = bytearray(export(every_kind, "qti21").content)
        entry = content.index(b"PK\x01\x02")
        content[entry + 24 : entry + 28] = (5).to_bytes(4, "little")
        with pytest.raises(BadInput, match="archive"):
            read_quiz(bytes(content))

    def test_an_encrypted_archive_is_refused(self, every_kind):
        content = bytearray(export(every_kind, "qti21").content)
        place = -1
        while (place := content.find(b"PK\x01\x02", place + 1)) >= 0:
            content[place + 8] |= 1
        with pytest.raises(BadInput, match="cannot be read"):
            read_quiz(bytes(content))

    @pytest.mark.parametrize(
        ("content", "format", "sentence"),
        [
            (b"", None, "The file is empty"),
            (b"\xef\xbb\xbf \n", None, "The file is empty"),
            (b"\xff\x00\xfa", None, "not UTF-8 text"),
            (b"just some words", None, "none of the formats that are read"),
            (b"<quiz><question", None, "is broken XML"),
            (b"PK\x03\x04 nonsense", None, "The archive cannot be read"),
            (b"<quiz/>", None, "holds no question that can be kept"),
            (b"[" * 100_000, "json", "nested too deeply|no JSON"),
            (b"{}", "json", "holds no question"),
            (b"3", "json", "holds no question"),
            (b'{"schema": 9, "questions": []}', "json", "schema 9"),
            (b'<?xml version="1.0" encoding="klingon"?><quiz/>', None, "not UTF-8|broken XML"),
        ],
    )
    def test_a_broken_file_is_one_sentence(self, content, format, sentence):
        with pytest.raises(BadInput, match=sentence):
            read_quiz(content, format)

    def test_a_file_that_is_too_large_is_refused(self, monkeypatch):
        monkeypatch.setattr("quizgen.formats.imports.choose.MOST_BYTES", 10)
        with pytest.raises(BadInput, match="The file has 11 bytes"):
            read_quiz(b"a" * 11)

    def test_an_unknown_format_is_refused(self):
        with pytest.raises(BadUse, match="'kahoot' is not read; these are: aiken, csv, gift"):
            read_quiz(b"x", "kahoot")


@pytest.mark.parametrize("name", IMPORTS)
@settings(max_examples=60)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_and_never_breaks(name, hostile, data):
    if name not in _WHOLE:
        _WHOLE[name] = export(hostile, name, nearest=True, skip=True).content
        read_quiz(_WHOLE[name], name)  # hypothesis draws constants of the modules loaded so far
    whole = _WHOLE[name]
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start, min(len(whole), start + 2000)))
    noise = st.text(alphabet='{}=~#<>&;:,|%_\\\n"ab/-1', max_size=20).map(str.encode)
    damaged = whole[:start] + data.draw(noise | st.binary(max_size=20)) + whole[end:]
    try:
        read_quiz(damaged, name)
    except BadInput as error:
        assert len(str(error)) < 500


_WHOLE: dict[str, bytes] = {}

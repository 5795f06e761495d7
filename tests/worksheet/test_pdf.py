"""The PDF: its pages, its text as read back, its line numbers, its tags and fonts."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from quizgen.model import KINDS, Settings
from quizgen.paragraph_label import HOW_COUNTED
from quizgen.worksheet import Look, preview_png, worksheet
from tests.formats.hostile import TEXTS, hostile_quiz
from tests.worksheet.example import SENTENCES, evidence, example, named

POINTS_TO_MM = 25.4 / 72


def pages_of(quiz, **look):
    return PdfReader(io.BytesIO(worksheet(quiz, Look(**look)).content)).pages


def texts_of(quiz, **look):
    return [page.extract_text() for page in pages_of(quiz, **look)]


def squeezed(text):
    return "".join(text.split())


def test_a_student_gets_questions_and_the_key_stands_apart():
    first, second, key = texts_of(example())
    sheet = first + second
    for question in example().questions:
        assert squeezed(question.stem.replace("_____", "_" * 14)) in squeezed(sheet)
    for what in (
        "Name",
        "Class",
        "Date",
        "Score",
        "/ 11.5",
        "Read first.",
        "https://example.org/cafe",
    ):
        assert squeezed(what) in squeezed(sheet)
    assert "page 1 of 2" in first and "page 2 of 2" in second and "page 1 of 1" in key
    assert "seed 7" in sheet and "Version" not in sheet
    assert "Answer key" not in sheet and "Correct:" not in sheet
    assert "Answer key" in key and "Tom Roe sang at the door." in key
    assert texts_of(example(), key=False) == [first, second]


def test_versions_come_first_and_their_keys_after():
    pages = texts_of(example(), versions=2, footer="Room 4", class_name="7b")
    assert [re.search("Version [AB]", page)[0] for page in pages] == [
        f"Version {name}" for name in "AABBAB"
    ]
    assert ["Answer key" in page for page in pages] == [False] * 4 + [True] * 2
    assert all("Room 4" in page for page in pages)
    assert "7b" in pages[0] and "7b" not in pages[-1]


@pytest.mark.parametrize("look", [{}, {"large_print": True}, {"paper": "letter", "versions": 2}])
def test_the_key_names_the_lines_on_which_the_evidence_stands(look):
    quiz = long_passage()
    pages = [page for page in texts_of(quiz, **look) if "Version B" not in page]
    lines = passage_lines(pages)
    key = "\n".join(page for page in pages if "Answer key" in page)
    for number, question in enumerate(quiz.questions, start=1):
        first, last = re.search(rf"^{number}\s+\S.*?\s1\s+(\d+)(?:–(\d+))?$", key, re.M).groups()
        stretch = " ".join(lines[int(first) - 1 : int(last or first)])
        assert squeezed(question.evidence[0].text) in squeezed(stretch)
        shorter = " ".join(lines[int(first) : int(last or first)])
        assert squeezed(question.evidence[0].text) not in squeezed(shorter)


def long_passage():
    """A quiz about a passage of some fifty lines, which breaks over pages in large print."""
    paragraphs = [
        " ".join(f"Sentence {n}.{m} tells how boat {n * 7 + m} left." for m in range(6))
        for n in range(20)
    ]
    quiz = example()
    text = "\n\n".join(paragraphs)
    questions = []
    for number in (0, 4, 9, 14, 19):
        part = f"Sentence {number}.3 tells how boat {number * 7 + 3} left."
        start = text.index(part)
        found = replace(evidence(0)[0], start=start, end=start + len(part), text=part)
        question = replace(quiz.questions[1], id=f"q_{number}", answer="left", accepted=())
        questions.append(replace(question, evidence=(found,)))
    article = replace(quiz.article, text=text, blocks=())
    return replace(quiz, article=article, questions=tuple(questions), settings=Settings())


def passage_lines(pages):
    lines = [line for page in pages for line in page.split("\n")]
    first = next(n for n, line in enumerate(lines) if line.startswith("Sentence 0.0"))
    last = next(n for n, line in enumerate(lines) if line.startswith("Answer in a few"))
    kept = [line for line in lines[first:last] if re.search("[a-z]", line)]
    return [line for line in kept if not re.search(r"page \d+ of|seed 0", line)]


@pytest.mark.parametrize(
    ("look", "width", "height"),
    [({}, 210, 297), ({"paper": "letter"}, 215.9, 279.4), ({"large_print": True}, 210, 297)],
)
def test_the_paper(look, width, height):
    for page in pages_of(example(), **look):
        assert float(page.mediabox.width) * POINTS_TO_MM == pytest.approx(width, abs=0.1)
        assert float(page.mediabox.height) * POINTS_TO_MM == pytest.approx(height, abs=0.1)


def test_large_print_is_large():
    sizes = {"usual": set(), "large": set()}
    for name, found in sizes.items():
        for page in pages_of(example(), large_print=name == "large"):

            def note(text, _matrix, _position, _font, size, into=found):
                if "café" in text:
                    into.add(round(size))

            page.extract_text(visitor_text=note)
    assert min(sizes["usual"]) >= 8
    assert 18 in sizes["large"]


def test_it_is_tagged_titled_and_its_fonts_are_inside():
    reader = PdfReader(io.BytesIO(worksheet(example()).content))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root
    assert reader.metadata.title == "A café opens"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            kind = font.get_object()["/DescendantFonts"][0].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(kind["/FontDescriptor"].get_object())


def test_the_same_bytes_each_time():
    look = Look(versions=2, large_print=True)
    quiz = hostile_quiz()
    some = replace(quiz, questions=quiz.questions[::5])  # every text and every kind among them
    assert {question.kind for question in some.questions} == set(KINDS)
    stems = "".join(question.stem for question in some.questions)
    assert all(text in stems for text in TEXTS.values())
    assert worksheet(some, look) == worksheet(some, look)


def test_hostile_text_is_printed_literally():
    made = worksheet(hostile_quiz())
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages)
    printed = squeezed(text)
    for name, hostile in TEXTS.items():
        if name not in ("emoji", "right to left", "long"):  # in the order of the page, not the text
            assert squeezed(hostile) in printed, name
    assert made.notes == (
        "The worksheet's fonts lack 京 東, printed as □: write a .docx file, which uses the fonts "
        "of your computer.",
    )


def test_what_no_font_and_no_file_can_hold_is_no_failure():
    stem = "a\ud800b\x00c\u0378d\U000f0000e\ue000?"
    question = replace(example().questions[1], stem=stem)
    made = worksheet(replace(example(), questions=(question,)))
    assert "□" in PdfReader(io.BytesIO(made.content)).pages[0].extract_text()


def test_no_question_is_split_and_none_is_lost():
    quiz = hostile_quiz()
    short = [one for one in quiz.questions if len(one.stem) < 400]  # the long ones fill a page
    quiz = replace(quiz, questions=tuple(short))
    pages = texts_of(quiz, passage=False, key=False)
    for page in pages[1:]:
        assert re.match(r"(\d+\.|[A-Z])", page), page  # a question, or the heading of a part
    numbers = [int(n) for page in pages for n in re.findall(r"^(\d+)\.(?:\s|$)", page, re.M)]
    assert set(range(1, len(quiz.questions) + 1)) <= set(numbers)


def test_a_question_taller_than_a_page_goes_on_over_it():
    question = replace(example().questions[0], stem="word " * 3000 + "end?")
    pages = texts_of(replace(example(), questions=(question,)), passage=False, key=False)
    assert len(pages) > 2
    assert "".join(pages).count("word") == 3000
    assert "Ann Lee" in pages[-1]


def test_an_endless_word_stays_on_the_paper():
    address = "https://example.org/" + "x" * 300
    question = replace(example().questions[0], stem=f"What is at {address}?")
    (page, *_) = pages_of(replace(example(), questions=(question,)), passage=False)
    places = []

    def note(text, _matrix, position, _font, _size):
        if "xxxx" in text:
            places.append(position[4] + 5 * len(text))

    text = page.extract_text(visitor_text=note)
    assert "".join(text.split()).replace("\u200b", "").count("x" * 300) == 1
    assert places and max(places) < float(page.mediabox.width)


def test_without_the_passage_the_key_quotes_the_evidence():
    *sheet, key = texts_of(example(), passage=False)
    assert squeezed(SENTENCES[2]) not in squeezed("".join(sheet))
    assert squeezed(f"Evidence: {SENTENCES[2]}") in squeezed(key)
    assert "Lines" not in key


def test_an_empty_quiz_is_a_page_with_its_title():
    sheet, key = texts_of(replace(example(), questions=()))
    assert "Answer key" in key and "A café opens" in sheet and "/ 0" in sheet


def test_the_preview_is_a_picture_of_each_page():
    pictures = preview_png(example(), Look(versions=2), dots=40)
    assert len(pictures) == 6
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_paragraphs_have_numbers_where_a_question_names_one():
    texts = [squeezed(texts_of(quiz, key=False)[0]) for quiz in (named(), example())]
    assert [[f"¶{n}" in text for n in (1, 2, 3)] for text in texts] == [[True] * 3, [False] * 3]
    assert squeezed("¶2" + SENTENCES[2][:30]) in texts[0]
    assert squeezed(HOW_COUNTED) not in texts[0]
    bare = squeezed(texts_of(named(), key=False, passage=False)[0])
    assert squeezed(HOW_COUNTED) in bare and "¶" not in bare

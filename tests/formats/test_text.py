from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.formats import export
from quizgen.formats.layout import display_width
from quizgen.formats.text import WIDTH, write
from quizgen.model import KINDS, Article, Evidence, Option, Pair, Question, Quiz, Settings

PAGES = """\
A café opens
============

Name: ________________________________   Date: ________________

 1. Who opened the café?
    A. Tom Roe
    B. Ann Lee
    C. Kim Day

 2. How many guests drank tea? [2 points]

    Answer: ________________________________________

 3. True or false? Tom Roe opened the café.
    True / False

 4. Fill the gap: _____ sang.

 5. Fill the gap: Then 40 guests drank _____.
    A. milk
    B. tea
    C. juice

 6. Match each person with what he or she did.
    A. Ann Lee   1. sang
    B. Tom Roe   2. paid for the tea
                 3. opened the café

    A~–~____~ B~–~____

 7. Put the events in order.
    A. Guests drank tea
    B. Tom Roe sang
    C. The mayor opened the café

    Order: ____, ____, ____

 8. Explain why the day mattered to the town.

    ____________________________________________________________________________

    ____________________________________________________________________________

    ____________________________________________________________________________

    ____________________________________________________________________________

    ____________________________________________________________________________

    ____________________________________________________________________________

\fAnswer key: A café opens
========================

Article: café.txt

 1. B. Ann Lee
    > Mayor Ann Lee opened the café on 3 May.

 2. 40
    Also right: forty; 40 guests
    > Then 40 guests drank tea.

 3. False
    Correct: Ann Lee opened the café.
    > Mayor Ann Lee opened the café on 3 May.

 4. Tom Roe
    Also right: Roe
    > Tom Roe sang.

 5. B. tea
    > Then 40 guests drank tea.

 6. A–3, B–1
    > Mayor Ann Lee opened the café on 3 May.
    > Tom Roe sang.

 7. C, A, B
    1. The mayor opened the café
    2. Guests drank tea
    3. Tom Roe sang
    > Then 40 guests drank tea.

 8. The town got a café of its own.
    Marking: One point for the café, one for the mayor’s words.
    > “It’s ours,” Lee said.
"""


def page(question: Question, **settings) -> str:
    return write(Quiz("T", Article(""), (question,), Settings(**settings)))


def question(kind: str = "short_answer", **fields) -> Question:
    return Question(
        **{"id": "q_1", "focus": "what", "family": "f", "stem": "Why?", "answer": "a"}
        | {"kind": kind}
        | fields
    )


def test_every_kind_as_it_is_printed(every_kind):
    assert write(every_kind) == PAGES.replace("~", "\u00a0")


def test_the_key_is_on_a_page_of_its_own(every_kind):
    asked, answered = write(every_kind).split("\f")
    assert "Also right" not in asked and "> " not in asked and "Marking" not in asked
    assert answered.startswith("Answer key")


def test_no_title_and_instructions():
    text = write(Quiz("", Article("", source=""), (), Settings(instructions="Read\nfirst.")))
    assert text.startswith("Quiz\n====\n")
    assert "\nRead first.\n" in text
    assert "Article:" not in text


def test_a_true_statement_has_no_correction():
    text = page(question("true_false", answer="true", correction="Ann sang."))
    assert "1. True\n" in text
    assert "Correct:" not in text


def test_one_point_is_singular():
    assert "Why? [1 point]\n" in page(question(), points={"q_1": 1})
    assert "Why? [0.5 points]\n" in page(question(), points={"q_1": 0.5})


def test_numbers_stay_in_line_past_nine_and_ninety_nine():
    quiz = Quiz("T", Article(""), tuple(question(id=f"q_{n}") for n in range(100)))
    lines = write(quiz).splitlines()
    assert {"  1. Why?", " 10. Why?", "100. Why?"} <= set(lines)


def test_long_lines_are_wrapped_between_words_and_hang():
    stem = "What did the long and winding report that nobody had read say about " * 2
    text = page(question("multiple_choice", stem=stem, options=(Option(stem, True), Option("b"))))
    assert "\n    the long and winding" in text.split("A. ")[0]
    assert "\n       did the long and winding" in text.split("A. ")[1]
    assert all(display_width(line) <= WIDTH for line in text.splitlines())


def test_wide_columns_of_a_matching_question_wrap_side_by_side():
    left = "A very long description of a person that needs two lines at the least"
    right = "and what that person said, at a length that needs two lines as well as this"
    text = page(
        question("matching", pairs=(Pair(left, right), Pair("東京", "短い")), answer="A–1, B–2")
    )
    rows = text[text.index("    A. A very") : text.index("    A\u00a0")].splitlines()[:-1]
    assert rows == [
        "    A. A very long description of a     1. and what that person said, at a",
        "       person that needs two lines at      length that needs two lines as well",
        "       the least                           as this",
        "    B. 東京                             2. 短い",
    ]


@pytest.mark.parametrize("hostile", ["\x1b[2J", "a\fb", "\r\rx", "tab\tbed", "\x00"])
def test_article_text_cannot_steer_the_terminal_or_break_the_page(hostile):
    text = page(
        question(
            "short_answer",
            stem=f"Why {hostile}?",
            accepted=(hostile,),
            evidence=(Evidence(0, 1, hostile),),
        )
    )
    assert text.count("\f") == 1
    assert not set(text) & set("\x1b\r\t\x00")


words = st.text(max_size=120)


@given(
    st.lists(
        st.builds(
            Question,
            id=st.text("0123456789abcdef", min_size=3, max_size=3),
            kind=st.sampled_from(KINDS),
            focus=st.just("what"),
            family=st.just("f"),
            stem=words,
            answer=words,
            accepted=st.tuples(words),
            options=st.sampled_from([(), (Option("one " * 30, True), Option("two"))]),
            evidence=st.builds(Evidence, st.just(0), st.just(1), words).map(lambda part: (part,)),
            correction=words,
            pairs=st.lists(st.builds(Pair, words, words), max_size=5).map(tuple),
            extra=st.lists(words, max_size=2).map(tuple),
            items=st.lists(words, max_size=5).map(tuple),
            guide=words,
        ),
        max_size=12,
    ),
    words,
)
def test_any_quiz_prints_on_two_pages_within_the_width(questions, title):
    quiz = Quiz(title, Article("", source="x.txt"), tuple(questions))
    text = write(quiz)
    assert text == write(replace(quiz))
    assert text.count("\f") == 1 and text.endswith("\n") and not text.endswith("\n\n")
    for line in text.replace("\f", "").split("\n"):
        longest = max(map(display_width, line.split(" ")))
        assert display_width(line) <= WIDTH or longest > WIDTH // 3
        assert line == line.rstrip(" ")


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_how_paragraphs_are_counted_is_said_once_where_one_is_named(every_kind, name):
    told = "Paragraphs are counted without the title and headings."
    assert told not in export(every_kind, name).content.decode()
    named = tuple(replace(q, stem=f"(Paragraph 4) {q.stem}") for q in every_kind.questions)
    shown = export(replace(every_kind, questions=named), name).content.decode()
    assert shown.count(told) == 1
    assert shown.index(told) < shown.index("Paragraph 4")

"""What each paragraph is: small pages in, kinds and reasons out."""

from __future__ import annotations

import pytest

from quizgen.errors import BadUse
from quizgen.model import BLOCK_KINDS
from quizgen.reading import read_text, with_block_kind
from quizgen.reading.blocks import find_blocks
from quizgen.reading.draft import Draft, Mark
from quizgen.reading.lines import paragraph_spans

LONG = (
    "The harbour of Oldmere, which was built in 1823, has been closed to fishing boats since the "
    "storm of last winter, and the council has no money for the repairs."
)
OTHER = (
    "Easton has a newer wall, built of concrete blocks after the war, and its harbour master says "
    "that he can take in every boat of the coast if the council pays him for the additional work."
)
SHORT = "Forty boats have moved to Easton since then."
LAST = "Some of the crews now drive an hour each way to reach their boats, Reed told the council."
SPEECH = (
    "Calder added: “We have waited for this money for more than a decade and will wait no longer.”"
)


def classified(text: str) -> list[tuple[str, str]]:
    """Return (kind, text) of each block."""
    draft = Draft(text, tuple(Mark(*span) for span in paragraph_spans(text)))
    blocks, _ = find_blocks(draft)
    assert all(bool(block.reason) == (block.kind != "prose") for block in blocks)
    return [(block.kind, text[block.start : block.end]) for block in blocks]


def kind_between(line: str, gap: str = "\n\n") -> str:
    """Return the kind of a line in the middle of an article."""
    found = classified(gap.join([LONG, SHORT, line, LAST]))
    return found[2][0]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # prose, though short, odd or without a full stop
        ("None found a buyer.", "prose"),
        ("“A disaster for the whole coast.”", "prose"),
        ("She asked the council one thing:", "prose"),
        ("Q: Will the harbour open again in spring, as the council says?", "prose"),
        ("But will it work?", "prose"),
        ("– No, said the mayor. We never had the money for that wall.", "prose"),
        ("Only 31 per cent of those asked were against the plan.", "prose"),
        ("Calls for a new wall come as fishermen also back a new port.", "prose"),
        (OTHER.rstrip("."), "prose"),
        # headings
        ("The Evolving Harbour", "heading"),
        ("Storm breaks wall of old town", "heading"),
        ("Early life and education", "heading"),
        ("3 Glow-in-the-dark boats", "heading"),
        ("2. Ashley, 22, Easton: ‘Tips pay for broken nets’", "heading"),
        ("Chapter 4: The wall", "heading"),
        ("THE WALL THAT BROKE.", "heading"),
        # captions
        ("The mayor is preparing to open a new wall in Easton", "caption"),
        (
            "Children recently carried stones to the historic wall above the harbour of Easton",
            "caption",
        ),
        ("General view of the old town of Easton in the north.", "caption"),
        ("fishermen at the harbour of Easton in 2008.", "caption"),
        ("Fishermen mending nets on the quay of Easton on Friday.", "caption"),
        ("French fishermen mending nets in a still from a web video", "caption"),
        ("Calder and Reed, pictured in Easton in 2013, are due to meet Monday", "caption"),
        ("Calder (left) and Reed (right) on May 25, 2022. Image: Town Council.", "caption"),
        ("The broken wall of Easton (AP Photo)", "caption"),
        ("Photograph: Ann Example for the Gazette", "caption"),
        # furniture
        ("Post a Comment", "furniture"),
        ("No comments:", "furniture"),
        ("Saturday, September 12, 2015", "furniture"),
        ("By Ann Example", "furniture"),
        ("Share this story", "furniture"),
        ("Read more: ten harbours that were saved", "furniture"),
        ("© 2015 The Oldmere Gazette", "furniture"),
        ("* * *", "furniture"),
        # lists
        ("• a new wall", "list"),
        ("Typical price: £65,000", "list"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_a_line_in_the_middle_of_an_article(line, kind, gap):
    assert kind_between(line, gap) == kind


def test_a_question_on_its_own_is_a_heading_and_among_lines_it_is_text():
    assert kind_between("What went wrong in May?", "\n\n") == "heading"
    assert kind_between("What went wrong in May?", "\n") == "prose"


def test_a_pull_quote_goes_with_the_name_under_it():
    pull = "We have waited for this money for more than a decade and will wait no longer"
    text = "\n".join([LONG, SPEECH, SHORT, pull, "Calder", LAST])
    assert [kind for kind, _ in classified(text)] == [
        "prose",
        "prose",
        "prose",
        "pull_quote",
        "pull_quote",
        "prose",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "“We have waited for this money for more than a decade.”",
        "“We have waited for this money for more than a decade” – Ruth Calder",
        "“The wall was never safe,” he says. Nobody listened” — Tom Reed, engineer",
        "“Nobody listened to the engineers”",
    ],
)
def test_quotations_set_apart(line):
    found = classified("\n\n".join([LONG, SPEECH, line, SHORT]))
    assert [kind for kind, _ in found] == ["prose", "prose", "pull_quote", "prose"]


def test_a_quotation_after_a_colon_is_speech():
    found = classified("\n\n".join([LONG, "The mayor said:", "“Nobody listened to us”", SHORT]))
    assert [kind for kind, _ in found] == ["prose"] * 4


def test_paragraphs_that_say_nearly_the_same_are_all_prose():
    rounds = [f"In round {n} the town won the match by two goals to one at home." for n in range(9)]
    assert {kind for kind, _ in classified("\n\n".join(rounds))} == {"prose"}


def test_the_last_line_may_lack_its_full_stop():
    text = "\n".join([LONG, SHORT, "The council will meet again in the town hall on Monday"])
    assert classified(text)[-1][0] == "prose"


def test_text_without_full_stops_is_prose():
    lines = [
        "the storm came in from the sea and broke the wall of the harbour",
        "the people of the town went up to the hill and stayed there",
        "in the morning the water had gone and the streets were full of sand",
    ]
    assert {kind for kind, _ in classified("\n".join(lines))} == {"prose"}


def test_lists_of_short_items():
    found = classified("\n".join([LONG, "- nets", "- ropes", "- lamps", SHORT, LONG]))
    assert [kind for kind, _ in found] == ["prose", "list", "list", "list", "prose", "prose"]


def test_numbered_lines_in_a_row_are_a_list():
    found = classified("\n".join([LONG, "1. Nets", "2. Ropes", "3. Lamps", SHORT]))
    assert [kind for kind, _ in found] == ["prose", "list", "list", "list", "prose"]


def test_sections_that_close_the_article():
    text = "\n\n".join(
        [
            LONG,
            SHORT,
            "Sources",
            "“Wall of harbour breaks” — Oldmere Gazette, August 15, 2008",
            "Tom Reed. “Harbour closed” — Easton Post, August 16, 2008.",
        ]
    )
    assert [kind for kind, _ in classified(text)] == ["prose"] * 2 + ["furniture"] * 3


def test_comments_of_readers_are_furniture():
    text = "\n".join([LONG, SHORT, "2 Comments", "Jo says:", "I was there and it was very loud."])
    assert [kind for kind, _ in classified(text)] == ["prose"] * 2 + ["furniture"] * 3


def test_an_article_goes_on_after_a_section_of_links():
    text = "\n\n".join(
        [LONG, "Related articles", "Ten old walls", "The next winter", OTHER + " " + SHORT]
    )
    assert [kind for kind, _ in classified(text)] == [
        "prose",
        "furniture",
        "furniture",
        "heading",
        "prose",
    ]


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Harbour to stay closed", "Harbour to stay closed"),
        ("HARBOUR TO STAY CLOSED.", "HARBOUR TO STAY CLOSED."),
        ("Will the harbour open again?", "Will the harbour open again?"),
        ("Prime number", "Prime number"),
        ("Fresno, California", "Fresno, California"),
        ("“A disaster”: mayor on harbour wall", "“A disaster”: mayor on harbour wall"),
        ("Introduction", ""),
        ("The harbour was closed on Friday.", ""),
        ("By Ann Example", ""),
        ("Saturday, September 12, 2015", ""),
        (LONG, ""),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["line", "blank line"])
def test_titles(first, title, gap):
    text = gap.join([first, LONG, SHORT])
    draft = Draft(text, tuple(Mark(*span) for span in paragraph_spans(text)))
    blocks, found = find_blocks(draft)
    assert found == title
    assert (blocks[0].kind, blocks[0].reason) == ("heading", "title") or not title


def test_numbered_parts_are_no_titles():
    text = "\n\n".join(["1 Race engineer", LONG, "2 Ethical hacker", OTHER])
    blocks, title = find_blocks(Draft(text, tuple(Mark(*span) for span in paragraph_spans(text))))
    assert title == ""
    assert [block.kind for block in blocks] == ["heading", "prose", "heading", "prose"]


def test_a_given_title_is_known_again_in_the_text(article_text):
    article = read_text(article_text, title="Oldmere  harbour to stay closed")
    assert article.title == "Oldmere harbour to stay closed"
    assert article.blocks[0].reason == "title"


def test_head_of_the_article_gives_author_and_date(article_text):
    title, rest = article_text.split("\n\n", 1)
    article = read_text(f"{title}\n\nBy ANN EXAMPLE\n\nMay 3, 2021\n\n{rest}")
    assert (article.author, article.date) == ("Ann Example", "2021-05-03")
    assert read_text(article_text, author="Tom Reed", date="2020-01-02").date == "2020-01-02"


@pytest.mark.parametrize("kind", BLOCK_KINDS)
def test_a_teacher_decides_about_a_block(article_text, kind):
    article = read_text(article_text)
    changed = with_block_kind(article, 1, kind)
    assert changed.blocks[1].kind == kind
    assert bool(changed.blocks[1].reason) == (kind != "prose")
    assert changed.blocks[0] == article.blocks[0] and changed.blocks[2:] == article.blocks[2:]
    assert changed.text == article.text and article.blocks[1].kind == "prose"


@pytest.mark.parametrize(("index", "kind"), [(99, "prose"), (-1, "prose"), (0, "poem")])
def test_no_such_block_or_kind(article_text, index, kind):
    with pytest.raises(BadUse, match="There is no block"):
        with_block_kind(read_text(article_text), index, kind)


# a first line with a full stop, whether it is a headline
STOPPED = [
    ("Curfew lifted, but harbour still in limbo as Guard occupies quiet quays.", True),
    ("Mayor urges repairs; Member of harbour panel says Oldmere has to pay for wall.", True),
    ("Oldmere struggles to return to normal after storm.", True),
    ("Reed’s New Film Explores The Ruins Of The Harbour.", True),
    ("The curfew was lifted, but the harbour is still in limbo.", False),
    ("Police arrested two men from Easton after storm of last winter.", False),
    ("Prices are rising in Oldmere and in Easton.", False),
    ("Cats purr.", False),
]


@pytest.mark.parametrize(("line", "headline"), STOPPED)
def test_a_headline_may_end_with_a_full_stop(line, headline):
    text = "\n\n".join([line, LONG, SHORT, LAST])
    blocks, title = find_blocks(Draft(text, tuple(Mark(*span) for span in paragraph_spans(text))))
    assert (blocks[0].kind == "heading") is headline
    assert title == (line.removesuffix(".") if headline else "")


def test_a_second_line_of_a_headline_is_a_heading():
    text = "\n\n".join([STOPPED[2][0], STOPPED[0][0], LONG, SHORT, LAST])
    assert [kind for kind, _ in classified(text)] == ["heading"] * 2 + ["prose"] * 3


def test_a_line_in_the_middle_is_no_headline():
    assert kind_between(STOPPED[2][0]) == "prose"

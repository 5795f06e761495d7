"""Which posts take "the": those that one person alone holds."""

from __future__ import annotations

import pytest

from tests.asking.articles import facts_of, sure

# a sentence, what is said of somebody
POSTS = [
    ("Home Office Minister Ann Lee said the ferry to Sarn was late again.",
     "Ann Lee is a Home Office minister."),
    ("Norwegian foreign minister Ann Lee said the ferry to Sarn was late again.",
     "Ann Lee is the Norwegian foreign minister."),
    ("Microsoft executive Ann Lee said the ferry to Sarn was late again.",
     "Ann Lee is a Microsoft executive."),
    ("Microsoft chief executive Ann Lee said the ferry to Sarn was late again.",
     "Ann Lee is the Microsoft chief executive."),
    ("Tom Fry owns the ferry. Fry lawyer Ann Lee said the ferry to Sarn was late again.",
     "Ann Lee is one of Tom Fry's lawyers."),
    ("Microsoft chief executive officer Ann Lee said the ferry to Sarn was late again.",
     "Ann Lee is the chief executive officer of Microsoft."),
    ("Warren County Commonwealth's Attorney Ann Lee said the ferry was late again.",
     "Ann Lee is the Warren County Commonwealth's attorney."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "statement"), POSTS)
def test_the_article_of_a_post(sentence, statement):
    found = sure("true_false_identity", facts_of(f"{sentence} Ann Lee left. Tom Fry stayed."))
    assert statement in [one.stem for one in found]


# a sentence, what is said of somebody, the capitals of a title
TITLES = [
    ("Senior Lecturer in Disaster Risk, Dr Ann Lee of Kew Zoo, said the ferry was slow.",
     "Ann Lee is a senior lecturer in Disaster Risk."),
    ("Ann Lee, a minister in the government of Prime Minister Brian Fry, said it was slow.",
     "Ann Lee is a minister in the government of Prime Minister Brian Fry."),
    ("Ann Lee, the former Director of the Agriculture and Life Sciences Division at Sarn "
     "University, said it was slow.",
     "Ann Lee is the former director of the Agriculture and Life Sciences Division at Sarn "
     "University."),
    ("Ann Lee, the president of Associated General Contractors of Norway, said it was slow.",
     "Ann Lee is the president of Associated General Contractors of Norway."),
    ("Venture capitalist Ann Lee said it was slow.", "Ann Lee is a venture capitalist."),
    # a second title behind what stands after "of"
    ("Pakistan's Chief of Army Staff General Ann Lee said it was slow.",
     "Ann Lee is Pakistan's chief of Army Staff."),
    # who does something today is no history
    ("In 2015 it sank. Sarn University academic Dr Ann Lee has a keen interest in the plot of "
     "1944.",
     "Ann Lee is a Sarn University academic."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "statement"), TITLES)
def test_the_capitals_and_the_end_of_a_title(sentence, statement):
    found = sure("true_false_identity", facts_of(f"{sentence} Ann Lee left. Tom Fry stayed."))
    assert statement in [one.stem for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "On the island, Programme leader Ann Lee said the ferry was slow.",  # of what?
        "He said Calgary, Alberta Mayor Ann Lee said the ferry was slow.",  # not of Alberta
    ],
)
def test_a_title_that_is_a_piece_of_more_is_not_told(sentence):
    text = f"{sentence} Ann Lee left. Tom Fry stayed."
    assert sure("true_false_identity", facts_of(text)) == []


def test_one_old_year_makes_no_history():
    text = (
        'The ferry was built in 1911. "It is late," said Ann Lee, a biologist at Oslo University.'
    )
    found = sure("true_false_identity", facts_of(f"{text} Lee sails on it. Lee left."))
    assert "Ann Lee is a biologist at Oslo University." in [one.stem for one in found]

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
    ("Warren County Commonwealth's Attorney Ann Lee said the ferry was late again.",
     "Ann Lee is the Warren County Commonwealth's attorney."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "statement"), POSTS)
def test_the_article_of_a_post(sentence, statement):
    found = sure("true_false_identity", facts_of(f"{sentence} Ann Lee left. Tom Fry stayed."))
    assert statement in [one.stem for one in found]


def test_one_old_year_makes_no_history():
    text = (
        'The ferry was built in 1911. "It is late," said Ann Lee, a biologist at Oslo University.'
    )
    found = sure("true_false_identity", facts_of(f"{text} Lee sails on it. Lee left."))
    assert "Ann Lee is a biologist at Oslo University." in [one.stem for one in found]

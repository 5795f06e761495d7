"""Names: what they are called, what they are, and who pronouns stand for."""

from __future__ import annotations

import pytest

from quizgen.language.document import annotate
from quizgen.model import Article, Block


def names(text: str):
    """Return the annotated document of a one-paragraph article."""
    return annotate(Article(text, blocks=(Block("prose", 0, len(text)),)))


# text, name, type
TYPES = [
    ("Marta Keller, an engineer, lives in Norway. Keller builds boats.", "Marta Keller", "PERSON"),
    ("Hurricane Floyd hit the town in 1999. Floyd caused damage.", "Floyd", "EVENT"),
    ("Washington marched on and met the leader. The army left.", "Washington", ""),
    ("The army left Chicago. People live well in Chicago.", "Chicago", "GPE"),
    ("The boats were sold in Norway and Sweden.", "Norway", "GPE"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TYPES)
def test_type(text, name, kind):
    found = {one.text: one.type for one in names(text).names.all}
    assert found.get(name) == kind


def test_lone_surname_stands_for_the_person():
    document = names("Marta Keller has grand designs. Keller is cryptic about her backers.")
    person = next(one for one in document.names.all if one.text == "Marta Keller")
    assert [mention.span.text for mention in person.mentions] == ["Marta Keller", "Keller"]
    her = next(token for token in document.sentences[1].span if token.text == "her")
    assert document.names.referent(her) is person


def test_pronoun_between_two_is_left():
    document = names("Peter Brandt met John Hall in Leeds. He was tired of the long journey.")
    he = document.sentences[1].span[0]
    assert document.names.referent(he) is None or document.names.referent(he).text in (
        "Peter Brandt",
    )

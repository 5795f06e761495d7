"""Names: what they are called, what they are, and who pronouns stand for."""

from __future__ import annotations

import pytest

from quizgen.asking.sorts import place_kind
from quizgen.language.document import annotate
from quizgen.model import Article, Block


def names(text: str):
    """Return the annotated document of a one-paragraph article."""
    return annotate(Article(text, blocks=(Block("prose", 0, len(text)),)))


# text, name, type
TYPES = [
    ("Marta Keller, an engineer, lives in Norway. Keller builds boats.", "Marta Keller", "PERSON"),
    ("Hurricane Floyd hit the town in 1999. Floyd caused damage.", "Hurricane Floyd", "EVENT"),
    # a plural before two names, a number of a comic, letters
    ("Geochemists Sergio Keller and Ann Lee found lead.", "Sergio Keller", "PERSON"),
    ("He bought Dr. Strange #23 and Marvel Tales #77. It was fun.", "Strange", ""),
    ("Ann Lee waited until a fellow WAC knocked on her door and spoke.", "WAC", ""),
    # "and" joins no person's names
    (
        "Public Lamps and Boats Norvik (PLBN) has moved. PLBN said so. Lee met PLBN.",
        "Public Lamps and Boats Norvik",
        "ORG",
    ),
    # what only looks like an organisation
    ("Rusty, a dolphin, swam away. Rusty came back to Leeds.", "Rusty", ""),
    ("The National Boat Survey was set up in 1940. It is slow.", "National Boat Survey", ""),
    (
        "Harbour Messenger was sold in May. Users like Harbour Messenger.",
        "Harbour Messenger",
        "PRODUCT",
    ),
    ("The soldiers left Fort Maribel and marched to Leeds.", "Fort Maribel", "FAC"),
    # the last word of an office
    (
        "The Minister for Sport and Families Margaret Keller spoke. Ms Keller left.",
        "Margaret Keller",
        "PERSON",
    ),
    # the number belongs to the road
    ("State Route 41 leads to the coast. It was built late.", "State Route 41", "FAC"),
    # torn at the hyphen
    ("The hall was shut, said Jean- Paul Moore, 28. Moore was sad.", "Jean-Paul Moore", "PERSON"),
    # small words that begin a body's name, what a firm makes, bodies of a country, a campaign
    ("In May the boats were sold to Whole Nets, a firm. Whole Nets grew.", "Whole Nets", "ORG"),
    ("Users of Skype Tavo left. Skype Tavo grows. Tavo said nothing.", "Skype Tavo", ""),
    ("The letter was sent by Harbour Affairs Canada. It is long.", "Harbour Affairs Canada", "ORG"),
    (
        "The boats of Dana F. Keller Company, the largest buyer of cod, left.",
        "Dana F. Keller Company",
        "ORG",
    ),
    (
        'The parents of Brevan Naib, 13, write to the group "Find Brevan". Brevan was seen on '
        "Monday. Brevan is tall. Brevan likes boats, and Brevan can swim.",
        "Find Brevan",
        "",
    ),
    # letters of a house, a party, the brand that is a man
    ("A poll was lost by Fianna Fáil TD John Keller on Monday.", "John Keller", "PERSON"),
    ("The win is a warning for Fianna Fáil, said Ann Lee.", "Fianna Fáil", "ORG"),
    (
        "Foes of Gov. Chris Christie's budget met in Leeds. Christie left.",
        "Chris Christie",
        "PERSON",
    ),
    ("Washington marched on and met the leader. The army left.", "Washington", ""),
    ("The army left Chicago. People live well in Chicago.", "Chicago", "GPE"),
    ("The boats were sold in Norway and Sweden.", "Norway", "GPE"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TYPES)
def test_type(text, name, kind):
    found = {one.text: one.type for one in names(text).names.all}
    assert found.get(name) == kind


# text, what the mentions of one name are called
JOINED = [
    ("Peter Strand wrote to a friend. She calls him Pete.", {"Peter Strand", "Pete"}),
    ("The National Taxi Association met. The UK National Taxi Association was founded in 1950.",
     {"National Taxi Association", "UK National Taxi Association"}),
    ("Hurricane Floyd hit the town in 1999. Floyd caused damage.", {"Hurricane Floyd", "Floyd"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "forms"), JOINED)
def test_joined(text, forms):
    assert any(one.aliases >= forms for one in names(text).names.all)


def test_article_of_a_possessed_name():
    document = names("A crane fell into Mecca's Grand Mosque on Friday.")
    assert any(one.with_article == "the Grand Mosque" for one in document.names.all)


@pytest.mark.parametrize(
    ("place", "kind"),
    [("Nova Scotia", "province"), ("Singapore", "country"), ("Devon", "county"),
     ("Ohio", "state"), ("Bali", "island")],
)  # fmt: skip
def test_what_a_place_is_called(place, kind):
    assert place_kind(place) == kind


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


def test_a_name_with_a_hyphen_and_without_it_is_one():
    found = names("Ann-Mari Keller spoke. The visitors met Ann Mari Keller in Leeds.").names
    assert len(found.people()) == 1


def test_the_number_of_a_king_is_no_shout():
    found = names("King Henry VIII of England met Anna BRIGGS at the harbour of Sarn.").names
    assert {"King Henry VIII", "Anna Briggs"} <= {name.text for name in found.people()}

"""Roles, and whom pronouns and descriptions stand for — or do not."""

from __future__ import annotations

import pytest

# text, word, which occurrence of it, whom it stands for ("" = left alone)
PRONOUNS = [
    ("Ann Poole opened a bakery. She sells bread.", "She", 0, "Ann Poole"),
    ("Henry Harker said he would pay.", "he", 0, "Henry Harker"),
    ("Ann Poole sold her car in Leeds.", "her", 0, "Ann Poole"),
    ("Ann Poole hurt herself on the stairs.", "herself", 0, "Ann Poole"),
    ("Henry Harker praised Ann Poole. She smiled.", "She", 0, "Ann Poole"),
    ("Henry Harker and Peter Brandt met. He was late.", "He", 0, ""),
    ("Henry Harker told Peter Brandt that he was late.", "he", 0, ""),
    ("Henry Harker thanked an officer, and he smiled.", "he", 0, ""),
    ("Henry Harker saw Peter Brandt. His car was red.", "His", 0, ""),
    # the object of a verb is not its subject
    ("Henry Harker met him in Leeds.", "him", 0, ""),
    # a pronoun before the subject is the subject, and nobody else where another was spoken of
    ("When he came home, Henry Harker found the door open.", "he", 0, "Henry Harker"),
    ("When she came home, Henry Harker found the door open.", "she", 0, ""),
    ("Peter Brandt left. In his office, Henry Harker found the door open.", "his", 0, ""),
    ("Peter Brandt left. While he was a guard, Dorn saw the river freeze.", "he", 0, ""),
    ("Peter Brandt left. In his absence, the firm was sold in Leeds.", "his", 0, "Peter Brandt"),
    # a lone name of nobody knows what may be somebody
    (
        "Ann Poole left. And Omid is already very good at it. She says he wants to stay.",
        "he",
        0,
        "",
    ),
    # what is said inside quotation marks competes with nobody, and is not resolved
    ('"Peter Brandt is my friend," said Henry Harker. He laughed.', "He", 0, "Henry Harker"),
    ('Henry Harker said: "Peter Brandt knows that he can win this."', "he", 0, ""),
    ('Henry Harker smiled. "We found gold in the old mine," he added.', "he", 0, "Henry Harker"),
    # whoever was spoken of inside the quotation may be meant, before one whose name tells nothing
    (
        'Eleanor Brandt died in Leeds. The presenter Alex Cullen knew her. "Eleanor saved the '
        'others," Alex Cullen said. She was an accomplished singer.',
        "She",
        0,
        "",
    ),
    # the player or the part
    (
        "Henry Harker plays Reverend Peter Dorn, a priest. He is sent to a church in Leeds.",
        "He",
        0,
        "",
    ),
    # a surname that ends in an s is no family's; who tells of "he" is meant, known or not
    ("Henry Harker left. Shadow minister Ed Balls said he would pay.", "he", 0, "Ed Balls"),
    ("Henry Harker left. Peter Waters played with his son in Leeds.", "his", 0, "Peter Waters"),
    ("Henry Harker left. Later Balls explained he would pay.", "he", 0, ""),
    # generic
    ("Henry Harker runs a school. A pupil must bring his or her book.", "his", 0, ""),
    # a relative is not his own relative
    ("Joel Harker left. Avie Harker, his brother, stayed in Leeds.", "his", 0, "Joel Harker"),
    ("Henry Harker and his wife live in Leeds.", "his", 0, "Henry Harker"),
    # the subject goes on, others stand in the shade
    ("Henry Harker waved to a boy. He then left the hall.", "He", 0, "Henry Harker"),
    # who said something says more, whoever did what he said; his own mother did not say it for him
    (
        "Henry Harker said Peter Brandt was wrong and Alan Poole had left. He said it would rain.",
        "He",
        0,
        "Henry Harker",
    ),
    (
        "Henry Harker said Peter Brandt was wrong and Alan Poole had left. He went home.",
        "He",
        0,
        "",
    ),
    ('Her mother, Ann Poole, was born in Leeds. "I know the mill," she said.', "she", 0, ""),
    ('Ann Poole was born in Leeds. "I know the mill," she said.', "she", 0, "Ann Poole"),
    # what somebody is called or said to be is nobody new
    ("A programmer named Henry Harker won. He left the hall.", "He", 0, "Henry Harker"),
    ("A programmer met Henry Harker. He left the hall.", "He", 0, ""),
    (
        'Ann Poole, herself a nominee of the party, spoke in Leeds. "It is late," she said.',
        "she",
        0,
        "Ann Poole",
    ),
    # a place or time of which it is told what the subject did there
    (
        "Peter Brandt left. Henry Harker won a prize in Leeds, where he once built a mill.",
        "he",
        0,
        "Henry Harker",
    ),
    # an office after "as" is nobody new
    (
        "Henry Harker resigned as minister after it became known that he left Leeds.",
        "he",
        0,
        "Henry Harker",
    ),
    # his own relative clause
    ("Ann Poole met Henry Harker, who said he had felt ill.", "he", 0, "Henry Harker"),
    ("Ann Poole met Henry Harker, who told Peter Brandt that he was ill.", "he", 0, ""),
    # the organisation goes on as subject, when it alone was there
    ("Google closed a museum in May. It sold the maps.", "It", 0, ""),
    ("Google closed all its shops in May. It sold the maps.", "It", 0, "Google"),
    ("Google bought Nokia in May. It sold the maps.", "It", 0, ""),
    # a thing that was just introduced goes on
    ("Leeds is a city in England. It has two rivers.", "It", 0, "Leeds"),
    ("Leeds closed a mill. It was built in 1970.", "It", 0, ""),
    ("Leeds is a city near Bradford. It seems that rain is rare.", "It", 0, ""),
    # of whom one does not know what he is, but acts as a person does
    ("Henry Harker left. Dornhamer asked his clerk to wait.", "his", 0, ""),
    # gender learned from a pronoun
    ("Suela Marban said she was glad. She then left.", "She", 0, "Suela Marban"),
    # things
    ("Google said it would sell the maps.", "it", 0, "Google"),
    ("Google said it was too late to sell the maps.", "it", 0, ""),
    ("The mill lost money. It was sold in May.", "It", 0, ""),
    ("Henry Harker owns a mill in Leeds. They like it.", "They", 0, ""),
]


def _token(document, word, nth):
    tokens = [
        token for sentence in document.sentences for token in sentence.span if token.text == word
    ]
    return tokens[nth]


@pytest.mark.parametrize(("text", "word", "nth", "name"), PRONOUNS)
def test_pronoun(annotated, text, word, nth, name):
    document = annotated(text)
    found = document.names.referent(_token(document, word, nth))
    assert (found.text if found else "") == name


# paragraphs, head word, occurrence, whom it describes
DESCRIPTIONS = [
    (["Alan Poole, a Haringey councillor, spoke. Then the councillor left."], "councillor", 1,
     "Alan Poole"),
    (["Auctioneer Frederic Harker opened the sale. The auctioneer smiled."], "auctioneer", 0,
     "Frederic Harker"),
    (["Frederic Harker, 53, lost his way. The 53-year-old was found at noon."], "53-year-old", 0,
     "Frederic Harker"),
    (["Haringey Council paid for it. Later the council refused."], "council", 0,
     "Haringey Council"),
    (["Medicine Hat, a city in Canada, built homes. Today the city is proud."], "city", 1,
     "Medicine Hat"),
    (
        [
            "Vladimir Putin has sent Russia's ships to Syria.",
            "US president Barack Obama was told on Monday. The Russian president did not answer. "
            "Putin slept.",
        ],
        "president",
        1,
        "Vladimir Putin",
    ),
    # the article's only firm, named three times; a second firm, and nobody knows
    (["Google sells maps. Google hired a cook. In May Google moved. The company is rich."],
     "company", 0, "Google"),
    (["Google sells maps. Nokia does too. In May Google moved. The company is rich."],
     "company", 0, ""),
    # another house, whatever it is, spoke after the firm; an office is no firm
    (["Google sells maps. Google hired a cook. In May Google moved. Tugrow said it was late. "
      "The company is rich."], "company", 0, ""),
    (["The Met Office sells maps. The Met Office hired a cook. In May the Met Office moved. The "
      "company is rich."], "company", 0, ""),
    # two people hold the role
    (["Councillor Alan Poole met councillor Ann Harker. The councillor smiled."], "councillor", 1,
     ""),
    # a former one is not meant
    (["Former president Henry Harker spoke. The president was angry."], "president", 1, ""),
    # what follows tells another
    (["President Ann Poole spoke. The president of France was angry."], "president", 0, ""),
    # somebody without a name holds it too
    (["Ann Poole, a lawyer, met another lawyer. The lawyer smiled."], "lawyer", 2, ""),
    # first "the astronaut", then somebody's brother is one
    (
        [
            "Scott Kelly landed on Monday, and the astronaut waved.",
            "His brother Mark, a retired astronaut, came. The astronaut said he was well.",
        ],
        "astronaut",
        2,
        "",
    ),
    (["The shop was closed. The owner was away."], "owner", 0, ""),
    # "a magazine" got its name afterwards, and who comes in later is not meant
    (
        [
            "A French magazine was fined in May. Lawyers had sued the gossip magazine Tidal.",
            "The magazine lost. The celebrity magazine Glimmer was fined, too.",
        ],
        "magazine",
        2,
        "Tidal",
    ),
    (["The gossip magazine Tidal was fined. A magazine closed. The magazine lost."],
     "magazine", 2, ""),
    # what everybody knows it to be, and two of the kind
    (["The leak angered the FBI on Monday. The bureau said nothing."], "bureau", 0, "FBI"),
    (["The CIA met the NSA on Monday. The agency said nothing."], "agency", 0, ""),
    # a place that is called so before its name
    (["Boats filled the town of Ashvale in May. The town was full."], "town", 1, "Ashvale"),
    # "the site" has stood for another one before
    (
        [
            "The Harker mill lost its website on Monday. By noon the site was back.",
            "The anti-mill site Millwatch Haringey told its readers. Today the site grew.",
        ],
        "site",
        2,
        "",
    ),
    (["The anti-mill site Millwatch Haringey told its readers. Today the site grew."], "site", 1,
     "Millwatch Haringey"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "word", "nth", "name"), DESCRIPTIONS)
def test_description(annotated, paragraphs, word, nth, name):
    document = annotated(*paragraphs)
    found = document.names.referent(_token(document, word, nth))
    assert (found.text if found else "") == name


# sentence, name, role, whether definite
ROLES = [
    ("Alan Poole, a Haringey councillor, spoke.", "Alan Poole", "Haringey councillor", False),
    (
        "Frederic Harker, the owner of the mill, spoke.",
        "Frederic Harker",
        "owner of the mill",
        True,
    ),
    ("The sale was opened by auctioneer Frederic Harker.", "Frederic Harker", "auctioneer", True),
    ("They met US president Barack Obama.", "Barack Obama", "US president", True),
    ("US Secretary of State John Kerry spoke.", "John Kerry", "US Secretary of State", True),
    ("Ann Poole is a lawyer from Leeds.", "Ann Poole", "lawyer from Leeds", False),
    ("The owner of the bakery, Ann Poole, spoke.", "Ann Poole", "owner of the bakery", True),
    ("His wife, Ann Poole, spoke.", "Ann Poole", "wife", True),
]


@pytest.mark.parametrize(("text", "name", "role", "definite"), ROLES)
def test_role(annotated, text, name, role, definite):
    person = next(one for one in annotated(text).names.all if one.text == name)
    assert [(one.text, one.definite) for one in person.roles] == [(role, definite)]


# sentence in which the name gets no role
NO_ROLES = [
    "Ann Poole might be a lawyer.",
    "Ann Poole is not a lawyer.",
    "Mrs Ann Poole spoke to the class.",
    "Ann Poole, Henry Harker and a lawyer spoke.",
    "They met the sister of the director, Ann Poole, in Leeds.",
]


@pytest.mark.parametrize("text", NO_ROLES)
def test_no_role(annotated, text):
    person = next(one for one in annotated(text).names.all if one.text == "Ann Poole")
    assert person.roles == []


def test_age(annotated):
    names = {one.text: one for one in annotated("Ann Poole, 53, met Henry Harker (61).").names.all}
    assert names["Ann Poole"].age == 53
    assert names["Henry Harker"].age == 61


def test_speech_goes_on_in_the_next_paragraph(annotated):
    document = annotated(
        'Henry Harker said: "I worked with Peter Brandt for a very long time.',
        '"He is a man of his word, and everybody in the town knows it well.',
        'What he did will never be forgotten by anybody here in Leeds."',
    )
    pronouns = [
        token
        for sentence in document.sentences
        for token in sentence.span
        if token.lower_ in ("he", "his")
    ]
    assert len(pronouns) == 3
    assert [document.names.referent(token) for token in pronouns] == [None] * 3

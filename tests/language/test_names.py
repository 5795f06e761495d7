"""Where names stand, how they are cut, what they are and which are the same."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language.first_names import FIRST_NAMES, first_name_gender, is_first_name
from quizgen.language.half_names import may_be_one
from quizgen.language.name_tables import is_person_noun
from quizgen.language.places import country_of, place_type

# sentence, the name as printed, its type
CUTS = [
    ("Yesterday US Secretary of State John Kerry flew to Geneva.", "John Kerry", "PERSON"),
    ("The ruler of the country, Bashar al-Assad, gave a speech.", "Bashar al-Assad", "PERSON"),
    ("They played a piece by Ludwig van Beethoven.", "Ludwig van Beethoven", "PERSON"),
    ("A street was named after Martin Luther King Jr. in May.", "Martin Luther King Jr.", "PERSON"),
    ("The mayor, Tomás Regalado, opened the show.", "Tomás Regalado", "PERSON"),
    ("She studied at the University of Texas at Austin.", "University of Texas at Austin", "ORG"),
    ("Rates were raised by the Bank of England.", "Bank of England", "ORG"),
    ("Money came from Arts Council England last year.", "Arts Council England", "ORG"),
    ("Mr Henry Poole's dog barked at the postman.", "Henry Poole", "PERSON"),
    ("VLADIMIR Putin has opened a bridge in Russia.", "Vladimir Putin", "PERSON"),
    ("The rocket was built by NASA and paid by the state.", "NASA", "ORG"),
    ("The temple was put on a list by UNESCO.", "UNESCO", "ORG"),
    ("The shop was sold to Henry Hall by his uncle.", "Henry Hall", "PERSON"),
    ("In 1957 he joined the Bobby Doyle Trio in Leeds.", "Bobby Doyle Trio", "ORG"),
    ("Amazon bought Whole Foods in August for more than $13 billion.", "Whole Foods", "ORG"),
    ("They sailed down the Amazon River for weeks.", "Amazon River", "LOC"),
    ("The treaty ended World War II in the region.", "World War II", "EVENT"),
    ("He fought in the Second World War as a boy.", "Second World War", "EVENT"),
    ("Many died in World War One on both sides.", "World War One", "EVENT"),
    ("He joined the Hudson's Bay Company as a clerk.", "Hudson's Bay Company", "ORG"),
    ("Foreign Minister Sergei Lavrov left early.", "Sergei Lavrov", "PERSON"),
    ("The film was made by J.T. Dornham in May.", "J.T. Dornham", "PERSON"),
    # months are surnames, too
    ("The mill was sold to Theresa May in March.", "Theresa May", "PERSON"),
    ("Astronauts Henry Poole and Ann Lee landed in Russia.", "Henry Poole", "PERSON"),
    ("Pope Francis will visit the island.", "Pope Francis", "PERSON"),
    ("The plan was made by Virginia Republican Scott Taylor.", "Scott Taylor", "PERSON"),
    ("Two banks in Trinidad and Tobago were closed.", "Trinidad and Tobago", "GPE"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CUTS)
def test_name_is_cut_and_typed(annotated, text, name, kind):
    found = {one.text: one.type for one in annotated(text).names.all}
    assert found.get(name) == kind


# sentence, names that must all be there, each on its own
APART = [
    ("On Monday Obama and Putin met in Paris.", {"Obama", "Putin", "Paris"}),
    ("Google and Apple pay little tax in Ireland.", {"Google", "Apple", "Ireland"}),
    ("French ISIS fighters were seen in the Middle East.", {"French", "ISIS", "Middle East"}),
    ("They moved to Fresno, California in June.", {"Fresno", "California"}),
]


@pytest.mark.parametrize(("text", "names"), APART)
def test_neighbours_are_told_apart(annotated, text, names):
    assert {one.text for one in annotated(text).names.all} == names


# sentence, a word with a capital that is no name there
NO_NAMES = [
    ("Findings of a poll were read out in the hall.", "Findings"),
    ("Critics of the plan met on the same day.", "Critics"),
    ("Only two of the boats came back in the evening.", "Only"),
    ("The Government paid for the new road.", "Government"),
    ("He must NEVER open that door, and never the window.", "NEVER"),
    ("On Tuesday the shop was closed.", "Tuesday"),
    ("The Home Secretary answered no questions.", "Home Secretary"),
    ("Born Johann Mendel, he was given the name Gregor.", "Born Johann Mendel"),
    ("The US-led coalition bombed the base.", "US-led"),
    ("It costs US$ 300 a month in the city.", "US$"),
]


@pytest.mark.parametrize(("text", "word"), NO_NAMES)
def test_capital_without_a_name(annotated, text, word):
    assert word not in {one.text for one in annotated(text).names.all}


# paragraphs, name, the other forms that stand for it
CLUSTERS = [
    (["Bashar al-Assad spoke. Later Assad left."], "Bashar al-Assad", {"Assad"}),
    (["The militia Islamic State (ISIS) fled. In Iraq ISIS lost."], "Islamic State", {"ISIS"}),
    (
        ["Ann Storm, real name Rosa Poole, sang in Leeds. Ann Storm was late."],
        "Ann Storm",
        {"Rosa Poole"},
    ),
    (
        ["They fought against ISIS, also known as ISIL. In Iraq ISIS was weak."],
        "ISIS",
        {"ISIL"},
    ),
    (["The United States left. The US was tired. In America people slept."], "United States",
     {"US", "America"}),
    (
        ["The Royal Onion Society (ROS) met in Leeds. The ROS has 300 members."],
        "Royal Onion Society",
        {"ROS"},
    ),
    (["Ann Poole won. Mrs Poole thanked her team.", "Ann smiled."], "Ann Poole", {"Poole", "Ann"}),
    (["Newcastle upon Tyne is old. Newcastle has bridges."], "Newcastle upon Tyne", {"Newcastle"}),
    (["Vincent van Gogh painted. Then Van Gogh slept."], "Vincent van Gogh", {"Van Gogh"}),
    (["Acorn Holdings Ltd grew. Acorn Holdings sold a mill."], "Acorn Holdings Ltd",
     {"Acorn Holdings"}),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "name", "forms"), CLUSTERS)
def test_forms_are_one_name(annotated, paragraphs, name, forms):
    found = {one.text: one.aliases for one in annotated(*paragraphs).names.all}
    assert found.get(name) == {name} | forms


def test_namesakes_are_kept_apart(annotated):
    names = annotated(
        "Mr Henry Poole and his neighbour Mrs Ann Poole own two shops in Leeds.",
        "Last week Mrs Poole sold a chair. Poole was seen in the street on Sunday.",
    ).names
    ann = next(one for one in names.all if one.text == "Ann Poole")
    assert [mention.title for mention in ann.mentions] == ["Mrs", "Mrs"]
    bare = [one for one in names.all if one.ambiguous]
    assert [one.text for one in bare] == ["Poole"]
    assert bare[0] not in names.people()


def test_surname_of_the_one_named_so_far(annotated):
    names = annotated(
        "Ann Poole opened a bakery in Leeds. Poole sold bread. Later a rival, Henry Poole, came."
    ).names
    ann = next(one for one in names.all if one.text == "Ann Poole")
    assert [mention.sentence for mention in ann.mentions] == [0, 1]


def test_a_surname_is_nobodys_where_another_bearer_has_just_acted(annotated):
    names = annotated(
        "Henry B. Poole opened a mill in Leeds. Poole sold flour for ten years.",
        "Samuel Poole, a cousin of Henry, moved to York in May. Then Poole built a mill.",
    ).names
    henry = next(one for one in names.all if one.text == "Henry B. Poole")
    assert 3 not in [mention.sentence for mention in henry.mentions]


def test_a_surname_told_long_before_a_whole_name_is_another(annotated):
    names = annotated(
        "President Poole opened the bridge of Leeds. Mr. Poole thanked the crew. "
        "The mayor spoke, too. Then the rain began. Later Rosa Poole cut the ribbon."
    ).names
    rosa = next(one for one in names.all if one.text == "Rosa Poole")
    assert [mention.sentence for mention in rosa.mentions] == [4]


def test_a_mister_and_a_miss_are_two(annotated):
    names = annotated(
        "Ivanna Poole came to Leeds. Mr. Poole met her at the bridge. Ms. Poole thanked him."
    ).names
    bare = next(one for one in names.all if one.text == "Poole")
    assert bare.ambiguous
    assert bare not in names.people()


def test_relative_does_not_take_the_surname(annotated):
    names = annotated(
        "Felix Brandt jumped from a tower on Friday. His mother, Ava Brandt, wept.",
        "Brandt had trained for a year.",
    ).names
    felix = next(one for one in names.all if one.text == "Felix Brandt")
    assert felix.mentions[-1].sentence == 2


# text, name, what it must not be called
NEVER = [
    ("Tourists came to see the ruins of Palmyra in Syria.", "Palmyra", {"PERSON", "ORG"}),
    ("The temple is a World Heritage site.", "World Heritage", {"PERSON", "ORG"}),
    ("The annexation of the Crimea angered the allies.", "Crimea", {"PERSON", "ORG"}),
    ("The study was published in Nature.", "Nature", {"GPE", "LOC", "PERSON"}),
    ("Elizabeth Gale wrote. Twelve Elizabeth Gales came.", "Elizabeth Gales", {"PERSON"}),
    ("The money went to UK Sport and its coaches.", "UK Sport", {"PERSON", "GPE"}),
    ("Community leaders in Haringey, who led the protest, sang.", "Haringey", {"PERSON"}),
    ("The film Star Wars was shown again.", "Star Wars", {"EVENT", "PERSON"}),
]


@pytest.mark.parametrize(("text", "name", "kinds"), NEVER)
def test_doubtful_type_is_not_guessed(annotated, text, name, kinds):
    found = {one.text: one.type for one in annotated(text).names.all}
    assert found[name] not in kinds


def test_types_are_voted_over_all_mentions(annotated):
    names = annotated(
        "Donald Trump spoke in Iowa. Trump left at noon. Enemies of Trump cheered.",
        "Many voters like Trump. What can stop Trump? Even Trump's rivals do not know.",
    ).names
    assert [(one.text, one.type) for one in names.people()] == [("Donald Trump", "PERSON")]


# sentence, name, gender
GENDERS = [
    ("Mrs Okafor spoke to the class.", "Okafor", "f"),
    ("Vladimir Putin spoke to the press.", "Vladimir Putin", "m"),
    ("The actress Quin Zorbel sang in Leeds.", "Quin Zorbel", "f"),
    ("Suela Marban said she was glad. Marban sings.", "Suela Marban", "f"),
    ("The lawyer Quin Zorbel sang in Leeds.", "Quin Zorbel", ""),
    # the first name outweighs a role that the parse lends
    ("The husband Mary Zorbel sang of sat in Leeds.", "Mary Zorbel", "f"),
]


@pytest.mark.parametrize(("text", "name", "gender"), GENDERS)
def test_gender(annotated, text, name, gender):
    found = {one.text: one.gender for one in annotated(text).names.all}
    assert found.get(name) == gender


def test_article_and_plural(annotated):
    names = {
        one.text: one
        for one in annotated(
            "The United Nations is in New York. The Democrats are angry with France."
        ).names.all
    }
    assert names["United Nations"].with_article == "the United Nations"
    assert not names["United Nations"].plural
    assert names["Democrats"].plural
    assert names["France"].with_article == "France"


def test_an_article_before_a_title_belongs_to_it(annotated):
    names = annotated("The light is old, said the Rev. Peter Wherry, a priest in Leeds.").names
    (found,) = [name for name in names.all if name.text == "Peter Wherry"]
    assert found.with_article == "Peter Wherry"


def test_an_article_that_an_owner_hides(annotated):
    names = annotated("Texas's Department of Motor Vehicles gave out forty permits.").names.all
    found = next(one for one in names if "Department" in one.text)
    assert found.with_article == "the Department of Motor Vehicles"


def test_capitals_sentence(annotated):
    names = annotated(
        "Ann Poole won the race on Sunday in Leeds.", "ANN POOLE WINS THE BIG RACE AGAIN"
    ).names
    ann = next(one for one in names.all if one.text == "Ann Poole")
    assert [mention.sentence for mention in ann.mentions] == [0, 1]
    assert {one.text for one in names.all} == {"Ann Poole", "Leeds"}


def test_mentions_lead_back_to_their_names(annotated):
    document = annotated("President Ann Poole met Mr Henry Harker in Leeds. Harker thanked Poole.")
    for name in document.names.all:
        for mention in name.mentions:
            assert mention.span.text in name.aliases
            for token in mention.span:
                assert document.names.of(token) is name
                assert document.names.mention(token) is mention
        assert name.text in name.aliases
        assert name.first_sentence == name.mentions[0].sentence
    assert [one.id for one in document.names.all] == list(range(len(document.names.all)))


WORDS = st.sampled_from(
    "the of and The Of A Mr Mrs President Putin Poole Ann ANN Leeds US U.S. 's , . \" ( ) said he "
    "his King of State al-Assad van 53 , a lawyer was Bank England it May II".split()
)


@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join))
def test_any_words_give_sound_names(annotated, text):
    names = annotated(text).names
    taken: set[tuple[int, int]] = set()
    for name in names.all:
        assert name.text.strip()
        assert name.mentions
        for mention in name.mentions:
            places = {(mention.span.doc.user_data["block"], token.i) for token in mention.span}
            assert not places & taken
            taken |= places


def test_cost_is_linear(annotated):
    from quizgen.language.names import find_names

    text = (
        "Ann Poole, a lawyer from Leeds, met Henry Harker on Monday. Harker told her that he had "
        "sold the Royal Onion Society to a firm in France. She said it was a pity."
    )

    def calls(document):
        """Count the calls, which no busy machine changes."""
        count = 0

        def profile(frame, event, argument):
            nonlocal count
            count += event in ("call", "c_call")

        sys.setprofile(profile)
        try:
            find_names(document)
        finally:
            sys.setprofile(None)
        return count

    small, large = annotated(*[text] * 10), annotated(*[text] * 80)
    calls(small)  # fills the tables that are read once
    assert calls(large) < 9 * calls(small)


@pytest.mark.parametrize(
    ("word", "gender"), [("Tomás", "m"), ("JOHN", "m"), ("Mary", "f"), ("Kim", ""), ("Xyz", "")]
)
def test_first_name_gender(word, gender):
    assert first_name_gender(word) == gender


def test_first_names_are_folded_words():
    assert all(name == name.casefold() and name.isascii() for name in FIRST_NAMES)
    assert is_first_name("Jean-Claude")
    assert not is_first_name("Parliament")


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Kraków", "GPE"), ("Russian", "NORP"), ("Middle East", "LOC"), ("Putin", ""), ("US", "GPE")],
)
def test_place_type(word, kind):
    assert place_type(word) == kind


@pytest.mark.parametrize(
    ("word", "country"),
    [("Russian", "Russia"), ("US", "United States"), ("British", "United Kingdom"), ("blue", "")],
)
def test_country_of(word, country):
    assert country_of(word) == country


@pytest.mark.parametrize(
    ("word", "is_person"),
    [("auctioneer", True), ("53-year-old", True), ("criminologist", True), ("vice-president", True),
     ("bridge", False), ("psychology", False)],
)  # fmt: skip
def test_person_nouns(word, is_person):
    assert is_person_noun(word) is is_person


def test_a_father_named_by_the_sons_middle_name_is_another(annotated):
    names = annotated(
        "Aldric Leonard Huxham was an English writer. Huxham edited a magazine in Oxford. "
        "He was the third son of the schoolmaster Leonard Huxham. Huxham was born in Surrey."
    ).names
    people = {name.text: len(name.mentions) for name in names.people()}
    assert people == {"Aldric Leonard Huxham": 3, "Leonard Huxham": 1}


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Sir Keith", "Mr Harker", True),
        ("Sir Keith", "Mrs Harker", False),  # a man and a woman
        ("Sir Keith", "Mr Henry Harker", False),  # he has a first name
        ("Mr Poole", "Mr Harker", False),
    ],
)
def test_a_knight_may_be_a_mister(annotated, first, second, one):
    document = annotated(f"{first} opened the mill in Leeds.", f"{second} closed it in May.")
    two = document.names.by_type("PERSON")
    assert may_be_one(two[0], two[1]) is may_be_one(two[1], two[0]) is one


def test_a_month_is_nobody(annotated):
    document = annotated("Theresa May opened the mill in May.", "It was closed in May.")
    (name,) = document.names.by_type("PERSON")
    assert [mention.span.text for mention in name.mentions] == ["Theresa May"]

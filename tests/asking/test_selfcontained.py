"""Sentences that stand alone: what is stripped, what is resolved, what is doubted."""

from __future__ import annotations

import pytest

from quizgen.asking import selfcontained
from quizgen.asking.links import without_links
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.shorter import readings
from tests.asking.articles import facts_of

BEFORE = "Marta Keller bought the lighthouse of Sarn in 2014 for her museum."


def stand(sentence: str):
    """Return the second sentence of an article as it stands, or None when it is no statement."""
    facts = facts_of(f"{BEFORE}\n\n{sentence}", title="The lighthouse of Sarn")
    found = [one for one in standing_sentences(facts) if one.sentence.index == 1]
    return found[0] if found else None


# sentence, as it stands alone
STANDS = [
    ("THE KEEPERS of the lighthouse broke 35 windows in a storm.",
     "The keepers of the lighthouse broke 35 windows in a storm."),
    ("A HIGH-powered lamp broke 35 windows of the lighthouse.",
     "A high-powered lamp broke 35 windows of the lighthouse."),
    ("A WOMAN living in Sarn broke 35 windows of the lighthouse.",
     "A woman living in Sarn broke 35 windows of the lighthouse."),
    ("UK INSTITUTES broke 35 windows of the lighthouse.",
     "UK institutes broke 35 windows of the lighthouse."),
    ("Well, the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("THE NHS broke 35 windows of the lighthouse.", "The NHS broke 35 windows of the lighthouse."),
    ('The lighthouse is "also marked by 35 windows of glass," Tom Brandt said.',
     'The lighthouse is "marked by 35 windows of glass," Tom Brandt said.'),
    ("Members announced the sale of 35 lamps today (August 24) at the harbour of Sarn.",
     "Members announced the sale of 35 lamps at the harbour of Sarn."),
    ("But the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("In May Tom Brandt also called for 35 new windows in Sarn.",
     "In May Tom Brandt called for 35 new windows in Sarn."),
    ("Tom Brandt, who is a painter, also called for 35 new windows in Sarn.",
     "Tom Brandt, who is a painter, called for 35 new windows in Sarn."),
    ("Tom Brandt found 35 lamps of a sailor who gave one to Marta Keller today.",
     "Tom Brandt found 35 lamps of a sailor who gave one to Marta Keller."),
    ("The lighthouse of Sarn is also called the lamp of the 35 windows.",
     "The lighthouse of Sarn is also called the lamp of the 35 windows."),
    ("Gifts could not pay for 35 windows of the lighthouse anyway.",
     "Gifts could not pay for 35 windows of the lighthouse."),
    ("Tom Brandt did not paint 35 windows of the lighthouse either.",
     "Tom Brandt did not paint 35 windows of the lighthouse."),
    ("Tom Brandt painted 35 windows of the lighthouse as well.",
     "Tom Brandt painted 35 windows of the lighthouse."),
    ("Tom Brandt came on Monday and painted 35 windows of the lighthouse the next day.",
     "Tom Brandt came on Monday and painted 35 windows of the lighthouse the next day."),
    ("Perhaps the oldest of the 35 windows of the lighthouse was sold.",
     "Perhaps the oldest of the 35 windows of the lighthouse was sold."),
    ("Perhaps Tom Brandt is ill, said Marta Keller of Sarn.",
     "Perhaps Tom Brandt is ill, said Marta Keller of Sarn."),
    ("No lamp can possibly be brighter than the lighthouse of Sarn.",
     "No lamp can possibly be brighter than the lighthouse of Sarn."),
    ("Ship's boys, in turn, painted 35 windows of the lighthouse.",
     "Ship's boys painted 35 windows of the lighthouse."),
    ("Tom Brandt, in particular, painted 35 windows of the lighthouse.",
     "Tom Brandt painted 35 windows of the lighthouse."),
    ("Tom Brandt painted 35 windows of the lighthouse, of course.",
     "Tom Brandt painted 35 windows of the lighthouse."),
    ("The lighthouse of Sarn was, in part, sold for its 35 windows.",
     "The lighthouse of Sarn was, in part, sold for its 35 windows."),
    ("In front of his sailors, Tom Brandt painted 35 windows of the lighthouse.",
     "In front of his sailors, Tom Brandt painted 35 windows of the lighthouse."),
    ("As an example, Tom Brandt painted 35 windows of the lighthouse.",
     "Tom Brandt painted 35 windows of the lighthouse."),
    ("Of course the lamp that Tom Brandt sold broke 35 windows of Sarn.",
     "The lamp that Tom Brandt sold broke 35 windows of Sarn."),
    ("Firstly, the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("To make matters worse, the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("However, the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("In the process, the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("However the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("However the keepers left, the lighthouse lost 35 windows in a storm.",
     "However the keepers left, the lighthouse lost 35 windows in a storm."),
    ("By contrast a small lighthouse in Norvik lost 35 windows.",
     "A small lighthouse in Norvik lost 35 windows."),
    ("By contrast to the harbour, the lighthouse lost 35 windows.",
     "By contrast to the harbour, the lighthouse lost 35 windows."),
    ("Next, in 2015, the lighthouse lost 35 windows in a storm.",
     "In 2015, the lighthouse lost 35 windows in a storm."),
    ("Next year the lighthouse will lose 35 windows to builders.",
     "Next year the lighthouse will lose 35 windows to builders."),
    ("Separately, the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("The lighthouse of Sarn is also the first museum of the coast.",
     "The lighthouse of Sarn is the first museum of the coast."),
    ("Though a lighthouse, the tower of Sarn was also a museum in 1914.",
     "Though a lighthouse, the tower of Sarn was also a museum in 1914."),
    ("In response, the lighthouse of Sarn lost 35 windows.",
     "The lighthouse of Sarn lost 35 windows."),
    ("In response to storms, the lighthouse of Sarn lost 35 windows.",
     "In response to storms, the lighthouse of Sarn lost 35 windows."),
    ("Ultimately, the lighthouse lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("The lighthouse lost 35 windows, as previously stated.",
     "The lighthouse lost 35 windows."),
    ("The lighthouse lost 35 windows, as stated by Tom Brandt.",
     "The lighthouse lost 35 windows, as stated by Tom Brandt."),
    ("As a result, the lighthouse lost 35 windows.",
     "The lighthouse lost 35 windows."),
    ("The lighthouse, however, lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("The lighthouse, for example, lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("The lighthouse also lost 35 windows in a storm.",
     "The lighthouse lost 35 windows in a storm."),
    ("Storms cost the lighthouse of Sarn 35 windows in May, said the painter Tom Brandt.",
     "Storms cost the lighthouse of Sarn 35 windows in May, said the painter Tom Brandt."),
    ("So far, the lighthouse has lost 35 windows in storms.",
     "So far, the lighthouse has lost 35 windows in storms."),
    ("Tom Brandt says his brother lost 35 windows in a storm.",
     "Tom Brandt says his brother lost 35 windows in a storm."),
    ("The lighthouse lost 35 windows in what is today the old harbour of Norvik.",
     "The lighthouse lost 35 windows in what is today the old harbour of Norvik."),
    ("Keller bought a .45-calibre gun and 35 windows for the lighthouse .",
     "Keller bought a .45-calibre gun and 35 windows for the lighthouse."),
    ("The lighthouse lost 35 windows in a storm, for example, the painter Tom Brandt said.",
     "The lighthouse lost 35 windows in a storm, the painter Tom Brandt said."),
    ("A storm yesterday broke 35 windows of the lighthouse.",
     "A storm broke 35 windows of the lighthouse."),
    ("Near her museum, Keller planted 35 trees for the lighthouse.",
     "Near her museum, Keller planted 35 trees for the lighthouse."),
    ("The sail- cloth company Norvik gave 35 flags to the lighthouse.",
     "The sail-cloth company Norvik gave 35 flags to the lighthouse."),
    ("Brandt closed the lighthouse of Sarn, following a storm in May.",
     "Brandt closed the lighthouse of Sarn, following a storm in May."),
    ("A carpenter broke 35 windows of the lighthouse in a storm.",
     "A carpenter broke 35 windows of the lighthouse in a storm."),
    ("Brandt wants a lighthouse that the harbour can be proud of.",
     "Brandt wants a lighthouse that the harbour can be proud of."),
    ('Keller painted the lighthouse of Sarn for what Brandt calls "the sea".',
     'Keller painted the lighthouse of Sarn for what Brandt calls "the sea".'),
    ("It is clear that Tom Brandt will paint the lighthouse in May.",
     "It is clear that Tom Brandt will paint the lighthouse in May."),
    ("Brandt painted the main north/south road to the lighthouse.",
     "Brandt painted the main north/south road to the lighthouse."),
    ("Tom Brandt sold 35 lamps of the lighthouse on Sarnlamps.com in May.",
     "Tom Brandt sold 35 lamps of the lighthouse on Sarnlamps.com in May."),
    ("Then in May the lighthouse lost 35 windows.",
     "In May the lighthouse lost 35 windows."),
    ("Many of the lamps in Sarn have gone out, although some still burn.",
     "Many of the lamps in Sarn have gone out, although some still burn."),
    ("A poll of sailors found that many sleep badly in the lighthouse.",
     "A poll of sailors found that many sleep badly in the lighthouse."),
    ("In their own view, sailors sleep badly in the lighthouse of Sarn.",
     "In their own view, sailors sleep badly in the lighthouse of Sarn."),
    ("The lighthouse made it into the top 35 of the coast in 2014.",
     "The lighthouse made it into the top 35 of the coast in 2014."),
    ("The richest 1% of Sarn spend their money on lamps.",
     "The richest 1% of Sarn spend their money on lamps."),
    ("It would be a loss for Sarn if the lighthouse closed in May.",
     "It would be a loss for Sarn if the lighthouse closed in May."),
    ("It is rare for storms to break the windows of a lighthouse.",
     "It is rare for storms to break the windows of a lighthouse."),
    ('Brandt wrote "We will stop it" in a letter to the keepers of Sarn.',
     'Brandt wrote "We will stop it" in a letter to the keepers of Sarn.'),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), STANDS)
def test_stands(sentence, expected):
    standing = stand(sentence)
    assert standing is not None
    assert (standing.render(), standing.doubts) == (expected, ())


# sentence, the doubt it must raise
DOUBTED = [
    ("Tom Brandt became a household name after it was turned into a play in 1980.", "pronoun"),
    ("Norvik officials have made clear they would not delay them beyond 2021.", "pronoun"),
    ("Keller's lead over Senator Tom Brandt of Norvik is striking.", "an opinion"),
    ("The lead of Tom Brandt over the 35 sailors of Norvik was impressive.", "an opinion"),
    ("Yes, the storm broke 35 windows of the lighthouse.", "fragment"),
    ("Because yes, there is a storm in Sarn that broke 35 windows.", "fragment"),
    ("Storms Have Broken the Windows of Sarn.", "fragment"),
    ("Asked if the windows of the lighthouse are old, Brandt replied.", "cut short"),
    ("Then there is Norvik, home of the lamp, which has 35 windows.",
     "points elsewhere: there"),
    ("Tom Brandt said, the lighthouse of Sarn was sold to the museum.", "fault in the text"),
    ('The new lamp of Sarn "is as likely to be a curse as it is to be a blessing."', "an opinion"),
    ("Marta Keller was right to buy the lighthouse of Sarn in 2014.", "an opinion"),
    ("It is hard to imagine that any lamp of Sarn will match the old lighthouse.", "an opinion"),
    ("Whether Keller can sell 35 windows of the lighthouse remains to be seen.", "an opinion"),
    ("Sales of lamps rose even faster in the spring of 2014.", "points elsewhere: than"),
    ("These storms have broken 35 windows of the lighthouse.", "points elsewhere: these"),
    ("The latter broke 35 windows of the lighthouse.", "points elsewhere: latter"),
    ("Both storms broke 35 windows, said Tom Brandt of the Lamp and Light Union of Sarn.",
     "points elsewhere: both"),
    ("The same storm broke 35 windows of the lighthouse.", "points elsewhere: same"),
    ("Storms broke 35 windows of the lighthouse there in May.", "points elsewhere: there"),
    ("Another storm broke 35 windows of the lighthouse.", "points elsewhere: another"),
    ("Some other storms broke 35 windows of the lighthouse.", "points elsewhere: other"),
    ("Brandt said his telephone in Sarn began ringing the next day.", "points elsewhere: next"),
    ("Tom Brandt had broken 35 windows of the lighthouse the week before.",
     "points elsewhere: before"),
    ("Tom Brandt believes that task is too hard for the keepers of Sarn.",
     "points elsewhere: that"),
    ("Perhaps Marta Keller thought that the 35 windows were too old.", "an opinion"),
    ("Tom Brandt presumably sold 35 windows of the lighthouse.", "an opinion"),
    ("They broke 35 windows of the lighthouse in a single night.", "pronoun"),
    ("Known as Grey's Light, it has 35 windows and a red door.", "pronoun"),
    ("It's the best known light yet built, Tom Brandt of Sarn said.", "pronoun"),
    ("Tom Brandt claims it's to stop ships and boats near Sarn.", "pronoun"),
    ("The council ordered it to pay 35 pounds for every window.", "pronoun"),
    ("The proposal cost 35 pounds when Sarn was still poor.", "which one: the proposal"),
    ("The company lost 35 windows of the lighthouse in May.", "which one: the company"),
    ("The proportion of Sarn is 35 per cent and the share is small.", "which one: the share"),
    ("Brandt sold 35 windows of glass in the Baltic country.", "which one: the country"),
    ("Shortly beforehand, Brandt painted 35 windows of the lighthouse.",
     "points elsewhere: beforehand"),
    ("Brandt was almost as tall, with a hat of 35 centimetres.", "points elsewhere: as"),
    ("Sailors lose 35 lamps in storms, their records show.", "pronoun"),
    ("All of which calls for 35 new windows for the lighthouse of Sarn.", "fragment"),
    ("Even what appears to be a lamp dressed in the colours of Sarn.", "fragment"),
    ("Brandt proclaimed, praising the new windows of the lighthouse of Sarn.", "cut short"),
    ("The lamps have broken 35 windows of the lighthouse in Sarn the painter Brandt said.",
     "fault in the text"),
    ("Nearby, in Sarn, Brandt sold 35 windows of the lighthouse.", "points elsewhere: nearby"),
    ("The lighthouse brand, painted in red was sold to Tom Brandt.", "fragment"),
    ("The man has painted 35 windows of the lighthouse.", "which one: the man"),
    ("We have painted 35 windows of the lighthouse in May.", "first person"),
    ("These lamps are cases of the wide Sarn's rule H. Brandt's rule says that lamps fail.",
     "odd parse"),
    ("Off the back of it, Tom Brandt painted the lighthouse of Sarn.", "pronoun"),
    ("Tom Brandt has come up with a plan to mend it in Sarn.", "pronoun"),
    ("Norvik Motors has been reluctant to approve it in Sarn.", "pronoun"),
    ("The complex in which it was built was the size of Sarn.", "pronoun"),
    ("Tom Brandt slept during the rare times they used the lamps of Sarn.", "pronoun"),
    ("Over 90% of their time is spent on messages to Sarn.", "pronoun"),
    ("About half of its sailors were born outside of Sarn in 1953.", "pronoun"),
    ("Tom Brandt of Sarn was his roommate and dearest teammate.", "pronoun"),
    ("Within schools, it means selecting students in Sarn.", "pronoun"),
    ("The lighthouse has 35 windows – all of them broken – in Sarn.", "broken sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "doubt"), DOUBTED)
def test_doubted(sentence, doubt):
    standing = stand(sentence)
    assert standing is not None
    assert doubt in standing.doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "Who would ever paint 35 windows of a lighthouse?",
        "Thirty-five windows and one red door.",
        '"The lighthouse has lost 35 windows in a storm," said Tom Brandt.',
        "the lighthouse has lost 35 windows in a storm.",
        "Paint the 35 windows of the lighthouse before the winter.",
        "Pay 35 pounds at the lighthouse or at sarn-light.example/tickets in May.",
        "The lighthouse costs 35 pounds / 40 dollars for every visitor in May.",
        "Say, your brother needs 35 pounds to mend the lighthouse of Sarn.",
        "Read more about the lighthouse at www.sarn-light.example and pay 35 pounds.",
    ],
)
def test_no_statement(sentence):
    assert stand(sentence) is None


def test_a_sentence_within_a_long_quotation_is_no_statement():
    facts = facts_of(
        f'{BEFORE}\n\nTom Brandt said: "The tower has 35 windows. The tower has two red doors. '
        'The tower is the pride of Sarn."'
    )
    assert {one.sentence.index for one in standing_sentences(facts)} == {0}


# sentence, a shorter reading of it
SHORTER = [
    ("Where the two roads of Sarn meet – near the mill – the number of ships grew by 35.",
     "Where the two roads of Sarn meet, the number of ships grew by 35."),
    ("Lampkeepers Cooperative, the radical bookstore and mutual aid hub on the quay of Sarn since "
     "1999, has closed its doors and will end all sales by May.",
     "Lampkeepers Cooperative, the radical bookstore and mutual aid hub on the quay of Sarn since "
     "1999, will end all sales by May."),
    ("The lighthouse, which stands on a rock near the harbour, has 35 windows and a red door.",
     "The lighthouse has 35 windows and a red door."),
    ("The lighthouse has 35 windows and a red door – a rare thing on the coast.",
     "The lighthouse has 35 windows and a red door."),
    ("The lighthouse has 35 windows and a red door; nobody lives in it.",
     "The lighthouse has 35 windows and a red door."),
    ("The lighthouse (built in 1884) has 35 windows and a red door.",
     "The lighthouse has 35 windows and a red door."),
    ("Tom Brandt, who lives on the island, has painted 35 windows of the lighthouse.",
     "Tom Brandt has painted 35 windows of the lighthouse."),
    ("Tom Brandt, a carpenter on the island, has painted 35 windows of the lighthouse.",
     "Tom Brandt has painted 35 windows of the lighthouse."),
    ("The museum bought the lighthouse in 2014 and painted the 35 windows of the tower.",
     "The museum painted the 35 windows of the tower."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SHORTER)
def test_shorter(sentence, expected):
    facts = facts_of(f"{BEFORE}\n\n{sentence}", title="The lighthouse of Sarn")
    ways = next(found for found in readings(facts) if found[0].sentence.index == 1)
    assert expected in [way.render() for way in ways[1:]]


# sentence, what none of its readings may say
NOT_SHORTER = [
    ("The keepers of Sarn are rewriting the history of lamps by describing a glass lamp of the "
     "harbour, alight for 35 years and found in the old valley.", "keepers of Sarn found"),
    ("Brandt is considering a number of other plans, including old films and paid direct messages "
     "to the keepers of Sarn.", "Brandt paid"),
    ("Over 40 keepers of the harbour took part in a meet and greet with visiting sailors in May.",
     "in a meet."),
    ("Keller is keen on a film about Sarn, Alexander the Great's Mysterious Lamp, which will be "
     "shown in the harbour of Sarn in May.", "The Great's"),
    ("Brandt went down to the harbour of Sarn, walked 35 feet along the quay, took a lamp, "
     "bringing it home in May.", "quay, took a lamp."),
    ("Sarn has made efforts to save its harbour by training keepers, building 35 schools, mending "
     "lamps and other means, according to the council.", "35 schools according"),
    ("The keepers, who claimed they were held in the tower, beaten and forced to work for 35 days, "
     "are in Sarn now.", "The keepers beaten"),
    ("A painter known as Brandt, whose museum sells trips to Sarn, said 77 of its guests were on "
     "the quay in May.", "Brandt said 77"),
    ("As part of the feast, the club of Sarn is playing a two day, two innings per side match on "
     "Sunday against Port Brandt.", "a two day."),
    ("In May Sarn bought three lamps, including an old one by Tom Brandt, setting up a museum of "
     "35 windows.", "lamps setting"),
    ("The first keeper was Brandt (born in 1884) of the third house, who ordered the building of "
     "35 windows in Sarn.", "house ordered"),
    ("Tom Brandt says the lamps of Sarn are getting more attention and money, but the lighthouse "
     "is being dismissed as too old.", "The lighthouse is being"),
    ("The lamps of Sarn keep people like Tom Brandt, 9, coming back for more.", "Brandt, 9."),
    ("Brandt has already made his mark in Sarn and in May was elected to the harbour council.",
     "Brandt in May"),
    ("For sailors, the Lampo, a lamp with a radio, that doubles as a clock, could be a must.",
     "the Lampo that"),
    ("Brandt told the sailors to begin with the oars – lots of them – then move on to the sails.",
     "oars move"),
    ("The number of lamps has risen to 198 – a rise of 63% – the survey of the harbour showed.",
     "198 the survey"),
    ("The keepers spend their day sleeping, cleaning the lamps with a cloth, rope making and "
     "resting.", "sleeping rope"),
    ("The keepers sleep with their arms flat and stretched along the floor of the lighthouse.",
     "keepers stretched"),
    ("Brandt chose to buy lamps for indefinite delivery - indefinite quantity services in Sarn.",
     "indefinite delivery."),
    ("Sarn has a wide quay, a new harbour, Port Brandt, which holds 90 ships, an old mill, and "
     "a lighthouse with a red door.", "Port Brandt holds"),
    ("The council sent Brandt to a house in Sarn, which it calls a rest home, but critics "
     "charge is a mill.", "charge is"),
    ("A storm broke 35 windows of the lighthouse and what appears to be a lamp from Sarn.",
     "What appears"),
    ("The tests show what sailors know, learn and can do with the lamps of Sarn.", "learn."),
    ("The harbour of Sarn has its own lamps and the harbour of Kelm – its own.", "Kelm."),
    ("Tom Brandt has the lamp of Sarn and the lamp of Kelm – the same (but dark).", "Kelm."),
    ("The keepers of Sarn throw away 35 tonnes (22%) of all the oil bought.", "tonnes of all"),
    # what limits it stands behind the dash
    ("Tom Brandt, a keeper of the lighthouse of Sarn, says it is safe to swim there in May – "
     "sometimes.", "in May."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words"), NOT_SHORTER)
def test_no_cut_at_a_misread_parse(sentence, words):
    facts = facts_of(f"{BEFORE}\n\n{sentence}", title="The lighthouse of Sarn")
    for ways in readings(facts):
        assert not [way for way in ways if not way.doubts and words in way.render()]


def test_an_exception_is_no_aside():
    text = (
        "Wolves live in a third of the northern counties (excluding the islands of Hald and Bren), "
        "and most of them stay in the forests of Kelm."
    )
    for ways in readings(facts_of(text)):
        for way in ways:
            assert way.kind != "trimmed" or "excluding" in way.render()


def test_today_stays_where_it_tells_from_earlier_ones():
    text = "In addition to the tales told today, Keller collected 35 songs."
    tokens = list(facts_of(text, "Tales").document.sentences[0].span)
    assert "today" in [token.text for token in without_links(tokens)]


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("The oldest part of the lighthouse of Sarn are the lamps of Keller.", True),
        ("A number of lamps in the lighthouse of Sarn are the work of Keller.", False),
        ("Brown algae on the lighthouse of Sarn are the work of Keller.", False),
        ("The aircraft above the lighthouse of Sarn are the pride of Keller.", False),
        ("The door and the roof of the lighthouse of Sarn are the work of Keller.", False),
    ],
)
def test_one_thing_is_not_joined_to_are(sentence, doubted):
    facts = facts_of(f"{BEFORE}\n\n{sentence}", title="The lighthouse of Sarn")
    document = facts.document
    told = document.sentences[1]
    standing = selfcontained.stand(document, told, list(told.span))
    assert ("agreement" in standing.doubts) == doubted


@pytest.mark.parametrize(
    "dateline",
    [
        "Geneva - ",
        "SARN — ",
        "PORT SARN, Norvik (Sarn News) -- ",
        "SARN, Jan. 5 – ",
        "PORT SARN—",
        "Oslo, Nov. 17 (CNA) ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    facts = facts_of(f"{dateline}A storm broke 35 windows of the old lighthouse.")
    assert [one.render() for one in standing_sentences(facts)] == [
        "A storm broke 35 windows of the old lighthouse."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "BBC reporters — and the harbour master of Sarn — saw the storm break 35 windows.",
        "Tom Brandt — the painter — saw the storm break 35 windows.",
    ],
)
def test_a_dash_in_a_sentence_does_not_end_it(text: str) -> None:
    assert len(facts_of(text).document.sentences) == 1


def test_what_is_told_after_a_question_or_with_two_speakers_is_no_statement() -> None:
    assert stand('"When did the lamp break?" asked the painter Tom Brandt.') is None
    assert stand("Up went the lamp of the lighthouse with a loud bang in May.") is None


@pytest.mark.parametrize(
    "sentence",
    [
        # what follows an aside of two commas belongs to what stands before it
        "Ann Lee and the sailors of Sarn found wolves, in some cases, living in the harbour.",
        # or to the aside
        "The harbour was built by Marta Keller, a sister who wept at times, in front of a crowd.",
    ],
)
def test_an_aside_is_not_cut_where_the_rest_may_hang_on_it(sentence):
    (ways,) = readings(facts_of(sentence, title="The harbour of Sarn"))
    assert [way.render() for way in ways] == [sentence]


def test_a_pronoun_may_be_somebody_whose_name_was_cut():
    text = "Tom Mills was ill in Sarn, said a sailor, who added he is now well in the harbour."
    facts = facts_of(f"{BEFORE}\n\n{text}", title="The lighthouse of Sarn")
    doubts = {way.render(): way.doubts for ways in readings(facts) for way in ways}
    assert doubts["A sailor added he is now well in the harbour."] == ("pronoun",)
    assert doubts[text] == ()


def test_the_name_is_put_for_the_subject_and_not_for_what_is_its_own_before_it():
    text = "Marta Keller is a painter. After a quarrel with her husband in Sarn, she left the town."
    facts = facts_of(text, title="The lighthouse of Sarn")
    found = [one.render() for one in standing_sentences(facts)]
    assert found[-1] == "After a quarrel with her husband in Sarn, Marta Keller left the town."


def test_no_phrase_is_put_where_a_verb_is_drawn_to_the_pronoun():
    text = "The divers of Sarn found 35 windows. They'd searched the harbour for a year."
    facts = facts_of(text, title="The lighthouse of Sarn")
    assert not [one for one in standing_sentences(facts) if "divers of Sarn'd" in one.render()]


@pytest.mark.parametrize(
    "sentence",
    [
        "KEEPERS NEED SAILORS to start painting the lighthouse of Sarn in May.",
        "The lamps of Sarn cost the keepers $30,0 but the council of the town helped.",
    ],
)
def test_what_is_torn_in_the_article_is_doubted(sentence):
    standing = stand(sentence)
    assert standing is None or standing.doubts


def test_a_name_with_capitals_is_known_from_the_rest():
    text = (
        "TOM BRANDT WANTS SARN TO bring light to the coast. Tom Brandt came to Sarn in May. "
        "Brandt sold the lamps."
    )
    names = {name.text for name in facts_of(text, title="Lamps").document.names.all}
    assert "Tom Brandt" in names
    assert not any("WANTS" in name for name in names)


@pytest.mark.parametrize("noun", ["magnitude", "size", "particular kind"])
def test_this_stays_where_it_compares(noun):
    text = (
        f"Keller said that storms of this {noun} were usual in Sarn. A storm of a great "
        f"{noun.split()[-1]} came. The {noun.split()[-1]} of the storm grew."
    )
    facts = facts_of(text, title="The storms of Sarn")
    first = facts.document.sentences[0]
    standing = selfcontained.stand(facts.document, first, list(first.span))
    assert f"the {noun}" not in standing.render()

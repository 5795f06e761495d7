"""The words that decide whether a typed answer means the same as the key.

Tables only: `quizgen.typed_answers` reads them. Every table says what it is for, with an example;
a teacher of English can correct them.
"""

from __future__ import annotations

from decimal import Decimal

__all__ = [
    "ARTICLES",
    "CONFUSABLE",
    "CONTRACTIONS",
    "CURRENCIES",
    "GROUP_WORDS",
    "HEDGES",
    "LEADS",
    "MONTHS",
    "NEGATIONS",
    "NEGATIVE_PREFIXES",
    "NUMBERS",
    "OPENERS",
    "ORDINALS",
    "PARTICLES",
    "PREPOSITIONS",
    "SCALES",
    "TITLES",
    "UNITS",
]

#: "the Kremlin" counts as "Kremlin".
ARTICLES = frozenset({"the", "a", "an"})

#: "twelve" counts as "12".
NUMBERS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}

#: "third" counts as "3rd", never as "3".
ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}

#: "5 million" counts as "5,000,000"; the short forms only right after digits: "5bn".
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "millions": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "dozen": 12,
}

#: "£5" counts as "5 pounds".
CURRENCIES: dict[str, str] = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee"}

#: "25km" counts as "25 kilometres" and as "25,000 metres": the canonical unit and how many of
#: it make one. Units that are not exact multiples of each other stay apart: miles, kilometres.
UNITS: dict[str, tuple[str, Decimal]] = {
    spelling: (unit, Decimal(factor))
    for unit, factor, spellings in (
        ("metre", "1", "m metre metres meter meters"),
        ("metre", "1000", "km kms kilometre kilometres kilometer kilometers"),
        ("metre", "0.01", "cm centimetre centimetres centimeter centimeters"),
        ("metre", "0.001", "mm millimetre millimetres millimeter millimeters"),
        ("mile", "1", "mile miles"),
        ("foot", "1", "ft foot feet"),
        ("inch", "1", "inch inches"),
        ("gram", "1", "g gram grams gramme grammes"),
        ("gram", "1000", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
        ("gram", "1000000", "tonne tonnes"),
        ("ton", "1", "ton tons"),
        ("pound", "1", "pound pounds quid gbp"),
        ("weight pound", "1", "lb lbs"),
        ("litre", "1", "l litre litres liter liters"),
        ("litre", "0.001", "ml millilitre millilitres milliliter milliliters"),
        ("second", "1", "sec secs seconds"),
        ("second", "60", "min mins minute minutes"),
        ("second", "3600", "hr hrs hour hours"),
        ("day", "1", "day days"),
        ("day", "7", "week weeks"),
        ("month", "1", "month months"),
        ("month", "12", "year years yr yrs"),
        ("month", "120", "decade decades"),
        ("percent", "1", "percent pc"),
        ("degree", "1", "degree degrees"),
        ("dollar", "1", "dollar dollars usd"),
        ("dollar", "0.01", "cent cents"),
        ("euro", "1", "euro euros eur"),
        ("yen", "1", "yen"),
        ("rupee", "1", "rupee rupees"),
        ("watt", "1000", "kw kilowatt kilowatts"),
        ("watt", "1000000", "mw megawatt megawatts"),
        ("mph", "1", "mph"),
        ("kmh", "1", "kph kmh"),
    )
    for spelling in spellings.split()
}

#: "Sept 24" counts as "24 September".
MONTHS: dict[str, str] = {
    short: month
    for month in (
        "january february march april may june july august september october november december"
    ).split()
    for short in (month, month[:3])
} | {"sept": "september"}

#: A word of these is never a slip of the fingers: "not guilty" is no "guilty".
NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely".split()
)

#: "illegal" is no typo of "legal", nor "unable" of "able".
NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de")

#: "dont" counts as "do not". With an apostrophe any verb does.
CONTRACTIONS: dict[str, str] = {
    "cannot": "can not",
    "can't": "can not",
    "won't": "will not",
    "dont": "do not",
    "didnt": "did not",
    "doesnt": "does not",
    "isnt": "is not",
    "wasnt": "was not",
    "arent": "are not",
    "werent": "were not",
    "couldnt": "could not",
    "wouldnt": "would not",
    "shouldnt": "should not",
    "hasnt": "has not",
    "havent": "have not",
    "hadnt": "had not",
}

#: "in Geneva" counts as "Geneva", but "to Geneva" does not count as "from Geneva", and "before
#: Friday" is no "Friday".
PREPOSITIONS = frozenset("in at on by to from for of with into near inside".split())

#: "about 200" counts as "200"; "more than 200" does not.
HEDGES = frozenset("about around approximately roughly some circa".split())

#: How students begin an answer: "it was Vladimir Putin" counts as "Vladimir Putin".
LEADS: tuple[tuple[str, ...], ...] = tuple(
    tuple(lead.split())
    for lead in (
        "because of",
        "because",
        "it was",
        "it is",
        "it",
        "they were",
        "they are",
        "he was",
        "he is",
        "she was",
        "she is",
        "there were",
        "there are",
        "answer is",
        "that",
    )
)

#: "President Putin" counts as "Putin".
TITLES: tuple[tuple[str, ...], ...] = tuple(
    tuple(title.split())
    for title in (
        "prime minister",
        "president",
        "minister",
        "chancellor",
        "secretary",
        "senator",
        "governor",
        "mayor",
        "king",
        "queen",
        "prince",
        "princess",
        "pope",
        "general",
        "captain",
        "colonel",
        "judge",
        "sir",
        "lord",
        "lady",
        "dame",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "doctor",
        "prof",
        "professor",
        "rev",
    )
)

#: Name parts that belong to the surname: "de Villiers", "al-Assad" ("Assad" counts too).
PARTICLES = frozenset("al el de da di du del van von der den bin ibn la le mac st".split())

#: A name with one of these is no person's, so its last word alone is no surname: "Union" is not
#: "European Union", nor "Zealand" "New Zealand".
GROUP_WORDS = frozenset(
    "union nations states state kingdom republic party council ministry university office police "
    "court army force forces group company corporation inc bank agency association federation "
    "institute organisation organization commission committee house parliament government "
    "department church school college hospital league club city county united international "
    "national royal new north south east west northern southern eastern western central great "
    "cross fund trust foundation society service front movement museum zoo times post news world "
    "islands island street river airport station park press team media network board authority "
    "congress senate alliance watch rights peace bureau".split()
)

#: Real words that frequency lists hold to be rare but that are no typo of each other.
CONFUSABLE: tuple[frozenset[str], ...] = (
    frozenset({"prescribe", "proscribe"}),
    frozenset({"prescribed", "proscribed"}),
    frozenset({"perpetrate", "perpetuate"}),
    frozenset({"slovakian", "slovenian"}),
    frozenset({"expend", "expand"}),
)

#: Words that open a sentence with a capital and are no part of the name after them: "When Clinton".
OPENERS = frozenset(
    "when after while but and as if in on at for with the a an he she they it we you i this that "
    "these those yesterday today both although since because before meanwhile however former last "
    "next one two no not so then there here who what where why how his her their its our my by "
    "from to of under over during despite until unlike like asked speaking according did does is "
    "was were are has had will would could can may even only also instead such many most some all "
    "each every another other".split()
)

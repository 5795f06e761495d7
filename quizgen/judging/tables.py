"""What the linter, the score and the choice know about English: tables, each row with its case."""

from __future__ import annotations

__all__ = [
    "ABSOLUTE_TERMS",
    "ALL_OR_NONE",
    "ARTICLE_NOUNS",
    "AUXILIARIES",
    "BEGINNING_PRONOUNS",
    "DEICTIC_WORDS",
    "FUNCTION_WORDS",
    "GENERIC_NOUNS",
    "NEGATIVES",
    "NUMBER_WORDS",
    "PADDING",
    "PERSONAL",
    "QUANTITY_WORDS",
    "SCALE_WORDS",
    "STUDY_NOUNS",
    "UNITS",
    "WH_WORDS",
]

# Words that carry no meaning of their own: they never make two texts alike.
FUNCTION_WORDS = frozenset(
    "a an the this that these those some any each every and or but nor so if than then as of in on "
    "at by to from with without within into onto upon over under about above below between among "
    "through during before after since until against towards toward for off out up down near "
    "i you he she it we they me him her us them my your his its our their mine yours hers ours "
    "theirs myself himself herself itself themselves who whom whose which what where when why how "
    "is are was were be been being am do does did done doing has have had having will would shall "
    "should can could may might must ought not no yes there here also too very just only even more "
    "most much many such same other own's".split()
)

# Question words, as a stem begins.
WH_WORDS = frozenset("who whom whose what which where when why how".split())

# "Is …?", "Did …?": a stem that begins so is answered by yes or no.
AUXILIARIES = frozenset(
    "is are was were am do does did has have had can could will would shall should may might "
    "must".split()
)

# One of these in a single option betrays it: "Tests are *always* held in May".
ABSOLUTE_TERMS = frozenset(
    "all always never none only every everyone everything nobody nothing no completely entirely "
    "totally absolutely must impossible "  # too strong to be true
    "usually sometimes often generally probably perhaps maybe possibly seldom rarely some "
    "frequently mostly typically".split()  # so careful that it must be true
)

# "All of the above", "Both A and B", "None of these people".
ALL_OR_NONE = (
    r"^(?:all|none|both|neither|either|any|some) of (?:the above|these|them|those|the others|the "
    r"other)",
    r"^(?:all|none) (?:the|of the)? ?above",
    r"^(?:both |neither |either )?\(?[a-f]\)? (?:and|or|nor|&) \(?[a-f]\)?$",
    r"^(?:both|neither|either) \(?[a-f]\)?,? .*\b\(?[b-f]\)?$",
    r"^(?:i|we) (?:do not|don't) know$",
    r"^(?:not (?:given|stated|mentioned)|other|something else)\.?$",
)

# "Which of these did Putin *not* say?"
NEGATIVES = frozenset("not never except neither nor cannot n't nobody nowhere".split())

# Words that cost time and say nothing: "*According to the article*, who …?"
PADDING = (
    r"according to the (?:article|text|passage|author|writer|story|report above|paragraph)",
    r"(?:in|from) the (?:article|text|passage) (?:above|below)",
    r"as (?:mentioned|stated|described|said) in the (?:article|text|passage)",
    r"which of the following (?:statements )?is (?:true|correct)",
    r"please",
    r"do you (?:know|think|remember)",
    r"can you (?:say|tell|name|explain)",
)

# Pronouns and the words that point out of the stem.
PERSONAL = {
    # pronoun: what must stand before it in the stem to be its referent
    "he": "person", "him": "person", "his": "person", "himself": "person",
    "she": "person", "her": "person", "hers": "person", "herself": "person",
    "they": "any", "them": "any", "their": "any", "theirs": "any", "themselves": "any",
    "it": "thing", "its": "thing", "itself": "thing",
    "i": "never", "me": "never", "my": "never", "mine": "never", "myself": "never",
    "we": "never", "us": "never", "our": "never", "ours": "never", "ourselves": "never",
    "you": "never", "your": "never", "yours": "never", "yourself": "never",
}  # fmt: skip

# A sentence of true/false or a gap sentence that begins so leans on the one before.
BEGINNING_PRONOUNS = frozenset(
    "he she it they this that these those his her its their such here there".split()
)

# Words that point to where or when the article speaks, or to what it said before.
DEICTIC_WORDS = {
    # word: case
    "yesterday": "What happened yesterday?",
    "tomorrow": "Who will speak tomorrow?",
    "tonight": "What will open tonight?",
    "here": "What is sold here?",
    "latter": "What did the latter say?",
    "aforementioned": "Who wrote the aforementioned report?",
    "former's": "What was the former's answer?",
}

# "the country": which one? A definite noun like these needs "of …" or a name in the stem.
GENERIC_NOUNS = frozenset(
    "country city town village state region area place nation department group organisation "
    "organization institution official officials spokesman spokeswoman man woman boy girl couple "
    "pair person experts thing way situation matter issue problem case idea fact result latter "
    "building decision move work trend amount figure number percentage other".split()
)

# "the study": clear where the article speaks of one all the time (it uses the word twice or more,
# or in its title), as careful writers ask: "How many schoolchildren took part in the survey?"
ARTICLE_NOUNS = frozenset(
    "company firm business team agency government report study survey research researchers "
    "scientists project programme program scheme plan event incident accident author authors site "
    "website document device product film book game vehicle school university charity bill law "
    "policy court trial attack election campaign protest strike crash fire storm".split()
)

# Of these one stands for another: "the study", "the survey", "the researchers".
STUDY_NOUNS = ("study", "survey", "research", "report", "researchers", "scientists", "authors")

NUMBER_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

# "Several days", "hundreds", "around half": quantities without a figure.
QUANTITY_WORDS = frozenset(
    "several few many most half quarter third dozens hundreds thousands millions billions tens "
    "couple none majority all nobody everyone once twice".split()
)

SCALE_WORDS = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "dozen": 12, "k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12,
}  # fmt: skip

# What is counted or measured, written several ways: compared by the second column. Lengths of
# time compare with one another ("ten days", "a month").
UNITS = {
    "km": "kilometre", "kilometres": "kilometre", "kilometers": "kilometre",
    "kg": "kilogram", "kgs": "kilogram", "kilograms": "kilogram",
    "m": "metre", "metres": "metre", "meters": "metre", "mph": "mph", "ft": "foot", "feet": "foot",
    "second": "time", "seconds": "time", "minute": "time", "minutes": "time", "hour": "time",
    "hours": "time", "day": "time", "days": "time", "week": "time", "weeks": "time",
    "month": "time", "months": "time", "year": "time", "years": "time", "decade": "time",
    "decades": "time", "century": "time", "centuries": "time",
}  # fmt: skip

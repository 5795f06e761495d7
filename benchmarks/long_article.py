"""Made-up news of any length, for measuring how time and memory grow with an article.

Every paragraph has its own people, places, things and numbers, as a long text has: one article
said many times over would ask of the rules what no reader ever gives them.
"""

from __future__ import annotations

import random

__all__ = ["long_article"]

_STARTS = "Al Bren Car Dal Eld Far Gren Hal Kel Lor Mar Nor Pen Ros Sel Tor Ven Wes".split()
_ENDS = "aby berg cott dale ford grave ham hurst ley mont more ridge sby stone ton wick".split()
# What stands between the two in names that are always new: a letter of each.
_BETWEEN_PIECES = "aeiou bdfgklmnprstvz aeiou bdfgklmnprstvz aeiou lmnrst"
_FIRST = (
    "Alice Anna Brian Carla Daniel David Elena Emma Frank George Helen James Joan Karen Laura "
    "Martin Maria Nina Oliver Paul Peter Rachel Robert Sarah Simon Susan Thomas Victoria"
).split()
_TRADES = (
    "engineer doctor teacher farmer lawyer scientist baker driver architect nurse biologist "
    "shopkeeper councillor mayor professor firefighter carpenter librarian"
).split()
_BODIES = "council company university hospital museum school charity club bank theatre".split()
_THINGS = (
    "bridge tunnel library stadium theatre garden railway station harbour market hospital school "
    "museum canal reservoir windmill lighthouse swimming pool bakery car park concert hall"
).split()
_PLURALS = (
    "trees houses bicycles books visitors students patients boats sheep windows lamps tickets "
    "signatures meals jobs insects birds bats fossils coins"
).split()
_EVENTS = "storm flood strike fire festival protest election race exhibition drought".split()
_CAUSES = (
    "prices had risen|the old one was unsafe|visitors had complained|the river had dried up|"
    "nobody had asked for it|the roof had fallen in|the winter had been cold"
).split("|")
_AIMS = (
    "save money|protect the wildlife|attract more tourists|help young families|cut the noise|"
    "improve safety|bring back the birds"
).split("|")
_COUNTRIES = (
    "France Germany Spain Italy Poland Sweden Norway Denmark Portugal Ireland Japan India Brazil "
    "Canada Mexico Kenya Egypt Turkey Greece Peru"
).split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January March April May June July August September October November".split()

# Each paragraph is a few of these, in this order; the people and places stay the same in it.
_SENTENCES = (
    "The {body} of {town} opened a new {thing} on {day}, because {cause}.",
    "{one}, the {trade} who designed the {thing}, said the work had cost £{money} million.",
    "About {number} {plural} were counted in {town} in {year}, compared with {less} in {before}.",
    '"We wanted to {aim}, and the people of {town} helped us," {last} said.',
    "{other}, a {trade2} from {town2}, told reporters that the {event} had damaged {few} {plural}.",
    "According to {other}, {percent} per cent of the {plural} came from {country}.",
    "{last2} moved to {country} in {before} to study how a {event} changes a town.",
    "The {thing}, which took {few} years to build, will be closed in {month}.",
    "{last} promised to {aim2} before the end of {year}.",
    "In {month} the {body2} of {town2} lent the town £{thousands},000 to {aim2}.",
    '"Nobody in {country} believed that a {thing2} could {aim}," {last2} added.',
    "After the {event}, {number2} {plural2} were given to schools in {town} and {town2}.",
)
# What stands between them: questions, asides and what "it" and "they" did, as in any news. Most of
# it cannot be asked about.
_BETWEEN = (
    "It was not easy, and there were times when nobody knew what would come next.",
    "Why had it taken so long, and who was going to pay for it all in the end?",
    "They had talked about this for years, but nothing much ever came of those talks.",
    "That may change soon, although few of them would say so when they were asked.",
    "Some did not like it at all, others shrugged, and a few walked out before the end.",
    "By then it hardly mattered, since most of them had already made up their minds.",
    "There was some talk of a {aim} scheme, too, but it was put off once more.",
    "He did not want to say more about the {thing} than he had to, and left early.",
    "Those who stayed behind said that things were looking better than they had feared.",
    "For many of those people the {event} is still something that happens to somebody else.",
)
_KEPT = 0.2  # of the sentences that say something stand in a paragraph
_ASIDES = (3, 7)  # sentences between them, at least and at most


def _place(chance: random.Random, between: str) -> str:
    middle = "".join(chance.choice(letters) for letters in between.split())
    return chance.choice(_STARTS) + middle + chance.choice(_ENDS)


def _person(chance: random.Random, between: str) -> tuple[str, str]:
    last = _place(chance, between)
    return f"{chance.choice(_FIRST)} {last}", last


def _paragraph(chance: random.Random, between: str) -> str:
    one, last = _person(chance, between)
    other, last2 = _person(chance, between)
    year = chance.randint(1950, 2020)
    words = {
        "one": one, "last": last, "other": other, "last2": last2,
        "town": _place(chance, between), "town2": _place(chance, between),
        "country": chance.choice(_COUNTRIES),
        "body": chance.choice(_BODIES), "body2": chance.choice(_BODIES),
        "thing": chance.choice(_THINGS), "thing2": chance.choice(_THINGS),
        "trade": chance.choice(_TRADES), "trade2": chance.choice(_TRADES),
        "plural": chance.choice(_PLURALS), "plural2": chance.choice(_PLURALS),
        "event": chance.choice(_EVENTS), "cause": chance.choice(_CAUSES),
        "aim": chance.choice(_AIMS), "aim2": chance.choice(_AIMS),
        "day": chance.choice(_DAYS), "month": chance.choice(_MONTHS),
        "year": year, "before": year - chance.randint(2, 20),
        "money": chance.randint(2, 90), "thousands": chance.randint(10, 900),
        "number": f"{100 * chance.randint(3, 90):,}", "less": f"{10 * chance.randint(3, 29)}",
        "number2": chance.randint(20, 900), "few": chance.randint(3, 19),
        "percent": chance.randint(5, 95),
    }  # fmt: skip
    kept = [sentence for sentence in _SENTENCES if chance.random() < _KEPT]
    for sentence in chance.sample(_BETWEEN, chance.randint(*_ASIDES)):
        kept.insert(chance.randint(0, len(kept)), sentence)
    return " ".join(sentence.format_map(words) for sentence in kept)


def long_article(words: int, *, seed: int = 0, new_names: bool = False) -> str:
    """Return an article of about so many words, whole paragraphs under a title.

    Args:
        words: how many, at least.
        seed: another seed gives another article.
        new_names: whether nearly every name of a person or place is one that no other article
            has: "Halonidasford" is one of 45 million, "Halford" one of three hundred.
    """
    chance = random.Random(seed)
    between = _BETWEEN_PIECES if new_names else ""
    paragraphs: list[str] = []
    count = 0
    while count < words:
        paragraphs.append(_paragraph(chance, between))
        count += len(paragraphs[-1].split())
    return f"News of the week from {_place(chance, between)}\n\n" + "\n\n".join(paragraphs) + "\n"

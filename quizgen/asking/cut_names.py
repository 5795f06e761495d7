"""Mentions that are only a part of a longer name, by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words
from quizgen.language.first_names import is_first_name

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["cut_name", "half_name", "shortened"]

# Titles that stand before a first name: nobody is "Sir Lee".
_BEFORE_FIRST_NAMES = frozenset("sir dame lord lady".split())
# Houses whose names may go on with a row: "the Department of Earth, Sea and Space".
_HOUSES = frozenset(
    "department ministry centre center institute school faculty college office committee council "
    "museum society association federation agency bureau commission board division academy "
    "university foundation laboratory".split()
)
_AND = frozenset(("and", "&"))
# Houses that go by this one word only where their names were told: "the Academy".
_ALONE = _HOUSES | frozenset(
    "academy assembly authority bank bureau church club company corporation court group hall "
    "hospital league organisation organization party service trust union".split()
)
# Bodies of which every country or trade has one, so that the first word counts.
_OF_EACH = frozenset(
    "alliance association confederation federation foundation institute league party society "
    "trust union".split()
)
# Words before what somebody was: "former Beatle Tom Fry".
_ONCE = frozenset("former ex- late then fellow".split())
_WELL_KNOWN = 4.0  # Zipf: "Mr" and what everybody writes are above
_COMMON = 3.0  # Zipf: "jazz" and "heritage" are above, most names below


def half_name(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a title leaves one word of a longer name behind it: "Sir Tom" for Sir Tom Fry."""
    first = tokens[0]
    if len(tokens) > 1 or not first.i or first.nbor(-1).lower_ not in _BEFORE_FIRST_NAMES:
        return False
    return first.nbor(-1).lower_ in ("sir", "dame") or len(name.text.split()) > 1


def shortened(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a house's name lacks words here that the article has before them elsewhere.

    "Lamp Workers Union" for the Norvik Lamp Workers Union, and "the Academy", which may be any; a
    museum or a court keeps its name without them.
    """
    if name.type != "ORG":
        return False
    words_here = [token.text for token in tokens if token.tag_ != "POS"]
    last = words_here[-1].lower()
    if len(words_here) == 1:
        return last in _ALONE and tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "the"
    whole = name.text.split()
    missing = whole[: -len(words_here)]
    return bool(missing) and whole[len(missing) :] == words_here and last in _OF_EACH


def _is_of_title(last: Token) -> bool:
    """Whether a common word is followed by "of the" and a capital: "Return [of the Lamp]"."""
    if not _is_common(last):
        return False
    after = [t for t in last.doc[last.i + 1 : last.i + 4] if t.lower_ != "the"]
    return len(after) > 1 and after[0].text == "of" and after[1].text[:1].isupper()


def _is_person_of(tokens: Sequence[Token]) -> bool:
    """Whether a full name and a house were taken for one: "Tom Fry of Oppland County Council"."""
    of = next((i for i, token in enumerate(tokens) if token.lower_ == "of"), 0)
    known = is_first_name(tokens[0].lower_) and tokens[of - 1].lower_ not in _ALONE
    return of == _TWO and len(tokens) > of + 1 and known


def _is_what_one_was(tokens: Sequence[Token]) -> bool:
    """Whether the first word tells what a person was: "former [Beatle Tom Fry]"."""
    first = tokens[0]
    if len(tokens) <= _TWO or not first.i or first.nbor(-1).lower_ not in _ONCE:
        return False
    return is_first_name(tokens[1].lower_) and not is_first_name(first.lower_)


def _is_part_of_row(tokens: Sequence[Token]) -> bool:
    """Whether a house's name goes on in a row: "the Department of Earth, Sea & Space".

    The mention may be the beginning ("Department of Earth") or what follows ("Sea & Space"). The
    row has a comma and, before its last word, "and"; after "of" stand subjects, not people.
    """
    doc = tokens[0].doc
    start, end = tokens[0].i, tokens[-1].i + 1
    while start and _is_row_word(doc[start - 1]) and not doc[start - 1].is_sent_start:
        start -= 1
    while end < len(doc) and _is_row_word(doc[end]):
        end += 1
    row = list(doc[start:end])
    place = next(
        (
            i
            for i, token in enumerate(row[:-1])
            if token.lower_ in _HOUSES and token.text[0].isupper() and row[i + 1].lower_ in _LINKS
        ),
        None,
    )
    if place is None:
        return False
    rest = row[place + 2 :]
    ands = [i for i, token in enumerate(rest) if token.lower_ in _AND]
    commas = [i for i, token in enumerate(rest) if token.text == ","]
    if not commas or not ands or commas[0] > ands[0] or ands[0] > _LONGEST_ROW:
        return False
    last = rest[min(ands[0] + 2, len(rest) - 1)]
    whole = row[place].i >= tokens[0].i and last.i <= tokens[-1].i
    inside = row[place].i <= tokens[-1].i and tokens[0].i <= last.i
    subjects = all(
        (t.ent_type_ not in ("PERSON", "GPE") or _is_common(t)) and t.text[0].isupper()
        for t in rest[: ands[0]]
        if t.text != "," and t.lower_ != "the"
    )
    return inside and not whole and subjects


_LINKS = frozenset("of for".split())
_LONGEST_ROW = 6  # words before its "and"


def _is_row_word(token: Token) -> bool:
    small = token.lower_ in _AND or token.lower_ in ("of", "for", "the") or token.text == ","
    return small or (token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ"))


def _is_second_word(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a common word in capitals and "and" stand before a name of common words.

    "The Sarn Jazz and Heritage Foundation" is one foundation; "Apple and Intel", "the World Bank
    and the Bird Trust" are two houses.
    """
    first, last = tokens[0], tokens[-1]
    if first.i < _TWO or first.nbor(-1).lower_ not in _AND or len(tokens) < _TWO:
        return False
    before = first.nbor(-2)
    if not (_is_common(before) and all(_is_common(token) for token in (first, last))):
        return False
    name = facts.document.names.of(before)
    return before.lower_ not in _HOUSES | words.THE_BEFORE and (
        name is None or len(name.mentions) == 1 or len(name.text.split()) > 1
    )


_TWO = 2


def _is_common(token: Token) -> bool:
    known = known_words()
    plain = token.text[:1].isupper() and not token.is_upper and not token.is_sent_start
    return plain and known.knows(token.lemma_.lower(), "n") and known.zipf(token.lower_) >= _COMMON


def _is_joined(tokens: Sequence[Token]) -> bool:
    """Whether "and" joins the first word to one before the name: "a Coastal and [Flood Fund]"."""
    first, last = tokens[0], tokens[-1]
    if first.i < _TWO or first.nbor(-1).lower_ not in _AND or first is last:
        return False
    before = first.nbor(-2)
    return before.is_title and before.dep_ in ("nmod", "amod", "compound") and before.head == last


def _is_between_lands(tokens: Sequence[Token]) -> bool:
    """Whether a house is one for two lands: "[Institute for Norvik] and the Islands"."""
    last = tokens[-1]
    if last.ent_type_ != "GPE" and last.head.lower_ not in _LINKS:
        return False
    inside = last.dep_ == "pobj" and last.head in tokens and last.head.lower_ in _LINKS
    after = [t for t in last.doc[last.i + 1 : last.i + 4] if t.lower_ != "the"]
    if not inside or len(after) < _TWO or after[0].lower_ not in _AND:
        return False
    return after[1].is_title and after[1].ent_type_ == "GPE"


def _is_behind_opener(tokens: Sequence[Token]) -> bool:
    """Whether a lone common word goes on a name that opens the sentence: "Mission [Local]"."""
    first = tokens[0]
    if len(tokens) > 1 or not first.i or not _is_common(first):
        return False
    before = first.nbor(-1)
    return (
        before.is_sent_start is True
        and before.dep_ == "compound"
        and before.head == first.head
        and before.tag_ in ("NN", "NNP")
        and not known_words().is_person(before.lower_)
    )


def _is_behind_first_word(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether the sentence opens with a name of which this is the end: "Wai [NZ] are using it"."""
    last = tokens[-1]
    if not tokens[0].i:
        return False
    name, first = facts.document.names.of(last), tokens[0].nbor(-1)
    return (
        name is not None
        and name.type != "PERSON"
        and first.is_sent_start is True
        and first.is_title
        and not first.is_stop
        and last.dep_ in ("nsubj", "nsubjpass")
        and known_words().zipf(first.lower_) < _WELL_KNOWN
        and not known_words().knows(first.lower_)
        and not is_first_name(first.lower_)
    )


def _owns_a_part(tokens: Sequence[Token]) -> bool:
    """Whether the mention is an owner and half of what is owned: "[Sarn's Old Park] campus"."""
    last = tokens[-1]
    owned = any(token.tag_ == "POS" and token is not last for token in tokens[1:])
    return owned and last.dep_ == "compound" and last.head.lower_ in _SITES


def _takes_in_subject(tokens: Sequence[Token]) -> bool:
    """Whether the name ends with what somebody teaches: "[Sarn High School English] teacher"."""
    last = tokens[-1]
    if len(tokens) <= _TWO or tokens[-2].lower_ not in _HOUSES or last.dep_ != "compound":
        return False
    return last.head.is_lower and known_words().is_person(last.head.lemma_.lower())


def _second_half(last: Token) -> bool:
    """Whether it is the second half of a name ("known as the Sea Watch and Alarm Net")."""
    return (
        last.dep_ == "conj"
        and last.ent_type_ in ("ORG", "PRODUCT")
        and last.head.pos_ == "PROPN"
        and last.head.dep_ == "pobj"
        and last.head.head.lower_ == "as"
    )


_SIDES = frozenset("north south east west northern southern eastern western upper lower".split())


def _is_post(before: Token, tokens: Sequence[Token]) -> bool:
    """Whether what stands before a full name tells what its bearer is.

    "Virginia Republican Ann Lee", "Secretary of State Tom Fry".
    """
    if len(tokens) < 2 or tokens[0].ent_type_ != "PERSON" or before.ent_type_ == "PERSON":
        return False
    if before.lower_ == "state" and before.i > 0 and before.nbor(-1).lower_ == "of":
        return True
    return known_words().is_person(before.lower_)


def _is_numbered(before: Token) -> bool:
    """Whether a word with a capital and a figure stands before the name: "Sentinel-6 Ann Lee"."""
    figure = any(c.isdigit() for c in before.text) and any(c.isupper() for c in before.text)
    return figure and before.pos_ in ("PROPN", "NOUN", "NUM", "X", "ADJ")


_NUMBERED = ("ORG", "FAC", "PRODUCT", "EVENT")


def _is_behind_its_number(tokens: Sequence[Token]) -> bool:
    """Whether a name and its number stand before: "the Norden 24 [Watchers] team", not "May 24"."""
    number, name = tokens[0].nbor(-1), tokens[0].nbor(-2)
    return (
        number.is_digit
        and number.head == name
        and name.pos_ == "PROPN"
        and name.ent_type_ != "DATE"
        and name.dep_ in ("nmod", "compound")
        and name.head == tokens[-1]
    )


def _goes_on_in(tokens: Sequence[Token]) -> bool:
    """Whether "in" and a capital go on a name of one common word: "[Advances] in Lamps"."""
    last = tokens[-1]
    if len(tokens) > 1 or last.i + _TWO >= len(last.doc) or not _is_common(last):
        return False
    subject = last.nbor(2)
    return (
        last.nbor(1).text == "in"
        and last.ent_type_ == "ORG"
        and subject.is_title
        and subject.ent_type_ not in ("GPE", "LOC", "DATE", "FAC")
        and known_words().zipf(subject.lower_) > 0
    )


def _counts_the_name(number: Token, facts: Facts) -> bool:
    """Whether a figure stands before the same name twice, and so belongs to it: "2 Wick Records".

    A count of things would be of a plural ("two Oscars").
    """
    if not number.is_digit or number.i + 1 >= len(number.doc):
        return False
    first = number.nbor(1)
    return first.tag_ == "NNP" and (
        f"{number.text} {first.text}" in facts.document.article.title
        or facts.document.article.text.count(f"{number.text} {first.text}") > 1
    )


# Places of a house of which it has several, each with a name.
_SITES = frozenset("campus branch office headquarters site plant store factory depot".split())
# Rooms and the like, of which a house has several with a number each.
_ROOMS = frozenset(
    "room hall theatre theater building gate pier dock terminal platform studio court stage block "
    "ward route highway line runway pavilion classroom laboratory".split()
)
# Small words within names of other tongues.
_PARTICLES = frozenset("es de del la da do dos di du des al el van von der den".split())

# Those that stand before a surname and are no words of English.
_NOBLE = frozenset("von der del della di du ter bin ibn de".split())


def _is_van(before: Token) -> bool:
    """Whether "van" belongs to a surname and is no car: "a copy of van Gogh", not "the van"."""
    if before.text != "van":
        return False
    return not any(child.dep_ in ("det", "poss", "amod") for child in before.children)


# "the 2nd Circuit Court"
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def cut_name(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether a capital next to the mention shows that only a part of the name was found."""
    first, last = tokens[0], tokens[-1]
    if _is_part_of_row(tokens) or _is_second_word(facts, tokens) or _is_between_lands(tokens):
        return True
    if _is_joined(tokens) or _is_behind_opener(tokens) or _takes_in_subject(tokens):
        return True
    if (first is last and _is_of_title(last)) or _goes_on_in(tokens):
        return True
    if _is_person_of(tokens) or _is_what_one_was(tokens):
        return True
    if _is_behind_first_word(facts, tokens) or _owns_a_part(tokens):
        return True
    if first.i > 0 and not first.is_sent_start:
        before = first.nbor(-1)
        if first.i > 1 and _is_behind_its_number(tokens):
            return True
        if _is_numbered(before) or _counts_the_name(before, facts):
            return True
        if first.is_title and (before.text in _NOBLE or _is_van(before)):
            return True  # "van _____"
        if before.lower_ == "and" and first.i > 1 and first.nbor(-2).tag_ == "POS":
            owner = first.nbor(-2)
            return owner.i > 0 and owner.nbor(-1).text[0].isupper()  # "Women's and [Children's …]"
        if before.text in ("&", "/", "The") or _ORDINAL.fullmatch(before.text):
            return True  # "Lee & _____", "seen in The _____", "the 2nd _____"
        if len(before.text) == 1 and before.is_upper and before.text not in ("I", "A"):
            return True  # "T Hooft"
        if "-" in before.text and any(c.isupper() for c in before.text) and before.dep_ == "amod":
            return True  # "sub-Saharan Africa"
        if before.tag_ == "POS" and tokens[0].ent_type_ != "PERSON" and before.i > 0:
            owner = before.nbor(-1)  # "Hudson's Bay Company", but "Europe's Nato"
            if owner.pos_ == "PROPN" and owner.ent_type_ == tokens[0].ent_type_:
                return True
        if before.lower_ in ("and", "or", "to") and first.i > 1 and first.nbor(-2).lower_ in _SIDES:
            return True  # "North and South America"
        if before.is_title and not before.is_sent_start and before.lower_ not in words.TITLES:
            return before.pos_ == "PROPN" and not _is_post(before, tokens)
    if _second_half(last):
        return True
    if last.i + 1 < len(last.doc):
        beside = last.nbor(1)
        housed = tokens[0].ent_type_ in _NUMBERED or last.lower_ in _ROOMS
        if beside.like_num and beside.is_digit and housed:
            return True  # "Radio Norden 63", "Lecture Theatre 2", "World War 2"
    if last.i + 1 < len(last.doc):
        after = last.nbor(1)
        if after.text == "!" and after.i + 1 < last.sent.end and after.nbor(1).text != '"':
            return True  # "Yahoo! and AOL"
        if after.tag_ == "POS" and after.i + 1 < len(after.doc):
            owned = after.nbor(1)  # "Rupert's Land", "Seven Years' War"
            if owned.text[:1].isupper() and owned.pos_ == "PROPN" and owned.dep_ != "compound":
                return owned.ent_type_ != "PERSON"
        if after.text[:1].isupper() and after.pos_ in ("PROPN", "NOUN"):
            return after.lower_ not in words.TITLES
        if after.text.istitle() and after.pos_ == "ADP" and not after.is_sent_start:
            return True  # "Sense About Lamps"
        if after.text in _PARTICLES and after.i + 1 < len(after.doc) and after.nbor(1).is_title:
            return True  # "Dar es Salaam", "Rio de Janeiro"
        further = after.i + 1 < len(after.doc) and after.nbor(1).pos_ == "PROPN"
        if after.lower_ == "and" and further and tokens[0].ent_type_ in ("ORG", "FAC"):
            return True  # "Trump International Hotel and Tower"
        if after.lower_ == "for" and tokens[0].ent_type_ == "ORG":
            rest = [
                token for token in after.doc[after.i + 1 : after.i + 3] if token.lower_ != "the"
            ]
            return bool(rest) and rest[0].is_title and rest[0].ent_type_ == "ORG"
        if after.lower_ == "of" and tokens[0].ent_type_ == "ORG":
            return True
        return after.text in ("(", "&", "/")
    return False

"""Which words of a post keep their capitals: "FBI director", but "Conservative MP"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words
from quizgen.facts.phrases import plain_text
from quizgen.language.capitals import begins_house
from quizgen.language.lexicon import lexicon
from quizgen.language.name_tables import is_person_noun

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["is_person", "lowered"]


def is_person(noun: Token) -> bool:
    """Whether the noun names a person by what he or she is."""
    lemma = noun.lemma_.lower()
    last = lemma.rsplit("-", 1)[-1]  # "co-creator"
    return any(
        known_words().is_person(form) or is_person_noun(form) or form in words.UNIQUE_POSTS
        for form in (lemma, last)
        if form
    )


def lowered(facts: Facts, tokens: Sequence[Token], head: Token) -> str:
    """Return the text; the capital of a title goes ("FBI Director" -> "FBI director")."""
    pieces: list[str] = []
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        begins = token.is_sent_start and not begins_house(token) and _is_plain(tokens, place)
        title = _is_title(token, tokens) and not _in_department(tokens, place)
        lowers = (
            token.text[:1].isupper()
            and not _goes_on(tokens, place, head)
            and token.text[1:].islower() | ("-" in token.text)
            and not _is_party(token, tokens[-1])
            and (begins or title)
            and not _keeps_capital(token)
            and not _is_named(facts, token)
            and not (
                token.lower_ in _COMPASS
                and tokens[place + 1 : place + 2]
                and tokens[place + 1].is_title
            )
            and not (token.lower_ in _ADJECTIVES and _stays(facts, tokens, place, pieces))
            and not (place and tokens[place - 1].text in _HONOURS)
        )
        pieces.append(token.lower_ if lowers else token.text)
    text = plain_text(tokens)
    for token, piece in zip(tokens, reversed(pieces), strict=True):
        if piece != token.text:
            text = text.replace(token.text, piece, 1)
    return text.replace("secretary of State", "secretary of state")


def _keeps_capital(token: Token) -> bool:
    """Whether a word is written with a capital wherever it stands: "Frenchman", "Sars"."""
    senses = lexicon().senses(token.lower_)
    return bool(senses) and all(sense.form[0].isupper() for sense in senses)


def _goes_on(tokens: Sequence[Token], place: int, head: Token) -> bool:
    """Whether a word behind a post is of a house's name: "at the Center of Media Justice".

    A second post is none: "president and Chief Executive of Kew Zoo".
    """
    first = last = place
    while first and tokens[first - 1].is_title:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].is_title:
        last += 1
    if tokens[first].i <= head.i or last == first or not first:
        return False
    return tokens[first - 1].pos_ == "ADP" or tokens[first - 1].lower_ == "the"


def _is_title(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a capital is a title's: "Director", and "Lecturer" as what somebody is.

    Not so "Brother" of "the creator of Big Brother".
    """
    lower = token.lower_
    if lower in words.TITLE_WORDS or lower in words.UNIQUE_POSTS:
        return True
    said = token.head not in tokens and lower not in words.PARTIES
    return said and is_person_noun(lower) and token.ent_type_ != "NORP"


def _is_plain(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word has its capital as the first of a sentence only."""
    token = tokens[place]
    if token.pos_ in ("ADJ", "NOUN") or "-" in token.text:
        return True
    if known_words().knows(token.lower_, "a"):
        return True
    if place == len(tokens) - 1:
        return is_person(token)
    following = tokens[place + 1]  # "Venture capitalist Ann Lee"
    return following.text.islower() and is_person(following) and known_words().knows(token.lower_)


def _stays(facts: Facts, tokens: Sequence[Token], place: int, shown: Sequence[str]) -> bool:
    """Whether the next word, shown last, keeps a title's capital: "Prime Minister Ann Lee"."""
    if not shown or not shown[-1].istitle():
        return False
    following = tokens[place + 1]
    person = known_words().is_person(following.lower_.removesuffix("s"))
    post = person or _is_title(following, tokens)  # "Associated General Contractors"
    return post and not _is_named(facts, following)


def _is_named(facts: Facts, token: Token) -> bool:
    """Whether it is part of a name of a known kind: "Chief Financial Officer" is of none."""
    name = facts.document.names.of(token)
    return name is not None and bool(name.type)


# "West Australian MP", "North Korean leader": part of the name of whoever is from there.
_COMPASS = frozenset("north south east west northern southern eastern western".split())
# With these a post is a title of its own: "the Supreme Leader", "the High Commissioner".
_HONOURS = frozenset("Supreme High Grand Lord".split())
_ADJECTIVES = frozenset(
    "former senior deputy vice acting interim assistant associate prime general pro".split()
)
_HOUSES = frozenset(
    "Department Ministry Office Committee Agency Service Bureau Board Council Commission".split()
)


_SCHOOLS = frozenset(
    "College School University Hospital Bench Counsel Church Theatre Club Hall Road Street".split()
)


def _in_department(tokens: Sequence[Token], place: int) -> bool:
    """Whether it names a house with the word that follows: "the Justice Department's counsel".

    So it does before a name: "President Donald Trump's adviser".
    """
    if place + 1 == len(tokens) or tokens[place].lower_ in _ADJECTIVES:
        return False
    following = tokens[place + 1]
    if (
        following.lower_ in ("and", "&")
        and place + 2 < len(tokens)
        and not is_person(tokens[place])
    ):
        following = tokens[place + 2]  # "the Agriculture and Life Sciences Division"
    if following.text in _HOUSES:
        return True
    if following.lower_ in ("and", "&") and place + 2 < len(tokens):
        last = tokens[place + 2]  # "Head of the Agriculture and Life Sciences Division"
        return last.tag_ in ("NNP", "NNPS") and last.is_title and not is_person(last)
    if following.text in ("'s", "'") and place + 2 < len(tokens):
        return tokens[place + 2].text in _SCHOOLS  # "King's College"
    title = following.lower_ in _TITLES or is_person(following)
    return following.tag_ in ("NNP", "NNPS") and following.text.istitle() and not title


def _is_party(token: Token, head: Token) -> bool:
    """Whether the word names a party: "Conservative MP Tom Fry", not "conservative writer"."""
    return token.lower_ in words.PARTIES and head.lemma_.lower() in words.POLITICIANS


_TITLES = words.TITLE_WORDS | words.UNIQUE_POSTS

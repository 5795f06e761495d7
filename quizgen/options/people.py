"""Persons as distractors: who could have said or done it, in the form of the key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.cast import Cast, Member, cast_of
from quizgen.asking.nations import home_of, nations_of
from quizgen.asking.of_self import gender_of_self
from quizgen.facts.cues import cue_of
from quizgen.language.celebrities import is_celebrity
from quizgen.language.clean import fold, stands
from quizgen.language.first_names import FIRST_NAMES, plain
from quizgen.language.gone import year_of_death
from quizgen.language.half_names import may_be_one
from quizgen.language.name_tables import FEMALE_NOUNS, MALE_NOUNS, TITLE_GENDER
from quizgen.options.described import (
    PARTISANS,
    RULERS,
    described_alone,
    described_as,
    fits,
    heads_state,
    holds,
    nation_before,
    title_before,
)
from quizgen.options.proposal import Proposal
from quizgen.options.story import (
    alike,
    in_story,
    is_gone,
    of_the_time,
    of_the_world,
    takes_part,
)
from quizgen.options.texts import content_words

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.names import Name
    from quizgen.options.article import ArticleView
    from quizgen.options.article_names import KnownName

__all__ = ["asks_for_post", "propose_people", "shows_quotation"]

_HE = frozenset("he his him himself".split())
_SHE = frozenset("she her hers herself".split())
_MALE = MALE_NOUNS | _HE | {"mr", "sir", "lord", "men", "boys"}
_FEMALE = FEMALE_NOUNS | _SHE | {"mrs", "ms", "miss", "women", "girls"}

_SPEAKS, _ALIKE, _IDLE = 8.0, 1.5, -2.0
# "Mrs _____" tells what all that "Mr Berg" elsewhere in the stem leaves open.
_TITLE = re.compile(r"\b(\w+)\.? _{2,}")


def shows_quotation(candidate: Candidate) -> bool:
    """Whether the stem shows words and asks who said them."""
    return candidate.rule.startswith("who_said.")


def asks_for_post(candidate: Candidate) -> bool:
    """Whether the stem shows a post and asks whose it is: "Who is the head of Kew Zoo?"."""
    return candidate.rule.startswith(("identity.who_", "identity.which_person"))


def _is_unknown(candidate: Candidate, member: Member, key: Member | None) -> bool:
    """Whether nobody can know what somebody is, unless by the article.

    A name alone tells of no one that he is an auctioneer; of rulers and others whom everybody
    knows it does, but where a party's leader is asked for. Whom only somebody else's words name
    has no part that one could mistake.
    """
    text = member.name.text
    known = member.famed or heads_state(member) or year_of_death(text) or is_celebrity(text)
    leads = described_as(candidate, key.name if key is not None else None) & (RULERS | PARTISANS)
    if known and not leads:
        return False
    return member.speaks or member.acts or (bool(member.tokens) and bool(member.name.roles))


def _asks_for_speaker(view: ArticleView, candidate: Candidate) -> bool:
    """Whether the key is somebody who says something: "Who said …?", "_____ estimates that …"."""
    if candidate.focus == "who_said":
        return True
    return any(
        token.dep_ == "nsubj"
        and cue_of(token.head) is not None
        and (
            token.head.lemma_ == "describe"
            or any(child.dep_ == "ccomp" for child in token.head.children)
        )
        for token in view.key_tokens(candidate)
    )


def gender_asked(candidate: Candidate, key: Name | None) -> str:
    """Return the gender that the stem gives away, "" when it leaves it open.

    What a quotation shows says nothing of its speaker, but for "as a mother": "Women want to be
    heard" may be a man's.
    """
    stem = candidate.stem
    if shows_quotation(candidate):
        return gender_of_self(stem)
    title = _TITLE.search(stem)
    if title is not None and TITLE_GENDER.get(title[1].lower()):
        return TITLE_GENDER[title[1].lower()]
    words = set(re.findall(r"\b(?:his|her|he|she|him)\b", fold(stem)))
    if candidate.focus != "who_said":
        words |= set(content_words(stem))
    male, female = bool(words & _MALE), bool(words & _FEMALE)
    asked = "" if male == female else ("m" if male else "f")
    if key is not None and key.gender and key.gender != asked:
        return ""  # "she" is somebody else
    return asked


def _short_wanted(candidate: Candidate, key: Name | None) -> bool:
    """Whether the key is part of a longer name, or a surname with a title ("Ms Berg")."""
    if key is None or " " in candidate.answer.strip():
        return False
    return " " in key.text or any(mention.title for mention in key.mentions)


def _text(candidate: Candidate, key: Name | None, known: KnownName) -> str:
    """Return the form in which a person stands beside a short key, "" when there is none."""
    # "Pete" beside surnames tells the key
    last = key is not None and fold(key.text).split()[-1] == fold(candidate.answer.strip())
    given = " " not in known.name.text and plain(known.name.text) in FIRST_NAMES
    surname = key is not None and " " in key.text  # "Joyce" of Barnaby Joyce, though a first name
    given = given and (surname or plain(candidate.answer) not in FIRST_NAMES)
    return known.short if last and not given else ""


def _may_speak(member: Member, key: Member | None) -> bool:
    """Whether a person may stand beside a speaker: a speaker, or one who could be."""
    if member.speaks:
        return True
    if member.could_speak:
        return True
    told = bool(member.tokens) and not member.lends_name
    return told and not member.dead and alike(member, key)


def _likeness(cast: Cast, name: Name, key: Name | None) -> float:
    """Return what a walk of life shared with the key's person, or another one, counts."""
    if key is None:
        return 0.0
    if cast.apart(name, key):
        return -_ALIKE
    return _ALIKE * alike(cast.of(name), cast.of(key))


def _spoken_of(cast: Cast, candidate: Candidate) -> frozenset[int]:
    if not shows_quotation(candidate):
        return frozenset()
    return cast.spoken_of(candidate.stem, candidate.sentence)


def propose_people(
    view: ArticleView, candidate: Candidate, key: Name | None, barred: set[int]
) -> list[Proposal]:
    """Return other persons of the article: speakers first where a speaker is asked for.

    Args:
        view: the article.
        candidate: the question.
        key: the name that is its key, if known.
        barred: the ids of the names that stand in the stem or may be right too.
    """
    if described_alone(candidate.stem):
        return []
    cast = cast_of(view.facts)
    mine = cast.of(key) if key is not None else None
    if mine is not None and mine.lends_name:
        return []  # "Lady Astrid's Tea Room" has no other owner
    words = candidate.answer.split()
    if (
        len(words) > 2
        and not words[0].endswith(".")
        and plain(words[1]) in FIRST_NAMES
        and plain(words[0]) not in FIRST_NAMES
    ):
        return []  # "Beatle Tom Berg" beside names alone
    found = list(_fitting(view, candidate, key, barred | _spoken_of(cast, candidate)))
    if _asks_for_speaker(view, candidate) and not any(
        member.speaks or alike(member, mine) for member, _ in found
    ):
        return []  # a historian beside the people of whom he writes
    return _apart([proposal for _, proposal in found])


def _apart(proposals: list[Proposal]) -> list[Proposal]:
    """Leave out whoever may be one with somebody before: "Sir Keith" and "Mr Joseph"."""
    kept: list[Proposal] = []
    halves: list[Name] = []  # of those kept, the names of one word: no other may be one with some
    for one in proposals:
        if one.name is not None and " " not in one.name.text:
            if any(may_be_one(one.name, half) for half in halves):
                continue
            halves.append(one.name)
        kept.append(one)
    return kept


def _is_of(name: Name, nation: str, home: str) -> bool:
    """Whether somebody may be of the nation that stands before the gap ("Bulgarian seed _____").

    Of a land that is not the article's own nobody is without being told so.
    """
    told = nations_of(name)
    return nation in told if told else nation == home


def _rules_elsewhere(name: Name, key: Member | None, home: str) -> bool:
    """Whether somebody rules a land that is not the article's, and the key's person does not.

    The Russian president is no member of a committee at home.
    """
    nations = nations_of(name)
    if not nations or home in nations or not _rules(name):
        return False
    return key is None or not (key.famed or _rules(key.name) or nations & nations_of(key.name))


def _rules(name: Name) -> bool:
    return any(role.lemma.lower() in RULERS for role in name.roles)


def _people(view: ArticleView) -> list[tuple[KnownName, Member, str]]:
    """Return the people of an article who may be options at all, found once for each article.

    With each the last word of the name, folded.
    """
    memory, cast = view.document.memory, cast_of(view.facts)
    found: list[tuple[KnownName, Member, str]] | None = memory.get("people as options")
    if found is None:
        known = ((one, cast.of(one.name)) for one in view.names.of_kind("PERSON", ""))
        found = memory["people as options"] = [
            (one, member, fold(one.name.text.split()[-1]))
            for one, member in known
            if (member.speaks or one.surely_person)  # else a stray capital more often
            and not member.lends_name
        ]
    return found


def _is_told_by_post(name: Name, stem: str) -> bool:
    """Whether a stem tells of somebody by a post, with "the" and without a name or gap behind."""
    return any(
        re.search(
            rf"\b[Tt]he (?:[A-Za-z]+ )?(?i:{re.escape(role.lemma)})\b(?! of\b|['’-]| [A-Z_])", stem
        )
        for role in name.roles
        if role.lemma
    )


def _fitting(
    view: ArticleView, candidate: Candidate, key: Name | None, barred: set[int]
) -> Iterator[tuple[Member, Proposal]]:
    cast, asked = cast_of(view.facts), gender_asked(candidate, key)
    gender = key.gender if key is not None else ""
    key_known = view.names.known(key) if key is not None else None
    mine = cast.of(key) if key is not None else None
    speaker = _asks_for_speaker(view, candidate)
    length, stem = len(candidate.answer.split()), fold(candidate.stem)
    quoted, short = shows_quotation(candidate), _short_wanted(candidate, key)
    full = " " in candidate.answer
    of_post = asks_for_post(candidate)
    described = frozenset() if quoted or of_post else described_as(candidate, key)
    title, nation = title_before(candidate.stem), nation_before(candidate.stem)
    home = home_of(view.document)
    for known, member, last in _people(view):
        name = known.name
        if title and not holds(member, title):
            continue
        if nation and not _is_of(name, nation, home):
            continue
        if not member.speaks and _rules_elsewhere(name, mine, home):
            continue
        if name is key or name.id in barred or (asked and name.gender != asked):
            continue
        if full and not short and " " not in name.text:
            continue  # "Mark" beside "Ann Lee" and "Tom Berg"
        text = _text(candidate, key, known) if short else name.text
        if not text or is_gone(member, mine):
            continue
        if last in stem and stands(stem, last):
            continue  # "the Berg family" gives Tom Berg away
        if not of_post and _is_told_by_post(name, candidate.stem):
            continue  # "Who phoned the president?" No president phoned himself
        if key is not None and may_be_one(name, key):
            continue
        if key_known is not None and key_known.same(known):
            continue
        if of_post:
            if not _is_unknown(candidate, member, mine):
                continue
        elif not (_may_speak(member, mine) if speaker else in_story(member, mine)):
            continue
        if described and not fits(member, described, mine):
            continue
        if not quoted and not of_the_time(member, mine):
            continue
        if not quoted and not of_post and not of_the_world(candidate.stem, member, mine):
            continue
        if not speaker and not of_post and not takes_part(member, mine):
            continue
        fitness = 0.7 * min(4, len(name.mentions)) + 2.0 * bool(gender and name.gender == gender)
        fitness += _likeness(cast, name, key) - 1.0 * (name.id in view.in_title)
        fitness += _SPEAKS * (speaker and member.speaks)
        fitness += _IDLE * (not member.speaks and not member.could_speak)
        fitness -= 3.0 * bool(asked and not name.gender)
        fitness -= 0.2 * abs(len(text.split()) - length)
        sentences = view.name_sentences(name)
        yield member, Proposal(text, "same_article", 10 + fitness, name, sentences=sentences)

"""How many speak in an article: where one alone is quoted, who said it is no question."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizgen.asking.news_media import is_medium
from quizgen.asking.post_letters import is_post
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name

__all__ = ["ONLY_ONE", "only_one_speaks", "speaking"]

ONLY_ONE = "only one speaks"  # the doubt


def only_one_speaks(facts: Facts, name: Name | None) -> bool:
    """Whether nobody else with a name, person or body, is quoted, in his or her words or not.

    Whoever is only described ("a spokeswoman", "officials") is no other answer to "Who said …?",
    and neither is a body ("the agency says that …") where a person is asked for: of 24 questions
    who of one person and some agencies said it, a strict reader passed 7.
    Letters of a post ("the SP said") are most often that person's again. Found once for each name.
    """
    if name is None:
        return False
    return facts.document.once("only one speaks", name, lambda: _only_one_speaks(facts, name))


def _only_one_speaks(facts: Facts, name: Name) -> bool:
    own = _voice(name)
    voices = _voices(facts)
    others = voices if name.type != "PERSON" else [v for v in voices if v in _people(facts)]
    return own in voices and all(voice == own for voice in others)


def speaking(facts: Facts, name: Name | None) -> dict[str, float]:
    """Return what tells whether a speaker is guessed, as features for the judge.

    ``only speaker``: 1 where nobody else with a name is quoted; ``speaker share``: his or her
    share of what the article quotes of those with names, in tenths; ``medium speaks``: 1 where a
    paper or station that the title does not name only has the news; ``titled speaker``: 1 where of
    the people of the title this one alone speaks, and says nearly all that is quoted. Found once
    for each name.
    """
    if name is None:
        return {}
    return facts.document.once("speaking", name, lambda: _speaking(facts, name))


def _speaking(facts: Facts, name: Name) -> dict[str, float]:
    voices = _voices(facts)
    share = round(voices[_voice(name)] / max(1, sum(voices.values())), 1)
    found = {
        "only speaker": float(only_one_speaks(facts, name)),
        "speaker share": share,
        "medium speaks": float(_only_reports(facts, name)),
        "titled speaker": float(share >= _MOST and _alone_in_title(facts, name)),
    }
    return {key: value for key, value in found.items() if value}


_MOST = 0.8  # of what is quoted


def _alone_in_title(facts: Facts, name: Name) -> bool:
    """Whether the title names this person, and nobody else who speaks in the article."""
    title = set(fold(facts.document.article.title).replace("\u2019", "'").split())
    told = {word.strip(",.:;?!'\"").removesuffix("'s") for word in title}

    def titled(one: Name) -> bool:
        return one.type == "PERSON" and fold(one.text).split()[-1] in told

    speakers = {speech.speaker for speech in facts.speech if speech.speaker is not None}
    return titled(name) and not any(titled(one) for one in speakers if one is not name)


def _only_reports(facts: Facts, name: Name) -> bool:
    """Whether a speaker is a newspaper, a station or an agency of which nothing else is told."""
    if name.type != "ORG" or fold(name.text) in fold(facts.document.article.title):
        return False
    return any(is_medium(name, tuple(one.span)) for one in name.mentions[:1])


def _voices(facts: Facts) -> Counter[str]:
    """Return how often each name is quoted; "TimeWarner" and "Time Warner" are one."""
    voices: Counter[str] | None = facts.document.memory.get("voices")
    if voices is None:
        voices = facts.document.memory["voices"] = Counter(
            _voice(speech.speaker) for speech in facts.speech if speech.speaker is not None
        )
    return voices


def _people(facts: Facts) -> frozenset[str]:
    """Return the voices that a person may have: those of people, and of whoever is quoted."""
    people: frozenset[str] | None = facts.document.memory.get("people speaking")
    if people is None:
        people = facts.document.memory["people speaking"] = frozenset(
            _voice(speech.speaker)
            for speech in facts.speech
            if speech.speaker is not None
            and (speech.speaker.type == "PERSON" or speech.kind == "direct")
            and not is_post(speech.speaker, facts.document)
        )
    return people


def _voice(name: Name) -> str:
    return fold(name.text).replace(" ", "")

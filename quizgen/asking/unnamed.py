"""Speakers without a name, told by a description alone: "a spokesman for the zoo", "one fan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import asked_speaker
from quizgen.asking.sorts import is_person
from quizgen.asking.wording import capital, content_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name
    from quizgen.language.tree import Span, Token

__all__ = ["described_speaker", "is_anybody", "may_be_described", "speaks_for_many", "tells_who"]

# People of somebody or something: "one friend" leaves a reader to ask whose, and "an aide" may be
# one with a name.
_OWNED = frozenset(
    "friend colleague neighbour neighbor relative partner boss aide ally member spokesman "
    "spokeswoman spokesperson official representative leader chief head chairman chairwoman "
    "president director manager minister secretary co-author author brother sister mother father "
    "son daughter wife husband parent child uncle aunt cousin nephew niece lawyer attorney person "
    "man woman somebody someone".split()
)
# Nouns that name people where these write, and things elsewhere: "a poster said" hangs on a wall.
_WRITERS = frozenset("poster user".split())
_WRITING = frozenset("write post comment tweet blog".split())
_ONE = frozenset(("a", "an", "one"))
_WE = frozenset("we us our ours ourselves".split())
_BACK = 2  # sentences between "one fan wrote" and "the fan added"


def described_speaker(speech: Speech, facts: Facts) -> str:
    """Return the words under which a statement gives what a nameless person said, "" for none.

    As the key of "Who said …?" a description must tell which person it is. "One fan said: …" is
    true of whichever fan it was, so that a statement needs less: one person whom no other word of
    the article could name, and who is nobody's in particular. "The fan" is one who spoke just
    before.
    """
    asked = asked_speaker(speech, facts)
    if asked is not None and asked.name is None and not asked.doubts:
        return capital(asked.text)
    source = speech.source
    if speech.speaker is not None or source is None or speech.cue is None:
        return ""
    if _is_one(speech):
        return capital(source.text)
    if len(source) == 2 and source[0].lower_ == "the" and source.root.tag_ == "NN":
        return _told_before(speech, source.root, facts)
    return ""


def is_anybody(description: str) -> bool:
    """Whether a description may be of whoever it was: "one person", "a user", "another fan"."""
    first, _, rest = description.lower().partition(" ")
    return first in ("one", "another", "some") or (
        first in _ONE and rest in ("person", "man", "woman", "user", "poster", "somebody")
    )


def _is_one(speech: Speech) -> bool:
    """Whether one person speaks, whoever it is: "one poster", "a young bus driver"."""
    source, cue = speech.source, speech.cue
    if source is None or cue is None or source[0].lower_ not in _ONE:
        return False
    head = source.root
    lemma = head.lemma_.lower()
    writes = lemma in _WRITERS and cue.lemma_.lower() in _WRITING
    if head.tag_ != "NN" or lemma in _OWNED or not (writes or is_person(head)):
        return False
    return all(token.pos_ in ("DET", "NUM", "NOUN", "ADJ", "PROPN") for token in source)


def _told_before(speech: Speech, head: Token, facts: Facts) -> str:
    """Return who is meant by "the poster": the "one poster" who alone spoke just before."""
    here = speech.sentences[0]
    found = {
        capital(other.source.text)
        for other in facts.speech
        if other.source is not None
        and other.speaker is None
        and here - _BACK <= other.sentences[0] < here
        and _is_one(other)
        and other.source.root.lemma_ == head.lemma_
    }
    return found.pop() if len(found) == 1 else ""


def speaks_for_many(remark: Sequence[Token]) -> bool:
    """Whether "we" speak in it: a body's words, which no other speaker of the article could say."""
    return any(token.lower_ in _WE for token in remark)


def tells_who(text: str, who: str) -> bool:
    """Whether a quotation holds all telling words of the description of who speaks."""
    return set(content_words(who)) <= set(content_words(text))


def may_be_described(facts: Facts, name: Name, source: Span) -> bool:
    """Whether the one described may be somebody with a name: of that post, or named beside it."""
    sentence = facts.document.sentence_of(source.root).index
    if any(mention.sentence == sentence for mention in name.mentions):
        return True
    head = source.root.lemma_.lower()
    return any(role.lemma == head for role in name.roles)

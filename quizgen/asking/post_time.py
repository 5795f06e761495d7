"""Whether somebody is or was what an article says of him."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.cast import cast_of
from quizgen.asking.role_text import HISTORY, be

if TYPE_CHECKING:
    from quizgen.asking.role_text import Role
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document

__all__ = ["tense"]

# What people do, or others do to them, when they hold a post no more.
_LEAVING = frozenset(
    "resign retire quit oust fire sack dismiss replace depose expel succeed".split()
)
_YEAR = re.compile(r"\b(1[0-9]\d\d|20\d\d)\b")
_BEFORE = 3  # sentences in which the year of what is told may stand
_FAR = 12  # the same in a text that reports little of what people say, as history does
_QUIET = 8  # sentences to one report
_CHANGING = 8  # years after which nobody knows whether a post is still held


def tense(facts: Facts, role: Role) -> str:
    """Return "is" for the news, "was" for history and the dead, "" when it is not sure.

    Who led a party in 1992 may lead it no more in an article of 2015.
    """
    past_post = any(token.lower_ in ("former", "ex", "late") for token in role.tokens)
    owner = role.anchor if role.anchor is not None and role.anchor.type == "PERSON" else None
    if any(one is not None and cast_of(facts).of(one).dead for one in (role.name, owner)):
        return "" if past_post else "was"  # "Ann Lee's manager for years", when she is dead
    if _lasted(role):
        return ""
    if _leaves(role) or _was_then(role):
        return ""
    if be(role.sentence) == "was" and not _is_at_work(role):
        return "was"
    latest = _latest_year(facts.document)
    if 0 < latest < HISTORY and (_dated(facts.document) or not _speaks_there(facts, role)):
        return "was"
    told = _told_year(facts, role)
    if told and told < HISTORY:
        return "was"
    return "" if told and told <= latest - _CHANGING and not past_post else "is"


def _lasted(role: Role) -> bool:
    """Whether it is told how long a post was held: "the coach for 20 years", and still?"""
    return any(
        token.lower_ == "for" and child.lemma_.lower() in ("year", "decade", "month")
        for token in role.tokens
        for child in token.children
    )


def _was_then(role: Role) -> bool:
    """Whether a post was held at the time alone: "then Sarn mayor Ann Lee fell ill"."""
    first = role.tokens[0]
    return first.i > 0 and first.nbor(-1).lower_ == "then"


def _is_at_work(role: Role) -> bool:
    """Whether somebody does something today: "has a keen interest in the plot of 1944"."""
    return any(
        mention.sentence == role.sentence.index
        and mention.span.root.dep_ == "nsubj"
        and mention.span.root.head.dep_ == "ROOT"
        and mention.span.root.head.tag_ == "VBZ"
        for mention in role.name.mentions
    )


def _latest_year(document: Document) -> int:
    """Return the latest year that the article names, its own among them; 0 when there is none."""
    found: int | None = document.memory.get("latest year")
    if found is None:
        article = document.article
        found = max(_years(f"{article.date} {article.text}"), default=0)
        document.memory["latest year"] = found
    return found


def _dated(document: Document) -> bool:
    """Whether more than one sentence names a year: one alone may tell of a picture's."""
    return sum(bool(_YEAR.search(sentence.text)) for sentence in document.sentences) > 1


def _leaves(role: Role) -> bool:
    """Whether the sentence tells that the post ends: "Ann Lee, head of Kew Zoo, resigned"."""
    for mention in role.name.mentions:
        if mention.sentence != role.sentence.index:
            continue
        top = mention.span.root
        while top.dep_ == "appos" and top.head != top:
            top = top.head
        if top.dep_ in ("nsubj", "nsubjpass", "dobj") and top.head.lemma_.lower() in _LEAVING:
            return True
    return False


def _years(text: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(text)]


def _told_year(facts: Facts, role: Role) -> int:
    """Return the year of which a sentence in the past tense tells, 0 when none is named."""
    root = next((t for t in role.sentence.span if t.dep_ == "ROOT"), None)
    if root is None or root.tag_ != "VBD":
        return 0
    if any(one.speaker is role.name for one in facts.speech):
        years = _years(role.sentence.text)
        return 0 if not years or _speaks_there(facts, role) else max(years)
    index = role.sentence.index
    quiet = len(facts.speech) * _QUIET < len(facts.document.sentences)
    first = max(0, index - (_FAR if quiet else _BEFORE))
    for sentence in reversed(facts.document.sentences[first : index + 1]):
        years = _years(sentence.text)
        if years:
            return max(years)
    return 0


def _speaks_there(facts: Facts, role: Role) -> bool:
    return any(
        one.speaker is role.name and role.sentence.index in one.sentences for one in facts.speech
    )

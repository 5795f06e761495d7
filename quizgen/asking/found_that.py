"""What a study found, a poll showed, an expert warned: the key is the whole clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.registry import family
from quizgen.asking.reported_speech import frames
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import turned
from quizgen.asking.wording import content_words

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_found_that"]

# Verbs that tell one thing, for which a reader can be asked outright. Of saying, thinking and
# adding there is too much in an article: "What did the mayor say?"
_FINDING = frozenset(
    "find show reveal suggest conclude warn discover confirm indicate demonstrate predict admit "
    "estimate prove fear hope".split()
)
# What finds and shows: the verb says enough of it.
_WORKS = frozenset(
    "report study research survey poll review audit scan test result finding figure data "
    "researcher scientist analysis experiment investigation inquiry evidence".split()
)
_LONGEST = 15  # words of the key


def _who(facts: Facts, frame: Clause) -> object:
    """Return who finds it: two clauses with one finder and one verb have two answers."""
    head = frame.subject.head
    name = facts.document.names.of(head) or facts.document.names.referent(head)
    return name.id if name is not None else head.lemma_.lower()


def _told(frame: Clause, content: Clause) -> Part | None:
    """Return the part of the frame that is the reported clause."""
    head = content.verb.head
    told = (p for p in frame.parts("reported") if p.head == head)
    return next((part for part in told if head.i > frame.verb.head.i), None)


def _whole(part: Part, content: Clause) -> tuple[Token, ...]:
    """Return the reported clause without its "that"."""
    first = part.tokens[0]
    lead = first.lower_ == "that" and first.dep_ == "mark" and first.head == content.verb.head
    return part.tokens[1:] if lead else part.tokens


def _says_who(frame: Clause) -> bool:
    """Whether subject and verb make a question: "What did the survey find?"."""
    words = content_words(" ".join(token.text for token in frame.subject.tokens))
    return len(words) > 1 or frame.subject.head.lemma_.lower() in _WORKS


@family(
    "found_that",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_found_that(facts: Facts) -> Iterator[Candidate]:
    """Ask "What did the survey of the glaciers show?"; the key is all that it showed."""
    told = [(frame, content, doubts) for frame, content, doubts in frames(facts)]
    seen = Counter((_who(facts, f), f.verb.head.lemma_.lower()) for f, _, _ in told)
    for frame, content, doubts in told:
        verb = frame.verb.head.lemma_.lower()
        if verb not in _FINDING or frame.verb.passive or frame.subject.head.lower_ == "it":
            continue
        part = _told(frame, content)
        if part is None:
            continue
        key = _whole(part, content)
        found = list(doubts)
        if seen[_who(facts, frame), verb] > 1:
            found.append("said more of it")
        if len(key) > _LONGEST:
            found.append("long key")
        if len(content_words(" ".join(token.text for token in key))) < 3:
            found.append("thin key")
        rest = [o for o in frame.after if o is not part and o.tokens[0].i > frame.verb.head.i]
        if any(other.role not in ("time", "place", "adverb") for other in rest):
            found.append("not last")
        pieces, framed = turned(facts, frame, [part])
        yield build(
            facts,
            frame,
            family="found_that",
            variant=verb,
            wh=Wh("what", "said_what", "CLAUSE"),
            pieces=pieces,
            key_tokens=key,
            doubts=found,
            prefixed=not framed,
            whole_key=True,
            short_stem=_says_who(frame),
        )

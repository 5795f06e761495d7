"""What a subject is: a person, a body, an event, an idea, a made thing or any other thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["sort_of"]

_MADE_THINGS = frozenset(
    "car vehicle lorry truck bus train tram plane aircraft helicopter ship boat submarine rocket "
    "spacecraft robot drone machine engine motor phone smartphone camera computer laptop tablet "
    "device gadget tool instrument sensor telescope bicycle bike motorbike prototype tractor crane "
    "lift escalator printer battery turbine reactor bridge tunnel tower dam stadium".split()
)
# Nouns of which a claim like "It was planned in secret" can be made without being silly.
_EVENTS = frozenset(
    "sale auction event meeting conference referendum election vote trial mission trip visit "
    "operation race match game concert protest festival campaign investigation inquiry raid strike "
    "exhibition show tour project ceremony wedding summit talk talks negotiation search rescue "
    "launch experiment test trial survey competition launch merger takeover expedition".split()
)
_BODIES = frozenset(
    "company firm bank council government school university college club charity hospital agency "
    "organisation organization committee party store chain airline newspaper ministry museum "
    "business retailer manufacturer supermarket restaurant hotel society foundation union "
    "association board authority court parliament police team".split()
)
_IDEAS = frozenset(
    "plan report study research idea offer proposal law rule policy restriction decision scheme "
    "programme program theory book film article agreement deal method approach document letter "
    "statement bill budget strategy advice guideline advertisement advert course series novel "
    "reform measure figure finding treaty contract".split()
)


def sort_of(document: Document, head: Token) -> str:
    """Return what a subject is, "" when it is not known.

    "p" a person, "o" people acting as one, "e" an event or act, "i" an idea or text, "m" a
    made thing, "t" any other thing.
    """
    name = document.names.of(head) or document.names.referent(head)
    if name is not None:
        return {"PERSON": "p", "ORG": "o"}.get(name.type, "t")
    if head.lower_ in ("who", "he", "she", "i", "we", "you"):
        return "p"
    if head.pos_ != "NOUN":
        return ""
    lemma = head.lemma_.lower()
    if lemma in _EVENTS:
        return "e"
    if lemma in _IDEAS:
        return "i"
    if lemma in _MADE_THINGS:
        return "m"
    if lemma in _BODIES:
        return "o"
    return "p" if lexicon().is_person(lemma) else "t"

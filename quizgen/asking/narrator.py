"""Articles told by an "I": in questions the I is "the writer".

A memoir's sentences name nobody: "I moved to the coast in 2012." A question about it asks "When
did the writer move to the coast?", and a gap sentence reads "The writer moved to the coast in
_____." Only the article's own voice is read so; the "I" of a quotation is its speaker. Where
several people tell, each under a heading with a name ("2. Nan Low, 22, Leith"), that is the I, and
in answers to "you" it is the one person who is interviewed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.facts.turns import find_turns, interviewed
from quizgen.language.inflect import base, third_person
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["FIRST_TO_THIRD", "as_writer", "note_narrator", "writer_for"]

# A memoir has at least so many sentences with an "I", and they are at least this share of those
# that are not speech.
LEAST, SHARE = 6, 0.4

_I = frozenset("i me my".split())
_WRITER = "the writer"
_AGAIN = {"i": "they", "me": "them", "my": "their"}  # in a sentence that has named the writer
_AGAIN_OF = {
    "f": {"i": "she", "me": "her", "my": "her"},
    "m": {"i": "he", "me": "him", "my": "his"},
}
# A heading that brings in another speaker: "1. Rodri, 37, London: …".
_NAME = r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
_ANOTHER = re.compile(rf"^\s*(?:\d{{1,2}}[.)]?\s+{_NAME},|{_NAME},\s*\d{{2}}\b)")

# First-person verb forms whose third person is another word.
FIRST_TO_THIRD = {"am": "is", "'m": "is", "have": "has", "'ve": "has", "do": "does"}


def note_narrator(facts: Facts) -> None:
    """Find out who the "I" of the article's own voice is, and note it for ``writer_for``."""
    from quizgen.asking.selfcontained import spoken_sentences

    document = facts.document
    if not document.sentences:
        return
    spoken = set(spoken_sentences(facts))
    for turn in find_turns(document):
        turn.label.doc.user_data["label"] = turn.content.start
        turn.label.doc.user_data["speaks"] = turn.speaker
        spoken |= {s.index for s in document.sentences if s.span.doc is turn.label.doc}
    answers = interviewed(document)
    if answers is not None:
        for doc in answers[1]:
            doc.user_data["speaks"] = answers[0]
            spoken |= {s.index for s in document.sentences if s.span.doc is doc}
    own = [sentence for sentence in document.sentences if sentence.index not in spoken]
    sections = _sections(document)
    several = len(set(sections.values())) > 1
    if several:  # under its heading an "I" is that person, however seldom it is said
        own = [sentence for sentence in own if sentence.block in sections]
    told = sum(not _I.isdisjoint(sentence.span.traits.lower) for sentence in own)
    by: dict[int, str] = {}
    if told >= LEAST and (several or told >= SHARE * len(own)):
        for sentence in own:
            name = sections.get(sentence.block, "") if several else _WRITER
            if name:
                by[sentence.index] = name
    for doc in document.docs.values():
        doc.user_data["told by"] = by


def _sections(document: Document) -> dict[int, str]:
    """Return, by index of the block, whose words stand under a heading with a name and an age."""
    found: dict[int, str] = {}
    name = ""
    for index, block in enumerate(document.article.blocks):
        if block.kind == "prose":
            if name:
                found[index] = name
            continue
        heading = _ANOTHER.match(document.article.slice(block))
        if heading is not None:
            name = heading[1] or heading[2]
        elif block.kind == "heading":
            name = ""
    return found


def writer_for(document: Document, token: Token) -> str | None:
    """Return "the writer" or "the writer's" for the I of a memoir, None for any other word."""
    if token.lower_ not in _I or token.pos_ not in ("PRON", "DET"):
        return None
    if not _stands(token):
        return None
    told: dict[int, str] = token.doc.user_data.get("told by", {})
    name = told.get(document.sentence_of(token).index) if told else None
    if name is None or token.lower_ != "my":
        return name
    return name + "'s"


def as_writer(document: Document, tokens: Sequence[Token]) -> dict[int, str]:
    """Return other words, by token index, that make a memoir's sentence one about the writer.

    "I have moved" becomes "The writer has moved". Empty when the sentence has no such I.
    """
    found: dict[int, str] = {}
    if not tokens or _I.isdisjoint(traits_of(tokens).lower):
        return found
    inside = set(tokens)
    texts = {token: text for token in tokens if (text := _named(document, token)) is not None}
    first = _first_named(list(texts))
    for token, text in texts.items():
        speaker: Name | None = token.doc.user_data.get("speaks")
        verbs = _verbs(token)
        gender = speaker.gender if speaker is not None else ""
        forms = _AGAIN_OF.get(gender, _AGAIN)
        again = token != first
        found[token.i] = forms[token.lower_] if again else text
        if again and forms is _AGAIN:  # "because they are only paid £7"
            found.update(
                (verb.i, _FOR_THEY[verb.lower_])
                for verb in verbs
                if verb in inside and verb.lower_ in _FOR_THEY
            )
            continue
        for finite in verbs:
            if finite in inside and finite.tag_ in ("VBP", "VB") and finite.i > token.i:
                known = FIRST_TO_THIRD.get(finite.lower_)
                form = known or third_person(base(finite))
                found[finite.i] = (" " if finite.text.startswith("'") else "") + form
    return found


def _named(document: Document, token: Token) -> str | None:
    """Return who an I is, None for any other word."""
    text = writer_for(document, token)
    speaker: Name | None = token.doc.user_data.get("speaks")
    if text is None and speaker is not None and token.lower_ in _I and _stands(token):
        return speaker.text + ("'s" if token.lower_ == "my" else "")
    return text


def _first_named(mine: Sequence[Token]) -> Token | None:
    """Return which of the words for an I is named: the first, or the subject behind a phrase.

    "In my case, I have found Kelm easy" is "In their case, the writer has found Kelm easy".
    """
    if len(mine) > 1 and mine[0].lower_ == "my" and mine[1].lower_ == "i":
        subject, phrase = mine[1], mine[0].head.head
        if subject.head.dep_ == "ROOT" and phrase.dep_ == "prep" and phrase.head == subject.head:
            return subject
    return mine[0] if mine else None


# What "they" takes for what an "I" does.
_FOR_THEY = {"am": "are", "'m": "'re", "was": "were"}


def _stands(token: Token) -> bool:
    """Whether an I stands alone, not as "my wife and I"."""
    return token.dep_ != "conj" and not any(child.dep_ == "conj" for child in token.children)


def _verbs(token: Token) -> list[Token]:
    """Return the finite verbs that agree with an "I": its own and those joined to it."""
    if token.lower_ != "i" or token.dep_ not in ("nsubj", "nsubjpass"):
        return []
    joined = [
        child
        for child in token.head.children
        if child.dep_ == "conj"
        and not any(below.dep_ in ("nsubj", "nsubjpass") for below in child.children)
    ]
    own = next((child for child in token.head.children if child.dep_ in _AUXILIARY), token.head)
    bare = ("VBP", "VB") if own.tag_ == "VBP" and own == token.head else ("VBP",)
    return [own, *(verb for one in joined if (verb := _finite(one)).tag_ in bare)]


_AUXILIARY = ("aux", "auxpass")


def _finite(verb: Token) -> Token:
    """Return the word that is finite if the verb is: "and [am] saving", "and [sell] them"."""
    return next((child for child in verb.children if child.dep_ in _AUXILIARY), verb)

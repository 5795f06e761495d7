"""Who a mention of a speaker stands for: "He added" and quotations that stand alone included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import Found, mention_span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.direct import Layout
    from quizgen.language.document import Document, Sentence
    from quizgen.language.names import Name

__all__ = ["Speakers"]

_SINGULAR = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_PLURAL = frozenset({"they", "them", "both", "some", "others", "many"})
_LOOK_BACK = 3  # sentences

_Who = tuple["Name | None", str]
_NOBODY: _Who = (None, "")


class Speakers:
    """Resolves speakers in text order, remembering who spoke in which sentence."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self.document = document
        self.layout = layout
        self._spoke: dict[int, _Who] = {}

    def resolve(self, item: Found) -> _Who:
        """Return the name and the text of who said it; (None, "") when that is not sure."""
        first = item.content[0][0]
        index = self.document.sentence_of(first).index
        if item.source is not None:
            who = self._mention(item.source)
        else:
            who = self._going_on(index, first)
        last = self.document.sentence_of(item.content[-1][-1]).index
        if who != _NOBODY and item.frame != "of":
            for number in range(index, last + 1):
                self._spoke[number] = who
            if item.cue is not None:
                self._spoke[self.document.sentence_of(item.cue).index] = who
        return who

    # -- a mention -----------------------------------------------------------------------------

    def _mention(self, head: Token) -> _Who:
        names = self.document.names
        lower = head.lower_
        if lower in _SINGULAR:
            return self._pronoun(head, _SINGULAR[lower])
        if lower in _PLURAL:
            return self._group(head)
        if any(child.dep_ == "conj" for child in head.children):
            return None, mention_span(head).text
        name = names.of(head)
        if name is not None:
            return name, name.text
        for child in head.children:
            if child.dep_ == "appos":
                name = names.of(child)
                if name is not None and name.type == "PERSON":
                    return name, name.text
        span = mention_span(head)
        person = self._person_in(span.start, span.end, head)
        if person is not None:
            return person, person.text
        name = names.referent(head)
        if name is not None:
            return name, name.text
        return None, span.text

    def _person_in(self, start: int, end: int, head: Token) -> Name | None:
        """Return the person whose name ends the phrase ("CEO of the Refugee Council Enver Solomon")."""
        doc = head.doc
        last = doc[end - 1]
        name = self.document.names.of(last)
        mention = self.document.names.mention(last)
        if name is None or mention is None or name.type != "PERSON" or head.pos_ == "PROPN":
            return None
        before = doc[mention.span.start - 1] if mention.span.start > start else None
        if before is None or before.dep_ == "prep" or before.tag_ == "POS":
            return None
        return name

    # -- pronouns ------------------------------------------------------------------------------

    def _pronoun(self, head: Token, gender: str) -> _Who:
        name = self.document.names.referent(head)
        if name is not None:
            return name, name.text
        sentence = self.document.sentence_of(head)
        found = self._back(sentence.index, head, gender)
        return (found, found.text) if found is not None else _NOBODY

    def _back(self, index: int, head: Token | None, gender: str) -> Name | None:
        """Return the person whom the sentences before are about, if it is one only."""
        looked = 0
        for number in range(index, -1, -1):
            sentence = self.document.sentences[number]
            if number != index:
                who = self._spoke.get(number)
                if who is not None:
                    name = who[0]
                    if name is not None and name.type == "PERSON" and _fits(name, gender):
                        return name
                elif self.layout.is_direct(sentence.span[0]) and self.layout.is_direct(
                    sentence.span[-1]
                ):
                    continue  # inside the quotation whose speaker is looked for
                looked += 1
                if looked > _LOOK_BACK:
                    return None
            people = self._people(sentence, before=head if number == index else None)
            people = [name for name in people if _fits(name, gender)]
            subject = self._subject(sentence, before=head if number == index else None)
            if subject is not None and _fits(subject, gender) and number != index:
                return subject
            if len(people) == 1:
                return people[0]
            if len(people) > 1:
                return subject if subject in people else None
        return None

    def _people(self, sentence: Sentence, before: Token | None) -> list[Name]:
        found: list[Name] = []
        for token in sentence.span:
            if before is not None and token.i >= before.i:
                break
            name = self.document.names.of(token)
            if (
                name is not None
                and name.type == "PERSON"
                and name not in found
                and not self.layout.is_direct(token)
                and not any(child.tag_ == "POS" for child in token.children)
            ):
                found.append(name)
        return found

    def _subject(self, sentence: Sentence, before: Token | None) -> Name | None:
        for token in sentence.span:
            if before is not None and token.i >= before.i:
                return None
            if (
                token.dep_ in ("nsubj", "nsubjpass")
                and token.head.dep_ in ("ROOT", "conj", "ccomp")
                and not self.layout.is_direct(token)
            ):
                name = self.document.names.of(token) or self.document.names.referent(token)
                if name is not None and name.type == "PERSON":
                    return name
        return None

    def _group(self, head: Token) -> _Who:
        name = self.document.names.referent(head)
        if name is not None:
            return name, name.text
        index = self.document.sentence_of(head).index
        for number in range(index, max(-1, index - _LOOK_BACK - 1), -1):
            who = self._spoke.get(number)
            if who is not None and number != index:
                return who if who[0] is None or who[0].type != "PERSON" else _NOBODY
        return _NOBODY

    # -- quotations that stand alone -------------------------------------------------------------

    def _going_on(self, index: int, first: Token) -> _Who:
        """Return who speaks in a quotation without attribution: the speaker before, or its subject."""
        own = self.document.sentences[index].block
        for number in range(index - 1, max(-1, index - _LOOK_BACK - 1), -1):
            sentence = self.document.sentences[number]
            who = self._spoke.get(number)
            if who is not None:
                return who
            if sentence.block != own and number != index - 1:
                break
            subject = self._subject(sentence, before=None)
            if subject is not None:
                return subject, subject.text
            pronoun = next(
                (
                    token
                    for token in sentence.span
                    if token.lower_ in ("he", "she") and token.dep_ == "nsubj"
                ),
                None,
            )
            if pronoun is not None:
                return self._pronoun(pronoun, _SINGULAR[pronoun.lower_])
        return _NOBODY


def _fits(name: Name, gender: str) -> bool:
    return name.gender in ("", gender)

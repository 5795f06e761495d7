"""Who a mention of a speaker stands for: "He added" and quotations that stand alone included."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizgen.facts.attribution import Found, mention_span
from quizgen.language.name_tables import TITLES, is_person_noun

if TYPE_CHECKING:
    from quizgen.facts.layout import Layout
    from quizgen.language.document import Document, Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Speakers"]

_SINGULAR = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_PLURAL = frozenset({"they", "them", "both", "some", "others", "many"})
_LOOK_BACK = 3  # sentences
_NEAR = 3  # sentences
_OFTEN = 3  # sentences of somebody who is known to speak in the article

_Who = tuple["Name | None", str]
_NOBODY: _Who = (None, "")


class Speakers:
    """Resolves speakers in text order, remembering who spoke in which sentence."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self.document = document
        self.layout = layout
        self._spoke: dict[int, _Who] = {}
        self._guessed = False
        self._sure_until: dict[int, int] = {}  # by name: the last sentence that was surely his
        self._bearers: dict[str, list[Name]] = {}
        for name in document.names.by_type("PERSON", ""):
            surname = name.text.rpartition(" ")
            if surname[0]:
                self._bearers.setdefault(surname[2], []).append(name)

    def resolve(self, item: Found) -> _Who:
        """Return the name and the text of who said it; (None, "") when nobody is found."""
        self._guessed = item.source is None
        first = item.content[0][0]
        index = self.document.sentence_of(first).index
        if item.source is not None:
            who = self._mention(item.source)
        else:
            who = _NOBODY if _is_addressed(item.cue) else self._going_on(index)
        last = self.document.sentence_of(item.content[-1][-1]).index
        if who[0] is not None and item.source is not None and not self._named(item.source):
            at = self.document.sentence_of(item.source).index
            self._guessed = self._guessed or not self._near(who[0], at)
        if who[0] is not None and self.sure:
            self._sure_until[who[0].id] = last
        if who != _NOBODY and item.frame != "of":
            for number in range(index, last + 1):
                self._spoke[number] = who
            if item.cue is not None:
                self._spoke[self.document.sentence_of(item.cue).index] = who
        return who

    @property
    def sure(self) -> bool:
        """Whether the speaker resolved last is stated: a name, or a pronoun with one reading."""
        return not self._guessed

    def _named(self, head: Token) -> bool:
        """Whether the mention holds a name, its own or in apposition."""
        if head.pos_ == "PRON":
            return False
        return self._name(head) is not None or any(
            self._name(child) is not None for child in head.children if child.dep_ == "appos"
        )

    def _near(self, name: Name, index: int) -> bool:
        """Whether somebody was named, or surely spoke, a few sentences before.

        "The astronaut said …" far from any name may be another astronaut.
        """
        said = self._sure_until.get(name.id, -_NEAR - 1)
        if index - _NEAR <= said <= index:
            return True
        return any(index - _NEAR <= mention.sentence <= index for mention in name.mentions)

    # -- a mention -----------------------------------------------------------------------------

    def _mention(self, head: Token) -> _Who:
        names = self.document.names
        lower = head.lower_
        misread = self._appositive(head)
        if misread is not None:
            return misread, misread.text
        if any(child.dep_ == "conj" for child in head.children):
            return None, mention_span(head).text
        if lower in _SINGULAR:
            return self._pronoun(head, _SINGULAR[lower])
        if lower in _PLURAL:
            return self._group(head)
        name = self._name(head)
        if name is not None:
            person = self._person_after(head, name)
            return person or name, (person or name).text
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
        return _NOBODY if head.pos_ == "PRON" else (None, span.text)

    def _appositive(self, head: Token) -> Name | None:
        """Return the person whom a post stands before, where the parse has a list of the two.

        "said the study's lead author, Ann Lee, MD, professor of medicine": nothing joins them.
        """
        joined = [child for child in head.children if child.dep_ == "conj"]
        if (
            head.tag_ != "NN"
            or len(joined) != 1
            or any(child.dep_ == "cc" for child in head.children)
            or any(child.dep_ == "cc" for child in joined[0].children)
        ):
            return None
        name = self.document.names.of(joined[0])
        follows = head.i + 1 < len(head.doc) and head.nbor(1).text == ","
        return name if follows and name is not None and name.type == "PERSON" else None

    def _person_after(self, head: Token, name: Name) -> Name | None:
        """Return the person behind a body's name and a post: "WHO president Ann Lee said"."""
        span = mention_span(head)
        doc = head.doc
        if name.type == "PERSON" or span.end + 1 >= len(doc):
            return None
        place = span.end
        while place < len(doc) and (
            doc[place].lower_ in TITLES or is_person_noun(doc[place].lower_)
        ):
            place += 1
        person = self.document.names.of(doc[place]) if span.end < place < len(doc) else None
        return person if person is not None and person.type == "PERSON" else None

    def _person_in(self, start: int, end: int, head: Token) -> Name | None:
        """Return the person whose name ends the phrase ("head of the Council Enver Solomon")."""
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
        if found is None:
            found = self._only(sentence.index, gender)
        return (found, found.text) if found is not None else _NOBODY

    def _only(self, index: int, gender: str) -> Name | None:
        """Return who else "he said" can mean: the one man who has spoken so far, often and last.

        Others who are merely named before a pronoun ("the news, from Fry to Lee") do not take
        over; the subject of the sentence before does, and "one bystander" who spoke since.
        """
        told = Counter(who[0] for number, who in self._spoke.items() if number < index)
        del told[None]
        speakers = [name for name in told if name is not None and _fits(name, gender)]
        if len(speakers) != 1 or speakers[0].gender != gender:
            return None
        name = speakers[0]
        last = max(number for number in self._spoke if number < index)
        before = self.document.sentences[max(0, index - 1) : index]
        subjects = [self._root_subject(sentence, None) for sentence in before]
        taken = any(
            other is not None and other is not name
            for subject in subjects
            if subject is not None
            for other in (self._person(subject),)
        )
        if told[name] < _OFTEN or taken or self._spoke[last][0] is not name:
            return None
        self._guessed = True
        return name

    def _back(self, index: int, head: Token | None, gender: str) -> Name | None:
        """Return the person whom the sentences before are about, if it is one only."""
        looked = 0
        seen: set[int] = set()  # people on the way who could be meant as well
        for number in range(index, -1, -1):
            sentence = self.document.sentences[number]
            if number != index:
                who = self._spoke.get(number)
                if who is not None:
                    name = who[0]
                    if name is not None and name.type in ("PERSON", "") and _fits(name, gender):
                        near = self._fitting(sentence, None, gender)
                        seen |= {other.id for other in near}
                        self._guessed = bool(self._rivals(seen, name)) or looked > 1
                        return name
                    if name is None and _is_unnamed_person(who[1]):
                        return None  # "…, according to our correspondent. He said …"
                elif self.layout.is_direct(sentence.span[0]) and self.layout.is_direct(
                    sentence.span[-1]
                ):
                    continue  # inside the quotation whose speaker is looked for
                looked += 1
                if looked > _LOOK_BACK:
                    return None
            limit = head if number == index else None
            root = self._root_subject(sentence, limit)
            if root is not None and number != index:
                name = self._person(root)
                if name is not None and _fits(name, gender):
                    near = self._fitting(sentence, None, gender)
                    near_ids = {*seen, *(other.id for other in near)}
                    self._guessed = bool(self._rivals(near_ids, name))
                    return name
                if name is None and (root.pos_ == "PROPN" or is_person_noun(root.lemma_.lower())):
                    return None  # somebody whom the names do not know: "The officer waited."
            people = self._fitting(sentence, limit, gender)
            if people:
                self._guessed = True
                return people[0] if len(people) == 1 else None
        return None

    def _rivals(self, seen: set[int], name: Name) -> set[int]:
        """Return who else could be meant: people whose gender is as well known as the name's."""
        if not name.gender:
            return seen - {name.id}
        people = self.document.names.by_type("PERSON", "")
        return {p.id for p in people if p.id in seen and p.gender == name.gender} - {name.id}

    def _fitting(self, sentence: Sentence, before: Token | None, gender: str) -> list[Name]:
        return [name for name in self._people(sentence, before) if _fits(name, gender)]

    def _name(self, token: Token) -> Name | None:
        """Return the name of a mention; a bare surname is the one person who bears it."""
        name = self.document.names.of(token)
        if name is not None and " " in name.text:
            return name
        if name is None and not token.is_title:
            return None
        bearers = self._bearers.get(name.text if name is not None else token.text, [])
        return bearers[0] if len(bearers) == 1 else name

    def _person(self, token: Token) -> Name | None:
        name = self._name(token) or self.document.names.referent(token)
        if name is None or name.type == "PERSON":
            return name
        # a full name of unknown kind ("Clay Cockrell") that a pronoun takes up is a person's
        return name if not name.type and " " in name.text else None

    def _people(self, sentence: Sentence, before: Token | None) -> list[Name]:
        found: list[Name] = []
        for token in sentence.span:
            if before is not None and token.i >= before.i:
                break
            name = self._name(token)
            if (
                name is not None
                and name.type == "PERSON"
                and name not in found
                and not self.layout.is_direct(token)
                and not any(child.tag_ == "POS" for child in token.children)
            ):
                found.append(name)
        return found

    def _root_subject(self, sentence: Sentence, before: Token | None) -> Token | None:
        """Return the subject of the sentence's main verb, outside direct speech."""
        for token in sentence.span:
            if before is not None and token.i >= before.i:
                return None
            if (
                token.dep_ in ("nsubj", "nsubjpass")
                and token.head.dep_ == "ROOT"
                and not self.layout.is_direct(token)
            ):
                return token
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

    def _going_on(self, index: int) -> _Who:
        """Return who speaks in a quotation without attribution.

        Right after words of his or her own, no question, the same person goes on speaking.
        """
        own = self.document.sentences[index].block
        for number in range(index - 1, max(-1, index - _LOOK_BACK - 1), -1):
            sentence = self.document.sentences[number]
            who = self._spoke.get(number)
            if who is not None:
                name = who[0]
                asked = sentence.text.rstrip("\"' ").endswith("?")
                if name is not None and number == index - 1 and not asked:
                    self._guessed = self._sure_until.get(name.id, -1) < number
                return who
            if sentence.block != own and number != index - 1:
                break
            subject = self._root_subject(sentence, None)
            if subject is not None and subject.lower_ in _SINGULAR:
                return self._pronoun(subject, _SINGULAR[subject.lower_])
            if _is_read(sentence):
                break  # '"…," a comment on a page in her name read. "…"': not her words
            name = self._person(subject) if subject is not None else None
            if subject is not None and name is None and is_person_noun(subject.lemma_.lower()):
                break  # "Another expert, …, doubts the promise that Lee made": not Lee's words
            if name is None:
                people = self._people(sentence, None)
                name = people[0] if len(people) == 1 else None
            if name is not None:
                return name, name.text
            if subject is not None and subject.pos_ == "PROPN":
                break
        return _NOBODY


# Things on which words stand that nobody is told to have said.
_WRITTEN = frozenset(
    "comment post page sign banner placard note message caption poster sticker plaque headline "
    "slogan inscription label leaflet graffiti".split()
)
_READS = frozenset("read reads ran runs went goes said says stated states declared".split())


def _is_read(sentence: Sentence) -> bool:
    """Whether a sentence shows words that stand on something: '"…," a sign at the door read'."""
    if '"' not in sentence.text:
        return False
    words = [token.lower_ for token in sentence.span]
    return any(
        token.lemma_.lower() in _WRITTEN and not _READS.isdisjoint(words[place + 1 :])
        for place, token in enumerate(sentence.span)
    )


def _is_addressed(cue: Token | None) -> bool:
    """Whether the subject is spoken to: 'He was asked: "Will you wait?"' tells of no asker."""
    return cue is not None and any(child.dep_ == "nsubjpass" for child in cue.children)


def _is_unnamed_person(text: str) -> bool:
    """Whether a speaker is one person without a name: "our correspondent"."""
    words = text.split()
    return bool(words) and is_person_noun(words[-1].lower())


def _fits(name: Name, gender: str) -> bool:
    return name.gender in ("", gender)

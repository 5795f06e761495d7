"""The speaker of a quotation as an answer: question word, key, other spellings, doubts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.clarity import is_clear
from quizgen.asking.post_letters import is_post
from quizgen.asking.sorts import is_person, wh_for
from quizgen.asking.wording import capital, content_words
from quizgen.language.forgetting import of_article
from quizgen.language.gazetteer import groups_of
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Span, Token

__all__ = [
    "AskedSpeaker",
    "asked_speaker",
    "gives_away",
    "is_person_speaking",
    "speaker_doubts",
]


# "Another factory owner", "one fan": nobody could tell which.
_LOOSE = frozenset("another some other one many several".split())


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """The speaker as the answer: the question word, the key, and why it may be no good."""

    who: str
    text: str
    type: str
    name: Name | None
    accepted: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def asked_speaker(speech: Speech, facts: Facts) -> AskedSpeaker | None:
    """Return how to ask for the speaker, or None when there is no way."""
    name, source = speech.speaker, speech.source
    if name is None:
        return _described(speech, facts)
    doubts = speaker_doubts(facts, speech)
    if is_person_speaking(speech):
        return AskedSpeaker("Who", name.text, "PERSON", name, _accepted(name), doubts)
    if name.type not in ("ORG", "NORP", "GPE") or source is None:
        return None
    wh = wh_for(source.root, facts.document)
    if wh is None or wh.name is not name:
        return None
    unknown = wh.text.endswith(("organisation", "organization")) and not _surely_one(name)
    if unknown or is_post(name, facts.document):
        doubts = (*doubts, "what sort of speaker")  # a surname taken for a firm, more often
    return AskedSpeaker(capital(wh.text), name.text, name.type, name, _accepted(name), doubts)


def is_person_speaking(speech: Speech) -> bool:
    """Whether a person with a name speaks: a known one, or one whose name is no other word.

    '"We are late," Ansa Grell said': a full name of unknown kind right beside the verb.
    """
    name, source, cue = speech.speaker, speech.source, speech.cue
    if name is not None and name.type == "ORG" and source is not None and cue is not None:
        return _is_full_name(name.text) and _is_told_as_person(source, cue)
    if name is None or name.type:
        return name is not None and name.type == "PERSON"
    if source is None or cue is None or speech.kind != "direct" or source.text != name.text:
        return False
    beside = source.start == cue.i + 1 or source.end == cue.i
    return beside and _is_full_name(name.text)


def _is_full_name(text: str) -> bool:
    """Whether a name is one of two words that are no others: "Ansa Grell"."""
    words = text.split()
    plain = all(word.istitle() and not lexicon().knows(word.lower()) for word in words)
    return plain and len(words) == _FULL_NAME


_FULL_NAME = 2  # words


def _is_told_as_person(source: Span, cue: Token) -> bool:
    """Whether what stands behind a name tells of a person: "Ansa Grell, a professor, said"."""
    between = source[0].doc[source.end : cue.i]
    return any(
        token.tag_ == "NN" and token.dep_ not in ("pobj", "compound") and is_person(token)
        for token in between
    )


def speaker_doubts(facts: Facts, speech: Speech) -> tuple[str, ...]:
    """Return why the speaker may be another one.

    One who only goes on from before, unnamed, was the right one in 48 of 49 judged questions; the
    other was one of two Roosevelts. He or she must surely speak somewhere in the article.
    """
    name = speech.speaker
    if name is None:
        return ()
    surely, bearers = _speakers(facts)
    if is_one_of_two(facts, name) or _is_namesakes(facts, speech):
        return ("one of two",)
    if _is_odd_spelling(facts, name):
        return ("spelt otherwise",)
    if speech.sure:
        return ()
    told = speech.source is not None and speech.source.root.pos_ == "PRON"  # "he said"
    if told and name.id not in surely and _others_speak(facts, name):
        return ("one of two",)
    others = bearers[name.text.rpartition(" ")[2]] - {name.id}
    people = {one.id: one for one in facts.document.names.people()}
    alone = not any(not told or _may_be(people[other], name) for other in others)
    return () if name.id in surely and alone else ("speaker not sure",)


def is_one_of_two(facts: Facts, name: Name) -> bool:
    """Whether others bear a bare surname: "Mr Davey", where Jack and Ann Davey are spoken of."""
    _, bearers = _speakers(facts)
    return " " not in name.text and bool(bearers.get(name.text, set()) - {name.id})


def _is_namesakes(facts: Facts, speech: Speech) -> bool:
    """Whether a bare surname is rather that of another, who alone was named in full before.

    "Ann Showalter swam first. … Showalter said", and only then her sister Mary.
    """
    name, source = speech.speaker, speech.source
    if name is None or source is None or len(source) != 1 or " " not in name.text:
        return False
    if source.root.text != name.text.rpartition(" ")[2]:
        return False
    here = facts.document.sentence_of(source.root).index
    if _named_in_full(name, here):
        return False
    return any(
        other is not name
        and other.text.rpartition(" ")[2] == source.root.text
        and _named_in_full(other, here)
        for other in facts.document.names.by_type("PERSON", "")
    )


def _is_odd_spelling(facts: Facts, name: Name) -> bool:
    """Whether a bare surname that stands once is a slip for somebody's who is named in full.

    "Lydia Kuchtmann" speaks, and then "Ms Kauchtman says": no student could tell who that is.
    """
    word = name.text
    if " " in word or len(word) < _SHORTEST_SURNAME or len(name.mentions) != 1:
        return False
    from rapidfuzz.distance import OSA  # takes a while to load

    most = len(word) // _LETTERS_OF_A_SLIP
    for other in facts.document.names.people():
        first, _, last = other.text.rpartition(" ")
        if not first or last[:1] != word[:1] or not _may_be(other, name):
            continue
        if last.startswith(word) or word.startswith(last):
            continue
        if 0 < OSA.distance(word, last, score_cutoff=most) <= most:
            return True
    return False


_SHORTEST_SURNAME = 6  # letters; shorter ones are often one letter off another
_LETTERS_OF_A_SLIP = 4  # a surname of eight letters may have two slips


def _named_in_full(name: Name, here: int) -> bool:
    return any(len(one.span) > 1 and one.sentence <= here for one in name.mentions)


def _others_speak(facts: Facts, name: Name) -> bool:
    """Whether somebody else surely speaks whom the pronoun may mean as well."""
    surely, _ = _speakers(facts)
    return any(
        one.id in surely and one is not name and _may_be(one, name)
        for one in facts.document.names.people()
    )


def _may_be(other: Name, name: Name) -> bool:
    """Whether somebody with the same surname could be meant: not his wife by "he"."""
    return not other.gender or not name.gender or other.gender == name.gender


@of_article
@lru_cache(maxsize=1)
def _speakers(facts: Facts) -> tuple[frozenset[int], dict[str, set[int]]]:
    """Return the ids of those who surely speak, and of those who bear each word as a name."""
    surely = {one.speaker.id for one in facts.speech if one.sure and one.speaker is not None}
    bearers: dict[str, set[int]] = defaultdict(set)
    for name in facts.document.names.people():
        for word in set(name.text.split()):
            bearers[word].add(name.id)
    return frozenset(surely), bearers


def _surely_one(name: Name) -> bool:
    """Whether a name is an organisation's: known, of several words, or an abbreviation."""
    text = name.text
    return " " in text or text.isupper() or bool(groups_of(text, "ORG"))


def _accepted(name: Name) -> tuple[str, ...]:
    """Return other ways to write a name: surname, name with title."""
    return tuple(alias for alias in sorted(name.aliases) if alias != name.text)


def _described(speech: Speech, facts: Facts) -> AskedSpeaker | None:
    """Return how to ask for people without a name: "a spokeswoman for the council"."""
    source = speech.source
    if source is None or speech.cue is None or source.root.pos_ != "NOUN":
        return None
    if not is_person(source.root):
        return None
    doubts = []
    words = [t for t in source if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")]
    if len(words) < 2 or source[0].lower_ in _LOOSE:
        doubts.append("nameless key")
    if source[0].pos_ == "NUM" or (
        source[0].lower_ == "the" and not _is_placed(source, facts.document)
    ):
        doubts.append("nameless key")  # "Three people", "The young founder"
    if source.root.tag_ == "NN" and source[0].lower_ not in ("a", "an"):
        doubts.append("nameless key")  # "the party's spokesman", "study author": one with a name
    if _gives_a_name(source.root):
        doubts.append("nameless key")
    pointing = {"PRP$", "PRP", "DT"}
    if any(t.tag_ in pointing and t.lower_ not in ("the", "a", "an") for t in source):
        doubts.append("nameless key")
    if source.root.tag_ == "NNS" and any(
        t.pos_ == "NOUN" and not is_clear(facts.document, t)
        for t in source[1:]
        if any(child.lower_ == "the" for child in t.children)
    ):
        doubts.append("nameless key")  # "Members of the committee": of which?
    return AskedSpeaker("Who", capital(source.text), "PHRASE", None, (), tuple(doubts))


def _gives_a_name(somebody: Token) -> bool:
    """Whether the article has the name: "a neighbour who gave his name as Chang"."""
    return any(
        child.dep_ == "relcl"
        and child.lemma_ == "give"
        and any(thing.lower_ in ("name", "names") for thing in child.children)
        for child in somebody.children
    )


def _is_placed(source: Span, document: Document) -> bool:
    """Whether "the …" says whose or where somebody is, not only what he is like.

    "The Sarn spokesman" and "the head of the school" do; "the prime minister" has a name.
    """
    return any(
        token.dep_ in ("prep", "poss") or document.names.of(token) is not None for token in source
    )


def gives_away(text: str, asked: AskedSpeaker) -> bool:
    """Whether a text holds a word of the answer's name (or all words of a description)."""
    words = {word.removesuffix("'s").removesuffix("’s") for word in content_words(text)}
    if asked.name is None:
        return set(content_words(asked.text)) <= words
    parts = {
        part.casefold()
        for alias in (asked.name.text, *asked.name.aliases)
        for part in alias.split()
        if part[:1].isupper() and len(part) > 2
    }
    return bool(parts & words)

"""Remarks that stand beside each other as options: whose each is, and what it may be beside.

The one that is asked for must be clear by itself and surely its speaker's. What stands beside it
needs less: it is another's, whole and clean, but may speak of "it" or "them", which a reader of the
article knows, may be said in passing, and may be by somebody without a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import AskedSpeaker, asked_speaker, gives_away
from quizgen.asking.of_self import gender_of_self
from quizgen.asking.pointing import POINTING_WORDS
from quizgen.asking.remark_clauses import remark_clauses
from quizgen.asking.remarks import Remark, remarks
from quizgen.asking.sorts import is_person
from quizgen.asking.speaker_told import GIVEN_AWAY
from quizgen.asking.telling import is_telling
from quizgen.asking.true_false_speech import named_in

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name
    from quizgen.language.tree import Span, Token

__all__ = ["Spoken", "sentences_of", "spoken_options", "telling_words"]

_KEY_WORDS, _LEAST_KEY = range(5, 29), 3  # words of a key, and how many tell something
_SHORT, _SLOGAN = 7, 6  # words of a key, and of what stands beside it, that must tell more
_WORDS, _LEAST = range(5, 33), 2  # the same of what stands beside it
_BEARABLE = frozenset({"points outside"})  # doubts of what stands beside a key
_MOST_POINTING = 2

_SPEAKERS = 2  # at least, somebody without a name among them

# Openers that take up what was said before: "Some last; others disappear".
_LINKING = frozenset(
    "ironically however therefore similarly consequently furthermore moreover likewise besides "
    "nevertheless meanwhile otherwise instead too firstly secondly finally second third others "
    "another both neither either".split()
)
_LEANING = _LINKING | frozenset("some such all none most".split())  # that no key opens with
_COUNTERPARTS = frozenset("opposite reverse contrary latter former alternative".split())

# Marks in a remark that show another voice in it, a hand that mended it, or a broken word.
_MENDED = re.compile(r"\w- (?!and\b|or\b|to\b)|[\[\]()?]|(?<!\d)/|/(?!\d)|…|\.\.\.|(?<!\w)['‘`]")


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A remark that may be an option.

    Attributes:
        remark: what is shown.
        speech: the quotation that it is out of.
        name: whose it is, None of somebody without a name.
        asked: how its speaker is asked for, where it may be the key; else None.
        text: as it is shown.
        words: what it tells.
        loose: whether other questions hardly ask about it, so that it is not missed.
    """

    remark: Remark
    speech: Speech
    name: Name | None
    asked: AskedSpeaker | None
    text: str
    words: frozenset[str]
    loose: bool

    @property
    def opens_pointing(self) -> bool:
        """Whether the first word points to what was said before: "It is old"."""
        return self.remark.pointing > 0 and _ends(self.remark)[0].lower_ in POINTING_WORDS


def spoken_options(facts: Facts) -> list[Spoken]:
    """Return what may be shown of all who are quoted, in text order; found once for an article."""
    found: list[Spoken] | None = facts.document.memory.get("spoken options")
    if found is None:
        found = facts.document.memory["spoken options"] = list(_spoken(facts))
    return found


def _spoken(facts: Facts) -> Iterator[Spoken]:
    said = [one for one in facts.speech if one.kind == "direct"]
    if len({one.speaker for one in said if one.speaker is not None or one.source}) < _SPEAKERS:
        return
    for speech in said:
        if speech.frame == "talk" or _speak_together(speech):
            continue
        if speech.cue is not None and speech.cue.lemma_.lower() in _WRITING:
            continue
        if speech.speaker is None and not _is_anothers(speech):
            continue
        asked = _who_is_asked(facts, speech)
        shown = [(one, True, False) for one in remarks(facts, speech)]
        shown += [(c.remark, c.tells_all, True) for c in remark_clauses(facts, speech)]
        for remark, tells_all, cut in shown:
            if not _may_be_beside(remark, speech.speaker) or _is_within(remark):
                continue
            clear = asked is not None and tells_all and _may_be_key(remark, asked)
            key = asked if clear else None
            loose = bool(cut or remark.doubts or remark.pointing or remark.waits)
            text, words = _shown(remark), telling_words(remark.tokens)
            yield Spoken(remark, speech, speech.speaker, key, text, words, loose)


# What stands on a wall or in a letter was not said, and is the odd one out beside what was.
_WRITING = frozenset("write scrawl paint print inscribe".split())


def _who_is_asked(facts: Facts, speech: Speech) -> AskedSpeaker | None:
    """Return how to ask for one who has a name of his own and is told beside the words.

    Who is meant by "he said" was the right one in all of 13 that were not sure, who goes on
    without a word in 23 of 24.
    """
    name, source = speech.speaker, speech.source
    if name is None or name.ambiguous or name.type not in ("PERSON", "ORG"):
        return None
    if not speech.sure and (source is None or source.root.pos_ != "PRON"):
        return None
    asked = asked_speaker(speech, facts)
    return asked if asked is not None and not asked.doubts else None


def _speak_together(speech: Speech) -> bool:
    """Whether somebody else says it, too: "said Lee and Fry"."""
    source = speech.source
    return source is not None and any(child.dep_ == "conj" for child in source.root.children)


_SOMEBODY = frozenset("another others some".split())


def _is_anothers(speech: Speech) -> bool:
    """Whether it is by people without a name whom no name could mean: "a neighbour", "fans"."""
    source = speech.source
    if source is None:
        return False
    first, head = source[0].lower_, source.root
    if first in _SOMEBODY or head.pos_ == "PROPN":
        return first != "the"
    if head.pos_ != "NOUN" or not is_person(head):
        return False
    if head.tag_ == "NNS":
        return not any(t.lower_ in _KNOWN for t in source)
    return first in ("a", "an", "one") or source[0].pos_ not in ("DET", "PRON")


_KNOWN = frozenset("the these those both all".split())  # of people told of before


def _may_be_beside(remark: Remark, name: Name | None) -> bool:
    """Whether a remark is whole, clean in print, and of a length to stand beside a key."""
    first, last = _ends(remark)
    return (
        remark.words in _WORDS
        and remark.content >= _least_content(remark)
        and remark.pointing <= _MOST_POINTING
        and _BEARABLE.issuperset(remark.doubts)
        and remark.waits.keys().isdisjoint(GIVEN_AWAY)
        and last.pos_ not in ("CCONJ", "SCONJ", "DET")
        and first.lower_ not in _LINKING
        and not (first.lower_ == "that" and first.dep_ != "det")
        and not any(map(_leans, remark.tokens))
        and not _MENDED.search(remark.text)
        and not _is_of_unknown(remark)
        and not (name is not None and named_in(name, remark.text))
    )


def _least_content(remark: Remark) -> int:
    """Return how many telling words a distractor must have: "It would ruin it" has too few."""
    first, _ = _ends(remark)
    if remark.pointing and first.lower_ in POINTING_WORDS:
        return _LEAST * remark.pointing
    return _LEAST + (remark.words < _SLOGAN)


def _is_of_unknown(remark: Remark) -> bool:
    """Whether "he" is somebody whom the article does not make known: "He counted them all"."""
    unknown = "beyond person" in remark.waits or any(t.is_sent_start for t in remark.tokens[1:])
    return unknown and any(map(_is_loose_he, sentences_of(remark.tokens)))


_OPENS = re.compile(r"(?:^|[\s(–—])['‘](?!s\b)")
_CLOSES = re.compile(r"['’](?=[\s.,;:!?)]|$)")
_CLOSES_LATER = re.compile(r"[.!?,]['’]")


def _is_within(remark: Remark) -> bool:
    """Whether the words lie in a quotation that opens before them: "Lee said: 'It is late. We …'".

    They are another's, whom the speaker only quotes.
    """
    tokens = remark.tokens
    doc, first = tokens.doc, tokens.start
    spans = (span for span in remark.speech.content if span.doc is doc)
    span = next((span for span in spans if span.start <= first < span.end), tokens)
    before = doc.text[span.start_char : tokens.start_char]
    opened = [match.end() for match in _OPENS.finditer(before)]
    if not opened or _CLOSES.search(before, opened[-1]):
        return False
    return _CLOSES_LATER.search(doc.text[tokens.start_char : span.end_char + 2]) is not None


def _may_be_key(remark: Remark, asked: AskedSpeaker) -> bool:
    """Whether a remark is clear without the sentence before it, and names not its speaker."""
    first, _ = _ends(remark)
    return (
        not remark.doubts
        and not remark.waits
        and not _is_pointing(remark)
        and remark.words in _KEY_WORDS
        and remark.content >= _LEAST_KEY + (remark.words < _SHORT)
        and first.lower_ not in _LEANING
        and not any(map(_is_loose_he, sentences_of(remark.tokens)))
        and not _goes_on(remark)
        and not gender_of_self(remark.text)
        and not gives_away(remark.text, asked)
        and not _tells_of_own(remark, asked)
    )


def _is_pointing(remark: Remark) -> bool:
    """Whether it points to what was said before: with more than one word, the first or a subject.

    "It's a need people have" does, too; "In ten years you will see these cars" may be asked.
    """
    first, _ = _ends(remark)
    if first.lower_ == "it" and _is_some_thing(first):
        return True
    if not remark.pointing:
        return False
    subjects = (token for token in remark.tokens if token.dep_ in ("nsubj", "nsubjpass"))
    told = any(token.lower_ in POINTING_WORDS and token.tag_ != "WDT" for token in subjects)
    return remark.pointing > 1 or first.lower_ in POINTING_WORDS or told


def _is_some_thing(pronoun: Token) -> bool:
    """Whether "it" is a thing of which a clause tells: "It's the only shop that is open"."""
    return any(
        child.dep_ == "relcl"
        for noun in pronoun.head.children
        if noun.dep_ == "attr" and noun.i > pronoun.i
        for child in noun.children
    )


def _ends(remark: Remark) -> tuple[Token, Token]:
    words = [token for token in remark.tokens if token.is_alpha] or list(remark.tokens)
    return words[0], words[-1]


def _leans(token: Token) -> bool:
    """Whether a noun asks which one: "That was not the reason", "The opposite happens"."""
    if token.lower_ in _COUNTERPARTS:
        after = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
        return token.i > 0 and token.nbor(-1).lower_ == "the" and after not in ("NOUN", "ADJ")
    beside = [child.lower_ for child in token.children if not child.is_punct]
    return token.pos_ == "NOUN" and token.dep_ == "attr" and beside == ["the"]


def _is_loose_he(sentence: Span) -> bool:
    """Whether a sentence has "he" before any noun: "I would hire a woman. He beat me to it"."""
    for token in sentence:
        if token.pos_ in ("NOUN", "PROPN"):
            return False
        if token.lower_ in ("he", "him", "his", "she", "her"):
            return True
    return False


_OPENING = 4  # words of an opener


def _goes_on(remark: Remark) -> bool:
    """Whether a key adds to what was said before: "We will also meet it".

    "I love it, but I also fear it" is whole.
    """
    words = [token.lower_ for token in remark.tokens if token.is_alpha]
    return "also" in words[:_OPENING]


def _tells_of_own(remark: Remark, asked: AskedSpeaker) -> bool:
    """Whether a remark names what the speaker is known to belong to: "Kew Zoo", by its keeper."""
    if asked.name is None:
        return False
    own = {
        token.lower_ for role in asked.name.roles for token in role.span if token.pos_ == "PROPN"
    }
    return any(token.lower_ in own for token in remark.tokens if token.pos_ == "PROPN")


def sentences_of(tokens: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch of words."""
    starts = [t.i for t in tokens if t.i == tokens.start or t.is_sent_start]
    for start, end in zip(starts, [*starts[1:], tokens.end], strict=True):
        yield tokens.doc.span(start, end)


def _shown(remark: Remark) -> str:
    """Return the words as a sentence between quotation marks."""
    ending = "" if remark.text.rstrip("'’")[-1:] in (".", "!") else "."
    return f'"{remark.text}{ending}"'


def telling_words(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the words that tell something, as lemmas."""
    return frozenset(token.lemma_.lower() for token in tokens if is_telling(token))

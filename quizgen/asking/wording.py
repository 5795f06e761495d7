"""Tokens of the article become the words of a stem or key.

Pronouns are replaced by the name they surely stand for, or kept when the stem itself holds what
they refer to; whatever would leave a reader asking "which one?" is noted as a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.asking.addressed import YOU, addresses_reader
from quizgen.asking.clarity import STANDING_FOR_NAMES, is_clear, lowers
from quizgen.asking.fuller_phrases import Told, told_beside
from quizgen.asking.narrator import as_writer
from quizgen.asking.standing_for import PRONOUNS, descriptions, is_expletive, reading
from quizgen.asking.untold import is_untold

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Worded", "capital", "compose", "content_words"]

_SPEAKERS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves".split()
)
# What a speaker's words for himself or herself become when somebody else tells them.
_THIRD = {
    ("i", "m"): "he", ("me", "m"): "him", ("my", "m"): "his", ("mine", "m"): "his",
    ("myself", "m"): "himself", ("i", "f"): "she", ("me", "f"): "her", ("my", "f"): "her",
    ("mine", "f"): "hers", ("myself", "f"): "herself",
}  # fmt: skip
_DEMONSTRATIVES = frozenset("this that these those such".split())
_PLACES = frozenset("here there then hence thereby thus elsewhere".split())
_COMPARISONS = frozenset(
    "other another others latter same similar equivalent corresponding comparable".split()
)
_DEICTIC_TIME = frozenset("now today yesterday tomorrow tonight currently recently ago".split())

_TIME_NOUNS = frozenset(
    "time moment day week month year decade century morning afternoon evening night weekend season "
    "summer winter spring autumn point stage".split()
)


@dataclass(frozen=True, slots=True)
class Worded:
    """Words made of tokens.

    Attributes:
        text: the words.
        doubts: reasons why a reader could not place something: pronoun, speaker, deixis,
            definite, comparison.
        resolved: how many pronouns were replaced by names.
        told: the fuller phrases that were put for short ones.
    """

    text: str
    doubts: tuple[str, ...]
    resolved: int
    told: tuple[Told, ...] = ()


_VAGUE = STANDING_FOR_NAMES | frozenset("sort kind type".split())  # "this sort of mistake"
# Words that may point to something beyond the piece; all others are put as they stand.
_WATCHED = frozenset(
    (*PRONOUNS, *_SPEAKERS, *_DEMONSTRATIVES, *_PLACES, *_COMPARISONS, *_DEICTIC_TIME)
) | frozenset("the one ones later earlier time more".split())


def _pointing(token: Token, piece: Sequence[Token]) -> bool:
    """Whether the token is "this", "that", "these" or "those" before its noun."""
    return (
        token.lower_ in ("this", "that", "these", "those")
        and token.dep_ == "det"
        and token.head in piece
        and token.head.pos_ == "NOUN"
        and token.head.lemma_.lower() not in _TIME_NOUNS
        and token.i < token.head.i
    )


def _deep(noun: Token) -> bool:
    """Whether the noun only places another one: "the terrorism growing in the area"."""
    if noun.dep_ != "pobj" or noun.head.dep_ == "agent":
        return False
    above = noun.head.head
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in above.children):
        return above.dep_ not in ("ccomp", "conj", "xcomp")  # "the only way to stop it in the area"
    return above.dep_ not in ("ROOT", "ccomp", "conj", "relcl", "advcl")


def _clean_quotes(text: str) -> str:
    """Drop quotation marks that lost their partner; whole pairs stay."""
    if '"' not in text:
        return text
    opened = False
    for index, character in enumerate(text):
        if character != '"':
            continue
        before = text[index - 1] if index else " "
        after = text[index + 1] if index + 1 < len(text) else " "
        fits = before != " " if opened else (before == " " and after != " ")
        if not fits:
            return text.replace('"', "")
        opened = not opened
    return text.replace('"', "") if opened else text


def compose(
    document: Document,
    pieces: Iterable[str | Sequence[Token]],
    *,
    known: Sequence[Token] = (),
    binder: Token | None = None,
    strict: bool = True,
    lenient: bool = False,
    speaker: Name | None = None,
    asked: str | None = None,
) -> Worded:
    """Put pieces of a stem or key together.

    Args:
        document: the article.
        pieces: ready words, or tokens of the article, in the order of the new sentence.
        known: heads of noun phrases that the reader has before these words (a key's stem).
        binder: the clause's subject; a pronoun that agrees with it refers to it.
        lenient: whether a pronoun may refer to any phrase before it that fits (in keys).
        strict: whether definite noun phrases must be clear, too.
        speaker: who says these words, when the stem names him or her before: "I" becomes "he".
        asked: the key of a stem; fuller phrases are put for short ones where they tell none of it.

    Returns:
        The words, without final punctuation, and the doubts.
    """
    pieces = list(pieces)
    told = told_beside(document, pieces, asked) if asked is not None else {}
    out: list[str] = []
    doubts: list[str] = []
    heads: list[Token] = [*known, *([binder] if binder is not None and known else [])]
    resolved = 0
    last: Token | None = None  # of the piece before, when that is the article's own words
    for piece in pieces:
        if isinstance(piece, str):
            if piece:
                out.append(piece)
                last = None
            continue
        if not piece:
            continue
        if last is not None and out and _comma_between(last, piece[0]):
            out[-1] += ","
        last = piece[-1]
        run = _run(document, piece, _Reader(heads, binder, speaker, strict, lenient, told))
        out.append(run.text)
        doubts += run.doubts
        heads += run.heads
        resolved += run.resolved
    text = " ".join(part for part in out if part).replace(" can not ", " cannot ")
    text = _clean_quotes(text)
    if any(map(text.__contains__, _SPACED)):  # in few: a look is cheaper than a pattern
        text = _BLANKS.sub(" ", _BEFORE_MARK.sub(r"\1", text))
    text = text.strip(" ,;:")
    return Worded(text, tuple(dict.fromkeys(doubts)), resolved, tuple(told.values()))


_BEFORE_MARK = re.compile(r"\s+([,;:?.!])")
_BLANKS = re.compile(r"\s{2,}")
_SPACED = (" ,", " ;", " :", " ?", " .", " !", "  ")


@dataclass(frozen=True, slots=True)
class _Reader:
    """What a reader knows before a piece, and how strictly he reads: see ``compose``."""

    heads: Sequence[Token]
    binder: Token | None
    speaker: Name | None
    strict: bool
    lenient: bool
    told: Mapping[Token, Told]


@dataclass(slots=True)
class _Run:
    """One piece in words, with the doubts and the noun heads that it adds."""

    heads: list[Token]
    text: str = ""
    doubts: list[str] = field(default_factory=list)
    resolved: int = 0


def _run(document: Document, piece: Sequence[Token], reader: _Reader) -> _Run:
    """Put one piece into words; what leans on nothing before it is done once for a document."""
    memory: dict[tuple[bool, tuple[Token, ...]], _Run | None]
    memory = document.memory.setdefault("runs", {})
    if any(token in reader.told for token in piece):
        return _put(document, piece, reader)
    key = reader.strict, tuple(piece)
    found = memory.get(key)
    if found is None:
        found = _put(document, piece, reader)
        if key not in memory:
            memory[key] = None if _leans(document, piece) else found
    return found


def _leans(document: Document, piece: Sequence[Token]) -> bool:
    """Whether the words for a piece hang on what stands before: pronouns and descriptions do."""
    return any(
        token.tag_ in ("PRP", "PRP$")
        or (token.pos_ == "NOUN" and document.names.referent(token) is not None)
        for token in piece
    )


def _put(document: Document, piece: Sequence[Token], reader: _Reader) -> _Run:
    """Put one piece into words."""
    run = _Run(heads=[*reader.heads])
    words: list[str] = []
    instead = descriptions(document, piece, reader.heads)
    for token in filter(reader.told.__contains__, piece):
        instead |= {token.nbor(-1): "", token: reader.told[token].phrase.text}
    told = as_writer(document, piece)
    for index, token in enumerate(piece):
        if token in instead:
            if instead[token]:
                run.resolved += token not in reader.told
                run.heads.append(token)
                words.append(instead[token] + (token.whitespace_ and " "))
            continue
        plain = token.is_lower and token.i not in told  # as nearly all words are
        text = token.text if plain else _cased(document, token, told.get(token.i))
        if token.lower_ in _WATCHED:
            text = _watched(document, piece, index, text, told.get(token.i), reader, run)
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod"):
            run.heads.append(token)
        words.append(text)
        following = piece[index + 1] if index + 1 < len(piece) else None
        if following is not None and (
            token.whitespace_
            or (
                following.i != token.i + 1
                and following.text not in (",", "'s", "'")
                and not (following.tag_ == "''" and token.is_title)  # 'the song "Lamps[.]"'
            )
        ):
            words.append(" ")
    run.text = "".join(words).strip()
    del run.heads[: len(reader.heads)]
    return run


def _cased(document: Document, token: Token, told: str | None) -> str:
    """Return a word as it is written in mid-sentence, or what is told in its place."""
    text = token.text if told is None else told
    if told is None and text[:1].isupper() and lowers(document, token):
        text = text[:1].lower() + text[1:]
    if len(text) > 3 and text.isupper():
        name = document.names.of(token)
        if name is not None and not name.text.isupper() and text.title() in name.text:
            text = text.title()
    return text


def _watched(
    document: Document,
    piece: Sequence[Token],
    index: int,
    text: str,
    told: str | None,
    reader: _Reader,
    run: _Run,
) -> str:
    """Return the text for a word that may point beyond the piece, and note what is doubtful."""
    token = piece[index]
    low = token.lower_
    if low in PRONOUNS and token.tag_ in ("PRP", "PRP$"):
        if low == "it" and is_expletive(token):
            return text
        replaced, doubtful, name = reading(
            token, document, run.heads, reader.binder, reader.lenient
        )
        if doubtful:
            run.doubts.append("pronoun")
        if name is not None:
            run.resolved += 1
            run.heads.append(token)
        if replaced is not None and replaced.lower() != low:
            return replaced
        return text.lower() if name is None else text
    if low in _SPEAKERS and token.tag_ in ("PRP", "PRP$"):
        speaker = reader.speaker
        third = _THIRD.get((low, speaker.gender)) if speaker is not None else None
        third = third or told
        if third is not None:
            run.resolved += 1
            return third
        if low in YOU and addresses_reader(document.article.text):
            return low  # a guide's "you" is whoever reads it
        run.doubts.append("speaker")
        return text
    if _pointing(token, piece):
        # "those nationwide protests" are "the nationwide protests" to who knows the text
        vague = token.head.lemma_.lower() in _VAGUE
        if vague or (reader.strict and not is_clear(document, token.head)):
            run.doubts.append("deixis")
        return "the"
    doubt = _vague(document, piece, index, strict=reader.strict)
    if doubt:
        run.doubts.append(doubt)
    return text


def _vague(document: Document, piece: Sequence[Token], index: int, *, strict: bool) -> str:
    """Return what a reader could not place in a word that is no pronoun, or ""."""
    token = piece[index]
    low = token.lower_
    if _demonstrates(token) or (low in _PLACES and token.dep_ == "advmod"):
        return "deixis"
    if low in _COMPARISONS and token.dep_ in ("amod", "det", "nsubj", "dobj", "pobj"):
        return "comparison"
    if low == "more" and token.i and token.nbor(-1).dep_ == "nummod" and token.dep_ == "amod":
        return "comparison"  # "thousands more sandbags"
    if (
        low in _DEICTIC_TIME
        or _later_in_it(piece, index)
        or (low == "time" and _at_the_time(token))
    ):
        return "time"
    if low in ("one", "ones") and token.dep_ not in ("nummod", "compound", "quantmod"):
        return "" if any(child.dep_ == "prep" for child in token.children) else "pronoun"
    definite = (
        low == "the"
        and strict
        and token.head.pos_ == "NOUN"
        and token.head in piece
        and not _deep(token.head)
        and (
            not is_clear(document, token.head) or is_untold(document, token.head, piece, token.sent)
        )
    )
    return "definite" if definite else ""


def _demonstrates(token: Token) -> bool:
    """Whether the token is "this", "such" … without what it points to."""
    low = token.lower_
    if low not in _DEMONSTRATIVES or token.tag_ not in ("DT", "PDT", "JJ"):
        return False
    if low == "those" and any(c.dep_ in ("acl", "relcl") for c in token.children):
        return False
    return not (low == "such" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "as")


def _at_the_time(token: Token) -> bool:
    """Whether "at the time" stands alone: at which?"""
    return (
        token.i > 1
        and (token.nbor(-2).lower_, token.nbor(-1).lower_) == ("at", "the")
        and not any(child.dep_ in ("prep", "relcl", "acl", "advcl") for child in token.children)
    )


def _later_in_it(piece: Sequence[Token], index: int) -> bool:
    """Whether a time hangs on another that is not named: "later in the day", "later that week"."""
    if piece[index].lower_ not in ("later", "earlier"):
        return False
    words = [token.lower_ for token in piece[index : index + 4]]
    unit = (
        words[3:] if words[1:3] == ["in", "the"] else words[2:3] if words[1:2] == ["that"] else []
    )
    return bool(unit) and unit[0] in _TIME_NOUNS


def _comma_between(last: Token, first: Token) -> bool:
    """Whether the article has a comma, and nothing else, between two pieces."""
    return first.i == last.i + 2 and last.nbor(1).text == ","


def capital(text: str) -> str:
    """Return the text with a capital first letter ("iPhone" and the like stay)."""
    if len(text) > 1 and text[0].islower() and text[1].isupper():
        return text
    return text[:1].upper() + text[1:]


_WORD = re.compile(r"[a-z0-9][a-z0-9'’-]*")


def content_words(text: str) -> list[str]:
    """Return the words of a text that carry meaning, folded."""
    return [word for word in _WORD.findall(text.lower()) if word not in _FUNCTION_WORDS]


_FUNCTION_WORDS = frozenset(
    "a an the and or but if of in on at to for from by with about against between into through "
    "during before after above below up down out off over under again further then once here "
    "there when where why how all any both each few more most other some such no nor not only own "
    "same so than too very can will just should now is are was were be been being have has had "
    "having do does did doing would could may might must shall ought who whom whose which what "
    "that this these those i you he she it we they me him her us them my your his its our their "
    "say says said tell told as also".split()
)

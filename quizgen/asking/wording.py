"""Tokens of the article become the words of a stem or key.

Pronouns are replaced by the name they surely stand for, or kept when the stem itself holds what
they refer to; whatever would leave a reader asking "which one?" is noted as a doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from quizgen.asking.narrator import as_writer

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.language.document import Document
    from quizgen.language.names import Name

__all__ = ["Worded", "capital", "compose", "content_words", "is_clear", "lowers"]

_PRONOUNS = {
    # pronoun: (person features it agrees with, possessive?)
    "he": ("m", False), "him": ("m", False), "his": ("m", True), "himself": ("m", False),
    "she": ("f", False), "her": ("f", False), "hers": ("f", True), "herself": ("f", False),
    "it": ("n", False), "its": ("n", True), "itself": ("n", False),
    "they": ("p", False), "them": ("p", False), "their": ("p", True), "themselves": ("p", False),
    "theirs": ("p", True),
}  # fmt: skip
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
# Adjectives that say nothing about which one is meant: "the current town", "the old position".
_UNTELLING = frozenset(
    "current present new old existing previous latest recent future entire whole main next "
    "following first second final last two three four".split()
)
_DEICTIC_TIME = frozenset("now today yesterday tomorrow tonight currently recently ago".split())

_TIME_NOUNS = frozenset(
    "time moment day week month year decade century morning afternoon evening night weekend season "
    "summer winter spring autumn point stage".split()
)

# Heads that say nothing about what is meant, unless a modifier does: "the group", "the plan".
_VAGUE = frozenset(
    "group man woman boy girl person people thing plan situation move issue case problem way idea "
    "decision result figure number event report project programme program work area place site "
    "country city town company firm organisation organization team study survey poll system "
    "process effort action step change measure fact point question answer time day week month "
    "year moment period family couple pair child son daughter player member official spokesman "
    "spokeswoman spokesperson author researcher scientist expert leader ceremony meeting "
    "incident deal agreement matter story item piece product service building house room part "
    "side end rest list amount level rate cost price total both region state body test campaign "
    "technology method idea image picture video film book letter message statement".split()
)

# Definite nouns that everybody can place.
_KNOWN = frozenset(
    "world internet sun moon earth west east north south government public media police army navy "
    "economy environment sea sky web future past present universe weather climate summer winter "
    "autumn spring morning evening night weekend prime parliament senate congress church press "
    "military law poor rich elderly young unemployed homeless dead".split()
)


@dataclass(frozen=True, slots=True)
class Worded:
    """Words made of tokens.

    Attributes:
        text: the words.
        doubts: reasons why a reader could not place something: pronoun, speaker, deixis,
            definite, comparison.
        resolved: how many pronouns were replaced by names.
    """

    text: str
    doubts: tuple[str, ...]
    resolved: int


_heads: WeakKeyDictionary[object, tuple[Counter[str], Counter[str]]] = WeakKeyDictionary()
_capitals: WeakKeyDictionary[object, frozenset[str]] = WeakKeyDictionary()


def _head_counts(document: Document) -> tuple[Counter[str], Counter[str]]:
    """How often each noun heads a phrase, and how often one such thing is brought up anew.

    The title's nouns count three times. "a study", "another study", "two studies" and "studies"
    each bring up something new; "the study" and "its study" do not.
    """
    key = document.docs[next(iter(document.docs))] if document.docs else document
    found = _heads.get(key)
    if found is not None:
        return found
    counts: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for sentence in document.sentences:
        for token in sentence.span:
            if token.pos_ != "NOUN" or token.dep_ == "compound":
                continue
            lemma = token.lemma_.lower()
            counts[lemma] += 1
            marks = {child.lower_ for child in token.children if child.dep_ in ("det", "poss")}
            poss = any(child.dep_ == "poss" for child in token.children)
            if not poss and not marks & {"the", "this", "that", "these", "those"}:
                new[lemma] += 1
    for word in re.findall(r"[a-z]+", document.article.title.lower()):
        counts[word] += 3
    _heads[key] = counts, new
    return counts, new


def _always_capital(document: Document) -> frozenset[str]:
    """Words that the article writes with a capital in the middle of a sentence, and never small."""
    key = document.docs[next(iter(document.docs))] if document.docs else document
    found = _capitals.get(key)
    if found is None:
        capital: set[str] = set()
        small: set[str] = set()
        for sentence in document.sentences:
            for token in sentence.span[1:]:
                if token.is_title and token.nbor(-1).text not in ('"', "'", ":"):
                    capital.add(token.text)
                elif token.is_lower:
                    small.add(token.text.title())
        found = frozenset(capital - small)
        _capitals[key] = found
    return found


def lowers(document: Document, token: Token) -> bool:
    """Whether the token's capital is only that of a sentence's first word."""
    if not token.is_sent_start and not (token.i > 0 and token.nbor(-1).text in ('"', "'", ":")):
        return False
    if not token.text[:1].isupper() or token.lower_ == "i" or token.lower_.startswith("i'"):
        return False
    if len(token.text) > 1 and token.is_upper:
        return False
    if token.lower_ in ("the", "a", "an") and not (
        token.nbor(1).is_title and "The" in _always_capital(document)
    ):
        return True  # "The Centre for Coasts" in mid-sentence
    if document.names.of(token) is not None or token.ent_type_ in ("PERSON", "ORG", "GPE"):
        return False
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if token.text in _always_capital(document):
        return False
    if token.pos_ == "PROPN":
        return not (following is not None and following.is_title and following.is_alpha)
    return True


def is_clear(document: Document, head: Token) -> bool:
    """Whether a definite noun phrase is clear to someone who knows the article.

    "the new prototypes", "the owner of the building" are; "the group" is not, unless the title or
    at least three sentences speak of it and the noun is not one of the vague ones.
    """
    from quizgen.asking.sorts import is_person

    if document.names.of(head) is not None:
        return True
    modified = any(
        (child.lower_ not in _UNTELLING
        and child.dep_ in ("amod", "compound", "nmod", "poss", "relcl", "acl", "nummod", "appos"))
        or (child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "between", "in", "on",
                                                      "behind", "against", "with"))
        for child in head.children
    )  # fmt: skip
    if modified or head.lower_ in _KNOWN:
        return True
    if head.dep_ == "nsubj" and head.head.tag_ == "VBG" and head.head.i > head.i:
        return True  # "the terrorism rapidly growing in the area"
    if head.tag_ == "NNS" and is_person(head):
        return True  # "the researchers", "the architects": those of the article
    counts, new = _head_counts(document)
    lemma = head.lemma_.lower()
    if lemma in _VAGUE:
        # one letter in the article is "the letter"; of several studies none is
        return counts[lemma] >= 4 or (counts[lemma] >= 2 and new[lemma] <= 1)
    return counts[lemma] >= 2


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


def _agrees(feature: str, head: Token, document: Document) -> bool:
    """Whether a noun phrase can be what a pronoun of the feature (m, f, n, p) refers to."""
    from quizgen.asking.sorts import is_person

    name = document.names.of(head)
    plural = head.tag_ in ("NNS", "NNPS") or any(
        child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") for child in head.children
    )
    if feature == "p":
        return plural or (name is not None and name.type in ("ORG", "NORP", ""))
    if plural:
        return False
    person = name.type == "PERSON" if name is not None else is_person(head)
    if feature == "n":
        return not person
    if not person:
        return False
    gender = name.gender if name is not None else ""
    return gender in ("", feature)


def _stands_for(token: Token, name: Name, document: Document) -> bool:
    """Whether the token is part of the name, or a pronoun or description of it."""
    return document.names.of(token) is name or document.names.referent(token) is name


def _reading(
    token: Token,
    document: Document,
    heads: Sequence[Token],
    binder: Token | None,
    lenient: bool,
) -> tuple[str | None, bool, Name | None]:
    """Return the pronoun's text, whether it is doubtful, and the name put in its place."""
    feature, possessive = _PRONOUNS[token.lower_]
    possessive = possessive or token.tag_ == "PRP$"
    name = document.names.referent(token)
    if name is None:
        ahead = _ahead(token)
        if ahead is not None and ahead not in heads and _agrees(feature, ahead, document):
            phrase = list(ahead.subtree)
            if len(phrase) <= 5 and not any(part.tag_ in ("PRP", "PRP$") for part in phrase):
                words = " ".join(part.text for part in phrase)
                if lowers(document, phrase[0]):
                    words = words[:1].lower() + words[1:]
                return words, False, None
    fitting = []
    met: list[object] = []
    for head in heads:
        if not possessive and _beside(token, head):
            continue
        who = document.names.of(head) or document.names.referent(head) or head
        if who not in met and _agrees(feature, head, document):
            met.append(who)
            fitting.append(head)
    if name is not None:
        if any(_stands_for(head, name, document) for head in heads):
            joined = feature != "p" and any(
                _stands_for(head, name, document)
                and any(child.dep_ == "conj" for child in head.children)
                for head in heads
            )
            return (None, True, None) if joined else (token.text, False, None)
        if feature == "p":
            return None, True, None
        if token.lower_.endswith("self"):
            return None, True, None
        return name.text + ("'s" if possessive else ""), False, name
    bound = len(fitting) == 1 or (possessive and binder is not None and binder in fitting)
    bound = bound or (lenient and bool(fitting))
    if bound and not token.is_sent_start:
        return token.text, False, None
    return None, True, None


def _beside(token: Token, head: Token) -> bool:
    """Whether a pronoun and a noun are subject and object of one verb: never the same thing.

    "The ruling ordered it to pay": "it" is not the ruling.
    """
    if token.lower_.endswith(("self", "selves")) or head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = token.head
    if (
        token.dep_ in ("nsubj", "nsubjpass")
        and verb.dep_ in ("ccomp", "xcomp")
        and verb.tag_ == "VB"
    ):
        verb = verb.head
    elif token.dep_ not in ("dobj", "dative"):
        return False
    return head.head == verb


def _clean_quotes(text: str) -> str:
    """Drop quotation marks that lost their partner; whole pairs stay."""
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

    Returns:
        The words, without final punctuation, and the doubts.
    """
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
        run: list[str] = []
        instead = _descriptions(document, piece, heads)
        told = as_writer(document, piece)
        for index, token in enumerate(piece):
            low = token.lower_
            if token in instead:
                if instead[token]:
                    resolved += 1
                    heads.append(token)
                    run.append(instead[token] + (token.whitespace_ and " "))
                continue
            text = told.get(token.i, token.text)
            if lowers(document, token) and token.i not in told:
                text = text[:1].lower() + text[1:]
            mention = document.names.mention(token)
            if text.isupper() and len(text) > 3 and mention is not None:
                name = document.names.of(token)
                if name is not None and not name.text.isupper() and text.title() in name.text:
                    text = text.title()
            if low in _PRONOUNS and token.tag_ in ("PRP", "PRP$"):
                if not (low == "it" and _is_expletive(token)):
                    replaced, doubtful, name = _reading(token, document, heads, binder, lenient)
                    if doubtful:
                        doubts.append("pronoun")
                    if name is not None:
                        resolved += 1
                        heads.append(token)
                    if replaced is not None and replaced.lower() != low:
                        text = replaced
                    elif name is None:
                        text = text.lower()
            elif low in _SPEAKERS and token.tag_ in ("PRP", "PRP$"):
                third = _THIRD.get((low, speaker.gender)) if speaker is not None else None
                third = third or told.get(token.i)
                if third is None:
                    doubts.append("speaker")
                else:
                    text = third
                    resolved += 1
            elif _pointing(token, piece):
                # "those nationwide protests" are "the nationwide protests" to who knows the text
                text = "the"
                if strict and not is_clear(document, token.head):
                    doubts.append("deixis")
            elif (
                low in _DEMONSTRATIVES
                and not (low == "those" and any(c.dep_ in ("acl", "relcl") for c in token.children))
                and token.tag_ in ("DT", "PDT", "JJ")
                and not (
                    low == "such" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "as"
                )
            ) or (low in _PLACES and token.dep_ == "advmod"):
                doubts.append("deixis")
            elif low in _COMPARISONS and token.dep_ in ("amod", "det", "nsubj", "dobj", "pobj"):
                doubts.append("comparison")
            elif low in _DEICTIC_TIME:
                doubts.append("time")
            elif low in ("one", "ones") and token.dep_ not in ("nummod", "compound", "quantmod"):
                if not any(child.dep_ == "prep" for child in token.children):
                    doubts.append("pronoun")
            elif (
                low == "the"
                and strict
                and token.head.pos_ == "NOUN"
                and token.head in piece
                and not _deep(token.head)
                and not is_clear(document, token.head)
            ):
                doubts.append("definite")
            if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod"):
                heads.append(token)
            run.append(text)
            following = piece[index + 1] if index + 1 < len(piece) else None
            if following is not None and (
                token.whitespace_
                or (following.i != token.i + 1 and following.text not in (",", "'s", "'"))
            ):
                run.append(" ")
        out.append("".join(run).strip())
    text = " ".join(part for part in out if part)
    text = re.sub(r"\s+([,;:?.!])", r"\1", _clean_quotes(text))
    text = re.sub(r"\s{2,}", " ", text).strip(" ,;:")
    return Worded(text, tuple(dict.fromkeys(doubts)), resolved)


def _comma_between(last: Token, first: Token) -> bool:
    """Whether the article has a comma, and nothing else, between two pieces."""
    return first.i == last.i + 2 and last.nbor(1).text == ","


def _descriptions(
    document: Document, piece: Sequence[Token], heads: Sequence[Token]
) -> dict[Token, str]:
    """Return what stands in place of a description: "the company" becomes "Google".

    Only plain descriptions ("the company", "the Russian president") that surely stand for a name
    which the words before do not hold. The tokens before the head map to "".
    """
    found: dict[Token, str] = {}
    inside = set(piece)
    for token in piece:
        if token.pos_ != "NOUN" or token.dep_ in ("compound", "appos", "attr"):
            continue
        name = document.names.referent(token)
        if name is None or any(
            _stands_for(other, name, document)
            for other in (*heads, *(t for t in piece if t != token))
        ):
            continue
        phrase = list(token.subtree)
        if token.right_edge != token or phrase[0].lower_ != "the" or len(phrase) > 4:
            continue
        if not all(part in inside for part in phrase):
            continue
        found.update(dict.fromkeys(phrase, ""))
        found[token] = name.text
    return found


def _ahead(token: Token) -> Token | None:
    """Return the noun that a subject pronoun takes up from a clause before it.

    "Because children cannot go along, they are kept apart": "they" are the children.
    """
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return None
    for child in token.head.children:
        if child.dep_ == "advcl" and child.right_edge.i < token.i:
            for subject in child.children:
                if subject.dep_ in ("nsubj", "nsubjpass") and subject.pos_ in ("NOUN", "PROPN"):
                    return subject
    return None


# Verbs beside "be" and passives whose "it" may stand for nothing: "it emerged that …".
_IMPERSONAL = frozenset(
    "be seem appear emerge turn happen take make cost follow remain become transpire help".split()
)


def _is_expletive(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is clear that …", "it emerged that …"."""
    head = token.head
    plain = head.lemma_.lower() in _IMPERSONAL or any(
        child.dep_ in ("auxpass", "acomp", "attr") for child in head.children
    )
    return (
        plain
        and token.dep_ in ("nsubj", "nsubjpass", "expl")
        and any(
            child.dep_ in ("ccomp", "csubj", "advcl", "xcomp")
            and child.i > head.i
            and any(part.lower_ in ("that", "to") for part in child.children)
            for child in head.children
        )
    )


def capital(text: str) -> str:
    """Return the text with a capital first letter ("iPhone" and the like stay)."""
    if len(text) > 1 and text[0].islower() and text[1].isupper():
        return text
    return text[:1].upper() + text[1:]


def content_words(text: str) -> list[str]:
    """Return the words of a text that carry meaning, folded."""
    return [
        word
        for word in re.findall(r"[a-z0-9][a-z0-9'’-]*", text.lower())
        if word not in _FUNCTION_WORDS
    ]


_FUNCTION_WORDS = frozenset(
    "a an the and or but if of in on at to for from by with about against between into through "
    "during before after above below up down out off over under again further then once here "
    "there when where why how all any both each few more most other some such no nor not only own "
    "same so than too very can will just should now is are was were be been being have has had "
    "having do does did doing would could may might must shall ought who whom whose which what "
    "that this these those i you he she it we they me him her us them my your his its our their "
    "say says said tell told as also".split()
)

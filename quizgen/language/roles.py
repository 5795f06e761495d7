"""What an article says that a named person or thing is: "auctioneer Frederic Thut".

Four patterns are read: the noun before the name ("US president Barack Obama"), the apposition
after it ("Alan Strickland, a Haringey councillor"), the name as apposition ("the owner of the
bakery, Ann Poole") and the copula ("Poole is a councillor"); besides the title in capitals that
was cut from the name, and the age.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizgen.language.name_tables import ORG_NOUNS, PLACE_NOUNS, TITLES, is_person_noun

if TYPE_CHECKING:
    from quizgen.language.mentions import Found
    from quizgen.language.tree import Doc, Span, Token

__all__ = ["Role", "find_age", "find_roles", "noun_class"]

# Titles that are forms of address and describe nobody.
_ADDRESS = frozenset("mr mrs ms miss mx dr prof sir dame rev madam lord lady".split())

_WORK_NOUNS = frozenset(
    "film movie book novel song album play show series poem painting sculpture documentary opera "
    "game sitcom drama musical ballet single magazine memoir biography comic".split()
)


def _describes(head: Token) -> bool:
    return bool(noun_class(head.lower_)) or is_person_noun(head.lower_)


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """A description of a name.

    Attributes:
        text: as it stands, without article ("Haringey councillor", "owner of the bakery").
        span: its tokens, without article.
        sentence: index of its sentence.
        definite: whether the article says that there is one ("the owner", "auctioneer Thut");
            False for "a councillor".
        kind: how it is joined to the name.
        head: the noun that carries it ("councillor").
        lemma: the noun's lemma.
        owner: the possessive pronoun before it ("his" of "his wife, Anna"), if any.
    """

    text: str
    span: Span
    sentence: int
    definite: bool
    kind: Literal["title", "premodifier", "apposition", "copula"]
    head: Token
    lemma: str
    owner: Token | None = None


def noun_class(lemma: str) -> str:
    """Return what a common noun names: PERSON, ORG, GPE, LOC, FAC, WORK_OF_ART or ""."""
    if is_person_noun(lemma):
        # "broadcaster Sky News", "broadcaster David Frost": both are called so
        return "" if lemma in ORG_NOUNS else "PERSON"
    if lemma in PLACE_NOUNS:
        return PLACE_NOUNS[lemma]
    if lemma in ORG_NOUNS:
        return "ORG"
    return "WORK_OF_ART" if lemma in _WORK_NOUNS else ""


def find_age(one: Found) -> int | None:
    """Return the age in "Ann Poole, 53, …", "Ann Poole (53)" or "53-year-old Ann Poole"."""
    doc, end = one.doc, one.end
    if end + 2 < len(doc) and doc[end].text in (",", "("):
        at = end + 1 + (doc[end + 1].lower_ == "aged")
        word = doc[at].text
        if word.isdigit() and len(word) <= 3 and at + 1 < len(doc):
            closed = doc[at + 1].text in (",", ".", ")", ";", "and")
            return int(word) if closed and 0 < int(word) < 120 else None
    before = one.title_start - 1
    for index in range(before, max(one.sentence.span.start - 1, before - 4), -1):
        word = doc[index].lower_
        if word.endswith("-year-old"):
            number = word.removesuffix("-year-old")
            return int(number) if number.isdigit() else None
        if doc[index].pos_ not in ("NOUN", "ADJ", "PROPN"):
            break
    return None


def find_roles(one: Found) -> Iterator[Role]:
    """Yield the descriptions of the name that stand around one mention."""
    yield from _title(one)
    yield from _before(one)
    yield from _after(one)
    yield from _apposed(one)
    yield from _copula(one)


def _role(
    one: Found,
    start: int,
    end: int,
    head: Token,
    kind: Literal["title", "premodifier", "apposition", "copula"],
) -> Role | None:
    doc = one.doc
    definite = True
    owner = None
    first = doc[start]
    while start < end and (doc[start].pos_ in ("DET", "PRON") or doc[start].is_punct):
        definite = doc[start].lower_ not in ("a", "an", "another", "one", "some", "any")
        if doc[start].tag_ == "PRP$":
            owner = doc[start]
        start += 1
    if kind in ("apposition", "copula") and first.pos_ not in ("DET", "PRON"):
        definite = kind == "apposition"
    if start >= end or not start <= head.i < end:
        return None
    span = doc.span(start, end)
    lemma = _lemma(head)
    return Role(span.text, span, one.sentence.index, definite, kind, head, lemma, owner)


def _lemma(token: Token) -> str:
    """Return the noun's lemma; capitals ("Chairman") keep no spaCy lemma of their own."""
    lower = token.lower_
    return token.lemma_.lower() if token.tag_ in ("NNS", "NNPS") else lower


def _title(one: Found) -> Iterator[Role]:
    """Read a title in capitals: "US Secretary of State John Kerry"."""
    if not one.title or one.title_start >= one.start:
        return
    doc = one.doc
    words = [token.lower_.rstrip(".") for token in doc[one.title_start : one.start]]
    if all(word in _ADDRESS for word in words):
        return
    heads = [
        token
        for token in doc[one.title_start : one.start]
        if token.lower_.rstrip(".") in TITLES or is_person_noun(token.lower_)
    ]
    if not heads:
        return
    start = one.title_start
    sentence_start: int = one.sentence.span.start
    # "former President George Bush", "Russia's President Vladimir Putin"
    while start > sentence_start and (
        doc[start - 1].lower_
        in ("former", "ex", "then", "current", "late", "acting", "deputy", "vice")
        or doc[start - 1].text == "'s"
        or (doc[start].text == "'s" and doc[start - 1].pos_ == "PROPN")
        or (
            doc[start - 1].pos_ == "PROPN"
            and doc[start].pos_ == "PROPN"
            and doc[start - 1].is_title
        )
    ):
        start -= 1
    role = _role(one, start, one.start, heads[0] if "of" in words else heads[-1], "title")
    if role:
        yield role


def _belongs_to(name: Token, noun: Token) -> bool:
    """Whether a name stands before a noun for people that carries it: "Nationals leader"."""
    modifies = name.dep_ in ("compound", "nmod", "amod") and name.head == noun
    return modifies and noun.lower_ == noun.text and is_person_noun(noun.lower_)


def _before(one: Found) -> Iterator[Role]:
    """Read common nouns right before the name: "US president Barack Obama"."""
    doc = one.doc
    end = one.title_start
    sentence_start: int = one.sentence.span.start
    if end <= sentence_start or one.title:
        return
    head = doc[end - 1]
    if head.text == "," or not head.text[0].isalpha():
        return
    if head.pos_ not in ("NOUN", "PROPN", "ADJ") or not _describes(head) or head.tag_ == "NNS":
        return
    if head.tag_ == "NNPS" or doc[end].text.startswith("'"):
        return
    if one.end < len(doc) and _belongs_to(doc[one.end - 1], doc[one.end]):
        return  # "the deputy Nationals leader" is no Nationals
    start = end - 1
    while start > sentence_start and (
        doc[start - 1].pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
        or doc[start - 1].tag_ == "POS"
        or (
            doc[start - 1].text == "and"
            and doc[start - 2].pos_ == "NOUN"
            and is_person_noun(doc[start - 2].lower_)
        )
    ):
        start -= 1
    if start > sentence_start and doc[start - 1].pos_ in ("DET", "PRON"):
        start -= 1
    role = _role(one, start, end, head, "premodifier")
    if role:
        yield role


def _np_end(head: Token, limit: int) -> int:
    """Return the end of the noun phrase, before a comma, a relative clause or a bracket."""
    doc = head.doc
    end = min(head.right_edge.i + 1, limit)
    for index in range(head.i + 1, end):
        token = doc[index]
        if token.text in (",", ";", ":", "(", ")", "-", "–", "—", '"') or token.tag_ in (
            "WP",
            "WDT",
            "WRB",
        ):
            return index
        if token.dep_ in ("relcl", "acl") and token.i > head.i and token.tag_ in ("VBD", "VBZ"):
            return min(index, token.left_edge.i) if token.left_edge.i > head.i else index
    return end


def _after(one: Found) -> Iterator[Role]:
    """Read the apposition after the name: "Alan Strickland, a Haringey councillor"."""
    doc, end = one.doc, one.end
    limit: int = one.sentence.span.end
    if end + 1 >= limit or doc[end].text not in (",", "(", "-", "–", "—"):
        return
    start = end + 1
    if doc[start].text.isdigit() and start + 2 < limit and doc[start + 1].text == ",":
        start += 2
    head = _head_at(doc, start, limit)
    if head is None:
        return
    stop = _np_end(head, limit)
    if (
        stop < limit
        and doc[stop].text not in (",", ".", ";", ")", "-", "–", "—", ":", '"')
        and doc[stop].tag_ not in ("WP", "WDT", "WRB", "VBN")
    ) and not (head.dep_ == "appos" and one.start <= head.head.i < one.end):
        return
    if head.dep_ == "conj" and head.head.i < one.start:
        return
    if head.dep_ in ("nsubj", "nsubjpass") and not one.start <= head.head.i < one.end:
        return
    listed = stop + 1 < limit and doc[stop].text == "," and doc[stop + 1].lower_ in ("and", "or")
    if listed and head.dep_ != "appos":
        return  # a list: "Putin, the president of Iran, and …"
    role = _role(one, start, stop, head, "apposition")
    if role:
        yield role


def _head_at(doc: Doc, start: int, limit: int) -> Token | None:
    """Return the head noun of a noun phrase that begins at ``start``, when there is one."""
    index = start
    if doc[index].lower_ in ("a", "an", "the", "his", "her", "its", "their", "another", "one"):
        index += 1
    elif not (doc[index].pos_ in ("NOUN", "PROPN", "ADJ") or doc[index].text[0].isupper()):
        return None
    head = None
    while index < limit and index < start + 10:
        token = doc[index]
        if token.pos_ in ("NOUN", "PROPN") or noun_class(token.lower_):
            head = token
        elif token.pos_ == "PART" or token.tag_ == "POS":
            head = None
        elif token.pos_ not in ("ADJ", "NUM", "ADV") and token.tag_ not in (
            "VBN",
            "VBG",
            "CC",
            "HYPH",
        ):
            break
        elif token.tag_ == "CC" and head is not None and not noun_class(head.lower_):
            pass
        elif token.tag_ == "CC" and head is not None:
            break
        index += 1
    if head is None or head.tag_ in ("NNS", "NNPS"):
        return None
    bare = doc[start].lower_ not in (
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "another",
        "one",
    )
    kind = noun_class(head.lower_)
    if bare and kind != "PERSON":
        return None
    if head.pos_ == "PROPN" and not kind:
        return None
    return head


def _apposed(one: Found) -> Iterator[Role]:
    """Read the noun that the name is set beside: "the owner of the bakery, Ann Poole, said"."""
    doc = one.doc
    start = one.title_start
    if start - 1 <= one.sentence.span.start or doc[start - 1].text != ",":
        return
    for token in doc[one.start : one.end]:
        head = token.head
        if token.dep_ != "appos" or head.i >= start - 1 or head.tag_ not in ("NN", "NNP"):
            continue
        if not noun_class(head.lower_) or head.left_edge.i < one.sentence.span.start:
            continue
        if any(word.text == "," for word in doc[head.i : start - 1]) or _may_be_above(head):
            continue
        role = _role(one, head.left_edge.i, start - 1, head, "apposition")
        if role:
            yield role
        return


def _may_be_above(noun: Token) -> bool:
    """Whether the name may be that of the noun above: "a town in the district, Sarn"."""
    if noun.dep_ != "pobj" or noun.head.head.tag_ not in ("NN", "NNP"):
        return False
    kinds = {noun_class(noun.lower_), noun_class(noun.head.head.lower_)}
    return len(kinds) == 1 or kinds <= {"GPE", "LOC", "FAC"}


def _copula(one: Found) -> Iterator[Role]:
    """Read "Poole is a councillor", not "might be" or "is not"."""
    for token in one.doc[one.start : one.end]:
        verb = token.head
        if token.dep_ != "nsubj" or verb.lemma_ not in ("be", "become", "remain"):
            continue
        children = list(verb.children)
        if any(
            child.dep_ in ("neg", "aux") and child.lower_ not in ("has", "had", "have")
            for child in children
        ):
            return
        for child in children:
            if child.dep_ == "attr" and child.tag_ == "NN" and child.i > verb.i:
                if child.left_edge.i <= verb.i:
                    return
                limit: int = one.sentence.span.end
                role = _role(one, child.left_edge.i, _np_end(child, limit), child, "copula")
                if role and child.left_edge.pos_ in ("DET", "PRON", "NUM"):
                    yield role
                return

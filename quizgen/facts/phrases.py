"""Phrases: the words of a clause's parts as they stand alone, trimmed, shortened, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.language.capitals import begins_house

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["named_by", "noun_phrase", "plain_text", "shorten", "trim", "without_asides"]


def plain_text(tokens: Sequence[Token], *, lower: bool = False) -> str:
    """Return the tokens as running text, spaces where the article has them or tokens were cut."""
    pieces: list[str] = []
    for index, token in enumerate(tokens):
        text = token.text
        if index == 0 and lower and _lowers(token):
            text = text[:1].lower() + text[1:]
        pieces.append(text)
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            break
        adjacent = following.i == token.i + 1
        if token.whitespace_ or (not adjacent and following.text not in (",", "'s", "'", ".")):
            pieces.append(" ")
    return "".join(pieces).strip()


def _lowers(token: Token) -> bool:
    """Whether the capital of the token is only that of the sentence's first word."""
    return (
        bool(token.is_sent_start)
        and token.is_title
        and token.lower_ != "i"
        and token.pos_ not in ("PROPN",)
        and not token.ent_type_
        and not begins_house(token)
    )


def trim(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Leave off outer punctuation; keep closing brackets, quotes and per-cent signs inside."""
    parts = list(tokens)
    while parts and parts[0].text in _OUTER:
        parts.pop(0)
    while parts and parts[-1].text in _OUTER:
        parts.pop()
    if len(parts) > 1 and _links(parts[0]):
        parts.pop(0)  # "Meanwhile any move to …"
    texts = [token.text for token in parts]
    if texts.count('"') % 2 == 1:
        parts = [token for token in parts if token.text != '"']
    return tuple(_without_brackets(parts) if "(" in texts or ")" in texts else parts)


_OUTER = frozenset((",", ";", ":", ".", "-", "–", "—", "!", "?", "…"))


# Adverbs that link a sentence to the one before, whatever the parser hangs them on.
_LINKS = frozenset(
    "meanwhile however moreover furthermore nevertheless nonetheless consequently therefore thus "
    "hence besides additionally similarly likewise".split()
)


def _links(first: Token) -> bool:
    """Whether a word only links: not in "However the plan came about, the fact …"."""
    opens = first.is_sent_start and first.tag_ == "RB" and first.dep_ == "advmod"
    if not opens or first.lower_ not in _LINKS:
        return False
    return first.head.dep_ != "advcl" or first.nbor(1).text == ","


def _without_brackets(parts: Sequence[Token]) -> list[Token]:
    """Leave out what stands in round brackets ("Islamic State (ISIS)")."""
    kept: list[Token] = []
    depth = 0
    for token in parts:
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(token)
    return kept


_ASIDES = frozenset("relcl appos acl parataxis advcl prep nmod".split())


def _is_aside(token: Token) -> bool:
    """Whether one of `_ASIDES` can be done without: ", who …", "(…)", ", a …"."""
    first = token
    while first.n_lefts:
        first = first.lefts[0]
    if first.is_punct:
        first = next((part for part in token.subtree if not part.is_punct), token)
    if first.i == 0 or (token.dep_ == "nmod" and token.i < token.head.i):
        return False
    opener = token.doc[first.i - 1]
    if opener.text == "(":
        return True
    if token.dep_ == "appos" and opener.text not in (",", "(", "-", "–", "—"):
        return False
    if token.dep_ in ("prep", "advcl") and opener.text not in ("(", "–", "—"):
        # ", including Volvo, Ford and Mercedes," is an aside too
        return opener.text == "," and first.lower_ in ("including", "such", "like", "among")
    return opener.text in (",", "(", "–", "—", "-")


def without_asides(head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Take asides below ``head`` out of the tokens, with the commas and brackets round them."""
    asides = [token for token in tokens if token.dep_ in _ASIDES and token is not head]
    if not asides:
        return tuple(tokens)
    inside = set(tokens)
    dropped: set[Token] = set()
    for token in asides:
        if token not in dropped and token.head in inside and _is_aside(token):
            left = next((part.i for part in token.subtree if not part.is_punct), token.i)
            right = token.right_edge.i
            dropped |= {other for other in tokens if left <= other.i <= right}
            for other in tokens:
                if other.i in (left - 1, right + 1) and other.text in (
                    ",", "(", ")", "–", "—", "-"
                ):  # fmt: skip
                    dropped.add(other)
    return tuple(token for token in tokens if token not in dropped)


# Nouns that are empty without the clause after them: "people who are not well served", "a
# situation seen in countries such as Libya".
_NEEDS_CLAUSE = frozenset(
    "people person man woman men women one those someone anyone something thing way situation "
    "fact place time moment reason case point kind sort type company group country idea sign "
    "number area effort attempt plan".split()
)


def _optional(token: Token, force: bool) -> bool:
    """Whether the phrase above a relative or participial clause says enough without it."""
    if token.dep_ == "acl" and token.tag_ not in ("VBN", "VBG"):
        return False  # "Trump's refusal to certify the deal"
    noun = token.head
    if noun.lemma_.lower() in _NEEDS_CLAUSE:
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ in ("after", "before", "since", "with", "despite"):
        return False  # "after their sons were …": the participle makes it a clause
    if any(c.tag_ == "JJS" or c.lower_ in ("first", "last", "only") for c in noun.children):
        return False  # "the largest city not linked to a motorway"
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and (
            noun.head.head.lemma_.lower() in ("amount", "number", "level", "rate", "share", "cost")
        )
    ):
        return False  # "the amount of energy used to cool buildings"
    before = [child for child in noun.children if child.i < token.i]
    the = any(c.lower_ == "the" for c in before)
    told = any(c.dep_ in ("compound", "poss", "nmod", "prep") for c in before)
    told = told or (not the and any(c.dep_ == "nummod" for c in before))
    comma = token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ","
    if the and not told and not comma:
        return False  # "the critical role the bank played": the clause tells which role
    return force or told or any(c.dep_ == "amod" for c in before)


def shorten(tokens: Sequence[Token], limit: int = 9, *, force: bool = False) -> tuple[Token, ...]:
    """Leave out relative and participial clauses inside a long phrase.

    "the sale of 106 lots listed in the catalogue for …" → "the sale of 106 lots". Only clauses
    that leave at least three words, or a name, are cut; outermost first. ``force`` cuts after
    plain nouns, too ("criticisms leveled by Republicans" → "criticisms").
    """
    if len(tokens) <= limit:
        return tuple(tokens)
    inside = set(tokens)
    for token in tokens:
        if token.dep_ in ("relcl", "acl") and token.head in inside and _optional(token, force):
            left = token.left_edge.i
            kept = tuple(other for other in tokens if other.i < left)
            cut = {other for other in tokens if left <= other.i <= token.right_edge.i}
            if len(kept) >= 4 and len(kept) + len(cut) == len(tokens):
                return _without_joint(trim(kept))
    return tuple(tokens)


def _without_joint(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave off the conjunction before what was cut: "a champion[, as well as] a runner-up"."""
    kept = list(tokens)
    while kept and (kept[-1].dep_ == "cc" or kept[-1].head.dep_ == "cc"):
        kept.pop()
    return trim(kept)


def noun_phrase(head: Token, *, stop: Sequence[Token] = ()) -> tuple[Token, ...]:
    """Return the noun phrase of ``head`` without asides and outer punctuation."""
    excluded = {token for top in stop for token in top.subtree}
    tokens = [token for token in head.subtree if token not in excluded]
    return trim(without_asides(head, tokens))


def named_by(head: Token, tokens: tuple[Token, ...], document: Document) -> tuple[Token, ...]:
    """Return the person's name that an apposition gives to a description, else the tokens.

    "The company's co-founder, Sergey Brin, told …" and "its leader Bashar al-Assad" speak of
    Sergey Brin and Bashar al-Assad.
    """
    if head.pos_ != "NOUN" or document.names.of(head) is not None:
        return tokens
    if any(child.dep_ == "conj" for child in head.children):
        return tokens
    for child in head.children:
        if child.dep_ == "appos" and child.i > head.i:
            name = document.names.of(child)
            mention = document.names.mention(child)
            if name is not None and mention is not None and name.type == "PERSON":
                return tuple(mention.span)
    return tokens

"""What stands right before a name: "FBI Director Ann Lee", "the actor Tom Fry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.role_text import Role, describe, is_person
from quizgen.asking.sole_posts import is_sole

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["PARTY_MEMBERS", "role_before_name", "title_role"]

PARTY_MEMBERS = frozenset("republican democrat".split())
_RULERS = frozenset("president king premier chancellor minister leader".split())
_RESPECTFUL = words.ADDRESSES | {"professor"}
_RANKS = frozenset("general colonel admiral marshal captain commander".split())


def title_role(facts: Facts, name: Name, root: Token, sentence: Sentence) -> Role | None:
    """Return the role that stands before the name ("FBI Director Ann Lee", "actor Tom Fry")."""
    mention = facts.document.names.mention(root)
    if mention is None:
        return None
    start = mention.span.start
    tokens: list[Token] = []
    position = start - 1
    doc = root.doc
    while position >= sentence.span.start:
        token = doc[position]
        joined = token.dep_ in ("compound", "amod", "nmod", "poss", "case", "det")
        top = token.head.head if token.dep_ == "case" and token.head.dep_ == "poss" else token.head
        if not joined or not (top in mention.span or top in tokens):
            break
        tokens.insert(0, token)
        position -= 1
    if not tokens or tokens[0].dep_ == "case":
        return None
    return role_before_name(facts, name, tokens, tokens[-1], sentence)


def role_before_name(
    facts: Facts, name: Name, tokens: list[Token], head: Token, sentence: Sentence
) -> Role | None:
    """Return the role that the words before a name give."""
    tokens = _with_whole_name(facts, tokens)
    if _is_half(facts, tokens, head):
        return None
    ranked = tokens[-1] != head and tokens[-1].lower_ in _RESPECTFUL | _RANKS
    if ranked and any(token.lower_ == "of" and token.i > head.i for token in tokens):
        tokens = tokens[:-1]  # "Chief of Army Staff General Tom Fry"
    if _has_rank(tokens, head):
        tokens, head = tokens[:-1], tokens[-2]
    owners = [token for token in tokens[:-1] if token.dep_ == "poss" and token.tag_ != "PRP$"]
    if any(token.i + 1 == tokens[-1].i for token in owners):
        return None
    if head.lower_ in _RESPECTFUL and len(tokens) > 1 and is_person(tokens[-2]):
        tokens, head = tokens[:-1], tokens[-2]  # "Chief Medical Officer Professor Ann Lee"
    the = tokens[0].lower_ == "the"
    if the:
        tokens = tokens[1:]
    if not tokens or any(t.dep_ == "det" and t.i < head.i for t in tokens):
        return None
    lemma = head.lemma_.lower()
    if head.lower_ in words.ADDRESSES or not head.text.replace("-", "").isalpha():
        return None
    party = head.lower_ in PARTY_MEMBERS and len(tokens) > 1
    if not party and (head.ent_type_ in ("GPE", "NORP") or _is_name(facts, head)):
        return None
    if lemma in _RANKS and any(t.lemma_.lower() in _RULERS for t in tokens[:-1]):
        return None  # "President General Ann Lee" holds a post and a rank
    if any(t.lower_ in _RESPECTFUL and t.i < head.i for t in tokens):
        return None  # "Adjunct Professor Policy Consultant Ann Lee": two posts in a row
    role = describe(facts, name, head, tokens, sentence, "title")
    if role is None or not role.definite:
        return role
    alone = role.anchor is not None and is_sole(head, tokens)
    if alone or (len(tokens) > 1 and "former" not in role.bare):
        return Role(
            name, role.text, role.bare, head, role.tokens, alone, role.anchor, sentence, "title"
        )
    return describe(facts, name, head, tokens, sentence, "title", cut=True)


def _has_rank(tokens: list[Token], head: Token) -> bool:
    """Whether a rank stands behind what somebody is: "soldier Drummer Tom Fry"."""
    if not tokens[:-1] or tokens[-1] != head or not head.text.istitle():
        return False
    return tokens[-2].text.islower() and is_person(tokens[-2])


def _with_whole_name(facts: Facts, tokens: list[Token]) -> list[Token]:
    """Return the words from where the name begins of which the first are a part.

    "Democratic Party for the People leader Tom Fry": the parser has "for the leader".
    """
    first = 1 if tokens[0].lower_ == "the" and len(tokens) > 1 else 0
    mention = facts.document.names.mention(tokens[first])
    if mention is None or mention.span.start >= tokens[first].i:
        return tokens
    return [*tokens[0].doc[mention.span.start : tokens[first].i], *tokens[first:]]


def _is_half(facts: Facts, tokens: list[Token], head: Token) -> bool:
    """Whether the title is a piece of more: "Calgary, | Alberta Mayor", "Head of | Staff Lee"."""
    start = tokens[0].i
    if start > 1 and tokens[0].nbor(-1).lower_ == "of" and tokens[0].nbor(-2).is_title:
        return True
    if any(token.lower_ == "of" and token.i < head.i for token in tokens):
        return True
    owns = len(tokens) > 1 and tokens[1].text in ("'s", "'")
    if owns or start < _A_PLACE or tokens[0].nbor(-1).text != ",":
        return False
    names = facts.document.names
    places = [names.of(token) for token in (tokens[0].nbor(-2), tokens[0])]
    return all(place is not None and place.type == "GPE" for place in places)


_A_PLACE = 2  # tokens of "Calgary,"


def _is_name(facts: Facts, token: Token) -> bool:
    return facts.document.names.of(token) is not None

"""What the article says people and things are: "Lydia Hart, the head of the zoo, …".

Read from appositions and titles only: they say what somebody is in so many words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words
from quizgen.facts.clauses import plain_text
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Role", "apart", "be", "find_roles"]


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """What one name is said to be.

    Attributes:
        name: who or what.
        text: the description, with its article ("the head of the zoo", "a biologist").
        bare: the description without article.
        head: its noun.
        tokens: its tokens.
        definite: whether one person or thing alone can be meant.
        anchor: a name within the description ("the zoo of Bern": Bern), if any.
        sentence: where it stands.
        how: "apposition" or "title".
    """

    name: Name
    text: str
    bare: str
    head: Token
    tokens: tuple[Token, ...]
    definite: bool
    anchor: Name | None
    sentence: Sentence
    how: str


_RULERS = frozenset("president king premier chancellor minister leader".split())
_RANKS = frozenset("general colonel admiral marshal captain commander".split())
LONGEST_ROLE = 12  # words
HISTORY = 1980  # a sentence whose years lie before this tells of people who are gone


def be(sentence: Sentence, *, plural: bool = False) -> str:
    """Return "is" for the news, "was" for history."""
    years = [int(year) for year in re.findall(r"\b(?:1[0-9]\d\d|20\d\d)\b", sentence.text)]
    past = bool(years) and max(years) < HISTORY
    return ("were" if plural else "was") if past else ("are" if plural else "is")


def apart(role: Role, other: Role) -> bool:
    """Whether two roles belong to two people and neither fits or names the other."""
    if role.name.id == other.name.id:
        return False
    mine, theirs = _said(role), _said(other)
    if mine <= theirs or theirs <= mine or 2 * len(mine & theirs) > len(mine | theirs):
        return False
    names = {word for name in (role.name, other.name) for word in fold(name.text).split()}
    stated = {token.lower_ for token in (*role.tokens, *other.tokens)}
    return not names & stated


def _said(role: Role) -> set[str]:
    """Return the lemmas; which of a spokesman and a spokeswoman somebody is cannot be told."""
    lemmas = {t.lemma_.lower() for t in role.tokens if t.pos_ in ("NOUN", "PROPN", "ADJ")}
    return {lemma.replace("woman", "person").replace("man", "person") for lemma in lemmas}


def find_roles(facts: Facts) -> tuple[Role, ...]:
    """Return the roles of the article's names, in text order, found once for each document."""
    document = facts.document
    if not document.sentences:
        return ()
    memory = document.sentences[0].span.doc.user_data
    found: tuple[Role, ...] | None = memory.get("roles")
    if found is None:
        roles: list[Role] = []
        spoken = {
            (document.block_of(token), token.i)
            for speech in facts.speech
            if speech.kind != "indirect"
            for part in speech.content
            for token in part
        }
        for name in document.names.all:
            for mention in name.mentions:
                root = mention.span.root
                if (document.block_of(root), root.i) in spoken:
                    continue  # "the sick loser" of somebody's tweet is no role
                sentence = document.sentences[mention.sentence]
                for role in _of_mention(facts, name, root, sentence):
                    if all(fold(role.bare) != fold(o.bare) or o.name != name for o in roles):
                        roles.append(role)
        roles.sort(key=lambda role: (role.sentence.index, role.head.i))
        found = memory["roles"] = tuple(roles)
    return found


def _of_mention(facts: Facts, name: Name, root: Token, sentence: Sentence) -> Iterator[Role]:
    for child in root.children:
        if child.dep_ == "appos" and child.i > root.i and _between(root, child):
            role = _role(facts, name, child, list(child.subtree), sentence, "apposition")
            if role is not None:
                yield role
    if root.dep_ == "appos" and root.head.i < root.i and _between(root.head, root):
        whole = [token for token in root.head.subtree if token.i < root.left_edge.i]
        role = _role(facts, name, root.head, whole, sentence, "apposition")
        if role is not None:
            yield role
    if name.type == "PERSON":
        role = _title(facts, name, root, sentence)
        if role is not None:
            yield role


def _between(first: Token, second: Token) -> bool:
    """Whether a comma parts the two, and nothing that makes the second one of a list."""
    doc = first.doc
    before = doc[second.left_edge.i - 1]
    if before == first:
        return True  # "the tennis player Ann Lee"
    if before.text not in (",", "–", "—", "("):
        return False
    if any(child.dep_ in ("conj", "cc") for child in (*first.children, *second.children)):
        return False
    end = second.right_edge.i + 1
    closing = doc[end].text if end < len(doc) else "."
    inner = any(t.text == "," for t in doc[second.i : end])
    return inner or closing in (",", ".", ")", "–", "—", ";", ":", "said", "says")


def _role(
    facts: Facts,
    name: Name,
    head: Token,
    subtree: Sequence[Token],
    sentence: Sentence,
    how: str,
) -> Role | None:
    """Return the description headed by ``head``, when it is clean."""
    if head.pos_ != "NOUN" and not (head.pos_ == "PROPN" and facts.document.names.of(head) is None):
        return None
    asides = {
        token
        for child in head.children
        if child.dep_ in ("appos", "punct")
        or (child.dep_ in ("relcl", "acl") and head.doc[child.left_edge.i - 1].text == ",")
        for token in child.subtree
        if token.i > head.i
    }
    tokens = [token for token in subtree if token not in asides]
    tokens = _to_comma(head, tokens)
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    while tokens and tokens[0].is_punct:
        tokens.pop(0)
    if not tokens or tokens[-1].i - tokens[0].i + 1 != len(tokens):
        return None
    if any(t.is_punct or t.text in ("–", "—") for t in tokens if t.text not in ("'", "&", "%")):
        return None
    return _made(facts, name, head, tuple(tokens), sentence, how)


def _to_comma(head: Token, tokens: list[Token]) -> list[Token]:
    """Cut at the first comma after the head, unless it parts the members of a list."""
    for place, token in enumerate(tokens):
        if token.text == "," and token.i > head.i:
            rest = tokens[place + 1 :]
            if any(t.dep_ == "conj" and t.head in tokens[:place] for t in rest):
                return []
            return tokens[:place]
    return tokens


def _made(
    facts: Facts, name: Name, head: Token, tokens: tuple[Token, ...], sentence: Sentence, how: str
) -> Role | None:
    document = facts.document
    if len(tokens) > LONGEST_ROLE or tokens[-1].pos_ in ("ADP", "CCONJ", "DET"):
        return None
    if any(t.text.endswith("-") for t in tokens):
        return None
    if any(t.lower_ in words.PRONOUNS or t.lower_ in words.SPEAKERS for t in tokens):
        return None
    if any(t.lower_ in words.DEIXIS or t.lower_ in ("this", "that", "these") for t in tokens):
        return None
    anchor = next(
        (n for t in tokens if (n := document.names.of(t)) is not None and n.id != name.id), None
    )
    if any((n := document.names.of(t)) is not None and n.id == name.id for t in tokens):
        return None
    person = _is_person(head)
    if person != (name.type == "PERSON"):
        return None
    first = tokens[0]
    article = first.lower_ if first.lower_ in ("the", "a", "an") else ""
    rest = tokens[1:] if article else tokens
    bare = _lowered(facts, rest, how)
    possessed = any(child.dep_ == "poss" for child in head.children)
    if article in ("a", "an"):
        return Role(name, f"{article} {bare}", bare, head, tokens, False, anchor, sentence, how)
    kind = (
        article == "the"
        and anchor is not None
        and anchor.type == "NORP"
        and name.type == "PERSON"
        and head.lemma_.lower() not in words.UNIQUE_POSTS
        and head == tokens[-1]
        and not any(t.tag_ == "JJS" or t.lower_ in ("first", "only", "last") for t in tokens)
    )
    if kind:  # "the Canadian tennis player Tom Fry" is one of many
        return Role(name, f"{_a(bare)} {bare}", bare, head, tokens, False, anchor, sentence, how)
    if article == "the" or possessed:
        text = bare if possessed and not article else f"the {bare}"
        return Role(name, text, bare, head, tokens, True, anchor, sentence, how)
    if not person or head.tag_ == "NNS":
        return None
    unique = head.lemma_.lower() in words.UNIQUE_POSTS and not any(
        token.lower_ in words.SHARED_POSTS for token in tokens
    )
    text = f"the {bare}" if unique else f"{_a(bare)} {bare}"
    return Role(name, text, bare, head, tokens, unique, anchor, sentence, how)


def _a(text: str) -> str:
    """Return the indefinite article before the text."""
    low = text.lower()
    if low.startswith(words.A_BEFORE_VOWEL):
        return "a"
    first = re.match(r"[A-Z]+\b", text)
    if first and len(first[0]) > 1 and first[0] not in words.SPOKEN_LETTERS:
        return "an" if first[0][0] in "AEFHILMNORSX" else "a"  # "an FC", "an MIT": ef, em
    return "an" if low[0] in "aeiou" or low.startswith(("hour", "honest", "mp", "nhs")) else "a"


def _is_person(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return known_words().is_person(lemma) or lemma in words.UNIQUE_POSTS


def _lowered(facts: Facts, tokens: Sequence[Token], how: str) -> str:
    """Return the text; the capital of a title goes ("FBI Director" -> "FBI director")."""
    text = plain_text(list(tokens))
    for token in tokens:
        common = token.lower_ in words.TITLE_WORDS or token.lower_ in words.UNIQUE_POSTS
        plain = token.is_sent_start and (
            token.pos_ in ("ADJ", "NOUN")
            or "-" in token.text
            or known_words().knows(token.lower_, "a")
        )
        party = _is_party(token, tokens[-1])
        if (
            token.is_title
            and not party
            and (common or plain)
            and facts.document.names.of(token) is None
        ):
            text = text.replace(token.text, token.lower_, 1)
    return text


def _is_party(token: Token, head: Token) -> bool:
    """Whether the word names a party: "Conservative MP Tom Fry", not "conservative writer"."""
    return token.lower_ in words.PARTIES and head.lemma_.lower() in words.POLITICIANS


def _title(facts: Facts, name: Name, root: Token, sentence: Sentence) -> Role | None:
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
        if not joined or not (token.head in mention.span or token.head in tokens):
            break
        if token.dep_ == "poss" and token.i != position:
            break
        tokens.insert(0, token)
        position -= 1
    if not tokens or tokens[0].dep_ == "case":
        return None
    if tokens[0].lower_ == "the":
        tokens = tokens[1:]
    if not tokens or any(token.dep_ == "det" for token in tokens):
        return None
    head = tokens[-1]
    lemma = head.lemma_.lower()
    if head.lower_ in words.ADDRESSES or not head.is_alpha or head.ent_type_ in ("GPE", "NORP"):
        return None
    if facts.document.names.of(head) is not None or not _is_person(head):
        return None
    if lemma in _RANKS and any(t.lemma_.lower() in _RULERS for t in tokens[:-1]):
        return None  # "President General Ann Lee" holds a post and a rank
    anchor = next((n for t in tokens if (n := facts.document.names.of(t)) is not None), None)
    bare = _lowered(facts, tokens, "title")
    shared = any(token.lower_ in words.SHARED_POSTS for token in tokens)
    definite = lemma in words.UNIQUE_POSTS and anchor is not None and not shared
    possessed = any(token.dep_ == "poss" for token in tokens)
    the = definite or (lemma in words.UNIQUE_POSTS and "former" not in bare and len(tokens) > 1)
    text = bare if possessed else f"{'the' if the else _a(bare)} {bare}"
    return Role(name, text, bare, head, tuple(tokens), definite, anchor, sentence, "title")

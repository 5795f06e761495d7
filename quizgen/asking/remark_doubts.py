"""Why some sentences of a quotation should not be shown: too long, tied, torn, saying little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking import wordlists

if TYPE_CHECKING:
    from quizgen.language.tree import Span, Token

__all__ = ["is_put_right", "is_telling", "remark_doubts"]

SHORTEST, LONGEST = 4, 45  # words of what is shown
_LEAST_CONTENT = 2  # telling words: "I'm going to be explicitly clear" has one
# With so many words from before: "They expect to know it". Of those judged with one such word and
# five telling ones or fewer 9 of 17 were good, with more 60 of 68.
_POINTING_CONTENT = {1: 6, 2: 7}
# What must be left of a sentence without the words that the article put in.
_LEFT_WORDS, _LEFT_CONTENT = 8, 4

# Openers that tie a sentence to the one before: 'But they will take you …'.
_TIES = frozenset(
    "but and or so because then also instead otherwise nor yet thus however therefore moreover "
    "meanwhile nevertheless furthermore".split()
)
_TIES_WITH_COMMA = frozenset("yes no well again".split())
_TIES_OF_TWO = frozenset(
    [("that", "'s"), ("that", "is"), ("that", "was"), ("which", "is"), ("for", "that")]
)


# Verbs that say little by themselves: "I think we want to get this done".
_LIGHT_VERBS = frozenset(
    "be have do go get make know think say want see come take let look feel mean try need "
    "keep put give happen seem guess".split()
)
_LIGHT_NOUNS = frozenset(
    "thing something stuff lot kind sort way bit time anything everything".split()
)


def is_telling(token: Token) -> bool:
    """Whether a word tells something: a noun, full verb, adjective or figure that is not light."""
    lemma = token.lemma_.lower()
    if token.pos_ in ("NOUN", "PROPN"):
        return lemma not in _LIGHT_NOUNS
    if token.pos_ == "VERB":
        return lemma not in _LIGHT_VERBS
    return token.pos_ in ("ADJ", "NUM") and lemma not in ("such", "other", "more", "many", "much")


def remark_doubts(tokens: Span, words: int, content: int, pointing: int) -> list[str]:
    """Return why the words should not be shown.

    Args:
        tokens: the words.
        words: how many they are, without marks.
        content: how many of them tell something.
        pointing: how many of them point outside.
    """
    found: list[str] = []
    if not SHORTEST <= words <= LONGEST:
        found.append("length")
    if content < _LEAST_CONTENT:
        found.append("says little")
    first = next((token for token in tokens if token.is_alpha), tokens[0])
    following = tokens.doc[first.i + 1].lower_ if first.i + 1 < tokens.end else ""
    tied = first.lower_ in _TIES or (first.lower_ in _TIES_WITH_COMMA and following == ",")
    linked = any(
        [t.lower_ for t in tokens.doc[first.i : first.i + len(phrase)]] == list(phrase)
        for phrase in wordlists.OPENERS
        if len(phrase) > 2
    )
    if tied or linked or (first.lower_, following) in _TIES_OF_TWO:
        found.append("goes on from before")
    if tokens[0].text == "[":
        found.append("goes on from before")
    last = next((token for token in reversed(tuple(tokens)) if not token.is_punct), first)
    if last.pos_ == "CCONJ" or (last.tag_ in ("DT", "PRP$") and last.dep_ in ("det", "poss")):
        found.append("cut short")  # "to the best of my ability and" before what was left out
    if any(_lost_marks(token) for token in tokens[1:]):
        found.append("stray mark")
    if (pointing and content < _POINTING_CONTENT.get(pointing, 99)) or _takes_up(first):
        found.append("points outside")
    texts = [token.text for token in tokens]
    if not _STRAY.isdisjoint(texts):
        found.append("stray mark")
    if ("..." in texts or "…" in texts) and any(
        token.text in ("...", "…") and not _is_bracketed(token) for token in tokens[1:]
    ):
        found.append("ellipsis")
    return found


def is_put_right(tokens: Span) -> bool:
    """Whether little is left without what the article put in: "I was talking to (referee) Walt"."""
    depth, left = 0, []
    for token in tokens:
        depth += token.text in ("(", "[")
        if not depth and not token.is_punct:
            left.append(token)
        depth -= token.text in (")", "]")
    inserted = len(left) < len([token for token in tokens if not token.is_punct])
    return inserted and len(left) < _LEFT_WORDS and sum(map(is_telling, left)) < _LEFT_CONTENT


def _lost_marks(token: Token) -> bool:
    """Whether words within a quotation lost their own marks: "We are told keep paying taxes"."""
    before = token.nbor(-1)
    passive = any(child.dep_ == "auxpass" for child in before.children)
    return before.lower_ == "told" and passive and token.tag_ in ("VB", "VBP")


_STRAY = frozenset("|•=")
_ORDERED = frozenset("first second third fourth fifth last latter former other".split())


def _takes_up(first: Token) -> bool:
    """Whether it opens with what goes on from before: "That includes …", "The second is …"."""
    if first.lower_ == "that":
        return first.dep_ in ("nsubj", "nsubjpass") and first.head.lemma_ != "be"
    following = first.nbor(1) if first.i + 1 < len(first.doc) else None
    return (
        first.lower_ == "the"
        and following is not None
        and following.lower_ in _ORDERED
        and following.dep_ in ("nsubj", "nsubjpass")
    )


def _is_bracketed(token: Token) -> bool:
    """Whether the article itself marks that it left words out: "the harbour [...] is ours"."""
    inside = 0 < token.i < len(token.doc) - 1
    return inside and token.nbor(-1).text == "[" and token.nbor(1).text == "]"

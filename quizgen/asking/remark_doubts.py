"""Why words of a quotation are no whole remark: mended, torn off, or without their inner marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.telling import is_telling
from quizgen.facts.attribution import is_finite
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Span, Token

__all__ = [
    "has_loose_end",
    "is_cut_short",
    "is_half_a_sentence",
    "is_put_right",
    "is_whole",
    "lacks_but",
    "lost_marks",
]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
# What must be left of a sentence without the words that the article put in.
_LEFT_WORDS, _LEFT_CONTENT = 8, 4


def is_cut_short(tokens: Span) -> bool:
    """Whether the words end in what wants more behind it: "to the best of my ability and"."""
    last = next((token for token in reversed(tuple(tokens)) if not token.is_punct), tokens[0])
    determines = last.tag_ in ("DT", "PRP$") and last.dep_ in ("det", "poss")
    return last.pos_ == "CCONJ" or determines


def is_put_right(sentence: Span) -> bool:
    """Whether little is left without what the article put in: "I was talking to (referee) Walt"."""
    depth, left = 0, []
    for token in sentence:
        depth += token.text in ("(", "[")
        if not depth and not token.is_punct:
            left.append(token)
        depth -= token.text in (")", "]")
    inserted = len(left) < len([token for token in sentence if not token.is_punct])
    return inserted and len(left) < _LEFT_WORDS and sum(map(is_telling, left)) < _LEFT_CONTENT


def lost_marks(tokens: Span) -> bool:
    """Whether words within a quotation lost their own marks: "We are told keep paying taxes"."""
    for token in tokens[1:]:
        before = token.nbor(-1)
        passive = any(child.dep_ == "auxpass" for child in before.children)
        if before.lower_ == "told" and passive and token.tag_ in ("VB", "VBP"):
            return True
    return False


def is_whole(piece: Span) -> bool:
    """Whether a piece is a whole sentence: a finite verb with its subject, or an order."""
    root = piece.root
    if root.pos_ not in ("VERB", "AUX"):
        return False
    if root.tag_ == "VB" and root.i <= piece.start + 2:
        return True  # "Don't smuggle children over our border"
    if not (is_finite(root) and any(child.dep_ in _SUBJECTS for child in root.children)):
        return False
    return not _only_fills(root) or any(t != root and _is_clause(t) for t in piece)


# "You know, people's views about the school": words that only fill a pause, before no sentence.
_FILLS = frozenset("you know;i mean;you see;i guess".split(";"))


def _only_fills(root: Token) -> bool:
    """Whether the verb of a piece is that of "you know," at its head."""
    if not root.i or root.i + 1 >= len(root.doc) or root.nbor(1).text != ",":
        return False
    return f"{root.nbor(-1).lower_} {root.lower_}" in _FILLS


def _is_clause(verb: Token) -> bool:
    if verb.dep_ in ("relcl", "acl") or not is_finite(verb):
        return False
    return any(child.dep_ in _SUBJECTS for child in verb.children)


# What answers "not only", within the same sentence.
_ANSWERS = frozenset("but also too ; : – — --".split())


_NOT_ONLY = frozenset(("not", "only"))


def lacks_but(tokens: Sequence[Token]) -> bool:
    """Whether "not only" is answered by nothing: "able not only to build ships in the bay".

    "It is not only old" and "It is not only about money" say enough.
    """
    if not traits_of(tokens).lower >= _NOT_ONLY:
        return False
    for place, token in enumerate(tokens):
        if token.lower_ != "not" or place + 2 >= len(tokens):
            continue
        if tokens[place + 1].lower_ != "only":
            continue
        first = tokens[place + 2]
        opens = first.tag_ in ("TO", "VBZ", "VBD", "VBP") or token.dep_ == "preconj"
        copula = place and tokens[place - 1].lemma_ == "be"
        rest = [one.lower_ for one in tokens[place + 2 :]]
        answered = not _ANSWERS.isdisjoint(rest) or "as well" in " ".join(rest)
        if opens and not copula and not answered:
            return True
    return False


_HALF = frozenset("when while if although though because since as unless until whereas".split())


def is_half_a_sentence(first: Token, tokens: Span) -> bool:
    """Whether a quotation is a clause that hangs on one outside it: "When you think of lamps"."""
    if first.lower_ not in _HALF or first.dep_ not in ("mark", "advmod"):
        return False
    verb = first.head
    if _opens_with_its_answer(first, verb):
        return True
    inside = verb.head != verb and tokens.start <= verb.head.i < tokens.end
    return verb.dep_ == "advcl" and not inside


# Words whose clause is answered by a plain one: "Whereas it was late, we slept", never "so we".
_PLAINLY = frozenset("whereas although though because".split())


def _opens_with_its_answer(first: Token, verb: Token) -> bool:
    """Whether a clause with "whereas" is answered by one with "so": both hang on nothing.

    Args:
        first: the word that opens the quotation.
        verb: of its clause.
    """
    if first.lower_ not in _PLAINLY or verb.dep_ != "advcl":
        return False
    main = verb.head
    joined = next((t for t in main.doc[verb.i : main.i] if t.lower_ in ("so", "but", "and")), None)
    return (
        joined is not None
        and joined.nbor(-1).text == ","
        and joined.head == main
        and joined.dep_ in ("mark", "cc", "advmod")
        and joined.nbor(1).pos_ != "AUX"  # "Although Ann was late, so was Tom"
    )


_UNITS = frozenset(
    "time day week month year hour minute second mile metre meter foot inch point per".split()
)


def has_loose_end(sentence: Span) -> bool:
    """Whether bare things end a sentence, without "and": "was extended a year, media rights"."""
    words = [token for token in sentence if not token.is_punct]
    last = words[-1] if words else sentence[0]
    edge = last.left_edge
    loose = last.dep_ in ("npadvmod", "dep") or (
        last.dep_ == "dobj" and any(c.dep_ == "xcomp" and c.i < last.i for c in last.head.children)
    )
    if last.tag_ != "NNS" or not loose or edge.i < 1:
        return False
    plain = all(token.dep_ in ("compound", "amod") for token in last.lefts)
    return (
        plain
        and not last.n_rights
        and edge.nbor(-1).text == ","
        and last.head.i < edge.i - 1
        and last.lemma_.lower() not in _UNITS
        and last.ent_type_ not in ("DATE", "TIME")
    )

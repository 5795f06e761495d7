"""Commas that a sentence wants and the article left out, where the parse tells their place.

"When the mayor fell out with the council her speech was read aloud" and "the takeover of Sarn Bank
which will be the largest" make a careful reader stumble. ``wanted`` says after which words a comma
is put; ``runs_on`` says that one is wanted and nobody knows where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["heaps_relatives", "parts_subject", "runs_on", "wanted"]

# What opens a clause that goes before its main clause.
_OPENERS = frozenset(
    "when whenever if as though although while whilst because since after before once until "
    "unless where wherever whereas".split()
)
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
# Before an opening clause in the middle of a sentence: "and while it falls …", "said that if …".
_LEADING = frozenset("that and but so".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVES = frozenset(("which", "who"))


def wanted(document: Document, tokens: Sequence[Token]) -> frozenset[int]:
    """Return the places of the words behind which a comma is wanted, as places in the block.

    Args:
        document: the article.
        tokens: the words that are shown, in order.
    """
    traits, found = traits_of(tokens), list[int]()
    if "advcl" in traits.deps and not _OPENERS.isdisjoint(traits.lower):
        found += [place for token in tokens for place in _after_opening(tokens, token)]
    if not _RELATIVES.isdisjoint(traits.lower):
        found += [place for token in tokens for place in _round_relative(document, token)]
    if "," in traits.lower and not _ADDING.isdisjoint(traits.lower):
        found += _after_addition(tokens)
    found += [one.i for one, two in pairwise(tokens) if one.i + 1 < two.i and _goes_on(one, two)]
    kept = {token.i for token in tokens} if found else ()
    return frozenset(place for place in found if place in kept and place < tokens[-1].i)


def _after_opening(tokens: Sequence[Token], verb: Token) -> Iterator[int]:
    """Yield the end of an opening clause, where the subject of the main clause follows at once."""
    if verb.dep_ != "advcl" or verb.i > verb.head.i or not _opens(tokens, verb):
        return
    if not any(child.dep_ in _SUBJECTS for child in verb.lefts):
        return
    subject = next((c for c in verb.head.lefts if c.dep_ in _SUBJECTS and c.i > verb.i), None)
    if subject is None:
        return
    start, first = subject.left_edge.i, verb.left_edge.i
    shown = [token for token in tokens if first <= token.i < start]  # without asides that were cut
    if not shown or "," in [t.text for t in tokens if start <= t.i < verb.head.i]:
        return
    last = shown[-1]
    if last.text == '"' and len(shown) > 1 and last.i and not last.nbor(-1).whitespace_:
        shown.pop()  # behind what is quoted: 'a "fair" pace', in double marks
    clause = set(verb.subtree)
    if not shown[-1].is_punct and all(t in clause or t.is_punct for t in shown):
        yield last.i


def _goes_on(one: Token, two: Token) -> bool:
    """Whether a clause goes on behind an aside that was cut, whose marks parted the two.

    "Sarn has 35 lamps, such as the tall one, while Kelm has two"; "shows the lamp – the old one –
    particularly when it is lit".
    """
    marks = {two.nbor(-1).text, one.nbor(1).text}
    if one.i + 2 >= two.i or one.is_punct or not marks <= _ROUND_ASIDES:
        return False
    if two.lower_ in _CONTRASTING:
        return two.dep_ in ("mark", "advmod") and two.head.dep_ == "advcl"
    if two.lower_ in _FOCUSING:
        return two.nbor(1).lower_ in _OPENERS
    return two.dep_ == "cc" and any(
        child.dep_ == "conj"
        and child.i > two.i
        and any(c.dep_ in _SUBJECTS and c.i > two.i for c in child.lefts)
        for child in two.head.children
    )


_ROUND_ASIDES = frozenset((",", "–", "—", "-", "--"))
_CONTRASTING = frozenset("while whilst whereas although though".split())
_FOCUSING = frozenset("particularly especially notably".split())


def _opens(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the clause of a verb opens what is shown, or a clause of it, with its conjunction."""
    first = verb.left_edge
    if first.lower_ not in _OPENERS or first.dep_ not in ("mark", "advmod") or first.head != verb:
        return False
    return first.i == tokens[0].i or (first.i > 0 and first.nbor(-1).lower_ in _LEADING)


def _round_relative(document: Document, pronoun: Token) -> Iterator[int]:
    """Yield both ends of a clause that tells more of a name: "Sarn Bank which …", "Ann Lee who …".

    A name needs no clause that tells which one is meant. None is yielded where the end of the
    clause is not sure.
    """
    if pronoun.lower_ not in _RELATIVES or pronoun.dep_ not in _SUBJECTS or not pronoun.i:
        return
    before, verb = pronoun.nbor(-1), pronoun.head
    mention = document.names.mention(before)
    if verb.dep_ != "relcl" or mention is None or before.tag_ != "NNP" or verb.left_edge != pronoun:
        return
    inside = verb.head in mention.span
    if pronoun.lower_ == "who":
        name = document.names.of(before)
        told = inside and name is not None and name.type == "PERSON"
    else:
        told = inside or any(child.dep_ == "poss" for child in verb.head.lefts)
    if not told or any(child.dep_ == "det" for child in mention.span.root.lefts):
        return
    last = verb.right_edge
    following = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if following is None or following.is_punct:
        yield before.i
    elif following.tag_ in _FINITE and verb.i < last.i:
        yield from (before.i, last.i)


# What adds to a subject behind a comma, with the words that follow it.
_ADDITIONS = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("including",))
_ADDING = frozenset("well along together including".split())


def _after_addition(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the end of what a subject has added to it, where only the first comma stands.

    "The old lamps, as well as a number of sails in the west of Sarn were sold."
    """
    opened = next((place for place, _ in enumerate(tokens) if _adds(tokens, place)), None)
    if opened is None or opened + 1 >= len(tokens):
        return
    subject = next((t for t in tokens[:opened] if _is_told_before(t, tokens[opened])), None)
    if subject is None:
        return
    verb = subject.head
    group = (verb, *(c for c in verb.lefts if c.dep_ in ("aux", "auxpass")))
    finite = min((t for t in group if t.i > subject.i), key=lambda token: token.i)
    if finite.tag_ not in _FINITE or finite not in tokens:
        return
    inside = [token for token in tokens[opened + 1 :] if token.i < finite.i]
    own = set(subject.subtree)
    if inside and own.issuperset(inside) and not any(token.is_punct for token in inside):
        yield inside[-1].i


def _adds(tokens: Sequence[Token], comma: int) -> bool:
    """Whether "as well as" or the like stands behind the comma."""
    if tokens[comma].text != ",":
        return False
    lower = [token.lower_ for token in tokens[comma + 1 : comma + 4]]
    return any(tuple(lower[: len(words)]) == words for words in _ADDITIONS)


def _is_told_before(subject: Token, comma: Token) -> bool:
    """Whether a comma stands behind a subject, or behind what belongs to it, before its verb."""
    if subject.dep_ not in _SUBJECTS or not subject.i < comma.i < subject.head.i:
        return False
    return comma.nbor(-1) in subject.subtree


def runs_on(tokens: Sequence[Token]) -> bool:
    """Whether an opening clause runs into the main clause, and the parse does not tell where.

    "As trade gathers pace and wages rise that should help": the parser takes the first verb for
    the main one. Where an aside was cut, its marks may have parted the two.
    """
    first = tokens[0]
    if first.lower_ not in _OPENERS or "," in [token.text for token in tokens]:
        return False
    if any(two.i > one.i + 1 for one, two in pairwise(tokens)):
        return not any(list(_after_opening(tokens, token)) for token in tokens)
    if first.dep_ not in ("mark", "advmod"):
        return False
    verb = first.head
    return verb.dep_ != "advcl" or not list(_after_opening(tokens, verb))


def heaps_relatives(tokens: Sequence[Token]) -> bool:
    """Whether two clauses with a "which" and no comma stand in one sentence.

    "The note which had the stamp told of the lamp which is lit": a reader takes one for the other.
    """
    if "which" not in traits_of(tokens).lower:
        return False
    bare = [
        token
        for before, token in pairwise(tokens)
        if token.lower_ == "which"
        and token.dep_ in _SUBJECTS
        and token.head.dep_ == "relcl"
        and before == token.head.head
        and token.head.left_edge == token
    ]
    return len(bare) > 1


def parts_subject(tokens: Sequence[Token]) -> bool:
    """Whether the only comma so far parts a subject from its verb: "Authors of a study, found …".

    Two commas are round an aside. Where one was cut, a comma of it may be left; where the first of
    two verbs was, the second has the subject of the first.
    """
    if "," not in traits_of(tokens).lower:
        return False
    shown = set(tokens)
    root = next((t for t in tokens if t.dep_ == "ROOT"), None) or next(
        (t for t in tokens if t.dep_ == "conj" and t.head not in shown and t.head.dep_ == "ROOT"),
        None,
    )
    if root is None:
        return False
    helpers = [c for c in root.lefts if c.dep_ in ("aux", "auxpass") and c in shown]
    finite = min((root, *helpers), key=lambda token: token.i)
    owner = root if root.dep_ == "ROOT" else root.head
    subject = next((c for c in owner.lefts if c.dep_ in _SUBJECTS and c in shown), None)
    before = [token for token in tokens if token.i < finite.i]
    if subject is None or finite.tag_ not in _FINITE or not before or before[-1].text != ",":
        return False
    own = shown.intersection(subject.subtree)
    plain = not any(t.dep_ in ("conj", "relcl", "acl", "advcl") for t in own)
    return plain and sum(t.is_punct for t in before) == 1 and own.issuperset(before[:-1])

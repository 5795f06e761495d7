"""Numbers before nouns, wherever they stand in a statement: "How many athletes does it fund?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.figure_checks import checked, crowded
from quizgen.asking.grammar import invert, predicate
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import turned

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_counts", "has_digits", "number_of", "plural_predicate", "within", "without_tokens"]

Pieces = list["str | Sequence[Token]"]

_HEDGES = frozenset("about around nearly almost some over only just roughly approximately".split())
_CURRENCY = frozenset("$ £ € us$ a$".split())
# "the two mothers" are known already; how many there are is no news.
_KNOWN_STARTS = frozenset("the these those all its their his her a an another every each".split())
# Heads that measure or divide; other rules ask for them ("How long …", "What proportion …").
_MEASURES = frozenset(
    "year month week day hour minute second decade century % percent cent quarter third half inch "
    "fifth sixth tenth degree time ft in mm cm km mi lb oz kg mph dollar pound euro pence point "
    "percentage".split()
)
_FRONTED = frozenset("in from to for at with by on among across into through against".split())
# Quantities that are answers by themselves: "Millions of pilgrims arrive".
_ROUND = frozenset("thousands millions billions hundreds dozens scores".split())


def number_of(head: Token) -> list[Token]:
    """Return the number before a noun, with its hedges ("more than 170,000"); [] when none."""
    found: list[Token] = []
    for child in head.children:
        if child.dep_ == "nummod" and child.i < head.i:
            found += list(child.subtree)
    found.sort(key=lambda token: token.i)
    if any(token.lower_ in ("times", "as") for token in found):
        return []  # "five times as many drops" counts no drops
    if found and found[0].i > 0 and found[0].nbor(-1).lower_ in _HEDGES:
        found.insert(0, found[0].nbor(-1))
    return found


def has_digits(tokens: Sequence[Token]) -> bool:
    """Whether a number, in figures or words, is among the tokens."""
    return any(token.like_num for token in tokens)


def without_tokens(pieces: Pieces, gone: set[Token]) -> Pieces:
    """Return the pieces without some tokens; pieces that become empty go."""
    kept: Pieces = []
    for piece in pieces:
        if isinstance(piece, str):
            kept.append(piece)
            continue
        rest = [token for token in piece if token not in gone]
        if rest:
            kept.append(rest)
    return kept


def within(head: Token, number: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """Return the noun's phrase without its number, cut where something else begins.

    "500 men south from the fort", "100 people, aged 18 to 77": what follows is not the noun's.
    """
    kept: list[Token] = []
    for token in tokens:
        if token in number:
            continue
        if token.i > head.i and (token.is_punct or _begins_other(token, head)):
            break
        kept.append(token)
    return kept


def _begins_other(token: Token, head: Token) -> bool:
    """Whether the token is below a child of the head that is no part of what is counted."""
    while token.head != head and token.head != token:
        token = token.head
    return token.dep_ in ("advmod", "npadvmod", "conj", "cc", "appos")


def plural_predicate(clause: Clause) -> Pieces:
    """Return the clause without its subject, its verb left in the plural."""
    pieces = predicate(clause, short=len(clause.tokens) > 24)
    forms = clause.verb.forms
    if forms:
        pieces[0] = forms[0]
        return pieces
    head = clause.verb.head
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            pieces[index] = head.text.lower()
            break
    return pieces


def _counted(head: Token, number: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """Return the phrase that is counted, or [] when it cannot be asked for with "how many"."""
    if not number or not has_digits(number):
        return []
    if any(token.text in _CURRENCY or token.text in ("-", "–") for token in tokens):
        return []
    if len(number) == 1 and number[0].ent_type_ == "DATE":
        return []
    if head.tag_ not in ("NNS", "NNPS") and head.lower_ not in ("people", "aircraft"):
        return []
    if head.lemma_.lower() in _MEASURES:
        return []
    inside = within(head, number, tokens)
    if not inside or inside[0].lower_ in _KNOWN_STARTS or inside[0].i < number[0].i:
        return []
    if any(token.like_num for token in inside if token.i < head.i):
        return []  # "3 ft 6 in gauge lines" are no three lines
    return inside


def _doubts(number: Sequence[Token]) -> list[str]:
    words = [token.lower_ for token in number]
    doubts = ["small number"] if words in (["one"], ["zero"]) else []
    if any(token.lower_ in ("in", "of", "out") for token in number):
        doubts.append("share")  # "one in five workers"
    return doubts


def _subject(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    part = clause.subject
    number = number_of(part.head)
    inside = _counted(part.head, number, part.tokens)
    if not inside or any(child.dep_ == "conj" for child in part.head.children):
        return
    yield checked(
        build(
            facts,
            clause,
            family="quantity",
            variant="count",
            wh=Wh("how many", "how_many", "NUMBER"),
            pieces=[inside, *plural_predicate(clause)],
            key_tokens=number,
            doubts=_doubts(number),
        ),
        clause,
        part,
    )


def _round(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "How many pilgrims arrive …?" where millions of them do."""
    head = clause.subject.head
    if head.lower_ not in _ROUND or clause.subject.tokens[-1].i > clause.verb.head.i:
        return
    of = next((child for child in head.children if child.lower_ == "of"), None)
    noun = next((child for child in of.children if child.dep_ == "pobj"), None) if of else None
    if of is None or noun is None or noun.tag_ != "NNS":
        return
    inside = [token for token in clause.subject.tokens if token.i > of.i]
    key = [token for token in clause.subject.tokens if token.i < of.i]
    if not key or inside[0].lower_ in _KNOWN_STARTS or inside[0].like_num:
        return
    yield checked(
        build(
            facts,
            clause,
            family="quantity",
            variant="round",
            wh=Wh("how many", "how_many", "NUMBER"),
            pieces=[inside, *plural_predicate(clause)],
            key_tokens=key,
        ),
        clause,
        clause.subject,
    )


def _inner_objects(clause: Clause) -> Iterator[tuple[Part, Token]]:
    """Yield (part, noun) for objects, of the verb and of infinitives and gerunds below it."""
    for part in clause.after:
        if part.role in ("object", "measure"):
            yield part, part.head
        elif part.role in ("infinitive", "gerund"):
            for verb in part.tokens:
                if verb.pos_ != "VERB" or verb.dep_ not in ("xcomp", "pcomp"):
                    continue
                for noun in verb.children:
                    if noun.dep_ == "dobj" and noun in part.tokens and part.head == verb:
                        yield part, noun


def _objects(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    for part, noun in _inner_objects(clause):
        number = number_of(noun)
        own = set(noun.subtree)
        tokens = [token for token in part.tokens if token in own]
        inside = _counted(noun, number, tokens)
        if not inside or any(child.dep_ == "conj" for child in noun.children):
            continue
        beside = {t.lower_ for t in (noun.nbor(1), noun.right_edge.nbor(1))}
        if beside & {"away", "apart", "ahead", "behind"}:
            continue  # "up to three hops away from it"
        if noun is part.head:
            gone, rest = [part], set(tokens)
        else:
            gone, rest = [], {*inside, *number}
        pieces, framed = turned(facts, clause, gone, short=len(clause.tokens) > 22)
        yield checked(
            build(
                facts,
                clause,
                family="quantity",
                variant="count" if noun is part.head else "inner",
                wh=Wh("how many", "how_many", "NUMBER"),
                pieces=[inside, *without_tokens(pieces, rest)],
                key_tokens=number,
                doubts=_doubts(number),
                prefixed=not framed,
            ),
            clause,
            part,
        )


def _stranded(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "How many schools does the fund give grants to?": the object's last phrase is counted."""
    part = clause.part("object")
    if part is None:
        return
    for child in part.head.children:
        if child.dep_ != "prep" or child.lower_ not in ("to", "for", "from"):
            continue
        noun = next((one for one in child.children if one.dep_ == "pobj"), None)
        if noun is None or noun.right_edge not in part.tokens[-1:]:
            continue
        number = number_of(noun)
        inside = _counted(noun, number, list(noun.subtree))
        if not inside or any(one.dep_ == "conj" for one in noun.children):
            continue
        pieces, framed = turned(facts, clause, [], short=len(clause.tokens) > 22)
        yield checked(
            build(
                facts,
                clause,
                family="quantity",
                variant="stranded",
                wh=Wh("how many", "how_many", "NUMBER"),
                pieces=[inside, *without_tokens(pieces, set(noun.subtree))],
                key_tokens=number,
                doubts=_doubts(number),
                prefixed=not framed,
            ),
            clause,
            part,
        )


def _fronted(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "In how many countries …?"."""
    for part in clause.after:
        preposition = part.head.lower_
        noun = part.noun
        if part.role not in ("pp", "place") or noun is part.head or preposition not in _FRONTED:
            continue
        if clause.verb.head.lemma_.lower() == "be":
            continue  # "From how many households is the data?"
        number = number_of(noun)
        tokens = [token for token in part.tokens if token.i > part.head.i]
        inside = _counted(noun, number, tokens)
        apart = crowded(clause, part)
        if not inside or inside[-1] != tokens[-1] or apart is None or apart.own:
            continue
        yield checked(
            build(
                facts,
                clause,
                family="quantity",
                variant="fronted",
                wh=Wh(f"{preposition} how many", "how_many", "NUMBER"),
                pieces=[inside, *invert(clause, without=[part, *apart.dropped])],
                key_tokens=number,
                doubts=_doubts(number),
            ),
            clause,
            part,
        )


def ask_counts(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Yield the questions for what a clause counts."""
    yield from _subject(facts, clause)
    yield from _round(facts, clause)
    yield from _objects(facts, clause)
    yield from _stranded(facts, clause)
    yield from _fronted(facts, clause)

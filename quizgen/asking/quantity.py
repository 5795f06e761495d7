"""How many, how much, what percentage: the numbers that a statement gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import asserted, build, key_of, quoted_tokens, stem_doubts, turned
from quizgen.asking.grammar import invert, predicate
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.wording import capital, compose
from quizgen.facts.clauses import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts

__all__ = ["ask_quantity"]

_PER_CENT = frozenset("% percent cent".split())
_CURRENCY = frozenset("$ £ € us$ a$".split())
_MONEY_UNITS = frozenset("dollar pound euro yen rupee cent pence".split())
_CHANGES = frozenset(
    "rise fall grow increase decrease drop decline climb jump shrink soar plunge improve gain lose "
    "cut reduce raise expand slip slump surge".split()
)
_FRONTED = frozenset("in from to for at with by on among across".split())
_TIME_NOUNS = ("year", "month", "week", "day", "hour", "minute", "second", "decade", "century")
_COST_VERBS = frozenset("cost spend pay raise earn sell donate invest owe lose fetch".split())


def _number(head: Token) -> list[Token]:
    """Return the number before a noun, with its hedges ("more than 170,000"); [] when none."""
    found: list[Token] = []
    for child in head.children:
        if child.dep_ == "nummod" and child.i < head.i:
            found += list(child.subtree)
    found.sort(key=lambda token: token.i)
    first = found[0] if found else None
    if first is not None and first.i > 0:
        before = first.nbor(-1)
        if before.lower_ in (
            "about",
            "around",
            "nearly",
            "almost",
            "some",
            "over",
            "only",
            "just",
            "roughly",
            "approximately",
            "up",
        ):
            found.insert(0, before)
    return found


def _digits(tokens: Sequence[Token]) -> bool:
    return any(token.like_num for token in tokens)


def _is_year_like(tokens: Sequence[Token]) -> bool:
    return len(tokens) == 1 and tokens[0].ent_type_ == "DATE"


def _asks(facts: Facts, clause: Clause, part: Part, *, subject: bool) -> Iterator[Candidate]:
    head = part.head
    number = _number(head)
    doubts: list[str] = []
    if number and _digits(number):
        inside = [token for token in part.tokens if token not in number]
        if any(token.text in _CURRENCY for token in part.tokens):
            return
        if inside and inside[0].lower_ in (
            "the",
            "these",
            "those",
            "all",
            "its",
            "their",
            "his",
            "her",
            "a",
            "an",
            "another",
            "every",
            "each",
        ):
            return
        if _is_year_like(number):
            return
        plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in ("people", "aircraft", "per")
        if not plural:
            return
        if any(child.dep_ == "conj" for child in head.children):
            inside = [t for t in inside if t.i <= head.i]
        if [token.lower_ for token in number] == ["one"]:
            doubts.append("small number")
        if head.lemma_.lower() in ("year", "month", "week", "day", "hour", "minute"):
            return
        wh = Wh("how many", "how_many", "NUMBER")
        framed = False
        if subject:
            pieces: list[str | Sequence[Token]] = [inside, *_plural_predicate(clause)]
        else:
            rest, framed = turned(facts, clause, [part], short=len(clause.tokens) > 22)
            pieces = [inside, *rest]
        yield build(
            facts,
            clause,
            family="quantity",
            variant="count",
            wh=wh,
            pieces=pieces,
            key_tokens=number,
            doubts=doubts,
            prefixed=not framed,
        )
        return
    if head.lower_ in _PER_CENT or head.lemma_.lower() in _PER_CENT:
        of = next((c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        if of is None or not subject:
            return
        whole = [token for token in of.subtree if token in part.tokens]
        share = [token for token in part.tokens if token.i < of.i]
        if not _digits(share):
            return
        wh = Wh("what percentage", "how_many", "PERCENT")
        yield build(
            facts,
            clause,
            family="quantity",
            variant="percent",
            wh=wh,
            pieces=[whole, *_plural_predicate(clause)],
            key_tokens=share,
            doubts=doubts,
        )


def _plural_predicate(clause: Clause) -> list[str | Sequence[Token]]:
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


def _money(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "How much did … cost?"."""
    for part in clause.after:
        money = [token for token in part.tokens if token.ent_type_ == "MONEY"]
        if not money or clause.verb.head.lemma_.lower() not in _COST_VERBS:
            continue
        if part.role not in ("object", "measure", "pp") or not _digits(money):
            continue
        key = part.tokens if part.role != "pp" else [t for t in part.tokens if t.i > part.head.i]
        extra = [token for token in key if token.ent_type_ != "MONEY"]
        if len(extra) > 3:
            continue
        if part.role == "pp" and part.head.lower_ != "for":
            continue
        stranded = ["for"] if part.role == "pp" else []
        word = "how much" if clause.verb.head.lemma_.lower() in ("cost",) else "how much money"
        if part.role == "pp":
            word = "how much"
        rest, framed = turned(facts, clause, [part])
        yield build(
            facts,
            clause,
            family="quantity",
            variant="money",
            wh=Wh(word, "how_many", "MONEY"),
            pieces=[*rest, *stranded],
            key_tokens=list(key),
            prefixed=not framed,
        )


def _fronted(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "In how many countries …?" and "By what percentage …?"."""
    for part in clause.after:
        preposition = part.head.lower_
        noun = part.noun
        if part.role not in ("pp", "measure", "object", "place") or (
            noun is part.head and (part.role == "pp")
        ):
            continue
        percent = noun.lower_ in _PER_CENT or noun.lemma_.lower() in _PER_CENT
        tokens = [token for token in part.tokens if part.role != "pp" or token.i > part.head.i]
        if percent:
            tokens = [token for token in tokens if token.i <= noun.i]
        if percent and clause.verb.head.lemma_.lower() in _CHANGES:
            if part.role == "pp" and preposition != "by":
                continue
            if len(tokens) > 5 or not _digits(tokens):
                continue
            yield build(
                facts,
                clause,
                family="quantity",
                variant="change",
                wh=Wh("by what percentage", "how_many", "PERCENT"),
                pieces=invert(clause, without=[part]),
                key_tokens=tokens,
            )
            continue
        if part.role != "pp" or preposition not in _FRONTED or noun.ent_type_ in ("DATE", "TIME"):
            continue
        number = _number(noun)
        if not number or not _digits(number) or noun.tag_ not in ("NNS", "NNPS"):
            continue
        if noun.lemma_.lower() in (*_TIME_NOUNS, "%", "percent", "cent") or any(
            token.text in _CURRENCY for token in part.tokens
        ):
            continue
        rest = [token for token in tokens if token not in number]
        if rest and rest[0].i < number[0].i:
            continue  # "in the two countries"
        yield build(
            facts,
            clause,
            family="quantity",
            variant="fronted",
            wh=Wh(f"{preposition} how many", "how_many", "NUMBER"),
            pieces=[rest, *invert(clause, without=[part])],
            key_tokens=number,
        )


def _existing(facts: Facts) -> Iterator[Candidate]:
    """Ask "How many trips are made every month?" where the article says "There are … trips"."""
    document = facts.document
    quoted = quoted_tokens(facts)
    for sentence in document.sentences:
        for there in sentence.span:
            verb = there.head
            if there.dep_ != "expl" or verb.lemma_.lower() != "be":
                continue
            if (document.block_of(there), there.i) in quoted or verb.dep_ not in ("ROOT", "conj"):
                continue
            noun = next((child for child in verb.children if child.dep_ == "attr"), None)
            if noun is None or noun.tag_ not in ("NNS", "NNPS"):
                continue
            number = _number(noun)
            if not number or not _digits(number):
                continue
            if any(child.dep_ in ("neg", "conj") for child in (*verb.children, *noun.children)):
                continue
            made = next(
                (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > noun.i),
                None,
            )
            kept = set(noun_phrase(noun)) - set(number) - set(made.subtree if made else ())
            inside = sorted(kept, key=lambda token: token.i)
            if not inside or inside[0].i < number[0].i:
                continue
            rest: list[str | list[Token]] = [verb.text.lower()]
            if made is not None:
                rest.append(list(made.subtree))
            else:
                rest.append("there")
                rest += [
                    list(child.subtree)
                    for child in verb.children
                    if child.dep_ == "prep" and child.i > noun.i
                ]
            worded = compose(document, ["how many", inside, *rest])
            key = key_of(document, number)
            doubts = [*worded.doubts, *key.doubts, *stem_doubts(worded.text)]
            if any(token.text in ("(", "–", "—", ";", ":", '"') for token in sentence.span):
                doubts.append("dash")
            yield Candidate(
                kind="multiple_choice",
                focus="how_many",
                family="quantity",
                rule="quantity.existing",
                stem=capital(worded.text) + "?",
                answer=key.text,
                evidence=(document.sentence_evidence(sentence),),
                sentence=sentence.index,
                fact=(sentence.index, verb.i, document.offsets(number)),
                answer_type="NUMBER",
                answer_range=document.offsets(number),
                doubts=tuple(dict.fromkeys(doubts)),
            )


def _ages(facts: Facts) -> Iterator[Candidate]:
    """Ask "How old is …?" where a person's age stands between commas after the name."""
    document = facts.document
    asked: set[int] = set()
    for name in document.names.by_type("PERSON"):
        for mention in name.mentions:
            doc = mention.span.doc
            comma = mention.span.end
            if comma + 2 >= len(doc) or doc[comma].text != "," or name.id in asked:
                continue
            age = doc[comma + 1]
            closed = doc[comma + 2].text in (",", ".", ")")
            if not (age.text.isdigit() and closed and 5 <= int(age.text) <= 110):
                continue
            asked.add(name.id)
            sentence = document.sentences[mention.sentence]
            yield Candidate(
                kind="multiple_choice",
                focus="how_many",
                family="quantity",
                rule="quantity.age",
                stem=f"How old is {name.text}?",
                answer=age.text,
                evidence=(document.sentence_evidence(sentence),),
                sentence=sentence.index,
                fact=("age", name.id),
                answer_type="AGE",
                answer_range=document.offsets(age),
                accepted=(f"{age.text} years old",),
            )


@family(
    "quantity", focuses=("how_many",), kinds=("multiple_choice", "short_answer"), needs=("clauses",)
)
def ask_quantity(facts: Facts) -> Iterator[Candidate]:
    """Ask for a number, a percentage or a sum."""
    for clause in asserted(facts, reported=True):
        yield from _asks(facts, clause, clause.subject, subject=True)
        part = clause.part("object", "measure")
        if (part is not None and clause.subject.head.pos_ != "PRON") or part is not None:
            yield from _asks(facts, clause, part, subject=False)
        yield from _money(facts, clause)
        yield from _fronted(facts, clause)
    yield from _existing(facts)
    yield from _ages(facts)

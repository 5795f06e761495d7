"""Sums, shares, changes, comparisons and measures: "How much …?", "How high …?", "How often …?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.counting import has_digits, plural_predicate, without_tokens
from quizgen.asking.figure_checks import checked, crowded
from quizgen.asking.grammar import invert
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import turned

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_amounts"]

_PER_CENT = frozenset("% percent cent".split())
_CHANGES = frozenset(
    "rise fall grow increase decrease drop decline climb jump shrink soar plunge improve gain lose "
    "cut reduce raise expand slip slump surge".split()
)
_COST_VERBS = frozenset("cost spend pay raise earn sell donate invest owe lose fetch".split())
_WORTH = frozenset("value estimate price".split())  # "valued at £3m"
_FRACTIONS = frozenset("half quarter third fifth sixth tenth three-quarters two-thirds".split())

# Adjectives after a measure, and the question word: "300 metres high".
_MEASURED = frozenset("high tall long wide deep thick heavy".split())
_DISTANCE = frozenset("metre meter kilometre kilometer mile yard foot km mi m".split())
_TRAVEL = frozenset(
    "travel walk run fly swim drive cycle row sail march ride climb fall stretch jump".split()
)
_SPEED = re.compile(r"\b(?:mph|kph|km/h|miles (?:per|an) hour|kilometres? (?:per|an) hour)\b|\dmph")
_FAST = frozenset("travel fly move drive run go race blow spin swim cycle fall".split())
_TIME = re.compile(r"\b(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?\b")
_LASTS = frozenset("last take live wait stay work serve spend run continue survive sleep".split())
_NOT_LONG = frozenset("ago later earlier old after before".split())
_OFTEN = re.compile(
    r"^(?:(?:about|at least|up to|only|just) )?(?:once|twice|\w+ times) "
    r"(?:a|an|per|each|every) (?:hour|day|week|month|year|season|minute)$"
    r"|^every (?:(?:two|three|four|five|six|ten|other|few|\d+) )?"
    r"(?:hours?|days?|weeks?|months?|years?|minutes?|summer|winter|spring|autumn|mon\w+|tues\w+|"
    r"wednes\w+|thurs\w+|fri\w+|satur\w+|sun\w+)$"
)
_TIMES = re.compile(r"^(?:twice|(?:\w+|\d+) times)$")


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(token.lower_ for token in tokens)


def _made(
    facts: Facts,
    clause: Clause,
    part: Part,
    variant: str,
    wh: Wh,
    pieces: Sequence[str | Sequence[Token]],
    key: Sequence[Token],
    *,
    framed: bool = False,
    doubts: Sequence[str] = (),
) -> Candidate:
    candidate = build(
        facts,
        clause,
        family="quantity",
        variant=variant,
        wh=wh,
        pieces=pieces,
        key_tokens=key,
        doubts=doubts,
        prefixed=not framed,
    )
    return checked(candidate, clause, part)


# Shares


def _share(part: Part) -> tuple[list[Token], list[Token], str] | None:
    """Return (share, whole with its "of", question words) of "almost half of the lamps"."""
    head = part.head
    of = next((c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    if of is None or of.i < head.i:
        return None
    share = [token for token in part.tokens if token.i < of.i]
    whole = [token for token in of.subtree if token in part.tokens]
    if not share or len(whole) < 2 or whole[-1] != part.tokens[-1]:
        return None
    if head.lower_ in _PER_CENT:
        return (share, whole, "what percentage") if has_digits(share) else None
    if head.lemma_.lower() in _FRACTIONS:
        return share, whole, "what proportion"
    noun = next((c for c in of.children if c.dep_ == "pobj"), None)
    if head.tag_ == "CD" and noun is not None and noun.tag_ in ("NNS", "NNPS"):
        if whole[1].lower_ in ("them", "us", "these", "those") or head.lower_ == "one":
            return None
        return share, whole, "how many"
    return None


def _own(clause: Clause, whole: Sequence[Token], facts: Facts) -> list[str | Sequence[Token]]:
    """Return the whole, a possessive of the subject's own left as it is: "of her income"."""
    names = facts.document.names
    subject = names.of(clause.subject.head)
    pieces: list[str | Sequence[Token]] = []
    run: list[Token] = []
    for token in whole:
        if token.tag_ == "PRP$" and subject is not None and names.referent(token) is subject:
            pieces += [run, token.lower_] if run else [token.lower_]
            run = []
        else:
            run.append(token)
    return [*pieces, run] if run else pieces


def _shares(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    kinds = {"what percentage": "percent", "what proportion": "fraction", "how many": "part"}
    found = _share(clause.subject)
    if found is not None:
        share, whole, word = found
        kind = "PERCENT" if word == "what percentage" else "NUMBER"
        kind = "PHRASE" if word == "what proportion" else kind
        yield _made(
            facts, clause, clause.subject, kinds[word], Wh(word, "how_many", kind),
            [whole, *plural_predicate(clause)], share,
        )  # fmt: skip
    for part in clause.after:
        if part.role != "object" or clause.verb.head.lemma_.lower() == "be":
            continue
        found = _share(part)
        if found is None:
            continue
        share, whole, word = found
        kind = "PERCENT" if word == "what percentage" else "NUMBER"
        kind = "PHRASE" if word == "what proportion" else kind
        rest, framed = turned(facts, clause, [part])
        yield _made(
            facts, clause, part, kinds[word], Wh(word, "how_many", kind),
            [*_own(clause, whole, facts), *rest], share, framed=framed,
        )  # fmt: skip
    yield from _one_in(facts, clause)


def _one_in(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "What proportion of workers …?" where one in five does."""
    head = clause.subject.head
    inner = next((c for c in head.children if c.dep_ == "prep" and c.lower_ == "in"), None)
    noun = next((c for c in inner.children if c.dep_ == "pobj"), None) if inner else None
    if head.lower_ != "one" or inner is None or inner.i != head.i + 1 or noun is None:
        return
    number = [c for c in noun.children if c.dep_ == "nummod"]
    if noun.tag_ != "NNS" or len(number) != 1:
        return
    whole = [token for token in clause.subject.tokens if token.i > number[0].i]
    key = [token for token in clause.subject.tokens if token.i <= number[0].i]
    yield _made(
        facts, clause, clause.subject, "fraction", Wh("what proportion", "how_many", "PHRASE"),
        ["of", whole, *_plain_predicate(clause)], key,
    )  # fmt: skip


def _plain_predicate(clause: Clause) -> list[str | Sequence[Token]]:
    """Return the predicate in the plural: "one in five children is" → "of children are"."""
    pieces = plural_predicate(clause)
    plural = {"is": "are", "was": "were", "has": "have", "does": "do"}
    first = pieces[0]
    if isinstance(first, str) and first in plural:
        pieces[0] = plural[first]
    return pieces


# Sums


def _money(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "How much did … cost?"."""
    lemma = clause.verb.head.lemma_.lower()
    for part in clause.after:
        money = [token for token in part.tokens if token.ent_type_ == "MONEY"]
        if not money or not has_digits(money) or part.role not in ("object", "measure", "pp"):
            continue
        key = list(part.tokens)
        word, stranded = "how much money", list[str]()
        if part.role == "pp":
            key = [token for token in part.tokens if token.i > part.head.i]
            if part.head.lower_ == "for" and lemma in ("sell", "buy", "auction", "go"):
                word, stranded = "how much", ["for"]
            elif part.head.lower_ == "at" and lemma in _WORTH:
                word = "at how much"
            else:
                continue
        elif lemma not in _COST_VERBS:
            continue
        elif lemma in ("cost", "pay"):
            word = "how much"
        below = [token for token in key if token.dep_ == "acl" or token.head.dep_ == "acl"]
        if below and below[0].i > money[-1].i and lemma == "cost":
            key = [token for token in key if token.i < below[0].i]  # "cost £1m | to make"
            stranded = [" ".join(token.text for token in part.tokens if token.i >= below[0].i)]
        if sum(token.ent_type_ != "MONEY" for token in key) > 3:
            continue
        if any(p.role == "adverb" and p.tokens[-1].lower_ == "more" for p in clause.after):
            continue
        rest, framed = turned(facts, clause, [part])
        yield _made(
            facts, clause, part, "money", Wh(word, "how_many", "MONEY"), [*rest, *stranded], key,
            framed=framed,
        )  # fmt: skip


# Changes and comparisons


def _changes(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "By what percentage …?" and "By how much …?"."""
    if clause.verb.head.lemma_.lower() not in _CHANGES:
        return
    for part in clause.after:
        if part.role not in ("pp", "measure", "object"):
            continue
        noun = part.noun
        tokens = [token for token in part.tokens if part.role != "pp" or token.i > part.head.i]
        if part.role == "pp" and (part.head.lower_ != "by" or noun is part.head):
            continue
        percent = noun.lower_ in _PER_CENT
        if percent:
            tokens = [token for token in tokens if token.i <= noun.i]
        elif part.role != "pp" and not noun.lower_.endswith("fold"):
            continue
        if not 0 < len(tokens) <= 6 or not (has_digits(tokens) or noun.lower_.endswith("fold")):
            continue
        if noun.ent_type_ in ("DATE", "TIME") and not percent:
            continue
        apart = crowded(clause, part)
        if apart is None:
            continue
        until = next((token.i for token in tokens[1:] if _parts_figures(token)), None)
        if until is not None:
            tokens = [token for token in tokens if token.i < until]  # "by 500 | to 10,000"
        times = list(clause.parts("time")) if apart.own else []
        later = [time.tokens for time in times]
        word, kind = ("by what percentage", "PERCENT") if percent else ("by how much", "NUMBER")
        if any(token.ent_type_ == "MONEY" for token in tokens):
            kind = "MONEY"
        yield _made(
            facts, clause, part, "change", Wh(word, "how_many", kind),
            [*invert(clause, without=[part, *apart.dropped, *times]), apart.own, *later], tokens,
        )  # fmt: skip


def _parts_figures(token: Token) -> bool:
    """Whether "to" stands between two figures: "by 500 to 10,000", not "by up to 300%"."""
    return token.lower_ == "to" and token.nbor(-1).like_num


def _comparisons(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "How much faster can … run?" and "How high is the tower?"."""
    for part in clause.after:
        if part.role not in ("adjective", "adverb"):
            continue
        head = part.head
        number = [
            token
            for child in head.children
            if child.dep_ in ("npadvmod", "nummod") and child.i < head.i
            for token in child.subtree
        ]
        if not number or not has_digits(number) or number[-1].i != head.i - 1:
            continue
        if number[-1].lemma_.lower() in _FIGURES_OF_SPEECH:
            continue  # "one step closer"
        first = [token for token in part.tokens if token.i <= head.i]
        lead = [token for token in first if token not in number and token != head]
        key = sorted([*lead, *number], key=lambda token: token.i)
        rest = [token for token in part.tokens if token.i > head.i]
        if head.tag_ in ("JJR", "RBR") and head.lower_ not in ("more", "less", "later", "earlier"):
            word, variant = f"how much {head.lower_}", "more"
        elif head.lower_ in _MEASURED and part.role == "adjective" and not rest:
            word, variant = f"how {head.lower_}", "measure"
        else:
            continue
        inverted, framed = turned(facts, clause, [part])
        yield _made(
            facts, clause, part, variant, Wh(word, "how_many", "PHRASE"), [*inverted, rest], key,
            framed=framed,
        )  # fmt: skip


# What measures nothing before a comparison: "one step closer", "a notch higher".
_FIGURES_OF_SPEECH = frozenset("step notch touch shade cut bit".split())


# Measures of the verb


def _measure_word(clause: Clause, part: Part) -> str:
    """Return "how far", "how long" or "how much" for what a verb is measured by, or ""."""
    lemma = clause.verb.head.lemma_.lower()
    text = _words(part.tokens)
    if not has_digits(part.tokens) or part.role not in ("object", "measure", "time"):
        return ""
    if part.head.dep_ == "prep" or part.tokens[-1].i + 1 >= len(part.head.doc):
        return ""
    following = part.tokens[-1].nbor(1).lower_
    if part.head.lemma_.lower() in _DISTANCE and lemma in _TRAVEL:
        return "how far" if following not in ("from", "north", "south", "west", "east") else ""
    if lemma in _LASTS and _TIME.search(text) and part.head.ent_type_ in ("DATE", "TIME"):
        loose = {token.lower_ for token in part.tokens} & _NOT_LONG
        return "" if loose or following in _NOT_LONG or text.startswith("the ") else "how long"
    if lemma == "weigh":
        return "how much"
    return ""


def _measures(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    for part in clause.after:
        word = _measure_word(clause, part)
        if word:
            rest, framed = turned(facts, clause, [part])
            kind = "DURATION" if word == "how long" else "PHRASE"
            yield _made(
                facts, clause, part, word.replace(" ", "_"), Wh(word, "how_many", kind), rest,
                list(part.tokens), framed=framed,
            )  # fmt: skip
        if part.role == "pp" and part.head.lower_ == "at" and has_digits(part.tokens):
            key = [token for token in part.tokens if token.i > part.head.i]
            lemma = clause.verb.head.lemma_.lower()
            if key and lemma in _FAST and _SPEED.search(_words(key)):
                rest, framed = turned(facts, clause, [part])
                yield _made(
                    facts, clause, part, "how_fast", Wh("how fast", "how_many", "PHRASE"), rest,
                    key, framed=framed,
                )  # fmt: skip


def _frequency(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "How often …?" and "How many times …?"."""
    for part in clause.after:
        if part.role not in ("measure", "time", "adverb") or part.tokens[0].i < clause.verb.head.i:
            continue
        text = _words(part.tokens)
        following = part.tokens[-1].nbor(1) if part.tokens[-1].i + 1 < len(part.head.doc) else None
        if following is not None and (
            following.tag_ in ("JJR", "RBR") or following.lower_ in ("as", "the")
        ):
            continue  # "three times more", "twice as fast", "twice the price"
        if _OFTEN.match(text):
            word, variant = "how often", "how_often"
        elif _TIMES.match(text) and clause.verb.head.lemma_.lower() != "be":
            word, variant = "how many times", "times"
        else:
            continue
        rest, framed = turned(facts, clause, [part])
        yield _made(
            facts, clause, part, variant, Wh(word, "how_many", "PHRASE"), rest, list(part.tokens),
            framed=framed,
        )  # fmt: skip


def _terms(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "To how many years in prison was … sentenced?" and "At what age did …?"."""
    lemma = clause.verb.head.lemma_.lower()
    for part in (*clause.after, *clause.before):
        noun = part.noun
        if part.role not in ("pp", "time") or noun is part.head:
            continue
        if lemma == "sentence" and part.head.lower_ == "to" and noun.lemma_.lower() in (
            "year", "month"
        ):  # fmt: skip
            number = [t for t in part.tokens if part.head.i < t.i < noun.i]
            rest = [t for t in part.tokens if t.i >= noun.i]
            if has_digits(number):
                yield _made(
                    facts, clause, part, "sentenced", Wh("to how many", "how_many", "NUMBER"),
                    [rest, *invert(clause, without=[part])], number,
                )  # fmt: skip


def _at_age(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "At what age did …?" of "at the age of 14", wherever it was hung."""
    for part in (*clause.after, *clause.before):
        words = [token.lower_ for token in part.tokens]
        for start in range(len(words) - 4):
            if words[start : start + 4] != ["at", "the", "age", "of"]:
                continue
            phrase = part.tokens[start : start + 5]
            if not phrase[4].like_num or phrase[4].i != phrase[0].i + 4:
                continue
            pieces = without_tokens(invert(clause), set(phrase))
            yield _made(
                facts, clause, part, "at_age", Wh("at what age", "how_many", "AGE"), pieces,
                phrase[4:],
            )  # fmt: skip


def ask_amounts(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Yield the questions for shares, sums, changes and measures of a clause."""
    yield from _shares(facts, clause)
    yield from _money(facts, clause)
    yield from _changes(facts, clause)
    yield from _comparisons(facts, clause)
    yield from _measures(facts, clause)
    yield from _frequency(facts, clause)
    yield from _terms(facts, clause)
    yield from _at_age(facts, clause)

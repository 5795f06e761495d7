"""Shorter sentences out of long ones: asides left out, clauses that stand on their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.breaks import after_semicolon
from quizgen.asking.selfcontained import Standing, stand, standing_sentences

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["readings", "trim"]


# Shorter sentences ----------------------------------------------------------------------------


def readings(facts: Facts) -> tuple[tuple[Standing, ...], ...]:
    """Return for each sentence the ways in which it can stand, the whole sentence first.

    Then the sentence without asides, then its clauses in text order. Found once for each
    document.
    """
    if not facts.document.sentences:
        return ()
    memory = facts.document.sentences[0].span.doc.user_data
    found: tuple[tuple[Standing, ...], ...] | None = memory.get("readings")
    if found is None:
        found = memory["readings"] = tuple(_readings(facts))
    return found


def _readings(facts: Facts) -> Iterator[tuple[Standing, ...]]:
    document = facts.document
    clauses: dict[int, list[Clause]] = {}
    for clause in facts.clauses:
        if clause.kind in _CLAUSE_KINDS:
            clauses.setdefault(clause.sentence.index, []).append(clause)
    for whole in standing_sentences(facts):
        ways = [whole]
        shorter = trim(document, whole)
        if shorter is not None:
            ways.append(shorter)
        half = after_semicolon(whole.tokens)
        second = stand(document, whole.sentence, half) if half else None
        if second is not None:
            ways.append(
                replace(second, trimmed=len(whole.tokens) - len(second.tokens), kind="conjunct")
            )
        kept = {token.i for token in whole.tokens}
        for clause in clauses.get(whole.sentence.index, ()):
            tokens = _with_punctuation(clause)
            if len(tokens) >= len(whole.tokens) - 1 or not kept.issuperset(
                token.i for token in tokens if not token.is_punct and token.lower_ != "also"
            ):
                continue
            if not _is_sound(clause, whole):
                continue
            standing = stand(document, whole.sentence, tokens)
            if standing is not None:
                ways.append(
                    replace(
                        standing,
                        trimmed=len(whole.tokens) - len(standing.tokens),
                        kind=clause.kind,
                    )
                )
        yield tuple(ways)


def _is_sound(clause: Clause, whole: Standing) -> bool:
    """Whether the clause was cut where commas show a seam, and its verb agrees."""
    tokens = clause.tokens
    inner = range(tokens[0].i, tokens[-1].i + 1)
    if any(token.text in words.BREAKS for token in whole.tokens if token.i in inner):
        return False
    if not _agrees(clause) or _runs_on(clause):
        return False
    if clause.kind == "relative" and clause.subject.head.ent_type_ in ("GPE", "LOC"):
        return False  # "… expanded the war into Europe, which was to be known as …"
    if clause.kind == "relative" and _is_misled(clause, whole):
        return False
    kept = {token.i for token in tokens}
    if clause.kind == "relative":
        noun_phrase = clause.subject.tokens
        if tokens[len(noun_phrase)] not in clause.verb.tokens:
            return False  # "vehicles, which, unlike this one, do not steer"
        if noun_phrase[-1] != clause.subject.head:
            return False  # "the quarrel between Spain and Russia, which is under pressure"
    for token in tokens:
        bare = token.tag_ == "NN" and not any(
            child.dep_ in ("det", "poss", "nummod") and child.i in kept for child in token.children
        )
        if bare and any(c.dep_ == "appos" and c.i not in kept for c in token.children):
            return False  # "fellow student Ann Lee" without the name
        if token.lower_ == "one" and any(
            t.dep_ == "appos" and t.i not in kept for t in token.subtree
        ):
            return False  # "one of the newest lamps, the Sarn lamp, came in 1822": which one?
    doc = tokens[0].doc
    for token, following in pairwise(tokens):
        gap = doc[token.i + 1 : following.i]
        if not len(gap) or all(t.lower_ == "also" or t.text == '"' for t in gap):
            continue
        if _breaks_a_row(clause, gap) or any(t.lower_ in _EXCEPTIONS for t in gap):
            return False
        if _may_belong(gap, following):
            return False
        opens = gap[0].text in (",", "(")
        closes = gap[-1].text in (",", ")") or gap[-1].lower_ in ("who", "which", "and", "but")
        if not (opens and closes) and not (clause.kind == "conjunct" and closes):
            return False
    if clause.kind == "conjunct" and (_parts_subject(clause) or _goes_on_adjective(clause)):
        return False
    if clause.kind == "relative" and _takes_over(clause.verb.head):
        return False
    last = tokens[-1]
    after = doc[last.i + 1].text if last.i + 1 < len(doc) else ""
    if after == ":" and clause.verb.head.lemma_ in words.NAMING_VERBS:
        return False  # "dubbed the conflict: …"
    return last.i + 1 >= len(doc) or (
        doc[last.i + 1].text in _SEAMS or doc[last.i + 1].lower_ in ("and", "but", "or", "while")
    )


def _parts_subject(clause: Clause) -> bool:
    """Whether a phrase would come between the shared subject and its second verb.

    "Sarn [has grown and] in May was sold": "Sarn in May was sold".
    """
    first = min(token.i for token in clause.verb.tokens)
    return any(
        token.dep_ == "prep"
        and token.head == clause.verb.head
        and clause.subject.tokens[-1].i < token.i < first
        for token in clause.tokens
    )


def _goes_on_adjective(clause: Clause) -> bool:
    """Whether a participle was taken for a verb: "They sleep with the neck flat and stretched"."""
    verb = clause.verb.head
    joint = verb.nbor(-1) if verb.i > 1 else verb
    return verb.tag_ == "VBD" and joint.dep_ == "cc" and joint.nbor(-1).pos_ == "ADJ"


def _may_belong(aside: Sequence[Token], following: Token) -> bool:
    """Whether what follows an aside may go on with it: "Lee[, who wept, ]in front of the crowd"."""
    told = any(token.dep_ == "relcl" and token.tag_ in _FINITE for token in aside)
    return told and following.dep_ in ("prep", "mark")


_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def _is_misled(clause: Clause, whole: Standing) -> bool:
    """Whether "which" was taken for a person: "a street, named after Ann Lee, which runs …"."""
    return clause.subject.head.ent_type_ == "PERSON" and any(
        token.lower_ == "which" and token.head == clause.verb.head for token in whole.tokens
    )


def _breaks_a_row(clause: Clause, gap: Iterable[Token]) -> bool:
    """Whether what is left out joins what is kept: "coached Ulm[, Bern and, later,] Rome"."""
    kept = {token.i for token in clause.tokens}
    return any(
        (token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN") and token.head.i in kept)
        or (token.dep_ == "cc" and token.head.pos_ in ("NOUN", "PROPN") and token.head.i in kept)
        for token in gap
    )


def _runs_on(clause: Clause) -> bool:
    """Whether a verb is joined to the clause's without "and": one of the two was misread."""
    verb = clause.verb.head
    kept = {token.i for token in clause.tokens}
    joined = [child for child in verb.children if child.dep_ == "conj" and child.i not in kept]
    if verb.dep_ == "conj" and verb.head.i not in kept:
        return not any(child.dep_ == "cc" for child in (*verb.head.children, *verb.children))
    return bool(joined) and not any(
        child.dep_ in ("cc", "punct") and child.text in ("and", "but", "or", "yet", ";", "–", "-")
        for child in verb.children
    )


_SEAMS = frozenset({",", ".", "(", ")", '"', "'", "!", ";", ":", "–", "—", "-"})


def _agrees(clause: Clause) -> bool:
    """Whether subject and finite verb agree in number; a misread clause often does not."""
    finite = clause.verb.tokens[0]
    head = clause.subject.head
    if finite.tag_ not in ("VBZ", "VBP") and finite.lower_ not in ("was", "were"):
        return True
    joined = any(child.dep_ == "conj" for child in head.children)
    plural = head.tag_ in ("NNS", "NNPS") or joined
    quantity = any(child.lower_ == "of" for child in head.children)
    if head.pos_ == "PRON" or quantity or head.lemma_.lower() in words.GROUPS:
        return True
    singular_verb = finite.tag_ == "VBZ" or finite.lower_ == "was"
    return plural != singular_verb


# Clauses that the article itself asserts and that keep their meaning alone.
_CLAUSE_KINDS = ("main", "conjunct", "relative")


def _with_punctuation(clause: Clause) -> list[Token]:
    """Return the clause's tokens, with the commas between them.

    A comma stays where the words on both sides of it stay, and after what stands before the
    subject.
    """
    tokens = set(clause.tokens)
    doc = clause.tokens[0].doc
    for token in clause.tokens:
        after = token.i + 1
        if after + 1 < len(doc) and doc[after].text == "," and doc[after + 1] in tokens:
            tokens.add(doc[after])
    for part in clause.before:
        comma = _after_brackets(part.tokens[-1])
        if comma is not None and comma.text == ",":
            tokens.add(comma)
    return sorted(tokens, key=lambda token: token.i)


def _after_brackets(last: Token) -> Token | None:
    """Return what follows a token and the brackets behind it: "the mining company (LK)[,]"."""
    position = last.i + 1
    if position < len(last.doc) and last.doc[position].text == "(":
        while position < last.sent.end and last.doc[position].text != ")":
            position += 1
        position += 1
    return last.doc[position] if position < last.sent.end else None


# What limits a statement is no aside: without it the statement says more than the article does.
_EXCEPTIONS = frozenset("except excluding excepting apart besides unless without only not".split())


def trim(document: Document, standing: Standing) -> Standing | None:
    """Leave out asides: brackets, ", which …," and ", who …," clauses, closing ", …ing" phrases.

    Returns:
        The shorter sentence, judged anew; None when there is nothing to leave out.
    """
    drop: set[int] = set()
    tokens = standing.tokens
    place = {token.i: position for position, token in enumerate(tokens)}
    for token in tokens:
        if token.dep_ in ("relcl", "advcl") and _is_aside(token):
            stretch = _stretch(token, place)
            if stretch and _bounded(tokens, stretch) and not _is_in_row(tokens, stretch, token):
                drop |= _with_commas(tokens, stretch)
        elif token.dep_ == "appos" and _is_title(token):
            stretch = _stretch(token, place)
            if stretch and _bounded(tokens, stretch) and tokens[stretch[-1]].text != ".":
                drop |= _with_commas(tokens, stretch)
    drop |= _brackets(tokens)
    drop |= _dashes(standing)
    if not drop or any(tokens[place].lower_ in _EXCEPTIONS for place in drop):
        return None
    if any(_leaves_relative(tokens, place, drop) for place in drop):
        return None
    kept = [token for position, token in enumerate(tokens) if position not in drop]
    shorter = stand(document, standing.sentence, kept)
    if shorter is None:
        return None
    return replace(
        shorter, trimmed=standing.trimmed + len(tokens) - len(shorter.tokens), kind="trimmed"
    )


def _leaves_relative(tokens: Sequence[Token], place: int, drop: set[int]) -> bool:
    """Whether behind what goes a relative clause stays: "the Sarn[, a lamp,] that glows, sold"."""
    after = place + 1
    return after not in drop and after < len(tokens) and tokens[after].tag_ in ("WDT", "WP", "WP$")


def _takes_subject(tokens: Sequence[Token], drop: set[int]) -> bool:
    """Whether a verb that stays loses its subject: "begins with it – lots of it – moves on"."""
    gone = {tokens[place] for place in drop}
    return any(
        token.dep_ in ("nsubj", "nsubjpass") and token.head not in gone and token.head in tokens
        for token in gone
    )


# What stands before the word it belongs to: no dash parts the two.
_MODIFYING = frozenset("amod compound nmod npadvmod nummod det poss quantmod".split())


def _is_title(noun: Token) -> bool:
    """Whether an apposition only tells what a named one is ("Ann Lee, a botanist in Oslo, …")."""
    return (
        noun.head.pos_ == "PROPN"
        and noun.pos_ == "NOUN"
        and noun.head.dep_ in ("nsubj", "nsubjpass")
        and not any(child.dep_ in ("conj", "appos") for child in noun.children)
    )


def _is_aside(verb: Token) -> bool:
    first = min(verb.subtree, key=lambda token: token.i)
    if verb.dep_ == "relcl":
        relative = first.lower_ in ("which", "who", "whose", "where")
        return relative or any(t.lower_ == "which" for t in list(verb.subtree)[:4])
    return verb.tag_ == "VBG" and first.i == verb.i and verb.i > verb.head.i


def _stretch(verb: Token, place: Mapping[int, int]) -> range | None:
    """Return the positions of the verb's subtree when they are one stretch."""
    found = sorted(place[token.i] for token in verb.subtree if token.i in place)
    if not found or found[-1] - found[0] + 1 != len(found):
        return None
    return range(found[0], found[-1] + 1)


def _bounded(tokens: tuple[Token, ...], stretch: range) -> bool:
    before = tokens[stretch[0] - 1].text if stretch[0] else ""
    after = tokens[stretch[-1] + 1].text if stretch[-1] + 1 < len(tokens) else "."
    if tokens[stretch[-1]].text in (",", "."):
        after = tokens[stretch[-1]].text
    if before != "," or after not in (",", ".") or _closes(tokens, stretch[0] - 1):
        return False
    following = tokens[stretch[-1] + 1 :]
    rest = next((token for token in following if not token.is_punct), None)
    return rest is None or not _may_belong(tokens[stretch[0] : stretch[-1] + 1], rest)


def _closes(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether a comma closes an aside before it: "found wolves, in some cases[, living in towns]".

    What is cut there goes on with what stands before that aside.
    """
    before = next((i for i in range(comma - 1, -1, -1) if tokens[i].text == ","), None)
    if before is None or before + 1 >= comma:
        return False
    first = tokens[before + 1]
    return first.dep_ in ("prep", "advmod") and first.right_edge.i == tokens[comma - 1].i


def _is_in_row(tokens: Sequence[Token], stretch: range, verb: Token) -> bool:
    """Whether an aside stands in a row: "spend the day sleeping[, preening,] bathing and resting".

    "The town has a harbour, Sarn Port, which holds 90 ships, a mill, and a lighthouse": whose mill?
    """
    if verb.dep_ == "advcl":
        return stretch[0] > 1 and tokens[stretch[0] - 2].tag_ == "VBG"
    behind = tokens[stretch[-1] + 1 :]
    return _takes_over(verb) or any(t.dep_ == "appos" and t.head == verb.head for t in behind)


def _takes_over(verb: Token) -> bool:
    """Whether things in a row behind a relative clause may go on with the row that it stands in."""
    if verb.dep_ != "relcl" or verb.head.dep_ not in ("appos", "conj"):
        return False
    things = [child for child in verb.children if child.dep_ == "dobj"]
    return any(
        child.dep_ == "conj" and child.left_edge.nbor(-1).text == ","
        for thing in things
        for child in thing.children
    )


def _with_commas(tokens: tuple[Token, ...], stretch: range) -> set[int]:
    drop = set(stretch)
    if tokens[stretch[-1]].text == ".":
        drop.discard(stretch[-1])
    drop.add(stretch[0] - 1)
    following = stretch[-1] + 1
    comma = following < len(tokens) and tokens[following].text == ","
    if comma and not _says_who(tokens[following + 1 :], tokens[stretch[0]]):
        drop.add(following)
    return drop


def _says_who(tokens: tuple[Token, ...], aside: Token) -> bool:
    """Whether only who said the sentence follows: "… on May 3[, closing a road], police said."."""
    return any(
        token.dep_ in ("nsubj", "nsubjpass")
        and token.head.i > token.i
        and any(child.dep_ == "ccomp" and child.i < aside.i for child in token.head.children)
        for token in tokens
    )


def _dashes(standing: Standing) -> set[int]:
    """Return the positions of asides between dashes, and of what follows a dash or ";"."""
    tokens = standing.tokens
    marks = [i for i, token in enumerate(tokens) if token.text in ("-", "–", "—", "--")]
    root = next((i for i, t in enumerate(tokens) if t == standing.sentence.span.root), 0)
    if len(marks) == 2 and not marks[0] < root < marks[1]:
        drop = set(range(marks[0], marks[1] + 1))
        told = any(token.tag_ in _FINITE for token in tokens[: marks[0]])
        if told and _takes_subject(tokens, drop):
            return set()
        if _says_who(tokens[marks[1] + 1 :], tokens[marks[0]]):
            return set()
        commas = sum(token.text == "," for token in tokens[: marks[0]])
        return drop if commas % 2 == 0 and marks[0] else set()
    if len(marks) == 1 and any(
        t.head in tokens[marks[0] + 1 :] for t in tokens[: marks[0]] if t.dep_ in _MODIFYING
    ):
        return set()  # "for indefinite delivery - indefinite quantity services"
    if len(marks) == 1 and marks[0] > root and tokens[-1].text == ".":
        return set(range(marks[0], len(tokens) - 1))
    stop = next((i for i, token in enumerate(tokens) if token.text in (";", ":")), None)
    if stop is None or marks or tokens[-1].text != "." or tokens[stop - 1].pos_ == "VERB":
        return set()
    first = {token.i for token in tokens[:stop]}
    main = next((t for t in tokens[:stop] if t.dep_ == "ROOT" or t.head.i not in first), None)
    if main is None or main.pos_ not in ("VERB", "AUX") or main.lemma_ in words.NAMING_VERBS:
        return set()
    if not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in main.children):
        return set()
    return set(range(stop, len(tokens) - 1))


def _brackets(tokens: Iterable[Token]) -> set[int]:
    """Return the positions of bracketed asides of more than one word ("(25 April)")."""
    drop: set[int] = set()
    opened: int | None = None
    for position, token in enumerate(tokens):
        if token.text == "(":
            opened = position
        elif token.text == ")" and opened is not None:
            drop |= set(range(opened, position + 1))
            opened = None
    return drop

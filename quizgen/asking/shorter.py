"""Shorter sentences out of long ones: asides left out, clauses that stand on their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.breaks import after_semicolon, parts_title
from quizgen.asking.conditions import loses_condition
from quizgen.asking.cuts import (
    EXCEPTIONS,
    FINITE,
    is_sound,
    may_belong,
    stands_for_verb,
    takes_over,
    whose_thing,
)
from quizgen.asking.selfcontained import Standing, stand, standing_sentences
from quizgen.language.traits import traits_of

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
        length = len(whole.tokens)
        if half:
            second = stand(document, whole.sentence, half, kind="conjunct", length=length)
            if second is not None:
                ways.append(second)
        kept = {token.i for token in whole.tokens}
        for clause in clauses.get(whole.sentence.index, ()):
            tokens = _with_punctuation(clause)
            if len(tokens) >= length - 1 or not kept.issuperset(
                token.i for token in tokens if not token.is_punct and token.lower_ != "also"
            ):
                continue
            if not is_sound(clause, whole):
                continue
            standing = stand(document, whole.sentence, tokens, kind=clause.kind, length=length)
            if standing is not None:
                ways.append(standing)
        yield tuple(ways)


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
        joined = after + 1 < len(doc) and doc[after].text == "," and doc[after + 1] in tokens
        if joined and not _parts_verb(clause, token):
            tokens.add(doc[after])
    closing = _closing_comma(clause)
    if closing is not None:
        tokens.add(closing)
    for part in clause.before:
        comma = _after_brackets(part.tokens[-1])
        if comma is not None and comma.text == ",":
            tokens.add(comma)
    return sorted(tokens, key=attrgetter("i"))


def _parts_verb(clause: Clause, token: Token) -> bool:
    """Whether a comma behind the token would stand alone between subject and verb.

    "(The new teacher,) Ann Lee[,] is building a lamp."
    """
    subject = clause.subject.tokens
    if token != subject[-1] or token.i + 2 >= len(token.doc):
        return False
    commas = [t for t in token.doc[subject[0].i : token.i] if t.text == ","]
    return not commas and token.nbor(2) in clause.verb.tokens


def _closing_comma(clause: Clause) -> Token | None:
    """Return the comma that ends an aside of a shared subject: "Sarn, a port[,] … will grow"."""
    subject = clause.subject.tokens
    last = subject[-1]
    if clause.kind != "conjunct" or last.i + 1 >= len(last.doc) or last not in clause.tokens:
        return None
    inside = sum(token.text == "," for token in last.doc[subject[0].i : last.i])
    return last.nbor(1) if inside == 1 and last.nbor(1).text == "," else None


def _after_brackets(last: Token) -> Token | None:
    """Return what follows a token and the brackets behind it: "the mining company (LK)[,]"."""
    position = last.i + 1
    if position < len(last.doc) and last.doc[position].text == "(":
        while position < last.sent.end and last.doc[position].text != ")":
            position += 1
        position += 1
    return last.doc[position] if position < last.sent.end else None


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
    if not drop or any(tokens[place].lower_ in EXCEPTIONS for place in drop):
        return None
    if any(_leaves_relative(tokens, place, drop) for place in drop):
        return None
    kept = [token for position, token in enumerate(tokens) if position not in drop]
    if loses_condition(standing.sentence.span.root, kept, kept):
        return None
    length = standing.trimmed + len(tokens)
    shorter = stand(document, standing.sentence, kept, kind="trimmed", length=length)
    commas = _lost_commas(tokens, drop)
    if shorter is None or not commas:
        return shorter
    return replace(shorter, commas=shorter.commas | commas)


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


def _lost_commas(tokens: Sequence[Token], drop: set[int]) -> set[int]:
    """Return behind which word a comma goes where an aside stood in its place.

    "Where the two roads meet – near Sarn – traffic grew": "meet, traffic grew"; "Amid a row over
    its lamp, which …, the tower shut": "lamp, the tower shut".
    """
    return {
        tokens[place - 1].i
        for place in drop
        if place and tokens[place].text in _ROUND_ASIDES and place - 1 not in drop
        if _opens_main(tokens, place, drop)
    }


_DASHES = frozenset(("-", "–", "—", "--"))
_ROUND_ASIDES = _DASHES | {","}
_BREAKING = _DASHES | {";", ":"}


def _opens_main(tokens: Sequence[Token], mark: int, drop: set[int]) -> bool:
    """Whether the subject of the sentence begins behind the aside that opens with a mark."""
    end = next((place for place in range(mark, len(tokens)) if place not in drop), mark)
    return any(
        token.dep_ in ("nsubj", "nsubjpass")
        and token.left_edge == tokens[end]
        and token.head.dep_ == "ROOT"
        and not any(t.head == token.head and t.dep_ == "ccomp" for t in tokens[:mark])
        for token in tokens[end : end + _LONGEST_SUBJECT]
    )


_LONGEST_SUBJECT = 8  # words up to its head

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
    if verb.head.lemma_ == "keep" and not any(c.lower_ == "from" for c in verb.head.children):
        return False  # "The lamps keep people like Ann Lee, 9, coming back"
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
    if rest is not None and rest.tag_ == "VBG" and rest.dep_ == "advcl":
        return False  # "sold three lamps, which …, making a profit"
    aside = tokens[stretch[0] : stretch[-1] + 1]
    if rest is not None and _goes_on_inside(rest, aside):
        return False
    if whose_thing(aside, following):
        return False
    return rest is None or not may_belong(tokens[stretch[0] : stretch[-1] + 1], rest)


def _goes_on_inside(rest: Token, aside: Sequence[Token]) -> bool:
    """Whether participles go on with an aside: "Keepers, who said they were held, beaten and …"."""
    return (
        rest.tag_ in ("VBN", "VBD")
        and rest.dep_ in ("acl", "advcl", "conj", "amod")
        and any(token.tag_ == "VBN" for token in aside)
        and any(child.dep_ in ("cc", "conj") for child in rest.children)
    )


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
        return _is_in_row_of_verbs(tokens, stretch, verb)
    behind = tokens[stretch[-1] + 1 :]
    return takes_over(verb) or any(t.dep_ == "appos" and t.head == verb.head for t in behind)


def _is_in_row_of_verbs(tokens: Sequence[Token], stretch: range, verb: Token) -> bool:
    """Whether a participle ends a row of them, or of verbs that no "and" joins.

    "by training farmers, building schools[, mending lamps and other means]", "went down, took a
    lamp[, bringing it home]".
    """
    if stretch[0] > 1 and tokens[stretch[0] - 2].tag_ == "VBG":
        return True
    before = next((i for i in range(stretch[0] - 2, -1, -1) if tokens[i].text == ","), None)
    if before is not None and tokens[before + 1].tag_ == "VBG":
        return True
    last = verb.head
    row = (last, last.head) if last.dep_ == "conj" else ()
    return bool(row) and not any(c.dep_ == "cc" for one in row for c in one.children)


def _with_commas(tokens: tuple[Token, ...], stretch: range) -> set[int]:
    drop = set(stretch)
    if tokens[stretch[-1]].text == ".":
        drop.discard(stretch[-1])
    drop.add(stretch[0] - 1)
    following = stretch[-1] + 1
    drop |= _closing_mark(tokens, stretch)
    comma = following < len(tokens) and tokens[following].text == ","
    if comma and not _says_who(tokens[following + 1 :], tokens[stretch[0]]):
        drop.add(following)
    return drop


def _closing_mark(tokens: Sequence[Token], stretch: range) -> set[int]:
    """Return the mark that closes a quotation of what goes, at the end of the sentence.

    'Lee sold the mill[, writing that it "stood in his way.]"[]'
    """
    last = len(tokens) - 1
    rest = [token.text for token in tokens[stretch[-1] + 1 :]]
    opened = sum(tokens[place].text == '"' for place in stretch) % 2
    return {last} if opened and rest in (['"'], [".", '"']) else set()


def _says_who(tokens: tuple[Token, ...], aside: Token) -> bool:
    """Whether only who said the sentence follows: "… on May 3[, closing a road], police said."."""
    return any(
        token.dep_ in ("nsubj", "nsubjpass")
        and token.head.i > token.i
        and any(child.dep_ == "ccomp" and child.i < aside.i for child in token.head.children)
        for token in tokens
    )


# What limits all that stands before the dash: "says it is safe to swim there – sometimes".
_LIMITING = frozenset(
    "sometimes usually mostly mainly often rarely occasionally partly largely perhaps maybe "
    "possibly probably almost nearly hopefully theoretically supposedly allegedly".split()
)


def _dashes(standing: Standing) -> set[int]:
    """Return the positions of asides between dashes, and of what follows a dash or ";"."""
    tokens = standing.tokens
    if _BREAKING.isdisjoint(traits_of(tokens).lower):
        return set()
    marks = [i for i, token in enumerate(tokens) if token.text in _DASHES]
    root = next((i for i, t in enumerate(tokens) if t == standing.sentence.span.root), 0)
    if len(marks) == 2 and not marks[0] < root < marks[1]:
        drop = set(range(marks[0], marks[1] + 1))
        told = any(token.tag_ in FINITE for token in tokens[: marks[0]])
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
        if tokens[marks[0] + 1].lower_ in _LIMITING or stands_for_verb(tokens[marks[0]]):
            return set()
        return set(range(marks[0], len(tokens) - 1))
    stop = next((i for i, token in enumerate(tokens) if token.text in (";", ":")), None)
    if stop is None or marks or tokens[-1].text != "." or tokens[stop - 1].pos_ == "VERB":
        return set()
    if parts_title(tokens[stop]):
        return set()
    first = {token.i for token in tokens[:stop]}
    main = next((t for t in tokens[:stop] if t.dep_ == "ROOT" or t.head.i not in first), None)
    if main is None or main.pos_ not in ("VERB", "AUX") or main.lemma_ in words.NAMING_VERBS:
        return set()
    if not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in main.children):
        return set()
    return set(range(stop, len(tokens) - 1))


def _brackets(tokens: Sequence[Token]) -> set[int]:
    """Return the positions of bracketed asides of more than one word ("(25 April)")."""
    drop: set[int] = set()
    if "(" not in traits_of(tokens).lower:
        return drop
    opened: int | None = None
    for position, token in enumerate(tokens):
        if token.text == "(":
            opened = position
        elif token.text == ")" and opened is not None:
            if not _is_share(tokens, opened, position):
                drop |= set(range(opened, position + 1))
            opened = None
    return drop


def _is_share(tokens: Sequence[Token], opened: int, closed: int) -> bool:
    """Whether what follows a bracket goes on with it: "90 tonnes (22%) of all the oil bought"."""
    following = tokens[closed + 1 : closed + 3]
    return [token.lower_ for token in following] in _OF_ALL and any(
        token.lower_ in ("%", "percent", "cent") for token in tokens[opened:closed]
    )


_OF_ALL = [["of", "all"], ["of", "the"]]

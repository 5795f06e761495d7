"""What ties a sentence to the one before and can go: "But", "However,", "also", "then"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.slips import is_spliced
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["without_joints", "without_links"]


def without_links(tokens: list[Token]) -> list[Token]:
    """Drop what links the sentence to the one before: "But", "However,", ", though,", "also"."""
    label = tokens[0].doc.user_data.get("label", 0) if tokens else 0
    tokens = [token for token in tokens if token.i >= label]  # "Ada Lund: I grew up on a boat."
    rest: list[Token] | None = tokens
    while rest is not None:
        tokens, rest = rest, _without_opener(rest)
    if not tokens or _LINKING.isdisjoint(traits_of(tokens).lower):
        return tokens
    kept: list[Token] = []
    skip = False
    passed = 0
    for index, token in enumerate(tokens):
        if skip:
            skip = False
            continue
        if index < passed:
            continue
        if token.lower_ not in _MAY_GO:
            kept.append(token)
            continue
        if token.text == ",":
            example = tuple(t.lower_ for t in tokens[index : index + 4])
            if example in ((",", "for", "example", ","), (",", "for", "instance", ",")):
                passed = index + 4 - _says_who(tokens[index + 4 :], token)
                continue
            phrase = _aside_phrase(tokens, index)
            if phrase:
                passed = index + phrase
                continue
            told = _as_told_before(tokens, index)
            if told:
                passed = index + told
                continue
        before = tokens[index - 1].text if index else ","
        after = tokens[index + 1].text if index + 1 < len(tokens) else "."
        aside = token.lower_ in words.ASIDES and before == "," and after in (",", ".")
        if aside and not is_spliced(token):  # "Lee ran, however, Fry sat": nothing else joins them
            if kept and kept[-1].text == ",":
                kept.pop()
            skip = after == ","
            continue
        if token.lower_ == "also" and _droppable_also(tokens, index):
            continue
        if token.lower_ in _AT_THE_END and _only_ends(tokens, index):
            passed = index + (2 if token.lower_ == "as" else 1)
            continue
        if token.lower_ in _AFTERWARDS and _only_goes_on(tokens, index):
            continue
        renames = before.lower() in _COPULAS and index > 1 and tokens[index - 2].lower_ == "what"
        if token.lower_ in _DAY_OF_NEWS and not renames and _droppable_day(token, before, after):
            skip = after == "," and before == ","
            passed = index + 1 + _bracketed(tokens[index + 1 :])
            continue
        kept.append(token)
    return kept


def without_joints(tokens: list[Token]) -> list[Token]:
    """Drop what joins a clause to the sentence before: "said that it would [also] rise"."""
    kept = [
        token
        for index, token in enumerate(tokens)
        if not (token.lower_ == "also" and _droppable_also(tokens, index))
    ]
    for index in range(max(0, len(kept) - _LAST), len(kept)):
        if kept[index].lower_ in _AT_THE_END and _only_ends(kept, index):
            return [*kept[:index], *(token for token in kept[index:] if token.is_punct)]
    return kept


_LAST = 3  # places from the end at which "as well." begins


def _aside_phrase(tokens: list[Token], index: int) -> int:
    """Return how many tokens a phrase between commas has that only links: ", in turn,", or 0.

    The comma before a full stop stays out of it: "…, in turn."
    """
    if index + 1 >= len(tokens) or tokens[index + 1].lower_ not in _BEGIN_ASIDES:
        return 0
    for length in _ASIDE_LENGTHS:
        end = index + 1 + length
        if tuple(token.lower_ for token in tokens[index + 1 : end]) not in words.ASIDE_PHRASES:
            continue
        after = tokens[end].text if end < len(tokens) else "."
        if after in (",", "."):
            return 1 + length + (after == ",")
    return 0


_ASIDE_LENGTHS = sorted({len(phrase) for phrase in words.ASIDE_PHRASES})
_BEGIN_ASIDES = frozenset(phrase[0] for phrase in words.ASIDE_PHRASES)


def _as_told_before(tokens: list[Token], index: int) -> int:
    """Return how many tokens send back to what was told: ", as previously stated", or 0."""
    if index + 1 >= len(tokens) or tokens[index + 1].lower_ != "as":
        return 0
    rest = [token.lower_ for token in tokens[index : index + 5]]
    if not _TOLD.intersection(rest[2:4]):
        return 0
    end = 2
    while end < len(rest) and rest[end] in _TOLD | _BEFORE:
        end += 1
    if end >= len(rest) or rest[end] not in (",", "."):
        return 0
    return end + (rest[end] == ",")


_TOLD = frozenset("stated mentioned noted said discussed described explained".split())
_BEFORE = frozenset("previously earlier already above before".split())


def _says_who(tokens: list[Token], comma: Token) -> bool:
    """Whether who said it follows, so that its comma stays: "… in red, for example, Lee said."."""
    return any(
        token.dep_ == "nsubj"
        and any(child.dep_ == "ccomp" and child.i < comma.i for child in token.head.lefts)
        for token in tokens
    )


# Words at the end of a sentence that join it to the one before: "Lee did not come either.".
_AT_THE_END = frozenset("anyway anyhow either as".split())


def _only_ends(tokens: list[Token], index: int) -> bool:
    """Whether "anyway", "either" or "as well" is all that follows the verb or its object."""
    token = tokens[index]
    rest = [other.lower_ for other in tokens[index + 1 :] if other.text != '"']
    if token.lower_ == "as":
        return rest in (["well"], ["well", "."]) and index > 0 and not tokens[index - 1].is_punct
    return token.dep_ == "advmod" and token.head.pos_ in ("VERB", "AUX") and rest in ([], ["."])


# Words before a verb that only say that it came after what was told before.
_AFTERWARDS = frozenset("then since instead".split())


def _only_goes_on(tokens: list[Token], index: int) -> bool:
    """Whether "then" can go: "The board then asked …", "has since been moved"."""
    token = tokens[index]
    if token.dep_ != "advmod" or token.n_lefts + token.n_rights or not index:
        return False
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    before = tokens[index - 1]
    if token.lower_ == "then":
        beside = before.pos_ in ("NOUN", "PROPN", "PRON", "AUX")
        return beside and following == token.head and token.head.pos_ == "VERB"
    helped = before.pos_ == "AUX" and following.pos_ in ("VERB", "AUX")
    perfect = before.lower_ in ("has", "have", "had")
    return helped and (token.lower_ == "instead" or perfect)


# Days that only the day of publication tells: a statement holds without them.
_DAY_OF_NEWS = frozenset("yesterday today tonight".split())


# Before the new name of an old place "today" says that it was another: "in what is today Sarn".
_COPULAS = frozenset("is was are were".split())

_MAY_GO = frozenset((",", "also", *words.ASIDES)) | _AFTERWARDS | _AT_THE_END | _DAY_OF_NEWS
# Without one of these no comma opens anything that may go.
_LINKING = (_MAY_GO - {","} | _TOLD).union(
    ("example", "instance"), [phrase[-1] for phrase in words.ASIDE_PHRASES]
)


def _droppable_day(token: Token, before: str, after: str) -> bool:
    """Whether the day hangs loosely on a verb or noun ("A storm yesterday caused a flood.").

    "The languages spoken today" are told from earlier ones: there it stays; whoever "gave it to
    the mayor today" did so on the day of the news.
    """
    return (
        token.dep_ in ("npadvmod", "advmod")
        and token.n_lefts + token.n_rights == 0
        and not (
            token.lower_ == "today"
            and token.head.dep_ in ("acl", "relcl")
            and token.head.tag_ != "VBD"
        )
        and before.lower() not in ("until", "since", "and", "or", "even", "than", "only", "just")
        and after.lower() not in ("'s", "and", "or", "as", "morning", "evening", "afternoon")
    )


def _bracketed(tokens: list[Token]) -> int:
    """Return how many tokens stand in brackets at the head: the date of "today (August 24)"."""
    if not tokens or tokens[0].text != "(":
        return 0
    return next((place + 1 for place, token in enumerate(tokens) if token.text == ")"), 0)


def _droppable_also(tokens: list[Token], index: int) -> bool:
    """Whether "also" only links to the sentence before: "also found", "is also the first"."""
    after = tokens[index + 1].lower_ if index + 1 < len(tokens) else "."
    before = tokens[index - 1] if index else None
    head = tokens[index].head
    if after in ("a", "an", "the"):
        told = {token.lower_ for token in tokens[:index]}
        if head.lemma_ != "be" or before is not head or told & _BESIDE_ANOTHER:
            return False
    naming = after in ("known", "called", "named") and head.tag_ != "VBD"
    return (
        head.pos_ in ("VERB", "AUX")
        and not naming
        and after not in (",", ".")
        and (
            before is None
            or before.lower_ not in ("but", "and", ",")
            or (before.text == "," and _closes_aside(before, head))
        )
    )


def _closes_aside(comma: Token, verb: Token) -> bool:
    """Whether a comma only closes what is told of the subject: "Lee, who had won, also sang"."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return (
        subject is not None
        and subject.i < comma.i <= subject.right_edge.i + 1
        and any(
            child.dep_ in ("relcl", "appos", "acl") and child.i > subject.i
            for child in subject.children
        )
    )


# Words by which "also" joins two things of one sentence: "Though a painter, he was also a cook."
_BESIDE_ANOTHER = frozenset("though although while whereas but besides only".split())


def _without_opener(tokens: list[Token]) -> list[Token] | None:
    """Return what follows "But" or "However,", or None when the sentence opens otherwise."""
    if not tokens:
        return None
    for phrase in _OPENERS.get(tokens[0].lower_, ()):
        length = len(phrase)
        if len(tokens) <= length or tuple(t.lower_ for t in tokens[:length]) != phrase:
            continue
        if tokens[length].text == ",":
            return tokens[length + 1 :]
        if phrase in words.OPENERS_WITHOUT_COMMA:
            if len(phrase) > 1 or phrase == ("however",):
                return tokens[length:] if _begins_clause(tokens[length]) else None
            degree = phrase == ("so",) and tokens[1].lower_ in words.AFTER_SO
            # "Then in May she left", but "Then Senator Lee left", "Then came the flood"
            then = phrase == ("then",) and tokens[1].pos_ not in ("ADP", "PRON")
            return None if degree or then else tokens[length:]
    return None


def _begins_clause(token: Token) -> bool:
    """Whether the subject of a main clause begins here: "However Lee left".

    "However hard she tried" and "However the plan came about, the fact …" tell how.
    """
    return any(
        above.dep_ in ("nsubj", "nsubjpass", "expl")
        and above.left_edge == token
        and not (above.head.dep_ in ("advcl", "ccomp") and above.head.head.i > above.head.i)
        for above in (token, *token.ancestors)
    )


_OPENERS: dict[str, list[tuple[str, ...]]] = {}
for _phrase in words.OPENERS:
    _OPENERS.setdefault(_phrase[0], []).append(_phrase)

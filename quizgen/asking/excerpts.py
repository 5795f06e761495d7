"""The clause of a long sentence in which a word stands, to be shown with marks of what is left out.

A word is understood from its clause; a sentence of forty words round it only takes time to read,
and tells what other questions ask. What is shown must be a whole clause, say what the article says,
and hold whom its pronouns stand for: else the sentence is shown whole, or another word asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.conditions import loses_condition
from quizgen.asking.narrator import writer_for
from quizgen.asking.selfcontained import count_words
from quizgen.asking.sorts import is_person
from quizgen.facts.attribution import is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["excerpt", "is_by_nobody"]

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_HANGING = ("advcl", "relcl", "conj", "parataxis", "acl")  # left off at the end
_LEADING = ("advcl", "parataxis")  # left off at the start
_EDGES = frozenset([*", : ; - – — ( ) and but or nor".split(), "'"])
# What says that a clause is so: one cut out of "nobody thinks that …" or "there is no proof that …"
# would say the opposite, one out of "he hopes that …" too much.
_TELL = frozenset(
    "say tell add explain insist argue claim admit warn write note stress declare observe agree "
    "acknowledge announce remark state report find show reveal know learn discover confirm prove "
    "mean believe think estimate conclude realise realize notice recall point".split()
)
_NOBODY = frozenset("nobody none nothing few little neither nor no".split())
_UNREAL = frozenset("would could might may should must can".split())
_ASKING = frozenset("what which who whom whose how why where when whether if".split())
# Words that go on: nothing is left off right behind them.
_GOES_ON = frozenset("order so as such than rather both either not only more less enough".split())


def excerpt(token: Token, tokens: Sequence[Token], *, longest: int) -> list[Token]:
    """Return the tokens of the clause in which a token stands, in their order.

    Clauses that hang on it are left off at its ends until it is short enough; marks and
    conjunctions at its ends go, too.

    Args:
        token: what the clause is to hold.
        tokens: those of its sentence.
        longest: words; a clause that cannot be made so short is returned as long as it is.

    Returns:
        [] where no clause can be cut out that holds the token and says what the sentence says.
    """
    head = _clause_head(token)
    if head is None:
        return []
    if _is_half_a_subject(head):
        return []
    part = _trimmed(tokens, head.left_edge.i, head.right_edge.i)
    while count_words(part) > longest:
        shorter = next(_shorter(head, token, part[0].i, part[-1].i), None)
        if shorter is None:
            break
        part = _trimmed(tokens, *shorter)
    if not part or part[-1].lower_ in _GOES_ON or part[-1].pos_ in ("ADP", "SCONJ", "DET"):
        return []
    if not _is_cut_well(part, tokens) or loses_condition(head, part, set(part)):
        return []
    if _lacks_owner(part, tokens):
        return []
    return part


def _is_half_a_subject(head: Token) -> bool:
    """Whether a list before its verb was cut in two by the parser.

    "Lee told us the theft from the mill, the shop and the bank can be explained": the theft can.
    """
    start, above = head.left_edge, head.head
    return (
        head.dep_ == "ccomp"
        and above.i < start.i - 1
        and start.nbor(-1).text == ","
        and not any(child.dep_ == "mark" for child in head.children)
        and any(t.pos_ in ("NOUN", "PROPN") for t in head.doc[above.i + 1 : start.i])
    )


def _clause_head(token: Token) -> Token | None:
    """Return the finite verb on which a token hangs and whose clause can be cut out."""
    head = token
    while not _may_stand(head):
        if head.head == head:
            return None
        head = head.head
    return head


def _may_stand(head: Token) -> bool:
    """Whether a word heads a clause that is whole and told as a fact."""
    if not is_finite(head) or not any(child.dep_ in _SUBJECTS for child in head.children):
        return False
    if head.dep_ == "ROOT":
        return True
    if _ASKING.intersection((head.left_edge.lower_, *_marks(head))):
        return False
    if head.dep_ == "ccomp" and _is_half(head):
        return False
    return head.dep_ in ("conj", "ccomp", "parataxis") and _is_told(head)


def _marks(head: Token) -> Iterator[str]:
    return (child.lower_ for child in head.children if child.dep_ in ("mark", "advmod"))


def _is_half(head: Token) -> bool:
    """Whether what is joined to a clause may go on with its governor.

    "Said the post spread and intends to sell it": who intends? "It found that the post spread, and
    that it was sold": the second "that" has no first in what is cut out.
    """
    return any(
        child.dep_ == "conj"
        and is_finite(child)
        and (
            any(one.dep_ == "mark" and one.lower_ == "that" for one in child.children)
            or not any(one.dep_ in _SUBJECTS for one in child.children)
        )
        for child in head.children
    )


def _is_told(clause: Token) -> bool:
    """Whether all that governs a clause tells it as a fact."""
    while clause.dep_ != "ROOT":
        above = clause.head
        if above.pos_ not in ("VERB", "AUX") or clause.dep_ not in ("conj", "ccomp", "parataxis"):
            return False
        if clause.dep_ == "ccomp" and not (_tells(above) and _is_only_one(clause)):
            return False
        clause = above
    return True


def _is_only_one(clause: Token) -> bool:
    """Whether nothing else is told by its governor, of which it may be the second half."""
    return not any(
        other.dep_ == "ccomp" and other.i < clause.i and other.i > clause.head.i
        for other in clause.head.children
    )


def _tells(verb: Token) -> bool:
    if verb.lemma_.lower() not in _TELL:
        return False
    return not any(
        child.dep_ == "neg"
        or child.lower_ in _NOBODY
        or (child.dep_ == "aux" and child.lower_ in _UNREAL)
        or (child.dep_ == "mark" and child.lower_ in _ASKING)
        or (child.dep_ in _SUBJECTS and any(one.lower_ in _NOBODY for one in child.children))
        for child in verb.children
    )


def _shorter(head: Token, token: Token, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the reach without a clause at its end or start that does not hold the token."""
    for part in sorted(head.subtree, key=lambda one: one.left_edge.i):
        left, right = part.left_edge.i, part.right_edge.i
        if part == head or left <= token.i <= right:
            continue
        if part.dep_ in _HANGING and token.i < left <= end <= right and _may_go(part):
            yield start, left - 1
        elif part.dep_ in _LEADING and left <= start <= right < token.i:
            yield right + 1, end


def _may_go(part: Token) -> bool:
    """Whether a clause can be left off: not half of a row, not what a word before it goes on to."""
    if part.dep_ != "conj":
        return part.left_edge.i == 0 or part.left_edge.nbor(-1).lower_ not in _GOES_ON
    joined = part.left_edge.nbor(-1) if part.left_edge.i else part
    return is_finite(part) and joined.i - 1 != part.head.i


def _is_cut_well(part: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether no word just outside goes on into the part, or goes on with it.

    "Counting | the staff in Sarn, it exceeds a million", "says a man called Lee | was hurt".
    """
    before = next((one for one in reversed(tokens) if one.i == part[0].i - 1), None)
    behind = next((one for one in tokens if one.i == part[-1].i + 1), None)
    if behind is not None and behind.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return False
    if before is None or before.is_punct or before.lower_ in _EDGES or before.dep_ == "mark":
        return True
    return not _TELL.isdisjoint((before.lemma_.lower(), before.head.lemma_.lower()))


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    """Return the tokens from start to end, without the marks and conjunctions at both ends."""
    part = [token for token in tokens if start <= token.i <= end]
    while part and _is_edge(part[0], part):
        part = part[1:]
    while part and _is_edge(part[-1], part):
        part = part[:-1]
    return part


def _is_edge(token: Token, part: Sequence[Token]) -> bool:
    if token.text == '"':
        return [other.text for other in part].count('"') % 2 == 1
    if token.lower_ == "that":
        return token.dep_ == "mark"  # "That could help": it is the subject
    return token.lower_ in _EDGES


# Whom its pronouns stand for --------------------------------------------------------------------

_HE = frozenset("he him his himself she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_POINTING = frozenset("this that these those".split())


def _lacks_owner(part: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a pronoun may stand for something that was cut off before."""
    cut = [token for token in tokens if token.i < part[0].i and token.pos_ in _NAMING]
    if not cut:
        return False
    return any(
        _sort_of(token) and _may_be_cut(token, part, cut)
        for token in part
        if token.pos_ in ("PRON", "DET")
    )


_NAMING = ("NOUN", "PROPN", "PRON")


def _may_be_cut(pronoun: Token, part: Sequence[Token], cut: Sequence[Token]) -> bool:
    """Whether nothing in the part before a pronoun is what it stands for, or the cut has more."""
    sort = _sort_of(pronoun)
    before = [token for token in part if token.i < pronoun.i and token.pos_ in _NAMING]
    if not any(_may_mean(sort, token) for token in before):
        return True
    return sort != "it" and any(_may_mean(sort, token) for token in cut)


def _sort_of(token: Token) -> str:
    """Return what a pronoun stands for: "he", "it", "they", "this", or "" where nothing is."""
    if token.dep_ == "expl":
        return ""
    if token.lower_ in _POINTING:
        return "this" if token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj") else ""
    sorts = (("he", _HE), ("it", _IT), ("they", _THEY))
    return next((sort for sort, words in sorts if token.lower_ in words), "")


def _may_mean(sort: str, token: Token) -> bool:
    """Whether a noun or pronoun may be what a pronoun of a sort stands for."""
    own = _sort_of(token) if token.pos_ == "PRON" else ""
    if own or token.pos_ == "PRON":
        return own == sort
    several = token.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in token.children)
    if sort == "they":
        return several
    if sort == "he":
        return not several and (token.pos_ == "PROPN" or is_person(token))
    return sort == "it" and not several


_I = frozenset("i me my mine myself".split())


def is_by_nobody(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether an "I" speaks and nothing tells who: of what is said, all else was left off.

    Who tells a memoir is known.
    """
    every = [token for token in tokens if token.lower_ in _I and token.pos_ in ("PRON", "DET")]
    if not every or writer_for(document, every[0]) is not None:
        return False
    spoken, inside = False, {}
    for token in tokens:
        spoken ^= token.text == '"'
        inside[token.i] = spoken
    told = any(token.is_alpha and not inside[token.i] for token in tokens)
    return not (told and all(inside[token.i] for token in every))

"""Who a verb of saying belongs to, and small looks at clauses that speech needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from quizgen.language.name_tables import is_person_noun

if TYPE_CHECKING:
    from quizgen.language.tree import Doc, Span, Token

__all__ = [
    "Found",
    "is_finite",
    "mention_span",
    "source_head",
    "spoken",
    "subject_of",
    "trim",
]

_RELATIVE = frozenset({"who", "which", "that", "whom", "what"})
_NARRATOR = frozenset({"i", "we", "you", "one", "it", "this", "that", "there"})
_ADVERBS = frozenset({"RB", "RBR"})
_NOMINAL = ("NOUN", "PROPN", "PRON")


@dataclass(slots=True, eq=False)
class Found:
    """Speech before its speaker is known.

    Attributes:
        kind, content, cue, addressee, clause_root, frame: as in ``Speech``.
        source: head of the mention of who said it.
        anchor: block and token of the first content, for the order.
        follows: the speech whose speaker goes on, for a quotation that stands alone.
    """

    kind: Literal["direct", "indirect", "mixed"]
    content: list[Span]
    cue: Token | None
    source: Token | None
    anchor: tuple[int, int]
    addressee: Span | None = None
    clause_root: Token | None = None
    frame: str = ""
    alone: bool = False
    follows: Found | None = field(default=None)


def is_finite(verb: Token) -> bool:
    """Whether a verb or its auxiliaries carry tense ("was", "will go", "has been seen")."""
    if verb.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(
        child.dep_ in ("aux", "auxpass", "cop") and child.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for child in verb.children
    )


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, its own or the one it shares with what it is joined to."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj"):
            return child
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return subject_of(verb.head)
    return None


def _participle_subject(verb: Token) -> Token | None:
    head = verb.head
    if verb.dep_ in ("acl", "relcl") and head.pos_ in _NOMINAL:
        return head
    if verb.dep_ in ("advcl", "xcomp", "ccomp", "conj", "dep") and head != verb:
        if head.pos_ in ("VERB", "AUX"):
            found = subject_of(head)
            return found if found is not None else _participle_subject(head)
        return head if head.pos_ in _NOMINAL else None
    if verb.dep_ == "pcomp" and head.head.pos_ in ("VERB", "AUX"):
        return subject_of(head.head)
    return None


def source_head(cue: Token, quoted: Callable[[Token], bool]) -> Token | None:
    """Return the head of the phrase that says who speaks, by the parse, then by the place.

    Args:
        cue: the verb of saying.
        quoted: tells whether a token stands in quotation marks; the speaker does not.
    """
    for child in cue.children:
        if child.dep_ == "nsubj" and not quoted(child):
            if child.lower_ in _RELATIVE and not child.is_upper:  # the WHO can say things
                return cue.head if cue.dep_ == "relcl" else None
            return _last_of_pair(child, cue)
        if child.dep_ == "nsubjpass":
            return _agent(cue)
    inverted = _inverted(cue, quoted)
    if inverted is not None:
        return inverted
    before = _before(cue, quoted)
    if before is not None:
        return before
    if cue.tag_ == "VBN" and cue.dep_ in ("acl", "relcl"):
        return _agent(cue)
    found: Token | None = None
    if cue.dep_ == "conj" and cue.head.pos_ in ("VERB", "AUX"):
        found = subject_of(cue.head)
        if found is not None and found.lower_ in _RELATIVE and cue.head.dep_ == "relcl":
            found = cue.head.head
    if found is None:
        found = _participle_subject(cue)
    if found is not None and quoted(found):
        found = None
    if found is None or not _can_speak(found):
        nearest = _subject_before(cue, quoted)
        found = nearest if nearest is not None else found
    return found


def _can_speak(token: Token) -> bool:
    """Whether a token surely names somebody who can speak."""
    return token.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or token.lower_ in (
        "he", "she", "they", "who",
    )  # fmt: skip


def _last_of_pair(subject: Token, cue: Token) -> Token:
    """Take "Smith" for "20 cabs and Smith estimates": a singular verb has no pair before it."""
    if cue.tag_ != "VBZ":
        return subject
    before = cue.doc[cue.i - 1]
    in_pair = any(child.dep_ == "conj" and child == before for child in subject.children)
    return before if in_pair and before.pos_ == "PROPN" else subject


def _subject_before(cue: Token, quoted: Callable[[Token], bool]) -> Token | None:
    """Return the nearest subject before that can speak.

    "The deal is in question after Trump refused to sign it, saying …": the parser hangs "saying"
    on "is".
    """
    for token in reversed(list(cue.doc[cue.sent.start : cue.i])):
        if (
            token.dep_ == "nsubj"
            and token.i < token.head.i < cue.i
            and (_can_speak(token) or (token.tag_ == "NNP" and cue.dep_ == "advcl"))
            and not quoted(token)
        ):
            return token
    return None


def _agent(cue: Token) -> Token | None:
    for child in cue.children:
        if child.dep_ == "agent":
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return grandchild
    return None


def _chunk_root(token: Token) -> Token:
    """Return the head of the noun phrase that begins with (or holds) the token."""
    root = token
    while (
        root.head != root
        and root.head.i > root.i
        and root.dep_ in ("det", "compound", "amod", "poss", "nmod", "nummod", "case", "advmod")
    ):
        root = root.head
    return root


# Verbs that stand before their subject without quotation marks: '…, says the report, but …'.
_INVERTED = frozenset("say add explain write insist argue warn report claim".split())


def _inverted(cue: Token, quoted: Callable[[Token], bool]) -> Token | None:
    """'… ," said Smith': a noun phrase right after a finite verb that has no subject before it."""
    if cue.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    doc: Doc = cue.doc
    if cue.i == 0 or cue.i + 1 >= len(doc):
        return None
    before = doc[cue.i - 1]
    if not (before.text in ('"', "'", "-", "–", "—") or quoted(before)):
        comma = before.text == "," and (quoted(doc[cue.i - 2]) or cue.lemma_ in _INVERTED)
        if not comma:
            return None
    following = doc[cue.i + 1]
    if following.tag_ in _ADVERBS and cue.i + 2 < len(doc):
        following = doc[cue.i + 2]
    if quoted(following) or following.pos_ not in (*_NOMINAL, "DET", "ADJ", "NUM"):
        return None
    root = _chunk_root(following)
    return root if root.pos_ in _NOMINAL else None


def _before(cue: Token, quoted: Callable[[Token], bool]) -> Token | None:
    """'…," Smith said': a name or pronoun right before a finite verb, whatever the parse says."""
    if cue.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or cue.i == 0:
        return None
    if any(child.dep_ in ("aux", "auxpass") for child in cue.children):
        return None
    token = cue.doc[cue.i - 1]
    if token.tag_ in _ADVERBS and token.i:
        token = cue.doc[token.i - 1]
    if quoted(token) or token.sent != cue.sent:
        return None
    if token.tag_ in ("PRP", "NNP", "NNPS") and token.lower_ not in _NARRATOR:
        return _whose(token)
    return None


def _whose(token: Token) -> Token:
    """Return the person whose description ends in the name, if there is one.

    "A specialist on the novel by Spyri pointed out": not Spyri. "Tom Fry from the Borough of Sarn
    and Lee argued": not Lee.
    """
    top = token
    while True:
        above = top.head
        if top.dep_ == "conj" and above.dep_ == "pobj":
            top = above
        elif top.dep_ == "pobj" and above.dep_ == "prep" and above.head.pos_ in _NOMINAL:
            top = above.head
        else:
            return token
        if any(one.is_punct for one in token.doc[top.i : token.i]):
            return token
        if _is_person(top):
            return top


def _is_person(token: Token) -> bool:
    if token.tag_ == "NN":
        return is_person_noun(token.lower_)
    return token.tag_ == "NNP" and any(
        one.ent_type_ == "PERSON" for one in (token, *token.children) if one.i <= token.i
    )


def mention_span(head: Token) -> Span:
    """Return the mention whose head is given: no apposition, no relative clause, no commas."""
    doc: Doc = head.doc
    start = end = head.i
    for child in head.lefts:
        if child.dep_ in ("det", "compound", "amod", "poss", "nmod", "nummod", "quantmod"):
            start = min(start, child.left_edge.i)
    for token in doc[start:end]:
        if token.text in (",", '"', ":", ";"):
            start = token.i + 1
    pair = [child for child in head.children if child.dep_ == "conj" and child.pos_ in _NOMINAL]
    if pair and any(child.dep_ == "cc" for child in head.children):
        while more := [c for c in pair[-1].children if c.dep_ == "conj" and c.pos_ in _NOMINAL]:
            pair.append(more[0])
        return doc.span(start, pair[-1].i + 1)
    for child in head.rights:
        near = doc[end + 1 : child.left_edge.i]
        if any(token.text in (",", "-", "–", "—", "(") for token in near):
            break
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "at", "in"):
            end = child.right_edge.i
            for token in doc[head.i : end + 1]:
                if token.text in (",", '"', "(", "–", "—"):
                    end = token.i - 1
                    break
        else:
            break
    return doc.span(start, end + 1)


# Auxiliaries of what was not said, or not yet: "he would say", "to say".
_UNREAL = frozenset("would could might may should must can cannot to".split())


def spoken(cue: Token) -> bool:
    """Whether somebody did say it: not "did not say", "if he says", "refused to say"."""
    for child in cue.children:
        if child.dep_ == "neg":
            return False
        if child.dep_ == "aux" and child.lower_ in _UNREAL:
            return False
        if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether"):
            return False
    return not (
        cue.dep_ in ("xcomp", "pcomp")
        and cue.head.lemma_ in ("refuse", "decline", "without", "fail", "avoid", "stop", "deny")
    )


_EDGE = frozenset({",", ".", ";", ":", "-", "–", "—", '"', "'", "--", "''", "``"})
_DOUBLE = '"'


def trim(span: Span) -> Span | None:
    """Return the span without marks at its ends, or None when nothing is left.

    A closing full stop goes, a question mark stays. A quotation mark stays when its partner is
    inside ('action would "create a situation"').
    """
    doc: Doc = span.doc
    start, end = span.start, span.end
    while start < end and (doc[start].is_space or doc[start].text in _EDGE):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in _EDGE):
        end -= 1
    if start == end:
        return None
    if sum(token.text == _DOUBLE for token in doc[start:end]) % 2:
        for later in range(end, min(end + 3, span.end)):
            if doc[later].text == _DOUBLE:
                return doc.span(start, later + 1)
        if start > span.start and doc[start - 1].text == _DOUBLE:
            return doc.span(start - 1, end)
    return doc.span(start, end)

"""Whether a clause was read rightly and cut where the sentence has a seam.

A parse is not asked how sure it is (that tells nothing); it is held against what English allows:
a finite verb is no object, a second verb is joined by "and" or a comma, a clause ends where the
sentence has a mark, a conjunction or a clause of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.language.name_tables import SAYING_LEMMAS

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["misread", "torn", "torn_key"]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Places of a noun, in which no finite verb can stand.
_NOMINAL = frozenset("nsubj nsubjpass dobj pobj dative compound amod nmod npadvmod appos".split())
# Marks at which a clause may begin or end.
_MARKS = frozenset(", . ; : ! ? ( ) [ ] – — -- - … ...".split()) | {'"', "'", "``", "''", "“", "”"}
_ASIDE = frozenset({",", "(", ")", "–", "—", "--", "-"})
# Words that may be left out between two others without a trace.
_SMALL = frozenset(
    "that who which also too then still even just only both either so and but or not n't never "
    "however therefore thus though meanwhile already yet now today currently instead again indeed "
    "finally eventually later soon".split()
)
# Words that begin a clause which its main clause can do without.
_OPENERS = frozenset(
    "after although as because before though until when whenever where whereas while since that "
    "which who whom whose whether so to how why what".split()
)


def misread(document: Document, clause: Clause) -> Iterator[str]:
    """Yield signs that the parse took words for what they cannot be."""
    head = clause.verb.head
    group = set(clause.verb.tokens)
    for token in clause.tokens:
        if (
            token.tag_ in _FINITE
            and token.is_alpha
            and token not in group
            and token.dep_ in _NOMINAL
        ):
            yield "verb in a noun's place"  # "HMRC estimates around £32bn was lost"
        if (
            token.dep_ == "conj"
            and token.tag_ in _FINITE
            and token.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
        ):
            yield "verb joined to a noun"
        if (
            token.dep_ == "conj"
            and token.tag_ in ("VBZ", "VBD", "VBP")
            and token.head.tag_ in ("VB", "VBG")
            and token.head is not head
        ):
            yield "verbs do not match"  # "to play games and makes phone calls"
        if token.dep_ == "advcl" and token.tag_ in _FINITE and not _introduced(token):
            yield "clause without a conjunction"  # "using MPEG-4 and most of it uses DVB-S2"
    if clause.kind == "conjunct" and not _joined(head):
        yield "joined by nothing"  # "the hardware needed to read the files are falling out of use"
    if any(
        child.dep_ == "conj" and child.tag_ in _FINITE and _has_subject(child) and not _begun(child)
        for child in head.children
    ):
        yield "joined by nothing"  # "found 5 per cent of the coins [pieces in use were Norvish]"
    if _turned_round(clause):
        yield "strange parse"
    if _half_a_pair(clause):
        yield "half a pair"
    if _participle_after_comma(clause):
        yield "participle"
    if any(
        child.dep_ == "dep" or (child.dep_ == "conj" and child.tag_ == "VB" and head.tag_ == "VBD")
        for child in head.children
    ):
        yield "strange parse"  # "The images, beamed to Earth, mark the end of a mission"
    for part in clause.after:
        if part.role == "infinitive" and part.head.tag_ not in ("VB", "VBG", "VBN", "JJ", "IN"):
            yield "strange parse"  # "contains manmade pollutants"
        if part.role == "reported" and any(
            token.dep_ == "ccomp" and token.pos_ in ("VERB", "AUX") and not _has_subject(token)
            for token in part.tokens
        ):
            yield "strange parse"  # "has said he hopes will be met"
    if head.lemma_.lower() in ("find", "make", "consider", "keep") and not clause.verb.passive:
        roles = {part.role for part in clause.after}
        if "adjective" in roles and "object" not in roles:
            yield "missing complement"
    if head.lemma_.lower() == "turn" and not clause.verb.particles:
        bare = clause.part("object")
        if bare is not None and bare.tokens[0] == bare.head and bare.head.tag_ == "NN":
            yield "strange parse"  # "a developer turned charity founder"
        if bare is not None and bare.tokens[-1] == bare.head and bare.tokens[0].dep_ == "compound":
            yield "strange parse"
    if _odd_subject(clause):
        yield "odd subject"
    if _wrong_antecedent(document, clause):
        yield "antecedent not sure"
    root = clause.sentence.span.root
    if root.pos_ not in ("VERB", "AUX") and clause.kind == "relative":
        yield "sentence without verb"  # "The vehicle, which it is testing around its base, steers"


def _turned_round(clause: Clause) -> bool:
    """Whether an object was taken for a subject: "The firm built a lamp, then flew Lee to Sarn".

    Only who says something stands behind the verb where a clause stands before it.
    """
    head = clause.verb.head
    return (
        clause.subject.head.i > head.i
        and head.lemma_ not in SAYING_LEMMAS
        and any(child.dep_ == "ccomp" and child.i < head.i for child in head.children)
    )


def _half_a_pair(clause: Clause) -> bool:
    """Whether one of two things was left out: "both old lamps[, which …, and new ones]"."""
    tokens = clause.tokens
    for token in tokens:
        if token.lower_ != "both" or token.dep_ not in ("preconj", "det", "cc", "predet"):
            continue
        below = token.head
        if below.tag_ in ("NNS", "NNPS") and token.dep_ == "det" and below.i > token.i:
            continue
        joints = [t for t in token.sent if t.lower_ == "and" and t.i > token.i]
        if joints and not any(joint in tokens for joint in joints):
            return True
    return False


def _has_subject(verb: Token) -> bool:
    subjects = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "mark")
    return any(child.dep_ in subjects for child in verb.children)


def _introduced(verb: Token) -> bool:
    """Whether a word introduces the adverbial clause: a conjunction, a question word, inversion."""
    edge = verb.left_edge
    lead = [child for child in verb.children if child.i < verb.i]
    return (
        any(child.dep_ in ("mark", "expl") or child.tag_ in ("WRB", "WP", "WDT") for child in lead)
        or edge.tag_ in ("WRB", "WP", "WDT", "IN")
        or edge.lower_ in _OPENERS
        or (verb.i > 0 and verb.left_edge.i > 0 and edge.nbor(-1).text in _MARKS)
        or edge.i == verb.sent.start
    )


def _joined(verb: Token) -> bool:
    """Whether "and", "but" or a mark stands between a verb and the one it is joined to."""
    above = verb.head
    if verb.dep_ != "conj":
        return True
    between = verb.doc[above.i + 1 : verb.i]
    return any(token.dep_ == "cc" or token.text in _MARKS for token in between)


def _begun(verb: Token) -> bool:
    """Whether "and" or a mark stands right before a joined clause with a subject of its own."""
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    return (
        before.text in _MARKS
        or before.pos_ == "CCONJ"
        or any(child.dep_ == "cc" for child in (*verb.head.children, *verb.children))
    )


def _participle_after_comma(clause: Clause) -> bool:
    """Whether the verb is a participle set off by commas: "The brand, ranked 22, is …"."""
    head = clause.verb.head
    if clause.verb.auxiliaries or head.tag_ != "VBD" or not head.text.endswith("ed"):
        return False
    following = head.nbor(1) if head.i + 1 < len(head.doc) else head
    if head.lemma_.lower() in ("rank", "value", "price", "rate") and following.pos_ in (
        "NUM",
        "ADP",
    ):
        return True  # "ranked 21", of a list
    last = clause.subject.tokens[-1]
    if clause.kind not in ("main", "reported") or head.i < 2 or last.i > head.i:
        return False
    return head.nbor(-1).text == "," and last.i == head.i - 2


def _odd_subject(clause: Clause) -> bool:
    """Whether the subject begins like a clause, holds another one, or is a bare verb."""
    first = clause.subject.tokens[0]
    head = clause.subject.head
    if first.lower_ in ("while", "even", "only", "if", "when", "although", "but", "and", "not"):
        return True  # "while completing Q", "even ideas that are not deemed worthy"
    if head.tag_ in ("VB", "VBP", "VBZ", "VBD"):
        return True  # "sustain injuries"
    return any(
        token.dep_ == "cc" and token.lower_ in ("but", "or") and token.head.dep_ != "amod"
        for token in clause.subject.tokens
    )  # "a simple but slow method" is no odd one


def _wrong_antecedent(document: Document, clause: Clause) -> bool:
    """Whether "which" may stand for more than the place or person just before it.

    "England declared war on France, which widened the conflict", "the war spread to Europe, which
    was later known as …", "named after M. T. Kearney, which runs to Kerman".
    """
    if clause.kind != "relative":
        return False
    noun = clause.subject.head
    name = document.names.of(noun)
    kind = name.type if name is not None else noun.ent_type_
    word = next((t for t in clause.verb.head.children if t.lower_ in ("who", "which")), None)
    if word is None:
        return False
    last = clause.subject.tokens[-1]
    if word.lower_ == "which" and name is None and last is not noun and last.dep_ == "pobj":
        return (
            last.pos_ == "PROPN"
        )  # "the quarrel between Spain and Norway, which is under pressure"
    if word.lower_ == "who":
        return kind in ("GPE", "LOC", "FAC", "ORG", "PRODUCT", "WORK_OF_ART")
    return kind == "PERSON" or (kind in ("GPE", "LOC") and noun.dep_ in ("pobj", "dobj"))


def torn(clause: Clause, kept: Sequence[Token], asked: Sequence[Token]) -> Iterator[str]:
    """Yield where words that belong together were parted, in a stem and its key.

    Args:
        clause: the clause asked about.
        kept: the tokens of the stem, in any order.
        asked: the tokens of the key.
    """
    stranded = {t for t in (asked[0].nbor(-1),) if t.pos_ == "ADP"} if asked[0].i else set()
    whole = sorted({*kept, *asked, *stranded, *clause.verb.tokens}, key=lambda token: token.i)
    if not whole:
        return
    inside = set(whole)
    gaps = set(_dropped(clause, inside))
    shown = set(kept)
    for left, right in pairwise(whole):
        between = [token.text for token in left.doc[left.i + 1 : right.i]]
        if between in (["–"], ["—"], ["-"], ["--"]) and left in shown and right in shown:
            yield "dash"  # "earn even more – around £300 a day"
        if right.i > left.i + 1 and not _may_go(clause, left, right, gaps):
            yield "torn"
            return
    if _runs_on(clause, whole[-1], gaps):
        yield "cut end"


def _dropped(clause: Clause, inside: set[Token]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of the clause's parts that were left out as wholes."""
    for part in (*clause.before, *clause.after):
        if part.tokens and not inside.intersection(part.tokens):
            yield part.tokens[0].i, part.tokens[-1].i


def _may_go(clause: Clause, left: Token, right: Token, gaps: set[tuple[int, int]]) -> bool:
    """Whether the words between two tokens can be left out without tearing anything."""
    words = list(left.doc[left.i + 1 : right.i])
    nominal = left.pos_ in ("NUM", "NOUN", "PROPN", "SYM", "X")
    if right.dep_ == "det" and nominal and right not in _firsts(clause):
        return False  # "after collapsing during their 7–6 [, 6–4 win,] the tournament …"
    if words[0].text in _ASIDE and (words[-1].text in _ASIDE or right.text in _ASIDE):
        return True
    core = [t for t in words if t.text not in _MARKS and t.lower_ not in _SMALL]
    if not core:
        return True
    first, last = core[0].i, core[-1].i
    if clause.kind == "conjunct" and left.i <= clause.subject.tokens[-1].i:
        return True  # the other verb stands between the shared subject and this verb
    if clause.kind == "conjunct" and right in clause.verb.tokens:
        return True  # "has built … and [has] sold"
    if any(first >= begin and last <= end for begin, end in gaps):
        return True
    covered = {i for begin, end in gaps for i in range(begin, end + 1)}
    if all(token.i in covered for token in core):
        return True
    below = set(words)
    tops = [t for t in core if t.head not in below]
    return all(t.dep_ in ("relcl", "acl", "appos", "advcl", "cc", "neg", "aux") for t in tops)


def _firsts(clause: Clause) -> set[Token]:
    parts = (clause.subject, *clause.before, *clause.after)
    return {part.tokens[0] for part in parts if part.tokens}


def _runs_on(clause: Clause, last: Token, gaps: set[tuple[int, int]]) -> bool:
    """Whether the clause goes on after its last word, without mark, conjunction or new clause."""
    if last.i + 1 >= last.sent.end:
        return False
    following = last.nbor(1)
    if following.text in _MARKS or following.is_punct:
        return False
    if any(begin <= following.i <= end for begin, end in gaps):
        return following.lower_ == "to" or following.tag_ == "VBG"
    if following.lower_ == "being":
        return True  # "may result in a claim | being withdrawn"
    top = following
    while top.head.i > last.i and top.head != top:
        top = top.head
    if top.dep_ in ("relcl", "acl") and not (top.tag_ == "VB" and following.lower_ == "to"):
        return not _told_apart(top.head)  # "the NEMISIS database | used by officers"
    if top.dep_ == "advcl" and top.head == clause.verb.head and following.lower_ == "to":
        return False  # "scrap the interview | to save time"
    if following.dep_ == "cc" or following.lower_ in ("and", "but", "or"):
        return following.head.pos_ not in ("VERB", "AUX")
    if following.lower_ in _OPENERS and following.dep_ in ("mark", "advmod"):
        return following.lower_ == "that"
    return True


def _told_apart(noun: Token) -> bool:
    """Whether a noun says which one is meant without the clause after it."""
    if noun.pos_ == "PROPN" or noun.dep_ == "conj":
        return True
    if any(
        child.tag_ == "JJS" or child.lower_ in ("first", "last", "only") for child in noun.children
    ):
        return False  # "the largest city | not linked to a motorway"
    return any(
        child.dep_ in ("amod", "compound", "nmod", "poss", "prep", "nummod")
        and child.i < noun.right_edge.i
        for child in noun.children
    )


def torn_key(clause: Clause, key: Sequence[Token]) -> bool:
    """Whether the key stops in the middle of a phrase: "The Oasis track | Half the World Away"."""
    tokens = [token for token in key if not token.is_punct]
    if not tokens:
        return False
    first = min(tokens, key=lambda token: token.i)
    last = max(tokens, key=lambda token: token.i)
    if first.i > first.sent.start and first.pos_ != "VERB":
        before = first.nbor(-1)
        if before.dep_ in ("amod", "det", "nummod", "compound", "nmod", "predet", "poss"):
            return True  # "contains manmade | pollutants"
        if before.pos_ == "ADJ" and before.dep_ == "oprd":
            return True
    if last.i + 1 >= last.sent.end:
        return False
    following = last.nbor(1)
    if following in clause.verb.tokens or following.text in _MARKS or following.is_punct:
        return False
    if following.text == "'s" or following.text == "'":
        return True
    if following.ent_type_ in ("DATE", "TIME"):
        return False  # "blamed the mayor | Tuesday"
    if following.pos_ in ("NOUN", "PROPN", "NUM", "ADJ") and following.dep_ in (
        "compound", "amod", "nummod", "appos", "dobj", "oprd", "nmod", "predet",
    ):  # fmt: skip
        return True
    return following.dep_ in ("predet", "det") and last.tag_.startswith("NN")


def _is_rest_of_list(thing: Token) -> bool:
    """Whether a figure and an "and" show a list: "a week's pay[, six months of milk and a bed]"."""
    return (
        thing.dep_ == "appos"
        and thing.tag_ == "NNS"
        and thing.left_edge.tag_ == "CD"
        and any(token.dep_ == "cc" for token in thing.subtree)
    )


def halved(clause: Clause, key: Sequence[Token]) -> bool:
    """Whether the key is only a part of a list: "turn the pubs into shops[, flats and offices]"."""
    inside = set(key)
    last = max(token.i for token in key)
    return any(
        (child.dep_ == "conj" or _is_rest_of_list(child))
        and child not in inside
        and child.i > last
        and child is not clause.verb.head
        for token in key
        if token is not clause.verb.head
        for child in token.children
    )

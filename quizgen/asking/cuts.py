"""Whether a clause was cut out of its sentence where it has a seam, so that it reads as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.breaks import parts_title
from quizgen.asking.conditions import loses_condition
from quizgen.asking.lexical import known_words
from quizgen.language.inflect import participle
from quizgen.language.name_tables import SAYING_LEMMAS
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.clauses import Clause
    from quizgen.language.tree import Token

__all__ = [
    "EXCEPTIONS",
    "FINITE",
    "is_sound",
    "may_belong",
    "stands_for_verb",
    "takes_over",
    "whose_thing",
]

# What limits a statement is no aside: without it the statement says more than the article does.
EXCEPTIONS = frozenset("except excluding excepting apart besides unless without only not".split())


FINITE = frozenset({"VBD", "VBZ", "VBP"})


def is_sound(clause: Clause, whole: Standing) -> bool:
    """Whether the clause was cut where commas show a seam, and its verb agrees."""
    tokens = clause.tokens
    inner = range(tokens[0].i, tokens[-1].i + 1)
    if any(token.text in words.BREAKS for token in whole.tokens if token.i in inner):
        return False
    if not _agrees(clause) or _runs_on(clause) or _is_no_verb(clause) or _is_half_a_noun(clause):
        return False
    if _opens_in_a_name(clause):
        return False
    if loses_condition(clause.verb.head, tokens, tokens):
        return False
    if clause.kind == "relative" and clause.subject.head.ent_type_ in ("GPE", "LOC"):
        return False  # "… expanded the war into Europe, which was to be known as …"
    if clause.kind == "relative" and _is_misled(clause, whole):
        return False
    if clause.kind == "relative" and _is_half_a_name(clause.subject.head):
        return False
    if clause.kind == "relative" and clause.subject.head.head.lower_ == "than":
        return False  # "in languages other than Norvish, which includes 300 articles"
    kept = {token.i for token in tokens}
    if clause.kind == "relative":
        noun_phrase = clause.subject.tokens
        if tokens[len(noun_phrase)] not in clause.verb.tokens:
            return False  # "vehicles, which, unlike this one, do not steer"
        if noun_phrase[-1] != clause.subject.head:
            return False  # "the quarrel between Spain and Russia, which is under pressure"
    for token in tokens if "appos" in traits_of(tokens).deps else ():
        bare = token.tag_ == "NN" and not any(
            child.dep_ in ("det", "poss", "nummod") and child.i in kept for child in token.children
        )
        if bare and any(c.dep_ == "appos" and c.i not in kept for c in token.children):
            return False  # "fellow student Ann Lee" without the name
        if _is_bare_post(token) and any(
            t.dep_ == "appos" and t.i not in kept and t.pos_ == "PROPN" for t in token.subtree
        ):
            return False  # "Ambassador to Norvik, Ann Lee," without the name
        if token.lower_ == "one" and any(
            t.dep_ == "appos" and t.i not in kept for t in token.subtree
        ):
            return False  # "one of the newest lamps, the Sarn lamp, came in 1822": which one?
    doc = tokens[0].doc
    for token, following in pairwise(tokens):
        gap = doc[token.i + 1 : following.i]
        if not len(gap) or all(t.lower_ == "also" or t.text == '"' for t in gap):
            continue
        if _breaks_a_row(clause, gap) or any(t.lower_ in EXCEPTIONS for t in gap):
            return False
        if may_belong(gap, following) or _goes_on_doing(gap, following):
            return False
        if whose_thing(gap, [t for t in tokens if t.i > token.i]):
            return False
        opens = gap[0].text in (",", "(")
        closes = gap[-1].text in (",", ")") or gap[-1].lower_ in ("who", "which", "and", "but")
        if not (opens and closes) and not (clause.kind == "conjunct" and closes):
            return False
    if clause.kind == "conjunct" and (
        _parts_subject(clause) or _goes_on_adjective(clause) or _may_be_said(clause)
    ):
        return False
    if clause.kind == "relative" and takes_over(clause.verb.head):
        return False
    last = tokens[-1]
    after = doc[last.i + 1].text if last.i + 1 < len(doc) else ""
    if after == ":" and (
        clause.verb.head.lemma_ in words.NAMING_VERBS or parts_title(doc[last.i + 1])
    ):
        return False  # "dubbed the conflict: …"
    if _loses_its_noun(last) or _goes_on_behind(last):
        return False
    if after in _DASHES and stands_for_verb(doc[last.i + 1]):
        return False
    return last.i + 1 >= len(doc) or (
        doc[last.i + 1].text in _SEAMS or doc[last.i + 1].lower_ in ("and", "but", "or", "while")
    )


def _is_bare_post(noun: Token) -> bool:
    """Whether a post is a subject without an article, as only a name beside it allows."""
    return (
        noun.dep_ in ("nsubj", "nsubjpass")
        and noun.tag_ in ("NN", "NNP")
        and noun.ent_type_ != "PERSON"
        and known_words().is_person(noun.lower_)
        and not any(child.dep_ in ("det", "poss") for child in noun.children)
    )


def _is_half_a_name(noun: Token) -> bool:
    """Whether a noun is what a name before it is: "the Sarn Act, or SAL, [plan, which holds]"."""
    return (
        noun.tag_ == "NN"
        and not noun.n_lefts
        and noun.i > 1
        and noun.nbor(-1).text == ","
        and noun.nbor(-2).pos_ == "PROPN"
    )


def _loses_its_noun(last: Token) -> bool:
    """Whether behind a name's other form stands what it is: "the Sarn Act for Lamps, or SAL, plan".

    Without it the "the" stands before what no longer takes one.
    """
    rest = last.doc[last.i + 1 : last.sent.end]
    if last.pos_ != "PROPN" or [t.lower_ for t in rest[:2]] != [",", "or"]:
        return False
    comma = next((place for place, t in enumerate(rest[2:_LONGEST], 2) if t.text == ","), None)
    if comma is None or comma + 1 >= len(rest):
        return False
    return rest[comma + 1].tag_ in ("NN", "NNS") and rest[comma + 1].is_lower


_LONGEST = 7  # words of another form of a name, with its marks
_CLOSING = {"(": ")", "–": "–", "—": "—", "-": "-", "--": "--"}


def _goes_on_behind(last: Token) -> bool:
    """Whether behind an aside the clause goes on: "had cards — which work — long before that"."""
    doc, end = last.doc, last.sent.end
    opening = doc[last.i + 1] if last.i + 1 < end else last
    mark = _CLOSING.get(opening.text)
    if mark is None:
        return False
    closing = next((t for t in doc[last.i + 2 : end] if t.text == mark), None)
    if closing is None or closing.i + 1 >= end:
        return False
    following = closing.nbor(1)
    return following.pos_ in ("ADV", "ADP", "SCONJ", "PART") and following.dep_ != "cc"


_DASHES = frozenset(("-", "–", "—", "--"))
_LONGEST_THING = 8  # words before the dash


def stands_for_verb(dash: Token) -> bool:
    """Whether a dash stands for the verb told before: "Sarn has its own and Kelm – its own".

    What stands before it is joined to an object by "and", and what stands behind it was told
    before, or has no noun.
    """
    start, last = dash.sent.start, dash.i - 1
    before = dash.doc[max(start, dash.i - _LONGEST_THING) : dash.i]
    joined = any(
        token.dep_ == "conj"
        and token.pos_ in ("NOUN", "PROPN")
        and token.right_edge.i >= last
        and token.head.dep_ in ("dobj", "attr", "pobj")
        and any(child.dep_ == "cc" for child in token.head.children)
        for token in before
    )
    behind = list(takewhile(lambda token: not token.is_punct, dash.doc[dash.i + 1 : dash.sent.end]))
    if not joined or not behind:
        return False
    told = {token.lower_ for token in dash.doc[start : dash.i]}
    return told.issuperset(token.lower_ for token in behind) or not any(
        token.pos_ in ("NOUN", "PROPN", "VERB", "NUM", "ADP", "SCONJ") for token in behind
    )


def _is_no_verb(clause: Clause) -> bool:
    """Whether a participle was taken for a second verb.

    "Keepers are selling a lamp, old and found in Sarn": no keepers found it. What stands before it
    would tell of now, or is a participle itself ("oil burnt in lamps, and brought to Sarn").
    """
    verb = clause.verb.head
    above = verb.head
    if clause.kind != "conjunct" or verb.tag_ != "VBD" or above.tag_ not in ("VBG", "VBN"):
        return False
    if clause.verb.auxiliaries or participle(verb.lemma_) != verb.lower_:
        return False
    helpers = {child.lower_ for child in above.children if child.dep_ in ("aux", "auxpass")}
    return not helpers or (above.tag_ == "VBG" and not helpers & _OF_THE_PAST)


_OF_THE_PAST = frozenset("was were had 'd".split())


def _is_half_a_noun(clause: Clause) -> bool:
    """Whether a noun of two words was taken for a second verb: "held a meet | and greet"."""
    verb = clause.verb.head
    return verb.tag_ == "VBD" and any(
        child.dep_ == "conj"
        and child.tag_ == "VB"
        and child.i > verb.i
        and child not in clause.tokens
        and not any(c.dep_ in ("aux", "nsubj", "expl") for c in child.children)
        for child in verb.children
    )


def _opens_in_a_name(clause: Clause) -> bool:
    """Whether the clause begins within a name: "Karl [the Great's Last Lamp, which stands …]"."""
    first = clause.tokens[0]
    if first.is_sent_start or first.lower_ != "the" or not first.i:
        return False
    before = first.nbor(-1)
    return before.pos_ == "PROPN" and before.is_title and first.nbor(1).is_title


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


def _may_be_said(clause: Clause) -> bool:
    """Whether somebody may have said the second clause, too: "He says it leaks, but it is used".

    It stands behind what he says without "that", in the same time.
    """
    verb = clause.verb.head
    above = verb.head
    if verb.dep_ != "conj" or above.lemma_ not in SAYING_LEMMAS or above.dep_ != "ROOT":
        return False
    if verb.lemma_ in SAYING_LEMMAS:
        return False  # "Lee says it leaks, but experts claim …"
    said = next((c for c in above.children if c.dep_ == "ccomp" and c.i > above.i), None)
    if said is None or clause.subject.head.i < said.i:
        return False
    return above.tag_ == "VBZ" and not any(c.dep_ == "mark" for c in said.children)


def may_belong(aside: Sequence[Token], following: Token) -> bool:
    """Whether what follows an aside may go on with it: "Lee[, who wept, ]in front of the crowd"."""
    told = any(token.dep_ == "relcl" and token.tag_ in FINITE for token in aside)
    opens = following.head if following.dep_ == "advmod" else following  # "especially among"
    if following.lower_ == "as" and any(t.dep_ == "acl" and t.tag_ == "VBN" for t in aside):
        return True  # "had in May[, named Ann Lee,] as his deputy"
    return told and opens.dep_ in ("prep", "mark") and opens.i - following.i <= 1


def whose_thing(aside: Sequence[Token], rest: Iterable[Token]) -> bool:
    """Whether an aside tells of what "its" takes up: "Lee, whose firm …, said 70 of its lamps"."""
    told = any(token.lower_ == "whose" for token in aside)
    return told and any(token.lower_ in _OF_THINGS for token in rest)


_OF_THINGS = frozenset("it its itself they their them".split())


def _goes_on_doing(gap: Sequence[Token], following: Token) -> bool:
    """Whether without an aside a participle would hang on the noun before it.

    "Sarn scored three goals[, one by Ann Lee,] setting a record": no goals set it.
    """
    aside = len(gap) > 1 and gap[0].text == ","
    return aside and following.tag_ == "VBG" and following.dep_ == "advcl"


def _is_misled(clause: Clause, whole: Standing) -> bool:
    """Whether the clause was given to the wrong noun.

    "Which" was taken for a person ("a street, named after Ann Lee, which runs …"), or "who" for a
    thing ("Ann Lee of the third house, who ruled …").
    """
    subject = clause.subject.head
    person = subject.ent_type_ == "PERSON"
    return any(
        token.head == clause.verb.head
        and (
            (token.lower_ == "which" and person) or (token.lower_ == "who" and _is_no_one(subject))
        )
        for token in whole.tokens
    )


def _is_no_one(noun: Token) -> bool:
    """Whether "who" means somebody before the noun: "Ann Lee, a friend of the trade, who …"."""
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and noun.pos_ == "NOUN"
        and noun.tag_ == "NN"
        and not known_words().is_person(noun.lemma_.lower())
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


def takes_over(verb: Token) -> bool:
    """Whether things in a row behind a relative clause may go on with the row that it stands in."""
    if verb.dep_ != "relcl" or verb.head.dep_ not in ("appos", "conj"):
        return False
    things = [child for child in verb.children if child.dep_ == "dobj"]
    return any(
        child.dep_ == "conj" and child.left_edge.nbor(-1).text == ","
        for thing in things
        for child in thing.children
    )

"""Whether each phrase of a clause hangs on the verb that the parse gives it.

A parser must hang every phrase somewhere. Where the sentence shows that the phrase belongs to a
noun before it, to another verb, or to nothing that was kept, the clause is not asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking.conditions import loses_condition
from quizgen.asking.sorts import is_person

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.language.tree import Token

__all__ = [
    "asides_behind",
    "bare_idiom",
    "between_ways",
    "counts_its_subject",
    "goes_doing",
    "half_said",
    "key_runs_on",
    "misattached",
    "unconditional",
]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CONCEDING = frozenset("though although albeit while".split())
_CONDITIONS = frozenset("if unless provided providing".split())
# What a figure or a distance must follow: "approximately [200 km] south of", where a page's
# template was lost.
_ROUGHLY = frozenset("approximately roughly".split())
_COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west "
    "south-east south-west".split()
)
# Verbs that send their object somewhere: the way is no part of it.
_SENDING = frozenset(
    "push drive send move throw hurl steer direct lead take carry bring pull drag transfer".split()
)
_WAYS = frozenset("towards toward into onto to through across".split())
# Verbs whose "as" tells what the object is taken for.
_TAKING_AS = frozenset(
    "choose use describe regard define see treat elect appoint name select view praise hail adopt "
    "list pick recognise recognize identify cite portray present depict".split()
)
# Verbs whose object serves a purpose that is no part of it.
_USING = frozenset("use apply employ adapt deploy adopt need harness".split())
# Verbs whose subject may be all that was said before: "…, which led to a strike".
_FOLLOWING = frozenset("lead mean make cause allow result prompt enable help ensure give".split())
_LATER = frozenset("when after before until once as".split())


def misattached(clause: Clause) -> Iterator[str]:
    """Yield signs that a phrase of the clause belongs elsewhere, or that one is missing."""
    yield from _bad_marks(clause)
    yield from _bad_subject(clause)
    yield from _bad_parts(clause)
    if _verb_follows(clause):
        yield "runs into a verb"  # "the bill the mayor signed in May | may not have ended …"
    if _lost_voice(clause):
        yield "voice"  # "was moved to the second crew but promoted to commander"
    if _whole_before(clause):
        yield "antecedent not sure"
    if _not_yet(clause):
        yield "not yet"  # "will be known when the bureau completes its count"


def _bad_marks(clause: Clause) -> Iterator[str]:
    """Yield where marks inside the clause show that it is not one piece."""
    tokens = clause.tokens
    inside = set(tokens)
    depth = 0
    for token in tokens[0].doc[tokens[0].i : tokens[-1].i + 1]:
        if token.text in ("!", "?") and token.nbor(1).text not in ('"', "'"):
            yield "strange parse"  # "joined the cast of Look at This!, a variety show"
        elif token.text == "." and token.i < tokens[-1].i and token.nbor(1).is_lower:
            yield "strange parse"  # two sentences that were read as one
        elif token.text == "(":
            depth += 1
        elif token.text == ")":
            depth -= 1
        elif depth > 0 and token in inside and not token.is_punct:
            yield "torn"  # "because of its habits (similar in origin to the name groundhog)"
            return
    for left, right in pairwise(tokens):
        if left.lower_ in _ROUGHLY and right.lower_ in _COMPASS:
            yield "lost figure"


def _bad_subject(clause: Clause) -> Iterator[str]:
    """Yield why the subject is not the verb's own."""
    head = clause.verb.head
    if clause.kind == "main" and head.dep_ == "ROOT" and clause.mark is not None:
        yield "strange parse"  # "As the founder of a firm called Oxbow, Marta Keller spent …"
    noun = clause.subject.head
    if (
        clause.kind == "relative"
        and noun.pos_ == "NOUN"
        and not is_person(noun)
        and any(t.dep_ == "conj" and t.pos_ in ("NOUN", "PROPN") for t in clause.subject.whole)
        and any(t.lower_ == "who" and t.head == head for t in head.children)
    ):
        yield "antecedent not sure"  # "had no protection and the bishop, who knew …"
    own = [child for child in head.children if child.dep_ in _SUBJECTS and child.i < head.i]
    if len(own) > 1:
        yield "two subjects"  # "a change in the weather as a storm cell moved east forced …"
    if clause.kind in ("main", "reported") and clause.subject.head.head == head:
        last = clause.subject.whole[-1].i
        first = min(token.i for token in clause.verb.tokens)
        kept = {token for part in clause.after for token in part.whole}
        if any(
            token.pos_ in ("NOUN", "PROPN") and token not in kept
            for token in head.doc[last + 1 : first]
        ):
            yield "two subjects"  # "in Ghana and Togo, the health agency says"


def _bad_parts(clause: Clause) -> Iterator[str]:
    """Yield why the parts behind the verb cannot all belong to it."""
    after = sorted(
        (p for p in clause.after if p.tokens[0].i > clause.verb.head.i),
        key=lambda part: part.tokens[0].i,
    )
    for left, right in pairwise(after):
        if left.tokens[-1].i > right.tokens[0].i and right.tokens[-1].i > left.tokens[0].i:
            yield "strange parse"  # "to the witness | stand": one phrase runs through another
        if (
            right.tokens[0].i == left.tokens[-1].i + 1
            and left.head.lower_ == right.head.lower_
            and left.head.pos_ == "ADP"
            and any(token.dep_ == "cc" and token.head == left.noun for token in left.tokens)
        ):
            yield "gapped"  # "by Norway to the west and Finland | to the east"
    if sum(part.role == "object" for part in after) > 1:
        yield "two objects"  # "opened the Keller School in Lund, a school for girls"
    for place, part in enumerate(after):
        if part.tokens[0].lower_ in _CONCEDING and len(part.tokens) == 1:
            yield "cut"  # "in 2012, though | at this scale that covers thousands"
        if part.tokens[0].lower_ == "along" and part.tokens[-1].i > part.tokens[0].i + 1:
            yield "strange parse"  # "mimicked a case, along with his speeches"
        comma = part.tokens[0].nbor(-1).text == ","
        if comma and part.role == "measure" and place + 1 < len(after):
            yield "torn"  # "a fire near Lund, south of Malmö, to the park"
        if part.role in ("time", "measure") and comma and part.tokens[0].dep_ == "det":
            yield "aside"  # "at midday on Tuesday, a time when most people work"


def _verb_follows(clause: Clause) -> bool:
    """Whether a finite verb that is none of the clause's own stands right behind it."""
    last = max(
        (token for part in (clause.subject, *clause.after) for token in part.whole),
        key=lambda token: token.i,
    )
    last = last if last.i > clause.verb.head.i else clause.verb.head
    if last.i + 1 >= last.sent.end or clause.subject.head.dep_ == "csubj":
        return False
    following = last.nbor(1)
    return following.tag_ in _FINITE and following.pos_ in ("VERB", "AUX")


def _lost_voice(clause: Clause) -> bool:
    """Whether a passive before this verb makes it a passive, too, although it was not read so."""
    head = clause.verb.head
    if clause.kind != "conjunct" or head.tag_ != "VBD" or not head.text.endswith("ed"):
        return False
    above = head.head
    passive = any(child.dep_ == "auxpass" for child in above.children)
    complements = ("object", "reported", "attribute", "adjective", "infinitive", "gerund")
    return passive and clause.part(*complements) is None


def _whole_before(clause: Clause) -> bool:
    """Whether "which" may take up the whole clause before: "dealt with the rules, which led to"."""
    if clause.kind != "relative" or clause.verb.head.lemma_.lower() not in _FOLLOWING:
        return False
    word = next((t for t in clause.verb.head.children if t.lower_ == "which"), None)
    return word is not None and word.dep_ in _SUBJECTS and clause.subject.head.pos_ != "PROPN"


def _not_yet(clause: Clause) -> bool:
    """Whether a present tense under "when" or "after" tells what is still to come."""
    head = clause.verb.head
    finite = clause.verb.auxiliaries[0] if clause.verb.auxiliaries else head
    above = head.head
    if clause.kind != "subordinate" or finite.tag_ not in ("VBZ", "VBP") or above == head:
        return False
    marks = [child for child in head.children if child.dep_ in ("mark", "advmod")]
    if not any(mark.lower_ in _LATER for mark in marks):
        return False
    return any(c.dep_ == "aux" and c.lower_ in ("will", "wo", "'ll") for c in above.children)


def unconditional(clause: Clause, kept: Collection[Token]) -> bool:
    """Whether a question leaves out the condition under which its clause holds."""
    if loses_condition(clause.verb.head, clause.tokens, kept):
        return True
    return any(
        part.role == "clause"
        and part.tokens[0].lower_ in _CONDITIONS
        and not any(token in kept for token in part.tokens)
        for part in (*clause.before, *clause.after)
    )


def half_said(clause: Clause) -> bool:
    """Whether the subject names nothing by itself: "a second", "both", "2,285"."""
    head = clause.subject.head
    if any(child.dep_ == "prep" for child in head.children):
        return False
    first = clause.subject.tokens[0].lower_
    if head.pos_ == "ADJ" or head.tag_ in ("JJ", "JJR", "JJS"):
        return first != "the"  # "the young" are people
    return head.pos_ == "NUM" or head.lower_ in _HALVES


_HALVES = frozenset(
    "both all some many most few several others another neither either each none second third "
    "fourth".split()
)


def asides_behind(clause: Clause, part: Part) -> list[Part]:
    """Return what stands behind a part and a comma, and goes with it when it is asked for.

    "Overcome the faults noticed in May, especially in the hall": the hall is the faults'.
    """
    end = part.whole[-1].i
    if end + 1 >= len(part.head.doc) or part.whole[-1].nbor(1).text != ",":
        return []
    return [
        other
        for other in clause.after
        if other.role in ("pp", "other") and other.tokens[0].i == end + 2
    ]


def goes_doing(verb: Token, thing: Token) -> bool:
    """Whether a noun only tells what somebody goes to do: "went camping", "came calling"."""
    return verb.lemma_.lower() in ("go", "come") and thing.lower_.endswith("ing")


def between_ways(clause: Clause, part: Part) -> bool:
    """Whether a place stands between "from" and "to", and so belongs to the first of them.

    "The river runs from the glacier in the Alps to the sea" does not run in the Alps.
    """
    start = next((p for p in clause.after if p.head.lower_ == "from"), None)
    end = next((p for p in clause.after if p.head.lower_ in ("to", "into")), None)
    at = part.tokens[0].i
    if start is None:
        return False
    directly = at == start.tokens[-1].i + 1
    return directly and end is not None and end.tokens[0].i > at


def key_runs_on(clause: Clause, part: Part) -> Iterator[str]:
    """Yield why the object holds words of the verb's, or the verb's phrases some of the object's.

    "pushed a fire towards the town": a fire was pushed.
    """
    verb = clause.verb.head.lemma_.lower()
    head = part.head
    for child in head.children:
        if child not in part.tokens or child.i < head.i:
            continue
        word = child.lower_
        if child.dep_ == "prep" and (
            (word == "as" and verb in _TAKING_AS) or (word in _WAYS and verb in _SENDING)
        ):
            yield "key runs on"
        if child.dep_ == "acl" and child.tag_ == "VB" and verb in _USING:
            yield "key runs on"  # "applied the theory to model the universe"
    beside = next((p for p in clause.after if p.tokens[0].i == part.tokens[-1].i + 1), None)
    if beside is not None and _belongs(part, beside):
        yield "cut key"


def _belongs(part: Part, beside: Part) -> bool:
    """Whether the phrase behind an object describes it: "two guns with their numbers filed off"."""
    if any(t.dep_ == "prep" and t.lower_ == "from" for t in part.tokens):
        return beside.role == "pp"  # "a change from larva | with gills to …"
    if beside.head.lower_ != "with":
        return False
    noun = beside.noun
    return any(child.dep_ == "acl" and child.tag_ == "VBN" for child in noun.children)


def bare_idiom(tokens: Sequence[Token]) -> bool:
    """Whether a preposition's noun stands quite alone: "on guard", "for publication"."""
    return len(tokens) == 1 and tokens[0].tag_ == "NN" and tokens[0].pos_ == "NOUN"


# Verbs by which a number of people changes.
_CHANGING = frozenset(
    "grow rise fall increase decrease drop decline climb jump shrink soar plunge double treble "
    "triple halve number total swell dwindle".split()
)


def counts_its_subject(clause: Clause) -> bool:
    """Whether a verb tells how many there are, so that "who" asks for none of them.

    "Phone users grew by 1.4 million to 44.9 million": their number did.
    """
    verb = clause.verb.head
    return verb.lemma_.lower() in _CHANGING and any(
        token.like_num for part in clause.after for token in part.tokens
    )

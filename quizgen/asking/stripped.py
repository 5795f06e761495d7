"""What a question about a figure, a time, a place or a reason lost when its clause was turned.

"The bank, in effect, closed on Monday" asks no "When did the bank close?"; what somebody is
quoted as saying is not there in "When did Lee tell Reuters?". Each doubt names its loss; they are
of the families that ``checked`` looks at, and some of those that ask for objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.language.inflect import base, third_person

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.facts.clauses import Clause, Part
    from quizgen.language.tree import Token

__all__ = ["half_of_two", "stripped"]

# Verbs that ask nothing without what was said: "When did Lee declare on television?".
_SAYING = frozenset(
    "say tell declare announce add note state insist argue explain claim remark exclaim assert "
    "write tweet warn".split()
)
_SAID = ("reported", "object", "infinitive", "gerund", "attribute", "adjective")

# Words without which a clause says more than its sentence: "occasionally earns", "in effect won".
_LIMITS = frozenset(
    "occasionally sometimes rarely seldom usually often mostly mainly partly nearly almost hardly "
    "effectively only first reportedly allegedly supposedly apparently".split()
)
_LIMITING = ("in effect", "in theory", "in principle", "in name", "on paper", "in part")

# "When did the ship sink at midnight?", "at 11:57 AM".
_HOUR = re.compile(
    r"\bat (?:lunchtime|noon|midday|midnight|dawn|dusk|teatime|dinnertime)\b|\b\d\d?:\d\d\b|"
    r"\b\d\d? ?[ap]\.?m\b",
    re.IGNORECASE,
)
_TELLING = frozenset("say tell add divulge note state".split())
_WEEKDAY = re.compile(r"(?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I)
_LOOSE_DAY = re.compile(r"^on (?:last|next|this) ", re.IGNORECASE)
_NATION = re.compile(r"\b(?:the|across the) (?:nation|country)\b|\bnation-?wide\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\bthe (?:two|three|four|five|six) (?:[a-z]+ )?[a-z]+s(?: (?!of\b|who\b|that\b)|\?)"
)
_FRAMED = re.compile(r"^According to [^,]+, |(?<=\d),(?=\d)")
_TORN = re.compile(r"\b(?:a|an|the) (?:did|do|does|has|have|had|was|were|is|are)\b")
_TORN_END = re.compile(r"\b(?:have|has|had|do|did|does|be)\?$")
# "According to Ann Lee, when did Ann Lee leave?"
_OF_ITSELF = re.compile(
    r"^According to ([^,]+), .*\b(?:did|do|does|has|have|had|was|were|is|are|will|would|can) \1\b"
)
_TITLED = re.compile(
    r"\bthe (?:[A-Z][\w.]+ )+(?:President|Secretary|Senator|Chancellor|Minister) [A-Z]\w+ [A-Z]"
)
_FIRST_TIME = re.compile(
    r"\bfor the (?:first|second|last) time (?:did|do|does|has|have|had|was|were)\b"
)
_LASTING = re.compile(r"\bfor (?:several|many|\w+) (?:days|weeks|months|years)\b")
_TAIL = frozenset("back away".split())
_DUTY = re.compile(
    r"^(?:how|what|when|where|why|in which)\b[^,]*? (?:should|ought)\b", re.IGNORECASE
)
_VOUCHED = re.compile(r"\b(?:say|think|believe|argue|tell|according to)\b", re.IGNORECASE)

# Measures of an amount of something, and of a way: "How many litres did they brew?" Of what?
_VOLUMES = frozenset(
    "litre liter gallon pint barrel ton tonne kilo kilogram gram pound ounce bottle".split()
)
_WAYS = frozenset("kilometre kilometer mile metre meter yard foot".split())
_PAIRED = re.compile(
    r"^how many (?:\w+ )?(?:shoes|boots|eyes|ears|arms|legs|hands|feet|gloves)\b", re.I
)
_ANYBODY = frozenset("man woman person people child boy girl".split())
_ABOVE_WATER = frozenset("across beyond over".split())
_PUTS_OFF = frozenset("AM PM am pm a.m. p.m. EST GMT BST UTC EDT PST".split())


def stripped(candidate: Candidate, clause: Clause, part: Part) -> Iterator[str]:
    """Yield what the question lost, or tells beside what it asks.

    Args:
        candidate: the question, with stem and key.
        clause: the clause that it was made of.
        part: what is asked for; the subject, where no part of the clause is.
    """
    stem, family = candidate.stem, candidate.family
    if not stem:
        return
    if _says_nothing(clause):
        yield "says nothing"  # "When did Lee tell Reuters?"
    if _lost_limit(clause, stem):
        yield "limit lost"
    if _FIRST_TIME.search(stem):
        yield "misplaced time"
    if _TITLED.search(stem):
        yield "stray article"  # "the United States President Ann Lee"
    ends = family != "quantity" and _TORN_END.search(stem)
    if ends or _TORN.search(stem) or _lost_verb(clause, stem):
        yield "cut"  # "How many towns where bread is sold at an did the study find?"
    if _OF_ITSELF.search(stem):
        yield "speaker"
    if _untitled(clause, stem):
        yield "lost marks"
    if _bracketed(clause, stem):
        yield "bracket"
    if _causes(clause, stem):
        yield "cut"
    if _COUNTED.search(stem):
        yield "counted before"  # "the two formats": which?
    if _DUTY.search(stem) and not _VOUCHED.search(stem):
        yield "opinion"
    if _either(clause):
        yield "one of two verbs"  # "nine were charged or convicted"
    if family in ("where", "when", "why") and clause.subject.head.lower_ in (
        "it",
        "which",
        "there",
    ):
        yield "empty subject"  # "Where is it known that …?"
    had_been = clause.verb.forms == ("had", "been") and clause.verb.head.tag_ == "VBG"
    if had_been and family in ("where", "why"):
        yield "out of its story"  # "Why had he been holding a lamp?" When?
    if family == "when":
        yield from _when(candidate, clause, part)
    elif family == "where":
        yield from _where(candidate, clause, part)
    elif family == "quantity":
        yield from _quantity(candidate, clause)
        yield from _often(candidate, clause, part)
    elif family == "how_long" and _LASTING.search(stem):
        yield "two figures"  # "How long was he in a brace for several weeks and off work?"


def half_of_two(key: Sequence[Token]) -> bool:
    """Whether a comma before "and" joins something else to the key: "demand, and fewer gifts"."""
    return any(
        one.text == "," and other.lower_ == "and" and not _listed(key)
        for one, other in pairwise(key)
    )


def _listed(key: Sequence[Token]) -> bool:
    return sum(token.text == "," for token in key) > 1


def _says_nothing(clause: Clause) -> bool:
    verb = clause.verb.head
    if verb.lemma_.lower() not in _SAYING or clause.verb.passive:
        return False
    wanted = _SAID if verb.lemma_.lower() != "tell" else ("reported", "infinitive")
    return not any(
        part.role in wanted and part.tokens[-1].i > verb.i and '"' not in _before(part)
        for part in clause.after
    )


def _lost_verb(clause: Clause, stem: str) -> bool:
    """Whether the main verb is nowhere in the stem."""
    verb = clause.verb.head
    words = set(re.findall(r"[\w'-]+", stem.lower()))
    forms = {verb.lower_, verb.lemma_.lower(), base(verb), third_person(base(verb))}
    return verb.pos_ == "VERB" and verb.is_alpha and words.isdisjoint(forms)


def _untitled(clause: Clause, stem: str) -> bool:
    """Whether the subject is a title that lost its marks: 'When was "Lamp" released?'."""
    first, last = clause.subject.tokens[0], clause.subject.tokens[-1]
    return (
        first.i > 0
        and first.nbor(-1).text in ('"', "'", "“", "‘")
        and last.i + 1 < len(last.doc)
        and '"' not in stem
        and last.nbor(1).text in ('"', "'", "”", "’")
    )


def _bracketed(clause: Clause, stem: str) -> bool:
    """Whether a bracket parts a measure from its noun: "760 mm (2 ft) lines"."""
    doc = clause.tokens[0].doc
    inside = doc[clause.tokens[0].i : clause.tokens[-1].i + 2]
    ends = stem.rstrip("?").rpartition(" ")[2]
    return any(
        token.text == "(" and token.i > 1 and token.nbor(-1).text == ends
        and token.nbor(-2).like_num
        for token in inside
    )  # fmt: skip


def _causes(clause: Clause, stem: str) -> bool:
    """Whether "have" lost the participle it causes: "people who let him have data collected"."""
    words = set(stem.rstrip("?").split())
    return any(
        token.lemma_ == "have" and thing.i + 1 < len(thing.doc)
        and thing.nbor(1).tag_ == "VBN" and thing.text in words
        and thing.nbor(1).text not in words
        for token in clause.tokens if token.text in words
        for thing in token.children if thing.dep_ in ("dobj", "nsubj") and thing.i > token.i
    )  # fmt: skip


def _before(part: Part) -> str:
    """Return the mark before a part's first word, "" where there is none."""
    first = part.tokens[0]
    return first.nbor(-1).text if first.i > 0 else ""


def _lost_limit(clause: Clause, stem: str) -> bool:
    low = f" {stem.lower().rstrip('?')} "
    near = {token.lower_ for token in clause.verb.head.children if token.dep_ == "advmod"}
    if any(f" {word} " not in low for word in near & _LIMITS):
        return True
    text = " ".join(token.lower_ for token in clause.tokens)
    return any(phrase in text and phrase not in low for phrase in _LIMITING)


def _either(clause: Clause) -> bool:
    """Whether "or" joins the verb to another that shares what stands before or behind it."""
    verb = clause.verb.head
    joined = [child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB"]
    pairs = [(verb, child) for child in joined]
    if verb.dep_ == "conj":
        pairs.append((verb.head, verb))
    return any(
        child.dep_ == "cc" and child.lower_ == "or" for one, _ in pairs for child in one.children
    )


def _when(candidate: Candidate, clause: Clause, part: Part) -> Iterator[str]:
    told = clause.verb.head.lemma_.lower() in _TELLING and clause.part("reported") is not None
    if told and _WEEKDAY.match(candidate.answer):
        yield "said when"  # the day of the report itself
    if _HOUR.search(candidate.stem):
        yield "time told"
    if _LOOSE_DAY.search(candidate.answer):
        yield "loose time"
    noun = part.noun
    joined = [child for child in noun.children if child.dep_ == "conj"]
    if any(not (child.like_num or child.ent_type_ in ("DATE", "TIME") or child.pos_ == "PROPN")
           for child in joined):  # fmt: skip
        yield "cut key"  # "in January and a rocket launch"


def _where(candidate: Candidate, clause: Clause, part: Part) -> Iterator[str]:
    stem, key = candidate.stem, candidate.answer
    if clause.verb.forms[:1] == ("had",) and clause.subject.tokens[0].lower_ in ("a", "an"):
        yield "out of its story"  # "In which country had a website opened up?"
    if candidate.rule.endswith("country") and _NATION.search(stem):
        yield "place told"
    if stem.rstrip("?").rpartition(" ")[2] in _TAIL:
        yield "cut end"  # "Where did the capsule land back?"
    if _HOUR.search(key) or not _PUTS_OFF.isdisjoint(key.split()):
        yield "key time"
    if candidate.rule.endswith("relative"):
        return
    if part in clause.before and part.head.lower_ in _ABOVE_WATER:
        yield "seen from elsewhere"  # "Across the North Sea, Dutch cities …"
    last = part.tokens[-1]
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if after is not None and after.text in ("–", "—", "-"):
        yield "cut end"  # "be buried in the Pantheon — the monument to …"
    if _goes_on(part):
        yield "half a list"  # "sell them at their shops and online"
    words = {word.strip("?,.").removesuffix("'s") for word in stem.split()[1:]}
    telling = [token.text for token in part.tokens if token.pos_ in ("PROPN", "NOUN")]
    if telling and all(word in words for word in telling):
        yield "key in stem"  # "Where did the Mars Express enter orbit? Around Mars"
    if candidate.rule.endswith("where") and _placed_besides(clause, part):
        yield "placed already"


def _goes_on(part: Part) -> bool:
    """Whether "and" or "or" joins another place to the part, outside it."""
    own = set(part.tokens)
    last = part.tokens[-1]
    if last.i + 2 >= len(last.doc):
        return False
    joined = last.nbor(1).lower_ in ("and", "or") or (
        last.nbor(1).text == "," and last.nbor(2).lower_ in ("and", "or")
    )
    if not joined:
        return False
    return any(
        child.dep_ == "conj" and child not in own and child.pos_ not in ("VERB", "AUX")
        for token in own
        for child in token.children
    ) or _ends_in_nouns(last)


def _ends_in_nouns(last: Token) -> bool:
    """Whether nothing but nouns and places follows: "in the suburbs, and some small towns"."""
    rest = [token for token in last.doc[last.i + 1 : last.sent.end] if not token.is_punct]
    return rest[0].lower_ in ("and", "or") and not any(t.pos_ in ("VERB", "AUX") for t in rest)


def _placed_besides(clause: Clause, part: Part) -> bool:
    """Whether the stem keeps another place that a name tells: "in the steel town of Kladno"."""
    return any(
        other is not part
        and other.role in ("place", "pp")
        and other.head.lower_ in ("in", "at", "near", "around", "outside")
        and any(token.ent_type_ in ("GPE", "LOC", "FAC") for token in other.tokens)
        and other.tokens[-1].i + 3 >= part.tokens[0].i
        and other.tokens[-1].i < part.tokens[0].i
        for other in clause.after
    )


def _often(candidate: Candidate, clause: Clause, part: Part) -> Iterator[str]:
    """Doubt a frequency behind a relative clause, of which it may be: "ships that pass twice"."""
    verb, first = clause.verb.head, part.tokens[0].i
    if candidate.rule.endswith(("how_often", "times")) and any(
        token.dep_ == "relcl" and verb.i < token.i < first for token in verb.subtree
    ):
        yield "attachment"


def _quantity(candidate: Candidate, clause: Clause) -> Iterator[str]:
    stem = candidate.stem
    if stem.startswith("How much ") and candidate.rule.endswith("more") and " than " not in stem:
        yield "comparison"  # "How much faster can a boy run?" Than who?
    if re.fullmatch(r"\w+, \w+", candidate.answer) and not re.search(r"\d,\d", candidate.answer):
        yield "two figures"  # "three, four helicopters"
    alone = len(clause.subject.tokens) == 1 and clause.subject.head.pos_ == "NOUN"
    if alone and candidate.rule.endswith("change"):
        yield "bare subject"  # "By what percentage did sales rise?"
    shared = candidate.rule.endswith(("percent", "fraction")) and clause.verb.head.tag_ == "VBZ"
    if shared and any(
        token.dep_ == "pobj" and token.tag_ in ("NNS", "NNPS") for token in clause.subject.tokens
    ):
        yield "agreement"  # "10 percent of lamps traditions": a noun taken for the verb
    if candidate.answer.lower() in ("two", "2") and _PAIRED.search(stem):
        yield "known number"  # "How many shoes does she wear?"
    if candidate.rule.endswith("fronted") and clause.verb.head.lemma_ == "have":
        yield "attachment"  # "have a monopoly on supplies to 4,000 shops"
    if len(re.findall(r",", _FRAMED.sub("", stem))) > 1 and re.search(r",? and [^,]+\?$", stem):
        yield "list"  # "How many kinds did she see, oaks, elms, and limes?"
    unit = re.match(r"how many (\w+?)s? (?!of\b)", stem, re.IGNORECASE)
    if unit is None or not candidate.rule.endswith("count"):
        return
    measured = unit[1].lower()
    if measured in _VOLUMES:
        yield "bare measure"  # "How many litres did they brew?" Of what?
    if measured in _WAYS and any(
        part.role == "object" and not any(token.like_num for token in part.tokens)
        for part in clause.after
    ):
        yield "bare measure"  # "How many miles did it place the centre?"
    head = clause.subject.head
    bare = head.lemma_.lower() in _ANYBODY and len(clause.subject.tokens) <= 2
    told = [
        word for word in stem.split()[1:] if word[:1].isupper() or any(c.isdigit() for c in word)
    ]
    if bare and not told and len(stem.split()) < 9 and re.search(r"\b(?:an?|some)\b", stem):
        yield "nobody in particular"  # "How many men walked into a bank?"

"""What a key must be to answer a question from a clause: somebody or something in particular."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.attached import goes_doing, half_said, key_runs_on
from quizgen.asking.sorts import MIND, Wh, is_person, look_through, wh_for
from quizgen.asking.wording import content_words
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["TAKES_TWO", "bare_subject", "object_doubts", "subject_doubts", "wants_in_vain"]

_INDEFINITE = frozenset("a an some many several few other certain another more two three".split())

# Verbs whose object only completes them: "suffer damage", "declare war", "cast a cloud".
_COMPLETED = frozenset(
    "suffer cast declare cause inflict pose deal exert lend pay take make do give undergo strike "
    "bring provide offer".split()
)
_AGES = frozenset("old new next main first second last final former latter".split())
# Units in which something is measured: "walked 400 metres", "rose 3 degrees".
_UNITS = frozenset(
    "mile kilometre kilometer metre meter foot inch yard hectare acre degree tonne ton kilogram "
    "kilo gram litre liter gallon".split()
)
_UNITS_OF_TIME = frozenset("second minute hour day night week month year decade century".split())
# Verbs with a description in the object's place, or a stretch of time: "served eleven years".
_NO_OBJECT = frozenset("prove turn become remain come serve live weigh last number rank".split())
_ADDRESSING = frozenset("warn tell ask remind inform assure persuade urge notify".split())
# Verbs that take an object and a preposition: "What did she compare the eels with?"
TAKES_TWO = frozenset(
    "provide supply replace match compare leave charge equip fill cover associate help link add "
    "blame thank accuse protect save stop prevent bring send give offer attribute owe expose "
    "restrict limit connect attach reduce raise convert transform pass sell lend hand donate "
    "transfer award grant exchange swap trade prepare gain learn buy borrow promise "
    "teach read show remove deliver take".split()
)
# What people do so often that subject and verb alone fit several things: "What did he eat?"
_EVERYDAY = frozenset(
    "use eat drink receive announce house see find buy sell write read push say give visit "
    "create offer".split()
)


def _indefinite(key: Sequence[Token]) -> bool:
    """Whether a key like "some restaurants" or "a government" names nobody in particular."""
    content = [t for t in key if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")]
    first = key[0]
    most = 1 if first.lower_ in ("a", "an") else 2
    bare = first.lower_ in _INDEFINITE and first.pos_ in ("DET", "ADJ", "NUM")
    return bare and len(content) <= most


def subject_doubts(facts: Facts, clause: Clause, wh: Wh) -> Iterator[str]:
    """Yield why a subject is no good key."""
    key = clause.subject.tokens
    verb = clause.verb.head
    lemma = verb.lemma_.lower()
    people = wh.focus in ("who", "which") or key[0].lower_ not in ("a", "an")
    if wh.name is None and people and _indefinite(key):
        yield "nameless key"
    if wh.name is None and len(key) == 3 and key[0].lower_ == "the" and key[1].lower_ in _AGES:
        yield "nameless key"  # "the old position"
    if wh.name is not None and _is_topic(facts, wh.name.text):
        yield "what the article is about"
    attribute = clause.part("attribute")
    if attribute is not None and clause.verb.passive and attribute.head.tag_ == "NNS":
        yield "agreement"  # "What is called independent schools?"
    if lemma == "take" and len(list(clause.after)) <= 2:
        part = clause.part("object")
        if part is not None and part.head.lower_ == "place":
            yield "light verb"
    if key[-1].lower_ in ("all", "both", "each"):
        yield "cut key"
    if (
        lexicon().is_animal(clause.subject.head.lemma_.lower())
        and lemma != "be"
        and wh.name is None
    ):
        yield "no thing does that"  # "What hunts by night?" wants "Which animals"
    if lemma == "have" and clause.part("object") is not None:
        had = clause.part("object")
        if had is not None and had.noun.tag_ == "CD":
            yield "light verb"  # "has 300 million": of what?
    if wh.text == "what" and lemma in MIND and not clause.verb.passive:
        yield "no thing does that"
    if lemma in ("be", "remain", "become") and not clause.verb.passive:
        yield from _copula_doubts(clause, wh)


def _is_topic(facts: Facts, name: str) -> bool:
    """Whether the article's title is the name: "Bern", "Bern, Switzerland", "Victoria (lake)"."""
    title = facts.document.article.title.casefold()
    if len(title.split()) > len(name.split()) + 3:
        return False  # a headline that begins with the name
    return title.partition(",")[0].partition(" (")[0].strip() == name.casefold()


def bare_subject(clause: Clause) -> bool:
    """Whether the subject is somebody of no account: "two men", "some people"."""
    return (
        clause.subject.head.pos_ == "NOUN"
        and is_person(clause.subject.head)
        and _indefinite(clause.subject.tokens)
    )


def wants_in_vain(facts: Facts, clause: Clause) -> bool:
    """Whether a thing is said to want, plan or eat: the subject was misread."""
    head = clause.subject.head
    if clause.verb.head.lemma_.lower() not in MIND or clause.verb.passive:
        return False
    wh = wh_for(head, facts.document)
    return head.pos_ == "NOUN" and wh is not None and wh.text == "what"


def _copula_doubts(clause: Clause, wh: Wh) -> Iterator[str]:
    attribute = clause.part("attribute")
    subject = clause.subject.head
    best = any(token.tag_ in ("JJS", "RBS") for token in clause.subject.tokens)
    if wh.name is None and best:
        yield "weak copula"  # "The most wasted food is bread" asks for the bread
    if attribute is None:
        return
    if wh.name is None and wh.text == "who" and clause.subject.tokens[0].lower_ == "the":
        yield "nameless key"  # "Who is a former scout? The new manager"
    joined = any(child.dep_ == "conj" for child in attribute.head.children)
    counted = look_through(attribute.head) if attribute.head.lower_ != "one" else attribute.head
    plural = counted.tag_ in ("NNS", "NNPS") or (joined and attribute.tokens[0].tag_ != "DT")
    if plural and not (
        subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children)
    ):
        yield "agreement"  # "Who is the main parties?"
    if plural and attribute.tokens[0].lower_ == "the":
        yield "agreement"  # "What is the main exports?"
    if joined and subject.tag_ in ("NNS", "NNPS"):
        yield "agreement"  # "What is bread, milk and fruit? The foods most often thrown away"
    first = clause.subject.tokens[0].lower_
    if wh.name is None and first in ("a", "an") and attribute.tokens[0].lower_ in ("a", "an"):
        yield "definition"  # asked better as "What is a private school?"
    owned = any(child.dep_ == "poss" for child in attribute.head.children)
    if wh.name is None and first == "the" and (owned or attribute.head.pos_ == "PROPN"):
        yield "weak copula"  # "The sticking point is the mayor's alliance with the owners"


def _bare(part: Part) -> bool:
    """Whether a countable noun stands without its article: "came runner-up", "turned founder"."""
    head = part.head
    return head.tag_ == "NN" and is_person(head) and part.tokens[0] == head


def object_doubts(facts: Facts, clause: Clause, part: Part, wh: Wh) -> Iterator[str]:
    """Yield why a direct object is no good key."""
    verb = clause.verb.head.lemma_.lower()
    head = part.head
    content = content_words(" ".join(token.text for token in part.tokens))
    if verb in _ADDRESSING and wh.text == "what":
        yield "no object"  # "warned a rally that …"
    if part.tokens[0].lower_ in ("to", "not"):
        yield "cut key"
    yield from key_runs_on(clause, part)
    if half_said(clause):
        yield "nobody in particular"
    if wants_in_vain(facts, clause):
        yield "no thing does that"
    if bare_subject(clause) or clause.subject.head.tag_ == "JJR":
        yield "nobody in particular"
    if verb == "give" and clause.verb.passive and len(content) <= 2:
        yield "light verb"  # "was given a good kicking"
    if verb in _NO_OBJECT or goes_doing(clause.verb.head, head):
        yield "no object"
    counted = any(child.dep_ == "nummod" for child in head.children)
    if head.lemma_.lower() in _UNITS_OF_TIME and (counted or verb == "spend"):
        yield "no object"
    if counted and head.lemma_.lower() in _UNITS:
        yield "no object"  # "entered 400 metres into the valley"
    if wh.name is None and len(content) == 1:
        abstract = lexicon().is_abstract(head.lemma_.lower()) or lexicon().is_event(
            head.lemma_.lower()
        )
        if verb in _COMPLETED and (abstract or part.tokens[0].lower_ in ("a", "an")):
            yield "completes its verb"
    after = next((p for p in clause.after if p.tokens[0].i == part.tokens[-1].i + 1), None)
    led = after is not None and after.role == "pp" and after.head.lower_ in ("from", "to")
    if led and verb not in TAKES_TWO:
        yield "far preposition"  # "did it attack from the church? High-ranking defectors"
    rest = [other for other in clause.after if other is not part and other.role != "adverb"]
    if verb in _EVERYDAY and not rest and not clause.before:
        yield "bare stem"
    if wh.text == "who" and (
        any(child.dep_ == "nummod" for child in head.children) or _bare(part) or verb == "use"
    ):
        yield "number" if not _bare(part) else "strange parse"
    if wh.name is None and wh.focus in ("who", "which") and _indefinite(part.tokens):
        yield "nameless key"
    if clause.verb.forms[:1] == ("would",) and clause.part("time") is not None:
        yield "tense"

"""Which descriptions of people tell enough, by themselves, to ask about them.

"Ann Lee, a biologist at Kew Zoo" says who Ann Lee is to one who reads nothing else; "the inspector
general, Ann Lee" and "Ann Lee, a lawyer with the centre" say it only to one who has read what
stands before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.home_offices import is_home_office
from quizgen.asking.lexical import known_words
from quizgen.asking.post_leaning import lacks_article, leans
from quizgen.asking.post_order import in_order
from quizgen.asking.post_time import tense
from quizgen.asking.roles import Role, find_roles
from quizgen.asking.text_faults import is_faulty
from quizgen.asking.walks import KIN, walks_of
from quizgen.facts.cues import cue_of
from quizgen.language.clean import fold
from quizgen.language.gender import noun_gender
from quizgen.language.name_tables import TITLES, is_person_noun
from quizgen.language.places import country_of

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = [
    "doubt",
    "fits_both",
    "is_owned",
    "rules_a_country",
    "telling_posts",
    "telling_words",
    "tells_enough",
    "worth_naming",
]

# Words that tell nothing of somebody: "a British man", "a local person".
_ANYBODY = frozenset(
    "man woman person people boy girl guy lady gentleman human individual somebody someone "
    "resident citizen national native villager user visitor member customer victim".split()
)
# What somebody is to another one or in one event: true of many, or of no one tomorrow.
_RELATIVE = frozenset(
    "friend neighbour neighbor colleague supporter fan critic opponent rival partner brother "
    "sister son daughter father mother husband wife cousin uncle aunt suspect defendant winner "
    "loser candidate nominee child descendant guest passenger survivor witness author "
    "counterpart girlfriend "
    "boyfriend dad mom mum parent grandfather grandmother son-in-law daughter-in-law "
    "terrorist attacker gunman killer murderer shooter bomber ringleader".split()
)
# Words that say how, not what, somebody is.
_VAGUE = frozenset(
    "former senior junior fellow leading top young old local new veteran prominent longstanding "
    "long-standing longtime retired famous renowned respected major key chief".split()
)
_RANKS = frozenset("lord major brigadier staff first second vice chief".split())
_PRESS = frozenset(
    "host presenter anchor reporter correspondent journalist videographer interviewer broadcaster "
    "cameraman moderator newsreader".split()
)
_PASSING = 2  # who is named less often, says and does nothing is not worth a question
# One word tells enough of those whose work is known by it: "a sociologist", "a surfer".
_TRADES = frozenset("science sport art space trades".split())
_TOO_WIDE = frozenset(
    "investigator author academic expert scholar specialist fellow student analyst champion driver "
    "captain star worker commander player designer producer defender shopper manager jumper "
    "referee advocate professor researcher scientist".split()
)
# Countries whose head of state or government everybody can name.
_FAMOUS = frozenset(
    "us u.s. usa american uk u.k. britain british england english russia russian france french "
    "germany german china chinese india indian canada canadian australia australian vatican "
    "israel israeli ukraine ukrainian tory conservative labour republican democratic".split()
)


def telling_posts(facts: Facts) -> tuple[Role, ...]:
    """Return one role for each person of whom the article says enough, in text order.

    Of several roles the fullest counts, then the first. Found once for each document.
    """
    memory = facts.document.memory
    found: tuple[Role, ...] | None = memory.get("telling posts")
    if found is None:
        found = memory["telling posts"] = _telling_posts(facts)
    return found


def _telling_posts(facts: Facts) -> tuple[Role, ...]:
    best: dict[int, Role] = {}
    for role in find_roles(facts):
        if role.name.type != "PERSON" or doubt(facts, role):
            continue
        ordered = in_order(facts, role)
        if ordered is None:
            continue
        known = best.get(role.name.id)
        if known is None or len(role.tokens) > len(known.tokens):
            best[role.name.id] = ordered
    return tuple(sorted(best.values(), key=lambda role: (role.sentence.index, role.head.i)))


def tells_enough(facts: Facts, role: Role) -> bool:
    """Whether a description is whole and telling, though its person may be named in passing."""
    return _BEARABLE.issuperset(_doubts(facts, role))


_BEARABLE = frozenset(("name", "in passing"))


def doubt(facts: Facts, role: Role) -> str:
    """Return why the description does not tell who somebody is, "" when it does."""
    return next(_doubts(facts, role), "")


def _doubts(facts: Facts, role: Role) -> Iterator[str]:
    """Yield what speaks against a description, what is looked up quickest first."""
    head = role.head.lemma_.lower()
    if not worth_naming(facts, role.name, role.sentence.index, alone=_is_full(role)):
        yield "name"
    if (head in _ANYBODY or head in _RELATIVE) and not (_is_kin(role, head) or _is_job(role)):
        yield "says nothing"
    if _known_by_all(role, head):
        yield "known by all"
    if _says(role) < _FEWEST and not _is_trade(facts, role, head):
        yield "one word"
    if not _matters(facts, role):
        yield "in passing"
    if _of_what(role, head) and not is_home_office(facts, role):
        yield "of what"
    if any(leans(facts, role, token) for token in role.tokens):
        yield "leans"
    if any(t.lower_ == "own" or t.lower_.startswith("then-") for t in role.tokens):
        yield "time"  # "the then-assistant coach"; "Norvik's own mayor" needs what it is told for
    if any(lacks_article(facts, role, token) for token in role.tokens):
        yield "no article"
    if role.how == "copula" and not _is_work(head):
        yield "leaves open"
    if not _is_timely(facts, role):
        yield "time"
    if is_faulty(facts.document, role.tokens):
        yield "fault in the text"


_THINKERS = frozenset("philosopher theologian inventor explorer biographer publisher".split())


def _is_work(head: str) -> bool:
    return bool(walks_of(head)) or head in _THINKERS


def _is_timely(facts: Facts, role: Role) -> bool:
    """Whether one knows if it still holds: "Ann Lee was a player" tells only that it did once."""
    verb = tense(facts, role)
    return bool(verb) and (
        role.how != "copula" or (role.head.head.lower_ == "was") == (verb == "was")
    )


_FEWEST = 2  # words that tell something


def telling_words(role: Role) -> list[Token]:
    """Return the words of a description that tell something of somebody."""
    return [
        token
        for token in role.tokens
        if (token.pos_ in ("NOUN", "PROPN", "ADJ") or "-" in token.text.strip("-"))
        and token.lower_ not in _VAGUE
    ]


def _says(role: Role) -> int:
    """Return how many words tell something, the name of an owner among them."""
    return len(telling_words(role)) + (role.anchor is not None and is_owned(role))


def is_owned(role: Role) -> bool:
    """Whether it is told by its owner alone: "Tom Fry's mentor", "his" read as Tom Fry's."""
    return (
        role.anchor is not None
        and not any(t.text in ("'s", "'") for t in role.tokens)
        and (role.text.removeprefix("the ").startswith(f"{role.anchor.text}'"))
    )


def _is_kin(role: Role, head: str) -> bool:
    """Whether it tells whose relative somebody is, and the names do not show it."""
    if head not in KIN or not is_owned(role) or role.anchor is None:
        return False
    return set(fold(role.anchor.text).split()).isdisjoint(fold(role.name.text).split())


def _is_job(role: Role) -> bool:
    """Whether it tells where somebody works: "a partner at Lee & Fry", no one's partner."""
    house = role.anchor is not None and role.anchor.type == "ORG"
    at = any(child.lower_ == "at" and child in role.tokens for child in role.head.children)
    return house and at


def _is_full(role: Role) -> bool:
    """Whether it tells so much that a first name alone is enough: "Laura, a shopper from Devon"."""
    said = role.how == "apposition" and role.text.startswith(("a ", "an "))
    return said and len(telling_words(role)) > _FEWEST


def worth_naming(facts: Facts, name: Name, sentence: int, *, alone: bool = False) -> bool:
    """Whether a question can name this person: a whole name, read without a title stuck to it.

    Args:
        facts: the article's facts.
        name: the person.
        sentence: where he or she is described.
        alone: whether a first name alone will do, when he or she says something there.
    """
    parts = name.text.split()
    if name.ambiguous or name.plural or len(parts) > _LONGEST_NAME:
        return False
    if any(fold(part) in TITLES or is_person_noun(fold(part)) for part in parts[:-1]):
        return False  # "Medical Officer Professor Paul Kelly"
    if len(parts) > 1:
        return True
    return alone and any(
        one.speaker is name and sentence in one.sentences and one.sure for one in facts.speech
    )


_LONGEST_NAME = 5


def _is_trade(facts: Facts, role: Role, head: str) -> bool:
    """Whether one noun tells what somebody is who matters: "a sociologist"."""
    known = not walks_of(head).isdisjoint(_TRADES) and head not in _TOO_WIDE
    matters = _is_speaker(facts, role.name) or len(role.name.mentions) >= _PASSING
    return known and matters and not role.definite


def _matters(facts: Facts, role: Role) -> bool:
    """Whether the person has a part in the story: of one named in passing nobody need know.

    The journalist to whom others speak has none.
    """
    name = role.name
    often, speaks = len(name.mentions) >= _PASSING, _is_speaker(facts, name)
    if role.head.lemma_.lower() in _PRESS:
        return often and speaks
    if often or speaks:
        return True
    root = name.mentions[0].span.root
    top = root.head if root.dep_ == "appos" and root.head.i < root.i else root
    if any(_tells(clause) for noun in (root, role.head) for clause in noun.children):
        return True
    acts = top.dep_ == "nsubj" or (
        top.dep_ == "pobj" and top.head.lower_ in ("by", "to") and top.head.dep_ in _SOURCES
    )
    return acts and any(t.dep_ == "ROOT" for t in (top.head, top.head.head))


def _is_speaker(facts: Facts, name: Name) -> bool:
    return any(one.speaker is name for one in facts.speech)


_ENVOYS = frozenset("ambassador envoy consul emissary".split())
_SOURCES = ("agent", "prep")


def _tells(clause: Token) -> bool:
    """Whether somebody says something in a clause of his own: "a bar worker who says it is …"."""
    if clause.dep_ != "relcl" or clause.tag_ != "VBZ" or cue_of(clause) is None:
        return False
    return any(child.dep_ == "nsubj" and child.lower_ == "who" for child in clause.children)


def _of_what(role: Role, head: str) -> bool:
    """Whether one asks of what: "the inspector general", "a president", "the mission's chief"."""
    if head in _ENVOYS and not any(child.dep_ == "prep" for child in role.head.children):
        return True  # "the Ukrainian ambassador" to what?
    one = role.definite or head in words.UNIQUE_POSTS or role.text.startswith("the ")
    word = role.how == "title" and role.anchor is not None and _is_word(role.anchor)
    return one and (role.anchor is None or word) and not _is_anchored(role)


def _is_word(name: Name) -> bool:
    """Whether a name is a common noun of a title's that is no name elsewhere: "Launch director"."""
    lone = not name.type and len(name.mentions) == 1 and " " not in name.text
    return lone and known_words().knows(name.text.lower(), "n")


def _is_anchored(role: Role) -> bool:
    """Whether it names a house or place, or what is written like one: "Labour's home secretary"."""
    if role.anchor is not None:
        return role.anchor.type in ("ORG", "GPE", "FAC")
    return any(
        token.tag_ in ("NNP", "NNPS")
        and token != role.head
        and token.text[0].isupper()
        and token.text in role.bare.replace("'", " ").split()
        and token.lower_ not in TITLES
        and token.lower_ not in _RANKS
        and not _is_field(token)
        for token in role.tokens
    )


def _is_field(token: Token) -> bool:
    """Whether a capital is a title's alone: "Programme leader", "Launch director" of what?"""
    return not token.ent_type_ and known_words().knows(token.lower_, "n")


def _known_by_all(role: Role, head: str) -> bool:
    """Whether one knows it without reading: "the US president", "the British prime minister"."""
    if role.anchor is None or role.anchor.type not in ("GPE", "NORP"):
        return False
    first = head in words.KNOWN_POSTS or any(t.lower_ in ("prime", "pope") for t in role.tokens)
    famous = any(
        t.lower_ in _FAMOUS and (t.dep_ != "poss" or t.head == role.head) for t in role.tokens
    )
    famous = famous or "united" in fold(role.text)
    return first and famous


_RULERS = frozenset("president premier king queen emperor sultan emir pope".split())


def rules_a_country(role: Role) -> bool:
    """Whether somebody is head of a state: who "the Syrian president" is, one may know.

    "the deputy president", "the former president" and a minister of many are not meant.
    """
    if role.anchor is None or role.anchor.type not in ("GPE", "NORP"):
        return False
    words_in = {token.lower_ for token in role.tokens}
    head = role.head.lemma_.lower()
    ruler = head in _RULERS or (head == "minister" and "prime" in words_in)
    return ruler and words_in.isdisjoint(_NOT_NOW) and country_of(role.anchor.text) != ""


_NOT_NOW = frozenset("former ex deputy vice acting late next first".split())


def fits_both(role: Role, other: Name) -> bool:
    """Whether what tells of a man or a woman fits both people alike."""
    told = noun_gender(role.head.lemma_.lower())
    return not told or told == other.gender

"""Which descriptions of people tell enough, by themselves, to ask about them.

"Ann Lee, a biologist at Kew Zoo" says who Ann Lee is to one who reads nothing else; "the inspector
general, Ann Lee" and "Ann Lee, a lawyer with the centre" say it only to one who has read what
stands before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.roles import Role, find_roles
from quizgen.language.clean import fold, stands
from quizgen.language.gender import noun_gender

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["enough", "fits_both", "telling_posts"]

# Words that tell nothing of somebody: "a British man", "a local person".
_ANYBODY = frozenset(
    "man woman person people boy girl guy lady gentleman human individual somebody someone "
    "resident citizen user visitor member customer victim".split()
)
# What somebody is to another one or in one event: true of many, or of no one tomorrow.
_RELATIVE = frozenset(
    "friend neighbour neighbor colleague supporter fan critic opponent rival partner brother "
    "sister son daughter father mother husband wife cousin uncle aunt suspect defendant winner "
    "loser candidate nominee guest passenger survivor witness author".split()
)


# Words that say how, not what, somebody is.
_VAGUE = frozenset(
    "former senior junior fellow leading top young old local new veteran prominent longstanding "
    "long-standing longtime retired famous renowned respected major key chief".split()
)
_PASSING = 2  # who is named less often and says nothing is not worth a question
_OWNERS = frozenset("owner founder co-founder creator inventor husband wife".split())
# Words that point to what stands before.
_POINTING = frozenset("same other another such said fellow".split())


def telling_posts(facts: Facts) -> tuple[Role, ...]:
    """Return one role for each person of whom the article says enough, in text order.

    Of several roles the fullest counts, then the first.
    """
    best: dict[int, Role] = {}
    speakers = {speech.speaker.id for speech in facts.speech if speech.speaker is not None}
    for role in find_roles(facts):
        name = role.name
        if name.type != "PERSON" or not enough(facts, role):
            continue
        if len(name.mentions) < _PASSING and name.id not in speakers:
            continue
        known = best.get(role.name.id)
        if known is None or len(role.tokens) > len(known.tokens):
            best[role.name.id] = role
    return tuple(sorted(best.values(), key=lambda role: (role.sentence.index, role.head.i)))


def enough(facts: Facts, role: Role) -> bool:
    """Whether the description tells who somebody is without what stands before it."""
    name, head = role.name, role.head.lemma_.lower()
    if name.ambiguous or name.plural or len(name.text.split()) < 2:
        return False
    if head in _ANYBODY or head in _RELATIVE or _known_by_all(role, head):
        return False
    plain = [
        token
        for token in role.tokens
        if token.pos_ in ("NOUN", "PROPN", "ADJ") and token.lower_ not in _VAGUE
    ]
    if len(plain) < 2:
        return False
    if _is_heaped(facts, role):
        return False
    one = role.definite or head in words.UNIQUE_POSTS or role.text.startswith("the ")
    if one and role.anchor is None:
        return False  # "the inspector general", "a president", "the mission's chief": of what?
    return not any(_leans(facts, role, token) for token in role.tokens)


def _is_heaped(facts: Facts, role: Role) -> bool:
    """Whether words stand before the noun that a statement would put behind it.

    "Virgin owner Tom Fry" is the owner of Virgin, "FC Sarn record-breaking striker Ann Lee" a
    striker of FC Sarn: a headline's order.
    """
    names = facts.document.names
    before = [token for token in role.tokens if token.i < role.head.i]
    named = [token for token in before if names.of(token) is not None and token.dep_ != "poss"]
    if not named or named[-1].ent_type_ == "NORP" or names.of(named[-1]) is None:
        return False
    owned = role.head.lemma_.lower() in _OWNERS and role.anchor is not None
    between = before[before.index(named[-1]) + 1 :]
    described = any(token.pos_ in ("ADJ", "VERB") or token.text == "-" for token in between)
    return (owned and role.anchor is not None and role.anchor.type == "ORG") or described


def _known_by_all(role: Role, head: str) -> bool:
    """Whether one knows it without reading: "the US president", "the British prime minister"."""
    of_country = role.anchor is not None and role.anchor.type in ("GPE", "NORP")
    first = head in words.KNOWN_POSTS or any(t.lower_ in ("prime", "pope") for t in role.tokens)
    return of_country and first


def _leans(facts: Facts, role: Role, token: Token) -> bool:
    """Whether a noun of the description has been spoken of before ("with the centre").

    So has what "the mission" calls a mission of its own, when a "mission scientist" is named.
    """
    if token.lower_ in ("the", "this", "that", "these", "those") and token != role.tokens[0]:
        inside = [t for t in token.head.subtree if t in role.tokens]
        return not any(t.pos_ == "PROPN" or facts.document.names.of(t) for t in inside)
    return token.lower_ in _POINTING or _is_topic(facts, role, token)


def _is_topic(facts: Facts, role: Role, token: Token) -> bool:
    compound = token.dep_ == "compound" and token.head == role.head and token.pos_ == "NOUN"
    return compound and stands(fold(facts.document.article.text), f"the {token.lower_}")


def fits_both(role: Role, other: Role) -> bool:
    """Whether what tells of a man or a woman fits both people alike."""
    told = noun_gender(role.head.lemma_.lower())
    return not told or told == other.name.gender

"""What a sentence leaves out because the one before has told it.

"Tom Brandt took part.", "The second came in May.", "Keller made the announcement in Norvik.":
nothing in them points back, and yet something is missing that every reader asks for: in what, the
second of which, which one. ``left_out`` finds these gaps.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking.news_media import NETWORKS
from quizgen.asking.of_what import of_what
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["left_out"]


def left_out(tokens: Sequence[Token]) -> bool:
    """Whether the words kept of a sentence leave a part to the sentence before."""
    if of_what(tokens):
        return True
    numbers = [t for t in tokens if t.pos_ == "NUM" and t.dep_ in ("nsubj", "nsubjpass", "dobj")]
    if numbers and any(_is_number_of_what(token, frozenset(tokens)) for token in numbers):
        return True
    telling = [
        token
        for token in tokens
        if token.lower_ in _TELLING
        or token.lemma_.lower() in _TELLING
        or (not token.is_alpha and _is_ordinal(token.lower_))
    ]
    if not telling:
        return False
    kept = frozenset(tokens)
    lower = traits_of(tokens).lower
    return (
        any(
            _wants_more(token, kept)
            or _lacks_its_noun(token, kept)
            or _counts_nothing(token, kept)
            or _is_of_what(token, kept)
            or _does_what_was_told(token, kept)
            or _is_near_what(token, kept)
            or _is_what_was_said(token, kept)
            or _is_that(token)
            or _ranks_in_what(token, kept)
            or _is_exception(token, kept)
            or _leads_what(token, kept)
            or _is_far_from_what(token, kept)
            or _is_way_of_what(token, kept)
            or _is_on_the_way(token, kept)
            for token in telling
        )
        or (
            not _OTHERS.keys().isdisjoint(lower)
            and any(_wants_its_other(first, noun) for first, noun in pairwise(tokens))
        )
        or (not _SHARES.isdisjoint(lower) and _is_share_of_what(tokens, kept))
        or tokens[0].lower_ == "fellow"  # "Fellow teacher Ann Brandt": of whom
    )


_SUBJECTS = ("nsubj", "nsubjpass")


def _is_main(verb: Token, kept: Collection[Token]) -> bool:
    """Whether it is the verb of what is kept, or one beside it."""
    while verb.dep_ == "conj" and verb.head in kept:
        verb = verb.head
    return verb.head == verb or verb.head not in kept or verb.dep_ == "ccomp"


# Verbs ---------------------------------------------------------------------------------------

# With whom, or to what: "The board disagrees.", "A majority must agree."
_SIDES = frozenset("agree disagree concur dissent demur".split())
# To what: "Keller replied." What they answered may follow: "replied that", "reacted by", "with".
_ANSWERS = frozenset("reply respond react retort retaliate".split())
# Infinitives without what they do it to: "called in to assist", "sent a party to retaliate".
_TO_WHAT = frozenset(
    "assist help intervene comply oblige cooperate retaliate reply respond react agree disagree "
    "participate continue proceed".split()
)
# What completes them.
_COMPLETES = frozenset(
    "dobj prep ccomp xcomp pcomp dative agent oprd acomp attr advcl prt parataxis".split()
)


def _wants_more(verb: Token, kept: Collection[Token]) -> bool:
    """Whether a verb stands alone that says nothing without what it is about."""
    if verb.pos_ != "VERB":
        return False
    lemma = verb.lemma_.lower()
    if lemma == "find":
        return _finds_out(verb, kept)
    if lemma == "take":
        return _takes_part(verb, kept)
    if lemma == "diagnose":
        return _has_what_illness(verb, kept)
    if lemma in _MAKES_KNOWN:
        return _makes_what_known(verb, kept)
    if lemma == "join":
        return _joins_countries(verb, kept)
    if lemma in _JOINS:
        return _joins_in_what(verb, kept)
    infinitive = lemma in _TO_WHAT and verb.tag_ == "VB" and verb.dep_ in ("xcomp", "advcl")
    finite = lemma in _SIDES or (lemma in _ANSWERS and verb.tag_ == "VBD")
    if not (finite and _is_main(verb, kept)) and not (
        infinitive and any(child.lower_ == "to" for child in verb.children)
    ):
        return False
    if any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children):
        return False  # "The plan is good, they agree."
    return not any(child.dep_ in _COMPLETES and child.i > verb.i for child in verb.children)


def _finds_out(verb: Token, kept: Collection[Token]) -> bool:
    """Whether somebody finds out, and nothing tells what: "Lee did a study to find out."."""
    own = [child for child in verb.children if child in kept and child.i > verb.i]
    return any(child.lower_ == "out" for child in own) and not any(
        child.dep_ in ("dobj", "ccomp", "xcomp") or child.lower_ in ("about", "that")
        for child in own
    )


def _takes_part(verb: Token, kept: Collection[Token]) -> bool:
    """Whether somebody takes part, and nothing tells in what."""
    own = [child for child in verb.children if child in kept]
    part = next((child for child in own if child.lower_ == "part" and child.dep_ == "dobj"), None)
    if part is None or not (_is_main(verb, kept) or verb.dep_ == "xcomp"):
        return False
    beside = [*own, *part.children]
    return len(list(part.children)) == 0 and not any(child.lower_ == "in" for child in beside)


def _has_what_illness(verb: Token, kept: Collection[Token]) -> bool:
    """Whether people are diagnosed, and nothing tells with what: "Seven men were diagnosed"."""
    own = [child for child in verb.children if child in kept]
    return (
        _is_main(verb, kept)
        and any(child.dep_ == "auxpass" for child in own)
        and not any(
            child.dep_ in ("oprd", "dobj") or child.lower_ in ("with", "as") for child in own
        )
    )


# What is made known must be told: "PG&E announced around noon".
_MAKES_KNOWN = frozenset("announce reveal disclose declare claim allege proclaim".split())


def _makes_what_known(verb: Token, kept: Collection[Token]) -> bool:
    """Whether somebody announces, and nothing tells what."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or not _is_main(verb, kept):
        return False
    own = [child for child in verb.children if child in kept]
    pair = [child for child in own if child.dep_ == "conj"]
    if verb.dep_ == "conj":
        pair.append(verb.head)
    objects = ("dobj", "ccomp", "xcomp", "oprd", "prt", "auxpass", "advcl", "parataxis")
    return not any(child.dep_ in objects or child.text in ('"', ":") for child in own) and not any(
        child.dep_ in ("dobj", "ccomp") for other in pair for child in other.children
    )


def _joins_countries(verb: Token, kept: Collection[Token]) -> bool:
    """Whether a country joins others, and nothing tells in what: "France will join Italy"."""
    own = [child for child in verb.children if child in kept]
    joined = [child for child in own if child.dep_ == "dobj"]
    if not joined or joined[0].ent_type_ not in ("GPE", "NORP", "PERSON"):
        return False
    whole = [*own, *(child for noun in joined for child in noun.children if child in kept)]
    told = ("prep", "advcl", "xcomp", "relcl", "acl", "ccomp")
    return _is_main(verb, kept) and not any(
        child.i > verb.i and child.dep_ in told and not _is_when_or_where(child) for child in whole
    )


def _is_when_or_where(preposition: Token) -> bool:
    """Whether it only tells of a place or time: "in May"; "in the fight" tells what is joined."""
    named = [child for child in preposition.children if child.dep_ == "pobj"]
    return bool(named) and all(child.ent_type_ in ("DATE", "TIME", "GPE") for child in named)


# With these somebody joins in what was told, or loses it: "The staff spoke up", "Lee lost out to
# Fry" (out on what).
_JOINS: dict[str, frozenset[str]] = {
    "speak": frozenset({"up", "out"}),
    "chime": frozenset({"in"}),
    "weigh": frozenset({"in"}),
    "pitch": frozenset({"in"}),
    "chip": frozenset({"in"}),
    "lose": frozenset({"out"}),
    "miss": frozenset({"out"}),
}
# What tells of what.
_OF_WHAT = frozenset("on about against for in over of at with when during".split())


def _joins_in_what(verb: Token, kept: Collection[Token]) -> bool:
    """Whether somebody speaks up or loses out, and nothing tells over what."""
    own = [child for child in verb.children if child in kept]
    joins = any(
        child.dep_ in ("prt", "advmod") and child.lower_ in _JOINS[verb.lemma_.lower()]
        for child in own
    )
    if not joins or not _is_main(verb, kept):
        return False
    behind = [token for token in kept if token.i > verb.i + 1]
    return not any(
        (token.lower_ in _OF_WHAT and not _names_network(token))
        or token.dep_ in ("dobj", "ccomp", "xcomp", "advcl")
        for token in behind
    )


def _names_network(preposition: Token) -> bool:
    """Whether it tells where something was said, not about what: "weighed in on Twitter"."""
    return any(child.lower_ in NETWORKS for child in preposition.children)


_RANKS = frozenset("rank place come finish".split())


def _ranks_in_what(place: Token, kept: Collection[Token]) -> bool:
    """Whether somebody is second, and nothing tells in what: "Norvik ranked second, at 36%"."""
    word = place.lower_
    if word not in _PLACES_IN_ROW and not _is_ordinal(word):
        return False
    verb = place.nbor(-1) if place.i else place
    if verb not in kept or verb.lemma_.lower() not in _RANKS or not _is_main(verb, kept):
        return False
    if place.i + 1 < len(place.doc) and place.nbor(1).pos_ in ("NOUN", "PROPN", "ADJ"):
        return False
    beside = (*verb.children, *place.children)
    return not any(token.lower_ in _IN_WHAT and token in kept for token in beside)


def _is_ordinal(word: str) -> bool:
    """Whether a word is a place in a row in figures: "2nd"."""
    return word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th")


_IN_WHAT = frozenset("in among for on of out to behind".split())


# Verbs that only carry the noun: what was done is told by it, and that "the" was told before.
_CARRIERS = frozenset("make give deliver issue".split())
_DEEDS = frozenset(
    "announcement revelation remark comment statement discovery decision move claim allegation "
    "accusation admission confession pledge promise proposal suggestion appeal request demand "
    "threat warning prediction observation disclosure declaration verdict ruling order "
    "message news blow speech call change choice offer recommendation".split()
)


def _does_what_was_told(noun: Token, kept: Collection[Token]) -> bool:
    """Whether "the" deed was told before: "Keller made the announcement in Norvik."."""
    if noun.lemma_.lower() not in _DEEDS or noun.dep_ != "dobj":
        return False
    if noun.head.lemma_.lower() not in _CARRIERS or noun.head.dep_ == "relcl":
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    return any(child.lower_ == "the" for child in own) and all(
        child.dep_ == "det" or child.lower_ in _WHERE for child in own
    )


_WHERE = frozenset("at in on during after before".split())


# Nouns ---------------------------------------------------------------------------------------

_PLACES_IN_ROW = frozenset("first second third fourth fifth sixth last next".split())
_COUNTS = frozenset("two three four five six seven eight nine ten".split())


def _lacks_its_noun(token: Token, kept: Collection[Token]) -> bool:
    """Whether a number stands for a thing: "The second came in May", "a blend of the two"."""
    word = token.lower_
    if word not in _PLACES_IN_ROW and word not in _COUNTS:
        return False
    if token.i == 0 or token.nbor(-1).lower_ != "the" or token.nbor(-1) not in kept:
        return False
    counted = word in _COUNTS and token.dep_ == "pobj"
    if not counted and not (token.dep_ in _SUBJECTS and _is_main(token.head, kept)):
        return False
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and (following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")):
        return False
    if any(child.dep_ in ("prep", "relcl", "acl", "appos") for child in token.children):
        return False
    before = [other for other in kept if other.i < token.i]
    return not any(other.dep_ == "conj" and other.pos_ in ("NOUN", "PROPN") for other in before)


# Who is killed or hurt are people: "The blast killed three".
_HARMS = frozenset("kill injure wound hurt shoot arrest detain charge turn reach hit total".split())
_TIMES = frozenset("a.m. p.m. am pm o'clock".split())


def _is_number_of_what(token: Token, kept: Collection[Token]) -> bool:
    """Whether a number stands for things that are not named: "Over half a million may be hit"."""
    verb, lower = token.head, token.lower_
    if lower == "one" or not _is_main(verb, kept) or verb.lemma_.lower() in _HARMS:
        return False
    if token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") or _YEAR.fullmatch(token.text):
        return False
    own = {child.dep_ for child in token.children if child in kept}
    if not own.isdisjoint(("prep", "relcl", "acl", "appos", "poss")) or any(
        child.dep_ == "amod" and child.tag_ != "JJR" for child in token.children
    ):
        return False
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is not None and (after.lower_ in _TIMES or after.pos_ in ("NOUN", "PROPN", "SYM")):
        return False
    return not any(
        other.tag_ in ("NNS", "NNPS") or other.lower_ in ("people", "$", "£", "€")
        for other in kept
        if other.i < token.i
    )


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")

_NOTHING = frozenset("nothing everything none".split())


def _counts_nothing(token: Token, kept: Collection[Token]) -> bool:
    """Whether all or nothing of what was told is meant: "Nothing will be official till May."."""
    return (
        token.lower_ in _NOTHING
        and token.dep_ in _SUBJECTS
        and _is_main(token.head, kept)
        and not any(child in kept and not child.is_punct for child in token.children)
    )


# Nouns that are always those of something: "Examples include", "Key evidence came from".
_OF_SOMETHING = frozenset(
    "examples exceptions highlights alternatives symptoms drawbacks evidence topics subjects "
    "themes options advantages disadvantages benefits ingredients".split()
)
# Verbs that only bring in what they are.
_BRINGS_IN = frozenset("include be come range vary".split())


def _is_of_what(noun: Token, kept: Collection[Token]) -> bool:
    """Whether the subject is one of something or for something, and nobody tells what."""
    if noun.lower_ not in _OF_SOMETHING or noun.dep_ not in _SUBJECTS:
        return False
    if noun.head.lemma_.lower() not in _BRINGS_IN or not _is_main(noun.head, kept):
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    return all(
        child.dep_ == "amod" or (child.tag_ == "VBN" and not child.n_rights)  # "Topics covered"
        for child in own
    )


# Ways of doing something: "Fast methods are available".
_WAYS = frozenset("methods techniques approaches procedures ways means".split())
_ARE_THERE = frozenset("be exist remain".split())


def _is_way_of_what(noun: Token, kept: Collection[Token]) -> bool:
    """Whether there are ways of doing something, and nobody tells of doing what."""
    if noun.lower_ not in _WAYS or noun.dep_ not in _SUBJECTS:
        return False
    verb = noun.head
    if verb.lemma_.lower() not in _ARE_THERE or not _is_main(verb, kept):
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    if any(child.dep_ != "amod" for child in own):
        return False
    available = next((child for child in verb.children if child.dep_ == "acomp"), verb)
    if verb.lemma_.lower() == "be" and available.lower_ not in ("available", "possible"):
        return False
    return not any(
        child.dep_ in ("pcomp", "xcomp") and child in kept
        for above in (available, verb, *available.children)
        for child in above.children
    )


# What tells where somebody is on the way to or from.
_TO_AND_FRO = frozenset("to from for into back home via between".split())


def _is_on_the_way(route: Token, kept: Collection[Token]) -> bool:
    """Whether somebody is "en route", and nothing tells to where: "While en route, Lee fell"."""
    if route.lower_ != "route" or not route.i or route.nbor(-1).lower_ != "en":
        return False
    following = route.nbor(1) if route.i + 1 < len(route.doc) else None
    return following is None or following not in kept or following.lower_ not in _TO_AND_FRO


def _is_near_what(nearest: Token, kept: Collection[Token]) -> bool:
    """Whether the subject is the nearest, and nobody tells to what: "The nearest airport is …"."""
    noun = nearest.head
    if nearest.lower_ not in ("nearest", "closest") or nearest.dep_ != "amod":
        return False
    if noun.dep_ not in _SUBJECTS or not _is_main(noun.head, kept):
        return False
    return not any(
        child.dep_ in ("prep", "relcl", "acl", "poss") and child in kept
        for child in (*noun.children, *nearest.children)
    )


def _is_exception(noun: Token, kept: Collection[Token]) -> bool:
    """Whether something is "no exception", and nothing tells to what."""
    if noun.lower_ != "exception" or noun.dep_ != "attr":
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    return [child.lower_ for child in own] in (["no"], ["the"], ["an"])


# Who is at the head of something: "Lee is the principal investigator" of what.
_HEADS = frozenset(
    "leader head coordinator organiser organizer supervisor investigator instructor coach manager "
    "moderator facilitator".split()
)


def _leads_what(noun: Token, kept: Collection[Token]) -> bool:
    """Whether somebody is "the leader", and nothing tells of what."""
    if noun.lemma_.lower() not in _HEADS or noun.dep_ != "attr" or not _is_main(noun.head, kept):
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    return any(child.lower_ == "the" for child in own) and all(
        child.dep_ == "det" or (child.dep_ == "amod" and child.is_lower) for child in own
    )


def _is_far_from_what(away: Token, kept: Collection[Token]) -> bool:
    """Whether somebody is "half a world away", and nothing tells from where."""
    if away.lower_ != "away" or not away.i or away.nbor(-1).lower_ not in _FAR:
        return False
    return not any(token.lower_ == "from" and token.i > away.i for token in kept)


_FAR = frozenset("world continent ocean".split())

_SPEECHES = frozenset("remark comment quote statement reply answer".split())


def _is_what_was_said(noun: Token, kept: Collection[Token]) -> bool:
    """Whether what somebody said was told before: "Keller's remarks came after the storm."."""
    if noun.lemma_.lower() not in _SPEECHES or noun.dep_ != "nsubj":
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    return bool(own) and _is_main(noun.head, kept) and all(child.dep_ == "poss" for child in own)


def _is_that(that: Token) -> bool:
    """Whether "that" tells which, though it was read as a joint.

    "They said that first line of defence is weak"; "that first aid was given" has no article.
    """
    if that.lower_ != "that" or that.dep_ != "mark" or that.i + 1 >= len(that.doc):
        return False
    following = that.nbor(1)
    noun = following.head
    return (
        following.lower_ in _FIRST_OF_ONE
        and following.dep_ == "amod"
        and noun.tag_ == "NN"
        and noun.dep_ in _SUBJECTS
        and noun.left_edge == following
        and any(child.lower_ == "of" for child in noun.children)
    )


# Before one thing these want an article, or "that".
_FIRST_OF_ONE = frozenset("first second third last next extra very same".split())


# "in response to" what, "in attendance at" what: with what follows them.
_OTHERS: dict[str, frozenset[str]] = {
    "attendance": frozenset({"at"}),
    "response": frozenset({"to"}),
    "reply": frozenset({"to"}),
    "return": frozenset({"for", "to"}),
    "retaliation": frozenset({"for", "against"}),
}


def _wants_its_other(first: Token, noun: Token) -> bool:
    """Whether "in response" and the like have nothing behind them."""
    after = _OTHERS.get(noun.lower_)
    if after is None or first.lower_ != "in" or noun.dep_ != "pobj":
        return False
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    return following is None or following.lower_ not in after


def _is_share_of_what(tokens: Sequence[Token], kept: Collection[Token]) -> bool:
    """Whether a share is the subject and nothing tells of whom: "37 percent never slept."."""
    for token in tokens:
        if token.lower_ in _OF_WHOM:
            return False  # "Among sailors 60% sleep well"
        if token.lower_ in _SHARES and token.dep_ in _SUBJECTS:
            asked = token.head.dep_ == "ccomp"  # "The poll found that 59% slept"
            told = any(child.lower_ in (*_OF_WHOM, "in") for child in token.children)
            return _is_main(token.head, kept) and not asked and not told
    return False


_OF_WHOM = frozenset("among of".split())
_SHARES = frozenset("percent % cent".split())

# Without one of these words nothing is left out.
_TELLING = frozenset(
    "find take nearest closest that fellow diagnose exception away route join".split()
).union(
    _SIDES, _ANSWERS, _TO_WHAT, _DEEDS, _PLACES_IN_ROW, _COUNTS, _NOTHING, _OF_SOMETHING,
    _SPEECHES, _OTHERS, _SHARES, _JOINS, _HEADS, _WAYS, _MAKES_KNOWN,
)  # fmt: skip

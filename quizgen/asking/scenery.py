"""Statements that only paint a scene, give notice of a paper, tell a job, or praise.

"Lee smiled and sipped her tea", "Their work was funded by a grant from Sarn University", "Lee works
at the School of Physics", "The show was amazing" and "The project is on the right track" are true,
and nobody need have understood them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizgen.asking.addressed import YOU
from quizgen.asking.commonplaces import is_commonplace
from quizgen.asking.share_prices import is_price
from quizgen.facts.cues import cue_of
from quizgen.language.lexicon import lexicon
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["scenery"]

# What faces, hands and bodies do while others talk.
_GESTURES = frozenset(
    "smile grin laugh chuckle giggle snicker frown scowl smirk grimace wince blink wink squint "
    "sigh gasp yelp yawn groan moan hum stare gaze glance peer gawk nod shrug gesture beckon clap "
    "shiver tremble shudder flinch recoil cringe blush sip chew puff smoke chat fidget sob weep "
    "crouch squat slump huddle perch stoop stroll saunter amble tiptoe shuffle hug kiss".split()
)
# These paint a scene with nothing but where: "sat on a bench", not "sat on the board".
_POSTURES = frozenset("sit stand lean kneel".split())
_BODIES = frozenset("board committee panel council jury commission ballot".split())
_NO_PLACE = frozenset("for by against with out down up to".split())
# "pointed at the weeds", "looked at his audience".
_AT = frozenset("at to toward towards".split())
_LOOKED_AT = frozenset(
    "audience crowd camera floor ceiling sky watch clock ground window mirror hand hands foot feet "
    "shoe shoes".split()
)
# Ways that lead nowhere in the story: "walked back to the car", "settled into her seat".
_STEPS = frozenset("drive walk step settle climb crawl jog trot limp wander pace".split())
_KNOCKED = frozenset("door window gate".split())
# "replied with a chuckle"
_AIRS = frozenset("chuckle smile grin laugh shrug sigh nod wink smirk frown giggle".split())
_BEGUN = frozenset("speak talk sing cry laugh smile".split())

_WORK = frozenset("study research paper report finding result outcome article work".split())
_MEETINGS = frozenset("meeting conference congress symposium workshop".split())
_ISSUED = frozenset("publish release print present".split())
# Events that a notice gives an hour for, and what stands for the hour.
_EVENTS = frozenset("take hold begin start meet host open serve run".split())
# "The shop is located in Harbour Road."
_LYING = frozenset("locate situate".split())
_STREETS = frozenset("Street Road Avenue Drive Lane Boulevard St Ave Rd Blvd".split())
_HOURS = frozenset("am pm a.m. p.m. a.m p.m".split())
_PAID = frozenset("fund support sponsor cosponsor finance".split())

# What those are whom a paper asks for a comment.
_EXPERTS = frozenset(
    "professor lecturer researcher scientist analyst economist historian fellow student".split()
)
_DELIGHT = frozenset(
    "amazing awesome incredible awe-inspiring breathtaking spectacular unforgettable magical "
    "fantastic fabulous marvellous marvelous wonderful delightful heartwarming thrilling exciting "
    "cherished nostalgic epic mind-blowing jaw-dropping".split()
)
# Figures of speech that tell nothing to judge true or false when they are all that is told.
_IDIOMS = (
    "on the right track", "on the wrong track", "back on track", "a window to the past",
    "a window into the past", "a window on the past", "a step back in time", "back to the future",
    "turned back the clock", "turn back the clock", "a page out of", "a page from",
    "backs against the wall", "back against the wall", "the tip of the iceberg",
    "light at the end of the tunnel", "no stone unturned", "back to the drawing board",
    "in full swing", "rolled up their sleeves", "rolled up his sleeves", "rolled up her sleeves",
    "come full circle", "came full circle", "of a lifetime", "last a lifetime", "the next level",
    "breath of fresh air", "hit the ground running", "hits the ground running",
    "the best of both worlds", "the sky is the limit", "a force to be reckoned with",
    "breathe new life into", "breathed new life into", "breathes new life into",
    "the culture wars", "a game changer", "a game-changer", "pushing the envelope",
    "push the envelope", "raise the bar", "raised the bar", "raises the bar", "at a crossroads",
    "the role of enabler", "a new chapter", "paints a picture", "speaks volumes", "second to none",
    "a labour of love", "a labor of love", "a dream come true", "the icing on the cake",
    "a blessing in disguise", "bite the bullet", "jumped on the bandwagon", "food for thought",
    "the elephant in the room", "a perfect storm", "a level playing field",
    "on the same page", "against all odds", "with a difference", "come to mind", "comes to mind",
    "came to mind", "spring to mind", "springs to mind",
)  # fmt: skip


def scenery(document: Document, standing: Standing) -> dict[str, float]:
    """Return what makes a sentence a scene or a notice, as features; no zeros.

    ``tells scene``: its main verb is a gesture, a look or a posture of a person, in the past;
    ``tells notice``: where and when a piece of work was or will be published or presented, who paid
    for it, when a meeting or an event is, or the address of a house; ``tells job``: where somebody
    works now who may only have been asked for a comment; ``tells price``: at what price shares
    closed, or by how much those of two firms moved; ``tells praise``: the article's own delight
    ("an exciting year"); ``tells idiom``: a figure of speech without a figure ("is on the right
    track"); ``tells topic``: that somebody explains or has something to say, and not what; ``tells
    quotation``: whole words of somebody; ``tells play``: how a match stood before it ended ("took a
    10-5 lead"); ``tells truism``: what anybody would call true unread ("the gap can be quite
    wide"); ``tells known``: what a thing is "best known for"; ``tells address``: what the reader,
    or his "your brother", may do; ``tells list``: six or more names or things in a row. Found once
    for the same words.
    """
    return document.once("scenery", standing.tokens, lambda: _scenery(document, standing))


def _scenery(document: Document, standing: Standing) -> dict[str, float]:
    root = _top_verb(standing)
    if root is None:
        return {}
    found = {
        "tells scene": _is_gesture(root) and _is_persons(document, root),
        "tells notice": _is_notice(root),
        "tells job": _is_job(root) and _is_persons(document, root),
        "tells price": is_price(document, root),
        "tells praise": _praises(standing, root),
        "tells idiom": _is_idiom(standing),
        "tells topic": _is_topic(root),
        "tells play": _is_play(standing),
        "tells list": _is_long_list(standing),
        "tells truism": is_commonplace(document, standing.tokens, root),
        "tells known": _is_known_for(document, root),
        "tells address": _addresses(standing),
        "tells quotation": _is_quotation(standing, root) and _is_persons(document, root),
    }
    return {name: float(value) for name, value in found.items() if value}


def _top_verb(standing: Standing) -> Token | None:
    """Return the verb that tells what is told, of a clause that stands alone that of the clause."""
    kept = frozenset(standing.tokens)
    tops = [token for token in standing.tokens if token.head == token or token.head not in kept]
    verbs = [token for token in tops if token.pos_ in ("VERB", "AUX")]
    within = [token for token in standing.tokens if token.dep_ == "relcl" and token.head in tops]
    return next(iter((*verbs, *within, *tops)), None)


def _is_gesture(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if verb.tag_ != "VBD":
        return False
    places = {child.lower_: child for child in verb.children if child.dep_ in ("prep", "prt")}
    things = {noun.lower_ for place in places.values() for noun in place.children}
    if "with" in places and any(n.lower_ in _AIRS for n in places["with"].children):
        return True
    if lemma in ("begin", "start"):
        return any(c.dep_ == "xcomp" and c.lemma_ in _BEGUN for c in verb.children)
    if lemma in _STEPS and _leads_nowhere(verb, places):
        return True
    if lemma == "knock":
        return not things.isdisjoint(_KNOCKED)
    if lemma == "look":
        return not things.isdisjoint(_LOOKED_AT)
    if any(child.dep_ in ("dobj", "ccomp") for child in verb.children):
        return lemma in _GESTURES
    if lemma == "point":
        return not _AT.isdisjoint(places)
    if lemma in _POSTURES:
        return _NO_PLACE.isdisjoint(places) and _BODIES.isdisjoint(things)
    return lemma in _GESTURES


def _leads_nowhere(verb: Token, places: Mapping[str, Token]) -> bool:
    """Whether somebody goes "back" or "into" something that has no name, and does no more."""
    if any(
        child.dep_ in ("dobj", "xcomp") or (child.dep_ == "advcl" and child.i > verb.i)
        for child in verb.children
    ):
        return False
    back = any(child.lower_ == "back" for child in verb.children)
    behind = [token for place in places.values() for token in place.subtree]
    named = any(token.pos_ in ("PROPN", "NUM") for token in behind if token.i > verb.i)
    return (back or "into" in places) and not named


def _is_persons(document: Document, verb: Token) -> bool:
    """Whether somebody, by name or as a person, does what the verb tells."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None:
        return False
    name = document.names.of(subject)
    if name is not None:
        return name.type == "PERSON"
    somebody = subject.pos_ == "PRON" and subject.lower_ not in ("which", "that")
    return somebody or lexicon().is_person(subject.lemma_.lower())


_LONG_LIST = 6  # members that nobody keeps in mind


def _is_long_list(standing: Standing) -> bool:
    """Whether half of what is told is a row: "is a member of the UN, Nato, the OECD, …"."""
    if sum(token.dep_ == "conj" for token in standing.tokens) < _LONG_LIST - 1:
        return False
    kept = frozenset(standing.tokens)
    for first in standing.tokens:
        if first.dep_ == "conj" or first.pos_ not in ("NOUN", "PROPN"):
            continue
        members = [first]
        while following := [c for c in members[-1].children if c.dep_ == "conj" and c in kept]:
            members += following
        if len(members) >= _LONG_LIST and members[-1].i - first.i > len(kept) / 2:
            return True
    return False


def _is_notice(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if (lemma in _EVENTS and _has_hour(verb)) or (lemma in _LYING and _has_address(verb)):
        return True
    if lemma in _CALLS and any(_is_long_number(token) for token in verb.subtree):
        return True
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    subjects = _nouns(verb, "nsubj", "nsubjpass")
    if passive and lemma in (_ISSUED | _PAID):
        return not _WORK.isdisjoint(subjects)
    if lemma == "present":
        return not _WORK.isdisjoint(_nouns(verb, "dobj"))
    return passive and lemma == "schedule" and not _MEETINGS.isdisjoint(subjects)


# Whom readers may ring: "People can call a helpline on 08457 800 900".
_CALLS = frozenset("call phone telephone ring text contact dial".split())


def _is_long_number(token: Token) -> bool:
    """Whether it is a telephone's number, or a part of one."""
    digits = token.text.replace("-", "")
    return (
        token.dep_ in ("pobj", "dobj", "nummod")
        and digits.isdigit()
        and (len(digits) >= _DIALLED or digits.startswith("0"))
    )


_DIALLED = 6  # digits


def _has_address(verb: Token) -> bool:
    """Whether a house is located in a street: "is located in Harbour Road, Sarn"."""
    return any(
        token.text in _STREETS and token.pos_ == "PROPN" and token.head.dep_ == "prep"
        for token in verb.subtree
        if token.i > verb.i
    )


def _has_hour(verb: Token) -> bool:
    """Whether what is or will be has an hour: "starts at 3 p.m.", "will be served from 5pm"."""
    will = any(child.lower_ in ("will", "is", "are") for child in verb.children)
    if verb.tag_ not in ("VBZ", "VBP") and not will:
        return False
    return any(token.lower_ in _HOURS for token in verb.subtree)


def _nouns(verb: Token, *roles: str) -> set[str]:
    return {child.lemma_.lower() for child in verb.children if child.dep_ in roles}


def _is_job(verb: Token) -> bool:
    """Whether a verb tells what an expert is or where somebody works: "is a professor at Sarn"."""
    if verb.tag_ != "VBZ":
        return False
    if verb.lemma_ == "work":
        return any(child.dep_ == "prep" and child.lower_ in ("in", "at") for child in verb.children)
    what = next((child for child in verb.children if child.dep_ == "attr"), None)
    if verb.lemma_ != "be" or what is None or what.lemma_.lower() not in _EXPERTS:
        return False
    return any(c.lower_ in ("a", "an") for c in what.children) and not any(
        c.dep_ == "relcl" for c in what.children
    )


def _praises(standing: Standing, root: Token) -> bool:
    """Whether a sentence of nobody's but the article's own delights in something."""
    if _DELIGHT.isdisjoint(traits_of(standing.tokens).lower) or cue_of(root) is not None:
        return False
    if any(token.text == '"' for token in standing.tokens):
        return False
    return any(token.lower_ in _DELIGHT and token.pos_ == "ADJ" for token in standing.tokens)


def _is_idiom(standing: Standing) -> bool:
    """Whether a sentence of the article's own has a figure of speech, and no figure."""
    if any(token.like_num or token.text == '"' for token in standing.tokens):
        return False
    text = "".join(token.text + token.whitespace_ for token in standing.tokens).lower()
    return any(phrase in text for phrase in _IDIOMS)


_EXPLAINING = frozenset("explain discuss outline recall explore examine".split())
# "Addressed the sentence", "touched on the plans": that somebody spoke of it is all that is told.
_TOUCHING = {"touch": "on", "comment": "on", "reflect": "on", "speak": "about", "talk": "about"}


def _is_topic(verb: Token) -> bool:
    """Whether somebody "explains what …" or "recalls the time …": what he says is not told."""
    if _only_touches(verb) or _only_has_to_say(verb) or _is_somebody_speaking(verb):
        return True
    if verb.lemma_.lower() not in _EXPLAINING:
        return False
    return any(
        (child.dep_ == "dobj" and child.lower_ == "time")
        or (child.dep_ == "ccomp" and any(t.tag_ in _WHICH for t in child.subtree if t.i < child.i))
        for child in verb.children
        if child.i > verb.i
    )


_WHICH = frozenset("WP WDT WRB".split())


def _only_touches(verb: Token) -> bool:
    """Whether somebody speaks of something, and nothing else is told: "addressed the sentence".

    Whom somebody addresses, and what he talks about with whom, is something to know.
    """
    lemma = verb.lemma_.lower()
    behind = [child for child in verb.children if child.i > verb.i and not child.is_punct]
    if any(child.dep_ in ("ccomp", "xcomp", "advcl", "conj") for child in behind):
        return False
    if any(child.tag_ == "MD" for child in verb.children):
        return False  # "will talk about sanctions" is news
    if lemma == "address":
        spoken = next((child for child in behind if child.dep_ == "dobj"), None)
        if spoken is None or spoken.pos_ != "NOUN" or spoken.tag_ == "NNS":
            return False
        known = lexicon()
        return not (known.is_person(spoken.lemma_) or known.is_group(spoken.lemma_))
    return any(child.dep_ == "prep" and child.lower_ == _TOUCHING.get(lemma) for child in behind)


_TO_SAY = frozenset(
    "confession announcement admission revelation point message story statement secret remark "
    "request suggestion proposal question".split()
)
_SAYING_IT = frozenset("make tell share deliver give reveal send ask".split())


def _only_has_to_say(verb: Token) -> bool:
    """Whether somebody "had a confession to make", which is not told."""
    if verb.lemma_ != "have":
        return False
    what = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if what is None or what.lemma_.lower() not in _TO_SAY:
        return False
    return any(
        child.tag_ == "VB" and child.lemma_.lower() in _SAYING_IT
        for above in (what, verb)
        for child in above.children
        if child.i > what.i
    )


_SPEAKING = frozenset("speak talk chat".split())


def _is_somebody_speaking(verb: Token) -> bool:
    """Whether somebody without a name spoke, and not of what: "A sailor spoke with reporters"."""
    if verb.lemma_.lower() not in _SPEAKING or verb.tag_ != "VBD":
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.dep_ == "relcl":  # which alone is shown: "[Ann Lee, a sailor, who] spoke"
        subject = verb.head
    if subject is None or subject.left_edge.lower_ not in ("a", "an", "one"):
        return False
    if any(child.dep_ == "appos" for child in subject.children):
        return False  # "A sailor, Tom Lee, spoke with reporters"
    behind = [child for child in verb.children if child.i > verb.i]
    return not any(
        child.dep_ in ("ccomp", "xcomp", "advcl", "conj", "dobj")
        or (child.lower_ in _OF_A_TOPIC and not _tells_when(child))
        for child in behind
    )


def _tells_when(prep: Token) -> bool:
    """Whether it tells of a time: "on Monday", "for two hours"."""
    return any(child.ent_type_ in ("DATE", "TIME") for child in prep.children)


_OF_A_TOPIC = frozenset("about of on against for".split())


def _is_quotation(standing: Standing, verb: Token) -> bool:
    """Whether a name, a verb of saying and whole quoted words are all: 'Lee says, "It is …"'."""
    words = [token for token in standing.tokens if token.i > verb.i and token.text != ","]
    marks = [token for token in words if token.text == '"']
    last = next((token for token in reversed(words) if token.text not in (".", '"')), None)
    if cue_of(verb) is None or len(marks) != _PAIR or last is None:
        return False
    return words[0] == marks[0] and marks[1].i > last.i


_PAIR = 2


_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")
# What a match stands at before it ends: "a 10-5 lead", "trailing 5-10", "making it 8-4".
_STANDING = frozenset("lead cushion advantage deficit trail level make at".split())


def _is_play(standing: Standing) -> bool:
    """Whether a score of a match that goes on is told: when it stood so, nobody need remember."""
    for token in standing.tokens:
        if token.is_alpha or not _SCORE.fullmatch(token.text) or "year" in token.nbor(1).lower_:
            continue
        above = [token.head, token.head.head, token.nbor(-1) if token.i else token.head]
        if any(other.lemma_.lower() in _STANDING for other in above):
            return True
    return False


_WIDELY = frozenset("best well better widely commonly generally mostly mainly famously".split())


def _is_known_for(document: Document, root: Token) -> bool:
    """Whether a thing, and no person, is "best known for" something: many know it unread."""
    return (
        root.lemma_ in ("know", "known")
        and any(child.lower_ in _WIDELY for child in root.children)
        and any(child.dep_ == "prep" and child.lower_ in ("for", "as") for child in root.children)
        and any(child.tag_ == "VBZ" or child.tag_ == "VBP" for child in root.children)
        and not _is_persons_passive(document, root)
    )


def _is_persons_passive(document: Document, verb: Token) -> bool:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    name = document.names.of(subject)
    person = lexicon().is_person(subject.lemma_.lower())
    return name.type == "PERSON" if name is not None else subject.pos_ == "PRON" or person


def _addresses(standing: Standing) -> bool:
    """Whether the subject is the reader or his: "You need two lamps", "Your brother may call".

    It is made up, so that nothing of it is true or false by the article.
    """
    inside = False
    if YOU.isdisjoint(traits_of(standing.tokens).lower):
        return False
    for token in standing.tokens:
        inside ^= token.text == '"'
        whose = token.head if token.dep_ == "poss" else token
        if not inside and token.lower_ in YOU and whose.dep_ in ("nsubj", "nsubjpass"):
            return True
    return False

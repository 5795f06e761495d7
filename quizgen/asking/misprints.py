"""Misprints in the article's own text: spelling, capitals, apostrophes, hyphens and commas.

"Committment", "christmas", "i'm", "Norvik s mayor", "an hour-which", "the 100'th", "14 years-old":
what no proof-reader would let pass, whatever the sentence says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.asking.fault_rules import FaultRules, Rule, joined
from quizgen.asking.misprint_tables import LOWERED, MISSPELT

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["MISPRINTS"]


def _is_misspelt(token: Token) -> bool:
    """Whether the word is in the table of those: no other rule has to look."""
    return token.lower_ in MISSPELT


def _is_lowered(token: Token) -> bool:
    """Whether a name has no capital: "christmas", "monday"."""
    return token.text in LOWERED and _stands_free(token)


def _is_misshapen(token: Token) -> bool:
    """Whether marks and letters make no word: "the 100'th", "an hour-which"."""
    text = token.text
    if text[0].isdigit():
        return _ORDINAL.match(text) is not None
    if "-" not in text:
        return False
    return _DASHED.fullmatch(text) is not None or _CHAINED.fullmatch(text) is not None


# "the 100'th", "the late 21stcentury"
_ORDINAL = re.compile(r"\d+(?:['’](?:st|nd|rd|th)$|(?:st|nd|rd|th)[a-z]{3,}$)")
# A hyphen for a dash: "an hour-which is short", "the town-including Norvik".
_DASHED = re.compile(
    r"[a-z]{2,}-(?:which|whose|whom|including|although|though|because|while|whereas|they|he|we|his"
    r"|their|our|however|especially|particularly|perhaps|despite|since|until|unless|The)"
)
# A hyphen before the thing that lasts so long: "a ten-year-contract".
_CHAINED = re.compile(
    r"\w+-(?:year|month|week|day|hour|minute|mile|metre|meter|foot)-"
    r"(?:contract|deal|plan|period|sentence|term|war|trip|journey|project|programme|program|ban)"
)


def _stands_free(token: Token) -> bool:
    """Whether a word is no part of an address or a tag: "#christmas", "sarn-monday.org"."""
    before = word_before(token)
    joined = before is not None and not before.whitespace_ and before.text in "#@/._-"
    following = word_after(token)
    on = following is not None and not token.whitespace_ and following.text in "@/_-."
    return not joined and not (on and following is not None and following.whitespace_ == "")


def _its_is(token: Token) -> bool:
    """Whether "its" stands for "it's": "the lamp is new and its really bright."."""
    word = word_after(token)
    if word is None:
        return False
    if word.lower_ in ("not", "been"):
        return (word_after(word) or word).tag_ not in ("NN", "NNS")
    if word.tag_ != "RB":
        return False
    while word is not None and word.tag_ == "RB":
        word = word_after(word)
    if word is None or word.tag_ not in ("JJ", "JJR"):
        return False
    then = word_after(word)
    if then is not None and then.lower_ in ("and", "but", "or"):
        then = word_after(then, 2)
    return then is None or then.text in (".", "!", "?", ";", '"', "that", "to", "because", "when")


def _small_i(token: Token) -> bool:
    """Whether "I" is in lower case: "i'm glad", but not "i.e." or "part i"."""
    following = word_after(token)
    if (
        token.text != "i"
        or following is None
        or (word_before(token) or token).text in ("(", "/", "-")
    ):
        return False
    return following.text in _AFTER_I or following.tag_ in ("VBP", "VBD", "MD")


_AFTER_I = frozenset("'m 'd 've 'll".split())


def _it_is_own(token: Token) -> bool:
    """Whether "it's" stands for "its", "who's" for "whose": "it's own lamp"."""
    sign, own = word_after(token), word_after(token, 2)
    return sign is not None and own is not None and sign.text == "'s" and own.lower_ == "own"


def _lost_apostrophe(token: Token) -> bool:
    """Whether an apostrophe was lost: "Norvik s mayor", "they don t know"."""
    before = word_before(token)
    if before is None or not before.whitespace_ or not before.is_alpha or not token.whitespace_:
        return False
    if token.text == "s":
        return len(before.text) > 2
    return token.text == "t" and before.lower_ in _BEFORE_T


_BEFORE_T = frozenset(
    "don doesn didn isn wasn aren weren won can couldn wouldn shouldn hasn haven hadn".split()
)


def _years_old(token: Token) -> bool:
    """Whether an age is "14 years-old", which has both a plural and a hyphen."""
    mark, old = word_after(token), word_after(token, 2)
    if token.text == "years-old":
        return True
    return mark is not None and old is not None and mark.text == "-" and old.text in ("old", "olds")


def _well_being(token: Token) -> bool:
    """Whether "well-being" lost its hyphen: "the bird's well being"."""
    being, before, then = word_after(token), word_before(token), word_after(token, 2)
    return (
        being is not None
        and being.text == "being"
        and bool(token.whitespace_)
        and before is not None
        and (before.tag_ in ("POS", "PRP$") or before.lower_ in ("the", "and", "of", "mental"))
        and (then is None or then.tag_ not in ("VBN", "VBD"))
    )


def _money_torn(token: Token) -> bool:
    """Whether figures of a sum were lost: "$30,0"."""
    figure = word_after(token)
    return (
        figure is not None and re.fullmatch(r"\d{1,3}(?:,\d{3})*,\d{1,2}", figure.text) is not None
    )


def _comma_before_verb(token: Token) -> bool:
    """Whether a comma alone parts a subject from its verb: "The old lamps, shone on."."""
    verb, sentence = word_after(token), token.sent
    if verb is None or verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ"):
        return False
    if verb.tag_ == "VBD" and any(t.text == "," for t in verb.doc[verb.i : sentence.end]):
        return False  # "The cheetah, spotted with black, runs"
    before = verb.doc[sentence.start : token.i]
    if any(t.text in _MARKS for t in before):
        return False
    return any(
        c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i and c.left_edge.i == sentence.start
        for c in verb.children
    )


_MARKS = frozenset(', " ( ) - – — : ;'.split())


def _he_comma(token: Token) -> bool:
    """Whether a comma stands before a quoted predicate: 'he, "could only do it there"'."""
    comma, mark, verb = word_after(token), word_after(token, 2), word_after(token, 3)
    return (
        verb is not None
        and comma is not None
        and mark is not None
        and token.dep_ == "nsubj"
        and comma.text == ","
        and mark.text == '"'
        and verb.tag_ in ("MD", "VBZ", "VBD")
        and verb.is_lower
        and token.head in (verb, verb.head)
    )


def _shouts(token: Token) -> bool:
    """Whether a text opens in capitals that are no name: "POLL MAY SEEM A LOUSY PLACE TO look"."""
    if not (token.is_sent_start and token.is_upper and token.is_alpha) or token.pos_ in _MENDED:
        return False
    run = []
    for one in token.doc[token.i : token.sent.end]:
        if not (one.is_upper and one.is_alpha):
            break
        run.append(one)
    return len(run) > 2 and any(one.tag_ in ("VBZ", "VBP", "VBD", "MD") for one in run)


# ``opening_capitals.py`` writes sentences that these open as they are written elsewhere.
_MENDED = frozenset("DET ADP SCONJ CCONJ ADV".split())


_SAID = frozenset("said says added told recalled explained".split())


def _said_without_comma(mark: Token) -> bool:
    """Whether no mark closes a quotation before who said it: 'The lamp is old" said Ann Lee'."""
    last, said, who = word_before(mark), word_after(mark), word_after(mark, 2)
    if last is None or said is None or who is None or not last.is_alpha or last.whitespace_:
        return False
    opening = next((t for t in mark.doc[mark.sent.start : mark.i] if t.text == '"'), None)
    return (
        said.lower_ in _SAID
        and who.dep_ in ("nsubj", "compound", "det", "poss")
        and opening is not None
        and mark.i - opening.i > _LONG
        and opening.i == mark.sent.start
    )


_LONG = 4  # words of a quotation that is a sentence

# Verbs that make a noun with their particle, which has a hyphen or is one word.
_WITH_PARTICLE = {
    "on": frozenset("pile".split()),
    "off": frozenset("stand lay spin sell trade play kick cut drop lift pay rip send".split()),
    "out": frozenset("walk pull roll sell turn buy bail black print work fall burn stake".split()),
    "up": frozenset(
        "build clean check follow start warm mix line hold round shake cover lock push sit press "
        "tie wake blow".split()
    ),
    "in": frozenset("break check sit stand".split()),
    "down": frozenset("shut lock crack melt slow break count touch".split()),
    "over": frozenset("take make turn".split()),
    "away": frozenset("break give run take get".split()),
}


def _two_word_noun(particle: Token) -> bool:
    """Whether a noun made of a verb and its particle lost its hyphen: "joined a pile on about"."""
    deed, following = word_before(particle), word_after(particle)
    if deed is None or following is None or particle.n_lefts + particle.n_rights:
        return False
    if deed.lower_ not in _WITH_PARTICLE[particle.lower_] or deed.tag_ != "NN":
        return False
    if particle.dep_ in ("prt", "advmod") and particle.head != deed:
        return False  # "took the lift down"
    if not deed.whitespace_ or not any(child.dep_ == "det" for child in deed.lefts):
        return False
    if deed.head.dep_ == "relcl" or any(child.dep_ == "relcl" for child in deed.children):
        return False
    plain = following.pos_ == "ADP" or following.text in (".", ",", "!", "?")
    return plain and following.lower_ not in ("to", "from")  # "the line up to the door"


_BY_WORD: dict[str, tuple[Rule, ...]] = {
    '"': (_said_without_comma,),
    **dict.fromkeys(_WITH_PARTICLE, (_two_word_noun,)),
    "i": (_small_i,),
    "its": (_its_is,),
    "it": (_it_is_own,),
    "who": (_it_is_own,),
    "s": (_lost_apostrophe,),
    "t": (_lost_apostrophe,),
    "years": (_years_old,),
    "years-old": (_years_old,),
    "well": (_well_being,),
    "$": (_money_torn,),
    ",": (_comma_before_verb,),
}
MISPRINTS = joined(
    (
        FaultRules(
            _BY_WORD,
            by_tag={"PRP": (_he_comma,)},
            of_marks=(_is_misshapen,),
            of_openings=(_shouts,),
        ),
        FaultRules(dict.fromkeys(MISSPELT, (_is_misspelt,))),
        FaultRules(dict.fromkeys(LOWERED, (_is_lowered,))),
    )
)

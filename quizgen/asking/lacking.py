"""What the words kept of a sentence lack: a verb, half a list, a figure, what they compare with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.language.inflect import plural
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = [
    "announces",
    "begins_with_who_says",
    "compares_with_nothing",
    "counts_wrong",
    "disagrees",
    "ends_in_list",
    "ends_sentence",
    "is_answer",
    "is_fragment",
    "is_half_sentence",
    "is_heading",
    "is_nowhere",
    "joined_by_nothing",
    "judges",
    "lost_words",
    "opines",
    "runs_into_subject",
    "verb_as_subject",
]

# Subjects in the singular that rightly take "are", besides words for groups: "a number of … are".
_OF_MANY = frozenset(
    "number majority minority couple range variety lot rest half third total".split()
)


def disagrees(subject: Token) -> bool:
    """Whether the article itself joins one thing to "are": "The oldest tower are wooden"."""
    verb = subject.head
    if subject.dep_ != "nsubj" or subject.tag_ != "NN" or subject.i > verb.i:
        return False
    word = subject.lower_
    if not subject.is_alpha or word.endswith(("a", "ae", "i")):
        return False  # "26% are", "media", "algae": plurals that the tagger may not know
    if verb.lower_ != "are" or word in _OF_MANY or word in words.GROUPS or plural(word) == word:
        return False
    return not any(child.dep_ in ("conj", "cc") for child in subject.subtree)


def announces(last: Token) -> bool:
    """Whether words were to follow, quoted: "The harbour was, as she put it"."""
    return last.lower_ == "it" and last.head.lower_ == "put" and last.dep_ == "dobj"


def ends_sentence(token: Token) -> bool:
    """Whether the article itself has a full stop here ("… a past that we can build on.")."""
    return token.i + 1 < len(token.doc) and token.nbor(1).text in (".", "!", "?")


def is_fragment(tokens: Sequence[Token]) -> bool:
    """Whether a lone comma parts the subject from its verb: "The brand, ranked 22 with …"."""
    if "," not in traits_of(tokens).lower:
        return False
    kept = set(tokens)
    tops = [token for token in tokens if token.head == token or token.head not in kept]
    root = next((t for t in tops if t.head == t or t.pos_ in ("VERB", "AUX")), None)
    if root is None:
        return False
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i > root.i:
        return False
    group = [root, *(c for c in root.children if c.dep_ in ("aux", "auxpass", "neg"))]
    first = min(token.i for token in group if token.i > subject.i)
    between = [token for token in tokens if subject.i < token.i < first]
    if any(token.dep_ == "conj" for token in between):
        return False
    return sum(token.text == "," for token in between) == 1


def is_half_sentence(tokens: Sequence[Token]) -> bool:
    """Whether what opens as a clause of another sentence has none: "All of which calls for lamps".

    So has "Even what seems to be a lamp".
    """
    lower = [token.lower_ for token in tokens[:3]]
    if lower[1:2] == ["of"] and lower[2:] and lower[2] in ("which", "whom", "whose"):
        return True
    kept = set(tokens)
    top = next((token for token in tokens if token.head == token or token.head not in kept), None)
    return top is not None and any(
        child.lower_ == "what" and child.dep_ in ("nsubj", "nsubjpass") and child.i < top.i
        for child in top.children
    )


def is_answer(tokens: Sequence[Token]) -> bool:
    """Whether the writer answers himself: "Yes, the lamp is old.", "Because yes, it is."."""
    lower = [token.lower_ for token in tokens[:3]]
    return "," in lower and any(
        word in ("yes", "no") and after == "," for word, after in pairwise(lower)
    )


def is_heading(tokens: Sequence[Token]) -> bool:
    """Whether a heading stands among the sentences: "Lamps Have Betrayed the Town of Sarn"."""
    titled = [t.pos_ for t in tokens[1:] if t.is_title and t.dep_ in ("ROOT", "aux")]
    if "VERB" not in titled and "AUX" not in titled:
        return False
    long = [t for t in tokens if t.is_alpha and len(t.text) >= _CAPITAL_LETTERS]
    return all(t.is_title or t.is_upper for t in long)


_CAPITAL_LETTERS = 4  # of a word that headings give a capital, whatever it is


def runs_into_subject(tokens: Sequence[Token]) -> bool:
    """Whether a participle opens the sentence and no comma ends its phrase.

    "Speaking of the body the bill empowers Lee said …": a reader takes Lee for its object.
    """
    first = tokens[0]
    if first.tag_ != "VBG" or first.dep_ not in ("advcl", "csubj", "ccomp") or first.head == first:
        return False
    root = next((t for t in tokens if t.dep_ == "ROOT"), first)
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i < first.i:
        return False
    return not any(t.text in (",", ":") for t in tokens if first.i < t.i < subject.i)


def joined_by_nothing(verb: Token) -> bool:
    """Whether a sentence runs into the next: "a case of rule H. Brock's rule says that …"."""
    above = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VBZ", "VBP") or above.pos_ not in ("VERB", "AUX"):
        return False
    between = verb.doc[above.i + 1 : verb.i]
    return not any(token.dep_ in ("cc", "nsubj", "punct") for token in between)


def verb_as_subject(token: Token) -> bool:
    """Whether a verb with a subject was taken for one: "Lee left, but [critics charge] is poor"."""
    return (
        token.dep_ in ("nsubj", "nsubjpass")
        and token.tag_ in ("VBP", "VBZ", "VBD")
        and token.head.lemma_ == "be"
        and any(child.dep_ == "nsubj" for child in token.lefts)
    )


def counts_wrong(tokens: Sequence[Token]) -> bool:
    """Whether several are said to be one: what is left of a list ("Its borders are Europe")."""
    if _ARE.isdisjoint(traits_of(tokens).lower):
        return False
    verbs = [t for t in tokens if t.lower_ in _ARE and t.lemma_ == "be"]
    kept = set(tokens)
    for verb in verbs:
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c in kept), None)
        told = next(
            (c for c in verb.children if c.i > verb.i and c.dep_ in _TOLD and c in kept), None
        )
        if subject is None or told is None or subject.tag_ != "NNS":
            continue
        counted = any(child.dep_ == "nummod" for child in subject.children)
        joined = any(child.dep_ in ("conj", "cc") and child in kept for child in told.children)
        definite = any(child.lower_ == "the" for child in told.children)
        if not joined and (told.tag_ == "NNP" or (counted and definite and told.tag_ == "NN")):
            return True
    return False


_ARE = frozenset(("are", "were"))


def ends_in_list(tokens: Sequence[Token]) -> bool:
    """Whether a cut left the first of a list: "machines with 16, 32[, 64 and 128 keys]".

    So it did in "what pupils understand, know [and can do]".
    """
    words = [token for token in tokens if not token.is_punct or token.text == ","]
    if words and _is_inside_row(words[-1], tokens):
        return True
    if len(words) < 3 or words[-2].text != "," or words[-1].i + 1 >= len(words[-1].doc):
        return False
    last, before, after = words[-1], words[-3], words[-1].nbor(1).lower_
    if last.like_num and before.like_num:
        return after == ","
    joined = last.pos_ == before.pos_ and last.pos_ in ("NOUN", "VERB", "ADJ")
    return joined and after in ("and", "or")


def _is_inside_row(last: Token, kept: Sequence[Token]) -> bool:
    """Whether a row goes on behind its last word kept: "films, live plays[, talks and shows]"."""
    if last.dep_ != "conj" or last.pos_ != "NOUN" or last.head not in kept:
        return False
    if last.i + 1 >= len(last.doc) or last.nbor(1).text != ",":
        return False
    between = [token.lower_ for token in kept if last.head.i < token.i < last.i]
    return "," in between and not {"and", "or", "&", "nor", "but", "plus"} & set(between)


# Words that want a figure or a thing behind them; where a page's template was lost none is left.
_WANTING = frozenset(
    "covering containing measuring spanning costing weighing totalling totaling reaching "
    "approximately roughly".split()
)
_UNITS_BEHIND_FIGURES = frozenset("years months days km miles ft metres meters".split())
_WANTING_PREPOSITIONS = frozenset("at of with from for about between than".split())
_MARKS = frozenset((",", "("))


def begins_with_who_says(tokens: Sequence[Token]) -> bool:
    """Whether an aside lost its first comma: "(But,) The Times found, the lamps are lit"."""
    verb = next((t for t in tokens if t.tag_ in ("VBD", "VBZ")), None)
    if verb is None or verb.dep_ != "parataxis" or verb.i >= verb.head.i:
        return False
    place = tokens.index(verb)
    return (
        verb.left_edge == tokens[0]
        and place + 1 < len(tokens)
        and tokens[place + 1].text == ","
        and not any(token.text == '"' for token in tokens)
    )


def lost_words(tokens: Sequence[Token]) -> bool:
    """Whether words were lost on the way: "the largest in land area at, over twice the size"."""
    if _MARKS.isdisjoint(traits_of(tokens).lower):
        return False
    for token, after in pairwise(tokens):
        if token.text == "(" and after.lower_ in _UNITS_BEHIND_FIGURES:
            return True  # "on July 20 ( years ago)"
        if after.text != "," or after.i != token.i + 1:
            continue
        if token.lower_ in _WANTING:
            return True
        if (
            token.lower_ in _WANTING_PREPOSITIONS
            and token.dep_ == "prep"
            and not any(child.i < after.i for child in token.children)
        ):
            return True
    return False


def compares_with_nothing(tokens: Sequence[Token]) -> bool:
    """Whether somebody is "more fortunate" or "fares better", and nobody says than whom."""
    traits = traits_of(tokens)
    if _COMPARED.isdisjoint(traits.tags) and "better" not in traits.lower:
        return False
    lower = [token.lower_ for token in tokens]
    if "than" in lower or "the" in [
        child.lower_ for t in tokens if t.tag_ in _COMPARED for child in t.children
    ]:
        return False
    for before, token in pairwise(tokens) if "even" in lower else ():
        if before.lower_ == "even" and token.tag_ in _COMPARED:
            return True  # "Imports rose even faster"
    for token in tokens:
        if token.dep_ == "acomp" and token.head.lemma_ == "be":
            compared = token.tag_ == "JJR" or any(child.tag_ == "RBR" for child in token.children)
            if compared and not any(child.dep_ in ("prep", "xcomp") for child in token.children):
                return True
        if token.lower_ == "better" and token.dep_ == "advmod" and token.head.dep_ == "ROOT":
            return True
    return False


_COMPARED = frozenset(("JJR", "RBR"))
_TOLD = ("attr", "nsubj")  # the parser takes "Europe" in "Its borders are Europe: …" for a subject


def is_nowhere(tokens: Sequence[Token]) -> bool:
    """Whether a sentence says that there is something, and not where: "There are six lakes"."""
    if "there" not in traits_of(tokens).lower:
        return False
    verb = next((t.head for t in tokens if t.dep_ == "expl" and t.lower_ == "there"), None)
    if verb is None or verb.dep_ != "ROOT" or verb.lemma_ != "be":
        return False
    kept = set(tokens)
    telling = ("prep", "relcl", "acl", "advcl", "advmod", "npadvmod", "ccomp", "xcomp")
    things = [child for child in verb.children if child.dep_ in ("attr", "nsubj")]
    if any(
        one.pos_ == "PROPN" and not any(c.dep_ == "det" for c in one.children) for one in things
    ):
        return True  # "(Then) there is Sarn, home of the lamp": one of several in a row
    return not any(
        child.dep_ in telling and child in kept for one in (verb, *things) for child in one.children
    )


# What a writer finds of somebody's deed: whether it was so is no matter of reading.
_VERDICTS = frozenset("right wrong mistaken justified".split())


# What a writer finds something to be, when it is all that is told: "The margin is striking".
_IMPRESSIONS = frozenset(
    "striking remarkable impressive staggering astonishing astounding amazing surprising "
    "unsurprising puzzling shocking alarming worrying troubling disturbing sobering daunting "
    "notable noteworthy interesting intriguing fascinating extraordinary understandable telling "
    "revealing compelling underwhelming overwhelming".split()
)


def judges(tokens: Sequence[Token]) -> bool:
    """Whether the article itself finds a deed right or wrong: "Lee was right to sell the mill".

    Or only says how it strikes the writer: "Her lead is striking".
    """
    return not _JUDGING.isdisjoint(traits_of(tokens).lower) and any(
        _only_strikes(token) or _is_verdict(token)
        for token in tokens
        if token.dep_ in ("acomp", "ROOT")
    )


_JUDGING = _VERDICTS | _IMPRESSIONS


def _is_verdict(token: Token) -> bool:
    return (
        token.lower_ in _VERDICTS
        and token.dep_ == "acomp"
        and token.head.dep_ == "ROOT"
        and token.head.lemma_ == "be"
        and any(c.dep_ == "xcomp" for c in (*token.children, *token.head.children))
    )


def _only_strikes(token: Token) -> bool:
    """Whether an impression is all that is told of something that has happened or is."""
    if token.lower_ not in _IMPRESSIONS or token.dep_ not in ("acomp", "ROOT"):
        return False
    verb = token.head
    if any(other.text == '"' for other in token.sent):
        return False  # what somebody says
    if verb.dep_ != "ROOT" or not any(
        one.lemma_ == "be" for one in (verb, *verb.children) if one is not token
    ):
        return False
    return not any(
        child.dep_ in ("dobj", "prep", "ccomp", "xcomp", "advcl", "conj", "pcomp", "dative")
        for one in (token, verb)
        for child in one.children
        if child is not token and child.i > token.i
    )


# What the writer finds or guesses, in words: "It is hard to imagine that any lamp will be finer."
_OPINION = re.compile(
    r"\b(?:(?:hard|easy|difficult|impossible|tempting) to "
    r"(?:imagine|believe|overstate|exaggerate|think)"
    r"|remains to be seen|anything but|must have been)\b"
)


# Each of them has one of these.
_OF_OPINIONS = frozenset("imagine believe overstate exaggerate think seen anything been".split())


def opines(tokens: Sequence[Token]) -> bool:
    """Whether the article itself finds or guesses something, and nobody else is told to say so."""
    if _OF_OPINIONS.isdisjoint(traits_of(tokens).lower):
        return False
    text = " ".join(token.lower_ for token in tokens)
    found = _OPINION.search(text)
    if found is None:
        return False
    first = tokens[text.count(" ", 0, found.start())]
    return not any(one.dep_ == "ccomp" for one in (first, *first.ancestors))

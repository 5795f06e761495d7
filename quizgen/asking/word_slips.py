"""Words in the article's own text that no grammar allows side by side.

"That that the harbour", "or and", "can achieved", "has went", "lamps that mimicking stars", "the
rule that govern", "a lot goals", "as well the lamps", "more then 50", "is psychologist".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.asking.fault_rules import FaultRules, Rule, joined
from quizgen.asking.misprint_tables import (
    AS_ONE,
    BARE_CALLINGS,
    COUNTED,
    NEVER_TWICE,
    NOUNS_FOR_VERBS,
    PASTS,
    SAME_PASTS,
)
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["WORD_SLIPS"]


def _is_twice(token: Token) -> bool:
    """Whether a small word stands twice: "of the the lamps", but "the thing he is is bold"."""
    following = word_after(token)
    if following is None or following.lower_ != token.lower_ or not token.whitespace_:
        return False
    if not following.is_lower:
        return False
    if token.lower_ == "that":  # "He said that that was so" is none
        then = word_after(token, 2)
        return then is not None and then.lower_ in _BEGIN_CLAUSES
    return token.lower_ not in ("in", "on") or token.dep_ != "prt"


_BEGIN_CLAUSES = frozenset("a an the his her its their our my your he she it they we i".split())


def _modal(token: Token) -> bool:
    """Whether a modal has a past form behind it: "can achieved", "would not came"."""
    verb = _verb_behind(token)
    return (
        verb is not None
        and verb.tag_ in ("VBD", "VBN")
        and verb.is_lower
        and token.is_lower
        and token.text != "'d"
        and verb.lower_ != verb.lemma_.lower()
        and token.head == verb
        and token.dep_ == "aux"
    )


def _verb_behind(token: Token) -> Token | None:
    """Return the next word that is no "not" and no adverb."""
    verb = word_after(token)
    while verb is not None and (verb.dep_ == "neg" or verb.tag_ == "RB"):
        verb = word_after(verb)
    return verb


def _has_past(token: Token) -> bool:
    """Whether "have" has a past behind it where a participle belongs: "has went"."""
    verb = _verb_behind(token)
    return verb is not None and verb.text in PASTS and verb.pos_ == "VERB" and token.head == verb


def _that_doing(token: Token) -> bool:
    """Whether a relative clause has a bare "-ing" for its verb: "lamps that mimicking stars"."""
    verb = word_after(token)
    return (
        verb is not None
        and verb.tag_ == "VBG"
        and token.tag_ in ("WDT", "WP")
        and token.dep_ == "nsubj"
        and token.head == verb
        and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    )


def _relative_agrees_not(token: Token) -> bool:
    """Whether one thing has a verb for several in its clause: "the rule that govern Norvik"."""
    noun, verb = word_before(token), word_after(token)
    if noun is None or verb is None or verb.dep_ != "relcl" or verb.head != noun:
        return False
    if verb.tag_ != "VBP" or verb.pos_ != "VERB" or verb.lower_ != verb.lemma_ or noun.tag_ != "NN":
        return False
    far = noun.head.pos_ == "ADP" and noun.head.head.tag_ == "NNS"  # "halls of stone that shine"
    joined = noun.dep_ == "conj" or any(c.dep_ in ("conj", "cc") for c in noun.children)
    kind = lexicon().noun_class(noun.lemma_.lower())
    return (
        token.dep_ == "nsubj"
        and not (far or joined)
        and verb.lower_ not in SAME_PASTS | PASTS
        and kind not in ("group", "quantity", "person")
    )


def _a_lot(token: Token) -> bool:
    """Whether "of" was lost: "a lot goals", "a majority voters"."""
    before, things = word_before(token), word_after(token)
    return (
        before is not None
        and things is not None
        and before.lower_ == "a"
        and things.tag_ == "NNS"
        and things.is_lower
        and things.lower_ != "things"
    )


def _as_well_the(token: Token) -> bool:
    """Whether the second "as" was lost: "the boats, as well the lamps"."""
    well, article, before = word_after(token), word_after(token, 2), word_before(token)
    return (
        well is not None
        and article is not None
        and well.lower_ == "well"
        and article.text in _OWNERS
        and (before is None or before.lower_ not in ("just", "may", "might", "it", "equally"))
    )


_OWNERS = frozenset("the a an his her its their our my".split())


def _two_joints(token: Token) -> bool:
    """Whether two joining words stand side by side: "or and the lamps", "and but"."""
    following = word_after(token)
    return (
        following is not None
        and token.is_lower
        and bool(token.whitespace_)
        and following.text in ("and", "or", "but")
        and following.text != token.text
        and (token.text, following.text) != ("but", "and")
    )


def _would_of(token: Token) -> bool:
    """Whether "of" stands for "have": "would of been"."""
    before, then = word_before(token), word_after(token)
    return (
        before is not None
        and before.lower_ in ("would", "could", "should", "must", "might")
        and then is not None
        and then.tag_ in ("VBN", "VBD")
    )


def _then_for_than(token: Token) -> bool:
    """Whether "then" stands for "than": "more then 50 lamps", "rather then sail"."""
    before, following = word_before(token), word_after(token)
    return (
        before is not None
        and following is not None
        and before.lower_ in ("more", "less", "fewer", "rather", "other", "greater", "higher")
        and not following.is_punct
        and following.pos_ in ("NUM", "DET", "NOUN", "PROPN", "ADJ")
    )


def _their_is(token: Token) -> bool:
    """Whether "their" and "there" are exchanged: "their is a lamp", "there own lamps"."""
    following = word_after(token)
    if following is None:
        return False
    if token.lower_ == "there":
        return following.lower_ == "own"
    return following.text in ("is", "are", "was", "were", "has", "have")


def _despite_of(token: Token) -> bool:
    """Whether "despite" has an "of" that only "in spite" takes."""
    following = word_after(token)
    return following is not None and following.text == "of"


def _noun_for_verb(token: Token) -> bool:
    """Whether a noun stands for its two-word verb: "helped to setup lamps"."""
    before = word_before(token)
    return (
        before is not None
        and before.tag_ in ("TO", "MD")
        and before.dep_ == "aux"
        and token.tag_ == "VB"
        and before.head == token
    )


def _about_forty(token: Token) -> bool:
    """Whether an article stands before "about" and a figure: "an about 40-minute walk"."""
    about, figure = word_after(token), word_after(token, 2)
    return (
        about is not None
        and figure is not None
        and about.text in ("about", "around")
        and figure.text[0].isdigit()
    )


def _one_of_one(token: Token) -> bool:
    """Whether "one of" has one thing behind it: "one of the reason"."""
    of, article = word_after(token), word_after(token, 2)
    if (
        of is None
        or article is None
        or of.text != "of"
        or article.text not in _OWNERS - {"a", "an"}
    ):
        return False
    noun = article.head
    if noun.tag_ != "NN" or noun.dep_ != "pobj" or noun.head != of or not noun.is_lower:
        return False
    between = noun.doc[article.i + 1 : noun.i]
    known = lexicon()
    return all(t.pos_ in ("ADJ", "ADV") and t.is_lower for t in between) and (
        known.noun_class(noun.lemma_.lower()) in ("artifact", "event", "communication", "act")
    )


def _each_several(token: Token) -> bool:
    """Whether several things stand behind a word for one: "each lamps", "such a lamps"."""
    things, then = word_after(token), word_after(token, 2)
    return (
        things is not None
        and things.tag_ == "NNS"
        and token.head == things
        and token.dep_ == "det"
        and things.is_lower
        and things.is_alpha
        and things.lemma_.lower() != things.lower_
        and things.lower_ not in AS_ONE
        and (then is None or then.text not in ("'", "'s"))
    )


def _a_several(article: Token) -> bool:
    """Whether several things have an article for one, further off: "a new task order lamps".

    "A good three days" and "a few old lamps" are counted.
    """
    things = article.head
    if things.tag_ != "NNS" or article.dep_ != "det" or not things.is_lower:
        return False
    if things.i <= article.i + 1 or things.lower_ in AS_ONE:
        return False
    between = things.doc[article.i + 1 : things.i]
    following = word_after(things)
    if any(t.tag_ not in ("JJ", "NN") or t.lower_ in _COUNTING or not t.is_alpha for t in between):
        return False
    known = lexicon()
    return (
        things.lemma_.lower() != things.lower_
        and known.noun_class(things.lemma_.lower()) not in ("quantity", "")
        and not any(child.dep_ in ("conj", "cc") for child in things.children)
        and (following is None or following.pos_ not in _GOES_ON)
        and (following is None or following.text != "-")
    )


# Behind a noun they show that it is no end of its phrase: "an election sailors said was lost".
_GOES_ON = frozenset("NOUN PROPN PART NUM VERB AUX".split())
_COUNTING = frozenset(
    "few many dozen hundred thousand million billion couple lot number great good record "
    "further additional estimated average total mere whopping staggering".split()
)


def _psychologist(token: Token) -> bool:
    """Whether somebody "is psychologist": a calling that many have takes an article."""
    return (
        token.dep_ == "attr"
        and token.is_lower
        and not token.n_lefts
        and token.head.lower_ in ("is", "was")
        and token.i == token.head.i + 1
        and not any(c.dep_ in ("conj", "cc") for c in token.children)
    )


def _shows_is(token: Token) -> bool:
    """Whether "what" was lost: "The lamp shows is that it is bright"."""
    verb = word_after(token)
    return (
        verb is not None
        and token.dep_ == "csubj"
        and token.head == verb
        and verb.lower_ in ("is", "was")
        and not any(t.tag_ in ("WP", "WDT", "WRB") or t.dep_ == "mark" for t in token.subtree)
    )


def _amount_of_people(token: Token) -> bool:
    """Whether people are weighed, not counted: "a huge amount of visitors"."""
    of = word_after(token)
    if of is None or of.text != "of":
        return False
    noun = next((c for c in of.children if c.dep_ == "pobj"), None)
    return noun is not None and noun.tag_ == "NNS" and noun.lower_ in COUNTED


def _though_for_through(though: Token) -> bool:
    """Whether "though" stands for "through": "compared lamps though time"."""
    before, thing = word_before(though), word_after(though)
    if before is None or thing is None or before.is_punct:
        return False
    if though.dep_ == "amod" and though.tag_ == "IN":
        return before.pos_ == "NOUN" and though.head == thing and thing.tag_ in ("NN", "NNS")
    if though.dep_ != "prep":
        return False
    if before.lower_ in ("even", "as") or before.pos_ not in ("NOUN", "VERB", "ADV", "PROPN"):
        return False
    things = [child for child in though.children if child.dep_ == "pobj"]
    return bool(things) and thing.tag_ in ("NN", "NNS", "DT", "PRP$", "NNP", "CD")


_BY_WORD: dict[str, tuple[Rule, ...]] = {
    "though": (_though_for_through,),
    "that": (_that_doing, _relative_agrees_not),
    "which": (_that_doing, _relative_agrees_not),
    "who": (_that_doing,),
    "as": (_as_well_the,),
    "and": (_two_joints,),
    "or": (_two_joints,),
    "of": (_would_of,),
    "then": (_then_for_than,),
    "their": (_their_is,),
    "there": (_their_is,),
    "despite": (_despite_of,),
    "one": (_one_of_one,),
    "amount": (_amount_of_people,),
    **dict.fromkeys(("lot", "variety", "majority", "bunch"), (_a_lot,)),
    **dict.fromkeys(("a", "an"), (_about_forty, _each_several, _a_several)),
    **dict.fromkeys(("each", "every"), (_each_several,)),
    **dict.fromkeys(("have", "has", "had"), (_has_past,)),
    **dict.fromkeys(NOUNS_FOR_VERBS, (_noun_for_verb,)),
    **dict.fromkeys(BARE_CALLINGS, (_psychologist,)),
}
WORD_SLIPS = joined(
    (
        FaultRules(_BY_WORD, by_tag={"MD": (_modal,)}, by_dep={"csubj": (_shows_is,)}),
        FaultRules(dict.fromkeys(NEVER_TWICE, (_is_twice,))),
    )
)

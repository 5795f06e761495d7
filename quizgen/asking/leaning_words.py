"""Phrases of a sentence that lean on what was told before it.

"The extra leeway came from the town.", "Two men died.", "A second pattern was seen.": each is good
English and says something true; read alone, it leaves a reader to ask more than what, besides
which, since when, or whose. The signals keep a gap or a statement for slots that would stay empty.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.left_out import left_out
from quizgen.asking.lexical import known_words
from quizgen.asking.moments import SPANS, hangs_in_time
from quizgen.asking.other_half import lacks_half
from quizgen.asking.sorts import is_person
from quizgen.language.noun_tables import REPEATED_DEEDS
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["clause_leans", "leaning_words", "told_of_nobody"]


def leaning_words(document: Document, tokens: Sequence[Token]) -> dict[str, float]:
    """Return which sorts of such phrases a sentence has, as features.

    ``lean again`` for what is taken up ("the two letters"), ``lean besides`` for one more than
    those told of, or one of them ("a second pattern", "one patient"), ``lean compared`` for an
    amount or a view that is told by another ("larger amounts"), ``lean when`` for a time that
    another tells ("had just left"), ``lean left out`` for what is not said again ("took part").
    """
    kept, traits = frozenset(tokens), traits_of(tokens)
    lower = traits.lower
    one_more = not _COUNTING_ON.isdisjoint(lower) and any(_is_one_more(t, kept) for t in tokens)
    found = {
        "lean again": not _AS_THE_OR_THAT_CAME.isdisjoint(lower)
        and any(
            _takes_up(document, noun, kept)
            for noun in {t.head for t in tokens if t.lower_ in _AS_THE_OR_THAT_CAME}
            if noun in kept
        ),
        "lean besides": one_more
        or ("one" in lower and any(_is_one_of_them(token, kept) for token in tokens)),
        "lean compared": not traits.tags.isdisjoint(_COMPARED)
        and any(t.tag_ in _COMPARED and _compares(t, kept) for t in tokens),
        "lean when": hangs_in_time(tokens),
        "lean left out": left_out(tokens) or lacks_half(document, tokens),
    }
    return {name: 1.0 for name, has in found.items() if has}


def clause_leans(document: Document, tokens: Sequence[Token]) -> dict[str, float]:
    """Return whether a reported clause has such a phrase, as the feature ``clause leans``.

    Found once for the same words.
    """
    leans = document.once(
        "clause leans", tuple(tokens), lambda: bool(leaning_words(document, tokens))
    )
    return {"clause leans": 1.0} if leans else {}


def _main_verb(tokens: Sequence[Token], kept: Collection[Token]) -> Token | None:
    """Return the verb of the main clause of what is kept of a sentence.

    That of a relative clause where the clause alone is kept, with its noun: "The sailor[, who]
    died in May".
    """
    verbs = [token for token in tokens if token.pos_ in ("VERB", "AUX")]
    for token in verbs:
        if token.head == token or token.head not in kept:
            return token
    return next((t for t in verbs if t.dep_ == "relcl" and t.head.head not in kept), None)


def _is_subject(noun: Token, kept: Collection[Token]) -> bool:
    """Whether it is a subject, be it that of a relative clause that stands alone."""
    return noun.dep_ in _SUBJECTS or (noun.head != noun and noun.head not in kept)


_SUBJECTS = ("nsubj", "nsubjpass")


# What is taken up ----------------------------------------------------------------------------

# "The resulting report" is what came of something, "the extra leeway" is more than was.
_OF_THE_TOLD = frozenset(
    "resulting ensuing consequent aforementioned aforesaid extra additional further added "
    "subsequent preceding corresponding respective".split()
)
# With an owner, too: "Norvik's subsequent attack".
_THAT_CAME = frozenset("resulting ensuing consequent subsequent".split())
# "those two films" are shown as "the two films".
_AS_THE = frozenset("the these those".split())
_AS_THE_OR_THAT_CAME = _AS_THE | _THAT_CAME | {"all"}
# Participles behind the noun: "the cases cited".
_TOLD_BEHIND = frozenset(
    "cited mentioned described listed named quoted concerned discussed given".split()
)
# Groups that are counted because they were named: "the pair of heavyweights".
_COUNTED_GROUPS = frozenset("pair duo trio twosome threesome foursome quartet".split())
# What a person is called by a land: "The Russian was one of five".
_OF_A_LAND = ("ian", "ean", "man", "can", "ese", "iard", "ish", "ton", "ole", "ane", "ede", "urk")


def _takes_up(document: Document, noun: Token, kept: Collection[Token]) -> bool:
    """Whether "the" and the words with a noun stand for somebody or something told before."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ == "compound":
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    if any(child.dep_ == "poss" for child in own):
        return any(child.lower_ in _THAT_CAME and child.dep_ == "amod" for child in own)
    if not any(child.lower_ in _AS_THE and child.dep_ == "det" for child in own):
        return _is_all_of_them(noun, own)
    before = [child for child in own if child.i < noun.i and child.dep_ != "det"]
    subject = _is_subject(noun, kept)
    alone = subject and noun.dep_ not in _SUBJECTS  # its relative clause is the sentence
    if noun.lower_ == "issue" and len(own) == 1:
        return True  # "There was no progress on the issue."
    aside = ("cc", "conj", "relcl") if alone else ("cc", "conj")
    after = [child for child in own if child.i > noun.i and child.dep_ not in (*aside, "case")]
    if subject and noun.lemma_.lower() in _COUNTED_GROUPS:
        return True
    told = any(child.left_edge.i == noun.i + 1 for child in after)
    if not told and any(child.lower_ in _OF_THE_TOLD and child.dep_ == "amod" for child in before):
        return True
    if not told and _is_charge(noun, before):
        return True
    if any(child.lower_ in _TOLD_BEHIND and child.n_rights == 0 for child in after):
        return True
    if after:
        return False
    return (
        _is_counted_again(noun, before)
        or _are_deeds_of(noun, before)
        or (subject and noun.head.dep_ == "ROOT" and _is_last_told(before))
        or _is_time_before(noun, before)
        or (subject and _is_person_again(document, noun, before))
        or (subject and _is_of_a_land(noun, before))
    )


def _is_charge(noun: Token, before: Sequence[Token]) -> bool:
    """Whether a deed is said to have been done, and to nothing: "The alleged destruction"."""
    said = any(child.lower_ in _SAID_TO_BE and child.dep_ == "amod" for child in before)
    return said and len(before) == 1 and known_words().is_event(noun.lemma_.lower())


_SAID_TO_BE = frozenset("alleged purported supposed reported claimed".split())


def _are_deeds_of(noun: Token, before: Sequence[Token]) -> bool:
    """Whether deeds are told by their doer alone: "She regretted the Norvik Council decisions"."""
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in REPEATED_DEEDS:
        return False
    return bool(before) and all(child.pos_ == "PROPN" for child in before)


def _is_all_of_them(noun: Token, own: Sequence[Token]) -> bool:
    """Whether all of those told of are counted: "All 11 sailors voted against the plan."."""
    if noun.dep_ not in _SUBJECTS or any(child.i > noun.i for child in own):
        return False
    if not any(child.lower_ == "all" and child.dep_ in ("det", "predet") for child in own):
        return False
    counted = [child for child in own if child.lower_ != "all"]
    return noun.lemma_.lower() not in _COUNTED_BY_ALL and _is_counted_again(noun, counted)


# Of these everybody knows how many there are: "All 50 states".
_COUNTED_BY_ALL = frozenset("state continent planet province canton emirate".split())


def _is_last_told(before: Sequence[Token]) -> bool:
    """Whether nothing tells the last of what: "The latest proceedings come as …"."""
    return len(before) == 1 and before[0].lower_ == "latest"


def _is_counted_again(noun: Token, before: Sequence[Token]) -> bool:
    """Whether things are only counted: "the two letters", and no pair was named in the sentence."""
    if len(before) != 1 or before[0].dep_ != "nummod" or noun.tag_ not in ("NNS", "NNPS"):
        return False
    if any(child.tag_ in ("JJS", "RBS") for child in before[0].children):
        return False  # "the best five players"
    if noun.ent_type_ in ("DATE", "TIME", "QUANTITY", "MONEY", "PERCENT"):
        return False
    if noun.lemma_.lower() in words.DURATION_UNITS or _follows_name(noun):
        return False
    return not any(
        token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN")
        for token in noun.doc[noun.sent[0].i : noun.left_edge.i]
    )


def _follows_name(noun: Token) -> bool:
    """Whether a name stands behind the noun: "the two sisters Ann and Eve"."""
    return noun.i + 1 < len(noun.doc) and noun.nbor(1).pos_ == "PROPN"


def _is_time_before(noun: Token, before: Sequence[Token]) -> bool:
    """Whether a time is told by another: "He had left the previous week"."""
    return noun.lemma_.lower() in SPANS and any(
        child.lower_ in ("previous", "preceding") for child in before
    )


def _is_person_again(document: Document, noun: Token, before: Sequence[Token]) -> bool:
    """Whether a person who was named before is described: "The veteran developer has bought it".

    Who is the only one of a post is known by it: "The Norwegian king".
    """
    if noun.tag_ != "NN" or not before or _follows_name(noun):
        return False
    if document.names.of(noun) is not None or not is_person(noun):
        return False
    past = any(child.lower_ in _NO_MORE for child in before)
    return past or noun.lemma_.lower() not in words.UNIQUE_POSTS


# With these a post is one that several people held: "the former editor".
_NO_MORE = frozenset("former ex veteran longtime long-time onetime one-time ex- retired".split())


def _is_of_a_land(noun: Token, before: Sequence[Token]) -> bool:
    """Whether somebody is only told by where he comes from: "The Russian was one of five"."""
    return (
        not before
        and noun.tag_ in ("NN", "NNP")
        and noun.ent_type_ == "NORP"
        and noun.lower_.endswith(_OF_A_LAND)
    )


# One besides those told ---------------------------------------------------------------------

_ONE_MORE = frozenset(
    "second third fourth fifth further separate additional similar different".split()
)
_COUNTING_ON = _ONE_MORE | {"more"}


def _is_one_more(token: Token, kept: Collection[Token]) -> bool:
    """Whether something comes in beside others: "A second pattern was seen", "two more tries"."""
    noun = token.head
    if token.lower_ == "more":
        return _is_more_of_them(token, kept)
    if _opens_with_a_further(token, kept):
        return True
    return (
        token.lower_ in _ONE_MORE
        and token.dep_ == "amod"
        and noun.dep_ in _SUBJECTS
        and noun.tag_ == "NN"
        and (noun.head.dep_ == "ROOT" or noun.head.head not in kept)
        and any(child.lower_ in ("a", "an") for child in noun.children)
        and not any(
            child.dep_ == "prep" and child.lower_ == "of" and child in kept
            for child in noun.children
        )
    )


def _opens_with_a_further(further: Token, kept: Collection[Token]) -> bool:
    """Whether the subject counts on from a figure before it: "A further 69,000 were on leave."."""
    if further.lower_ not in ("further", "additional") or further.i + 1 >= len(further.doc):
        return False
    before = [token for token in kept if token.i < further.i]
    return [token.lower_ for token in before] in (["a"], ["an"]) and further.nbor(1).like_num


def _is_one_of_them(noun: Token, kept: Collection[Token]) -> bool:
    """Whether the subject is one of some that were told of: "One patient was sent home".

    Not "one third", and not who only says or shows something: "One bystander said …".
    """
    if noun.dep_ not in _SUBJECTS or noun.tag_ != "NN" or noun.lower_ in _FRACTIONS:
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    if [child.lower_ for child in own] != ["one"] or own[0].dep_ != "nummod":
        return False
    verb = noun.head
    says = any(child.dep_ == "ccomp" for child in verb.children)
    return not says and (verb.dep_ in ("ROOT", "ccomp") or verb.head not in kept)


_FRACTIONS = frozenset("third quarter fifth tenth half percent cent".split())

_SOME = frozenset("several few many some".split())


def _is_more_of_them(more: Token, kept: Collection[Token]) -> bool:
    """Whether "more" counts on: "after several more failed attempts", "Two more ships sank"."""
    if more.i == 0 or more.nbor(-1) not in kept or more.i + 2 >= len(more.doc):
        return False
    if any(token.lower_ == "than" and token.i > more.i for token in kept):
        return False
    before = more.nbor(-1)
    if before.lower_ not in _SOME and before.pos_ != "NUM":
        return False
    phrase = more.doc[more.i + 1 : more.i + _NEAR]
    return next((t.tag_ == "NNS" for t in phrase if t.pos_ not in ("ADJ", "VERB")), False)


_NEAR = 4  # words behind "more" among which its noun stands

# What is compared with another ----------------------------------------------------------------

# Amounts that are larger than those told before: "They shipped larger amounts".
_AMOUNTS = frozenset("amount number quantity sum volume dose portion".split())
_COMPARED = ("JJR", "RBR")
# What somebody thinks, by which others think otherwise: "took a less charitable view".
_VIEWS = frozenset(
    "view opinion stance line tone attitude picture assessment verdict concern".split()
)


def _compares(token: Token, kept: Collection[Token]) -> bool:
    """Whether an amount or a view is "larger" or "more divided", and nobody says than which."""
    if _is_by_so_much(token, kept):
        return True
    if token.tag_ not in _COMPARED or any(
        other.lower_ in ("than", "to", "as") and other.i > token.i and other.head == token.head
        for other in kept
    ):
        return False
    if any(other.lower_ == "than" and not _bounds(other) for other in kept):
        return False
    if token.lower_ == "fewer" and token.i and token.nbor(-1).lower_ in words.SHARE_WORDS:
        return True  # "had 4 percent fewer workers"
    compared = token.head if token.dep_ == "advmod" else token
    noun = compared.head
    if token.lower_ in ("more", "less") and compared is not token and compared.dep_ == "amod":
        first = noun.left_edge
        if first.lower_ == "the" and first in kept and first.nbor(1) is token:
            return True  # "the more viscous mud": than which?
    if compared.dep_ in ("acomp", "ROOT") or compared.tag_ == "VBN":
        verb = noun if compared.dep_ == "acomp" else compared
        noun = next((child for child in verb.children if child.dep_ in _SUBJECTS), noun)
        return noun.lemma_.lower() in _VIEWS
    if compared.dep_ != "amod":
        return False
    lemma = noun.lemma_.lower()
    if lemma in _VIEWS:
        return True
    amount = lemma in _AMOUNTS or noun.lower_.removesuffix("s") in _AMOUNTS  # "doses" has "dos"
    return amount and not any(child.lower_ == "of" and child in kept for child in noun.children)


# What a figure of more or less is measured by, and words that tell what it is measured from.
_STEPS = frozenset("percent % cent point time fold".split())
_MEASURED_FROM = frozenset(
    "than compared comparison versus from earlier before previous prior since relative as".split()
)


def _is_by_so_much(token: Token, kept: Collection[Token]) -> bool:
    """Whether there is "4 percent fewer" of something, and nobody says than when or than where."""
    if token.tag_ not in _COMPARED or token.dep_ not in ("amod", "acomp"):
        return False
    if not any(
        child.dep_ == "npadvmod" and child.lemma_.lower() in _STEPS and child in kept
        for child in token.children
    ):
        return False
    noun = token.head
    near = {t.lower_ for t in kept if t.i > token.i or t.head is noun}
    return near.isdisjoint(_MEASURED_FROM) and not any(
        child.dep_ == "det" for child in noun.children if token.dep_ == "amod"
    )


def _bounds(than: Token) -> bool:
    """Whether "than" only bounds a figure: "in less than 20 hours"."""
    return than.i + 1 < len(than.doc) and than.nbor(1).like_num


# Nothing that ties it to anything -------------------------------------------------------------


def told_of_nobody(document: Document, tokens: Sequence[Token], put: Mapping[int, str]) -> bool:
    """Whether an event of the past has neither a name nor a date: "Two policemen were hurt".

    The caller sees to it that nothing in it is what the article is about.

    Args:
        document: the article.
        tokens: the words kept.
        put: what stands for some of them, by their index: a name for a "He".
    """
    if any(document.names.of(token) is not None for token in tokens):
        return False
    if any(text.casefold() not in ("", "the") for text in put.values()):
        return False
    kept = frozenset(tokens)
    verb = _main_verb(tokens, kept)
    if verb is None:
        return False
    own = [child for child in verb.children if child in kept]
    past = any(t.tag_ == "VBD" for t in (verb, *(c for c in own if c.dep_ in ("aux", "auxpass"))))
    said = [grand for child in own if child.dep_ == "ccomp" for grand in child.children]
    return past and not any(_dates(child) for child in (*own, *said))


def _dates(phrase: Token) -> bool:
    """Whether it tells when: "on Monday night", "in 2005", "two decades ago"."""
    if phrase.dep_ not in ("prep", "npadvmod", "advmod"):
        return False
    return any(
        token.lower_ == "ago" or (token.ent_type_ == "DATE" and (token.is_title or _is_year(token)))
        for token in phrase.subtree
    )


def _is_year(token: Token) -> bool:
    return token.is_digit and len(token.text) == len("2005")

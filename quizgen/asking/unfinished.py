"""Words that want what another sentence told: "its decision", "sold there", "…, it noted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.lexical import known_words
from quizgen.asking.sorts import is_person
from quizgen.asking.wordlists import CURRENCIES
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from quizgen.language.tree import Token

__all__ = ["unfinished"]


def unfinished(tokens: Sequence[Token], resolved: Container[int]) -> list[str]:
    """Return doubts about words whose other half only the sentences before have.

    Args:
        tokens: the words that are kept of a sentence.
        resolved: places of the words that something else is put for.
    """
    doubts: list[str] = []
    traits = traits_of(tokens)
    deeds = not _DEEDS.isdisjoint(traits.words)
    telling = [
        token
        for token in tokens
        if (word := token.lower_) in _WATCHED
        or word[-3:] == "old"
        or (deeds and token.lemma_.lower() in _DEEDS)
    ]
    for token in telling:
        if token.dep_ == "expl" and token.lower_ == "there" and _is_place(token):
            doubts.append("points elsewhere: there")
        elif token.i not in resolved and _speaks_last(token):
            doubts.append("pronoun")
        elif _is_only_aged(token, tokens):
            doubts.append(f"which one: the {token.text}")
        elif _is_undecided(token, tokens):
            doubts.append(f"which one: {token.text}")
        elif token.lower_ == "just" and _had_just(token):
            doubts.append("points elsewhere: just")
        elif _gives_to_nobody(token, tokens):
            doubts.append("points elsewhere: to whom")
        elif token.lower_ == "question" and _in_question(token):
            doubts.append("points elsewhere: in question")
        elif token.lower_ == "that" and _tells_which(token):
            doubts.append("points elsewhere: that")
    owned = "attr" in traits.deps and not _OWNERS.isdisjoint(traits.lower)
    if owned and any(_is_his_own(t, tokens, resolved) for t in tokens if t.dep_ == "attr"):
        doubts.append("pronoun")
    last = next((token for token in reversed(tokens) if not token.is_punct), None)
    if last is not None and last.tag_ == "VBG" and last.lemma_.lower() in _SAYING:
        doubts.append("cut short")  # "… from members, adding."
    return doubts


# What "there" stands before when it only says that something is.
_EXISTING = frozenset(
    "be exist remain seem appear come follow arise live stand lie emerge occur".split()
)


def _is_place(there: Token) -> bool:
    """Whether "there" is a place, though the parse takes it for that of "there is".

    "Half of the lamps sold there have two wicks."
    """
    before = there.nbor(-1) if there.i else None
    return (
        before is not None
        and before.tag_ in ("VBN", "VBD", "VBG")
        and there.head.lemma_.lower() not in _EXISTING
    )


_SAYING = frozenset("say add note warn tell state claim find report write explain".split())


def _speaks_last(token: Token) -> bool:
    """Whether "it" or "they" told all before it: "The harbour was to close in May, it noted".

    Who says so is seldom one whom the words reported name.
    """
    verb = token.head
    return (
        token.lower_ in ("it", "they")
        and token.dep_ == "nsubj"
        and verb.lemma_.lower() in _SAYING
        and token.i > 0
        and token.nbor(-1).text == ","
        and any(child.dep_ in ("ccomp", "parataxis") and child.i < token.i for child in verb.lefts)
    )


_OWNERS = frozenset("his her their".split())


def _is_his_own(noun: Token, tokens: Sequence[Token], resolved: Container[int]) -> bool:
    """Whether somebody is "his roommate", and nobody else is told of whose that may be.

    Nobody is his own roommate: "Tom Lee was his roommate", but "Ann met Tom, who was her friend".
    """
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None or owner.lower_ not in _OWNERS or owner.i in resolved or not is_person(noun):
        return False
    if any(child.lower_ == "own" for child in noun.children):
        return False
    subject = next((child for child in noun.head.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ not in ("NN", "NNP"):
        return False
    phrase = {subject, *subject.subtree}
    return not any(
        token.i < owner.i and token not in phrase and token.pos_ in ("NOUN", "PROPN")
        for token in tokens
    )


# Words and lemmas about which ``unfinished`` may have something to say; ages are the rest.
_WATCHED = frozenset("there it they just question that".split())


# What is decided or asked for must be told: "its decision [to sell]". Of findings and comments
# the owner tells enough.
_WANTING = frozenset(
    "decision move proposal announcement request refusal demand choice intention suggestion".split()
)
_TELLING = ("prep", "acl", "relcl", "appos", "amod", "compound", "ccomp", "nmod", "nummod")


def _is_undecided(noun: Token, tokens: Sequence[Token]) -> bool:
    """Whether an owned deed lacks what it is about: "told them of its decision on Friday"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _WANTING:
        return False
    if not any(child.dep_ == "poss" for child in noun.children):
        return False
    if any(other.lemma_.lower() in _verbs(noun) and other is not noun for other in tokens):
        return False  # "decided to sell, and his decision was praised"
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if after is not None and after.lower_ in ("to", "not", "that", "about"):
        return False
    if noun.dep_ in ("nsubj", "nsubjpass") and any(
        child.dep_ in ("xcomp", "ccomp", "attr") for child in noun.head.children
    ):
        return False  # "its decision was to sell"
    return not any(child.dep_ in _TELLING and not _is_when(child) for child in noun.children)


def _verbs(noun: Token) -> tuple[str, ...]:
    return known_words().derived(noun.lemma_.lower(), "n", "v")


def _is_when(preposition: Token) -> bool:
    """Whether a phrase only tells when or on which occasion: "on Friday", "at the assembly"."""
    return preposition.dep_ == "prep" and (
        preposition.lower_ in ("at", "during", "after", "before")
        or any(
            child.dep_ == "pobj" and child.ent_type_ in ("DATE", "TIME")
            for child in preposition.children
        )
    )


def _is_only_aged(age: Token, tokens: Sequence[Token]) -> bool:
    """Whether an age stands for somebody's name: "The 28-year-old has won", "the 28-year-old cook".

    The sentence names nobody, and nothing else tells who is meant.
    """
    if not age.lower_.endswith("year-old") and not (
        age.lower_ == "old" and age.i > 1 and age.nbor(-1).lower_ in ("year", "-")
    ):
        return False
    head = age.head if age.dep_ in ("amod", "compound", "nmod") else age
    if head is not age and not is_person(head):
        return False
    if not any(child.lower_ == "the" for child in head.children):
        return False
    if any(child.dep_ in ("relcl", "acl", "appos") for child in head.children):
        return False
    return all(token.ent_type_ != "PERSON" for token in tokens)


def _had_just(just: Token) -> bool:
    """Whether something had just been done when what is not told happened.

    "The club had just sold its ship, but the crew stayed on": just when?
    """
    verb = just.head
    if just.dep_ != "advmod" or verb.dep_ != "ROOT" or verb.tag_ != "VBN":
        return False
    if not any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children):
        return False
    return not any(
        child.dep_ in ("advcl", "npadvmod")
        or (child.dep_ == "prep" and child.lower_ in ("in", "on", "before", "by", "at", "after"))
        for child in verb.children
    )


# What takes a sum of money and one who gets it, and nouns that may tell who that is.
_GIVING = frozenset("give donate contribute".split())
_DEEDS = _WANTING | _GIVING
_GIFTS = frozenset("donor donation gift contribution contributor".split())
_GETTING = frozenset("to toward towards for into".split())


def _gives_to_nobody(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether money is given and nothing tells to whom: "The bank gave a sum of £2,000"."""
    if verb.lemma_.lower() not in _GIVING or verb.pos_ != "VERB":
        return False
    given = [child for child in verb.children if child.dep_ in ("dobj", "dative", "nsubjpass")]
    if len(given) != 1 or given[0].dep_ == "dative":
        return False
    if not any(_is_money(token) for token in given[0].subtree):
        return False
    if any(token.dep_ == "prep" and token.lower_ in _GETTING for token in verb.subtree):
        return False
    told = (token.lemma_.lower() for token in tokens if token is not verb)
    return _GIVING.isdisjoint(rest := frozenset(told)) and _GIFTS.isdisjoint(rest)


def _is_money(token: Token) -> bool:
    return token.ent_type_ == "MONEY" or token.text in CURRENCIES


def _in_question(noun: Token) -> bool:
    """Whether a thing is only the one "in question": "its right to the land in question"."""
    return noun.i > 1 and noun.nbor(-1).lower_ == "in" and noun.nbor(-2).pos_ == "NOUN"


# One of these never stands without an article, an owner or "that".
_NEVER_BARE = frozenset(
    "task issue problem plan project programme program idea decision step approach attempt event "
    "incident case report study finding figure number estimate deal proposal offer request "
    "statement comment remark question answer group team company firm region area place site "
    "building bridge house moment day week month year decade century period role goal aim job "
    "method system process model trial vote meeting game story book film song letter message "
    "picture image amount sum bill loan fund contract document video photo word promise threat "
    "warning claim rule law order lawsuit complaint man woman boy girl child person country city "
    "town village".split()
)


def _tells_which(that: Token) -> bool:
    """Whether "that" tells which one, though it was read as a joint: "felt that task was done"."""
    if that.dep_ != "mark" or that.i + 1 >= len(that.doc):
        return False
    noun = that.nbor(1)
    return (
        noun.tag_ == "NN"
        and noun.lower_ in _NEVER_BARE
        and noun.dep_ in ("nsubj", "nsubjpass")
        and not any(child.i < noun.i or child.dep_ in ("conj", "appos") for child in noun.children)
    )

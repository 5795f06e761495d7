"""Whether a word of the glossary stands where it has the meaning that the glossary tells.

"Consumed with envy" eats nothing, "in all seriousness" is not serious, and an infinite prime is a
term of mathematics: ``glossary_uses.tsv`` has such uses, word by word. Other uses are told by the
sort of the meaning: what is done to something needs something, what a person is like is no meaning
for a bridge, and the wrong meanings beside it would not fit the sentence either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from quizgen.asking.sorts import is_person
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.asking.glossary import GlossaryWord
    from quizgen.language.tree import Token

__all__ = ["USES", "has_its_meaning", "takes_person", "uses"]

_FILE = "glossary_uses.tsv"


@lru_cache(maxsize=1)
def uses() -> dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]]:
    """Return, by lemma and part of speech, the uses that are not asked: where, and which words.

    A name such as "@maths" stands for the words of its own row, whose place is "group".
    """
    text = resources.files("quizgen.asking").joinpath(_FILE).read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    groups = {word: words.split(",") for word, _, where, words in rows if where == "group"}
    found: dict[tuple[str, str], list[tuple[str, frozenset[str]]]] = {}
    for word, pos, where, words in rows:
        if where != "group":
            named = (groups.get(one, [one]) for one in words.split(","))
            every = frozenset(one for group in named for one in group)
            found.setdefault((word, pos), []).append((where, every))
    return {key: tuple(every) for key, every in found.items()}


def has_its_meaning(word: GlossaryWord, token: Token) -> bool:
    """Whether a token is used as the meaning of its word says."""
    if not _fits(word, token):
        return False
    for where, words in uses().get((word.word, word.pos), ()):
        only = where.startswith("only ")
        met = not words.isdisjoint(USES[where.removeprefix("only ")](token))
        if met != only:
            return False
    return True


# Where a word stands ------------------------------------------------------------------------------


def _before(token: Token) -> Iterator[str]:
    if token.i > token.sent.start:
        yield token.nbor(-1).lower_


def _after(token: Token) -> Iterator[str]:
    if token.i + 1 < token.sent.end:
        yield token.nbor().lower_


def _prepositions(token: Token) -> Iterator[str]:
    """Yield those that hang on it, and one right behind it, wherever the parser hung that."""
    yield from (child.lower_ for child in token.children if child.dep_ in ("prep", "agent"))
    if token.i + 1 < token.sent.end and token.nbor().pos_ in ("ADP", "PART"):
        yield token.nbor().lower_


def _under(token: Token) -> Iterator[str]:
    if token.dep_ == "pobj":
        yield token.head.lower_


def _of(token: Token) -> Iterator[str]:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (one.lemma_.lower() for one in child.children if one.dep_ == "pobj")


def _nouns(token: Token) -> Iterator[str]:
    yield from (noun.lemma_.lower() for noun in _said_of(token))


def _objects(token: Token) -> Iterator[str]:
    for noun in _done_to(token):
        yield noun.lemma_.lower()
        yield noun.lower_
        if _is_somebody(noun):
            yield "PERSON"


def _subjects(token: Token) -> Iterator[str]:
    yield from (child.lemma_.lower() for child in token.children if child.dep_ == "nsubj")
    if token.dep_ in ("acl", "relcl"):
        yield token.head.lemma_.lower()


def _forms(token: Token) -> Iterator[str]:
    if token.pos_ == "NOUN":
        yield "plural" if token.tag_ == "NNS" else "singular"
    if token.pos_ == "VERB" and _is_passive(token):
        yield "passive"
    if any(child.dep_ == "xcomp" for child in token.children):
        yield "infinitive"
    if token.pos_ == "ADJ":
        yield "attribute" if token.dep_ == "amod" else "predicate"
    if any(_is_somebody(noun) for noun in _said_of(token)):
        yield "person"


def _phrases(token: Token) -> Iterator[str]:
    """Yield all runs of two to four words that hold it."""
    start, end = token.sent.start, token.sent.end
    for first in range(max(start, token.i - 3), token.i + 1):
        for last in range(max(token.i, first + 1), min(end, first + 4)):
            yield " ".join(one.lower_ for one in token.doc[first : last + 1])


def _sentence(token: Token) -> Iterator[str]:
    return (one.lemma_.lower() for one in token.sent if one != token)


USES: dict[str, Callable[[Token], Iterator[str]]] = {
    "before": _before,  # the word before it
    "after": _after,  # the word behind it
    "prep": _prepositions,  # prepositions that follow it
    "under": _under,  # the preposition before its phrase
    "of": _of,  # nouns behind its "of"
    "noun": _nouns,  # nouns that an adjective tells of
    "object": _objects,  # what a verb does something to; PERSON is anybody
    "subject": _subjects,  # who or what does it
    "form": _forms,  # plural, singular, passive, infinitive, attribute, predicate, person
    "phrase": _phrases,  # fixed words of which it is one
    "sentence": _sentence,  # other words of its sentence
}


# What sort of meaning it is -------------------------------------------------------------------


def takes_person(verb: Token) -> bool:
    """Whether what a verb does is done to somebody."""
    return any(_is_somebody(noun) for noun in _done_to(verb))


def _fits(word: GlossaryWord, token: Token) -> bool:
    """Whether what the word is said of, and done to, is of the sort that its kind tells of."""
    if word.pos == "v":
        return token.dep_ not in ("prep", "mark", "amod") and _fits_verb(word.kind, token)
    if word.pos == "a":
        joined = token.dep_ == "conj" and token.head.pos_ in ("NOUN", "VERB")
        if joined or token.dep_ in _AS_NOUN:
            return False  # "the elderly", "delete or corrupt the file"
        return all(_fits_noun(word.kind, noun) for noun in _said_of(token))
    return word.kind != "people" or not any(_is_somebody(noun) for noun in _same_as(token))


_AS_NOUN = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "appos")


def _fits_verb(kind: str, verb: Token) -> bool:
    if kind == "v-none":
        done = _is_passive(verb) or _shares_passive(verb)
        return not done and not any(child.dep_ == "dobj" for child in verb.children)
    objects = list(_done_to(verb))
    if kind == "v-say" and not objects and not _takes_clause(verb) and not _is_beside_speech(verb):
        return False  # "She warned of it": no plan is put forward of it
    if kind in ("v-thing", "v-person", "v-both") and not objects and not _takes_clause(verb):
        return False  # "The coast eroded": not "make something weaker"
    if kind == "v-person":
        return not any(_is_thing(noun) for noun in objects)
    return kind != "v-thing" or not any(_is_somebody(noun) for noun in objects)


def _fits_noun(kind: str, noun: Token) -> bool:
    if kind == "a-person":
        return not _is_thing(noun)
    return kind not in ("a-event", "a-thing", "a-amount") or not _is_somebody(noun)


def _same_as(noun: Token) -> Iterator[Token]:
    """Yield what a noun is said to be: "the guy, a retailer", "she is a retailer"."""
    if noun.dep_ == "appos":
        yield noun.head
    elif noun.dep_ == "attr":
        yield from (child for child in noun.head.children if child.dep_ in _SUBJECTS)


def _said_of(token: Token) -> Iterator[Token]:
    """Yield the noun that an adjective stands before or, behind "is", the subject."""
    one = token
    while one.dep_ == "conj" and one.head.pos_ == "ADJ":
        one = one.head
    if one.dep_ == "amod":
        yield one.head
    elif one.dep_ in ("acomp", "oprd", "attr"):
        yield from (child for child in one.head.children if child.dep_ in _SUBJECTS)


_SUBJECTS = ("nsubj", "nsubjpass")


def _done_to(verb: Token) -> Iterator[Token]:
    """Yield the objects of a verb: behind it, before a passive, or what its clause tells of."""
    wanted = ("dobj", "nsubjpass", "oprd", "dative")
    own = [child for child in verb.children if child.dep_ in wanted]
    yield from own
    if own:
        return
    if verb.dep_ in ("acl", "relcl") and (verb.tag_ == "VBN" or verb.dep_ == "relcl"):
        if (verb.dep_ == "acl" and verb.tag_ == "VBN") or _has_noun_as_subject(verb):
            yield verb.head  # "the walls that she built", not "the winds that had eased"
        elif _is_passive(verb):
            yield verb.head
    elif verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        if _shares_passive(verb):
            yield from (child for child in verb.head.children if child.dep_ in wanted)
    else:
        yield from (
            child
            for other in verb.children
            if other.dep_ == "conj" and other.pos_ == "VERB" and not _has_own_subject(other)
            for child in other.children
            if child.dep_ == "dobj" and not _is_passive(other)
        )  # "They built and painted the bridge"


def _shares_passive(verb: Token) -> bool:
    """Whether "was" before another verb is its own, too: "were found and dispersed"."""
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.pos_ == "VERB"
    return joined and _is_passive(verb.head) and not _has_own_subject(verb)


def _has_noun_as_subject(verb: Token) -> bool:
    return any(
        child.dep_ in _SUBJECTS and child.tag_ not in ("WDT", "WP") for child in verb.children
    )


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def _takes_clause(verb: Token) -> bool:
    """Whether a clause is its object, or the object stands far before: "hard to detect"."""
    if any(child.dep_ in ("ccomp", "xcomp", "auxpass", "agent") for child in verb.children):
        return True
    return verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ"


def _is_beside_speech(verb: Token) -> bool:
    """Whether what is said stands in its sentence, wherever the parser hung it."""
    return any(token.text == '"' for token in verb.sent)


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in ("auxpass", "nsubjpass", "agent") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl")


_PERSONS = frozenset("he she him her i me you we us who whom himself herself themselves".split())
_NOBODY = frozenset(("it", "itself", "this", "that", "which", "what", "these", "those"))
_ALIVE = frozenset(("group", "animal", "person"))


def _is_somebody(noun: Token) -> bool:
    if noun.pos_ == "PRON":
        return noun.lower_ in _PERSONS
    return noun.ent_type_ == "PERSON" or (noun.pos_ == "NOUN" and is_person(noun))


def _is_thing(noun: Token) -> bool:
    """Whether a common noun or pronoun surely stands for no person, group or animal."""
    if noun.pos_ == "PRON":
        return noun.lower_ in _NOBODY
    if noun.pos_ != "NOUN" or noun.ent_type_ or is_person(noun):
        return False
    return lexicon().noun_class(noun.lemma_.lower()) not in _ALIVE

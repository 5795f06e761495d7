"""Words of a sentence that point to another one: "these", "the latter", "the plan"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words
from quizgen.asking.untold import is_untold
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["loose_definites", "loose_words", "pointing_articles"]


# Words that point elsewhere -------------------------------------------------------------------


def pointing_articles(document: Document, tokens: list[Token]) -> set[Token]:
    """Return "this", "those" … before nouns that are known as "the …" would be.

    "those nationwide protests" read alone are "the nationwide protests".
    """
    found: set[Token] = set()
    if _POINTING.isdisjoint(traits_of(tokens).lower):
        return found
    for token in tokens:
        if token.lower_ not in _POINTING or token.dep_ != "det":
            continue
        noun = token.head
        lemma = noun.lemma_.lower()
        if noun.pos_ != "NOUN" or noun.i < token.i or lemma in words.TIME_UNITS:
            continue
        if sum(other.text == '"' and other.i < token.i for other in tokens) % 2:
            continue  # what was said stays as it was said
        if known_words().is_time(lemma) or lemma in words.PLAIN_PEOPLE:
            continue
        if (
            noun.lower_.endswith("ing")
            and noun.i + 1 < len(noun.doc)
            and noun.nbor(1).pos_ == "ADP"
        ):
            continue  # "those coming from the sea" are no "the coming from the sea"
        if noun.i + 2 < len(noun.doc) and noun.nbor(1).lower_ == "such":
            continue  # "these lamps such as Yg" are no "the lamps such as Yg"
        if lemma in _MEASURED or any(child.lower_ in _VERY for child in noun.children):
            continue  # "storms of this size" are no "storms of the size"
        plain = any(child.dep_ in ("amod", "compound") for child in noun.children)
        if _described(document, noun) or _heads(document)[lemma] >= (KNOWN_AFTER - int(plain)):
            found.add(token)
    return found


_POINTING = frozenset("this that these those".split())
# Nouns that with "this" compare with what was told, and with "the" need an "of …" behind them.
_MEASURED = frozenset(
    "sort kind type manner nature size scale magnitude level calibre caliber extent degree length "
    "height weight depth age intensity severity proportion complexity quality importance amount "
    "number rate pace speed regard respect".split()
)
_VERY = frozenset("particular very same specific".split())  # "this particular lamp"


def _goes_on_as_verb(noun: Token) -> bool:
    """Whether a participle was taken for a noun: "those emanating from the sea"."""
    if not noun.lower_.endswith("ing") or noun.i + 1 >= len(noun.doc):
        return False
    return noun.nbor(1).pos_ == "ADP" and noun.nbor(1).lower_ != "of"


def _is_plain_preposition(token: Token) -> bool:
    """Whether a word like "above" has what it places behind it."""
    return token.dep_ in ("prep", "pcomp") and any(
        child.dep_ in ("pobj", "dobj", "ccomp", "npadvmod") for child in token.children
    )


def _at_a_time_told(tokens: Sequence[Token], index: int) -> bool:
    """Whether "by then" takes up a time of its own sentence: "It ends on Friday, so by then".

    An age is no time: "The 19-year-old has won since then".
    """
    before = tokens[index - 1].lower_ if index else ""
    return before in ("by", "until", "since") and any(
        token.ent_type_ in ("DATE", "TIME") and not token.lower_.endswith("old")
        for token in tokens[: index - 1]
    )


def loose_words(
    document: Document, tokens: list[Token], pointing: Container[Token] = ()
) -> list[str]:
    """Return the doubts about words that point to another sentence.

    Args:
        document: the article.
        tokens: of the sentence.
        pointing: pointing words that will be read as "the".
    """
    doubts: list[str] = []
    lower = [token.lower_ for token in tokens]
    for index in [index for index, word in enumerate(lower) if word in _WATCHED]:
        token, word = tokens[index], lower[index]
        after = lower[index + 1] if index + 1 < len(lower) else ""
        before = lower[index - 1] if index else ""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        loose = False
        if word in ("following", "above", "below") and (
            token.tag_ == "NN" or _is_plain_preposition(token)
        ):
            loose = False  # "increased attention after the vote", "above 95%", "its following"
        elif word == "nearby" and token.dep_ == "amod" and _described(document, token.head):
            loose = False  # "the nearby town of Sarn"
        elif word == "as":
            loose = _loose_as(tokens, index)
        elif word in ("former", "latter"):
            loose = token.dep_ != "amod"
        elif word in words.LOOSE:
            loose = (word, after) not in words.NOT_LOOSE and (before, word) not in words.NOT_LOOSE
        elif token in pointing:
            loose = False
        elif word in ("this", "these"):
            loose = after not in words.TIME_UNITS
        elif word in ("that", "those"):
            if word == "that" and token.dep_ in (
                "mark", "nsubj", "nsubjpass", "dobj", "advmod", "pobj", "det"
            ):  # fmt: skip
                relative = token.dep_ != "det" and (
                    token.tag_ in ("WDT", "IN") or token.dep_ == "mark"
                )
                loose = not relative and after not in ("of", "in", "which")
            elif word == "those":
                asked = after in words.ASKED and token.dep_ != "det"
                loose = not asked and (token.dep_ == "det" or after not in words.AFTER_THOSE)
        elif word == "there":
            loose = token.dep_ != "expl" and token.tag_ != "EX"
        elif word == "then":
            loose = not _at_a_time_told(tokens, index)
        elif word == "so":
            loose = before in ("do", "did", "does", "doing", "done") or (
                index == 0 and after not in words.AFTER_SO
            )
        elif word in ("other", "others", "another"):
            loose = _loose_other(lower, index) and not _second_of_two(tokens, index)
        elif word in _PARTS and token.pos_ == "PROPN":
            loose = False  # "Mars One"
        elif word in _PARTS:
            loose = token.dep_ in ("nsubj", "nsubjpass", "dobj") and after != "of"
            loose = loose and not (_rest_of_them(lower, index) or _of_those_asked(token))
            if word == "both":
                loose = not _names_both(token, lower, index) and after != "of"
                loose = loose and token.dep_ != "advmod"
            if word == "one" and following is not None:
                loose = not _has_noun_before(tokens, index) and (
                    loose
                    or (
                        token.dep_ in ("pobj", "attr", "nsubj", "dobj", "conj")
                        and after not in ("of", "in", "million", "billion", "thousand", "hundred")
                    )
                )
        elif word == "same":
            loose = not _same_as_what(tokens, index)
        elif word == "question":  # "the boat in question": which one was told before
            loose = before == "in" and index > 1 and tokens[index - 2].pos_ == "NOUN"
        elif word == "similar":
            loose = after != "to"
        elif word in ("later", "earlier", "afterwards", "soon", "since"):
            loose = word in ("afterwards",) or (
                token.dep_ == "advmod"
                and not any(child.dep_ == "prep" for child in token.children)
                and after not in ("this", "that", "on", "than", "last", "known", "called", "named")
                and not (after == "in" and _dates(tokens, index + 2))
                and before != "no"
            )
            if any(child.dep_ == "npadvmod" for child in token.children) and after != "than":
                loose = True  # "six hours later on July 21": than what?
            rest = lower[index + 1 : index + 4]
            if rest[:2] == ["in", "the"] and rest[2:] and rest[2] in words.TIME_UNITS:
                loose = True  # "later in the day": which day?
        elif word == "next" and before == "the":
            loose = (
                after not in words.TIME_UNITS
                and token.dep_ == "amod"
                and not any(child.dep_ in ("prep", "relcl", "acl") for child in token.head.children)
            )
        elif word == "time" and before == "the" and index > 1 and lower[index - 2] == "at":
            loose = after not in ("of", "when", "that")  # "At the time the site had 300 pupils"
        elif word == "such":
            loose = after != "as" and before != "as"
        if loose:
            doubts.append(f"points elsewhere: {word}")
    return doubts


def _names_both(both: Token, lower: list[str], index: int) -> bool:
    """Whether the sentence names the two: "both the mayor and Lee", "Lee and Fry … both men".

    "Both areas are dry, said Lee of the Forest and Nature Agency" does not.
    """
    if both.dep_ != "det" or both.head.tag_ != "NNS":
        return "and" in lower
    joined = any(child.dep_ == "conj" for child in both.head.children)
    return joined or "and" in lower[:index]


def _dates(tokens: list[Token], index: int) -> bool:
    """Whether a date begins at the index: "later in [2015]", "later in [May]"."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    unit = tokens[index + 1].lower_ if index + 1 < len(tokens) else ""
    in_the_year = token.lower_ == "the" and unit in words.TIME_UNITS
    return token.like_num or token.text in words.MONTHS or in_the_year


# Words that stand for some of what was named before: "Many came."
_PARTS = frozenset("both each all many some most few several half one".split())
# All words about which ``loose_words`` has something to say.
_WATCHED = (
    _PARTS
    | words.LOOSE
    | frozenset(
        "following above below nearby as former latter this these that those there then so other "
        "others another same question similar later earlier afterwards soon since next time "
        "such".split()
    )
)


def _loose_as(tokens: list[Token], index: int) -> bool:
    """Whether a comparison has no other side ("The twins were almost as fit.")."""
    token = tokens[index]
    if token.dep_ != "advmod" or token.head.pos_ not in ("ADJ", "ADV") or token.head.i < token.i:
        return False
    return not any(other.lower_ == "as" for other in tokens[index + 1 :])


def _has_noun_before(tokens: list[Token], index: int) -> bool:
    """Whether "one" has a thing to be one of in its own sentence ("a cure, or a partial one")."""
    token = tokens[index]
    if token.dep_ not in ("dobj", "pobj", "conj", "attr", "nsubj"):
        return False
    verb = token.head
    return (
        any(
            other.tag_ in ("NN", "NNS") and other.head not in (verb, verb.head)
            for other in tokens[:index]
        )
        and index >= LATE
    )


LATE = 6  # words before a "one" that may hold what it is one of


def _second_of_two(tokens: list[Token], index: int) -> bool:
    """Whether "another" follows its like ("one at a station and another in a park")."""
    token = tokens[index]
    return (
        token.lower_ == "another"
        and token.dep_ == "conj"
        and token.head.pos_ == "NOUN"
        and any(child.lower_ in ("a", "an") for child in token.head.children)
    )


def _same_as_what(tokens: list[Token], index: int) -> bool:
    """Whether the sentence tells what is the same as what."""
    rest = [token.lower_ for token in tokens[index:]]
    if "as" in rest or rest[1:2] == ["time"]:
        return True
    noun = tokens[index].head
    if noun.lemma_.lower() in ("period", "year", "month", "week", "day"):
        return any(token.ent_type_ == "DATE" and token.i < noun.i - 2 for token in tokens)
    return any(child.lower_ in ("for", "across", "in") for child in noun.children)


def _rest_of_them(lower: list[str], index: int) -> bool:
    """Whether the sentence told of whom: "Many of the mills shut, although some still run"."""
    return lower[index] in ("some", "most", "few", "several") and any(
        one in ("many", "most", "some") and of == "of" for one, of in pairwise(lower[:index])
    )


def _of_those_asked(token: Token) -> bool:
    """Whether they are of those whom the sentence names: "A poll of sailors found that many …"."""
    verb = token.head
    return verb.dep_ == "ccomp" and any(
        other.tag_ == "NNS" and other.dep_ == "pobj" and other.head.lower_ in ("of", "among")
        for other in verb.head.lefts
        for other in other.subtree
    )


def _loose_other(lower: list[str], index: int) -> bool:
    """Whether "other" has nothing in the sentence that it is other than."""
    word = lower[index]
    before = lower[index - 1] if index else ""
    if word == "another":
        return before != "one"
    if before in ("each", "or", "and", "like", "than", "among", "amongst", "unlike", "every"):
        return False
    if before == "any" and index > 1 and lower[index - 2] in ("or", "and", "than", "like"):
        return False  # "a fee or any other charge"
    if before == "some" and not any(w in ("one", "some", "than") for w in lower[: index - 1]):
        return True  # "Some other lamps burn oil": other than which?
    if word == "others":
        return not any(w in ("some", "one", "while", "many") for w in lower[:index])
    return not any(w in ("one", "some", "than") for w in lower[:index])


# Definite noun phrases ------------------------------------------------------------------------


def _heads(document: Document) -> Counter[str]:
    """Count how often the article says "the X" of each noun; title nouns count much.

    A noun that is as often plural or new ("a neighbourhood", "these neighbourhoods") counts
    nothing: nobody knows which one "the neighbourhood" is.
    """
    memory = document.sentences[0].span.doc.user_data
    counts: Counter[str] | None = memory.get("noun heads")
    if counts is None:
        counts = Counter()
        others: Counter[str] = Counter()
        for sentence in document.sentences:
            for token in sentence.span:
                if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
                    continue
                lemma = token.lemma_.lower()
                counts[lemma] += 1
                first = token.left_edge.lower_
                if token.tag_ == "NN" and first in ("another", "each", "every"):
                    others[lemma] += 2
                elif token.tag_ == "NN" and first in ("a", "an", "one"):
                    others[lemma] += 1
        for lemma, count in others.items():
            if count >= SPREAD and 2 * count >= counts[lemma]:
                counts[lemma] = 0
        for word in document.article.title.lower().replace("'s", "").split():
            stem = word.strip(".,:;?!\"'")
            counts[stem] += 3
            if stem.endswith("s"):
                counts[stem[:-1]] += 3
        memory["noun heads"] = counts
    return counts


SPREAD = 3  # mentions as something new that make "the X" one of several
KNOWN_AFTER = 3  # mentions that make "the ships" known in an article about ships


def loose_definites(document: Document, tokens: list[Token]) -> list[str]:
    """Return doubts about "the X" that neither the sentence nor the article makes known.

    "which one" where a reader of the article cannot tell either, "unknown" where one may.
    """
    doubts: list[str] = []
    counts = _heads(document)
    seen: set[str] = set()
    kept = set(tokens)
    for token in tokens:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        lemma = token.lemma_.lower()
        if lemma in words.TOLD_DEEDS and _untold(token) and counts[lemma] < KNOWN_AFTER:
            doubts.append(f"which one: {token.text}")
        if lemma in words.RELATIONS and _relative_of_nobody(token):
            doubts.append(f"which one: {token.text}")
        article = next((c for c in token.children if c.dep_ == "det" and c.lower_ == "the"), None)
        if article is None or document.names.of(token) is not None or lemma in seen:
            seen.add(lemma)
            continue
        seen.add(lemma)
        if _is_epithet(document, tokens, token) or is_untold(document, token, kept):
            doubts.append(f"which one: the {token.text}")
            continue
        if _described(document, token) or lemma in words.KNOWN_TO_ALL:
            continue
        if document.names.referent(token) is not None:
            continue
        if lemma in words.INVESTIGATIONS and any(
            word in counts for word in words.INVESTIGATIONS[lemma]
        ):
            continue
        pointing = lemma in words.POINTING_NOUNS
        needed = KNOWN_AFTER if pointing else 1
        if lemma in words.BODIES and _told_before(document, tokens, token):
            continue
        told_elsewhere = lemma in words.MEASURES or lemma in words.WORDS_OF_LANGUAGE
        if told_elsewhere or (lemma in words.BODIES and not _in_title(document, lemma)):
            needed = NEVER
        if token.dep_ == "poss" and token.tag_ == "NNS":
            continue  # "the men's team"
        if lemma in words.PLAIN_PEOPLE or counts[lemma] < needed:
            hard = lemma in words.ONE_OF_SEVERAL and token.tag_ == "NN"
            code = "which one" if hard else "unknown"
            doubts.append(f"{code}: the {token.text}")
    return doubts


NEVER = 1_000


def _untold(noun: Token) -> bool:
    """Whether a deed is the subject and nothing tells which: "A decision will be made"."""
    return (
        noun.dep_ in ("nsubj", "nsubjpass")
        and noun.head.dep_ == "ROOT"
        and all(child.dep_ in ("det", "punct") for child in noun.children)
        and not any(child.dep_ in ("xcomp", "ccomp") for child in noun.head.children)
    )


def _relative_of_nobody(noun: Token) -> bool:
    """Whether somebody is only what he is to another who is not named: "a close relative"."""
    return (
        noun.dep_ in ("nsubj", "nsubjpass")
        and noun.tag_ == "NN"
        and any(child.lower_ in ("a", "an", "the") for child in noun.children)
        and not any(
            child.dep_ in ("prep", "poss", "compound", "nmod", "relcl", "acl", "appos")
            for child in noun.children
        )
    )


def _in_title(document: Document, lemma: str) -> bool:
    return lemma in document.article.title.lower().split()


def _is_epithet(document: Document, tokens: list[Token], noun: Token) -> bool:
    """Whether "the Baltic country" stands for a place that the sentence does not name."""
    if noun.lemma_.lower() not in words.EPITHETS or noun.tag_ != "NN":
        return False
    if any(child.dep_ in ("prep", "relcl", "acl", "appos") for child in noun.children):
        return False
    told = [child for child in noun.children if child.dep_ in ("amod", "compound", "nmod")]
    if not told or not told[-1].text[0].isupper() or document.names.referent(noun) is not None:
        return False
    return not any(
        token not in told
        and (name := document.names.of(token)) is not None
        and name.type in ("GPE", "ORG", "LOC")
        for token in tokens
    )


def _told_before(document: Document, tokens: list[Token], noun: Token) -> bool:
    """Whether a name or a noun before it in the sentence may be what "the company" is."""
    return any(
        token.i < noun.i
        and token.dep_ != "compound"
        and (
            (name := document.names.of(token)) is not None
            and name.type in ("ORG", "GPE", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART")
        )
        for token in tokens
    )


def _described(document: Document, noun: Token) -> bool:
    """Whether the noun phrase itself says which one is meant."""
    for child in noun.children:
        if child.dep_ in ("prep", "relcl", "acl", "appos", "nummod") and child.i > noun.i:
            return True
        if child.dep_ in ("poss", "nmod", "compound", "amod", "nummod") and child.i < noun.i:
            if (
                child.dep_ == "compound"
                or child.pos_ == "PROPN"
                or document.names.of(child) is not None
            ):
                return True
            if child.tag_ in ("JJS", "RBS") or child.lower_ in words.ORDERING_ADJECTIVES:
                return True
            if any(grand.tag_ in ("JJS", "RBS") for grand in child.children):
                return True
    return False

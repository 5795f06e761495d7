"""Pronouns and pointing words of a quotation whose noun it does not have: "They took it".

A reader of the question has the words shown, the title and what he knows of the article: whom the
article is about. Whatever else "he", "it" or "this section" takes up is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.leaning import title_words, topics_of
from quizgen.asking.lexical import known_words
from quizgen.asking.pointing import is_bound, is_empty_it
from quizgen.asking.telling import is_telling
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["dangling", "own_clauses", "told_before"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = {
    **dict.fromkeys("he him his himself".split(), "m"),
    **dict.fromkeys("she her hers herself".split(), "f"),
}
_THINGS = frozenset("it its itself".split())
_GROUPS = frozenset("they them their theirs themselves".split())
_POINTING = frozenset("this that these those".split())

# Whom "they" may take up though the word is singular: "if someone is ill, they should rest".
_MANY = frozenset(
    "someone somebody anyone anybody everyone everybody nobody each every who whoever whom family "
    "couple team crew council government public media police staff crowd side pair band club firm "
    "company group party board committee jury army majority minority generation none both many "
    "few those these others some one person child customer patient student".split()
)
_SOMEBODY = frozenset("who whoever whom someone somebody anyone anybody everyone everybody".split())
# Nouns that tell when or how long: "it" stands for none of them.
_WHEN = frozenset({"DATE", "TIME"})
_NOT_TAKEN_UP = frozenset({"compound", "npadvmod", "nmod"})
# "Those types of boats": the words behind "of" do not tell which.
_KINDS = frozenset("type kind sort form".split())
# What is about whoever speaks, so that "this" needs nothing to point at: "this government".
_AT_HAND = frozenset(
    "government administration parliament congress senate house court chamber room moment instant "
    "point stage time era period term season case trial interview conversation side end work coast "
    "street island community neighbourhood neighborhood state land continent region county village "
    "place earth life".split()
)
# Prepositions and participles that begin no clause of their own: "Following the arrest".
_NO_CLAUSE = frozenset(
    "following according regarding including concerning given based considering depending".split()
)
# With "it" these tell how things stand or how long something lasts: "it turns out that",
# "it depends", "it will take a while"; "it pains me to", "it is known that" have their clause.
_IDLE_VERBS = frozenset("turn happen depend matter rain snow look feel sound boil come go".split())
_IDLE_AFTER = frozenset("out like down that as if whether when without on".split())
_SPANS = frozenset(
    "time while moment second minute hour day week month year decade century generation".split()
)
# "It is time to go", "It was Monday".
_BEING = frozenset("be become get".split())


def dangling(document: Document, tokens: Sequence[Token], speaker: Name | None) -> dict[str, float]:
    """Return, as features, which words of a quotation stand for what it does not have.

    Args:
        document: the article.
        tokens: the words shown.
        speaker: who says them.
    """
    found: dict[str, float] = {}
    for place, token in enumerate(tokens):
        name = _feature(document, tokens, place, speaker)
        if name and not _told_after(token, tokens[place + 1 :], document):
            found[name] = found.get(name, 0.0) + 1.0
    return found


def _feature(document: Document, tokens: Sequence[Token], place: int, speaker: Name | None) -> str:
    """Return the feature of a word that stands for what the quotation does not have, or ""."""
    token, earlier = tokens[place], tokens[:place]
    lower = token.lower_
    if lower in _PEOPLE:
        told = any(_is_somebody(t, document) for t in earlier)
        known = told or _is_known(document, token, speaker, _PEOPLE[lower])
        return "" if known else "beyond person"
    if token.dep_ == "dobj" and token.head.lemma_ == "do" and lower in ("it", "this", "that"):
        return ""  # a deed: see `beyond`
    if lower in _THINGS:
        if _is_idle(token) or any(_is_thing(t, token) or t.dep_ == "csubj" for t in earlier):
            return ""
        clauses = [t for t in earlier if t.dep_ not in ("relcl", "acl")]
        told = _takes_up_clause(token) and told_before(token, clauses)
        return "" if told or _is_titled(document, token) else "beyond thing"
    if lower in _GROUPS:
        told = any(_are_many(t) for t in earlier) or _is_titled(document, token)
        return "" if told or _are_just_told(document, token, tokens) else "beyond thing"
    if lower in ("the", "that") and token.dep_ == "det" and _is_nameless(token, earlier):
        return "beyond person"
    if lower not in _POINTING or token.tag_ in ("IN", "WDT", "RB"):
        return ""
    if token.dep_ == "det":
        return "beyond this" * _is_untold_noun(document, token, earlier)
    if token.dep_ not in (*_SUBJECTS, "dobj", "pobj"):
        return ""
    return "beyond thing" * _is_untold_this(token, earlier)


# What may be taken up ---------------------------------------------------------------------------


def _is_somebody(token: Token, document: Document) -> bool:
    """Whether a word is a person whom "he" may stand for."""
    if token.lower_ in _SOMEBODY or token.ent_type_ == "PERSON":
        return True
    if token.pos_ == "NOUN":
        return known_words().is_person(token.lemma_.lower())
    name = document.names.of(token)
    return name is not None and name.type == "PERSON"


def _is_thing(token: Token, pronoun: Token) -> bool:
    """Whether a word is a thing that "it" may stand for: not "shape" in "in good shape"."""
    if token.pos_ not in ("NOUN", "PROPN") or token.tag_ not in ("NN", "NNP"):
        return False
    if token.dep_ in _NOT_TAKEN_UP or token.ent_type_ in ("PERSON", *_WHEN):
        return False
    if _is_fronted(token, pronoun):
        return False
    bare = token.pos_ == "NOUN" and not any(c.dep_ in ("det", "poss") for c in token.children)
    idiom = bare and token.dep_ == "pobj" and token.head.lower_ == "in"
    return token.head != pronoun and not idiom and token.lemma_ not in _SPANS


def _is_fronted(token: Token, pronoun: Token) -> bool:
    """Whether a word stands in a phrase before the pronoun's clause: "In this town, it is hard"."""
    if pronoun.dep_ not in _SUBJECTS:
        return False
    top = token
    while top.head not in (top, pronoun.head):
        top = top.head
    return top.head == pronoun.head and top.dep_ == "prep"


def _are_many(token: Token) -> bool:
    """Whether a word tells of several whom "they" may stand for."""
    if token.tag_ in ("NNS", "NNPS"):
        return token.ent_type_ not in _WHEN and token.lemma_ not in _SPANS
    joined = token.dep_ == "conj" and token.pos_ in ("PROPN", "NOUN")
    return joined or token.lower_ in _MANY or token.ent_type_ in ("ORG", "NORP", "GPE")


def told_before(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether another clause stands before the word, which may tell what it takes up."""
    above = own_clauses(token)
    return any(
        other not in above
        and other.dep_ not in ("aux", "auxpass", "prep", "amod")
        and other.lower_ not in _NO_CLAUSE
        and (other.pos_ == "VERB" or any(child.dep_ in _SUBJECTS for child in other.children))
        for other in earlier
        if other.pos_ in ("VERB", "AUX")
    )


def own_clauses(token: Token) -> set[Token]:
    """Return the verbs over a word, up to the first that only joins another clause to its own."""
    found = {token}
    while token.head != token and not (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")):
        token = token.head
        found.add(token)
    return found


def _takes_up_clause(token: Token) -> bool:
    """Whether "it" may stand for all that a clause tells: "We sang, and it was lovely".

    "When they raise the prices, it usually fails."
    """
    beside = token.head.children
    return token.dep_ in _SUBJECTS and any(
        c.dep_ == "acomp" or (c.dep_ == "advcl" and c.i < token.i) for c in beside
    )


def _told_after(token: Token, later: Sequence[Token], document: Document) -> bool:
    """Whether it stands before the subject that it takes up: "In his speech Tom Fry was …"."""
    top = token
    while top.head != top and top.head.i > token.i:
        if top.dep_ in ("prep", "advcl"):
            break
        top = top.head
    if top.dep_ not in ("prep", "advcl") or top.head.i < top.i:
        return False
    subject = next((t for t in later if t.dep_ in _SUBJECTS and t.head == top.head), None)
    if subject is None or subject.i < top.right_edge.i:
        return False
    if token.lower_ in _PEOPLE:
        return _is_somebody(subject, document)
    return _are_many(subject) if token.lower_ in _GROUPS else _is_thing(subject, token)


def _are_just_told(document: Document, token: Token, tokens: Sequence[Token]) -> bool:
    """Whether "they" are some of whom the article is about, named just before, and much is told.

    "They are trying to hush up the scandal of the lamps": all of five judged were good.
    """
    if token.lower_ not in ("they", "them") or sum(map(is_telling, tokens)) < _MUCH:
        return False
    sentence = document.sentence_of(token)
    before = [t for t in sentence.span if t.i < tokens[0].i]
    if sentence.index:
        before += document.sentences[sentence.index - 1].span
    topics = topics_of(document)
    return any(_are_many(t) and {fold(t.text), fold(t.lemma_)} & topics for t in before)


_MUCH = 5  # telling words

# What needs nothing to stand for -----------------------------------------------------------------


def _is_idle(token: Token) -> bool:
    """Whether "it" only holds a place, or is the time or the weather."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    if verb.lemma_ in ("go", "seem", "appear"):  # "It is going to take a while"
        verb = next((c for c in verb.children if c.dep_ == "xcomp"), verb)
    if is_empty_it(token):
        return not _is_no_cleft(verb)
    after = [t for t in verb.children if t.i > verb.i]
    if verb.lemma_ == "take" and any(t.lemma_ in _SPANS for t in after):
        return True
    if verb.lemma_ in _BEING and any(t.dep_ == "attr" and t.lemma_ in _SPANS for t in after):
        return True
    if verb.lemma_ in _IDLE_VERBS and token.dep_ in _SUBJECTS:
        following = {t.lower_ for t in after} | {c.lower_ for t in after for c in t.children}
        return not after or not following.isdisjoint(_IDLE_AFTER)
    whole = [t for t in after if t.dep_ in ("ccomp", "xcomp", "advcl")]
    if whole and (verb.tag_ == "VBN" or any(t.dep_ == "dobj" and t.pos_ == "PRON" for t in after)):
        return True
    if verb.lemma_ == "be" and after and after[0].dep_ == "prep":
        return any(t.lower_ == "that" for t in after[0].head.subtree if t.i > after[0].i)
    object_of_making = verb.lemma_ in ("make", "find", "take") and token.dep_ == "dobj"
    return object_of_making or (verb.pos_ == "ADJ" and token.dep_ in _SUBJECTS)


def _is_no_cleft(verb: Token) -> bool:
    """Whether what stands behind "it is" tells of "it": "It's a wreck I saw", "different in that".

    A cleft has its "that" or "who": "It is the rain that worries us".
    """
    for part in verb.children:
        if part.dep_ == "attr" and any(c.dep_ == "relcl" for c in part.children):
            clauses = [c for c in part.children if c.dep_ in ("relcl", "acl", "ccomp", "advcl")]
            return all(_has_no_relative(clause) for clause in clauses)
        first = next(iter(part.lefts), part)
        if part.dep_ == "advcl" and first.lower_ == "in" and part.i > verb.i:
            return True
    return False


def _has_no_relative(clause: Token) -> bool:
    return clause.dep_ == "relcl" and not any(
        t.lower_ in ("that", "who", "which", "where", "when", "whose", "to") for t in clause.lefts
    )


# "This" and "that" -------------------------------------------------------------------------------


def _is_untold_this(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether "this" or "those" stands alone for what is not shown: "We pay for this"."""
    lower, verb = token.lower_, token.head
    if any(child.dep_ in ("relcl", "acl", "prep") for child in token.children):
        return False  # "those who cannot swim", "those of us"
    if lower in ("these", "those") and any(_are_many(t) for t in earlier):
        return False
    if told_before(token, earlier) or any(_is_thing(t, token) for t in earlier):
        return False
    if verb.lower_ in ("like", "as"):
        return False  # "a day like this"
    return not (lower in ("this", "these") and token.dep_ in _SUBJECTS and _presents(verb))


def _presents(verb: Token) -> bool:
    """Whether a predicate says what "this" is: "This is one of the best boats on the coast"."""
    return verb.lemma_ == "be" and any(
        part.dep_ == "attr"
        and part.i > verb.i
        and (
            part.lemma_ in _SPANS
            or any(c.pos_ in ("ADJ", "NOUN") or c.dep_ == "prep" for c in part.children)
        )
        for part in verb.children
    )


def _is_untold_noun(document: Document, token: Token, earlier: Sequence[Token]) -> bool:
    """Whether "this section" or "those types of boats" is told of before, and nowhere known."""
    noun = token.head
    if noun.i < token.i or noun.pos_ != "NOUN" or is_bound(token, earlier):
        return False
    lower, lemma = token.lower_, noun.lemma_.lower()
    if lemma in _KINDS and any(c.lower_ == "of" for c in noun.children):
        kind_of = [t.lemma_ for t in noun.subtree if t.i > noun.i]
        told = any(t.lemma_ in kind_of and t.pos_ == "NOUN" for t in earlier)
        defined = any(c.dep_ in ("relcl", "acl") for c in noun.children)
        return not (told or defined or told_before(token, earlier))
    if lower in ("that", "those") or told_before(token, earlier) or lemma in _SPANS:
        return False  # "that approach" is looked at elsewhere
    if lemma in _AT_HAND or words.INVESTIGATIONS.keys() & {lemma, noun.lower_} or _is_defined(noun):
        return False
    if any(t.pos_ == "PROPN" for t in noun.subtree):
        return False
    return not any({fold(t.text), fold(t.lemma_)} & topics_of(document) for t in noun.subtree)


# Words that tell of somebody no more than "he" does.
_ANYBODY = frozenset(
    "man woman guy boy girl kid lady gentleman bastard fellow bloke chap idiot couple".split()
)


def _is_nameless(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether "the man" or "the woman's son" is somebody of whom only words before it tell."""
    noun = token.head
    if noun.lemma_.lower() not in _ANYBODY or noun.tag_ != "NN" or noun.i < token.i:
        return False
    told = any(t.lemma_ == noun.lemma_ or t.ent_type_ == "PERSON" for t in earlier)
    beside = [c for c in noun.children if c != token and not c.is_punct and c.tag_ != "POS"]
    return not told and not beside


def _is_defined(noun: Token) -> bool:
    """Whether words behind the noun tell which one it is: "this plan to sell the boats"."""
    if any(c.i > noun.i and c.dep_ in ("relcl", "acl", "prep", "appos") for c in noun.children):
        return True
    after = [noun.nbor(step) for step in (1, 2) if noun.i + step < len(noun.doc)]
    return [t.text for t in after] == [",", "to"]


# Whom and what the article is about ---------------------------------------------------------------


def _is_titled(document: Document, pronoun: Token) -> bool:
    """Whether the pronoun is known to stand for a body that the title names."""
    referent = document.names.referent(pronoun)
    if referent is None or not referent.type:
        return False
    return set(fold(referent.text).split()) <= title_words(document)


_KNOWN_PERSON = 4  # mentions that make somebody known in the article, without the title


def _is_known(document: Document, pronoun: Token, speaker: Name | None, gender: str) -> bool:
    """Whether "he" can only be the one person whom the article is about.

    Not where the sentences just before tell of another, and not of that one.
    """
    others = [name for name in document.names.people() if name is not speaker]
    fitting = [name for name in others if name.gender in ("", gender)]
    if not fitting:
        return True
    most = max(others, key=lambda name: len(name.mentions))
    referent = document.names.referent(pronoun)
    if most not in fitting or (referent in fitting and referent is not most):
        return False
    near = [name for name in fitting if _is_near(document, name, pronoun)]
    if near and near != [most]:
        return False
    title = fold(document.article.title)
    titled = [name for name in fitting if fold(name.text).split()[-1] in title]
    if titled:
        return titled == [most]
    second = max((len(name.mentions) for name in fitting if name is not most), default=0)
    return len(most.mentions) >= max(_KNOWN_PERSON, 2 * second)


def _is_near(document: Document, name: Name, pronoun: Token) -> bool:
    """Whether somebody is named in the sentence of a pronoun or in the one before."""
    here = document.sentence_of(pronoun).index
    return any(mention.sentence in (here - 1, here) for mention in name.mentions)

"""Statements told as they stand, to be judged true: no name or figure of them is swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = [
    "LONGEST_KEPT",
    "LONGEST_TOLD",
    "TELLING_BRIEFLY",
    "denies",
    "is_denial",
    "leaves_open",
    "tells",
]

# Words of a statement told as it stands, as many as of a gap sentence. Of 509 judged true
# statements those of 15 words and more were good in 87 %, shorter ones in 77 %.
LONGEST_TOLD = 34
LONGEST_KEPT = 42  # words of one that fills a slot which would stay empty
# Nouns, verbs and adjectives that make a statement without a swap worth judging: one fewer where
# it has a name or figure ("The Sarn study was made in July and August").
TELLING = 6
TELLING_BRIEFLY = 4  # the same of a short one, for slots that would stay empty
KNOWN_AFTER = 3  # mentions that make "the accident" known in an article about one


def denies(way: Standing) -> bool:
    """Whether the statement hangs on "not", "no", "never"."""
    return bool({token.lower_ for token in way.tokens} & words.DENYING)


def is_denial(way: Standing) -> bool:
    """Whether what the statement itself says is a denial, not what it tells of.

    "The board denied nothing" and "The dam was not safe" are denials; "Divers found that no stone
    had moved" and "The dam was closed because it was not safe" tell what is so.
    """
    if not denies(way):
        return False
    kept = set(way.tokens)
    tops = [token for token in way.tokens if token.head not in kept or token.head == token]
    tops += [c for top in tops for c in top.children if c.dep_ == "conj" and c in kept]
    for token in way.tokens:
        if token.lower_ not in words.DENYING:
            continue
        above = token.head if token.dep_ in ("neg", "advmod", "preconj") else token.head.head
        if token.head in tops or above in tops:
            return True
    return False


def tells(document: Document, way: Standing, least: int = TELLING) -> bool:
    """Whether the statement says enough, reads well, and tells whom or what it is about.

    "The schools do better" does not tell which, in an article about schools of several kinds.

    Args:
        document: the article.
        way: the statement.
        least: how many telling words make it enough.
    """
    if _hollow(way) or _reads_badly(way):
        return False
    content = [
        token
        for token in way.tokens
        if token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
        and token.lemma_.lower() not in words.LIGHT_WORDS
    ]
    named = any(_names(token, way) for token in way.tokens)
    if not named and not _stands_for_itself(way):
        return False
    fewer = int(named and way.kind in ("whole", "trimmed"))  # a clause may lack something
    return len(content) >= least - fewer and not leaves_open(document, way)


def _names(token: Token, way: Standing) -> bool:
    """Whether a word is a name or figure, or a pronoun that is told by its name."""
    if token.pos_ == "PRON":
        return token.i in way.names
    return token.pos_ == "PROPN" or token.text[0].isdigit() or token.like_num


def leaves_open(document: Document, way: Standing) -> bool:
    """Whether a reader is left to ask which one the subject is: "The outer part covers a tenth"."""
    return not all(_known(document, noun) for noun in _pointing(way))


def _stands_for_itself(way: Standing) -> bool:
    """Whether a statement that names nobody holds of its subject altogether, and says something.

    A clause cut out of "X are schools, which are run by monks" would say so of all schools; "a
    safer way" leaves open than which; "Works on the roofs are under way" says next to nothing.
    """
    if way.kind == "relative":
        return False
    root = next((token for token in way.tokens if token.dep_ == "ROOT"), None)
    if root is not None and root.lemma_ == "be":
        said = [t for t in root.subtree if t.i > root.i and t.pos_ in _FULL]
        if len(said) < _TELLING_OF_BEING:
            return False
    compared = any(token.tag_ in ("JJR", "RBR") for token in way.tokens)
    return not compared or any(token.lower_ == "than" for token in way.tokens)


_FULL = ("NOUN", "VERB", "ADJ", "NUM")
_TELLING_OF_BEING = 2


def _pointing(way: Standing) -> Iterator[Token]:
    """Yield the subject, and its owner, that "the" points to and no word tells apart."""
    kept = set(way.tokens)
    root = next((t for t in way.tokens if t.head not in kept or t.head == t), None)
    for token in way.tokens:
        if token.pos_ != "NOUN" or token.i in way.names:
            continue
        if not any(c.dep_ == "det" and c.lower_ == "the" for c in token.children):
            continue
        over = token.head == root or token.head not in kept  # "[affects many but] is hard to treat"
        subject = token.dep_ in ("nsubj", "nsubjpass") and over
        owner = token.dep_ == "poss" and token.head.dep_ in ("nsubj", "nsubjpass")
        if (subject or owner) and not _told_apart(token, kept):
            yield token


def _reads_badly(way: Standing) -> bool:
    """Whether the statement says of nobody what it says, or is not one whole sentence."""
    kept = set(way.tokens)
    top = next((t for t in way.tokens if t.head not in kept or t.head == t), None)
    tops = {t for t in way.tokens if t == top or t.head not in kept or t.dep_ == "ROOT"}
    return (
        any(_is_nobody(token, way, kept, tops) for token in way.tokens)
        or any(t.lower_ == "am" and t.pos_ == "AUX" and t.i not in way.names for t in way.tokens)
        or any(_is_spliced(token, kept) for token in tops)
        or (way.kind == "conjunct" and _is_far(way, kept))
    )


def _is_nobody(token: Token, way: Standing, kept: set[Token], tops: set[Token]) -> bool:
    """Whether an "it" stands for nothing that the statement has put before it."""
    if token.lower_ not in ("it", "them") or token.i in way.names:
        return False
    if token.dep_ in ("nsubj", "nsubjpass") and token.head in tops:
        later = ("ccomp", "xcomp", "csubj", "advcl", "acomp")
        told = (c for c in token.head.children if c.dep_ in later and c.i > token.head.i)
        return not any(child in kept for child in told)  # "At the time of the fire, it was better"
    if token.dep_ != "pobj":
        return False
    first = [t for t in token.ancestors if t.dep_ == "prep" and t.head in tops]
    return bool(first) and token.i < first[0].head.i  # "Off the back of it, ministers said …"


def _is_spliced(verb: Token, kept: set[Token]) -> bool:
    """Whether a comma alone parts two sentences: "It is a harbour, it shelters thirty boats"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c in kept), None)
    if subject is None or subject.tag_ != "PRP" or subject.i == 0:
        return False
    before = any(
        c.dep_ == "ccomp" and c.i < subject.i and any(g.dep_ == "nsubj" for g in c.children)
        for c in verb.children
    )
    after = any(c.dep_ in ("ccomp", "xcomp", "dobj") and c.i > verb.i for c in verb.children)
    return subject.nbor(-1).text == "," and before and after


def _is_far(way: Standing, kept: set[Token]) -> bool:
    """Whether the subject that a clause shares with another stands far from its verb.

    "The Danes renamed the fort, and after the war the town was sold": no Danes were sold.
    """
    shared = next(
        (t for t in way.tokens if t.dep_ in ("nsubj", "nsubjpass") and t.head not in kept), None
    )
    if shared is None:
        return False
    end = max(token.i for token in shared.subtree if token in kept)
    verb = next((t for t in way.tokens if t.i > end and t.pos_ in ("VERB", "AUX")), None)
    between = [t for t in way.tokens if verb is not None and end < t.i < verb.i]
    return verb is None or verb.tag_ == "VBG" or any(t.pos_ not in ("ADV", "PART") for t in between)


def _told_apart(noun: Token, kept: set[Token]) -> bool:
    """Whether words of the phrase say which one is meant: "the survey of the glaciers".

    What stands behind a comma only adds to it: "The schools, with their staff, …".
    """
    for child in noun.children:
        if child.i > noun.i and child.dep_ in ("prep", "relcl", "acl", "appos") and child in kept:
            if child.left_edge.nbor(-1).text != "," and child.left_edge.text != ",":
                return True
            continue
        if child.i > noun.i or child.dep_ in ("det", "punct"):
            continue
        if child.pos_ == "PROPN" or child.ent_type_ or child.tag_ in ("JJS", "RBS", "CD"):
            return True
        if child.dep_ in ("poss", "compound"):
            return True
    return False


def _known(document: Document, noun: Token) -> bool:
    """Whether the article speaks of one such thing, and often enough to know it."""
    lemma = noun.lemma_.lower()
    if lemma in words.KNOWN_TO_ALL or lemma in _OF_THE_NEWS:
        return True
    if document.names.referent(noun) is not None:
        return True
    count, kinds = _mentions(document).get(lemma, (0, 0))
    return count >= KNOWN_AFTER and kinds * KNOWN_AFTER <= count


# What an article about research is about, and who did it: it has one of them.
_OF_THE_NEWS = frozenset(
    "report study research survey finding result author researcher scientist".split()
)


def _mentions(document: Document) -> dict[str, tuple[int, int]]:
    """Return for each noun how often the article has it, and in how many kinds.

    "private schools" and "government schools" are two kinds of school.
    """
    memory = document.sentences[0].span.doc.user_data
    found: dict[str, tuple[int, int]] | None = memory.get("noun kinds")
    if found is None:
        counts: dict[str, int] = {}
        kinds: dict[str, set[str]] = {}
        for sentence in document.sentences:
            for token in sentence.span:
                if token.pos_ != "NOUN" or token.dep_ == "compound":
                    continue
                lemma = token.lemma_.lower()
                counts[lemma] = counts.get(lemma, 0) + 1
                kinds.setdefault(lemma, set()).update(_kind(token))
        found = {lemma: (count, len(kinds[lemma])) for lemma, count in counts.items()}
        memory["noun kinds"] = found
    return found


def _kind(noun: Token) -> Iterator[str]:
    """Yield what tells a noun from others of its sort: "private", "Scottish"."""
    beside: Sequence[Token] = [c for c in noun.children if c.i < noun.i]
    for child in beside:
        if child.dep_ in ("compound", "nmod") or (child.dep_ == "amod" and child.tag_ == "JJ"):
            yield child.lower_
            return


# What somebody did without a word of what came of it: "issued a statement".
_HOLLOW_VERBS = frozenset("issue release make give hold publish post send deliver".split())
_HOLLOW_DEEDS = frozenset(
    "statement comment announcement speech interview conference briefing letter "
    "tweet remark".split()
)


def _hollow(way: Standing) -> bool:
    """Whether a statement only tells that something was said: "She issued a statement Friday."""
    verb = next((t for t in way.tokens if t.dep_ == "ROOT"), None)
    if verb is None or verb.lemma_ not in _HOLLOW_VERBS:
        return False
    deed = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in _HOLLOW_DEEDS), None)
    if deed is None:
        return False
    telling = ("relcl", "acl", "advcl", "ccomp", "prep")
    return not any(
        child.dep_ in telling and child in way.tokens and child.lower_ not in ("in", "on", "at")
        for one in (verb, deed)
        for child in one.children
    )

"""The phrases of an article that could stand as options, and the key as one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.facts.phrases import plain_text
from quizgen.language.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.tree import Token
    from quizgen.options.article import ArticleView

__all__ = ["Phrase", "article_phrases", "by_place", "key_phrase"]

_LONGEST = 9  # words of a distractor
# Determiners that point back to something said before.
_POINTING = frozenset(
    "this that these those such another other same its their his her our your my whose both either "
    "neither each every any some all no what which said former latter more most many much several "
    "few less fewer next last first second own".split()
)
_BARRED_TAGS = frozenset(("PRP", "PRP$", "WP", "WDT", "WRB", "WP$", "EX", "``", "''", "-LRB-", ":"))
# Nouns too empty to be an option: "a way", "the thing", "a lot".
_EMPTY_HEADS = frozenset(
    "thing something anything everything nothing way lot part one bit kind sort type fact reason "
    "idea aspect case matter time place number amount majority rest range series variety day year "
    "example other person people man woman anyone someone everyone none few many individual member "
    "item piece group set".split()
)
_ARGUMENTS = ("dobj", "nsubj", "nsubjpass", "attr", "pobj", "conj", "oprd", "dative")


@dataclass(frozen=True, eq=False)
class Phrase:
    """A phrase of the article.

    Attributes:
        text: as it would stand in an option, lower case at the start unless a name begins it.
        shape: "noun", "to", "gerund", "because" or "verb".
        tokens: its tokens.
        head: noun or verb on which it turns.
        kind: noun class or verb supersense of the head.
        plural: whether a noun phrase is plural.
        definite: "the", "a" or "".
        role: dependency of the head, with the preposition of a pobj.
        sentence: where it stands.
    """

    text: str
    shape: str
    tokens: tuple[Token, ...]
    head: Token
    kind: str
    plural: bool
    definite: str
    role: str
    sentence: int

    @cached_property
    def lemma(self) -> str:
        """The lemma of the head."""
        return self.head.lemma_.lower()

    @cached_property
    def governor(self) -> frozenset[str]:
        """The lemma of the verb or noun that the head hangs on, past prepositions."""
        top = self.head.head
        while top.pos_ in ("ADP", "PART", "AUX") or (top.dep_ == "conj" and top.head != top):
            if top.head == top:
                break
            top = top.head
        return frozenset((top.lemma_.lower(),)) if top != self.head else frozenset()

    @cached_property
    def content(self) -> frozenset[str]:
        """The lemmas of its nouns, verbs and adjectives."""
        return frozenset(t.lemma_.lower() for t in self.tokens if t.pos_ in _CONTENT)

    @cached_property
    def counted(self) -> bool:
        """Whether a number stands in it."""
        return any(token.dep_ == "nummod" or token.like_num for token in self.tokens)

    @cached_property
    def classes(self) -> frozenset[str]:
        """The nouns before the head that say of which kind it is."""
        return frozenset(token.lower_ for token in self.tokens if token.dep_ == "compound")

    @cached_property
    def place(self) -> str:
        """The role, subjects of active and passive verbs being one."""
        return "subject" if self.role in _SUBJECTS else self.role


_SUBJECTS = ("nsubj", "nsubjpass")
_CONTENT = ("NOUN", "VERB", "ADJ")


def _role(head: Token) -> str:
    top = head
    while top.dep_ == "conj":
        top = top.head
    return f"pobj {top.head.lower_}" if top.dep_ == "pobj" else top.dep_


def _text(tokens: Sequence[Token]) -> str:
    text = plain_text(tokens)
    first = tokens[0]
    name = first.pos_ == "PROPN" or first.ent_type_ not in ("", "DATE", "CARDINAL", "ORDINAL")
    if name or first.lower_ == "i" or (first.text.isupper() and len(first.text) > 1):
        return text
    return text[:1].lower() + text[1:]


def _sound(tokens: Sequence[Token]) -> bool:
    """Whether the tokens can stand alone as an option."""
    if not tokens or len(tokens) > _LONGEST:
        return False
    if tokens[-1].i - tokens[0].i + 1 != len(tokens):
        return False
    if any(token.tag_ in _BARRED_TAGS or token.lower_ in _POINTING for token in tokens):
        return False
    if any(token.is_punct and token.text not in ("-", "%", "'") for token in tokens):
        return False
    if any(token.dep_ in ("cc", "relcl", "advcl", "ccomp", "neg") for token in tokens):
        return False
    return tokens[-1].pos_ not in ("ADP", "DET", "CCONJ", "SCONJ", "AUX", "PART")


def _noun(head: Token, words: Lexicon, sentence: int) -> Phrase | None:
    if head.pos_ != "NOUN" or head.dep_ not in _ARGUMENTS or head.ent_type_:
        return None
    if head.lemma_.lower() in _EMPTY_HEADS or any(c.dep_ == "conj" for c in head.children):
        return None
    tokens = tuple(head.subtree)
    cut = next((t for t in tokens if t.i > head.i and t.dep_ in ("relcl", "acl", "appos")), None)
    if cut is not None:
        return None
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens = tokens[:-1]
    if not _sound(tokens):
        return None
    first = tokens[0].lower_
    definite = "the" if first == "the" else "a" if first in ("a", "an") else ""
    modified = any(
        token.dep_ in ("amod", "compound", "prep", "nmod", "poss") for token in head.children
    )
    if definite == "the" and not modified:
        return None
    plural = head.tag_ == "NNS"
    kind = words.noun_class(head.lemma_.lower())
    return Phrase(
        _text(tokens), "noun", tokens, head, kind, plural, definite, _role(head), sentence
    )


def _verbal(head: Token, words: Lexicon, sentence: int) -> Phrase | None:
    if head.pos_ != "VERB" or head.dep_ not in ("xcomp", "advcl", "acl", "pcomp", "ccomp"):
        return None
    if any(child.dep_ in ("nsubj", "nsubjpass", "conj", "mark") for child in head.children):
        return None
    tokens = tuple(head.subtree)
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens = tokens[:-1]
    if len(tokens) < 2 or not _sound(tokens):
        return None
    if tokens[0].lower_ == "to" and tokens[0].head == head and head.tag_ == "VB":
        shape = "to"
    elif tokens[0] == head and head.tag_ == "VBG":
        shape = "gerund"
    else:
        return None
    if not any(child.dep_ in ("dobj", "prep", "xcomp", "acomp", "attr") for child in head.children):
        return None
    kind = words.supersense(head.lemma_.lower(), "v")
    role = head.dep_
    return Phrase(_text(tokens), shape, tokens, head, kind, False, "", role, sentence)


def article_phrases(view: ArticleView) -> tuple[Phrase, ...]:
    """Return the phrases of an article that could stand as options, in text order."""
    words = lexicon()
    found: list[Phrase] = []
    for sentence in view.document.sentences:
        for token in sentence.span:
            if token.pos_ == "NOUN":
                phrase = _noun(token, words, sentence.index)
            elif token.pos_ == "VERB":
                phrase = _verbal(token, words, sentence.index)
            else:
                continue
            if phrase is not None and phrase.kind:
                found.append(phrase)
    return tuple(found)


def by_place(phrases: Iterable[Phrase]) -> dict[tuple[str, bool, str], list[Phrase]]:
    """Return phrases by what a distractor shares with the key: shape, number and place.

    Verb phrases are told apart by their shape alone.
    """
    found: dict[tuple[str, bool, str], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        noun = phrase.shape == "noun"
        found[phrase.shape, phrase.plural, phrase.place if noun else ""].append(phrase)
    return found


def key_phrase(view: ArticleView, candidate: Candidate) -> Phrase | None:
    """Return the key as a phrase, None when its words are not found or have no known shape."""
    tokens = list(view.key_tokens(candidate))
    while tokens and tokens[0].pos_ in ("ADP", "SCONJ", "PUNCT") and tokens[0].lower_ != "to":
        tokens.pop(0)
    if not tokens or any(token.dep_ in ("cc", "conj") for token in tokens):
        return None  # "hunger and malnutrition": no distractor is a pair
    if any(token.tag_ == "PRP$" for token in tokens) and tokens[-1].pos_ == "NOUN":
        return None  # "his generals"
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head == t), tokens[0])
    words = lexicon()
    first = tokens[0].lower_
    definite = "the" if first == "the" else "a" if first in ("a", "an") else ""
    if head.lower_ == "to" and head.head.pos_ == "VERB":
        head = head.head
    if head.pos_ == "NOUN":
        kind = words.noun_class(head.lemma_.lower())
        return Phrase(
            candidate.answer, "noun", tuple(tokens), head, kind, head.tag_ == "NNS", definite,
            _role(head), candidate.sentence,
        )  # fmt: skip
    if head.pos_ == "VERB":
        start = candidate.answer.split()[0].lower() if candidate.answer.split() else ""
        if start == "to":
            shape = "to"
        elif start.endswith("ing") or (start == "by" and head.tag_ == "VBG"):
            shape = "gerund"
        elif start == head.lemma_.lower() or (head.tag_ == "VB" and start == head.lower_):
            shape = "verb"
        else:
            return None
        kind = words.supersense(head.lemma_.lower(), "v")
        return Phrase(
            candidate.answer, shape, tuple(tokens), head, kind, False, "", head.dep_,
            candidate.sentence,
        )  # fmt: skip
    return None

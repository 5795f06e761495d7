"""The parse as plain Python values: words that know their head and children, and runs of words.

spaCy makes a new object for each token that is looked at and asks its string store for each
attribute; the rooms behind look at every word hundreds of times. So each parsed block is copied
once, under spaCy's names, and the spaCy document is let go (with its vectors: it is also smaller).
"""

from __future__ import annotations

import threading
from functools import cached_property
from itertools import pairwise
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from quizgen.language.forgetting import forgettable
from quizgen.language.traits import Traits

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as Parsed

__all__ = ["Doc", "Span", "Token", "copy"]


class Token:
    """One word or mark of a parsed block. Words are the same only when they are one object.

    Attributes:
        doc: its block.
        i: its place in the block, from 0.
        idx: offset of its first character in the block's text.
        text, lower_, lemma_, pos_, tag_, dep_, ent_type_, whitespace_: as spaCy says.
        is_alpha … like_url: as spaCy says.
        is_sent_start: whether it begins a sentence.
        head: the word it hangs on; a root hangs on itself.
        lefts, rights, children: the words that hang on it, before it, after it, all, in order.
        left_edge, right_edge: the first and the last word of its subtree.
        sent: its sentence.
    """

    __slots__ = (
        "_ancestors", "_subtree",
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_digit",
        "is_lower", "is_punct", "is_sent_start", "is_space", "is_stop", "is_title", "is_upper",
        "left_edge", "lefts", "lemma_", "like_num", "like_url", "lower_", "pos_", "right_edge",
        "rights", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_sent_start: bool | None
    head: Token
    children: tuple[Token, ...]
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    sent: Span
    is_alpha: bool
    is_digit: bool
    is_lower: bool
    is_punct: bool
    is_space: bool
    is_stop: bool
    is_title: bool
    is_upper: bool
    like_num: bool
    like_url: bool

    def __init__(
        self,
        i: int,
        idx: int,
        spaced: int,
        start: int,
        names: tuple[str, str, str, str, str, str, str],
        flags: list[bool],
    ) -> None:
        self.i = i
        self.idx = idx
        (
            self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_,
        ) = names  # fmt: skip
        self.whitespace_ = " " if spaced else ""
        (
            self.is_alpha, self.is_digit, self.is_lower, self.is_punct, self.is_space,
            self.is_stop, self.is_title, self.is_upper, self.like_num, self.like_url,
        ) = flags  # fmt: skip
        self.is_sent_start = start > 0 if start else None
        self._ancestors: tuple[Token, ...] | None = None
        self._subtree: tuple[Token, ...] | None = None

    def __repr__(self) -> str:
        return self.text

    def __lt__(self, other: Token) -> bool:
        return self.idx < other.idx

    def nbor(self, i: int = 1) -> Token:
        """Return the word so many places further on.

        Raises:
            IndexError: there is none.
        """
        place = self.i + i
        if place < 0:
            raise IndexError(place)
        return self.doc[place]

    @property
    def n_lefts(self) -> int:
        """How many words hang on it before it."""
        return len(self.lefts)

    @property
    def n_rights(self) -> int:
        """How many words hang on it after it."""
        return len(self.rights)

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The word and all that hangs on it, in order."""
        if self._subtree is None and not self.children:
            self._subtree = (self,)
        if self._subtree is None:
            found: list[Token] = []
            for token in self.lefts:
                found += token.subtree
            found.append(self)
            for token in self.rights:
                found += token.subtree
            self._subtree = tuple(found)
        return self._subtree

    @property
    def ancestors(self) -> tuple[Token, ...]:
        """Its head, the head's head … up to the root."""
        if self._ancestors is None:
            head = self.head
            self._ancestors = () if head is self else (head, *head.ancestors)
        return self._ancestors

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether the other hangs on this one, straight or through others."""
        return self in descendant.ancestors

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words that are joined with it ("a, b and c"), itself left out."""
        start = self
        while start.head is not start and start.dep_ == "conj":
            start = start.head
        found = [start]
        for word in found:
            found += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in found if word is not self)


class Span(tuple[Token, ...]):
    """Words that stand in a row: the tuple of them, which knows where it stands.

    Attributes:
        doc: its block.
        start: place of its first word in the block.
        end: place after its last word.
    """

    doc: Doc
    start: int
    end: int

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, Span)
            and self.start == other.start
            and self.end == other.end
            and self.doc is other.doc
        )

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((self.start, self.end, id(self.doc)))

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """Offset of its first character in the block's text."""
        return self.doc[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Offset after its last character."""
        return self[-1].idx + len(self[-1].text) if self else self.start_char

    @property
    def text(self) -> str:
        """The characters, without the white space after the last word."""
        return self.doc.text[self.start_char : self.end_char]

    @cached_property
    def root(self) -> Token:
        """The word that is nearest to the root of the sentence, the first of several.

        A mark on which nothing hangs is it only when there is nothing else.
        """
        inside = range(self.start, self.end)
        for token in self:
            if token.head is token:
                return token
        tops = [token for token in self if token.head.i not in inside]
        if not tops:
            return self.doc[self.start]
        return min(tops, key=_distance) if len(tops) > 1 else tops[0]

    @cached_property
    def traits(self) -> Traits:
        """What its words are, each once."""
        return Traits.of(self)

    @property
    def sent(self) -> Span:
        """The sentence of its first word."""
        return self[0].sent

    @property
    def ents(self) -> list[Span]:
        """The entities that the tagger marked within it."""
        return [ent for ent in self.doc.ents if self.start <= ent.start and ent.end <= self.end]


def _distance(token: Token) -> int:
    """Return how far the root is; marks and blanks on which nothing hangs are farther than all."""
    if not token.children and (token.is_space or token.is_punct):
        return len(token.doc) - 1
    return len(token.ancestors)


class Doc(tuple[Token, ...]):
    """A parsed block: the tuple of its words. ``doc[2:5]`` is a tuple, ``doc.span(2, 5)`` a span.

    Attributes:
        text: its characters.
        sents: its sentences.
        ents: the entities that the tagger marked.
        user_data: what the rooms remember of the block, each under keys of its own.
    """

    text: str
    sents: tuple[Span, ...]
    ents: tuple[Span, ...]
    user_data: dict[Any, Any]

    def let_go(self) -> None:
        """Part the words from each other, so that Python's collector need not find them."""
        self.sents = self.ents = ()
        self.user_data = {}
        for token in self:
            # what hangs on a word may stay: nothing leads up again
            del token.doc, token.head, token.sent, token.left_edge, token.right_edge
            del token._ancestors, token._subtree

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    __hash__ = object.__hash__

    def span(self, start: int, end: int) -> Span:
        """Return the words from one place up to another; places beyond the ends are drawn in."""
        length = len(self)
        if not 0 <= start <= end <= length:
            start = min(length, max(0, start))
            end = min(length, max(start, end))
        span = Span(self[start:end])
        span.doc, span.start, span.end = self, start, end
        return span

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the words that stand wholly between two characters, or None."""
        if end > len(self.text):
            return None
        inside = [t.i for t in self if start <= t.idx and t.idx + len(t.text) <= end]
        return self.span(inside[0], inside[-1] + 1) if inside else None


# What spaCy knows of a word whatever it stands beside, read for a whole block at once.
_FLAGS: list[int | str] = [
    "IS_ALPHA", "IS_DIGIT", "IS_LOWER", "IS_PUNCT", "IS_SPACE", "IS_STOP", "IS_TITLE", "IS_UPPER",
    "LIKE_NUM", "LIKE_URL",
]  # fmt: skip


class _Texts(dict[int, str]):
    """Texts by spaCy's keys, which are the same wherever a text is stored; `forgettable`."""

    __hash__ = object.__hash__  # type: ignore[assignment] # one of several, whatever it holds

    def learn(self, keys: set[int], stored: StringStore) -> None:
        """Read the texts of some keys that are not remembered."""
        new = [key for key in keys if key not in self]  # a set's difference walks over all of these
        if len(self) + len(new) > _MOST_TEXTS:
            self.clear()
            new = [*keys]
        self.update((key, stored[key]) for key in new)

    def cache_info(self) -> SimpleNamespace:
        """Return how much is remembered, as `functools.lru_cache` does."""
        return SimpleNamespace(currsize=len(self))

    def cache_clear(self) -> None:
        """Forget all."""
        self.clear()


_MOST_TEXTS = 16_384
_texts = forgettable(_Texts())
_lock = threading.Lock()

# What it says of a word in words, as keys of its store of strings, and in numbers.
_NAMES: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
_NUMBERS: list[int | str] = ["IDX", "SPACY", "SENT_START", "HEAD"]


def copy(parsed: Parsed) -> Doc:
    """Return the copy of what spaCy parsed: read at once, each text that words share once."""
    flags: list[list[bool]] = parsed.to_array(_FLAGS).astype("bool").tolist()
    keys: list[list[int]] = parsed.to_array(_NAMES).T.tolist()
    with _lock:
        _texts.learn(set().union(*keys), parsed.vocab.strings)
        names = zip(*[list(map(_texts.__getitem__, column)) for column in keys], strict=True)
    places: list[int]
    spaces: list[int]
    starts: list[int]
    steps: list[int]
    places, spaces, starts, steps = parsed.to_array(_NUMBERS).astype("int64").T.tolist()
    doc = Doc(map(Token, range(len(flags)), places, spaces, starts, names, flags))
    doc.text = "".join([token.text + token.whitespace_ for token in doc])
    doc.user_data = {}
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for place, (token, step) in enumerate(zip(doc, steps, strict=True)):
        if step:
            (lefts if step > 0 else rights).setdefault(place + step, []).append(token)
    none: tuple[Token, ...] = ()
    originals = list(parsed)
    for place, (token, step) in enumerate(zip(doc, steps, strict=True)):
        token.doc = doc
        token.head = doc[place + step] if step else token
        before, after = lefts.get(place), rights.get(place)
        token.lefts = tuple(before) if before else none
        token.rights = tuple(after) if after else none
        if before or after:
            token.children = token.lefts + token.rights
            token.left_edge = doc[originals[place].left_edge.i]
            token.right_edge = doc[originals[place].right_edge.i]
        else:
            token.children = none
            token.left_edge = token.right_edge = token
    begun = [0, *(place for place, start in enumerate(starts) if start > 0 and place), len(doc)]
    doc.sents = tuple(doc.span(start, end) for start, end in pairwise(begun) if end)
    doc.ents = tuple(doc.span(ent.start, ent.end) for ent in parsed.ents)
    for sent in doc.sents:
        for token in sent:
            token.sent = sent
    return doc

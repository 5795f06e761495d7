"""The annotated article: parsed blocks, sentences, names, and the way back to the offsets."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from quizgen.language.clean import CleanText, clean
from quizgen.language.tree import Token
from quizgen.model import Article, Block, Evidence

if TYPE_CHECKING:
    from quizgen.language.names import Names
    from quizgen.language.tree import Doc, Span

__all__ = ["Document", "Sentence", "annotate"]

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the prose.

    Attributes:
        index: its place among the article's sentences, from 0.
        block: index of its block in ``article.blocks``.
        span: the parsed sentence (spaCy).
        start: article offset of its first character.
        end: article offset after its last character.
        text: the sentence on one line, with plain quotation marks.
    """

    index: int
    block: int
    span: Span
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Document:
    """An article with its parse.

    Attributes:
        article: what was read.
        docs: one parsed Doc for each prose block, by index of the block in ``article.blocks``.
        sentences: all sentences of the prose, in order.
        names: the people, places … of the article and who stands for whom.
        memory: what the rooms behind found in the whole document and need again, each under a
            key of its own.
    """

    article: Article
    docs: dict[int, Doc]
    sentences: tuple[Sentence, ...]
    names: Names = field(init=False)
    memory: dict[str, Any] = field(default_factory=dict, repr=False)
    _texts: dict[int, CleanText] = field(default_factory=dict)
    _sentence_at: dict[Token, Sentence] = field(default_factory=dict)
    _evidence: dict[int, Evidence] = field(default_factory=dict)

    def let_go(self) -> None:
        """Part what points to each other, so that Python's collector need not find it.

        Nothing of the document may be used afterwards.
        """
        self.memory.clear()
        self._sentence_at.clear()
        for doc in self.docs.values():
            doc.let_go()

    def once(self, what: str, key: Hashable, find: Callable[[], _Found]) -> _Found:
        """Return what is found for a key, looked for once as long as the document is there.

        Args:
            what: what is kept; a name of its own in `memory`.
            key: of what it is found: a name, the words of a clause.
            find: finds it.
        """
        memory: dict[Hashable, _Found] = self.memory.setdefault(what, {})
        if key not in memory:
            memory[key] = find()
        return memory[key]

    def block_of(self, token: Token) -> int:
        """Return the index of the block in which the token stands."""
        block: int = token.doc.user_data["block"]
        return block

    def sentence_of(self, token: Token) -> Sentence:
        """Return the sentence in which the token stands."""
        return self._sentence_at[token]

    def offsets(self, tokens: Span | Token | Sequence[Token]) -> tuple[int, int]:
        """Return the article range from the first to the last of the tokens."""
        first, last = _ends(tokens)
        text = self._texts[self.block_of(first)]
        return text.span(first.idx, last.idx + len(last.text))

    def evidence(self, tokens: Span | Token | Sequence[Token]) -> Evidence:
        """Return the stretch of the article from the first to the last of the tokens."""
        start, end = self.offsets(tokens)
        return Evidence(start, end, self.article.text[start:end])

    def sentence_evidence(self, sentence: Sentence) -> Evidence:
        """Return the whole sentence as evidence."""
        found = self._evidence.get(sentence.index)
        if found is None:
            start, end = sentence.start, sentence.end
            found = Evidence(start, end, self.article.text[start:end])
            self._evidence[sentence.index] = found
        return found

    def tokens_between(self, sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens of a sentence that stand wholly within an article range."""
        text = self._texts[sentence.block]
        found: list[Token] = []
        for token in sentence.span:
            if text.offsets[token.idx] >= end:
                break
            first, last = text.span(token.idx, token.idx + len(token.text))
            if start <= first and last <= end:
                found.append(token)
        return tuple(found)


def _ends(tokens: Span | Token | Sequence[Token]) -> tuple[Token, Token]:
    """Return the first and the last token; a token of its own is both."""
    if isinstance(tokens, Token):
        return tokens, tokens
    return tokens[0], tokens[-1]


def _sentences(doc: Doc, block: int, text: CleanText, first: int) -> list[Sentence]:
    found: list[Sentence] = []
    for span in doc.sents:
        said = span.text
        if not said.strip():
            continue
        start, end = text.span(span.start_char, span.start_char + len(said.rstrip()))
        found.append(Sentence(first + len(found), block, span, start, end, said.strip()))
    return found


def annotate(article: Article) -> Document:
    """Parse the prose of an article, block by block, and find its names.

    One Doc of a long article would take a gigabyte; blocks keep memory flat.

    Args:
        article: what was read; blocks that are not prose are left alone.

    Returns:
        The annotated document.

    Raises:
        Failure: the language model is missing.
    """
    from quizgen.language.names import find_names
    from quizgen.language.pipeline import load_pipeline, merge_hyphens
    from quizgen.language.tree import copy

    nlp = load_pipeline()
    prose: list[tuple[int, Block]] = [
        (index, block) for index, block in enumerate(article.blocks) if block.kind == "prose"
    ]
    texts = {index: clean(article.text, block.start, block.end) for index, block in prose}
    texts = {index: text for index, text in texts.items() if text.text}
    docs: dict[int, Doc] = {}
    sentences: list[Sentence] = []
    parsed = nlp.pipe((text.text for text in texts.values()), batch_size=16)
    for (index, text), found in zip(texts.items(), parsed, strict=True):
        merge_hyphens(found)
        doc = copy(found)
        doc.user_data["block"] = index
        docs[index] = doc
        sentences.extend(_sentences(doc, index, text, len(sentences)))
    document = Document(article, docs, tuple(sentences), _texts=texts)
    for sentence in sentences:
        document._sentence_at.update(dict.fromkeys(sentence.span, sentence))
    document.names = find_names(document)
    return document

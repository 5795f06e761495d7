"""What the score knows about the article as a whole: central sentences, main names, the title."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.judging.words import content, tokens

if TYPE_CHECKING:
    from quizgen.language.document import Document

__all__ = ["ArticleContext", "article_context"]

# A name counts as a main one from this share of the most frequent name's mentions.
_MAIN_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """The article, as far as the worth of a question depends on it.

    Attributes:
        centrality: for each sentence 0..1, how near it is to the article's centre.
        lengths: for each sentence its number of words.
        title: stems of the title's content words.
        main_names: words of the names that the article mentions most, folded.
        speakers: how many people and bodies are quoted by name.
    """

    centrality: tuple[float, ...]
    lengths: tuple[int, ...]
    title: frozenset[str]
    main_names: frozenset[str]
    speakers: int = 0

    def place(self, sentence: int) -> float:
        """Return where a sentence stands in the article, 0 (first) to 1 (last)."""
        return sentence / max(1, len(self.lengths) - 1)


def article_context(document: Document, speakers: int = 0) -> ArticleContext:
    """Weigh the sentences and names of a document; the cost grows with its length alone.

    Args:
        document: the article.
        speakers: how many are quoted in it by name.
    """
    words = [content(sentence.text) for sentence in document.sentences]
    names = [(len(name.mentions), name) for name in document.names.all if name.mentions]
    most = max((count for count, _ in names), default=0)
    main = [name for count, name in names if count >= max(2.0, _MAIN_SHARE * most)]
    return ArticleContext(
        centrality=tuple(centrality(words)),
        lengths=tuple(len(sentence.text.split()) for sentence in document.sentences),
        title=frozenset(content(document.article.title)),
        main_names=frozenset(word for name in main for word in tokens(name.text)),
        speakers=speakers,
    )


def centrality(sentences: list[tuple[str, ...]]) -> list[float]:
    """Return each sentence's cosine with the centroid of all, the highest being 1.

    Terms weigh tf × idf, sentences being the documents (Radev et al. 2004, centroid-based
    summarisation). LexRank compares all pairs, which costs too much in an article of 50,000 words.
    """
    count = len(sentences)
    seen = Counter(word for words in sentences for word in set(words))
    weight = {word: math.log(1 + count / n) for word, n in seen.items()}
    vectors = [
        {word: n * weight[word] for word, n in Counter(words).items()} for words in sentences
    ]
    centroid: dict[str, float] = {}
    for vector in vectors:
        length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        for word, value in vector.items():
            centroid[word] = centroid.get(word, 0.0) + value / length
    near = []
    for vector in vectors:
        length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        near.append(sum(value * centroid[word] for word, value in vector.items()) / length)
    top = max(near, default=0.0)
    return [value / top if top else 0.0 for value in near]

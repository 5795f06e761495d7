"""What the options room looks up in an article, prepared once for all its questions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.language.clean import fold, stands
from quizgen.options.article_figures import ArticleFigures
from quizgen.options.article_names import ArticleNames
from quizgen.options.asked import Asked
from quizgen.options.texts import EMPTY, PIECE, content_words, mentions, pieces

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.facts.clauses import Clause
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document, Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token
    from quizgen.options.article_phrases import Phrase
    from quizgen.options.predicates import Predicate

__all__ = ["ArticleView", "content_words", "mentions"]


def _start(sentence: Sentence) -> int:
    return sentence.start


def _end(sentence: Sentence) -> int:
    return sentence.end


@dataclass(frozen=True)
class ArticleView:
    """An article as the options room sees it.

    Attributes:
        facts: its statements, speech, names and sentences.
    """

    facts: Facts

    @cached_property
    def document(self) -> Document:
        """The parsed article."""
        return self.facts.document

    @cached_property
    def lemmas(self) -> dict[str, str]:
        """The lemma of each word form of the article."""
        return {
            token.lower_: token.lemma_.lower()
            for sentence in self.document.sentences
            for token in sentence.span
        }

    @cached_property
    def sentence_words(self) -> tuple[frozenset[str], ...]:
        """The lemmas of the content words of each sentence, pronouns replaced by their names."""
        found = []
        for sentence in self.document.sentences:
            words = {
                token.lemma_.lower()
                for token in sentence.span
                if token.lower_ not in EMPTY
                and (token.is_alpha or any(map(str.isalnum, token.text)))
            }
            for token in sentence.span:
                name = self.document.names.referent(token)
                if name is not None:
                    words.update(content_words(name.text))
            found.append(frozenset(words))
        return tuple(found)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The text of each sentence, folded."""
        return tuple(fold(sentence.text) for sentence in self.document.sentences)

    @cached_property
    def _text(self) -> tuple[str, frozenset[str]]:
        """The article, folded, with its pieces."""
        text = fold(self.document.article.text)
        return text, frozenset(PIECE.findall(text))

    @cached_property
    def _sentences_of_piece(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, sentence in enumerate(self.document.sentences):
            for piece in pieces(sentence.text):
                found.setdefault(piece, []).append(index)
        return found

    def mentions(self, part: str) -> bool:
        """Whether ``part`` stands anywhere in the article as whole words, in any case."""
        text, known = self._text
        return pieces(part) <= known and stands(text, fold(part))

    def sentences_with(self, part: str) -> frozenset[int]:
        """Return the sentences in which ``part`` stands as whole words, in any case."""
        places = [self._sentences_of_piece.get(piece, []) for piece in pieces(part)]
        fewest = min(places, key=len, default=range(len(self.folded)))
        return frozenset(index for index in fewest if mentions(self.folded[index], part))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the article, in lower case."""
        return frozenset(self.lemmas)

    @cached_property
    def figures(self) -> ArticleFigures:
        """The numbers of the article."""
        texts = tuple(sentence.text for sentence in self.document.sentences)
        return ArticleFigures(self.document.article.text, texts)

    @cached_property
    def names(self) -> ArticleNames:
        """The names of the article."""
        return ArticleNames(self.document.names.all)

    @cached_property
    def speakers(self) -> frozenset[int]:
        """The ids of the names that say something in the article."""
        return frozenset(one.speaker.id for one in self.facts.speech if one.speaker is not None)

    @cached_property
    def in_title(self) -> frozenset[int]:
        """The ids of the names that stand in the article's title."""
        title = fold(self.document.article.title)
        return frozenset(
            name.id
            for name in self.document.names.all
            if any(mentions(title, alias) for alias in name.aliases)
        )

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of the article that could stand as options."""
        from quizgen.options.article_phrases import article_phrases

        return article_phrases(self)

    @cached_property
    def predicates(self) -> dict[tuple[str, str, str], list[Predicate]]:
        """What the article says of subjects of each sort and number, by tense."""
        from quizgen.options.predicates import article_predicates

        return article_predicates(self)

    @cached_property
    def phrases_of(self) -> dict[tuple[str, bool, str], list[Phrase]]:
        """The phrases by shape, number and place."""
        from quizgen.options.article_phrases import by_place

        return by_place(self.phrases)

    def clause_of(self, candidate: Candidate) -> Clause | None:
        """Return the innermost clause of the key's sentence that holds the key's words."""
        key = {token.i for token in self.key_tokens(candidate)}
        best: Clause | None = None
        for clause in self._clauses_of_sentence.get(candidate.sentence, ()) if key else ():
            held = {token.i for token in clause.tokens}
            if key <= held and (best is None or len(clause.tokens) < len(best.tokens)):
                best = clause
        return best

    @cached_property
    def _clauses_of_sentence(self) -> dict[int, list[Clause]]:
        found: dict[int, list[Clause]] = {}
        for clause in self.facts.clauses:
            found.setdefault(clause.sentence.index, []).append(clause)
        return found

    def sentences_of_words(self, lemmas: Sequence[str]) -> frozenset[int]:
        """Return the sentences in which all of one or more lemmas stand."""
        first, *others = (self.sentences_of_word.get(lemma, []) for lemma in lemmas)
        return frozenset(first).intersection(*others)

    @cached_property
    def names_of_sentence(self) -> dict[int, list[int]]:
        """The ids of the names that each sentence speaks of."""
        found: dict[int, list[int]] = {}
        for id_, sentences in self._name_sentences.items():
            for index in sentences:
                found.setdefault(index, []).append(id_)
        return found

    def asked(self, candidate: Candidate) -> Asked:
        """Return what the article says about a candidate's stem; the last one is kept."""
        if not self._asked or self._asked[0].candidate is not candidate:
            self._asked[:] = [self._ask(candidate)]
        return self._asked[0]

    def forget_asked(self) -> None:
        """Let go of the last candidate, which points back to the view."""
        self._asked.clear()

    @cached_property
    def _asked(self) -> list[Asked]:
        return []

    def _ask(self, candidate: Candidate) -> Asked:
        sentences = self.document.sentences
        evidence = {candidate.sentence} if candidate.sentence >= 0 else set()
        for part in candidate.evidence:
            first = bisect_right(sentences, part.start, key=_end)
            last = bisect_left(sentences, part.end, key=_start)
            evidence.update(range(first, last))
        lemmas = frozenset(self.lemmas.get(word, word) for word in content_words(candidate.stem))
        return Asked.of(candidate, lemmas, frozenset(evidence), self)

    def stem_lemmas(self, candidate: Candidate) -> frozenset[str]:
        """Return the lemmas of the stem's content words."""
        return self.asked(candidate).lemmas

    @cached_property
    def sentences_of_word(self) -> dict[str, list[int]]:
        """The sentences in which each lemma of ``sentence_words`` stands, in order."""
        found: dict[str, list[int]] = {}
        for index, words in enumerate(self.sentence_words):
            for word in words:
                found.setdefault(word, []).append(index)
        return found

    def sentence(self, candidate: Candidate) -> Sentence | None:
        """Return the sentence that a candidate comes from, if it comes from one."""
        if 0 <= candidate.sentence < len(self.document.sentences):
            return self.document.sentences[candidate.sentence]
        return None

    def evidence_sentences(self, candidate: Candidate) -> frozenset[int]:
        """Return the indexes of the sentences that the candidate's evidence touches."""
        return self.asked(candidate).evidence

    def key_tokens(self, candidate: Candidate) -> tuple[Token, ...]:
        """Return the tokens that the key was made of, () when they are not known."""
        if candidate.answer_range is None:
            return ()
        if candidate.answer_range not in self._tokens_at:
            self._tokens_at[candidate.answer_range] = self._find_tokens(*candidate.answer_range)
        return self._tokens_at[candidate.answer_range]

    @cached_property
    def _tokens_at(self) -> dict[tuple[int, int], tuple[Token, ...]]:
        return {}

    def _find_tokens(self, start: int, end: int) -> tuple[Token, ...]:
        sentences = self.document.sentences
        place = bisect_right(sentences, start, key=_end)
        if place == len(sentences) or sentences[place].start >= end:
            return ()
        return self.document.tokens_between(sentences[place], start, end)

    def modifies(self, candidate: Candidate) -> bool:
        """Whether a gap stands before the noun that it describes ("the _____ police")."""
        tokens = self.key_tokens(candidate)
        gap = "_____" in candidate.stem
        return gap and bool(tokens) and tokens[-1].dep_ in ("compound", "amod", "nmod")

    def name_sentences(self, name: Name) -> frozenset[int]:
        """Return the sentences that speak of a name: by any of its forms, or by a pronoun."""
        return self._name_sentences[name.id]

    @cached_property
    def _name_sentences(self) -> dict[int, frozenset[int]]:
        found: dict[int, set[int]] = {
            name.id: {mention.sentence for mention in name.mentions}
            for name in self.document.names.all
        }
        for sentence in self.document.sentences:
            for token in sentence.span:
                name = self.document.names.referent(token)
                if name is not None:
                    found.setdefault(name.id, set()).add(sentence.index)
        for index, sentence in enumerate(self.document.sentences):
            for name, form in self.names.perhaps_in(sentence.text):
                if len(form) > 2 and index not in found[name.id] and mentions(sentence.text, form):
                    found[name.id].add(index)
        return {key: frozenset(value) for key, value in found.items()}

    def overlap(self, candidate: Candidate, sentence: int) -> float:
        """Return how much of the stem a sentence says too: the share of its content lemmas."""
        asked = self.asked(candidate)
        if not asked.lemmas:
            return 1.0
        return asked.shared.get(sentence, 0) / len(asked.lemmas)

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The lemmas that are verbs somewhere in the article."""
        return frozenset(
            token.lemma_.lower()
            for sentence in self.document.sentences
            for token in sentence.span
            if token.pos_ == "VERB"
        )

    def says_too(self, candidate: Candidate, sentences: Iterable[int]) -> bool:
        """Whether one of the sentences, other than the evidence, may answer the stem as well."""
        return not self.asked(candidate).rivals.isdisjoint(sentences)

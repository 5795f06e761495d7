"""What an article says about one stem, looked up once for all the options proposed for it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.language.inflect import a_or_an
from quizgen.options.texts import pieces

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView

__all__ = ["Asked"]

_ARTICLE_GAP = re.compile(r"\b(an?) _{2,}", re.IGNORECASE)
_SAME_SLOT = 0.5
_SAME_WORDS = 0.7


@dataclass(frozen=True, eq=False)
class Asked:
    """A candidate's stem beside its article.

    Attributes:
        candidate: the question asked.
        lemmas: the lemmas of the stem's content words.
        evidence: the indexes of the sentences that the candidate's evidence touches.
        view: the article.
        rights: the key, and all else that would be right.
        article: the article that the words after a gap's "a" or "an" must take, "" without such a
            gap.
    """

    candidate: Candidate
    lemmas: frozenset[str]
    evidence: frozenset[int]
    view: ArticleView
    rights: tuple[str, ...]
    article: str

    @classmethod
    def of(
        cls,
        candidate: Candidate,
        lemmas: frozenset[str],
        evidence: frozenset[int],
        view: ArticleView,
    ) -> Asked:
        """Return what is asked for nearly every candidate; the rest is found when it is asked."""
        name = candidate.answer_name
        aliases = (alias for alias in name.aliases if len(alias) > 1) if name is not None else ()
        rights = (candidate.answer, *candidate.accepted, *aliases)
        gap = "__" in candidate.stem and _ARTICLE_GAP.search(candidate.stem)
        article = a_or_an(candidate.answer) if gap else ""
        return cls(candidate, lemmas, evidence, view, rights, article)

    @property
    def stem(self) -> str:
        """The stem, its gap left empty."""
        return self.candidate.stem.replace("_", " ")

    @cached_property
    def proof(self) -> str:
        """The evidence, as one text."""
        return " ".join(part.text for part in self.candidate.evidence)

    @cached_property
    def taken(self) -> frozenset[str]:
        """The pieces of the stem and of all that must not become a distractor.

        Most names and phrases share none of them: they need not be compared one by one.
        """
        stem = pieces(self.candidate.stem)  # the gap has none
        return stem.union(*map(pieces, (*self.rights, *self.candidate.avoid)))

    @cached_property
    def shared(self) -> Counter[int]:
        """How many of the stem's lemmas each sentence holds; sentences with none are left out."""
        found: Counter[int] = Counter()
        for lemma in self.lemmas:
            found.update(self.view.sentences_of_word.get(lemma, ()))
        return found

    @cached_property
    def rivals(self) -> frozenset[int]:
        """The sentences, other than the evidence, that may answer the stem as well.

        That is so when one holds two of the stem's content words, and half of them with a verb
        ("How many people were killed in Paris?" – "In Paris, 12 people were killed in May") or
        most of them without one ("Who designed the new bridge?" – "She opened the new bridge" is
        no answer).
        """
        if not self.lemmas:
            return frozenset(range(len(self.view.document.sentences))) - self.evidence
        doing = self.lemmas & self.view.verbs
        done = {index for word in doing for index in self.view.sentences_of_word.get(word, ())}
        size = len(self.lemmas)
        return (
            frozenset(
                index
                for index, count in self.shared.items()
                if count >= min(2, size)
                and count >= (_SAME_SLOT if not doing or index in done else _SAME_WORDS) * size
            )
            - self.evidence
        )

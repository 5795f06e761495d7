"""Other distractors: those that the rules proved wrong for a question and did not take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.editing.change import checked
from quizgen.errors import BadUse
from quizgen.model import Article, Option, Question, mint_id

__all__ = ["further_distractors", "with_next_distractor"]


def further_distractors(
    question: Question, article: Article, *, seed: int = 0
) -> tuple[Option, ...]:
    """Return every distractor that the article proves wrong for a question, best first.

    The article is read again and asked again, so this takes about as long as a quiz (0.2 s when
    the article was parsed before). A question that a teacher wrote, or whose key a teacher
    changed, has none: nothing was proved about it.

    Args:
        question: as it was made from this article; its stem may have been edited.
        article: what it is about.
        seed: as when the quiz was made.

    Raises:
        Failure: the language model is missing.
    """
    from quizgen.asking.registry import ask_all
    from quizgen.facts.gather import gather
    from quizgen.language.document import annotate
    from quizgen.options import proved_distractors

    known = gather(annotate(article))
    sha256 = article.sha256
    for candidate in ask_all(known, on_request=False):
        if candidate.rule != question.rule or candidate.answer != question.answer:
            continue
        if mint_id(sha256, candidate.rule, candidate.stem, candidate.answer) == question.id:
            return proved_distractors(candidate, known, seed=seed)
    return ()


def with_next_distractor(
    question: Question, article: Article, text: str, known: Sequence[Option]
) -> Question:
    """Return the question with one distractor exchanged for the next one that fits.

    The next is the one after it among the known, going round, so that asking again and again
    shows them all. Figures that stood in order of size do so again.

    Args:
        question: with options.
        article: what it is about.
        text: the distractor that goes.
        known: what `further_distractors` returned.

    Raises:
        BadUse: there is no such distractor, or none that could take its place.
    """
    from quizgen.options import clashes

    if text not in question.distractors:
        raise BadUse(f"“{text}” is no wrong option of this question.")
    texts = [option.text for option in known]
    start = texts.index(text) + 1 if text in texts else 0
    kept = [option.text for option in question.options if option.text != text]
    for option in (*known[start:], *known[:start]):
        if option.text == text or any(clashes(option.text, other) for other in kept):
            continue
        options = tuple(option if one.text == text else one for one in question.options)
        changed = replace(question, options=_in_order(question.options, options))
        return checked(changed, article)
    raise BadUse(
        "No other distractor is known that the article proves wrong: write one of your own."
    )


def _in_order(before: Sequence[Option], after: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return the options sorted by size if those before were."""
    old, new = _sizes(before), _sizes(after)
    if old is None or new is None or old not in (sorted(old), sorted(old, reverse=True)):
        return after
    by_size = sorted(zip(new, after, strict=True), key=lambda pair: pair[0])
    ordered = tuple(option for _, option in by_size)
    return ordered if old == sorted(old) else ordered[::-1]


def _sizes(options: Sequence[Option]) -> list[float] | None:
    """Return the one figure in each option, or None when one has none or several."""
    from quizgen.language.numbers import find_figures

    found = [find_figures(option.text) for option in options]
    if any(len(figures) != 1 for figures in found):
        return None
    return [figures[0].value for figures in found]

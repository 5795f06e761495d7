"""From candidates to optioned questions: propose, prove, choose three, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.language.gazetteer import groups_of, overlap
from quizgen.language.lexicon import lexicon
from quizgen.language.numbers import find_figures
from quizgen.model import Kind, Option
from quizgen.options.article import ArticleView
from quizgen.options.dates import DATE_TYPES, date_order, propose_dates
from quizgen.options.figures import FIGURE_TYPES, propose_figures, wrong_side
from quizgen.options.named import (
    NAME_TYPES,
    name_after_preposition,
    propose_after_preposition,
    propose_names,
)
from quizgen.options.nouns import propose_nouns, propose_words
from quizgen.options.phrases import propose_phrases
from quizgen.options.predicates import PRONOUN_KEY, propose_predicates
from quizgen.options.proofs import PLACE_TYPES, clashes, key_stands_out, unfair
from quizgen.options.proposal import Proposal, rng_for
from quizgen.options.texts import content_words
from quizgen.options.time_bounds import wrong_time

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["WANTED", "Optioned", "proved_distractors", "with_options"]

WANTED = 3
_CHOOSING = frozenset(("multiple_choice", "cloze"))


@dataclass(frozen=True, slots=True, eq=False)
class Optioned:
    """A candidate with its options.

    Attributes:
        candidate: what the family proposed.
        kind: the candidate's; ``short_answer`` for multiple choice without three distractors.
        options: key and three distractors in the order shown; empty when three cannot be proved
            or the kind has none.
        refusals: why there are no options, and the codes of the proposals refused.
    """

    candidate: Candidate
    kind: Kind
    options: tuple[Option, ...] = ()
    refusals: tuple[str, ...] = ()


def with_options(candidates: Sequence[Candidate], facts: Facts, *, seed: int) -> list[Optioned]:
    """Give each candidate its options: three that are proved wrong and fair, or none.

    Args:
        candidates: what the families proposed.
        facts: the facts of their article.
        seed: another seed gives other numbers and another order.

    Returns:
        One result for each candidate, in the same order.
    """
    view = _view(facts)
    optioned = [_optioned(view, candidate, seed) for candidate in candidates]
    view.forget_asked()
    return optioned


def _view(facts: Facts) -> ArticleView:
    """Return the article as the options room sees it, prepared once for each document."""
    view: ArticleView | None = facts.document.memory.get("view")
    if view is None:
        view = facts.document.memory["view"] = ArticleView(facts)
    return view


def proved_distractors(candidate: Candidate, facts: Facts, *, seed: int) -> tuple[Option, ...]:
    """Return every distractor that is proved wrong and fair for a candidate, best first.

    Args:
        candidate: what a family proposed, answered by choosing or typing.
        facts: the facts of its article.
        seed: as for `with_options`.
    """
    view = _view(facts)
    proposals, ordered = _proposals(view, candidate, seed)
    proved = list(_proved(view, candidate, proposals, []))
    if not ordered:
        proved = _by_fitness(candidate, proved, seed)
    return tuple(Option(_like_key(p.text, candidate.answer), source=p.source) for p in proved)


def _optioned(view: ArticleView, candidate: Candidate, seed: int) -> Optioned:
    if candidate.kind not in _CHOOSING:
        return Optioned(candidate, candidate.kind)
    without: Kind = "short_answer" if candidate.kind == "multiple_choice" else candidate.kind
    if candidate.doubts:
        return Optioned(candidate, without, refusals=("doubtful candidate",))
    proposals, ordered = _proposals(view, candidate, seed)
    refused: list[str] = []
    proved = _proved(view, candidate, proposals, refused)
    if ordered:
        chosen = _first(candidate, proved)
    else:
        chosen = _choose(candidate, _by_fitness(candidate, list(proved), seed))
    codes = tuple(dict.fromkeys(refused))
    if chosen is None:
        reason = f"no three distractors for {candidate.answer_type}"
        return Optioned(candidate, without, refusals=(reason, *codes))
    return Optioned(
        candidate,
        candidate.kind,
        _in_order(candidate, chosen, seed, ordered=ordered),
        codes,
    )


def _proposals(
    view: ArticleView, candidate: Candidate, seed: int
) -> tuple[Iterable[Proposal], bool]:
    """Return proposals, and whether options are put in order of size instead of shuffled."""
    type_ = candidate.answer_type
    if candidate.options:
        given = enumerate(candidate.options)
        return [Proposal(text, "same_article", -float(place)) for place, text in given], False
    if type_ in NAME_TYPES:
        return propose_names(view, candidate), False
    if type_ in FIGURE_TYPES:
        return propose_figures(view, candidate, seed=seed), True
    if type_ in DATE_TYPES:
        dates = propose_dates(view, candidate, seed=seed)
        if not dates and date_order(candidate.answer) is None:
            return propose_figures(view, candidate, seed=seed), True
        return dates, True
    if type_ == "WORD":
        return propose_words(view, candidate), False
    if type_ == "PHRASE":
        named = name_after_preposition(view, candidate)
        if named is not None:
            return propose_after_preposition(view, candidate, *named), False
    if type_ in ("PHRASE", "CLAUSE"):
        if PRONOUN_KEY.match(candidate.answer):
            return propose_predicates(view, candidate), False
        nouns = propose_nouns(view, candidate)
        if len(nouns) >= WANTED:
            return nouns, False
        return propose_phrases(view, candidate), False
    return [], False


def _proved(
    view: ArticleView, candidate: Candidate, proposals: Iterable[Proposal], refused: list[str]
) -> Iterator[Proposal]:
    """Yield the proposals that are wrong and fair; ``refused`` gets the reasons of the others.

    A proof costs more than a proposal, so that no more are proved than are taken.
    """
    seen: set[str] = set()
    for proposal in proposals:
        reason = unfair(view, candidate, proposal)
        if reason:
            refused.append(reason)
        elif proposal.text not in seen:
            seen.add(proposal.text)
            yield proposal


def _by_fitness(candidate: Candidate, proved: list[Proposal], seed: int) -> list[Proposal]:
    """Return the proposals best first; those of about one fitness change places by seed."""
    rng = rng_for(seed, "choice", candidate.stem, candidate.answer)
    drawn = {proposal.text: rng.random() for proposal in proved}
    return sorted(proved, key=lambda p: (-(p.fitness + 0.8 * drawn[p.text]), p.text))


def _choose(candidate: Candidate, proved: Sequence[Proposal]) -> list[Proposal] | None:
    """Return three that stand well beside each other and the key, or None."""
    chosen = _first(candidate, proved)
    if chosen is None or not key_stands_out(candidate, [p.text for p in chosen]):
        return chosen
    return _evened(candidate, chosen, proved)


def _first(candidate: Candidate, proved: Iterable[Proposal]) -> list[Proposal] | None:
    """Return the first three that stand well beside each other, or None."""
    chosen: list[Proposal] = []
    for proposal in proved:
        if any(_too_near(candidate, proposal, other) for other in chosen):
            continue
        chosen.append(proposal)
        if len(chosen) == WANTED:
            return chosen
    return None


def _evened(
    candidate: Candidate, chosen: list[Proposal], proved: Sequence[Proposal]
) -> list[Proposal] | None:
    """Change one of the three, the last first, so that the key no longer stands out."""
    for place in reversed(range(WANTED)):
        kept = [proposal for index, proposal in enumerate(chosen) if index != place]
        for proposal in proved:
            if proposal in chosen or any(_too_near(candidate, proposal, p) for p in kept):
                continue
            texts = [*(p.text for p in kept), proposal.text]
            if not key_stands_out(candidate, texts):
                return [*kept, proposal]
    return None


def _too_near(candidate: Candidate, one: Proposal, other: Proposal) -> bool:
    """Whether two distractors cannot stand side by side: one thing, or one within the other."""
    if clashes(one.text, other.text):
        return True
    if candidate.answer_type in PLACE_TYPES and (
        overlap(one.text, other.text) or _of_one_state(candidate.answer, one.text, other.text)
    ):
        return True
    if one.order is not None or one.name is not None or candidate.focus == "vocabulary":
        return False  # "Make something better" may stand beside "Make something cleaner"
    if candidate.answer_type in ("PHRASE", "CLAUSE", "WORD"):
        first, second = content_words(one.text), content_words(other.text)
        if not first or not second:
            return True
        if len(first) == 1 and len(second) == 1:
            return lexicon().related(first[-1], second[-1], "n", depth=2)
        return first[-1] == second[-1] or bool(len(set(first) & set(second)) > 1)
    return False


def _of_one_state(key: str, one: str, other: str) -> bool:
    """Whether two places are parts of one state and the key is none: England and Wales."""
    parts = [any(g.kind == "home country" for g in groups_of(t)) for t in (key, one, other)]
    return parts == [False, True, True]


def _in_order(
    candidate: Candidate, chosen: Sequence[Proposal], seed: int, *, ordered: bool
) -> tuple[Option, ...]:
    """Return key and distractors as they are shown: by size when they have one, else at random."""
    options = [(Option(candidate.answer, correct=True), _key_order(candidate))]
    options += [
        (Option(_like_key(p.text, candidate.answer), source=p.source), p.order) for p in chosen
    ]
    drawn_from = ("order", candidate.stem, candidate.answer)
    if ordered and all(order is not None for _, order in options):
        # with "more than" the key is the smallest: downwards half the time, so that it moves
        one_side = wrong_side(candidate) or wrong_time(candidate)
        downwards = bool(one_side) and rng_for(seed, *drawn_from).random() < 0.5
        options.sort(key=lambda pair: pair[1] or (), reverse=downwards)
    else:
        rng_for(seed, *drawn_from).shuffle(options)
    return tuple(option for option, _ in options)


def _like_key(text: str, key: str) -> str:
    """Return the option with a capital when the key has one: "Ten years", "Seven years"."""
    if key[:1].isupper() and text[:1].islower() and not text[1:2].isupper():
        return text[:1].upper() + text[1:]
    return text


def _key_order(candidate: Candidate) -> tuple[float, ...] | None:
    if candidate.answer_type in DATE_TYPES:
        order = date_order(candidate.answer)
        if order is not None:
            return order
    figures = find_figures(candidate.answer)
    return (figures[0].value,) if len(figures) == 1 else None

"""From candidates to optioned questions: propose, prove, choose three, put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
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
_SPARE = 3
_CHOOSING = frozenset(("multiple_choice", "cloze"))


@dataclass(frozen=True, slots=True, eq=False)
class Optioned:
    """A candidate with its options.

    Attributes:
        candidate: what the family proposed.
        kind: the candidate's; ``short_answer`` for multiple choice without three distractors.
        options: key and three distractors in the order shown; empty when three cannot be proved
            or the kind has none.
        spare: further proved distractors, best first, for a teacher who wants another.
        refusals: why there are no options, and the codes of the proposals refused.
    """

    candidate: Candidate
    kind: Kind
    options: tuple[Option, ...] = ()
    spare: tuple[Option, ...] = ()
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
    view = ArticleView(facts)
    return [_optioned(view, candidate, seed) for candidate in candidates]


def proved_distractors(candidate: Candidate, facts: Facts, *, seed: int) -> tuple[Option, ...]:
    """Return every distractor that is proved wrong and fair for a candidate, best first.

    Args:
        candidate: what a family proposed, answered by choosing or typing.
        facts: the facts of its article.
        seed: as for `with_options`.
    """
    view = ArticleView(facts)
    proposals, ordered = _proposals(view, candidate, seed)
    proved, _ = _prove(view, candidate, proposals)
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
    proved, refused = _prove(view, candidate, proposals)
    if not ordered:
        proved = _by_fitness(candidate, proved, seed)
    chosen = _choose(candidate, proved, ordered=ordered)
    if chosen is None:
        reason = f"no three distractors for {candidate.answer_type}: {len(proved)} proved"
        return Optioned(candidate, without, refusals=(reason, *refused))
    spare = (
        proposal
        for proposal in proved
        if not any(clashes(proposal.text, other.text) for other in chosen)
    )
    return Optioned(
        candidate,
        candidate.kind,
        _in_order(candidate, chosen, seed, ordered=ordered),
        tuple(
            Option(_like_key(p.text, candidate.answer), source=p.source)
            for p in islice(spare, _SPARE)
        ),
        tuple(refused),
    )


def _proposals(view: ArticleView, candidate: Candidate, seed: int) -> tuple[list[Proposal], bool]:
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
        found = propose_dates(view, candidate, seed=seed)
        if not found and date_order(candidate.answer) is None:
            found = propose_figures(view, candidate, seed=seed)
        return found, True
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


def _prove(
    view: ArticleView, candidate: Candidate, proposals: Sequence[Proposal]
) -> tuple[list[Proposal], list[str]]:
    proved: dict[str, Proposal] = {}
    refused: list[str] = []
    for proposal in proposals:
        reason = unfair(view, candidate, proposal)
        if reason:
            refused.append(reason)
        else:
            proved.setdefault(proposal.text, proposal)
    return list(proved.values()), list(dict.fromkeys(refused))


def _by_fitness(candidate: Candidate, proved: list[Proposal], seed: int) -> list[Proposal]:
    """Return the proposals best first; those of about one fitness change places by seed."""
    rng = rng_for(seed, "choice", candidate.stem, candidate.answer)
    drawn = {proposal.text: rng.random() for proposal in proved}
    return sorted(proved, key=lambda p: (-(p.fitness + 0.8 * drawn[p.text]), p.text))


def _choose(
    candidate: Candidate, proved: Sequence[Proposal], *, ordered: bool
) -> list[Proposal] | None:
    """Return three that stand well beside each other and the key, or None."""
    chosen: list[Proposal] = []
    for proposal in proved:
        if any(_too_near(candidate, proposal, other) for other in chosen):
            continue
        chosen.append(proposal)
        if len(chosen) == WANTED:
            break
    if len(chosen) < WANTED:
        return None
    if ordered or not key_stands_out(candidate, [p.text for p in chosen]):
        return chosen
    return _evened(candidate, chosen, proved)


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
    if one.order is not None or one.name is not None:
        return False
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
    rng = rng_for(seed, "order", candidate.stem, candidate.answer)
    if ordered and all(order is not None for _, order in options):
        # with "more than" the key is the smallest: downwards half the time, so that it moves
        one_side = wrong_side(candidate) or wrong_time(candidate)
        downwards = bool(one_side) and rng.random() < 0.5
        options.sort(key=lambda pair: pair[1] or (), reverse=downwards)
    else:
        rng.shuffle(options)
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
    figures = list(find_figures(candidate.answer))
    return (figures[0].value,) if len(figures) == 1 else None

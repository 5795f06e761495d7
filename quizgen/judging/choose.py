"""The choice of the final set: spread over the article, mixed, nothing twice, nothing given away.

What never gives way: refused questions, two questions about one fact, one question that answers
another, the kinds, focuses and difficulty asked for. The rest gives way in the order of LEVELS,
so that ten sure questions are found where ten there are: an empty slot helps nobody.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from quizgen.judging.set_rules import ask_alike, gives_away
from quizgen.judging.words import content, holds, tokens
from quizgen.model import Question

__all__ = ["LEVELS", "Item", "Level", "Wish", "choose"]


@dataclass(frozen=True, slots=True)
class Item:
    """A question that may be chosen.

    Attributes:
        question: with its flaws.
        score: 0..1.
        fact: equal for questions about the same thing.
        sentences: indexes of the sentences that prove it.
        place: where it stands in the article, 0 (start) to 1 (end).
        worth: how likely a careful writer asks for its fact (0..1).
    """

    question: Question
    score: float
    fact: Hashable
    sentences: tuple[int, ...]
    place: float
    worth: float = 0.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What the set should be like.

    Attributes:
        count: how many questions.
        seed: 0 takes the best; any other number shakes the scores a little, for another choice.
        speech: at least this many about who said what (from the number of quotations).
        free: whether kinds or focuses were asked for; then the mix is not enforced.
    """

    count: int = 10
    seed: int = 0
    speech: int = 0
    free: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """One step of giving way.

    Attributes:
        per_sentence: questions drawn from one sentence.
        per_family: share of the set from one family (0.3 of ten is three).
        per_kind: share of the set that is true/false, and that has gaps: teachers want questions.
        per_speaker: share of the set that asks who said something.
        per_key: questions with one answer ("Ann Lee" to every "who").
        balanced: whether true and false differ by at most one.
        arranged: matching questions, and ordering questions, in the set.
        writing: share of the set answered by writing.
    """

    per_sentence: int
    per_family: float
    per_kind: float
    per_speaker: float
    per_key: int
    balanced: bool
    arranged: int
    writing: float


# In the order of giving way: first a fourth question with one focus and a third with one answer,
# then a fourth and fifth of one family, then true/false out of balance, then the family's share
# altogether. True/false may take half of the set, and a second question its sentence, from the
# start: on 136 articles that raised the mean promise of the chosen and the share of the reference
# questions that they meet (.176 to .193), for they were held back for weaker questions.
# fmt: off
LEVELS: tuple[Level, ...] = (
    Level(2, per_family=0.3, per_kind=0.5, per_speaker=0.3, per_key=2,
          balanced=True, arranged=1, writing=0.4),
    Level(2, per_family=0.3, per_kind=0.5, per_speaker=0.4, per_key=3,
          balanced=True, arranged=1, writing=0.4),
    Level(2, per_family=0.5, per_kind=0.5, per_speaker=1.0, per_key=3,
          balanced=True, arranged=1, writing=0.4),
    Level(2, per_family=0.5, per_kind=0.5, per_speaker=1.0, per_key=4,
          balanced=False, arranged=2, writing=0.4),
    Level(2, per_family=1.0, per_kind=1.0, per_speaker=1.0, per_key=99,
          balanced=False, arranged=99, writing=1.0),
)
# fmt: on
# While a set is mended half of it may ask who said something: some articles are nearly all speech.
MENDING = Level(
    2,
    per_family=0.3,
    per_kind=0.5,
    per_speaker=0.5,
    per_key=3,
    balanced=True,
    arranged=1,
    writing=0.4,
)

SPEECH = ("who_said", "said_what")
LEAST_FOCUSES = 4
SEED_SHAKE = 0.12  # a different seed moves a score by up to this
_ASKED = 0.5  # weight of the chance that a careful writer asks for the fact, beside the score
_ZONES = 10  # the article in as many stretches
_NEW_ZONE = 0.08  # worth of a question from a stretch that has none yet
_NEW_FOCUS = (0.10, 0.04, 0.0, -0.05, -0.10, -0.20)  # by how many the set has of its focus
_NEW_FAMILY = (0.03, 0.0, -0.04, -0.08)
_SAME_KEY = -0.08  # for each question that has the answer already
_OTHER_TRUTH = 0.08  # so that single statements are false as often as true, over many quizzes
_TYPED = -0.08  # answered by writing
_FIRST_OF_SAID = 0.15  # while the set lacks questions about speech
_MUCH_SAID = 0.3  # share of the set from which on more speech adds less (reference: 26 %)
_TOO_MUCH_SAID = -0.12
_POOL = 40  # candidates for each question wanted; beyond that only the best are looked at
_RIVALS = 60  # candidates looked at, best first, when a set is mended


def choose(items: Iterable[Item], wish: Wish) -> tuple[Item, ...]:
    """Choose at most ``wish.count`` items, in text order, arranged and main-idea ones last.

    Greedy by marginal worth, level by level, then mended where a target is missed.
    """
    pool = _best(items, wish)
    chosen: list[Item] = []
    for level in LEVELS:
        limits = _Limits(level, wish)
        _fill(chosen, pool, limits, wish)
        if level is LEVELS[0]:
            _mend(chosen, pool, limits, wish)
        if len(chosen) >= wish.count:
            break
    _widen(chosen, pool, wish)
    _mend(chosen, pool, _Limits(MENDING, wish), wish)
    return tuple(sorted(chosen, key=_reading_order))


def _best(items: Iterable[Item], wish: Wish) -> list[Item]:
    """Return the items, best first; of very many only the best of all and of each sort and place.

    So the choice costs the same in an article of 500 words and in a book.
    """
    pool = sorted(items, key=lambda item: (-_shaken(item, wish.seed), item.question.id))
    if len(pool) <= _POOL * wish.count:
        return pool
    taken: Counter[Hashable] = Counter()
    best = []
    for rank, item in enumerate(pool):
        question = item.question
        sorts = (question.family, (question.focus, question.kind), (_zone(item), question.chosen))
        if rank < _POOL * wish.count // 2 or any(taken[s] < 3 * wish.count for s in sorts):
            best.append(item)
            taken.update(sorts)
    return best


def _reading_order(item: Item) -> tuple[int, float, str]:
    kind, focus = item.question.kind, item.question.focus
    last = 2 if kind in ("open",) else int(kind in ("matching", "ordering") or focus == "main_idea")
    return last, item.place, item.question.id


def _shaken(item: Item, seed: int) -> float:
    """Return the score, moved a little by the seed; 0 moves nothing."""
    if seed == 0:
        return item.score
    digest = hashlib.sha256(f"{seed}\x1f{item.question.id}".encode()).digest()
    return item.score + SEED_SHAKE * (int.from_bytes(digest[:4], "big") / 2**32 - 0.5)


class _Limits:
    """The limits of one level for one set."""

    def __init__(self, level: Level, wish: Wish) -> None:
        self.level = level
        self.family = wish.count if wish.free else max(1, round(level.per_family * wish.count))
        self.kind = wish.count if wish.free else max(1, round(level.per_kind * wish.count))
        self.speaker = wish.count if wish.free else max(1, round(level.per_speaker * wish.count))
        self.writing = wish.count if wish.free else round(level.writing * wish.count)
        self.arranged = 99 if wish.free else level.arranged
        self.per_key = wish.count if wish.free else level.per_key
        self.balanced = level.balanced and not (wish.free and level is not LEVELS[0])

    def allow(self, item: Item, chosen: Sequence[Item]) -> bool:
        """Whether the set may take the item."""
        question = item.question
        if any(_same_thing(item, other) for other in chosen):
            return False
        if sum(other.question.family == question.family for other in chosen) >= self.family:
            return False
        if question.kind in ("true_false", "cloze") and (
            sum(other.question.kind == question.kind for other in chosen) >= self.kind
        ):
            return False
        if question.focus == "who_said" and (
            sum(other.question.focus == "who_said" for other in chosen) >= self.speaker
        ):
            return False
        if question.kind in ("matching", "ordering"):
            alike = sum(other.question.kind == question.kind for other in chosen)
            if alike >= self.arranged:
                return False
        elif self._crowded(item, chosen):
            return False
        if question.kind != "true_false":
            same = sum(_key_words(other.question) == _key_words(question) for other in chosen)
            if same >= self.per_key:
                return False
        if not question.chosen and sum(not o.question.chosen for o in chosen) >= self.writing:
            return False
        if self.balanced and question.kind == "true_false" and _tilts(question, chosen):
            return False
        return not any(_betray(item, other) for other in chosen)

    def _crowded(self, item: Item, chosen: Sequence[Item]) -> bool:
        """Whether a sentence of the item has its share already; sets of items do not count."""
        drawn = Counter(
            sentence
            for other in chosen
            if other.question.kind not in ("matching", "ordering")
            for sentence in other.sentences
        )
        return any(drawn[sentence] >= self.level.per_sentence for sentence in item.sentences)


def _tilts(question: Question, chosen: Sequence[Item]) -> bool:
    return abs(_truths(chosen) + (1 if question.answer == "true" else -1)) > 1


def _truths(items: Iterable[Item]) -> int:
    """Return how many more true statements than false ones a set has."""
    values = Counter(o.question.answer for o in items if o.question.kind == "true_false")
    return values["true"] - values["false"]


def _same_thing(one: Item, other: Item) -> bool:
    """Whether two items ask one fact: the same one, or the same key from shared evidence."""
    if one.fact == other.fact or one.question.id == other.question.id:
        return True
    first, second = one.question, other.question
    if set(one.sentences) & set(other.sentences):
        keys = first.answer, second.answer
        if "true_false" not in (first.kind, second.kind) and (
            _key_words(first) == _key_words(second) or holds(*keys) or holds(*keys[::-1])
        ):
            return True
    return ask_alike(first, second)


def _key_words(question: Question) -> tuple[str, ...]:
    return content(question.answer) or tokens(question.answer)


def _betray(one: Item, other: Item) -> bool:
    return gives_away(one.question, other.question) or gives_away(other.question, one.question)


def _worth(item: Item, chosen: Sequence[Item], wish: Wish) -> float:
    """Return what the item adds to the set: its score, and how it mixes and spreads."""
    question = item.question
    worth = _shaken(item, wish.seed) + _ASKED * item.worth
    zones = {_zone(other) for other in chosen}
    worth += _NEW_ZONE * (_zone(item) not in zones)
    alike = sum(other.question.focus == question.focus for other in chosen)
    worth += _NEW_FOCUS[min(alike, len(_NEW_FOCUS) - 1)]
    kin = sum(other.question.family == question.family for other in chosen)
    worth += _NEW_FAMILY[min(kin, len(_NEW_FAMILY) - 1)]
    if question.kind == "true_false":
        worth += _OTHER_TRUTH * (question.answer == _wanted_truth(item, chosen))
    else:
        key = _key_words(question)
        worth += _SAME_KEY * sum(_key_words(other.question) == key for other in chosen)
    if not wish.free:
        worth += _TYPED * (not question.chosen)
        if question.focus in SPEECH:
            said = _speech(chosen)
            worth += _FIRST_OF_SAID * (said < wish.speech)
            worth += _TOO_MUCH_SAID * (said >= max(wish.speech, _MUCH_SAID * wish.count))
    return worth


def _wanted_truth(item: Item, chosen: Sequence[Item]) -> str:
    """Return the truth value that the set lacks; for the first statement, one by its evidence."""
    more = _truths(chosen)
    if more:
        return "false" if more > 0 else "true"
    proof = "".join(part.text for part in item.question.evidence)
    odd = hashlib.sha256(proof.encode("utf-8", "surrogatepass")).digest()[0] % 2
    return "true" if odd else "false"


def _zone(item: Item) -> int:
    return min(_ZONES - 1, int(item.place * _ZONES))


def _speech(items: Iterable[Item]) -> int:
    return sum(item.question.focus in SPEECH for item in items)


def _fill(chosen: list[Item], pool: Sequence[Item], limits: _Limits, wish: Wish) -> None:
    """Add the item that adds most, until the set is full or nothing more is allowed.

    An item that the set does not allow now will not be allowed later, and is looked at no more;
    except that a "true" may follow once a "false" has come.
    """
    left = [item for item in pool if item not in chosen]
    while len(chosen) < wish.count and left:
        worths = sorted(
            ((_worth(item, chosen, wish), -place) for place, item in enumerate(left)), reverse=True
        )
        shut: set[int] = set()
        for _, place in worths:
            item = left[-place]
            allowed = limits.allow(item, chosen)
            if allowed or item.question.kind != "true_false":
                shut.add(-place)
            if allowed:
                chosen.append(item)
                break
        else:
            return
        left = [item for place, item in enumerate(left) if place not in shut]


def _widen(chosen: list[Item], pool: Sequence[Item], wish: Wish) -> None:
    """While slots are empty, exchange one item for two.

    A sentence with a gap shows all the rest of the sentence, so that nothing else of it can be
    asked; two short questions about it may stand side by side.
    """
    last = _Limits(LEVELS[-1], wish)
    while len(chosen) < wish.count:
        for out in sorted(chosen, key=lambda item: (item.score, item.question.id)):
            rest = [item for item in chosen if item is not out]
            _fill(rest, [item for item in pool if item is not out], last, wish)
            if len(rest) > len(chosen):
                chosen[:] = rest
                break
        else:
            return


def _mend(chosen: list[Item], pool: Sequence[Item], limits: _Limits, wish: Wish) -> None:
    """Exchange items where the set misses a target: speech, focuses, answers by choosing."""
    if wish.free:
        return
    few = min(LEAST_FOCUSES, wish.count)
    by_choosing = round(0.6 * wish.count)

    def focuses(items: Sequence[Item]) -> int:
        return min(few, len({item.question.focus for item in items}))

    def speech(items: Sequence[Item]) -> int:
        return min(wish.speech, _speech(items))

    def told(items: Sequence[Item]) -> int:
        return min(1, sum(_asks_what_was_said(item) for item in items))

    def closed(items: Sequence[Item]) -> int:
        return min(by_choosing, sum(item.question.chosen for item in items))

    def even(items: Sequence[Item]) -> int:
        return int(abs(_truths(items)) <= 1)

    def met(items: Sequence[Item]) -> int:
        return speech(items) + told(items) + focuses(items) + closed(items) + even(items)

    targets = (
        (speech, wish.speech, lambda item: item.question.focus in SPEECH),
        (told, 1, _asks_what_was_said),
        (closed, by_choosing, lambda item: item.question.chosen),
        (even, 1, lambda item: item.question.answer == ("true", "false")[_truths(chosen) > 0]),
        (focuses, few, lambda item: all(item.question.focus != c.question.focus for c in chosen)),
    )
    for measure, least, helps in targets:
        for _ in range(wish.count):
            if measure(chosen) >= least or not _exchange(chosen, pool, limits, met, helps):
                break


def _asks_what_was_said(item: Item) -> bool:
    """Whether an item asks in a question of its own for what somebody said."""
    question = item.question
    return question.focus == "said_what" and question.family == "reported_speech"


def _exchange(
    chosen: list[Item],
    pool: Sequence[Item],
    limits: _Limits,
    met: Callable[[Sequence[Item]], int],
    helps: Callable[[Item], bool],
) -> bool:
    """Put one helping item in the place of the weakest one that the targets can spare."""
    now = met(chosen)
    rivals = [item for item in pool if item not in chosen and helps(item)][:_RIVALS]
    for rival in rivals:
        for out in sorted(chosen, key=lambda item: (item.score, item.question.id)):
            rest = [item for item in chosen if item is not out]
            if met([*rest, rival]) > now and limits.allow(rival, rest):
                chosen[:] = [*rest, rival]
                return True
    return False

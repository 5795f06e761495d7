"""The choice of the final set: spread over the article, mixed, nothing twice, nothing given away.

What never gives way: refused questions, two questions about one fact, one question that answers
another, the kinds, focuses and difficulty asked for. The rest gives way in the order of LEVELS,
so that ten sure questions are found where ten there are: an empty slot helps nobody.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

from quizgen.judging.limits import (
    EMPTY,
    FILLING,
    LEVELS,
    MENDING,
    SPEECH,
    Alone,
    Clashes,
    Item,
    Limits,
    Tally,
    Wish,
    key_words,
    truths,
)

__all__ = ["LAST", "MADE", "choose"]

LAST = 4  # the highest ``Item.reserve``
MADE = 2  # what is held in reserve up to it is made at once, with all that is not
LEAST_FOCUSES = 4
SEED_SHAKE = 0.12  # a different seed moves a score by up to this
_ASKED = 0.3  # weight of the chance that a careful writer asks for the fact, beside the score
_ZONES = 10  # the article in as many stretches
_NEW_ZONE = 0.06  # worth of a question from a stretch that has none yet
_NEW_FOCUS = (0.05, 0.03, 0.0, 0.0, -0.03, -0.06)  # by how many the set has of its focus
_NEW_FAMILY = (0.0, 0.0, -0.02, -0.06)
_MOST_FOCUS, _MOST_FAMILY = len(_NEW_FOCUS) - 1, len(_NEW_FAMILY) - 1
# By how many the set has of the family: what strict readers found good more often than its score
# promises. Which of four quotations is somebody's: 146 of 148, and 49 of 53 that match several with
# what they said, where statements of who said what were in 76 of 100 at much the same score.
_SUREST = {"which_said": (0.25, 0.15), "match_speakers": (0.25,)}
_SAME_KEY = -0.08  # for each question that has the answer already
_OTHER_TRUTH = 0.08  # so that single statements are false as often as true, over many quizzes
_TYPED = -0.02  # answered by writing
_FIRST_OF_SAID = 0.15  # while the set lacks questions about speech
_SURE_ENOUGH = 0.5  # below it next to none of the judged questions were good
_POOL = 40  # candidates for each question wanted; beyond that only the best are looked at
_MOST_OUT = 3  # items that give way to one that is missed
_RIVALS = 60  # candidates looked at, best first, when a set is mended


def choose(
    items: Iterable[Item],
    wish: Wish,
    *,
    last: int = LAST,
    further: Callable[[], Iterable[Item]] = tuple,
) -> tuple[Item, ...]:
    """Choose at most ``wish.count`` items, in text order, arranged and main-idea ones last.

    Greedy by marginal worth, level by level, then mended where a target is missed; what is held
    in reserve fills what is empty then, and changes nothing where nothing is empty: the pipeline
    makes it then alone.

    Args:
        items: that may be chosen.
        wish: what the set should be like.
        last: the highest reserve that may be drawn on.
        further: makes more items in reserve, where something is empty.
    """
    every = list(items)
    pool = _best((item for item in every if not item.reserve or wish.free), wish)
    chosen: list[Item] = []
    clashes = Clashes()
    for level in LEVELS:
        limits = Limits(level, wish, clashes)
        _fill(chosen, pool, limits, wish)
        if level is LEVELS[0]:
            _mend(chosen, pool, limits, wish)
        if len(chosen) >= wish.count:
            break
    _widen(chosen, pool, Limits(LEVELS[-1], wish, clashes), wish)
    _mend(chosen, pool, Limits(MENDING, wish, clashes), wish)
    looked_at = MADE
    if len(chosen) < wish.count:
        every += further()
    for reserve in range(1, last + 1):
        if len(chosen) < wish.count:
            looked_at = max(looked_at, reserve)
            pool = _best((item for item in every if item.reserve <= reserve), wish)
            for level in FILLING:
                _fill(chosen, pool, Limits(level, wish, clashes), wish)
        if reserve in (MADE, last):  # with what is made at once before anything less sure comes
            _widen(chosen, pool, Limits(FILLING[-1], wish, clashes), wish)
    empty = Limits(EMPTY, wish, clashes)
    if last == LAST:
        _fill(chosen, pool, empty, wish)
    sure = [item for item in every if item.reserve <= looked_at and item.score >= _SURE_ENOUGH]
    _mend_focuses(chosen, _best(sure, wish), empty, wish)
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


class _Mix:
    """What a set has of each sort and zone, and what further items would add to it."""

    def __init__(self, chosen: Sequence[Item], wish: Wish, alone: dict[str, Alone]) -> None:
        self.wish = wish
        self.tally = Tally(chosen)
        self._alone = alone
        self.zones = set(map(_zone, chosen))

    def add(self, item: Item) -> None:
        """Count an item that the set has now."""
        self.tally.add(item)
        self.zones.add(_zone(item))

    def worths(self, items: Sequence[Item]) -> list[float]:
        """Return what each item adds to the set: its score, and how it mixes and spreads."""
        has = self.tally
        of_focus = {name: _NEW_FOCUS[min(n, _MOST_FOCUS)] for name, n in has.focuses.items()}
        of_family = {name: _NEW_FAMILY[min(n, _MOST_FAMILY)] for name, n in has.families.items()}
        surest = {
            name: steps[has.families[name]]
            for name, steps in _SUREST.items()
            if has.families[name] < len(steps)
        }
        zones, keys, free = self.zones, has.keys, self.wish.free
        lacking = _lacking(has.truths)
        said = _FIRST_OF_SAID * (sum(has.focuses[name] for name in SPEECH) < self.wish.speech)
        found = []
        for item in items:
            question = item.question
            alone = self._alone.get(question.id)
            if alone is None:
                alone = self._alone[question.id] = self._worth_alone(item)
            worth, zone, key, truth, typed = alone
            if zone not in zones:
                worth += _NEW_ZONE
            worth += of_focus.get(question.focus, _NEW_FOCUS[0])
            worth += of_family.get(question.family, _NEW_FAMILY[0])
            worth += surest.get(question.family, 0.0)
            if truth:
                worth += _OTHER_TRUTH * (question.answer == (lacking or truth))
            elif key in keys:
                worth += _SAME_KEY * keys[key]
            if not free:
                worth += typed
                if question.focus in SPEECH:
                    worth += said
            found.append(worth)
        return found

    def _worth_alone(self, item: Item) -> Alone:
        question = item.question
        return Alone(
            worth=_shaken(item, self.wish.seed) + _ASKED * item.worth,
            zone=_zone(item),
            key=key_words(question),
            truth=_first_truth(item) if question.kind == "true_false" else "",
            typed=_TYPED * (not question.chosen),
        )


def _lacking(more: int) -> str:
    """Return the truth value that a set lacks, "" where it is even.

    ``more`` is how many more true statements than false ones the set has.
    """
    if not more:
        return ""
    return "false" if more > 0 else "true"


def _first_truth(item: Item) -> str:
    """Return the truth value that a statement may have in an even set, by its evidence."""
    proof = "".join(part.text for part in item.question.evidence)
    odd = hashlib.sha256(proof.encode("utf-8", "surrogatepass")).digest()[0] % 2
    return "true" if odd else "false"


def _without(pool: Sequence[Item], chosen: Sequence[Item]) -> list[Item]:
    """Return the items of the pool that the set does not have."""
    held = {item.question.id for item in chosen}
    return [item for item in pool if item.question.id not in held]


def _zone(item: Item) -> int:
    return min(_ZONES - 1, int(item.place * _ZONES))


def _speech(items: Iterable[Item]) -> int:
    return sum(item.question.focus in SPEECH for item in items)


def _fill(chosen: list[Item], pool: Sequence[Item], limits: Limits, wish: Wish) -> None:
    """Add the item that adds most, until the set is full or nothing more is allowed.

    An item that the set does not allow now will not be allowed later, and is looked at no more;
    except that a "true" may follow once a "false" has come.
    """
    if len(chosen) >= wish.count:
        return
    left = _without(pool, chosen)
    mix = _Mix(chosen, wish, limits.clashes.alone)
    while len(chosen) < wish.count and left:
        worths = mix.worths(left)
        shut: set[int] = set()
        for _, place in sorted(zip(worths, range(0, -len(left), -1), strict=True), reverse=True):
            item = left[-place]
            allowed = limits.allow(item, chosen, mix.tally)
            if allowed or item.question.kind != "true_false":
                shut.add(-place)
            if allowed:
                chosen.append(item)
                mix.add(item)
                break
        else:
            return
        left = [item for place, item in enumerate(left) if place not in shut]


def _widen(chosen: list[Item], pool: Sequence[Item], last: Limits, wish: Wish) -> None:
    """While slots are empty, exchange one item for two.

    A sentence with a gap shows all the rest of the sentence, so that nothing else of it can be
    asked; two short questions about it may stand side by side. Four quotations to choose from rule
    out more, but are surer than what would come instead.
    """
    while len(chosen) < wish.count:
        for out in sorted(chosen, key=lambda item: (item.score, item.question.id)):
            if out.question.family in _SUREST:
                continue
            rest = [item for item in chosen if item is not out]
            _fill(rest, [item for item in pool if item is not out], last, wish)
            if len(rest) > len(chosen):
                chosen[:] = rest
                break
        else:
            return


def _mend(chosen: list[Item], pool: Sequence[Item], limits: Limits, wish: Wish) -> None:
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
        return -max(0, abs(truths(items)) - 1)  # each step towards balance counts

    def met(items: Sequence[Item]) -> int:
        return speech(items) + told(items) + focuses(items) + closed(items) + even(items)

    targets = (
        (speech, wish.speech, lambda item: item.question.focus in SPEECH),
        (closed, by_choosing, lambda item: item.question.chosen),
        (even, 0, lambda item: item.question.answer == ("true", "false")[truths(chosen) > 0]),
        (focuses, few, lambda item: all(item.question.focus != c.question.focus for c in chosen)),
    )
    for measure, least, helps in targets:
        for _ in range(wish.count):
            if measure(chosen) >= least or not _exchange(chosen, pool, limits, met, helps):
                break
    if focuses(chosen) < few:
        known = {item.question.focus for item in chosen}
        new = [item for item in pool if item.question.focus not in known]
        _make_room(chosen, new, pool, limits, wish, met)
    if not told(chosen):
        asking = [item for item in pool if _asks_what_was_said(item)]
        _make_room(chosen, asking, pool, limits, wish, met)


def _mend_focuses(chosen: list[Item], pool: Sequence[Item], limits: Limits, wish: Wish) -> None:
    """Exchange the weakest items for others of a new focus while the set has too few focuses."""
    few = min(LEAST_FOCUSES, wish.count)

    def focuses(items: Sequence[Item]) -> int:
        return min(few, len({item.question.focus for item in items}))

    def is_new(item: Item) -> bool:
        return all(item.question.focus != other.question.focus for other in chosen)

    while not wish.free and focuses(chosen) < few:
        if not _exchange(chosen, pool, limits, focuses, is_new):
            return


def _make_room(
    chosen: list[Item],
    rivals: Sequence[Item],
    pool: Sequence[Item],
    limits: Limits,
    wish: Wish,
    met: Callable[[Sequence[Item]], int],
) -> None:
    """Put a rival that is missed in the place of those that rule it out, and fill the gap."""
    now = met(chosen)
    for rival in _without(rivals, chosen):
        rest = [item for item in chosen if limits.allow(rival, [item])]
        if rest and len(rest) == len(chosen):
            rest.remove(min(rest, key=lambda item: (item.score, item.question.id)))
        if len(chosen) - len(rest) > _MOST_OUT or not limits.allow(rival, rest):
            continue
        rest.append(rival)
        _fill(rest, [item for item in pool if item not in chosen], limits, wish)
        if len(rest) == len(chosen) and met(rest) > now:
            chosen[:] = rest
            return


def _asks_what_was_said(item: Item) -> bool:
    """Whether an item asks for what somebody said, has a name as key, and is likely to be good.

    A name is right or wrong; half a clause is half right. A gap in a quotation asks for nothing
    that was said.
    """
    question = item.question
    if question.focus != "said_what" or question.kind == "cloze" or item.score < _SURE_ENOUGH:
        return False
    return all(any(map(str.isupper, word)) or len(word) <= 3 for word in question.answer.split())


def _exchange(
    chosen: list[Item],
    pool: Sequence[Item],
    limits: Limits,
    met: Callable[[Sequence[Item]], int],
    helps: Callable[[Item], bool],
) -> bool:
    """Put one helping item in the place of the weakest one that the targets can spare."""
    now = met(chosen)
    rivals = [item for item in _without(pool, chosen) if helps(item)][:_RIVALS]
    for rival in rivals:
        for out in sorted(chosen, key=lambda item: (item.score, item.question.id)):
            rest = [item for item in chosen if item is not out]
            if met([*rest, rival]) > now and limits.allow(rival, rest):
                chosen[:] = [*rest, rival]
                return True
    return False

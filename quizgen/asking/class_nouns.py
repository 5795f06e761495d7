"""What the article itself calls a named thing: "the retailer Morland's", "the city of Bern".

So a question can ask "Which retailer …?" where a list of names knows nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.language.forgetting import of_article

__all__ = ["class_noun"]

_NAME = r"(?P<name>[A-Z][\w'’-]*(?: (?:of |the |de )?[A-Z][\w'’-]*)*)"
_PLACES = (
    "city town village state province county island region district country suburb borough "
    "municipality neighbourhood neighborhood"
)
_BODIES = (
    "company firm newspaper magazine charity retailer supermarket broadcaster airline bank "
    "publisher regulator university school museum gallery club agency brewery website start-up "
    "startup carmaker manufacturer organisation organization group channel"
)
_WORKS = (
    "film movie book novel song album game play opera painting programme program app festival "
    "spacecraft mission probe telescope satellite ship database device tool show series poem "
    "musical bridge river lake mountain building theatre theater"
)
_KINDS = "|".join(sorted(f"{_PLACES} {_BODIES} {_WORKS}".split(), key=len, reverse=True))

# "the city of Bern"; "the charity Oxbow"; "Bern, the Swiss city"; "Bern is a small city"
_BEFORE = re.compile(rf"\b(?P<kind>{_KINDS})(?: of| called| named)? (?:the )?{_NAME}")
_AFTER = re.compile(
    rf"\b{_NAME}(?: \([^()]*\))?(?:,| is| was) (?:a|an|the|one of the) "
    rf"(?:[A-Za-z][\w'’-]* ){{0,3}}(?P<kind>{_KINDS})\b"
    r"(?! [a-z]+(?:er|or|ist|ant|ress)\b)"
)
# "the New Dawn spacecraft"
_BEHIND = re.compile(rf"\b[Tt]he {_NAME} (?P<kind>{_KINDS})\b(?! [a-z]+(?:er|or|ist|ant|s)\b)")
_OF_PLACES = frozenset(_PLACES.split())


@of_article
@lru_cache(maxsize=4)
def _called(text: str) -> dict[str, str]:
    """Return what the text calls the names in it; "" for a name that it calls several things."""
    found: dict[str, str] = {}
    for pattern in (_BEFORE, _AFTER, _BEHIND):
        for match in pattern.finditer(text):
            kind = match["kind"]
            joined = match[0][len(kind) :].startswith(" of")
            if pattern is _BEFORE and joined and kind not in _OF_PLACES:
                continue  # "the bank of the Rhine", "a game of Go"
            name = match["name"].casefold().removesuffix("'s").removesuffix("’s")
            if found.setdefault(name, kind) != kind:
                found[name] = ""
    return found


def class_noun(text: str, name: str) -> str:
    """Return the noun by which an article's text calls a name, or "" when it does not.

    Args:
        text: the article.
        name: the name ("Oxbow").
    """
    return _called(text).get(name.casefold(), "")

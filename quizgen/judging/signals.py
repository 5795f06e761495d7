"""What the learned judge sees of a question: named numbers, each with a plain reason.

Three sorts, by the head of their names:

* ``rule=``, ``family=``, ``kind=``, ``focus=``: how the question came to be;
* ``f:``: the features that the families and the score note ("commas", "resolved", "centrality");
* the rest: what shows on the question's surface. Words count only when they are function words or
  words that often want a referent ("the company", "they"), so that the judge learns how questions
  go wrong and not what some articles were about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from quizgen.judging.tables import FUNCTION_WORDS
from quizgen.judging.words import without_quotes
from quizgen.model import Question

__all__ = ["signals"]

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_EDGES = re.compile(r"^\W+|\W+$")

# Words that say little without what they refer to, and so make a stem doubtful.
_WANTING = frozenset(
    "one other more also group company people man woman thing team report study site plan way "
    "time day year years number estimates part result case country city".split()
)
# "the policy was", "the website,": a definite noun that nothing after it tells apart.
_BARE = re.compile(
    r"\b[Tt]he (?:\d[\d,.]* )?(?:[a-z]+[- ])?([a-z]+)(?=[,.;:?!]|'s|’s| (?:is|are|was|were|be|"
    r"been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|and|or|but|to|in|on|at|by|with|as|"
    r"after|before|when|while|if|because|than|from|into|over|since|until|during|against|about|"
    r"said|say|says|\w+ed)\b)"
)
# Definite nouns that everybody can place.
_PLACED = frozenset(
    "world internet sun moon earth west east north south government public media police army navy "
    "economy environment sea sky web future past present weather climate summer winter autumn "
    "spring press military law poor rich elderly young country city state end time year same "
    "first second third last most best".split()
)
# Words that tie a sentence to the one before, at its head and anywhere in it.
_LINKS = frozenset("but and so yet or then thus hence still nor while meanwhile".split())
_INNER_LINKS = frozenset(
    "also however therefore moreover nevertheless instead too such another otherwise "
    "furthermore likewise similarly consequently".split()
)
_TOLD_WORD = re.compile(r"\w+")
_GAP = "_____"
_CHANGED = ("cloze", "true_false")  # kinds whose stem is the article's own sentence


def signals(question: Question, features: Mapping[str, float]) -> dict[str, float]:
    """Return the signals of a question that are not zero.

    Args:
        question: with its options and flaws.
        features: what the family and the score noted of it.

    Returns:
        Values of about 0 to 2 by name, in a fixed order.
    """
    stem, key = question.stem, question.answer
    words = stem.split()
    key_words = key.split()
    low = _WORD.findall(stem.lower())
    found: dict[str, float] = {
        f"rule={question.rule}": 1.0,
        f"family={question.family}": 1.0,
        f"kind={question.kind}": 1.0,
        f"focus={question.focus}": 1.0,
    }
    for name in sorted(features):
        found[f"f:{name}"] = min(float(features[name]), 60.0) / (
            20.0 if name.endswith("words") else 1.0
        )
    found["stem words"] = len(words) / 20
    found["key words"] = len(key_words) / 8
    found["long stem"] = max(0.0, (len(words) - 20) / 10)
    found["long key"] = max(0.0, (len(key_words) - 6) / 5)
    found["options"] = float(bool(question.options))
    found["names in stem"] = sum(word[:1].isupper() for word in words[1:]) / 5
    found["figure in stem"] = float(any(character.isdigit() for character in stem))
    found["figure in key"] = float(any(character.isdigit() for character in key))
    found["name as key"] = float(len(key_words) > 1 and all(w[:1].isupper() for w in key_words))
    found["commas in stem"] = stem.count(",") / 2
    found["quotation in stem"] = float('"' in stem)
    found["definite nouns"] = low.count("the") / 3
    plain = without_quotes(stem)
    bare = [noun for noun in _BARE.findall(plain) if noun not in _PLACED]
    found["bare definites"] = len(bare) / 2
    opening = _BARE.match(plain)
    found["opens with one"] = float(opening is not None and opening[1] not in _PLACED)
    found["bare definite key"] = float(
        key_words[:1] == ["The"] and len(key_words) == 2 and key_words[1].islower()
    )
    if question.kind not in _CHANGED:
        found |= _edges(words, key_words)
    else:
        found |= _changes(question)
    for word in sorted(set(low)):
        if word in FUNCTION_WORDS or word in _WANTING:
            found[f"word={word}"] = 1.0
    return {name: value for name, value in found.items() if value}


def _changes(question: Question) -> dict[str, float]:
    """Return how far the stem is from the article's own sentence, and whether it points back.

    ``changed`` is the share of words that one has and the other has not, 0 for a sentence that
    stands word for word; a gap counts as what fills it, a false statement as the true one.
    """
    if not question.evidence:
        return {}
    stem = question.correction or question.stem
    stem = stem.replace(_GAP, question.answer) if question.kind == "cloze" else stem
    told, own = (Counter(_TOLD_WORD.findall(text)) for text in (stem, question.evidence[0].text))
    apart = sum((told - own).values()) + sum((own - told).values())
    share = apart / max(1, sum(told.values()) + sum(own.values()))
    low = _WORD.findall(stem.lower())
    return {
        "changed": round(share, 3),
        "verbatim": float(not apart),
        "link": float(low[:1] != [] and low[0] in _LINKS) / 2
        + float(any(word in _INNER_LINKS for word in low)) / 2,
    }


def _edges(words: list[str], key_words: list[str]) -> dict[str, float]:
    """Return how stem and key begin and end, where cuts show."""
    found: dict[str, float] = {}
    if words:
        found[f"begins={' '.join(words[:2]).lower()}"] = 1.0
        last = _EDGES.sub("", words[-1].lower())
        if last in FUNCTION_WORDS:
            found[f"ends={last}"] = 1.0
    if key_words:
        for place, word in (("key begins", key_words[0]), ("key ends", key_words[-1])):
            plain = _EDGES.sub("", word.lower())
            if plain in FUNCTION_WORDS:
                found[f"{place}={plain}"] = 1.0
    return found

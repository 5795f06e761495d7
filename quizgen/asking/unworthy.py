"""Gaps that test nothing: what fills them is known, told by the title, or one of many examples."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.counted_list import is_counted_out
from quizgen.asking.who_speaks import ONLY_ONE, only_one_speaks
from quizgen.facts.cues import cue_of
from quizgen.language.clean import fold
from quizgen.language.numbers import find_figures
from quizgen.language.places import CAPITALS
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["tells_change", "unworthy"]

# Places that are named together: whoever reads one knows the other.
_PAIRS = (
    ("england", "wales"), ("britain", "northern ireland"), ("britain", "ireland"),
    ("trinidad", "tobago"), ("bosnia", "herzegovina"), ("antigua", "barbuda"),
    ("kitts", "nevis"), ("tomé", "príncipe"), ("turks", "caicos"), ("tyne", "wear"),
    ("newfoundland", "labrador"), ("serbia", "montenegro"), ("andaman", "nicobar"),
    ("jammu", "kashmir"), ("dumfries", "galloway"), ("perth", "kinross"),
    ("alsace", "lorraine"), ("argyll", "bute"), ("hammersmith", "fulham"),
    ("kensington", "chelsea"), ("brighton", "hove"), ("st vincent", "the grenadines"),
    ("house", "senate"), ("house of representatives", "senate"), ("commons", "lords"),
    ("house of commons", "house of lords"),
)  # fmt: skip
_TOGETHER = frozenset(
    (fold(one), fold(other)) for pair in _PAIRS for one, other in (pair, pair[::-1])
)
_CAPITALS = frozenset(CAPITALS.values())
# Where everybody is, who is not an astronaut.
_KNOWN = frozenset(("earth", "planet earth", "the earth"))

# Verbs that tell how a sum changed, and the words that stand for them ("up 3% at £4bn").
_CHANGES = frozenset(
    "rise fall grow increase decrease drop narrow widen surge jump climb decline slip shrink swell "
    "soar plunge tumble slump edge dip gain go".split()
)
_UP = frozenset("up down".split())
_PERCENT = frozenset("% percent cent".split())
_BEFORE_TO = frozenset("thanks due owing according next prior close compared".split())
_STEPS = 4  # words between the preposition and the sum: "to a new record of £4bn"


def unworthy(facts: Facts, standing: Standing, spot: Spot) -> list[str]:
    """Return why a spot tests nothing as a gap; [] when nothing speaks against it."""
    found = []
    if spot.name is not None:
        if fold(spot.answer) in _KNOWN or _paired(spot) or _in_set_phrase(standing, spot):
            found.append("known without reading")
        if spot.type == "PERSON" and _is_only_person(facts, spot):
            found.append("nobody else is named")
        if _is_one_of_the_likes(spot.last):
            found.append("only an example")
        if _speaks(spot) and only_one_speaks(facts, spot.name):
            found.append(ONLY_ONE)
    if spot.type == "NUMBER" and is_counted_out(standing.tokens, spot.first):
        found.append("the list tells how many")
    if _is_convention(standing, spot):
        found.append("known without reading")
    if spot.type in _TOLD_BY_TITLE and _stands_in_title(facts, spot.answer):
        found.append(_TOLD_BY_TITLE[spot.type])
    if spot.type in ("MONEY", "NUMBER") and _is_level(standing, spot):
        found.append("a sum beside its change")
    return found


# What shares and rates are counted on: "eight out of ten", "70 per 100,000".
_BASES = frozenset(
    "10 100 1000 1,000 10000 10,000 100000 100,000 1,000,000 ten hundred thousand million".split()
)
_SHARE = re.compile(r"(\d+(?:\.\d+)?) ?(?:%|per ?cent)")


def _is_convention(standing: Standing, spot: Spot) -> bool:
    """Whether a figure is what everybody counts with: the rest of a hundred, the 48 states."""
    doc, start = spot.first.doc, spot.first.i
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    after = [token.lower_ for token in doc[spot.last.i + 1 : spot.last.i + 4]]
    figure = spot.answer.lower()
    if spot.type in ("NUMBER", "DURATION") and (before[-1:] == ["per"] or before == ["out", "of"]):
        return figure in _BASES
    if figure == "48":
        return after[:1] in (["contiguous"], ["lower"])
    return spot.type == "PERCENT" and _is_rest(standing, spot)


def _is_rest(standing: Standing, spot: Spot) -> bool:
    """Whether a share and the only other one are a hundred: "85% by bus and 15% by taxi"."""
    text = "".join(token.text + token.whitespace_ for token in standing.tokens)
    own = _SHARE.match(spot.answer)
    shares = [float(share) for share in _SHARE.findall(text)]
    return own is not None and len(shares) == 2 and sum(shares) == _WHOLE


_WHOLE = 100.0


_TOLD_BY_TITLE = {"YEAR": "the title tells when", "NUMBER": "the title tells how many"}


def _stands_in_title(facts: Facts, figure: str) -> bool:
    """Whether the title has the figure, in digits or in words: "Nine", "9"."""
    title = facts.document.article.title
    if re.search(rf"\b{re.escape(figure)}\b", title) is not None:
        return True
    told = {one.value for one in find_figures(title)}
    return any(one.value in told for one in find_figures(figure))


def _is_change(token: Token) -> bool:
    """Whether a word tells that something rose or fell."""
    return token.lemma_.lower() in _CHANGES or token.lower_ in _UP


def tells_change(tokens: Sequence[Token]) -> bool:
    """Whether some words tell that something rose or fell."""
    return not _CHANGING.isdisjoint(traits_of(tokens).words) and any(map(_is_change, tokens))


_CHANGING = _CHANGES | _UP


def _speaks(spot: Spot) -> bool:
    """Whether the gap is whoever says the sentence: "The dam is safe, _____ said."."""
    own = set(spot.tokens)
    root = next((token for token in spot.tokens if token.head not in own), spot.last)
    return root.dep_ == "nsubj" and cue_of(root.head) is not None


def _paired(spot: Spot) -> bool:
    """Whether "and" ties the name to one that it is always named with."""
    doc = spot.last.doc
    own = fold(spot.answer)
    after = " ".join(token.text for token in doc[spot.last.i + 1 : spot.last.i + 4])
    before = " ".join(token.text for token in doc[max(0, spot.first.i - 3) : spot.first.i])
    return any(
        own == one
        and (
            re.match(rf"and {other}\b", fold(after)) is not None
            or re.search(rf"\b{other} and$", fold(before)) is not None
        )
        for one, other in _TOGETHER
    )


# What follows "of" in phrases that are learnt as one: "contempt of Congress".
_SET_PHRASES = {
    "contempt": frozenset(("congress", "parliament")),
    "act": frozenset(("congress", "parliament")),
    "library": frozenset(("congress",)),
    "house": frozenset(("commons", "lords", "representatives")),
    "member": frozenset(("parliament", "congress")),
    "state": frozenset(("union",)),
    "declaration": frozenset(("independence",)),
}
# Names that one word for what they do gives away, wherever it stands in the sentence.
_BYWORDS = {
    "google": frozenset(("engine", "alphabet")),
    "alphabet": frozenset(("google",)),
    "solar system": frozenset(("moon", "moons", "planet", "planets", "sun")),
    "amazon": frozenset(("retailer", "bookseller")),
    "wikipedia": frozenset(("encyclopedia", "encyclopaedia")),
    "ebay": frozenset(("auction", "auctions")),
    "facebook": frozenset(("network",)),
    "nile": frozenset(("egypt", "egyptian", "egyptians", "pharaoh", "pharaohs")),
    "arctic": frozenset(("polar",)),
    "new zealand": frozenset(("māori", "maori")),
    "supreme court": frozenset(("justice", "justices")),
    "senate": frozenset(("senator", "senators", "filibuster")),
    "vatican": frozenset(("pope", "pontiff")),
    "kremlin": frozenset(("putin",)),
    "south africa": frozenset(("apartheid",)),
    "twitter": frozenset(("tweet", "tweets", "tweeted", "retweet", "retweeted")),
    "tesla": frozenset(("musk",)),
    "openai": frozenset(("chatgpt",)),
    "chatgpt": frozenset(("openai",)),
    "tiktok": frozenset(("bytedance",)),
    "bytedance": frozenset(("tiktok",)),
    "apple": frozenset(("iphone", "iphones", "ipad", "ipads")),
    "microsoft": frozenset(("xbox",)),
    "sony": frozenset(("playstation",)),
    "international space station": frozenset(("astronaut", "astronauts", "cosmonaut")),
    "sun": frozenset(("solar",)),
    "world war i": frozenset(("war", "wartime", "postwar")),
    "world war ii": frozenset(("war", "wartime", "postwar")),
    "first world war": frozenset(("war", "wartime", "postwar")),
    "second world war": frozenset(("war", "wartime", "postwar")),
    "moon": frozenset(("lunar",)),
}
# "ancient Rome", "medieval Europe": whatever is told of them, few others are called so.
_AGES = {
    "ancient": frozenset(("egypt", "greece", "rome")),
    "classical": frozenset(("greece", "rome")),
    "medieval": frozenset(("europe",)),
}


def _in_set_phrase(standing: Standing, spot: Spot) -> bool:
    """Whether the words around a gap have one known name to fill it."""
    own = fold(spot.answer).removeprefix("the ")
    before = standing.tokens[0].doc[max(0, spot.first.i - 3) : spot.first.i]
    words = [token for token in before if token.lower_ != "the"]
    noun = words[-2].lemma_.lower() if len(words) > 1 and words[-1].lower_ == "of" else ""
    if own in _SET_PHRASES.get(noun, ()) or _is_of_an_age(words, own) or _is_capital(words, spot):
        return True
    bywords = _BYWORDS.get(own, frozenset[str]())
    return any(t.lower_ in bywords for t in standing.tokens if t not in spot.tokens)


def _is_of_an_age(before: Sequence[Token], own: str) -> bool:
    return bool(before) and own in _AGES.get(before[-1].lower_, ())


def _is_capital(before: Sequence[Token], spot: Spot) -> bool:
    """Whether a country's capital is called so: "the Norwegian capital, Oslo"."""
    return spot.answer in _CAPITALS and any(token.lower_ == "capital" for token in before)


def _is_only_person(facts: Facts, spot: Spot) -> bool:
    """Whether the article tells of one person alone, again and again: one filling is in mind."""
    if spot.name is None or len(spot.name.mentions) == 1:
        return False
    return not any(name is not spot.name for name in facts.document.names.by_type("PERSON"))


def _is_one_of_the_likes(token: Token) -> bool:
    """Whether a name only gives an example: "the likes of Lee and Fry"."""
    while token.dep_ in ("conj", "compound", "nmod", "appos") and token.head != token:
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ == "likes"


def _is_level(standing: Standing, spot: Spot) -> bool:
    """Whether a sum is where a change ended or began that the sentence gives as a share, too.

    "Sales rose by 3% to £4bn": whoever understood it knows that they rose; of the three figures
    two give the third away.
    """
    first = spot.first.i
    here = [token for token in standing.tokens if token.i < first]
    prep = next((t for t in reversed(here[-_STEPS:]) if t.lower_ in ("to", "from", "at")), None)
    if prep is None or (prep.i and prep.nbor(-1).lower_ in _BEFORE_TO):
        return False
    changed = [token for token in here if _is_change(token)]
    if not changed or not _has_share(standing.tokens, changed[-1], spot):
        return False
    word = changed[-1]
    if prep.lower_ == "at":
        return spot.type == "MONEY" and word.lower_ in _UP
    above = prep.head
    return above == word or above.head == word or above.lower_ in _UP or above.like_num


def _has_share(tokens: Sequence[Token], word: Token, spot: Spot) -> bool:
    """Whether a percentage stands between the word for a change and the sum."""
    return any(token.lower_ in _PERCENT and word.i < token.i < spot.first.i for token in tokens)

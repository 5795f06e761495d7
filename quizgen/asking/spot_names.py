"""Names and telling nouns in a sentence."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.cut_names import cut_name, half_name, shortened
from quizgen.asking.lexical import known_words
from quizgen.asking.news_media import tells_news
from quizgen.asking.spot import Spot, text_of
from quizgen.language.clean import fold
from quizgen.language.place_parts import lies_in, nation_of, places_in
from quizgen.language.places import country_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token
    from quizgen.model import Focus

__all__ = ["named", "nouns"]

_NAME_FOCUS: dict[str, Focus] = {
    "PERSON": "who",
    "ORG": "which",
    "GPE": "where",
    "LOC": "where",
    "FAC": "where",
    "EVENT": "which",
    "NORP": "which",
    "WORK_OF_ART": "which",
    "PRODUCT": "which",
    "LAW": "which",
}


# What papers and stations are labelled: Politico is taken for a town.
_MEDIA_LABELS = frozenset("ORG GPE WORK_OF_ART".split())

_CONTINENTS = frozenset(
    ["Africa", "Asia", "Europe", "North America", "South America", "Oceania", "Antarctica"]
)


def named(facts: Facts, standing: Standing) -> Iterator[Spot]:
    """Yield the names that the sentence has once."""
    document = facts.document
    seen: dict[int, int] = {}
    mentions: list[tuple[Name, tuple[Token, ...]]] = []
    for token in standing.tokens:
        mention = document.names.mention(token)
        if mention is None or token.i != mention.span.start:
            continue
        name = document.names.of(token)
        if name is None:
            continue
        mentions.append((name, tuple(mention.span)))
        seen[name.id] = seen.get(name.id, 0) + 1
    stated = {standing.names[i] for i in standing.names}
    for name, tokens in mentions:
        focus = _NAME_FOCUS.get(name.type)
        if focus is None or not tokens[0].text[0].isupper() or _bracketed(tokens):
            continue
        doubts: list[str] = []
        if seen[name.id] > 1 or any(name.text in text for text in stated):
            continue
        if cut_name(facts, tokens) or shortened(name, tokens):
            doubts.append("name cut")
        if name.type == "PERSON" and half_name(name, tokens):
            doubts.append("half a name")
        if _listed(tokens) and (name.type in ("GPE", "LOC", "NORP") or _examples(tokens)):
            doubts.append("name in a list")
        if name.type != "PERSON" and tokens[-1].i + 1 < len(tokens[-1].doc) and _owns(tokens):
            doubts.append("whose it is")
        before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
        if name.text in _CONTINENTS and before == "of":
            continue  # "the Amazon basin of _____": known without reading
        if name.type in ("GPE", "LOC", "NORP") and _given_away(facts, standing, name, tokens):
            doubts.append("the sentence tells which place")
        if name.type == "NORP" and _told_by_ruler(tokens):
            doubts.append("known without reading")
        if name.type == "ORG" and _is_reporting(tokens):
            doubts.append("who was told")
        if name.type in _MEDIA_LABELS and tells_news(name, tokens):
            doubts.append("only who reports it")
        if name.ambiguous or not _sure_type(name, tokens):
            doubts.append("what sort of name")
        if name.id in _topics(facts) or (
            name.type == "NORP" and _people_of_title(facts, name.text)
        ):
            doubts.append("what the article is about")
        if tokens[-1].text in ("'s", "'") and not name.text.endswith("'s"):
            tokens = tokens[:-1]  # "Morland's" shops, but the auctions of "Sotheby's"
        yield Spot(tokens, name.type, focus, text_of(tokens), name, doubts=tuple(doubts))


# Posts whose holders are known with their countries.
_RULERS = frozenset("president premier chancellor king queen dictator".split())


def _told_by_ruler(tokens: Sequence[Token]) -> bool:
    """Whether a ruler's own name tells the people: "_____ President Vladimir Putin"."""
    last = tokens[-1]
    after = [last.nbor(step) for step in (1, 2, 3) if last.i + step < len(last.doc)]
    if len(after) > 2 and (after[0].lower_, after[1].lower_) == ("prime", "minister"):
        return after[2].pos_ == "PROPN"
    return len(after) > 1 and after[0].lower_ in _RULERS and after[1].pos_ == "PROPN"


def _owns(tokens: Sequence[Token]) -> bool:
    """Whether the name owns what another name tells ("Oslo's Munch Museum"): that gives it away."""
    owner = tokens[-1] if tokens[-1].text in ("'s", "'") else tokens[-1].nbor(1)
    if owner.tag_ != "POS" or owner.i + 1 >= len(owner.doc):
        return False
    thing = owner.head.head
    return any(token.pos_ == "PROPN" for token in owner.doc[owner.i + 1 : thing.i + 1])


def _given_away(facts: Facts, standing: Standing, name: Name, tokens: Sequence[Token]) -> bool:
    """Whether another place says which one it is: "Oslo, Norway", "the Norwegian port of Bergen".

    So does a country that the sentence names by its people ("British" beside "the UK").
    """
    first, last = tokens[0], tokens[-1]
    on = last.head.head.lemma_.lower() if last.dep_ == "pobj" else ""
    if name.type == "LOC" and on in ("country", "nation", "state"):
        return True  # "the driest countries in Africa"
    after = [last.nbor(step) for step in (1, 2) if last.i + step < len(last.doc)]
    if len(after) == 2 and after[0].text == "," and _is_place(facts, after[1]):
        return True
    if first.i > 1 and first.nbor(-1).text == "," and _is_place(facts, first.nbor(-2)):
        return True
    country = country_of(name.text.removesuffix("'s"))
    own = {token.i for token in tokens}
    if _names_a_part(standing, name, own):
        return True
    return bool(country) and any(
        country_of(token.text) == country
        for token in standing.tokens
        if token.i not in own and token.text[0].isupper()
    )


def _names_a_part(standing: Standing, name: Name, own: Container[int]) -> bool:
    """Whether the sentence names what lies in the place: "Bergen is the largest port of _____"."""
    whole = name.text.removesuffix("'s")
    whole = (nation_of(whole) or whole).casefold()
    rest = " ".join(
        standing.names.get(token.i, token.text) for token in standing.tokens if token.i not in own
    )
    return any(whole in lies_in(place) for place in places_in(rest))


def _is_place(facts: Facts, token: Token) -> bool:
    name = facts.document.names.of(token)
    return name is not None and name.type in ("GPE", "LOC", "FAC")


# "A letter seen by the Gazette", "she told the Gazette": who heard it matters to nobody.
_TELLING = frozenset("tell see obtain inform contact interview write request".split())


def _is_reporting(tokens: Sequence[Token]) -> bool:
    inside = set(tokens)
    root = next((token for token in tokens if token.head not in inside), tokens[-1])
    if root.dep_ in ("dobj", "dative"):
        return root.head.lemma_ in _TELLING
    if root.dep_ == "pobj":
        if root.head.lower_ in ("by", "to", "with") and root.head.head.lemma_ in _TELLING:
            return True
        if root.head.lower_ == "with" and any(
            token.lemma_ == "interview" for token in root.head.doc[max(0, root.head.i - 5) : root.i]
        ):
            return True  # "in an interview two weeks ago with the Gazette"
    last = tokens[-1]
    return last.i + 1 < len(last.doc) and last.nbor(1).lemma_ in ("request", "inquiry", "interview")


def _examples(tokens: Sequence[Token]) -> bool:
    """Whether the list only gives examples ("ports such as Bergen, Oslo and Narvik")."""
    root = next((token for token in tokens if token.head not in tokens), tokens[-1])
    while root.dep_ == "conj":
        root = root.head
    return root.dep_ != "pobj" or root.head.lower_ in ("as", "like", "including", "from")


# A person does not stand after these: "in Haringey" is a place whatever its label says.
_PLACING = frozenset("in at near across around throughout inside outside".split())
# How a street's name ends, in letters that a person's name may end in, too.
_STREETS = frozenset("st. st ave. ave blvd. blvd rd. rd ln. sq.".split())


def _sure_type(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether the name's label fits how the article uses it."""
    if name.type != "PERSON":
        return True
    first = tokens[0]
    if (first.i > 0 and first.nbor(-1).lower_ in _PLACING) or tokens[-1].lower_ in _STREETS:
        return False
    if len(name.text.split()) > 1 or name.gender or len(name.mentions) > 2:
        return True
    return any(mention.span.root.dep_ in ("nsubj", "nsubjpass") for mention in name.mentions)


def _bracketed(tokens: Sequence[Token]) -> bool:
    """Whether the name stands in brackets ("Islamic State (ISIS)", "(up to 1TB per DVR)")."""
    before = [token.text for token in tokens[0].sent if token.i < tokens[0].i]
    return before.count("(") > before.count(")")


def _people_of_title(facts: Facts, people: str) -> bool:
    """Whether the article's title is the country of a people: "Algerians" in "Algeria"."""
    title = facts.document.article.title.strip()
    return bool(title) and len(title.split()) <= 3 and country_of(people) == country_of(title) != ""


TOPIC_MENTIONS = 4


def _topics(facts: Facts) -> frozenset[int]:
    """Return the ids of the names that the whole article is about: a gap there is guessed."""
    document = facts.document
    memory = document.sentences[0].span.doc.user_data
    found: frozenset[int] | None = memory.get("topics")
    if found is None:
        title = fold(document.article.title)
        ranked = sorted(document.names.all, key=lambda name: -len(name.mentions))
        topics = {
            name.id
            for name in ranked
            if len(name.mentions) > 1 and any(fold(alias) in title for alias in name.aliases)
        }
        if ranked and len(ranked[0].mentions) >= TOPIC_MENTIONS:
            second = len(ranked[1].mentions) if len(ranked) > 1 else 0
            if len(ranked[0].mentions) >= 1.5 * second:
                topics.add(ranked[0].id)
        found = memory["topics"] = frozenset(topics)
    return found


def _listed(tokens: Sequence[Token]) -> bool:
    """Whether the name is one of three or more in a row ("Britain, France and Spain")."""
    root = next((t for t in tokens if t.head not in tokens), tokens[-1])
    length = 1
    top = root
    while top.dep_ == "conj":
        top = top.head
        length += 1
    bottom = root
    while True:
        below = [child for child in bottom.children if child.dep_ == "conj"]
        if not below:
            break
        bottom = below[0]
        length += 1
    return length >= 3


_NOUN_CLASSES = frozenset("animal food plant substance artifact body".split())
_RARE, _COMMON = 2.4, 4.7  # Zipf: "polychlorinated" is below, "house" above


def nouns(facts: Facts, standing: Standing) -> Iterator[Spot]:
    """Yield things one can touch that the main verb is about ("found only in _____")."""
    complements = [
        token
        for token in standing.tokens
        if token.pos_ == "NOUN" and token.is_alpha and _is_complement(token)
    ]
    if not complements:
        return
    words_known = known_words()
    lemmas = [token.lemma_.lower() for token in standing.tokens]
    title = facts.document.article.title.casefold()
    for token in complements:
        lemma = token.lemma_.lower()
        if token.ent_type_ or facts.document.names.of(token) is not None:
            continue
        if lemma in words.LIGHT_NOUNS or lemmas.count(lemma) > 1 or lemma in title:
            continue
        if any(child.dep_ in ("compound", "nmod", "conj", "cc") for child in token.children):
            continue
        if token.nbor(-1).text in ("-", '"') or _quoted(standing, token):
            continue
        if words_known.noun_class(lemma) not in _NOUN_CLASSES:  # asked late, as the next
            continue
        if not _RARE <= words_known.zipf(token.lower_) <= _COMMON:
            continue
        yield Spot((token,), "PHRASE", "what", token.text, doubts=("any noun fills the gap",))


def _is_complement(token: Token) -> bool:
    """Whether the noun is object or attribute of the main verb, or ends a phrase hung on it."""
    if token.i == 0:
        return False
    verb = token.head
    if token.dep_ == "pobj":
        verb = verb.head
    elif token.dep_ not in ("dobj", "attr"):
        return False
    return verb.pos_ in ("VERB", "AUX") and verb.dep_ in ("ROOT", "ccomp", "conj")


def _quoted(standing: Standing, token: Token) -> bool:
    return sum(t.text == '"' and t.i < token.i for t in standing.tokens) % 2 == 1

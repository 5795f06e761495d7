"""Where: the places that a statement gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.attached import between_ways
from quizgen.asking.candidate import Candidate
from quizgen.asking.circumstance import bare_copula, in_the_past
from quizgen.asking.clarity import is_clear
from quizgen.asking.common import build
from quizgen.asking.figure_checks import checked
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, place_kind
from quizgen.asking.voices import asserted, quoted_tokens
from quizgen.asking.wording import capital
from quizgen.facts.clauses import clause_under
from quizgen.facts.phrases import noun_phrase
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_where"]

_KINDS = frozenset("country city state province county".split())
_COMPASS = frozenset(
    "north south east west northern southern eastern western central inner outer upper lower "
    "northeast northwest southeast southwest north-east north-west south-east south-west "
    "greater downtown".split()
)
# Common nouns for places where things happen: "in a hospital in Paris", "on the moon".
_PLACES = frozenset(
    "hospital school church mosque temple office home house garden kitchen park field museum "
    "laboratory lab factory farm cave cellar basement courthouse court prison jail camp housing "
    "headquarters street shop store supermarket restaurant cafe café airport harbour harbor port "
    "studio theatre theater stadium university college library hotel pub bar gallery village town "
    "island beach coast mountain valley river lake sea forest desert bridge tower palace castle "
    "station warehouse garage attic roof moon market square clinic ward cemetery zoo "
    "classroom courtroom hall mine tunnel shelter tent shipyard suburb suburbs warehouse".split()
)
_AT = frozenset("in at on near outside inside behind under above around beneath beside".split())
# Verbs after which "in" or "on" tells no place: "declared war on France", "invest in the school".
_NOT_PLACED = frozenset(
    "believe invest rely depend focus comment insist base concentrate result engage participate "
    "declare impose spend work look aim be have interest involve specialise specialize".split()
)


_SET = frozenset("locate situate base set position house".split())


def _placed(clause: Clause, facts: Facts) -> list[Part]:
    """Return the parts that tell where, in text order."""
    names = facts.document.names
    found = []
    for part in clause.parts("place", "pp"):
        noun = part.noun
        name = names.of(noun)
        mixed = any(
            child.dep_ == "conj" and (names.of(child) is None) != (name is None)
            for child in noun.children
        )
        if noun is part.head or mixed:
            continue  # "in Soho and bacteria"
        if part.role == "place" and name is not None:
            if lexicon().is_event(noun.lemma_.lower()) and noun.lemma_.lower() not in _PLACES:
                continue  # "in the Revolt of the Fishermen"
            if part.head.lower_ == "on" and name.type == "GPE":
                continue  # "declare war on France"
            found.append(part)
        elif part.role == "pp" and _is_place(part, noun, name is None, clause):
            found.append(part)
    return sorted(found, key=lambda part: part.tokens[0].i)


def _is_place(part: Part, noun: Token, plain: bool, clause: Clause) -> bool:
    """Whether a prepositional phrase without a place's name tells where something happens."""
    if part.head.lower_ not in _AT or clause.verb.head.lemma_.lower() in _NOT_PLACED:
        return False
    if plain:
        return noun.lemma_.lower() in _PLACES and noun.pos_ == "NOUN"
    return part.head.lower_ == "at" and noun.pos_ == "PROPN" and noun.ent_type_ != "PERSON"


def _whole(parts: Sequence[Part]) -> list[Token] | None:
    """Return the tokens of neighbouring places as one key; None when they stand apart."""
    tokens: list[Token] = []
    for part in parts:
        if tokens and part.tokens[0].i > tokens[-1].i + 2:
            return None
        tokens += part.tokens
    return tokens


def _key_doubts(facts: Facts, part: Part) -> list[str]:
    """Doubt a place that the reader could not tell from others: "in the building"."""
    noun = part.noun
    if facts.document.names.of(noun) is not None:
        return []
    first = next((token for token in part.tokens if token.i > part.head.i), noun)
    if first.tag_ == "PRP$" or first.lower_ in ("this", "that", "these", "those", "there"):
        return ["nameless key"] if noun.lemma_.lower() not in ("headquarters", "home") else []
    if first.lower_ == "the" and not is_clear(facts.document, noun):
        return ["nameless key"]
    bare = first == noun or (first.lower_ in ("a", "an") and first.i + 1 == noun.i)
    return ["nameless key"] if bare and part.tokens[-1] == noun and noun.tag_ == "NN" else []


def _where(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    document = facts.document
    parts = _placed(clause, facts)
    if not parts:
        return
    part = parts[-1] if len(parts) == 1 else parts[0]
    name = document.names.of(part.noun)
    doubts = bare_copula(clause, part)
    if any(child.lower_ == "also" for child in clause.verb.head.children):
        doubts.append("elsewhere, too")  # "Large bogs also occur in Canada."
    key = [token for token in part.tokens if token.i > part.head.i]
    kind = place_kind(name.text) if name is not None and name.type == "GPE" else "place"
    mention = document.names.mention(part.noun)
    whole = mention is not None and len(key) <= len(mention.span) + 1
    narrowed = any(token.lower_ in _COMPASS for token in key if document.names.of(token) is None)
    narrowed = narrowed or (mention is not None and mention.span[0].lower_ in _COMPASS)
    alone = len(parts) == 1 and whole and not narrowed
    if name is not None and part.head.lower_ == "in" and kind in _KINDS and alone:
        wh = Wh(f"in which {kind}", "where", "GPE", name)
        key_tokens: Sequence[Token] = key
    else:
        together = _whole(parts)
        if together is None:
            return
        wh = Wh("where", "where", "PLACE" if name is None or name.type != "GPE" else "GPE")
        key_tokens = together
    if not key_tokens:
        return
    doubts += [doubt for one in parts for doubt in _key_doubts(facts, one)]
    if any(between_ways(clause, one) for one in parts):
        doubts.append("between two places")
    if clause.verb.head.lemma_ in _SET and any(
        other.role in ("adverb", "measure") and other.tokens[0].i < parts[0].tokens[0].i
        for other in clause.after
    ):
        doubts.append("placed already")  # "is located half a mile underground in a mine"
    candidate = build(
        facts,
        clause,
        family="where",
        variant=wh.text.split()[-1] if name is not None else "phrase",
        wh=wh,
        pieces=in_the_past(clause, invert(clause, without=parts), only="had"),
        key_tokens=key_tokens,
        doubts=doubts,
        answer_type="GPE" if wh.name is not None else "PHRASE",
    )
    yield checked(candidate, clause, part)


def _relative(facts: Facts) -> Iterator[Candidate]:
    """Ask "Where does Keller hold her sessions?" of "Central Park, where Keller holds …"."""
    document = facts.document
    quoted = quoted_tokens(facts)
    for sentence in document.sentences:
        for word in sentence.span:
            verb = word.head
            if word.lower_ != "where" or verb.dep_ != "relcl" or verb.i < word.i:
                continue
            if (document.block_of(word), word.i) in quoted:
                continue
            noun = verb.head
            if any(token.dep_ == "ccomp" for token in (noun, *noun.ancestors)):
                continue
            name = document.names.of(noun)
            if name is None and noun.lemma_.lower() not in _PLACES:
                continue
            if name is not None and (name.type == "PERSON" or word.nbor(-1).text != ","):
                continue
            clause = clause_under(verb, document, word)
            if clause is None:
                continue
            phrase = noun_phrase(noun, stop=[verb])
            if name is not None:
                mention = document.names.mention(noun)
                phrase = tuple(mention.span) if mention is not None else phrase
            if not phrase or phrase[-1].i > word.i:
                continue
            doubts = [] if name is not None or is_clear(document, noun) else ["nameless key"]
            if name is not None and any(child.dep_ == "amod" for child in noun.children):
                doubts.append("cut key")  # "southern Wisconsin, where …" is not all of it
            if "conj" in (noun.dep_, noun.head.dep_):
                doubts.append("half a list")  # "across Iowa and into Wisconsin, where …"
            candidate = build(
                facts,
                clause,
                family="where",
                variant="relative",
                wh=Wh("where", "where", "PLACE"),
                pieces=invert(clause),
                key_tokens=phrase,
                doubts=[*doubts, *bare_copula(clause, clause.subject)],
                answer_type="PHRASE",
                voiced=False,
                key_text=capital(name.with_article) if name is not None else None,
            )
            yield checked(candidate, clause, clause.subject)


@family(
    "where",
    focuses=("where", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_where(facts: Facts) -> Iterator[Candidate]:
    """Ask for the place where something happens."""
    for clause in asserted(facts, reported=True):
        yield from _where(facts, clause)
    yield from _relative(facts)

"""Gaps in sentences that lean on the one before, asked with that sentence in view.

"The fleet left Spain in 1519, sailing west. In December, they made landfall at _____." The second
sentence alone would leave a reader to ask who "they" are; both together stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.cloze import asking_for, gap_in, gap_rule, worthy_spots
from quizgen.asking.leaning import leaning
from quizgen.asking.narrator import as_writer
from quizgen.asking.registry import family, is_asked, waits
from quizgen.asking.selfcontained import Standing, stand, standing_sentences
from quizgen.asking.soft_doubts import code_of
from quizgen.language.places import country_of

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["cloze_after"]

# Doubts about what a sentence points to, which the sentence before may settle.
_LEANS = frozenset({"pronoun", "points elsewhere", "which one", "unknown", "whose it is"})
_LEANING = (
    "lean the told near", "lean again", "lean besides", "lean compared", "lean when",
    "lean left out", "lean pointed",
)  # fmt: skip
_LONGEST_FIRST, _LONGEST = 28, 50  # words of the first sentence, of both


@family(
    "cloze_after",
    focuses=("who", "where", "when", "how_many", "which", "what"),
    kinds=("cloze",),
    needs=("sentences", "names"),
)
def cloze_after(facts: Facts) -> Iterator[Candidate]:
    """Leave out one part of each sentence that stands behind the one before it."""
    standing = {one.sentence.index: one for one in standing_sentences(facts)}
    for index, second in standing.items():
        first = standing.get(index - 1)
        if first is None or not _stands(facts.document, first):
            continue
        if not _leans(facts.document, second) or _turns_away(facts.document, first, second):
            continue
        pair = _pair(facts.document, first, second)
        found = pair and _best_gap(facts, pair)
        if found and not waits(facts, "cloze_after", found.features):
            yield found


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two sentences: what the first says, and the second word for word."""

    first: Standing
    shown: str
    second: Standing


def _stands(document: Document, first: Standing) -> bool:
    """Whether a sentence opens a pair: it stands alone, as a whole, and takes nothing up."""
    return (
        {code_of(doubt) for doubt in first.doubts} <= {"unknown"}
        and not first.trimmed
        and first.words <= _LONGEST_FIRST
        and not any(token.lower_ in _POINTING for token in first.tokens if token.i in first.names)
        and not _takes_up(document, first)
    )


_POINTING = frozenset("this that these those".split())  # "the" is shown for them


def _leans(document: Document, second: Standing) -> bool:
    """Whether a sentence needs the one before it."""
    if second.names or any(code_of(doubt) in _LEANS for doubt in second.doubts):
        return True
    return _takes_up(document, second)


def _takes_up(document: Document, standing: Standing) -> bool:
    """Whether a sentence takes up what was told before it ("the stations")."""
    found = leaning(document, standing)
    return any(found.get(name) for name in _LEANING)


def _turns_away(document: Document, first: Standing, second: Standing) -> bool:
    """Whether a sentence opens a paragraph about another matter than the one before it.

    It has no noun, verb or name in common with it, no pronoun that takes it up, and nothing that
    hangs on its time: "Lee feared a muddle." and "Fans of the plan point to Sarn." in the next.
    """
    if first.sentence.block == second.sentence.block or second.names:
        return False
    if any(code_of(doubt) == "pronoun" or doubt.endswith(": time") for doubt in second.doubts):
        return False
    return _matters(document, first).isdisjoint(_matters(document, second))


def _matters(document: Document, standing: Standing) -> set[str]:
    """Return the nouns and verbs of a sentence, and the names it has, each by its full form."""
    found = set()
    for token in standing.tokens:
        name = document.names.of(token)
        if name is not None:
            found.add(name.text)
        if token.pos_ in ("NOUN", "PROPN", "VERB") and token.lemma_ not in _EMPTY_VERBS:
            found.add(token.lemma_.casefold())
    return found


_EMPTY_VERBS = frozenset("be have do say make get go come take".split())


class _Settled:
    """The doubts that the sentence before may settle, with any word after the colon."""

    def __contains__(self, doubt: object) -> bool:
        return isinstance(doubt, str) and code_of(doubt) in _LEANS

    def has_all(self, doubts: Iterable[str]) -> bool:
        """Whether each of some doubts is one of them."""
        return all(doubt in self for doubt in doubts)


def _pair(document: Document, first: Standing, second: Standing) -> _Pair | None:
    """Return two sentences that stand together, or None."""
    settled = _Settled()
    if first.words + second.words > _LONGEST or not settled.has_all(second.doubts):
        return None
    if not all(_has_referent(token, first) for token in second.tokens if _points(token)):
        return None
    whole: Standing | None = second
    if second.doubts:  # others may not have been sought for their sake
        whole = stand(document, second.sentence, list(second.sentence.span), settled=settled)
    if whole is None or not settled.has_all(whole.doubts):
        return None
    told = as_writer(document, whole.tokens)  # an I is nobody without his name
    return _Pair(first, first.render(), replace(whole, names=told, told=(), doubts=()))


def _points(token: Token) -> bool:
    return token.lower_ in words.PRONOUNS and token.pos_ in ("PRON", "DET")


def _has_referent(pronoun: Token, first: Standing) -> bool:
    """Whether a pronoun may stand for something that the first sentence speaks of.

    "He" wants a person; "it" one thing, "they" several or a body of people, as the subject of the
    first sentence or the nearest noun; a bare "this" takes up too much to be sure.
    """
    if pronoun.dep_ == "det" or pronoun.tag_ in ("WDT", "WP"):
        return True
    before = [token for token in pronoun.sent if token.i < pronoun.i and _is_noun(token)]
    form = pronoun.lower_
    if form in words.PERSON_PRONOUNS:
        return _names_person(first) or any(token.ent_type_ == "PERSON" for token in before)
    if form in ("this", "that", "these", "those"):
        return False
    subject = next((t for t in first.tokens if t.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    plural = form in words.PLURAL_PRONOUNS
    nouns = [subject, *before]
    return any(plural == (token.tag_ in ("NNS", "NNPS")) or token.ent_type_ for token in nouns)


def _is_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN")


def _names_person(first: Standing) -> bool:
    return any(token.ent_type_ == "PERSON" for token in first.tokens) or bool(first.names)


def _best_gap(facts: Facts, pair: _Pair) -> Candidate | None:
    """Return the question for the worthiest part that the first sentence does not tell."""
    for spot in worthy_spots(facts, pair.second):
        if not is_asked(facts, _rule(spot.type)) or _tells(pair.shown, spot.answer):
            continue
        gap = gap_in(facts, pair.second, spot)
        if gap.doubts:
            continue
        alone = asking_for(facts, gap)
        apart = pair.first.sentence.block != pair.second.sentence.block
        return replace(
            alone,
            family="cloze_after",
            rule=_rule(spot.type),
            stem=f"{pair.shown} {gap.stem}",
            evidence=(*alone.evidence, *pair.first.proof(facts.document)),
            features={
                **alone.features,
                "words before": float(pair.first.words),
                "new paragraph": float(apart),
            },
        )
    return None


def _rule(spot_type: str) -> str:
    return gap_rule(spot_type).replace("cloze.", "cloze_after.")


def _tells(shown: str, answer: str) -> bool:
    """Whether the first sentence has the key, the last word of a name that is, or its people.

    "The Italian peninsula" tells Italy.
    """
    country = country_of(answer)
    if country and any(country_of(word.strip(".,;:()")) == country for word in shown.split()):
        return True
    last = answer.split()[-1].casefold()
    return answer.casefold() in shown.casefold() or (
        last.isalpha() and last in shown.casefold().split()
    )

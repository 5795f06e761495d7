"""Whom or what a word stands for: the sentence is shown as it is, its "he" or "the firm" asked for.

The sentence need not stand alone, for what it points to is what is asked. Nothing is asked where
no other of the kind is in the article, or where the article is about that one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.cast import cast_of
from quizgen.asking.meant import Meant, meant_in
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import Standing, count_words
from quizgen.asking.shown_whole import begun_before, is_shown_whole, shown, words_of
from quizgen.language.clean import fold, stands

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name

__all__ = ["stands_for"]

FARTHEST = 4  # sentences back to the name
# Of all that is told of people: where it is more, the article is about that one. Whoever comes in
# early is more likely its matter than who comes in as one of several.
LARGEST_SHARE, LARGEST_OF_LATE = 0.62, 0.8
EARLY = 3  # sentences
OTHER_THINGS = 2  # organisations or places of the article that might be meant as well


@family(
    "stands_for",
    focuses=("who", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("sentences", "names"),
)
def stands_for(facts: Facts) -> Iterator[Candidate]:
    """Ask who "she" is in a sentence whose subject is a pronoun: a link that a reader must make."""
    for sentence in facts.document.sentences:
        for meant in meant_in(facts.document, sentence):
            if not _is_one_of_several(facts, meant, sentence):
                continue
            if is_shown_whole(facts, sentence):
                yield _candidate(facts, sentence, meant)
            break


def _is_one_of_several(facts: Facts, meant: Meant, sentence: Sentence) -> bool:
    """Whether it takes reading to know what is meant: others may be, and as easily.

    Where the whole article is about one person, every "he" is that one.
    """
    name = meant.name
    if name.type != "PERSON":
        others = [one for one in facts.document.names.all if one.type == name.type]
        return len(others) > OTHER_THINGS and not _is_in_title(facts, name)
    cast = cast_of(facts)
    people = [p for p in facts.document.names.people() if not cast.of(p).lends_name]
    others = [p for p in people if p is not name and p.gender in ("", name.gender)]
    if _is_in_title(facts, name) and not any(_is_in_title(facts, other) for other in others):
        return False
    if sentence.text.startswith('"') or sentence.index in begun_before(facts.document):
        others = [person for person in others if cast.of(person).speaks]
    # most names of which nothing tells are men's
    unknown = 1 if name.gender == "m" else 2
    if not any(person.gender == name.gender for person in others) and len(others) < unknown:
        return False
    if cast.of(name).dead and name.first_sentence < EARLY:
        return False  # an obituary
    told = {p.id: len(cast.of(p).tokens) + len(cast.of(p).quoted) for p in (name, *people)}
    most = LARGEST_SHARE if name.first_sentence < EARLY else LARGEST_OF_LATE
    return told[name.id] <= most * sum(told.values())


def _is_in_title(facts: Facts, name: Name) -> bool:
    return stands(fold(facts.document.article.title), fold(name.text).split()[-1])


def _candidate(facts: Facts, sentence: Sentence, meant: Meant) -> Candidate:
    document, name = facts.document, meant.name
    index, tokens = sentence.index, words_of(sentence)
    near = [m.sentence for m in name.mentions if index - FARTHEST <= m.sentence < index]
    proof = [document.sentence_evidence(sentence)]
    if near:
        proof.append(document.sentence_evidence(document.sentences[near[-1]]))
    standing = Standing(
        sentence,
        tokens,
        {t.i: one.text for t in tokens if (one := document.names.referent(t)) is not None},
        words=count_words(tokens),
    )
    person = name.type == "PERSON"
    return Candidate(
        kind="multiple_choice",
        focus="who" if person else "which",
        family="stands_for",
        rule=f"stands_for.{_rule(meant)}",
        stem=f'{_asking(meant)} "{meant.text}" in this sentence? "{shown(document, sentence)}"',
        answer=name.text,
        evidence=tuple(proof),
        sentence=index,
        fact=(index, "stands for"),
        accepted=tuple(sorted(name.aliases - {name.text})),
        answer_type=name.type,
        answer_name=name,
        skill="interpret",
        features={**standing.features(), "derived": 1.0, "near": float(bool(near))},
        doubts=() if near else ("named too far back",),
    )


def _rule(meant: Meant) -> str:
    return "description" if " " in meant.text else meant.text


def _asking(meant: Meant) -> str:
    """Return how the question begins: "Who is", "Who is meant by", "Which company is"."""
    owns = meant.head.tag_ == "PRP$"
    if meant.name.type == "PERSON":
        return "Who is meant by" if owns else "Who is"
    if " " in meant.text:
        return f"Which {meant.head.lower_} is"
    return "What is meant by" if owns else "What is"

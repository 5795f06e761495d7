"""Whom "he" or "she" stands for: the sentence is shown as it is, its pronoun asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import Standing, standing_sentences
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["stands_for"]

SHORTEST, LONGEST = 9, 30  # words of the sentence
FARTHEST = 2  # sentences back to the name
OTHERS = 2  # people whom the pronoun might mean as well


@family(
    "stands_for",
    focuses=("who", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("sentences", "names"),
)
def stands_for(facts: Facts) -> Iterator[Candidate]:
    """Ask who "she" is in a sentence whose subject is a pronoun: a link that a reader must make."""
    for standing in standing_sentences(facts):
        found = _pronoun(facts, standing)
        if found is None or not SHORTEST <= standing.words <= LONGEST:
            continue
        pronoun, name = found
        yield _candidate(facts, standing, pronoun, name)


def _pronoun(facts: Facts, standing: Standing) -> tuple[Token, Name] | None:
    """Return the subject pronoun of the sentence and whom it surely stands for."""
    document = facts.document
    tokens = list(standing.sentence.span)
    subject = next(
        (
            token
            for token in tokens
            if token.lower_ in ("he", "she") and token.dep_ in ("nsubj", "nsubjpass")
        ),
        None,
    )
    if subject is None or subject.head.dep_ != "ROOT":
        return None
    name = document.names.referent(subject)
    if (
        name is None
        or name.type != "PERSON"
        or name.ambiguous
        or not _is_one_of_several(facts, name)
    ):
        return None
    for token in tokens:
        other = document.names.of(token)
        if other is not None and other.type in ("PERSON", ""):
            return None  # "She met Ann Lee": told in the same breath
        if token.lower_ in words.PERSON_PRONOUNS and document.names.referent(token) not in (
            name,
            None,
        ):
            return None
    return subject, name


def _is_one_of_several(facts: Facts, name: Name) -> bool:
    """Whether it takes reading to know whom "he" means: others may be meant, and as easily.

    Where the whole article is about one person, every "he" is that one.
    """
    people = facts.document.names.people()
    others = [p for p in people if p is not name and (not p.gender or p.gender == name.gender)]
    told = sum(len(person.mentions) for person in people)
    title = fold(facts.document.article.title).split()
    return (
        len(others) >= OTHERS
        and 2 * len(name.mentions) <= told
        and fold(name.text).split()[-1] not in title
    )


def _candidate(facts: Facts, standing: Standing, pronoun: Token, name: Name) -> Candidate:
    document = facts.document
    sentence = standing.sentence
    index = sentence.index
    said = sentence.text.replace('"', "'")
    near = [m for m in name.mentions if index - FARTHEST <= m.sentence < index]
    proof = [document.sentence_evidence(sentence)]
    if near:
        proof.append(document.sentence_evidence(document.sentences[near[-1].sentence]))
    return Candidate(
        kind="multiple_choice",
        focus="who",
        family="stands_for",
        rule=f"stands_for.{pronoun.lower_}",
        stem=f'Who is "{pronoun.lower_}" in this sentence? "{said}"',
        answer=name.text,
        evidence=tuple(proof),
        sentence=index,
        fact=(index, "stands for"),
        answer_type="PERSON",
        answer_name=name,
        skill="interpret",
        features={**standing.features(), "derived": 1.0, "near": float(bool(near))},
        doubts=() if near else ("named too far back",),
    )

"""How many, how much, what percentage: the numbers that a statement gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.amounts import ask_amounts
from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build, key_of, stem_doubts
from quizgen.asking.counting import ask_counts, has_digits, number_of, within, without_tokens
from quizgen.asking.figure_checks import checked
from quizgen.asking.grammar import embedded
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.values import ask_values
from quizgen.asking.voices import asserted, quoted_tokens
from quizgen.asking.wording import capital, compose
from quizgen.facts.phrases import noun_phrase
from quizgen.language.inflect import inflect

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["ask_quantity"]

# An age is worth asking of those whom the article is about, not of a passer-by.
_MENTIONS = 4
_EARLY = 3  # sentences at the head of an article whose persons count as well

# Participles that tell what an accident did: ", killing 107 people and wounding 238".
_HARMS = frozenset("kill injure wound hurt displace infect strand".split())


# Where things are: behind "there" in a question, "How many boats are there in Sarn?".
_PLACING = frozenset("in on at near around across inside outside within".split())


def _existing(facts: Facts) -> Iterator[Candidate]:
    """Ask "How many trips are made every month?" where the article says "There are … trips"."""
    document = facts.document
    quoted = quoted_tokens(facts)
    for sentence in document.sentences:
        for there in sentence.span:
            verb = there.head
            if there.dep_ != "expl" or verb.lemma_.lower() != "be":
                continue
            if (document.block_of(there), there.i) in quoted or verb.dep_ not in ("ROOT", "conj"):
                continue
            noun = next((child for child in verb.children if child.dep_ == "attr"), None)
            if noun is None or noun.tag_ not in ("NNS", "NNPS"):
                continue
            number = number_of(noun)
            if not number or not has_digits(number):
                continue
            if any(child.dep_ in ("neg", "conj") for child in (*verb.children, *noun.children)):
                continue
            made = next(
                (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > noun.i),
                None,
            )
            within_it = [
                child
                for child in noun.children
                if child.dep_ == "prep" and child.i > noun.i and child.lower_ in _PLACING
            ]
            kept = set(noun_phrase(noun)) - set(number) - set(made.subtree if made else ())
            kept -= {token for child in within_it for token in child.subtree}
            inside = sorted(kept, key=lambda token: token.i)
            if not inside or inside[0].i < number[0].i:
                continue
            rest: list[str | list[Token]] = [verb.text.lower()]
            if made is not None:
                rest.append(list(made.subtree))
            else:
                places = [
                    list(child.subtree)
                    for child in verb.children
                    if child.dep_ == "prep" and child.i > noun.i
                ]
                places += [list(child.subtree) for child in within_it]
                if not places and not any(c.dep_ in ("prep", "relcl") for c in noun.children):
                    continue  # "There are three large lakes": where?
                rest += ["there", *places, *_framing(verb, there, noun)]
            worded = compose(document, ["how many", inside, *rest])
            key = key_of(document, number)
            doubts = [*worded.doubts, *key.doubts, *stem_doubts(worded.text)]
            if any(token.text in ("(", "–", "—", ";", ":", '"') for token in sentence.span):
                doubts.append("dash")
            yield Candidate(
                kind="multiple_choice",
                focus="how_many",
                family="quantity",
                rule="quantity.existing",
                stem=capital(worded.text) + "?",
                answer=key.text,
                evidence=(document.sentence_evidence(sentence),),
                sentence=sentence.index,
                fact=(sentence.index, verb.i, document.offsets(number)),
                answer_type="NUMBER",
                answer_range=document.offsets(number),
                doubts=tuple(dict.fromkeys(doubts)),
            )


def _framing(verb: Token, there: Token, noun: Token) -> list[list[Token]]:
    """Return what tells where and when outside the counted phrase: "worldwide", "In 2012, …"."""
    late = [
        list(child.subtree)
        for one in (verb, noun)
        for child in one.children
        if child.dep_ in ("advmod", "npadvmod") and child.i > noun.i and child.pos_ != "PUNCT"
    ]
    early = [
        list(child.subtree)
        for child in verb.children
        if child.dep_ == "prep" and child.i < there.i and child.lower_ in _PLACING
    ]
    return [*late, *early]


_DYING = frozenset("die perish drown".split())
_KILLING = frozenset("kill shoot murder execute assassinate behead stab".split())


def _is_dead(document: Document, name: Name) -> bool:
    """Whether the article tells that the person died or was killed."""
    for mention in name.mentions:
        root = mention.span.root
        verb = root.head
        if root.dep_ == "nsubj" and verb.lemma_ in _DYING:
            return True
        if root.dep_ in ("nsubjpass", "dobj") and verb.lemma_ in _KILLING:
            return True
    return any(
        token.lower_ in ("death", "body", "killing") and document.names.of(child) is name
        for sentence in document.sentences
        for token in sentence.span
        if token.pos_ == "NOUN"
        for child in token.children
        if child.dep_ == "poss"
    )


def _ages(facts: Facts) -> Iterator[Candidate]:
    """Ask "How old is …?" where a person's age stands between commas after the name."""
    document = facts.document
    asked: set[int] = set()
    for name in document.names.by_type("PERSON"):
        for mention in name.mentions:
            doc = mention.span.doc
            comma = mention.span.end
            if comma + 2 >= len(doc) or doc[comma].text != "," or name.id in asked:
                continue
            if len(name.mentions) < _MENTIONS and name.first_sentence >= _EARLY:
                continue
            age = doc[comma + 1]
            closed = doc[comma + 2].text in (",", ".", ")")
            if not (age.text.isdigit() and closed and 5 <= int(age.text) <= 110):
                continue
            if _is_dead(document, name):
                continue  # "How old is …?" of one who was shot
            asked.add(name.id)
            sentence = document.sentences[mention.sentence]
            yield Candidate(
                kind="multiple_choice",
                focus="how_many",
                family="quantity",
                rule="quantity.age",
                stem=f"How old is {name.text}?",
                answer=age.text,
                evidence=(document.sentence_evidence(sentence),),
                sentence=sentence.index,
                fact=("age", name.id),
                answer_type="AGE",
                answer_range=document.offsets(age),
                accepted=(f"{age.text} years old",),
            )


def _harm(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "How many people were killed when …?" of ", killing 107 people" behind a clause."""
    if clause.kind not in ("main", "conjunct") or clause.verb.head.tag_ != "VBD":
        return
    for verb in clause.sentence.span:
        if verb.tag_ != "VBG" or verb.lemma_.lower() not in _HARMS or verb.i < 2:
            continue
        comma = verb.nbor(-1)
        joined = comma.lower_ == "and" and verb.dep_ == "conj" and verb.head.tag_ == "VBG"
        if joined:
            comma = verb.head.nbor(-1)
        if comma.text != "," or verb.dep_ not in ("advcl", "conj", "acl"):
            continue
        top = verb.head if joined else verb
        above = list(top.ancestors)
        if clause.verb.head not in above or clause.tokens[0].i > comma.i:
            continue
        noun = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if noun is None or noun.right_edge.i > noun.i + 2:
            continue
        number = number_of(noun) or [t for t in noun.subtree if not t.is_punct]
        if not has_digits(number) or (noun.tag_ == "CD") == bool(number_of(noun)):
            continue
        who: str | list[Token] = (
            "people" if noun.tag_ == "CD" else within(noun, number, list(noun.subtree))
        )
        told = set(clause.sentence.span[comma.i - clause.sentence.span.start :])
        pieces: list[str | Sequence[Token]] = [who, f"were {inflect(verb.lemma_, 'VBN')} when"]
        pieces += without_tokens(embedded(clause), told)
        candidate = build(
            facts,
            clause,
            family="quantity",
            variant="harm",
            wh=Wh("how many", "how_many", "NUMBER"),
            pieces=pieces,
            key_tokens=number,
        )
        yield checked(candidate, clause, clause.subject)


@family(
    "quantity", focuses=("how_many",), kinds=("multiple_choice", "short_answer"), needs=("clauses",)
)
def ask_quantity(facts: Facts) -> Iterator[Candidate]:
    """Ask for a number, a percentage or a sum."""
    for clause in asserted(facts, reported=True):
        yield from ask_counts(facts, clause)
        yield from ask_amounts(facts, clause)
        yield from _harm(facts, clause)
        yield from ask_values(facts, clause)
    yield from _existing(facts)
    yield from _ages(facts)

"""Statements: simple declarative clauses, cut out of the article's sentences with their tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from quizgen.facts.antecedents import is_sure_antecedent
from quizgen.facts.phrases import named_by, noun_phrase, plain_text, trim, without_asides
from quizgen.facts.verbs import VerbGroup, verb_group
from quizgen.model import Statement

if TYPE_CHECKING:
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token

__all__ = ["Clause", "Part", "clause_under", "find_clauses"]

_PLACE = attrgetter("i")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_TIME_LABELS = ("DATE", "TIME")

# Subordinating words whose clause the article still asserts ("after he left" means he left).
_ASSERTING_MARKS = frozenset("because although though while whereas after since as when".split())

# Prepositions that tell a place before a place's name.
_PLACE_PREPOSITIONS = frozenset(
    "in at near on outside inside around across throughout within above below beneath beside "
    "along off".split()
)
_PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One constituent of a clause.

    Attributes:
        role: subject, object, iobject, attribute, adjective, infinitive, gerund, reported, pp,
            agent, time, place, adverb, clause, measure or other.
        head: its top token (the preposition of a pp).
        tokens: its tokens in text order, outer punctuation left off, asides taken out.
        whole: all its tokens, asides included.
    """

    role: str
    head: Token
    tokens: tuple[Token, ...]
    whole: tuple[Token, ...]

    @property
    def noun(self) -> Token:
        """The noun it turns on: the preposition's object, or the head itself."""
        if self.head.pos_ in ("ADP", "SCONJ") or self.head.dep_ in ("prep", "agent"):
            for child in self.head.children:
                if child.dep_ in ("pobj", "pcomp"):
                    return child
        return self.head


@dataclass(frozen=True, eq=False)
class Clause:
    """A clause that could stand as a sentence of its own.

    Attributes:
        sentence: where it stands.
        kind: main, conjunct, relative, apposition, subordinate or reported.
        subject: its subject; for a relative clause the noun phrase that "who" stands for.
        verb: its verb group.
        before: parts that stand before the subject, in text order.
        after: complements and adjuncts after the subject, in text order.
        reporter: for a reported clause the verb of saying it hangs on.
        mark: the conjunction that begins it ("because"), if any.
    """

    sentence: Sentence
    kind: str
    subject: Part
    verb: VerbGroup
    before: tuple[Part, ...]
    after: tuple[Part, ...]
    reporter: Token | None = None
    mark: Token | None = None

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The clause's own tokens in text order."""
        found = set(self.subject.tokens) | set(self.verb.tokens)
        for part in (*self.before, *self.after):
            found |= set(part.tokens)
        return tuple(sorted(found, key=_PLACE))

    def parts(self, *roles: str) -> Iterator[Part]:
        """Yield the parts after the subject (then those before it) that have one of the roles."""
        for part in (*self.after, *self.before):
            if part.role in roles:
                yield part

    def part(self, *roles: str) -> Part | None:
        """Return the first part that has one of the roles, if any."""
        return next(self.parts(*roles), None)

    @property
    def negative(self) -> bool:
        """Whether it denies what it says."""
        if self.verb.negation is not None:
            return True
        deniers = ("no", "never", "nobody", "nothing", "none", "hardly", "neither", "nor")
        if any(
            token.lower_ == "not"
            and (token.head.pos_ in ("NOUN", "PROPN", "DET") or token.head.lower_ == "because")
            for token in self.tokens
        ):
            return True  # "showed not a single crater", "not because of the sharks"
        return any(
            token.lower_ in deniers
            and not (token.text == "No" and token.i + 1 < len(token.doc) and token.nbor(1).like_num)
            for token in self.tokens
        )

    @property
    def text(self) -> str:
        """The clause as a sentence of its own."""
        pieces = [plain_text(self.subject.tokens)]
        head = self.verb.head
        negation = self.verb.negation
        inner = [part for part in self.after if part.tokens[0].i < head.i]
        forms = list(self.verb.forms)
        if forms:
            pieces.append(forms[0])
            if negation is not None:
                pieces.append("not")
            pieces += [plain_text(part.tokens) for part in inner]
            pieces += [*forms[1:], head.text]
        else:
            pieces += [plain_text(part.tokens) for part in inner]
            pieces.append(head.text)
            if negation is not None:
                pieces.append("not")
        rest = [
            (part.tokens[0].i, plain_text(part.tokens)) for part in self.after if part not in inner
        ]
        rest += [(token.i, token.text) for token in self.verb.particles]
        pieces += [piece for _, piece in sorted(rest)]
        for part in self.before:
            pieces.append(plain_text(part.tokens, lower=True))
        sentence = " ".join(piece for piece in pieces if piece)
        return sentence[:1].upper() + sentence[1:] + "."

    def to_statement(self, document: Document, asserted_by: str = "") -> Statement:
        """Return the public twin, with article offsets."""
        start, end = document.offsets(self.tokens)
        complements = tuple(
            plain_text(part.tokens) for part in self.after if part.role not in _ADJUNCTS
        )
        adjuncts = tuple(
            plain_text(part.tokens)
            for part in (*self.before, *self.after)
            if part.role in _ADJUNCTS or part in self.before
        )
        return Statement(
            start=start,
            end=end,
            text=self.text,
            subject=plain_text(self.subject.tokens),
            verb=" ".join([*self.verb.forms, self.verb.head.text]),
            complements=complements,
            adjuncts=adjuncts,
            polarity="negative" if self.negative else "positive",
            modality=self.verb.modality,
            asserted_by=asserted_by,
        )


_ADJUNCTS = ("pp", "time", "place", "adverb", "clause", "measure", "agent", "other")


def _role(child: Token, document: Document) -> str:
    dep = child.dep_
    simple = {
        "dobj": "object",
        "dative": "iobject",
        "attr": "attribute",
        "acomp": "adjective",
        "oprd": "attribute",
        "agent": "agent",
        "advcl": "clause",
        "advmod": "adverb",
        "pcomp": "gerund",
    }
    if dep == "xcomp":
        return "gerund" if child.tag_ == "VBG" else "infinitive"
    if dep in ("ccomp", "parataxis"):
        return "reported"
    if dep == "npadvmod":
        return "time" if child.ent_type_ in _TIME_LABELS else "measure"
    if dep == "prep":
        noun = next((token for token in child.children if token.dep_ == "pobj"), None)
        if noun is None:
            return "gerund" if any(t.dep_ == "pcomp" for t in child.children) else "pp"
        if noun.ent_type_ in _TIME_LABELS and child.lower_ not in ("of", "than"):
            return "time"
        name = document.names.of(noun)
        if child.lower_ in _PLACE_PREPOSITIONS and name and name.type in _PLACE_TYPES:
            return "place"
        return "pp"
    if dep == "dative" and child.pos_ == "ADP":
        return "pp"
    return simple.get(dep, "other")


_SKIPPED = (
    "punct", "cc", "conj", "aux", "auxpass", "neg", "prt", "mark", "nsubj", "nsubjpass",
    "csubj", "csubjpass", "expl", "intj", "preconj", "meta", "dep",
)  # fmt: skip


def _conjuncts(head: Token) -> list[Token]:
    """Conjuncts below a verb that are clauses of their own."""
    return [child for child in head.children if child.dep_ == "conj"]


def _parts(head: Token, document: Document) -> list[Part]:
    parts: list[Part] = []
    cut = {token for conjunct in _conjuncts(head) for token in conjunct.subtree}
    for child in head.children:
        if child.dep_ in _SKIPPED or child in cut:
            continue
        whole = tuple(sorted(child.subtree, key=_PLACE))  # crossed: "by what I said"
        tokens = trim(without_asides(child, whole))
        if not tokens:
            continue
        role = _role(child, document)
        head = child
        if role in ("object", "iobject"):
            named = named_by(child, tokens, document)
            if named is not tokens:
                tokens, head = named, named[-1]
        parts.append(Part(role, head, tokens, whole))
    return parts


def _with_object(parts: list[Part], noun: Token, word: Token) -> list[Part]:
    """Put the noun in the place where its relative word is missed."""
    relative = [child for child in noun.children if child.dep_ == "relcl"]
    tokens = noun_phrase(noun, stop=relative)
    kept: list[Part] = []
    for part in parts:
        if word not in part.whole:
            kept.append(part)
        elif part.head != word:  # inside an infinitive or gerund: "has begun testing …"
            rest = tuple(token for token in part.tokens if token != word)
            kept.append(Part(part.role, part.head, rest, part.whole))
    if tokens:
        kept.append(Part("object", noun, tokens, tokens))
    return kept


def _subject_token(head: Token) -> Token | None:
    """The subject of a verb: its own, or the one it shares with the verb it is joined to."""
    for child in head.children:
        if child.dep_ in _SUBJECTS:
            return child
    if head.dep_ == "conj" and not any(child.dep_ in ("expl", "csubj") for child in head.children):
        return _subject_token(head.head) if head.head.pos_ in ("VERB", "AUX") else None
    return None


def _antecedent(head: Token, document: Document) -> Token | None:
    """The noun that the relative subject of ``head`` stands for, in a clause after a comma."""
    subject = _subject_token(head)
    if subject is None or subject.lower_ not in ("who", "which"):
        return None
    first = head
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ != "relcl" or first.left_edge.i == 0:
        return None
    named = first.head.pos_ == "PROPN" and first.head.i == first.left_edge.i - 1
    if first.doc[first.left_edge.i - 1].text != "," and not named:
        return None  # "Julie Couillard who had ties to …" needs no comma
    name = document.names.of(first.head)
    things = ("ORG", "GPE", "LOC", "PRODUCT", "FAC")
    kind = name.type if name is not None and name.type else first.head.ent_type_
    if subject.lower_ == "who" and kind in things:
        return None  # "the head of Fortalice, who …": the parse hangs it on the company
    sure = all(is_sure_antecedent(first.head, verb, subject, document) for verb in (first, head))
    return first.head if sure else None


def _relative_object(head: Token, document: Document) -> tuple[Token, Token] | None:
    """Return (noun, relative word) when "which" or "whom" is the object of a clause after a comma.

    "The vehicle, which Google has begun testing, …" says that Google has begun testing the
    vehicle; the object may be that of an infinitive or gerund below the verb.
    """
    if head.dep_ != "relcl" or head.left_edge.i == 0:
        return None
    if head.doc[head.left_edge.i - 1].text != ",":
        return None
    for verb in (head, *(child for child in head.children if child.dep_ == "xcomp")):
        for child in verb.children:
            if child.lower_ in ("which", "whom", "who") and child.dep_ == "dobj":
                sure = is_sure_antecedent(head.head, head, child, document)
                return (head.head, child) if sure else None
    return None


def _kind(head: Token) -> str | None:
    top = head
    while top.dep_ == "conj" and top.head.pos_ in ("VERB", "AUX"):
        top = top.head
    if top.dep_ == "ROOT":
        return "main" if top == head else "conjunct"
    if top.dep_ == "relcl":
        return "relative"
    if top.dep_ == "ccomp" and any(
        child.dep_ == "mark" and child.lower_ in ("before", "until") for child in top.children
    ):
        return None  # "said before the vote was counted"
    if top.dep_ in ("ccomp", "parataxis"):
        return "reported"
    if top.dep_ == "advcl":
        marks = [child for child in top.children if child.dep_ in ("mark", "advmod")]
        if any(mark.lower_ in _ASSERTING_MARKS for mark in marks):
            return "subordinate"
    return None


def _clause(head: Token, document: Document) -> Clause | None:
    kind = _kind(head)
    if kind is None:
        return None
    subject = _subject_token(head)
    if subject is None:
        return None
    group = verb_group(head)
    if not group.finite:
        return None
    moved = _relative_object(head, document) if kind == "relative" else None
    if kind == "relative" and moved is None:
        antecedent = _antecedent(head, document)
        if antecedent is None:
            return None
        relative = [child for child in antecedent.children if child.dep_ == "relcl"]
        tokens = noun_phrase(antecedent, stop=relative)
        subject_part = Part("subject", antecedent, tokens, tokens)
    else:
        whole = tuple(subject.subtree)
        tokens = trim(without_asides(subject, whole))
        if len(tokens) > 1 and tokens[0].lower_ == "that" and tokens[0].dep_ in ("mark", "det"):
            tokens = tokens[1:] if tokens[0].tag_ == "IN" else tokens
        named = named_by(subject, tokens, document)
        top = subject if named is tokens else named[-1]
        subject_part = Part("subject", top, named, whole)
    if not subject_part.tokens:
        return None
    parts = _parts(head, document)
    if moved is not None:
        parts = _with_object(parts, *moved)
    pivot = subject.i
    own = subject.head == head
    before = tuple(part for part in parts if own and part.tokens[-1].i < pivot)
    after = tuple(part for part in parts if part not in before)
    reporter = None
    if kind == "reported":
        top = head
        while top.dep_ == "conj":
            top = top.head
        reporter = top.head
    mark = next((child for child in head.children if child.dep_ == "mark"), None)
    return Clause(
        document.sentence_of(head), kind, subject_part, group, before, after, reporter, mark
    )


def clause_under(head: Token, document: Document, word: Token) -> Clause | None:
    """Return the clause of a verb with a subject of its own, without a relative adverb.

    "Central Park, where Keller holds her sessions": Keller holds her sessions.
    """
    group = verb_group(head)
    subject = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
    if subject is None or not group.finite:
        return None
    whole = tuple(subject.subtree)
    tokens = trim(without_asides(subject, whole))
    if not tokens:
        return None
    parts = tuple(
        part
        for part in _parts(head, document)
        if word not in part.whole and part.tokens[0].i > subject.i
    )
    return Clause(
        document.sentence_of(head),
        "relative",
        Part("subject", subject, tokens, whole),
        group,
        (),
        parts,
    )


def find_clauses(document: Document) -> tuple[Clause, ...]:
    """Find the clauses of a document, in text order.

    Main clauses, coordinated clauses that share a subject, non-restrictive relative clauses,
    reported clauses and subordinate clauses that the article asserts. A clause with its leading
    conjunction ("But", "And although …") stands without it.
    """
    found: list[Clause] = []
    for sentence in document.sentences:
        for token in sentence.span:
            if token.pos_ in ("VERB", "AUX"):
                clause = _clause(token, document)
                if clause is not None:
                    found.append(clause)
    return tuple(found)

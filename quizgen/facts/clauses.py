"""Statements: simple declarative clauses, cut out of the article's sentences with their tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quizgen.facts.verbs import VerbGroup, verb_group
from quizgen.model import Statement

if TYPE_CHECKING:
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token

__all__ = ["Clause", "Part", "clause_under", "find_clauses", "noun_phrase", "plain_text", "shorten"]

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
        return tuple(sorted(found, key=lambda token: token.i))

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


def plain_text(tokens: Sequence[Token], *, lower: bool = False) -> str:
    """Return the tokens as running text, spaces where the article has them or tokens were cut."""
    pieces: list[str] = []
    for index, token in enumerate(tokens):
        text = token.text
        if index == 0 and lower and _lowers(token):
            text = text[:1].lower() + text[1:]
        pieces.append(text)
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            break
        adjacent = following.i == token.i + 1
        if token.whitespace_ or (not adjacent and following.text not in (",", "'s", "'", ".")):
            pieces.append(" ")
    return "".join(pieces).strip()


def _lowers(token: Token) -> bool:
    """Whether the capital of the token is only that of the sentence's first word."""
    return (
        bool(token.is_sent_start)
        and token.is_title
        and token.lower_ != "i"
        and token.pos_ not in ("PROPN",)
        and not token.ent_type_
    )


def _trim(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Leave off outer punctuation; keep closing brackets, quotes and per-cent signs inside."""
    parts = list(tokens)
    outer = {",", ";", ":", ".", "-", "–", "—", "!", "?", "…"}
    while parts and parts[0].text in outer:
        parts.pop(0)
    while parts and parts[-1].text in outer:
        parts.pop()
    if sum(token.text == '"' for token in parts) % 2 == 1:
        parts = [token for token in parts if token.text != '"']
    return tuple(_without_brackets(parts))


def _without_brackets(parts: Sequence[Token]) -> list[Token]:
    """Leave out what stands in round brackets ("Islamic State (ISIS)")."""
    kept: list[Token] = []
    depth = 0
    for token in parts:
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(token)
    return kept


def _is_aside(token: Token) -> bool:
    """Whether the token heads an aside that a clause can do without: ", who …", "(…)", ", a …"."""
    if token.dep_ not in ("relcl", "appos", "acl", "parataxis", "advcl", "prep", "nmod"):
        return False
    first = token
    while first.n_lefts:
        first = first.lefts[0]
    if first.is_punct:
        first = next((part for part in token.subtree if not part.is_punct), token)
    if first.i == 0 or (token.dep_ == "nmod" and token.i < token.head.i):
        return False
    opener = token.doc[first.i - 1]
    if opener.text == "(":
        return True
    if token.dep_ == "appos" and opener.text not in (",", "(", "-", "–", "—"):
        return False
    if token.dep_ in ("prep", "advcl") and opener.text not in ("(", "–", "—"):
        # ", including Volvo, Ford and Mercedes," is an aside too
        return opener.text == "," and first.lower_ in ("including", "such", "like", "among")
    return opener.text in (",", "(", "–", "—", "-")


def _without_asides(head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Take asides below ``head`` out of the tokens, with the commas and brackets round them."""
    inside = set(tokens)
    dropped: set[Token] = set()
    for token in tokens:
        if token != head and token not in dropped and token.head in inside and _is_aside(token):
            left = next((part.i for part in token.subtree if not part.is_punct), token.i)
            right = token.right_edge.i
            dropped |= {other for other in tokens if left <= other.i <= right}
            for other in tokens:
                if other.i in (left - 1, right + 1) and other.text in (
                    ",", "(", ")", "–", "—", "-"
                ):  # fmt: skip
                    dropped.add(other)
    return tuple(token for token in tokens if token not in dropped)


# Nouns that are empty without the clause after them: "people who are not well served", "a
# situation seen in countries such as Libya".
_NEEDS_CLAUSE = frozenset(
    "people person man woman men women one those someone anyone something thing way situation "
    "fact place time moment reason case point kind sort type company group country idea sign "
    "number area effort attempt plan".split()
)


def _optional(token: Token, force: bool) -> bool:
    """Whether the phrase above a relative or participial clause says enough without it."""
    if token.dep_ == "acl" and token.tag_ not in ("VBN", "VBG"):
        return False  # "Trump's refusal to certify the deal"
    noun = token.head
    if noun.lemma_.lower() in _NEEDS_CLAUSE:
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ in ("after", "before", "since", "with", "despite"):
        return False  # "after their sons were …": the participle makes it a clause
    if any(c.tag_ == "JJS" or c.lower_ in ("first", "last", "only") for c in noun.children):
        return False  # "the largest city not linked to a motorway"
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and (
            noun.head.head.lemma_.lower() in ("amount", "number", "level", "rate", "share", "cost")
        )
    ):
        return False  # "the amount of energy used to cool buildings"
    before = [child for child in noun.children if child.i < token.i]
    the = any(c.lower_ == "the" for c in before)
    told = any(c.dep_ in ("compound", "poss", "nmod", "prep") for c in before)
    told = told or (not the and any(c.dep_ == "nummod" for c in before))
    comma = token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ","
    if the and not told and not comma:
        return False  # "the critical role the bank played": the clause tells which role
    return force or told or any(c.dep_ == "amod" for c in before)


def shorten(tokens: Sequence[Token], limit: int = 9, *, force: bool = False) -> tuple[Token, ...]:
    """Leave out relative and participial clauses inside a long phrase.

    "the sale of 106 lots listed in the catalogue for …" → "the sale of 106 lots". Only clauses
    that leave at least three words, or a name, are cut; outermost first. ``force`` cuts after
    plain nouns, too ("criticisms leveled by Republicans" → "criticisms").
    """
    if len(tokens) <= limit:
        return tuple(tokens)
    inside = set(tokens)
    for token in tokens:
        if token.dep_ in ("relcl", "acl") and token.head in inside and _optional(token, force):
            left = token.left_edge.i
            kept = tuple(other for other in tokens if other.i < left)
            cut = {other for other in tokens if left <= other.i <= token.right_edge.i}
            if len(kept) >= 4 and len(kept) + len(cut) == len(tokens):
                return _without_joint(_trim(kept))
    return tuple(tokens)


def _without_joint(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave off the conjunction before what was cut: "a champion[, as well as] a runner-up"."""
    kept = list(tokens)
    while kept and (kept[-1].dep_ == "cc" or kept[-1].head.dep_ == "cc"):
        kept.pop()
    return _trim(kept)


def noun_phrase(head: Token, *, stop: Sequence[Token] = ()) -> tuple[Token, ...]:
    """Return the noun phrase of ``head`` without asides and outer punctuation."""
    excluded = {token for top in stop for token in top.subtree}
    tokens = [token for token in head.subtree if token not in excluded]
    return _trim(_without_asides(head, tokens))


def _named(head: Token, tokens: tuple[Token, ...], document: Document) -> tuple[Token, ...]:
    """Return the person's name that an apposition gives to a description, else the tokens.

    "The company's co-founder, Sergey Brin, told …" and "its leader Bashar al-Assad" speak of
    Sergey Brin and Bashar al-Assad.
    """
    if head.pos_ != "NOUN" or document.names.of(head) is not None:
        return tokens
    if any(child.dep_ == "conj" for child in head.children):
        return tokens
    for child in head.children:
        if child.dep_ == "appos" and child.i > head.i:
            name = document.names.of(child)
            mention = document.names.mention(child)
            if name is not None and mention is not None and name.type == "PERSON":
                return tuple(mention.span)
    return tokens


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
        whole = tuple(sorted(child.subtree, key=lambda token: token.i))  # crossed: "by what I said"
        tokens = _trim(_without_asides(child, whole))
        if not tokens:
            continue
        role = _role(child, document)
        head = child
        if role in ("object", "iobject"):
            named = _named(child, tokens, document)
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
    return first.head


def _relative_object(head: Token) -> tuple[Token, Token] | None:
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
                return head.head, child
    return None


def _kind(head: Token) -> str | None:
    top = head
    while top.dep_ == "conj" and top.head.pos_ in ("VERB", "AUX"):
        top = top.head
    if top.dep_ == "ROOT":
        return "main" if top == head else "conjunct"
    if top.dep_ == "relcl":
        return "relative"
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
    moved = _relative_object(head) if kind == "relative" else None
    if kind == "relative" and moved is None:
        antecedent = _antecedent(head, document)
        if antecedent is None:
            return None
        relative = [child for child in antecedent.children if child.dep_ == "relcl"]
        tokens = noun_phrase(antecedent, stop=relative)
        subject_part = Part("subject", antecedent, tokens, tokens)
    else:
        whole = tuple(subject.subtree)
        tokens = _trim(_without_asides(subject, whole))
        if len(tokens) > 1 and tokens[0].lower_ == "that" and tokens[0].dep_ in ("mark", "det"):
            tokens = tokens[1:] if tokens[0].tag_ == "IN" else tokens
        named = _named(subject, tokens, document)
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
    tokens = _trim(_without_asides(subject, whole))
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

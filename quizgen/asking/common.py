"""What the families that ask from clauses share: which clauses they may ask, and the candidate."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from quizgen.asking.candidate import Candidate
from quizgen.asking.grammar import unsound
from quizgen.asking.sorts import QUANTITY_HEADS, Wh
from quizgen.asking.wording import Worded, capital, compose, content_words
from quizgen.facts.clauses import Clause, Part, shorten
from quizgen.model import Focus, Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document

__all__ = ["asserted", "build", "key_of", "quoted_tokens", "stem_doubts"]

_MAX_STEM_WORDS = 26
_MAX_KEY_WORDS = 13

# Nouns that name nothing in particular; a key like "things" or "a lot" teaches nothing.
_EMPTY_KEYS = frozenset(
    "thing something anything everything nothing people person someone anyone everyone way lot "
    "part one it bit kind sort type fact reason idea aspect factor example case matter time "
    "place area issue situation individual others other number amount majority it them".split()
)


@lru_cache(maxsize=4)
def quoted_tokens(facts: Facts) -> frozenset[tuple[int, int]]:
    """Return (block, token index) of all tokens that are somebody's own words."""
    return frozenset(
        (facts.document.block_of(token), token.i)
        for speech in facts.speech
        if speech.kind == "direct"
        for span in speech.content
        for token in span
    )


def asserted(facts: Facts, *kinds: str) -> Iterator[Clause]:
    """Yield the clauses that the article itself asserts, of the given kinds (all by default).

    Clauses inside direct speech, questions, denials and conditions are left out.
    """
    quoted = quoted_tokens(facts)
    document = facts.document
    for clause in facts.clauses:
        if kinds and clause.kind not in kinds:
            continue
        if clause.kind == "reported":
            continue
        head = clause.verb.head
        if (document.block_of(head), head.i) in quoted:
            continue
        if clause.sentence.text.rstrip('"').endswith("?"):
            continue
        if any(
            child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether")
            for child in head.children
        ):
            continue
        yield clause


def key_of(document: Document, tokens: Sequence[Token], known: Sequence[Token] = ()) -> Worded:
    """Return the key's words, with doubts; names come in their fullest form."""
    parts = list(shorten(tokens, 8))
    while parts and parts[0].lower_ in ("both", "either", "only", "even", "just", "also"):
        parts.pop(0)
    if not parts:
        return Worded("", ("empty key",), 0)
    worded = compose(document, [parts], known=known, strict=False)
    return Worded(capital(worded.text), worded.doubts, worded.resolved)


def stem_doubts(stem: str) -> list[str]:
    """Return doubts that show in the words of a stem."""
    doubts = []
    words = stem.split()
    if len(content_words(stem)) < 3:
        doubts.append("bare stem")
    if len(words) > _MAX_STEM_WORDS:
        doubts.append("long stem")
    if any(a.lower() == b.lower() for a, b in itertools.pairwise(words)):
        doubts.append("doubled word")
    return doubts


def build(
    facts: Facts,
    clause: Clause,
    *,
    family: str,
    variant: str,
    wh: Wh,
    pieces: Sequence[str | Sequence[Token]],
    key_tokens: Sequence[Token],
    kind: Kind = "multiple_choice",
    focus: Focus | None = None,
    key_text: str | None = None,
    accepted: Sequence[str] = (),
    answer_type: str | None = None,
    doubts: Sequence[str] = (),
    features: dict[str, float] | None = None,
    known: Sequence[Token] = (),
    nameless: bool = False,
    **more: Any,
) -> Candidate:
    """Make the candidate: stem and key put into words, doubts collected, evidence attached.

    ``known`` are noun heads that a pronoun of the stem may refer to although they are not in it
    (the asked subject: "Which company said it would …"); ``nameless`` allows a key like "the
    sale".
    """
    document = facts.document
    stem = compose(document, [wh.text, *pieces], known=known)
    stem_heads = [
        token
        for piece in pieces
        if not isinstance(piece, str)
        for token in piece
        if token.pos_ in ("NOUN", "PROPN")
    ]
    key = key_of(document, key_tokens, stem_heads)
    text = key_text if key_text is not None else key.text
    name = wh.name
    alternatives = list(accepted)
    if name is not None and key_text is None:
        text = name.text
        alternatives += [alias for alias in sorted(name.aliases) if alias != text]
    found = [*doubts, *unsound(clause), *stem.doubts]
    found += [f"key {doubt}" for doubt in key.doubts if name is None or key_text is not None]
    found += stem_doubts(stem.text)
    content = content_words(text)
    if name is None:
        if len(text.split()) > _MAX_KEY_WORDS:
            found.append("long key")
        if not content or (len(content) == 1 and content[0] in _EMPTY_KEYS):
            found.append("empty key")
        head = key_tokens[0].doc[key_tokens[0].i : key_tokens[-1].i + 1].root
        if head.lemma_.lower() in _EMPTY_KEYS and len(content) < 3:
            found.append("empty key")
        if len(content) == 1 and text.lower().startswith("the ") and not nameless:
            found.append("nameless key")
    if content and set(content) <= set(content_words(stem.text)):
        found.append("key in stem")
    if clause.negative:
        found.append("negative")
    return Candidate(
        kind=kind,
        focus=focus or wh.focus,
        family=family,
        rule=f"{family}.{variant}",
        stem=capital(stem.text) + "?",
        answer=text,
        evidence=(document.sentence_evidence(clause.sentence),),
        sentence=clause.sentence.index,
        fact=(clause.sentence.index, clause.verb.head.i, document.offsets(list(key_tokens))),
        answer_type=answer_type or wh.answer_type,
        answer_name=name,
        answer_range=document.offsets(list(key_tokens)),
        accepted=tuple(alternatives),
        features={
            "clause_words": float(len(clause.tokens)),
            "sentence_words": float(len(clause.sentence.span)),
            "resolved": float(stem.resolved + key.resolved),
            "derived": float(bool(name is not None or key.resolved or key_text is not None)),
            f"clause_{clause.kind}": 1.0,
            "passive": float(clause.verb.passive),
            "modal": float(clause.verb.modality != "fact"),
            **(features or {}),
        },
        doubts=tuple(dict.fromkeys(found)),
        **more,
    )


def is_quantity(part: Part) -> bool:
    """Whether a part only measures ("thousands of fans", "half of them")."""
    head = part.noun
    return head.lemma_.lower() in QUANTITY_HEADS or head.tag_ == "CD"

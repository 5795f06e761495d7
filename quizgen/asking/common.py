"""What the families that ask from clauses share: how stem and key become a candidate."""

from __future__ import annotations

import operator
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from quizgen.asking.attached import counts_its_subject, half_said, misattached, unconditional
from quizgen.asking.candidate import Candidate
from quizgen.asking.clarity import is_clear
from quizgen.asking.fuller_phrases import proofs
from quizgen.asking.grammar import unsound
from quizgen.asking.registry import is_in_vain, waits
from quizgen.asking.seams import halved, misread, torn, torn_key
from quizgen.asking.sorts import QUANTITY_HEADS, Wh, is_person
from quizgen.asking.spoken_halves import asks_nothing
from quizgen.asking.text_faults import is_faulty
from quizgen.asking.voices import voice_of
from quizgen.asking.who_did import leaning_of_stem
from quizgen.asking.who_doubts import who_doubts
from quizgen.asking.wording import Worded, capital, compose, content_words
from quizgen.facts.clauses import Clause, Part
from quizgen.facts.phrases import shorten
from quizgen.model import Focus, Kind

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = [
    "EMPTY_KEYS",
    "build",
    "is_quantity",
    "key_of",
    "stem_doubts",
]

# Families whose key is a whole part of the clause: there a seam must run round it.
_SEAMED = frozenset(
    "subject object whole_object infinitive_object prepositional agent predicate called "
    "what_happened what_did specification definition cause result".split()
)
# Families asked for facts that a reader looks up, who must know which "fort" was built anew.
_STANDING_ALONE = frozenset("quantity when where why how_long".split())
# Rules that ask for a subject.
_FOR_SUBJECTS = frozenset({"subject.who", "reported_speech.subject"})
_MAX_STEM_WORDS = 26
_LONG_STEM_WORDS = 19  # from here on clauses inside phrases are cut; people write 11 at the median
_MAX_KEY_WORDS = 13
_MAX_CLAUSE_WORDS = 16  # a clause as key: "They were not a factor in the manner in which …"

# Nouns that name nothing in particular; a key like "things" or "a lot" teaches nothing.
EMPTY_KEYS = frozenset(
    "thing something anything everything nothing people person someone anyone everyone way lot "
    "part one it bit kind sort type fact reason idea aspect factor example case matter time "
    "place area issue situation individual others other number amount majority it them".split()
)


def key_of(
    document: Document,
    tokens: Sequence[Token],
    known: Sequence[Token] = (),
    binder: Token | None = None,
    speaker: Name | None = None,
    *,
    whole: bool = False,
) -> Worded:
    """Return the key's words, with doubts; names come in their fullest form.

    Clauses inside a long phrase are cut, unless the key is wanted ``whole`` (a reason).
    """
    parts = list(tokens if whole else shorten(tokens, 8))
    while parts and parts[0].lower_ in ("both", "either", "only", "even", "just", "also"):
        parts.pop(0)
    if not parts:
        return Worded("", ("empty key",), 0)
    worded = compose(
        document,
        [parts],
        known=known,
        binder=binder,
        strict=False,
        lenient=True,
        speaker=speaker,
    )
    return Worded(capital(worded.text), worded.doubts, worded.resolved)


_HABITS = frozenset("usually often mainly always typically generally normally".split())


def stem_doubts(stem: str) -> list[str]:
    """Return doubts that show in the words of a stem."""
    doubts: list[str] = []
    words = stem.split()
    content = [word for word in content_words(stem) if word not in _HABITS]
    named = "the writer" in stem or any(word[:1].isupper() for word in words[1:])
    if len(content) < (2 if named else 3):
        doubts.append("bare stem")
    if len(words) > _MAX_STEM_WORDS:
        doubts.append("long stem")
    low = [word.strip(",?") for word in stem.lower().split()]
    if any(map(operator.eq, low, low[1:])):
        doubts.append("doubled word")
    return doubts


def _leaves_a_number(kept: Sequence[Token], key: Sequence[Token]) -> bool:
    """Whether the number of what is asked for stays behind: "be served [in Building] 303"."""
    last = key[-1]
    number = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return number is not None and number.is_digit and last.pos_ == "PROPN" and number in kept


_STRANDED = frozenset("on of with for from about at into".split())
_COMPARED = frozenset(
    "faster slower higher lower longer shorter better worse bigger smaller larger greater quieter "
    "louder stronger weaker older younger earlier cheaper".split()
)
# Words with which no question ends, wherever it was cut.
_OPEN_ENDS = frozenset(
    "whereas while although because unless if when that which who and or but than the a an".split()
)


def _gives_away(name: str, stem: str) -> bool:
    """Whether the stem holds the word that tells a body's name: "Thatcher's values"."""
    words = [word for word in name.split() if word[:1].isupper()]
    shown = {word.rstrip("',.").removesuffix("'s") for word in stem.split()[1:]}
    first = words[0] if len(words) > 1 else ""
    return len(first) > 3 and first in shown and words[-1] in _BODY_WORDS


_BODY_WORDS = frozenset("Foundation Trust Institute Group Company Museum School Prize".split())


def _ended(text: str) -> str:
    """Leave off a full stop that was caught with the last word ("150g." but "the U.S.")."""
    last = text.rpartition(" ")[2]
    if last.endswith(".") and "." not in last[:-1] and any(c.isdigit() for c in last):
        return text[:-1]
    return text


_COMPASS = frozenset(
    "north south east west northern southern eastern western central north-east north-west "
    "south-east south-west northeast northwest southeast southwest inner outer upper lower greater "
    "rural urban downtown mid sub-saharan".split()
)


def _narrowed(facts: Facts, tokens: Sequence[Token]) -> bool:
    """Whether words beside a place's name mean only a part of it ("west Africa")."""
    return any(
        token.lower_ in _COMPASS and facts.document.names.of(token) is None for token in tokens
    )


_INDEFINITE = frozenset("a an another one".split())
_MEASURES = frozenset(
    "ton tonne gigaton kilo kilogram gram litre liter gallon mile kilometre kilometer metre meter "
    "foot hectare acre barrel megawatt gigawatt watt degree percent % cent".split()
)


def _is_bare_measure(subject: Part) -> bool:
    """Whether a subject only measures, without saying what: "8 gigatons"."""
    head = subject.head
    return (
        head.lemma_.lower() in _MEASURES
        and any(child.dep_ == "nummod" for child in head.children)
        and not any(child.dep_ == "prep" and child.lower_ == "of" for child in head.children)
    )


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
    voiced: bool = True,
    prefixed: bool = True,
    denial: bool = False,
    short_stem: bool = False,
    whole_key: bool = False,
    **more: Any,
) -> Candidate:
    """Make the candidate: stem and key put into words, doubts collected, evidence attached.

    ``known`` are noun heads that a pronoun of the stem may refer to although they are not in it
    (the asked subject: "Which company said it would …"); ``nameless`` allows a key like "the
    sale"; ``voiced`` puts "According to …" before what somebody else says, unless not
    ``prefixed``; ``denial``
    allows a clause that denies something, ``short_stem`` a stem like "What is cretinism?";
    ``whole_key`` leaves a long key uncut. What is refused for ``doubts`` has neither stem nor key
    where nobody wants to read it.
    """
    document = facts.document
    unworded = Candidate(
        kind=kind,
        focus=focus or wh.focus,
        family=family,
        rule=f"{family}.{variant}",
        stem="",
        answer="",
        evidence=(),
        sentence=clause.sentence.index,
        fact=None,
        answer_type=answer_type or wh.answer_type,
        doubts=tuple(doubts),
    )
    if is_in_vain(facts.document, doubts):
        return unworded
    voice = voice_of(facts, clause) if voiced else None
    prefix = list(voice.prefix) if voice is not None and prefixed else []
    speaker = voice.speaker if voice is not None and voice.name else None
    asked = f"{' '.join(token.text for token in key_tokens)} {key_text or ''}"
    stem = compose(
        document,
        [*prefix, wh.text, *pieces],
        known=known,
        binder=clause.subject.head,
        speaker=speaker,
        asked=asked,
    )
    if len(stem.text.split()) > _LONG_STEM_WORDS:
        pieces = [
            piece if isinstance(piece, str) else shorten(piece, 6, force=True) for piece in pieces
        ]
        stem = compose(
            document,
            [*prefix, wh.text, *pieces],
            known=known,
            binder=clause.subject.head,
            speaker=speaker,
            asked=asked,
        )
    stem_heads = [
        token
        for piece in pieces
        if not isinstance(piece, str)
        for token in piece
        if token.pos_ in ("NOUN", "PROPN") or document.names.referent(token) is not None
    ]
    key_tokens = _to_aside(key_tokens)
    key = key_of(document, key_tokens, stem_heads, clause.subject.head, speaker, whole=whole_key)
    text = key_text if key_text is not None else key.text
    name = wh.name
    if name is not None and name.type in ("GPE", "LOC") and _narrowed(facts, key_tokens):
        name = None  # "west Africa" is not Africa
    joined = _joined_with(key_tokens)
    if name is not None and joined and all(token in key_tokens for token in joined):
        name = None  # "Manafort and an associate"
    alternatives = list(accepted)
    if name is not None and key_text is None:
        text = _with_title(document, name)
        alternatives += [alias for alias in sorted(name.aliases) if alias != text]
    found = [*doubts, *_clause_doubts(document, clause), *stem.doubts]
    kept = [token for piece in pieces if not isinstance(piece, str) for token in piece]
    shown = sorted({*kept, *key_tokens, *clause.verb.tokens}, key=lambda token: token.i)
    if is_faulty(document, shown):
        found.append("fault in the text")
    if family == "subject" and asks_nothing(clause.verb.head, kept):
        found.append("says nothing")  # "Who said by lighting the lamps?"
    if family in _STANDING_ALONE and _unclear_whole(document, kept):
        found.append("definite")
    if _leaves_a_number(kept, key_tokens):
        found.append("cut key")
    if unconditional(clause, {*kept, *key_tokens}):
        found.append("condition")
    if name is not None and joined:
        found.append("half a list")
    if wh.text == "who" and clause.subject.head in key_tokens and counts_its_subject(clause):
        found.append("a number, not people")
    if half_said(clause) and clause.subject.head in kept:
        found.append("bare subject")  # "In which year did a second peak?"
    if family in _SEAMED:
        found += torn(clause, kept, key_tokens)
        if torn_key(clause, key_tokens):
            found.append("cut key")
        if halved(clause, key_tokens):
            found.append("half a list")
    found += [f"key {doubt}" for doubt in key.doubts if name is None or key_text is not None]
    if not short_stem:
        bare = not prefix and not known and speaker is None
        found += stem_doubts(stem.text if bare else compose(document, [wh.text, *pieces]).text)
    if voice is not None:
        found += voice.doubts
        if voice.speaker is not None and voice.speaker is name:
            found.append("key in stem")
    if family == "subject" and name is None and text.startswith(("His ", "Her ", "Its ", "Their ")):
        whose = document.names.referent(key_tokens[0])
        if whose is None or not any(
            whose in (document.names.of(token), document.names.referent(token))
            for token in stem_heads
        ):
            found.append("key pronoun")  # "Who left? His partner": whose is not in the stem
    if name is not None and _gives_away(name.text, stem.text):
        found.append("key in stem")
    if name is not None and key_text is None and key_tokens[0].lower_ in _INDEFINITE:
        found.append("indefinite name")  # "a Talib", "another Picasso": one of several
    if _is_bare_measure(clause.subject) and clause.subject.tokens != tuple(key_tokens):
        found.append("bare measure")  # "In which year were 8 gigatons released?" Of what?
    end = stem.text.rpartition(" ")[2].lower()
    if family == "subject" and end in _STRANDED and not clause.verb.particles:
        found.append("cut end")  # "Who is increasingly relying on?"
    last = key_tokens[-1]
    if last.pos_ == "VERB" and last.tag_ in ("VBD", "VBZ", "VBP") and wh.answer_type != "CLAUSE":
        found.append("cut key")  # "the project she thought"
    if end in _OPEN_ENDS or (end in _COMPARED and "than" not in stem.text):
        found.append("cut end")
    content = content_words(_MAY.sub("Maytime", text) if "May" in text else text)
    if name is None:
        longest = _MAX_CLAUSE_WORDS if wh.answer_type == "CLAUSE" else _MAX_KEY_WORDS
        if len(text.split()) > longest:
            found.append("long key")
        if not content or (len(content) == 1 and content[0] in EMPTY_KEYS):
            found.append("empty key")
        head = key_tokens[0].doc.span(key_tokens[0].i, key_tokens[-1].i + 1).root
        if head.lemma_.lower() in EMPTY_KEYS and len(content) < 3:
            found.append("empty key")
        if (
            text.lower().startswith("the ")
            and not nameless
            and is_person(head)
            and (head.tag_ == "NN" and not any(child.dep_ == "prep" for child in head.children))
        ):
            found.append("nameless key")  # "The Russian leader": the name is wanted
        if len(content) == 1 and text.lower().startswith("the ") and not nameless:
            found.append("nameless key")
        if (len(content) == 2 and _UNTOLD.match(text)) or text.lower().startswith("each "):
            found.append("nameless key")  # "The previous law", "Each toe"
    if content and set(content) <= set(content_words(stem.text)):
        found.append("key in stem")
    if clause.negative and not denial:
        found.append("negative")
    leans: dict[str, float] = {}
    if f"{family}.{variant}" in _FOR_SUBJECTS:
        told = [token for token in shown if token not in key_tokens]
        found += who_doubts(facts, clause, told, key_tokens, name, wh.text)
        leans = leaning_of_stem(document, clause, told, [one.noun for one in stem.told])
        if waits(facts, family, {**leans, "voiced": float(voice is not None)}):
            return replace(unworded, doubts=(*doubts, "no slot is empty"))
    return Candidate(
        kind=kind,
        focus=focus or ("said_what" if voice is not None else wh.focus),
        family=family,
        rule=f"{family}.{variant}",
        stem=capital(_ended(stem.text)) + "?",
        answer=_ended(text),
        evidence=(
            *((voice and voice.evidence) or (document.sentence_evidence(clause.sentence),)),
            *proofs(document, stem.told),
        ),
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
            "voiced": float(voice is not None),
            "modal": float(clause.verb.modality != "fact"),
            **({"fuller": float(len(stem.told))} if stem.told else {}),
            **leans,
            **(features or {}),
        },
        doubts=tuple(dict.fromkeys(found)),
        **more,
    )


def _unclear_whole(document: Document, kept: Sequence[Token]) -> bool:
    """Whether a plain "of the fort" hangs on something new, and the article has no other fort."""
    return any(
        token.dep_ == "pobj" and token.head.lower_ == "of" and token.pos_ == "NOUN"
        and token.tag_ == "NN"
        and [child.lower_ for child in token.children] == ["the"]
        and any(child.lower_ in ("a", "an") for child in token.head.head.children)
        and not is_clear(document, token)
        for token in kept
    )  # fmt: skip


def _clause_doubts(document: Document, clause: Clause) -> tuple[str, ...]:
    """Return the doubts about a clause's parse; it is looked at once, however often asked."""
    memory: dict[Clause, tuple[str, ...]] = document.memory.setdefault("clause doubts", {})
    if clause not in memory:
        memory[clause] = (*unsound(clause), *misread(document, clause), *misattached(clause))
    return memory[clause]


_MAY = re.compile(r"\bMay\b")  # "In May": the month tells
# A key that only says that there was one before.
_UNTOLD = re.compile(r"the (?:previous|former|current|latest|existing|next|recent) ", re.IGNORECASE)


def _joined_with(key: Sequence[Token]) -> list[Token]:
    """Return the nouns that "and" joins to the head of a key."""
    inside = set(key)
    head = next((token for token in key if token.head not in inside), key[-1])
    return [t for t in head.children if t.dep_ == "conj" and t.pos_ in ("NOUN", "PROPN")]


def _to_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave off what a comma and a preposition add at the end: "a user[, on the website …]"."""
    for place, token in enumerate(tokens[:-1]):
        if (
            place >= 2
            and token.text == ","
            and tokens[place + 1].dep_ == "prep"
            and not any(other.dep_ == "conj" for other in tokens[place:])
        ):
            return tokens[:place]
    return tokens


# Words before a name that belong to it: "Hurricane Anna" is not answered by "Anna".
_TITLES_OF_THINGS = re.compile(
    r"\b(?:Hurricane|Tropical Storm|Storm|Typhoon|Cyclone|Operation|Lake|Mount|River|Cape|Fort|"
    r"Saint|St\.?|Port|Project|Planet|HMS|USS|MV) $"
)


def _with_title(document: Document, name: Name) -> str:
    """Return the name with the word that tells what it is, where the article gives one."""
    if name.type == "PERSON" or " " in name.text:
        return name.text
    for mention in name.mentions:
        start = document.offsets(list(mention.span))[0]
        found = _TITLES_OF_THINGS.search(document.article.text[max(0, start - 20) : start])
        if found:
            return found[0] + mention.span.text
    return name.text


def is_quantity(part: Part) -> bool:
    """Whether a part only measures ("thousands of fans", "half of them")."""
    head = part.noun
    return head.lemma_.lower().rsplit("-", 1)[-1] in QUANTITY_HEADS or head.tag_ == "CD"

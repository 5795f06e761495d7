"""Whether a sentence can stand alone in a quiz, and how it reads when it does.

A cloze or a true/false statement is read without the sentences round it. ``stand`` takes the
tokens of a sentence, strips what ties it to the sentence before ("But", "however", "also"),
puts names for pronouns where one reading is sure, and lists what still points elsewhere
(``doubts``). Nothing is dropped from a sentence but stretches whose loss keeps it grammatical.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.boilerplate import is_boilerplate
from quizgen.asking.breaks import breaks_off
from quizgen.asking.commas import heaps_relatives, parts_subject, runs_on, wanted
from quizgen.asking.declarative import is_statement
from quizgen.asking.fuller_phrases import Told, fuller_phrases, proofs
from quizgen.asking.guesses import guesses
from quizgen.asking.holes import holes
from quizgen.asking.lacking import (
    announces,
    begins_with_who_says,
    compares_with_nothing,
    counts_wrong,
    disagrees,
    ends_in_list,
    ends_sentence,
    is_answer,
    is_fragment,
    is_half_sentence,
    is_heading,
    is_nowhere,
    joined_by_nothing,
    judges,
    lost_words,
    opines,
    runs_into_subject,
    verb_as_subject,
)
from quizgen.asking.links import without_links
from quizgen.asking.loose import loose_definites, loose_words, pointing_articles
from quizgen.asking.moments import loose_moments
from quizgen.asking.namesakes import whole_names
from quizgen.asking.opening_capitals import opening_words
from quizgen.asking.pronouns import plain_capitals, resolve
from quizgen.asking.registry import is_in_vain
from quizgen.asking.remark_doubts import lacks_but
from quizgen.asking.soft_doubts import WAITING, code_of
from quizgen.asking.spoken_halves import (
    has_stray_comma,
    lacks_comma,
    quotes_nobody,
    says_nothing,
)
from quizgen.asking.text_faults import text_faults
from quizgen.asking.unfinished import unfinished
from quizgen.language.capitals import shouted_opening
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token
    from quizgen.model import Evidence

__all__ = ["Standing", "count_words", "faults", "spoken_sentences", "stand", "standing_sentences"]


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A sentence made to stand alone.

    Attributes:
        sentence: where it comes from.
        tokens: the tokens kept, in order.
        names: text that stands for the token of this index ("Putin" for "He").
        doubts: what still points outside the sentence or reads badly.
        trimmed: how many tokens were left out.
        kind: "whole", "trimmed", or the kind of clause it is.
        words: how many words it has.
        told: fuller phrases put in for short ones ("the trade deal" for "the deal").
        commas: behind the words of these places the article lacks a comma.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    names: Mapping[int, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    trimmed: int = 0
    kind: str = "whole"
    words: int = 0
    told: tuple[Told, ...] = ()
    commas: frozenset[int] = frozenset()

    def render(self, changes: Mapping[int, str] | None = None) -> str:
        """Return the sentence; ``changes`` gives other words for tokens, "" to leave one out."""
        fuller = {i: text for one in self.told for i, text in one.changes.items()}
        changes = {**self.names, **fuller, **(changes or {})}
        parts: list[str] = []
        for token, following in zip(self.tokens, (*self.tokens[1:], None), strict=True):
            text = changes.get(token.i, token.text)
            space = "" if text[-1:] == "-" and _is_joint(token) else token.whitespace_
            if token.i in self.commas:
                text += ","  # even behind the last word of a name that a gap stands for
            if following is not None and following.i != token.i + 1:
                opened = token.text == '"' and not token.whitespace_ and following.text != '"'
                opened = (
                    opened and sum(t.text == '"' for t in self.tokens if t.i < token.i) % 2 == 0
                )
                space = "" if opened or following.text in _NO_SPACE_BEFORE else " "
            parts.append(text + (space if text else ""))
        return _tidy("".join(parts))

    def without(self, words: str) -> Standing:
        """Return the sentence with its short phrases where a fuller one would tell these words.

        What is asked for must not stand in it, and what is made false must not stand there twice.
        """
        kept = tuple(one for one in self.told if not one.tells(words))
        if len(kept) == len(self.told):
            return self
        lifted = [doubt for one in self.told if one not in kept for doubt in one.lifted]
        return replace(self, told=kept, doubts=tuple(dict.fromkeys((*self.doubts, *lifted))))

    def proof(self, document: Document) -> tuple[Evidence, ...]:
        """Return its sentence, and where the fuller phrases stand."""
        return (
            document.sentence_evidence(self.sentence),
            *proofs(document, self.told),
        )

    def features(self) -> dict[str, float]:
        """Return what a judge can learn from."""
        root = self.sentence.span.root
        return {
            "words": float(self.words),
            "sentence": float(self.sentence.index),
            "pronouns_resolved": float(len(self.names)),
            "trimmed": float(self.trimmed),
            "commas": float(sum(token.text == "," for token in self.tokens)),
            "clauses": float(
                sum(t.dep_ in ("ccomp", "advcl", "relcl", "acl", "conj") for t in self.tokens)
            ),
            "past": float(root.tag_ in ("VBD", "VBN")),
            "deixis": float(any(token.lower_ in words.DEIXIS for token in self.tokens)),
            **({"fuller": float(len(self.told))} if self.told else {}),
        }


_NO_SPACE_BEFORE = frozenset({",", ".", ";", ":", "!", "?", ")", "'s", "'", "%", "n't"})


# What a quotation holds, with a stray space before its closing mark: '"for gain "'.
_SPACE_IN_QUOTES = re.compile(r'("[^"]*[^"\s])\s+(?="(?:[\s.,;]|$))')


# A space that a mark ends, not one before ".45-calibre" or "the .com suffix".
_SPACE_BEFORE_MARK = re.compile(r" (?=[,;]|\.(?![^\W_]))")
_OPEN_END = re.compile(r"[^.!?,]\"$")  # 'He called it "safe"'


def _tidy(text: str) -> str:
    """Mend spaces, capital and full stop after words were left out."""
    text = " ".join(text.split())
    text = _SPACE_BEFORE_MARK.sub("", text)
    if '"' in text:
        text = _SPACE_IN_QUOTES.sub(r"\1", text)
    text = text.replace(",,", ",").replace(",.", ".").lstrip(", ")
    if text and (text[-1] not in ".!?\"'" or _OPEN_END.search(text, max(0, len(text) - 2))):
        text += "."
    return text[:1].upper() + text[1:]


def standing_sentences(facts: Facts) -> tuple[Standing, ...]:
    """Return every sentence of the article that is a whole statement, as it stands alone.

    Sentences that are no statement at all (questions, speech, fragments) are left out; those
    that only nearly stand have ``doubts``. Found once for each document.
    """
    document = facts.document
    if not document.sentences:
        return ()
    memory = document.sentences[0].span.doc.user_data
    found: tuple[Standing, ...] | None = memory.get("standing")
    if found is None:
        spoken = spoken_sentences(facts)
        found = tuple(
            standing
            for sentence in document.sentences
            if sentence.index not in spoken
            and is_statement(sentence)
            and (standing := stand(document, sentence, list(sentence.span))) is not None
        )
        memory["standing"] = found
    return found


def spoken_sentences(facts: Facts) -> frozenset[int]:
    """Return the indexes of the sentences that stand wholly or partly in open quotation marks."""
    spoken: frozenset[int] | None = facts.document.memory.get("spoken")
    if spoken is None:
        spoken = facts.document.memory["spoken"] = frozenset(_spoken_sentences(facts))
    return spoken


def _spoken_sentences(facts: Facts) -> set[int]:
    spoken: set[int] = set()
    block, inside = -1, False
    for sentence in facts.document.sentences:
        marks = [token.text for token in sentence.span].count('"')
        if sentence.block != block:
            # a quotation that runs over paragraphs opens anew in each paragraph
            inside = False
            block = sentence.block
        if inside:
            spoken.add(sentence.index)
        if marks % 2:
            inside = not inside
            spoken.add(sentence.index)
    for speech in facts.speech:
        if speech.kind != "direct" or speech.frame in ("turn", "talk"):
            continue  # a turn's sentences are told without marks, and stand as they are
        for part in speech.content:
            for token in (part[0], part[-1]):
                sentence = facts.document.sentence_of(token)
                if len(part) * 2 >= len(sentence.span):
                    spoken.add(sentence.index)
            first, last = (facts.document.sentence_of(t).index for t in (part[0], part[-1]))
            spoken.update(range(first + 1, last))
    return spoken


def count_words(tokens: Sequence[Token]) -> int:
    """Return how many of the tokens are words: neither marks nor blanks."""
    return len([token for token in tokens if not (token.is_punct or token.is_space)])


def stand(
    document: Document,
    sentence: Sentence,
    tokens: list[Token],
    *,
    settled: Container[str] = (),
    kind: str = "whole",
    length: int = 0,
) -> Standing | None:
    """Make the tokens of a sentence stand alone.

    Args:
        document: the article.
        sentence: the sentence they belong to.
        tokens: the tokens to keep, in order; the caller answers for their grammar.
        settled: doubts that do not refuse what the caller makes of it.
        kind: what it is of the sentence (`Standing.kind`).
        length: of how many tokens it was cut; 0 when it is whole.

    Returns:
        The standing sentence, with doubts; None when nothing is left. Where it is refused for what
        points elsewhere, and nobody asks for every reason, its other faults are not sought.
    """
    length = length or len(tokens)
    tokens = without_links([token for token in tokens if not token.is_space])
    if not tokens:
        return None
    names, pronoun_doubts = resolve(document, tokens)
    namesakes, family_doubts = whole_names(document, tokens)
    names.update(namesakes)
    pronoun_doubts += family_doubts
    names.update({**plain_capitals(document, tokens), **opening_words(document, tokens)})
    pointing = pointing_articles(document, tokens)
    names.update({token.i: "The" if token.is_title else "the" for token in pointing})

    def in_vain() -> bool:
        unsettled = [
            doubt for doubt in doubts if doubt not in settled and code_of(doubt) not in WAITING
        ]
        return is_in_vain(document, unsettled, family="true_false")

    doubts = pronoun_doubts
    told: tuple[Told, ...] = ()
    if not in_vain():
        doubts = [
            *doubts,
            *loose_words(document, tokens, pointing),
            *loose_moments(tokens),
            *loose_definites(document, tokens),
            *unfinished(tokens, names),
        ]
        told = fuller_phrases(document, tokens, doubts)
        doubts = [doubt for doubt in doubts if not any(doubt in one.lifted for one in told)]
    vain = in_vain()
    if not vain:
        doubts += faults(document, sentence, tokens)
        first = names.get(tokens[0].i, tokens[0].text)
        shouts = first.isupper()  # as hardly one does: the others need not be put together
        if shouts and shouted_opening([names.get(token.i, token.text) for token in tokens]):
            doubts.append("broken sentence")
    return Standing(
        sentence,
        tuple(tokens),
        names,
        tuple(dict.fromkeys(doubts)),
        length - len(tokens),
        kind,
        words=count_words(tokens),
        told=told,
        commas=frozenset() if vain else wanted(document, tokens),
    )


def faults(document: Document, sentence: Sentence, tokens: list[Token]) -> tuple[str, ...]:
    """Return as doubts what reads badly in the tokens of a sentence, wherever they are read.

    Found once for the same tokens: gaps, statements, pairs and words show the same sentences.
    """
    return document.once(
        "faults", tuple(tokens), lambda: tuple(_faults(document, sentence, tokens))
    )


def _faults(document: Document, sentence: Sentence, tokens: list[Token]) -> list[str]:
    doubts: list[str] = []
    texts = [token.text for token in tokens]
    if not words.BREAKS.isdisjoint(texts) and breaks_off(tokens):
        doubts.append("broken sentence")
    joined = "".join(texts)
    if "-" in joined and any(_is_torn(token) and not _is_joint(token) for token in tokens):
        doubts.append("torn word")  # "mobile- phone"
    relative = tokens[1] if tokens[0].pos_ == "ADP" and len(tokens) > 1 else tokens[0]
    if relative.lower_ in ("which", "whom", "whose", "who"):
        doubts.append("fragment")  # "Of which 13% is wasted."
    if "(" in joined and any(
        t.text == "(" and t.i + 1 < len(t.doc) and t.nbor(1).lower_ == "see" for t in tokens
    ):
        doubts.append("a reference")
    if joined.count('"') % 2:
        doubts.append("half a quotation")
    last = next((t for t in reversed(tokens) if not t.is_punct), tokens[-1])
    hanging = last.dep_ == "prep" and last.tag_ == "IN" and not ends_sentence(last)
    if last.pos_ in ("CCONJ", "DET", "SCONJ") or hanging or announces(last):
        doubts.append("cut short")
    if is_fragment(tokens) or is_half_sentence(tokens) or is_answer(tokens) or is_heading(tokens):
        doubts.append("fragment")
    if runs_into_subject(tokens) or any(
        joined_by_nothing(token) if token.dep_ == "conj" else verb_as_subject(token)
        for token in tokens
        if token.dep_ in _JOINED_OR_SUBJECTS
    ):
        doubts.append("odd parse")
    if counts_wrong(tokens) or ends_in_list(tokens):
        doubts.append("half a list")
    if lost_words(tokens) or begins_with_who_says(tokens):
        doubts.append("broken sentence")
    if says_nothing(tokens) or lacks_but(tokens):
        doubts.append("cut short")
    commas = (runs_on, parts_subject, heaps_relatives, lacks_comma, has_stray_comma)
    if any(is_wrong(tokens) for is_wrong in commas):
        doubts.append("fault in the text")
    if compares_with_nothing(tokens):
        doubts.append("points elsewhere: than")
    if is_nowhere(tokens):
        doubts.append("points elsewhere: there")
    doubts += holes(sentence.span, tokens)
    doubts += text_faults(document, tokens)
    if is_boilerplate(tokens):
        doubts.append("about the reporting")
    if judges(tokens) or opines(tokens) or guesses(tokens) or quotes_nobody(tokens):
        doubts.append("an opinion")
    if any(disagrees(token) for token in tokens if token.dep_ == "nsubj"):
        doubts.append("agreement")
    if "dep" in traits_of(tokens).deps and "dep" in [token.dep_ for token in tokens]:
        doubts.append("odd parse")
    if tokens[0].text[0].isdigit() and tokens[0] != sentence.span[0]:
        doubts.append("begins with a figure")  # a cut left "2,000 wolves are …"
    return doubts


_JOINED_OR_SUBJECTS = ("conj", "nsubj", "nsubjpass")


def _is_joint(token: Token) -> bool:
    """Whether a space after a hyphen tears one word apart ("a mobile- phone company")."""
    if not _is_torn(token):
        return False
    following = token.nbor(1)
    return (
        following.is_lower
        and following.pos_ in ("NOUN", "ADJ")
        and token.nbor(-1 if token.text == "-" else 0).is_lower
    )


def _is_torn(token: Token) -> bool:
    """Whether a word was torn at a hyphen ("mobile- phone", but "low- and middle-income")."""
    if not token.text.endswith("-"):
        return False
    if token.i + 1 >= len(token.doc) or token.nbor(1).lower_ in ("and", "or", "to"):
        return False
    if token.text.endswith("-") and len(token.text) > 1:
        return True
    return (
        token.text == "-"
        and bool(token.whitespace_)
        and token.i > 0
        and not token.nbor(-1).whitespace_
    )

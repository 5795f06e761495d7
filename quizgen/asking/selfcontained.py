"""Whether a sentence can stand alone in a quiz, and how it reads when it does.

A cloze or a true/false statement is read without the sentences round it. ``stand`` takes the
tokens of a sentence, strips what ties it to the sentence before ("But", "however", "also"),
puts names for pronouns where one reading is sure, and lists what still points elsewhere
(``doubts``). Nothing is dropped from a sentence but stretches whose loss keeps it grammatical.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.boilerplate import is_boilerplate
from quizgen.asking.breaks import breaks_off
from quizgen.asking.commas import runs_on, wanted
from quizgen.asking.fuller_phrases import Told, fuller_phrases, proofs
from quizgen.asking.holes import holes
from quizgen.asking.links import without_links
from quizgen.asking.loose import loose_definites, loose_words, pointing_articles
from quizgen.asking.pronouns import plain_capitals, resolve
from quizgen.asking.text_faults import text_faults
from quizgen.asking.turned import is_turned
from quizgen.asking.unfinished import unfinished
from quizgen.language.inflect import plural

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token
    from quizgen.model import Evidence

__all__ = ["Standing", "count_words", "spoken_sentences", "stand", "standing_sentences"]

SHORTEST = 8  # tokens of a sentence worth asking about


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
                space = "" if following.text in _NO_SPACE_BEFORE else " "
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


def _tidy(text: str) -> str:
    """Mend spaces, capital and full stop after words were left out."""
    text = " ".join(text.split())
    for mark in (",", ".", ";"):
        text = text.replace(f" {mark}", mark)
    text = _SPACE_IN_QUOTES.sub(r"\1", text)
    text = text.replace(",,", ",").replace(",.", ".").lstrip(", ")
    if text and (text[-1] not in ".!?\"'" or re.search(r"[^.!?,]\"$", text)):
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
            and _is_statement(sentence)
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


def _is_statement(sentence: Sentence) -> bool:
    """Whether the sentence is a whole declarative sentence in the article's own voice."""
    tokens = [token for token in sentence.span if not token.is_space]
    if len(tokens) < SHORTEST or tokens[-1].text not in (".", '"', "'"):
        return False
    if tokens[0].text in ('"', "'", "(", "-", "–", "—") or tokens[0].text[0].islower():
        return False
    if tokens[-1].text in ('"', "'") and tokens[-2].text in ("?", "!"):
        return False
    if any(_is_odd(token) for token in tokens):
        return False
    if not _quotes_balanced(tokens):
        return False
    root = sentence.span.root
    if root.pos_ not in ("VERB", "AUX"):
        return False
    helpers = [child for child in root.children if child.dep_ in ("aux", "auxpass")]
    subject = [c for c in root.children if c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj")]
    if not subject and is_turned(root):
        return True
    if not subject or (subject[0].i > root.i and not _is_told_last(root, subject[0])):
        return False
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in (root, *helpers)):
        return True
    # "The birds fill the air", "The crews protested": tagged as a bare verb or a participle
    return root.tag_ in ("VB", "VBN") and not helpers and subject[0].dep_ == "nsubj"


def _is_told_last(verb: Token, speaker: Token) -> bool:
    """Whether a statement ends with who says it: "Sales rose in May, said the firm Acme."."""
    said = [child for child in verb.children if child.dep_ == "ccomp"]
    return (
        verb.lemma_ in _TELLING
        and verb.i + 1 == speaker.left_edge.i
        and len(said) == 1
        and said[0].i < verb.i
        and verb.nbor(-1).text == ","
        and any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in said[0].children)
    )


# Verbs that may stand before their speaker at the end.
_TELLING = frozenset("say warn add report explain claim announce".split())

# A site that goes by its address: "other sites such as Kelmer.com".
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def _is_odd(token: Token) -> bool:
    """Whether a mark or an address shows that this is no prose.

    A stroke between two words ("the main north/south road") and the bare name of a site are.
    """
    if token.text == "/" and 0 < token.i < len(token.doc) - 1:
        before, after = token.nbor(-1), token.nbor(1)
        spaced = bool(before.whitespace_ or token.whitespace_)
        return spaced or not (before.is_alpha and after.is_alpha)
    if token.like_url:
        return _SITE.fullmatch(token.text) is None or token.lower_.startswith("www.")
    return token.lower_ in words.ODD_MARKS


def _quotes_balanced(tokens: list[Token]) -> bool:
    """Whether quotation marks pair up and hold no words of an "I" or a "you"."""
    marks = [i for i, token in enumerate(tokens) if token.text == '"']
    if len(marks) % 2:
        return False
    for first, last in zip(marks[::2], marks[1::2], strict=True):
        inside = tokens[first + 1 : last]
        if any(token.lower_ in words.SPEAKERS for token in inside):
            return False
        if any(token.text in (".", "?", "!") for token in inside[:-1]):
            return False
    singles = sum(token.text == "'" and token.tag_ != "POS" for token in tokens)
    return singles % 2 == 0


def count_words(tokens: Sequence[Token]) -> int:
    """Return how many of the tokens are words: neither marks nor blanks."""
    return len([token for token in tokens if not (token.is_punct or token.is_space)])


def stand(document: Document, sentence: Sentence, tokens: list[Token]) -> Standing | None:
    """Make the tokens of a sentence stand alone.

    Args:
        document: the article.
        sentence: the sentence they belong to.
        tokens: the tokens to keep, in order; the caller answers for their grammar.

    Returns:
        The standing sentence, with doubts; None when nothing is left.
    """
    total = len(tokens)
    tokens = without_links([token for token in tokens if not token.is_space])
    if not tokens:
        return None
    names, pronoun_doubts = resolve(document, tokens)
    names.update(plain_capitals(document, tokens))
    pointing = pointing_articles(document, tokens)
    names.update({token.i: "The" if token.is_title else "the" for token in pointing})
    doubts = [
        *pronoun_doubts,
        *loose_words(document, tokens, pointing),
        *loose_definites(document, tokens),
        *unfinished(tokens, names),
    ]
    told = fuller_phrases(document, tokens, doubts)
    doubts = [doubt for doubt in doubts if not any(doubt in one.lifted for one in told)]
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
    hanging = last.dep_ == "prep" and last.tag_ == "IN" and not _ends_sentence(last)
    if last.pos_ in ("CCONJ", "DET", "SCONJ") or hanging or _announces(last):
        doubts.append("cut short")
    if _is_fragment(tokens):
        doubts.append("fragment")
    if _runs_into_subject(tokens) or any(
        _joined_by_nothing(token) for token in tokens if token.dep_ == "conj"
    ):
        doubts.append("odd parse")
    if _counts_wrong(tokens):
        doubts.append("half a list")
    if _lost_words(tokens):
        doubts.append("broken sentence")
    if runs_on(tokens):
        doubts.append("fault in the text")
    if _compares_with_nothing(tokens):
        doubts.append("points elsewhere: than")
    if _is_nowhere(tokens):
        doubts.append("points elsewhere: there")
    doubts += holes(list(sentence.span), tokens)
    doubts += text_faults(document, tokens)
    if is_boilerplate(tokens):
        doubts.append("about the reporting")
    if any(_disagrees(token) for token in tokens if token.dep_ == "nsubj"):
        doubts.append("agreement")
    if "dep" in [token.dep_ for token in tokens]:
        doubts.append("odd parse")
    if tokens[0].text[0].isdigit() and tokens[0] != sentence.span[0]:
        doubts.append("begins with a figure")  # a cut left "2,000 wolves are …"
    return Standing(
        sentence,
        tuple(tokens),
        names,
        tuple(dict.fromkeys(doubts)),
        total - len(tokens),
        words=count_words(tokens),
        told=told,
        commas=wanted(document, tokens),
    )


# Subjects in the singular that rightly take "are", besides words for groups: "a number of … are".
_OF_MANY = frozenset(
    "number majority minority couple range variety lot rest half third total".split()
)


def _disagrees(subject: Token) -> bool:
    """Whether the article itself joins one thing to "are": "The oldest tower are wooden"."""
    verb = subject.head
    if subject.dep_ != "nsubj" or subject.tag_ != "NN" or subject.i > verb.i:
        return False
    word = subject.lower_
    if not subject.is_alpha or word.endswith(("a", "ae", "i")):
        return False  # "26% are", "media", "algae": plurals that the tagger may not know
    if verb.lower_ != "are" or word in _OF_MANY | words.GROUPS or plural(word) == word:
        return False
    return not any(child.dep_ in ("conj", "cc") for child in subject.subtree)


def _announces(last: Token) -> bool:
    """Whether words were to follow, quoted: "The harbour was, as she put it"."""
    return last.lower_ == "it" and last.head.lower_ == "put" and last.dep_ == "dobj"


def _ends_sentence(token: Token) -> bool:
    """Whether the article itself has a full stop here ("… a past that we can build on.")."""
    return token.i + 1 < len(token.doc) and token.nbor(1).text in (".", "!", "?")


def _is_fragment(tokens: Sequence[Token]) -> bool:
    """Whether a lone comma parts the subject from its verb: "The brand, ranked 22 with …"."""
    root = next((token for token in tokens if token.head == token), None)
    if root is None:
        return False
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i > root.i:
        return False
    group = [root, *(c for c in root.children if c.dep_ in ("aux", "auxpass", "neg"))]
    first = min(token.i for token in group if token.i > subject.i)
    between = [token for token in tokens if subject.i < token.i < first]
    if any(token.dep_ == "conj" for token in between):
        return False
    return sum(token.text == "," for token in between) == 1


def _runs_into_subject(tokens: Sequence[Token]) -> bool:
    """Whether a participle opens the sentence and no comma ends its phrase.

    "Speaking of the body the bill empowers Lee said …": a reader takes Lee for its object.
    """
    first = tokens[0]
    if first.tag_ != "VBG" or first.dep_ not in ("advcl", "csubj", "ccomp") or first.head == first:
        return False
    root = next((t for t in tokens if t.dep_ == "ROOT"), first)
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i < first.i:
        return False
    return not any(t.text in (",", ":") for t in tokens if first.i < t.i < subject.i)


def _joined_by_nothing(verb: Token) -> bool:
    """Whether a sentence runs into the next: "a case of rule H. Brock's rule says that …"."""
    above = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VBZ", "VBP") or above.pos_ not in ("VERB", "AUX"):
        return False
    between = verb.doc[above.i + 1 : verb.i]
    return not any(token.dep_ in ("cc", "nsubj", "punct") for token in between)


def _counts_wrong(tokens: Sequence[Token]) -> bool:
    """Whether several are said to be one: what is left of a list ("Its borders are Europe")."""
    kept = set(tokens)
    for verb in tokens:
        if verb.lemma_ != "be" or verb.lower_ not in ("are", "were"):
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c in kept), None)
        told = next(
            (c for c in verb.children if c.i > verb.i and c.dep_ in _TOLD and c in kept), None
        )
        if subject is None or told is None or subject.tag_ != "NNS":
            continue
        counted = any(child.dep_ == "nummod" for child in subject.children)
        joined = any(child.dep_ in ("conj", "cc") and child in kept for child in told.children)
        definite = any(child.lower_ == "the" for child in told.children)
        if not joined and (told.tag_ == "NNP" or (counted and definite and told.tag_ == "NN")):
            return True
    return False


# Words that want a figure or a thing behind them; where a page's template was lost none is left.
_WANTING = frozenset(
    "covering containing measuring spanning costing weighing totalling totaling reaching "
    "approximately roughly".split()
)
_UNITS_BEHIND_FIGURES = frozenset("years months days km miles ft metres meters".split())
_WANTING_PREPOSITIONS = frozenset("at of with from for about between than".split())


def _lost_words(tokens: Sequence[Token]) -> bool:
    """Whether words were lost on the way: "the largest in land area at, over twice the size"."""
    for token, after in pairwise(tokens):
        if token.text == "(" and after.lower_ in _UNITS_BEHIND_FIGURES:
            return True  # "on July 20 ( years ago)"
        if after.i != token.i + 1 or after.text not in (",", ".", ")"):
            continue
        if token.lower_ in _WANTING and after.text == ",":
            return True
        bare = token.dep_ == "prep" and not any(child.i < after.i for child in token.children)
        if token.lower_ in _WANTING_PREPOSITIONS and bare and after.text == ",":
            return True
    return False


def _compares_with_nothing(tokens: Sequence[Token]) -> bool:
    """Whether somebody is "more fortunate" or "fares better", and nobody says than whom."""
    lower = [token.lower_ for token in tokens]
    if "than" in lower or "the" in [
        child.lower_ for t in tokens if t.tag_ in ("JJR", "RBR") for child in t.children
    ]:
        return False
    for before, token in pairwise(tokens):
        if before.lower_ == "even" and token.tag_ in ("JJR", "RBR"):
            return True  # "Imports rose even faster"
    for token in tokens:
        if token.dep_ == "acomp" and token.head.lemma_ == "be":
            compared = token.tag_ == "JJR" or any(child.tag_ == "RBR" for child in token.children)
            if compared and not any(child.dep_ in ("prep", "xcomp") for child in token.children):
                return True
        if token.lower_ == "better" and token.dep_ == "advmod" and token.head.dep_ == "ROOT":
            return True
    return False


_TOLD = ("attr", "nsubj")  # the parser takes "Europe" in "Its borders are Europe: …" for a subject


def _is_nowhere(tokens: Sequence[Token]) -> bool:
    """Whether a sentence says that there is something, and not where: "There are six lakes"."""
    kept = set(tokens)
    verb = next((t.head for t in tokens if t.dep_ == "expl" and t.lower_ == "there"), None)
    if verb is None or verb.dep_ != "ROOT" or verb.lemma_ != "be":
        return False
    telling = ("prep", "relcl", "acl", "advcl", "advmod", "npadvmod", "ccomp", "xcomp")
    things = [child for child in verb.children if child.dep_ in ("attr", "nsubj")]
    return not any(
        child.dep_ in telling and child in kept for one in (verb, *things) for child in one.children
    )


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

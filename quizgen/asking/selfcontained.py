"""Whether a sentence can stand alone in a quiz, and how it reads when it does.

A cloze or a true/false statement is read without the sentences round it. ``stand`` takes the
tokens of a sentence, strips what ties it to the sentence before ("But", "however", "also"),
puts names for pronouns where one reading is sure, and lists what still points elsewhere
(``doubts``). Nothing is dropped from a sentence but stretches whose loss keeps it grammatical.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document, Sentence
    from quizgen.language.names import Name

__all__ = ["Standing", "stand", "standing_sentences", "trim"]

SHORTEST, LONGEST = 8, 32  # words of a cloze sentence


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A sentence made to stand alone.

    Attributes:
        sentence: where it comes from.
        tokens: the tokens kept, in order.
        names: text that stands for the token of this index ("Putin" for "He").
        doubts: what still points outside the sentence or reads badly.
        trimmed: how many tokens were left out.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    names: Mapping[int, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    trimmed: int = 0

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for token in self.tokens if not token.is_punct and not token.is_space)

    def render(self, changes: Mapping[int, str] | None = None) -> str:
        """Return the sentence; ``changes`` gives other words for tokens, "" to leave one out."""
        changes = {**self.names, **(changes or {})}
        parts: list[str] = []
        for token, following in zip(self.tokens, (*self.tokens[1:], None), strict=True):
            text = changes.get(token.i, token.text)
            space = token.whitespace_
            if following is not None and following.i != token.i + 1:
                space = "" if following.text in _NO_SPACE_BEFORE else " "
            parts.append(text + (space if text else ""))
        return _tidy("".join(parts))

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
        }


_NO_SPACE_BEFORE = frozenset({",", ".", ";", ":", "!", "?", ")", "'s", "'", "%", "n't"})


def _tidy(text: str) -> str:
    """Mend spaces, capital and full stop after words were left out."""
    text = " ".join(text.split())
    for mark in (",", ".", ";"):
        text = text.replace(f" {mark}", mark)
    text = text.replace(",,", ",").replace(",.", ".").lstrip(", ")
    if text and text[-1] not in ".!?\"'":
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
        found = tuple(
            standing
            for sentence in document.sentences
            if _is_statement(sentence)
            and (standing := stand(document, sentence, list(sentence.span))) is not None
        )
        memory["standing"] = found
    return found


def _is_statement(sentence: Sentence) -> bool:
    """Whether the sentence is a whole declarative sentence in the article's own voice."""
    tokens = [token for token in sentence.span if not token.is_space]
    if len(tokens) < SHORTEST or tokens[-1].text not in (".", '"', "'"):
        return False
    if tokens[0].text in ('"', "'", "(", "-", "–", "—") or tokens[0].text[0].islower():
        return False
    if tokens[-1].text in ('"', "'") and tokens[-2].text in ("?", "!"):
        return False
    if any(token.lower_ in words.ODD_MARKS or token.like_url for token in tokens):
        return False
    if not _quotes_balanced(tokens):
        return False
    root = sentence.span.root
    if root.pos_ not in ("VERB", "AUX"):
        return False
    group = [root, *(child for child in root.children if child.dep_ in ("aux", "auxpass"))]
    if not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in group):
        return False
    subject = [c for c in root.children if c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj")]
    return bool(subject) and subject[0].i < root.i


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
    tokens = _without_links([token for token in tokens if not token.is_space])
    if not tokens:
        return None
    names, pronoun_doubts = _resolve(document, tokens)
    names.update(_plain_capitals(document, tokens))
    doubts = [*pronoun_doubts, *_loose_words(tokens), *_loose_definites(document, tokens)]
    if any(token.text in words.BREAKS for token in tokens):
        doubts.append("broken sentence")
    if any(t.text.endswith("-") and len(t.text) > 1 for t in tokens) or any(
        t.text == "-" and t.whitespace_ and t.i > 0 and not t.nbor(-1).whitespace_ for t in tokens
    ):
        doubts.append("torn word")  # "mobile- phone"
    if any(token.dep_ == "dep" for token in tokens):
        doubts.append("odd parse")
    return Standing(
        sentence,
        tuple(tokens),
        names,
        tuple(dict.fromkeys(doubts)),
        total - len(tokens),
    )


def _without_links(tokens: list[Token]) -> list[Token]:
    """Drop what links the sentence to the one before: "But", "However,", ", though,", "also"."""
    while True:
        for phrase in words.OPENERS:
            length = len(phrase)
            opening = tuple(token.lower_ for token in tokens[:length])
            if opening != phrase or len(tokens) <= length:
                continue
            if tokens[length].text == ",":
                tokens = tokens[length + 1 :]
                break
            if phrase in words.OPENERS_WITHOUT_COMMA:
                tokens = tokens[length:]
                break
        else:
            break
    kept: list[Token] = []
    skip = False
    for index, token in enumerate(tokens):
        if skip:
            skip = False
            continue
        before = tokens[index - 1].text if index else ","
        after = tokens[index + 1].text if index + 1 < len(tokens) else "."
        if token.lower_ in words.ASIDES and before == "," and after in (",", "."):
            if kept and kept[-1].text == ",":
                kept.pop()
            skip = after == ","
            continue
        if token.lower_ == "also" and _droppable_also(tokens, index):
            continue
        kept.append(token)
    return kept


def _droppable_also(tokens: list[Token], index: int) -> bool:
    """Whether "also" only links to the sentence before ("They also found …")."""
    after = tokens[index + 1].lower_ if index + 1 < len(tokens) else "."
    before = tokens[index - 1].lower_ if index else ""
    return (
        tokens[index].head.pos_ in ("VERB", "AUX")
        and after not in ("known", "called", "named", ",", ".", "a", "an", "the")
        and before not in ("but", "and", ",")
    )


# Pronouns -------------------------------------------------------------------------------------


def _resolve(document: Document, tokens: list[Token]) -> tuple[dict[int, str], list[str]]:
    """Put names for pronouns where that is sure; the rest are doubts."""
    texts: dict[int, str] = {}
    doubts: list[str] = []
    named: set[int] = set()  # ids of the names that the sentence has by now
    for token in tokens:
        name = document.names.of(token)
        if name is not None:
            named.add(name.id)
            continue
        if token.lower_ in words.SPEAKERS and not _quoted(tokens, token):
            doubts.append("first or second person")
        if token.lower_ not in words.PRONOUNS or token.pos_ not in ("PRON", "DET"):
            continue
        if token.lower_ == "it" and _says_nothing(token):
            continue
        referent = document.names.referent(token)
        if referent is not None and referent.id in named:
            continue
        if referent is not None:
            text = _name_form(referent, token)
            if text is None:
                doubts.append("pronoun")
            else:
                texts[token.i] = text
                named.add(referent.id)
        elif not _bound(document, tokens, token):
            doubts.append("pronoun")
    return texts, doubts


def _name_form(name: Name, token: Token) -> str | None:
    """Return the name as it stands for the pronoun: "Putin", "Putin's"; None when it cannot."""
    if token.lower_ in ("they", "their", "them", "theirs", "themselves"):
        return None
    text = name.text
    if token.i + 1 < len(token.doc) and token.nbor(1).text in ("'s", "'d", "'ll", "'ve", "'re"):
        return None
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "dative"):
        return _with_article(text, name)
    if token.dep_ == "poss" and token.tag_ == "PRP$":
        return _with_article(text, name) + ("'" if text.endswith("s") else "'s")
    return None


def _with_article(text: str, name: Name) -> str:
    """Put "the" before a name that the article mostly writes with it ("the BBC")."""
    if name.type not in ("ORG", "FAC", "LOC", "GPE", "EVENT") or not name.mentions:
        return text
    with_the = 0
    for mention in name.mentions:
        first = mention.span[0]
        with_the += first.i > 0 and first.nbor(-1).lower_ == "the"
    return f"the {text}" if 2 * with_the > len(name.mentions) else text


def _says_nothing(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is clear that …", "it takes years to …"."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    clause = [child for child in verb.children if child.i > verb.i]
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in words.EMPTY_IT_VERBS:
        return False
    if any(child.dep_ in ("ccomp", "csubj", "xcomp") for child in clause):
        return True
    return any(
        grandchild.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "relcl")
        for child in clause
        if child.dep_ in ("acomp", "attr")
        for grandchild in child.children
    )


def _bound(document: Document, tokens: list[Token], pronoun: Token) -> bool:
    """Whether the pronoun's only possible antecedent stands before it in the sentence."""
    person = pronoun.lower_ in words.PERSON_PRONOUNS
    plural = pronoun.lower_ in words.PLURAL_PRONOUNS
    fitting: list[Token] = []
    for token in tokens:
        if token.i >= pronoun.i:
            break
        if token.dep_ in ("compound", "poss") and token.dep_ == "compound":
            continue
        if token.pos_ not in ("NOUN", "PROPN") or token in (pronoun.head,):
            continue
        name = document.names.of(token)
        many = token.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in token.children)
        if plural:
            if many or token.lemma_.lower() in words.GROUPS:
                fitting.append(token)
            continue
        if many:
            continue
        human = name.type == "PERSON" if name is not None else _is_person(token)
        if human == person:
            fitting.append(token)
    if not fitting:
        return False
    subjects = [t for t in fitting if t.dep_ in ("nsubj", "nsubjpass")]
    if person:
        return len({t.lower_ for t in fitting}) == 1
    return len(fitting) == 1 or (len(subjects) >= 1 and pronoun.dep_ != "dobj")


def _is_person(token: Token) -> bool:
    from quizgen.language.lexicon import lexicon

    return lexicon().is_person(token.lemma_)


def _quoted(tokens: list[Token], token: Token) -> bool:
    return sum(other.text == '"' and other.i < token.i for other in tokens) % 2 == 1


def _plain_capitals(document: Document, tokens: list[Token]) -> dict[int, str]:
    """Give the usual spelling of a name in capitals ("VLADIMIR Putin")."""
    texts: dict[int, str] = {}
    for token in tokens:
        name = document.names.of(token)
        if name is None or not token.is_upper or len(token.text) < 5 or not token.is_alpha:
            continue
        for word in name.text.split():
            if word.casefold() == token.lower_ and not word.isupper():
                texts[token.i] = word
    return texts


# Words that point elsewhere -------------------------------------------------------------------


def _loose_words(tokens: list[Token]) -> list[str]:
    """Return the doubts about words that point to another sentence."""
    doubts: list[str] = []
    lower = [token.lower_ for token in tokens]
    for index, token in enumerate(tokens):
        word = lower[index]
        after = lower[index + 1] if index + 1 < len(lower) else ""
        before = lower[index - 1] if index else ""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        loose = False
        if word in words.LOOSE:
            loose = (word, after) not in words.NOT_LOOSE and (before, word) not in words.NOT_LOOSE
        elif word in ("this", "these"):
            loose = after not in words.TIME_UNITS
        elif word in ("that", "those"):
            if word == "that" and token.dep_ in (
                "mark", "nsubj", "nsubjpass", "dobj", "advmod", "pobj", "det"
            ):  # fmt: skip
                relative = token.tag_ in ("WDT", "IN") or token.dep_ == "mark"
                loose = not relative and after not in ("of", "in", "which")
            elif word == "those":
                loose = token.dep_ == "det" or after not in words.AFTER_THOSE
        elif word == "there":
            loose = token.dep_ != "expl" and token.tag_ != "EX"
        elif word == "then":
            loose = True
        elif word == "so":
            loose = before in ("do", "did", "does", "doing", "done") or index == 0
        elif word in ("other", "others", "another"):
            loose = _loose_other(lower, index)
        elif word in ("both", "each", "all", "many", "some", "most", "few", "several", "one"):
            loose = token.dep_ in ("nsubj", "nsubjpass", "dobj") and after != "of"
            if word == "both":
                loose = (
                    "and" not in lower[index:] and after != "of" and token.dep_ not in ("advmod",)
                )
            if word == "one" and following is not None:
                loose = loose or (
                    token.dep_ in ("pobj", "attr", "nsubj", "dobj", "conj")
                    and after not in ("of", "in", "million", "billion", "thousand", "hundred")
                )
        elif word == "same":
            loose = "as" not in lower[index:] and (before, after) != ("the", "time")
        elif word == "similar":
            loose = after != "to"
        elif word in ("later", "earlier", "afterwards", "soon", "since"):
            loose = word in ("afterwards",) or (
                token.dep_ == "advmod"
                and not any(child.dep_ == "prep" for child in token.children)
                and after not in ("this", "that", "in", "on", "than", "last")
                and before != "no"
            )
        elif word == "such":
            loose = after != "as" and before != "as"
        if loose:
            doubts.append(f"points elsewhere: {word}")
    return doubts


def _loose_other(lower: list[str], index: int) -> bool:
    """Whether "other" has nothing in the sentence that it is other than."""
    word = lower[index]
    before = lower[index - 1] if index else ""
    if word == "another":
        return before != "one"
    if before in ("each", "or", "and", "like", "than", "among", "every"):
        return False
    if word == "others":
        return not any(w in ("some", "one", "while", "many") for w in lower[:index])
    return not any(w in ("one", "some", "than") for w in lower[:index])


# Definite noun phrases ------------------------------------------------------------------------


def _heads(document: Document) -> Counter[str]:
    """Count how often each noun heads a noun phrase in the article; title nouns count much."""
    memory = document.sentences[0].span.doc.user_data
    counts: Counter[str] | None = memory.get("noun heads")
    if counts is None:
        counts = Counter(
            token.lemma_.lower()
            for sentence in document.sentences
            for token in sentence.span
            if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound"
        )
        for word in document.article.title.lower().replace("'s", "").split():
            stem = word.strip(".,:;?!\"'")
            counts[stem] += 3
            if stem.endswith("s"):
                counts[stem[:-1]] += 3
        memory["noun heads"] = counts
    return counts


KNOWN_AFTER = 3  # mentions that make "the ships" known in an article about ships


def _loose_definites(document: Document, tokens: list[Token]) -> list[str]:
    """Return doubts about "the X" that neither the sentence nor the article makes known."""
    doubts: list[str] = []
    counts = _heads(document)
    seen: set[str] = set()
    for token in tokens:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        lemma = token.lemma_.lower()
        article = next((c for c in token.children if c.dep_ == "det" and c.lower_ == "the"), None)
        if article is None or document.names.of(token) is not None or lemma in seen:
            seen.add(lemma)
            continue
        seen.add(lemma)
        if _described(document, token) or lemma in words.KNOWN_TO_ALL:
            continue
        if document.names.referent(token) is not None:
            continue
        if lemma in words.INVESTIGATIONS and any(
            word in counts for word in words.INVESTIGATIONS[lemma]
        ):
            continue
        if lemma in words.PLAIN_PEOPLE or counts[lemma] < KNOWN_AFTER:
            doubts.append(f"unknown: the {token.text}")
    return doubts


def _described(document: Document, noun: Token) -> bool:
    """Whether the noun phrase itself says which one is meant."""
    for child in noun.children:
        if child.dep_ in ("prep", "relcl", "acl", "appos", "nummod") and child.i > noun.i:
            return True
        if child.dep_ in ("poss", "nmod", "compound", "amod", "nummod") and child.i < noun.i:
            if child.pos_ == "PROPN" or document.names.of(child) is not None:
                return True
            if child.tag_ in ("JJS", "RBS") or child.lower_ in words.ORDERING_ADJECTIVES:
                return True
            if any(grand.tag_ in ("JJS", "RBS") for grand in child.children):
                return True
    return False


# Shorter sentences ----------------------------------------------------------------------------


def trim(document: Document, standing: Standing) -> Standing | None:
    """Leave out asides: brackets, ", which …," and ", who …," clauses, closing ", …ing" phrases.

    Returns:
        The shorter sentence, judged anew; None when there is nothing to leave out.
    """
    drop: set[int] = set()
    tokens = standing.tokens
    place = {token.i: position for position, token in enumerate(tokens)}
    for token in tokens:
        if token.dep_ in ("relcl", "advcl") and _is_aside(token):
            stretch = _stretch(token, place)
            if stretch and _bounded(tokens, stretch):
                drop |= _with_commas(tokens, stretch)
    drop |= _brackets(tokens)
    drop |= _dashes(standing)
    if not drop:
        return None
    kept = [token for position, token in enumerate(tokens) if position not in drop]
    shorter = stand(document, standing.sentence, kept)
    if shorter is None:
        return None
    return Standing(
        shorter.sentence,
        shorter.tokens,
        shorter.names,
        shorter.doubts,
        standing.trimmed + len(tokens) - len(shorter.tokens),
    )


def _is_aside(verb: Token) -> bool:
    first = min(verb.subtree, key=lambda token: token.i)
    if verb.dep_ == "relcl":
        relative = first.lower_ in ("which", "who", "whose", "where")
        return relative or any(t.lower_ == "which" for t in list(verb.subtree)[:4])
    return verb.tag_ == "VBG" and first.i == verb.i and verb.i > verb.head.i


def _stretch(verb: Token, place: Mapping[int, int]) -> range | None:
    """Return the positions of the verb's subtree when they are one stretch."""
    found = sorted(place[token.i] for token in verb.subtree if token.i in place)
    if not found or found[-1] - found[0] + 1 != len(found):
        return None
    return range(found[0], found[-1] + 1)


def _bounded(tokens: tuple[Token, ...], stretch: range) -> bool:
    before = tokens[stretch[0] - 1].text if stretch[0] else ""
    after = tokens[stretch[-1] + 1].text if stretch[-1] + 1 < len(tokens) else "."
    if tokens[stretch[-1]].text in (",", "."):
        after = tokens[stretch[-1]].text
    return before == "," and after in (",", ".")


def _with_commas(tokens: tuple[Token, ...], stretch: range) -> set[int]:
    drop = set(stretch)
    if tokens[stretch[-1]].text == ".":
        drop.discard(stretch[-1])
    drop.add(stretch[0] - 1)
    following = stretch[-1] + 1
    if following < len(tokens) and tokens[following].text == ",":
        drop.add(following)
    return drop


def _dashes(standing: Standing) -> set[int]:
    """Return the positions of asides between dashes, and of what follows a lone dash."""
    tokens = standing.tokens
    marks = [i for i, token in enumerate(tokens) if token.text in ("-", "–", "—", "--")]
    root = next((i for i, t in enumerate(tokens) if t == standing.sentence.span.root), 0)
    if len(marks) == 2 and not marks[0] < root < marks[1]:
        drop = set(range(marks[0], marks[1] + 1))
        commas = sum(token.text == "," for token in tokens[: marks[0]])
        return drop if commas % 2 == 0 and marks[0] else set()
    if len(marks) == 1 and marks[0] > root and tokens[-1].text == ".":
        return set(range(marks[0], len(tokens) - 1))
    return set()


def _brackets(tokens: Iterable[Token]) -> set[int]:
    """Return the positions of bracketed asides of more than one word ("(25 April)")."""
    drop: set[int] = set()
    opened: int | None = None
    for position, token in enumerate(tokens):
        if token.text == "(":
            opened = position
        elif token.text == ")" and opened is not None:
            drop |= set(range(opened, position + 1))
            opened = None
    return drop

"""The main idea: the article's own title against details of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import Standing
from quizgen.asking.shorter import readings
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.tree import Doc

__all__ = ["main_idea"]

SHORTEST, LONGEST = 5, 14  # words of the title
DETAILS = 3
_MARKS = frozenset(':;"“”‘?!–—|()')


@family("main_idea", focuses=("main_idea",), kinds=("multiple_choice",), needs=("article",))
def main_idea(facts: Facts) -> Iterator[Candidate]:
    """Ask what the article is mainly about, when its title says so in a whole sentence."""
    document = facts.document
    title = " ".join(document.article.title.split()).rstrip(".")
    if not SHORTEST <= len(title.split()) <= LONGEST or set(title) & _MARKS:
        return
    doc = _parsed(_sentence_case(title, facts))
    if not _is_sentence(doc):
        return
    counts = _counts(facts)
    content = [token.lemma_.lower() for token in doc if token.pos_ in ("NOUN", "PROPN", "VERB")]
    borne = sum(counts[lemma] >= 2 for lemma in content)
    details = list(_details(facts, set(content), len(title.split())))
    if not document.sentences or len(details) < DETAILS:
        return
    doubts = () if 2 * borne >= len(content) else ("the title is not borne out",)
    lead = max(document.sentences[:LEAD], key=lambda one: (_shared(one, content), -one.index))
    evidence = document.sentence_evidence(lead)
    yield Candidate(
        kind="multiple_choice",
        focus="main_idea",
        family="main_idea",
        rule="main_idea.title",
        stem="Which of these says best what the whole article is about?",
        answer=doc.text + ".",
        evidence=(evidence,),
        sentence=0,
        fact=("main idea",),
        answer_type="CLAUSE",
        options=tuple(detail.render() for detail in details[:DETAILS]),
        skill="interpret",
        features={"borne": borne / max(1, len(content)), "details": float(len(details))},
        doubts=doubts,
    )


LEAD = 3  # sentences among which the one that says what the title says is looked for


def _shared(sentence: Sentence, content: Sequence[str]) -> int:
    """Return how many of the title's words the sentence has."""
    return len({token.lemma_.lower() for token in sentence.span} & set(content))


def _parsed(title: str) -> Doc:
    from quizgen.language.pipeline import load_pipeline
    from quizgen.language.tree import copy

    return copy(next(load_pipeline().pipe([title])))


def _is_sentence(doc: Doc) -> bool:
    root = next((token for token in doc if token.head == token), doc[0])
    finite = root.tag_ in ("VBZ", "VBP", "VBD", "MD") or any(
        child.tag_ in ("VBZ", "VBP", "VBD", "MD") for child in root.children
    )
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in root.children)
    return root.pos_ in ("VERB", "AUX") and finite and subject


def _sentence_case(title: str, facts: Facts) -> str:
    """Return the title with the capitals of running text ("Old Mill Burns Down").

    A word that the text has in small letters, too, is capital there in names alone.
    """
    running = [
        token
        for sentence in facts.document.sentences
        for token in sentence.span
        if not token.is_sent_start
    ]
    small = {token.text for token in running if token.is_lower}
    capitals = {
        token.text for token in running if token.is_title and token.text.lower() not in small
    }
    parts = title.split()
    for index, word in enumerate(parts):
        if index and word[0].isupper() and not word.isupper() and word not in capitals:
            parts[index] = word.lower()
    return " ".join(parts)


def _counts(facts: Facts) -> Counter[str]:
    return Counter(
        token.lemma_.lower()
        for sentence in facts.document.sentences
        for token in sentence.span
        if token.pos_ in ("NOUN", "PROPN", "VERB")
    )


def _details(facts: Facts, content: set[str], length: int) -> Iterator[Standing]:
    """Yield statements of about the title's length that say little of what the title says."""
    sentences = len(facts.document.sentences)
    seen: set[str] = set()
    for ways in readings(facts):
        if ways[0].sentence.index < 0.15 * sentences:
            continue
        for way in ways:
            lemmas = {t.lemma_.lower() for t in way.tokens if t.pos_ in ("NOUN", "PROPN", "VERB")}
            fits = 0.5 * length <= way.words <= 2.2 * length and way.words >= SHORTEST
            if way.doubts or not fits or len(lemmas & content) > 1:
                continue
            if "said" in (token.lower_ for token in way.tokens) or fold(way.render()) in seen:
                continue
            seen.add(fold(way.render()))
            yield way
            break

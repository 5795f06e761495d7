"""What a "They" or "It" at the head of a sentence takes up from the sentence before.

"The divers searched the wreck. They found two bells." says that the divers found two bells. Names
are put for pronouns by ``language/references.py``; here a plain phrase is put, and only where
nobody and nothing else can be meant: the subject goes on being the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.lexical import known_words
from quizgen.facts.phrases import noun_phrase, plain_text
from quizgen.language.name_tables import ORG_NOUNS, SAYING_LEMMAS
from quizgen.language.speech_marks import inside_speech
from quizgen.language.topics import goes_on, introduces, names_another

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token

__all__ = ["taken_up"]

# What people do and things do not: "They searched the wreck."
_PEOPLES_DEEDS = SAYING_LEMMAS | frozenset(
    "find identify match compare use analyse analyze study gather collect test discover examine "
    "interview conclude plan want decide try attack search build buy sell invite visit travel "
    "return arrive live work play meet vote refuse accept reject demand ask call accuse blame "
    "help hire choose create design develop publish record measure estimate calculate predict "
    "monitor survey count follow track teach learn eat drink sleep fight hunt pay earn spend "
    "deliver receive apply install repair open close launch train".split()
)
# Papers and the work behind them tell something: "It showed that …".
_PAPERS = frozenset("report study research survey poll review paper".split())
_TELLING = frozenset(
    "show find suggest reveal conclude warn estimate recommend predict report say note".split()
)
_LONGEST = 10  # words of a phrase that is put for a pronoun
_COUNTING = frozenset("some many most few several all both more half other others".split())


def taken_up(document: Document, pronoun: Token) -> str:
    """Return the phrase that a "they" or "it" surely takes up, "" where none does.

    Args:
        document: the article.
        pronoun: a "they" or "it" of one of its sentences, outside quotation marks.
    """
    sentence = document.sentence_of(pronoun)
    before = _before(document, sentence)
    if before is None or not _goes_on(pronoun, sentence):
        return ""
    if pronoun.lower_ == "they":
        return _people(document, before, pronoun)
    if pronoun.lower_ == "it":
        return _paper(document, before, pronoun) or _thing(document, before, pronoun)
    return ""


def _before(document: Document, sentence: Sentence) -> Sentence | None:
    """Return the sentence before, of this paragraph or the last, if the article itself speaks."""
    if not sentence.index:
        return None
    before = document.sentences[sentence.index - 1]
    if before.block not in (sentence.block, sentence.block - 1):
        return None
    if any(inside_speech(document.docs[one.block])[one.span.root.i] for one in (before, sentence)):
        return None
    return before


def _goes_on(pronoun: Token, sentence: Sentence) -> bool:
    """Whether the pronoun is the main clause's subject, and nothing before it can be meant."""
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or pronoun.head.dep_ != "ROOT":
        return False
    if pronoun.i > pronoun.head.i:
        return False
    opening = sentence.span.doc[sentence.span.start : pronoun.i]
    plural = pronoun.lower_ == "they"
    return not any(
        token.tag_ in ("NNP", "NNPS", "PRP", "PRP$")
        or (token.tag_ == "NNS" and (plural and _is_person(token)))
        or (token.tag_ == "NN" and not plural and token.ent_type_ not in ("DATE", "TIME"))
        or token.text == '"'
        for token in opening
    )


def _is_person(noun: Token) -> bool:
    return known_words().is_person(noun.lemma_)


def _people(document: Document, before: Sentence, pronoun: Token) -> str:
    """Return the people who are the subject before, when there are no others."""
    root = before.span.root
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i > root.i:
        return ""
    own = set(subject.subtree)
    others = [token for token in before.span if token not in own]
    if subject.lower_ == "they":  # the subject goes on
        again = not any(map(_may_be_they, others)) and _tells_deed(pronoun, others)
        return taken_up(document, subject) if again else ""
    if not _are_people(document, subject) or any(map(_may_be_they, others)):
        return ""
    if any(_may_be_they(t) for t in own if t.dep_ == "pobj"):
        return ""  # "The teachers of the pupils"
    return _phrase(document, subject) if _tells_deed(pronoun, others) else ""


def _are_people(document: Document, subject: Token) -> bool:
    """Whether the subject is several people: "the divers", "Lee and her team", "the team"."""
    joined = [child for child in subject.children if child.dep_ == "conj"]
    if joined:
        return all(_is_someone(document, token) for token in (subject, *joined))
    return subject.tag_ == "NNS" and _is_person(subject)


def _is_someone(document: Document, noun: Token) -> bool:
    name = document.names.of(noun)
    if name is not None:
        return name.type == "PERSON"
    return _is_person(noun) or noun.lemma_.lower() == "team"


def _tells_deed(pronoun: Token, others: Sequence[Token]) -> bool:
    """Whether people alone do what is told, or nothing else of the sentence before is several."""
    if pronoun.dep_ == "nsubj" and pronoun.head.lemma_.lower() in _PEOPLES_DEEDS:
        return True
    return not any(
        token.tag_ in ("NNS", "NNPS") and token.ent_type_ not in ("DATE", "TIME")
        for token in others
    )


def _may_be_they(token: Token) -> bool:
    """Whether a word tells of several people, or of a body of them.

    An owner ("people's brains") is not gone on with.
    """
    if token.dep_ in ("poss", "compound", "nmod", "amod"):
        return False
    if token.tag_ == "NNS":
        return _is_person(token) or token.lemma_.lower() in ORG_NOUNS
    if token.tag_ in ("NNPS", "NNP"):
        return token.ent_type_ in ("NORP", "PERSON", "ORG") or token.tag_ == "NNPS"
    return token.lower_ in ("they", "them", "we", "people") or (
        token.dep_ == "conj" and _is_person(token)
    )


def _paper(document: Document, before: Sentence, pronoun: Token) -> str:
    """Return the report that "It showed that …" speaks of, when the sentence before has one."""
    verb = pronoun.head
    if verb.lemma_.lower() not in _TELLING or pronoun.dep_ != "nsubj":
        return ""
    papers = [t for t in before.span if t.tag_ == "NN" and t.lemma_.lower() in _PAPERS]
    papers = [token for token in papers if token.dep_ not in ("compound", "nmod")]
    if len(papers) != 1 or any(_may_tell(document, token) for token in before.span):
        return ""
    paper = papers[0]
    subject = paper.dep_ in ("nsubj", "nsubjpass")
    source = paper.dep_ == "pobj" and paper.head.head.lower_ == "according"
    return _phrase(document, paper) if subject or source or paper.head.lower_ == "to" else ""


def _thing(document: Document, before: Sentence, pronoun: Token) -> str:
    """Return the thing that the sentence before introduced: "The town's first mill was built in …".

    A bare "the mill" wants to know which.
    """
    root = before.span.root
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i > root.i or subject.tag_ != "NN" or _is_person(subject):
        return ""
    if any(child.dep_ == "conj" for child in subject.children) or not introduces(root):
        return ""
    if not goes_on(pronoun, document.sentence_of(pronoun)):
        return ""
    if not any(c.dep_ in ("poss", "prep", "compound", "amod") for c in subject.children):
        return ""
    others = {token for token in before.span if token not in subject.subtree}
    if names_another(before, None, lambda t: document.names.of(t) if t in others else None):
        return ""
    return _phrase(document, subject)


def _may_tell(document: Document, token: Token) -> bool:
    """Whether a body that may show or say something is named beside the report as a subject."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    name = document.names.of(token)
    body = token.lemma_.lower() in ORG_NOUNS and token.tag_ == "NN"
    return body or (name is not None and name.type in ("ORG", "GPE"))


def _phrase(document: Document, noun: Token) -> str:
    """Return the noun's phrase with "the" in the place of "a", "" where it cannot stand alone."""
    words = list(noun_phrase(noun))
    clause = [c for c in noun.children if c.dep_ in ("relcl", "acl", "advcl")]
    cut = {token for top in clause for token in top.subtree}
    words = [token for token in words if token not in cut]
    if not words or len(words) > _LONGEST or noun not in words:
        return ""
    joined = {child for child in noun.children if child.dep_ == "conj"}
    if any(
        _points(token) for token in words if not (token.tag_ == "PRP$" and token.head in joined)
    ):
        return ""
    name = document.names.of(noun)
    if [token for token in words if token.pos_ != "DET"] == [noun] and name is None:
        return ""  # "Sailors sleep little. They …": all sailors? "The divers": of which story?
    text = plain_text(words, lower=True)
    first, _, rest = text.partition(" ")
    return f"the {rest}" if first.lower() in ("a", "an") else text


def _points(token: Token) -> bool:
    """Whether a word of the phrase itself wants to know which, or how many of them."""
    if token.tag_ in ("PRP", "PRP$", "CD", "JJR", "RBR"):
        return True
    return token.lower_ in _COUNTING or token.lower_ in ("this", "that", "these", "those", "such")

"""Words in quotation marks that nobody says: glosses, works, labels, examples.

Each is told by what stands before the marks:

=========  ==================================================================
a gloss    the word comes from Latin manus, "hand"; tal (meaning "low" or "flat")
a work     to the sound of Lund's "Slow River"; he recalls in "My Years at Sea"
a label    a crate marked "this side up"
an example questions like "Who are you?"
=========  ==================================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.quoted_words import content_of, count_words, is_title

if TYPE_CHECKING:
    from quizgen.facts.quotes import Quote
    from quizgen.language.tree import Span, Token

__all__ = ["is_example", "is_gloss", "is_work", "names_something"]

_GLOSS_WORDS = 5  # a gloss is short

# Verbs whose object is the sense of a word.
_MEANING = frozenset("mean signify denote".split())
_MEANING_TO = frozenset(
    "translate translated translates stand stands stood render rendered".split()
)
_MEANING_PREPOSITIONS = frozenset("as for to into".split())

# Languages that words are traced to; a word of theirs stands before its sense.
_LANGUAGES = frozenset(
    "latin greek french german norse english arabic hebrew sanskrit persian celtic gaelic welsh "
    "irish italian spanish portuguese dutch turkish russian japanese chinese hindi aramaic "
    "germanic proto-germanic slavic gothic saxon breton basque malay swahili quechua nahuatl "
    "polish danish swedish icelandic finnish hungarian czech korean phoenician egyptian".split()
)
_LANGUAGE_REACH = 5  # tokens between a language's name and the sense of its word

# Words before marks that say that they hold what is written on something.
_MARKED = frozenset("marked labelled labeled stamped inscribed emblazoned entitled titled".split())

# What stands before the name of a work that is a place to find something.
_PLACES = frozenset("in from to of on by with during".split())

_LISTING = frozenset({"or", "and", ",", "/", ";", '"', "'"})


def names_something(quote: Quote) -> bool:
    """Whether what stands before the marks says that nobody says the words between them."""
    return is_gloss(quote) or is_work(quote) or is_example(quote) or _is_label(quote)


def is_gloss(quote: Quote) -> bool:
    """Whether the words are the sense of a word: 'manus, "hand"', 'tal (meaning "low" or "flat")'.

    An alternative ('or "flat"') is a gloss when what it stands beside is one.
    """
    if count_words(quote.span) > _GLOSS_WORDS:
        return False
    before = _before(quote)
    while before and before[-1].text in _LISTING:
        mark = before[-1].text in ('"', "'")
        before = before[:-1]
        if mark:  # the words between another pair of marks
            back = next((i for i in range(len(before) - 1, -1, -1) if _is_mark(before[i])), None)
            if back is None or len(before) - back > _GLOSS_WORDS + 1:
                return False
            before = before[:back]
    if not before:
        return False
    last = before[-1]
    if last.lemma_.lower() in _MEANING or last.lower_ == "meaning":
        return _is_about_words(last)
    if last.lower_ in _MEANING_PREPOSITIONS and len(before) > 1:
        return before[-2].lower_ in _MEANING_TO
    near = before[-_LANGUAGE_REACH:-1]
    foreign = last.is_alpha and not last.is_title and last.pos_ not in ("VERB", "AUX", "ADP")
    return foreign and any(token.lower_ in _LANGUAGES for token in near)


def _is_about_words(verb: Token) -> bool:
    """Whether a word, not a person, means something: 'it meant "stop"', not 'she meant "stop"'."""
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is None or subject.lower_ not in ("i", "he", "she", "we", "they", "who", "you")


def is_work(quote: Quote) -> bool:
    """Whether the words are a work of somebody, or one where something is found.

    Capitals throughout, or one after a possessive; no verb of saying right before.
    """
    before = _before(quote)
    content = content_of(quote)
    if not before or content is None:
        return False
    if before[-1].tag_ == "POS" and _is_capital(content):
        return count_words(content) <= 2 or is_title(content)
    return before[-1].lower_ in _PLACES and count_words(content) > 1 and is_title(content)


def is_example(quote: Quote) -> bool:
    """Whether the words are an example of what people say: 'questions like "Who are you?"'."""
    before = [token for token in _before(quote) if token.text not in (",", ":")]
    if len(before) < 2:
        return False
    last, earlier = before[-1], before[-2]
    such = last.lower_ == "as" and earlier.lower_ == "such"
    return such or (last.lower_ == "like" and earlier.tag_ in ("NNS", "NN"))


def _is_label(quote: Quote) -> bool:
    before = _before(quote)
    return bool(before) and before[-1].lower_ in _MARKED and before[-1].tag_ == "VBN"


def _is_capital(span: Span) -> bool:
    return span[0].text[0].isupper()


def _is_mark(token: Token) -> bool:
    return token.text in ('"', "'", "''", "``")


def _before(quote: Quote) -> list[Token]:
    """Return the tokens of the sentence before the opening mark."""
    doc = quote.span.doc
    start = doc[quote.outer].sent.start
    tokens = [token for token in doc[start : quote.outer] if not token.is_space]
    while tokens and _is_mark(tokens[-1]) and tokens[-1].i >= quote.outer:
        tokens.pop()
    return tokens

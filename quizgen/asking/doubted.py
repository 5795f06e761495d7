"""Whether the article itself doubts that somebody said what it quotes.

"CNN cannot verify the authenticity of the page", "Lee allegedly wrote", "a parody account".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.speech import Speech
    from quizgen.language.document import Document

__all__ = ["is_doubted"]

# Adverbs beside the verb of saying that leave open whether anything was said.
_HEARSAY = frozenset("allegedly purportedly reportedly supposedly apparently ostensibly".split())
_WORDS = (
    r"(?:authentic\w*|genuine\w*|pages?|posts?|accounts?|videos?|recordings?|tapes?|audio|footage"
    r"|letters?|e-?mails?|messages?|quotes?|quotations?|tweets?)"
)
_UNPROVED = re.compile(
    r"\b(?:cannot|can not|can't|could not|couldn't|unable to|not|never|yet to|hasn't|haven't)"
    rf"(?: \w+){{0,3}} (?:verif\w+|authenticat\w+|confirm\w+)\b(?: \w+){{0,4}} {_WORDS}\b"
    rf"|\b{_WORDS}(?: \w+){{0,6}} (?:cannot|can't|could not|couldn't|not|never|yet to)"
    r"(?: \w+){0,3} (?:verified|authenticated|confirmed)\b"
)
_FALSE = re.compile(
    rf"\b(?:purported|parody|spoof|fake|hoax|bogus)(?: \w+)? {_WORDS}\b"
    r"|\b(?:impersonat\w+|apocryphal|misattributed)\b"
)
_AFTER = 2  # sentences behind the quotation that may doubt it


def is_doubted(document: Document, speech: Speech) -> bool:
    """Whether the article says, beside a quotation, that it may be nobody's.

    Sentences of the same paragraph are looked at, the words of the quotation left out.
    """
    cue = speech.cue
    if cue is not None and any(child.lower_ in _HEARSAY for child in cue.children):
        return True
    first = document.sentence_of(speech.content[0][0]).index
    last = document.sentence_of(speech.content[-1][-1]).index
    quoted = {token for span in speech.content for token in span}
    told = []
    for sentence in document.sentences[max(0, first - 1) : last + 1 + _AFTER]:
        if sentence.block == document.sentences[last].block:
            told.append(" ".join(t.text for t in sentence.span if t not in quoted))
    text = fold(" ".join(told)).replace("’", "'").replace(" '", "'").replace(" n't", "n't")
    return bool(_UNPROVED.search(text) or _FALSE.search(text))

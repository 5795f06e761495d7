"""Who said what: direct, indirect and mixed speech, with the speaker's full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import Found, mention_span
from quizgen.facts.direct import find_direct
from quizgen.facts.indirect import find_indirect
from quizgen.facts.layout import Layout
from quizgen.facts.speakers import Speakers
from quizgen.facts.speech import Speech

if TYPE_CHECKING:
    from quizgen.language.document import Document

__all__ = ["find_speech"]


def find_speech(document: Document) -> tuple[Speech, ...]:
    """Find who said what in an article.

    Args:
        document: the parsed article, with its names.

    Returns:
        Direct, indirect and mixed speech in text order. A fragment in quotation marks inside
        reported speech is a mixed one beside the indirect one that holds it.
    """
    layout = Layout.of(document)
    found: list[Found] = [*find_direct(layout), *find_indirect(layout)]
    order = {block: place for place, block in enumerate(document.docs)}
    found.sort(key=lambda item: (order[item.anchor[0]], item.anchor[1], item.kind == "mixed"))
    speakers = Speakers(document, layout)
    result: list[Speech] = []
    for item in found:
        name, text = speakers.resolve(item)
        if item.alone and not text:
            continue  # whole sentences in marks that nobody is sure to have said: a slogan, a sign
        sentences: set[int] = set()
        for span in item.content:
            first = document.sentence_of(span[0]).index
            last = document.sentence_of(span[-1]).index
            sentences.update(range(first, last + 1))
        for token in (item.cue, item.source):
            if token is not None:
                sentences.add(document.sentence_of(token).index)
        result.append(
            Speech(
                kind=item.kind,
                content=tuple(item.content),
                source=mention_span(item.source) if item.source is not None else None,
                speaker=name,
                speaker_text=text,
                cue=item.cue,
                sentences=tuple(sorted(sentences)),
                addressee=item.addressee,
                clause_root=item.clause_root,
                frame=item.frame,
                sure=name is not None and speakers.sure,
            )
        )
    return tuple(result)

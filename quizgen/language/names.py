"""Names of the article, and which mentions stand for which name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.language.document import Document

__all__ = ["Mention", "Name", "Names", "find_names"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands: sentence index and token span (no article, no title)."""

    sentence: int
    span: Span


@dataclass(slots=True, eq=False)
class Name:
    """Someone or something that the article calls by name.

    Attributes:
        id: its place among the article's names, by first mention.
        text: the fullest form ("Vladimir Putin").
        type: a spaCy entity label: PERSON, ORG, GPE, LOC, NORP, FAC, EVENT, WORK_OF_ART,
            PRODUCT, LAW, or "" when it is not sure.
        aliases: every form in which it is mentioned, ``text`` included.
        gender: "m", "f" or "" when the article does not tell.
        mentions: in text order.
    """

    id: int
    text: str
    type: str
    aliases: set[str] = field(default_factory=set)
    gender: str = ""
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class Names:
    """All names of an article.

    Attributes:
        all: in order of first mention.
    """

    all: tuple[Name, ...] = ()
    _of: dict[tuple[int, int], tuple[Name, Mention]] = field(default_factory=dict)
    _reference: dict[tuple[int, int], Name] = field(default_factory=dict)

    def of(self, token: Token) -> Name | None:
        """Return the name in whose mention the token stands, if any."""
        found = self._of.get((token.doc.user_data["block"], token.i))
        return found[0] if found else None

    def mention(self, token: Token) -> Mention | None:
        """Return the mention in which the token stands, if any."""
        found = self._of.get((token.doc.user_data["block"], token.i))
        return found[1] if found else None

    def referent(self, token: Token) -> Name | None:
        """Return the name that a pronoun or the head of "the president" surely stands for.

        None when two readings are possible: the caller then refuses.
        """
        return self._reference.get((token.doc.user_data["block"], token.i))

    def by_type(self, *types: str) -> list[Name]:
        """Return the names of the given types, in order of first mention."""
        return [name for name in self.all if name.type in types]


def find_names(document: Document) -> Names:
    """Find the names of a document, cluster their mentions, resolve what stands for them."""
    names: dict[str, Name] = {}
    found = Names()
    for sentence in document.sentences:
        for ent in sentence.span.ents:
            if ent.label_ not in (
                "PERSON",
                "ORG",
                "GPE",
                "LOC",
                "NORP",
                "FAC",
                "EVENT",
                "WORK_OF_ART",
                "PRODUCT",
                "LAW",
            ):
                continue
            span = ent[1:] if ent[0].lower_ == "the" and len(ent) > 1 else ent
            key = span.text.casefold()
            name = names.get(key)
            if name is None:
                longer = [n for k, n in names.items() if k.endswith(" " + key)]
                name = longer[0] if len(longer) == 1 else None
            if name is None:
                name = names[key] = Name(len(names), span.text, ent.label_)
            mention = Mention(sentence.index, span)
            name.mentions.append(mention)
            name.aliases.add(span.text)
            for token in span:
                found._of[sentence.block, token.i] = (name, mention)
    found.all = tuple(names.values())
    return found

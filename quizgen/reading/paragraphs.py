"""Counting an article's paragraphs as a person counts them who has the text before him.

What is counted is the prose: neither the title nor headings, bylines, dates and what belongs to
the page. From the first place on at which two people may count differently no number is sure:

    Volunteers check a moth trap at dawn     a caption, or a paragraph without a full stop
    … the mayor, who                         it goes on below a picture: one paragraph or two
    It was late.                             one line more, where others are parted by empty lines

A whole article may have none to count: a line for each sentence, one paragraph with hardly
anything round it, or sections that have numbers of their own ("3 Glow-in-the-dark trees").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.model import Article, Block
from quizgen.reading.shape import count_words, ends_sentence, plain, sentence_count

__all__ = ["CountedParagraph", "count_paragraphs"]

# With fewer there is nothing to look for.
_FEWEST = 4
# "Lamps go out at midnight.": with no title above it, some take a line of so few words for one.
_SHORT_FIRST = 12
# "Volunteers check a moth trap beside the old mill at dawn", read as a heading, is a caption;
# headings of more words are rare.
_LONG_HEADING = 8
# "Read more", "Share this story": nobody's paragraphs. A longer line may be one; above the text,
# where bylines and dates stand, only if it ends like a sentence.
_SHORT_FURNITURE = 4
# Lines of so many words are no headings, captions or names.
_LONG = 20
# One paragraph with more than this share of the words is the whole article.
_HUGE = 0.5
# Where no empty line stands between lines, they are sentences if so many hold one each.
_LINE_BY_LINE = 0.8
# In a text that was broken by hand at some width, so many paragraphs have line breaks inside.
_WRAPPED = 0.5
# What is read from a PDF has its paragraphs guessed from the lengths of its lines.
_GUESSED = ".pdf"
# So the source itself says of a block: it is printed as a heading, whatever its words are.
_MARKED = "a heading"
_TITLE = "title"


@dataclass(frozen=True, slots=True)
class CountedParagraph:
    """One paragraph of the prose.

    Attributes:
        number: from 1.
        start: offset of its first character in the article's text.
        end: offset after its last character.
        sure: whether everybody gives it this number who counts in the text alone.
    """

    number: int
    start: int
    end: int
    sure: bool


def count_paragraphs(article: Article) -> tuple[CountedParagraph, ...]:
    """Number the paragraphs of an article's prose, in text order; none where it has no blocks."""
    prose = [block for block in article.blocks if block.kind == "prose"]
    sure = _count_sure(article, prose)
    return tuple(
        CountedParagraph(number, block.start, block.end, number <= sure)
        for number, block in enumerate(prose, start=1)
    )


def _count_sure(article: Article, prose: Sequence[Block]) -> int:
    """Return how many paragraphs, from the first on, everybody counts alike."""
    layout = _Layout.of(article, prose)
    if len(prose) < _FEWEST or not _has_paragraphs(article, prose, layout):
        return 0
    counted = 0
    above: Block | None = None
    for block in article.blocks:
        if block.kind == "prose":
            doubtful = not layout.begins(article, block, above)
        else:
            doubtful = _may_be_counted(article, block, first=not counted)
        if doubtful or (above is not None and not _is_over(article, above, block)):
            return counted
        counted += block.kind == "prose"
        above = block
    return counted


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a text parts its paragraphs.

    Attributes:
        wrapped: whether its lines were broken by hand, so that a paragraph has several.
        spaced: whether empty lines part paragraphs.
    """

    wrapped: bool
    spaced: bool

    @classmethod
    def of(cls, article: Article, prose: Sequence[Block]) -> _Layout:
        broken = sum("\n" in article.slice(block) for block in prose)
        neighbours = [
            (one, other)
            for one, other in pairwise(article.blocks)
            if one.kind == other.kind == "prose"
        ]
        return cls(
            wrapped=bool(prose) and broken >= _WRAPPED * len(prose),
            spaced=any(_is_spaced(article, one, other) for one, other in neighbours),
        )

    def begins(self, article: Article, block: Block, above: Block | None) -> bool:
        """Whether everybody sees one paragraph begin with a block of prose, and go on to its end.

        Args:
            article: the article.
            block: a block of prose.
            above: the block before it, or None.
        """
        words = plain(article.slice(block))
        if words[0].islower() and not words[1:2].isupper():  # but "eBay sold it."
            return False
        if not self.wrapped and "\n" in article.slice(block):
            return False
        if above is None or above.kind != "prose" or _is_spaced(article, above, block):
            return True
        if self.wrapped:
            return article.text[block.start - 1] in " \t"  # the first line stands in
        return not self.spaced


def _is_spaced(article: Article, above: Block, below: Block) -> bool:
    return article.text[above.end : below.start].count("\n") > 1


def _is_over(article: Article, block: Block, below: Block) -> bool:
    """Whether a block is over before the one below it: none that is torn in two by a picture.

    "He added:" has a quotation below. A long paragraph with another right below it only lacks its
    full stop.
    """
    if block.kind != "prose":
        return True
    words = plain(article.slice(block))
    lacks_its_stop = below.kind == "prose" and count_words(words) >= _LONG
    return ends_sentence(words) or words.endswith(":") or lacks_its_stop


def _has_paragraphs(article: Article, prose: Sequence[Block], layout: _Layout) -> bool:
    """Whether there are paragraphs at all, and no numbers beside which theirs would mislead."""
    if article.source.lower().endswith(_GUESSED):
        return False
    headings = [plain(article.slice(one)) for one in article.blocks if one.kind == "heading"]
    if any(heading[:1].isdigit() for heading in headings if heading != plain(article.title)):
        return False
    texts = [plain(article.slice(block)) for block in prose]
    words = [count_words(text) for text in texts]
    if max(words) > _HUGE * sum(words):
        return False
    single = [sentence_count(text) == 1 for text in texts]
    if not (layout.spaced or layout.wrapped) and sum(single) >= _LINE_BY_LINE * len(single):
        return False
    titled = any(one.kind == "heading" and one.end <= prose[0].start for one in article.blocks)
    return titled or not (single[0] and words[0] <= _SHORT_FIRST)


def _may_be_counted(article: Article, block: Block, *, first: bool) -> bool:
    """Whether somebody may count a block that is not prose as a paragraph.

    Args:
        article: the article.
        block: a block that is not prose.
        first: whether no prose stands above it.
    """
    words = plain(article.slice(block))
    if block.kind == "furniture":
        return count_words(words) > _SHORT_FURNITURE and (not first or ends_sentence(words))
    if block.kind != "heading":
        return True  # captions, pull quotes, lists and tables
    if block.reason == _MARKED:
        return False
    if block.reason == _TITLE:
        return words.endswith(".")
    return ends_sentence(words) or count_words(words) > _LONG_HEADING

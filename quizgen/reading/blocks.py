"""What each paragraph is: prose to ask about, or something to set aside, and why."""

from __future__ import annotations

from quizgen.model import Block
from quizgen.reading.draft import Draft
from quizgen.reading.pieces import Habits, Piece, pieces_of
from quizgen.reading.repeats import repeats
from quizgen.reading.rules import RULES, Around, Verdict
from quizgen.reading.sections import close_sections, sign_pull_quotes
from quizgen.reading.titles import title_line

__all__ = ["find_blocks"]

_PROSE = Verdict("prose")


def find_blocks(draft: Draft) -> tuple[tuple[Block, ...], str]:
    """Tell the paragraphs of a draft apart.

    Returns:
        The blocks, in order, and the title: the draft's own, else the first line if it is one.
    """
    pieces = pieces_of(draft)
    title = draft.title
    if not title:
        title = title_line(pieces)
    around = Around(pieces, Habits.of(pieces), repeats(pieces), title)
    verdicts = [_verdict(piece, around) for piece in pieces]
    sign_pull_quotes(pieces, verdicts)
    close_sections(pieces, verdicts)
    blocks = tuple(
        Block(verdict.kind, piece.start, piece.end, verdict.reason)
        for piece, verdict in zip(pieces, verdicts, strict=True)
    )
    return blocks, title


def _verdict(piece: Piece, around: Around) -> Verdict:
    for rule in RULES:
        verdict = rule(piece, around)
        if verdict:
            return verdict
    return _PROSE

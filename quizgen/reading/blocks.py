"""What each paragraph is: prose to ask about, or something to set aside, and why.

The rules stand in RULES, in the order in which they are asked; the first that knows the
paragraph decides. What no rule knows is prose: setting prose aside costs questions, so a rule
has to be sure, and what it knows by words stands in the tables of ``furniture`` and ``captions``.

    Satellite image of the new harbour wall            caption: it describes a picture
    The harbour will open again in May.                prose
    Post a Comment                                     furniture: comments
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizgen.model import Block, BlockKind
from quizgen.reading.captions import caption_reason
from quizgen.reading.draft import Draft
from quizgen.reading.furniture import closing_section, furniture_reason
from quizgen.reading.pieces import Habits, Piece, pieces_of
from quizgen.reading.repeats import repeats, signature
from quizgen.reading.shape import BULLET, is_title_case

__all__ = ["RULES", "Verdict", "find_blocks"]

# A headline is a line: "At least 107 killed in crane collapse" has 7 words, the longest 17.
_LONGEST_TITLE = 20
_LONGEST_HEADING = 12
# A line without a full stop that is longer than any caption is a sentence whose stop is missing.
_LONGEST_CAPTION = 30
# Below this a last line without a full stop is a label, not a sentence.
_SHORTEST_SENTENCE = 8
# A paragraph this long ends the list of links or sources that a closing section is made of.
_LONGEST_IN_SECTION = 45

# "Chapter 3", "Part II", "Section 2.1: Markets", "1 Pop-up parks", "2. Elle, 22, Edinburgh: …"
_NUMBERED_HEADING = re.compile(
    r"(?:chapter|part|section|unit|lesson|step|act|book|module|appendix)\s+(?:\d|[ivxlc]+\b).*"
    r"|(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[ivx]{1,4}[.)])\s+[A-Z“\"‘'(].*",
    re.IGNORECASE,
)
# "Typical salary: £65,000", "Average tips: £60 per eight-hour shift"
_LABEL = re.compile(r"[A-Z][\w’' /-]{1,40}:\s+\S.*")
# "pilgrims at the mosque in 2008.", "Fans waiting outside the stadium.", "… on Tuesday."
_FRAGMENT = re.compile(
    r"^[a-z]|\b(?:in|on|of|from|since)\s(?:\w+\s\d{1,2},?\s)?(?:\d{4}|[A-Z]\w+day)\W*$"
    r"|^(?:[\w’'-]+\s){1,6}(?!(?:during|morning|evening|building|including)\b)\w{2,}ing\b"
)
# A first line with such a name heads a part, not the article.
_NO_TITLE = re.compile(
    r"(?:introduction|summary|abstract|overview|contents|table of contents|background|preface"
    r"|key (?:points|facts)|highlights|(?:article|text|reading|passage)\s*\w?)\s*:?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found: the kind, and the reason for whoever sees the block set aside."""

    kind: BlockKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Around:
    """The article round a piece."""

    pieces: Sequence[Piece]
    habits: Habits
    repeated: dict[int, str]
    title: str

    def before(self, piece: Piece) -> Piece | None:
        return self.pieces[piece.index - 1] if piece.index else None

    def after(self, piece: Piece) -> Piece | None:
        following = piece.index + 1
        return self.pieces[following] if following < len(self.pieces) else None


Rule = Callable[[Piece, _Around], Verdict | None]

_PROSE = Verdict("prose")
_ROLES: dict[str, Verdict] = {
    "title": Verdict("heading", "title"),
    "heading": Verdict("heading", "a heading"),
    "list": Verdict("list", "an item of a list"),
    "table": Verdict("list", "a table"),
    "code": Verdict("furniture", "program code"),
    "caption": Verdict("caption", "the source marks it as a caption"),
}


def find_blocks(draft: Draft) -> tuple[tuple[Block, ...], str]:
    """Tell the paragraphs of a draft apart.

    Returns:
        The blocks, in order, and the title: the draft's own, else the first line if it is one.
    """
    pieces = pieces_of(draft)
    title = draft.title
    opening = pieces[0] if pieces else None
    if not title and opening is not None and _opens_as_title(opening, pieces):
        title = opening.text
    around = _Around(pieces, Habits.of(pieces), repeats(pieces), title)
    verdicts = [_verdict(piece, around) for piece in pieces]
    _sign_pull_quotes(pieces, verdicts)
    _close_sections(pieces, verdicts)
    blocks = tuple(
        Block(verdict.kind, piece.start, piece.end, verdict.reason)
        for piece, verdict in zip(pieces, verdicts, strict=True)
    )
    return blocks, title


def _verdict(piece: Piece, around: _Around) -> Verdict:
    for rule in RULES:
        verdict = rule(piece, around)
        if verdict:
            return verdict
    return _PROSE


# Rules, in order -------------------------------------------------------------------------------


def _marked(piece: Piece, around: _Around) -> Verdict | None:
    """The source's own markup: <h2>, a Word style, a Markdown list."""
    return _ROLES.get(piece.role)


def _title(piece: Piece, around: _Around) -> Verdict | None:
    """The title, also where the page repeats it: "Hackers attack Church website"."""
    if around.title and piece.text.casefold() == around.title.casefold():
        return Verdict("heading", "title")
    return None


def _furniture(piece: Piece, around: _Around) -> Verdict | None:
    """A line of the page: "Post a Comment"."""
    reason = furniture_reason(piece.text)
    return Verdict("furniture", reason) if reason else None


def _repeat(piece: Piece, around: _Around) -> Verdict | None:
    """A sentence that stands elsewhere: a pull quote."""
    reason = around.repeated.get(piece.index)
    return Verdict("pull_quote", reason) if reason else None


def _caption(piece: Piece, around: _Around) -> Verdict | None:
    """Words of captions and credits: "Image: UK Government."."""
    could_be_prose = piece.clear_prose or (piece.stopped and piece.finite)
    reason = caption_reason(piece.text, piece.length, could_be_prose=could_be_prose)
    return Verdict("caption", reason) if reason else None


def _numbered(piece: Piece, around: _Around) -> Verdict | None:
    """A numbered line, "3 Glow-in-the-dark trees", alone heads a part; several make a list."""
    if not _NUMBERED_HEADING.fullmatch(piece.text) or piece.length > _LONGEST_TITLE:
        return None
    if piece.stopped or piece.clear_prose:
        return None
    for other in (around.before(piece), around.after(piece)):
        if other is not None and _NUMBERED_HEADING.fullmatch(other.text):
            return None
    return Verdict("heading", "a numbered heading")


def _item(piece: Piece, around: _Around) -> Verdict | None:
    """An item of a list: "• Tea" or "2. Open the lid"."""
    if not BULLET.match(piece.text):
        return None
    dash = piece.text[0] in "-–—"
    neighbours = (around.before(piece), around.after(piece))
    in_row = any(other is not None and BULLET.match(other.text) for other in neighbours)
    if dash and not in_row and piece.clear_prose:
        return None  # "– No, said the mayor. We never …": speech after a dash
    return Verdict("list", "an item of a list")


def _label(piece: Piece, around: _Around) -> Verdict | None:
    """A label and its value, no sentence: "Typical salary: £65,000"."""
    if piece.stopped or piece.finite or piece.length > _LONGEST_TITLE or piece.quoted:
        return None
    if _LABEL.fullmatch(piece.text):
        return Verdict("list", "a label with its value")
    return None


def _question_heading(piece: Piece, around: _Around) -> Verdict | None:
    """A question over a paragraph: "Why do cats purr?"; "But will it work?" goes on a text."""
    after = around.after(piece)
    if (
        piece.text.endswith("?")
        and piece.length <= _LONGEST_HEADING
        and piece.sentences == 1
        and not piece.quoted
        and not re.match(r"(?:but|and|or|so|yet|then|q\b)", piece.text, re.IGNORECASE)
        and not re.search(r"[:“\"]", piece.text)
        and after is not None
        and after.length > 2 * piece.length
        and piece.alone
    ):
        return Verdict("heading", "a question as heading")
    return None


def _capitals(piece: Piece, around: _Around) -> Verdict | None:
    """A line in capitals, with or without a full stop: "THE HARBOUR OF OLDMERE"."""
    if piece.length <= _LONGEST_TITLE and piece.text.isupper() and piece.sentences == 1:
        after = around.after(piece)
        if after is not None and after.length > piece.length and not piece.quoted:
            return Verdict("heading", "a line in capitals")
    return None


def _unstopped(piece: Piece, around: _Around) -> Verdict | None:
    """No full stop where the article's sentences have one: heading, caption or pull quote."""
    if piece.stopped or piece.sentences > 1:
        return None
    if piece.length > _LONGEST_CAPTION:
        return _fragment(piece)
    if piece.text.endswith((",", ";", ":", "—", "–", "-")):
        return None if piece.finite or piece.length > _LONGEST_HEADING else _heading(piece)
    sentence = piece.finite and piece.length >= _SHORTEST_SENTENCE
    if sentence and not around.habits.stops_tell:
        return None
    if sentence and piece.index > around.habits.last_sentence:
        return None  # the last line of a paste, cut off or careless
    if piece.quoted:
        return _unstopped_quote(piece, around)
    after = around.after(piece)
    over_prose = after is not None and after.stopped and after.length > piece.length
    plain_heading = not piece.auxiliary or is_title_case(piece.text)
    if piece.length <= _LONGEST_HEADING and over_prose and plain_heading:
        return _heading(piece)
    return Verdict("caption", "a line without a full stop")


def _unstopped_quote(piece: Piece, around: _Around) -> Verdict | None:
    """“We have waited for a decade” on a line of its own; after "He said:" it is speech."""
    before = around.before(piece)
    if before is not None and before.text.endswith((":", ",")):
        return None
    if before is not None and before.quoted and not before.text.endswith(("”", '"', "’")):
        return None  # the next paragraph of a longer quotation
    return Verdict("pull_quote", "a quotation set apart, without a full stop")


def _heading(piece: Piece) -> Verdict:
    return Verdict("heading", "a short line without a full stop")


def _fragment(piece: Piece) -> Verdict | None:
    if piece.finite or piece.length > 2 * _LONGEST_CAPTION:
        return None
    return Verdict("caption", "no sentence: it has no verb and no full stop")


def _verbless(piece: Piece, around: _Around) -> Verdict | None:
    """No verb, and it begins or ends like a caption: "pilgrims at the mosque in 2008."."""
    if piece.finite or piece.quoted or piece.sentences > 1 or not piece.text.endswith("."):
        return None
    if not 4 <= piece.length <= _LONGEST_CAPTION or ":" in piece.text:
        return None
    if _FRAGMENT.search(piece.text):
        return Verdict("caption", "no sentence: it has no verb")
    return None


RULES: tuple[Rule, ...] = (
    _title,
    _marked,
    _furniture,
    _caption,
    _numbered,
    _item,
    _label,
    _repeat,
    _question_heading,
    _capitals,
    _unstopped,
    _verbless,
)

# Rules that look at verdicts already given -----------------------------------------------------


def _sign_pull_quotes(pieces: Sequence[Piece], verdicts: list[Verdict]) -> None:
    """The name under a pull quote belongs to it."""
    for at in range(1, len(pieces)):
        if verdicts[at - 1].kind == "pull_quote" and verdicts[at].kind in (
            "heading",
            "caption",
            "list",
        ):
            marked = pieces[at].role in ("heading", "title")
            signed = "speaker's name" in verdicts[at - 1].reason
            if not marked and not signed and signature(pieces[at]):
                verdicts[at] = Verdict("pull_quote", "the speaker's name under a pull quote")


def _close_sections(pieces: Sequence[Piece], verdicts: list[Verdict]) -> None:
    """After "Sources" or "3 Comments" the article is over, up to a heading or a long paragraph."""
    section = ""
    seen_prose = False
    for at, piece in enumerate(pieces):
        opened = closing_section(piece.text)
        if opened and seen_prose:
            section = opened
            if verdicts[at].kind != "furniture":
                verdicts[at] = Verdict("furniture", f"the heading of the {opened}")
            continue
        if section and section != "comments":
            ended = verdicts[at].kind == "heading" and (piece.role or piece.length <= 6)
            if ended or piece.length > _LONGEST_IN_SECTION:
                section = ""
        if section and verdicts[at].kind != "furniture":
            verdicts[at] = Verdict("furniture", f"it stands under the heading of the {section}")
        seen_prose = seen_prose or verdicts[at].kind == "prose"


def _opens_as_title(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the first line is the article's title.

    It is short and has no full stop (unless it is in capitals), and something longer that ends
    like a sentence comes after it. "Introduction" and "1 Race engineer" head a part only.
    """
    if piece.role in ("heading", "title"):
        return True
    if piece.role or not 1 <= piece.length <= _LONGEST_TITLE or (piece.quoted and piece.stopped):
        return False
    if piece.text.endswith(".") and not piece.text.isupper() and not piece.text.endswith("..."):
        return False
    if piece.text.endswith((":", ",", ";")) or piece.sentences > 2:
        return False
    if _NO_TITLE.fullmatch(piece.text) or furniture_reason(piece.text) or BULLET.match(piece.text):
        return False
    if _NUMBERED_HEADING.fullmatch(piece.text) and piece.text[0].isdigit():
        numbered = sum(bool(_NUMBERED_HEADING.fullmatch(other.text)) for other in pieces[:60])
        if numbered > 1:
            return False
    return any(other.length > piece.length and other.length > 8 for other in pieces[1:])

"""The rules that tell a paragraph's kind, in the order in which they are asked.

The first rule that knows the paragraph decides. What no rule knows is prose: setting prose aside
costs questions, so a rule has to be sure, and what it knows by words stands in the tables of
``furniture_table`` and ``captions``.

    Satellite image of the new harbour wall            caption: it describes a picture
    The harbour will open again in May.                prose
    Post a Comment                                     furniture: comments
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizgen.model import BlockKind
from quizgen.reading.captions import caption_reason
from quizgen.reading.furniture import furniture_reason
from quizgen.reading.headlines import is_headline
from quizgen.reading.pieces import (
    LONGEST_TITLE,
    NUMBERED_HEADING,
    SHORT_LABEL,
    SHORTEST_SENTENCE,
    Habits,
    Piece,
)
from quizgen.reading.shape import BULLET, is_title_case

__all__ = ["RULES", "Around", "Rule", "Verdict"]

# "Putin is preparing to launch attacks" has an auxiliary; a longer line is no heading either.
_LONGEST_HEADING = 12
# A line without a full stop that is longer than any caption is a sentence whose stop is missing.
_LONGEST_CAPTION = 30
# Headlines with a full stop stand at the head: title, second line, byline, dateline.
_LAST_HEADLINE = 4
# How many lines below a heading its text begins: "History", "Early history", "Main article: …".
_NOT_FAR = 3
# "Typical salary: £65,000", "Average tips: £60 per eight-hour shift"
_LABEL = re.compile(r"[A-Z][\w’' /-]{1,40}:\s+\S.*")
# "pilgrims at the mosque in 2008.", "Fans waiting outside the stadium.", "… on Tuesday."
_FRAGMENT = re.compile(
    r"^[a-z]|\b(?:in|on|of|from|since)\s(?:\w+\s\d{1,2},?\s)?(?:\d{4}|[A-Z]\w+day)\W*$"
    r"|^(?:[\w’'-]+\s){1,6}(?!(?:during|morning|evening|building|including)\b)\w{2,}ing\b"
)
# "He said:", "She added:" go on; "Key points:" heads a list.
_SAYS = re.compile(
    r"\b(?:said|says?|add(?:s|ed)|told|ask(?:s|ed)?|wrote|writes|continue[ds]|replie[ds]|answer(?:s|ed)"
    r"|explain(?:s|ed)|state[ds]|tweeted|posted|concluded|recalled?|thought|read|reads)\b",
    re.IGNORECASE,
)
# "Ann Example teaches history at the University of Easton."
_AUTHOR_NOTE = re.compile(
    r"(?:Dr |Prof(?:essor|\.)? )?(?:[A-Z][\w.’'-]+ ){1,3}([A-Z][\w’'-]+),? "
    r"(?:is|was|teaches|writes|works|lives|edits|reports|directs|leads)\b.*"
)
# "6CO2 + 6H2O → C6H12O6 + 6O2"
_FORMULA = re.compile(r"\s[=→⇌≈≤≥×]\s")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found: the kind, and the reason for whoever sees the block set aside."""

    kind: BlockKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """The article round a piece."""

    pieces: Sequence[Piece]
    habits: Habits
    repeated: dict[int, str]
    title: str

    def before(self, piece: Piece) -> Piece | None:
        """The piece above."""
        return self.pieces[piece.index - 1] if piece.index else None

    def after(self, piece: Piece) -> Piece | None:
        """The piece below."""
        following = piece.index + 1
        return self.pieces[following] if following < len(self.pieces) else None

    def prose_follows(self, piece: Piece) -> bool:
        """Whether something that ends like a sentence stands not far below."""
        below = self.pieces[piece.index + 1 : piece.index + 1 + _NOT_FAR]
        return any(other.stopped and other.length > piece.length for other in below)


Rule = Callable[[Piece, Around], Verdict | None]

_ROLES: dict[str, Verdict] = {
    "title": Verdict("heading", "title"),
    "heading": Verdict("heading", "a heading"),
    "list": Verdict("list", "an item of a list"),
    "table": Verdict("list", "a table"),
    "code": Verdict("furniture", "program code"),
    "caption": Verdict("caption", "the source marks it as a caption"),
}


def _marked(piece: Piece, around: Around) -> Verdict | None:
    """The source's own markup: <h2>, a Word style, a Markdown list."""
    return _ROLES.get(piece.role)


def _title(piece: Piece, around: Around) -> Verdict | None:
    """The title, also where the page repeats it: "Hackers attack Church website"."""
    if around.title and piece.text.casefold().rstrip(".") == around.title.casefold().rstrip("."):
        return Verdict("heading", "title")
    return None


def _headline(piece: Piece, around: Around) -> Verdict | None:
    """A headline with a full stop over the text, or the second line of one."""
    above = around.pieces[: piece.index]
    if piece.index > _LAST_HEADLINE or not around.prose_follows(piece) or not piece.alone:
        return None
    if any(other.stopped and not is_headline(other.text) for other in above):
        return None
    return Verdict("heading", "a headline") if is_headline(piece.text) else None


def _furniture(piece: Piece, around: Around) -> Verdict | None:
    """A line of the page: "Post a Comment"."""
    reason = furniture_reason(piece.text)
    return Verdict("furniture", reason) if reason else None


def _repeat(piece: Piece, around: Around) -> Verdict | None:
    """A sentence that stands elsewhere: a pull quote."""
    reason = around.repeated.get(piece.index)
    return Verdict("pull_quote", reason) if reason else None


def _caption(piece: Piece, around: Around) -> Verdict | None:
    """Words of captions and credits: "Image: UK Government."."""
    could_be_prose = piece.clear_prose or (piece.stopped and piece.finite)
    reason = caption_reason(piece.text, piece.length, could_be_prose=could_be_prose)
    return Verdict("caption", reason) if reason else None


def _numbered(piece: Piece, around: Around) -> Verdict | None:
    """A numbered line, "3 Glow-in-the-dark trees", alone heads a part; several make a list."""
    if not NUMBERED_HEADING.fullmatch(piece.text) or piece.length > LONGEST_TITLE:
        return None
    if piece.stopped or piece.clear_prose:
        return None
    for other in (around.before(piece), around.after(piece)):
        if other is not None and NUMBERED_HEADING.fullmatch(other.text):
            return Verdict("list", "an item of a list")
    return Verdict("heading", "a numbered heading")


def _item(piece: Piece, around: Around) -> Verdict | None:
    """An item of a list: "• Tea" or "2. Open the lid"."""
    if not BULLET.match(piece.text):
        return None
    dash = piece.text[0] in "-–—"
    neighbours = (around.before(piece), around.after(piece))
    in_row = any(other is not None and BULLET.match(other.text) for other in neighbours)
    if dash and not in_row and piece.clear_prose:
        return None  # "– No, said the mayor. We never …": speech after a dash
    return Verdict("list", "an item of a list")


def _row(piece: Piece, around: Around) -> Verdict | None:
    """A row of a pasted table, its cells parted by tabs: "1801 → 900"; or a formula."""
    if piece.tabbed and piece.length <= _LONGEST_CAPTION and not piece.clear_prose:
        return Verdict("list", "a row of a table")
    if _FORMULA.search(piece.text) and not piece.finite and not piece.stopped:
        return Verdict("list", "a formula")
    return None


def _label(piece: Piece, around: Around) -> Verdict | None:
    """A label and its value, no sentence: "Typical salary: £65,000"."""
    if piece.stopped or piece.finite or piece.length > LONGEST_TITLE or piece.quoted:
        return None
    if _LABEL.fullmatch(piece.text):
        return Verdict("list", "a label with its value")
    return None


def _question_heading(piece: Piece, around: Around) -> Verdict | None:
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


def _capitals(piece: Piece, around: Around) -> Verdict | None:
    """A line in capitals, with or without a full stop: "THE HARBOUR OF OLDMERE"."""
    if piece.length <= LONGEST_TITLE and piece.text.isupper() and piece.sentences == 1:
        after = around.after(piece)
        if after is not None and after.length > piece.length and not piece.quoted:
            return Verdict("heading", "a line in capitals")
    return None


def _unstopped(piece: Piece, around: Around) -> Verdict | None:
    """No full stop where the article's sentences have one: heading, caption or pull quote."""
    if piece.stopped or piece.sentences > 1:
        return None
    if piece.length > _LONGEST_CAPTION:
        return _fragment(piece)
    if piece.text.endswith(":") and piece.length < SHORT_LABEL and not _SAYS.search(piece.text):
        return _heading(piece)
    if piece.text.endswith((",", ";", ":", "—", "–", "-")):
        return None if piece.finite or piece.length > _LONGEST_HEADING else _heading(piece)
    sentence = piece.finite and piece.length >= SHORTEST_SENTENCE
    if sentence and not around.habits.stops_tell:
        return None
    if sentence and piece.index > around.habits.last_sentence:
        return None  # the last line of a paste, cut off or careless
    if piece.quoted:
        return _unstopped_quote(piece, around)
    if piece.length <= _LONGEST_HEADING and around.prose_follows(piece):
        sentence_like = piece.auxiliary or (piece.finite and piece.length > SHORT_LABEL)
        if not sentence_like or is_title_case(piece.text):
            return _heading(piece)
    if piece.index > around.habits.last_sentence:
        return Verdict("furniture", "a short line after the end of the article")
    return Verdict("caption", "a line without a full stop")


def _unstopped_quote(piece: Piece, around: Around) -> Verdict | None:
    """“We have waited for a decade” on a line of its own; after "He said:" it is speech."""
    before = around.before(piece)
    if before is not None and before.text.endswith((":", ",")):
        return None
    if before is not None and before.quoted and not before.text.endswith(("”", '"', "’")):
        return None  # the next paragraph of a longer quotation
    if piece.length < SHORT_LABEL and around.prose_follows(piece):
        return _heading(piece)
    return Verdict("pull_quote", "a quotation set apart, without a full stop")


def _heading(piece: Piece) -> Verdict:
    return Verdict("heading", "a short line without a full stop")


def _fragment(piece: Piece) -> Verdict | None:
    if piece.finite or piece.length > 2 * _LONGEST_CAPTION:
        return None
    return Verdict("caption", "no sentence: it has no verb and no full stop")


def _author_note(piece: Piece, around: Around) -> Verdict | None:
    """The last words, about someone of whom the article never spoke: its author."""
    match = _AUTHOR_NOTE.fullmatch(piece.text)
    if not match or piece.index < around.habits.last_sentence or piece.sentences > 2:
        return None
    surname = match.group(1)
    if any(surname in other.text and other.stopped for other in around.pieces[: piece.index]):
        return None
    return Verdict("furniture", "a note about the author")


def _verbless(piece: Piece, around: Around) -> Verdict | None:
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
    _headline,
    _row,
    _furniture,
    _author_note,
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

"""The text of a block as the parser should see it, with the way back to the article.

The article keeps every character as read. The parser wants one line, plain spaces and straight
quotation marks. ``clean`` gives that line together with the article offset of each character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizgen.language.forgetting import forgettable
from quizgen.reading.ligatures import LIGATURES, TORN_AT_LIGATURE, spell_out

__all__ = ["CleanText", "clean", "fold", "fold_word", "one_line", "stands"]

# Characters that are seen by nobody and split words for a tokenizer ("gov\u00adern\u00adment").
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")

# Typographic marks and their plain twins; one character for one, so offsets stay.
_PLAIN = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u201f": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2032": "'",
    "\u2033": '"',
    "\u2010": "-",
    "\u2011": "-",
}


_MARKS = str.maketrans(_PLAIN)
# What makes a line longer or shorter when it is cleaned: space at its ends or doubled or not a
# plain one, control characters, characters that nobody sees, words torn at a hyphen, brackets, and
# ligatures.
_UNCLEAN = re.compile(
    rf"^ | $|  |[^\S ]|[\x00-\x1f\x7f-\x9f{''.join(sorted(_INVISIBLE))}]|\A\Z"
    rf"|[{''.join(LIGATURES)}]"
    r"|[^\W\d_][-\u2010\u2011] [^\W\d_]|\[|[-–—][–—]|[–—]-"
)

# What an encyclopedia's editors hang on a word, in brackets without a blank: the number of a
# footnote ("in 1911.[12]"), a wish of theirs ("to operate.[citation needed]", "2016[update]"). A
# letter counts only behind a mark: in "the plan[s]" somebody completes what was said.
_NOTE = re.compile(
    r"(?<=[^\s\[(])\[(?:\d{1,3}|(?:note|nb|n) \d{1,2}|update|vague|dubious"
    r"|(?:[a-z]+ ){1,3}needed|(?:when|who|which|where|why|how|what|by whom|to whom|"
    r"according to whom|original research)\?|failed verification)\]"
    r"|(?<=[.,;:!?)])\[[a-z]\]"
)


@dataclass(frozen=True, slots=True)
class CleanText:
    """A block's text for the parser.

    Attributes:
        text: one line, single spaces, straight quotation marks.
        offsets: for each character of ``text`` its offset in the article, and one more entry for
            the end.
    """

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the article range of ``text[start:end]``."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


def clean(text: str, start: int, end: int) -> CleanText:
    """Return ``text[start:end]`` for the parser.

    White space of every kind becomes one space, soft hyphens and zero-width characters go,
    typographic quotation marks and hyphens become plain ones, a blank that tears a word at its
    hyphen ("Jean- Pierre") or its ligature ("ﬁ rework") goes, and so do editors' notes
    ("2016[update]"); ligatures are spelt out, each letter with the offset of the one character.
    Where three blanks are all that is left of a dash, it stands again, and so does the hyphen of
    "anti social". Nothing else is changed.
    """
    line = text[start:end]
    if _is_plain(line) or not _UNCLEAN.search(line):  # most: no more to change than marks
        return CleanText(_with_hyphens(line).translate(_MARKS), range(start, end + 1))
    line = _with_hyphens(line)
    characters: list[str] = []
    offsets: list[int] = []
    dashes = _lost_dashes(line, start)
    noted = {place for note in _NOTE.finditer(text, start, end) for place in range(*note.span())}
    torn = {start + found.end() - 1 for found in TORN_AT_LIGATURE.finditer(line)}
    for offset, character in enumerate(line, start):
        if character.isalnum() and offset not in noted:  # as most are
            letters = LIGATURES.get(character, character)
            characters += letters
            offsets += [offset] * len(letters)
            continue
        if offset in dashes:
            characters += "– "
            offsets += (offset, offset + 1)
            continue
        if character in _INVISIBLE or offset in noted or _is_twice(characters, character):
            continue
        if offset in torn:
            continue
        if character.isspace() or unicodedata.category(character) == "Cc":
            if _is_torn(characters, text, offset, end):
                continue
            if characters and characters[-1] != " ":
                characters.append(" ")
                offsets.append(offset)
            continue
        characters.append(_PLAIN.get(character, character))
        offsets.append(offset)
    while characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    offsets.append(offsets[-1] + 1 if offsets else start)
    return CleanText("".join(characters), tuple(offsets))


def _is_plain(line: str) -> bool:
    """Whether a line surely has nothing of `_UNCLEAN`: a look that is cheaper than the pattern."""
    plain = line.isascii() and line.isprintable() and line.strip() == line != ""
    return plain and not any(map(line.__contains__, _SUSPICIOUS))


_SUSPICIOUS = ("  ", "[", "- ")


def _is_twice(characters: list[str], character: str) -> bool:
    """Whether a dash stands behind another, which is one to a reader: "once stood –- proof"."""
    if character not in _DASHES or not characters or characters[-1] not in _DASHES:
        return False
    if character == characters[-1] == "-":
        return False  # "--" is a dash by itself
    characters[-1] = character if characters[-1] == "-" else characters[-1]
    return True


_DASHES = frozenset("-–—")

# Three blanks within a sentence, where a program that knows no dash took it from between its own:
# "the two oldest towers   Sarn and Kew   are shut". Typed or set text has two blanks, or many.
_BLANKS = re.compile(r"(?<=[^\s.!?:;,–—-])( {2,})(?=[^\s–—-])")
_LOST_DASH = 3  # blanks
_MOST_DASHES = 6  # in a block; with more the blanks are a table's


def _lost_dashes(line: str, start: int) -> frozenset[int]:
    """Return the offsets of the middle blanks where dashes were lost, if no other blanks run on."""
    runs = [found.span() for found in _BLANKS.finditer(line)]
    if len(runs) > _MOST_DASHES or any(end - first != _LOST_DASH for first, end in runs):
        return frozenset()
    return frozenset(start + first + 1 for first, _ in runs)


# What stands before another word alone, never by itself: programs that know no hyphen took it.
_LOST_HYPHEN = re.compile(r"(?<![\w'’-])(anti|semi|multi|non|co|pre|quasi|e(?= mail)) (?=[a-z]{3})")
_ALONE = ("anti ", "semi ", "multi ", "non ", "co ", "pre ", "quasi ", "e mail")
_LATIN = re.compile(r"\b(?:persona|qua|condicio|conditio) $")


def _with_hyphens(line: str) -> str:
    """Return a line with the hyphens that stood behind "anti", "co" and the like.

    No word of English is "anti" or "co" in small letters, but for the Latin of "persona non grata".
    A blank becomes a hyphen, so that offsets stay.
    """
    if not any(map(line.__contains__, _ALONE)):
        return line
    return _LOST_HYPHEN.sub(
        lambda found: found[0] if _LATIN.search(line[: found.start()]) else f"{found[1]}-", line
    )


def one_line(text: str) -> str:
    """Return a stretch of the article on one line, as it is shown in quotation marks.

    Its typographic marks stay; the dashes and hyphens that it lost, words that a blank tears and
    ligatures are as `clean` gives them.
    """
    text = _with_hyphens(text)
    places = _lost_dashes(text, 0) if "   " in text else frozenset()
    if places:
        text = "".join("–" if i in places else c for i, c in enumerate(text))
    text = spell_out(" ".join(text.split()))
    return _TORN_HYPHEN.sub(r"\1", text) if any(map(text.__contains__, _TEARING)) else text


_TEARING = ("- ", "\u2010 ", "\u2011 ")
# "Jean- Pierre", but "low- and middle-income": there the hyphen waits for a word further on.
_AFTER_OPEN_HYPHEN = r"(?!(?:and|or|to|but|nor|as|versus)\b)"
_TORN_HYPHEN = re.compile(
    rf"(?<=[^\W\d_])([-\u2010\u2011]) {_AFTER_OPEN_HYPHEN}(?=[^\W\d_])", re.IGNORECASE
)
_NEXT_WORD = re.compile(rf"{_AFTER_OPEN_HYPHEN}[^\W\d_]", re.IGNORECASE)


def _is_torn(characters: list[str], text: str, offset: int, end: int) -> bool:
    """Whether the blank at the offset tears a word at its hyphen: "Jean- Pierre"."""
    if len(characters) < 3 or characters[-1] != "-" or not characters[-2].isalpha():
        return False
    return _NEXT_WORD.match(text, offset + 1, end) is not None


_FOLDING = str.maketrans(
    {
        **dict.fromkeys(_INVISIBLE, ""),
        **_PLAIN,
        **{"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"},
        **LIGATURES,
        **{chr(code): " " for code in (*range(0x20), *range(0x7F, 0xA0))},
    }
)


_FOLDED = re.compile(f"[{re.escape(''.join(map(chr, _FOLDING)))}]")


def _plain_mark(found: re.Match[str]) -> str:
    return str(_FOLDING[ord(found[0])])


@forgettable
@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return the text as it is compared: plain marks, single spaces, case folded."""
    if not (text.isascii() and text.isprintable()):
        text = " ".join(_FOLDED.sub(_plain_mark, text).split())
    elif "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(text.split())
    return text.casefold()


def fold_word(word: str) -> str:
    """Return one word as `fold` does, without remembering it, for words that are asked for once."""
    return word.casefold() if word.isascii() and word.isalnum() else fold(word)


def stands(whole: str, wanted: str) -> bool:
    """Whether a text stands in another as whole words, both folded."""
    start = whole.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if not (start and _in_word(whole[start - 1])) and not _in_word(whole[end : end + 1]):
            return True
        start = whole.find(wanted, start + 1)
    return False


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"

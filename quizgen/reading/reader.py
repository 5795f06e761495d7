"""From any source to an Article: the cascade of reading, in order.

path ─┐                    ┌ text ──► lines ──────────┐
URL ──┼► bytes ──► kind ───┼ Markdown, HTML, PDF, Word ┼─► draft ──► blocks ──► enough English?
"-" ──┘   (sniffing)       └  (their own readers) ─────┘                             │
                                                                                  Article
"""

from __future__ import annotations

import re
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from quizgen.errors import BadInput, BadUse
from quizgen.model import BLOCK_KINDS, Article, Block, BlockKind
from quizgen.reading.blocks import find_blocks
from quizgen.reading.dates import iso_date
from quizgen.reading.decoding import decode, repair
from quizgen.reading.draft import Draft, Mark
from quizgen.reading.english import UNKNOWN, foreign_language
from quizgen.reading.from_html import read_html
from quizgen.reading.from_markdown import read_markdown
from quizgen.reading.from_pdf import read_pdf
from quizgen.reading.from_word import read_word
from quizgen.reading.furniture import byline
from quizgen.reading.lines import paragraph_spans
from quizgen.reading.settings import ReadingSettings
from quizgen.reading.shape import count_words, plain
from quizgen.reading.sniffing import source_kind

__all__ = ["read", "read_bytes", "read_text", "with_block_kind"]

_URL = re.compile(r"https?://", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
_GIVE = "give the path of a file, a web address, or - for standard input"
# Bylines and datelines stand at the head of an article.
_HEAD = 6


def read(
    source: str, *, stdin: BinaryIO | None = None, settings: ReadingSettings | None = None
) -> Article:
    """Read an article from a path, an http(s) address, or standard input ("-").

    Args:
        source: where the article is, as the user gave it.
        stdin: what "-" reads from; the process's own standard input when not given.
        settings: limits; those of the environment when not given.

    Returns:
        The article, with its blocks told apart.

    Raises:
        BadUse: the source is empty.
        BadInput: it cannot be read as an English article.
    """
    settings = settings or ReadingSettings.from_environment()
    if not source.strip():
        raise BadUse(f"No source was given: {_GIVE}.")
    if source == "-":
        stream = stdin if stdin is not None else sys.stdin.buffer
        data = _limited(stream, "standard input", settings)
        return _from_bytes(data, name="standard input", source="-", settings=settings)
    if _URL.match(source.strip()):
        from quizgen.reading.fetching import fetch  # late: a file needs no network

        page = fetch(source.strip(), settings)
        return _from_bytes(
            page.data,
            name=page.url,
            source=source.strip(),
            settings=settings,
            content_type=page.content_type,
            charset=page.charset,
            url=page.url,
        )
    if _OTHER_SCHEME.match(source):
        raise BadInput(f"{source} is no http or https address, and no other is fetched: {_GIVE}.")
    return _from_bytes(_file_bytes(source, settings), name=source, source=source, settings=settings)


def read_text(
    text: str,
    *,
    title: str = "",
    author: str = "",
    date: str = "",
    source: str = "",
    settings: ReadingSettings | None = None,
) -> Article:
    """Read pasted text.

    Args:
        text: as pasted; it becomes ``Article.text`` with universal newlines, and with mojibake
            repaired when it really is mojibake.
        title: the title if it is known; otherwise the first line is looked at.
        author: if it is known; otherwise a byline is looked for.
        date: the day of publication as ISO 8601; otherwise a dateline is looked for.
        source: where the text came from, for the record.
        settings: limits; those of the environment when not given.

    Raises:
        BadInput: it is empty, too short, too long, or not English.
    """
    settings = settings or ReadingSettings.from_environment()
    name = source or "The text"
    if len(text) > settings.max_bytes:
        raise _too_large(name, settings)
    draft = replace(_plain_draft(repair(text)), title=plain(title), author=author, date=date)
    return _article(draft, name=name, source=source, settings=settings)


def read_bytes(
    data: bytes, *, name: str, source: str = "", settings: ReadingSettings | None = None
) -> Article:
    """Read a file that was uploaded.

    Args:
        data: the whole file.
        name: its name; the content decides what kind of file it is, the name only where the
            content does not (Markdown).
        source: what the article records as its source; the name when not given.
        settings: limits; those of the environment when not given.

    Raises:
        BadInput: it cannot be read as an English article.
    """
    settings = settings or ReadingSettings.from_environment()
    return _from_bytes(data, name=name, source=source or name, settings=settings)


def with_block_kind(article: Article, index: int, kind: BlockKind) -> Article:
    """Return the article with one block's kind changed, as a teacher decides.

    Args:
        article: the article.
        index: place of the block among ``article.blocks``.
        kind: one of ``BLOCK_KINDS``; "prose" puts a block back.

    Raises:
        BadUse: there is no such block or kind.
    """
    if kind not in BLOCK_KINDS:
        raise BadUse(f"There is no block kind {kind!r}; known are {', '.join(BLOCK_KINDS)}.")
    if not 0 <= index < len(article.blocks):
        raise BadUse(f"There is no block {index}: the article has {len(article.blocks)} blocks.")
    block = article.blocks[index]
    reason = "" if kind == "prose" else "set by the teacher"
    changed = Block(kind, block.start, block.end, reason)
    blocks = (*article.blocks[:index], changed, *article.blocks[index + 1 :])
    return replace(article, blocks=blocks)


# From a source to bytes ------------------------------------------------------------------------


def _file_bytes(source: str, settings: ReadingSettings) -> bytes:
    path = Path(source)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise BadInput(
                f"{source} is a folder: give one file, or use quizgen batch for a whole folder."
            )
        with path.open("rb") as stream:
            return _limited(stream, source, settings)
    except FileNotFoundError as error:
        advice = "check the path"
        if re.match(
            r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|uk|de|info)(?:/|$)", source
        ):
            advice = f"for a web page write https://{source}"
        raise BadInput(f"There is no file {source}: {advice}.") from error
    except PermissionError as error:
        raise BadInput(f"{source} may not be read: ask its owner for permission.") from error
    except OSError as error:
        raise BadInput(
            f"{source[:200]} cannot be read ({error.strerror or error}): {_GIVE}."
        ) from error
    except ValueError as error:  # a path with a null character
        raise BadInput(f"{source[:200]!r} is not a valid path: {_GIVE}.") from error


def _limited(stream: BinaryIO, name: str, settings: ReadingSettings) -> bytes:
    """Read a whole stream, but no more than the limit (a pipe may never end)."""
    data = stream.read(settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        raise _too_large(name, settings)
    return data


def _too_large(name: str, settings: ReadingSettings) -> BadInput:
    return BadInput(
        f"{name} is larger than {settings.max_bytes / 1e6:,.1f} MB, the limit: give one article, "
        "or raise QUIZGEN_MAX_BYTES."
    )


# From bytes to an article ----------------------------------------------------------------------


def _from_bytes(
    data: bytes,
    *,
    name: str,
    source: str,
    settings: ReadingSettings,
    content_type: str = "",
    charset: str = "",
    url: str = "",
) -> Article:
    if len(data) > settings.max_bytes:
        raise _too_large(name, settings)
    if not data.strip():
        raise BadInput(f"{name} is empty: {_GIVE} that holds an article.")
    kind = source_kind(data, name, content_type)
    if kind == "pdf":
        draft = read_pdf(data, name=name, settings=settings)
    elif kind == "docx":
        draft = read_word(data, name=name, settings=settings)
    else:
        text = decode(data, name=name, charset=charset, markup=kind == "html")
        if kind == "html":
            draft = read_html(text, name=name, url=url)
        elif kind == "markdown":
            draft = read_markdown(text)
        else:
            draft = _plain_draft(text)
    return _article(draft, name=name, source=source, settings=settings)


def _plain_draft(text: str) -> Draft:
    return Draft(text, tuple(Mark(start, end) for start, end in paragraph_spans(text)))


def _article(draft: Draft, *, name: str, source: str, settings: ReadingSettings) -> Article:
    blocks, title = find_blocks(draft)
    prose = [draft.text[block.start : block.end] for block in blocks if block.kind == "prose"]
    _check_readable(draft.text, prose, name, settings)
    furniture = [block for block in blocks[:_HEAD] if block.kind == "furniture"]
    lines = [plain(draft.text[block.start : block.end]) for block in furniture]
    return Article(
        text=draft.text,
        title=title,
        source=source,
        author=draft.author or next(filter(None, map(byline, lines)), ""),
        date=draft.date or next(filter(None, map(iso_date, lines)), ""),
        blocks=blocks,
    )


def _check_readable(text: str, prose: list[str], name: str, settings: ReadingSettings) -> None:
    """Refuse what is empty, not English or too short for questions."""
    if not text.strip():
        raise BadInput(f"{name} is empty: {_GIVE} that holds an article.")
    words = sum(map(count_words, prose))
    # Prose is found by English signs; in other languages little of it may be.
    enough = words >= settings.min_words
    language = foreign_language("\n".join(prose) if enough else text)
    if language and (enough or language != UNKNOWN):
        raise BadInput(
            f"{name} seems to be written in {language}, and questions are made from English only: "
            "give an English article."
        )
    if not enough:
        rest = count_words(text) - words
        aside = f" (and {rest} in headings, captions and the like)" if rest > 0 else ""
        raise BadInput(
            f"{name} has {words} {'word' if words == 1 else 'words'} of prose{aside}, and a quiz "
            f"needs at least {settings.min_words}: give the whole article."
        )

"""How captions of pictures, credits and charts are known.

Each row is a pattern searched in the line, the reason shown to the teacher, and an example. A
row with ``weak`` set speaks only for a line that is a single short sentence or fragment: the
same words occur in prose ("He was pictured at the harbour on Friday, the court was told").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

__all__ = ["CAPTIONS", "CaptionRow", "caption_reason"]


@dataclass(frozen=True, slots=True)
class CaptionRow:
    """One sign of a caption; ``longest`` is the most words that such a line has."""

    pattern: str
    reason: str
    example: str
    longest: int = 70
    weak: bool = False


_PICTURE = (
    r"(?:image|photo|photograph|picture|view|shot|footage|map|portrait|drawing|painting|sketch"
    r"|illustration|still|screen ?grab|screenshot|snapshot|video|diagram|chart|graph|poster)"
)
_AGENCY = (
    r"(?:AFP|Reuters|AP|AP Photo|Associated Press|Getty(?: Images)?|PA(?: Wire| Media| Images)?|EPA"
    r"|Shutterstock|Alamy|iStock(?:photo)?|Unsplash|Flickr|Wikimedia(?: Commons)?|Xinhua|NASA|ESA"
    r"|Rex(?: Features)?|Corbis|Bloomberg|Press Association|CC[ -]BY[\w .-]*|public domain)"
)

CAPTIONS: tuple[CaptionRow, ...] = (
    CaptionRow(
        r"(?:^|[.!?…)\]”\"|/–—-]\s*)(?:(?:file |main |top |cover |lead )?"
        r"(?:images?|photos?|photographs?|pictures?|pics?|credits?|illustrations?|graphics?)"
        r"(?: credit| courtesy| source)?\s*:|courtesy of|photos? by|photographs? by|pictures? by"
        r"|images? by|illustrations? by|image courtesy|photo courtesy)\s*\S.{0,80}$",
        "a picture credit",
        "Two fishing boats in the harbour on May 3, 2019. Image: Ann Example.",
    ),
    CaptionRow(
        rf"[(\[/|]\s*(?:[^()\[\]]{{0,60}}[\s/,]|)(?-i:{_AGENCY})\s*[)\]]?\W*$",
        "a picture credit",
        "The flooded main street of Oldmere (AP Photo)",
    ),
    CaptionRow(
        rf"^\W*(?:©\s*)?(?-i:{_AGENCY})(?:\s*[/|]\s*[\w .-]{{2,40}})?\W*$",
        "a picture credit",
        "AFP/Getty Images",
    ),
    CaptionRow(
        rf"^(?:an? |the )?(?:(?:satellite|aerial|archive|stock|drone|undated|handout|composite|file"
        rf"|general|artist['’]?s|computer-generated|infrared|microscope|black-and-white|old|rare"
        rf"|close-up|front|side|rear|night|panoramic)\s+)+{_PICTURE}s?\s+(?:of|from|showing|over"
        rf"|across|taken|provided|released)\b",
        "it describes a picture",
        "Satellite image of the new harbour wall",
        longest=40,
        weak=True,
    ),
    CaptionRow(
        r"^(?:an? |the )?(?:artist['’]?s? (?:impression|rendering|concept|illustration|depiction)"
        r"|(?:photo|photograph|picture|image|screenshot|still|view|map|diagram|close-up|portrait"
        r"|painting|illustration|sketch) of)\b",
        "it describes a picture",
        "View of the old harbour from the church tower",
        longest=30,
        weak=True,
    ),
    CaptionRow(
        r"^(?:file|library|stock|archive|handout|courtesy) (?:photo|picture|image|photograph|pic)s?"
        r"\b",
        "it describes a picture",
        "File photo: the ferry before it sank",
        longest=40,
    ),
    CaptionRow(
        rf"^(?:in )?this (?:\w+[ -]){{0,3}}{_PICTURE}s?,? (?:shows?|taken|provided|released|made"
        r"|from|by|was taken)\b",
        "it describes a picture",
        "This undated photo provided by the museum shows the first ferry.",
        longest=50,
    ),
    CaptionRow(
        r"\bin (?:this|an?) (?:\w+[ -]){0,2}(?:photo|picture|image|still from|still|screenshot"
        r"|photograph)\b",
        "it describes a picture",
        "Fishermen cleaning nets in a still from a video",
        longest=40,
        weak=True,
    ),
    CaptionRow(
        r"\((?:pictured|left|right|cent(?:re|er)|above|below|top|bottom|front|back"
        r"|far (?:left|right)|second (?:left|right)|second from (?:left|right)|from left"
        r"|left to right|l-r|l|r|in red|in blue|in white|foreground|background)"
        r"(?:,? (?:pictured|in \d{4}))?\)",
        "it says where in the picture a person stands",
        "Mayor Calder (left) and the harbour master (right) in May",
        longest=40,
    ),
    CaptionRow(
        r"^(?:from left|left to right|clockwise|l-r|pictured|above|below|left|right|top|bottom)"
        r"(?: from top left)?(?: to right)?\s*[:,]",
        "it says where in the picture a person stands",
        "From left: Ruth Calder, Tom Reed and Ann Lowe",
        longest=50,
    ),
    CaptionRow(
        r"(?:,|^)\s*(?:seen|shown|pictured|photographed)\s+(?:here\b|above\b|below\b|left\b|right\b"
        r"|in\b|at\b|with\b|on\b|during\b|last\b|outside\b|arriving\b|leaving\b)",
        "it says when the picture was taken",
        "Calder and Reed, pictured in Oldmere in 2013, are due to meet Monday",
        longest=35,
        weak=True,
    ),
    CaptionRow(
        r"^(?:fig(?:ure|\.)?|table|map|chart|graph|diagram|plate|box|exhibit|illustration)\s*"
        r"(?:\d+(?:\.\d+)*|[A-Z])\s*(?:[.:–—-]|$)",
        "it names a figure or table",
        "Figure 2. Boats landed each year",
        longest=90,
    ),
    CaptionRow(
        r"^(?:video|watch|image|photo|photos|picture|pictures|graphic|gallery|map|caption|audio"
        r"|listen|chart|infographic|photograph|illustration|podcast|in pictures|media caption"
        r"|image caption)\s*[:|]",
        "it names a picture or film",
        "Watch: the moment the wall broke",
    ),
    CaptionRow(
        r"^(?:image|media|picture|photo) (?:caption|copyright|source)\b",
        "it names a picture or film",
        "Image caption The harbour wall was built in 1823",
        longest=50,
    ),
)


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], CaptionRow], ...]:
    return tuple((re.compile(row.pattern, re.IGNORECASE), row) for row in CAPTIONS)


def caption_reason(line: str, words: int, *, could_be_prose: bool) -> str:
    """Return why a line (white space collapsed) is a caption, or "".

    Args:
        line: the text of the block.
        words: how many words it has.
        could_be_prose: whether it reads like ordinary sentences; weak signs are not believed
            then.

    >>> caption_reason("AFP/Getty Images", 2, could_be_prose=False)
    'a picture credit'
    """
    for pattern, row in _compiled():
        if words > row.longest or (row.weak and could_be_prose):
            continue
        if pattern.search(line):
            return row.reason
    return ""

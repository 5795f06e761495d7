"""What stands on a page but not in its article: buttons, bylines, datelines, notices.

Each row is a pattern over the whole line (white space collapsed, case ignored), the reason that
a teacher is shown, and a line that made the row necessary. Add rows here; a test checks that
every example matches its own row and that ordinary sentences match none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

__all__ = [
    "CLOSING_SECTIONS",
    "FURNITURE",
    "Row",
    "closing_section",
    "furniture_reason",
]


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of line: how it is known, why it is set aside, and an example."""

    pattern: str
    reason: str
    example: str


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+{_DAY},?\s+\d{{4}}|{_DAY}\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
)
_TIME = (
    r"(?:[,\s|·•—–-]|\bat\b)*\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:gmt|bst|utc|[ecmp][sd]?t|cet|est)?"
)
_WHEN = rf"{_DATE}(?:{_TIME})?"

FURNITURE: tuple[Row, ...] = (
    # when and by whom
    Row(rf"{_WHEN}", "a date on its own", "Saturday, September 12, 2015"),
    Row(
        rf"(?:(?:first |originally )?published|posted|updated|last (?:updated|modified|edited)"
        rf"|modified|created|date|issued)(?: (?:on|at))?:?\s+(?:on )?{_WHEN}\.?(?:\W.{{0,40}})?",
        "the date of publication",
        "Last updated on 3 May 2021, 10:15 BST",
    ),
    Row(
        r"(?:published|posted|updated)\s+(?:\d+|an?|one|two)\s+(?:minute|hour|day|week|month|year)s?"
        r" ago.{0,30}",
        "the date of publication",
        "Updated 3 hours ago",
    ),
    Row(r"\d+\s*(?:-\s*)?min(?:ute)?s?(?:'s)? (?:read|listen|watch)", "reading time", "5 min read"),
    # buttons
    Row(
        r"(?:share|tweet|pin|print|e-?mail|save|like|copy link|bookmark|whatsapp|facebook|twitter"
        r"|linkedin|reddit|x|and|[\W\d])+",
        "buttons of the page",
        "Share Tweet Email Print",
    ),
    Row(
        r"(?:share|tweet|email|print|pin|save|bookmark|like)\s+(?:this|the)\s*"
        r"(?:\b(?:article|story|page|post|item|on|with|via)\b.{0,40}|:?)",
        "buttons of the page",
        "Share this article on Facebook",
    ),
    Row(
        r"(?:share|like|find|join) (?:us )?(?:on|via|with) "
        r"(?:facebook|twitter|x|instagram|pinterest|linkedin|whatsapp|e-?mail|friends).{0,40}",
        "buttons of the page",
        "Share on Facebook",
    ),
    Row(
        r"(?:click|tap|scroll|swipe)(?: here| down| up| left| right| on)? (?:to|for|the) .{0,60}",
        "buttons of the page",
        "Click here to see the full gallery",
    ),
    Row(
        r"(?:back|return|jump|skip|go) to (?:the )?(?:top|content|main content|home|navigation"
        r"|story|article).{0,20}",
        "buttons of the page",
        "Skip to main content",
    ),
    Row(
        r"(?:home|news|menu|search|log ?in|log ?out|sign ?in|register|my account|contact(?: us)?"
        r"|about(?: us)?|help|next|previous|prev|older posts?|newer posts?|close|loading|listen"
        r"|play|pause|more|show more|load more|view all|see all|show (?:less|comments)|transcript"
        r"|download|subscribe|donate|support us|advertise|careers|sitemap|\W)+",
        "navigation of the page",
        "Home | News | Contact us",
    ),
    Row(
        r"\(?(?:continue|continued?|keep) reading(?: below| the main story| the story)?\W*.{0,40}",
        "navigation of the page",
        "Continue reading the main story",
    ),
    Row(
        r"(?:story|article) continues? (?:below|after|on).{0,30}",
        "navigation of the page",
        "Article continues after advertisement",
    ),
    Row(
        r"(?:read|see|find out|learn|discover|watch|listen|hear) (?:more|also|next|now|the full"
        r" (?:story|article))(?:\s*[:|>»→…].{0,160}|\s+(?:here|about|from|on|at|in|at)\b.{0,60})?",
        "a link to another page",
        "Read more: Ten harbours that were saved",
    ),
    Row(
        r"(?:related|recommended|you (?:may|might) (?:also )?(?:like|be interested in)|more from"
        r"|more on|most (?:read|viewed|popular|shared)|trending(?: now)?|editors?['’]s? picks?|also"
        r" (?:on|in|read|see)|up next|don['’]t miss|see also|further reading|top stories|latest"
        r" (?:news|stories)|popular (?:posts|stories|now)|what to read next)\s*"
        r"(?:articles?|stories|posts?|links?|content|topics?|news|videos?|coverage|this story|this"
        r" topic|reading)?\s*:?(?:\s*[:>»→|-]\s*.{1,160}|\s+\S+(?:\s+\S+){0,4})?",
        "a link to another page",
        "Related articles",
    ),
    Row(r"(?:https?://|www\.)\S+", "a web address", "https://www.example.org/harbour"),
    Row(r"\S+@\S+\.\w{2,8}", "an e-mail address", "newsdesk@example.org"),
    # wanting something
    Row(
        r"(?:advertisement|advert|ad|sponsored(?: content| by .{1,40})?|promoted|promotion"
        r"|paid (?:post|content)|ad feedback)s?\W*",
        "advertising",
        "ADVERTISEMENT",
    ),
    Row(
        r"(?:please )?(?:sign ?up|subscribe|register)\b(?: now| here| today| free)*"
        r"(?: (?:to|for|with|and)\b.{0,120})?\W*",
        "an invitation to subscribe",
        "Sign up to our weekly newsletter",
    ),
    Row(
        r"(?:get|receive) (?:the|our|more|all|breaking|daily|weekly)\b.{0,80}"
        r"(?:newsletter|inbox|e-?mail|app|alerts?)\b.{0,40}",
        "an invitation to subscribe",
        "Get our top stories in your inbox every morning.",
    ),
    Row(
        r".{0,60}\b(?:enter|your) e-?mail(?: address)?\b.{0,60}",
        "an invitation to subscribe",
        "Enter your email address to follow this blog",
    ),
    Row(
        r"(?:please )?(?:follow|like|join|find|contact|e-?mail|tweet|message) (?:us|me|him|her"
        r"|them|@\w+|the author|[A-Z]\w+ [A-Z]\w+)\b(?: (?:on|at|via|in|by)\b.{0,80})?\W*",
        "an invitation to follow",
        "Follow us on Instagram and Twitter",
    ),
    Row(
        r"(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,60}\bcookies?\b.{0,200}",
        "a cookie notice",
        "We use cookies to give you the best experience on our site.",
    ),
    Row(
        r"(?:accept|reject|manage|allow)(?: all)? (?:cookies|consent|preferences|settings).{0,40}",
        "a cookie notice",
        "Accept all cookies",
    ),
    Row(
        r"(?:by (?:continuing|using|clicking|signing up)\b.{0,80}\byou (?:agree|accept|consent)).*",
        "a notice of the page",
        "By signing up you agree to our terms of use and privacy policy.",
    ),
    Row(
        r"(?:privacy(?: policy)?|terms(?: of (?:use|service))?|terms (?:and|&) conditions|cookie"
        r" policy|accessibility|imprint|disclaimer|[\W]|and)+",
        "a notice of the page",
        "Privacy Policy | Terms of Use",
    ),
    # rights
    Row(
        r"(?:copyright\s*(?:©|\(c\)|\d{4}|by\b|notice|[–—-])|©|\(c\)\s+(?:copyright|\d{4})).{0,200}",
        "a copyright notice",
        "© 2015 The Oldmere Gazette. All rights reserved.",
    ),
    Row(r".{0,160}\ball rights reserved\b\W*.{0,60}", "a copyright notice", "All rights reserved."),
    Row(
        r"(?:this (?:article|story|work|text|page|post|content)|reprinted|republished)\b.{0,120}"
        r"\b(?:licen[cs]ed?|creative commons|originally (?:appeared|published)|first (?:appeared"
        r"|published)|permission|cc[ -]by)\b.{0,160}",
        "a notice of rights or origin",
        "This article was originally published on The Harbour Post.",
    ),
    # comments
    Row(r"(?:no|\d+|one)?\s*comments?(?: so far)?\s*\(?\d*\)?:?", "comments", "No comments:"),
    Row(
        r"(?:post|leave|add|write|view|show|hide|join|load)(?: an?| your| all| the| more)? "
        r"(?:comments?|reply|replies|response|conversation|discussion)\b.{0,40}",
        "comments",
        "Post a Comment",
    ),
    Row(
        r"(?:note: )?only (?:a )?(?:members?|registered users?) .{0,40}\bcomment.{0,20}",
        "comments",
        "Note: Only a member of this blog may post a comment.",
    ),
    Row(
        r"(?:comments|replies|responses) (?:are|have been) (?:now )?(?:closed|disabled|turned off)"
        r".{0,40}",
        "comments",
        "Comments are closed.",
    ),
    Row(r"(?:reply|report(?: abuse)?|like|dislike|[\W\d])+", "comments", "Reply · Report"),
    # filing
    Row(
        r"(?:categor(?:y|ies)|tags?|topics?|labels?|filed under|keywords?|posted in"
        r"|tagged(?: with)?|more about|section)\s*:\s*.{1,300}",
        "labels of the page",
        "Categories: Harbours, Local news",
    ),
    Row(
        r"(?:filed under|posted in|posted by|labels)\b.{0,80}",
        "labels of the page",
        "Posted by Harbour Watch at 10:41",
    ),
    Row(
        r"(?:the )?(?:views|opinions) expressed (?:in|by|here)\b.{0,240}",
        "a notice of the page",
        "The views expressed in this article are the author's own.",
    ),
    Row(
        r"(?:correction|editor['’]s note|editors['’] note|clarification|update|amended|footnote)"
        r"\s*(?:\(.{1,40}\))?\s*:.{1,400}",
        "a note by the editors",
        "Correction: An earlier version of this article gave the wrong year.",
    ),
    Row(
        r"this (?:article|story|page|post|piece) (?:was|has been|is) (?:last |first )?"
        r"(?:amended|updated|corrected|edited|changed|part of|taken from|adapted from)\b.{0,240}",
        "a note by the editors",
        "This article was amended on 3 May to correct a name.",
    ),
    Row(
        r"(?:additional )?(?:reporting|editing|writing|research|translation|translated)"
        r"(?: and (?:editing|writing|reporting))? by\b.{1,160}",
        "who worked on the article",
        "Additional reporting by Ann Example in Oldmere",
    ),
    Row(
        r"(?-i:[A-Z][\w.’'-]+ (?:[A-Z][\w.’'-]+ ){1,3})(?:is|was) an? (?:\w+[ -]){0,2}"
        r"(?:freelance (?:writer|journalist|reporter)|staff writer"
        r"|contributing (?:writer|editor))\b.{0,120}",
        "a note about the author",
        "Ann Example is a freelance writer based in Oldmere.",
    ),
    Row(r"page \d+(?: of \d+)?|\d+ of \d+|\W?\s*\d{1,4}\s*\W?", "a page number", "Page 2 of 7"),
    Row(r"(?:the )?end|ends|\(?ends?\)?|-\s*30\s*-|###", "the end mark", "ENDS"),
    Row(
        r"(?:\[|\()?(?:video|audio|photos?|pictures?|gallery|slideshow|podcast|image|images"
        r"|watch|map|infographic|live)(?:\]|\))?",
        "a place holder",
        "[Video]",
    ),
    Row(
        r"(?:javascript|flash|your browser)\b.{0,80}\b(?:disabled|enabled?|required"
        r"|support(?:ed)?(?: the .{1,30})?)\b.{0,60}"
        r"|(?:this|the) video (?:is (?:un|not )available|cannot be played).{0,60}",
        "a notice of the page",
        "Your browser does not support the video tag.",
    ),
)

# Headings after which the article is over: whatever follows them, up to another heading, goes.
CLOSING_SECTIONS: tuple[Row, ...] = (
    Row(
        r"(?:sources?|references|notes|footnotes|citations|bibliography|works cited|notes and"
        r" references)\s*:?",
        "sources",
        "Sources",
    ),
    Row(
        r"(?:external links|see also|further reading|related(?: (?:articles|stories|news|links"
        r"|posts|topics|content))?|more (?:from|on)\b.{0,40}|recommended|most (?:read|popular)"
        r"|you (?:may|might) also like|read more|read next|sister links)\s*:?",
        "links",
        "External links",
    ),
    Row(
        r"(?:(?:no|\d+) )?comments?\s*(?:\(\d+\))?:?|(?:leave|post) a (?:reply|comment)",
        "comments",
        "3 Comments",
    ),
    Row(r"about the authors?\s*:?|author bio(?:graphy)?", "about the author", "About the author"),
)

# "By Ann Example, Education Correspondent": words of a byline that bear no capital.
_BYLINE_SMALL = frozenset(
    "by and for in of the at from with de la van von der editor reporter correspondent writer "
    "staff political education science news special contributor".split()
)
_BYLINE = re.compile(r"(?:(?:written|reported|words|story|text|posted) )?by:? (.+)", re.IGNORECASE)
# Sentences begin with "By" too: "By Christmas Day …", "By Monday".
_NOT_A_NAME = re.compile(
    rf"(?:{_WEEKDAY}|{_MONTH}|christmas|easter|law|contrast|comparison|\d.*)$", re.IGNORECASE
)


@cache
def _compiled(rows: tuple[Row, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row.pattern, re.IGNORECASE), row.reason) for row in rows)


# Longer lines are prose whatever they begin with; it also bounds the work of the patterns.
_LONGEST = 600


def furniture_reason(line: str) -> str:
    """Return why a line (white space collapsed) is page furniture, or "" when it is not.

    >>> furniture_reason("Post a Comment")
    'comments'
    >>> furniture_reason("The council posted a comment on its page.")
    ''
    """
    if not any(character.isalnum() for character in line):
        return "a separator"
    if len(line) > _LONGEST:
        return ""
    if byline(line):
        return "a byline"
    for pattern, reason in _compiled(FURNITURE):
        if pattern.fullmatch(line):
            return reason
    return ""


def closing_section(line: str) -> str:
    """Return what a closing heading announces ("sources", "comments" …), or ""."""
    if len(line) > 60:
        return ""
    for pattern, what in _compiled(CLOSING_SECTIONS):
        if pattern.fullmatch(line):
            return what
    return ""


def byline(line: str) -> str:
    """Return the author whom a byline names, or "" when the line is none.

    >>> byline("By Ann Example, Education Correspondent")
    'Ann Example'
    >>> byline("By Monday the harbour was closed.")
    ''
    """
    match = _BYLINE.fullmatch(line)
    if not match or line.endswith((".", "!", "?")) or len(line.split()) > 14:
        return ""
    named = match.group(1)
    words = re.findall(r"[^\W\d_][\w.’'-]*", named)
    if any(not word[0].isupper() and word.lower() not in _BYLINE_SMALL for word in words):
        return ""
    name = re.split(r"\s*(?:,|\||\bfor\b|\bin\b|\s[-–—•·]\s)\s*", named, maxsplit=1)[0].strip()
    parts = name.split()
    if not 2 <= len(parts) <= 8 or _NOT_A_NAME.match(parts[0]) or not parts[0][0].isupper():
        return ""
    return name.title() if name.isupper() else name

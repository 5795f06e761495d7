"""What stands on a page but not in its article: buttons, bylines, datelines, notices.

Each row is a pattern over the whole line (white space collapsed, case ignored), the reason that
a teacher is shown, and a line that made the row necessary. Add rows here; a test checks that
every example matches its own row and that ordinary sentences match none. The module is long
because it is a table.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CLOSING_SECTIONS", "FURNITURE", "MONTH", "WEEKDAY", "Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of line: how it is known, why it is set aside, and an example."""

    pattern: str
    reason: str
    example: str


MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+{_DAY},?\s+\d{{4}}|{_DAY}\s+(?:of\s+)?{MONTH},?\s+\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
)
_TIME = (
    r"(?:[,\s|·•—–-]|\bat\b)*\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:gmt|bst|utc|[ecmp][sd]?t|cet|est)?"
)
_WHEN = rf"{_DATE}(?:{_TIME})?"

FURNITURE: tuple[Row, ...] = (
    # when and by whom
    Row(
        rf"{_WHEN}(?:\s*[|·•–—-]\s*.{{1,40}})?",
        "a date on its own",
        "Saturday, September 12, 2015",
    ),
    Row(
        rf"(?:(?:first |originally )?published|posted|updated|last (?:updated|modified|edited)"
        rf"|modified|created|date|issued)(?: (?:on|at))?:?\s+(?:on )?{_WHEN}\.?(?:\W.{{0,40}})?",
        "the date of publication",
        "Last updated on 3 May 2021, 10:15 BST",
    ),
    Row(
        r"(?:(?:published|posted|updated)\s+)?(?:\d+|an?|one|two)\s+"
        r"(?:minute|hour|day|week|month|year)s? ago|published"
        r"|this article is more than .{1,20} old",
        "the date of publication",
        "Updated 3 hours ago",
    ),
    Row(
        r"(?-i:(?:[A-Z][\w.’'-]+ ){2,3})(?:.{0,50} )?(?:correspondent|editor|reporter|columnist"
        r"|staff writer)",
        "a byline",
        "Ann Example North of England correspondent",
    ),
    Row(r"@\w{2,30}|(?:twitter|instagram|x): @\w+", "a byline", "@annexample"),
    Row(
        r"(?:\W\s?)?(?:from|to|cc|subject|sent|reply-to)\s?: .{1,200}",
        "the head of an e-mail",
        "Subject: Harbour news",
    ),
    Row(r"sent from my .{2,40}", "the foot of an e-mail", "Sent from my phone"),
    Row(r"\d+\s*(?:-\s*)?min(?:ute)?s?(?:'s)? (?:read|listen|watch)", "reading time", "5 min read"),
    Row(
        r".{3,60} (?:can|may) be (?:reached|contacted|e-?mailed) (?:at|on|by|via) .{3,80}"
        r"|(?:you can )?(?:e-?mail|contact|write to) .{2,40}(?: at)?:? \S+@\S+\.?"
        r"|(?:you can )?follow .{2,60} on (?:twitter|x|facebook|instagram)\b.{0,60}",
        "a byline",
        "Ann Example can be reached at ann@example.com.",
    ),
    Row(
        r".{3,160} contributed (?:reporting |additional reporting )?(?:to|for) "
        r"(?:this|the) (?:report|story|article|post)\b.{0,60}",
        "a byline",
        "Ann Example and Ben Sample in Oslo contributed to this report.",
    ),
    # buttons
    Row(
        r"(?=.*[a-z])(?:share|tweet|pin|print|e-?mail|save|like|copy link|bookmark"
        r"|whatsapp|facebook|twitter|linkedin|reddit|x|and|[\W\d])+",
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
    Row(
        r"\W*we have a small favou?r to ask\b.*|(?:please )?(?:support|help us|donate)\b.{0,60}"
        r"\bjournalism\b.{0,120}",
        "an appeal for money",
        "Support independent journalism from £1 a week.",
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
    Row(
        r"(?=.*[a-z])(?:reply|report(?: abuse)?|like|dislike|[\W\d])+",
        "comments",
        "Reply · Report",
    ),
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
        r"this is a (?:developing|breaking)(?: news)? story\b.{0,100}"
        r"|this (?:article|story|page|post|piece) (?:was|has been|is) (?:last |first )?"
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
    Row(
        r"(?:main articles?|further information|coordinates|see)\s?: .{1,160}"
        r"|this article is about .{3,160}\. for other uses, see .{1,100}"
        r"|from wikipedia, the free encyclopedia|retrieved from .{1,160}"
        r"|jump to (?:navigation|search|content).{0,40}",
        "a notice of the encyclopedia",
        "Main article: History of Oldmere",
    ),
    # Voice of America's lessons end so.
    Row(
        r"(?-i:(?:And )?I['’]m (?:[A-Z][\w.’'-]+ ?){2,3}\.?)"
        r"|(?-i:(?:[A-Z][\w.’'-]+ ){2,3}).{0,20}(?:wrote|reported|adapted|produced) (?:this|it|the)"
        r" (?:story|report|article|program|lesson)?.{0,200}"
        r"|(?-i:(?:[A-Z][\w.’'-]+ ){2,3})was the editor\.?",
        "who worked on the article",
        "Ann Example wrote this story for Learning English. Tom Reed was the editor.",
    ),
    Row(
        r"what do you think\b.{0,120}\b(?:write to us|comments? section|let us know)\b.{0,100}"
        r"|(?:please )?(?:write to us|let us know) in the comments? section.{0,60}",
        "comments",
        "What do you think of the story? Write to us in the Comments Section.",
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
        r"|posts|topics|content))?|topics|more (?:from|on)\b.{0,40}|recommended"
        r"|most (?:read|popular)|you (?:may|might) also like|read (?:more|next)|sister links)\s*:?",
        "links",
        "External links",
    ),
    Row(
        r"(?:(?:no|\d+) )?comments?\s*(?:\(\d+\))?:?|(?:leave|post) a (?:reply|comment)",
        "comments",
        "3 Comments",
    ),
    Row(
        r"words in this (?:story|article|lesson)|glossary|vocabulary|key (?:terms|words)|word list",
        "word list",
        "Words in This Story",
    ),
    Row(r"about the authors?\s*:?|author bio(?:graphy)?", "about the author", "About the author"),
)

"""What stands in shorthand beside a lawmaker: "Sen. Ann Lee, R-Utah" is a senator from Utah."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.role_text import Role, article_for
from quizgen.language.place_parts import state_of

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Mention, Name
    from quizgen.language.tree import Token

__all__ = ["lawmaker"]

# The title right before the name, and what it is called in a sentence.
_SEATS = {
    "sen.": "senator", "sen": "senator", "senator": "senator",
    "rep.": "representative", "rep": "representative", "representative": "representative",
    "congressman": "congressman", "congresswoman": "congresswoman",
}  # fmt: skip
_PARTIES = {
    "R": "Republican", "D": "Democratic", "I": "independent",
    "Republican": "Republican", "Democrat": "Democratic", "Independent": "independent",
}  # fmt: skip
_OF_A_STATE = "state"  # "State Sen. Ann Lee": what stands in the bracket is a town or county
_REACH = 8  # tokens after the name
_STATE = r"(?P<state>[A-Z][A-Za-z.]+(?: [A-Z]\w+)?)"
# "(R-Wis.)", ", D-Calif.,", "(Vt.)"; ", Republican of Utah,"; " of Tennessee".
_AFTER = (
    re.compile(rf"^\s?[(,]\s?(?:(?P<party>[RDI])\s?[-–]\s?)?{_STATE}\s?[),]"),
    re.compile(rf"^, (?P<party>Republican|Democrat|Independent) (?:of|from) {_STATE}"),
    re.compile(rf"^(?P<party>)\s?(?:of|from) {_STATE}"),
)


def lawmaker(facts: Facts, name: Name, mention: Mention, sentence: Sentence) -> Role | None:
    """Return what a member of the Congress is: "a Republican senator from Utah".

    The state stands before the title ("Florida Rep. Ann Lee") or behind the name.
    """
    start, end = mention.span.start, mention.span.end
    doc = mention.span.doc
    if start <= sentence.span.start or doc[start - 1].lower_ not in _SEATS:
        return None
    head = doc[start - 1]
    if head.i and head.nbor(-1).lower_ == _OF_A_STATE:
        return None
    party, tokens, state = _before(facts, head, sentence)
    after = doc[end : min(end + _REACH, sentence.span.end)]
    if not state:
        rest = "".join(token.text + token.whitespace_ for token in after)
        found = next((match for one in _AFTER if (match := one.match(rest))), None)
        state = state_of(found["state"]) if found is not None else ""
        if found is None or not state:
            return None
        party = party or _PARTIES.get(found["party"] or "", "")
        last = after[0].idx + found.end("state")
        tokens = tuple(token for token in after if token.idx < last and not token.is_punct)
    seat = _SEATS[head.lower_]
    kind = f"{party} {seat}" if party else seat
    names = [facts.document.names.of(token) for token in tokens]
    anchor = next((one for one in names if one is not None and one.type != "NORP"), None)
    bare = f"{kind} from {state}"
    text = f"{article_for(bare)} {bare}"
    return Role(name, text, bare, head, (head, *tokens), False, anchor, sentence, "title")


def _before(facts: Facts, head: Token, sentence: Sentence) -> tuple[str, tuple[Token, ...], str]:
    """Return party, tokens and state of the words before a title: "Florida Democratic Rep."."""
    party, place = "", head.i - 1
    doc = head.doc
    while place >= sentence.span.start and doc[place].text in (*_PARTIES.values(), "U.S.", "US"):
        party = party or (doc[place].text if doc[place].text in _PARTIES.values() else "")
        place -= 1
    if place < sentence.span.start:
        return party, (), ""
    mention = facts.document.names.mention(doc[place])
    tokens = tuple(mention.span) if mention is not None else ()
    return party, tokens, state_of("".join(t.text + t.whitespace_ for t in tokens).strip())

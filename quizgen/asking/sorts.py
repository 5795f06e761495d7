"""What sort of thing a noun phrase is, and so which question word asks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.class_nouns import class_noun
from quizgen.asking.lexical import known_words
from quizgen.language.forgetting import forgettable
from quizgen.model import Focus

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["QUANTITY_HEADS", "Wh", "american", "is_person", "look_through", "place_kind", "wh_for"]

# Heads that only measure what stands after "of": "thousands of fans", "a series of atrocities".
QUANTITY_HEADS = frozenset(
    "thousand hundred million billion dozen ten score half third quarter majority minority most "
    "number lot plenty handful couple pair series range variety amount majority percentage "
    "percent % cent share proportion bulk rest part kind sort type piece group set bit deal "
    "one two three four five six seven eight nine many some all none few several".split()
)

# Last words of organisations' names, and what such a thing is called.
_ORGANISATIONS = (
    ("university college school academy institute", None),  # its own last word: "which university"
    ("council committee commission agency ministry department party club team bank court "
     "parliament senate congress airline newspaper magazine museum hospital church union "
     "association society foundation charity", None),
    ("times post guardian telegraph herald tribune observer mail", "newspaper"),
    ("inc corp corporation ltd company co plc motors airlines airways group holdings", "company"),
)  # fmt: skip

_KNOWN_COMPANIES = frozenset(
    "google apple microsoft facebook amazon twitter samsung sony nokia blackberry ford volvo "
    "mercedes toyota starbucks mcdonald's walmart tesco netflix youtube uber tesla ibm intel bmw "
    "boeing airbus disney ikea nestle pepsi coca-cola".split()
)

# Last words of names that are regions; a river or a mountain is asked for with "what".
_REGION_WORDS = frozenset(
    "africa asia europe america antarctica oceania arctic east west north south sahel balkans "
    "caribbean scandinavia region coast peninsula siberia".split()
)

_SEXLESS_PERSONS = frozenset(
    "adult adults people person critics critic fan fans expert experts researcher researchers "
    "scientist scientists official officials leader leaders student students teacher teachers "
    "police parents parent children child man men woman women boy girl boys girls kid kids fighter "
    "fighters soldier soldiers troops worker workers doctor doctors protester protesters "
    "residents voters visitors tourists consumers customers users passengers drivers builder "
    "builders cleaner cleaners".split()
)

# Nouns for people who act as one, that are asked for with "who" when they do something: "Who
# will replace the wall? The council".
_ACTING_GROUPS = frozenset(
    "council government committee jury family team crowd public audience parliament ministry "
    "administration coalition management board commission cabinet senate court tribe gang mob "
    "union couple class choir band congregation opposition delegation authority generation force "
    "army navy police department agency regulator watchdog society charity organisation "
    "organization business".split()
)

# Firms and houses, asked for with "who" when they do what only people can do.
_FIRMS = frozenset(
    "firm company brand retailer supermarket shop store pub bar restaurant brewery bank airline "
    "manufacturer supplier carmaker broadcaster publisher museum gallery school university "
    "hospital club newspaper magazine startup start-up insurer developer chain country nation "
    "city town".split()
)
# Verbs that things do as well as people: "What grew by a third? The firm".
_OF_THINGS = frozenset(
    "be have become remain seem appear include contain involve grow rise fall drop increase "
    "decrease open close cost lie stand go come start begin end stop continue hold house feature "
    "date exist survive fail suffer account need require depend consist belong last change face "
    "receive get keep sit measure cover cause lead show reach represent produce use mean "
    "make provide".split()
)
# Verbs of thinking and wanting, which no thing does; and of saying, which a letter does, too.
MIND = frozenset(
    "intend want hope plan decide try refuse believe fear expect wish choose agree think dislike "
    "like love hate regret vow pledge promise aim attempt prefer eat drink hear "
    "discourage wear swim walk".split()
)


@dataclass(frozen=True, slots=True)
class Wh:
    """A question word or phrase: its words, the focus it gives, the answer's type."""

    text: str
    focus: Focus
    answer_type: str
    name: Name | None = None


def is_person(token: Token) -> bool:
    """Whether a common noun names people."""
    return _names_people(token.lower_, token.lemma_.lower(), token.pos_ in ("NOUN", "PROPN"))


_BODIES = frozenset("forces troops police crew staff".split())


@forgettable
@lru_cache(maxsize=4096)
def _names_people(word: str, lemma: str, noun: bool) -> bool:
    if word in _BODIES or word in _SEXLESS_PERSONS or lemma in _SEXLESS_PERSONS:
        return True
    if not noun:
        return False
    known = known_words()
    last = lemma.rsplit("-", 1)[-1]  # "co-founder", "vice-president"
    if not known.knows(last, "n") and last.endswith("or"):
        last = f"{last[:-2]}er"  # "protestor"
    if not known.is_person(last):
        return False
    return known.supersenses(last, "n").get("noun.animal", 0.0) < 0.2  # "whale"


def look_through(head: Token) -> Token:
    """Return the noun that a quantity counts: "fans" for "thousands of fans"."""
    counting = head.lemma_.lower().rsplit("-", 1)[-1]
    if {counting, counting.removesuffix("s")} & QUANTITY_HEADS or head.tag_ == "CD":
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for noun in child.children:
                    if noun.dep_ == "pobj":
                        return noun
    return head


def american(document: Document) -> bool:
    """Whether the article spells the American way."""
    text = document.article.text
    return bool(
        re.search(r"\b(organiz|recogniz|realiz|center|color|labor|program |favor)", text)
    ) and not re.search(r"\b(organis|recognis|realis|centre|colour|labour|programme|favour)", text)


# Last words of names that the tagger takes for organisations, and that are none.
_NO_ORGANISATIONS = frozenset(
    "survey messenger act bill prize award cup championship championships series programme "
    "program treaty agreement accord games festival report index study scheme project deal "
    "plan policy account database".split()
)


def _no_organisation(name: Name) -> bool:
    """Whether a name that passes for an organisation is more likely something else.

    "Dusty" (a dolphin), "House": a single word that is a word of the language, too.
    """
    from quizgen.language.lexicon import lexicon

    low = name.text.lower()
    words = low.split()
    if words[-1].rstrip(".") in _NO_ORGANISATIONS:
        return True
    if len(words) > 1 or low in _KNOWN_COMPANIES or name.text.isupper():
        return False
    if any(low in group.split() for group, _ in _ORGANISATIONS):
        return False
    return lexicon().knows(low) and any(
        share > 0.3 and not sense.startswith(("noun.location", "noun.group"))
        for pos in ("n", "a", "v")
        for sense, share in lexicon().supersenses(low, pos).items()
    )


def _organisation(name: Name, document: Document) -> str:
    called = class_noun(document.article.text, name.text)
    if called and called not in name.text.lower().split():
        return called
    last = name.text.split()[-1].lower().rstrip(".")
    if last == name.text.lower():
        last = ""  # "Which congress? Congress" gives the answer away
    for words, kind in _ORGANISATIONS:
        if last in words.split():
            return kind or last
    if name.text.lower() in _KNOWN_COMPANIES:
        return "company"
    return "organization" if american(document) else "organisation"


def place_kind(text: str, article: str = "") -> str:
    """Return what to call a place by its name: country, city, state, or "place" when not known.

    The article's own word for it comes first ("the state of Victoria").
    """
    from quizgen.language.lexicon import lexicon
    from quizgen.language.places import (
        CAPITALS,
        COUNTRIES,
        NATIONALITIES,
        country_of,
        division_of,
    )

    called = class_noun(article, text) if article else ""
    if called and called not in text.lower().split():
        return called
    folded = text.casefold()
    division = division_of(text)
    if division:
        return division
    if folded in COUNTRIES or (country_of(text) and folded not in NATIONALITIES):
        return "country"
    if text in CAPITALS.values():
        return "city"
    words = lexicon()
    if words.is_a(folded, "city", "n"):
        return "city"
    for kind in ("American state", "Australian state", "Canadian province"):
        if words.is_a(folded, kind.lower(), "n"):
            return kind.split()[1]
    return "country" if words.is_a(folded, "country", "n") else "place"


def _acts(head: Token) -> bool:
    """Whether a group of people does something here, as subject or agent of a full verb."""
    lemma = head.lemma_.lower()
    group = lemma in _ACTING_GROUPS or (
        lemma == "service"
        and any(c.lower_ in ("security", "intelligence", "secret") for c in head.children)
    )
    if not group and lemma not in _FIRMS:
        return False
    if head.dep_ == "nsubj":
        top = head.head
    elif head.dep_ == "pobj" and head.head.dep_ == "agent":
        top = head.head.head
    else:
        return False
    return top.lemma_.lower() != "be" if group else top.lemma_.lower() not in _OF_THINGS


# Bodies that "who" does not ask for: "Which party won? The Labour Party".
_ASKED_BY_KIND = frozenset(
    "party university college school bank newspaper magazine airline hospital museum church "
    "club".split()
)


def wh_for(head: Token, document: Document) -> Wh | None:
    """Return the question word for a noun phrase, or None when none is sure.

    Args:
        head: the phrase's head noun.
        document: the article.
    """
    name = document.names.of(head)
    if name is None and head.pos_ == "NOUN":
        name = document.names.referent(head)
        if name is not None:
            if name.type != "PERSON":
                return None
            return Wh("who", "who", "PERSON", name)
    if name is not None:
        mention = document.names.mention(head)
        if mention is not None and head != mention.span.root and head != mention.span[-1]:
            return None
        if name.type == "PERSON":
            return Wh("who", "who", "PERSON", name)
        if name.type == "GPE":
            kind = place_kind(name.text, document.article.text)
            return Wh(f"which {kind}", "which", "GPE", name)
        if name.type == "ORG":
            if _no_organisation(name):
                several = len(name.text.split()) > 1
                return Wh("what", "what", "ORG", name) if several else None
            kind = _organisation(name, document)
            if kind in name.text.lower().split() and kind not in _ASKED_BY_KIND:
                return Wh("who", "who", "ORG", name)  # "Who ruled so? The High Court"
            return Wh(f"which {kind}", "which", "ORG", name)
        if name.type == "NORP":
            return Wh("who", "who", "NORP", name) if head.pos_ == "NOUN" else None
        if name.type == "LOC" and name.text.split()[-1].lower() in _REGION_WORDS:
            return Wh("which region", "which", "LOC", name)
        if name.type in ("LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"):
            called = class_noun(document.article.text, name.text)
            if called and called not in name.text.lower().split():
                return Wh(f"which {called}", "which", name.type, name)
            return Wh("what", "what", name.type, name)
        return None
    if head.pos_ == "PROPN":
        return None
    if head.pos_ not in ("NOUN", "VERB"):
        return None
    if head.pos_ == "NOUN" and (is_person(look_through(head)) or _acts(head)):
        return Wh("who", "who", "PHRASE")
    return Wh("what", "what", "PHRASE")

"""Distractors for keys that are names: others of the article, then the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.first_names import FIRST_NAMES, plain
from quizgen.language.gazetteer import groups_of, place_kind, similar, takes_the
from quizgen.language.lexicon import lexicon
from quizgen.language.name_tables import FEMALE_NOUNS, MALE_NOUNS
from quizgen.language.places import country_of
from quizgen.options.article import content_words, mentions
from quizgen.options.proposal import Proposal
from quizgen.options.strangers import strangers

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.names import Name
    from quizgen.options.article import ArticleView

__all__ = [
    "NAME_TYPES",
    "name_after_preposition",
    "propose_after_preposition",
    "propose_names",
]

NAME_TYPES = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW")
)

_MALE = MALE_NOUNS | {"he", "his", "him", "himself", "mr", "sir", "lord", "men", "boys"}
_FEMALE = FEMALE_NOUNS | {"she", "her", "hers", "herself", "mrs", "ms", "miss", "women", "girls"}

_ENOUGH = 3  # persons of the article; with fewer, but one at least, others join them
_FROM_GAZETTEER = 12  # names that are looked at; the first are the most alike

# What "Which company …?" asks for, by the last word of a name or the group it stands in.
_ORG_KINDS = {
    "company": ("inc", "corp", "ltd", "plc", "motors", "airlines", "group", "holdings", "company"),
    "newspaper": ("times", "post", "herald", "tribune", "guardian", "mail", "observer", "journal"),
    "university": ("university", "college", "institute"),
    "party": ("party", "democrats"),
    "council": ("council",), "committee": ("committee",), "court": ("court",),
    "department": ("department", "office", "ministry"), "hospital": ("hospital",),
    "museum": ("museum",), "bank": ("bank",), "church": ("church",), "school": ("school",),
    "club": ("club", "united", "city"), "agency": ("agency", "bureau"), "team": ("team",),
}  # fmt: skip
# Words of a name that tell what it is: "Great Theatre", "River Thames", "Vietnam War".
_THINGS = frozenset(
    "theatre theater street road avenue square bridge tower airport station stadium park garden "
    "gardens palace castle house hall museum prison hotel hospital school church cathedral mosque "
    "temple building centre center court library university river lake sea ocean mountain mount "
    "mountains island islands valley desert forest bay gulf coast war battle festival cup games "
    "championship olympics act bill law treaty constitution agreement amendment election "
    "day".split()
)
_ORG_OF_WORD = {word: kind for kind, words in _ORG_KINDS.items() for word in words}


def _kind(text: str, type_: str) -> str:
    """Return what kind of place or organisation a name is, "" when nothing tells."""
    if type_ == "GPE":
        return place_kind(text)
    if type_ == "ORG":
        words = fold(text).rstrip(".").split()
        kind = _ORG_OF_WORD.get(words[-1], "") if words else ""
        kind = kind or next((_ORG_OF_WORD[w] for w in words if w in ("university", "bank")), "")
        groups = groups_of(text, "ORG")
        return kind or (groups[0].kind if groups else "")
    groups = groups_of(text, type_)
    if type_ == "NORP":
        plural = "s" if text.endswith("s") else ""
        return (groups[0].kind if groups else "nation") + plural
    if type_ in ("FAC", "LOC", "EVENT", "LAW"):
        words = fold(text).split()
        known = next((word for word in (words[-1], words[0]) if word in _THINGS), "")
        return known or (groups[0].kind if groups else "")
    return ""


def _gender_asked(stem: str) -> str:
    words = set(content_words(stem)) | set(re.findall(r"\b(?:his|her|he|she|him)\b", fold(stem)))
    male, female = bool(words & _MALE), bool(words & _FEMALE)
    return "" if male == female else ("m" if male else "f")


def _short(name: Name) -> str:
    """Return the form of a person's name that news uses after the first mention."""
    last = name.text.split()[-1]
    if last in name.aliases:
        return last
    single = [alias for alias in name.aliases if " " not in alias and alias[:1].isupper()]
    return min(single, key=len) if single else last


def _after_the(name: Name) -> bool:
    """Whether the article writes "the" before the name more often than not."""
    count = 0
    for mention in name.mentions:
        span = mention.span
        count += span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    return 2 * count > len(name.mentions)


def _looks_like_a_name(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= 6
        and text[0].isupper()
        and not re.search(r"[\"“”()\[\]/:;!?@#]|\d{3}", text)
        and not words[-1].islower()
        and len(text) > 1
    )


def _surely_person(name: Name) -> bool:
    """Whether the article shows that a name is a person.

    It does by "he", "she", "Mr" or a known first name; a full name of words that are no common
    words will do ("Tomás Regalado", not "Slave Labour"), and nothing with "of" in it.
    """
    if " of " in name.text:
        return False
    forms = [form.split() for form in (name.text, *sorted(name.aliases))]
    if name.gender or any(plain(form[0]) in FIRST_NAMES for form in forms if len(form) > 1):
        return True
    return any(len(form) > 1 and not all(map(_is_common_word, form)) for form in forms)


def _is_common_word(word: str) -> bool:
    return any(not sense.instance and sense.form.islower() for sense in lexicon().senses(word))


def _linked(view: ArticleView, candidate: Candidate, name: Name) -> bool:
    """Whether a name in the key's own sentence may be right too, or stands too close to tell.

    It may when it is joined to the key ("A and B"), explains it ("A, B"), stands in the same
    phrase ("A of B"), or hangs on the same verb ("A met B").
    """
    key = set(view.key_tokens(candidate))
    own = view.evidence_sentences(candidate)
    if not key:
        return bool(own & view.name_sentences(name))
    keys = {token.i for token in key}
    roots = [token for token in key if token.head.i not in keys or token.head == token]
    for mention in name.mentions:
        if mention.sentence not in own:
            continue
        if mention.span.doc is not roots[0].doc:
            continue
        root = mention.span.root
        above = {token.i for top in roots for token in (top, *top.ancestors)}
        mine = [root, *root.ancestors]
        meeting = next((token for token in mine if token.i in above), None)
        if meeting is None:
            continue
        if meeting.i in keys or meeting == root or meeting.pos_ not in ("VERB", "AUX"):
            return True  # one inside the other's phrase
        if root.dep_ == "conj" or any(top.dep_ == "conj" for top in roots):
            return True
        path = mine[: mine.index(meeting)]
        if not any(token.pos_ in ("VERB", "AUX") for token in path):
            key_path = []
            for token in (roots[0], *roots[0].ancestors):
                if token == meeting:
                    break
                key_path.append(token)
            if not any(token.pos_ in ("VERB", "AUX") for token in key_path):
                return True  # both hang on the same verb
    return False


def _same_name(one: Name, other: Name) -> bool:
    """Whether two names may stand for one thing: a shared form, one's words in the other's."""
    forms = [{fold(alias) for alias in name.aliases | {name.text}} for name in (one, other)]
    if forms[0] & forms[1]:
        return True
    words = [set(fold(name.text).split()) for name in (one, other)]
    if words[0] <= words[1] or words[1] <= words[0]:
        return True
    initials = ["".join(word[0] for word in fold(name.text).split()) for name in (one, other)]
    return bool({initials[0]} & forms[1] or {initials[1]} & forms[0])


def _key_name(view: ArticleView, candidate: Candidate) -> Name | None:
    if candidate.answer_name is not None:
        return candidate.answer_name
    key = fold(candidate.answer)
    for name in view.document.names.all:
        if key in {fold(alias) for alias in name.aliases}:
            return name
    return None


def _from_article(view: ArticleView, candidate: Candidate, key: Name | None) -> Iterator[Proposal]:
    type_ = candidate.answer_type
    kind = _kind(candidate.answer, type_)
    asked = _gender_asked(candidate.stem)
    gender = key.gender if key is not None else ""
    short = key is not None and " " not in candidate.answer.strip() and type_ == "PERSON"
    gap = "_____" in candidate.stem
    speakers = {speech.speaker.id for speech in view.facts.speech if speech.speaker is not None}
    title = fold(view.document.article.title)
    for name in view.document.names.all:
        if name.type != type_ or name is key or not _looks_like_a_name(name.text):
            continue
        if key is not None and _same_name(key, name):
            continue
        if any(mentions(candidate.stem, alias) for alias in name.aliases if len(alias) > 1):
            continue
        if _kind(name.text, type_) != kind:
            continue
        if type_ == "PERSON":
            if asked and name.gender and name.gender != asked:
                continue
            text = _short(name) if short else name.text
            if not _surely_person(name) and name.id not in speakers:
                continue  # a stray capital more often than a person
        else:
            text = name.text
        if gap and type_ != "PERSON" and key is not None and not view.modifies(candidate):
            the = re.search(r"\bthe _{2,}", candidate.stem, re.IGNORECASE) is not None
            if _after_the(name) != the:
                continue
        if view.says_too(candidate, view.name_sentences(name)):
            continue
        if _linked(view, candidate, name):
            continue
        fitness = min(4, len(name.mentions)) + 2.0 * bool(gender and name.gender == gender)
        fitness += 1.5 * (candidate.focus == "who_said" and name.id in speakers)
        fitness -= 1.0 * any(mentions(title, alias) for alias in name.aliases)
        fitness -= 0.2 * abs(len(text.split()) - len(candidate.answer.split()))
        yield Proposal(
            text, "same_article", 10 + fitness, name, sentences=view.name_sentences(name)
        )


def _is_language(view: ArticleView, candidate: Candidate) -> bool:
    """Whether a people's name stands for its language ("completed in English")."""
    tokens = view.key_tokens(candidate)
    if candidate.answer_type != "NORP" or not tokens or tokens[0].i == 0:
        return False
    last = tokens[-1]
    followed = last.i + 1 < len(last.doc) and last.nbor().pos_ in ("NOUN", "PROPN")
    return not followed and tokens[0].nbor(-1).lemma_.lower() in _BEFORE_LANGUAGE


_BEFORE_LANGUAGE = frozenset(("in", "into", "speak", "learn", "teach", "understand", "read"))


def _from_gazetteer(view: ArticleView, candidate: Candidate) -> Iterator[Proposal]:
    type_ = candidate.answer_type
    if type_ == "ORG" and not groups_of(candidate.answer, "ORG"):
        return
    the = re.search(r"\bthe _{2,}", candidate.stem, re.IGNORECASE) is not None
    beside = similar(candidate.answer, "LANGUAGE" if _is_language(view, candidate) else type_)
    for place, name in enumerate(beside[:_FROM_GAZETTEER]):
        if mentions(view.document.article.text, name):
            continue  # it had its chance as a name of the article
        if any(_same_place(name, other.text) for other in view.document.names.by_type(type_)):
            continue
        if "_____" in candidate.stem and the != takes_the(name) and not view.modifies(candidate):
            continue
        text = name
        if the or re.match(r"the\b", candidate.answer, re.IGNORECASE) is None:
            text = re.sub(r"^The ", "", name)
        elif takes_the(name):
            text = f"{candidate.answer[:3]} {name}"
        yield Proposal(text, "gazetteer", 5 - 0.25 * place)


def _same_place(one: str, other: str) -> bool:
    """Whether two names are of one country: "US" and "United States"."""
    country = country_of(one)
    return bool(country) and country == country_of(other)


def propose_names(view: ArticleView, candidate: Candidate) -> list[Proposal]:
    """Return distractors for a key that is a name, best first.

    Persons come from the article; when it has but one or two others, well-known people or one
    made-up name join them (see ``strangers``). Places, peoples and organisations of a known
    kind are filled up from the gazetteer.
    """
    key = _key_name(view, candidate)
    if candidate.answer_type == "PERSON" and key is not None and not _surely_person(key):
        return []
    if _kind(candidate.answer, candidate.answer_type) == "country" and view.modifies(candidate):
        return []  # "a US website": no "a Canada website"
    found = [] if _is_language(view, candidate) else list(_from_article(view, candidate, key))
    if candidate.answer_type != "PERSON":
        found += _from_gazetteer(view, candidate)
    elif 0 < len(found) < _ENOUGH and key is not None:
        found += strangers(view, candidate, key, found)
    return found


_LEAD = re.compile(r"^(?P<lead>(?:in|at|on|to|from|near|outside|for|with|by|of) (?:the )?)", re.I)


def name_after_preposition(view: ArticleView, candidate: Candidate) -> tuple[str, Name] | None:
    """Return preposition and name of a key like "In Doolin", None for other keys."""
    match = _LEAD.match(candidate.answer)
    if match is None:
        return None
    rest = fold(candidate.answer[match.end() :])
    for name in view.document.names.all:
        if name.type in NAME_TYPES and rest in {fold(alias) for alias in name.aliases}:
            return match["lead"], name
    return None


def propose_after_preposition(
    view: ArticleView, candidate: Candidate, lead: str, name: Name
) -> list[Proposal]:
    """Return distractors for a key that is a preposition and a name, in the same form."""
    bare = replace(
        candidate, answer=candidate.answer[len(lead) :], answer_type=name.type, answer_name=name
    )
    the = lead.lower().endswith("the ")
    return [
        replace(proposal, text=f"{lead}{re.sub('^The ', '', proposal.text)}")
        for proposal in propose_names(view, bare)
        if (_after_the(proposal.name) if proposal.name else takes_the(proposal.text)) == the
    ]

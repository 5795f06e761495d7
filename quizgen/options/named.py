"""Distractors for keys that are names: others of the article, then the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.gazetteer import groups_of, similar, takes_the
from quizgen.language.name_tables import ORG_NOUNS, other_names
from quizgen.language.place_parts import lies_in
from quizgen.language.places import country_of
from quizgen.options.article_names import is_common_word, kind_of
from quizgen.options.meant import propose_meant
from quizgen.options.people import asks_for_post, propose_people, shows_quotation
from quizgen.options.place_rules import (
    gives_away,
    is_ruled_out,
    is_topic,
    of_one_land,
    stands_for_two,
)
from quizgen.options.proposal import Proposal
from quizgen.options.texts import mentions

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

_FROM_GAZETTEER = 12  # names that are looked at; the first are the most alike


# Types of which only names of one known kind stand beside each other.
_SORTED = frozenset(("ORG", "FAC", "LOC"))


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


def _key_name(view: ArticleView, candidate: Candidate) -> Name | None:
    if candidate.answer_name is not None:
        return candidate.answer_name
    return next(iter(view.names.with_form(fold(candidate.answer))), None)


def _from_article(view: ArticleView, candidate: Candidate, key: Name | None) -> Iterator[Proposal]:
    type_ = candidate.answer_type
    barred = _barred(view, candidate)
    if type_ == "PERSON":
        yield from propose_people(view, candidate, key, barred)
        return
    ask_the = "_____" in candidate.stem and not view.modifies(candidate)
    the = re.search(r"\bthe _{2,}", candidate.stem, re.IGNORECASE) is not None
    groups = _groups(candidate.answer, type_)
    key_known = view.names.known(key) if key is not None else None
    length = len(candidate.answer.split())
    kind = kind_of(candidate.answer, type_)
    if not kind and type_ in _SORTED:
        return  # shops are no wrong answers beside a campaign
    for known in view.names.of_kind(type_, kind):
        name = known.name
        if name is key or name.id in barred:
            continue
        if key_known is not None and key_known.same(known):
            continue
        if _number(name.text) != _number(candidate.answer) and type_ not in ("GPE", "LOC"):
            continue
        if ask_the and key is not None and (known.after_the or takes_the(name.text)) != the:
            continue
        if type_ == "ORG" and groups and not groups & _groups(name.text, type_):
            continue  # a sports brand beside sports brands, not beside software
        if type_ in ("GPE", "LOC") and is_ruled_out(candidate, name.text, name):
            continue
        fitness = min(4, len(name.mentions)) - 1.0 * (name.id in view.in_title)
        fitness -= 0.2 * abs(len(name.text.split()) - length)
        yield Proposal(
            name.text, "same_article", 10 + fitness, name, sentences=view.name_sentences(name)
        )


def _groups(name: str, type_: str) -> set[tuple[str, ...]]:
    """Return the groups of the gazetteer in which a name stands, by their members."""
    return {group.members for group in groups_of(name, type_)}


def _barred(view: ArticleView, candidate: Candidate) -> set[int]:
    """Return the names that stand in the stem, or may be right too, or are too close to tell."""
    barred = {
        name.id
        for name, form in view.names.perhaps_in(candidate.stem)
        if mentions(candidate.stem, form)
    }
    # exact words are one person's, whoever speaks of the same thing, and so is a post: of whom
    # else it may be true, the family has told
    alone = shows_quotation(candidate) or asks_for_post(candidate)
    rivals = () if alone else view.asked(candidate).rivals
    for index in rivals:
        barred.update(view.names_of_sentence.get(index, ()))
    own = {
        id_
        for index in view.evidence_sentences(candidate)
        for id_ in view.names_of_sentence.get(index, ())
    }
    near = list(view.names.with_ids(own - barred))
    sentences = view.evidence_sentences(candidate)
    for name in near:
        # "he" and "the president" stand for a name as close as the name itself
        unnamed = not any(mention.sentence in sentences for mention in name.mentions)
        if unnamed or _linked(view, candidate, name):
            barred.add(name.id)
    return barred


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
    if type_ == "ORG" and _MEMBERS.search(candidate.stem):
        return  # nearly every country is a member of nearly all of them
    groups = groups_of(candidate.answer, type_)
    if (
        groups
        and groups[0].kind.startswith("home")
        and not any(
            view.mentions(other) for other in groups[0].members if other != candidate.answer
        )
    ):
        return  # "Scotland" where the article speaks of England among the powers of Europe
    the = re.search(r"\bthe _{2,}", candidate.stem, re.IGNORECASE) is not None
    beside = similar(candidate.answer, "LANGUAGE" if _is_language(view, candidate) else type_)
    if kind_of(candidate.answer, type_) == "city":
        near = lies_in(candidate.answer)  # Karachi and Lahore go before Mumbai
        beside.sort(key=lambda name: -len(near & lies_in(name)))
    for place, name in enumerate(beside[:_FROM_GAZETTEER]):
        if any(map(view.mentions, other_names(name))):
            continue  # it had its chance as a name of the article
        if type_ in ("GPE", "LOC") and is_ruled_out(candidate, name):
            continue
        if country_of(name) in view.names.countries(type_):
            continue
        if "_____" in candidate.stem and the != takes_the(name) and not view.modifies(candidate):
            continue
        text = name
        if the or re.match(r"the\b", candidate.answer, re.IGNORECASE) is None:
            text = re.sub(r"^The ", "", name)
        elif takes_the(name):
            text = f"{candidate.answer[:3]} {name}"
        yield Proposal(text, "gazetteer", 5 - 0.25 * place)


def _number(text: str) -> bool:
    """Whether a name ends in a plural noun: "Tony Awards" beside "Special Award"."""
    last = fold(text).split()[-1:]
    return bool(last) and last[0].endswith("s") and is_common_word(last[0][:-1])


def _within_name(candidate: Candidate) -> bool:
    """Whether the gap cuts a longer name: "the Bank of _____", "the Union for the _____"."""
    match = _OF.search(candidate.stem)
    return match is not None and match[1].lower() in ORG_NOUNS


_OF = re.compile(r"\b([A-Z]\w+) (?:of|for) (?:the )?_{2,}")
_MEMBERS = re.compile(r"\bmember(?:s|ship)?(?: states?| countr\w+)? of\b", re.I)
_NAME_WORD = re.compile(r"[^\W\d_]{4,}")
# Words that many names share, so that one in the stem tells nothing.
_COMMON = frozenset(
    "north south east west northern southern eastern western central united states great saint "
    "city state university party bank company street river lake times post daily news with from "
    "republic kingdom democratic national international".split()
)


def _echoes(candidate: Candidate) -> bool:
    """Whether a proper word of the key stands in the stem: "Angola, officially the _____"."""
    if candidate.answer_type == "PERSON" and shows_quotation(candidate):
        return False
    words = {word.lower() for word in _NAME_WORD.findall(candidate.answer) if word[0].isupper()}
    told = {word.lower() for word in _NAME_WORD.findall(candidate.stem) if word[0].isupper()}
    return bool((words - _COMMON) & told)


def propose_names(view: ArticleView, candidate: Candidate) -> list[Proposal]:
    """Return distractors for a key that is a name, best first.

    Persons come from the article alone: people whom it does not name tempted nobody (eight of
    eleven judged sets with one had to be thrown away). Places, peoples and organisations of a known
    kind are filled up from the gazetteer; peoples, and what the article is about, only beside at
    least one of the article.
    """
    key = _key_name(view, candidate)
    if (
        candidate.answer_type == "PERSON"
        and key is not None
        and not view.names.known(key).surely_person
    ):
        return []
    if candidate.family == "stands_for" and key is not None and key.type == "PERSON":
        return propose_meant(view, candidate, key)
    if kind_of(candidate.answer, candidate.answer_type) == "country" and view.modifies(candidate):
        return []  # "a US website": no "a Canada website"
    if (
        gives_away(candidate)
        or of_one_land(view, candidate)
        or _echoes(candidate)
        or _within_name(candidate)
    ):
        return []
    found = [] if _is_language(view, candidate) else list(_from_article(view, candidate, key))
    if candidate.answer_type == "PERSON":
        return found
    others = [] if stands_for_two(view, candidate) else list(_from_gazetteer(view, candidate))
    if not found and (candidate.answer_type == "NORP" or is_topic(view, key)):
        return []  # "Americans" beside peoples of whom the article says nothing
    return [*found, *others]


_LEAD = re.compile(r"^(?P<lead>(?:in|at|on|to|from|near|outside|for|with|by|of) (?:the )?)", re.I)


def name_after_preposition(view: ArticleView, candidate: Candidate) -> tuple[str, Name] | None:
    """Return preposition and name of a key like "In Doolin", None for other keys."""
    match = _LEAD.match(candidate.answer)
    if match is None:
        return None
    rest = fold(candidate.answer[match.end() :])
    for name in view.names.with_form(rest):
        if name.type in NAME_TYPES:
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
        if (
            view.names.known(proposal.name).after_the if proposal.name else takes_the(proposal.text)
        )
        == the
    ]

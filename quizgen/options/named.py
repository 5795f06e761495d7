"""Distractors for keys that are names: others of the article, then the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.gazetteer import groups_of, similar, takes_the
from quizgen.language.name_tables import FEMALE_NOUNS, MALE_NOUNS
from quizgen.language.places import country_of
from quizgen.options.article_names import kind_of
from quizgen.options.proposal import Proposal
from quizgen.options.strangers import strangers
from quizgen.options.texts import content_words, mentions

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


# Types of which only names of one known kind stand beside each other.
_SORTED = frozenset(("ORG", "FAC", "LOC"))


def _gender_asked(stem: str) -> str:
    words = set(content_words(stem)) | set(re.findall(r"\b(?:his|her|he|she|him)\b", fold(stem)))
    male, female = bool(words & _MALE), bool(words & _FEMALE)
    return "" if male == female else ("m" if male else "f")


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
    asked = _gender_asked(candidate.stem)
    gender = key.gender if key is not None else ""
    short = key is not None and " " not in candidate.answer.strip() and type_ == "PERSON"
    ask_the = "_____" in candidate.stem and type_ != "PERSON" and not view.modifies(candidate)
    the = re.search(r"\bthe _{2,}", candidate.stem, re.IGNORECASE) is not None
    groups = _groups(candidate.answer, type_)
    key_known = view.names.known(key) if key is not None else None
    barred = _barred(view, candidate)
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
        speaks = name.id in view.speakers
        if type_ == "PERSON":
            if asked and name.gender and name.gender != asked:
                continue
            if not speaks and not known.surely_person:
                continue  # a stray capital more often than a person
        if ask_the and key is not None and (known.after_the or takes_the(name.text)) != the:
            continue
        if type_ == "ORG" and groups and not groups & _groups(name.text, type_):
            continue  # a sports brand beside sports brands, not beside software
        text = known.short if short else name.text
        fitness = min(4, len(name.mentions)) + 2.0 * bool(gender and name.gender == gender)
        if candidate.focus == "who_said" and type_ == "PERSON":
            # hardly anybody thinks that Dickens, or a hero of a film, was asked
            idle = not speaks and (_is_dead(name) or not _does_something(name))
            fitness += 3.0 * speaks - 2.0 * idle
        fitness -= 1.0 * (name.id in view.in_title)
        fitness -= 0.2 * abs(len(text.split()) - length)
        yield Proposal(
            text, "same_article", 10 + fitness, name, sentences=view.name_sentences(name)
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
    for index in view.asked(candidate).rivals:
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


# Verbs and nouns beside the name of somebody who can no longer say anything.
_DYING = frozenset("die death kill murder funeral late bury mourn obituary".split())


def _is_dead(name: Name) -> bool:
    """Whether the article tells that somebody has died ("the funeral of Anna Berg")."""
    return any(
        token.lemma_.lower() in _DYING
        for mention in name.mentions
        for token in (
            mention.span.root.head,
            *mention.span.root.head.children,
            *mention.span.root.children,
        )
    )


def _does_something(name: Name) -> bool:
    """Whether somebody acts in the article, and is not only spoken of."""
    return any(mention.span.root.dep_ in ("nsubj", "appos") for mention in name.mentions)


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
        if view.mentions(name):
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
    if (
        candidate.answer_type == "PERSON"
        and key is not None
        and not view.names.known(key).surely_person
    ):
        return []
    if kind_of(candidate.answer, candidate.answer_type) == "country" and view.modifies(candidate):
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

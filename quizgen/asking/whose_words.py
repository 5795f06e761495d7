"""Whether a quotation is surely not somebody's, and whether two quotations say one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import gives_away
from quizgen.asking.cast import cast_of
from quizgen.asking.of_self import gender_of_self
from quizgen.asking.spoken_options import sentences_of, spoken_options, telling_words
from quizgen.asking.unnamed import may_be_described
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.asking.asked_speaker import AskedSpeaker
    from quizgen.asking.spoken_options import Spoken
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name
    from quizgen.language.tree import Span

__all__ = ["alike", "anothers"]

_I = frozenset("i me my mine myself".split())
_ALIKE = 0.5  # share of words from which on two remarks say one thing


@dataclass(frozen=True, slots=True)
class _View:
    """A sentence that somebody says, as its full verbs and what else tells something."""

    verbs: frozenset[str]
    things: frozenset[str]


def anothers(facts: Facts, name: Name, asked: AskedSpeaker) -> list[Spoken]:
    """Return what is surely other speakers' and cannot be taken for the asked one's, in text order.

    He may be of the same view when he says as much with the same verb of the same thing ("deliver
    the powers"), or most of it. What names him, or may speak of him as "he", is not his, as
    everybody sees. Found once for each speaker.

    Args:
        facts: the facts of the article.
        name: the speaker.
        asked: how the speaker is asked for.
    """
    memory: dict[Name, list[Spoken]] = facts.document.memory.setdefault("words of others", {})
    if name not in memory:
        memory[name] = list(_anothers(facts, name, asked))
    return memory[name]


def _anothers(facts: Facts, name: Name, asked: AskedSpeaker) -> Iterator[Spoken]:
    views = _views_of_speakers(facts).get(name.id, [])
    told: dict[Spoken, list[_View]] = facts.document.memory.setdefault("views of remarks", {})
    goes_on = _going_on(facts, name)
    apart: dict[Name, bool] = {}
    for one in spoken_options(facts):
        if one.name is name:
            continue
        if one.name is None:
            if not _is_nobodys_namesake(facts, one, name):
                continue
        else:
            if one.name not in apart:
                apart[one.name] = not _may_be_one(one.name, name, facts)
            if not apart[one.name] or not (one.speech.sure or one.speech in goes_on):
                continue
        if name.type != "PERSON" and any(t.lower_ in _I for t in one.remark.tokens):
            continue  # no body says "I"
        if gives_away(one.remark.text, asked) or _speaks_of(facts, one, name):
            continue
        if gender_of_self(one.remark.text) not in ("", name.gender):
            continue
        if one not in told:
            told[one] = [_view(part) for part in sentences_of(one.remark.tokens)]
        if not any(_say_one(part, view) for part in told[one] for view in views):
            yield one


def alike(one: Spoken, other: Spoken, share: float = _ALIKE) -> bool:
    """Whether two remarks are cut from the same words or say nearly the same.

    Args:
        one: a remark.
        other: another one.
        share: of the words of the shorter, from which on they do.
    """
    if one.remark.overlaps(other.remark):
        return True
    shared = len(one.words & other.words)
    return shared > 1 and shared >= share * min(len(one.words), len(other.words))


def _views_of_speakers(facts: Facts) -> dict[int, list[_View]]:
    """Return what each speaker says, surely or perhaps, in any kind of speech."""
    found: dict[int, list[_View]] | None = facts.document.memory.get("views of speakers")
    if found is None:
        found = facts.document.memory["views of speakers"] = {}
        for speech in facts.speech:
            if speech.speaker is not None:
                views = found.setdefault(speech.speaker.id, [])
                views += [_view(part) for span in speech.content for part in sentences_of(span)]
    return found


def _view(tokens: Span) -> _View:
    words = telling_words(tokens)
    verbs = words & {token.lemma_.lower() for token in tokens if token.pos_ == "VERB"}
    return _View(verbs, words - verbs)


def _say_one(part: _View, view: _View) -> bool:
    """Whether two sentences may say one thing: half the words of the shorter stand in both."""
    verbs, things = part.verbs & view.verbs, part.things & view.things
    shorter = min(len(part.verbs) + len(part.things), len(view.verbs) + len(view.things))
    shared = len(verbs) + len(things)
    return shared > 1 and 2 * shared >= shorter + (not verbs or not things)


def _is_nobodys_namesake(facts: Facts, one: Spoken, name: Name) -> bool:
    """Whether one without a name is surely not somebody who has one.

    "A spokesman" may be anybody of a body's, and whoever is named beside the words.
    """
    source = one.speech.source
    if source is None or name.type != "PERSON" or may_be_described(facts, name, source):
        return False
    return {token.lower_ for token in source}.isdisjoint(_name_words(name))


def _going_on(facts: Facts, name: Name) -> set[Speech]:
    """Return the quotations whose speaker is not sure, but surely is not this one.

    "He" says them, or who spoke last goes on, and this one speaks neither before nor after.
    """
    spoken = [speech for speech in facts.speech if speech.kind == "direct"]
    last: Speech | None = None
    found: set[Speech] = set()
    for place, one in enumerate(spoken):
        after = spoken[place + 1].speaker if place + 1 < len(spoken) else None
        before = last.speaker if last is not None else None
        said = one.source is not None and one.source.root.pos_ == "PRON"
        if name not in (before, after) and (said or (last is not None and one.speaker is before)):
            found.add(one)
        last = one
    return found


def _speaks_of(facts: Facts, one: Spoken, name: Name) -> bool:
    """Whether a remark may speak of somebody as "he"."""
    first = facts.document.sentence_of(one.remark.tokens[0]).index
    return name.id in cast_of(facts).spoken_of(one.text, first)


def _may_be_one(one: Name, other: Name, facts: Facts) -> bool:
    """Whether two names share a word, or a person may speak for the body.

    Two people may share the first name. A body and a person named in one sentence are taken for
    its spokesman.
    """
    if one.type == other.type == "PERSON":
        return any(
            not _surnames(first).isdisjoint(_surnames(second) | _single_words(second))
            or not _single_words(first).isdisjoint(_name_words(second))
            for first, second in ((one, other), (other, one))
        )
    if not _name_words(one).isdisjoint(_name_words(other)):
        return True
    if one.type == other.type:
        return False
    places = [{mention.sentence for mention in name.mentions} for name in (one, other)]
    return not places[0].isdisjoint(places[1])


def _surnames(name: Name) -> frozenset[str]:
    return frozenset(fold(alias).split()[-1] for alias in name.aliases if alias.strip())


def _single_words(name: Name) -> frozenset[str]:
    return frozenset(fold(alias) for alias in name.aliases if " " not in alias)


def _name_words(name: Name) -> frozenset[str]:
    return frozenset(
        word for alias in name.aliases for word in fold(alias).split() if len(word) > 2
    )

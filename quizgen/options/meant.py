"""People whom the "he" of a sentence might be: wrong answers to "Who is "he" in this sentence?".

Whoever the article names near it is taken for it most easily. That it is somebody else is what the
resolver is sure of, so that nothing else has to be proved; those in the sentence itself are none,
for no sentence calls somebody "he" whom it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.cast import cast_of
from quizgen.language.first_names import is_first_name
from quizgen.language.half_names import may_be_one
from quizgen.options.proposal import Proposal
from quizgen.options.story import alike, is_gone, of_the_time

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.names import Name
    from quizgen.options.article import ArticleView

__all__ = ["propose_meant"]

_NEAR = 6  # sentences within which a name tempts more than one far off
_UNKNOWN = -2.0  # of a name of which nothing tells whether it is a man's
_SINGLE = -4.0  # of a surname alone beside full names
_SPEAKS = 1.5


def propose_meant(view: ArticleView, candidate: Candidate, key: Name) -> list[Proposal]:
    """Return other people of the article who might be meant, best first.

    Args:
        view: the article.
        candidate: a question of the family ``stands_for`` whose key is a person.
        key: that person.
    """
    cast, mine = cast_of(view.facts), cast_of(view.facts).of(key)
    shown = set(view.names_of_sentence.get(candidate.sentence, ()))
    full, found = " " in key.text, list[Proposal]()
    key_known = view.names.known(key)
    for known in view.names.of_kind("PERSON", ""):
        name, member = known.name, cast.of(known.name)
        if name is key or name.id in shown or name.gender not in ("", key.gender or name.gender):
            continue
        single = full and " " not in name.text
        if single and not (name.gender and member.speaks):
            continue  # "Mark" beside "Ann Lee"
        if not known.surely_person or member.lends_name:
            continue
        if not name.gender and not member.speaks and not is_first_name(name.text.split()[0]):
            continue  # "Sweet Caroline" may be a song
        if name.ambiguous or name.plural or key_known.same(known) or may_be_one(name, key):
            continue
        if is_gone(member, mine) or not of_the_time(member, mine):
            continue
        away = min(abs(one.sentence - candidate.sentence) for one in name.mentions)
        told = member.speaks or away <= _NEAR or alike(member, mine)
        if member.famed and not mine.famed and not told:
            continue  # a president in passing tempts nobody
        fitness = 10 + 0.5 * max(0, _NEAR - away) + 0.3 * min(4, len(name.mentions))
        fitness += _SINGLE * single + _UNKNOWN * (not name.gender)
        fitness += _SPEAKS * (member.speaks and mine.speaks)
        found.append(
            Proposal(name.text, "same_article", fitness, name, sentences=view.name_sentences(name))
        )
    return sorted(found, key=lambda one: -one.fitness)

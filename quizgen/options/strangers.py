"""Persons from outside the article, for a who-question whose article names but one or two others.

Well-known people beside a well-known key or distractor ("Haider al-Abadi" beside Assad); else one
ordinary made-up name of the key's language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.first_names import plain
from quizgen.language.gazetteer import similar
from quizgen.options.proposal import Proposal, rng_for

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.names import Name
    from quizgen.options.article import ArticleView

__all__ = ["strangers"]

WANTED = 3

# First names that tell a language | names of men | names of women, that belong to nobody known.
_ORDINARY = """
adam alan alex alexander alice alison amanda amy andrea andrew angela ann anna anne anthony barbara
  ben benjamin beth bill bob brian bruce carol caroline catherine charles charlie charlotte chris
  christine christopher claire colin craig dan daniel dave david dean deborah diana diane donald
  donna dorothy douglas edward eleanor elizabeth ellen emily emma eric frank fred gary geoff george
  gerald gordon graham grace greg hannah harry heather helen henry howard hugh ian jack jackie
  jacob james jamie jane janet jason jean jeff jennifer jenny jeremy jessica jim joan joe joel john
  jonathan joseph josh joyce judith judy julia julie justin karen kate katherine kathy katie keith
  kelly ken kenneth kevin kim kyle larry laura lauren laurence lee leslie linda lisa liz louise lucy
  luke lynn margaret maria mark martha martin mary matt matthew megan melissa michael michelle mike
  nancy natalie neil nicholas nick nicola nigel olivia pamela patricia patrick paul peter phil
  philip rachel ralph ray rebecca richard rob robert robin roger ron ronald rose ruth ryan sally sam
  samantha sandra sara sarah scott sean sharon simon sophie stephanie stephen steve steven stewart
  stuart sue susan ted terry thomas tim timothy tina toby tom tony tracy victoria vincent wendy
  will william zoe
  | Peter Harding, Alan Whitfield, Martin Fenwick, Stephen Marsh, Andrew Kirkby, Brian Tolley
  | Susan Harding, Karen Whitfield, Julie Fenwick, Alison Marsh, Linda Kirkby, Diane Tolley
alberto alejandro ana antonio carlos carmen cristina diego eduardo enrique felipe fernando
  francisco gonzalo guillermo ignacio isabel javier jesus joaquin jorge jose juan luis manuel
  mariano miguel pablo pedro pilar rafael ramon raul ricardo roberto rosa santiago sergio teresa
  vicente
  | Javier Molina, Luis Ortega Ruiz, Manuel Rivas, Andrés Cabrera
  | Pilar Molina, Elena Ortega Ruiz, Marta Rivas, Lucía Cabrera
alain antoine bernard camille celine christophe claude delphine dominique emmanuel etienne fabrice
  francois francoise frederic genevieve gerard guillaume isabelle jacques jean-claude jean-luc
  jean-paul jean-pierre jerome julien laurent luc marc marie mathieu michel nathalie nicolas olivier
  pascal patrice philippe pierre sebastien serge sylvie thierry valerie veronique yves
  | Luc Girard, Pierre Lambert, Alain Mercier | Sylvie Girard, Anne Lambert, Hélène Mercier
andreas anja bjorn christoph dieter elin emma erik eva franz friedrich fritz greta gunther hans
  heinrich helga helmut ingrid jan jens johan johannes jorg jurgen karin karl katrin klaus lars
  lena lukas magnus manfred marta matthias nils olaf otto petra rolf sabine stefan stephan sven
  thorsten ulrich ursula uta uwe werner wolfgang
  | Stefan Brandt, Karl Lindner, Jens Hartwig | Petra Brandt, Karin Lindner, Eva Hartwig
abdul abdullah adel ahmad ahmed aisha ali amina amir fatima hamid hassan hussein ibrahim jamal
  karim khaled khalid layla leila mahmoud maryam mohamed mohammad mohammed mustafa nadia omar rashid
  saeed salim samir tariq yasmin youssef yusuf zainab
  | Khaled Mansour, Omar Nasser, Samir Haddad | Layla Mansour, Nadia Nasser, Rana Haddad
amit anand anil anita anjali arun ashok asha deepa deepak gita kavita kumar lakshmi manoj meera
  mohan neha nisha pooja pradeep prakash priya rahul raj rajesh raju rakesh ravi rohit sanjay
  shankar sita sunil sunita suresh usha vijay vikram
  | Sunil Mehta, Arun Nair, Deepak Joshi | Anita Mehta, Meera Nair, Kavita Joshi
alessandro andrea angelo antonella carlo chiara claudia claudio enrico fabio federico francesca
  francesco gianni giorgio giovanni giulia giuseppe laura lorenzo luca luigi marco mario matteo
  paola paolo pietro riccardo roberto salvatore silvia stefano vincenzo
  | Marco Ferraro, Paolo Bassi, Luigi Conti | Paola Ferraro, Silvia Bassi, Chiara Conti
"""


@lru_cache(maxsize=1)
def _languages() -> tuple[tuple[frozenset[str], tuple[str, ...], tuple[str, ...]], ...]:
    found = []
    for line in _ORDINARY.replace("\n  ", " ").strip().splitlines():
        first, men, women = (part.strip() for part in line.split("|"))
        found.append((frozenset(first.split()), tuple(men.split(", ")), tuple(women.split(", "))))
    return tuple(found)


def _known(view: ArticleView, key: Name, others: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield well-known people beside the key, or else beside one of the distractors."""
    for place, name in enumerate((key.text, *(other.text for other in others))):
        for step, beside in enumerate(similar(name, "PERSON")):
            if not view.mentions(beside) and not view.mentions(beside.split()[-1]):
                yield Proposal(beside, "gazetteer", 1.0 - 0.3 * place - 0.05 * step)


def _ordinary(view: ArticleView, candidate: Candidate, key: Name) -> Iterator[Proposal]:
    """Yield one made-up name for a key whose first name tells its language."""
    first = plain(fold(key.text).split()[0])
    for names, men, women in _languages():
        if first not in names:
            continue
        rng = rng_for(0, "stranger", candidate.stem, candidate.answer)
        pool = list(women if key.gender == "f" else men)
        rng.shuffle(pool)
        for name in pool:
            if not any(word in view.words for word in fold(name).split()):
                yield Proposal(name, "gazetteer", 0.0)
                return


def strangers(
    view: ArticleView, candidate: Candidate, key: Name, others: Sequence[Proposal]
) -> list[Proposal]:
    """Return persons from outside the article who complete a set of three, [] when none fit.

    At most two well-known people, or one made-up name: most of the options are people of the
    article.

    Args:
        view: the article.
        candidate: the who-question.
        key: who the answer is.
        others: the distractors that the article itself gives; one or two.
    """
    short = " " not in candidate.answer.strip()
    found = list(_known(view, key, others))
    if not found and len(others) == WANTED - 1 and " " in key.text:
        found = list(_ordinary(view, candidate, key))
    unique = {proposal.text: proposal for proposal in reversed(found)}
    best = sorted(unique.values(), key=lambda proposal: (-proposal.fitness, proposal.text))
    if short:
        best = [
            Proposal(proposal.text.split()[-1], proposal.source, proposal.fitness)
            for proposal in best
            if not proposal.text.startswith("Prince")
        ]
    return best[: 2 * WANTED]

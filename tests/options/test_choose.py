from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from quizgen.asking.candidate import Candidate
from quizgen.facts.gather import Facts
from quizgen.language.clean import fold
from quizgen.options import Optioned, with_options
from quizgen.options.proposal import Proposal
from tests.asking.articles import facts_of

from .conftest import Ask


def _one(candidate: Candidate, facts: Facts, seed: int = 0) -> Optioned:
    return with_options([candidate], facts, seed=seed)[0]


def _distractors(optioned: Optioned) -> list[str]:
    return [option.text for option in optioned.options if not option.correct]


def _check(optioned: Optioned) -> None:
    """What every set of options must hold."""
    candidate, options = optioned.candidate, optioned.options
    assert len(options) == 4
    assert [option.text for option in options if option.correct] == [candidate.answer]
    assert len({fold(option.text) for option in options}) == 4
    assert all(bool(option.source) != option.correct for option in options)
    wrong = {fold(text) for text in _distractors(optioned)}
    assert not wrong & {fold(text) for text in (*candidate.accepted, *candidate.avoid)}


def test_persons_of_the_article_are_the_distractors(facts: Facts, ask: Ask) -> None:
    found = _one(ask("Who designed the new bridge?", "Thomas Keller", "PERSON"), facts)
    _check(found)
    assert found.kind == "multiple_choice"
    assert set(_distractors(found)) <= {"Anna Berger", "Maria Santos", "Robert Lang", "Peter Holm"}
    assert {option.source for option in found.options if not option.correct} == {"same_article"}


def test_a_name_in_the_stem_is_no_distractor(facts: Facts, ask: Ask) -> None:
    stem = "Who disagreed with Thomas Keller about the cost of the bridge?"
    found = _one(ask(stem, "Maria Santos", "PERSON"), facts)
    _check(found)
    assert "Thomas Keller" not in _distractors(found)


def test_avoided_texts_are_no_distractors(facts: Facts, ask: Ask) -> None:
    asked = ask("Who designed the new bridge?", "Thomas Keller", "PERSON", avoid=("Peter Holm",))
    found = _one(asked, facts)
    _check(found)
    assert "Peter Holm" not in _distractors(found)


def test_accepted_answers_are_no_distractors(facts: Facts, ask: Ask) -> None:
    asked = ask("Who designed it?", "Thomas Keller", "PERSON", accepted=("Robert Lang",))
    assert "Robert Lang" not in _distractors(_one(asked, facts))


def test_a_gap_gets_the_short_form_of_names(facts: Facts, ask: Ask) -> None:
    asked = ask('"It will last for 120 years," _____ said.', "Keller", "PERSON", kind="cloze",
                words='Keller said')  # fmt: skip
    found = _one(replace(asked, answer_range=None), facts)
    _check(found)
    assert all(" " not in text for text in _distractors(found))


def test_countries_stand_beside_countries(facts: Facts, ask: Ask) -> None:
    asked = ask("Which country is named first among those of the visitors?", "Sweden", "GPE")
    found = _one(asked, facts)
    _check(found)
    assert "France" not in _distractors(found)  # it stands beside the key in a list
    assert "Paris" not in _distractors(found)


@pytest.mark.parametrize(
    ("stem", "key", "type_", "shown"),
    [
        ("How much did the bridge cost?", "$4.5 million", "MONEY", "$"),
        ("What share of the visitors came by train?", "46 per cent", "PERCENT", " per cent"),
        ("How many people crossed on the first morning?", "About 2,000", "NUMBER", "About "),
        ("How long did building take?", "three years", "DURATION", " years"),
    ],
)
def test_figures_keep_unit_hedge_and_form(
    facts: Facts, ask: Ask, stem: str, key: str, type_: str, shown: str
) -> None:
    for seed in range(12):
        found = _one(ask(stem, key, type_), facts, seed)
        _check(found)
        assert all(shown in option.text for option in found.options)


def test_a_plain_noun_gets_its_kin(facts: Facts, ask: Ask) -> None:
    found = _one(ask("Of what were the coins?", "copper", "PHRASE", words="copper"), facts)
    assert found.options == () or set(_distractors(found)) <= {
        "gold", "silver", "iron", "zinc", "lead", "tin", "aluminium", "nickel"
    }  # fmt: skip


def test_a_purpose_is_typed_where_the_article_has_no_three_others(facts: Facts, ask: Ask) -> None:
    asked = ask("Why did she want the bridge?", "To attract more tourists", "CLAUSE", focus="why",
                words="to attract more tourists")  # fmt: skip
    found = _one(asked, facts)
    assert found.kind == "short_answer" and found.options == ()


def test_three_or_none(facts: Facts, ask: Ask) -> None:
    asked = ask("What was closed after a storm?", "a similar bridge", "PHRASE")
    found = _one(asked, facts)
    assert found.kind == "short_answer" and found.options == () and found.refusals
    gap = _one(replace(asked, kind="cloze"), facts)
    assert gap.kind == "cloze" and gap.options == ()


def test_what_is_not_chosen_passes_through(facts: Facts, ask: Ask) -> None:
    for kind in ("true_false", "short_answer", "matching", "ordering", "open"):
        asked = ask("Stem", "Peter Holm", "PERSON", kind=kind)
        found = _one(asked, facts)
        assert (found.kind, found.options, found.candidate) == (kind, (), asked)


def test_a_doubtful_candidate_gets_no_options(facts: Facts, ask: Ask) -> None:
    asked = ask("Who designed it?", "Thomas Keller", "PERSON", doubts=("bare stem",))
    assert _one(asked, facts).options == ()


def test_a_family_may_prove_its_own_distractors(facts: Facts, ask: Ask) -> None:
    own = ("made of steel", "made of glass", "made of straw", "made of ice")
    asked = ask("What is it?", "made of wood", "PHRASE", words="water", options=own)
    found = _one(asked, facts)
    _check(found)
    assert set(_distractors(found)) <= set(own)


QUOTED = ('"The dam is old and weak."', '"Geese eat all of the seeds."', '"Rain fell on a Sunday."')


def test_capitals_and_figures_in_quotations_tell_nothing(facts: Facts, ask: Ask) -> None:
    stem, key = "Which of these did Thomas Keller say?", '"It will last for 120 years."'
    candidate = ask(stem, key, "QUOTE", "It will last", options=QUOTED)
    (result,) = with_options([candidate], facts, seed=0)
    assert {option.text for option in result.options} == {key, *QUOTED}
    long = ask(
        stem, key[:-1] + ', and it will outlast us all by far."', "QUOTE", "It", options=QUOTED
    )
    (result,) = with_options([long], facts, seed=0)
    assert not result.options


def test_no_more_figures_are_proved_than_are_shown(
    facts: Facts, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    proofs: list[str] = []

    def unfair(view: object, candidate: Candidate, proposal: Proposal) -> str:
        proofs.append(proposal.text)
        return ""

    monkeypatch.setattr("quizgen.options.choose.unfair", unfair)
    found = _one(ask("How much did the bridge cost?", "$700,000", "MONEY"), facts)
    assert sorted(proofs) == sorted(_distractors(found)) and len(proofs) == 3


def test_one_result_for_each_candidate_in_order(facts: Facts, ask: Ask) -> None:
    asked = [
        ask("Who designed it?", "Thomas Keller", "PERSON"),
        ask("How much?", "$700,000", "MONEY"),
    ]
    found = with_options(asked, facts, seed=1)
    assert [one.candidate for one in found] == asked
    assert with_options([], facts, seed=1) == []


def test_the_seed_decides_and_nothing_else(facts: Facts, ask: Ask) -> None:
    asked = ask("Who designed the new bridge?", "Thomas Keller", "PERSON")
    assert _one(asked, facts, 5).options == _one(asked, facts, 5).options
    orders = {tuple(o.text for o in _one(asked, facts, seed).options) for seed in range(20)}
    assert len(orders) > 3


def _chi_squared(counts: Counter[int]) -> float:
    expected = sum(counts.values()) / 4
    return sum((counts[place] - expected) ** 2 / expected for place in range(4))


@pytest.mark.parametrize(
    ("key", "type_"),
    [("Thomas Keller", "PERSON"), ("$700,000", "MONEY"), ("46 per cent", "PERCENT")],
)
def test_the_key_stands_anywhere(facts: Facts, ask: Ask, key: str, type_: str) -> None:
    """χ² over 400 questions; 16.3 is passed by chance once in a thousand times."""
    places: Counter[int] = Counter()
    for number in range(400):
        found = _one(ask(f"Question {number}: which one?", key, type_), facts, number)
        places[[option.correct for option in found.options].index(True)] += 1
    assert _chi_squared(places) < 16.3


_SCRIPT = """
import sys
sys.path.insert(0, {root!r})
from tests.options.conftest import TEXT
from quizgen.asking.candidate import Candidate
from quizgen.facts.gather import gather
from quizgen.language.document import annotate
from quizgen.model import Article, Block, Evidence
from quizgen.options import with_options
facts = gather(annotate(Article(TEXT, blocks=(Block("prose", 0, len(TEXT)),))))
for key, type_ in (("Thomas Keller", "PERSON"), ("$700,000", "MONEY"), ("Poland", "GPE")):
    start = TEXT.index(key)
    candidate = Candidate("multiple_choice", "what", "f", "f.f", "Which one is it?", key,
        (Evidence(start, start + len(key), key),), -1, key, type_,
        answer_range=(start, start + len(key)))
    found = with_options([candidate], facts, seed=3)[0]
    print([option.text for option in found.options])
"""


def test_other_processes_give_the_same_options(root: Path) -> None:
    script = _SCRIPT.format(root=str(root))
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"  # not this process's
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True, text=True, check=True, cwd=root,
        env=os.environ | {"PYTHONHASHSEED": seed},
    )  # fmt: skip
    with redirect_stdout(StringIO()) as here:
        exec(script, {})
    assert done.stdout == here.getvalue()
    assert done.stdout.count("[") == 3


def test_of_the_parts_of_one_state_one_stands_beside_another_country() -> None:
    text = (
        "In South Africa, the accused must appear before a judge. In England, it takes a day. "
        "In Wales, it takes two days. In Northern Ireland, it takes three days.\n"
    )
    facts = facts_of(text)
    name = next(one for one in facts.document.names.all if one.text == "South Africa")
    candidate = Candidate(
        kind="cloze", focus="where", family="test", rule="test.test",
        stem="In _____, the accused must appear before a judge.", answer="South Africa",
        evidence=(), sentence=0, fact=(0, "South Africa"), answer_type="GPE", answer_name=name,
    )  # fmt: skip
    (one,) = with_options([candidate], facts, seed=0)
    texts = {option.text for option in one.options}
    assert len(texts) == 4
    assert len(texts & {"England", "Wales", "Northern Ireland"}) == 1

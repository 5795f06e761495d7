"""What holds for the options of every article at hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from quizgen.asking.registry import ask_all
from quizgen.facts.gather import gather
from quizgen.judging.flaws import lint
from quizgen.language.clean import fold
from quizgen.language.document import annotate
from quizgen.model import Question
from quizgen.options import with_options
from quizgen.reading import read

_REFUSING = {"overlap", "second_key", "mixed_options", "grammar_cue", "all_or_none"}


def _open(shared: Path) -> list[Path]:
    kept = set((shared / "data" / "kept-aside.txt").read_text(encoding="utf-8").split())
    return [
        file
        for folder in ("articles", "more")
        for file in sorted((shared / "data" / folder).glob("*.txt"))
        if f"{folder}/{file.stem}" not in kept
    ]


def test_options_of_real_articles(shared: Path) -> None:
    places: Counter[int] = Counter()
    flawed: list[str] = []
    longest = total = 0
    for file in _open(shared)[::4]:
        facts = gather(annotate(read(str(file))))
        candidates = [candidate for candidate in ask_all(facts) if not candidate.doubts]
        for found in with_options(candidates, facts, seed=0):
            candidate, options = found.candidate, found.options
            if not options:
                assert found.kind != "multiple_choice"
                continue
            total += 1
            texts = [option.text for option in options]
            assert len({fold(text) for text in texts}) == len(texts) == 4
            assert [option.text for option in options if option.correct] == [candidate.answer]
            places[texts.index(candidate.answer)] += 1
            longest += all(
                len(text) < len(candidate.answer) for text in texts if text != candidate.answer
            )
            question = Question(
                "q", found.kind, candidate.focus, candidate.family, candidate.stem,
                candidate.answer, accepted=candidate.accepted, options=options,
                evidence=candidate.evidence,
            )  # fmt: skip
            codes = {flaw.code for flaw in lint(question, facts.document.article)} & _REFUSING
            flawed += [f"{code}: {texts}" for code in codes]
    assert total > 100
    assert len(flawed) <= 0.03 * total, flawed
    assert longest <= 0.30 * total
    expected = total / 4
    assert sum((places[n] - expected) ** 2 / expected for n in range(4)) < 16.3

"""The gate: the figures keep to the bounds in bounds.json, on both corpora."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.errors import BadInput, BadUse
from quizgen.evaluation import gate
from quizgen.evaluation.corpus import small_corpus
from quizgen.evaluation.gate import (
    REQUIRED,
    Bound,
    Pinned,
    breaks,
    faults,
    fingerprint,
    main,
    read_bounds,
    write_bounds,
)
from quizgen.evaluation.report import measure

BOUNDS = Path(__file__).with_name("bounds.json")


def held(name: str, data: Path) -> None:
    broken = breaks(measure(data, aside=False), read_bounds(BOUNDS)[name], fingerprint(data))
    assert not broken, "\n".join(broken)


def test_the_small_corpus_keeps_to_its_bounds() -> None:
    held("small", small_corpus())


@pytest.mark.parametrize("name", ["small", "shared"])
def test_no_bound_was_loosened_without_a_reason(name: str) -> None:
    assert list(faults(read_bounds(BOUNDS)[name])) == []


FLOOR = Bound("a.share", 0.5, floor=True, best=0.5, slack=0.05)
CEILING = Bound("a.faults", 2, floor=False, best=2)


def whole(*bounds: Bound) -> Pinned:
    rest = [Bound(figure, 0, floor=True, best=0) for figure in REQUIRED]
    return Pinned("x", (*bounds, *rest))


@pytest.mark.parametrize(
    ("bound", "fault"),
    [
        (FLOOR, False),
        (replace(FLOOR, limit=0.6), False),
        (replace(FLOOR, limit=0.4), True),
        (replace(FLOOR, limit=0.4, reason=" "), True),
        (replace(FLOOR, limit=0.4, reason="the corpus grew"), False),
        (CEILING, False),
        (replace(CEILING, limit=1), False),
        (replace(CEILING, limit=3), True),
        (replace(CEILING, limit=3, reason="one more is known"), False),
    ],
)
def test_a_looser_bound_needs_a_reason(bound: Bound, fault: bool) -> None:
    found = list(faults(whole(bound)))
    assert bool(found) is fault
    assert all("reason" in line and bound.figure in line for line in found)


def test_a_bound_that_is_left_out_is_missed() -> None:
    pinned = whole()
    found = list(faults(replace(pinned, bounds=pinned.bounds[1:])))
    assert found == [f"{REQUIRED[0]}: it has no bound; put it back."]


def test_what_breaks_the_gate() -> None:
    pinned = Pinned("x", (FLOOR, CEILING))
    unbound = list(breaks({"a": {"share": 0.5, "faults": 2}}, pinned, "x"))
    assert len(unbound) == len(REQUIRED)
    found = breaks({"a": {"share": 0.49, "faults": 3}}, pinned, "y")
    assert "a.share is 0.49, and must be at least 0.5." in found
    assert "a.faults is 3, and must be at most 2." in found
    assert any(line.startswith("The corpus is not the one") for line in found)
    with pytest.raises(BadInput, match=r"no figure 'a\.share'"):
        breaks({"a": {}}, pinned, "x")


def test_bounds_tighten_and_never_loosen() -> None:
    assert FLOOR.tightened(0.7) == replace(FLOOR, limit=0.65, best=0.65)
    assert FLOOR.tightened(0.2) == FLOOR
    assert CEILING.tightened(1) == replace(CEILING, limit=1, best=1)
    assert CEILING.tightened(5) == CEILING
    low = replace(FLOOR, limit=0.3, reason="known")
    assert low.tightened(0.5) == replace(low, limit=0.45)
    assert low.tightened(0.6) == replace(FLOOR, limit=0.55, best=0.55)


def test_bounds_come_back_as_they_were_written(tmp_path: Path) -> None:
    pinned = {"small": whole(FLOOR, replace(CEILING, limit=3, reason="known")), "other": whole()}
    write_bounds(pinned, tmp_path / "bounds.json")
    assert read_bounds(tmp_path / "bounds.json") == pinned
    with pytest.raises(BadInput, match="cannot be read"):
        read_bounds(tmp_path / "none.json")


def test_a_changed_corpus_has_another_hash(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    article = tmp_path / "articles" / "a.txt"
    seen = [fingerprint(tmp_path)]
    for content in (b"One.\n", b"Two.\n"):
        article.write_bytes(content)
        seen.append(fingerprint(tmp_path))
    (tmp_path / "reference.jsonl").write_bytes(b"{}\n")
    seen.append(fingerprint(tmp_path))
    assert len(set(seen)) == 4
    article.write_bytes(b"Two.\r\n")
    assert fingerprint(tmp_path) == seen[-1]


class TestCommand:
    @pytest.fixture(autouse=True)
    def measured(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        self.found = {"a": {"share": 0.7, "faults": 0}}
        monkeypatch.setattr("quizgen.evaluation.report.measure", lambda data, **_: self.found)
        monkeypatch.setattr(gate, "REQUIRED", ())
        self.path = tmp_path / "bounds.json"
        write_bounds({"small": Pinned(fingerprint(small_corpus()), (FLOOR, CEILING))}, self.path)

    def run(self, *arguments: str) -> int:
        return main(["--bounds", str(self.path), "--corpus", "small", *arguments])

    def bounds(self) -> tuple[Bound, ...]:
        return read_bounds(self.path)["small"].bounds

    def test_it_checks(self, capsys: pytest.CaptureFixture[str]) -> None:
        before = self.path.read_bytes()
        assert self.run() == 0
        assert capsys.readouterr().out == "All bounds hold.\n"
        self.found = {"a": {"share": 0.1, "faults": 0}}
        assert self.run() == 1
        assert "must be at least 0.5" in capsys.readouterr().out
        assert self.path.read_bytes() == before

    def test_it_tightens(self) -> None:
        assert self.run("--tighten") == 0
        assert [bound.limit for bound in self.bounds()] == [0.65, 0]

    def test_it_loosens_with_a_reason_only(self) -> None:
        with pytest.raises(BadUse, match="reason"):
            self.run("--loosen", "a.share=0.4")
        with pytest.raises(BadUse, match="no bound for 'b'"):
            self.run("--loosen", "b=0.4", "--reason", "known")
        with pytest.raises(BadUse, match="a number"):
            self.run("--loosen", "a.share=low", "--reason", "known")
        assert self.run("--loosen", "a.share=0.4", "--reason", "known") == 0
        assert self.bounds()[0] == replace(FLOOR, limit=0.4, reason="known")

    def test_it_accepts_a_changed_corpus(self, tmp_path: Path) -> None:
        (tmp_path / "articles").mkdir()
        assert self.run("--data", str(tmp_path)) == 1
        assert self.run("--data", str(tmp_path), "--accept") == 0
        assert read_bounds(self.path)["small"].sha256 == fingerprint(tmp_path)

    def test_an_unknown_corpus(self) -> None:
        with pytest.raises(BadUse, match="only small"):
            main(["--bounds", str(self.path), "--corpus", "big"])

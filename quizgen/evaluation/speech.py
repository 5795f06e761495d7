"""How well speech is found: precision, recall and F1 against an annotated corpus.

The matching rule: the parts of a quotation are joined, case, quotation marks and punctuation
folded; two match when the Jaccard index of their words is 0.7 or more. A mixed line counts as
found when it or its host is; speakers are scored on lines that name one, by the fullest name or
one that contains it.

Run ``python -m quizgen.evaluation.speech --data FOLDER``; the articles that are kept aside are
shown as figures only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from quizgen.language.clean import fold

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.model import Quotation

__all__ = ["GoldSpeech", "Ratio", "SpeechScores", "jaccard", "read_gold", "score_speech"]

THRESHOLD = 0.7
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class GoldSpeech:
    """One line of the annotated corpus.

    Attributes:
        kind: direct, indirect, mixed or not_speech.
        content: what was said, its parts joined by spaces.
        speaker: the fullest name, or "" when none is named.
    """

    kind: str
    content: str
    speaker: str = ""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GoldSpeech:
        """Read a line of the corpus; its content is a text or a list of parts."""
        content = data["content"]
        joined = content if isinstance(content, str) else " ".join(content)
        return cls(data["kind"], joined, data.get("speaker") or "")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a whole; ``value`` is 0 when the whole is empty."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The share, from 0 to 1."""
        return self.part / self.whole if self.whole else 0.0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.part + other.part, self.whole + other.whole)


def f1(precision: Ratio, recall: Ratio) -> float:
    """Return the harmonic mean of precision and recall."""
    total = precision.value + recall.value
    return 2 * precision.value * recall.value / total if total else 0.0


_NONE = Ratio(0, 0)


@dataclass(frozen=True, slots=True)
class SpeechScores:
    """Counts over one or more articles; scores of articles add up.

    Attributes:
        direct_precision, direct_recall: direct quotations.
        reported_precision, reported_recall: indirect and mixed ones together.
        speakers: right speakers among the lines found that name one, by kind.
        not_speech: marks that are not speech but were taken for it.
    """

    direct_precision: Ratio = _NONE
    direct_recall: Ratio = _NONE
    reported_precision: Ratio = _NONE
    reported_recall: Ratio = _NONE
    speakers: Mapping[str, Ratio] = field(default_factory=dict)
    not_speech: Ratio = _NONE

    @property
    def direct_f1(self) -> float:
        """F1 of direct quotations."""
        return f1(self.direct_precision, self.direct_recall)

    @property
    def reported_f1(self) -> float:
        """F1 of indirect and mixed ones together."""
        return f1(self.reported_precision, self.reported_recall)

    def __add__(self, other: SpeechScores) -> SpeechScores:
        kinds = sorted({*self.speakers, *other.speakers})
        return SpeechScores(
            self.direct_precision + other.direct_precision,
            self.direct_recall + other.direct_recall,
            self.reported_precision + other.reported_precision,
            self.reported_recall + other.reported_recall,
            {k: self.speakers.get(k, _NONE) + other.speakers.get(k, _NONE) for k in kinds},
            self.not_speech + other.not_speech,
        )


def words(text: str) -> frozenset[str]:
    """Return the words of a text without case, quotation marks and punctuation."""
    return frozenset(_WORD.findall(fold(text).replace("'", "")))


def jaccard(one: str, other: str) -> float:
    """Return the Jaccard index of the words of two texts (0 to 1)."""
    first, second = words(one), words(other)
    union = first | second
    return len(first & second) / len(union) if union else 1.0


def same_speaker(found: str, gold: str) -> bool:
    """Whether a speaker is the annotated one: the same words, or the one contains the other."""
    first, second = words(found), words(gold)
    first, second = first - {"the", "a", "an"}, second - {"the", "a", "an"}
    return (bool(first) and bool(second) and second <= first) or first == second


def _best(line: GoldSpeech, among: Sequence[Quotation], free: set[int]) -> int | None:
    """Return the free quotation that matches best, one of the same kind first."""
    scored = [
        (among[index].kind == line.kind, score, -index)
        for index in free
        if (score := jaccard(line.content, among[index].text)) >= THRESHOLD
    ]
    return -max(scored)[2] if scored else None


def _pair(gold: Sequence[GoldSpeech], found: Sequence[Quotation]) -> dict[int, int]:
    """Pair each line with the best free quotation; returns found indexes by gold index."""
    free = set(range(len(found)))
    pairs: dict[int, int] = {}
    for index, line in enumerate(gold):
        match = _best(line, found, free)
        if match is not None:
            free.discard(match)
            pairs[index] = match
    return pairs


def _hosts(gold: Sequence[GoldSpeech], index: int) -> list[int]:
    """Return the lines that hold a mixed line's words."""
    inner = words(gold[index].content)
    return [
        place
        for place, line in enumerate(gold)
        if place != index and line.kind == "indirect" and inner <= words(line.content)
    ]


def score_speech(found: Sequence[Quotation], gold: Sequence[GoldSpeech]) -> SpeechScores:
    """Score the quotations found in one article against its annotation.

    Args:
        found: what was found.
        gold: the annotated lines of the same article, ``not_speech`` ones included.
    """
    direct_gold = [line for line in gold if line.kind == "direct"]
    direct = [quotation for quotation in found if quotation.kind == "direct"]
    direct_pairs = _pair(direct_gold, direct)
    reported_gold = [line for line in gold if line.kind in ("indirect", "mixed")]
    reported = [quotation for quotation in found if quotation.kind != "direct"]
    pairs = _pair(reported_gold, reported)
    by_host = {
        index
        for index, line in enumerate(reported_gold)
        if line.kind == "mixed"
        and index not in pairs
        and any(host in pairs for host in _hosts(reported_gold, index))
    }
    speakers: dict[str, Ratio] = {}
    for lines, items, matched in (
        (direct_gold, direct, direct_pairs),
        (reported_gold, reported, pairs),
    ):
        for index, match in matched.items():
            line = lines[index]
            if line.speaker:
                right = same_speaker(items[match].speaker, line.speaker)
                speakers[line.kind] = speakers.get(line.kind, _NONE) + Ratio(int(right), 1)
    marks = [line for line in gold if line.kind == "not_speech"]
    mistaken = sum(
        any(jaccard(line.content, quotation.text) >= THRESHOLD for quotation in found)
        for line in marks
    )
    return SpeechScores(
        Ratio(len(direct_pairs), len(direct)),
        Ratio(len(direct_pairs), len(direct_gold)),
        Ratio(len(pairs), len(reported)),
        Ratio(len(pairs) + len(by_host), len(reported_gold)),
        speakers,
        Ratio(mistaken, len(marks)),
    )


def read_gold(lines: Iterable[str]) -> dict[str, list[GoldSpeech]]:
    """Read the annotated corpus: lines of JSON, grouped by article."""
    import json

    gold: dict[str, list[GoldSpeech]] = {}
    for line in lines:
        if line.strip():
            data = json.loads(line)
            gold.setdefault(data["article"], []).append(GoldSpeech.from_dict(data))
    return gold


def score_articles(data: Path, *, kept: bool) -> SpeechScores:
    """Read, parse and score the annotated articles of a data folder.

    Args:
        data: the folder with ``articles``, ``speech.jsonl`` and ``kept-aside.txt``.
        kept: whether to score the articles kept aside, or the others.
    """
    from quizgen.facts.quotations import find_speech
    from quizgen.language.document import annotate
    from quizgen.reading import read

    aside = {
        line.strip().rpartition("/")[2]
        for line in (data / "kept-aside.txt").read_text(encoding="utf-8").splitlines()
        if line.startswith("articles/")
    }
    gold = read_gold((data / "speech.jsonl").read_text(encoding="utf-8").splitlines())
    total = SpeechScores()
    for article, lines in sorted(gold.items()):
        if (article in aside) is kept:
            document = annotate(read(str(data / "articles" / f"{article}.txt")))
            found = [speech.to_quotation(document) for speech in find_speech(document)]
            total += score_speech(found, lines)
    return total


def report(scores: SpeechScores) -> str:
    """Return the figures as lines of text."""
    rows = [
        ("direct", scores.direct_precision, scores.direct_recall, scores.direct_f1),
        (
            "indirect and mixed",
            scores.reported_precision,
            scores.reported_recall,
            scores.reported_f1,
        ),
    ]
    lines = [
        f"{name}: precision {precision.value:.3f} ({precision.part}/{precision.whole}), "
        f"recall {recall.value:.3f} ({recall.part}/{recall.whole}), F1 {score:.3f}"
        for name, precision, recall, score in rows
    ]
    lines += [
        f"speakers, {kind}: {ratio.value:.3f} ({ratio.part}/{ratio.whole})"
        for kind, ratio in scores.speakers.items()
    ]
    marks = scores.not_speech
    lines.append(f"not speech, taken for it: {marks.value:.3f} ({marks.part}/{marks.whole})")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures for the tuned articles and for those kept aside."""
    import argparse
    from pathlib import Path

    parser = argparse.ArgumentParser(description="Score how well speech is found.")
    parser.add_argument("--data", type=Path, required=True, help="folder with speech.jsonl")
    options = parser.parse_args(arguments)
    for title, kept in (("tuned articles", False), ("articles kept aside", True)):
        print(title)
        print(report(score_articles(options.data, kept=kept)))


if __name__ == "__main__":
    main()

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
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizgen.evaluation.corpus import kept_aside, read_rows
from quizgen.evaluation.speech_scores import NONE, Ratio, SpeechScores
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.model import Quotation

__all__ = [
    "GoldSpeech",
    "Ratio",
    "SpeechScores",
    "jaccard",
    "read_gold",
    "report",
    "score_articles",
    "score_speech",
]

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


def _is_taken_for_speech(
    mark: GoldSpeech, found: Sequence[Quotation], lines: Sequence[GoldSpeech]
) -> bool:
    """Whether a quotation found is the mark, rather than a line of speech that it is nearer to.

    A pull quote repeats words that somebody did say: who finds them where they were said has not
    taken the pull quote for speech.
    """
    for quotation in found:
        near = jaccard(mark.content, quotation.text)
        if near >= THRESHOLD and all(
            jaccard(line.content, quotation.text) < near for line in lines
        ):
            return True
    return False


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
    both = (
        (direct_gold, direct, direct_pairs, set[int]()),
        (reported_gold, reported, pairs, by_host),
    )
    speakers: dict[str, Ratio] = {}
    kinds: dict[str, tuple[Ratio, Ratio]] = {}
    for lines, items, matched, hosted in both:
        kinds |= _by_kind(lines, items, matched, hosted)
        for index, match in matched.items():
            line = lines[index]
            if line.speaker:
                right = same_speaker(items[match].speaker, line.speaker)
                speakers[line.kind] = speakers.get(line.kind, NONE) + Ratio(int(right), 1)
    marks = [line for line in gold if line.kind == "not_speech"]
    lines = [line for line in gold if line.kind != "not_speech"]
    mistaken = sum(_is_taken_for_speech(line, found, lines) for line in marks)
    return SpeechScores(
        Ratio(len(direct_pairs), len(direct)),
        Ratio(len(direct_pairs), len(direct_gold)),
        Ratio(len(pairs), len(reported)),
        Ratio(len(pairs) + len(by_host), len(reported_gold)),
        kinds,
        speakers,
        Ratio(mistaken, len(marks)),
    )


def _by_kind(
    gold: Sequence[GoldSpeech],
    found: Sequence[Quotation],
    pairs: Mapping[int, int],
    hosted: set[int],
) -> dict[str, tuple[Ratio, Ratio]]:
    """Return the precision and recall of each kind by itself."""
    right = set(pairs.values())
    scores = {}
    for kind in {line.kind for line in gold} | {quotation.kind for quotation in found}:
        ours = [index for index, quotation in enumerate(found) if quotation.kind == kind]
        theirs = [index for index, line in enumerate(gold) if line.kind == kind]
        scores[str(kind)] = (
            Ratio(sum(index in right for index in ours), len(ours)),
            Ratio(sum(index in pairs or index in hosted for index in theirs), len(theirs)),
        )
    return scores


def read_gold(path: Path) -> dict[str, list[GoldSpeech]]:
    """Read the annotated corpus: lines of JSON, grouped by article.

    Raises:
        BadInput: a line cannot be read.
    """
    gold: dict[str, list[GoldSpeech]] = {}
    for name, line in read_rows(path, lambda row: (row["article"], GoldSpeech.from_dict(row))):
        gold.setdefault(name, []).append(line)
    return gold


def score_articles(
    data: Path,
    *,
    kept: bool,
    names: Collection[str] = (),
    tell: Callable[[str, float], None] | None = None,
) -> SpeechScores:
    """Read, parse and score the annotated articles of a data folder.

    Args:
        data: the folder with ``articles``, ``speech.jsonl`` and ``kept-aside.txt``.
        kept: whether to score the articles kept aside, or the others.
        names: only these articles; all when empty.
        tell: told what is being done and the share that is done.
    """
    from quizgen.facts.quotations import find_speech
    from quizgen.language.document import annotate
    from quizgen.reading import read

    aside = {name for folder, name in kept_aside(data) if folder == "articles"}
    gold = read_gold(data / "speech.jsonl")
    wanted = [
        name for name in sorted(gold) if (name in aside) is kept and (not names or name in names)
    ]
    total = SpeechScores()
    for place, name in enumerate(wanted):
        if tell:
            tell("Scoring the quotations found", place / len(wanted))
        document = annotate(read(str(data / "articles" / f"{name}.txt")))
        found = [speech.to_quotation(document) for speech in find_speech(document)]
        total += score_speech(found, gold[name])
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

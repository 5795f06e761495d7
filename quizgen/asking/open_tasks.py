"""Open tasks for writing, each with a model answer and a guide for marking, from the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import Standing
from quizgen.asking.shorter import readings

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.tree import Token
    from quizgen.model import Evidence

__all__ = ["open_tasks"]

POINTS = 3  # main points of a summary


@family(
    "open_tasks",
    focuses=("main_idea", "why", "said_what"),
    kinds=("open",),
    needs=("sentences", "speech"),
    on_request=True,
)
def open_tasks(facts: Facts) -> Iterator[Candidate]:
    """Set tasks that the teacher marks: a summary, a reason, a comparison of two speakers."""
    yield from _summary(facts)
    yield from _reasons(facts)
    yield from _comparison(facts)


def _task(
    facts: Facts,
    rule: str,
    stem: str,
    answer: str,
    guide: str,
    evidence: tuple[Evidence, ...],
    sentence: int,
    focus: str,
) -> Candidate:
    return Candidate(
        kind="open",
        focus=focus,  # type: ignore[arg-type]  # one of the three above
        family="open_tasks",
        rule=f"open_tasks.{rule}",
        stem=stem,
        answer=answer,
        guide=guide,
        evidence=evidence,
        sentence=sentence,
        fact=("open", rule, sentence),
        answer_type="NONE",
        skill="interpret",
    )


def _summary(facts: Facts) -> Iterator[Candidate]:
    """Ask for a summary; the model answer is made of the opening and the fullest statements."""
    ways = [next((way for way in found if not way.doubts), None) for found in readings(facts)]
    sure = [way for way in ways if way is not None]
    if len(sure) < POINTS:
        return
    counts = Counter(lemma for way in sure for lemma in _content(way))
    weighed = sorted(
        sure[1:],
        key=lambda way: (-sum(counts[lemma] for lemma in _content(way)) / way.words, way.words),
    )
    chosen = sorted([sure[0], *weighed[: POINTS - 1]], key=lambda way: way.sentence.index)
    yield _task(
        facts,
        "summary",
        "Summarise the article in three or four sentences, in your own words.",
        " ".join(way.render() for way in chosen),
        "One point for each main point: "
        + " / ".join(way.render().rstrip(".") for way in chosen)
        + ". One point for own words and linked sentences.",
        tuple(facts.document.sentence_evidence(way.sentence) for way in chosen),
        chosen[0].sentence.index,
        "main_idea",
    )


def _content(way: Standing) -> set[str]:
    return {t.lemma_.lower() for t in way.tokens if t.pos_ in ("NOUN", "PROPN", "VERB")}


def _reasons(facts: Facts) -> Iterator[Candidate]:
    """Ask for the reason that a "because" clause gives."""
    for found in readings(facts):
        whole = found[0]
        if whole.doubts:
            continue
        mark = next((t for t in whole.tokens if t.lower_ == "because" and t.dep_ == "mark"), None)
        if mark is None or mark.head.dep_ != "advcl" or mark.head.head.dep_ != "ROOT":
            continue
        before = [token for token in whole.tokens if token.i < mark.i]
        reason = [token for token in whole.tokens if token in set(mark.head.subtree)]
        if len(before) < 4 or reason[0] != mark or mark.nbor(1).lower_ == "of":
            continue
        effect = _text(whole, before)
        cause = _text(whole, reason[1:])
        yield _task(
            facts,
            "reason",
            f'The article says: "{effect}" Explain in your own words why this is so.',
            cause,
            f"Two points for the reason ({cause.rstrip('.')}); one point for own words.",
            (facts.document.sentence_evidence(whole.sentence),),
            whole.sentence.index,
            "why",
        )


def _text(whole: Standing, tokens: Sequence[Token]) -> str:
    kept = {token.i for token in tokens}
    return whole.render({t.i: "" for t in whole.tokens if t.i not in kept and not t.is_punct})


def _comparison(facts: Facts) -> Iterator[Candidate]:
    """Ask how the views of the two most quoted people differ."""
    by_speaker: dict[str, list[Speech]] = {}
    for speech in facts.speech:
        if speech.speaker is not None and speech.kind == "direct" and speech.content:
            by_speaker.setdefault(speech.speaker.text, []).append(speech)
    quoted = sorted(by_speaker, key=lambda name: -len(by_speaker[name]))[:2]
    if len(quoted) < 2:
        return
    document = facts.document
    parts = {name: document.evidence(by_speaker[name][0].content[0]) for name in quoted}
    one, two = quoted
    said = [f'{name} says: "{parts[name].text.rstrip(",")}"' for name in quoted]
    yield _task(
        facts,
        "comparison",
        f"Compare what {one} and {two} say. On what do they agree or differ?",
        " ".join(said),
        f"One point for what {one} says, one for what {two} says, each with words from the "
        "text; one point for a clear comparison.",
        tuple(parts.values()),
        by_speaker[one][0].sentences[0],
        "said_what",
    )

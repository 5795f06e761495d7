"""The report as a table for reading: one line an article, then the figures of each group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["as_text", "tally_as_text"]

_NAME = 44  # columns of an article's name

# Section titles, and in each the figures: (key in GroupFigures, what the line says).
SECTIONS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Yield",
        (
            ("articles", "articles"),
            ("considered", "candidates considered"),
            ("kept", "kept by the checks"),
            ("offered", "questions offered"),
            ("slots", "slots to fill"),
            ("filled", "share of them filled"),
            ("short_of_ten", "articles of 300 words with slots left empty"),
            ("seconds_per_1000_words", "seconds for 1,000 words"),
        ),
    ),
    (
        "Worth asking",
        (
            ("references", "reference questions"),
            ("coverage", "of their weight asked by those offered"),
            ("coverage_by_all", "of their weight asked by all kept"),
            ("human_questions", "OneStopQA questions"),
            ("human_coverage", "of them asked by those offered"),
            ("human_coverage_by_all", "of them asked by all kept"),
            ("talking", "articles with five direct quotations"),
            ("speech", "who said what, of those offered there"),
            ("least_focuses", "fewest focuses in a quiz"),
            ("spread", "spread over the article"),
        ),
    ),
    (
        "Stems and keys",
        (
            ("stem_words", "words in a stem (median)"),
            ("key_words", "words in a key (median)"),
            ("key_longest", "key is the longest option"),
            ("key_places", "places of the key, of four"),
            ("key_place_chi_square", "chi-square of the places"),
            ("three_distractors", "multiple choice with three distractors"),
            ("with_options", "kept questions that got options"),
            ("answered_by_choosing", "answered by choosing"),
        ),
    ),
    (
        "Faults",
        (
            ("duplicates", "pairs that ask alike"),
            ("give_aways", "pairs of which one answers the other"),
            ("breaches", "broken invariants"),
        ),
    ),
)
# A figure that means nothing where another is 0.
_NEEDS = {
    "coverage": "references",
    "coverage_by_all": "references",
    "human_coverage": "human_questions",
    "human_coverage_by_all": "human_questions",
    "speech": "talking",
}
_COUNTS = (("flaws", "Flaws of those offered"), ("refusals", "Refusals of candidates"))


def as_text(found: Mapping[str, Any]) -> str:
    """Return a report (``report.report``) as text."""
    lines = [*_articles(found["articles"])]
    for name, group in found["groups"].items():
        title = "Articles kept aside" if name == "kept_aside" else "Open articles"
        lines += ["", title, "=" * len(title)]
        for section, rows in SECTIONS:
            lines += ["", section]
            lines += [f"  {text:44} {_figure(group, key)}" for key, text in rows]
        lines += _mixes(group, found["people"])
        for key, text in _COUNTS:
            lines += ["", text, *_counts(group[key])]
        if "speech_found" in group:
            lines += _speech(group["speech_found"])
    if "agreement" in found:
        lines += _agreement(found["agreement"])
    return "\n".join(lines) + "\n"


def _articles(rows: list[dict[str, Any]]) -> Iterator[str]:
    yield f"{'':{_NAME}}{'':26}{'questions':>9}{'facts asked':>18}"
    yield (
        f"{'article (* kept aside)':{_NAME}}{'words':>6}{'quoted':>8}{'considered':>12}"
        f"{'kept':>5}{'offered':>9}{'offered':>9}{'kept':>5}{'breaches':>10}{'seconds':>9}"
    )
    for row in rows:
        name = ("* " if row["kept_aside"] else "") + row["name"]
        yield (
            f"{name[: _NAME - 1]:{_NAME}}{row['words']:6}{row['direct_quotations']:8}"
            f"{row['considered']:12}{row['kept']:5}{row['offered']:9}{row['coverage']:9.2f}"
            f"{row['coverage_by_all']:5.2f}{len(row['breaches']):10}{row['seconds']:9.1f}"
        )


def _mixes(group: Mapping[str, Any], people: Mapping[str, Any]) -> Iterator[str]:
    yield from _beside(
        "Focus", {"offered": group["focuses"], "reference": group["reference_focuses"]}
    )
    yield from _beside(
        "Question word",
        {
            "offered": group["question_words"],
            "reference": group["reference_question_words"],
            "NewsQuizQA": people["newsquizqa"],
            "OneStopQA": people["onestopqa"],
        },
    )
    yield from _beside("Kind", {"offered": group["kinds"]})
    yield from _beside("Family", {"offered": group["families"]})


def _beside(title: str, columns: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Yield mixes side by side, in the order of the first."""
    yield ""
    yield f"{title:24}" + "".join(f"{heading:>12}" for heading in columns)
    names = dict.fromkeys(name for column in columns.values() for name in column)
    for name in names:
        shares = (
            f"{100 * column[name]:10.1f} %" if name in column else f"{'–':>12}"
            for column in columns.values()
        )
        yield f"  {name.replace('_', ' '):22}" + "".join(shares)


def _counts(counts: Mapping[str, int]) -> Iterator[str]:
    for name, count in counts.items():
        yield f"  {count:6}  {name}"
    if not counts:
        yield "  none"


def _speech(found: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield f"{'Speech':24}{'found':>10}{'annotated':>12}{'precision':>12}{'recall':>12}{'F1':>12}"
    for kind, row in found["kinds"].items():
        yield (
            f"  {kind.replace('_', ' '):22}{row['found']:10}{row['annotated']:12}"
            f"{row['precision']:12.3f}{row['recall']:12.3f}{row['f1']:12.3f}"
        )
    for kind, share in found["speakers"].items():
        yield f"  right speaker, {kind:27} {share:.3f}"
    yield f"  {'marks that are not speech, taken for it':42} {found['not_speech_taken_for_it']:.3f}"


def _agreement(found: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield "Agreement with people's questions about single sentences"
    yield f"  {'sentences, and those we ask about':44} {found['sentences']}, {found['asked']}"
    yield f"  {'questions of ours':44} {found['questions']}"
    yield f"  {'ROUGE-L, best of the references':44} {found['rouge_l']:.3f}"
    yield f"  {'BLEU-4, all references':44} {found['bleu']:.3f}"


def _figure(group: Mapping[str, Any], key: str) -> str:
    value = group[key]
    if key in _NEEDS and not group[_NEEDS[key]]:
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return str(value)


def tally_as_text(found: Mapping[str, Any]) -> str:
    """Return the counts of a judged sheet (``judged.tally``) as text."""
    lines = [f"{'':34}{'judged':>8}{'accepted':>10}{'share':>8}  {'options sound':14} defects"]
    for group in ("all", "kinds", "families", "rules", "articles"):
        part = found[group]
        lines += ["", group.capitalize()]
        lines += [_judged(*row) for row in ({"all": part} if group == "all" else part).items()]
    return "\n".join(lines) + "\n"


def _judged(name: str, row: Mapping[str, Any]) -> str:
    sound = f"{row['sound_options']} of {row['with_options']}" if row["with_options"] else "–"
    defects = ", ".join(f"{code} {count}" for code, count in row["defects"].items())
    return (
        f"  {name.replace('_', ' '):32}{row['n']:8}{row['ok']:10}{100 * row['share']:6.0f} %"
        f"  {sound:14} {defects}"
    ).rstrip()

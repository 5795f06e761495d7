"""The judge's sheet: questions to be read by the rubric, without scores, families or rules.

``write_sheet`` makes two files: the sheet, for a person (or a program) to read, and beside it a
``.jsonl`` with one line for each question, to find it again by its number. A judge answers with
one line for each question, in the sheet's own file or another:

    12 ok
    13 G  "did" is missing
    14 ok D  two options are the same person

that is: number; ``ok`` or the first defect of the rubric (G grammar, S stands alone, A answerable,
K key right, W worth asking); ``D`` when the options are not sound; a note. ``judged.py``
reads such lines back and counts them by family.

``python -m quizgen.evaluation.sheet --articles FILE … --output sheet.txt`` writes one;
``--judged sheet.txt [answers.txt …]`` counts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.asking.whereabouts import label_of, places_of
from quizgen.errors import BadInput
from quizgen.reading.paragraphs import CountedParagraph, count_paragraphs

if TYPE_CHECKING:
    from quizgen.model import Article, Question
    from quizgen.pipeline import Detail

__all__ = [
    "Entry",
    "asked",
    "main",
    "read_key",
    "write_sheet",
]

_RUBRIC = """\
Judge each question by the rubric, strictly; the first point that fails is its defect.
  G  grammar: a careful native speaker would write this sentence
  S  stands alone: clear to someone who has the article but not the sentence in view
  A  answerable: the article answers it, without outside knowledge; the stem does not
  K  key right: correct, complete, reads as an answer to this stem
  W  worth asking: something a reader should have understood; no wording trivia
  D  (options) exactly one is right; the others are wrong by the article, of the key's kind, fit
     the stem's grammar, and tempt someone who did not read
Answer one line for each question:  NUMBER ok|G|S|A|K|W [D] [note]
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of a sheet, as its key file tells.

    Attributes:
        number: on the sheet, from 1.
        article: the article's name.
        id: the question's id.
        family: hidden from the judge.
        rule: hidden from the judge.
        kind: how it is answered.
        data: the whole line: stem, key, evidence offsets, features.
    """

    number: int
    article: str
    id: str
    family: str
    rule: str
    kind: str
    data: Mapping[str, Any]


def write_sheet(
    sets: Sequence[tuple[str, Article, Sequence[Detail]]],
    output: Path,
    *,
    seed: int = 0,
    paragraphs: bool = True,
) -> int:
    """Write a sheet and its key file.

    Args:
        sets: for each article its name, itself, and what is to be judged; in any order, it is
            shuffled by the seed.
        output: the sheet; the key file has the same name with ".jsonl" added.
        seed: another seed gives another order.
        paragraphs: whether questions name their paragraph, as they do in a quiz, and the article's
            paragraphs are numbered; the key file has the stems without.

    Returns:
        How many questions it holds.
    """
    lines = [_RUBRIC]
    keys: list[str] = []
    number = 0
    for name, article, details in sets:
        counted = count_paragraphs(article) if paragraphs else ()
        places = places_of(article) if paragraphs else ()
        lines += ["=" * 78, f"ARTICLE {name}", "", *_prose(article, counted), ""]
        order = sorted(details, key=lambda detail: _shuffled(seed, detail.question.id))
        for detail in order:
            number += 1
            told = label_of(detail.question, places)
            lines += [*_shown(number, detail.question, told), ""]
            keys.append(json.dumps(_key_line(number, name, article, detail), ensure_ascii=False))
    output.write_text("\n".join(lines), "utf-8")
    _key_path(output).write_text("".join(key + "\n" for key in keys), "utf-8")
    return number


def _key_path(sheet: Path) -> Path:
    return sheet.with_name(sheet.name + ".jsonl")


def _shuffled(seed: int, question_id: str) -> str:
    return hashlib.sha256(f"{seed}\x1f{question_id}".encode()).hexdigest()


def _prose(article: Article, counted: Iterable[CountedParagraph]) -> Iterable[str]:
    numbers = {one.start: one.number for one in counted}
    if article.title:
        yield f"[title] {article.title}"
    for block in article.blocks:
        text = " ".join(article.slice(block).split())
        if block.kind == "heading" and text != article.title:
            yield f"[heading] {text}"
        elif block.kind == "prose":
            number = numbers.get(block.start)
            yield f"[{number}] {text}" if number else text


def _shown(number: int, question: Question, paragraph: str) -> Iterable[str]:
    """Yield a question as the judge reads it."""
    yield f"{number}. {paragraph}{question.stem}"
    if question.kind == "true_false":
        yield f"    KEY: {question.answer}"
        if question.answer == "false":
            yield f"    TRUE WOULD BE: {question.correction}"
    elif question.kind == "matching":
        for pair in question.pairs:
            yield f"    {pair.left}  <->  {pair.right}"
        for text in question.extra:
            yield f"    (no partner)  <->  {text}"
    elif question.kind == "ordering":
        for place, text in enumerate(question.items, start=1):
            yield f"    {place}) {text}"
    elif question.options:
        for letter, option in zip("ABCDEFGH", question.options, strict=False):
            yield f"    {'*' if option.correct else ' '}{letter}) {option.text}"
    else:
        yield f"    KEY: {question.answer}"
    if question.guide:
        yield f"    GUIDE: {question.guide}"


def _key_line(number: int, name: str, article: Article, detail: Detail) -> dict[str, Any]:
    """Return what a rating keeps: no sentence of the article but the question's own words."""
    question = detail.question
    return {
        "number": number,
        "article": name,
        "sha256": article.sha256,
        "id": question.id,
        "family": question.family,
        "rule": question.rule,
        "kind": question.kind,
        "focus": question.focus,
        "score": question.score,
        "stem": question.stem,
        "answer": question.answer,
        "options": [option.to_dict() for option in question.options],
        "evidence": [[part.start, part.end] for part in question.evidence],
        "features": dict(detail.features),
        "refusals": list(detail.refusals),
    }


def read_key(sheet: Path) -> dict[int, Entry]:
    """Read the key file of a sheet.

    Raises:
        BadInput: it is missing.
    """
    path = _key_path(sheet)
    if not path.is_file():
        raise BadInput(f"The sheet {sheet} has no key file {path.name}: write the sheet again.")
    entries = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        entries[row["number"]] = Entry(
            row["number"], row["article"], row["id"], row["family"], row["rule"], row["kind"], row
        )
    return entries


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a sheet, or count a judged one."""
    parser = argparse.ArgumentParser(prog="quizgen.evaluation.sheet", description=__doc__)
    parser.add_argument("--articles", nargs="+", type=Path, help="articles to ask about")
    parser.add_argument("--output", type=Path, help="the sheet to write")
    parser.add_argument("--seed", type=int, default=0, help="order of the questions")
    parser.add_argument("--count", type=int, default=10, help="questions for each article")
    parser.add_argument("--all", action="store_true", help="every question that passes the checks")
    parser.add_argument(
        "--refused", action="store_true", help="with --all: candidates that were refused, too"
    )
    parser.add_argument(
        "--judged", nargs="+", type=Path, help="the sheet, and files with verdicts if elsewhere"
    )
    given = parser.parse_args(arguments)
    if given.judged:
        from quizgen.evaluation.judged import count_judged

        found = count_judged(given.judged)
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
        return 0
    if not (given.articles and given.output):
        parser.error("give --articles and --output to write a sheet, or --judged to count one")
    from quizgen.reading import read

    sets = []
    for path in given.articles:
        article = read(str(path))
        details = asked(article, count=given.count, everything=given.all, refused=given.refused)
        sets.append((path.stem, article, details))
    number = write_sheet(sets, given.output, seed=given.seed)
    sys.stdout.write(f"{number} questions written to {given.output}\n")
    return 0


def asked(
    article: Article, *, count: int = 10, everything: bool = False, refused: bool = False
) -> list[Detail]:
    """Ask about an article what a sheet is to hold.

    Args:
        article: what to ask about.
        count: how many questions.
        everything: every question that passes the checks instead.
        refused: with ``everything``, the candidates that were refused, too.
    """
    from quizgen.pipeline import GenerateOptions, generate

    generated = generate(article, GenerateOptions(count=count, everything=everything), details=True)
    ids = {question.id for question in generated.quiz.questions}
    return [
        detail
        for detail in generated.details
        if (everything and refused) or (not detail.refusals and detail.question.id in ids)
    ]


if __name__ == "__main__":
    sys.exit(main())

"""The parts of a worksheet: one for each way of answering, with its heading and instruction."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model import Question

__all__ = ["PARTS", "Part", "part_of"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what it is called and what the student is told to do in it.

    Attributes:
        code: names the part in code.
        title: its heading.
        instruction: one or two sentences below the heading.
        lead: before the stem where a worksheet has no parts; "" where the stem says it all.
    """

    code: str
    title: str
    instruction: str
    lead: str = ""


# In the order printed: recognising first, writing last.
PARTS: tuple[Part, ...] = (
    Part("choice", "Choose the answer", "Fill in the bubble beside the one right answer."),
    Part(
        "true_false",
        "True or false?",
        "Fill in T if the passage says so, F if it says otherwise.",
        "True or false?",
    ),
    Part(
        "chosen_gap",
        "Choose what fills the gap",
        "Fill in the bubble beside the words that the passage has in the gap.",
        "Choose what fills the gap.",
    ),
    Part("gap", "Fill the gaps", "Write what the passage has in each gap.", "Fill the gap."),
    Part("matching", "Match", "Write the number of its partner before each letter."),
    Part("ordering", "Put in order", "Write the letters in the right order."),
    Part("short_answer", "Answer in a few words", "Write your answer on the line."),
    Part("open", "Write", "Answer in whole sentences."),
)
_BY_CODE = {part.code: part for part in PARTS}


def part_of(question: Question) -> Part:
    """Return the part in which a question stands."""
    if question.kind == "cloze":
        return _BY_CODE["chosen_gap" if question.options else "gap"]
    return _BY_CODE.get(question.kind) or _BY_CODE["choice"]

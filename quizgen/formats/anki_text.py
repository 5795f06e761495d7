"""The ``anki_text`` format: a text file that Anki imports as cards of its Basic note type.

The headers tell Anki the separator and which columns hold the id and the tags, so that importing
again updates the notes. Fields are HTML, with tabs and line ends taken out.
"""

from __future__ import annotations

from quizgen.formats import register
from quizgen.formats.layout import clean, feedback, tags
from quizgen.formats.layout.anki import field
from quizgen.formats.layout.cards import answer_lines, front_lines
from quizgen.model import Question, Quiz

__all__ = ["write"]

_HEADERS = (
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    "#guid column:1",
    "#tags column:4",
)


@register(
    "anki_text",
    extension=".txt",
    description="Text for Anki's import, one Basic card to a line",
    keeps=("evidence", "tags", "ids"),
)
def write(quiz: Quiz) -> str:
    """Return the headers, then id, front, back and tags of each question."""
    deck = clean(quiz.title) or "quizgen"
    lines = [*_HEADERS, f"#deck:{deck.replace('::', ': ')}", *map(_line, quiz.questions)]
    return "\n".join(lines) + "\n"


def _line(question: Question) -> str:
    back = [field(answer_lines(question))]
    if question.evidence:
        back.append(f"<i>{field((feedback(question),))}</i>")
    cells = (question.id, field(front_lines(question)), "<br><br>".join(back))
    return "\t".join((*cells, " ".join(tags(question))))

"""A quiz with every kind of question in every hostile text, for the tests of all formats."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.model import KINDS, Article, Evidence, Option, Pair, Question, Quiz, Settings

# What some consumer takes for its own syntax, or chokes on. All of it is plain text of an article.
TEXTS: dict[str, str] = {
    "plain": "Who opened the café in 1999",
    "gift": r"a = b ~ c # d { e } f : g \ h \n i ::j:: %50%k // l [html] $CATEGORY: m/n",
    "arrow": "north -> south",
    "blank line": "one paragraph\n\nand another\nwith two lines",
    "html": "<b>bold</b> & &amp; <script>alert('1')</script> <!-- c --> \"q\"",
    "cdata": "x ]]> y <![CDATA[ z ]]]]> <?pi?> &lt;p&gt; &#0;",
    "aiken": "ANSWER: B",
    "initial": "U.S. troops and A. Lincoln",
    "anki": "{{c1::word::hint}} }} :: {{Front}} [sound:a.mp3] <img src=x>",
    "sheet": '=1+1, "two"; three\tfour | five',
    "markdown": "# one * two_three_ `four` [five](six) | <seven> 1. - + ~ ![x](y)",
    "h5p": "a/b:c *d* e/",
    "maths": r"\(x^2\) $$y$$ 5 < 6 > 4 \frac{1}{2}",
    "emoji": "👩‍🚀 flew 🇬🇧 with e\u0301 and 東京",
    "right to left": "قال الوزير “שלום” 123",
    "curly": "“It’s ours” — ‘maybe’ … 5 %",
    "long": ("word " * 100).strip(),  # 499 characters
}
LONGEST = 500


def every_kind_of(name: str, text: str, *, evidence: bool = True) -> Iterator[Question]:
    """Yield a question of every kind, both clozes included, that holds the text everywhere."""
    article = Evidence(0, len(text), text)
    common = {"evidence": (article,) if evidence else (), "rule": "test.hostile"}
    seed = f"{sorted(TEXTS).index(name):02}" if name in TEXTS else "99"

    def mint(digit: int) -> str:
        return f"q_{seed}{digit:08}"

    options = (
        Option(f"{text} first", source="same_article"),
        Option(f"{text} second", correct=True),
        Option(f"{text} third", source="gazetteer"),
    )
    yield Question(
        mint(1), "multiple_choice", "who", "subject", f"{text}?", options[1].text,
        options=options, difficulty="easy", **common,
    )  # fmt: skip
    yield Question(
        mint(2), "short_answer", "how_many", "number", f"{text}?", f"{text} key",
        accepted=(f"{text} key", f"{text} other"), **common,
    )  # fmt: skip
    yield Question(mint(3), "true_false", "who", "true_false", f"{text}.", "true", **common)
    yield Question(
        mint(4), "true_false", "who", "true_false", f"{text}!", "false",
        correction=f"{text} corrected", **common,
    )  # fmt: skip
    yield Question(
        mint(5), "cloze", "who", "cloze", f"{text} _____ {text}.", f"{text} gap",
        accepted=(f"{text} gap", f"{text} hole"), difficulty="hard", **common,
    )  # fmt: skip
    yield Question(
        mint(6), "cloze", "what", "cloze", f"{text} _____ {text}.", options[1].text,
        options=options, skill="vocabulary", **common,
    )  # fmt: skip
    yield Question(
        mint(7), "matching", "who_said", "matching", f"Match: {text}", "A–2, B–1, C–4",
        pairs=tuple(Pair(f"{text} left {n}", f"{text} right {n}") for n in "123"),
        extra=(f"{text} extra",), skill="structure", **common,
    )  # fmt: skip
    yield Question(
        mint(8), "ordering", "sequence", "ordering", f"Order: {text}", "as given",
        items=tuple(f"{text} item {n}" for n in "123"), skill="structure", **common,
    )  # fmt: skip
    yield Question(
        mint(9), "open", "why", "open", f"Explain: {text}", f"{text} model",
        guide=f"{text} guide", skill="interpret", **common,
    )  # fmt: skip


def hostile_quiz(*, kinds: tuple[str, ...] = KINDS, evidence: bool = True) -> Quiz:
    """Return the quiz with all hostile texts in all the kinds, 2 points for one question."""
    questions = tuple(
        question
        for name, text in TEXTS.items()
        for question in every_kind_of(name, text, evidence=evidence)
        if question.kind in kinds
    )
    article = Article("\n".join(TEXTS.values()), title="Title & <b>“x”</b>", source="a <b>.txt")
    return Quiz(
        "Quiz & <i>{title}</i> = ~ “x” 東京",
        article,
        questions,
        Settings(points={questions[0].id: 2.0}, instructions="Read & answer: <all> of it."),
    )


def many(count: int = 1000, kinds: tuple[str, ...] = KINDS) -> Quiz:
    """Return a quiz with many ordinary questions of some kinds, for the benchmarks."""
    made: list[Question] = []
    for number in range(count):
        pattern = [q for q in every_kind_of("plain", f"Number {number}") if q.kind in kinds]
        question = pattern[number % len(pattern)]
        data = question.to_dict() | {"id": f"q_{number:010}"}
        made.append(Question.from_dict(data))
    return Quiz("Many", Article("Text."), tuple(made))

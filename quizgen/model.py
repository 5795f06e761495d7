"""The values that pass between the rooms, and their JSON twins.

Every class here is frozen, holds plain data and has ``to_dict``/``from_dict``. The field names
are a public contract: formats, the question bank and the app read them. Nothing here knows
about spaCy, files, databases or browsers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from quizgen.errors import BadInput

__all__ = [
    "BLOCK_KINDS",
    "DIFFICULTIES",
    "FOCUSES",
    "KINDS",
    "SCHEMA",
    "SKILLS",
    "Article",
    "Block",
    "Evidence",
    "Flaw",
    "Option",
    "Pair",
    "Question",
    "Quiz",
    "Quotation",
    "Settings",
    "Statement",
    "mint_id",
]

SCHEMA = 1

BlockKind = Literal["prose", "heading", "caption", "pull_quote", "list", "furniture"]
Kind = Literal[
    "multiple_choice", "short_answer", "true_false", "cloze", "matching", "ordering", "open"
]
Focus = Literal[
    "who",
    "what",
    "which",
    "where",
    "when",
    "how_many",
    "how",
    "why",
    "said_what",
    "who_said",
    "definition",
    "vocabulary",
    "main_idea",
    "sequence",
]
Skill = Literal["retrieve", "interpret", "vocabulary", "structure"]
Difficulty = Literal["easy", "medium", "hard"]
Severity = Literal["warn", "refuse"]

BLOCK_KINDS: tuple[str, ...] = get_args(BlockKind)
KINDS: tuple[str, ...] = get_args(Kind)
FOCUSES: tuple[str, ...] = get_args(Focus)
SKILLS: tuple[str, ...] = get_args(Skill)
DIFFICULTIES: tuple[str, ...] = get_args(Difficulty)


def _check_schema(data: Mapping[str, Any], what: str) -> None:
    """Refuse JSON made by a newer quizgen; a missing number means the first schema."""
    schema = data.get("schema", SCHEMA)
    if schema != SCHEMA:
        raise BadInput(
            f"This {what} has schema {schema!r}, but this quizgen reads schema {SCHEMA}: "
            "use the quizgen version that wrote it, or a newer one."
        )


def _need(data: Mapping[str, Any], what: str, *names: str) -> None:
    if not isinstance(data, Mapping):
        raise BadInput(f"Expected a JSON object for the {what}, but found {type(data).__name__}.")
    missing = [name for name in names if name not in data]
    if missing:
        raise BadInput(f"The {what} lacks {', '.join(map(repr, missing))}: is it a quizgen file?")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, caption … of the article.

    Attributes:
        kind: one of BLOCK_KINDS; questions are asked about ``prose`` alone.
        start: offset of the first character in the article's text.
        end: offset after the last character.
        reason: why a block that is not prose was set aside; empty for prose.
    """

    kind: BlockKind
    start: int
    end: int
    reason: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {"kind": self.kind, "start": self.start, "end": self.end, "reason": self.reason}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Block:
        """Read the JSON twin."""
        _need(data, "block", "kind", "start", "end")
        return cls(data["kind"], data["start"], data["end"], data.get("reason", ""))


@dataclass(frozen=True, slots=True)
class Article:
    """What was read: the text before any cleaning, and its blocks in order.

    Attributes:
        text: the text as read; every offset of the project counts characters of it.
        title: the article's title, or "" when none was found.
        source: path, URL or "-" as the user gave it.
        author: as stated by the source, or "".
        date: publication day as ISO 8601 (``2015-09-25``), or "" when the source gives none.
        blocks: in text order, not overlapping.
    """

    text: str
    title: str = ""
    source: str = ""
    author: str = ""
    date: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def sha256(self) -> str:
        """Hash of the text: two readings of one text are the same article."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def slice(self, block: Block) -> str:
        """Return the text of one block."""
        return self.text[block.start : block.end]

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {
            "title": self.title,
            "source": self.source,
            "author": self.author,
            "date": self.date,
            "text": self.text,
            "sha256": self.sha256,
            "blocks": [block.to_dict() for block in self.blocks],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """Read the JSON twin."""
        _need(data, "article", "text")
        return cls(
            text=data["text"],
            title=data.get("title", ""),
            source=data.get("source", ""),
            author=data.get("author", ""),
            date=data.get("date", ""),
            blocks=tuple(Block.from_dict(block) for block in data.get("blocks", ())),
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """A character range of the article; ``text == article.text[start:end]``, always."""

    start: int
    end: int
    text: str

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {"start": self.start, "end": self.end, "text": self.text}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Evidence:
        """Read the JSON twin."""
        _need(data, "evidence", "start", "end", "text")
        return cls(data["start"], data["end"], data["text"])


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a question answered by choosing.

    Attributes:
        text: as the student reads it.
        correct: whether it is the key.
        source: where a distractor came from (``same_article``, ``perturbed``, ``gazetteer``,
            ``wordnet``, ``teacher``); "" for the key.
    """

    text: str
    correct: bool = False
    source: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        data: dict[str, Any] = {"text": self.text, "correct": self.correct}
        if self.source:
            data["source"] = self.source
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Option:
        """Read the JSON twin."""
        _need(data, "option", "text")
        return cls(data["text"], bool(data.get("correct", False)), data.get("source", ""))


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair of a matching question."""

    left: str
    right: str

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {"left": self.left, "right": self.right}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Pair:
        """Read the JSON twin."""
        _need(data, "pair", "left", "right")
        return cls(data["left"], data["right"])


@dataclass(frozen=True, slots=True)
class Flaw:
    """A breach of an item-writing rule: code, severity (warn or refuse), plain sentence."""

    code: str
    severity: Severity
    message: str

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {"code": self.code, "severity": self.severity, "message": self.message}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Flaw:
        """Read the JSON twin."""
        _need(data, "flaw", "code")
        return cls(data["code"], data.get("severity", "warn"), data.get("message", ""))


def mint_id(article_sha256: str, rule: str, stem: str, answer: str) -> str:
    """Mint a question's id, once: ``q_`` and ten hexadecimal digits.

    It depends on the article, the rule, the stem and the answer. It is stored with the question
    and never computed again, so that an edited question keeps its id.
    """
    seal = "\x1f".join((article_sha256, rule, stem, answer))
    return "q_" + hashlib.sha256(seal.encode("utf-8", "surrogatepass")).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: stem, kind, key, options, evidence, provenance.

    Which fields are filled depends on ``kind``: ``options`` for multiple_choice and chosen
    cloze, ``accepted`` for typed answers, ``correction`` for true_false, ``pairs`` and ``extra``
    for matching, ``items`` (in the right order) for ordering, ``guide`` for open. The stem of a
    question about one sentence may begin with its paragraph, "(Paragraph 4) ", which
    `quizgen.paragraph_label.without_paragraph` takes off; the id was minted without it.
    """

    id: str
    kind: Kind
    focus: Focus
    family: str
    stem: str
    answer: str
    revision: int = 1
    accepted: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    score: float = 0.0
    difficulty: Difficulty = "medium"
    skill: Skill = "retrieve"
    flaws: tuple[Flaw, ...] = ()
    correction: str = ""
    pairs: tuple[Pair, ...] = ()
    extra: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    guide: str = ""

    @property
    def distractors(self) -> tuple[str, ...]:
        """The wrong options' texts, in the order shown."""
        return tuple(option.text for option in self.options if not option.correct)

    @property
    def chosen(self) -> bool:
        """Whether the student answers by choosing or arranging, not by writing."""
        return bool(self.options) or self.kind in ("true_false", "matching", "ordering")

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin; fields that do not belong to the kind are left out."""
        data: dict[str, Any] = {
            "id": self.id,
            "revision": self.revision,
            "kind": self.kind,
            "focus": self.focus,
            "family": self.family,
            "stem": self.stem,
            "answer": self.answer,
        }
        if self.accepted or self.kind in ("short_answer", "cloze"):
            data["accepted"] = list(self.accepted)
        if self.options or self.kind == "multiple_choice":
            data["options"] = [option.to_dict() for option in self.options]
        if self.kind == "true_false":
            data["correction"] = self.correction
        if self.kind == "matching":
            data["pairs"] = [pair.to_dict() for pair in self.pairs]
            data["extra"] = list(self.extra)
        if self.kind == "ordering":
            data["items"] = list(self.items)
        if self.kind == "open":
            data["guide"] = self.guide
        data |= {
            "evidence": [evidence.to_dict() for evidence in self.evidence],
            "rule": self.rule,
            "score": self.score,
            "difficulty": self.difficulty,
            "skill": self.skill,
            "flaws": [flaw.to_dict() for flaw in self.flaws],
        }
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Question:
        """Read the JSON twin.

        Raises:
            BadInput: a field is missing or a kind is unknown.
        """
        _need(data, "question", "id", "kind", "stem", "answer")
        if data["kind"] not in KINDS:
            raise BadInput(
                f"Question {data['id']} has the unknown kind {data['kind']!r}; "
                f"known are {', '.join(KINDS)}."
            )
        focus = data.get("focus", "what")
        if focus not in FOCUSES:
            raise BadInput(
                f"Question {data['id']} has the unknown focus {focus!r}; "
                f"known are {', '.join(FOCUSES)}."
            )
        return cls(
            id=data["id"],
            kind=data["kind"],
            focus=focus,
            family=data.get("family", "teacher"),
            stem=data["stem"],
            answer=data["answer"],
            revision=data.get("revision", 1),
            accepted=tuple(data.get("accepted", ())),
            options=tuple(Option.from_dict(option) for option in data.get("options", ())),
            evidence=tuple(Evidence.from_dict(part) for part in data.get("evidence", ())),
            rule=data.get("rule", ""),
            score=data.get("score", 0.0),
            difficulty=data.get("difficulty", "medium"),
            skill=data.get("skill", "retrieve"),
            flaws=tuple(Flaw.from_dict(flaw) for flaw in data.get("flaws", ())),
            correction=data.get("correction", ""),
            pairs=tuple(Pair.from_dict(pair) for pair in data.get("pairs", ())),
            extra=tuple(data.get("extra", ())),
            items=tuple(data.get("items", ())),
            guide=data.get("guide", ""),
        )

    def revised(self, **changes: Any) -> Question:
        """Return the next revision with some fields changed; the id stays."""
        return replace(self, revision=self.revision + 1, **changes)


@dataclass(frozen=True, slots=True)
class Statement:
    """A simple declarative clause drawn from a sentence.

    ``start``/``end`` bound the stretch of the article it was drawn from; ``text`` is the clause
    as a sentence of its own. ``asserted_by`` is "" when the article itself says so, else the
    speaker's name. ``polarity`` is "positive" or "negative"; ``modality`` is "fact", or the
    modal or hedge that weakens it ("may", "reportedly", "if").
    """

    start: int
    end: int
    text: str
    subject: str
    verb: str
    complements: tuple[str, ...] = ()
    adjuncts: tuple[str, ...] = ()
    polarity: str = "positive"
    modality: str = "fact"
    asserted_by: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "subject": self.subject,
            "verb": self.verb,
            "complements": list(self.complements),
            "adjuncts": list(self.adjuncts),
            "polarity": self.polarity,
            "modality": self.modality,
            "asserted_by": self.asserted_by,
        }


@dataclass(frozen=True, slots=True)
class Quotation:
    """Who said what: direct, indirect or mixed speech.

    ``content`` are the stretches that were said (more than one when the attribution or a
    caption stands between), ``source`` the mention in the text ("He"), ``speaker`` the fullest
    name it stands for ("Vladimir Putin") or "" when that is not sure, ``cue`` the verb or phrase
    of saying as it stands in the text.
    """

    kind: Literal["direct", "indirect", "mixed"]
    content: tuple[Evidence, ...]
    source: str
    speaker: str
    cue: str

    @property
    def text(self) -> str:
        """All that was said, joined by spaces."""
        return " ".join(part.text for part in self.content)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {
            "kind": self.kind,
            "content": [part.to_dict() for part in self.content],
            "source": self.source,
            "speaker": self.speaker,
            "cue": self.cue,
        }


@dataclass(frozen=True, slots=True)
class Settings:
    """How a quiz is given: points by question id, instructions, seed, shuffling."""

    points: Mapping[str, float] = field(default_factory=dict)
    instructions: str = ""
    seed: int = 0
    shuffle_questions: bool = False
    shuffle_options: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {
            "points": dict(self.points),
            "instructions": self.instructions,
            "seed": self.seed,
            "shuffle_questions": self.shuffle_questions,
            "shuffle_options": self.shuffle_options,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Settings:
        """Read the JSON twin; whatever is missing has its default."""
        return cls(
            points=dict(data.get("points", {})),
            instructions=data.get("instructions", ""),
            seed=data.get("seed", 0),
            shuffle_questions=data.get("shuffle_questions", False),
            shuffle_options=data.get("shuffle_options", False),
        )


@dataclass(frozen=True, slots=True)
class Quiz:
    """A chosen, ordered set of questions about one article, with settings.

    ``notes`` are sentences for the teacher about how the quiz came to be ("Only 7 of the 10
    questions asked for were sure enough."); they are not part of the JSON twin.
    """

    title: str
    article: Article
    questions: tuple[Question, ...]
    settings: Settings = field(default_factory=Settings)
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {
            "schema": SCHEMA,
            "title": self.title,
            "article": self.article.to_dict(),
            "questions": [question.to_dict() for question in self.questions],
            "settings": self.settings.to_dict(),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Quiz:
        """Read the JSON twin, with or without ``settings``.

        Raises:
            BadInput: the schema is newer, or a field that every quiz has is missing.
        """
        _need(data, "quiz", "questions")
        _check_schema(data, "quiz")
        questions: Sequence[Mapping[str, Any]] = data["questions"]
        return cls(
            title=data.get("title", ""),
            article=Article.from_dict(data.get("article", {"text": ""})),
            questions=tuple(Question.from_dict(question) for question in questions),
            settings=Settings.from_dict(data.get("settings", {})),
        )

"""The whole way from an article to a quiz, room by room, as drawn in DESIGN.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, get_args

from quizgen.asking.soft_doubts import soft
from quizgen.asking.whereabouts import with_paragraphs
from quizgen.errors import BadUse
from quizgen.judging.choose import LAST, MADE, choose
from quizgen.judging.context import ArticleContext, article_context
from quizgen.judging.detail import Detail, question_of, sift
from quizgen.judging.flaws import lint
from quizgen.judging.learned import judge
from quizgen.judging.limits import Item, Wish
from quizgen.judging.refusals import derived, refusing_flaws
from quizgen.judging.reliability import HELD_BACK, LAST_RESORT, ON_REQUEST, SURE_KEYS, is_held_back
from quizgen.judging.score import difficulty, features, score
from quizgen.judging.signals import signals
from quizgen.model import (
    DIFFICULTIES,
    FOCUSES,
    KINDS,
    Article,
    Difficulty,
    Focus,
    Kind,
    Question,
    Quiz,
    Quotation,
    Settings,
    Statement,
)

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.facts.gather import Facts
    from quizgen.options import Optioned

__all__ = ["Detail", "GenerateOptions", "Generated", "Progress", "facts", "generate"]

Progress = Callable[[str, float], None]

# What is made when no kinds are asked for.
_UNASKED_KINDS = tuple(kind for kind in get_args(Kind) if kind != "open")
# A typed answer longer than this cannot be marked fairly.
_TYPED_WORDS = 16


@dataclass(frozen=True, slots=True)
class GenerateOptions:
    """What quiz is wanted.

    Attributes:
        count: how many questions, at least 1.
        kinds: only these kinds; empty means all but open tasks.
        focuses: only these focuses; empty means all.
        seed: another seed gives another choice and order of options.
        everything: every question that passes the checks, best first, instead of ``count``.
        difficulty: only questions this hard.
        judge: whether the learned judge scores, ranks and refuses; without it the score is that of
            ``judging/score.py``, and all that break no rule are let pass.
        paragraphs: whether questions about one sentence tell in which paragraph it stands, where
            everybody counts the paragraphs alike. The choice and the ids are the same.

    Raises:
        BadUse: a value is not allowed.
    """

    count: int = 10
    kinds: tuple[Kind, ...] = ()
    focuses: tuple[Focus, ...] = ()
    seed: int = 0
    everything: bool = False
    difficulty: Difficulty | None = None
    judge: bool = True
    paragraphs: bool = True

    def __post_init__(self) -> None:
        if self.count < 1:
            raise BadUse(f"A quiz cannot have {self.count} questions: ask for 1 or more.")
        _check("kind", self.kinds, KINDS)
        _check("focus", self.focuses, FOCUSES)
        _check("difficulty", (self.difficulty,) if self.difficulty else (), DIFFICULTIES)


def _check(what: str, given: Sequence[str], known: tuple[str, ...]) -> None:
    for word in given:
        if word not in known:
            raise BadUse(f"Unknown {what} {word!r}: choose from {', '.join(known)}.")


@dataclass(frozen=True, slots=True)
class Generated:
    """A quiz and how it came to be.

    Attributes:
        quiz: the questions in text order, with notes for the teacher.
        refusals: how many candidates were refused for what.
        considered: how many candidates there were. Those that only fill empty slots
            (``LAST_RESORT``, further words) are among them where slots stayed empty, what was seen
            to be refused before it was put into words is not; all are where details were asked for.
        details: every candidate, where `generate` was asked for them; those refused before
            options were sought come first.
        direct_quotations: how many the article has.
    """

    quiz: Quiz
    refusals: Mapping[str, int]
    considered: int
    details: tuple[Detail, ...] = field(default=(), repr=False)
    direct_quotations: int = 0


def generate(
    article: Article,
    options: GenerateOptions | None = None,
    *,
    progress: Progress | None = None,
    details: bool = False,
) -> Generated:
    """Make a quiz from an article.

    Args:
        article: what was read.
        options: what quiz is wanted; ten mixed questions when left out.
        progress: told the stage and the share of work done (0..1).
        details: whether to tell what became of every candidate, for the laboratory; then those
            that only fill empty slots are made and judged where none is empty, too. The quiz is the
            same. ``everything`` tells it, too.

    Returns:
        The quiz, with the number of candidates refused for each reason.

    Raises:
        Failure: the language model is missing.
    """
    from quizgen.facts.gather import gather
    from quizgen.language.document import annotate

    wanted = options or GenerateOptions()
    tell = progress or _silent
    tell("Parsing the article", 0.2)
    document = annotate(article)
    tell("Finding statements and quotations", 0.5)
    known = gather(document)
    direct = sum(speech.kind == "direct" for speech in known.speech)
    wish = _wish(wanted, direct)
    told = details or wanted.everything
    whole = told or wish.free  # what was asked for is no last resort
    made = _made(known, wanted, tell, "all" if whole else "at once", details=told)

    def further(part: _Part) -> list[Item]:
        """Make what fills slots that would stay empty; return it as items."""
        more = _made(known, wanted, _silent, part, details=False)
        made.extend(more)
        return _items(more, len(document.sentences))

    tell("Choosing", 0.95)
    items = _items(made, len(document.sentences))
    if wanted.everything:
        chosen: Sequence[Item] = _all(items)
    elif whole:
        chosen = choose(items, wish)
    else:
        chosen = choose(items, wish, last=MADE, further=lambda: further("further words"))
        if len(chosen) < wanted.count:
            further("held back")
            chosen = choose(_items(made, len(document.sentences)), wish)
    questions = tuple(item.question for item in chosen)
    if wanted.paragraphs:
        questions = with_paragraphs(questions, article)
    quiz = Quiz(
        title=article.title,
        article=article,
        questions=questions,
        settings=Settings(seed=wanted.seed),
        notes=_notes(questions, wanted),
    )
    document.let_go()
    counts = Counter(_sort_of(detail.refusals[0]) for detail in made if detail.refusals)
    kept = tuple(made) if told else ()
    return Generated(quiz, dict(sorted(counts.items())), len(made), kept, direct)


def facts(article: Article) -> tuple[list[Statement], list[Quotation]]:
    """Return the statements and quotations of an article, in text order.

    Raises:
        Failure: the language model is missing.
    """
    from quizgen.asking.voices import asserted_by
    from quizgen.facts.derived import derived_statements
    from quizgen.facts.gather import gather
    from quizgen.language.document import annotate

    document = annotate(article)
    known = gather(document)
    statements = [
        clause.to_statement(document, asserted_by(known, clause)) for clause in known.clauses
    ]
    statements += derived_statements(document, known.clauses)
    statements.sort(key=lambda statement: (statement.start, statement.end))
    quotations = [speech.to_quotation(document) for speech in known.speech]
    return statements, quotations


def _sort_of(reason: str) -> str:
    """Return a reason without its case: "unknown: the group" is counted as "unknown"."""
    return reason.partition(":")[0]


def _silent(stage: str, share: float) -> None:
    del stage, share


# What is made: all, or first what may be taken at once, and where slots stay empty without it
# further words, then what is held back for these (`judging/reliability.py`).
_Part = Literal["all", "at once", "further words", "held back"]


def _made(
    known: Facts, wanted: GenerateOptions, tell: Progress, part: _Part, *, details: bool
) -> list[Detail]:
    """Ask, seek options and judge.

    Args:
        known: the facts of the article.
        wanted: what quiz.
        tell: told the stages.
        part: of the candidates.
        details: whether what is refused is put into words, with every reason.
    """
    from quizgen.options import with_options

    tell("Asking", 0.6)
    sound, refused = sift(_ask(known, wanted, part, details), known.document, whole=details)
    tell("Seeking options", 0.7)
    optioned = with_options(sound, known, seed=wanted.seed)
    tell("Judging", 0.85)
    return [*refused, *_judge(optioned, known, wanted)]


def _ask(known: Facts, wanted: GenerateOptions, part: _Part, details: bool) -> list[Candidate]:
    from quizgen.asking.registry import ask_all

    without = set() if wanted.focuses or wanted.everything else set(ON_REQUEST)
    if part in ("at once", "further words"):
        without |= set(LAST_RESORT)
    only = {"held back": {*LAST_RESORT, *HELD_BACK}, "further words": {"vocabulary"}}.get(part, ())
    asked = ask_all(
        known,
        on_request="open" in wanted.kinds,
        without=without,
        only=only,
        in_words=details,
        held=HELD_BACK if part == "at once" else None,
        all_sought=wanted.everything or bool(wanted.focuses),
        further_words={"at once": False, "further words": True}.get(part),
    )
    found = [candidate for candidate in asked if candidate.rule not in without]
    if part == "all":
        return found
    return [
        one
        for one in found
        if is_held_back(
            rule=one.rule,
            family=one.family,
            features={**one.features, **soft(one.family, one.doubts)},
        )
        == (part == "held back")
    ]


def _judge(optioned: Iterable[Optioned], known: Facts, wanted: GenerateOptions) -> list[Detail]:
    """Mint, lint and score; what breaks a rule or was not asked for is refused."""
    speakers = {speech.speaker.id for speech in known.speech if speech.speaker is not None}
    document = known.document
    context = document.once(
        "article context", len(speakers), lambda: article_context(document, len(speakers))
    )
    sha256 = known.document.article.sha256
    seen: set[str] = set()
    details: list[Detail] = []
    for one in optioned:
        detail = _judge_one(one, known, context, wanted, sha256)
        if detail.question.id in seen:
            detail = replace(detail, refusals=("the same question twice",))
        seen.add(detail.question.id)
        details.append(detail)
    return details


def _judge_one(
    one: Optioned, known: Facts, context: ArticleContext, wanted: GenerateOptions, sha256: str
) -> Detail:
    document = known.document
    candidate = one.candidate
    sentence = None
    if 0 <= candidate.sentence < len(document.sentences):
        sentence = document.sentences[candidate.sentence]
    question = _as_wanted(question_of(candidate, one.kind, sha256, tuple(one.options)), wanted)
    flaws = lint(question, document.article)
    question = replace(question, flaws=flaws) if flaws else question
    if question.options and refusing_flaws(question):
        question = _without_options(question, document.article)
    found = {
        **features(question, candidate, context, sentence),
        **soft(candidate.family, candidate.doubts),
    }
    length = context.lengths[candidate.sentence] if sentence is not None else 0
    hard = difficulty(question, length)
    noted = {**candidate.features, **found, "derived": float(derived(candidate))}
    reasons = refusing_flaws(question) or _unwanted(question, hard, wanted)
    if wanted.judge and not reasons:
        asked_for = wanted.everything or bool(wanted.kinds or wanted.focuses)
        detail = Detail(question, candidate.sentence, candidate.fact, noted)
        return _weighed(detail, hard, 0.0 if asked_for else _MEAGRE)
    question = replace(question, score=score(question, candidate, found), difficulty=hard)
    return Detail(question, candidate.sentence, candidate.fact, noted, reasons)


# So far below the least promise a question may fill a slot that would stay empty: of 104 gaps and
# statements below it that strict readers judged, 58 were good.
_MEAGRE = 0.15


def _weighed(detail: Detail, hard: Difficulty, meagre: float) -> Detail:
    """Let the learned judge score a question, and refuse it when its promise is small.

    Args:
        detail: the question.
        hard: how hard it is.
        meagre: how far below the least promise it may be, to fill slots that would stay empty.
    """
    judging = judge()
    found = signals(detail.question, detail.features)
    promise, risk = judging.promise(found, detail.question.family), judging.risk(found)
    refusals = ("little promise",) if promise < judging.least - meagre else ()
    if risk > judging.most and detail.question.rule not in SURE_KEYS:
        refusals = ("key may be wrong",)
    return replace(
        detail,
        question=replace(
            detail.question, score=round(max(0.0, promise - risk / 2), 3), difficulty=hard
        ),
        refusals=refusals,
        meagre=promise < judging.least,
        worth=round(judging.worth(found), 3),
        reasons=judging.reasons(found),
    )


def _as_wanted(question: Question, wanted: GenerateOptions) -> Question:
    """Turn a multiple-choice question into a typed one when only typed ones are asked for."""
    typed = "short_answer" in wanted.kinds and "multiple_choice" not in wanted.kinds
    if typed and question.kind == "multiple_choice":
        return replace(question, kind="short_answer", options=())
    return question


def _without_options(question: Question, article: Article) -> Question:
    """Give a question up to typing when only its options break a rule."""
    kind: Kind = "short_answer" if question.kind == "multiple_choice" else question.kind
    bare = replace(question, kind=kind, options=())
    return replace(bare, flaws=lint(bare, article))


def _unwanted(question: Question, hard: Difficulty, wanted: GenerateOptions) -> tuple[str, ...]:
    kinds = wanted.kinds or _UNASKED_KINDS
    if question.kind not in kinds:
        return (f"kind {question.kind} was not asked for",)
    if wanted.focuses and question.focus not in wanted.focuses:
        return (f"focus {question.focus} was not asked for",)
    if {question.family, question.rule} & ON_REQUEST.keys() and not wanted.focuses:
        return ("only on request",)
    if wanted.difficulty and hard != wanted.difficulty:
        return (f"difficulty {hard} was not asked for",)
    if question.kind == "short_answer" and len(question.answer.split()) > _TYPED_WORDS:
        return ("key too long to type",)
    chosen = question.focus == "vocabulary" or question.stem.startswith("Which of these")
    chosen = chosen or question.rule in _CHOSEN_FROM
    if chosen and not question.options:
        return ("asks to choose, but has no options",)
    return ()


# "Who is Ann Lee?" is answered by choosing alone: much may be written of her.
_CHOSEN_FROM = frozenset(("identity.who_is",))


def _items(details: Iterable[Detail], sentences: int) -> list[Item]:
    return [
        Item(
            detail.question,
            detail.question.score,
            detail.fact,
            (detail.sentence,),
            max(0, detail.sentence) / max(1, sentences - 1),
            detail.worth,
            _reserve(detail),
        )
        for detail in details
        if not detail.refusals
    ]


def _reserve(detail: Detail) -> int:
    """Return how long a question waits, as ``Item.reserve`` tells it."""
    question = detail.question
    if detail.meagre:
        return LAST
    if is_held_back(rule=question.rule, family=question.family, features=detail.features):
        return MADE + 1
    if question.focus == "vocabulary":
        return int(detail.features.get("further word", 0.0))
    unsure = question.score < _SURE_ENOUGH and question.focus != "said_what"
    return 2 if unsure else 0


# Of questions below it, words apart, readers passed 145 of 190 on 48 texts that no rule was made
# from, of others 466 of 514 (the judge has learned from these readings, too): slots that would stay
# empty are filled with words first.
_SURE_ENOUGH = 0.84


def _all(items: Sequence[Item]) -> list[Item]:
    """Return every item, best first."""
    return sorted(items, key=lambda item: (-item.score, item.place, item.question.id))


def _wish(wanted: GenerateOptions, direct: int) -> Wish:
    """Say what the set should be like: speech counts where the article has much of it."""
    speech = -(-wanted.count // 5) if direct >= _MUCH_SPEECH else 0
    return Wish(wanted.count, wanted.seed, speech, bool(wanted.kinds or wanted.focuses))


_MUCH_SPEECH = 5  # direct quotations from which one question in five is about who said what


def _notes(questions: Sequence[Question], wanted: GenerateOptions) -> tuple[str, ...]:
    if wanted.everything or len(questions) >= wanted.count:
        return ()
    if not questions:
        return (f"None of the {wanted.count} questions asked for was sure enough to be offered.",)
    verb = "question was" if len(questions) == 1 else "questions were"
    return (f"Only {len(questions)} {verb} sure enough; {wanted.count} were asked for.",)

"""What several test folders share."""

from __future__ import annotations

import gc
import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from quizgen.model import Article, Evidence, Option, Pair, Question, Quiz, Settings

# No deadlines: the machine is shared. On a build machine the same examples each time, so that a
# red build is red again; elsewhere new ones, so that more is tried.
settings.register_profile("quizgen", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("quizgen")

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


# The files that take longest, longest first, so that workers who share them out end together.
LONGEST = (
    "test_batch", "test_cluster", "test_end_to_end", "test_open_articles", "test_concurrency",
    "test_pdf", "test_choose", "test_imports", "test_bank", "test_scale", "test_pipeline",
    "test_students", "test_printing", "test_take", "test_review", "test_house",
)  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """Collect without the garbage collector, and never look through what was collected.

    Thousands of tests and the modules that they import are made at once and stay to the end:
    looked through again and again, they cost a third of the collection.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def _on_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """Tests talk to this machine alone; whatever else they try to reach is a mistake."""
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and not _on_this_machine(address[0]):
            raise AssertionError(f"a test tried to reach {address!r}")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the articles and annotations; tests that need it skip without it."""
    if not (SHARED / "data").is_dir():
        pytest.skip("needs the articles in ../shared/data, which are not part of the project")
    return SHARED


ARTICLE_TEXT = (
    "Mayor Ann Lee opened the café on 3 May. “It’s ours,” Lee said. "
    "Then 40 guests drank tea. Tom Roe sang."
)


def evidence(part: str) -> tuple[Evidence, ...]:
    """Return the evidence for a stretch of the article above."""
    start = ARTICLE_TEXT.index(part)
    return (Evidence(start, start + len(part), part),)


@pytest.fixture
def every_kind() -> Quiz:
    """A quiz with one question of every kind, and both sorts of cloze."""
    questions = (
        Question(
            id="q_0000000001",
            kind="multiple_choice",
            focus="who",
            family="subject",
            stem="Who opened the café?",
            answer="Ann Lee",
            options=(
                Option("Tom Roe", source="same_article"),
                Option("Ann Lee", correct=True),
                Option("Kim Day", source="gazetteer"),
            ),
            evidence=evidence("Mayor Ann Lee opened the café on 3 May."),
            rule="subject.who",
            score=0.9,
        ),
        Question(
            id="q_0000000002",
            kind="short_answer",
            focus="how_many",
            family="number",
            stem="How many guests drank tea?",
            answer="40",
            accepted=("40", "forty", "40 guests"),
            evidence=evidence("Then 40 guests drank tea."),
            rule="number.count",
            score=0.8,
        ),
        Question(
            id="q_0000000003",
            kind="true_false",
            focus="who",
            family="true_false",
            stem="Tom Roe opened the café.",
            answer="false",
            correction="Ann Lee opened the café.",
            evidence=evidence("Mayor Ann Lee opened the café on 3 May."),
            rule="true_false.name",
            score=0.8,
        ),
        Question(
            id="q_0000000004",
            kind="cloze",
            focus="who",
            family="cloze",
            stem="_____ sang.",
            answer="Tom Roe",
            accepted=("Tom Roe", "Roe"),
            evidence=evidence("Tom Roe sang."),
            rule="cloze.name",
            score=0.7,
        ),
        Question(
            id="q_0000000005",
            kind="cloze",
            focus="what",
            family="cloze",
            stem="Then 40 guests drank _____.",
            answer="tea",
            options=(Option("milk"), Option("tea", correct=True), Option("juice")),
            evidence=evidence("Then 40 guests drank tea."),
            rule="cloze.noun",
            score=0.7,
        ),
        Question(
            id="q_0000000006",
            kind="matching",
            focus="who_said",
            family="matching",
            stem="Match each person with what he or she did.",
            answer="A–3, B–1",
            pairs=(Pair("Ann Lee", "opened the café"), Pair("Tom Roe", "sang")),
            extra=("paid for the tea",),
            evidence=evidence("Mayor Ann Lee opened the café on 3 May.")
            + evidence("Tom Roe sang."),
            rule="matching.person",
            score=0.7,
            skill="structure",
        ),
        Question(
            id="q_0000000007",
            kind="ordering",
            focus="sequence",
            family="ordering",
            stem="Put the events in order.",
            answer="The mayor opened the café; guests drank tea; Tom Roe sang",
            items=("The mayor opened the café", "Guests drank tea", "Tom Roe sang"),
            evidence=evidence("Then 40 guests drank tea."),
            rule="ordering.then",
            score=0.6,
            skill="structure",
        ),
        Question(
            id="q_0000000008",
            kind="open",
            focus="why",
            family="open",
            stem="Explain why the day mattered to the town.",
            answer="The town got a café of its own.",
            guide="One point for the café, one for the mayor’s words.",
            evidence=evidence("“It’s ours,” Lee said."),
            rule="open.why",
            score=0.5,
            skill="interpret",
        ),
    )
    article = Article(ARTICLE_TEXT, title="A café opens", source="café.txt")
    return Quiz("A café opens", article, questions, Settings(points={"q_0000000002": 2}))

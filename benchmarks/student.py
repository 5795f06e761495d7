"""A student with a browser: joins, answers question after question, hands in.

When the server is lost the student connects again, goes to the question where it was, and does
the step again.
"""

from __future__ import annotations

import asyncio
import random
import re
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.streamlit_page import Lost, Page, Widget

__all__ = ["STEPS", "Class", "Played", "Student"]

STEPS = ("open", "join", "answer", "next", "hand in")
_TYPED = ("Riga", "in the harbour", "42", "because it rained", "Ada Quist")
_TRIES = 5  # a browser connects again when its server is lost
_ESCAPED = re.compile(r"\\(.)|\u2060")
_NUMBER = re.compile(r'class="stem">(\d+)\. ')


class _Astray(Exception):
    """The page shows another question than it must; connecting again would only hide it."""


@dataclass(slots=True)
class Played:
    """What one student did.

    Attributes:
        name: the nickname.
        took: seconds of every step, by its kind.
        answers: by position, what was acknowledged.
        token: of the attempt.
        handed_in: whether the end was reached.
        reconnected: how often the server was lost and found again.
        failure: what stopped the student; "" for nothing.
    """

    name: str
    took: dict[str, list[float]] = field(default_factory=lambda: {step: [] for step in STEPS})
    answers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    token: str = ""
    handed_in: bool = False
    reconnected: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Class:
    """How a class behaves.

    Attributes:
        students: how many.
        within: seconds in which they start.
        think: least and most seconds of thought before an answer.
        seed: another one gives other pauses and answers.
        patience: seconds that a student waits for a step.
    """

    students: int
    within: float
    think: tuple[float, float] = (5, 15)
    seed: int = 1
    patience: float = 60


class Student:
    """One student with a browser."""

    def __init__(
        self,
        address: str,
        code: str,
        name: str,
        how: Class,
        seed: float,
        told: Callable[[], None],
    ) -> None:
        self._address = address
        self._code = code
        self._how = how
        self._chance = random.Random(seed)
        self._did = Played(name)
        self._told = told
        self._place = 0  # of the question where the student is, or means to go
        self._page = Page(address, "take", f"quiz={code}", patience=how.patience)

    async def play(self, start: float) -> Played:
        """Wait for the start, then do it all."""
        await asyncio.sleep(start)
        try:
            await self._sure("open", self._open)
            await self._sure("join", self._join)
            await self._answer_all()
        except (Lost, _Astray) as error:
            self._did.failure = str(error)
        finally:
            await self._page.close()
        return self._did

    async def _open(self) -> None:
        url = f"{self._address}/take?quiz={self._code}"
        self._page.headers.update(await asyncio.to_thread(_fetch, url))
        await self._page.connect()

    async def _join(self) -> None:
        fields = self._page.widgets("text_input")
        if not fields:
            raise Lost("the page that opened asks for no nickname")
        await self._page.set(fields[-1], self._did.name)
        await self._page.click(self._button("Start"))
        self._did.token = self._page.query.partition("attempt=")[2].partition("&")[0]
        if not self._did.token:
            raise Lost("joining gave no attempt")

    async def _answer_all(self) -> None:
        while True:
            await asyncio.sleep(self._chance.uniform(*self._how.think))
            said = await self._sure("answer", self._answer)
            self._did.answers[self._place] = said
            self._told()
            if not self._page.widgets("button", "Next"):
                break
            self._place += 1
            await self._sure("next", self._next)
        await self._sure("hand in", self._hand_in)
        self._did.handed_in = True

    async def _sure(self, step: str, do):  # type: ignore[no-untyped-def] # any of the steps below
        """Do a step; when the server is lost, connect again and do it again, as a browser does."""
        for left in range(_TRIES, -1, -1):
            started = time.perf_counter()
            try:
                found = await do()
            except Lost:
                if not left:
                    raise
                await self._again()
            else:
                self._did.took[step].append(time.perf_counter() - started)
                return found
        raise AssertionError("not reached")

    async def _again(self) -> None:
        """Connect again and go to the question where the student was or meant to go."""
        for left in range(_TRIES, -1, -1):
            await asyncio.sleep(self._chance.uniform(0.2, 1.0))
            try:
                await self._page.connect()
                await self._go()
                self._did.reconnected += 1
                return
            except Lost:
                if not left:
                    raise

    async def _go(self) -> None:
        """Go to the question where the student means to be, from wherever the page begins."""
        while (shown := self._shown()) not in (None, self._place):
            await self._page.click(self._button("Next" if shown < self._place else "Back"))
            if self._shown() == shown:
                raise _Astray(f"the page stays at question {shown + 1}")

    def _shown(self) -> int | None:
        """Return the place of the question that is shown, None before joining and at the end."""
        found = _NUMBER.findall(" ".join(self._page.texts("html")))
        return int(found[0]) - 1 if len(found) == 1 else None

    def _be_there(self) -> None:
        if self._shown() != self._place:
            shown = " ".join(self._page.texts("html"))
            raise _Astray(f"question {self._place + 1} was to be shown, and not: {shown}")

    async def _answer(self) -> tuple[str, ...]:
        """Answer what is shown; return what was answered, as it was shown."""
        self._be_there()
        said = []
        for kind in ("radio", "selectbox", "text_input", "text_area"):
            for place in range(len(self._page.widgets(kind))):
                widget = self._page.widgets(kind)[place]
                value = self._value(widget)
                await self._page.set(widget, value)
                said.append(_plain(value))
        if self._page.widgets("alert") or self._page.widgets("exception") or not said:
            raise Lost(f"an answer was refused: {self._page.texts('alert')}")
        self._be_there()
        return tuple(said)

    def _value(self, widget: Widget) -> str:
        options = list(getattr(widget.proto, "options", ()))
        return self._chance.choice(options or _TYPED)

    async def _next(self) -> None:
        if self._shown() != self._place:  # who had to connect again is there already
            await self._page.click(self._button("Next"))
        self._be_there()

    async def _hand_in(self) -> None:
        if self._page.widgets("button", "Hand in"):
            await self._page.click(self._button("Hand in"))
        if self._page.widgets("button", "Hand in"):
            raise Lost("handing in changed nothing")

    def _button(self, label: str) -> Widget:
        found = self._page.widgets("button", label)
        if not found:
            raise Lost(f"there is no button {label!r}")
        return found[0]


def _fetch(url: str) -> dict[str, str]:
    """Load the page as a browser does before it connects; return the cookies that it sets."""
    try:
        with urllib.request.urlopen(url, timeout=60) as answer:
            answer.read()
            set_ = answer.headers.get_all("Set-Cookie", [])
            cookies = [one.partition(";")[0] for one in set_]
            return {"Cookie": "; ".join(cookies)} if cookies else {}
    except OSError as error:
        raise Lost(f"the page does not load: {error}") from error


def _plain(label: str) -> str:
    """Return a label's text without what keeps it from being read as Markdown."""
    return _ESCAPED.sub(lambda found: found.group(1) or "", label)

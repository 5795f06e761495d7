"""A page of a Streamlit app as a browser holds it: widgets come over a websocket, values go back.

Only what students use is known: texts, buttons, radio buttons, selections and text fields. A step
begins when a value is sent and ends when the server has said that its script is through; what is
on the page then is what a browser would show.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

__all__ = ["Lost", "Page", "Widget"]

_WIDGETS = ("button", "radio", "selectbox", "text_area", "text_input")
_ENDS = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
_LONGEST_MESSAGE = 64 * 1024 * 1024


class Lost(Exception):
    """The server is gone, or says nothing any more."""


@dataclass(frozen=True, slots=True)
class Widget:
    """Something that is shown.

    Attributes:
        kind: ``button``, ``radio`` …, or of a text: ``html``, ``alert`` …
        proto: as the server sent it.
        fragment: the fragment that draws it; "" for the whole page.
        run: which run of the script drew it.
    """

    kind: str
    proto: Any
    fragment: str
    run: str


class Page:
    """One open tab: ``async with Page(url, "take", "quiz=ABC") as page``.

    Args:
        address: of the server, as ``http://127.0.0.1:8501``.
        name: of the page within the app.
        query: what stands behind the question mark in the address.
        headers: sent with the connection, cookies among them; they may be changed later.
        patience: seconds to wait for a step's end.
    """

    def __init__(
        self,
        address: str,
        name: str,
        query: str,
        *,
        headers: dict[str, str] | None = None,
        patience: float = 60,
    ) -> None:
        self.query = query
        self._address = address
        self._name = name
        self.headers = headers or {}
        self._patience = patience
        self._shown: dict[tuple[int, ...], Widget] = {}
        self._values: dict[str, WidgetState] = {}
        self._run = ""
        self._page = ""
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        """Connect and let the page be drawn."""
        await self.connect()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the tab."""
        await self.close()

    async def connect(self) -> None:
        """Connect, also again after the server was lost, and let the page be drawn.

        Raises:
            Lost: the server does not answer.
        """
        await self.close()
        self._page = ""
        uri = self._address.replace("http", "ws", 1) + "/_stcore/stream"
        try:
            self._socket = await connect(
                uri,
                subprotocols=[Subprotocol("streamlit")],
                additional_headers=self.headers,
                max_size=_LONGEST_MESSAGE,
                open_timeout=self._patience,
                ping_interval=None,
                compression=None,
            )
        except (OSError, WebSocketException, TimeoutError) as error:
            raise Lost(f"no connection: {error}") from error
        await self.run()

    async def close(self) -> None:
        """Close the connection, if there is one."""
        if self._socket is not None:
            socket, self._socket = self._socket, None
            await socket.close()

    async def set(self, widget: Widget, value: str) -> None:
        """Choose or type a value; in a form it is kept until a button sends it."""
        self.bring(widget, value)
        if not widget.proto.form_id:
            await self.run(fragment=widget.fragment)

    def bring(self, widget: Widget, value: str) -> None:
        """Choose or type a value without telling the server: the next message brings it along."""
        self._values[widget.proto.id] = WidgetState(id=widget.proto.id, string_value=value)

    async def click(self, widget: Widget) -> None:
        """Press a button."""
        await self.run(WidgetState(id=widget.proto.id, trigger_value=True), widget.fragment)

    async def run(self, pressed: WidgetState | None = None, fragment: str = "") -> None:
        """Send all values and wait until the script is through.

        Raises:
            Lost: the connection broke, or the script did not end in time.
        """
        message = BackMsg()
        state = message.rerun_script
        state.query_string = self.query
        state.page_script_hash = self._page
        state.page_name = "" if self._page else self._name
        state.fragment_id = fragment
        state.widget_states.widgets.extend(self._values.values())
        if pressed is not None:
            state.widget_states.widgets.append(pressed)
        if self._socket is None:
            raise Lost("there is no connection")
        try:
            async with asyncio.timeout(self._patience):
                await self._socket.send(message.SerializeToString())
                while not self._take(await self._socket.recv(decode=False)):
                    pass
        except (WebSocketException, TimeoutError, OSError) as error:
            raise Lost(f"the connection broke: {error!r}") from error

    def widgets(self, kind: str, label: str | None = None) -> list[Widget]:
        """Return what is shown of a kind and can be used, in the order of the page."""
        return [
            widget
            for widget in self._in_order()
            if widget.kind == kind
            and not getattr(widget.proto, "disabled", False)
            and (label is None or widget.proto.label == label)
        ]

    def texts(self, kind: str) -> list[str]:
        """Return the text of what is shown of a kind: ``html``, ``alert`` and so on."""
        return [widget.proto.body for widget in self._in_order() if widget.kind == kind]

    def _in_order(self) -> Iterator[Widget]:
        return (widget for _, widget in sorted(self._shown.items()))

    def _take(self, data: bytes) -> bool:
        """Take in a message; return whether it ends a run."""
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._run = message.metadata.run.script_run_id
        elif kind == "delta":
            self._draw(message)
        elif kind == "navigation":
            self._page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "script_finished" and message.script_finished in _ENDS:
            self._drop_stale(message)
            return True
        return False

    def _draw(self, message: ForwardMsg) -> None:
        path = tuple(message.metadata.delta_path)
        delta = message.delta
        if delta.WhichOneof("type") != "new_element":
            self._shown.pop(path, None)
            return
        kind = delta.new_element.WhichOneof("type") or ""
        self._shown[path] = Widget(
            kind,
            getattr(delta.new_element, kind) if kind else None,
            delta.fragment_id,
            self._run,
        )

    def _drop_stale(self, message: ForwardMsg) -> None:
        """Take away what the run that ended did not draw again, and its widgets' values."""
        run = message.metadata.run.script_run_id
        drawn = {one.fragment for one in self._shown.values() if one.run == run}
        whole = message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        self._shown = {
            path: widget
            for path, widget in self._shown.items()
            if widget.run == run or not (whole or widget.fragment in drawn)
        }
        alive = {one.proto.id for one in self._shown.values() if one.kind in _WIDGETS}
        self._values = {name: value for name, value in self._values.items() if name in alive}

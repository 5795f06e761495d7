"""What the server needs besides the screens: its first script, and a browser window that opens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

__all__ = ["SCRIPT", "opened"]

SCRIPT = Path(__file__).with_name("frame.py")
"""The script that draws the frame and, in it, a screen."""


@asynccontextmanager
async def opened(app: st.App) -> AsyncGenerator[None]:
    """Open the app in this computer's browser, unless ``--server.headless`` is set.

    The port listens already: what the browser asks before all is ready waits for its answer.
    """
    if not st.get_option("server.headless"):
        await asyncio.to_thread(_open)
    yield


def _open() -> None:
    from streamlit.cli_util import open_browser
    from streamlit.web.server.server_util import get_display_address, get_url

    address = st.get_option("server.address")
    open_browser(get_url(get_display_address(address) if address else "localhost"))

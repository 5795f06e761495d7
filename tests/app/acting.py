"""What the tests of the screens do and read, the same on each of them."""

from __future__ import annotations

from typing import Any

__all__ = ["bodies", "press"]


def press(app: Any, label: str) -> Any:
    """Press the button with a label or key; the screen is drawn again without an error."""
    next(one for one in app.button if label in (one.label, str(one.key))).click()
    app.run()
    assert not app.exception
    return app


def bodies(app: Any) -> str:
    """Return what the screen shows as its own markup."""
    return " ".join(str(one.body) for one in app.get("html"))

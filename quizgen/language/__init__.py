"""The language room: an article becomes an annotated document."""

from __future__ import annotations

__all__: list[str] = []

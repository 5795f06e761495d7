"""What ``qti21`` and ``qti30`` share: items, the test, the manifest, and the newer spelling."""

from __future__ import annotations

__all__ = ()

"""Which format a file is meant to have, told by its ending."""

from __future__ import annotations

from pathlib import Path

from quizgen.errors import BadUse
from quizgen.formats import all_formats

__all__ = ["choose_format"]

_PLAIN = {".txt": "text"}  # where several formats share an ending, and none is named like it


def choose_format(target: Path | None) -> str | None:
    """Return the name of the format whose files end like the target, or None.

    Where several do, the one named like the ending is meant.

    Raises:
        BadUse: several formats use that ending.
    """
    if target is None or not target.suffix:
        return None
    name = target.name.lower()
    endings = {form.name: form.extension for form in all_formats()}
    ending = max((one for one in endings.values() if name.endswith(one)), key=len, default="")
    fitting = [form for form, one in endings.items() if one == ending]
    plain = _PLAIN.get(ending, ending[1:])
    if plain in fitting:
        return plain
    if len(fitting) > 1:
        names = ", ".join(fitting)
        raise BadUse(f"Files ending in {ending} can be {names}: say which with --format.")
    return fitting[0] if fitting else None

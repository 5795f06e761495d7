"""Where quizgen keeps what it builds once: the user's cache folder."""

from __future__ import annotations

import os
from pathlib import Path

from quizgen.errors import Failure

__all__ = ["cache_folder"]


def cache_folder() -> Path:
    """Return the cache folder, made if need be: ``QUIZGEN_CACHE``, or the system's usual place.

    Raises:
        Failure: the folder cannot be made.
    """
    wanted = os.environ.get("QUIZGEN_CACHE")
    if wanted:
        folder = Path(wanted).expanduser()
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("quizgen")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(
            f"The cache folder {folder} cannot be made ({error.strerror}): set QUIZGEN_CACHE to a "
            "folder that may be written to."
        ) from error
    return folder

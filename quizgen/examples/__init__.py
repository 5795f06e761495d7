"""Example articles and a small labelled corpus, written for this project and free to use with it.

The corpus has the form that ``quizgen/evaluation/corpus.py`` describes.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["CORPUS", "EXAMPLE", "example_path"]

CORPUS = Path(__file__).with_name("corpus")
EXAMPLE = "street-lamps.txt"


def example_path(name: str = EXAMPLE) -> Path:
    """Return where an example article lies.

    Args:
        name: the file's name within this folder.

    Raises:
        FileNotFoundError: there is no such example.
    """
    path = Path(__file__).with_name(name)
    if not path.is_file():
        raise FileNotFoundError(f"There is no example article {name!r}.")
    return path

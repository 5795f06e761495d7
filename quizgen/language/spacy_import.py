"""spaCy without its command line, which takes a quarter of the time that importing both takes."""

from __future__ import annotations

import sys
from types import ModuleType

__all__ = ["import_spacy"]

_PACKAGE, _MODULE = "spacy.cli", "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy; its command line is imported when somebody asks for it.

    ``spacy/__init__.py`` takes one function from the command line, ``spacy.info``, and with it what
    downloads models and draws up projects: some 370 modules. A stand-in takes its place meanwhile.
    """
    if "spacy" in sys.modules:
        return
    package, module = ModuleType(_PACKAGE), ModuleType(_MODULE)
    module.info = _info  # type: ignore[attr-defined]
    sys.modules[_PACKAGE], sys.modules[_MODULE] = package, module
    try:
        import spacy  # noqa: F401
    finally:
        del sys.modules[_MODULE], sys.modules[_PACKAGE]


def _info(*given: object, **named: object) -> object:
    from spacy.cli.info import info

    return info(*given, **named)  # type: ignore[arg-type]

"""Runs the real consumers: other people's programs that read what quizgen writes.

``make test-formats`` installs them into ``.consumers/``. Without them their tests skip, unless
QUIZGEN_CONSUMERS=required, which ``make test-formats`` sets, says that they must be there.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
HOME = ROOT / ".consumers"
SCRIPTS = Path(__file__).parent / "consumers"
PYTHON = HOME / "venv" / "bin" / "python"


def ask_node(script: str, content: bytes, *arguments: str) -> Any:
    """Give the content to a script of ``consumers/`` under Node.js and return its JSON."""
    node = shutil.which("node")
    if node is None or not (HOME / "node_modules").is_dir():
        _missing()
    return _ask([str(node), str(SCRIPTS / script), *arguments], content)


def ask_python(script: str, content: bytes, *arguments: str) -> Any:
    """Give the content to a script of ``consumers/`` under their own Python; return its JSON."""
    if not PYTHON.exists():
        _missing()
    return _ask([str(PYTHON), str(SCRIPTS / script), *arguments], content)


def _missing() -> None:
    reason = "needs the programs that 'make test-formats' installs"
    if os.environ.get("QUIZGEN_CONSUMERS") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


def _ask(command: list[str], content: bytes) -> Any:
    ran = subprocess.run(command, input=content, capture_output=True, cwd=HOME, check=False)
    assert ran.returncode == 0, ran.stderr.decode("utf-8", "replace")
    return json.loads(ran.stdout)

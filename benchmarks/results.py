"""What a benchmark found, kept as JSON beside the code: ``benchmarks/results/NAME.json``.

Only summaries are kept, with the machine named by what decides its speed.
"""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["FOLDER", "Figure", "keep", "load", "machine"]

FOLDER = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing.

    Attributes:
        what: in words.
        value: the figure.
        unit: "ms", "s", "MB" …; "" for a ratio.
        target: the most that it may be, if anything is asked.
        slowest: of the repetitions, where ``value`` is their median.
    """

    what: str
    value: float
    unit: str = ""
    target: float | None = None
    slowest: float | None = None

    @property
    def missed(self) -> bool:
        """Whether it is above its target."""
        return self.target is not None and self.value > self.target


def keep(name: str, command: str, figures: list[Figure], *, folder: Path = FOLDER) -> int:
    """Write the figures of a benchmark; return 1 when a target is missed, else 0.

    Args:
        name: of the benchmark, which names the file.
        command: that makes the figures.
        figures: what was found.
        folder: where the file goes.
    """
    record = {
        "schema": 1,
        "benchmark": name,
        "command": command,
        "machine": machine(),
        "figures": [
            {
                key: round(value, 3) if isinstance(value, float) else value
                for key, value in asdict(figure).items()
                if value is not None
            }
            for figure in figures
        ],
    }
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    (folder / f"{name}.json").write_text(text, "utf-8")
    return int(any(figure.missed for figure in figures))


def load(folder: Path = FOLDER) -> list[tuple[dict[str, object], list[Figure]]]:
    """Return what is kept of all benchmarks, by name, each with its figures."""
    found = []
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        found.append((record, [Figure(**figure) for figure in record["figures"]]))
    return found


def machine() -> dict[str, object]:
    """Name the machine by processor, cores, memory and versions; never by its own name."""
    return {
        "cpu": _cpu(),
        "cores": os.cpu_count() or 1,
        "memory_gb": _memory_gb(),
        "system": platform.system(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


def _cpu() -> str:
    path = Path("/proc/cpuinfo")
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory_gb() -> int | None:
    if sys.platform == "win32":
        return None
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9)

"""Write the tables of ``docs/performance.md`` from what is kept: ``python benchmarks/table.py``.

They stand between two comments in the page; what is round them is written by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.results import FOLDER, Figure, load

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN = "<!-- what python benchmarks/table.py writes begins here -->"
END = "<!-- and ends here -->"


def tables(folder: Path = FOLDER) -> str:
    """Return a table for each kept benchmark, under the machine and the command."""
    parts = []
    for record, figures in load(folder):
        machine = record["machine"]
        assert isinstance(machine, dict)
        parts.append(
            f"**{record['benchmark']}**: `{record['command']}`; {machine['cpu']}, "
            f"{machine['cores']} cores, {machine['memory_gb']} GB, {machine['system']}, "
            f"Python {machine['python']}, SQLite {machine['sqlite']}\n"
        )
        parts.append("| what | figure | slowest | at most |\n| --- | --- | --- | --- |")
        parts += [_line(figure) for figure in figures]
        parts.append("")
    return "\n".join(parts)


def with_tables(page: str, made: str) -> str:
    """Return a page with what stands between the comments replaced."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{made}\n{END}{after}"


def _line(figure: Figure) -> str:
    cells = [figure.what, _said(figure.value, figure.unit)]
    for more in (figure.slowest, figure.target):
        cells.append("" if more is None else _said(more, figure.unit))
    return f"| {' | '.join(cells)} |"


def _said(value: float, unit: str) -> str:
    digits = 0 if value == int(value) or value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}{f' {unit}' if unit else ''}"


def main() -> int:
    """Write the page."""
    PAGE.write_text(with_tables(PAGE.read_text("utf-8"), tables()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

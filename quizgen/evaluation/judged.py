"""Reading a judged sheet back: the verdicts, and their counts by kind, family, rule and article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.errors import BadInput
from quizgen.evaluation.sheet import Entry, read_key

__all__ = ["DEFECTS", "Verdict", "count_judged", "read_verdicts", "tally"]

DEFECTS = ("G", "S", "A", "K", "W")
_VERDICT = re.compile(r"^\s*(?:#|Q)?(\d+)[.:)]?\s+(ok|[GSAKW])\b(?:\s+(D)\b)?[\s,;:–-]*(.*)$", re.I)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge said of one question.

    Attributes:
        number: on the sheet.
        defect: "" when acceptable, else G, S, A, K or W.
        options_ok: False when the options are not sound.
        note: the judge's remark.
    """

    number: int
    defect: str
    options_ok: bool = True
    note: str = ""

    @property
    def ok(self) -> bool:
        """Whether the question is acceptable; sound options are counted apart."""
        return not self.defect


def read_verdicts(text: str) -> dict[int, Verdict]:
    """Read a judge's lines; what is no verdict is passed over, a later verdict replaces.

    A verdict line starts with the number and ``ok`` or a defect's letter; the question's own
    lines on the sheet do not.
    """
    found: dict[int, Verdict] = {}
    for line in text.splitlines():
        match = _VERDICT.match(line)
        if match is None:
            continue
        number, word, options, note = match.groups()
        if word != "ok" and word.lower() == "ok":
            word = "ok"
        if word not in ("ok", *DEFECTS):
            continue  # "12 a man …": a sentence, no verdict
        found[int(number)] = Verdict(
            int(number), "" if word == "ok" else word, options is None, note.strip()
        )
    return found


def tally(entries: Mapping[int, Entry], verdicts: Mapping[int, Verdict]) -> dict[str, Any]:
    """Count verdicts: of all, by family, by kind and by rule.

    Raises:
        BadInput: a question has no verdict, or a verdict no question.
    """
    missing = sorted(entries.keys() - verdicts.keys())
    unknown = sorted(verdicts.keys() - entries.keys())
    if missing or unknown:
        what = f"no verdict for {missing[:10]}" if missing else f"no question {unknown[:10]}"
        raise BadInput(f"Sheet and verdicts do not fit: {what}.")

    def count(rows: Iterable[int]) -> dict[str, Any]:
        known = [(entries[row], verdicts[row]) for row in rows]
        ok = sum(verdict.ok for _, verdict in known)
        closed = [(e, v) for e, v in known if e.data.get("options")]
        return {
            "n": len(known),
            "ok": ok,
            "share": round(ok / len(known), 3) if known else 0.0,
            "defects": dict(Counter(v.defect for _, v in known if v.defect).most_common()),
            "with_options": len(closed),
            "sound_options": sum(verdict.options_ok for _, verdict in closed),
        }

    def by(key: str) -> dict[str, Any]:
        groups: dict[str, list[int]] = {}
        for number, entry in entries.items():
            groups.setdefault(getattr(entry, key), []).append(number)
        return {name: count(rows) for name, rows in sorted(groups.items())}

    return {
        "all": count(entries),
        "families": by("family"),
        "kinds": by("kind"),
        "rules": by("rule"),
        "articles": by("article"),
    }


def count_judged(files: Sequence[Path]) -> dict[str, Any]:
    """Count a judged sheet.

    Args:
        files: the sheet, and the files that hold the verdicts when the sheet does not.

    Raises:
        BadInput: a file is missing or no text, or sheet and verdicts do not fit.
    """
    verdicts: dict[int, Verdict] = {}
    for path in files[1:] or files[:1]:
        try:
            verdicts |= read_verdicts(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(f"The judged file {str(path)!r} cannot be read: {error}.") from error
    return tally(read_key(files[0]), verdicts)

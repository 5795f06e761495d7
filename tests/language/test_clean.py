"""The text for the parser: what editors hang on words goes, what somebody completes stays."""

from __future__ import annotations

import pytest

from quizgen.language.clean import clean

# as it stands, as it is parsed
NOTES = [
    ("The mill opened in 1911.[12] It shut.", "The mill opened in 1911. It shut."),
    ("In May 2016[update], two mills run.[citation needed]", "In May 2016, two mills run."),
    ("Some mills run[when?][4] in Kelm.[a]", "Some mills run in Kelm."),
    ("The plan[s] [sic] were [the mayor's] idea [...] he said.",
     "The plan[s] [sic] were [the mayor's] idea [...] he said."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_editors_notes_go(text, expected):
    found = clean(text, 0, len(text))
    assert found.text == expected
    assert [text[offset] for offset in found.offsets[:-1]] == list(expected)

"""The text for the parser: what editors hang on words goes, what somebody completes stays."""

from __future__ import annotations

import pytest

from quizgen.language.clean import clean, one_line

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


# as it stands, as it is parsed
DASHES = [
    ("Two towers   Sarn and Kew   are shut.", "Two towers – Sarn and Kew – are shut."),
    ("It shut   with a bang.   It was late.", "It shut – with a bang. It was late."),
    ("It shut  with a   bang.", "It shut with a bang."),  # blanks of every length
    ("It shut    with a bang.", "It shut with a bang."),
    ("The anti social plan of Sarn.", "The anti-social plan of Sarn."),
    ("They co operate by e mail.", "They co-operate by e-mail."),
    ("The captain is persona non grata.", "The captain is persona non grata."),
    ("It shut –   with a bang.", "It shut – with a bang."),
]


@pytest.mark.parametrize(("text", "expected"), DASHES)
def test_three_blanks_are_a_lost_dash(text, expected):
    found = clean(text, 0, len(text))
    assert found.text == expected
    for place, offset in enumerate(found.offsets[:-1]):
        assert text[offset] == found.text[place] or text[offset] == " "
    assert one_line(text) == expected

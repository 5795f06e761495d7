"""The text for the parser: what editors hang on words goes, what somebody completes stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language import clean as clean_module
from quizgen.language.clean import clean, fold, fold_word, one_line

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


@given(st.text(alphabet="aB. -–[]\t\u00ad\u2019é", max_size=8))
def test_a_plain_line_has_nothing_to_clean(line):
    assert not clean_module._is_plain(line) or not clean_module._UNCLEAN.search(line)


@given(st.text(alphabet="acEinopqrsu -", max_size=16))
def test_lost_hyphens_are_looked_for_where_there_can_be_some(line):
    found = clean_module._LOST_HYPHEN.search(line)
    assert found is None or any(part in line for part in clean_module._ALONE)


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


@given(st.text(alphabet="aBé½’ œ\t_", max_size=6))
def test_a_word_is_folded_as_a_text_is(word):
    assert fold_word(word) == fold(word)


# as it stands, as it is parsed, as it is shown in quotation marks
TORN = [
    ("A town- scale map – Sarn’s", "A town-scale map – Sarn's", "A town-scale map – Sarn’s"),
    ("Ann- Kit Lee has low- and mid-tide maps.", *["Ann-Kit Lee has low- and mid-tide maps."] * 2),
    ("Maps of two- or three-year plans- all", *["Maps of two- or three-year plans-all"] * 2),
    ("The ﬁ rst ﬂoods at the ofﬁce", *["The first floods at the office"] * 2),
    ("Gaddaﬁ left the hi-ﬁ shop with suﬃ cient staﬀ", *[
        "Gaddafi left the hi-fi shop with sufficient staff"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parsed", "shown"), TORN)
def test_torn_words_and_ligatures_are_mended(text, parsed, shown):
    found = clean(text, 0, len(text))
    assert found.text == parsed
    assert len(found.offsets) == len(parsed) + 1
    assert one_line(text) == shown
    assert fold(shown) == fold(parsed)


def test_offsets_of_a_ligature_are_those_of_its_one_character():
    text = "The ﬁ rst ofﬁce"
    found = clean(text, 0, len(text))
    place = found.text.index("first")
    start, end = found.span(place, place + len("first"))
    assert text[start:end] == "ﬁ rst"
    start, end = found.span(found.text.index("office"), len(found.text))
    assert text[start:end] == "ofﬁce"

"""Bytes to text: encodings, line ends and mojibake."""

from __future__ import annotations

import codecs

import pytest

from quizgen.errors import BadInput
from quizgen.reading.decoding import decode, repair

TEXT = (
    "The café’s owner, José Álvarez, said: “We paid £40 – not 50 – for the room.”\n"
    "The town’s mayor wasn’t so sure about the naïve plan.\n"
) * 5
PLAIN = "The cafe of Jose Alvarez was closed - for good.\nThe mayor was not so sure.\n" * 5


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp1252"),
        (b"", "mac_roman"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_encodings_and_line_ends(mark, encoding, newline):
    data = mark + TEXT.replace("\n", newline).encode(encoding)
    assert decode(data, name="x.txt") == TEXT


def test_latin_1_is_read_as_windows_reads_it():
    text = "The café paid £40 to José Álvarez, who was naïve about it. " * 5
    assert decode(text.encode("latin-1"), name="x.txt") == text


@pytest.mark.parametrize("charset", ["iso-8859-1", "latin-1", "us-ascii", "windows-1252"])
def test_declared_latin_1_is_windows_1252_as_in_browsers(charset):
    assert decode(TEXT.encode("cp1252"), name="x", charset=charset) == TEXT


@pytest.mark.parametrize("charset", ["", "nonsense", "utf-16", "rot13"])
def test_a_wrong_declaration_does_no_harm(charset):
    assert decode(TEXT.encode(), name="x", charset=charset).count("café") == 5


def test_pages_declare_their_encoding():
    page = '<html><head><meta charset="koi8-r"></head><body>Привет</body></html>'
    assert "Привет" in decode(page.encode("koi8-r"), name="x", markup=True)
    page = '<?xml version="1.0" encoding="koi8-r"?><html>Привет</html>'
    assert "Привет" in decode(page.encode("koi8-r"), name="x", markup=True)


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x00" * 500, b"\x01\x02\x03 text " * 50, b"text\x00text\x00" * 99],
    ids=["all bytes", "zeros", "controls", "zeros between"],
)
def test_binary_is_refused(data):
    with pytest.raises(BadInput, match=r"x\.bin is a binary file"):
        decode(data, name="x.bin")


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("â€œHelloâ€\x9d he said, itâ€™s fine", "“Hello” he said, it’s fine"),
        ("The cafÃ© is open", "The café is open"),
        ("It cost Â£40.", "It cost £40."),
        ("I’d pay â‚¬50", "I’d pay €50"),
        ("\x93Hello\x94 he said", "“Hello” he said"),
    ],
)
def test_mojibake_is_mended(broken, mended):
    assert repair(broken) == mended


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO is big",
        "“It’s fine,” she said…",
        "Åland and Ängelholm; Ärzte",
        "naïve “café” – 3 × 4, ﬁrst ﬂoor, ½ ²",
        "  spaces  stay \t\n\n\n and  so do\u00a0these\u00ad\u200b ",
        "ＦＵＬＬ width, ﬀ, … and ‘quotes’",
    ],
)
def test_everything_else_stays_as_it_is(text):
    assert repair(text) == text


def test_half_surrogates_become_the_replacement_character():
    assert repair("a\ud800b") == "a\ufffdb"

"""What cannot be read is refused in one clear sentence; what is only odd is read."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from quizgen.errors import BadInput, BadUse
from quizgen.reading import ReadingSettings, read, read_bytes, read_text

SETTINGS = ReadingSettings()


def zipped(members: dict[str, bytes]) -> bytes:
    """Return a ZIP file with these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


LANGUAGES = {
    "French": "Le président a déclaré que les écoles n’auraient plus d’argent cette année, et "
    "les maires des petites villes ont protesté devant le ministère pendant toute la nuit. ",
    "German": "Der Bürgermeister sagte am Montag, dass die Stadt kein Geld mehr für den Hafen "
    "habe und dass die Fischer nun einen anderen Ort suchen müssten. ",
    "Spanish": "El presidente dijo que no habrá más dinero para las escuelas y que los alcaldes "
    "de los pueblos deben buscar otra solución antes de la primavera. ",
    "Dutch": "De burgemeester zei maandag dat de stad geen geld meer heeft voor de haven en dat "
    "de vissers een andere plaats moeten zoeken. ",
    "Russian": "Президент сказал, что денег на школы больше не будет, и мэры городов не согласны. ",
    "Chinese": "总统说学校今年不会再有更多的钱，各个城市的市长都表示反对。",
    "Japanese": "大統領は今年、学校にはもうお金がないと述べた。市長たちは反対している。",
    "Arabic": "قال الرئيس إنه لن يكون هناك المزيد من المال للمدارس هذا العام. ",
    "Turkish": "Başkan, bu yıl okullar için daha fazla para olmayacağını söyledi ve belediye "
    "başkanları buna karşı çıktı. ",
}


def refused(source, **options):
    with pytest.raises(BadInput) as caught:
        read(source, settings=SETTINGS, **options)
    message = str(caught.value)
    assert message.endswith(".") and "\n" not in message and len(message) < 400
    return message


def refused_bytes(data, name="upload"):
    with pytest.raises(BadInput) as caught:
        read_bytes(data, name=name, settings=SETTINGS)
    message = str(caught.value)
    assert name in message or name == "upload"
    assert message.endswith(".") and "\n" not in message and len(message) < 400
    return message


def test_missing_file(tmp_path):
    assert "There is no file" in refused(str(tmp_path / "none.txt"))


def test_address_without_its_scheme():
    assert "write https://www.example.org/page" in refused("www.example.org/page")


@pytest.mark.parametrize("address", ["ftp://example.org/x", "file:///etc/passwd", "s3://a/b"])
def test_other_addresses(address):
    assert "is no http or https address" in refused(address)


def test_folder(tmp_path):
    assert "is a folder" in refused(str(tmp_path))


def test_empty_file(tmp_path):
    for content in (b"", b" \n\t\r\n", b"\xef\xbb\xbf"):
        (tmp_path / "empty.txt").write_bytes(content)
        assert "is empty" in refused(str(tmp_path / "empty.txt"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read all")
def test_file_without_permission(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    assert "may not be read" in refused(str(path))


def test_permission_errors_are_told(tmp_path, monkeypatch, article_text):
    path = tmp_path / "secret.txt"
    path.write_text(article_text)

    def forbid(self, *args, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", forbid)
    assert "may not be read" in refused(str(path))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a\0b.txt", "is not a valid path"),
        ("x" * 5000, "cannot be read"),
        ("a/" * 3000, "cannot be read"),
    ],
)
def test_odd_paths(source, message):
    assert message in refused(source)


@pytest.mark.parametrize("source", ["", "  \n"])
def test_no_source(source):
    with pytest.raises(BadUse, match="No source was given"):
        read(source)


def test_path_through_a_file(tmp_path, article_text):
    (tmp_path / "x.txt").write_text(article_text)
    assert "cannot be read" in refused(str(tmp_path / "x.txt" / "y.txt"))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "is a PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "is a JPEG image"),
        (b"GIF89a" + bytes(99), "is a GIF image"),
        (b"RIFF1234WEBP" + bytes(99), "is a WebP image"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(99), "is a video or sound file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "save it as .docx"),
        (b"{\\rtf1 Hello}", "rich text file"),
        (b"\x1f\x8b\x08" + bytes(99), "is a gzip archive"),
        (b"\x7fELF" + bytes(99), "is a program"),
        (bytes(range(256)) * 9, "is a binary file"),
        (b"\x00\x01\x02" * 99, "is a binary file"),
        (zipped({"a.txt": b"x"}), "is a ZIP archive"),
        (zipped({"xl/workbook.xml": b"x"}), "is an Excel workbook"),
        (zipped({"ppt/presentation.xml": b"x"}), "is a PowerPoint presentation"),
        (zipped({"META-INF/container.xml": b"x"}), "is an e-book"),
        (zipped({"content.xml": b"x"}), "is an OpenDocument file"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_of_other_kinds(data, what):
    assert what in refused_bytes(data, "article.txt")


@pytest.mark.parametrize("text", ["Three little words.", "One two three", "Ñandú Öl été"])
def test_three_words(text):
    message = refused("-", stdin=io.BytesIO(text.encode()))
    assert "3" in message and "at least 40" in message


def test_headings_do_not_count_as_prose():
    text = "\n\n".join(f"A Heading Without Any End {number}" for number in range(20))
    with pytest.raises(BadInput, match=r"at least 40"):
        read_text(text + "\n\nThe harbour was closed.", settings=SETTINGS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["one paragraph", "paragraphs"])
def test_other_languages_are_named(language, gap):
    with pytest.raises(BadInput, match=f"seems to be written in {language}"):
        read_text(gap.join([LANGUAGES[language]] * 8), settings=SETTINGS)


def test_text_in_no_language():
    with pytest.raises(BadInput, match="seems to be written in"):
        read_text("qwx zrt plk mnv. " * 40, settings=SETTINGS)


def test_english_with_foreign_names_and_quotations_is_english(paragraphs):
    foreign = "“" + LANGUAGES["French"].strip() + "”"
    article = read_text("\n\n".join([*paragraphs, foreign]), settings=SETTINGS)
    assert article.blocks[0].kind == "prose"


def blank_pdf():
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    return writer


def pdf_data(writer):
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_pdf_without_text():
    assert "has no text, only pictures" in refused_bytes(pdf_data(blank_pdf()), "scan.pdf")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_encrypted_pdf(pdf_bytes, algorithm, article_text):
    from pypdf import PdfReader, PdfWriter

    if algorithm.startswith("AES"):
        pytest.importorskip("cryptography", reason="pypdf needs it to write AES")
    for password in ("secret", ""):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_bytes)))
        writer.encrypt(password, owner_password="owner", algorithm=algorithm)
        if password:
            assert "is encrypted" in refused_bytes(pdf_data(writer), "locked.pdf")
        else:  # only printing is restricted: anyone may read it
            title = article_text.split("\n")[0]
            assert read_bytes(pdf_data(writer), name="x", settings=SETTINGS).title == title


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6])
def test_broken_pdf(pdf_bytes, part):
    cut = pdf_bytes[: int(part * len(pdf_bytes))]
    message = refused_bytes(cut, "cut.pdf")
    assert "is a damaged PDF" in message or "has no text" in message


def test_pdf_in_name_only():
    assert "damaged PDF" in refused_bytes(b"%PDF-1.7\n" + b"rubbish " * 99, "x.pdf")


def test_broken_word_file(docx_bytes):
    assert "damaged Word" in refused_bytes(docx_bytes[: len(docx_bytes) // 2], "cut.docx")
    assert "damaged Word" in refused_bytes(zipped({"word/document.xml": b"<w"}), "x.docx")
    assert "damaged" in refused_bytes(b"PK\x03\x04rubbish", "x.docx")


def test_word_file_with_a_broken_part(docx_bytes):
    with zipfile.ZipFile(io.BytesIO(docx_bytes)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] = members["word/document.xml"][:-300]
    assert "damaged Word" in refused_bytes(zipped(members), "x.docx")


def test_zip_bomb():
    bomb = zipped({"word/document.xml": b"x", "word/media/image.png": bytes(210_000_000)})
    assert len(bomb) < 1_000_000
    message = refused_bytes(bomb, "bomb.docx")
    assert "unpacks to 210 MB" in message and "the limit is 200 MB" in message


def test_zip_of_very_many_parts():
    members = {f"word/{number}.xml": b"" for number in range(10_001)}
    assert "parts" in refused_bytes(zipped({"word/document.xml": b"x", **members}), "many.docx")


def test_word_file_that_lies_about_its_size(docx_bytes):
    """The directory says a few bytes, the member unpacks to many: zipfile reads no more."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] += b" " * 5_000_000
    data = bytearray(zipped(members))
    size = len(members["word/document.xml"]).to_bytes(4, "little")
    assert data.count(size) == 2
    assert "damaged Word" in refused_bytes(bytes(data.replace(size, b"\x10\x00\x00\x00")), "x.docx")


def test_too_large(tmp_path, article_text):
    path = tmp_path / "long.txt"
    path.write_text(article_text * 10)
    small = ReadingSettings(max_bytes=1000)
    for attempt in (
        lambda: read(str(path), settings=small),
        lambda: read("-", stdin=io.BytesIO(path.read_bytes()), settings=small),
        lambda: read_bytes(path.read_bytes(), name="long.txt", settings=small),
        lambda: read_text(path.read_text(), settings=small),
    ):
        with pytest.raises(BadInput, match=r"larger than 0\.0 MB, the limit"):
            attempt()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file that never ends")
def test_a_file_that_never_ends():
    assert "larger than 20.0 MB" in refused("/dev/zero")


def test_page_without_an_article():
    message = refused_bytes(b"<!doctype html><html><body><img src=x></body></html>", "p.html")
    assert "No article text was found in p.html" in message


# Odd, but good -----------------------------------------------------------------------------------


def written(tmp_path, data):
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    return read(str(path), settings=SETTINGS)


def test_plain_text_is_kept_as_it_is(tmp_path, article_text):
    odd = "\n\n  " + article_text.replace("harbour", "har\u00adbour").replace(" of ", "\u00a0of  ")
    article = written(tmp_path, odd.encode())
    assert article.text == odd
    assert article.source == str(tmp_path / "article.txt")
    assert [block.kind for block in article.blocks] == ["heading", "prose", "prose", "prose"]
    assert article.title == "Oldmere harbour to stay closed"


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_windows_files(tmp_path, article_text, newline, encoding):
    article = written(tmp_path, article_text.replace("\n", newline).encode(encoding))
    assert article.text == article_text
    assert len(article.blocks) == 4


def test_titles_in_capitals(tmp_path, article_text):
    title, rest = article_text.split("\n", 1)
    assert written(tmp_path, f"{title.upper()}\n{rest}".encode()).title == title.upper()


def test_one_paragraph_without_full_stops():
    text = (
        "the storm came in from the sea and broke the wall and the people of the town went up to "
        "the hill where they had built a church and they stayed there until the morning when the "
        "water had gone and the streets were full of sand and of the nets of the fishermen"
    )
    article = read_text(text, settings=SETTINGS)
    assert [block.kind for block in article.blocks] == ["prose"]


def test_twenty_thousand_words(paragraphs):
    text = "\n\n".join(
        f"Report number {number}: {part}" for number in range(320) for part in paragraphs
    )
    article = read_text(text, settings=SETTINGS)
    assert len(text.split()) > 20_000
    assert {block.kind for block in article.blocks} == {"prose"}
    assert len(article.blocks) == 960


def test_standard_input(article_text, docx_bytes):
    article = read("-", stdin=io.BytesIO(article_text.encode()), settings=SETTINGS)
    assert (article.source, article.text) == ("-", article_text)
    assert read("-", stdin=io.BytesIO(docx_bytes), settings=SETTINGS).title == article.title


def test_path_objects_names_with_spaces_and_letters(tmp_path, article_text):
    path = tmp_path / "ein Ärticle – no 1.text"
    path.write_text(article_text, encoding="utf-8")
    assert read(str(path), settings=SETTINGS).source == str(path)

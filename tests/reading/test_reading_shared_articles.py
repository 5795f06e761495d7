"""The articles of ../shared/data: their blocks, by offsets and first words alone."""

from __future__ import annotations

import pytest

from quizgen.reading import ReadingSettings, read

SETTINGS = ReadingSettings()

# What is set aside in the seed article: kind, offset, first words.
SEED_ASIDE = [
    ("caption", 187, "Vladimir Putin is preparing to"),
    ("caption", 1203, "ISIS troops in Syria are"),
    ("caption", 1261, "Children recently carried out executions"),
    ("heading", 1962, "ISIS blow up historic city"),
    ("caption", 2147, "General view of the ancient"),
    ("pull_quote", 2563, "There is no other solution"),
    ("pull_quote", 2712, "Putin"),
    ("caption", 2975, "French ISIS jihadis fighting in"),
    ("caption", 3055, "Satellite image of Russia's base"),
    ("caption", 3289, "Obama and Putin, pictured in"),
    ("furniture", 3746, "No comments:"),
    ("furniture", 3759, "Post a Comment"),
    ("furniture", 3774, "Note: Only a member of"),
]
# Captions, epigraphs, datelines and sources of the other articles that were read one by one.
ASIDE = {
    "articles/gum-GUM_news_crane": ["heading", "furniture", "caption"],
    "articles/gum-GUM_news_defector": ["heading", "furniture", "caption"],
    "articles/gum-GUM_news_hackers": ["heading", "furniture", "pull_quote", "pull_quote"],
    "articles/gum-GUM_news_iodine": ["heading", "furniture"],
    "articles/gum-GUM_news_questionnaire": ["heading", "furniture"] + ["caption"] * 3,
    "articles/gum-GUM_news_sensitive": ["heading"] + ["furniture"] * 7,
    "articles/quail-n156": ["heading"],
    "more/news-banksy": [],
    "more/news-wnl-ten-ideas": ["heading"] * 10,
    "more/news-wnl-waiters": ["heading"] + ["heading", "list"] + ["heading", "list", "caption"] * 3,
    "more/wiki-warsaw": ["heading"],
}


def names(shared, *, kept_aside):
    listed = set((shared / "data" / "kept-aside.txt").read_text().split())
    found = sorted(
        f"{path.parent.name}/{path.stem}"
        for folder in ("articles", "more")
        for path in (shared / "data" / folder).glob("*.txt")
    )
    return [name for name in found if (name in listed) == kept_aside]


def read_named(shared, name):
    return read(str(shared / "data" / f"{name}.txt"), settings=SETTINGS)


def test_seed(shared):
    article = read_named(shared, "articles/seed")
    aside = [block for block in article.blocks if block.kind != "prose"]
    assert [
        (block.kind, block.start, " ".join(article.slice(block).split()[:5])) for block in aside
    ] == SEED_ASIDE
    assert len(article.blocks) == 37
    assert article.title == ""
    prose = [article.slice(block) for block in article.blocks if block.kind == "prose"]
    assert any(text.startswith("Putins calls come") for text in prose)
    assert all("\n" not in text for text in prose)


@pytest.mark.parametrize("name", ASIDE)
def test_what_is_set_aside(shared, name):
    article = read_named(shared, name)
    assert [block.kind for block in article.blocks if block.kind != "prose"] == ASIDE[name]


def test_text_is_the_file_s(shared):
    for name in names(shared, kept_aside=False):
        article = read_named(shared, name)
        assert article.text == (shared / "data" / f"{name}.txt").read_text(encoding="utf-8")


def test_titles(shared):
    """The first line is the title in all articles but the seed, and in the encyclopedia's."""
    for name in names(shared, kept_aside=False):
        article = read_named(shared, name)
        titled = name.startswith(("articles/", "more/wiki-")) and name != "articles/seed"
        assert article.title == (article.text.split("\n")[0] if titled else ""), name


def test_articles_kept_aside_are_read_too(shared):
    """Figures only: none fails, and hardly anything of their words is set aside."""
    for number, name in enumerate(names(shared, kept_aside=True)):
        article = read_named(shared, name)
        prose = sum(block.end - block.start for block in article.blocks if block.kind == "prose")
        assert prose > 0.75 * len(article.text), f"article {number} of those kept aside"

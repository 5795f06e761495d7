"""Questions for who did something: what is mended, what is refused, what waits."""

from __future__ import annotations

import importlib
from types import SimpleNamespace

import pytest

from quizgen.asking import registry
from quizgen.judging.reliability import HELD_BACK
from quizgen.options.people import _is_told_by_post
from tests.asking.articles import facts_of

# sentence, stem: the time of the story, the word that a verb needs, what would go with another verb
ASKED = [
    ("Shortly before that, Tom Berg had phoned the mayor of Sarn to concede.",
     "Who phoned the mayor of Sarn to concede?"),
    ("Tom Berg had been invited to the castle of Sarn by the queen.",
     "Who was invited to the castle of Sarn by the queen?"),
    ("Tom Berg had never seen the castle of Sarn.", ""),
    ("Tom Berg wrote the town had suffered heavy damage in the storm of Sarn.",
     "Who wrote that the town had suffered heavy damage in the storm of Sarn?"),
    ("Tom Berg added that the harbour of Sarn was too small for ferries.",
     "Who said that the harbour of Sarn was too small for ferries?"),
    ("The next day, Tom Berg repaired the lamps of the harbour of Sarn.",
     "Who repaired the lamps of the harbour of Sarn?"),
    ("On Tuesday, Tom Berg promised to repair the lamps of the harbour of Sarn.",
     "Who promised to repair the lamps of the harbour of Sarn?"),
    ("In 1962, Tom Berg repaired the lamps of the harbour of Sarn.",
     "Who repaired the lamps of the harbour of Sarn in 1962?"),
    ("Thursday, Tom Berg repaired the lamps of the harbour of Sarn.",
     "Who repaired the lamps of the harbour of Sarn Thursday?"),
]  # fmt: skip

# sentence (the last is asked from), doubt
REFUSED = [
    ("Tom Berg ended up losing the final 7-6, 6-3, 6-4.", "cut end"),
    ("Tom Berg insisted earlier in the week that the harbour of Sarn was safe.", "cut end"),
    ("Tom Berg runs a sawmill. Berg sold 40 lamps to shops across the Baltic country.", "definite"),
    ("Virtually every sailor of Sarn carried a lamp up the hill.", "cut key"),
    ("Two-thirds of sailors pressed a button to stop the lamp of Sarn.", "number"),
    ("The owner of one sawmill, Kjell Norvik, has sued the harbour of Sarn.", "nameless key"),
    ("Tom Berg said: \"It is fair to assume that sailors of Sarn are short of lamps.\"", "nested"),
    ("Norvik City Council is a legislative body of nine members from the northern coast.",
     "no person does that"),
]  # fmt: skip

# sentences (the last is asked from), feature
WAITS = [
    ("The council drew up a plan for Sarn. Tom Berg announced the plan in April.",
     "asks bare thing"),
    ("Tom Berg cut short his trip to Norway following the news.", "asks bare thing"),
    ("A company from Norway is proposing to sell the lamps of Sarn.", "asks thin key"),
    ("The captains of Sarn met. The foreign sailors agreed to a meeting on Monday in Sarn.",
     "asks thin key"),
    ("Tom Berg told the sailors of Sarn to support its mayor in May.", "asks its owner"),
    ("Tom Berg stayed at a nearby hotel in Sarn with two sailors.", "asks near what"),
]  # fmt: skip


def _asked(text: str):
    importlib.import_module("quizgen.asking.subject")
    rule = next(rule for rule in registry.families() if rule.name == "subject")
    return [one for one in rule.ask(facts_of(text, title=text)) if one.rule == "subject.who"]


@pytest.mark.parametrize(("sentence", "stem"), ASKED)
def test_question(sentence, stem):
    stems = [one.stem for one in _asked(sentence) if "negative" not in one.doubts]
    if stem:
        assert stem in stems
    else:
        assert not any("saw" in one.split() for one in stems)


@pytest.mark.parametrize(("sentences", "doubt"), REFUSED)
def test_refusal(sentences, doubt):
    found = _asked(sentences)
    assert found
    assert doubt in found[-1].doubts


@pytest.mark.parametrize(("sentences", "feature"), WAITS)
def test_what_waits_for_an_empty_slot(sentences, feature):
    found = _asked(sentences)
    assert found
    assert found[-1].features.get(feature)
    assert feature in HELD_BACK["subject"]


def test_who_is_told_by_a_post_is_no_option():
    lee = SimpleNamespace(roles=(SimpleNamespace(lemma="president"),))
    assert _is_told_by_post(lee, "who phoned the president to concede?")
    assert not _is_told_by_post(lee, "who phoned the president of the club?")
    assert not _is_told_by_post(lee, "who phoned the mayor?")


def test_a_plain_deed_neither_waits_nor_is_refused():
    found = _asked("Tom Berg repaired the lamps of the harbour of Sarn in 1962.")
    assert [one.doubts for one in found] == [()]
    assert not any(found[0].features.get(name) for name in HELD_BACK["subject"])

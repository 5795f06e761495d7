"""Causes, results, uses, inquiries, leanings, findings and whole objects."""

from __future__ import annotations

import pytest

from tests.asking.test_from_clauses import ask

# family, sentence, stem, key
ASKED = [
    ("cause", "The flood in the old town was caused by heavy rain and a broken dam.",
     "What caused the flood in the old town?", "Heavy rain and a broken dam"),
    ("cause", "The delay of the ferry is due to a strike of the harbour pilots.",
     "What is the delay of the ferry due to?", "A strike of the harbour pilots"),
    ("cause",
     "The rector says that the fall in numbers appears to be due to changes in the law on housing.",
     "What does the rector say the fall in numbers appears to be due to?",
     "Changes in the law on housing"),
    ("result", "The fault in the lock may result in a flood of the lower town.",
     "What may the fault in the lock result in?", "A flood of the lower town"),
    ("result", "The strike of the pilots led to long queues on the quay.",
     "What did the strike of the pilots lead to?", "Long queues on the quay"),
    ("used_for", "The old lamp is used by the keepers to warn the fishing boats.",
     "What is the old lamp used to do?", "Warn the fishing boats"),
    ("used_for", "The Sarn database is used for tracking the rings of young gulls.",
     "What is the Sarn database used for?", "Tracking the rings of young gulls"),
    ("inquiry", "The court in Leeds is investigating whether the mayor knew of the leak.",
     "What is the court in Leeds investigating?", "Whether the mayor knew of the leak"),
    ("inclined", "The harbour board is determined to avoid a second accident on the quay.",
     "What is the harbour board determined to do?", "Avoid a second accident on the quay"),
    ("inclined", "Marta Keller is responsible for the lenses of the lighthouse.",
     "What is Marta Keller responsible for?", "The lenses of the lighthouse"),
    ("alongside",
     "Marta Keller visited the harbour in May, urging the board to repair the old quay.",
     "What did Marta Keller urge the board to do?", "Repair the old quay"),
    ("found_that",
     "A survey of the glaciers showed that the ice has lost half of its thickness.",
     "What did a survey of the glaciers show?", "The ice has lost half of its thickness"),
    ("whole_object",
     "The farmers of the valley are demanding compensation for the loss of their sheep.",
     "What are the farmers of the valley demanding?", "Compensation for the loss of their sheep"),
    ("predicate", "Many visitors of the museum pretend to be customers of the old shop.",
     "What do many visitors of the museum pretend to be?", "Customers of the old shop"),
    ("predicate", "Marta Keller wants to become a keeper of the lighthouse.",
     "What does Marta Keller want to become?", "A keeper of the lighthouse"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "stem", "key"), ASKED)
def test_asked(family, sentence, stem, key):
    found = {(one.stem, one.answer) for one in ask(sentence, family=family) if not one.doubts}
    assert (stem, key) in found


# family, sentence: nothing may be asked without a doubt
KEPT_BACK = [
    # a road leads to a town; one word is no result
    ("result", "The road of the pilots leads to Leeds."),
    ("result", "The strike of the pilots led to anger."),
    # "is due to open" tells a time, no cause
    ("cause", "The new ferry is due to open the season in May."),
    # who caused it is another question
    ("cause", "The flood in the old town was caused by two careless keepers."),
    # somebody was asked: two answers in one
    ("inquiry", "Marta Keller asked the old keeper whether the lamp was broken."),
    ("inclined", "Marta Keller is responsible for it."),
    # two findings of one survey
    ("found_that",
     "The survey of Marta Keller found that the ice was thin. The survey of Marta Keller found "
     "that the lakes were empty of fish."),
    # amounts, people, what hangs on the verb, what belongs to somebody, one plain word
    ("whole_object", "The farmers of the valley sold thirty sheep at the fair."),
    ("whole_object", "The farmers of the valley visited the old keeper of the lighthouse."),
    ("whole_object", "The keepers of Sarn film the gulls with a hidden camera."),
    ("whole_object", "The keepers of Sarn wrote their own rules for the harbour."),
    ("whole_object", "The painters of Sarn repair boats."),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence"), KEPT_BACK)
def test_kept_back(family, sentence):
    assert all(one.doubts for one in ask(sentence, family=family))

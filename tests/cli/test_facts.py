from __future__ import annotations

import json

from quizgen.model import Article

TEXT = """\
A café opens

Statements (2)

  0-39  Ann Lee opened the café on 3 May.
      subject: Ann Lee; verb: opened; complements: the café; adjuncts: on 3 May

  0-39  Tom Roe may not sing.
      subject: Tom Roe; verb: may not sing; negative; modality: may; asserted by
      Ann Lee

Quotations (2)

  direct: Ann Lee ("Lee", said)
      40-52  “It’s ours,”

  indirect: speaker not sure ("A guest", told)
      40-52  “It’s ours,”
      40-52  “It’s ours,”
"""


def test_facts_as_text(quizgen, behind):
    ran = quizgen("facts", "a.txt")
    assert (ran.code, ran.err, ran.out) == (0, "", TEXT)


def test_facts_as_json(quizgen, behind):
    ran = quizgen("facts", "a.txt", "--format", "json")
    data = json.loads(ran.out)
    assert list(data) == ["schema", "article", "statements", "quotations"]
    assert data["schema"] == 1
    article = Article.from_dict(data["article"])
    assert article.source == "a.txt"
    assert data["statements"][1]["asserted_by"] == "Ann Lee"
    for quotation in data["quotations"]:
        for part in quotation["content"]:
            assert article.text[part["start"] : part["end"]] == part["text"]


def test_facts_into_a_file(quizgen, behind, tmp_path):
    target = tmp_path / "facts.txt"
    assert quizgen("facts", "a.txt", "--output", target).out == ""
    assert target.read_text(encoding="utf-8") == TEXT

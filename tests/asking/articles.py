"""Small articles, written for the tests of the safe families."""

from __future__ import annotations

from quizgen.asking import registry
from quizgen.facts.gather import Facts, gather
from quizgen.language.document import annotate
from quizgen.model import Article, Block

LIGHTHOUSE = """\
The old lighthouse on the Isle of Sarn has found a new owner.

In 1884, Dutch engineers built the first tower of the lighthouse on a rock near the harbour. \
A storm destroyed the tower in 1911. The government bought the lighthouse in 1936. \
In 1978, a fire damaged the lamp room of the lighthouse.

Marta Keller, the director of the Harbour Museum, paid £240,000 for the lighthouse in March 2014. \
Keller said 35 volunteers were painting the lighthouse. However, 12 per cent of the glass is \
still missing. Tom Brandt, a retired ship's carpenter, has also repaired the wooden stairs.

"We will open the doors to every school on the coast next spring," Keller said.

"Nobody in this town believed that the lamp could ever shine again," said Anna Poole, the mayor \
of Sarn.

The World Lighthouse Union (WLU) gave the museum $90,000. About 4,500 people visit the museum \
every year. The group plans to ask for more money.
"""


def facts_of(text: str, title: str = "") -> Facts:
    """Return the facts of an article whose paragraphs are parted by empty lines."""
    blocks, at = [], 0
    for paragraph in text.strip().split("\n\n"):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        blocks.append(Block("prose", start, at))
    return gather(annotate(Article(text, title=title, blocks=tuple(blocks))))


def article_of(*paragraphs: str) -> Article:
    """Return an article of the paragraphs, one to a line."""
    text, blocks, position = "\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        blocks.append(Block("prose", position, position + len(paragraph)))
        position += len(paragraph) + 1
    return Article(text, blocks=tuple(blocks))


def facts_of_paragraphs(*paragraphs: str) -> Facts:
    """Return the facts of an article of the paragraphs."""
    return gather(annotate(article_of(*paragraphs)))


def ask(family: str, facts: Facts):
    """Return what a family proposes about the facts."""
    rule = next(rule for rule in registry.families() if rule.name == family)
    return list(rule.ask(facts))


def sure(family: str, facts: Facts):
    """Return what a family proposes without doubts."""
    return [candidate for candidate in ask(family, facts) if not candidate.doubts]

"""Words that say that somebody says something.

``CUES`` is the table; one row a verb (or verb with particle), with what it can be followed by and
an example. A teacher of English can correct it without reading code.

The frames, each with its content in brackets:

========  ==================================================================
quote     X said, "[It is late]."
that      X said (that) [it was late]
told      X told Y (that) [it was late]
whether   X asked (Y) whether/how/why [it was late]
to        X asked [Y to wait]
own_to    X claims [never to have had an accident]
of        X accused [Y of a crime]
for       X blamed [Y for the delay]
as        X described [Y as a hero]
noun      X promised [a "formal update"]; counts only with words in quotation marks
against   X warned against [buying it]
========  ==================================================================
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["CUES", "Cue", "cue_of"]

Force = Literal["say", "claim", "think", "find", "ask", "order", "warn", "promise", "judge", "deny"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One verb of saying.

    Attributes:
        verb: its lemma.
        frames: what it can be followed by, see above.
        force: what kind of act it is: "say" leaves it open whether it is true, "claim" hedges,
            "think" is an opinion that need not have been voiced, "find" is a result.
        example: a clause with it.
        particle: the particle or preposition that makes it a cue ("out" of "point out"), or "".
        factive: whether the article, using it, takes the content for true ("point out").
        source: whether reports, studies and the like can be its subject ("The report says").
    """

    verb: str
    frames: frozenset[str]
    force: Force
    example: str
    particle: str = ""
    factive: bool = False
    source: bool = field(default=True)


def _row(
    verb: str,
    frames: str,
    force: Force,
    example: str,
    *,
    factive: bool = False,
    source: bool = True,
) -> Cue:
    lemma, _, particle = verb.partition(" ")
    return Cue(lemma, frozenset(frames.split()), force, example, particle, factive, source)


_TABLE = (
    _row("say", "quote that noun", "say", "She said that the bridge was safe."),
    _row("tell", "quote told to", "say", "He told the council that it was late."),
    _row("state", "quote that", "say", "The letter states that the fee is due."),
    _row("add", "quote that", "say", "He added that work would start in May."),
    _row("explain", "quote that whether", "say", "She explained why it had failed.", factive=True),
    _row("announce", "quote that noun", "say", "The mayor announced that the pool would close."),
    _row("declare", "quote that", "say", "The judge declared that the vote was void."),
    _row("report", "quote that", "say", "The paper reported that sales had doubled."),
    _row("note", "quote that", "say", "She noted that prices had fallen.", factive=True),
    _row("observe", "quote that", "say", "He observed that few had come.", factive=True),
    _row("remark", "quote that", "say", "He remarked that few had come."),
    _row("comment", "quote that", "say", '"It is early," she commented.'),
    _row("mention", "that", "say", "She mentioned that the road was closed.", factive=True),
    _row("point out", "quote that", "say", "He pointed out that the plan was old.", factive=True),
    _row("write", "quote that", "say", "She wrote that the town had changed."),
    _row("tweet", "quote that", "say", "He tweeted that he would resign."),
    _row("post", "quote that", "say", '"We are safe," she posted.'),
    _row("read", "quote", "say", 'The sign reads: "Keep out."'),
    _row("reply", "quote that", "say", "He replied that he knew."),
    _row("respond", "quote that", "say", "She responded that it was too late."),
    _row("answer", "quote that", "say", '"No," he answered.'),
    _row("continue", "quote", "say", '"But we are ready," she continued.'),
    _row("conclude", "quote that", "find", "The panel concluded that the fire was an accident."),
    _row("recall", "quote that", "say", '"It was dark," he recalled.'),
    _row("remember", "quote", "say", '"It was dark," he remembered.', source=False),
    _row("repeat", "quote that", "say", "He repeated that he was innocent."),
    _row("joke", "quote that", "say", '"I need a holiday," he joked.'),
    _row("laugh", "quote", "say", '"Not again," she laughed.', source=False),
    _row("shout", "quote that", "say", '"Stop!" he shouted.', source=False),
    _row("cry", "quote", "say", '"Stop!" he cried.', source=False),
    _row("exclaim", "quote", "say", '"How tall!" she exclaimed.', source=False),
    _row("whisper", "quote that", "say", '"Come," he whispered.', source=False),
    _row("quip", "quote", "say", '"I am only 90," he quipped.', source=False),
    _row("yell", "quote that", "say", '"Stop!" he yelled.', source=False),
    _row("scream", "quote that", "say", '"Stop!" he screamed.', source=False),
    _row("mutter", "quote that", "say", '"Not again," she muttered.', source=False),
    _row("cheer", "quote", "say", '"Well done," cheered the crowd.', source=False),
    _row("chant", "quote that", "say", '"No more cuts," they chanted.', source=False),
    _row("sigh", "quote", "say", '"Not again," he sighed.', source=False),
    _row("fume", "quote", "say", '"This is robbery," she fumed.', source=False),
    _row("retort", "quote that", "say", '"So do I," he retorted.'),
    _row("counter", "quote that", "say", "He countered that the plan was old."),
    _row("lament", "quote that", "say", "She lamented that the pool had closed."),
    _row("enthuse", "quote", "say", '"What a day," she enthused.', source=False),
    _row("muse", "quote that", "say", '"Who knows?" he mused.', source=False),
    _row("stress", "quote that", "say", "She stressed that the water was clean."),
    _row("emphasize", "quote that", "say", "He emphasized that no one was hurt."),
    _row("emphasise", "quote that", "say", "He emphasised that no one was hurt."),
    _row("reiterate", "quote that", "say", "She reiterated that taxes would stay."),
    _row("confirm", "quote that", "say", "The club confirmed that he would leave.", factive=True),
    _row("reveal", "quote that", "find", "The survey revealed that half had moved.", factive=True),
    _row("disclose", "that", "say", "The firm disclosed that it had lost data.", factive=True),
    _row("acknowledge", "quote that", "say", "He acknowledged that he was wrong.", factive=True),
    _row("admit", "quote that", "say", "She admitted that she had been late.", factive=True),
    _row("admit to", "gerund", "say", "He admitted to taking part.", factive=True),
    _row("concede", "quote that", "say", "He conceded that the plan was costly.", factive=True),
    _row("confess", "quote that", "say", "He confessed that he had lied.", factive=True),
    _row("agree", "quote that", "say", "They agreed that more was needed."),
    _row("insist", "quote that", "claim", "He insisted that the figures were right."),
    _row("assert", "quote that", "claim", "She asserted that the law was clear."),
    _row("claim", "quote that own_to", "claim", "He claims that he saw a puma."),
    _row("allege", "quote that", "claim", "They alleged that the count was false."),
    _row("argue", "quote that", "claim", "Critics argue that the tax is unfair."),
    _row("maintain", "quote that", "claim", "He maintains that he was at home."),
    _row("contend", "quote that", "claim", "They contend that the map is wrong."),
    _row("complain", "quote that", "claim", "Parents complained that the bus was late."),
    _row("protest", "quote that", "claim", "They protested that nobody had asked them."),
    _row("boast", "quote that", "claim", "He boasted that he had won twice."),
    _row("suggest", "quote that", "claim", "The study suggests that sleep helps."),
    _row("imply", "that", "claim", "The note implies that he knew."),
    _row("speculate", "quote that", "claim", "Experts speculated that the ice had melted."),
    _row("theorize", "quote that", "claim", "They theorized that the tomb was empty."),
    _row("predict", "quote that", "claim", "She predicted that prices would rise."),
    _row("forecast", "that", "claim", "He forecast that prices would rise."),
    _row("estimate", "that", "claim", "He estimates that a million people live there."),
    _row("calculate", "that", "find", "They calculated that the trip took a year."),
    _row("warn", "quote that told to", "warn", "She warned that the dam could break."),
    _row("warn against", "gerund", "warn", "He warned against buying it."),
    _row("caution", "quote that told to", "warn", "He cautioned that the test was new."),
    _row("caution against", "gerund", "warn", "He cautioned against buying it."),
    _row("promise", "quote that told own_to noun", "promise", "He promised that he would return."),
    _row("pledge", "quote that own_to", "promise", "She pledged that the school would stay open."),
    _row("vow", "quote that own_to", "promise", "He vowed that he would fight on."),
    _row("assure", "told", "promise", "He assured voters that taxes would fall."),
    _row("inform", "told", "say", "They informed staff that the shop would close."),
    _row("remind", "told", "say", "She reminded them that the bus was free."),
    _row("deny", "quote that", "deny", "He denied that he had taken the money."),
    _row("hope", "that", "think", "Organizers hope that thousands will come."),
    _row("believe", "that", "think", "Scientists believe that the lake was deeper."),
    _row("think", "quote that", "think", "He thinks that the price is fair."),
    _row("fear", "that", "think", "Farmers fear that the rain will come too late."),
    _row("find", "that", "find", "The study found that cats sleep more.", factive=True),
    _row("show", "that", "find", "The figures show that sales fell.", factive=True),
    _row("indicate", "that", "find", "The data indicate that bees are fewer."),
    _row("recommend", "quote that noun", "order", "The report recommends that fees be cut."),
    _row("propose", "that", "order", "She proposed that the square be closed."),
    _row("demand", "that", "order", "They demanded that the minister resign."),
    _row("ask", "quote whether to", "ask", "He asked how the papers were lost."),
    _row("wonder", "quote whether", "ask", '"Is it safe?" she wondered.'),
    _row("inquire", "quote whether", "ask", '"Is it safe?" she inquired.'),
    _row("urge", "quote to", "order", "She urged drivers to stay at home."),
    _row("call on", "to", "order", "They called on the mayor to act."),
    _row("call for", "noun", "order", 'They call for "urgent action".'),
    _row("order", "to", "order", "The judge ordered the firm to pay."),
    _row("direct", "to", "order", "He directed police to clear the road."),
    _row("instruct", "to", "order", "She instructed staff to stay inside."),
    _row("advise", "quote to that", "order", "Doctors advise people to drink water."),
    _row("encourage", "to", "order", "He encouraged pupils to read."),
    _row("invite", "to", "order", "She invited readers to write in."),
    _row("beg", "to", "order", "They begged him to stay."),
    _row("accuse", "of", "judge", "They accused the firm of fraud."),
    _row("blame", "for", "judge", "He blamed the council for the delay."),
    _row("criticize", "for", "judge", "They criticized the firm for the delay."),
    _row("criticise", "for", "judge", "They criticised the firm for the delay."),
    _row("blast", "for", "judge", "He blasted the council for the delay."),
    _row("condemn", "for", "judge", "She condemned the club for its silence."),
    _row("praise", "for", "judge", "He praised the crew for its courage."),
    _row("thank", "for", "judge", "She thanked the crew for its help."),
    _row("describe", "as", "judge", 'He described the match as "a disaster".'),
    _row("characterize", "as", "judge", "She characterized the deal as a mistake."),
    _row("characterise", "as", "judge", "She characterised the deal as a mistake."),
    _row("dismiss", "as", "judge", 'He dismissed the report as "nonsense".'),
    _row("hail", "as", "judge", 'He hailed the result as "historic".'),
)  # fmt: skip

# All rows, by verb and particle ("" when there is none).
CUES: dict[tuple[str, str], Cue] = {(row.verb, row.particle): row for row in _TABLE}

_PARTICLES: dict[str, tuple[str, ...]] = {}
for _verb, _particle in CUES:
    if _particle:
        _PARTICLES[_verb] = (*_PARTICLES.get(_verb, ()), _particle)


def cue_of(token: Token) -> Cue | None:
    """Return the table's row for a token of the text, or None when it is no verb of saying.

    A verb with its particle ("called on the mayor") comes before the verb alone; a noun ("the
    report") is none, unless it stands where only a verb can ("said Smith" tagged as a noun).
    """
    lemma = token.lemma_.lower()
    if token.pos_ not in ("VERB", "AUX"):
        return None
    for particle in _PARTICLES.get(lemma, ()):
        if any(
            child.lower_ == particle and child.dep_ in ("prt", "prep") and child.i > token.i
            for child in token.children
        ):
            return CUES[lemma, particle]
    return CUES.get((lemma, ""))

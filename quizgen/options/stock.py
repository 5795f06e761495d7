"""Stock distractors: plain actions, purposes, persons … as item writers use them.

"Why did the club close its pool? – To save water" is given "To attract more visitors" and the
like when the article itself has no other purpose to offer. Each row names its topic: a row is
left out when the article speaks of that topic near the key, so that it cannot be right as well.
Written for this project; a teacher of English may add to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.language.inflect import inflect
from quizgen.options.article import content_words
from quizgen.options.proposal import Proposal, rng_for

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView

__all__ = ["Row", "conjugate", "rows", "stock_proposals"]

# kind | who or what it can be said of, a letter each | words | topics
# (p person, o organisation; e event, i idea or text, m made thing; of persons 1 one, n several)
_ROWS = """
purpose | po | raise money for charity | money charity
purpose | po | save money | money
purpose | po | win a prize | contest
purpose | po | avoid paying tax | money tax
purpose | po | protect the environment | nature
purpose | po | get more publicity | media
purpose | po | test a new idea | research
purpose | po | celebrate an anniversary | celebration
purpose | po | answer a complaint | complaint
purpose | po | keep a promise | promise
purpose | po | prepare for bad weather | weather
purpose | po | prevent accidents | safety
purpose | po | help the police | law
purpose | o | attract more visitors | customers
purpose | o | cut costs | money
purpose | o | create new jobs | work
purpose | o | meet new safety rules | safety law
purpose | o | please younger customers | customers
purpose | o | find out what people think | research
purpose | p | find a better job | work
purpose | p | learn a foreign language | learning
purpose | p | make new friends | friends
purpose | p | spend more time at home | family
purpose | p | recover from an illness | health
purpose | p | write a book | media
purpose | p | escape the cold weather | weather
purpose | po | raise money for a children's charity | money charity children
purpose | po | help another group to start a business | work friends
purpose | po | make it easier for people to complain | complaint
purpose | po | give older people something to do | age
purpose | po | collect information for a new book | media research
purpose | o | persuade more people to visit the town | customers travel
purpose | o | save money on heating and electricity | money
purpose | o | attract young people from other cities | age customers
purpose | p | spend more time with friends and relatives | family friends
purpose | p | find a job with a better salary | work money
action | po | publish new results | research media
action | po | change the rules | law
action | po | write to the government | politics
action | po | hold a secret meeting | meeting secret
action | po | answer journalists' questions | media
action | po | sign a new agreement | agreement
action | po | give money back | money
action | po | ask experts for advice | advice
action | po | apologise in public | apology
action | po | wait until next year | time
action | po | go to court | law
action | o | hire more staff | work
action | o | cut prices | money
action | o | open a new office | building
action | o | close for the winter | time
action | o | pay a fine | money law
action | p | travel abroad | travel
action | p | look for a new job | work
action | p | write a book | media
action | p | move to another country | travel
action | p | call the police | law
action | p | stay at home | family
action | po | write a letter of complaint to the government | complaint politics letter
action | po | give secret information to foreign journalists | media secret
action | po | ask a court to decide who is right | law
action | po | publish a full report before the end of the year | media research time
action | po | share secret results with other organisations | research secret
action | po | put off an important meeting until the spring | meeting time
action | o | close two offices and move to another city | building
action | o | employ more young people | work age
action | p | work at weekends without any extra pay | work money
action | p | return to university and study law | learning law
means | po | asking people for money | money
means | po | writing to newspapers | media letter
means | po | using a computer program | computers
means | po | watching videos online | computers media
means | po | selling old equipment | equipment money
means | po | asking experts for advice | advice
means | po | organising a competition | contest
means | po | comparing old photographs | pictures
means | po | interviewing hundreds of people | research
means | po | borrowing money from a bank | money
means | po | working at night | time work
means | o | hiring more staff | work
means | o | cutting prices | money
means | o | opening a new office | building
means | p | reading old letters | letter
means | p | taking an evening class | learning
claim | ei | cost too much | money
claim | e | take too long | time
claim | ei | be kept secret | secret
claim | e | attract little interest | interest
claim | ei | lead to many complaints | complaint
claim | ei | surprise the experts | surprise advice
claim | e | be paid for by the government | money politics
claim | e | involve too many people | number
claim | e | be planned for years | time plan
claim | e | have to be repeated | repetition
claim | ei | cost much more than anyone expected | money
claim | ei | lead to complaints from people living nearby | complaint
claim | e | be planned in secret for several years | secret plan time
claim | e | be put off because of bad weather | weather time
claim | i | be based on figures that are out of date | number age
claim | i | be prepared without any help from experts | advice
claim | i | be copied from a report published abroad | media travel
claim | i | be hard to explain | difficulty
claim | i | be based on an old idea | age
claim | i | need more time | time
claim | i | be put together in a hurry | time
claim | i | break the law | law
claim | m | cost too much | money
claim | m | be hard to use | difficulty
claim | m | break down too often | repair
claim | m | be based on an older model | age
claim | m | take too long to build | time building
claim | m | need expensive repairs | repair money
claim | m | be made abroad | travel
claim | p | be too ill to travel | health travel
claim | p | want to retire | work age
claim | p | need more time to think | time
claim | p | be looking for a new job | work
claim | p | plan to move abroad | travel
claim | p | prefer to stay at home | family
claim | p | expect to be paid more | money
claim | p | be afraid of the press | media
claim | p | feel badly treated | complaint
claim | p | be too ill to travel to the meeting | health travel meeting
claim | p | plan to move abroad at the end of the year | travel time
claim | p | expect to be paid more for the work | money work
claim | p | need several more weeks to make a decision | time
claim | o | plan to hire more staff | work
claim | o | expect to make a profit | money
claim | o | want to cut prices | money
claim | o | need new offices | building
claim | o | be waiting for legal advice | advice law
claim | o | expect to make a profit within a year | money time
claim | o | be waiting for advice from several lawyers | advice law
reason | p | be too ill to travel | health travel
reason | p | have no money left | money
reason | p | be afraid of the press | media
reason | p | miss a train | travel
reason | p | be given the wrong address | travel
reason | p | have trouble sleeping | health
reason | p | want to please a friend | friends
reason | p | be looking for a new job | work
reason | p | want to spend more time at home | family
reason | p | hope to win a prize | contest
reason | p | have no money left to pay for a hotel | money travel
reason | p | be given the wrong address by a colleague | travel
reason | o | have no money left | money
reason | o | be short of staff | work
reason | o | receive too many complaints | complaint
reason | o | expect to make a profit | money
reason | o | be told to do so by a court | law
reason | o | want to attract younger people | age customers
reason | eim | cost too much | money
reason | eim | break safety rules | law safety
reason | eim | take too long | time
reason | eim | lead to many complaints | complaint
reason | eim | attract little interest | interest
reason | eim | cost much more than anyone expected | money
reason | eim | lead to complaints from people living nearby | complaint
reason | eim | attract less interest than in other years | interest time
person | 1 | local politician | politics
person | 1 | police officer | law
person | 1 | newspaper journalist | media
person | 1 | business owner | customers work
person | 1 | government official | politics
person | 1 | security guard | safety law
person | 1 | engineer | equipment building
person | 1 | schoolteacher | learning
person | 1 | lawyer | law
person | 1 | trade union leader | work
person | 1 | charity worker | charity
person | 1 | university professor | learning research
person | n | local politicians | politics
person | n | police officers | law
person | n | journalists | media
person | n | business owners | customers work
person | n | government officials | politics
person | n | security guards | safety law
person | n | engineers | equipment building
person | n | schoolteachers | learning
person | n | lawyers | law
person | n | union leaders | work
person | n | charity workers | charity
person | n | university professors | learning research
place | - | at home | family
place | - | at school | learning
place | - | in a hospital | health
place | - | in a hotel | travel
place | - | in a park | nature
place | - | at an airport | travel
place | - | on a train | travel
place | - | in a shop | customers
place | - | in a church | religion
place | - | on a beach | travel nature
place | - | in a library | learning media
place | - | in a restaurant | food
place | - | in a car park | driving
place | - | in a factory | work
place | - | in a museum | art
"""

# Words that show that the article speaks of a topic near the key; a line that goes on is indented.
_TOPICS = """
money: money cost costs costly expensive cheap price prices pay paid pays fund funds funding tax
  profit profits budget buy sell sold sale afford income salary wage debt loan rich poor dollar
  pound euro million billion economy economic financial
charity: charity charities donate donation poor
contest: prize win won contest competition compete award race medal
tax: tax taxes
nature: environment environmental nature climate pollution wildlife planet green carbon
media: publicity media press newspaper newspapers journalist journalists reporter reporters
  interview book books publish published report reports film video advert advertising
research: test tests tested research researchers study studies survey experiment result results
  scientist scientists
equipment: equipment machine machines device devices technology
building: building buildings office offices land house houses site premises park
celebration: celebrate celebration party anniversary birthday festival
complaint: complaint complaints complain complained criticism critics protest protests unfair
weather: weather rain snow cold storm storms winter hot climate wind sun
customers: visitor visitors customer customers tourist tourists audience consumers shoppers
work: job jobs work worker workers staff employ employee employees retire hire unemployment
safety: safety safe danger dangerous accident accidents risk
law: law laws legal illegal rule rules court judge lawyer lawyers fine police crime criminal
learning: language learn learning school college university student students teach education
friends: friend friends friendship
family: home family families mother father parents wife husband children
health: ill illness health disease doctor hospital sick medical patients patient
promise: promise promised vow pledge
politics: government minister ministers president parliament congress politician politicians
meeting: meeting meet met conference talks summit
agreement: agreement deal agree agreed sign signed treaty contract
advice: advice advise expert experts lawyer
apology: apologise apologize apology sorry regret
time: time late delay wait year years month months week weeks soon long hours night winter
letter: letter letters wrote write email
name: name named names called
travel: travel abroad trip journey tourist tourists country countries move moved flight
computers: computer computers online internet website video videos software app
pictures: photograph photographs photo photos picture pictures camera
secret: secret secrecy hidden private confidential hide
repetition: again repeat repeated
difficulty: difficult hard complicated easy explain
interest: interest interested popular famous attention
surprise: surprise surprised surprising shock unexpected
number: many number numbers crowd people
age: old young age elderly ancient
children: child children kids young
plan: plan plans planned project
repair: repair repairs repaired broken break fault faults
weight: heavy weight light weigh tonnes
driving: car cars driver drivers taxi taxis road roads traffic drive driving
food: food farm farmers farming eat meal restaurant crops
art: art artist artists museum actor actors film theatre painting music
religion: church religion religious priest god
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One stock phrase.

    Attributes:
        kind: purpose, action, means, claim, reason, person or place.
        who: letters of what it can be said of.
        words: the phrase, its verb in the base form (means: the gerund).
        barred: words that, near the key, forbid it.
    """

    kind: str
    who: str
    words: str
    barred: frozenset[str]


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """Return all rows."""
    lines = _TOPICS.replace("\n  ", " ").strip().splitlines()
    topics = {topic: frozenset(words.split()) for topic, words in (x.split(":") for x in lines)}
    found = []
    for line in _ROWS.strip().splitlines():
        kind, who, words, named = (part.strip() for part in line.split("|"))
        barred = frozenset().union(*(topics[topic] for topic in named.split()))
        found.append(Row(kind, who, words, barred))
    return tuple(found)


_PLURAL = ("They",)


def conjugate(words: str, pronoun: str, form: str) -> str:
    """Return "It …" with a stock claim in one of the forms past, present, perfect, or a modal.

    Args:
        words: the claim, its verb in the base form ("be kept secret").
        pronoun: It, They, He or She.
        form: "past", "present", "has", "had", or a modal verb ("would").
    """
    verb, _, rest = words.partition(" ")
    many = pronoun in _PLURAL
    if form == "past":
        verb = ("were" if many else "was") if verb == "be" else inflect(verb, "VBD")
    elif form == "present":
        if verb == "be":
            verb = "are" if many else "is"
        elif not many:
            verb = inflect(verb, "VBZ")
    elif form == "has":
        verb = f"{'have' if many else 'has'} {inflect(verb, 'VBN')}"
    elif form == "had":
        verb = f"had {inflect(verb, 'VBN')}"
    else:
        verb = f"{form} {verb}"
    return " ".join(part for part in (pronoun, verb, rest) if part)


def _fits(view: ArticleView, candidate: Candidate, row: Row) -> bool:
    """Whether a row is surely not what the article says in the key's place."""
    near = set(content_words(candidate.answer)) | set(content_words(candidate.stem))
    for part in candidate.evidence:
        near.update(content_words(part.text))
    if near & row.barred:
        return False
    own = {view.lemmas.get(word, word) for word in content_words(row.words)}
    key = {view.lemmas.get(word, word) for word in content_words(candidate.answer)}
    if own & key:
        return False
    return not any(own <= words for words in view.sentence_words)


def stock_proposals(
    view: ArticleView, candidate: Candidate, *, kind: str, who: str, wording: str, seed: int
) -> list[Proposal]:
    """Return stock distractors of one kind, worded like the key.

    Args:
        view: the article.
        candidate: whose key they stand beside.
        kind: purpose, action, means, claim, reason, person or place.
        who: one of the letters of the rows, "" when it is not known.
        wording: a pattern with ``{}`` for the words ("To {}"), or "pronoun form" for claims and
            reasons.
        seed: draws among rows that fit equally well.
    """
    if not who:
        return []
    rng = rng_for(seed, "stock", candidate.stem, candidate.answer)
    words = len(candidate.answer.split())
    found = []
    for row in rows():
        if row.kind != kind or who not in row.who:
            continue
        if not _fits(view, candidate, row):
            continue
        if kind in ("claim", "reason"):
            pronoun, form = wording.split()
            text = conjugate(row.words, pronoun, form)
        else:
            text = wording.format(row.words)
            text = text[:1].upper() + text[1:] if candidate.answer[:1].isupper() else text
        fitness = 2.5 - 0.25 * abs(len(text.split()) - words) + 0.8 * rng.random()
        fitness -= 1.5 * (row.words in view.used_stock)
        found.append(Proposal(text, "gazetteer", fitness, stock=row.words))
    return found

"""Words by which the safe families decide; each table with an example."""

from __future__ import annotations

__all__ = [
    "ADDRESSES",
    "AFTER_SO",
    "AFTER_THOSE",
    "ASIDES",
    "ASIDE_PHRASES",
    "ASKED",
    "A_BEFORE_VOWEL",
    "BODIES",
    "BREAKS",
    "CURRENCIES",
    "DATE_PREPOSITIONS",
    "DEIXIS",
    "DENYING",
    "DISTANCES",
    "DURATION_UNITS",
    "EMPTY_IT_VERBS",
    "EPITHETS",
    "FIRST_PERSON",
    "FRACTIONS",
    "GROUPS",
    "HEDGES",
    "HEDGING",
    "INVESTIGATIONS",
    "KNOWN_POSTS",
    "KNOWN_TO_ALL",
    "LIGHT_NOUNS",
    "LIGHT_WORDS",
    "LOOSE",
    "MAGNITUDES",
    "MATCHING_STEMS",
    "MEASURES",
    "MONEY_UNITS",
    "MONTHS",
    "MONTH_LIST",
    "NAME_PARTICLES",
    "NAMING_VERBS",
    "NOT_LOOSE",
    "NUMBER_WORDS",
    "NUMBER_WORDS_BEFORE",
    "ODD_MARKS",
    "ONE_OF_SEVERAL",
    "OPENERS",
    "OPENERS_WITHOUT_COMMA",
    "ORDERING_ADJECTIVES",
    "ORGANISATION_KINDS",
    "PARTIES",
    "PERCENT_WORDS",
    "PERSON_PRONOUNS",
    "PLACE_NOUNS",
    "PLAIN_PEOPLE",
    "PLURAL_PRONOUNS",
    "POINTING_NOUNS",
    "POLITICIANS",
    "PRONOUNS",
    "RELATIONS",
    "SEQUENCE_WORDS",
    "SHARED_POSTS",
    "SHARE_WORDS",
    "SPEAKERS",
    "SPOKEN_LETTERS",
    "STREETS",
    "THE_BEFORE",
    "TIME_TELLERS",
    "TIME_UNITS",
    "TITLES",
    "TITLE_WORDS",
    "TOLD_DEEDS",
    "UNIQUE_POSTS",
    "WEAK_NUMBERS",
    "YEAR_PREPOSITIONS",
    "_RESEARCH",
]


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in text.strip().splitlines())


# What may stand before the sentence proper and go with its comma: "However, the plan failed."
OPENERS = _phrases("""
    but
    well
    and
    or
    so
    yet
    however
    nevertheless
    nonetheless
    additionally
    afterward
    afterwards
    subsequently
    furthermore
    moreover
    likewise
    similarly
    still
    instead
    meanwhile
    moreover
    furthermore
    besides
    therefore
    thus
    hence
    consequently
    accordingly
    indeed
    also
    then
    now
    finally
    lastly
    firstly
    secondly
    thirdly
    notably
    importantly
    ironically
    admittedly
    similarly
    likewise
    again
    overall
    luckily
    unfortunately
    fortunately
    sadly
    interestingly
    surprisingly
    unsurprisingly
    of course
    in fact
    in addition
    in other words
    in short
    in turn
    in contrast
    by contrast
    on the other hand
    on the contrary
    as a result
    as such
    as a consequence
    as well
    at the same time
    after all
    above all
    for example
    for instance
    that said
    even so
    in the meantime
    what is more
    what 's more
    specifically
    more specifically
    more precisely
    more broadly
    more generally
    more profoundly
    more seriously
    more surprisingly
    more worryingly
    worryingly
    tellingly
    strikingly
    first
    second
    third
    rather
    in particular
    in essence
    in that sense
    in this sense
    needless to say
    by the way
    by the same token
    by extension
    as it turns out
    as it turned out
    as it happens
    as it happened
    as expected
    as always
    that being said
    having said that
    simultaneously
    thereafter
    to be sure
    not surprisingly
    to make matters worse
    to make things worse
    worse still
    better still
    next
    separately
    by comparison
    in comparison
    conversely
    equally
    alternatively
    incidentally
    crucially
    curiously
    oddly
    strangely
    remarkably
    significantly
    predictably
    inevitably
    understandably
    naturally
    anyway
    regardless
    if anything
    in any case
    in any event
    at any rate
    in the process
    in so doing
    in doing so
    along the way
    for that matter
    well
    once again
    more importantly
    most importantly
    even more importantly
    on top of that
    on the one hand
    for one thing
    for one
    for a start
    to that end
    to this end
    for that reason
    for this reason
    first up
    first of all
    to begin with
    to start with
    most notably
    ultimately
    in the end
    in conclusion
    in summary
    to sum up
    all in all
    in response
    as a solution
    as an example
    as one example
    by way of example
    for his part
    for her part
    for its part
    for their part
""")

# Those that go without a comma too: "But the plan failed."
OPENERS_WITHOUT_COMMA = frozenset(
    _phrases("but\nand\nyet\nso\nthen\nhowever\nby contrast\nin contrast\nby comparison\nof course")
)

# After "so" these belong to it: "So far, the cars have covered …".
AFTER_SO = frozenset("far long many much few little that".split())

# Verbs that what follows a colon completes: "dubbed the conflict: …".
NAMING_VERBS = frozenset("dub call name title describe label read say add ask write".split())

# Asides between commas that link to the sentence before: "The plan, however, failed."
ASIDES = frozenset(
    "however though meanwhile therefore moreover nevertheless too instead then indeed".split()
)

# The same in several words: "Their sons, in turn, sold the mill."
ASIDE_PHRASES = frozenset(
    _phrases(
        "in turn\nin particular\nof course\nin fact\nin addition\nas a result\nby contrast\n"
        "in contrast\non the other hand\non the contrary\nat the same time\nto be sure\n"
        "after all\nin short\nin other words\nin the meantime\nas a consequence\nfor one\n"
        "for his part\nfor her part\nfor its part\nfor their part\nas well"
    )
)

# Marks that no plain sentence holds: "Call +44 …", "#blackfriday", "A; B".
ODD_MARKS = frozenset("# @ * / \\ | [ ] { } < > … ... = + ^ ~ _".split())

# Marks after which a new thought begins: "One thing is clear – it failed."
BREAKS = frozenset("- – — ; : --".split())

# Words that end the name of a street.
STREETS = frozenset(
    "Street Road Avenue Drive Lane Boulevard St Ave Rd Blvd St. Ave. Rd. Blvd.".split()
)

# Words of someone who speaks or is spoken to: "our town".
SPEAKERS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves".split()
)

FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())

PRONOUNS = frozenset(
    "he him his himself she her hers herself it its itself they them their theirs "
    "themselves".split()
)
PERSON_PRONOUNS = frozenset("he him his himself she her hers herself".split())
PLURAL_PRONOUNS = frozenset("they them their theirs themselves".split())

# Verbs of an "it" that stands for nothing: "It is clear that …", "It takes years to …".
EMPTY_IT_VERBS = frozenset("be seem appear take become turn mean make cost remain prove".split())

# Singular nouns that "they" may stand for: "The council said they …".
GROUPS = frozenset(
    "team family group couple company council police government crowd committee band crew staff "
    "majority number pair party public population".split()
)

# Words that point to another sentence: "The latter failed."
LOOSE = frozenset(
    "here thus therefore hence thereby therefore instead likewise similarly "
    "respectively following above below too otherwise nonetheless nevertheless meanwhile "
    "beforehand accordingly elsewhere aforementioned neither vice nearby".split()
)

# … but not in these pairs: "following the vote", "above all", "below zero", "too late".
NOT_LOOSE = frozenset(
    [("instead", "of"), ("neither", "of"), ("were", "following"), ("was", "following")]
    + [("nearby", word) for word in "town city village farm farms river house school".split()]
    + [("following", word) for word in ("the", "a", "an", "his", "her", "its", "their")]
    + [("above", word) for word in ("all", "the", "a", "average", "sea", "ground")]
    + [("below", word) for word in ("the", "a", "average", "sea", "zero", "ground")]
    + [
        ("too", word)
        for word in (
            "much", "many", "late", "early", "big", "small", "high", "low", "far", "long", "hot",
            "cold", "expensive", "difficult", "little", "few", "old", "young", "hard", "fast",
            "slow", "close", "heavy", "weak", "dangerous", "good", "often", "large", "poor",
        )
    ]
)  # fmt: skip

TIME_UNITS = frozenset(
    "week month year morning afternoon evening summer winter spring autumn fall century weekend "
    "decade day days years".split()
)

# "those who …", "those with …" say themselves who is meant.
AFTER_THOSE = frozenset("who whose with in of from living born on working that at under".split())

# "Half of those questioned": whoever took part in the survey that the article is about.
ASKED = frozenset("questioned interviewed polled surveyed".split())

# Words whose meaning hangs on the day of publication: "last week".
DEIXIS = frozenset(
    "today yesterday tomorrow now currently recently last next ago tonight this "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)

# "The X" that needs no introduction: "the sun", "the police".
KNOWN_TO_ALL = frozenset(
    "world sun moon earth planet sky sea ocean internet web past future present public police "
    "media press economy environment weather rich poor elderly young time morning afternoon "
    "evening night day week month year season rest majority minority number amount end "
    "beginning start middle top bottom north south east west ground air water wild law truth "
    "army navy military market way kind idea fact chance need ability possibility right "
    "universe climate state church countryside atmosphere sector opportunity globe seaside "
    "outdoors dark lot cinema theatre coast horizon summer winter spring autumn 1960s 1970s "
    "1980s 1990s 2000s same hospital airport railway telephone phone radio television tv "
    "stage body brain heart human mind face eye skin head hand blood age point extent "
    "country government process field case back front side middle centre center home "
    "unemployed homeless disabled wealthy blind deaf dead sick".split()
)

# "The researchers" are known in an article that speaks of a study, and so on.
_RESEARCH = tuple("study research survey poll experiment trial".split())
INVESTIGATIONS = {
    **dict.fromkeys("researcher scientist author academic finding".split(), _RESEARCH),
    **dict.fromkeys("result data figure".split(), ("survey", "poll", "study", "census")),
    "report": ("author", "finding"),
    "study": ("researcher", "scientist", "author"),
    "research": ("researcher", "study"),
    "team": ("researcher", "scientist", "player", "coach"),
}

# "The proportion is 12 per cent": of what, an undescribed measure never tells.
MEASURES = frozenset("proportion figure rate equivalent share amount".split())
# Words about words: "The word comes from Greek" needs to be told which word.
WORDS_OF_LANGUAGE = frozenset(
    "word term phrase expression acronym abbreviation nickname equivalent pronunciation "
    "etymology spelling latter former aforementioned".split()
)
# Nouns for one that is what it is only to another: "a close relative" of whom?
RELATIONS = frozenset(
    "relative neighbour neighbor counterpart descendant ancestor cousin successor predecessor "
    "spokesman spokeswoman spokesperson rival opponent sibling supporter follower companion "
    "colleague partner".split()
)

# Deeds that must be told of: "A decision will be made on Thursday" on what?
TOLD_DEEDS = frozenset(
    "decision operation announcement move change effort step deal agreement plan proposal "
    "investigation inquiry impact".split()
)

# What a country or a town is called for a change: "the Baltic country".
EPITHETS = frozenset("country nation city town state island club giant side".split())

# Bodies and places of which an article names several: "the company" alone is any of them.
BODIES = frozenset(
    "company firm site website neighborhood neighbourhood club group team village".split()
)
# Nouns that tell little of what they stand for: "the issue" sends the reader back.
POINTING_NOUNS = BODIES | frozenset(
    "charity organisation organization agency newspaper magazine airline retailer "
    "school university museum issue matter pair duo trio incident event move decision "
    "deal plan idea proposal proportion figure total rate level situation problem site "
    "project program programme document conflict war battle attack fight job role post "
    "superpower waste fort force position scheme area region district city town "
    "story act step action result change difference agreement ruling measure case claim statement "
    "announcement comment remark service product offer effort approach method item object place "
    "victim suspect trouble response competition movement".split()
)
# Of these nobody knows which one is meant; of other pointing nouns a reader of the article may.
ONE_OF_SEVERAL = (
    BODIES
    | MEASURES
    | WORDS_OF_LANGUAGE
    | frozenset(
        "pair duo trio couple man woman boy girl person guy lady superpower issue fort post remark "
        "trouble war".split()
    )
)

# Nouns of people who are never known by the noun alone: "the man".
PLAIN_PEOPLE = frozenset(
    "man woman boy girl person guy lady pair two three four couple child kid friend".split()
)

# "The first ship", "the only man": the adjective makes it one.
ORDERING_ADJECTIVES = frozenset(
    "first second third fourth fifth last only main next final largest biggest oldest youngest "
    "original whole entire first-ever average total current overall".split()
)

# Figures --------------------------------------------------------------------------------------

CURRENCIES = frozenset({"$", "£", "€", "US$", "A$", "C$", "¥"})
MONEY_UNITS = frozenset("dollars pounds euros cents pence yen dollar pound euro".split())
PERCENT_WORDS = frozenset({"%", "percent", "per", "pc"})
# What stands last in a share: "60 per cent", "60 percent", "60%".
SHARE_WORDS = frozenset({"%", "percent", "cent", "pc"})
MAGNITUDES = frozenset("million billion trillion thousand hundred m bn tn dozen".split())
NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety".split()
)
# Figures that teach nothing or are no figures: "one", "zero", "24/7".
WEAK_NUMBERS = frozenset("one zero 1 0 911 24".split())
# What stands before a number that counts nothing: "number 10", "Windows 8", "page 3".
NUMBER_WORDS_BEFORE = frozenset(
    "number no page chapter world war formula level grade category phase type day week year room "
    "flight route channel section article the last first next past top".split()
)
YEAR_PREPOSITIONS = frozenset("in since by until from after before of during around".split())
DATE_PREPOSITIONS = frozenset(
    "on in since by until from after before during of late early mid- around last this".split()
)
MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)
DURATION_UNITS = frozenset(
    "second minute hour day night week month year decade century generation".split()
)
# What blurs a figure: "about 40 miles".
HEDGES = frozenset(
    [
        "about", "around", "almost", "nearly", "roughly", "approximately", "some", "over",
        "under", "more than", "less than", "fewer than", "at least", "at most", "up to",
        "as many as", "as much as", "no more than", "no fewer than", "an estimated",
        "estimated", "only", "just", "just over", "just under", "well over", "close to",
        "upwards of", "no less than", "as few as", "a further", "another", "above", "below",
        "average of", "an average of", "or so",
    ]
)  # fmt: skip

# Names and nouns ------------------------------------------------------------------------------

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame president minister prime secretary "
    "senator judge general captain king queen prince princess pope chancellor mayor governor "
    "chief executive officer director us uk british american french german russian chinese "
    "mr. mrs. dr. sen. rep. gov. gen. representative attorney speaker doctor".split()
)
# Nouns that tell how far off something is, not what it is: "a ten-minute walk from the square".
DISTANCES = frozenset(
    "walk drive ride stroll flight hour minute mile kilometre kilometer throw stop step".split()
)
# Nouns that any sentence could hold: a gap there tests nothing.
LIGHT_NOUNS = frozenset(
    "thing way time year day people part number amount kind sort type lot fact case point end "
    "place area world life man woman child work use problem question reason result issue matter "
    "idea chance example group member level rate range series set side step change effect form "
    "order line list piece bit half majority rest total addition total someone something "
    "anything everything anyone everyone need ability possibility opportunity attempt effort "
    "process experience situation position condition sense order term view role purpose while "
    "today yesterday tomorrow week month morning evening night hour minute moment period "
    "decade century age person other first second third behalf favour favor spite respect "
    "regard instance account light basis course extent degree factor feature aspect concern "
    "thousand hundred million dozen percent per cent average one".split()
)

# Words that hedge: a statement with them is neither surely true nor surely false.
HEDGING = frozenset(
    "may might could would should perhaps maybe possibly probably reportedly allegedly "
    "apparently likely unlikely seems seem seemed appears appear appeared if whether unless "
    "suggest suggests suggested hope hopes hoped fear fears feared believe believes "
    "believed".split()
)
# Words that deny: a false statement must not hang on them.
DENYING = frozenset("not n't no never neither nor none nobody nothing without hardly".split())

# Verbs, nouns and adjectives too common to tell what a sentence is about.
LIGHT_WORDS = frozenset(
    "be have do say tell ask make take get give go come know think want see use find call try "
    "need become leave put mean keep let begin seem help show start new old good bad big small "
    "many much more most other first last next own same few such able year day time week month "
    "people person thing way part place country man woman add include accord".split()
)

# "The city of X" takes no other kind of place for X.
PLACE_NOUNS = frozenset(
    "city town village state province county region district island borough suburb coast capital "
    "republic kingdom university".split()
)

NAME_PARTICLES = frozenset("the of and for in de van von al le la 's".split())

# Roles ----------------------------------------------------------------------------------------

# Posts that one person holds at a time: "the director of the zoo".
UNIQUE_POSTS = frozenset(
    "director owner chairman chairwoman chair chairperson president ceo head leader chief "
    "executive minister chancellor secretary mayor governor editor founder co-founder boss "
    "manager captain coach king queen prince princess pope commissioner ambassador treasurer "
    "principal headteacher headmaster dean vice-chancellor vice-president vice-chairman "
    "conductor author "
    "creator inventor speaker premier monarch emperor commander counsel general husband wife "
    "mother father curator director-general secretary-general attorney-general governor-general "
    "surgeon-general solicitor-general inspector-general editor-in-chief "
    "commander-in-chief".split()
)
# Posts whose holder everybody knows: "President _____".
KNOWN_POSTS = frozenset("president pope king queen general premier emperor".split())
# Words of titles that lose their capital in running text: "FBI Director" -> "FBI director".
TITLE_WORDS = frozenset(
    "director chief executive officer president minister prime chairman chairwoman deputy vice "
    "senior special counsel attorney secretary former general manager editor spokesman "
    "spokeswoman professor lecturer pro assistant associate head coach commissioner detective "
    "sergeant inspector mayor governor ambassador actor actress musician singer writer founder "
    "chair co-founder financial marketing foreign minority majority interior defense defence home "
    "health shadow environment energy transport agriculture culture trade treasury medical "
    "operating scientific technology press information research policy news "
    "education justice finance acting interim district".split()
)
# Forms of address that are no role: "Mr Smith".
ADDRESSES = frozenset(
    "mr mrs ms miss dr mr. mrs. ms. dr. prof prof. sir lord lady dame st saint mt brother sister "
    "uncle aunt".split()
)
A_BEFORE_VOWEL = ("uni", "use", "eu", "uk", "us ", "one", "u.s", "u.k", "uber")
# "joint owner", "deputy director": one of several.
# "An editor at large", "a visiting professor".
SHARED_POSTS = frozenset(
    "joint co assistant associate large contributing visiting adjunct guest".split()
)
# Words that name a party before a politician, and the politicians.
PARTIES = frozenset(
    "conservative liberal democratic republican green labour labor socialist communist "
    "independent democrat tory".split()
)
POLITICIANS = frozenset(
    "mp mep senator congressman congresswoman councillor councilor politician lawmaker peer "
    "representative candidate leader governor mayor minister senate msp mla".split()
)
# Letters that are spoken as a word: "a NASA engineer", but "an FBI agent".
SPOKEN_LETTERS = frozenset(
    "NASA NATO FIFA FEMA LEGO SARS SWAT NICE NOAA MENSA NAFTA FARC MERS RADA SEAL".split()
)
# What an organisation is, by a word of its name: "Which university …?"
ORGANISATION_KINDS = {
    "university": "university",
    "college": "college",
    "school": "school",
    "hospital": "hospital",
    "museum": "museum",
}

# Last words of names that take "the": "the Orchard Group".
THE_BEFORE = frozenset(
    "group union authority agency commission committee council association federation party "
    "department ministry bank institute foundation society centre center war battle treaty "
    "festival games cup league".split()
)

MATCHING_STEMS = {
    "NUMBER": "Match each sentence with the number that completes it.",
    "PERCENT": "Match each sentence with the percentage that completes it.",
    "MONEY": "Match each sentence with the sum of money that completes it.",
    "YEAR": "Match each sentence with the year that completes it.",
}

MONTH_LIST = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

# Words that tell the place of an event in time: "later", "the following year".
SEQUENCE_WORDS = frozenset(
    "later earlier then afterwards subsequently finally eventually originally initially first "
    "last previously again following next after before since until already still".split()
)

# Words within a time expression that tell when: "last year", "two years ago".
TIME_TELLERS = frozenset(
    "last next ago later earlier same following previous yesterday today tomorrow this that "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)

# "Three quarters" is one figure, not three of something.
FRACTIONS = frozenset("quarter third half fifth sixth eighth tenth times time fold".split())

"""What is known without being told: tables for ``untold``.

Of ``AFTER_PREPOSITIONS``, ``AFTER_VERBS``, ``OF_NAMES`` and ``BESIDE``, the key is the word that
makes "the" clear: "[in] the end", "[cross] the line", a country's "the capital"; of ``BESIDE`` it
is the noun after "the", and the words that may stand anywhere else in its sentence follow.
"""

from __future__ import annotations

__all__ = [
    "AFTER_PREPOSITIONS",
    "AFTER_VERBS",
    "BESIDE",
    "BODIES",
    "KNOWN",
    "LOOSE_SYNONYMS",
    "NOT_ALONE",
    "OF_A_SORT",
    "OF_NAMES",
    "OF_STUDIES",
    "ORDINALS",
    "STUDIES",
    "TELLS_OF_EVENTS",
    "UNTELLING",
]

# Adjectives that say nothing about which one is meant: "the current plan".
UNTELLING = frozenset("current present existing previous latest recent entire whole new".split())

# Bodies of which a government or a town has several.
BODIES = frozenset("department agency ministry bureau authority commission institute".split())

# Two of these before a noun tell that there are several: "the second game", "the fourth game".
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())

# Known where much is told of them, but not when they come up for the first time: "the idea".
NOT_ALONE = frozenset(
    "idea fact case process field kind way chance need ability possibility opportunity number "
    "amount market minority sector".split()
)

# Unique things, institutions of a land, and things of which there is one to a place.
KNOWN = frozenset(
    "administration authority court police public press crowd audience reader viewer listener "
    "weather wind rain snow cold heat sunlight darkness tide shore beach wilderness desert jungle "
    "mainland border frontier capital city town street road pavement sidewalk suburb outside "
    "inside interior surface horizon equator arctic antarctic tropics hemisphere cosmos galaxy "
    "stratosphere soil wall floor roof ceiling door window corner kitchen garden office harbour "
    "port station church square shop bank gym pub bar bus train trash newspaper news headline "
    "constitution legislature parliament senate congress cabinet monarchy crown throne republic "
    "judiciary taxpayer consumer customer voter electorate left right centre-left far-right "
    "establishment elite working-class middle-class arts humanity mankind humankind gods devil "
    "holocaust renaissance enlightenment reformation pandemic cloud keyboard screen mouse "
    "blockchain holidays onset aftermath meantime interim contrary".split()
)

# "The" before these means their sort: "play the violin", "invented the telephone".
OF_A_SORT = frozenset(
    "theatre theater opera ballet novel sonnet telephone telegraph radio wheel plough car bicycle "
    "computer microscope telescope tango waltz flu measles plague".split()
)

# Turns of phrase, by preposition and by verb: "in the end", "cross the line".
AFTER_PREPOSITIONS: dict[str, frozenset[str]] = {
    word: frozenset(nouns.split())
    for word, nouns in {
        "across": "generations line",
        "against": "clock",
        "along": "way",
        "around": "clock corner",
        "at": "beginning bottom end front helm moment scene start table time top wheel",
        "behind": "scenes wheel",
        "beside": "point",
        "by": "book day hour side way",
        "down": "stairs",
        "for": "better generations job moment record time worse",
        "from": "beginning front ground start",
        "in": "air arts balance black chart charts circumstances dark end event fighting know "
        "lead limelight long-run mail making meantime mix mood open picture planning "
        "process rear red running soil spotlight trash way wings works",
        "of": "vote votes",
        "off": "field ground hook market pitch record table",
        "on": "agenda air bench cards cheap contrary decline doorstep edge fence field ground "
        "hook horizon increase job line loose map market move phone pitch record rise "
        "road run side spot table verge way web whole",
        "over": "counter edge generations hill line phone weekend years",
        "round": "clock corner",
        "through": "years",
        "to": "contrary death extent fore point test",
        "under": "circumstances hammer spotlight table",
        "up": "ladder stairs",
        "with": "matter",
    }.items()
}

# "make all the difference", "testing the market".
AFTER_VERBS: dict[str, frozenset[str]] = {
    word: frozenset(nouns.split())
    for word, nouns in {
        "answer": "call phone",
        "bear": "brunt cost",
        "beat": "odds",
        "bite": "bullet",
        "break": "bank ice law mold mould news silence",
        "bridge": "gap",
        "bring": "rewards",
        "buck": "trend",
        "call": "shots tune",
        "carry": "can day",
        "catch": "bus eye train",
        "change": "game subject",
        "clear": "way",
        "climb": "ladder",
        "close": "door gap",
        "cross": "line",
        "cut": "cord",
        "defy": "odds",
        "do": "dishes job trick work",
        "draw": "line",
        "enter": "fray",
        "escalate": "pressure",
        "face": "music",
        "fill": "gap",
        "fit": "bill",
        "fly": "flag",
        "foot": "bill",
        "get": "chance idea impression message",
        "give": "chance impression opportunity",
        "have": "authority chance edge feeling option power right sense time",
        "head": "list",
        "hit": "brakes ground headlines mark market road shelves target",
        "hold": "line",
        "increase": "pressure risk",
        "join": "club fray ranks",
        "jump": "gun",
        "keep": "pressure",
        "know": "answer score",
        "lead": "way",
        "level": "field",
        "make": "balance case cut difference grade headlines list news point rounds",
        "miss": "boat point",
        "narrow": "gap",
        "open": "door",
        "pass": "word",
        "pave": "way",
        "pay": "bill bills price",
        "plug": "gap",
        "point": "finger",
        "pull": "plug strings trigger",
        "push": "boundaries envelope",
        "raise": "alarm bar question stakes",
        "read": "news",
        "reap": "benefits rewards",
        "reduce": "risk",
        "rock": "boat",
        "rule": "roost",
        "run": "gauntlet risk show",
        "save": "day",
        "say": "word",
        "see": "light point",
        "seize": "day moment",
        "set": "bar example pace record scene stage standard tone",
        "show": "way",
        "shut": "door",
        "sound": "alarm",
        "spread": "word",
        "steady": "ship",
        "steal": "show",
        "stem": "tide",
        "stop": "rot",
        "strike": "balance",
        "take": "blame cake chance crown fall field floor form helm initiative lead oath "
        "opportunity place plunge reins spotlight stage",
        "tell": "difference story truth",
        "test": "market",
        "throw": "baby towel",
        "tip": "balance scales",
        "toe": "line",
        "top": "charts list table",
        "turn": "clock corner page tables tide",
        "walk": "line",
        "watch": "news",
        "wave": "flag",
        "weather": "storm",
        "widen": "gap",
        "win": "day",
    }.items()
}

_LAND = (
    "country nation city town state region island continent village county province district area "
    "capital border frontier coast government parliament president minister mayor governor council "
    "people population economy constitution king queen currency court council legislature "
    "neighbourhood neighborhood community"
).split()

# What the named have, or are called: "the capital" beside Norway, "the company" beside a firm.
OF_NAMES: dict[str, frozenset[str]] = {
    "GPE": frozenset(_LAND),
    "LOC": frozenset([*_LAND, "sea", "ocean", "river", "mountain", "summit", "peak", "planet"]),
    "NORP": frozenset("country nation government president party".split()),
    "ORG": frozenset(
        "company firm group organisation organization agency charity club team band party side "
        "brand board chairman president director chain newspaper magazine paper school university "
        "college museum institution body union committee department retailer airline bank "
        "website site business government".split()
    ),
    "FAC": frozenset("building site bridge stadium airport station park venue tower".split()),
    "EVENT": frozenset(
        "event festival tournament competition race war battle conflict game match final winner "
        "championship conference summit team player".split()
    ),
    "WORK_OF_ART": frozenset(
        "film movie book novel play song album painting show series story author director actor "
        "character plot singer title game work".split()
    ),
    "PRODUCT": frozenset(
        "product device phone car vehicle game software system service drug console machine "
        "title model app".split()
    ),
    "LAW": frozenset("law act bill legislation treaty rule rules".split()),
}

# Verbs that tell of an event what makes it known: "The accident happened near Sarn".
TELLS_OF_EVENTS = frozenset("happen occur hit strike cause begin start erupt".split())

# An article that told of one of these may speak of the others' results, authors and so on.
STUDIES = tuple("study research survey poll experiment trial census researcher scientist".split())
OF_STUDIES = frozenset(
    [*STUDIES, *"report paper finding result datum test team author data".split()]
)

# Synonyms by WordNet that are none in use: "the play" is no "drama" of the article's.
LOOSE_SYNONYMS = frozenset("thing way place part person time work".split())

# Roles and things that belong to what another word of the sentence tells.
BESIDE: dict[str, frozenset[str]] = {
    noun: frozenset(frame.split())
    for nouns, frame in {
        "victim attacker suspect culprit perpetrator killer assailant motive weapon gunman "
        "shooter": "crime murder kill killing attack assault shoot shooting rob robbery rape "
        "stab stabbing abuse hijack kidnap fraud theft police bombing bomb",
        "winner loser champion runner-up favourite favorite underdog finish prize trophy title "
        "medal podium": "race win winning contest competition match game tournament cup "
        "championship award final election vote",
        "driver passenger engine wheel brake windscreen boot bonnet": "car bus train lorry truck "
        "van taxi vehicle drive crash motorist",
        "pilot crew cockpit runway wing cabin": "plane aircraft aeroplane airplane jet flight fly "
        "helicopter airport spacecraft ship airline",
        "captain deck hull crew passenger": "ship boat vessel ferry yacht sail",
        "patient doctor nurse surgeon ward diagnosis symptom": "hospital disease illness surgery "
        "operation treatment clinic medicine treat doctor nurse drug transplant therapy",
        "teacher pupil student classroom playground": "school class lesson teach pupil student "
        "teacher course college university",
        "judge jury defendant prosecution defence defense verdict sentence prosecutor dock "
        "accused plaintiff": "court trial case lawsuit sue charge convict jury judge guilty "
        "hearing",
        "author reader page cover chapter plot publisher": "book novel publish memoir read write",
        "director actor screenplay script scene plot": "film movie scene play cinema star",
        "buyer seller price cost": "buy sell sale purchase",
        "employer employee staff workforce boss management": "job work worker company firm "
        "employ employee union",
        "owner roof garage basement tenant landlord": "house home building flat property rent "
        "apartment dog cat car shop",
        "player referee coach manager goalkeeper striker ball crowd score": "match game team goal "
        "football play club league",
        "singer drummer guitarist lyric chorus": "band song album concert music",
        "bride groom": "wedding marry marriage",
        "team": "scientist researcher investigator player coach manager match game league",
        "research paper finding result journal data": "researcher scientist study team survey "
        "author paper publish",
        "ranking chart": "place rank position top spot",
        "chain": "branch store shop outlet restaurant coffee supermarket",
        "campaign inauguration": "election vote candidate president presidency term",
        "vote": "poll candidate",
        "mother father parent baby": "birth pregnancy child baby son daughter born",
        "opposition ballot electorate turnout voter polls": "election vote parliament government "
        "campaign candidate",
        "sender recipient": "letter message email mail parcel donation gift",
        "speaker listener": "speech talk lecture",
        "stairwell stairs stair lift elevator lobby": "building tower firefighter fire evacuate",
    }.items()
    for noun in nouns.split()
}

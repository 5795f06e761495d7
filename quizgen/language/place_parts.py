"""What lies in what: boroughs in their city, cities in their state, states in their country.

Written for this project from general knowledge. Only what tells a reader the answer is here: who
reads "Pittsburgh" in a question knows that the state is Pennsylvania. A name that stands for two
places ("Newcastle", "Georgia") is left out, or marked in ``TWICE``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.language.forgetting import forgettable
from quizgen.language.places import CAPITALS, COUNTRIES, country_of

__all__ = [
    "NO_COAST",
    "TWICE",
    "continent_of",
    "lies_in",
    "nation_of",
    "part_of",
    "places_in",
    "state_of",
]

# Container | what lies in it
_PARTS = """
New York City | Manhattan; Brooklyn; Queens; Bronx; Staten Island; Harlem; Times Square; Wall
  Street; Williamsburg; Central Park; Broadway
London | Westminster; Hackney; Camden; Islington; Croydon; Brixton; Tottenham; Haringey;
  Greenwich; Soho; Heathrow; Downing Street; Whitehall; Wembley; Wimbledon
Los Angeles | Hollywood; Beverly Hills; Santa Monica; Venice Beach; Bel Air
Alabama | Birmingham, Alabama; Montgomery; Mobile; Huntsville; Tuscaloosa; Selma
Alaska | Anchorage; Juneau; Fairbanks
Arizona | Phoenix; Tucson; Mesa; Scottsdale; Flagstaff; Tempe; Grand Canyon
Arkansas | Little Rock; Fayetteville
California | Los Angeles; San Francisco; San Diego; Sacramento; Fresno; Oakland; Bakersfield; San
  Jose; Palo Alto; Mountain View; Santa Monica; Santa Barbara; Santa Cruz; San Bernardino;
  Berkeley; Long Beach; Anaheim; Silicon Valley; Hollywood; Stanford; Cupertino; Irvine; Southern
  California; Northern California; Bay Area; Yosemite; Napa
Colorado | Denver; Boulder; Colorado Springs; Aspen
Connecticut | Hartford; New Haven; Stamford
Florida | Miami; Tampa; Orlando; Jacksonville; Tallahassee; Fort Lauderdale; Sarasota; Key West;
  Palm Beach; Cape Canaveral; Kennedy Space Center; Kennedy Space Centre; Pensacola; Everglades;
  Mar-a-Lago
Georgia | Atlanta; Savannah
Hawaii | Honolulu; Maui; Pearl Harbor; Oahu; Kauai
Idaho | Boise
Illinois | Chicago; Evanston; Batavia
Indiana | Indianapolis; Fort Wayne
Iowa | Des Moines; Cedar Rapids
Kansas | Wichita; Topeka
Kentucky | Louisville; Lexington
Louisiana | New Orleans; Baton Rouge; Shreveport
Maine | Bangor; Bar Harbor
Maryland | Baltimore; Annapolis; Bethesda
Massachusetts | Boston; Salem; Cape Cod; Amherst
Michigan | Detroit; Ann Arbor; Flint; Grand Rapids; Lansing; Dearborn
Minnesota | Minneapolis; St Paul; St. Paul; Duluth
Mississippi | Biloxi; Tupelo
Missouri | St Louis; St. Louis; Kansas City; Ferguson
Montana | Billings; Missoula; Bozeman
Nebraska | Omaha
Nevada | Las Vegas; Reno; Carson City
New Hampshire | Nashua
New Jersey | Newark; Atlantic City; Princeton; Trenton; Hoboken
New Mexico | Albuquerque; Santa Fe; Roswell; Los Alamos
New York | New York City; Manhattan; Brooklyn; Queens; Bronx; Albany; Buffalo; Syracuse; Ithaca;
  Long Island; Niagara Falls; Staten Island
North Carolina | Raleigh; Greensboro; Asheville; Chapel Hill
North Dakota | Bismarck; Fargo
Ohio | Cleveland; Cincinnati; Columbus; Toledo; Akron; Dayton
Oklahoma | Oklahoma City; Tulsa
Oregon | Eugene
Pennsylvania | Philadelphia; Pittsburgh; Harrisburg; Gettysburg; Scranton; Hershey
Rhode Island | Providence
South Carolina | Charleston; Myrtle Beach
South Dakota | Sioux Falls; Mount Rushmore
Tennessee | Memphis; Nashville; Knoxville; Chattanooga
Texas | Houston; Dallas; Austin; San Antonio; Fort Worth; El Paso; Corpus Christi; Galveston; Waco
Utah | Salt Lake City; Provo
Vermont | Burlington; Montpelier
Virginia | Virginia Beach; Charlottesville; Norfolk, Virginia
Wisconsin | Milwaukee; Madison
Wyoming | Cheyenne; Yellowstone
Washington State | Seattle; Spokane; Tacoma; Puget Sound
United States | Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware;
  Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine;
  Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada;
  New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma;
  Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah;
  Vermont; Virginia; Wisconsin; Wyoming; West Virginia; Washington State; Washington; Washington
  DC; Washington D.C.; Portland; White House; Pentagon; Capitol Hill; Wall Street; Puerto Rico
Ontario | Toronto; Ottawa; Hamilton, Ontario; Niagara
Quebec | Montreal; Quebec City
British Columbia | Vancouver
Alberta | Calgary; Edmonton
Manitoba | Winnipeg
Nova Scotia | Halifax
Canada | Ontario; Quebec; British Columbia; Alberta; Manitoba; Nova Scotia; Saskatchewan; New
  Brunswick; Newfoundland; Prince Edward Island; Yukon; Nunavut
New South Wales | Sydney; Blue Mountains; Wollongong; Cessnock; Bondi
Victoria | Melbourne; Ballarat; Bendigo; Geelong
Queensland | Brisbane; Gold Coast; Cairns; Townsville; Great Barrier Reef
Tasmania | Hobart; Launceston
South Australia | Adelaide; Woomera
Western Australia | Perth; Fremantle; Kalgoorlie
Northern Territory | Darwin; Alice Springs; Uluru
Australia | New South Wales; Queensland; Tasmania; South Australia; Western Australia; Northern
  Territory; Victoria; Canberra
England | London; Manchester; Liverpool; Leeds; Bristol; Sheffield; Nottingham; Oxford; Brighton;
  Southampton; Plymouth; York; Norwich; Leicester; Coventry; Bath; Exeter; Kent; Essex; Devon;
  Cornwall; Norfolk; Suffolk; Surrey; Yorkshire; Lancashire; Dorset; Somerset; Hampshire; Cumbria;
  Oxfordshire; Sussex; Cheshire; Northumberland; Bradford; Hull; Sunderland; Wolverhampton;
  Salford; Blackpool; Portsmouth; Canterbury; Lake District; Thames; Stonehenge
Scotland | Edinburgh; Glasgow; Aberdeen; Dundee; Inverness; Highlands; Orkney; Shetland;
  Lanarkshire; Holyrood
Wales | Cardiff; Swansea; Newport; Snowdonia; Pembrokeshire
Northern Ireland | Belfast; Derry; Londonderry; Stormont
Britain | England; Scotland; Wales; Northern Ireland; Downing Street; Whitehall; Westminster
Ireland | Dublin; Cork; Galway; Limerick
France | Paris; Lyon; Lyons; Marseille; Toulouse; Bordeaux; Nice; Lille; Strasbourg; Calais;
  Normandy; Brittany; Provence; Cannes; Grenoble; Versailles; Corsica; Avignon; Nantes; Rouen;
  Elysee
Germany | Berlin; Munich; Hamburg; Frankfurt; Cologne; Stuttgart; Dresden; Leipzig; Bavaria;
  Saxony; Bonn; Bremen; Nuremberg; Dortmund; Dusseldorf; Heidelberg; Hanover; Bundestag;
  Bundesbank
Spain | Madrid; Barcelona; Seville; Bilbao; Malaga; Granada; Catalonia; Andalusia; Andalucia;
  Galicia; Ibiza; Mallorca
Italy | Rome; Milan; Venice; Naples; Florence; Turin; Bologna; Genoa; Tuscany; Sicily; Sardinia;
  Lombardy; Palermo; Pisa; Pompeii; Vesuvius; La Stampa; Verona
Netherlands | Amsterdam; Rotterdam; The Hague; Utrecht; Eindhoven; Groningen
Belgium | Brussels; Antwerp; Ghent; Bruges; Flanders; Wallonia
Austria | Vienna; Salzburg; Graz; Innsbruck; Tyrol
Switzerland | Zurich; Geneva; Basel; Bern; Lausanne; Interlaken; Davos
Portugal | Lisbon; Porto; Algarve
Sweden | Stockholm; Gothenburg; Malmo
Norway | Oslo; Bergen
Denmark | Copenhagen
Poland | Warsaw; Krakow; Gdansk; Wroclaw; Lublin; Poznan; Lodz; Silesia; Auschwitz
Russia | Moscow; St Petersburg; St. Petersburg; Siberia; Vladivostok; Chechnya; Kremlin; Sochi;
  Kazan; Leningrad; Stalingrad; Volgograd; Duma
Ukraine | Kiev; Kyiv; Odessa; Odesa; Kharkiv; Lviv; Donetsk; Donbas; Crimea; Chernobyl; Mariupol
Greece | Athens; Thessaloniki; Crete; Lesbos
Turkey | Istanbul; Ankara; Izmir; Anatolia
Iraq | Baghdad; Mosul; Basra; Fallujah; Tikrit; Kirkuk
Syria | Damascus; Aleppo; Homs; Palmyra; Raqqa; Idlib; Kobane
Iran | Tehran; Isfahan; Tabriz; Shiraz
Israel | Tel Aviv; Haifa; Knesset
Saudi Arabia | Riyadh; Mecca; Medina; Jeddah
United Arab Emirates | Dubai; Abu Dhabi
Egypt | Cairo; Giza; Luxor; Suez; Tahrir Square
Libya | Benghazi; Tobruk; Misrata
Nigeria | Lagos; Abuja; Kano; Port Harcourt; Borno
Kenya | Nairobi; Mombasa
South Africa | Johannesburg; Cape Town; Durban; Pretoria; Soweto; Gauteng; Robben Island
Afghanistan | Kabul; Kandahar; Helmand; Herat; Tora Bora; Jalalabad
Pakistan | Karachi; Lahore; Islamabad; Peshawar; Punjab; Rawalpindi; Sindh; Balochistan
India | Mumbai; New Delhi; Delhi; Kolkata; Chennai; Bangalore; Kerala; Gujarat; Goa; Rajasthan;
  Bihar; Bombay; Calcutta; Uttar Pradesh; Tamil Nadu; Ganges
Bangladesh | Dhaka; Chittagong
Nepal | Kathmandu; Everest
China | Beijing; Shanghai; Hong Kong; Guangzhou; Shenzhen; Tianjin; Wuhan; Sichuan; Tibet;
  Xinjiang; Guangdong; Yangtze; Hunan; Hubei; Macau; Chongqing; Great Wall
Japan | Tokyo; Osaka; Kyoto; Hiroshima; Nagasaki; Yokohama; Fukushima; Hokkaido; Okinawa; Sapporo;
  Topix; Nikkei
South Korea | Seoul; Busan
North Korea | Pyongyang
Thailand | Bangkok; Phuket; Chiang Mai
Indonesia | Jakarta; Bali; Sumatra; Java; Borneo; Aceh
Philippines | Manila; Mindanao
Vietnam | Hanoi; Ho Chi Minh City; Saigon
New Zealand | Auckland; Wellington; Christchurch; Dunedin
Brazil | Rio de Janeiro; Sao Paulo; São Paulo; Brasilia; Amazonas
Argentina | Buenos Aires; Patagonia
Mexico | Mexico City; Guadalajara; Tijuana; Monterrey; Cancun; Juarez; Yucatan
Colombia | Bogota; Medellin; Cali
Peru | Lima; Cusco; Machu Picchu
Chile | Santiago; Valparaiso; Atacama
Cuba | Havana; Guantanamo
"""

_SHORT = """
Ala Alabama; Ariz Arizona; Ark Arkansas; Calif California; Colo Colorado; Conn Connecticut;
Del Delaware; Fla Florida; Ga Georgia; Ill Illinois; Ind Indiana; Kan Kansas; Ky Kentucky;
La Louisiana; Md Maryland; Mass Massachusetts; Mich Michigan; Minn Minnesota; Miss Mississippi;
Mo Missouri; Mont Montana; Neb Nebraska; Nev Nevada; N.H New Hampshire; N.J New Jersey;
N.M New Mexico; N.Y New York; N.C North Carolina; N.D North Dakota; Okla Oklahoma; Ore Oregon;
Pa Pennsylvania; R.I Rhode Island; S.C South Carolina; S.D South Dakota; Tenn Tennessee;
Tex Texas; Vt Vermont; Va Virginia; Wash Washington State; W.Va West Virginia; Wis Wisconsin;
Wyo Wyoming
"""

_CONTINENTS = {
    "Europe": (
        "Britain France Germany Spain Italy Netherlands Belgium Ireland Portugal Austria "
        "Switzerland Luxembourg Sweden Norway Denmark Finland Iceland Scotland Wales England "
        "Poland Hungary Romania Slovakia Bulgaria Croatia Serbia Slovenia Albania Bosnia Kosovo "
        "Montenegro Ukraine Belarus Moldova Estonia Latvia Lithuania Greece Balkans Scandinavia "
        "Balkan"
    ),
    "Asia": (
        "Iraq Iran Syria Jordan Lebanon Israel Yemen Kuwait Qatar Oman Bahrain India Pakistan "
        "Bangladesh Nepal Afghanistan Bhutan China Japan Taiwan Mongolia Thailand Vietnam "
        "Indonesia Malaysia Philippines Singapore Cambodia Laos Burma Kazakhstan"
    ),
    "Africa": (
        "Egypt Libya Tunisia Algeria Morocco Sudan Nigeria Ghana Senegal Cameroon Mali Liberia "
        "Guinea Niger Kenya Uganda Tanzania Ethiopia Somalia Rwanda Zimbabwe Zambia Botswana "
        "Namibia Mozambique Malawi Angola Congo Madagascar Sahara Sahel"
    ),
    "South America": (
        "Brazil Argentina Chile Colombia Peru Venezuela Bolivia Ecuador Uruguay Paraguay"
    ),
    "North America": "United_States Canada Mexico",
}

# Names of two places each: which one the article means only the article tells.
TWICE = frozenset(
    "newcastle cambridge birmingham hamilton richmond kingston halifax alexandria perth york "
    "portland columbus victoria georgia columbia lincoln melbourne valencia cordoba toledo "
    "santiago durham boston plymouth worcester manchester".split()
)

# Places without a coast, lest a ship comes to Arizona.
NO_COAST = frozenset(
    name.casefold()
    for name in (
        "Arizona", "Nevada", "Colorado", "Utah", "New Mexico", "Ohio", "Illinois", "Tennessee",
        "Kentucky", "Missouri", "Arkansas", "Oklahoma", "Kansas", "Nebraska", "Iowa", "Minnesota",
        "Wisconsin", "Indiana", "Montana", "Wyoming", "Idaho", "Vermont", "Michigan", "Alberta",
        "Saskatchewan", "Switzerland", "Austria", "Luxembourg", "Hungary", "Slovakia",
        "Czech Republic", "Serbia", "Kosovo", "North Macedonia", "Belarus", "Moldova", "Armenia",
        "Azerbaijan", "Kazakhstan", "Mali", "Niger", "Burkina Faso", "Uganda", "Ethiopia",
        "Rwanda", "South Sudan", "Burundi", "Zimbabwe", "Zambia", "Botswana", "Malawi", "Nepal",
        "Afghanistan", "Bhutan", "Mongolia", "Laos", "Bolivia", "Paraguay", "Chad",
        "Phoenix", "Denver", "Las Vegas", "Atlanta", "Dallas", "Madrid", "Paris", "Berlin",
        "Munich", "Vienna", "Zurich", "Moscow", "Milan", "Delhi", "New Delhi", "Johannesburg",
        "Birmingham", "Leeds", "Sheffield", "Nottingham", "Oxford", "Canberra", "Warsaw", "Prague",
        "Budapest", "Baghdad", "Tehran", "Kabul",
    )
)  # fmt: skip

_WORD = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*")


def _plain(place: str) -> str:
    text = re.sub(r"^the\s+", "", place.strip().rstrip("."), flags=re.I)
    text = text.removesuffix("'s").removesuffix("’s")
    nation = nation_of(text)
    return (nation or text).casefold()


def nation_of(text: str) -> str:
    """Return the country that a word names, as the table calls it: "Britain" for "UK"."""
    country = country_of(text) or (country_of(f"{text}.") if "." in text else "")
    return "Britain" if country == "United Kingdom" else country


@lru_cache(maxsize=1)
def _above() -> dict[str, frozenset[str]]:
    """Return, for each place, what it lies in, near and far."""
    direct: dict[str, set[str]] = {}
    for line in _PARTS.replace("\n  ", " ").strip().splitlines():
        whole, parts = line.split(" | ")
        for part in parts.split("; "):
            direct.setdefault(part.casefold(), set()).add(whole.casefold())
    for country, capital in CAPITALS.items():
        if capital:
            direct.setdefault(capital.casefold(), set()).add(_plain(country))
    for continent, countries in _CONTINENTS.items():
        for word in countries.split():
            country = word.replace("_", " ").casefold()
            direct.setdefault(country, set()).add(continent.casefold())
    direct["washington"] = {"united states"}

    def climb(place: str, seen: frozenset[str]) -> frozenset[str]:
        found: set[str] = set()
        for whole in direct.get(place, set()) - seen:
            found |= {whole} | climb(whole, seen | {whole})
        return frozenset(found)

    return {place: climb(place, frozenset((place,))) for place in direct}


@lru_cache(maxsize=1)
def _shorts() -> dict[str, str]:
    rows = (row.split(maxsplit=1) for row in " ".join(_SHORT.split()).split("; "))
    return {short: " ".join(name.split()) for short, name in rows}


def state_of(text: str) -> str:
    """Return the American state that a word names, spelled out, "" when it names none.

    >>> state_of("Wis."), state_of("New Jersey"), state_of("Norway")
    ('Wisconsin', 'New Jersey', '')
    """
    spelled = _shorts().get(text.rstrip("."), text)
    if text.rstrip(".") not in _shorts() and text.casefold() not in _states():
        return ""
    return spelled.removesuffix(" State")


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    row = next(line for line in _PARTS.replace("\n  ", " ").splitlines() if line[:14] == _UNION)
    names = row.removeprefix(f"{_UNION}| ").casefold().split("; ")
    return frozenset((*names, "washington"))


_UNION = "United States "


def lies_in(place: str) -> frozenset[str]:
    """Return what a place lies in, in lower case: state, country and continent as far as known."""
    return _above().get(_plain(place), frozenset())


def part_of(one: str, other: str) -> bool:
    """Whether the first place lies in the second ("Manhattan", "New York")."""
    return _plain(other) in lies_in(one)


def continent_of(place: str) -> bool:
    """Whether a place is a continent of the table."""
    return _plain(place) in {name.casefold() for name in _CONTINENTS}


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(_above()).union(*_above().values())


@forgettable
@lru_cache(maxsize=1024)
def places_in(text: str) -> frozenset[str]:
    """Return the places that a text names or whose people it names, in lower case.

    >>> sorted(places_in("a Japanese ship in Tampa, Fla."))
    ['florida', 'japan', 'tampa']
    """
    found: set[str] = set()
    names = _names()
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    read = 0
    for first, (word, start, end) in enumerate(words):
        if start < read or not word[:1].isupper():
            continue
        if text[end : end + 1] == "." and word in _shorts():
            found.add(_shorts()[word].casefold())
            continue
        for length in (3, 2, 1):
            if first + length > len(words):
                continue
            phrase = text[start : words[first + length - 1][2]]
            plain = _plain(phrase)
            if plain in names or plain in COUNTRIES:
                found.add(plain)
                read = words[first + length - 1][2]
                break
    return frozenset(found)

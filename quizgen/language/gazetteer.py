"""Things of the same kind: countries of a region, newspapers, months … for distractors.

Written for this project from general knowledge. A line is one group; its members are alike
enough to stand side by side as options. Groups of one kind follow one another, and the groups of
one kind stand in for each other when one is too small.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from quizgen.language.forgetting import forgettable
from quizgen.language.name_tables import other_names
from quizgen.language.place_parts import part_of
from quizgen.language.places import CAPITALS, COUNTRIES, NATIONALITIES, country_of

__all__ = ["Group", "capital_of", "groups_of", "overlap", "place_kind", "similar", "takes_the"]

# kind: member, member … ; the best known first. A line that goes on is indented.
_GROUPS = """
country: United States, Canada, Mexico
country: Britain, France, Germany, Spain, Italy, Netherlands, Belgium, Ireland, Portugal, Austria,
  Switzerland, Luxembourg
country: Sweden, Norway, Denmark, Finland, Iceland
home country: Scotland, Wales, England, Northern Ireland
country: Poland, Hungary, Romania, Czech Republic, Slovakia, Bulgaria, Croatia, Serbia, Slovenia,
  Albania, Bosnia, Kosovo, Montenegro, North Macedonia
country: Russia, Ukraine, Belarus, Georgia, Armenia, Azerbaijan, Moldova, Estonia, Latvia,
  Lithuania, Kazakhstan
country: Greece, Turkey, Cyprus, Malta
country: Iraq, Iran, Syria, Jordan, Lebanon, Israel, Saudi Arabia, Yemen, Kuwait, Qatar, Oman,
  Bahrain, United Arab Emirates
country: Egypt, Libya, Tunisia, Algeria, Morocco, Sudan
country: Nigeria, Ghana, Senegal, Cameroon, Mali, Liberia, Sierra Leone, Guinea, Ivory Coast,
  Niger, Burkina Faso, Togo, Benin, Gambia
country: Kenya, Uganda, Tanzania, Ethiopia, Somalia, Rwanda, Eritrea, South Sudan, Burundi
country: South Africa, Zimbabwe, Zambia, Botswana, Namibia, Mozambique, Malawi, Angola, Congo,
  Madagascar
country: India, Pakistan, Bangladesh, Sri Lanka, Nepal, Afghanistan, Bhutan, Maldives
country: China, Japan, South Korea, North Korea, Taiwan, Mongolia
country: Thailand, Vietnam, Indonesia, Malaysia, Philippines, Singapore, Cambodia, Laos, Burma
country: Brazil, Argentina, Chile, Colombia, Peru, Venezuela, Bolivia, Ecuador, Uruguay, Paraguay
country: Cuba, Haiti, Jamaica, Dominican Republic, Guatemala, Honduras, Nicaragua, Costa Rica,
  Panama, El Salvador
country: Australia, New Zealand, Fiji, Papua New Guinea
continent: Africa, Asia, Europe, North America, South America
city: Miami, Tampa, Orlando, Jacksonville, Tallahassee
city: Los Angeles, San Francisco, San Diego, Sacramento, Fresno, Oakland, Bakersfield
city: Houston, Dallas, Austin, San Antonio, Fort Worth
city: New York, Los Angeles, Chicago, Washington, Boston, San Francisco, Houston, Philadelphia,
  Dallas, Miami, Seattle, Atlanta, Detroit, Denver, Phoenix, San Diego, Baltimore, Las Vegas, New
  Orleans, Cleveland, Minneapolis, Memphis, Nashville, Portland, Orlando, Tampa, Austin,
  Pittsburgh, St Louis, Cincinnati, Milwaukee, Sacramento, Fresno, Jacksonville, Bakersfield, San
  Jose, Oakland, Tucson, Charlotte, Columbus
city: London, Manchester, Birmingham, Liverpool, Leeds, Bristol, Newcastle, Sheffield, Nottingham,
  Oxford, Cambridge, Brighton, Southampton, Plymouth, York, Norwich, Leicester, Coventry, Bath,
  Exeter
city: Edinburgh, Glasgow, Aberdeen, Dundee, Inverness
city: Cardiff, Swansea, Newport
city: Dublin, Belfast, Cork, Galway, Limerick
city: Paris, Lyon, Marseille, Toulouse, Bordeaux, Nice, Lille, Strasbourg
city: Berlin, Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Dresden, Leipzig
city: Madrid, Barcelona, Seville, Valencia, Bilbao, Malaga, Granada
city: Rome, Milan, Venice, Naples, Florence, Turin, Bologna, Genoa
city: Amsterdam, Brussels, Rotterdam, Antwerp, The Hague, Luxembourg
city: Vienna, Zurich, Geneva, Salzburg, Basel, Bern
city: Stockholm, Copenhagen, Oslo, Helsinki, Gothenburg, Bergen, Reykjavik
city: Warsaw, Prague, Budapest, Bucharest, Krakow, Gdansk, Sofia, Belgrade, Zagreb, Bratislava,
  Wroclaw
city: Moscow, St Petersburg, Kiev, Kyiv, Minsk, Odessa, Kharkiv, Tbilisi, Vilnius, Riga, Tallinn
city: Athens, Istanbul, Ankara, Izmir, Thessaloniki
city: Baghdad, Damascus, Tehran, Amman, Beirut, Riyadh, Mosul, Aleppo, Basra, Jerusalem, Tel Aviv,
  Dubai, Doha, Kuwait City, Homs, Palmyra, Raqqa, Mecca, Medina, Jeddah
city: Cairo, Tripoli, Tunis, Algiers, Alexandria, Casablanca, Rabat, Khartoum, Benghazi
city: Lagos, Accra, Abuja, Dakar, Kano, Freetown, Monrovia, Abidjan
city: Nairobi, Kampala, Addis Ababa, Mombasa, Kigali, Mogadishu, Dar es Salaam
city: Johannesburg, Cape Town, Durban, Pretoria, Harare, Lusaka
city: Mumbai, New Delhi, Delhi, Kolkata, Chennai, Bangalore, Karachi, Lahore, Islamabad, Dhaka,
  Kathmandu, Colombo, Kabul, Kandahar, Peshawar
city: Beijing, Shanghai, Hong Kong, Guangzhou, Shenzhen, Tianjin, Wuhan, Taipei
city: Tokyo, Osaka, Kyoto, Hiroshima, Nagasaki, Yokohama, Seoul, Busan, Pyongyang
city: Bangkok, Hanoi, Jakarta, Manila, Kuala Lumpur, Singapore, Ho Chi Minh City, Phnom Penh,
  Rangoon
city: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Darwin, Hobart
city: Auckland, Wellington, Christchurch, Dunedin
city: Toronto, Montreal, Vancouver, Ottawa, Calgary, Quebec, Edmonton, Winnipeg, Halifax
city: Mexico City, Guadalajara, Tijuana, Monterrey
city: Rio de Janeiro, Sao Paulo, Brasilia, Buenos Aires, Santiago, Lima, Bogota, Caracas,
  Medellin, Quito, Montevideo, La Paz
city: Havana, Kingston, Panama City, San Juan, Port-au-Prince, San Salvador
state: California, Texas, Florida, Arizona, Nevada, Oregon, Colorado, Utah, New Mexico, Ohio,
  Illinois, Michigan, Georgia, Virginia, Pennsylvania, Massachusetts, New Jersey, North Carolina,
  South Carolina, Tennessee, Kentucky, Alabama, Mississippi, Louisiana, Missouri, Arkansas,
  Oklahoma, Kansas, Nebraska, Iowa, Minnesota, Wisconsin, Indiana, Montana, Wyoming, Idaho,
  Alaska, Hawaii, Maine, Vermont, Connecticut, Maryland, Delaware
state: New South Wales, Victoria, Queensland, Tasmania, South Australia, Western Australia
state: Ontario, Quebec, British Columbia, Alberta, Manitoba, Nova Scotia, Saskatchewan
state: Kent, Essex, Devon, Cornwall, Norfolk, Suffolk, Surrey, Yorkshire, Lancashire, Dorset,
  Somerset, Hampshire, Cumbria, Oxfordshire
state: Bavaria, Saxony, Catalonia, Andalusia, Tuscany, Sicily, Normandy, Brittany
ocean: Pacific, Atlantic, Arctic, Indian Ocean
sea: Mediterranean, Baltic, North Sea, Black Sea, Red Sea, Caspian Sea
river: Nile, Amazon, Danube, Rhine, Thames, Mississippi, Volga, Ganges, Yangtze, Mekong, Congo
mountains: Alps, Andes, Himalayas, Pyrenees, Rockies, Urals, Carpathians
planet: Mars, Venus, Jupiter, Saturn, Mercury, Neptune, Uranus
religion: Christian, Muslim, Jewish, Hindu, Buddhist, Sikh
believers: Christians, Muslims, Jews, Hindus, Buddhists, Sikhs
church: Catholic, Protestant, Orthodox, Anglican, Methodist, Baptist
churchgoers: Catholics, Protestants, Anglicans, Methodists, Baptists, Lutherans
branch: Sunni, Shia, Sufi
politics: Communist, Socialist, Liberal, Conservative, Nationalist
politicians: Communists, Socialists, Liberals, Conservatives, Nationalists
people: Kurds, Arabs, Turks, Persians, Armenians
continental: African, Asian, European, American, Australian
continentals: Africans, Asians, Europeans, Americans, Australians
company: Google, Apple, Microsoft, Amazon, IBM, Intel, Yahoo, Netflix, Uber
company: Samsung, Sony, Nokia, BlackBerry, Motorola, Panasonic, LG, HTC
company: Ford, Toyota, Volvo, Nissan, Honda, BMW, Mercedes, Volkswagen, Tesla, General Motors,
  Renault, Fiat, Audi
company: Starbucks, McDonald's, Burger King, KFC, Pizza Hut, Subway, Costa Coffee, Pret A Manger
company: Tesco, Sainsbury's, Asda, Morrisons, Waitrose, Aldi, Lidl
company: John Lewis, Marks & Spencer, Debenhams, Next, Primark, Harrods, Selfridges
company: Barclays, HSBC, Lloyds, Santander, NatWest
company: Goldman Sachs, JP Morgan, Citigroup, Morgan Stanley, Bank of America, Wells Fargo
company: Coca-Cola, Pepsi, Nestle, Unilever, Kraft, Danone
company: Shell, BP, ExxonMobil, Chevron, Total
company: British Airways, Ryanair, easyJet, Lufthansa, Air France, KLM, Emirates
company: Boeing, Airbus, Lockheed Martin, Bombardier
company: Nike, Adidas, Puma, Reebok
company: BT, Vodafone, Virgin Media, TalkTalk, Orange
newspaper: The Guardian, The Times, The Daily Telegraph, The Independent, The Sun, The Daily Mail
newspaper: The New York Times, The Washington Post, The Wall Street Journal, USA Today, The Boston
  Globe, The Los Angeles Times
magazine: Time, Newsweek, The Economist, Forbes, The New Yorker
broadcaster: BBC, ITV, Channel 4, Sky News, Channel 5
broadcaster: CNN, Fox News, NBC, CBS, ABC, MSNBC
agency: Reuters, Associated Press, Agence France-Presse, Bloomberg
university: Oxford University, Cambridge University, University College London, Durham University,
  Bristol University, Edinburgh University
university: Harvard University, Yale University, Princeton University, Stanford University,
  Columbia University, Cornell University, Brown University
intelligence: CIA, FBI, NSA, Secret Service, MI5, MI6, Europol, Interpol
department: Department of Justice, Department of State, Department of Defense, Department of
  Education, Department of Homeland Security
ministry: Home Office, Foreign Office, Ministry of Defence, Treasury, Department of Health
organisation: United Nations, European Union, NATO, World Bank, International Monetary Fund, World
  Trade Organization
un agency: UNICEF, UNESCO, World Health Organization, UNHCR, World Food Programme
charity: Oxfam, Save the Children, Red Cross, Amnesty International, Greenpeace, Human Rights
  Watch, Médecins Sans Frontières
party: Conservative Party, Labour Party, Liberal Democrats, Green Party, UK Independence Party
space agency: NASA, European Space Agency, SpaceX, Roscosmos
club: Manchester United, Chelsea, Arsenal, Liverpool FC, Tottenham Hotspur, Manchester City,
  Everton
club: Real Madrid, Barcelona FC, Atletico Madrid, Valencia CF
website: Facebook, Twitter, YouTube, Instagram, Snapchat, WhatsApp, Wikipedia, Reddit
festival: Christmas, Easter, Halloween, Thanksgiving, New Year
war: World War I, World War II, Cold War, Vietnam War, Korean War, Gulf War
person: Barack Obama, George W. Bush, Bill Clinton, Hillary Clinton, Joe Biden, John McCain,
  Mitt Romney, Donald Trump, John Kerry, Bernie Sanders, Paul Ryan, Mitch McConnell
person: David Cameron, Tony Blair, Gordon Brown, Theresa May, Boris Johnson, Nick Clegg,
  Ed Miliband, George Osborne, Nigel Farage, Jeremy Corbyn, Nicola Sturgeon, Alex Salmond
person: Vladimir Putin, Dmitry Medvedev, Sergei Lavrov, Petro Poroshenko, Alexander Lukashenko
person: Angela Merkel, François Hollande, Nicolas Sarkozy, Emmanuel Macron, Silvio Berlusconi,
  Mariano Rajoy, Matteo Renzi, Jean-Claude Juncker, Donald Tusk
person: Bashar al-Assad, Hassan Rouhani, Haider al-Abadi, Benjamin Netanyahu,
  Recep Tayyip Erdogan, Mahmoud Abbas, Saddam Hussein, Hosni Mubarak, Muammar Gaddafi
person: Nelson Mandela, Jacob Zuma, Robert Mugabe, Goodluck Jonathan, Kofi Annan
person: Xi Jinping, Shinzo Abe, Narendra Modi, Kim Jong-un, Aung San Suu Kyi
person: Mark Zuckerberg, Bill Gates, Steve Jobs, Jeff Bezos, Elon Musk, Tim Cook, Larry Page,
  Sergey Brin, Sundar Pichai, Eric Schmidt
person: Prince William, Prince Harry, Prince Charles, Prince Philip, Prince Andrew
language: English, French, Spanish, German, Arabic, Russian, Chinese, Italian, Portuguese,
  Japanese
"""

# Names that stand after "the" in a sentence: "in the Netherlands", "the BBC".
_WITH_THE = frozenset(
    name.casefold()
    for name in (
        "United States", "United Kingdom", "Netherlands", "Philippines", "Maldives", "Gambia",
        "Czech Republic", "Dominican Republic", "United Arab Emirates", "Bahamas", "US", "UK",
        "Pacific", "Atlantic", "Arctic", "Indian Ocean", "Mediterranean", "Baltic", "North Sea",
        "Black Sea", "Red Sea", "Caspian Sea", "Nile", "Amazon", "Danube", "Rhine", "Thames",
        "Mississippi", "Volga", "Ganges", "Yangtze", "Mekong", "Alps", "Andes", "Himalayas",
        "Pyrenees", "Rockies", "Urals", "Carpathians", "BBC", "CIA", "FBI", "NSA", "Secret Service",
        "Home Office",
        "Foreign Office", "Ministry of Defence", "Treasury", "Department of Health",
        "Department of Justice", "Department of State", "Department of Defense",
        "Department of Education", "Department of Homeland Security", "United Nations",
        "European Union", "World Bank", "International Monetary Fund", "Red Cross", "UNHCR",
        "World Trade Organization", "World Health Organization", "World Food Programme",
        "Conservative Party", "Labour Party", "Liberal Democrats", "Green Party",
        "UK Independence Party", "European Space Agency", "Associated Press", "Cold War",
        "Vietnam War", "Korean War", "Gulf War", "Soviet Union", "UN", "EU",
    )
)  # fmt: skip

# What a name of the type may be: "Amazon" is a company where the article says ORG.
_KINDS_OF_TYPE = {
    "GPE": ("country", "home country", "city", "state"),
    "LOC": ("continent", "ocean", "sea", "river", "mountains", "planet"),
    "NORP": (
        "religion", "believers", "church", "churchgoers", "branch", "politics", "politicians",
        "people", "continental", "continentals",
    ),
    "ORG": (
        "company", "newspaper", "magazine", "broadcaster", "agency", "university",
        "intelligence", "department", "ministry", "organisation", "un agency", "charity", "party",
        "space agency", "club", "website",
    ),
    "PRODUCT": ("website",),
    "PERSON": ("person",),
    "EVENT": ("festival", "war"),
    "LANGUAGE": ("language",),
}  # fmt: skip

# Countries that every reader knows, for a country whose own group is too small.
_WELL_KNOWN = (
    "Britain", "France", "Germany", "Russia", "China", "Japan", "Canada", "Australia", "India",
    "Brazil", "Spain", "Italy", "Turkey", "Egypt", "South Africa", "Mexico", "United States",
)  # fmt: skip

# Other names of one country, as the tables call it.
_SAME = {
    "united kingdom": "Britain", "great britain": "Britain", "america": "United States",
    "united states of america": "United States", "holland": "Netherlands", "myanmar": "Burma",
}  # fmt: skip

# Countries within a country: both may be right.
_WITHIN = {
    "england": "Britain", "scotland": "Britain", "wales": "Britain", "northern ireland": "Britain",
    "russia": "Soviet Union", "ukraine": "Soviet Union", "tibet": "China", "hong kong": "China",
    "puerto rico": "United States", "taiwan": "China", "greenland": "Denmark",
}  # fmt: skip

# Kinds whose groups may fill each other up; of the others one group must do.
_WIDE = frozenset({"country", "city"})


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one kind that are alike."""

    kind: str
    members: tuple[str, ...]


@lru_cache(maxsize=1)
def _groups() -> tuple[Group, ...]:
    found = []
    for line in _GROUPS.replace("\n  ", " ").strip().splitlines():
        kind, members = line.split(": ", 1)
        found.append(Group(kind, tuple(members.split(", "))))
    return tuple(found)


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[Group, ...]]:
    index: dict[str, tuple[Group, ...]] = {}
    for group in _groups():
        for member in group.members:
            for key in {member.casefold(), re.sub("^the ", "", member.casefold())}:
                index[key] = (*index.get(key, ()), group)
    return index


@forgettable
@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    text = re.sub(r"^the\s+", "", text.strip(), flags=re.IGNORECASE)
    country = country_of(text) if text.replace(".", "").isupper() else ""
    text = country or text
    return _SAME.get(text.casefold(), text)


def groups_of(text: str, type_: str = "") -> tuple[Group, ...]:
    """Return the groups in which a name stands.

    Args:
        text: the name, with or without "the".
        type_: an entity label; groups that no name of the label can be in are left out.
    """
    found = _index().get(_plain(text).casefold(), ())
    if not type_:
        return found
    return tuple(group for group in found if group.kind in _KINDS_OF_TYPE.get(type_, ()))


def place_kind(text: str) -> str:
    """Return "country", "city" or "state" for a place's name, or "" when it is not known."""
    groups = groups_of(text, "GPE")
    if groups:
        return groups[0].kind.removeprefix("home ")
    plain = _plain(text)
    if plain.casefold() in COUNTRIES or (country_of(plain) and plain.isupper()):
        return "country"
    if plain in CAPITALS.values():
        return "city"
    return ""


def capital_of(country: str) -> str:
    """Return the capital of a country, or ""."""
    return CAPITALS.get(COUNTRIES.get(_plain(country).casefold(), ""), "")


def takes_the(name: str) -> bool:
    """Whether a name of these tables stands after "the" in a sentence ("the Netherlands")."""
    return name.casefold() in _WITH_THE


def overlap(one: str, other: str) -> bool:
    """Whether two places are one, or one lies in the other as far as the tables tell.

    A capital lies in its country, Scotland in Britain, Manhattan in New York.
    """
    first, second = _plain(one), _plain(other)
    if first.casefold() == second.casefold() or second in other_names(first):
        return True
    for inner, outer in ((first, second), (second, first)):
        if _WITHIN.get(inner.casefold(), "").casefold() == outer.casefold():
            return True
        if capital_of(outer).casefold() == inner.casefold() or part_of(inner, outer):
            return True
    return False


@lru_cache(maxsize=1)
def _peoples() -> dict[str, tuple[str, str]]:
    """Return for each country its adjective and its people's plural ("Polish", "Poles")."""
    words: dict[str, list[str]] = {}
    for word, country in NATIONALITIES.items():
        words.setdefault(country, []).append(word)
    peoples: dict[str, tuple[str, str]] = {}
    for country, found in words.items():
        adjective = found[0].title()
        plural = next((word.title() for word in found[1:] if word.endswith("s")), "")
        peoples[country] = (adjective, plural)
    return peoples


def _similar_peoples(text: str) -> list[str]:
    country = NATIONALITIES.get(text.casefold(), "")
    if not country:
        return []
    adjective, plural = _peoples().get(country, ("", ""))
    place = 1 if text.casefold() == plural.casefold() else 0
    if place == 0 and text.casefold() != adjective.casefold():
        return []
    beside = similar(country, "GPE")
    found = [_peoples()[one][place] for one in beside if one in _peoples()]
    return [one for one in found if one and one.casefold() != text.casefold()]


def similar(text: str, type_: str) -> list[str]:
    """Return names of the same kind, the most alike first; [] when the name is not known.

    Args:
        text: a name ("Libya").
        type_: its entity label ("GPE").
    """
    if type_ == "NORP":
        peoples = _similar_peoples(text)
        if peoples:
            return peoples
    groups = groups_of(text, type_)
    if not groups and type_ == "GPE" and place_kind(text):
        groups = (Group(place_kind(text), ()),)
    if not groups:
        return []
    own = _plain(text).casefold()
    kind = groups[0].kind
    near: Iterable[str] = (m for group in groups if group.kind == kind for m in group.members)
    found = dict.fromkeys(near)
    if kind in _WIDE and not (kind == "city" and len(found) >= 8):
        others = [group.members[0] for group in _groups() if group.kind == kind]
        found.update(dict.fromkeys(_WELL_KNOWN if kind == "country" else others))
    country = country_of(_plain(text)).casefold()
    return [
        name
        for name in found
        if re.sub("^the ", "", name.casefold()) != own
        and not (country and kind == "country" and country_of(name).casefold() == country)
    ]

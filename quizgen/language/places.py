"""Countries, nationalities, states, large cities and regions: what is surely a place.

Written for this project from general knowledge; not a copy of a gazetteer. A place that shares
its name with people ("Jordan", "Victoria") still stands here: the article's own evidence decides.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.language.first_names import plain

__all__ = [
    "CAPITALS",
    "COUNTRIES",
    "NATIONALITIES",
    "country_of",
    "division_of",
    "place_type",
    "single_words",
]

# Country | adjective, people (plural) ; adjectives of one word each | capital
_COUNTRIES = """
Afghanistan | Afghan Afghans | Kabul
Albania | Albanian Albanians | Tirana
Algeria | Algerian Algerians | Algiers
Andorra | Andorran | Andorra la Vella
Angola | Angolan Angolans | Luanda
Argentina | Argentine Argentinian Argentines Argentinians | Buenos Aires
Armenia | Armenian Armenians | Yerevan
Australia | Australian Australians Aussie | Canberra
Austria | Austrian Austrians | Vienna
Azerbaijan | Azerbaijani Azeri Azerbaijanis | Baku
Bahamas | Bahamian | Nassau
Bahrain | Bahraini Bahrainis | Manama
Bangladesh | Bangladeshi Bangladeshis | Dhaka
Barbados | Barbadian | Bridgetown
Belarus | Belarusian Belarusians | Minsk
Belgium | Belgian Belgians | Brussels
Belize | Belizean | Belmopan
Benin | Beninese | Porto-Novo
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian Bolivians | La Paz
Bosnia | Bosnian Bosnians | Sarajevo
Botswana | Botswanan | Gaborone
Brazil | Brazilian Brazilians | Brasilia
Britain | British Briton Britons Brit Brits | London
Brunei | Bruneian | Bandar Seri Begawan
Bulgaria | Bulgarian Bulgarians | Sofia
Burkina Faso | Burkinabe | Ouagadougou
Burma | Burmese | Naypyidaw
Burundi | Burundian | Bujumbura
Cambodia | Cambodian Cambodians | Phnom Penh
Cameroon | Cameroonian | Yaounde
Canada | Canadian Canadians | Ottawa
Cape Verde | Cape-Verdean | Praia
Chad | Chadian Chadians | N'Djamena
Chile | Chilean Chileans | Santiago
China | Chinese | Beijing
Colombia | Colombian Colombians | Bogota
Congo | Congolese | Kinshasa
Costa Rica | Costa-Rican | San Jose
Croatia | Croatian Croat Croats Croatians | Zagreb
Cuba | Cuban Cubans | Havana
Cyprus | Cypriot Cypriots | Nicosia
Czech Republic | Czech Czechs | Prague
Denmark | Danish Dane Danes | Copenhagen
Djibouti | Djiboutian | Djibouti City
Dominican Republic | Dominican Dominicans | Santo Domingo
Ecuador | Ecuadorian Ecuadorean | Quito
Egypt | Egyptian Egyptians | Cairo
El Salvador | Salvadoran Salvadorans | San Salvador
England | English | London
Eritrea | Eritrean Eritreans | Asmara
Estonia | Estonian Estonians | Tallinn
Eswatini | Swazi | Mbabane
Ethiopia | Ethiopian Ethiopians | Addis Ababa
Fiji | Fijian Fijians | Suva
Finland | Finnish Finn Finns | Helsinki
France | French Frenchman Frenchwoman | Paris
Gabon | Gabonese | Libreville
Gambia | Gambian Gambians | Banjul
Georgia | Georgian Georgians | Tbilisi
Germany | German Germans | Berlin
Ghana | Ghanaian Ghanaians | Accra
Greece | Greek Greeks | Athens
Greenland | Greenlandic | Nuuk
Grenada | Grenadian | St George's
Guatemala | Guatemalan Guatemalans | Guatemala City
Guinea | Guinean Guineans | Conakry
Guyana | Guyanese | Georgetown
Haiti | Haitian Haitians | Port-au-Prince
Honduras | Honduran Hondurans | Tegucigalpa
Hungary | Hungarian Hungarians | Budapest
Iceland | Icelandic Icelander Icelanders | Reykjavik
India | Indian Indians | New Delhi
Indonesia | Indonesian Indonesians | Jakarta
Iran | Iranian Iranians | Tehran
Iraq | Iraqi Iraqis | Baghdad
Ireland | Irish | Dublin
Israel | Israeli Israelis | Jerusalem
Italy | Italian Italians | Rome
Ivory Coast | Ivorian | Yamoussoukro
Jamaica | Jamaican Jamaicans | Kingston
Japan | Japanese | Tokyo
Jordan | Jordanian Jordanians | Amman
Kazakhstan | Kazakh Kazakhs | Astana
Kenya | Kenyan Kenyans | Nairobi
Kosovo | Kosovan Kosovar | Pristina
Kuwait | Kuwaiti Kuwaitis | Kuwait City
Kyrgyzstan | Kyrgyz | Bishkek
Laos | Laotian Lao | Vientiane
Latvia | Latvian Latvians | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho | Maseru
Liberia | Liberian Liberians | Monrovia
Libya | Libyan Libyans | Tripoli
Liechtenstein | Liechtensteiner | Vaduz
Lithuania | Lithuanian Lithuanians | Vilnius
Luxembourg | Luxembourger | Luxembourg City
Madagascar | Malagasy | Antananarivo
Malawi | Malawian Malawians | Lilongwe
Malaysia | Malaysian Malaysians | Kuala Lumpur
Maldives | Maldivian | Male
Mali | Malian Malians | Bamako
Malta | Maltese | Valletta
Mauritania | Mauritanian | Nouakchott
Mauritius | Mauritian | Port Louis
Mexico | Mexican Mexicans | Mexico City
Moldova | Moldovan Moldovans | Chisinau
Monaco | Monegasque | Monaco
Mongolia | Mongolian Mongolians Mongol Mongols | Ulaanbaatar
Montenegro | Montenegrin | Podgorica
Morocco | Moroccan Moroccans | Rabat
Mozambique | Mozambican | Maputo
Myanmar | Burmese | Naypyidaw
Namibia | Namibian Namibians | Windhoek
Nepal | Nepalese Nepali | Kathmandu
Netherlands | Dutch Dutchman | Amsterdam
New Zealand | New-Zealander Kiwi | Wellington
Nicaragua | Nicaraguan Nicaraguans | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian Nigerians | Abuja
North Korea | North-Korean | Pyongyang
Northern Ireland | Northern-Irish | Belfast
North Macedonia | Macedonian Macedonians | Skopje
Norway | Norwegian Norwegians | Oslo
Oman | Omani Omanis | Muscat
Pakistan | Pakistani Pakistanis | Islamabad
Palestine | Palestinian Palestinians | Ramallah
Panama | Panamanian Panamanians | Panama City
Papua New Guinea | Papuan | Port Moresby
Paraguay | Paraguayan | Asuncion
Peru | Peruvian Peruvians | Lima
Philippines | Filipino Philippine Filipinos | Manila
Poland | Polish Pole Poles | Warsaw
Portugal | Portuguese | Lisbon
Puerto Rico | Puerto-Rican | San Juan
Qatar | Qatari Qataris | Doha
Romania | Romanian Romanians | Bucharest
Russia | Russian Russians | Moscow
Rwanda | Rwandan Rwandans | Kigali
Samoa | Samoan Samoans | Apia
Saudi Arabia | Saudi Saudis | Riyadh
Scotland | Scottish Scot Scots | Edinburgh
Senegal | Senegalese | Dakar
Serbia | Serbian Serb Serbs Serbians | Belgrade
Seychelles | Seychellois | Victoria
Sierra Leone | Sierra-Leonean | Freetown
Singapore | Singaporean Singaporeans | Singapore
Slovakia | Slovak Slovaks Slovakian | Bratislava
Slovenia | Slovenian Slovene Slovenes | Ljubljana
Somalia | Somali Somalis | Mogadishu
South Africa | South-African | Pretoria
South Korea | South-Korean | Seoul
South Sudan | South-Sudanese | Juba
Soviet Union | Soviet Soviets | Moscow
Spain | Spanish Spaniard Spaniards | Madrid
Sri Lanka | Sri-Lankan | Colombo
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish Swede Swedes | Stockholm
Switzerland | Swiss | Bern
Syria | Syrian Syrians | Damascus
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik Tajiks | Dushanbe
Tanzania | Tanzanian Tanzanians | Dodoma
Thailand | Thai Thais | Bangkok
Tibet | Tibetan Tibetans | Lhasa
Togo | Togolese | Lome
Tonga | Tongan | Nuku'alofa
Trinidad and Tobago | Trinidadian | Port of Spain
Tunisia | Tunisian Tunisians | Tunis
Turkey | Turkish Turk Turks | Ankara
Turkmenistan | Turkmen | Ashgabat
Uganda | Ugandan Ugandans | Kampala
Ukraine | Ukrainian Ukrainians | Kyiv
United Arab Emirates | Emirati Emiratis | Abu Dhabi
United Kingdom | British | London
United States | American Americans | Washington
Uruguay | Uruguayan Uruguayans | Montevideo
Uzbekistan | Uzbek Uzbeks | Tashkent
Vanuatu | Vanuatuan | Port Vila
Vatican City | Vatican | Vatican City
Venezuela | Venezuelan Venezuelans | Caracas
Vietnam | Vietnamese | Hanoi
Wales | Welsh | Cardiff
Yemen | Yemeni Yemenis | Sanaa
Yugoslavia | Yugoslav Yugoslavs | Belgrade
Zambia | Zambian Zambians | Lusaka
Zimbabwe | Zimbabwean Zimbabweans | Harare
"""

# Peoples and believers that are no nationality: NORP, too.
_PEOPLES = """
African Africans Arab Arabs Arabic Arabian Asian Asians European Europeans Latino Latinos Hispanic
Hispanics Kurd Kurds Kurdish Roman Romans Viking Vikings Aztec Aztecs Maya Mayan Mayans Inca Incas
Inuit Aboriginal Maori Zulu Catalan Catalans Basque Basques Flemish Celtic Celts Norman Normans
Saxon Saxons Slavic Nordic Scandinavian Scandinavians Balkan Baltic Caribbean Mediterranean
Persian Persians Ottoman Ottomans Byzantine Prussian Prussians Bavarian Sicilian Tatar Tatars
Chechen Chechens Uighur Uighurs Rohingya Pashtun Pashtuns Hutu Tutsi Cherokee Iroquois Sioux
Navajo Apache Texan Texans Californian Californians Floridian New-Yorker Londoner Londoners
Parisian Parisians Hawaiian Hawaiians Alaskan Siberian Cornish Venetian Muscovite Quebecois
Acadian Acadians Christian Christians Muslim Muslims Islamic Islamist Islamists Jewish Jew Jews
Hindu Hindus Buddhist Buddhists Sikh Sikhs Catholic Catholics Protestant Protestants Anglican
Anglicans Orthodox Sunni Sunnis Shia Shiite Shiites Mormon Mormons Methodist Baptist Evangelical
Quaker Quakers Amish Jesuit Republican Republicans Democrat Democrats Democratic Tory Tories
Communist Communists Nazi Nazis Marxist Marxists Liberal Liberals Socialist Socialists Bolshevik
Bolsheviks Labourite Zionist Victorian Edwardian Elizabethan Georgian Tudor Anglo-Saxon
Anglo-Saxons African-American African-Americans Afro-American Native-American
"""

_STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas
Utah Vermont Virginia Wisconsin Wyoming Ontario Quebec Manitoba Saskatchewan Alberta Queensland
Tasmania Victoria Bavaria Saxony Catalonia Andalusia Tuscany Lombardy Sicily Sardinia Normandy
Brittany Cornwall Devon Kent Sussex Essex Surrey Norfolk Suffolk Yorkshire Lancashire Cumbria
Northumberland Hampshire Dorset Somerset Gloucestershire Oxfordshire Cambridgeshire Hertfordshire
Bedfordshire Buckinghamshire Berkshire Wiltshire Cheshire Derbyshire Lincolnshire Leicestershire
Shropshire Staffordshire Warwickshire Worcestershire Nottinghamshire Ulster Chechnya Crimea
Kurdistan Kashmir Punjab Gujarat Kerala Bengal Goa Rajasthan Bihar Sindh Balochistan Helmand
Kandahar Guangdong Sichuan Xinjiang Hunan Hubei Fukushima Hokkaido Okinawa Gauteng Darfur Donbas
Silesia Galicia Prussia
"""

_STATES_LONG = (
    "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota",
    "Rhode Island", "South Carolina", "South Dakota", "West Virginia", "British Columbia",
    "Nova Scotia", "New Brunswick", "Newfoundland", "New South Wales", "South Australia",
    "Western Australia", "Northern Territory", "Prince Edward Island", "Greater Manchester",
    "West Midlands", "East Sussex", "West Sussex", "North Yorkshire", "South Yorkshire",
    "West Yorkshire", "Tyne and Wear", "County Durham", "Washington State", "New England",
    "Hong Kong", "Macau", "Gibraltar", "Bermuda", "Guam", "American Samoa", "West Bank", "Gaza",
    "Gaza Strip", "Bosnia and Herzegovina", "East Germany", "West Germany", "East Timor",
    "Czechoslovakia", "Holland", "Great Britain", "UK", "U.K.", "US", "U.S.", "USA", "U.S.A.",
    "UAE", "USSR", "America", "DRC", "Czechia", "Isle of Man", "Isle of Wight", "Zaire", "Persia",
    "Antigua and Barbuda", "Guinea-Bissau", "Equatorial Guinea", "Central African Republic",
    "Democratic Republic of Congo", "Democratic Republic of the Congo", "Republic of Ireland",
    "United States of America", "Solomon Islands", "Marshall Islands", "Falkland Islands",
    "Cayman Islands", "Channel Islands", "Faroe Islands", "Cook Islands", "Washington DC",
    "Washington D.C.", "D.C.",
)  # fmt: skip

_CITIES = """
Aberdeen Abidjan Adelaide Ahmedabad Albuquerque Aleppo Alexandria Anchorage Antwerp Atlanta
Auckland Augusta Austin Avignon Bakersfield Bali Baltimore Bandung Bangalore Barcelona Basel Basra
Bath Beersheba Belfast Benghazi Bergen Bethlehem Bilbao Birmingham Blackpool Bologna Bombay Bonn
Bordeaux Boston Bradford Brasov Bremen Brighton Brisbane Bristol Brno Brooklyn Bruges Buffalo
Bursa Busan Calais Calcutta Calgary Cali Cambridge Canterbury Casablanca Chandigarh Charleston
Charlotte Chelmsford Chengdu Chennai Chester Chicago Chongqing Christchurch Cincinnati Cleveland
Cologne Columbus Cordoba Cork Coventry Cracow Cuenca Dalian Dallas Danzig Darwin Delhi Denver
Derby Derry Detroit Donetsk Dortmund Dover Dresden Dubai Dubrovnik Dundee Durban Durham Dusseldorf
Eindhoven Essen Exeter Fallujah Ferguson Florence Frankfurt Fresno Fukuoka Galway Gdansk Geneva
Genoa Ghent Glasgow Glastonbury Gothenburg Granada Graz Grenoble Groningen Guadalajara Guangzhou
Guayaquil Hague Haifa Halifax Hamburg Hamilton Hangzhou Hannover Hanover Harbin Havana Heidelberg
Hiroshima Hobart Hollywood Homs Honolulu Houston Huddersfield Hull Hyderabad Idlib Innsbruck
Inverness Ipswich Irvine Islamabad Istanbul Izmir Jacksonville Jaipur Jeddah Johannesburg Juarez
Kandahar Karachi Kazan Kharkiv Lublin Poznan Lodz Kiev Kingston Kiruna Kobe Kobane Kolkata Krakow
Kyoto Lagos Lahore Lancaster Lausanne Leeds Leicester Leipzig Leningrad Lille Limerick Liverpool
Lucerne Lucknow Lviv Lyon Lyons Malaga Malmo Manchester Mandalay Manhattan Maracaibo Marrakech
Marrakesh Marseille Marseilles Mecca Medellin Medina Melbourne Memphis Miami Milan Milwaukee
Minneapolis Mombasa Monterrey Montreal Mosul Mumbai Munich Nablus Nagasaki Nagoya Nanjing Nantes
Naples Nashville Newcastle Newark Nice Nottingham Nuremberg Oakland Odessa Odesa Orlando Osaka
Oxford Palermo Palmyra Palo-Alto Parma Perth Peshawar Philadelphia Phoenix Pisa Pittsburgh
Plymouth Pompeii Portland Porto Portsmouth Pune Queens Raleigh Raqqa Ravenna Reading Reims
Richmond Rosario Rostov Rotterdam Rouen Sacramento Salford Salzburg Samarkand Sapporo Sarasota
Savannah Seattle Sendai Sevastopol Seville Shanghai Sheffield Shenzhen Sochi Southampton Spokane
Srebrenica Stalingrad Stockport Strasbourg Stuttgart Sunderland Surabaya Surat Swansea Sydney
Tabriz Tampa Tangier Tianjin Tijuana Timbuktu Toledo Toronto Toulouse Tripoli Tucson Tulsa Turin
Utrecht Valencia Valparaiso Vancouver Venice Verona Versailles Vladivostok Volgograd Warwick
Waterloo Winchester Winnipeg Wolverhampton Worcester Wroclaw Wuhan Xian Yalta Yokohama York Zurich
Bronx Harlem Soho Westminster Hackney Camden Islington Croydon Brixton Tottenham Haringey
Greenwich Ballarat Bendigo Geelong
"""

_CITIES_LONG = (
    "New York City", "Los Angeles", "San Francisco", "San Diego", "San Antonio", "Las Vegas",
    "New Orleans", "Salt Lake City", "Kansas City", "Oklahoma City", "Silicon Valley",
    "Palo Alto", "Mountain View", "Santa Monica", "Santa Barbara", "Santa Cruz", "San Bernardino",
    "St Louis", "St. Louis", "Saint Petersburg", "St Petersburg", "St. Petersburg", "St Paul",
    "Rio de Janeiro", "Sao Paulo", "São Paulo", "Belo Horizonte", "Porto Alegre", "Cape Town",
    "Port Elizabeth", "Tel Aviv", "Ho Chi Minh City", "Newcastle upon Tyne", "Milton Keynes",
    "The Hague", "Gold Coast", "Alice Springs", "Quebec City", "Baton Rouge", "Little Rock",
    "Cedar Rapids", "Grand Rapids", "Long Beach", "Virginia Beach", "Colorado Springs",
    "El Paso", "Fort Worth", "Fort Lauderdale", "Corpus Christi", "Atlantic City",
    "Stratford-upon-Avon", "Medicine Hat", "Addis Ababa", "Dar es Salaam", "Port Harcourt",
    "Abu Dhabi", "Nizhny Novgorod", "Kuala Lumpur", "Beverly Hills", "Central London",
)  # fmt: skip

_REGIONS = (
    "Africa", "Asia", "Europe", "Antarctica", "Oceania", "Australasia", "Arctic", "Antarctic",
    "North America", "South America", "Latin America", "Central America", "Middle East",
    "Far East", "Near East", "North Africa", "West Africa", "East Africa", "Southern Africa",
    "Sub-Saharan Africa", "Central Africa", "Central Asia", "South Asia", "Southeast Asia",
    "East Asia", "Western Europe", "Eastern Europe", "Central Europe", "Northern Europe",
    "Southern Europe", "Caribbean", "Balkans", "Scandinavia", "Siberia", "Sahara", "Sahel",
    "Amazon", "Amazonia", "Pacific", "Atlantic", "Mediterranean", "Baltic", "Himalayas", "Alps",
    "Andes", "Rockies", "Pyrenees", "Appalachians", "Urals", "Caucasus", "Everest", "Mount Everest",
    "Danube", "Rhine", "Nile", "Thames", "Seine", "Ganges", "Mekong", "Yangtze", "Volga", "Vistula",
    "Congo River", "Amazon River", "Mississippi River", "Great Lakes", "Great Barrier Reef",
    "Black Sea", "Red Sea", "Dead Sea", "Caspian Sea", "North Sea", "South China Sea",
    "Persian Gulf", "Gulf of Mexico", "English Channel", "Midwest", "Deep South", "West Coast",
    "East Coast", "Southern California", "Northern California", "East Anglia", "Midlands",
    "Highlands", "Scottish Highlands", "Lake District", "Peak District", "Home Counties",
    "West End", "East End", "Earth", "Mars", "Jupiter", "Saturn", "Neptune", "Uranus", "Pluto",
    "Milky Way", "Maghreb", "Levant", "Mesopotamia", "Indochina", "Patagonia", "Iberia",
    "Iberian Peninsula", "Arabian Peninsula", "Korean Peninsula", "South Pole", "North Pole",
    "Bay Area", "Wall Street", "Indian Ocean", "Pacific Ocean", "Atlantic Ocean", "Arctic Ocean",
    "Southern Ocean", "Ural Mountains", "Rocky Mountains", "Grand Canyon", "Niagara Falls",
)  # fmt: skip


# What a place inside a country is called; one that is not here is asked for by WordNet's word.
_DIVISIONS: dict[str, str] = {
    place: kind
    for kind, row in (
        ("province",  # "Nova Scotia" is a province, not a state
         "Ontario|Quebec|Manitoba|Saskatchewan|Alberta|British Columbia|Nova Scotia|New Brunswick|"
         "Newfoundland|Prince Edward Island|Guangdong|Sichuan|Hunan|Hubei|Gauteng|Sindh|"
         "Balochistan|Helmand|KwaZulu-Natal|Punjab"),
        ("county",
         "Devon|Kent|Essex|Surrey|Norfolk|Suffolk|Cornwall|Cumbria|Dorset|Somerset|Hampshire|"
         "Lancashire|Yorkshire|Oxfordshire|East Sussex|West Sussex|Sussex|Cheshire|Northumberland"),
        ("region",
         "Catalonia|Andalusia|Andalucia|Tuscany|Lombardy|Normandy|Brittany|Provence|Auvergne|"
         "Tibet|Crimea|Kashmir|Kurdistan|Scandinavia"),
        ("state", "Victoria|Washington State|Sao Paulo State|Gujarat|Kerala|Goa|Rajasthan|Bihar"),
        ("territory", "Puerto Rico|Guam|American Samoa|Northern Territory|Gibraltar|Bermuda|Gaza"),
        ("island", "Sicily|Sardinia|Bali|Corsica|Crete|Okinawa|Hokkaido|Greenland"),
        ("borough", "Brooklyn|Manhattan|Bronx|Queens|Staten Island"),
    )
    for place in row.casefold().split("|")
}  # fmt: skip


def division_of(text: str) -> str:
    """Return what a place inside a country is called ("province" for Nova Scotia), or ""."""
    return _DIVISIONS.get(plain(text), "")


def _read() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    countries: dict[str, str] = {}
    people: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in _COUNTRIES.strip().splitlines():
        country, words, capital = (part.strip() for part in line.split("|"))
        countries[country.casefold()] = country
        capitals[country] = capital
        for word in words.split():
            people.setdefault(word.replace("-", " ").casefold(), country)
            people.setdefault(word.casefold(), country)
    return countries, people, capitals


_by_fold, NATIONALITIES, CAPITALS = _read()

# "russia" -> "Russia"; "russian" -> "Russia"; "Russia" -> "Moscow".
COUNTRIES: dict[str, str] = _by_fold

# Other ways to call a country, for "the US president" = "the American president".
_SAME_COUNTRY = {
    "us": "United States", "u.s.": "United States", "usa": "United States",
    "u.s.a.": "United States", "america": "United States", "uk": "United Kingdom",
    "u.k.": "United Kingdom", "britain": "United Kingdom", "great britain": "United Kingdom",
    "british": "United Kingdom", "holland": "Netherlands", "uae": "United Arab Emirates",
    "united states of america": "United States", "ussr": "Soviet Union", "myanmar": "Burma",
}  # fmt: skip


@lru_cache(maxsize=1)
def _types() -> dict[str, str]:
    types: dict[str, str] = {}
    for word in [*NATIONALITIES, *_PEOPLES.split()]:
        types[plain(word.replace("-", " "))] = "NORP"
        types[plain(word)] = "NORP"
    types.update(dict.fromkeys((plain(region) for region in _REGIONS), "LOC"))
    for names in (CAPITALS.values(), _STATES_LONG, _CITIES_LONG, CAPITALS):
        types.update(dict.fromkeys((plain(name) for name in names), "GPE"))
    for word in [*_STATES.split(), *_CITIES.split()]:
        types[plain(word.replace("-", " "))] = "GPE"
    return types


def place_type(text: str) -> str:
    """Return what the gazetteer knows a text to be: GPE, LOC, NORP, or "" when it is not there."""
    return _types().get(plain(text), "")


def single_words() -> frozenset[str]:
    """Return the names of one word in the gazetteer, folded: "russia", "russian", "nevada"."""
    return frozenset(name for name in _types() if name.isalpha())


def country_of(word: str) -> str:
    """Return the country that a nationality or country word tells ("Russian" -> "Russia")."""
    fold = word.casefold()
    same = _SAME_COUNTRY.get(fold)
    if same:
        return same
    country = NATIONALITIES.get(fold) or COUNTRIES.get(fold, "")
    return _SAME_COUNTRY.get(country.casefold(), country)

"""What words around a name tell: titles, roles, kinds of organisation and place.

Each table says with an example what its words do. Words stand in lower case, without full stops.
"""

from __future__ import annotations

__all__ = [
    "ABBREVIATIONS",
    "BRANDS",
    "DATE_WORDS",
    "FAC_TAILS",
    "FEMALE_NOUNS",
    "GENERIC_NAMES",
    "KEPT_TITLES",
    "KINDS",
    "KNOWN_NAMES",
    "LOC_HEADS",
    "LOC_TAILS",
    "MALE_NOUNS",
    "NOT_NAMES",
    "OFFICE_LETTERS",
    "OF_HEADS",
    "ORG_NOUNS",
    "ORG_TAILS",
    "PARTICLES",
    "PERSON_NOUNS",
    "PLACE_NOUNS",
    "SAME_NAMES",
    "SAYING_LEMMAS",
    "TAIL_TYPES",
    "TITLES",
    "TITLE_GENDER",
    "is_person_noun",
    "other_names",
]

# "Mr Putin", "Dr Smith": never part of the name; the value is the gender they tell.
TITLE_GENDER: dict[str, str] = {
    "mr": "m", "mister": "m", "mrs": "f", "ms": "f", "miss": "f", "mx": "", "dr": "",
    "doctor": "", "prof": "", "professor": "", "sir": "m", "dame": "f", "madam": "f", "rev": "",
    "reverend": "", "fr": "m", "hon": "", "capt": "", "captain": "", "col": "", "colonel": "",
    "gen": "", "general": "", "lt": "", "lieutenant": "", "sgt": "", "sergeant": "", "maj": "",
    "major": "", "cpl": "", "corporal": "", "adm": "", "admiral": "", "cmdr": "",
    "commander": "", "brig": "", "brigadier": "", "sen": "", "senator": "", "rep": "", "gov": "",
    "governor": "", "pres": "", "president": "", "judge": "", "justice": "", "sheikh": "m",
    "ayatollah": "m", "imam": "m", "rabbi": "", "cardinal": "m", "archbishop": "", "bishop": "",
    "mayor": "", "chancellor": "", "councillor": "", "councilman": "m", "councilwoman": "f",
    "cllr": "", "congressman": "m", "congresswoman": "f", "ambassador": "", "detective": "",
    "inspector": "", "det": "", "insp": "", "supt": "", "superintendent": "", "constable": "",
    "officer": "", "premier": "", "minister": "", "secretary": "", "father": "m", "sister": "f",
    "brother": "m", "mother": "f", "uncle": "m", "aunt": "f", "nurse": "", "coach": "",
    "marshal": "", "private": "", "pte": "", "emperor": "m", "empress": "f", "tsar": "m",
    "sultan": "m", "comrade": "", "senor": "m", "señor": "m", "monsieur": "m", "madame": "f",
    "herr": "m", "frau": "f", "signor": "m", "mullah": "m", "chairman": "m",
    "chairwoman": "f", "chair": "", "chief": "", "director": "", "representative": "",
}  # fmt: skip
TITLES = frozenset(TITLE_GENDER)

# "Pope Francis", "Prince William": the name would be silly without; the value is the gender.
KEPT_TITLES: dict[str, str] = {
    "pope": "m", "king": "m", "queen": "f", "prince": "m", "princess": "f", "saint": "",
    "st": "", "lord": "m", "lady": "f", "baroness": "f", "baron": "m", "duke": "m",
    "duchess": "f", "count": "m", "countess": "f", "earl": "m", "emir": "m",
}  # fmt: skip

# Letters for members of a house, before their names: "Fianna Fáil TD John Lahart".
OFFICE_LETTERS = frozenset("TD TDs MP MPs MEP MEPs MSP MSPs MLA MLAs MHK MNA MPP MEC MECs".split())

# "Ludwig van Beethoven", "Osama bin Laden", "Alexis de Tocqueville": lower case inside a name.
PARTICLES = frozenset(
    "van von de del della di da dos das du la le el al bin ibn ben abu der den ter ten zu af "
    "av y e".split()
)

# Nouns that say what a person is; "spokesman" and the like by their ends (is_person_noun).
MALE_NOUNS = frozenset(
    "man boy father dad husband son brother uncle nephew grandfather grandad grandson king "
    "prince duke lord emperor tsar sultan sheikh monk priest actor gentleman guy bloke lad "
    "boyfriend widower businessman spokesman chairman congressman councilman fisherman "
    "policeman fireman cameraman statesman sportsman salesman frenchman englishman dutchman "
    "irishman groom stepfather stepson fiance fiancé hero pope imam godfather waiter "
    "schoolboy".split()
)
FEMALE_NOUNS = frozenset(
    "woman girl mother mum mom wife daughter sister aunt niece grandmother grandma "
    "granddaughter queen princess duchess lady empress nun actress girlfriend widow "
    "businesswoman spokeswoman chairwoman congresswoman councilwoman policewoman sportswoman "
    "saleswoman frenchwoman englishwoman bride stepmother stepdaughter fiancee fiancée "
    "heroine waitress hostess goddess goddaughter schoolgirl housewife midwife ballerina diva "
    "sportswoman".split()
)
PERSON_NOUNS = MALE_NOUNS | FEMALE_NOUNS | frozenset(
    "abbot academic academician accountant activist administrator admiral adult adviser "
    "advisor advocate agent aide alchemist ally analyst anarchist anchor animator "
    "anthropologist applicant apprentice archaeologist archbishop architect archivist artist "
    "artiste assistant astronaut astronomer athlete attacker attendant attorney auctioneer "
    "author baby backpacker baker banker barrister batsman bassist billionaire biochemist "
    "biographer biologist bishop blogger bodyguard boss botanist bowler boxer broker builder "
    "butcher buyer cameraman campaigner candidate captain cardinal caretaker carer cartoonist "
    "cashier celebrity cellist ceo chair chairperson champion chancellor chef chemist chief "
    "child choreographer citizen cleaner clerk climatologist coach co-author co-chair "
    "co-director co-founder co-owner co-star co-writer colleague collector colonel columnist "
    "comedian commander commentator commissioner composer conductor conservationist constable "
    "consultant contractor coordinator cook coroner correspondent councillor councilor "
    "counsel counsellor counterpart critic criminologist curator cyclist dancer dealer dean "
    "defector defender delegate dentist deputy designer detective developer diplomat director "
    "dissident diver doctor donor driver drummer ecologist economist editor educator "
    "electrician employee employer engineer entertainer entrepreneur environmentalist "
    "epidemiologist executive expert explorer fan farmer fellow fighter financier firefighter "
    "flatmate footballer forecaster foreman founder fugitive gamer gardener general "
    "geneticist geographer geologist gold-medallist goalkeeper golfer governor graduate guard "
    "guardian guitarist gunman gymnast hacker head headmaster headmistress headteacher heir "
    "historian host hostage hunter husband-and-wife illustrator immigrant infant infielder "
    "influencer inspector instructor intern interpreter inventor investigator investor jihadi "
    "jockey journalist judge juror justice keeper kid landlord lawmaker lawyer leader "
    "lecturer legislator librarian lieutenant linguist lobbyist magistrate magnate maker "
    "manager marketer marshal master mathematician mayor mechanic medic member mentor "
    "merchant meteorologist microbiologist midfielder migrant militant millionaire miner "
    "mep minister missionary mla model monarch mountaineer mp msp multimillionaire musician "
    "naturalist "
    "navigator neighbour neighbor neurologist neuroscientist newcomer newsreader nominee "
    "novelist nurse nutritionist oceanographer officer official ombudsman operator opponent "
    "organiser organizer ornithologist owner painter palaeontologist paleontologist paramedic "
    "parent participant partner passenger pastor patient patron pharmacist philanthropist "
    "philosopher photographer photojournalist physician physicist physiologist pianist pilot "
    "pioneer pirate pitcher player playwright plumber poet policymaker politician pollster "
    "predecessor premier presenter president presidential-candidate principal prisoner "
    "producer professor programmer prosecutor protester protestor psychiatrist psychologist "
    "psychotherapist publisher pundit pupil rabbi racer ranger rapper reader rebel "
    "receptionist recruiter referee reformer refugee registrar reporter representative "
    "rescuer researcher resident restaurateur reverend rider rival ruler runner sailor "
    "scholar scientist scout scriptwriter sculptor secretary secretary-general senator "
    "sergeant servant sheriff shopkeeper sibling singer skipper skier skydiver socialite "
    "sociologist soldier solicitor songwriter speaker specialist spokesperson sprinter spy "
    "star statistician striker student surfer surgeon surveyor survivor suspect swimmer "
    "taoiseach teacher technician teen teenager tenant terrorist theologian therapist toddler "
    "tourist trader trainer translator traveller traveler treasurer tutor tycoon "
    "under-secretary undersecretary veteran vet vicar vice-chancellor vice-chair "
    "vice-chairman vice-president victim vlogger volunteer voter warrior whistleblower "
    "winemaker winger winner witness worker workman wrestler writer youngster youth zoologist "
    "chairman-elect president-elect grandparent guest guru inmate heiress suspect twin "
    "virologist cosmonaut aviator essayist lyricist soprano tenor violinist bandleader "
    "frontman saxophonist trumpeter vocalist screenwriter filmmaker film-maker newscaster "
    "weatherman sportsperson quarterback linebacker cornerback shortstop jihadist extremist "
    "separatist dictator strongman autocrat revolutionary colonist pioneer settler "
    "premier-designate laureate theorist strategist technologist ufologist parliamentarian "
    "backbencher whip crossbencher firebrand hardliner moderate maverick trailblazer "
    "ex-husband ex-wife ex-boyfriend ex-girlfriend ex-president".split()
)  # fmt: skip

# Ends of words that name persons ("criminologist", "chairwoman"), and words that only look so.
_PERSON_ENDS = (
    "ologist",
    "chemist",
    "physicist",
    "scientist",
    "geneticist",
    "ographer",
    "woman",
    "sman",
    "lady",
    "grapher",
    "ician",
    "maker",
    "keeper",
)
_NO_PERSON = frozenset("talisman musician-less".split())

# The kinds of organisation, as common nouns ("the council", "Sky News, a broadcaster").
ORG_NOUNS = frozenset(
    "academy administration agency airline alliance army association authority band bank "
    "board brand broadcaster bureau business campaign cartel centre center chain charity "
    "church club coalition college commission committee company conglomerate consortium "
    "consultancy contractor cooperative co-operative corporation council court department "
    "developer district-council empire faction federation festival firm force foundation "
    "franchise fund giant government group hospital institute institution journal junta label "
    "league lobby magazine manufacturer maker militia ministry mission movement museum "
    "network newspaper ngo nonprofit orchestra organisation organization outfit paper "
    "parliament partnership party police programme provider publication publisher regulator "
    "retailer school senate service site society startup start-up station store studio "
    "subsidiary supermarket team think-tank thinktank tribunal trust union university utility "
    "website operator producer carmaker automaker brewer restaurant watchdog auctioneers "
    "developer bookmaker".split()
)  # fmt: skip

# What everybody knows some bodies to be, so that "the charity" after Oxfam is Oxfam.
KINDS: dict[str, str] = {
    "fbi": "bureau", "cia": "agency", "nsa": "agency", "nasa": "agency", "esa": "agency",
    "epa": "agency", "europol": "agency", "unicef": "agency", "bbc": "broadcaster",
    "cnn": "broadcaster", "itv": "broadcaster", "nato": "alliance", "opec": "cartel",
    "imf": "fund", "oxfam": "charity", "barnardo's": "charity", "nspcc": "charity",
    "rspca": "charity", "rspb": "charity", "rnli": "charity", "wikipedia": "site",
}  # fmt: skip

# The kinds of place, as common nouns ("Medicine Hat, a city in Canada").
PLACE_NOUNS: dict[str, str] = {
    **dict.fromkeys(
        "city town village country state province county capital nation suburb borough "
        "district municipality republic kingdom colony hamlet neighbourhood neighborhood "
        "settlement parish territory metropolis port island-nation superpower homeland "
        "emirate commune".split(),
        "GPE",
    ),
    **dict.fromkeys(
        "river lake mountain island sea ocean desert valley forest region continent bay gulf "
        "peninsula canyon volcano glacier waterfall coast range basin reef archipelago planet "
        "moon star galaxy rainforest strait plateau plain beach peak stream tributary "
        "asteroid comet crater constellation".split(),
        "LOC",
    ),
    **dict.fromkeys(
        "airport bridge stadium tower palace castle cathedral hotel building street road "
        "motorway square park zoo prison temple mosque monument theatre theater arena dam "
        "station mine mall pub observatory plant reactor factory".split(),
        "FAC",
    ),
}

# Last word of an organisation's name ("Haringey Council"), and so its type.
ORG_TAILS = frozenset(
    "inc ltd plc corp corporation co company llc gmbh ag sa group holdings university college "
    "institute institution academy school council association agency authority administration "
    "bureau commission committee department ministry organisation organization foundation "
    "trust society union federation league party club bank fund office service services comics "
    "congress parliament senate assembly court police force army navy guard corps brigade "
    "coalition alliance partnership laboratory laboratories lab labs studios pictures records "
    "entertainment media news times post herald tribune telegraph guardian journal gazette "
    "chronicle magazine press broadcasting television tv radio channel network networks "
    "airlines airways motors systems technologies technology software industries enterprises "
    "partners associates brothers sons orchestra philharmonic band united city-council fc afc "
    "rovers wanderers athletic hospital hospitals clinic infirmary centre center observatory "
    "board panel taskforce team tribunal cabinet treasury nations consortium confederation "
    "conference campaign movement front militia brotherhood state-department exchange "
    "insurance capital ventures pharmaceuticals energy petroleum oil foods stores "
    "supermarkets museum gallery library church diocese synod forum programme "
    "supermarket crescent org trio quartet quintet".split()
)  # fmt: skip

# Last word of the name of a natural place ("Amazon River").
LOC_TAILS = frozenset(
    "land river sea ocean lake lakes mountain mountains island islands desert valley forest "
    "bay gulf peninsula canyon volcano glacier falls coast basin reef archipelago rainforest "
    "strait straits plateau plain plains beach peak hills hill creek channel delta range cape "
    "isles isle sound wetlands fjord lagoon pass hemisphere belt peninsula nebula galaxy".split()
)
# First word of the name of a natural place ("Lake Victoria", "Mount Everest").
LOC_HEADS = frozenset("lake mount mt cape loch river gulf".split())
# First word of other names that tells what they name: "Hurricane Floyd", "Fort Caroline".
HEAD_TYPES: dict[str, str] = {
    **dict.fromkeys("hurricane typhoon cyclone operation expo".split(), "EVENT"),
    "fort": "FAC",
}
# Words of storms that belong to the name: "Hurricane Floyd", later plain "Floyd".
STORMS = frozenset("hurricane storm typhoon cyclone".split())
# Words whose number belongs to the name: "State Route 41", "Interstate 5".
NUMBERED = frozenset("route interstate highway freeway motorway flight".split())
# Last words of names that stand with "the" where the text does not show it: "Mecca's Grand Mosque".
THE_TAILS = frozenset(
    "mosque museum theatre theater hotel bridge tower monument memorial river ocean sea desert "
    "canal mountains islands committee commission association agency party army ministry "
    "department union foundation institute bureau federation league society fund war games "
    "championship cup treaty convention constitution act bill court senate".split()
)

# First words of names with "of" or "for" that take "the": "the Department of Motor Vehicles".
THE_HEADS = frozenset(
    "department ministry office bureau board council committee commission association agency "
    "union federation society university institute centre center house".split()
)

# Last word of the name of something built ("Heathrow Airport").
FAC_TAILS = frozenset(
    "ave blvd route interstate airport bridge stadium tower towers palace castle cathedral "
    "abbey hotel building street road avenue boulevard lane drive motorway highway freeway "
    "square park zoo prison jail temple mosque shrine monument memorial theatre theater arena "
    "dam station mine mall pub mansion house hall gardens garden terminal tunnel canal pier "
    "plaza cemetery synagogue quay wharf railway pipeline speedway racecourse raceway base "
    "barracks auditorium".split()
)

# Last word of other names: an event, a law.
TAIL_TYPES: dict[str, str] = {
    **dict.fromkeys(
        "war wars olympics olympic games cup championship championships revolution revolt "
        "festival summit uprising rebellion battle crisis genocide holocaust massacre tsunami "
        "hurricane earthquake marathon prix derby open masters tour election elections "
        "referendum expo fair awards award oscars depression renaissance reformation crusade "
        "crusades blitz famine plague parade carnival spring jubilee".split(),
        "EVENT",
    ),
    **dict.fromkeys(
        "act treaty convention amendment constitution accord accords protocol bill charter "
        "directive law agreement pact declaration".split(),
        "LAW",
    ),
    # "BlackBerry Messenger": what a firm sells is no firm
    **dict.fromkeys("messenger app browser smartphone console".split(), "PRODUCT"),
    **dict.fromkeys(
        "survey initiative census review study poll "
        "prize medal trophy scale theorem hypothesis conjecture effect syndrome disease index "
        "theory law numbers number sieve function formula algorithm calendar".split(),
        "",
    ),
}

# "University of Texas": a name goes on over "of" after these.
OF_HEADS = frozenset(
    "academy administration archbishop archdiocese army art association bank battle bay bill "
    "bishop board bureau cape castle center centre chamber church city club coalition coast "
    "college commission committee community company confederation conference congress "
    "convention council county court cup declaration department diocese division duchess duke "
    "earl encyclopedia faculty federation foundation friends fund gallery game government "
    "gulf guild head heart history horn hospital house institute institution inns isle isles "
    "journal kingdom knights lake laboratory law league library lord lords ministry mount "
    "mountains movement museum museums national office order organisation organization palace "
    "parliament party port prince princess principality queen king republic river royal "
    "school sea secretariat sons society sound speaker states statue strait straits sultanate "
    "synod temple tower treaty tree trust union university valley voice wall war workers "
    "world states-general theatre".split()
)  # fmt: skip

# Words for times and days that carry capitals without being names here.
DATE_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon "
    "tue tues wed thu thur thurs fri sat sun gmt bst est edt cst pst utc am pm ad bc bce ce "
    "christmas easter ramadan eve".split()
)

# Capitals that name nobody and nothing of its own ("the CEO", "DNA tests", "a PhD", "I").
NOT_NAMES = frozenset(
    "i i'm mr mrs ms dr ok tv dvd cd ceo cfo cto coo mp mps mep meps msp msps td "
    "tds mla mlas mec mecs pm phd ba bsc ma mba md "
    "dna rna hiv aids gps gdp gcse gcses cv pr hr pc pcs usb it ict id faq pdf html http www "
    "ufo ufos ps asap diy adhd iq ngo ngos mri ct vip vips aka et al ie eg no nos xvii xviii "
    "xix xx xiv xv xvi vs km mm cm kg mph kph hd 3d led lcd sms pin atm suv suvs vat gp gps "
    "voip wifi wi-fi isp isps "
    "rip xi ii iii iv oh ah hey yes please thanks bye wow hello dear god jesus-christ amen "
    "note comments comment post photo photograph image picture figure table chapter section "
    "part page see read more related advertisement copyright video watch listen share follow "
    "subscribe exclusive breaking update updated editor's".split()
)

# "the Government", "the Council": common nouns in a capital, meant as descriptions.
GENERIC_NAMES = frozenset(
    "government council university college school company party president minister committee "
    "court police army bank board museum internet web act bill state states city church river "
    "kingdom republic crown chancellor premier mayor governor ministry department agency "
    "commission club society association institute foundation trust group union centre center "
    "parliamentarian home shadow foreign interior defence defense special senior chief "
    "executive secretary chairman director professor judge bishop force team association "
    "cabinet treaty war north south east west northern southern eastern western northeast "
    "northwest southeast southwest net stage constitution prime-minister media prime "
    "administration authority congressman senator ambassador general colonel captain prince "
    "princess king queen pope lord lady emperor tsar sultan".split()
)  # fmt: skip

# Names that end in 's of their own ("McDonald's restaurants").
BRANDS = frozenset(
    "mcdonald sainsbury sotheby christie macy wendy lloyd levi moody kellogg domino denny "
    "arby dunkin claire debenham morrison standard&poor reese hershey carluccio nando "
    "papa-john wetherspoon bloomingdale kohl lowe women lord victoria-secret barclay harrod "
    "selfridge".split()
) - frozenset("women lord morrison claire papa-john lowe lloyd reese barclay".split())

# The same thing under several names; the first is the fullest, used when the article uses it.
SAME_NAMES: tuple[tuple[str, ...], ...] = (
    ("United States", "United States of America", "US", "U.S.", "USA", "U.S.A.", "America"),
    ("United Kingdom", "UK", "U.K.", "Britain", "Great Britain"),
    ("Islamic State", "Islamic State of Iraq and Syria", "Islamic State of Iraq and the Levant",
     "ISIS", "Isis", "ISIL", "Isil", "Daesh"),
    ("European Union", "EU", "E.U."),
    ("United Nations", "UN", "U.N."),
    ("North Atlantic Treaty Organization", "NATO", "Nato"),
    ("World Health Organization", "World Health Organisation", "WHO"),
    ("Federal Bureau of Investigation", "FBI", "F.B.I."),
    ("Central Intelligence Agency", "CIA", "C.I.A."),
    ("National Security Agency", "NSA"),
    ("International Monetary Fund", "IMF"),
    ("United Arab Emirates", "UAE"),
    ("National Aeronautics and Space Administration", "NASA", "Nasa"),
    ("National Health Service", "NHS"),
    ("Soviet Union", "USSR", "U.S.S.R."),
    ("New York City", "New York"),
    ("Washington DC", "Washington D.C.", "Washington, D.C.", "Washington"),
    ("Kyiv", "Kiev"),
    ("Odesa", "Odessa"),
    ("Kharkiv", "Kharkov"),
    ("Mumbai", "Bombay"),
    ("Kolkata", "Calcutta"),
    ("Chennai", "Madras"),
    ("Bengaluru", "Bangalore"),
    ("Beijing", "Peking"),
    ("Yangon", "Rangoon"),
    ("Ho Chi Minh City", "Saigon"),
    ("Gdańsk", "Gdansk", "Danzig"),
    ("Ivory Coast", "Côte d'Ivoire"),
    ("Czech Republic", "Czechia"),
    ("Eswatini", "Swaziland"),
    ("Turkey", "Türkiye"),
    ("Cape Verde", "Cabo Verde"),
    ("East Timor", "Timor-Leste"),
    ("North Macedonia", "Macedonia"),
    ("Fianna Fáil", "Fianna Fail"),
    ("Sinn Féin", "Sinn Fein"),
    ("Liberal Democrats", "Lib Dems"),
    ("Netherlands", "Holland"),
    ("Myanmar", "Burma"),
    ("UNESCO", "Unesco"),
    ("Los Angeles", "LA", "L.A."),
    ("World War II", "Second World War", "World War Two", "WWII"),
    ("World War I", "First World War", "World War One", "WWI"),
)  # fmt: skip

# Acronyms whose type is sure.
ABBREVIATIONS: dict[str, str] = {
    **dict.fromkeys(
        "un u.n. eu e.u. fbi cia nsa nhs bbc cnn itv nbc abc cbs pbs npr nato nasa esa who "
        "imf wto opec unesco unicef unhcr isis isil ira eta plo kgb ibm bmw bp amd at&t aol "
        "mit lse ucl ucla fifa uefa ioc nba nfl nhl fda epa cdc dea faa ftc sec rspca rspb "
        "wwf nra aclu naacp gop dup snp ukip anc au asean g7 g8 g20 iaea icc ofsted ofcom "
        "hmrc hsbc voa mi5 mi6 gchq tuc cbi afp ap upi rnc dnc psv fc al-qaeda".split(),
        "ORG",
    ),
    **dict.fromkeys("us u.s. usa u.s.a. uk u.k. uae ussr la dc d.c.".split(), "GPE"),
}

# Names that everybody knows and whose type a small tagger gets wrong; as written in articles.
# Left out: what is as often something else ("Apple", "Amazon", "Oasis", "Shell").
KNOWN_NAMES: dict[str, str] = {
    **dict.fromkeys(
        (
            "Google", "Facebook", "Twitter", "YouTube", "Microsoft", "Instagram", "WhatsApp",
            "Wikipedia", "Wikinews", "Netflix", "Spotify", "Uber", "Airbnb", "Skype", "Yahoo",
            "LinkedIn", "Reddit", "TikTok", "Snapchat", "eBay", "PayPal", "Tesla", "SpaceX",
            "Intel", "Nokia", "Samsung", "Sony", "Toyota", "Honda", "Nissan", "Hyundai",
            "Volkswagen", "Volvo", "Renault", "Peugeot", "Boeing", "Airbus", "Nike", "Adidas",
            "Starbucks", "McDonald's", "Tesco", "Sainsbury's", "Morrisons", "Asda", "Aldi",
            "Lidl", "Walmart", "Ikea", "IKEA", "Nestlé", "Unilever", "Pfizer", "BlackBerry",
            "John Lewis", "Marks & Spencer", "Marks and Spencer", "Goldman Sachs",
            "Freddie Mac", "Fannie Mae", "Sallie Mae", "Merrill Lynch", "Charles Schwab",
            "Morgan Stanley", "JP Morgan", "Lehman Brothers", "Johns Hopkins", "Sotheby's",
            "Christie's", "Reuters", "Bloomberg News", "Greenpeace", "Oxfam", "Interpol",
            "Europol", "Hamas", "Hezbollah", "Taliban", "Boko Haram", "Al-Qaeda", "al-Qaeda",
            "al-Qaida", "Al Jazeera", "Fatah", "Harvard", "Yale", "Princeton", "Stanford",
            "Gallup", "YouGov", "Ipsos Mori", "Disney", "Pixar", "Marvel", "Lego", "Nintendo",
            "Coca-Cola", "Pepsi", "PepsiCo", "Heineken", "Labour", "Congress", "Scotland Yard",
            "Downing Street", "Buckingham Palace", "White House", "Supreme Court", "Red Cross",
            "Manchester United", "Manchester City", "Real Madrid", "Arsenal", "Greenpeace UK",
            "Ralph Lauren", "Louis Vuitton", "Calvin Klein", "Hugo Boss", "Tommy Hilfiger",
            "Médecins Sans Frontières", "Amnesty", "Amnesty International", "Vodafone",
            "Barclays", "Lloyds", "Santander", "Deloitte", "KPMG", "Kremlin", "Pentagon",
            "Islamic State", "Muslim Brotherhood", "Wehrmacht", "Luftwaffe", "Gestapo",
            "Fianna Fáil", "Fianna Fail", "Fine Gael", "Sinn Féin", "Sinn Fein", "Aontú",
            "Plaid Cymru", "Likud", "Yesh Atid", "Kadima", "Shas", "Fidesz", "Jobbik", "Syriza",
            "Podemos", "Ciudadanos", "Forza Italia", "Fratelli d'Italia", "Zanu-PF", "Zanu PF",
            "Ennahda", "Nidaa Tounes", "Bharatiya Janata Party", "Aam Aadmi Party", "Shiv Sena",
            "Jamaat-e-Islami", "Awami League", "Golkar", "Pheu Thai", "Kuomintang",
            "Law and Justice", "Nationals", "Vlaams Belang", "Ansar al-Sharia", "Lib Dem",
            "Mebyon Kernow",
        ),
        "ORG",
    ),
    **dict.fromkeys(
        ("Star Wars", "Star Trek", "Game of Thrones", "Mona Lisa", "Downton Abbey", "Breaking Bad",
         "Big Brother", "The X Factor", "X Factor", "Top Gear", "Hamlet", "Macbeth"),
        "WORK_OF_ART",
    ),
    **dict.fromkeys(
        ("Big Bang", "Black Death", "Arab Spring", "Industrial Revolution", "Brexit", "Super Bowl",
         "Olympics", "Paralympics", "Hajj", "Wimbledon Championships", "Oscars", "D-Day"),
        "EVENT",
    ),
    **dict.fromkeys(
        ("iPhone", "iPad", "iPod", "Android", "Xbox", "PlayStation", "Kindle", "Windows"), "PRODUCT"
    ),
    **dict.fromkeys(
        ("Picasso", "Mozart", "Beethoven", "Shakespeare", "Einstein", "Darwin", "Galileo",
         "Aristotle", "Plato", "Socrates", "Napoleon", "Hitler", "Stalin", "Lenin", "Gandhi",
         "Michelangelo", "Rembrandt", "Cleopatra", "Beyoncé", "Rihanna", "Banksy", "Obama",
         "Trump", "Putin", "Merkel", "Clinton", "Mandela", "Thatcher", "Churchill", "Freud",
         "Confucius", "Chopin", "Euclid", "Fermat", "Euler", "Gauss", "Dickens"),
        "PERSON",
    ),
    **dict.fromkeys(("Bible", "Koran", "Quran", "Torah"), "WORK_OF_ART"),
    **dict.fromkeys(("Oval Office", "Ellis Island", "Ground Zero"), "FAC"),
    **dict.fromkeys(("Play Store", "App Store", "Apple Music", "iTunes", "Gmail"), "PRODUCT"),
    **dict.fromkeys(("National Insurance", "Medicare", "Medicaid", "Scientology", "House"), ""),
    **dict.fromkeys(("Islam", "Christianity", "Judaism", "Buddhism", "Hinduism"), ""),
    **dict.fromkeys(("Nato", "Nasa", "Isis", "Isil", "Unesco", "Unicef", "Fifa", "Uefa"), "ORG"),
}  # fmt: skip

# Verbs whose subject speaks: persons first, organisations too ("Kerry said").
SAYING_LEMMAS = frozenset(
    "say tell add ask explain insist argue claim admit warn write tweet reply joke believe "
    "think recall note suggest hope feel laugh remember concede stress declare comment "
    "observe agree acknowledge deny announce remark describe smile shout marry resign die "
    "star".split()
)


_TWINS = {form: row for row in SAME_NAMES for form in row}


def other_names(text: str) -> tuple[str, ...]:
    """Return all names of a thing that has several, itself among them: "Kiev" is "Kyiv"."""
    return _TWINS.get(text, (text,))


def is_person_noun(lemma: str) -> bool:
    """Return whether a common noun says what a person is ("auctioneer", "53-year-old")."""
    if lemma in PERSON_NOUNS or lemma.endswith("-year-old"):
        return True
    if lemma.endswith(_PERSON_ENDS) and lemma not in _NO_PERSON:
        return lemma.split("-")[-1] not in ORG_NOUNS
    head = lemma.rsplit("-", 1)[-1]
    return "-" in lemma and head in PERSON_NOUNS

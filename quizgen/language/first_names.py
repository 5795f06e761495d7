"""First names with the gender they tell, for news and textbooks in English.

Written for this project from general knowledge. A name that both men and women bear tells that a
person is meant, but not which: it stands in ``_EITHER``.
"""

from __future__ import annotations

import unicodedata

__all__ = ["FIRST_NAMES", "first_name_gender", "full_first_names", "is_first_name", "plain"]

# "Tomás", "François": compare without accents, so write without them here.
_MALE = """
aaron abdul abdullah abdulrahman abel abraham adam adnan adolf adrian ahmad ahmed aidan ajay akira
alan albert alberto aldo alec alejandro alessandro alexander alexandre alexei alexey alfonso
alfred alfredo ali alistair allan allen alvin amir amit amos anand anatoly anders andre andreas
andrei andrej andres andrew andrey andy angelo angus anil anthony antoine anton antonio antony
anwar archie ari arjun arman armando arnold arthur arturo arvind asad ashok asif atif augusto aung
austin ayman aziz baltasar baptiste barack barney barry bartholomew bashar ben benedict benjamin
benyamin bernard bernardo bernie bert bertrand bilal bill billy bjorn bob bobby boris boutros brad
bradley brandon brendan brent bret brett brian bruce bruno bryan bryce byron caleb calvin carl
carlo carlos carlton cecil cedric cesar charles charlie chester christian christoph christophe
christopher chuck clarence clay clark claude claudio clement cliff clifford clint clive clyde cody
colin conor conrad constantin corey cornelius craig cristian cristiano curt curtis cyril cyrus
dale damian damien dan daniel daniele danilo danny dario darren darryl dave david davide deepak
denis dennis denzel derek desmond diego dieter dietrich dirk dmitri dmitry dominic dominique don
donald doug douglas drew duncan dustin dwayne dwight dylan earl ed eddie edgar edmond edmund
eduardo edward edwin efraim ehud einar eli elias elijah elliot elliott elmer elon elton emanuel
emerson emil emile emilio emmanuel enrico enrique eric erich erik ernest ernesto ernst erwin ethan
etienne eugene evan evgeny ewan fabian fabio fabrice faisal farid farouk federico felipe felix
ferdinand fernando fidel filippo finn floyd francesco francis francisco francois frank frankie
franklin franz fred freddie frederic frederick frederik fritz fyodor gabriel gareth garry gary
gavin geoff geoffrey george georges georgios gerald gerard gerardo gerhard gerry gianluca gianni
gilbert giles giorgio giovanni giulio giuseppe glen glenn gordon graham grant greg gregor gregory
guglielmo guido guillaume guillermo gunther gus gustav gustavo guy habib hafez haider hakan hakim
hamid hamza hank hannes hans harald haris harold haroon harrison harry haruki harvey hashim hassan
hector heinrich helmut hendrik henk henri henrik henry herbert herman hermann hernan hideki
hiroshi horace horst howard hubert hugh hugo humphrey hussain hussein ian ibrahim idris igor ilya
imran hosni isaac isaiah ismail ivan ivo jack jackson jacob jacques jaime jake jakob jalal jamal
james jan janez jared jason javier jawaharlal jay jean-claude jean-luc jean-marie jean-paul
jean-pierre jeb jeff jeffrey jens jeremiah jeremy jerome jerry jim jimmy jiri joachim joao joaquin
joe joel joey johan johann johannes john johnny johnson jon jonah jonas jonathan jordi jorg jorge
jose josef joseph josh joshua juan jules julian julien julio julius jun junichiro jurgen justin
kai kamal karim karl kazuo keir keith ken kenji kenneth kent kevin khaled khalid kirk klaus kofi
konrad konstantin kumar kurt kwame kyle lance larry lars laszlo laurence laurent lawrence len leo
leon leonard leonardo leonid leopold leroy lester lev lewis liam lionel lloyd logan lorenzo lou
louie louis luc luca lucas lucian ludwig luigi luis lukas luke luther lyndon mahatma mahmoud
malcolm malik manfred manuel marc marcel marcelo marco marcos marcus mario marius mark marko
marlon marshall martin marty marvin massimo mateo mathieu mats matt matteo matthew matthias
maurice mauricio max maxim maximilian maxime mehdi mehmet melvin michael michel miguel mika mikael
mike mikhail miles milo milos mitch mitchell mitt modesto mohamed mohammad mohammed mohan moritz
morris moses moshe muammar muhammad mustafa nabil nadir nando naoki narendra nasser nathan
nathaniel neil nelson neville nicholas nick nico nicolas nicolo niels nigel nikita nikolai nikola
nikolas niklas nils noah noel noam norbert norman octavio olaf oleg oliver olivier omar orlando
oscar osama osman oswald otto owen pablo pascal patrick paul paulo paolo pavel pedro percy pete
peter petr petro phil philip philippe phillip pierre pietro piotr pranab prakash pyotr qasim
quentin quincy rafael rafiq raheem rahul raj rajesh rajiv ralph ramon ramzan rand randall randy
raphael rashid rasmus raul ravi ray raymond recep reed reginald rehman reinhard reinhold rene rex
reza ricardo riccardo richard rick ricky ridley rob robbie robert roberto rod roderick rodney
rodrigo roger roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudolph rudy
rupert russell ryan saad sadiq saeed sajid salman salvador salvatore samir samson samuel sanjay
santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn shinzo sidney
sigmund silvio simon solomon stan stanley stefan stefano stephan stephane stephen sterling steve
steven stewart stuart sunil sven syed tariq ted teddy terence terrence theo theodor theodore
thierry thomas tim timothy tobias toby todd tom tomas tommy tony toshiro travis trevor tristan
troy tyler ulrich umberto umar usman vaclav valentin valery vasily vernon viktor victor vijay
vikram vicente vince vincent vincenzo vinod virgil vitali vladimir vyacheslav waldo walter warren
wayne wei werner wesley wilbur wilfred wilhelm will willem william willie willy wilson winston
wolfgang woodrow woody xavier yaser yasser yasir yevgeny yitzhak yoshihide youssef yuri yusuf yves
zac zach zachary zayn zinedine zoltan
"""

_FEMALE = """
abigail ada adela adele adelaide adriana agatha agnes agnieszka aicha aisha alexandra alexia alice
alicia alina alison alma althea alyssa amalia amanda amelia amina amneh amy ana anastasia andree
angela angelica angelina anita anja ann anna annabel anne anneliese annette annie antonella
antonia aretha ariana arianna astrid audrey aurora ava ayesha barbara beata beatrice beatrix becky
belinda bella benazir bernadette bertha beth bethany betsy betty beverley beverly bianca birgit
birgitta bonnie brenda bridget brigitte britney brittany brooke camila camilla camille candace
carey carla carly carmen carol carole carolina caroline carolyn carrie cassandra catalina caterina
catherine cathy cecilia celeste celine chantal charlene charlotte chelsea cher cheryl chiara chloe
christa christiane christina christine cindy claire clara clare clarissa claudette claudia
cleopatra colette colleen condoleezza connie constance consuelo coretta corinne courtney cristina
cynthia daisy dana daniela danielle daphne dawn deanna debbie debora deborah debra deirdre delia
denise diana diane dianne dolly dolores dominika donna dora doreen doris dorothea dorothy edith
edna eileen elaine eleanor elena eleonora elif elisa elisabeth elise eliza elizabeth ella ellen
elle eloise elsa elsie emilia emily emma erica erika erin esmeralda esperanza estelle esther ethel
eugenia eunice eva evangeline eve evelyn fatima fatou faye fedora felicia felicity fernanda fiona
flora florence frances francesca francine francoise freya frida gabriela gabriella gabrielle gail
gemma genevieve georgia georgina geraldine germaine gertrude gianna gillian gina gisele gita
giulia gladys glenda gloria golda grace greta gretchen guadalupe gwen gwendolyn gwyneth hailey
hanna hannah harriet hatice hayley hazel heather hedda heidi helen helena helene helga henrietta
hilary hilda hillary holly ida ilse imelda imogen indira ines ingeborg ingrid irena irene irina
iris irma isabel isabella isabelle isla ivana ivy iwona jackie jacqueline jada jana jane janet
janice janine jasmine jeanette jeanne jelena jemima jenna jennifer jenny jessica jill jo joana
joanna joanne jocelyn jodie johanna josefina josephine joy joyce juanita judith judy julia juliana
julianne julie juliet juliette june kaitlyn kamala karen karin karina karla kassandra kate
katarina katerina katharina katharine katherine kathleen kathryn kathy katia katie katrina katya
kay kayla keira kelsey khadija khadijah kimberly kirsten kirsty kristen kristin kristina krystyna
lana lara latifa laura lauren laurie leah leila lena leonora leyla lidia liliana lilian lily linda
lindsay lindsey lisa lise liz liza lizzie lola lorena loretta lori lorna lorraine lottie louisa
louise lucia luciana lucie lucille lucinda lucy ludmila luisa lupita lydia lynda lynn lynne mabel
madeleine madeline madonna magdalena maggie maja malala malia mandy manuela mara marcela marcia
margaret margarita margherita margot margrethe marguerite mari maria mariah mariam marianna
marianne marie mariana marilyn marina marion marissa marjorie marlene marta martha martina mary
maryam matilda maud maureen mavis maxine maya meera megan meghan mei melania melanie melinda
melissa mercedes meredith meryl mia michaela michelle mildred mimi mina minnie miranda miriam
moira mollie molly mona monica monika monique muriel myra myrtle nadia nadine nadja nancy naomi
nastassja natalia natalie natasha nathalie nell nelly nia nichola nicole nigella nina nora noreen
norma odette ofelia olga olive olivia olympia paloma pamela patricia patsy patti paula paulina
pauline pearl peggy penelope penny petra philippa phoebe phyllis polly pooja poppy portia
priscilla priti priya rachael rachel raisa ramona raquel rebecca regina reina rena renata renee
rhona rhonda rita roberta rosa rosalia rosalind rosamund rosanna rose roseanne rosemary rosie
rowena roxana roxanne ruby ruth sabina sabine sabrina sadie sally salma samantha samira sandra
sara sarah saskia savannah scarlett selena selma serena shanice shannon sharon sheila shelley
shirin shirley sienna sigourney silvana silvia simone sinead siobhan sofia sonia sonja sophia
sophie stacey stacy stella stephanie sue susan susana susanna susanne susie suzanne suzy svetlana
sybil sylvia sylvie tamara tammy tania tanya tara tatiana tatyana tawakkol teresa tess tessa
thandie thea thelma theresa therese tiffany tina toni tricia trudy ursula uma valentina valeria
valerie vanessa vera verena veronica veronique vicky victoria viola violet violeta virginia vivian
vivien vivienne wanda wangari wendy whitney wilhelmina wilma winifred winnie winona xiomara yasmin
yasmine yelena yoko yolanda yuliya yvette yvonne zadie zahra zara zelda zoe zsuzsanna
"""

_EITHER = """
abbas addison akiko alex alexis alix andrea angel ariel ashley avery bailey beau billie blair
blake bo bobbie cameron campbell carson casey cary charley chen chris claude clem dakota darcy
darrell dorian ellis ezra francis frankie gabi gale georgie hadley harley harper hayden ira jaden
jamie jan jean jess jesse jessie jing jody jordan jude jules kai kelly kendall kennedy kerry kim
kiran kit kris kyrie laverne lee leigh leslie linden lonnie loren lou luka lynn mackenzie madison
marley max mel michal micah morgan nico nicola nikki noa nour parker pat payton peyton phoenix
quinn reese remi rene riley robbie robin rowan rudi sam sandy sasha shay sidney skyler stevie
sunny tatum taylor terri terry tory tracey tracy vivian wen wynne xi xiao yan yi ying yu
"""


def _table() -> dict[str, str]:
    genders: dict[str, str] = dict.fromkeys(_MALE.split(), "m")
    for name in _FEMALE.split():
        genders[name] = "" if name in genders else "f"
    return genders | dict.fromkeys(_EITHER.split(), "")


# "john" -> "m", "mary" -> "f", "kim" -> "".
FIRST_NAMES: dict[str, str] = _table()


def first_name_gender(name: str) -> str:
    """Return "m" or "f" for a first name in the table that tells it, else ""."""
    fold = plain(name)
    return FIRST_NAMES.get(fold) or FIRST_NAMES.get(fold.split("-")[0], "")


# What friends call somebody | the names that it is short for.
_NICKNAMES = """
abe | abraham
al | alan albert alfred alexander allan
alec | alexander
alex | alexander alexandra
andy | andrew
barney | barnaby bernard
ben | benjamin benedict
bernie | bernard
bert | albert herbert robert
betty | elizabeth
bill | william
billy | william
bob | robert
bobby | robert
cathy | catherine kathleen
charlie | charles charlotte
chris | christopher christine christian christina
chuck | charles
cindy | cynthia
dan | daniel
danny | daniel
dave | david
debbie | deborah
dick | richard
don | donald
doug | douglas
ed | edward edmund edwin edgar
eddie | edward edmund edwin edgar
fred | frederick alfred
gabe | gabriel
greg | gregory
harry | harold henry
jack | john
jake | jacob
jeff | jeffrey
jenny | jennifer
jerry | gerald jerome
jim | james
jimmy | james
joe | joseph
johnny | john
jon | jonathan
josh | joshua
kate | katherine catherine kathryn
kathy | katherine kathleen catherine
ken | kenneth
larry | lawrence laurence
len | leonard
liz | elizabeth
lizzie | elizabeth
maggie | margaret
matt | matthew
meg | margaret
mick | michael
mike | michael
mitch | mitchell
nate | nathan nathaniel
ned | edward edmund
nick | nicholas
pam | pamela
pat | patrick patricia
peggy | margaret
pete | peter
phil | philip phillip
ray | raymond
rick | richard
rob | robert
robbie | robert
ron | ronald
rosie | rose rosemary
sam | samuel samantha
sandy | alexander alexandra sandra
steve | steven stephen
sue | susan suzanne
ted | edward theodore
terry | terence terrence theresa
tim | timothy
tom | thomas
tommy | thomas
tony | anthony antony
vince | vincent
will | william
zach | zachary
"""

_FULL: dict[str, tuple[str, ...]] = {
    short.strip(): tuple(full.split())
    for short, full in (line.split("|") for line in _NICKNAMES.strip().splitlines())
}


def full_first_names(word: str) -> tuple[str, ...]:
    """Return the first names that a nickname is short for: "pete" -> ("peter",)."""
    return _FULL.get(plain(word), ())


def is_first_name(word: str) -> bool:
    """Return whether a word is a first name, or a hyphened pair that begins with one."""
    fold = plain(word)
    return fold in FIRST_NAMES or ("-" in fold and fold.split("-")[0] in FIRST_NAMES)


def plain(word: str) -> str:
    """Return the word without accents and case, as the tables hold it ("Tomás" -> "tomas")."""
    if word.isascii():
        return word.casefold()
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()

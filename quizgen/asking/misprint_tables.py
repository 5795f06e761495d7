"""Words that are misspelt wherever they stand; others for ``misprints.py``, ``word_slips.py``."""

from __future__ import annotations

__all__ = [
    "AS_ONE",
    "BARE_CALLINGS",
    "COUNTED",
    "LOWERED",
    "MISSPELT",
    "NEVER_TWICE",
    "NOUNS_FOR_VERBS",
    "PASTS",
    "SAME_PASTS",
]

# Common misspellings: none is a word, a variant of one, or a name.
MISSPELT = frozenset(
    "abscence absense accesible accidentaly accomodate accomodated accomodating accomodation "
    "accross acheive acheived acheivement acheivements acheiving acknowlege acquaintence "
    "acquited adition adress adressed adressing advertisment advertisments agression agressive "
    "agressively alledged alledgedly allegaton allegience alot amatuer amature ammendment "
    "ammendments ammount ammounts anniversery annouce annouced annoucement announcment "
    "announcments anouncement apparant apparantly appearence appearences apprearance arent "
    "arguement arguements arround artical articals assasin assasinated assasination assesment "
    "assesments athiest atleast attendence auxillary availabe availible avaliable basicly "
    "becasue becomming becuase beggining begining beleif beleive beleived beleives beleiving "
    "benefical benificial benifit benifits boundries boundry briliant brillant buisness "
    "buisnesses bussiness bussinesses calander campagin campain campaing carreer catagories "
    "catagorized catagory catergory cemetary charachter charachters choosen collegue collegues "
    "comission comissioned comissioner comitted comittee comittment comming commision "
    "commisioned commisioner commited commitee commitees commiting committe committment "
    "committments communites comparision comparisions compatability compeditive competance "
    "competative completly concensus concious conciousness condemed confered confrence "
    "congradulate congradulations consciencious consistancy consistant consistantly contempory "
    "controversal controversey controvesial convienience convienient coordiantor corespondent "
    "couldnt criticial critisism critisize critisized critizised crtical curently curiousity "
    "currenty daugther decendant decendants decendent decieve decieved decison decisons decsion "
    "definate definately definatly definetly definitly defintely delagate delagates delemma "
    "democray derscribed descisions desicion desicions desparate desparately desparation "
    "detailled develope developement developements developped devestated devestating devestation "
    "didnt diffcult diffculty differance differances differant diffrence diffrent dilligent "
    "diplomatical disapear disapearance disapeared disapoint disapointed disapointing "
    "disapointment disasterous disatisfaction disatisfied disiplined dissapear dissapearance "
    "dissapeared dissapoint dissapointed dissapointing dissapointment disscuss disscussed "
    "disscussion divison divisons documentry doesnt dominent dont donwload ecomomic econmic "
    "ecspecially effeciency effecient efficency eigth electricty elegible eligable eliminiate "
    "embarass embarassed embarassing embarassment embarrased embarrasing emmissions emploees "
    "encourge enviroment enviromental enviroments environement environmentaly equiped equipement "
    "errupted especialy essencial establishmnet eventualy evidentally exagerate exagerated "
    "excellance excercise excercises excitment exhibitiion exibit exibition existance existant "
    "expeditonary expeirence expereince experiance experianced experiances experiecne "
    "explaination explainations explict extention extentions extraordinarly extremly faciliate "
    "facilites facinated facinating familar familes familiy famillies farenheit febuary feburary "
    "finacial finacially finaly financialy firey flourescent follwed follwing foriegn foriegner "
    "foriegners forsaw fortunatly fourtieth fourty foward freind freindly freinds freindship "
    "fufill fufilled fullfill fullfilled fundemental fundementally futher garantee garanteed "
    "garantees gaurantee gauranteed gaurd gaurds generaly govenment goverment govermental "
    "goverments governement governer governers goverrnment gradualy grammer gratefull guage "
    "guarentee guarenteed guerrila guidence guidlines hadnt happend happends happenned harrass "
    "harrassed harrassing harrassment hasnt havent heigth heirarchy helpfull herione hieght "
    "highschool hinderance histroy honory hospitalty hundered hygeine hygene hypocracy idenfity "
    "ideosyncratic immeadiately immediatelly immediatley immediatly immigraton implemention "
    "importent incase incidently increasinly independance independant independantly independece "
    "indispensible infact infront innoculate innoculated inofficial inspite instituion "
    "instituions intelectual intelegence inteligence inteligent intepretation interupt "
    "interupted interuption intrest intrested intresting investement invester investigaton "
    "irrelevent irresistable isnt issueing ive jouney journalits judgemant knowledgable knowlege "
    "laguage langauge langauges leadreship legitamate leisurly lenghty liason liasons libary "
    "librarys likelyhood litature literaly litterally livley maintainance maintainence maintance "
    "maintenence managment mangement manuever manuevers manufactuer manufacturor massachusets "
    "massachussets mathematican mathmatics medcine medeival medeval mediteranean memeber "
    "memebers memoribilia mentionned milennium millenia millenium millitary minature minsiter "
    "minstry miricle miscelaneous mischevious mispell mispelled mispelling misterious mkae "
    "monestary morgage mosture movment movments mulitple muncipal muscial mysogynist neccesarily "
    "neccesary neccesity neccessarily neccessary necesary necessarilly necessery negociate "
    "negociated negociation negociations neigbor neigborhood neigbors neighborood neighbourood "
    "nessecary newletter nieghbor nieghborhood nineth ninty noone noteable noticable noticably "
    "obediant occasionaly occassion occassional occassionally occassions occour occoured occured "
    "occurence occurences occuring occurr occurrance occurrances offical offically officals "
    "officaly omision ommit ommitted oportunity oppertunities oppertunity oppinion opponant "
    "opponants opprotunity oppurtunities oppurtunity organiztion orgin orginal orginally "
    "orginated orgnization outragous overide overwelming pamplet paralel paralell parallell "
    "parliamentry parliment parlimentary partcipate partcipated particpants particpate "
    "particulary partnernship passtime pasttime peform peformance peice peices penninsula "
    "percieve percieved performence perhap perilious permanant permanantly permissable "
    "perseverence persistance persistant personaly personel personell personnell persue persued "
    "persuing persuit pharoah phenomenom philipines philippene phillipines phsyical physcal "
    "picutre pilgrimmage plagarism playright poisition polical politican politicans polititian "
    "portayed portugese portuguease posession posessions possable possably possesion possesions "
    "possibile practicaly practicioner precedessor preceeded preceeding predessor prefered "
    "prefering preferrable presance presedent presidental presitgious prestigous prevelant "
    "previouly primarly primative principaly privelege priveleged priveleges privilage "
    "priviledge priviledged priviledges probabaly probaly probelm problably procede procedes "
    "proceding procedings proceedure profesional professer proffesor proffessional proffessor "
    "prominant promiscous pronounciation prophacy propoganda prosecuter psycological psycology "
    "publically publicaly publicitly pumkin purposal pursuade pursuaded quantaty quarantene "
    "quaters questionaire questionnair realease realtionship realy reccomend reccomended "
    "reccommend reccommended recepient recepients recieve recieved recieves recieving recogised "
    "recogize recomend recomendation recomendations recomended reconize reconized recquired "
    "recuring referal referances refered refering referrence refrence rehersal rehersals "
    "reknowned releive releived relevent religous religously remeber remebered rememberance "
    "remembrence reminescent renewl repatition repetion representatve representive represntative "
    "resevoir resistence responce responces responsability responsable responsibilties "
    "responsibilty restarant restaraunt restaraunts restauraunt restraunt resturant resturants "
    "resturaunt retreive reveiw reveiws ridiculus rythem rythm sacrafice sacrifical saftey safty "
    "salery sandwhich satelite satelites satellit saterday scedule sceduled schedual scholarhip "
    "scientfic secratary secretery securty seige seperate seperated seperately seperates "
    "seperating seperation seperatist seperatists sepulchure severly sevral shcool shedule "
    "shoudl shouldnt sieze siezed siezing siezure signficant signifcant significent similarily "
    "similarites similiar similiarly sincerly skillfull socalism soceity societys soilders "
    "soldeir soley sophmore sophmores souvenier sovereignity soverign speach speaches specailly "
    "specificaly sponser sponsered sponsers spontanious standart stategic statment statments "
    "stoped stoping stopry straightfoward strech strenght strenghten strenghtened strengthes "
    "stuborn studdying studing subsequant subsidary substancial subtitute succeded succeds "
    "succesful succesfull succesfully succesive successfull successfuly sucess sucesses "
    "sucessful sucessfully sucessive sufferage sufficent suggestable supercede superceded "
    "suppport supress supressed supression suprise suprised suprising suprisingly surley "
    "surounded surrended surrepetitious surveilance surviver survivers swiming symetrical "
    "synonomous taht tatoo tatoos teached techer techincal technicaly tecnology teh temerature "
    "tempature temperary temperture tendancies tendancy teritories teritory terorism terorist "
    "territorist tharpe thats theather theif theri theyll theyre theyve thier thoughout "
    "threatend threshhold throrough throught througout thruout tobbaco todays tomatos tommorow "
    "tommorrow tomorow tounge tourment towords tradditional tradegy tradgedy traditionaly "
    "trafficing traffiking transcendant transfered transfering tremendeous truely twelth "
    "twelveth tyrany ubiquitious unanimious unconsitutional underate understoon undoubtably "
    "unecessary unemployeed unforgetable unforseen unfortunatley unfortunatly unifrom uniquness "
    "univeristies univeristy univerity universites univesity unneccesary unneccessary unoffical "
    "unsuccesful untill untilll usally useage usefull useing usualy vaccum vaccuum valantine "
    "varations varient vegatable vegatables vegtable vegtables vehical vehicals vehicule verfy "
    "verison veternarian vicims vicitm vicitms victem viloence violance visable visinity visting "
    "vistors volcanoe voleyball volonteer volounteer voluntarly vunerable wasnt wating weaponary "
    "wearhouse wedensday wednesdy wednsday weeked wehn weilded werent weve wherease whereever "
    "whihc whith wholey widesread wieght wierd willl withdrawl withold witholding wonderfull "
    "woudl wouldnt writen writting yeild yeilded yeilding yesturday yougest youll youre "
    "youve geo-spacial geospacial".split()
)

# Words that are never in lower case; "march", "may", "turkey" and "french windows" are.
LOWERED = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays january february april june july september october "
    "november december christmas easter thanksgiving halloween ramadan hanukkah "
    "america american americans britain british england english germany german germans "
    "france japan japanese russia russian russians italy italian italians spain spanish "
    "europe european europeans africa african africans asia asian asians australia australian "
    "australians canada canadian canadians mexico mexican mexicans india indian indians korea "
    "korean koreans brazil brazilian brazilians ireland irish scotland scottish israel israeli "
    "israelis iran iranian iraq iraqi egypt egyptian egyptians london paris york "
    "christian christians muslim muslims jewish islam islamic christianity catholic's "
    "gdp nato nasa fbi cia bbc nhs uk usa".split()
)

# Small words that never stand twice.
NEVER_TWICE = frozenset(
    "a an the of to in on for with and or at by from are was were be been has have he she they we "
    "his her its their our my your this these those than will would can could should which who "
    "when where into as if but because that".split()
)

# Nouns that are mistaken for the two words of a verb: "to set up".
NOUNS_FOR_VERBS = frozenset(
    "setup workout login logon backup pickup checkout cleanup shutdown breakdown handout hangout "
    "rollout startup signup crossover takeover buildup lineup turnaround kickoff takeoff layoff "
    "lookout payoff breakup wakeup warmup dropoff".split()
)

# Pasts that are no participles.
PASTS = frozenset(
    "went came became began drank ran saw took gave wrote spoke broke chose did drove ate fell "
    "flew forgot knew rode rang shook sang sank stole swam threw wore grew drew blew".split()
)

# Callings of many, which take an article: "She is a psychologist".
BARE_CALLINGS = frozenset(
    "psychologist scientist biologist chemist physicist economist sociologist geologist "
    "historian engineer lawyer attorney physician surgeon psychiatrist therapist student "
    "journalist reporter artist musician singer actor actress writer novelist poet farmer nurse "
    "teacher lecturer researcher analyst photographer designer architect carpenter plumber "
    "dentist biochemist ecologist astronomer anthropologist archaeologist".split()
)

# Verbs whose past is like the plain form.
SAME_PASTS = frozenset(
    "hit put set cut let cost hurt shut spread read split burst quit bet cast shed thrust".split()
)

# Plurals that may follow a word for one.
AS_ONE = frozenset(
    "news politics economics physics mathematics maths statistics athletics gymnastics "
    "headquarters means series species crossroads works barracks data media odds chips measles "
    "diabetes shambles sports arms gallows mews hundreds thousands years days savings".split()
)

# Whom one counts: "a number of", not "an amount of".
COUNTED = frozenset("people men women children students visitors workers members players".split())

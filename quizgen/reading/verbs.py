"""Verb forms that show a clause, as far as spelling alone can tell.

Reading comes before any parser is loaded, so it asks a humbler question than grammar does: could
this line be a sentence, or is it surely a fragment ("General view of the ancient city")? A
teacher of English can add forms to any of the lists.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["has_auxiliary", "has_finite_verb"]

# "The harbour IS closed", "they WON'T pay": finite wherever they stand.
AUXILIARIES = frozenset(
    "am is are was were has have had do does did will would can could may might must shall "
    "should cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't couldn't mightn't mustn't shouldn't it's he's she's that's there's here's "
    "what's who's let's i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll "
    "they're they've they'd they'll he'd he'll she'd she'll it'd it'll".split()
)

# "None FOUND a buyer": past tenses that do not end in -ed.
IRREGULAR_PASTS = frozenset(
    "arose ate awoke beat became began bent bet bit bled blew bore bought bound bred broke "
    "brought built burnt burst came cast caught chose clung crept cut dealt dreamt drew drank "
    "drove dug fed fell felt fled flew fought found forbade forgot forgave froze gave got grew "
    "ground hung heard hid hit held hurt kept knelt knew laid lay led leapt learnt left lent let "
    "lit lost made meant met overcame oversaw overtook paid proved put quit ran rang rebuilt rose "
    "said sang sank sat saw sent set shook shone shot shrank shut slept slid sold sought spent "
    "spoke spelt spilt spun split spoilt spread sprang stole stood stuck stung struck strove "
    "swore swept swam swung taught thought threw told took tore understood undertook upheld "
    "underwent went withdrew won wore wove wept woke wound wrote".split()
)

# "Kerry INSISTS": third persons of verbs common in news and textbooks.
THIRD_PERSONS = frozenset(
    "accepts accuses acts adds admits affects agrees aims allows announces appears applies argues "
    "asks attracts becomes begins believes belongs brings builds buys calls carries causes changes "
    "cites claims comes compares confirms consists contains continues costs covers creates cuts "
    "deals declares demands denies depends describes designs develops differs eats employs ends "
    "enjoys ensures estimates exists expects explains faces fails falls feels finds flows follows "
    "forces forms gets gives goes grows happens hears helps holds hopes includes increases insists "
    "involves joins keeps knows lacks lasts leads learns leaves lets lies lists lives looks loses "
    "loves makes marks means meets moves needs notes occurs offers opens operates owns pays plans "
    "plays points predicts prepares prevents produces promises protects provides publishes puts "
    "quotes raises reaches reads receives recommends refers reflects rejects releases relies "
    "remains replaces reports represents requires returns reveals rises runs says seems sees sells "
    "sends serves sets shows sits speaks spends stands starts states stays stops suggests supports "
    "takes talks teaches tells tends thinks threatens travels treats tries turns urges uses visits "
    "wants warns warms welcomes wins wishes works writes".split()
)

# "Critics SAY", "they LIVE": plural presents; they count only after a likely subject.
PLURAL_PRESENTS = frozenset(
    "accept agree allow appear argue ask become begin believe bring build buy call claim come "
    "continue cost cover create cut demand deny depend describe die differ eat enjoy estimate "
    "exist expect explain face fail fall feel fight find follow get give go grow happen hear help "
    "hold hope include insist involve join keep know lack lead learn leave lie like live look lose "
    "love make mean meet move need occur offer open own pay plan play prefer produce promise "
    "protect provide put raise reach read receive refer rely remain require rise run say see seem "
    "sell send serve set show sit speak spend stand start stay stop suggest support take talk tell "
    "tend think travel try turn urge use visit want warn win wish work worry write".split()
)

# Words that can be the subject of a plural present or past, besides nouns in -s.
SUBJECTS = frozenset(
    "i we they you he she it who which that people children men women police many some most "
    "others few several both all".split()
)

# After these comes a noun, not a finite verb: "the SHOWS", "his PLANS", "of INCREASED".
NOUN_COMES_NEXT = frozenset(
    "a an the this that these those my your his her its our their no any each every some in on at "
    "of for from by with to into between under over than as during new old first last many more "
    "most several two three four five six seven eight nine ten".split()
)

# "A race engineer LIAISES between …": what follows an unlisted third person of a verb.
OBJECT_COMES_NEXT = frozenset(
    "the a an his her its their our my your this that these those him them us me itself himself "
    "between with to into onto up out off down that how what why whether more not only".split()
)


def has_auxiliary(words: Sequence[str]) -> bool:
    """Whether an auxiliary, modal or form of "be", "have" or "do" is among lower-case words."""
    return any(word in AUXILIARIES for word in words)


def has_finite_verb(words: Sequence[str]) -> bool:
    """Whether lower-case words may hold a finite verb; generous, so that prose stays prose.

    >>> has_finite_verb("none found a buyer".split())
    True
    >>> has_finite_verb("general view of the ancient city".split())
    False
    """
    return any(
        _may_be_finite(before, word, after)
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
    )


def _may_be_finite(before: str, word: str, after: str) -> bool:
    sure_subject = before in SUBJECTS
    if word in AUXILIARIES or word in ("i", "we", "they", "he", "she"):
        return True
    if word in PLURAL_PRESENTS:
        return sure_subject or (before.endswith("s") and before not in NOUN_COMES_NEXT)
    if before in NOUN_COMES_NEXT and not sure_subject:
        return False
    if word in IRREGULAR_PASTS or word in THIRD_PERSONS:
        return True
    if word.endswith("s") and not word.endswith(("ss", "'s")) and after in OBJECT_COMES_NEXT:
        return bool(before) and not before.endswith(("s", "ing"))
    return len(word) > 4 and word.endswith("ed") and "-" not in word

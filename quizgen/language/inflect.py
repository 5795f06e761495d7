"""Forms of words: verbs, nouns, a or an. lemminflect, and tables for what it gets wrong.

lemminflect's forms of the words in use stand in the lexicon; the package itself, which takes half
a second to load its tables, is asked for rare words alone.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.language.forgetting import forgettable
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = [
    "a_or_an",
    "base",
    "gerund",
    "inflect",
    "participle",
    "past",
    "plural",
    "singular",
    "third_person",
    "with_article",
]

# Verbs whose first form in lemminflect a careful writer would not choose: past, past participle.
# The article's own form, when it is given, wins over the table.
# verb: (past, participle, example)
_VERBS = {
    "be": ("was", "been", "She was ill."),
    "lie": ("lay", "lain", "The village lay in ruins."),
    "light": ("lit", "lit", "They lit candles."),
    "spell": ("spelled", "spelled", "He spelled it out."),
    "prove": ("proved", "proven", "It has proven popular."),
    "forecast": ("forecast", "forecast", "The bank forecast growth."),
    "broadcast": ("broadcast", "broadcast", "The BBC broadcast the match."),
    "cost": ("cost", "cost", "It cost £5."),
    "bid": ("bid", "bid", "Two firms bid for the site."),
    "bear": ("bore", "borne", "She bore the costs."),
    "quit": ("quit", "quit", "He quit in May."),
    "spit": ("spat", "spat", "He spat at the referee."),
    "wed": ("wed", "wed", "They wed in secret."),
    "wake": ("woke", "woken", "He woke at six."),
    "get": ("got", "got", "She got a letter."),
    "shrink": ("shrank", "shrunk", "The lake shrank."),
    "plead": ("pleaded", "pleaded", "He pleaded guilty."),
    "dive": ("dived", "dived", "They dived for pearls."),
    "fit": ("fitted", "fitted", "The key fitted the lock."),
    "speed": ("sped", "sped", "The car sped off."),
    "shine": ("shone", "shone", "The sun shone."),
    "hang": ("hung", "hung", "A flag hung from the roof."),
    "offset": ("offset", "offset", "Gains offset losses."),
    "input": ("input", "input", "He input the data."),
    "bet": ("bet", "bet", "They bet on the wrong horse."),
    "refer": ("referred", "referred", "He referred to a map."),
    "pay": ("paid", "paid", "They paid the ransom."),
    "overpay": ("overpaid", "overpaid", "They overpaid their staff."),
    "repay": ("repaid", "repaid", "He repaid the loan."),
    "wet": ("wet", "wet", "The rain wet the sand."),
    "rid": ("rid", "rid", "He rid the house of mice."),
    "sweat": ("sweated", "sweated", "They sweated in the heat."),
    "knit": ("knitted", "knitted", "She knitted a hat."),
    "grind": ("ground", "ground", "He ground the coffee."),
    "slay": ("slew", "slain", "The knight slew the dragon."),
    "strive": ("strove", "striven", "They strove to win."),
    "thrive": ("thrived", "thrived", "The town thrived."),
    "weave": ("wove", "woven", "She wove a carpet."),
    "tread": ("trod", "trodden", "He trod on a nail."),
    "misread": ("misread", "misread", "He misread the sign."),
    "mislead": ("misled", "misled", "The advert misled buyers."),
    "rerun": ("reran", "rerun", "They reran the test."),
    "rebuild": ("rebuilt", "rebuilt", "They rebuilt the bridge."),
    "retell": ("retold", "retold", "She retold the story."),
    "outdo": ("outdid", "outdone", "She outdid her rivals."),
    "underlie": ("underlay", "underlain", "Fear underlay the vote."),
    "ski": ("skied", "skied", "He skied to the pole."),
    "stave": ("staved", "staved", "They staved off defeat."),
}  # fmt: skip

# Verbs in -l that double it in British spelling and not in American ("travelled", "traveled").
_DOUBLING = re.compile(r"(?:[^aeiou]|u|i)[aeio]l$")
_STRESSED_L = frozenset(
    ("compel", "propel", "expel", "repel", "dispel", "rebel", "excel", "control", "patrol",
     "enrol", "extol", "annul", "distil", "fulfil", "instil")
)  # fmt: skip

# Plurals that lemminflect misses or ranks second. singular: (plural, example)
_PLURALS = {
    "person": ("people", "Two people were hurt."),
    "ox": ("oxen", "Oxen pulled the plough."),
    "fish": ("fish", "They caught 20 fish."),
    "sheep": ("sheep", "The sheep were shorn."),
    "deer": ("deer", "Deer eat the shoots."),
    "aircraft": ("aircraft", "Four aircraft were lost."),
    "spacecraft": ("spacecraft", "Two spacecraft met."),
    "staff": ("staff", "All staff were told."),
    "police": ("police", "The police were called."),
    "passer-by": ("passers-by", "Passers-by helped."),
    "mother-in-law": ("mothers-in-law", "Two mothers-in-law met."),
    "father-in-law": ("fathers-in-law", "The fathers-in-law agreed."),
    "son-in-law": ("sons-in-law", "His sons-in-law inherited."),
    "daughter-in-law": ("daughters-in-law", "Her daughters-in-law came."),
    "runner-up": ("runners-up", "The runners-up got medals."),
    "attorney general": ("attorneys general", "Ten attorneys general sued."),
    "roof": ("roofs", "Roofs were torn off."),
    "proof": ("proofs", "Two proofs were found."),
    "belief": ("beliefs", "Their beliefs differ."),
    "half": ("halves", "Both halves were dull."),
    "cactus": ("cacti", "Cacti store water."),
    "phenomenon": ("phenomena", "Such phenomena are rare."),
    "criterion": ("criteria", "The criteria are strict."),
    "medium": ("media", "The media were told."),
    "penny": ("pence", "It costs 50 pence."),
    "die": ("dice", "He threw the dice."),
    "octopus": ("octopuses", "Octopuses can open jars."),
    "bus": ("buses", "Buses were cancelled."),
    "gas": ("gases", "Gases escaped."),
    "wharf": ("wharves", "The wharves were rebuilt."),
    "offspring": ("offspring", "Their offspring survive."),
    "cod": ("cod", "Cod are rare."),
    "salmon": ("salmon", "Salmon swim upstream."),
    "trout": ("trout", "Trout need cold water."),
    "squid": ("squid", "Squid have ten arms."),
    "bison": ("bison", "Bison graze there."),
    "dwarf": ("dwarfs", "Seven dwarfs live there."),
    "euro": ("euros", "It costs 20 euros."),
    "graffiti": ("graffiti", "Graffiti were removed."),
    "data": ("data", "The data were lost."),
    "german": ("Germans", "Two Germans were hurt."),
    "roman": ("Romans", "The Romans built it."),
    "talisman": ("talismans", "They sell talismans."),
    "curriculum": ("curricula", "The curricula differ."),
    "premises": ("premises", "The premises were searched."),
    "means": ("means", "All means were tried."),
    "crossroads": ("crossroads", "The crossroads were busy."),
}  # fmt: skip
# Nouns in -man that are no compounds of "man": "two Germans", "the Ottomans".
_MANS = re.compile(r"(?:ger|hu|ro|nor|talis|otto|sha|cai|brah|mussul|turko)man$")
_SINGULARS = {plural: singular for singular, (plural, _) in _PLURALS.items() if plural != singular}
_SINGULARS |= {
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "dice": "die",
    "children": "child", "grandchildren": "grandchild", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "lice": "louse", "bacteria": "bacterium",
    "fungi": "fungus", "stimuli": "stimulus", "alumni": "alumnus", "larvae": "larva",
    "nuclei": "nucleus", "strata": "stratum", "errata": "erratum", "radii": "radius",
    "algae": "alga", "formulae": "formula", "vertebrae": "vertebra",
    "others": "other",  # no noun in WordNet; so common that lemminflect would be loaded for it
}  # fmt: skip

# spaCy's small model leaves these as they are, or takes the rarer reading: form -> verb.
# "He found the keys", "She left early", "They saw it", "The dog bit him", "Prices fell".
_BASES = {
    "found": "find", "left": "leave", "saw": "see", "fell": "fall", "felt": "feel", "bit": "bite",
    "lay": "lie", "lain": "lie", "wound": "wind", "ground": "grind", "shot": "shoot", "met": "meet",
    "led": "lead", "fed": "feed", "bound": "bind", "born": "bear", "borne": "bear", "'s": "be",
    "'re": "be", "'m": "be", "'ve": "have", "'d": "have", "'ll": "will", "wo": "will", "ca": "can",
    "dying": "die", "lying": "lie", "tying": "tie", "rose": "rise", "drove": "drive",
    "spoke": "speak", "broke": "break", "shed": "shed", "bore": "bear",
}  # fmt: skip


# Words by which an article shows whose spelling it keeps.
_AMERICAN_WORDS = frozenset(
    ("color", "center", "labor", "defense", "favor", "favorite", "honor", "neighbor", "behavior",
     "program", "organization", "organize", "realize", "recognize", "theater", "percent", "toward",
     "gotten", "math", "mom", "harbor", "rumor", "traveled", "canceled", "gray", "offense",
     "neighborhood", "colored", "centers", "colors", "programs", "recognized", "realized")
)  # fmt: skip
_BRITISH_WORDS = frozenset(
    ("colour", "centre", "labour", "defence", "favour", "favourite", "honour", "neighbour",
     "behaviour", "programme", "organisation", "organise", "realise", "recognise", "theatre",
     "towards", "maths", "mum", "harbour", "rumour", "travelled", "cancelled", "grey", "offence",
     "neighbourhood", "coloured", "centres", "colours", "programmes", "recognised", "realised")
)  # fmt: skip


def _is_british(seen: Collection[str]) -> bool:
    """Whether the words of the article are spelled the British way; true when they do not show."""
    words = seen if isinstance(seen, (set, frozenset)) else set(seen)
    return len(words & _BRITISH_WORDS) >= len(words & _AMERICAN_WORDS)


_CLITICS = frozenset(("'re", "'ve", "'ll", "'m", "wo", "ca"))


@forgettable
@lru_cache(maxsize=4096)
def _forms(lemma: str, tag: str) -> tuple[str, ...]:
    forms = lexicon().inflections(lemma, tag)
    if not forms:
        from lemminflect import getInflection

        forms = getInflection(lemma, tag)
    return tuple(form for form in forms if " " not in form or " " in lemma)


def inflect(
    lemma: str, tag: str, *, seen: Collection[str] = (), british: bool | None = None
) -> str:
    """Return a form of a word.

    Args:
        lemma: the base form ("go"); a phrasal verb is inflected in its first word.
        tag: Penn tag: VB VBD VBN VBG VBZ VBP, NN NNS, JJR JJS, RBR RBS.
        seen: words of the article, in lower case: where two forms are possible ("learned",
            "learnt"), the one that the article uses is taken.
        british: whether to double the l of "travelled"; None for what ``seen`` shows, else
            British.

    Returns:
        The form, with the lemma's capital letter.
    """
    head, space, rest = lemma.partition(" ")
    if space and tag.startswith("V"):
        return inflect(head, tag, seen=seen, british=british) + space + rest
    if not lemma or tag in ("VB", "VBP", "NN", "JJ", "RB"):
        return "are" if (lemma, tag) == ("be", "VBP") else lemma
    if tag == "NNS":
        return plural(lemma, seen=seen)
    low = lemma.lower()
    forms = _forms(low, tag)
    chosen = next((form for form in forms if form in seen), "")
    if not chosen and low in _VERBS and tag in ("VBD", "VBN"):
        chosen = _VERBS[low][tag == "VBN"]
    doubles = _DOUBLING.search(low) and low not in _STRESSED_L
    if not chosen and doubles and tag in ("VBD", "VBN", "VBG"):
        double = _is_british(seen) if british is None else british
        chosen = low + ("l" if double else "") + ("ing" if tag == "VBG" else "ed")
    if not chosen:
        chosen = forms[0] if forms else _regular(low, tag)
    return chosen[0].upper() + chosen[1:] if lemma[0].isupper() else chosen


def _regular(lemma: str, tag: str) -> str:
    if tag == "VBZ":
        return lemma + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", lemma) else "s")
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if tag == "VBG":
        return stem + "ing"
    if tag in ("VBD", "VBN"):
        return (lemma[:-1] + "i" if re.search(r"[^aeiou]y$", lemma) else stem) + "ed"
    return lemma


def past(verb: str, *, seen: Collection[str] = ()) -> str:
    """Return the simple past of a verb ("go" -> "went"; "be" -> "was")."""
    return inflect(verb, "VBD", seen=seen)


def participle(verb: str, *, seen: Collection[str] = ()) -> str:
    """Return the past participle ("go" -> "gone")."""
    return inflect(verb, "VBN", seen=seen)


def gerund(verb: str, *, seen: Collection[str] = ()) -> str:
    """Return the -ing form ("go" -> "going")."""
    return inflect(verb, "VBG", seen=seen)


def third_person(verb: str) -> str:
    """Return the third person singular of the present ("go" -> "goes", "be" -> "is")."""
    return inflect(verb, "VBZ")


_TAKES_ES = ("s", "x", "z", "ch", "sh", "o")  # "passes", "fixes", "teaches", "goes"


def base(token: Token) -> str:
    """Return the base form of a token, in lower case unless it is a name.

    spaCy's lemma is right for most words; for irregular verb forms that it leaves unchanged
    lemminflect and a table are asked.
    """
    low: str = token.lower_
    tag: str = token.tag_
    if tag.startswith("V") or tag == "MD":
        if low in ("'s", "’s") and token.pos_ == "AUX":
            following = token.nbor() if token.i + 1 < len(token.doc) else None
            return "have" if following is not None and following.tag_ == "VBN" else "be"
        if low in _CLITICS or (low in _BASES and tag in ("VBD", "VBN")):
            return _BASES[low]
        lemma: str = token.lemma_.lower()
        if lemma == low and tag in ("VBD", "VBN", "VBG", "VBZ"):
            return _BASES.get(low) or (low if lexicon().knows(low, "v") else _lemma(low, "VERB"))
        if tag in ("VBD", "VBN", "VBG") and low in (lemma + "ed", lemma + "ing"):
            return _with_e(lemma, low, tag)
        if tag == "VBZ" and low == lemma + "es" and not lemma.endswith(_TAKES_ES):
            return low[:-1]  # "hopes" is a form of "hope", not of "hop"
        return lemma
    if tag in ("NNP", "NNPS"):
        return token.text
    if tag == "NNS":
        return singular(low)
    return token.lemma_.lower()


def _with_e(lemma: str, form: str, tag: str) -> str:
    """Return the lemma with the "e" that spaCy took for the ending: "staged" is no form of "stag".

    Only where the form is that of the longer word and not that of the shorter one.
    """
    longer = lemma + "e"
    if not lexicon().knows(longer, "v") or inflect(longer, tag) != form:
        return lemma
    return lemma if inflect(lemma, tag) == form else longer


def plural(noun: str, *, seen: Collection[str] = ()) -> str:
    """Return the plural of a noun or noun phrase; the last word changes ("police officers").

    Args:
        noun: singular; a phrase with "of" changes before it ("member of staff").
        seen: words of the article, in lower case, whose own plural is taken first.
    """
    low = noun.lower()
    if low in _PLURALS:
        return _as(noun, _PLURALS[low][0])
    before, of, after = noun.partition(" of ")
    if of:
        return plural(before, seen=seen) + of + after
    first, space, last = noun.rpartition(" ")
    if space:
        return first + space + plural(last, seen=seen)
    if noun.isupper() and len(noun) > 1:
        return noun + "s"  # "MPs", "NGOs"
    if low.endswith("man") and not _MANS.search(low):
        return noun[:-3] + "men"
    forms = [form for form in _forms(low, "NNS") if form != low] or list(_forms(low, "NNS"))
    chosen = next((form for form in forms if form in seen), forms[0] if forms else low + "s")
    return _as(noun, chosen)


@forgettable
@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """Return the singular of a plural noun or noun phrase ("police officers")."""
    low = noun.lower()
    if low in _SINGULARS:
        return _as(noun, _SINGULARS[low])
    if low in _PLURALS:
        return noun
    before, of, after = noun.partition(" of ")
    if of:
        return singular(before) + of + after
    first, space, last = noun.rpartition(" ")
    if space:
        return first + space + singular(last)
    if len(noun) > 2 and noun[:-1].isupper() and noun.endswith("s"):
        return noun[:-1]
    if low.endswith("men") and len(low) > 4:
        return noun[:-3] + "man"
    words = lexicon()
    for end, start in _PLURAL_ENDS:
        one = low.removesuffix(end) + start
        if low.endswith(end) and words.knows(one, "n") and low in _forms(one, "NNS"):
            return _as(noun, one)
    if not low.endswith("s") or words.knows(low, "n"):
        return noun  # "city", "news"
    return _as(noun, _lemma(low, "NOUN"))


# Ends of plurals and what they stand for, the longest first: "cities", "wolves", "boxes", "dogs".
_PLURAL_ENDS = (("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("es", "is"), ("s", ""))


@forgettable
@lru_cache(maxsize=1024)
def _lemma(word: str, pos: str) -> str:
    from lemminflect import getAllLemmasOOV, getLemma

    table, own = _lemma_tables()
    row = table.rfind(f"\n{word},{pos.lower()},")
    found: Sequence[str]
    if f"\n{word}," in own:
        found = getLemma(word, pos)
    elif row >= 0:
        found = table[row : table.index("\n", row + 1)].rpartition(",")[2].split("/")
    else:
        found = getAllLemmasOOV(word, pos).get(pos, ())
    return next((lemma for lemma in found if lemma), word)  # of "s" it makes ""


@lru_cache(maxsize=1)
def _lemma_tables() -> tuple[str, str]:
    """Return the rows of lemminflect's table, and those that go before it, each after a line end.

    To load its table takes as long as an article; few words are looked up in it.
    """
    from lemminflect import config

    table = gzip.decompress(Path(config.lemma_lu_fn).read_bytes()).decode()
    return f"\n{table}\n", "\n" + Path(config.lemma_overrides_fn).read_text("utf-8")


def _as(pattern: str, word: str) -> str:
    """Return the word with the capital letter of the pattern."""
    return word[:1].upper() + word[1:] if pattern[:1].isupper() else word


# Words that begin with a vowel letter and a consonant sound, and the other way round.
# "a European", "a one-off", "a unique", "a Ukrainian", "a UN official"; "an hour", "an heir".
_CONSONANT_SOUND = re.compile(
    r"(?:eu|ewe|one(?:\b|-|s\b)|once|ouija|u(?:ni(?![dmn])|nanim|s(?:e|u(?!b)|age)|"
    r"t(?:il|op|en)|kr|biq|ganda|r(?:in|an)|ruguay|fo\b))",
    re.IGNORECASE,
)
_VOWEL_SOUND = re.compile(r"(?:hour|honest|honou?r|heir|xbox)", re.IGNORECASE)
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")  # said "ay", "ee", "eff" …: "an FBI agent", "an MP"
# Capitals that are said as a word: "a NASA rocket", "a FIFA official", "an Aids charity".
_SPOKEN = frozenset(
    ("NASA", "NATO", "FIFA", "LEGO", "SARS", "NAFTA", "FEMA", "HUD", "UNESCO", "UNICEF", "OPEC",
     "AIDS", "ASEAN", "INTERPOL", "EUROPOL", "ISIS", "IKEA", "SOHO", "MERS")
)  # fmt: skip


def a_or_an(word: str) -> str:
    """Return "a" or "an", as the sound of what follows asks ("an hour", "a UN official").

    Args:
        word: the word or phrase that follows the article.
    """
    first = re.split(r"[\s]", word.strip().lstrip("\"'“‘(£$€"), maxsplit=1)[0]
    if not first:
        return "a"
    if first[0].isdigit():
        digits = re.sub(r"\D.*", "", first.replace(",", ""))
        eight = digits.startswith("8")
        eleven = digits[:2] in ("11", "18") and len(digits) % 3 == 2
        return "an" if eight or eleven else "a"
    head = re.split(r"[-’'.]", first, maxsplit=1)[0]
    letters = head[:-1] if head.endswith("s") else head
    if letters.isupper() and len(letters) <= 5 and letters not in _SPOKEN:
        return "an" if letters[0] in _VOWEL_LETTERS else "a"
    if _CONSONANT_SOUND.match(first):
        return "a"
    if _VOWEL_SOUND.match(first):
        return "an"
    return "an" if first[0].lower() in "aeiou" else "a"


def with_article(phrase: str) -> str:
    """Return the phrase with "a" or "an" before it."""
    return f"{a_or_an(phrase)} {phrase}"

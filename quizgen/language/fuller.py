"""Which fuller phrase of the article "the deal" takes up: "the trade deal with Japan".

A paper tells a thing fully once and shortly from then on. Who reads one sentence alone gets the
full phrase back where only one thing of the article can be meant: the first phrase with that noun
tells which one it is, nothing else of that noun is brought in before or named apart later, and the
noun is no word for what everybody has one of ("the time", "the government").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.language.name_tables import is_person_noun
from quizgen.language.noun_tables import REPEATED_DEEDS
from quizgen.language.roles import noun_class
from quizgen.language.speech_marks import inside_speech

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["Fuller", "fuller"]

_POINTING = frozenset("the this that these those".split())
# Nouns that are counted anew each time, that only point, or of which all have one: "the time".
_NEVER = frozenset(
    "time day week month year decade century hour minute morning afternoon evening night weekend "
    "season summer winter spring autumn moment period age date end start beginning middle top "
    "bottom side part rest half majority number amount total level rate proportion percentage "
    "share figure way thing fact case point kind sort type form example reason result problem "
    "issue situation question answer idea matter people person man woman world internet sun moon "
    "earth sky sea weather climate public future past present media police army economy "
    "environment law truth right left same difference use lack list word name value price cost "
    "size chance job role area city state region country nation continent coast street north south "
    "east west neighborhood neighbourhood planet election vote school family campaign government "
    "parliament court council administration".split()
)
# Places and media of a kind, which go by "the" wherever one is: "taken to the hospital".
_WEAK = frozenset(
    "airport bank bathroom beach bus bush cinema clinic cloakroom countryside desert doctor "
    "dentist forest gym hospital house jail kitchen lab laboratory library mail market mosque "
    "mountain museum office park phone post prison pub radio restaurant river shop station "
    "store stage subway supermarket telephone television temple theater theatre toilet train tv "
    "underground woods zoo".split()
)
# What has no ones: "the soil of Mars" and "the soil of Earth" are soil.
_SUBSTANCES = frozenset(
    "air alcohol ash atmosphere blood bread cash cement clay coal coffee concrete copper cotton "
    "dirt dust electricity energy fat fire flesh flour food fuel fur gas glass gold grain grass "
    "gravel ground hair heat ice iron land lava light material matter meat metal milk mud music "
    "noise oil oxygen paint paper plasma plastic pollution power radiation rain rice rock rubbish "
    "salt sand silver skin smoke snow soil sound steam steel stone sugar sunlight tissue traffic "
    "waste water wheat wind wine wood wool".split()
)
_NO_OTHER = _NEVER | _WEAK | _SUBSTANCES
# Of these, what follows "of the" is a sort: "the year of the pig", "the sign of the bull".
_SIGNS = frozenset("year day age era sign symbol month season feast".split())
# Determiners of no certain one: "block the sale of any assets".
_ANY = frozenset("any some every each no all another either neither".split())
# What things are likened to: "a cross between a lamp and a kite".
_BLENDS = frozenset("cross mix mixture blend hybrid combination".split())
# Nouns that stand for a name of the article, which would be the plainer thing to say; only with a
# name in it is a phrase fuller ("the Kelm Line website").
_NAMED = frozenset(
    "company firm group team club organisation organization party committee agency bureau "
    "department ministry charity bank university college website site newspaper magazine town "
    "village".split()
)
# Words that tell nothing about which one is meant, or do so only for a while.
_UNTELLING = frozenset(
    "new recent latest current present existing previous own big large small huge massive major "
    "giant gigantic enormous tiny little good great best important long short old young early late "
    "first last next final single whole entire full further future upcoming forthcoming proposed "
    "planned similar different same other several many few various certain particular special "
    "serious real main key possible potential likely common general average simple successful "
    "beautiful extraordinary remarkable controversial top so-called former additional already just "
    "only also even about around almost nearly".split()
)
# What has a subject or sides: only of such do these prepositions surely tell which one. "A deal
# with Japan" is one, but "a sailor with a knife" may have been attacked with it.
_ABOUT = frozenset("between for with against about on into to over".split())
_CONTENT = frozenset(
    "agreement alliance attack ban battle bill book case conference conflict contract deal debate "
    "decision demand dispute documentary exhibition experiment film guide hearing inquiry "
    "investigation law lawsuit lecture match meeting pact paper petition plan poll probe project "
    "proposal protest report request research review rule ruling scheme speech study summit survey "
    "talk tax test threat trade treaty trial vote war warning".split()
)
# Who is spoken of, not what: "a firm like Acme", "as a pilot".
_COMPARING = frozenset("like as than".split())
_INNER = frozenset(("NOUN", "PROPN", "ADJ", "ADV", "ADP", "DET", "NUM", "CCONJ", "PART", "VERB"))
# Prepositions that rather tell of the verb: "saw the deal as a threat", "signed it after a week".
_LOOSE = frozenset("as after before during by since until despite because with".split())
_PARTICIPLES = ("VBG", "VBN")
# Prepositions that surely hang on the participle before them: "made of steel", "led by Lee".
_BOUND = frozenset("of by".split())
# Endings of adjectives for sorts of things: "nuclear", "electric", "promotional".
_SORTS = ("al", "ar", "ic")
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_LONGEST = 8  # words of a phrase that still reads well in another sentence
_REACH = 12  # sentences since the noun was last heard


@dataclass(frozen=True, slots=True)
class Fuller:
    """What a bare definite takes up.

    Attributes:
        text: the phrase as it stands in its place ("the trade deal with Japan").
        tokens: the phrase's own words where the article has them first.
        ends: whether its noun is its last word, so that "'s" may follow.
    """

    text: str
    tokens: tuple[Token, ...]
    ends: bool


@dataclass(frozen=True, slots=True)
class _Mention:
    """One phrase of the article with the noun as its head.

    Attributes:
        noun: its head.
        place: index of its sentence, and of the head in its block.
        article: its determiner, or "".
        telling: the words, folded, that tell which one is meant; asides tell nothing.
        owner: whose it is ("Acme's", "its").
    """

    noun: Token
    place: tuple[int, int]
    article: str
    telling: frozenset[str]
    owner: Token | None

    @property
    def definite(self) -> bool:
        """Whether it points to what is known."""
        return self.article in _POINTING


def fuller(document: Document, noun: Token) -> Fuller | None:
    """Return the one fuller phrase that a bare definite surely takes up.

    Args:
        document: the article.
        noun: any noun; only the head of a bare "the deal" or "those deals" takes anything up.

    Returns:
        The phrase; None when there is none, or more than one, or none that is sure.
    """
    memory: dict[Token, Fuller | None] = document.memory.setdefault("fuller", {})
    if noun not in memory:
        memory[noun] = _fuller(document, noun)
    return memory[noun]


def _fuller(document: Document, noun: Token) -> Fuller | None:
    lemma = noun.lemma_.lower()
    if not _is_bare_definite(noun) or lemma in _NO_OTHER or _is_sort(noun):
        return None
    if document.names.of(noun) is not None or document.names.referent(noun) is not None:
        return None
    if lemma in _known(document) or _spoken(noun):
        return None
    mentions = _mentions(document, lemma)
    here = next(one for one in mentions if one.noun is noun)
    before = [one for one in mentions if one.place < here.place]
    first = next((one for one in before if one.telling and one.noun.tag_ == noun.tag_), None)
    if first is None:
        return None
    if here.place[0] - before[-1].place[0] > _REACH or not _brings_in(document, first):
        return None
    if lemma in _NAMED and not any(_is_name(document, one) for one in _before(first.noun)):
        return None
    others = [one for one in mentions if one is not first and one is not here]
    if any(_is_rival(one, first, here) for one in others):
        return None
    phrase = _phrase(document, first)
    if phrase is not None and noun.tag_ == "NNS" and lemma in REPEATED_DEEDS:
        return None if _tells_only_whose(phrase) else phrase
    return phrase


def _tells_only_whose(phrase: Fuller) -> bool:
    """Whether deeds are told by their doer alone: "the Norvik Council decisions"."""
    return phrase.ends and all(token.pos_ == "PROPN" for token in phrase.tokens[:-1])


def _is_bare_definite(noun: Token) -> bool:
    """Whether the noun has nothing but its article ("the deal", "the deal's")."""
    if noun.tag_ not in ("NN", "NNS") or noun.dep_ in ("compound", "nmod", "attr", "appos"):
        return False
    own = [child for child in noun.children if not child.is_punct and child.dep_ != "case"]
    return len(own) == 1 and own[0].i == noun.i - 1 and own[0].lower_ in _POINTING


def _is_name(document: Document, token: Token) -> bool:
    """Whether a word names one of a kind: "the Norvik website", not "the Russian company"."""
    name = document.names.of(token)
    return name is not None and token.pos_ != "ADJ" and token.ent_type_ != "NORP"


def _is_sort(noun: Token) -> bool:
    """Whether "the" makes a sort of it: "the year of the pig"."""
    of = noun.head
    return noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in _SIGNS


def _known(document: Document) -> frozenset[str]:
    """Return the words of the title, known to all, and what people and bodies are said to be.

    "The president" may be President Lee of whom the article tells elsewhere.
    """
    found: frozenset[str] | None = document.memory.get("known nouns")
    if found is None:
        words = [word.strip(".,:;?!\"'()") for word in document.article.title.lower().split()]
        roles = [role.lemma for name in document.names.all for role in name.roles]
        roles = [role for role in roles if is_person_noun(role) or noun_class(role)]
        known = frozenset((*words, *(word.removesuffix("s") for word in words), *roles))
        found = document.memory["known nouns"] = known
    return found


def _spoken(token: Token) -> bool:
    """Whether the token stands in direct speech, where somebody else says what is what."""
    return bool(inside_speech(token.doc)[token.i])


def _mentions(document: Document, lemma: str) -> list[_Mention]:
    """Return the phrases of the article that have the lemma as their head, in text order."""
    memory: dict[str, list[_Mention]] = document.memory.setdefault("noun mentions", {})
    if lemma not in memory:
        memory[lemma] = [_mention(*found) for found in _heads(document).get(lemma, ())]
    return memory[lemma]


def _heads(document: Document) -> dict[str, list[tuple[Token, int]]]:
    """Return the nouns that are heads of a phrase, with their sentences, by their lemma."""
    found: dict[str, list[tuple[Token, int]]] | None = document.memory.get("head nouns")
    if found is None:
        found = document.memory["head nouns"] = {}
        for sentence in document.sentences:
            for token in sentence.span:
                if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod"):
                    found.setdefault(token.lemma_.lower(), []).append((token, sentence.index))
    return found


def _mention(noun: Token, sentence: int) -> _Mention:
    article = next((c.lower_ for c in noun.lefts if c.dep_ == "det"), "")
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    telling = {
        token.lemma_.lower()
        for part in (*_before(noun), *_after(noun))
        for token in part.subtree
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
    }
    return _Mention(noun, (sentence, noun.i), article, frozenset(telling - _UNTELLING), owner)


def _before(noun: Token) -> list[Token]:
    return [c for c in noun.lefts if c.dep_ not in ("det", "predet", "punct", "cc", "preconj")]


def _after(noun: Token) -> Iterator[Token]:
    """Yield what follows the noun and narrows it; asides between commas do not."""
    for child in noun.rights:
        if child.dep_ in ("punct", "cc", "conj", "case"):
            continue
        start = child.left_edge
        if child.dep_ == "prep" and child.lower_ in _LOOSE:
            continue
        if child.dep_ == "prep" or start.i == 0 or start.nbor(-1).text not in (",", "(", "-", "–"):
            yield child


def _brings_in(document: Document, first: _Mention) -> bool:
    """Whether a phrase brings in one thing, or certain things, and says which.

    "a trade deal", "the trade deal" and "Acme's deal" do; "no deal", "trade deals" and "the best
    deal" speak of such things at large.
    """
    noun = first.noun
    if _spoken(noun):
        return False
    if noun.dep_ in ("attr", "appos") and is_person_noun(noun.lemma_.lower()):
        return False  # "Ann Lee, a retired pilot": she has a name
    stands_in = first.definite and noun.tag_ == "NN" and is_person_noun(noun.lemma_.lower())
    if stands_in and not any(True for _ in _after(noun)):
        return False  # "The six-term senator fell ill": his name was told before
    if _is_likened(noun) or sum(child.dep_ == "det" for child in noun.lefts) > 1:
        return False  # "the No Frills shop"
    if any(child.dep_ == "neg" for child in (*noun.children, *noun.head.children)):
        return False
    words = [token for part in _before(noun) for token in part.subtree]
    if any(token.tag_ in ("JJS", "JJR", "RBS", "RBR") for token in words):
        return False
    if first.owner is not None:
        return document.names.of(first.owner) is not None
    if noun.tag_ == "NNS":
        return first.article in ("", "the")
    if first.article in ("a", "an"):
        return True
    if not first.article:
        # "research by Ann Lee", never "research" at large
        return any(t.pos_ == "PROPN" for part in _after(noun) for t in part.subtree)
    if first.article != "the":
        return False
    # "the vote in 2008" parts it from others; "the trade deal", "the sale of Acme" say what it is
    of = any(child.lower_ == "of" for child in noun.rights)
    return of or any(token.lower_ not in _UNTELLING for token in words)


def _is_likened(noun: Token) -> bool:
    """Whether something else is likened to it: "as a pilot", "a cross between a lamp and …"."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ != "pobj":
        return False
    return noun.head.lower_ in _COMPARING or noun.head.head.lemma_.lower() in _BLENDS


def _is_rival(other: _Mention, first: _Mention, here: _Mention) -> bool:
    """Whether another phrase with the noun is, or may be, of something else."""
    if other.place > here.place and (first.article in ("a", "an") or not other.definite):
        return False  # what comes in later was not meant
    alike = other.noun.tag_ == here.noun.tag_
    if alike and other.owner is not None:
        return first.owner is None or not other.telling <= first.telling
    if alike and other.definite:
        # "a report … the thick report": qualities only add to what is known
        qualities = _only_qualities(other.noun, figures=first.article not in ("a", "an"))
        return not (other.telling <= first.telling or qualities)
    if here.noun.tag_ == "NN" and other.noun.tag_ == "NNS":
        counted = any(child.dep_ == "nummod" for child in other.noun.lefts)
        return bool(other.article) or other.owner is not None or counted
    if other.article:
        return other.article not in ("no", "any", "every", "each")
    return bool(other.telling) or here.noun.tag_ == "NNS"  # "up for sale" is none


def _only_qualities(noun: Token, *, figures: bool) -> bool:
    """Whether nothing but adjectives stands with the noun ("the thick, 40-page report").

    With ``figures`` only such as hold a figure or measure count: "the two-day talks".
    """
    for child in (*_before(noun), *_after(noun)):
        if child.i > noun.i or not child.text.islower():
            return False
        if "-" not in child.text and (figures or child.dep_ != "amod"):
            return False
    return True


def _phrase(document: Document, first: _Mention) -> Fuller | None:
    """Return the phrase as it stands in another sentence, when it is short and sure."""
    noun = first.noun
    kept: list[Token] = []
    for child in noun.lefts:
        if child.dep_ == "nummod" and child.ent_type_ != "DATE":
            return None  # "three other students": perhaps four of them are "the students"
        if child.dep_ in ("amod", "compound", "nmod", "nummod", "poss"):
            kept += child.subtree
        elif child.dep_ not in ("det", "predet"):
            return None
    kept = [token for token in kept if token.lower_ not in _UNTELLING]
    kept.append(noun)
    for child in noun.rights:
        part = _cut(child.subtree)
        if not part or part[0].i != kept[-1].i + 1 or not _narrows(document, child, part):
            break
        kept += part
    if any(token.lower_ in _ANY for token in kept):
        return None
    if kept == [noun] or len(kept) > _LONGEST or not all(map(_is_plain, kept)):
        return None
    if noun.tag_ == "NNS" and not any(
        token.pos_ in ("PROPN", "NUM")
        or token.lower_ == "of"
        or (token.is_title and not token.is_sent_start)
        for token in kept
    ):
        return None  # "the mystery shoppers": any such people
    if all(token is noun or _is_quality(token) for token in kept):
        return None  # "the charming house": which one?
    last = kept[-1]
    if last is not noun and last.i + 1 < len(last.doc):
        following = last.nbor(1)
        relative = following.tag_ in ("WDT", "WP", "WP$") or following.lower_ == "that"
        if following.pos_ in ("DET", "PRON", "NOUN", "PROPN") and not relative:
            return None  # two phrases side by side: a verb was misread
    text = "".join(token.text + (token.whitespace_ and " ") for token in kept).strip()
    if kept[0].is_sent_start and kept[0].pos_ != "PROPN" and not kept[0].is_upper:
        text = text[0].lower() + text[1:]
    if first.owner is None:
        text = f"the {text}"
    return Fuller(text, tuple(kept), last is noun)


def _is_quality(token: Token) -> bool:
    """Whether an adjective only says what something is like, not what sort: "nuclear" does not."""
    head, hyphen, _ = token.lower_.partition("-")
    if hyphen and head:
        return head[0].isdigit() or head in _NUMBERS  # "the four-page ruling": which one?
    if token.pos_ != "ADJ" and token.tag_ not in ("JJ", "VBN", "VBG", "RB"):
        return False
    return not (token.is_title or token.lower_.endswith(_SORTS))


def _cut(part: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a relative clause: "of a mural [that hung in Ulm]"."""
    starts = [token.left_edge.i for token in part if token.dep_ == "relcl"]
    return [token for token in part if not starts or token.i < min(starts)]


def _narrows(document: Document, child: Token, part: Sequence[Token]) -> bool:
    """Whether what follows the noun tells which one: "with Japan", "called Olive"."""
    if part[-1].is_punct or any(_is_bare_definite(token) for token in part):
        return False
    inner = {token.dep_ for token in part if token is not child}
    if not inner.isdisjoint(("relcl", "acl", "appos", "advcl", "ccomp")):
        return False
    if any(token.ent_type_ in ("DATE", "TIME") for token in part):
        return False
    if child.dep_ == "acl":
        places = {token.lower_ for token in part if token.dep_ in ("prep", "agent")}
        return child.tag_ in _PARTICIPLES and len(part) > 1 and places <= _BOUND
    if child.dep_ != "prep" or "pobj" not in inner:
        return False
    noun, word = child.head.lemma_.lower(), child.lower_
    if word == "of" or (word in _ABOUT and noun in _CONTENT):
        return True
    named = any(document.names.of(token) is not None for token in part)
    return named and (word in ("in", "at") or (word == "from" and is_person_noun(noun)))


def _is_plain(token: Token) -> bool:
    """Whether a word means the same in another sentence."""
    if token.tag_ in ("PRP", "PRP$", "WDT", "WP", "WP$", "WRB"):
        return False
    if token.lower_ in ("this", "that", "these", "those", "such"):
        return False
    return token.pos_ in _INNER or token.text in ("-", "$", "£", "€", "%")

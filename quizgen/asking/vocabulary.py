"""Vocabulary in context: what a less common word of the article means in its sentence."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quizgen.asking.candidate import Candidate
from quizgen.asking.excerpts import excerpt, is_by_nobody
from quizgen.asking.glossary import GlossaryWord, glossary
from quizgen.asking.lexical import known_words
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import count_words, faults
from quizgen.asking.word_frames import is_too_narrow, rivals_there
from quizgen.asking.word_kin import are_kin
from quizgen.asking.word_uses import has_its_meaning
from quizgen.language.forgetting import forgettable
from quizgen.language.inflect import base

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token

__all__ = ["other_meanings", "vocabulary"]

_POS = {"NOUN": "n", "VERB": "v", "ADJ": "a"}
_SENTENCE_WORDS = range(8, 36)  # of a longer one a clause is shown
_CLAUSE_WORDS = range(8, 26)
_EASY_SENTENCE = range(9, 23)  # words: context enough, and soon read
_LONG_SENTENCE = 31  # words: shown where a word stands in no shorter one
# Where words are only some of the questions: the rarest are asked about, and the next rarest where
# slots would stay empty.
_FEW, _MORE = 4, 9


class _Use(NamedTuple):
    """A word of the glossary where it stands."""

    word: GlossaryWord
    token: Token
    sentence: Sentence
    shown: str
    options: tuple[str, ...]
    beside_kin: bool = False


@family(
    "vocabulary",
    focuses=("vocabulary",),
    kinds=("multiple_choice",),
    needs=("sentences",),
)
def vocabulary(facts: Facts) -> Iterator[Candidate]:
    """Ask what a word means in its sentence; wrong options are what other words mean."""
    document, known = facts.document, known_words()
    every = bool(document.memory.get("all sought"))
    most = len(glossary()) if every else _MORE
    uses = document.once("word uses", most, lambda: _uses(document, most))
    further = set() if every else {use.token.i for use in uses[_FEW:]}
    wanted = document.memory.get("further words")
    for use in sorted(uses, key=lambda use: use.token.i):
        later = use.token.i in further
        if wanted not in (None, later):
            continue
        word = use.word
        yield Candidate(
            kind="multiple_choice",
            focus="vocabulary",
            family="vocabulary",
            rule=f"vocabulary.{word.pos}",
            stem=f'What does "{word.word}" mean in this sentence? "{use.shown}"',
            answer=_capital(word.meaning),
            evidence=(document.sentence_evidence(use.sentence),),
            sentence=use.sentence.index,
            fact=("vocabulary", word.word),
            answer_type="PHRASE",
            answer_range=document.offsets(use.token),
            options=tuple(_capital(option) for option in use.options),
            skill="vocabulary",
            features={
                "further word": float(later),
                "zipf": known.zipf(word.word),
                "gloss_words": float(len(word.meaning.split())),
                "words": float(count_words(use.sentence.span)),
                "word beside kin": float(use.beside_kin),
            },
        )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _uses(document: Document, most: int) -> list[_Use]:
    """Return the rarest words of the glossary, rarest first, each in its easiest sentence.

    Args:
        document: the article.
        most: how many words.
    """
    places: dict[tuple[str, str], list[tuple[Sentence, Token]]] = {}
    for sentence in document.sentences:
        if count_words(sentence.span) < _SENTENCE_WORDS.start:
            continue
        for token in sentence.span:
            word = _glossed(document, token)
            if word is not None:
                places.setdefault((word.word, word.pos), []).append((sentence, token))
    known = known_words()
    rarest = sorted(places, key=lambda word: (known.zipf(word[0]), places[word][0][1].i))
    rarest = list({word[0]: word for word in reversed(rarest)}.values())[::-1]  # noun or verb
    seal = document.article.sha256
    shown = (_use(document, glossary()[word], places[word], seal) for word in rarest)
    return list(islice(filter(None, shown), most))


def _use(
    document: Document, word: GlossaryWord, places: list[tuple[Sentence, Token]], seal: str
) -> _Use | None:
    """Return a word in the easiest of the sentences that can be shown, None where none can.

    One that shows a word of the same root ("a hacker to hack into it") comes last.

    Args:
        document: the article.
        word: of the glossary.
        places: where the article has it.
        seal: the hash of the article, by which its options are drawn.
    """
    given_away = None
    for sentence, token in sorted(places, key=lambda place: _hardness(place[0])):
        options = other_meanings(word, token, article=seal)
        if len(options) < 3:
            continue
        words = count_words(sentence.span)
        text = "" if words in _EASY_SENTENCE else _clause_shown(document, sentence, token)
        if not text and words in _SENTENCE_WORDS:
            text = _shown(document, sentence)
        if text and not _is_beside_kin(word, token, text):
            return _Use(word, token, sentence, text, options)
        if text and given_away is None:
            given_away = _Use(word, token, sentence, text, options, beside_kin=True)
    return given_away


def _is_beside_kin(word: GlossaryWord, token: Token, shown: str) -> bool:
    """Whether the words that are shown have another one of the same root: "ice mountains"."""
    same = {word.word, token.lower_, token.lemma_.lower()}
    others = {one for one in _LETTERS.findall(shown.lower()) if one not in same}
    return any(are_kin(word.word, one.removesuffix("s")) for one in others - {word.word + "s"})


def _hardness(sentence: Sentence) -> int:
    words = count_words(sentence.span)
    return 0 if words in _EASY_SENTENCE else 1 if words < _LONG_SENTENCE else 2


def _shown(document: Document, sentence: Sentence) -> str:
    """Return a sentence as it is quoted in a stem, or "" when it cannot be."""
    text = " ".join(sentence.span.text.split())
    if text.lstrip("\"'").startswith(_THEIRS):
        return ""  # whose, another sentence tells
    if not _WHOLE.fullmatch(text) or not _is_paired(text):
        return ""
    tokens = [token for token in sentence.span if not token.is_space]
    if is_by_nobody(document, tokens):
        return ""
    return "" if faults(document, sentence, tokens) else text.replace('"', "'")


def _clause_shown(document: Document, sentence: Sentence, token: Token) -> str:
    """Return the clause of a long sentence in which a word stands, or "" when it is no help."""
    tokens = [one for one in sentence.span if not one.is_space]
    part = excerpt(token, tokens, longest=_CLAUSE_WORDS.stop - 1)
    if count_words(part) not in _CLAUSE_WORDS or part[0].pos_ == "ADP":
        return ""
    text = "".join(one.text + one.whitespace_ for one in part).strip()
    if not _is_paired(text) or is_by_nobody(document, part) or faults(document, sentence, part):
        return ""
    left = [one for one in tokens if one.i < part[0].i]
    opened = part[0].is_title and left and left[-1].text == '"'
    before = "" if opened or all(one.is_punct for one in left) else "... "
    rest = [one for one in tokens if one.i > part[-1].i]
    after = "" if all(one.is_punct for one in rest) else " ..."
    return before + text.replace('"', "'") + after


def _is_paired(text: str) -> bool:
    """Whether brackets and marks of speech come in pairs, none in others, and nothing is cut."""
    if "..." in text or "…" in text:
        return False
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    if _LONE_MARK.search(text) or text.count("(") > 1:
        return False
    single = len(_OPENED.findall(text))
    return not single if '"' in text else single <= len(_CLOSED.findall(text))


_LONE_MARK = re.compile(r""" ["'] """)
_OPENED, _CLOSED = re.compile(r"(?<!\w)'(?=\w)(?!\d\ds?\b)"), re.compile(r"(?<=[\w.,!?])'(?!\w)")


_THEIRS = ("Their ", "Theirs ")
_WHOLE = re.compile(r"""["']?[A-Z0-9].*[.!?]["']?""")


def _glossed(document: Document, token: Token) -> GlossaryWord | None:
    """Return the glossary's word that a token is, where it can have no other meaning.

    "Back up" is not "back", a part of a name is none of its words, and a noun that another noun
    narrows ("customs union") may be a thing of its own.
    """
    pos = _POS.get(token.pos_)
    if pos is None or not token.is_lower or not token.is_alpha or token.ent_type_:
        return None
    lemma = token.lemma_.lower()
    if token.tag_ == "NNS" and (token.lower_, pos) in glossary():
        lemma = token.lower_  # "proceedings": in the plural alone
    if (lemma, pos) not in glossary() or (pos == "v" and base(token) != lemma):
        return None  # "scraping" is no form of "scrap"
    if pos == "n" and _is_joined_to_verb(token):
        return None  # "they run, swarm and bite"
    word = glossary()[lemma, pos]
    if document.names.of(token) is not None or token.dep_ in _NARROWING[pos]:
        return None
    if pos == "v" and _is_like_adjective(token):
        return None
    joined = token.i and token.nbor(-1).text in ("-", "–")
    if joined or any(child.dep_ in ("compound", "prt") for child in token.children):
        return None
    return word if has_its_meaning(word, token) else None


_NARROWING = {"n": ("compound", "amod", "nmod"), "v": ("compound",), "a": ("compound",)}


def _is_joined_to_verb(noun: Token) -> bool:
    beside = [child for child in noun.children if child.dep_ == "conj"]
    beside += [noun.head] if noun.dep_ == "conj" else []
    return any(one.pos_ == "VERB" for one in beside)


def _is_like_adjective(verb: Token) -> bool:
    """Whether a participle tells what something is like ("an empowering experience")."""
    head = verb.head if verb.dep_ == "conj" else verb
    return head.dep_ == "amod" or head.pos_ == "ADJ"


# What the other words mean ---------------------------------------------------------------------


def other_meanings(
    word: GlossaryWord, token: Token | None = None, *, article: str = ""
) -> tuple[str, ...]:
    """Return three to six meanings that the word has not, of the sort it could have, best first.

    They are what its rivals mean, those that fit where it stands, told at about the length of its
    own, without a telling word in common with it and, where enough have none, with each other.
    Nobody read how other words of its kind stand beside it: they would tempt nobody, or be right.

    Args:
        word: what is asked.
        token: where it stands; None for anywhere.
        article: another text gives another choice.
    """
    rivals = rivals_there(word, token)
    turn = zlib.crc32(f"{article} {word.word}".encode())
    ordered = sorted(_turned(rivals, turn), key=lambda rival: is_too_narrow(word, rival))
    chosen: list[GlossaryWord] = []
    for strict in (True, False):
        chosen = _chosen(word, ordered, strict=strict)
        if len(chosen) >= 3:
            break
    return tuple(rival.meaning for rival in chosen)


def _chosen(
    word: GlossaryWord, rivals: Sequence[GlossaryWord], *, strict: bool
) -> list[GlossaryWord]:
    """Return the rivals that can stand beside a word and each other, six at most.

    One that is told at greater length than the word comes first, where there is one, so that the
    longest option is not the key.

    Args:
        word: what is asked.
        rivals: words of its kind, in the order in which they are wanted.
        strict: whether two of them may share no telling word.
    """
    chosen: list[GlossaryWord] = []
    for rival in rivals:
        alike = any(
            rival.is_near(other.word) or (strict and _shares(rival, other)) for other in chosen
        )
        if not alike and not _is_alike(word, rival):
            chosen.append(rival)
    longer = next((rival for rival in chosen if _is_longer(word, rival)), None)
    if longer is not None:
        chosen.remove(longer)
        chosen.insert(0, longer)
    return chosen[:_SPARE]


def _is_longer(word: GlossaryWord, rival: GlossaryWord) -> bool:
    """Whether a rival that may stand first is told at greater length than the word."""
    return len(rival.meaning) > len(word.meaning) and not is_too_narrow(word, rival)


_SPARE = 6  # three, and others where one of them gives the key away


def _turned(rivals: Sequence[GlossaryWord], turn: int) -> Iterator[GlossaryWord]:
    """Yield the rivals from another place on, in steps that do not follow the alphabet."""
    count = len(rivals)
    step = next((one for one in _STEPS if count % one), 1)
    return (rivals[(turn + place * step) % count] for place in range(count))


_STEPS = (31, 37, 41, 43)  # primes; one that does not divide the count reaches every place


def _is_alike(word: GlossaryWord, rival: GlossaryWord) -> bool:
    """Whether a rival's meaning may be the word's, or stands out beside it."""
    short, long = sorted((len(word.meaning), len(rival.meaning)))
    if long > _LONGER * short or word.is_near(rival.word) or _shares(word, rival):
        return True
    if word.meaning.startswith(("a ", "an ")) and _is_several(rival.meaning):
        return True  # "a device …" and "objects kept …"
    return word.word[:6] in _telling(rival.meaning)  # "very skilled at something" and "skilled"


_LONGER = 1.9  # times as long as the shortest: beyond it a length gives the key away


def _is_several(meaning: str) -> bool:
    """Whether a meaning tells of several: "guns, bombs and other arms"."""
    return re.split(r"[ ,]", meaning, maxsplit=1)[0] in _PLURALS


_PLURALS = frozenset(
    "acts animals bars books bullets customs facts goods guesses guns hens ideas letters objects "
    "people priests remarks rings shoes shots soldiers stories things tiny weapons words".split()
)


def _shares(one: GlossaryWord, other: GlossaryWord) -> bool:
    return not _telling(one.meaning).isdisjoint(_telling(other.meaning))


@forgettable
@lru_cache(maxsize=4096)
def _telling(meaning: str) -> frozenset[str]:
    """Return the heads of a meaning's telling words: those of "punish" and "punishment" are one."""
    return frozenset([word[:6] for word in _LETTERS.findall(meaning.lower()) if word not in _SMALL])


_LETTERS = re.compile(r"[a-z]+")


_SMALL = frozenset(
    "a an the of or and to in on for with by that is as at from be being been are was were has "
    "have had having do does did done it its not no one ones somebody something someone other "
    "another very more most much many so than then when where which who whom whose what how "
    "into out up off down over under about between through after before until while if also "
    "can could may must will would should make makes made making give gives given get gets "
    "use used using person people thing things way kind sort such certain state act part own "
    "time".split()
)

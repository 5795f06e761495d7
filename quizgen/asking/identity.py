"""Who somebody is and what something is, as the article says in an apposition or a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.callings import callings
from quizgen.asking.candidate import Candidate
from quizgen.asking.lexical import known_words
from quizgen.asking.person_weight import person_weight
from quizgen.asking.post_time import tense
from quizgen.asking.posts import telling_posts
from quizgen.asking.registry import family, is_asked
from quizgen.asking.roles import Role, be, find_roles
from quizgen.asking.who_holds import who_holds
from quizgen.asking.who_somebody_is import who_somebody_is
from quizgen.facts.phrases import noun_phrase, plain_text
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token
    from quizgen.model import Article

__all__ = ["identity"]


@family(
    "identity",
    focuses=("who", "which", "definition", "what"),
    kinds=("multiple_choice", "short_answer"),
    needs=("names", "sentences"),
)
def identity(facts: Facts) -> Iterator[Candidate]:
    """Ask who holds a post, where, what a named thing is, and what letters stand for.

    =====================================  ====================================================
    "…", said Ann Lee, head of Kew Zoo      Who is the head of Kew Zoo? -> Ann Lee
    Tom Fry, a biologist at Kew Zoo, …      Which organisation is Tom Fry a biologist at?
    the Hajj, the yearly pilgrimage, …      What is the Hajj? -> The yearly pilgrimage
    the World Bird Union (WBU)              What does WBU stand for? -> World Bird Union
    killer whales, also known as orcas      What are killer whales also known as? -> Orcas
    =====================================  ====================================================
    """
    yield from who_holds(facts)
    yield from who_somebody_is(facts)
    for post in telling_posts(facts) if is_asked(facts, "identity.employer") else ():
        yield from _where_employed(facts, post)
    for role in find_roles(facts) if is_asked(facts, "identity.what") else ():
        if role.name.type != "PERSON":
            yield from _what(facts, role)
    if is_asked(facts, "identity.employer"):
        yield from _origins(facts)
    if is_asked(facts, "identity.letters"):
        yield from _letters(facts)
    yield from _other_names(facts)


def _made(facts: Facts, role: Role, **fields: object) -> Candidate:
    document = facts.document
    doubts = [] if role.name.type else ["name of unknown type"]
    if len(role.name.text.split()) < 2 and role.name.type == "PERSON":
        doubts.append("half a name")
    sentence = document.sentence_evidence(role.sentence)
    features = {
        **person_weight(facts, role.name, role.tokens),
        "mentions": float(len(role.name.mentions)),
        "role_words": float(len(role.tokens)),
        "title": float(role.how == "title"),
        "definite": float(role.definite),
    }
    return Candidate(
        evidence=(sentence,),
        sentence=role.sentence.index,
        family="identity",
        features=features,
        doubts=tuple(doubts),
        **fields,  # type: ignore[arg-type]  # kind, focus, stem … are given by the callers below
    )


_EMPLOYERS = {
    "at": "at",
    "for": "for",
    "of": "of",
    "from": "from",
    "with": "with",
}


_MAKERS = frozenset("author writer creator composer inventor".split())


def _where_employed(facts: Facts, role: Role) -> Iterator[Candidate]:
    """Ask for the organisation of a post: "Which organisation is X the director of?"."""
    document = facts.document
    for child in role.head.children:
        if child.dep_ != "prep" or child.lower_ not in _EMPLOYERS or child not in role.tokens:
            continue
        if child.lower_ == "of" and any(
            t.dep_ == "cc" and t.head == role.head for t in role.tokens
        ):
            continue  # "a researcher and member of the board"
        if role.head.lemma_.lower() in _MAKERS:
            continue  # "the author of Palestine Laboratory" works for no laboratory
        noun = next((token for token in child.children if token.dep_ == "pobj"), None)
        name = document.names.of(noun) if noun is not None else None
        mention = document.names.mention(noun) if noun is not None else None
        if name is None or mention is None or noun is None or name.type != "ORG":
            continue
        if role.tokens[-1].i > mention.span.end - 1 or any(
            c.dep_ in ("conj", "prep") for c in noun.children
        ):
            continue
        between = [t for t in role.tokens if child.i < t.i < mention.span.start]
        if any(token.dep_ in ("cc", "conj") for token in between):
            continue  # "an official at the tax office and Treasury": half of a list
        if any(token.text[:1].isupper() for token in between):
            continue  # "the manager of Young Men's [Lamp School]": a piece of its name
        what = _organisation(name.text)
        post = role.bare.partition(f" {child.text} ")[0]
        post = role.text.removesuffix(role.bare) + post
        answer = name.text
        yield _made(
            facts,
            role,
            kind="multiple_choice",
            focus="which",
            rule="identity.employer",
            stem=f"Which {what} {tense(facts, role)} {role.name.text} {post} {child.lower_}?",
            answer=answer,
            answer_type="ORG",
            answer_name=name,
            accepted=tuple(sorted(name.aliases - {answer})),
            fact=("identity", role.name.id),
        )
        return


def _origins(facts: Facts) -> Iterator[Candidate]:
    """Ask which organisation somebody is from: "Ann Lee of the Bird Trust said …"."""
    known = {post.name.id for post in telling_posts(facts)}
    for one in callings(facts):
        house = one.house
        if not one.origin or house is None or house.type != "ORG" or one.name.id in known:
            continue
        yield Candidate(
            kind="multiple_choice",
            focus="which",
            family="identity",
            rule="identity.employer",
            stem=f"Which {_organisation(house.text)} is {one.name.text} from?",
            answer=house.text,
            answer_type="ORG",
            answer_name=house,
            accepted=tuple(sorted(house.aliases - {house.text})),
            fact=("identity", one.name.id),
            evidence=(facts.document.sentence_evidence(one.sentence),),
            sentence=one.sentence.index,
            features={
                "mentions": float(len(one.name.mentions)),
                "role_words": float(len(one.tokens)),
                "title": 0.0,
                "definite": 0.0,
            },
        )


def _organisation(text: str) -> str:
    for word, kind in words.ORGANISATION_KINDS.items():
        if word in text.lower().split():
            return kind
    return "organisation"


def _what(facts: Facts, role: Role) -> Iterator[Candidate]:
    """Ask what a named thing is."""
    name = role.name
    if name.type not in ("ORG", "EVENT", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "LAW", "GPE"):
        return
    content = [t for t in role.tokens if t.pos_ in ("NOUN", "ADJ", "PROPN", "VERB")]
    if len(content) < 2 or role.head.lemma_.lower() in words.LIGHT_NOUNS:
        return
    if any(token.lemma_.lower() in words.DISTANCES for token in content):
        return
    if role.head.tag_ in ("NNS", "NNPS") or name.text.isupper():
        return
    if name.type == "GPE" and role.head.lemma_.lower() not in words.PLACE_NOUNS:
        return  # "Scotland, a stronger parliament and a say …" was misread
    superlative = any(token.tag_ == "JJS" for token in role.tokens)
    anchored = role.anchor is not None and role.anchor.type != "NORP"
    if role.text.startswith("the ") and not anchored and not superlative:
        return  # "the American firm" says too little
    mention = next((m for m in name.mentions if m.sentence == role.sentence.index), None)
    if mention is None:
        return
    before = mention.span.doc[mention.span.start - 1] if mention.span.start else None
    the = "the " if before is not None and before.lower_ == "the" else ""
    if name.type in ("ORG", "EVENT") and mention.span.root.lower_ in words.THE_BEFORE:
        the = "the "
    yield _made(
        facts,
        role,
        kind="multiple_choice",
        focus="definition",
        rule="identity.what",
        stem=f"What {be(role.sentence)} {the}{mention.span.text}?",
        answer=role.text[:1].upper() + role.text[1:],
        answer_type="PHRASE",
        answer_range=facts.document.offsets(role.tokens),
        accepted=(role.bare,),
        fact=("identity", name.id),
    )


# Letters --------------------------------------------------------------------------------------

_LETTERS = re.compile(r"^[A-Z]{2,6}s?$")


def _letters(facts: Facts) -> Iterator[Candidate]:
    """Ask what an abbreviation stands for, when the full form stands before the bracket."""
    document = facts.document
    for sentence in document.sentences:
        tokens = list(sentence.span)
        for index, token in enumerate(tokens[:-1]):
            if tokens[index - 1].text != "(" or tokens[index + 1].text != ")" or index < 2:
                continue
            if not _LETTERS.match(token.text):
                continue
            full = _full_form(tokens[: index - 1], token.text.rstrip("s"))
            if full is None:
                continue
            answer = plain_text(full)
            doubts = []
            if token.text in _KNOWN_LETTERS:
                doubts.append("known without reading")
            if _uses(document.article, token.text) < 2:
                doubts.append("letters used once")
            yield Candidate(
                kind="short_answer",
                focus="definition",
                family="identity",
                rule="identity.letters",
                stem=f"What does {_letters_as_one(token.text)} stand for?",
                answer=answer[:1].upper() + answer[1:],
                evidence=(document.sentence_evidence(sentence),),
                sentence=sentence.index,
                fact=("letters", token.text),
                answer_type="PHRASE",
                answer_range=document.offsets(full),
                skill="vocabulary",
                features={"mentions": float(document.article.text.count(token.text))},
                doubts=tuple(doubts),
            )


def _letters_as_one(letters: str) -> str:
    """Return letters to stand before "does": "KZ", but "the abbreviation KZs"."""
    return f"the abbreviation {letters}" if letters.endswith("s") else letters


# What everybody knows, or needs no words for.
_KNOWN_LETTERS = frozenset(
    "WHO UN EU UK US USA NATO NASA FBI CIA BBC CNN NHS AIDS HIV DNA CEO GDP IMF VAT TV PC UFO "
    "ATM GPS USSR UAE MP VIP".split()
)


def _uses(article: Article, letters: str) -> int:
    """Return how often an article uses an abbreviation, in its title, too."""
    title = "" if article.title in article.text else article.title
    return len(re.findall(rf"\b{letters}\b", f"{title}\n{article.text}"))


_SMALL = frozenset("of the and for in on to de &".split())


def _full_form(before: list[Token], letters: str) -> list[Token] | None:
    """Return the words before the bracket whose initials are the letters."""
    wanted = letters.lower()
    place = len(wanted) - 1
    taken: list[Token] = []
    for token in reversed(before):
        initial = token.lower_[0]
        if place < 0:
            break
        if initial == wanted[place]:
            place -= 1
        elif token.lower_ not in _SMALL:
            parts = re.split(r"[-–]", token.lower_)
            initials = "".join(part[0] for part in parts if part)
            if len(initials) > 1 and wanted[: place + 1].endswith(initials):
                place -= len(initials)
            else:
                return None
        taken.insert(0, token)
    if place >= 0 or not taken or taken[0].lower_ in _SMALL:
        return None
    return taken


def _in_mid_sentence(facts: Facts, tokens: Sequence[Token]) -> str:
    """Return the phrase without the capital that it has only as the first of a sentence."""
    text = plain_text(tokens)
    first = tokens[0]
    common = first.is_sent_start and facts.document.names.of(first) is None
    if common and (first.pos_ == "DET" or known_words().knows(first.lower_)):
        text = text[:1].lower() + text[1:]
    return text


def _other_names(facts: Facts) -> Iterator[Candidate]:
    """Ask for the other name: "killer whales, also known as orcas"."""
    document = facts.document
    for sentence in document.sentences:
        for token in sentence.span:
            if token.lower_ not in ("known", "called") or token.dep_ not in ("acl", "relcl"):
                continue
            if not any(child.lower_ == "also" for child in token.children):
                continue
            if token.dep_ == "relcl" and any(c.dep_ == "nsubj" for c in token.children):
                continue
            preposition = next((c for c in token.children if c.lower_ == "as"), None)
            top = preposition if preposition is not None else token
            noun = next((c for c in top.children if c.dep_ in ("pobj", "oprd")), None)
            if noun is None or any(c.dep_ in ("conj", "relcl", "prep") for c in noun.children):
                continue
            thing = [t for t in noun_phrase(token.head) if t.i < token.left_edge.i]
            answer = noun_phrase(noun)
            if not thing or any(t.lower_ in words.PRONOUNS for t in thing) or len(thing) > 6:
                continue
            if any(t.i > token.head.i and t.pos_ == "PROPN" for t in thing):
                continue  # "the ministry for Norvik, also known as Norland"
            if any(t.pos_ in ("VERB", "AUX") and t.dep_ in ("relcl", "acl") for t in thing):
                continue  # "the dust that gives Mars [its colour], also known as …"
            if thing[0].lower_ in ("this", "these", "that", "a", "an", "some", "many"):
                continue
            plural = token.head.tag_ in ("NNS", "NNPS")
            text = plain_text(answer)
            verb = be(sentence, plural=plural)
            stem = f"What {verb} {_in_mid_sentence(facts, thing)} also {token.lower_}"
            yield Candidate(
                kind="short_answer",
                focus="definition",
                family="identity",
                rule="identity.other_name",
                stem=stem + (" as?" if preposition is not None else "?"),
                answer=text[:1].upper() + text[1:],
                evidence=(document.sentence_evidence(sentence),),
                sentence=sentence.index,
                fact=(sentence.index, fold(text)),
                answer_type="PHRASE",
                answer_range=document.offsets(answer),
                skill="vocabulary",
            )

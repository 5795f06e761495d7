"""Names for pronouns, where one reading is sure."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.addressed import YOU, addresses_reader
from quizgen.asking.lexical import known_words
from quizgen.asking.narrator import as_writer
from quizgen.asking.pointing import lacks_second
from quizgen.asking.taken_up import taken_up

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["plain_capitals", "resolve"]


_WHO_OR_WHAT = frozenset((*YOU, *words.SPEAKERS, *words.PRONOUNS))


def resolve(document: Document, tokens: list[Token]) -> tuple[dict[int, str], list[str]]:
    """Put names for pronouns where that is sure; the rest are doubts."""
    texts: dict[int, str] = {}
    doubts: list[str] = []
    told = as_writer(document, tokens)
    texts.update(told)
    plural = False  # whether people stand for a "they" by now
    named: set[int] = set()  # ids of the names that the sentence has by now
    names = list(map(document.names.of, tokens))
    later = {name.id for name in names if name is not None}
    for token, name in zip(tokens, names, strict=True):
        if name is not None:
            named.add(name.id)
            continue
        if token.pos_ in ("NOUN", "PROPN"):
            described = document.names.referent(token)
            if described is not None:
                if described.id not in named | later:
                    texts.update(_for_description(described, token))
                named.add(described.id)  # "The Russian president has sent his generals"
            continue
        if token.lower_ not in _WHO_OR_WHAT or token.i in told:
            continue
        if token.lower_ in YOU and addresses_reader(document.article.text):
            continue
        if token.lower_ in words.SPEAKERS and not _quoted(tokens, token):
            doubts.append("first person" if token.lower_ in words.FIRST_PERSON else "second person")
        if token.lower_ not in words.PRONOUNS or token.pos_ not in ("PRON", "DET"):
            continue
        its_own = _part_of_its_own(token)
        if token.lower_ == "it" and not its_own and _says_nothing(token):
            continue
        referent = document.names.referent(token)
        if its_own or _may_be_cut(document, tokens, token, referent):
            doubts.append("pronoun")
            continue
        if referent is not None and (referent.id in named or _looks_ahead(token, referent, later)):
            continue
        if referent is not None and _is_of_subject(document, tokens, token, referent):
            continue
        if referent is None and _owned_by_name_to_come(document, tokens, token):
            continue
        if referent is not None and _stands_before(tokens, token, referent):
            continue
        if referent is not None and _may_be_owner(document, tokens, token):
            doubts.append("pronoun")
            continue
        if referent is not None:
            text = _name_form(referent, token)
            if text is None:
                doubts.append("pronoun")
            else:
                texts[token.i] = text
                named.add(referent.id)
        elif token.lower_ in words.PLURAL_PRONOUNS and plural and token.tag_ == "PRP$":
            continue  # "The divers found their boat"
        elif lacks_second(tokens, token) or not _bound(document, tokens, token):
            shown = _quoted(tokens, token) or _is_contracted(token)
            phrase = "" if shown else taken_up(document, token)
            if phrase:
                texts[token.i] = phrase
                plural = plural or token.lower_ == "they"
            else:
                doubts.append("pronoun")
    return texts, doubts


def _owned_by_name_to_come(document: Document, tokens: Sequence[Token], owner: Token) -> bool:
    """Whether "his" opens a sentence whose subject is a name: "In front of his fans, Lee won.".

    Nobody else is named in between, and both may be one person, or one house.
    """
    if owner.tag_ != "PRP$" or _quoted(list(tokens), owner):
        return False
    verb = next((token for token in owner.ancestors if token.dep_ == "ROOT"), None)
    subject = next((t for t in tokens if t.head == verb and t.dep_ in ("nsubj", "nsubjpass")), None)
    if verb is None or subject is None or not owner.i < subject.i < verb.i:
        return False
    name = document.names.of(subject)
    if name is None or any(
        token.i < subject.left_edge.i
        and ((other := document.names.of(token)) not in (None, name) or token.dep_ == "nsubj")
        and (other is None or other.type in ("PERSON", "ORG"))
        for token in tokens
    ):
        return False
    if owner.lower_ in words.PERSON_PRONOUNS:
        return name.type == "PERSON" and name.gender in ("", _GENDERS.get(owner.lower_, ""))
    return owner.lower_ == "its" and name.type in ("ORG", "GPE")


def _stands_before(tokens: Sequence[Token], pronoun: Token, referent: Name) -> bool:
    """Whether the name stands before its pronoun, though the tagger took it for another word.

    "Trump in recent days has asked them to vote for him": "Trump" was a verb.
    """
    last = referent.text.split()[-1]
    return any(
        token.text == last and token.i < pronoun.i and token.pos_ in ("VERB", "ADJ", "ADV", "X")
        for token in tokens
    )


def _may_be_owner(document: Document, tokens: Sequence[Token], pronoun: Token) -> bool:
    """Whether it may be an owner of whom nothing is known: "tells of Nunn's way as he looks on"."""
    if pronoun.lower_ not in words.PERSON_PRONOUNS or pronoun.dep_ != "nsubj":
        return False
    return any(
        token.i < pronoun.i
        and token.dep_ == "poss"
        and (name := document.names.of(token)) is not None
        and not name.type
        for token in tokens
    )


def _may_be_cut(
    document: Document, tokens: Sequence[Token], pronoun: Token, referent: Name | None
) -> bool:
    """Whether it may be somebody whose name was cut before it: "after Lee had sold his house"."""
    if pronoun.lower_ not in words.PERSON_PRONOUNS:
        return False
    gender = _GENDERS[pronoun.lower_]
    kept = frozenset(tokens)
    shown = {name.id for token in kept if (name := document.names.of(token)) is not None}
    if _in_main_clause(pronoun) or (referent is not None and referent.id not in shown):
        return False  # "Lee came and took her bag"; or its name is put for it
    return any(
        name.type == "PERSON" and name.gender in ("", gender) and name.id not in shown
        for token in pronoun.sent
        if token.i < pronoun.i and (name := document.names.of(token)) is not None
    )


def _in_main_clause(pronoun: Token) -> bool:
    """Whether it hangs on the verb of the main clause, or on one that goes on with its subject."""
    verb = next((t for t in pronoun.ancestors if t.pos_ in ("VERB", "AUX")), pronoun)
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT"


def _looks_ahead(pronoun: Token, referent: Name, later: Container[int]) -> bool:
    """Whether the name follows the pronoun in the sentence: "With her savings, Ann opened …".

    The main clause's own subject and object look back: "The king named her, and Ann served".
    """
    main = pronoun.dep_ in ("nsubj", "nsubjpass", "dobj") and pronoun.head.dep_ == "ROOT"
    return referent.id in later and not main


def _is_of_subject(
    document: Document, tokens: Sequence[Token], owner: Token, referent: Name
) -> bool:
    """Whether the subject to come stands for the same: "After a talk with her son, she left".

    The name is put for the subject then, and "her" stays.
    """
    if owner.tag_ != "PRP$" or _quoted(list(tokens), owner):
        return False
    root = next((token for token in tokens if token.dep_ == "ROOT"), None)
    subject = next((t for t in tokens if t.head == root and t.dep_ in ("nsubj", "nsubjpass")), None)
    if root is None or subject is None or subject.tag_ != "PRP":
        return False
    return (
        owner.i < subject.i < root.i
        and document.names.referent(subject) is referent
        and not _is_contracted(subject)
    )


# Nouns that tell nothing of what they stand for: a name in their place is plainer.
_BARE = frozenset(
    "company firm group team club site website newspaper magazine bank charity organisation "
    "organization agency party city town village country nation state island university school "
    "museum hospital neighborhood neighbourhood bureau retailer corporation store shop brand "
    "airline channel network band church committee commission broadcaster alliance "
    "regulator".split()
)


def _for_description(name: Name, noun: Token) -> dict[int, str]:
    """Return the name in place of a description that only says what it is: "the company"."""
    if noun.lemma_.lower() not in _BARE or name.type == "PERSON" or noun.i == 0:
        return {}
    before = noun.nbor(-1)
    parts = [child for child in noun.children if not child.is_punct and child.dep_ != "case"]
    if parts != [before] or before.lower_ not in ("the", "this", "that") or noun.tag_ != "NN":
        return {}
    return {before.i: "", noun.i: name.with_article}


def _is_contracted(token: Token) -> bool:
    """Whether a verb is drawn to the pronoun: "They'd just left"."""
    after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    return after in ("'s", "'d", "'ll", "'ve", "'re")


def _name_form(name: Name, token: Token) -> str | None:
    """Return the name as it stands for the pronoun: "Putin", "Putin's"; None when it cannot."""
    if token.lower_ in ("they", "their", "them", "theirs", "themselves"):
        return None
    text = name.text
    if _is_contracted(token):
        return None
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "dative"):
        return name.with_article
    if token.dep_ == "poss" and token.tag_ == "PRP$":
        return name.with_article + ("'" if text.endswith("s") else "'s")
    return None


def _says_nothing(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is clear that …", "it takes years to …"."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ == "dobj" and verb.lemma_ == "make":
        return token.nbor(1).lower_ in (
            "into",
            "to",
            "through",
            "past",
        )  # "made it into the top ten"
    clause = [child for child in verb.children if child.i > verb.i and not _is_loose(child)]
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in words.EMPTY_IT_VERBS:
        return False
    if verb.lemma_ == "mean" and not any(child.dep_ == "dobj" for child in clause):
        return False  # "It means a lot to win", but "It means choosing early"
    if any(child.dep_ in ("ccomp", "csubj", "xcomp") for child in clause):
        return True
    told = any(child.dep_ in ("acomp", "attr") for child in clause)
    if told and any(c.dep_ == "advcl" and c.left_edge.lower_ == "if" for c in clause):
        return True  # "It would be a loss for the town if the mill closed"
    if told and any(c.tag_ == "VB" and c.left_edge.lower_ == "for" for c in clause):
        return True  # "It is rare for mills to close"
    return any(
        grandchild.dep_ in ("ccomp", "xcomp", "csubj", "advcl")
        for child in clause
        if child.dep_ in ("acomp", "attr")
        for grandchild in child.children
    )


def _is_loose(clause: Token) -> bool:
    """Whether a verb's clause is none that "it" stands for.

    A participle is not: "It is the best bill yet introduced"; nor is what is wanted, where "is" has
    nothing else: "The aim? It is to arrest thieves".
    """
    if clause.dep_ != "xcomp" or clause.pos_ != "VERB":
        return False
    alone = not any(child.dep_ in ("acomp", "attr") for child in clause.head.children)
    return clause.tag_ == "VBN" or (alone and clause.tag_ == "VB" and clause.head.lemma_ == "be")


_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}


def _bound(document: Document, tokens: list[Token], pronoun: Token) -> bool:
    """Whether an antecedent that fits the pronoun stands before it in the sentence.

    For the subject of the main clause only the subject of a clause before it will do: "When the
    mine closed, it was flooded", not "Known as Lady Grey's Café, it is shut".
    """
    main = pronoun.dep_ in ("nsubj", "nsubjpass") and pronoun.head.dep_ == "ROOT"
    main = main or (  # "At the close its value was high"
        pronoun.dep_ == "poss"
        and pronoun.head.dep_ in ("nsubj", "nsubjpass")
        and pronoun.head.head.dep_ == "ROOT"
    )
    person = pronoun.lower_ in words.PERSON_PRONOUNS
    plural = pronoun.lower_ in words.PLURAL_PRONOUNS
    if _of_subject_to_come(tokens, pronoun):
        return True
    for token in tokens:
        if token.i >= pronoun.i:
            return False
        if token.dep_ == "compound" or (
            token.pos_ not in ("NOUN", "PROPN") and not _stands_for_many(token)
        ):
            continue
        if token.ent_type_ in ("DATE", "TIME") or token == pronoun.head:
            continue
        if main and token.dep_ not in ("nsubj", "nsubjpass", "conj"):
            continue
        if _same_clause(token, pronoun) or _within_what_is_said(token, pronoun):
            continue
        if _of_itself(token, pronoun) or _is_what_somebody_is(document, token):
            continue
        if _within_subject(token, pronoun):
            continue
        name = document.names.of(token)
        if _where(token) and pronoun.dep_ in ("dobj", "dative"):
            continue
        many = token.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in token.children)
        many = many or _agrees_as_many(token) or _stands_for_many(token)
        human = name.type == "PERSON" if name is not None else _is_person(token)
        if name is not None and name.gender and name.gender != _GENDERS.get(pronoun.lower_, ""):
            continue
        if plural and (many or token.lemma_.lower() in words.GROUPS):
            return True
        if not plural and not many and human == person:
            return True
    return False


_SHARES = frozenset(("%", "percent"))
# "Half of its people", "the rest of its ships": what is shared is told by the pronoun alone.
_PARTS = frozenset("half third quarter majority minority rest remainder most part".split())


def _stands_for_many(token: Token) -> bool:
    """Whether a figure or "those" stands for people or things: "the richest 1%", "those that …"."""
    if token.lower_ in _SHARES:
        return token.dep_ in ("nsubj", "nsubjpass")
    return token.lower_ == "those" and any(
        child.dep_ == "relcl" or (child.dep_ == "acl" and child.lower_ in words.ASKED)
        for child in token.children
    )


def _of_subject_to_come(tokens: list[Token], pronoun: Token) -> bool:
    """Whether a possessive before the clause is its subject's: "In their view, sailors sleep …".

    Only a plural subject counts: of "his" and "its" there may be several owners.
    """
    if pronoun.lower_ != "their" or pronoun.dep_ != "poss" or pronoun.head.dep_ != "pobj":
        return False
    preposition = pronoun.head.head
    verb = preposition.head
    if preposition.dep_ != "prep" or verb.dep_ != "ROOT" or preposition.i > verb.i:
        return False
    return any(
        child.dep_ in ("nsubj", "nsubjpass")
        and child in tokens
        and child.i > pronoun.i
        and child.tag_ in ("NNS", "NNPS")
        for child in verb.children
    )


def _agrees_as_many(subject: Token) -> bool:
    """Whether a foreign or unknown word is plural by its verb: "Realschulen have their …"."""
    if subject.dep_ not in ("nsubj", "nsubjpass") or subject.pos_ != "PROPN":
        return False
    verb = subject.head
    own = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    return own.i > subject.i and own.lower_ in ("are", "were", "have", "do")


def _of_itself(noun: Token, pronoun: Token) -> bool:
    """Whether the pronoun only completes the noun: "the back of it", "a plan to mend it".

    Or it stands beside it in a clause of its own: "the yard in which it was built", "the times
    they met"; or it owns what something is a share of: "90% of their time", "half of its people".
    """
    verb = pronoun.head
    if noun.lower_ in _SHARES | _PARTS and noun in pronoun.ancestors:
        return True
    if verb.dep_ == "relcl" and verb.head == noun and pronoun.dep_ in (*_SUBJECTS, "dobj"):
        return True
    if pronoun.dep_ == "dobj" and verb.tag_ == "VB" and verb.dep_ in ("advcl", "acl", "relcl"):
        first = verb.left_edge
        if first.lower_ == "to" and first.i == noun.i + 1:
            return True
    for above in pronoun.ancestors:
        if above == noun:
            return True
        if above.dep_ in ("relcl", "ccomp", "advcl") or above.pos_ == "NOUN":
            return False
    return False


def _is_what_somebody_is(document: Document, noun: Token) -> bool:
    """Whether a thing only says what a person is: "Lee became a household name after it …"."""
    if noun.dep_ != "attr" or noun.pos_ != "NOUN":
        return False
    subject = next((child for child in noun.head.children if child.dep_ == "nsubj"), None)
    name = document.names.of(subject) if subject is not None else None
    return name is not None and name.type == "PERSON"


def _within_what_is_said(noun: Token, pronoun: Token) -> bool:
    """Whether the noun stands in what the pronoun's noun tells: "Ships leak, their data show"."""
    subject = pronoun.head
    if pronoun.lower_ != "their" or subject.dep_ != "nsubj" or subject.head.dep_ != "ROOT":
        return False
    verb = subject.head
    above = [noun, *noun.ancestors]
    said = next((token for token in above if token.head == verb and token != verb), None)
    return said is not None and said.dep_ == "ccomp"


def _within_subject(noun: Token, pronoun: Token) -> bool:
    """Whether the noun only belongs to the subject of the pronoun's verb.

    "One edition of his lifetime kept it": the object is neither the edition nor the lifetime.
    """
    if pronoun.dep_ not in ("dobj", "dative"):
        return False
    subject = next((c for c in pronoun.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return (
        subject is not None
        and noun != subject
        and subject.i < noun.i < pronoun.head.i
        and subject.is_ancestor(noun)
        and not any(t.dep_ == "relcl" and subject.is_ancestor(t) for t in noun.ancestors)
    )


def _where(noun: Token) -> bool:
    """Whether a place only tells where: "In Ohio, they voted to raise it" raises no Ohio."""
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("in", "at", "near", "across")
        and noun.ent_type_ in ("GPE", "LOC")
    )


def _part_of_its_own(pronoun: Token) -> bool:
    """Whether "it" is said to be something of "its": "Seoul says it is part of its plan"."""
    verb = pronoun.head
    if pronoun.lower_ != "it" or verb.lemma_ != "be":
        return False
    return any(
        child.dep_ == "attr" and any(token.lower_ == "its" for token in child.subtree)
        for child in verb.children
    )


_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def _same_clause(subject: Token, pronoun: Token) -> bool:
    """Whether the two are subject and object of one verb: "The ruling ordered it to pay"."""
    if pronoun.tag_ == "PRP$" or pronoun.lower_.endswith(("self", "selves")):
        return False
    verb = pronoun.head
    if pronoun.dep_ == "pobj":
        verb = verb.head
    while verb.dep_ in ("xcomp", "ccomp") and not any(
        child.tag_ in ("VBD", "VBZ", "VBP", "MD") for child in (verb, *verb.children)
    ):
        verb = verb.head
    verb = _governing(verb)
    while subject.dep_ == "appos":  # "Archbishop Peter Low put her forward"
        subject = subject.head
    while verb.dep_ == "conj" and not any(c.dep_ in _SUBJECTS for c in verb.children):
        verb = verb.head  # "The group opened the boxes and sold them"
    return subject.head == verb and subject.dep_ in ("nsubj", "nsubjpass")


def _governing(verb: Token) -> Token:
    """Return the verb whose subject is to do it: "is reluctant [to sell]", "has a right [to]"."""
    above = verb.head
    if verb.dep_ == "acomp":
        return above
    told = verb.tag_ == "VB" and not any(child.dep_ in _SUBJECTS for child in verb.children)
    return above.head if told and verb.dep_ == "acl" and above.dep_ in ("dobj", "attr") else verb


def _is_person(token: Token) -> bool:
    return known_words().is_person(token.lemma_)


def _quoted(tokens: list[Token], token: Token) -> bool:
    return sum(other.text == '"' and other.i < token.i for other in tokens) % 2 == 1


def plain_capitals(document: Document, tokens: list[Token]) -> dict[int, str]:
    """Give the usual spelling of a name in capitals ("VLADIMIR Putin")."""
    texts: dict[int, str] = {}
    for token in tokens:
        if not token.is_upper or len(token.text) < 5 or not token.is_alpha:
            continue
        name = document.names.of(token)
        if name is None:
            continue
        for word in name.text.split():
            if word.casefold() == token.lower_ and not word.isupper():
                texts[token.i] = word
    return texts

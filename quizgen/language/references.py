"""Which name a pronoun or a description surely stands for.

One walk over the sentences keeps who was spoken of. A pronoun is resolved when one reading is
left: the only compatible person of this sentence and the one before, or the subject under whose
verb the pronoun stands ("Kerry said he …"). Whoever else might be meant, named or not ("an
officer"), stands in the way; what is said inside a quotation stands in nobody's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.language.descriptions import Describer, is_description
from quizgen.language.gender import noun_gender
from quizgen.language.name_tables import ORG_NOUNS, SAYING_LEMMAS, is_person_noun
from quizgen.language.speech_marks import inside_speech
from quizgen.language.topics import told_of

if TYPE_CHECKING:
    from quizgen.language.document import Document, Sentence
    from quizgen.language.names import Name, Names
    from quizgen.language.tree import Token

__all__ = ["resolve"]

_GENDERS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))

# What stands before a subject and belongs to its verb; what is reported there does not.
_FRONTED_PARTS = frozenset(("prep", "advcl", "npadvmod", "advmod"))
_REPORTED = frozenset(("ccomp", "parataxis", "conj", "relcl"))
_EMBEDDED = frozenset("ccomp advcl conj xcomp relcl acomp pcomp attr".split())

# Verbs whose object's "his" is the object's own or somebody else's: "Kerry praised his courage".
_TOWARDS = frozenset(
    "praise criticise criticize accuse blame thank condemn mock welcome attack defend support back "
    "reject dismiss echo answer follow replace succeed interview meet".split()
)
# "A programmer named David Jacobs": the noun is nobody new.
_NAMING = frozenset(("named", "called"))
# What organisations do and things do not.
_ORG_DEEDS = frozenset(
    "say announce plan hope want sell buy employ hire launch pay open close offer argue claim "
    "insist warn call ask urge fund support accuse deny admit promise expect believe raise spend "
    "invest recommend found reject refuse agree vote publish recruit operate own advise estimate "
    "report add tell".split()
)
_NEAR, _FAR = 3, 1000  # sentences between a name of unknown gender and its pronoun
_TOPIC = 2  # times as often spoken of as anybody else: whom the article is about
_LOOK_BACK = 2  # sentences with words outside quotation marks


@dataclass(slots=True, eq=False)
class _Someone:
    """A person of the text: a name, or an unnamed one ("an officer")."""

    name: Name | None
    gender: str


@dataclass(slots=True, eq=False)
class _Spot:
    """Where someone is spoken of."""

    who: _Someone
    token: Token
    subject: bool
    main: bool


def _head(tokens: list[Token]) -> Token:
    """Return the token whose head lies outside of the mention."""
    first, last = tokens[0].i, tokens[-1].i
    for token in tokens:
        if not first <= token.head.i <= last:
            return token
    return tokens[-1]


def _climb(token: Token) -> Token:
    """Return the token that carries the grammatical role: the first of "Obama and Putin"."""
    while token.dep_ in ("conj", "appos") and token.head is not token:
        token = token.head
    return token


def _clause(token: Token) -> Token:
    """Return the verb of the clause in which the token stands (or the root)."""
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return verb


def _subject_verb(token: Token) -> Token:
    """Return the nearest verb above the token that has a subject before it."""
    verb = _clause(token)
    while verb.head != verb:
        own = [child for child in verb.children if child.dep_ in _SUBJECTS]
        if own:
            return verb
        verb = _clause(verb)
    return verb


def _where_told(clause: Token) -> Token | None:
    """Return the verb beside which "in Iceland, where he worked" tells of a place or time."""
    if clause.dep_ != "relcl" or clause.left_edge.lower_ not in ("where", "when"):
        return None
    return _clause(clause.head)


def _acts(name: Token) -> bool:
    """Whether a name of unknown type does what people do: "Dorn asked his neighbour to wait"."""
    if name.dep_ not in _SUBJECTS:
        return False
    alone = not any(child.dep_ in ("det", "compound", "amod") for child in name.children)
    lemma = name.head.lemma_
    return lemma in SAYING_LEMMAS or lemma in _PERSONAL or (alone and name.head.lemma_ == "be")


_PERSONAL = frozenset("ask tell speak think know believe want hope feel write meet play".split())


_ACTING = frozenset("play portray depict".split())


def _plays_somebody(verb: Token) -> bool:
    """Whether the verb gives its subject a part: "Tom Fry plays Reverend Lee, a young priest"."""
    return verb.lemma_ in _ACTING and any(
        child.dep_ == "dobj" and (child.ent_type_ == "PERSON" or is_person_noun(child.lower_))
        for child in verb.children
    )


def _distinct(spots: list[_Spot], gender: str) -> dict[int, _Someone]:
    return {id(spot.who): spot.who for spot in spots if spot.who.gender in ("", gender)}


def _followed_by_or(token: Token) -> bool:
    following = token.doc[token.i + 1 : token.i + 2]
    return any(word.lower_ in ("or", "/") for word in following)


class _Walk:
    """The state of one walk over the article."""

    def __init__(self, document: Document, names: Names, doubtful: frozenset[int]) -> None:
        self.doubtful = doubtful
        self.document = document
        self.names = names
        self.describer = Describer(document, names)
        self.people = {name.id: _Someone(name, name.gender) for name in names.all}
        self.found: dict[tuple[int, int], Name] = {}
        self.pronouns: list[tuple[Name, str]] = []
        self.history: list[list[_Spot]] = []
        self.unnamed: dict[str, int] = {}  # nouns of "an officer", and where it said so last
        self.undetermined: set[str] = set()  # nouns of "the officer", with no name to it
        self.last: dict[int, int] = {}  # which sentence spoke of a name last
        self.quoted: dict[int, int] = {}  # the same, inside quotation marks
        self.speech = {block: inside_speech(doc) for block, doc in document.docs.items()}

    def run(self) -> None:
        """Walk over all sentences."""
        for sentence in self.document.sentences:
            spots = self._sentence(sentence)
            if spots is not None:
                self.history.append(spots)

    def _sentence(self, sentence: Sentence) -> list[_Spot] | None:
        """Return who is spoken of outside quotations; None when all of it is quoted."""
        speech = self.speech[sentence.block]
        spots: list[_Spot] = []
        outside = 0
        last_mention = None
        for token in sentence.span:
            if speech[token.i]:
                quoted = self.names.of(token)
                if quoted is not None and quoted.type == "PERSON":
                    self.quoted[quoted.id] = sentence.index
                continue
            outside += token.text[0].isalpha()
            mention = self.names.mention(token)
            if mention is not None:
                if mention is not last_mention:
                    last_mention = mention
                    name = self.names.of(token)
                    if name is not None:
                        self.last[name.id] = sentence.index
                        self._name_spot(name, list(mention.span), spots)
                continue
            gender = _GENDERS.get(token.lower_)
            if gender:
                self._pronoun_spot(token, gender, sentence, spots)
            elif token.lower_ in ("one", "another") and token.dep_ in _SUBJECTS:
                for child in token.rights:
                    for noun in child.children if child.lower_ == "of" else ():
                        if noun.tag_ == "NNS" and is_person_noun(noun.lemma_):
                            who = _Someone(None, noun_gender(noun.lemma_))
                            spots.append(self._spot(who, token))
            elif token.tag_ in ("NN", "NNP", "JJ"):
                self._noun_spot(token, sentence, spots)
            elif token.lower_ in ("it", "its"):
                self._neuter(token, sentence)
        return spots if outside > 1 else None

    # Who is spoken of

    def _spot(self, who: _Someone, token: Token) -> _Spot:
        carrier = _climb(token)
        subject = carrier.dep_ in _SUBJECTS
        verb = carrier.head
        main = subject and (verb.dep_ == "ROOT" or verb.lemma_ in SAYING_LEMMAS)
        return _Spot(who, token, subject, main)

    def _name_spot(self, name: Name, tokens: list[Token], spots: list[_Spot]) -> None:
        head = _head(tokens)
        if name.type == "PERSON" and not name.ambiguous:
            if not name.plural:
                spots.append(self._spot(self.people[name.id], head))
        elif (
            name.type in ("", "PERSON")
            and head.ent_type_ in ("PERSON", "")
            and (head.ent_type_ or name.ambiguous or _acts(head))
        ):
            spots.append(self._spot(_Someone(None, ""), head))

    def _noun_spot(self, token: Token, sentence: Sentence, spots: list[_Spot]) -> None:
        lower = token.lower_
        if self.describer.is_role(token) or self._is_apposed(token):
            return
        called = self._called(token)
        if called is not None:
            spots.append(self._spot(self.people[called.id], token))
            return
        described = is_description(token)
        if described:
            name = self.describer.find(
                token, sentence.index, self.unnamed, self.undetermined, self.last
            )
            if name is not None:
                self.found[sentence.block, token.i] = name
                if name.type == "PERSON":
                    spots.append(self._spot(self.people[name.id], token))
                self.last[name.id] = sentence.index
                return
        if token.tag_ == "JJ" and not lower.endswith("-year-old"):
            return
        modifies = token.i + 1 < len(token.doc) and token.nbor(1).tag_ in ("NN", "NNS")
        if token.dep_ not in ("compound", "amod", "nmod") and not modifies:
            if not described:
                self.unnamed[lower] = sentence.index
            else:
                self.undetermined.add(lower)
            office = token.dep_ == "pobj" and token.head.lower_ == "as"
            if is_person_noun(lower) and token.dep_ != "attr" and not office:
                spots.append(self._spot(_Someone(None, noun_gender(lower)), token))

    def _is_apposed(self, token: Token) -> bool:
        """Whether the noun tells what somebody named is: "Lee, herself a nominee of the party"."""
        if token.dep_ != "appos":
            return False
        name = self.names.of(token.head) or self.found.get(
            (self.document.block_of(token), token.head.i)
        )
        return name is not None and name.type == "PERSON"

    def _called(self, token: Token) -> Name | None:
        """Return the person whose name follows the noun: "a programmer named David Jacobs"."""
        for clause in token.rights:
            if clause.dep_ == "acl" and clause.lower_ in _NAMING:
                for word in clause.rights:
                    name = self.names.of(word)
                    if name is not None and name.type == "PERSON" and not name.ambiguous:
                        return name
        return None

    # He and she

    def _related(self, token: Token, gender: str) -> _Someone | None:
        """Return the person whose relative clause the pronoun stands in.

        "Michy, who is famous for his club", "Dancevic, who said he had felt dizzy". Nobody else
        may be named between "who" and the pronoun.
        """
        clause = token
        while clause.head != clause and clause.dep_ != "relcl":
            clause = clause.head
        if clause.dep_ != "relcl":
            return None
        who = next((c for c in clause.children if c.lower_ == "who" and c.dep_ in _SUBJECTS), None)
        name = self.names.of(clause.head)
        if who is None or name is None or name.type != "PERSON" or name.ambiguous or name.plural:
            return None
        subject = token.dep_ in _SUBJECTS and token.head != clause
        if not subject and (token.tag_ != "PRP$" or clause.lemma_ in _TOWARDS):
            return None
        for between in token.doc[who.i + 1 : token.i]:
            other = self.names.of(between)
            if (other is not None and other.type in ("PERSON", "")) or is_person_noun(
                between.lemma_.lower()
            ):
                return None
        return self.people[name.id] if name.gender == gender else None

    def _pronoun_spot(
        self, token: Token, gender: str, sentence: Sentence, spots: list[_Spot]
    ) -> None:
        who = self._who(token, gender, spots, sentence)
        if who is not None and self._is_on_stage(who):
            who = None
        if who is None or who.name is None:
            spots.append(self._spot(who or _Someone(None, gender), token))
            return
        self.found[sentence.block, token.i] = who.name
        self.last[who.name.id] = sentence.index
        self.pronouns.append((who.name, gender))
        spots.append(self._spot(who, token))

    def _is_on_stage(self, who: _Someone) -> bool:
        """Whether the sentence before says whom somebody plays: "He" may be either then."""
        return bool(self.history) and any(
            spot.who is who and spot.subject and _plays_somebody(_climb(spot.token).head)
            for spot in self.history[-1]
        )

    def _who(
        self, token: Token, gender: str, spots: list[_Spot], sentence: Sentence
    ) -> _Someone | None:
        clause = _clause(token)
        if (token.i and token.nbor(-1).lower_ in ("or", "and/or")) or _followed_by_or(token):
            return None  # "his or her employer"
        if self._is_unknown_tellers(token, spots):
            return None
        if token.lower_ in ("himself", "herself"):
            own = [s for s in spots if s.subject and _climb(s.token).head == clause]
            fits = _distinct(own, gender)
            return next(iter(fits.values())) if len(fits) == 1 else None
        barred: set[int] = set()
        if token.tag_ == "PRP" and token.dep_ not in _SUBJECTS:
            # "Kerry met him": not Kerry
            barred = {id(s.who) for s in spots if s.subject and _climb(s.token).head == clause}
        related = self._related(token, gender)
        if related is not None:
            return related
        ahead = self._ahead(token, gender)
        owned = self.describer.owned(token)
        if owned is not None:
            barred.add(id(self.people[owned.id]))  # "Avie Glazer, his brother"
        local = _distinct([s for s in spots if id(s.who) not in barred], gender)
        before = self._before(gender, token, bool(local))
        earlier = {key: who for key, who in _distinct(before, gender).items() if key not in barred}
        everyone = local | earlier
        if ahead is not None and any(who.name is not ahead.name for who in everyone.values()):
            return None
        if ahead is not None:
            return ahead if ahead.name is not None else None
        subject = token.dep_ in _SUBJECTS
        if len(everyone) == 1:
            _key, who = next(iter(everyone.items()))
            if not local and self._looks_ahead(token, gender, sentence, who):
                return None
            return who if self._is_sure(who, token, gender, spots, before, sentence) else None
        if token.tag_ == "PRP$":
            own = [s for s in spots if id(s.who) in local and self._joined(s.token, token)]
            if own:
                return own[-1].who  # "Trump and his allies"
        if len(local) == 1 and (subject or token.tag_ == "PRP$"):
            who = next(iter(local.values()))
            governing = [s for s in spots if s.who is who and s.subject]
            told = bool(who.gender) or self._tells_own(governing, token)
            if governing and told and self._governs(governing[-1], token, subject):
                return who
        if not local and subject:
            continued = (
                self._continued(before, gender, token)
                or self._says_on(before, gender, token)
                or self._topic(before, gender, token)
            )
            if continued and not self._looks_ahead(token, gender, sentence, continued):
                return continued
        return None

    def _is_unknown_tellers(self, token: Token, spots: list[_Spot]) -> bool:
        """Whether the pronoun is told of by a name of which it is not known what it names.

        "Balls said he would not": whoever was spoken of before is not meant, even where the
        tagger took the speaker for a family or for no name at all.
        """
        clause = token
        while clause.head != clause:
            if clause.dep_ in ("ccomp", "parataxis") and clause.head.lemma_ in SAYING_LEMMAS:
                break
            clause = clause.head
        tellers = [c for c in clause.head.children if c.dep_ in _SUBJECTS and c.i < token.i]
        if clause.head == clause or not tellers:
            return False
        teller = tellers[-1]
        if teller.tag_ not in ("NNP", "NNPS") or any(c.dep_ == "conj" for c in teller.children):
            return False
        name = self.names.of(teller)
        if name is not None and name.type not in ("", "PERSON"):
            return False
        families = any(child.lower_ == "the" for child in teller.children)
        known = any(_climb(spot.token) == teller or spot.token == teller for spot in spots)
        return not families and not known

    def _is_sure(
        self,
        who: _Someone,
        token: Token,
        gender: str,
        spots: list[_Spot],
        before: list[_Spot],
        sentence: Sentence,
    ) -> bool:
        """Whether the only compatible person is surely meant."""
        if who.name is None:
            return False
        last = self.last.get(who.name.id, -_FAR)
        if who.gender == "":
            subject = any(s.subject for s in [*spots, *before] if s.who is who)
            if not subject or who.name.id in self.doubtful or sentence.index - last > _NEAR:
                return False
            if self._quoted_since(who.name, (gender,)):
                return False  # "Eleanor saved them," Alex Cullen said. "She was …": Eleanor
        clause = _clause(token)
        speaks = token.dep_ in _SUBJECTS and (
            clause.dep_ == "ROOT" or clause.lemma_ in SAYING_LEMMAS
        )
        if speaks or last == sentence.index:
            return True
        # "Trump says …", the pollster noted. … his events: whoever was quoted may be meant
        return not self._quoted_since(who.name, ("", gender))

    def _quoted_since(self, name: Name, genders: tuple[str, ...]) -> bool:
        """Whether quoted words spoke of somebody else of these genders since the name stood."""
        last = self.last.get(name.id, -_FAR)
        return any(
            where >= last and number != name.id and self.people[number].gender in genders
            for number, where in self.quoted.items()
        )

    @staticmethod
    def _joined(other: Token, pronoun: Token) -> bool:
        """Whether the pronoun's noun is coordinated with the other: "Trump and his allies"."""
        return (
            pronoun.i - other.i == 2
            and pronoun.nbor(-1).lower_ in ("and", "or")
            and pronoun.head.head == other
        )

    def _before(self, gender: str, token: Token, local: bool) -> list[_Spot]:
        """Return the spots of the sentence before, or of the last that has someone fitting."""
        spots: list[_Spot] = []
        for back in range(1, min(_LOOK_BACK, len(self.history)) + 1):
            spots = self.history[-back]
            if _distinct(spots, gender):
                return spots
            if local:
                return spots
        return spots

    @staticmethod
    def _governs(spot: _Spot, token: Token, subject: bool) -> bool:
        """Whether the pronoun stands under the verb of the subject ("Kerry said he would …")."""
        verb = _climb(spot.token).head
        if subject:
            clause = token.head
            while clause.head != clause:
                if clause.dep_ not in _EMBEDDED:
                    return False
                above = _where_told(clause) or clause.head
                if above == verb:
                    return clause.i > spot.token.i
                clause = above
            return False
        if token.tag_ != "PRP$":
            return False
        return _subject_verb(token) == verb and verb.lemma_ not in _TOWARDS

    def _tells_own(self, governing: list[_Spot], token: Token) -> bool:
        """Whether a speaker of unknown gender must be the "he" of what he says ("X said he …")."""
        if not governing or token.dep_ not in _SUBJECTS or token.head.dep_ != "ccomp":
            return False
        spot = governing[-1]
        verb = _climb(spot.token).head
        if token.head.head != verb or verb.lemma_ not in SAYING_LEMMAS:
            return False
        name = spot.who.name
        return name is not None and name.id not in self.doubtful

    def _continued(self, before: list[_Spot], gender: str, token: Token) -> _Someone | None:
        """Return the main subject of the sentence before, when it alone was a subject there."""
        fitting = [s for s in before if s.who.gender in ("", gender)]
        subjects = {id(s.who): s.who for s in fitting if s.subject}
        mains = {id(s.who): s.who for s in fitting if s.main}
        if len(subjects) != 1 or len(mains) != 1:
            return None
        who = next(iter(mains.values()))
        says = _clause(token).lemma_ in SAYING_LEMMAS
        if says and any(self.describer.owned(s.token) is who.name is not None for s in fitting):
            return None  # "Her mother, Ann Lee, was born here. "I remember it," she said": who?
        embedded = _clause(token).dep_ != "ROOT" and not says
        if embedded and any(s.who.name is not None for s in fitting if s.who is not who):
            return None
        return who if who.gender == gender and who.name is not None else None

    @staticmethod
    def _says_on(before: list[_Spot], gender: str, token: Token) -> _Someone | None:
        """Return who says something in the main clause of the sentence before, as "he" does here.

        "Kerry said Brandt had left and he was sorry. He said …": whoever else does something there
        does it in what Kerry said.
        """
        verb = token.head
        if verb.dep_ != "ROOT" or verb.lemma_ not in SAYING_LEMMAS:
            return None
        told = [s for s in before if s.main and _climb(s.token).head.dep_ == "ROOT"]
        if len(told) != 1 or _climb(told[0].token).head.lemma_ not in SAYING_LEMMAS:
            return None
        who = told[0].who
        return who if who.gender == gender and who.name is not None else None

    def _topic(self, before: list[_Spot], gender: str, token: Token) -> _Someone | None:
        """Return whom the article is about, where the sentence before was mainly about him too.

        Others may have been spoken of there, but not as the subject of its main clause.
        """
        if _clause(token).dep_ != "ROOT":
            return None
        mains = {id(s.who): s.who for s in before if s.main and s.who.gender in ("", gender)}
        who = next(iter(mains.values())) if len(mains) == 1 else None
        if who is None or who.name is None or who.gender != gender:
            return None
        others = [
            len(name.mentions)
            for name in self.names.people()
            if name is not who.name and name.gender in ("", gender)
        ]
        return who if len(who.name.mentions) >= _TOPIC * max(others, default=1) else None

    def _ahead(self, token: Token, gender: str) -> _Someone | None:
        """Return the subject before which the pronoun's phrase or clause stands, if it fits.

        "In his office the mayor said …", "While he was a guard, Harker wrote …": whoever was
        spoken of before need not be meant.
        """
        part = token
        while part.head != part and part.dep_ not in _REPORTED:
            verb = part.head
            subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
            if part.dep_ in _FRONTED_PARTS and part.i < verb.i:
                if not subjects:  # "In his office near the square, mayor Harker, is": misread
                    between = token.doc[token.i + 1 : verb.i]
                    subjects = [one for one in between if self.names.of(one) is not None]
                if subjects and subjects[-1].left_edge.i > token.i:
                    return self._fitting(subjects[-1], gender)
            part = verb
        return None

    def _fitting(self, subject: Token, gender: str) -> _Someone | None:
        """Return one person that a subject stands for, where he or she may be of the gender."""
        if subject.tag_ not in ("NN", "NNP") or any(c.dep_ == "conj" for c in subject.children):
            return None
        for noun in (subject, *(child for child in subject.children if child.dep_ == "appos")):
            name = self.names.of(noun)
            if name is not None and name.type == "PERSON" and not name.ambiguous:
                who = self.people[name.id]
                return who if who.gender in ("", gender) else None
        lone = subject.pos_ == "PROPN" and not any(subject.lefts)
        name = self.names.of(subject)
        if lone and (name is None or name.type in ("", "ORG")):
            return _Someone(None, "")  # "Lister" may be somebody
        return None

    def _looks_ahead(self, token: Token, gender: str, sentence: Sentence, who: _Someone) -> bool:
        """Whether a name after the pronoun may be meant: "When he arrived, Putin …"."""
        clause = _clause(token)
        if clause.dep_ == "ROOT" and token.tag_ != "PRP$":
            return False
        if clause.dep_ == "ROOT" and token.head.dep_ in (*_SUBJECTS, "dobj", "attr"):
            return False
        for later in sentence.span[token.i - sentence.span.start + 1 :]:
            name = self.names.of(later)
            if name and name.type == "PERSON" and name.gender in ("", gender):
                if name is who.name:
                    return False
                return _climb(later).dep_ in _SUBJECTS and clause.i < later.i
        return False

    # It

    def _carried(self, token: Token, sentence: Sentence) -> Name | None:
        """Return the organisation that "it" takes up as subject from the sentence before.

        "Nokia closed a factory in May. It sold the machines": the subject goes on where it was
        the only organisation or place there, and the new verb is one of deeds or words.
        """
        topic = self._topic_of_it(token, sentence)
        if topic is not None:
            return topic
        verb = token.head
        if token.dep_ != "nsubj" or verb.dep_ != "ROOT" or token.i != sentence.span.start:
            return None
        if verb.lemma_.lower() not in _ORG_DEEDS or not sentence.index:
            return None
        before = self.document.sentences[sentence.index - 1]
        speech = self.speech[before.block]
        if before.block not in (sentence.block, sentence.block - 1) or speech[before.span.root.i]:
            return None
        subject = next((c for c in before.span.root.children if c.dep_ == "nsubj"), None)
        if subject is None or any(c.dep_ == "conj" for c in subject.children):
            return None
        name = self.names.of(subject) or self.found.get((before.block, subject.i))
        if name is None or name.type != "ORG" or name.plural:
            return None
        for other in before.span:
            rival = self.names.of(other)
            if rival is not None and rival is not name and rival.type in ("ORG", "GPE", ""):
                return None
            if other.pos_ == "NOUN" and other.lemma_.lower() in ORG_NOUNS and other != subject:
                return None
        return name

    def _topic_of_it(self, token: Token, sentence: Sentence) -> Name | None:
        """Return the thing that the sentence before introduced: "Sarn is a port. It has …"."""
        if token.lower_ != "it" or not sentence.index:
            return None
        before = self.document.sentences[sentence.index - 1]
        if before.block not in (sentence.block, sentence.block - 1):
            return None
        if self.speech[before.block][before.span.root.i]:
            return None

        def name_of(word: Token) -> Name | None:
            return self.names.of(word) or self.found.get((before.block, word.i))

        return told_of(token, sentence, before, name_of)

    def _neuter(self, token: Token, sentence: Sentence) -> None:
        """Resolve "Google said it would …", "Google sold its cars" and "It sold …" after it."""
        carried = self._carried(token, sentence)
        if carried is not None:
            self.found[sentence.block, token.i] = carried
            self.last[carried.id] = sentence.index
            return
        verb = _clause(token)
        if token.tag_ == "PRP" and token.dep_ not in _SUBJECTS:
            return
        if token.tag_ == "PRP$" and verb.lemma_ == "be":
            return  # "says Britain is its third biggest market"
        if token.tag_ == "PRP":
            if verb.lemma_ in ("be", "seem", "appear", "take", "make", "happen", "rain"):
                return
            if verb.dep_ != "ccomp" or verb.head.lemma_ not in SAYING_LEMMAS:
                return
            verb = verb.head
        for subject in verb.children:
            if subject.dep_ == "nsubj" and subject.i < token.i:
                name = self.names.of(subject)
                if name is None or name.type not in ("ORG", "GPE") or name.plural:
                    return
                mention = self.names.mention(subject)
                if mention is None or any(c.dep_ == "conj" for c in subject.children):
                    return
                for between in token.doc[mention.span.end : token.i]:
                    if between.tag_ in ("NN", "NNP"):
                        return
                self.found[sentence.block, token.i] = name
                return


def _told(pronouns: list[tuple[Name, str]]) -> frozenset[int]:
    """Set the gender that pronouns tell of names; return the ids of those told both ways."""
    told: dict[int, set[str]] = {}
    names = {name.id: name for name, _ in pronouns}
    for name, gender in pronouns:
        if not name.gender:
            told.setdefault(name.id, set()).add(gender)
    for number, genders in told.items():
        if len(genders) == 1:
            names[number].gender = genders.pop()
    return frozenset(number for number, genders in told.items() if len(genders) > 1)


def resolve(document: Document, names: Names) -> dict[tuple[int, int], Name]:
    """Return the referents by block and token index; fill in genders that pronouns tell.

    A second walk uses the genders that the first one learned.
    """
    walk = _Walk(document, names, frozenset())
    walk.run()
    unknown = [name for name, _ in walk.pronouns if not name.gender]
    if unknown:
        walk = _Walk(document, names, _told(walk.pronouns))
        walk.run()
    return walk.found

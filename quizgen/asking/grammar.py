"""From a clause to a question: inversion, do-support, agreement, what stays and what goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.narrator import FIRST_TO_THIRD
from quizgen.facts.clauses import Clause, Part
from quizgen.facts.phrases import shorten
from quizgen.language.inflect import base, inflect, third_person

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["embedded", "invert", "links", "predicate", "tail", "unsound"]

# Adverbs that tie a sentence to the one before; a question stands alone, so they go.
_LINKING = frozenset(
    "also too even however instead therefore thus meanwhile moreover furthermore nevertheless "
    "nonetheless though indeed besides additionally consequently hence still then so similarly "
    "likewise finally eventually just simply actually really certainly clearly obviously "
    "unfortunately fortunately perhaps already yet rather quite only either now again instead "
    "later earlier ago already soon since subsequently particularly especially "
    # what the writer thinks of it, which asks nothing
    "incidentally frankly sadly luckily admittedly ironically interestingly surprisingly notably "
    "naturally oddly curiously fittingly tellingly crucially importantly sure".split()
)
_BE = frozenset("be am is are was were been being 's 're 'm".split())

_PLURAL_TO_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "'re": "is",
                       "'ve": "has"}  # fmt: skip

# Prepositional phrases that only tie the sentence to others: "in fact", "for example".
_LINKING_PHRASES = frozenset(
    ["in fact", "for example", "for instance", "of course", "in addition", "as a result",
     "on the other hand", "in other words", "after all", "at least", "in turn", "by contrast",
     "in particular", "so far", "at first", "at last", "in contrast", "on the contrary"]
)  # fmt: skip


def _inner(clause: Clause) -> list[Part]:
    """Adverbs between subject and main verb that stay ("reportedly")."""
    head = clause.verb.head.i
    return [
        part
        for part in clause.after
        if part.role == "adverb"
        and part.tokens[-1].i < head
        and not links(part)
        and not (part.head.lower_ in _BEFOREHAND and _forms(clause)[1] is not None)
    ]


# "had previously given" is told before something else; a question alone asks who "gave".
_BEFOREHAND = frozenset(("previously", "earlier"))
# What something else stands behind: "had previously given up when …".
_OTHER_TIMES = frozenset("before when until till by since after while once".split())


def _forms(clause: Clause) -> tuple[list[str], str | None]:
    """Return the auxiliaries of a clause, and the past that stands for "had previously given"."""
    group = clause.verb
    forms = list(group.forms)
    adverbs = {part.head.lower_ for part in clause.after if part.role == "adverb"}
    told_before = (
        forms == ["had"]
        and group.negation is None
        and group.head.tag_ == "VBN"
        and clause.kind != "reported"
        and not _BEFOREHAND.isdisjoint(adverbs)
        and _OTHER_TIMES.isdisjoint(token.lower_ for token in clause.sentence.span)
    )
    if not told_before:
        return forms, None
    return [], inflect(base(group.head), "VBD")


# With these a past perfect means more than that somebody did it.
_UNDONE = frozenset("before until till since when once never long ever almost nearly yet".split())


def _out_of_story(clause: Clause, forms: list[str]) -> tuple[list[str], str | None]:
    """Return auxiliaries and past for a deed that a story tells after what came of it.

    "Lee had phoned the mayor" answers "Who phoned the mayor?": before what he did is not asked.
    """
    group = clause.verb
    kept = (
        group.negation is not None
        or group.head.tag_ != "VBN"
        or clause.kind == "reported"
        or any(token.lower_ in _UNDONE for part in clause.after for token in part.tokens)
        or any(part.role == "time" and part.head.lower_ == "by" for part in clause.parts("time"))
    )
    if kept:
        return forms, None
    if forms == ["had"]:
        return [], inflect(base(group.head), "VBD")
    if forms == ["had", "been"] and group.passive:
        return ["was"], None
    return forms, None


_THE_NEXT = frozenset("next following same previous".split())
_SPANS = frozenset("day week month year morning afternoon evening night".split())


def _is_after_another(part: Part) -> bool:
    """Whether a time is told by another alone: "the next day", "the following week"."""
    plain = [token.lower_ for token in part.tokens]
    return len(plain) == 3 and plain[0] == "the" and plain[1] in _THE_NEXT and plain[2] in _SPANS


# Times that are true on the day of the paper alone; a question does without them.
_TODAY = frozenset("today yesterday tomorrow tonight now currently recently".split())


def links(part: Part) -> bool:
    """Whether a part only ties the sentence to others, or to the day of the paper."""
    if len(part.tokens) == 1 and part.head.lower_ in _TODAY:
        return True
    if part.role in ("time", "measure") and _is_after_another(part):
        return True  # "the next day": after which?
    last = part.tokens[-1]
    following = last.nbor(1).lower_ if last.i + 1 < len(last.doc) else ""
    if part.role in ("measure", "time", "object") and following in ("later", "earlier", "ago"):
        return True  # "a year later": later than what?
    if part.role == "adverb" and part.head.lower_ in _LINKING:
        return True
    return " ".join(token.lower_ for token in part.tokens) in _LINKING_PHRASES


def tail(
    clause: Clause, without: Sequence[Part] = (), *, short: bool = False
) -> list[Sequence[Token]]:
    """Return what stands after the verb: particles and parts in text order, then what was first.

    Args:
        clause: the clause.
        without: parts to leave out.
        short: leave out subordinate clauses and parts before the subject, too.
    """
    head = clause.verb.head.i
    pieces: list[tuple[int, Sequence[Token]]] = [
        (token.i, (token,)) for token in clause.verb.particles
    ]
    moved: Sequence[Token] = ()
    for part in clause.after:
        if part in without or links(part):
            continue
        if part.role == "measure" and part.tokens[0].nbor(-1).text in _DASHES:
            break  # "spends less on food – 11%, compared with 24% in May"
        if part.tokens[-1].i < head:
            if part.role == "object":  # of a relative clause: it stands before its verb
                moved = part.tokens
            continue
        if part.role in ("other", "reported") and part.head.dep_ not in ("ccomp",):
            continue
        if part.role == "clause" and (short or _comma_before(part)):
            continue
        if part.role in ("pp", "adverb", "other") and _between_commas(part):
            continue  # "had, on average, one accident"
        if _comma_before(part) and _is_scene(part):
            continue  # ", with Lee presiding over it"
        pieces.append((part.tokens[0].i, shorten(part.tokens)))
    ordered = [tokens for _, tokens in sorted(pieces, key=lambda piece: piece[0])]
    if moved:
        ordered = _placed(clause, ordered, moved)
    if not short:
        for part in clause.before:
            if part not in without and part.role in ("time", "place") and not links(part):
                ordered.append(part.tokens)
    return ordered


def _placed(
    clause: Clause, ordered: list[Sequence[Token]], moved: Sequence[Token]
) -> list[Sequence[Token]]:
    """Put a relative clause's object behind its verb, or behind the infinitive or gerund below."""
    below = next((part for part in clause.after if part.role in ("infinitive", "gerund")), None)
    for index, tokens in enumerate(ordered):
        if below is not None and below.head in tokens:
            cut = list(tokens).index(below.head) + 1
            rest = [tokens[cut:]] if tokens[cut:] else []
            return [*ordered[:index], tokens[:cut], moved, *rest, *ordered[index + 1 :]]
    after = len(clause.verb.particles)
    return [*ordered[:after], moved, *ordered[after:]]


def _between_commas(part: Part) -> bool:
    """Whether a part is an aside of its own: commas or dashes stand on both its sides."""
    last = part.whole[-1] if part.whole[-1].text != "," else part.tokens[-1]
    after = last.nbor(1).text if last.i + 1 < len(last.doc) else ""
    return _comma_before(part) and after in (",", "–", "—")


def _is_scene(part: Part) -> bool:
    """Whether a part tells what else went on: "with three bodies found"."""
    noun = part.noun
    return part.head.lower_ == "with" and (
        noun.tag_ in ("VBG", "VBN")
        or any(child.tag_ in ("VBG", "VBN") and child.dep_ in ("acl", "ccomp", "pcomp", "amod")
               and child.i > noun.i for child in noun.children)
        or any(child.dep_ in ("pcomp", "ccomp") and child.tag_ in ("VBG", "VBN", "VBD")
               for child in part.head.children)
    )  # fmt: skip


def _comma_before(part: Part) -> bool:
    first = part.tokens[0]
    return first.i > 0 and first.nbor(-1).text in (",", "-", "–", "—", ";", ":")


def _with_adverbs(clause: Clause, forms: Sequence[str]) -> list[str | Sequence[Token]]:
    """Return the auxiliaries after the first, with the adverbs where the article has them.

    "has been closely involved", "has long been known".
    """
    places: list[tuple[int, str | Sequence[Token]]] = [
        (token.i, form) for token, form in zip(clause.verb.auxiliaries[1:], forms[1:], strict=False)
    ]
    places += [(part.tokens[0].i, part.tokens) for part in _inner(clause)]
    return [words for _, words in sorted(places, key=lambda place: place[0])]


def predicate(
    clause: Clause, without: Sequence[Part] = (), *, short: bool = False
) -> list[str | Sequence[Token]]:
    """Return the clause without its subject, to stand after "who", "what" or "which …".

    The finite verb is made third person singular when the clause's subject was plural.
    """
    group = clause.verb
    forms, told = _forms(clause)
    if not told:
        forms, told = _out_of_story(clause, forms)
    head = group.head.text if group.head.text.lower() not in ("'s", "'re", "'m") else "is"
    head = told or head
    if group.head.lemma_ == "add" and not forms and clause.part("reported") is not None:
        head = "says" if group.head.tag_ in ("VBZ", "VBP") else "said"  # added to what?
    if forms:
        forms[0] = _PLURAL_TO_SINGULAR.get(forms[0], forms[0])
    elif head.lower() in _PLURAL_TO_SINGULAR:
        head = _PLURAL_TO_SINGULAR[head.lower()]
    elif group.head.tag_ in ("VBP", "VB") and head.lower() == base(group.head):
        head = third_person(base(group.head))  # not of "swam", which the tagger takes for present
    if forms and forms[0] in ("do", "does", "did") and group.negation is None:
        # "which does give recipients protection": the emphasis is not needed
        tag = "VBD" if forms[0] == "did" else "VBZ"
        head = inflect(base(group.head), tag)
        forms = []
    pieces: list[str | Sequence[Token]] = []
    if forms:
        pieces.append(forms[0])
        if group.negation is not None:
            pieces.append("not")
        pieces += _with_adverbs(clause, forms)
    else:
        pieces += [part.tokens for part in _inner(clause)]
    pieces.append(head.lower() if not head.isupper() else head)
    if not forms and group.negation is not None:
        pieces.append("not")
    for piece in tail(clause, [*without, *_loose_times(clause)], short=short):
        if _wants_that(clause, piece[0]):
            pieces.append("that")
        pieces.append(piece)
    return pieces


_WITH_VERBS = ("reported", "infinitive", "gerund", "clause")


def _loose_times(clause: Clause) -> list[Part]:
    """Return times and places that would go with another verb behind the rest, or after a comma.

    "On Tuesday, Aldi said the shops were closing" is not "said the shops were closing on Tuesday".
    """
    found = []
    if any(part.role in _WITH_VERBS for part in clause.after):
        found += [part for part in clause.before if part.role in ("time", "place")]
    elif clause.part("object") is not None:  # "In Oslo, the mayor condemned the attack"
        found += [part for part in clause.before if part.role == "place"]
    last = clause.after[-1] if clause.after else None
    if last is not None and last.role == "time" and _comma_before(last):
        found.append(last)  # "cut its prices, on Monday"
    return found


# Verbs whose clause is hardly ever told without "that".
_THAT_VERBS = frozenset("write reply complain joke remark tweet argue note object".split())


def _wants_that(clause: Clause, first: Token) -> bool:
    """Whether "that" was left out after a verb that needs it: "wrote the town had suffered"."""
    return clause.verb.head.lemma_.lower() in _THAT_VERBS and any(
        part.tokens[0] == first
        and part.head.dep_ == "ccomp"
        and part.head.i > first.i
        and (first.pos_ in ("DET", "NOUN", "PROPN", "NUM", "ADJ") or first.tag_ in ("PRP", "PRP$"))
        and first.tag_ != "WDT"
        for part in clause.parts("reported")
    )


def _one_name(subject: Part) -> bool:
    """Whether the subject is a single capitalised name, which takes a singular verb."""
    head = subject.head
    return (
        head.tag_ == "NNP"
        and head.ent_type_ != "NORP"
        and not any(child.dep_ == "conj" for child in head.children)
    )


_DO = {"VBD": "did", "VBN": "did", "VBZ": "does", "VBP": "do"}


def invert(
    clause: Clause,
    subject: Sequence[Token] | str | None = None,
    without: Sequence[Part] = (),
    *,
    short: bool = False,
) -> list[str | Sequence[Token]]:
    """Return auxiliary, subject and the rest, to stand after a question word.

    ``do`` is supplied where the clause has no auxiliary: "sent" → "did … send".
    """
    group = clause.verb
    subject = clause.subject.tokens if subject is None else subject
    inner = [part.tokens for part in _inner(clause)]
    pieces: list[str | Sequence[Token]] = []
    head = group.head
    forms = tuple(_forms(clause)[0])
    said = clause.subject.head.lower_ == "i"  # "the writer", or "he" of who says it
    if forms and said:
        forms = (FIRST_TO_THIRD.get(forms[0], forms[0]), *forms[1:])
    if forms:
        first = group.auxiliaries[0]
        if first.tag_ in _DO and first.lemma_.lower() not in _AUXILIARIES:
            # "Lee helped cut the ribbon": "did Lee help cut"
            pieces += [_DO[first.tag_], subject, base(first)]
        else:
            pieces += [forms[0], subject]
        if group.negation is not None:
            pieces.append("not")
        pieces += _with_adverbs(clause, forms)
        pieces.append(head.text.lower() if head.lower_ not in ("'s", "'re") else "be")
    elif head.lower_ in _BE:
        form = {"'s": "is", "'re": "are", "'m": "am"}.get(head.lower_, head.lower_)
        form = FIRST_TO_THIRD.get(form, form) if said else form
        pieces += [form, subject]
        if group.negation is not None:
            pieces.append("not")
        pieces += inner
    else:
        support = _DO.get(head.tag_, "do")
        if support == "do" and (said or _one_name(clause.subject)):
            support = "does"  # "WHO say …"
        pieces += [support, subject]
        pieces += inner
        pieces.append(base(head))
    pieces += tail(clause, without, short=short)
    return pieces


def embedded(
    clause: Clause, without: Sequence[Part] = (), *, short: bool = False
) -> list[str | Sequence[Token]]:
    """Return the clause in its own order, to stand after "did Putin say"; some parts left out.

    A clause that says "I" is put in the third person ("I have" → "he has"): the pronoun itself is
    put into words by ``compose``.
    """
    group = clause.verb
    forms = list(group.forms)
    head: str | Sequence[Token] = (group.head,)
    if clause.subject.head.lower_ == "i":
        if forms:
            forms[0] = FIRST_TO_THIRD.get(forms[0], forms[0])
        elif group.head.lower_ in FIRST_TO_THIRD:
            head = FIRST_TO_THIRD[group.head.lower_]
        elif group.head.tag_ in ("VBP", "VB"):
            head = third_person(base(group.head))
    pieces: list[str | Sequence[Token]] = [clause.subject.tokens]
    inner = [part.tokens for part in _inner(clause)]
    if forms:
        pieces.append(forms[0])
        if group.negation is not None:
            pieces.append("not")
        pieces += inner
        pieces += forms[1:]
    else:
        pieces += inner
    pieces.append(head)
    if not forms and group.negation is not None:
        pieces.append("not")
    pieces += tail(clause, without, short=short)
    return pieces


_MODALS = frozenset("can could may might must shall should will would".split())
_CUT_ENDS = frozenset("and or but that the a to of plus than as".split())
_SINGULAR_VERBS = frozenset("is was has does 's".split())
_PLURAL_VERBS = frozenset("are were have do 're 've".split())


_AUXILIARIES = _MODALS | frozenset(
    "be have do 's 'd 'll 've 're 'm ca wo sha get need dare ought use is are was were been being "
    "has had does did".split()
)
_BREAKS = frozenset(";:[]")
_DASHES = frozenset(("-", "–", "—", "--"))


def unsound(clause: Clause) -> tuple[str, ...]:
    """Return signs that the parse of the clause is wrong or its cut is not clean."""
    from quizgen.asking.sorts import look_through

    reasons: list[str] = []
    tokens = clause.tokens
    first, last = tokens[0].i, tokens[-1].i
    doc = tokens[0].doc
    texts = [token.text for token in tokens]
    if len(tokens) > 45:
        reasons.append("long sentence")
    if not _BREAKS.isdisjoint([token.text for token in doc[first : last + 1]]) or (
        not _DASHES.isdisjoint(texts)
    ):
        reasons.append("dash")
    if sum(form in _MODALS for form in clause.verb.forms) > 1:
        reasons.append("two modals")  # "can and must do more"
    if any(token.dep_ == "dep" or token.lower_ in ("i.e.", "e.g.", "etc.") for token in tokens):
        reasons.append("strange parse")
    subject = clause.subject.head
    finite = clause.verb.auxiliaries[0] if clause.verb.auxiliaries else clause.verb.head
    noun = look_through(subject)
    plural = noun.tag_ in ("NNS", "NNPS") or any(
        c.dep_ == "conj" and c.tag_ != "RB"
        for c in subject.children  # "the property of being prime (or not)"
    )
    form = clause.verb.forms[0] if clause.verb.forms else finite.lower_
    if subject.pos_ == "NOUN" and noun == subject:
        singular_verb = form in _SINGULAR_VERBS or finite.tag_ == "VBZ"
        plural_verb = form in _PLURAL_VERBS or (
            finite.tag_ == "VBP" and not clause.verb.auxiliaries
        )
        if (plural and singular_verb) or (not plural and plural_verb and subject.tag_ == "NN"):
            reasons.append("agreement")
    head = clause.verb.head
    if head.pos_ == "VERB" and not clause.verb.auxiliaries and head.tag_ in ("VBN", "VBG", "VB"):
        reasons.append("no finite verb")
    if any(
        part.tokens[-1].lower_
        in ("and", "or", "but", "that", "the", "a", "to", "of", "plus", "than", "as")
        for part in (clause.subject, *clause.after)
    ):
        reasons.append("cut")
    if any("-" in (text[0], text[-1]) for text in texts if "-" in text):
        reasons.append("cut")
    if head.lemma_.lower() in (
        "dub",
        "call",
        "name",
        "label",
        "rename",
        "consider",
        "deem",
        "elect",
        "appoint",
    ) and not any(part.role in ("attribute", "adjective") for part in clause.after):
        reasons.append("missing complement")
    if (
        clause.verb.passive
        and any(part.role == "object" for part in clause.after)
        and (
            head.lemma_.lower()
            not in ("give", "award", "offer", "tell", "ask", "show", "pay", "teach")
        )
    ):
        reasons.append("strange parse")
    if (
        clause.kind == "conjunct"
        and head.tag_ == "VBD"
        and head.text.endswith("ed")
        and not any(
            part.role in ("object", "reported", "infinitive", "attribute", "adjective")
            for part in clause.after
        )
        and subject.i > head.head.i
    ):
        reasons.append("reduced relative")  # "a single STOP button mounted between the seats"
    conjuncts = [child for child in clause.verb.head.children if child.dep_ == "conj"]
    if conjuncts and not clause.after and clause.kind != "conjunct":
        reasons.append("shared object")
    return tuple(dict.fromkeys(reasons))

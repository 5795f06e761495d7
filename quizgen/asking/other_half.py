"""Words that are half of something, where only the sentence before has the other half.

"Two divers were involved.", "Notably absent was Ann Lee.", "Company officials disagreed.", "An
example is oil.", "Gross margin will be 38 percent.", "The plan Lee warned about is old.": in what,
from what, of which company, of what, whose, what she said of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from quizgen.facts.cues import cue_of
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["lacks_half"]

_SUBJECTS = ("nsubj", "nsubjpass")


def lacks_half(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a word of those kept has its other half in what was told before."""
    if _LOOKED_AT.isdisjoint(traits_of(tokens).words):
        return False
    kept = frozenset(tokens)
    return any(
        _is_side_of_what(token, kept)
        or _belong_to_what(document, token, kept)
        or _is_example(token, kept)
        or _is_whose_sum(document, token, kept)
        or _are_sales_of_what(document, token, kept)
        or _is_as_somebody_said(document, token, kept)
        or _is_only_alleged(token, kept)
        or _is_shown_in_it(document, token, kept)
        or _is_news_of_what(token, kept)
        or _is_after_what(token, kept)
        or _is_solution_to_what(token, kept)
        for token in tokens
        if token.lower_ in _LOOKED_AT or token.lemma_.lower() in _LOOKED_AT
    )


def _is_main(verb: Token, kept: Collection[Token]) -> bool:
    """Whether it is the verb of what is kept, or what somebody says."""
    return verb.head == verb or verb.head not in kept or verb.dep_ == "ccomp"


# What somebody is only beside something else, with the words that bring that in: "Police were
# involved [in the search]".
_SIDES: dict[str, frozenset[str]] = {
    "involved": frozenset("in with by".split()),
    "absent": frozenset("from in on at for during when since".split()),
    "present": frozenset("at in on during when for among throughout".split()),
    "implicated": frozenset("in by".split()),
    "complicit": frozenset({"in"}),
    "eligible": frozenset("for to in".split()),
    "exempt": frozenset("from under".split()),
    "affiliated": frozenset("with to".split()),
    "entitled": frozenset({"to"}),
    "comparable": frozenset("to with in".split()),
    "unrelated": frozenset("to".split()),
}
_LINKING = frozenset("be become seem remain get appear".split())


def _is_side_of_what(side: Token, kept: Collection[Token]) -> bool:
    """Whether somebody is "involved" or "absent", and nothing tells in or from what.

    Where a clause stands beside it, that may tell: "Lee was present when the lamp fell".
    """
    wanted = _SIDES.get(side.lower_)
    if wanted is None:
        return False
    passive = side.tag_ in ("VBN", "VBD") and any(c.dep_ == "auxpass" for c in side.children)
    verb = side if passive else side.head
    first = side.tag_ == "JJ" and side.i < verb.i and side.dep_ in (*_SUBJECTS, "advmod", "ROOT")
    told = (side.dep_ == "acomp" or first) and verb.lemma_ in _LINKING
    if not (passive or told) or not _is_main(verb, kept):
        return False
    beside = (*side.children, *verb.children)
    if any(token.dep_ in ("advcl", "ccomp") for token in beside):
        return False
    return not any(
        token in kept
        and token.lower_ in wanted
        and not (token.i > side.i and token.nbor(-1).text == ",")
        for token in beside
    )


# People who are so by a body or somebody: "Members have faced charges".
_OF_A_BODY = frozenset(
    "members followers supporters opponents relatives colleagues executives staffers adherents "
    "signatories organisers organizers".split()
)
# With a body that has no name: "Company officials disagreed".
_OF_ITS_OWN = frozenset(
    "officials executives representatives leaders managers bosses employees members staff workers "
    "spokesmen directors players".split()
)
_UNNAMED_BODIES = frozenset(
    "company firm team club union school university college hospital agency department bank church "
    "airline party league campaign committee organisation organization association group "
    "museum".split()
)


def _belong_to_what(document: Document, people: Token, kept: Collection[Token]) -> bool:
    """Whether the subject are "members" or "company officials", and nothing tells of what.

    A body before them or in the title may be theirs.
    """
    if people.dep_ not in _SUBJECTS or not _is_main(people.head, kept):
        return False
    own = [child for child in people.children if child in kept and not child.is_punct]
    body = [child.lower_ for child in own if child.dep_ == "compound"]
    says = any(child.dep_ == "ccomp" for child in people.head.children)
    bare = not own and people.lower_ in _OF_A_BODY and not says
    of_company = (
        people.lower_ in _OF_ITS_OWN
        and len(own) == len(body) == 1
        and not _UNNAMED_BODIES.isdisjoint(body)
    )
    if not bare and not of_company:
        return False
    titled = document.article.title
    return not any(
        (name.type == "ORG" and name.text in titled) or token.i < people.i
        for token in kept
        if (name := document.names.of(token)) is not None
    )


def _is_example(example: Token, kept: Collection[Token]) -> bool:
    """Whether the subject is "an example", or "an example query", and nothing tells of what."""
    if example.lower_ != "example":
        return False
    noun = example.head if example.dep_ == "compound" else example
    if noun.dep_ not in _SUBJECTS or not _is_main(noun.head, kept):
        return False
    if not any(child.lower_ in ("an", "one", "another") for child in noun.children):
        return False
    return not any(
        child.dep_ == "prep" and child.lower_ in ("of", "from") and child in kept
        for one in (noun, example)
        for child in one.children
    )


# Sums that are somebody's: "Gross margin will be 38 percent".
_SUMS = frozenset(
    "revenue revenues profit profits margin margins earnings turnover income payroll "
    "dividend".split()
)


def _is_whose_sum(document: Document, noun: Token, kept: Collection[Token]) -> bool:
    """Whether a sum is the subject, and neither it nor a name before it tells whose it is."""
    if noun.lower_ not in _SUMS or noun.dep_ not in _SUBJECTS or not _is_main(noun.head, kept):
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    if any(child.dep_ not in ("amod", "det", "compound") for child in own):
        return False
    above = noun.head.head
    if noun.head.dep_ == "ccomp" and above.i < noun.i:
        return False  # "Norvik Oil reported that profit rose": its own
    return not any(token.i < noun.i and document.names.of(token) is not None for token in kept)


# Of what: "Sales increased by 32% in Norvik."
_TRADED = frozenset("sales exports imports shipments deliveries".split())


def _are_sales_of_what(document: Document, noun: Token, kept: Collection[Token]) -> bool:
    """Whether sales are the subject, and neither they, the title nor a name tells of what."""
    if noun.lower_ not in _TRADED or noun.dep_ not in _SUBJECTS or not _is_main(noun.head, kept):
        return False
    if any(child in kept and not child.is_punct for child in noun.children):
        return False
    if noun.lower_ in document.article.title.lower():
        return False
    return not any(token.i < noun.i and document.names.of(token) is not None for token in kept)


# What somebody "is warning about" is told where he does so.
_TELLING = frozenset("mention describe outline cite raise warn discuss speak talk refer".split())


def _is_as_somebody_said(document: Document, verb: Token, kept: Collection[Token]) -> bool:
    """Whether a thing is only what a person spoke of: "the plan that Lee is warning about"."""
    if verb.lemma_.lower() not in _TELLING or verb.dep_ != "relcl":
        return False
    noun = verb.head
    if noun not in kept or noun.pos_ != "NOUN" or noun.dep_ not in _SUBJECTS:
        return False
    if not any(child.lower_ == "the" for child in noun.children):
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.i < noun.i or subject.lower_ in ("who", "which", "that"):
        return False
    name = document.names.of(subject)
    if name is None and subject.tag_ != "PRP":
        return False
    behind = [child for child in verb.children if child in kept and child.i > verb.i]
    return all(child.dep_ == "prep" and not child.n_rights for child in behind) and (
        bool(behind) or cue_of(verb) is not None or verb.lemma_.lower() in ("mention", "describe")
    )


_ALLEGED = frozenset("alleged purported supposed".split())


def _is_only_alleged(alleged: Token, kept: Collection[Token]) -> bool:
    """Whether "the alleged theft" is the subject, and nothing tells of what."""
    noun = alleged.head
    if alleged.lower_ not in _ALLEGED or alleged.dep_ != "amod" or noun.pos_ != "NOUN":
        return False
    if noun.dep_ not in _SUBJECTS or not _is_main(noun.head, kept):
        return False
    own = [child for child in noun.children if child in kept and child is not alleged]
    return [child.lower_ for child in own] == ["the"]


# What people show, write or say at length.
_SHOWN = frozenset(
    "video clip footage film statement letter email e-mail post tweet message interview recording "
    "report memo filing announcement caption documentary press essay blog note speech".split()
)


def _is_shown_in_it(document: Document, noun: Token, kept: Collection[Token]) -> bool:
    """Whether a sentence opens with "In the video", and neither it nor the title tells which."""
    if noun.lower_ not in _SHOWN or noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "on"):
        return False
    own = [child for child in noun.children if child in kept and not child.is_punct]
    if [child.lower_ for child in own] != ["the"]:
        return False
    if any(token.i < noun.head.i and not token.is_punct for token in kept):
        return False
    return noun.lower_ not in document.article.title.lower()


# What was announced or asked for, when all that is told is when: "The announcement came after …".
_NEWS = frozenset(
    "announcement request decision move news statement warning ruling revelation proposal order "
    "disclosure offer call verdict allegation pledge remark comment".split()
)
_COMES = frozenset("come follow arrive".split())


def _is_news_of_what(news: Token, kept: Collection[Token]) -> bool:
    """Whether the announcement "came" some time, and nothing tells what was announced."""
    verb = news.head
    if news.lemma_.lower() not in _NEWS or news.dep_ != "nsubj" or news.lower_ == "calls":
        return False
    if verb.lemma_.lower() not in _COMES or not _is_main(verb, kept):
        return False
    own = [child for child in news.children if child in kept and not child.is_punct]
    return any(child.lower_ == "the" for child in own) and all(
        child.dep_ in ("det", "amod") or (child.dep_ == "compound" and child.is_lower)
        for child in own
    )


_AFTERMATH = frozenset("aftermath run-up lead-up build-up interim".split())


def _is_after_what(time: Token, kept: Collection[Token]) -> bool:
    """Whether something was "in the aftermath", and nothing tells of what.

    What "and" joins is read with it now and then: "Fish died in the aftermath and birds fled".
    """
    if time.lower_ not in _AFTERMATH or time.dep_ != "pobj":
        return False
    own = [child for child in time.children if child in kept and not child.is_punct]
    return [c.lower_ for c in own if c.dep_ not in ("cc", "conj")] == ["the"]


_SOLUTIONS = frozenset("solution remedy workaround".split())
_PROBLEMS = frozenset("problem issue challenge crisis dispute question puzzle trouble".split())


def _is_solution_to_what(solution: Token, kept: Collection[Token]) -> bool:
    """Whether somebody has or seeks "a solution", and nothing tells to what."""
    if solution.lower_ not in _SOLUTIONS or solution.dep_ not in ("dobj", "pobj", "attr"):
        return False
    own = [child for child in solution.children if child in kept]
    if any(child.dep_ in ("prep", "relcl", "acl", "compound", "poss") for child in own):
        return False
    return not any(token.lemma_.lower() in _PROBLEMS for token in kept)


_LOOKED_AT = frozenset().union(
    _NEWS,
    _AFTERMATH,
    _SOLUTIONS,
    _SIDES,
    _OF_A_BODY,
    _OF_ITS_OWN,
    ("example",),
    _SUMS,
    _TRADED,
    _TELLING,
    _ALLEGED,
    _SHOWN,
)

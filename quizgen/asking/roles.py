"""What the article says people and things are: "Lydia Hart, the head of the zoo, …".

Read from appositions, titles and "Ann Lee is a biologist": they say what somebody is in so many
words. The tree is asked first; where it joined the words otherwise, the stretch that the names'
own descriptions give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from quizgen.asking import wordlists as words
from quizgen.asking.lawmakers import lawmaker
from quizgen.asking.role_text import (
    LONGEST_ROLE,
    Role,
    be,
    describe,
    is_list_of_fields,
    is_person,
)
from quizgen.asking.title_roles import PARTY_MEMBERS, role_before_name, title_role
from quizgen.facts.cues import cue_of
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name
    from quizgen.language.roles import Role as Stretch
    from quizgen.language.tree import Doc, Token

__all__ = ["Role", "Told", "apart", "be", "find_roles", "is_person"]

_NAMING = frozenset(("named", "called"))


class Told(Protocol):
    """What is told of one name, in the article's words."""

    @property
    def name(self) -> Name:
        """Of whom."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words, without a verb that a statement adds."""


def apart(role: Told, other: Told) -> bool:
    """Whether two roles belong to two people and neither fits or names the other."""
    if role.name.id == other.name.id:
        return False
    mine, theirs = _said(role), _said(other)
    if mine <= theirs or theirs <= mine or 2 * len(mine & theirs) > len(mine | theirs):
        return False
    names = {word for name in (role.name, other.name) for word in fold(name.text).split()}
    stated = {token.lower_ for token in (*role.tokens, *other.tokens)}
    return not names & stated


def _said(role: Told) -> set[str]:
    """Return the lemmas; which of a spokesman and a spokeswoman somebody is cannot be told."""
    lemmas = {t.lemma_.lower() for t in role.tokens if t.pos_ in ("NOUN", "PROPN", "ADJ")}
    return {lemma.replace("woman", "person").replace("man", "person") for lemma in lemmas}


def find_roles(facts: Facts) -> tuple[Role, ...]:
    """Return the roles of the article's names, in text order, found once for each document."""
    document = facts.document
    if not document.sentences:
        return ()
    memory = document.sentences[0].span.doc.user_data
    found: tuple[Role, ...] | None = memory.get("roles")
    if found is None:
        roles: list[Role] = []
        spoken = {
            (document.block_of(token), token.i)
            for speech in facts.speech
            if speech.kind != "indirect"
            for part in speech.content
            for token in part
        }
        for name in document.names.all:
            for role in (*_by_tree(facts, name), *_by_stretch(facts, name)):
                if (document.block_of(role.head), role.head.i) in spoken:
                    continue  # "the sick loser" of somebody's tweet is no role
                if all(not _same(role, other) for other in roles):
                    roles.append(role)
        roles.sort(key=lambda role: (role.sentence.index, role.head.i))
        found = memory["roles"] = tuple(roles)
    return found


def _same(role: Role, other: Role) -> bool:
    """Whether the two say the same of the same one, or are one description read twice."""
    if role.name.id != other.name.id:
        return False
    return role.head == other.head or fold(role.bare) == fold(other.bare)


def _by_tree(facts: Facts, name: Name) -> Iterator[Role]:
    for mention in name.mentions:
        root = mention.span.root
        sentence = facts.document.sentences[mention.sentence]
        yield from _of_mention(facts, name, root, sentence)


def _of_mention(facts: Facts, name: Name, root: Token, sentence: Sentence) -> Iterator[Role]:
    for child in root.children:
        if child.dep_ == "appos" and child.i > root.i and _between(root, child):
            for post in (child, *_second_posts(child)):
                role = _role(facts, name, post, list(post.subtree), sentence, "apposition")
                if role is not None:
                    yield role
    if root.dep_ == "appos" and root.head.i < root.i and _between(root.head, root):
        whole = [token for token in root.head.subtree if token.i < root.left_edge.i]
        role = _role(facts, name, root.head, whole, sentence, "apposition")
        if role is not None and _stands_beside(role.tokens[-1], root):
            yield role
    if root.dep_ == "oprd" and root.head.lower_ in _NAMING and root.head.dep_ == "acl":
        noun = root.head.head
        whole = [token for token in noun.subtree if token.i < root.head.i]
        role = _role(facts, name, noun, whole, sentence, "apposition")
        if role is not None and whole[-1].i + 1 == root.head.i:
            yield role  # "a computer programmer named Ann Lee"
    if name.type == "PERSON":
        mention = facts.document.names.mention(root)
        seat = lawmaker(facts, name, mention, sentence) if mention is not None else None
        role = seat or title_role(facts, name, root, sentence)
        if role is not None:
            yield role


def _second_posts(post: Token) -> Iterator[Token]:
    """Yield a post that stands by itself: "a member of the team and a guide at Kew Zoo"."""
    for other in post.children:
        own = any(child.dep_ == "det" and child.i < other.i for child in other.children)
        if other.dep_ == "conj" and own and is_person(other):
            yield other


def _between(first: Token, second: Token) -> bool:
    """Whether a comma parts the two, and nothing that makes the second one of a list."""
    doc = first.doc
    before = doc[second.left_edge.i - 1]
    if before == first:
        return True  # "the tennis player Ann Lee"
    if before.text not in (",", "–", "—", "("):
        return False
    beside = [*first.children, *second.children]
    if any(
        child.dep_ in ("conj", "cc")
        and not (_joins_posts(child, second) or _joins_titles(child, first))
        for child in beside
    ):
        return False
    end = second.right_edge.i + 1
    closing = doc[end].text if end < len(doc) else "."
    inner = any(t.text == "," for t in doc[second.i : end])
    return inner or closing in (",", ".", ")", "–", "—", ";", ":", "said", "says")


def _stands_beside(last: Token, name: Token) -> bool:
    """Whether nothing but marks and titles stands between the description and the name."""
    between = name.doc[last.i + 1 : name.left_edge.i]
    return all(token.is_punct or token.lower_ in words.ADDRESSES for token in between)


def _joins_posts(child: Token, post: Token) -> bool:
    """Whether the word joins a second post to the first: "a lawyer and member of the board".

    So does "and one of its critics"; in "a partner at Lee & Fry" nothing is joined to the post.
    """
    if child.head != post or not is_person(post):
        return False
    others = [one for one in post.children if one.dep_ == "conj" and not _in_firm(one)]
    if not others:
        return child.text == "&" or _in_firm(child)
    second = others[0].lower_ == "one" or is_person(others[0])
    return len(others) == 1 and second and others[0].ent_type_ != "PERSON"


def _joins_titles(child: Token, post: Token) -> bool:
    """Whether two posts before a name are one person's: "the founder and head of Kew, Ann Lee"."""
    own = any(token.dep_ == "det" for token in child.children)
    return not own and post.tag_ in ("NN", "NNP") and _joins_posts(child, post)


def _in_firm(token: Token) -> bool:
    """Whether the word stands right beside the "&" of a firm's name."""
    doc = token.doc
    return any(t.text == "&" for t in doc[max(0, token.left_edge.i - 1) : token.right_edge.i + 2])


def _role(
    facts: Facts,
    name: Name,
    head: Token,
    subtree: Sequence[Token],
    sentence: Sentence,
    how: str,
) -> Role | None:
    """Return the description headed by ``head``, when it is clean."""
    titled = facts.document.names.of(head)
    if head.pos_ not in ("NOUN", "PROPN"):
        return None
    if titled is not None and titled.type and head.lower_ not in PARTY_MEMBERS:
        return None  # "the top Democrat on the House Budget Committee" is somebody
    asides = {
        token
        for child in head.children
        if child.dep_ in ("appos", "punct")
        or (child.dep_ in ("relcl", "acl") and head.doc[child.left_edge.i - 1].text == ",")
        for token in child.subtree
        if token.i > head.i and not _before_second_post(token, head)
    }
    inside = sorted((token for token in subtree if token not in asides), key=lambda t: t.i)
    tokens = _without_edges(head, _to_comma(head, inside))
    if not tokens or tokens[-1].i - tokens[0].i + 1 != len(tokens):
        return None
    whole = describe(facts, name, head, tokens, sentence, how)
    second = [c for c in head.children if c.dep_ == "conj" and not _in_firm(c)]
    clauses = [
        clause.left_edge.i
        for post in (head, *second)
        for clause in post.children
        if clause.dep_ == "relcl" and clause.i > head.i
    ]
    short = [token for token in tokens if token.i < min(clauses, default=0)]
    told = describe(facts, name, head, short, sentence, how, cut=True) if short else None
    if whole is not None:
        torn = any(t.dep_ == "relcl" and t.right_edge.i > tokens[-1].i for t in head.children)
        better = told is not None and not second and (torn or told.anchor is not None)
        return told if better else whole  # "who was found on June 17[, 2013]"
    if told is not None or len(tokens) <= LONGEST_ROLE or not second:
        return told
    joint = min(c.i for c in head.children if c.dep_ in ("cc", "conj"))
    return describe(facts, name, head, [t for t in tokens if t.i < joint], sentence, how)


def _without_edges(head: Token, tokens: list[Token]) -> list[Token]:
    """Return a post without a "whether" before it and without "and one of its critics" behind."""
    while tokens and tokens[0].tag_ == "IN":
        tokens = tokens[1:]
    one = next((t.i for t in head.children if t.dep_ == "conj" and t.lower_ == "one"), None)
    joint = next((t.i for t in head.children if t.dep_ == "cc"), None)
    if one is None or joint is None:
        return tokens
    return [token for token in tokens if token.i < joint]


def _before_second_post(token: Token, head: Token) -> bool:
    following = token.nbor(1) if token.text == "," and token.i + 1 < len(token.doc) else None
    return following is not None and following.dep_ == "cc" and following.head == head


def _to_comma(head: Token, tokens: list[Token]) -> list[Token]:
    """Cut at the first comma after the head, unless it parts the members of a list."""
    for place, token in enumerate(tokens):
        if token.text == "," and token.i > head.i and not _before_second_post(token, head):
            rest = tokens[place + 1 :]
            if any(t.dep_ == "conj" and t.head in tokens[:place] for t in rest):
                return tokens if is_list_of_fields(head, tokens) else []
            return tokens[:place]
    return tokens


# Words after which a description set off by a comma has come to its end.
_ENDS = frozenset(', . ; : ) – — - " ” said says'.split())


def _by_stretch(facts: Facts, name: Name) -> Iterator[Role]:
    """Yield the descriptions that stand beside the name, whatever the tree makes of them."""
    if name.type != "PERSON":
        return
    for stretch in name.roles:
        if stretch.owner is not None or not is_person(stretch.head):
            continue
        role = _of_stretch(facts, name, stretch)
        if role is not None:
            yield role


def _of_stretch(facts: Facts, name: Name, stretch: Stretch) -> Role | None:
    sentence = facts.document.sentences[stretch.sentence]
    doc, start, end = stretch.span.doc, stretch.span.start, stretch.span.end
    head = stretch.head
    determined = start > sentence.span.start and doc[start - 1].lower_ in ("a", "an", "the")
    tokens = list(doc[start - determined : end])
    if any(child.dep_ == "conj" and child.i < end for child in head.children):
        return None
    if stretch.kind in ("title", "premodifier"):
        if doc[start].text in ("'s", "'") or doc[start - 1].text in ("'s", "'", "and"):
            return None
        behind = doc[end] if end < len(doc) else None
        if behind is None or facts.document.names.of(behind) is not name:
            return None
        if any(t.lower_ in words.ADDRESSES for t in tokens) or tokens[0].lower_ in ("a", "an"):
            return None
        return role_before_name(facts, name, tokens, head, sentence)
    if end < len(doc) and doc[end].lower_ == "turned" and stretch.kind == "apposition":
        end = _end_of_noun(doc, end + 1)  # "a lawyer turned baker, said"
        tokens = list(doc[start - determined : end])
    following = doc[end] if end < len(doc) else None
    clause = following is not None and following.tag_ in ("WP", "WDT", "WRB")
    closed = following is None or following.text in _ENDS or clause or _says(following)
    if stretch.kind == "copula":
        told = head.head.lower_ in ("is", "was", "'s") and closed and head.dep_ == "attr"
        return describe(facts, name, head, tokens, sentence, "copula", cut=clause) if told else None
    if stretch.kind != "apposition" or not closed or _is_listed(doc, end):
        return None
    return describe(facts, name, head, tokens, sentence, "apposition", cut=clause)


def _says(verb: Token) -> bool:
    """Whether the saying goes on without a comma: "Ann Lee, the head of Kew Zoo told the BBC"."""
    return verb.tag_ in ("VBD", "VBZ") and cue_of(verb) is not None


def _end_of_noun(doc: Doc, place: int) -> int:
    """Return the place behind a bare noun and what stands before it."""
    while place < len(doc) and doc[place].pos_ in ("NOUN", "ADJ", "PROPN"):
        place += 1
    return place


def _is_listed(doc: Sequence[Token], end: int) -> bool:
    """Whether the comma after the description may go on with a list: "in sport, rights and …"."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    following = doc[end + 1]
    return following.pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ", "DET")

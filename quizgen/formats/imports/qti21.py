"""Reading QTI 2.1: a content package, or one item.

Items are read whatever the minor version (2.0 to 2.2), by the local names of their elements.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from quizgen.errors import BadInput
from quizgen.formats.imports.draft import Draft, Reading, Unread, part_notes
from quizgen.formats.imports.safe import parse_xml, unzip
from quizgen.formats.layout import GAP, letter, printable
from quizgen.model import Option, Pair

__all__ = ["read"]

_MANIFEST = "imsmanifest.xml"
_BLOCKS = frozenset({"p", "div", "li", "blockquote", "pre", "prompt", "h1", "h2", "h3", "h4"})
_MEDIA = frozenset({"img", "object", "math"})
_INTERACTION = "Interaction"


def read(content: bytes) -> Reading:
    """Read a package or an item.

    Raises:
        BadInput: the archive is broken or hostile, or is no QTI 2 package.
    """
    if not content.startswith(b"PK"):
        return _single(parse_xml(content, "The file"))
    files = unzip(content)
    if _MANIFEST not in files:
        raise BadInput(f"The archive is no QTI package: it has no {_MANIFEST} at its root.")
    manifest = _names(parse_xml(files[_MANIFEST], _MANIFEST))
    resources = [one for one in manifest.iter("resource") if one.get("href")]
    kinds = {str(one.get("type")): one for one in resources}
    if any("v3p0" in kind for kind in kinds):
        raise BadInput("The package is QTI 3.0, which is not read: export it as QTI 2.1.")
    reading = Reading()
    labels = {_path(one.get("href", "")): one for one in resources if "item" in one.get("type", "")}
    if not labels:
        raise BadInput("The package has no QTI 2 items: export it as QTI 2.1.")
    order, points = list(labels), {}
    for resource in resources:
        path = _path(resource.get("href", ""))
        if "test" in resource.get("type", "") and path in files:
            points = _test(_names(parse_xml(files[path], path)), path, reading)
            order = [*(one for one in points if one in labels), *order]
    for path in dict.fromkeys(order):
        if path not in files:
            reading.items.append(Unread(path, "its file is missing from the package"))
            continue
        item = _item(_names(parse_xml(files[path], path)))
        if isinstance(item, Draft):
            item = replace(
                item, tags=tuple(_tags(labels[path])), points=points.get(path, item.points)
            )
        reading.items.append(item)
        reading.shuffle_options = reading.shuffle_options or _is_shuffled(files[path])
    return reading


def _single(document: Element) -> Reading:
    item = _names(document)
    if item.tag != "assessmentItem":
        raise BadInput(f"The file is no QTI item: it begins with <{item.tag}>.")
    return Reading([_item(item)])


def _names(document: Element) -> Element:
    """Take the namespaces off, which differ between the minor versions."""
    for element in document.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return document


def _path(href: str, beside: str = "") -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(beside), unquote(href)))


def _tags(resource: Element) -> Iterator[str]:
    for keyword in resource.iter("keyword"):
        text = "".join(keyword.itertext()).strip()
        if text:
            yield printable(text)


def _test(test: Element, path: str, reading: Reading) -> dict[str, float | None]:
    """Take title, instructions and order from the test; return the points by path."""
    reading.title = printable(test.get("title", ""))
    reading.shuffle_questions = any(one.get("shuffle") == "true" for one in test.iter("ordering"))
    rubrics = [one for one in test.iter("rubricBlock") if "candidate" in one.get("view", "")]
    reading.instructions = "\n\n".join(_text(one) for one in rubrics)
    points: dict[str, float | None] = {}
    for reference in test.iter("assessmentItemRef"):
        weight = reference.find("weight")
        value = _float(weight.get("value", "")) if weight is not None else None
        points[_path(reference.get("href", ""), path)] = value
    return points


def _is_shuffled(content: bytes) -> bool:
    chosen = b"<choiceInteraction" in content or b"<inlineChoiceInteraction" in content
    return chosen and b'shuffle="true"' in content


@dataclass(frozen=True, slots=True)
class _Item:
    """An item's parts: its stem, its one interaction, and what is declared about the response."""

    stem: str
    interaction: Element
    texts: dict[str, str]
    correct: list[str]
    mapped: list[tuple[str, float]]
    body: Element


def _item(item: Element) -> Draft | Unread:
    body = item.find("itemBody")
    title = printable(item.get("title", ""))
    if body is None:
        return Unread(title, "it has no body")
    interactions = [one for one in body.iter() if str(one.tag).endswith(_INTERACTION)]
    if len(interactions) != 1:
        return Unread(
            title, f"it has {len(interactions)} interactions; quizgen's questions have one"
        )
    (interaction,) = interactions
    reader = _READERS.get(str(interaction.tag))
    if reader is None:
        return Unread(title, f"quizgen has no questions of the kind {interaction.tag}")
    name = interaction.get("responseIdentifier", "")
    declared = [one for one in item.iter("responseDeclaration") if one.get("identifier") == name]
    if not declared:
        return Unread(title, f"its response {name!r} is not declared")
    draft = reader(
        _Item(
            stem=_stem(body, interaction),
            interaction=interaction,
            texts={
                one.get("identifier", ""): _choice_text(one)
                for one in interaction.iter()
                if one.get("identifier")
            },
            correct=[
                printable(one.text or "") for one in declared[0].iterfind("correctResponse/value")
            ],
            mapped=[
                (printable(one.get("mapKey", "")), _float(one.get("mappedValue", "")) or 0.0)
                for one in declared[0].iter("mapEntry")
            ],
            body=body,
        )
    )
    if isinstance(draft, Unread):
        return draft
    feedback = list(item.iter("modalFeedback"))
    correction = [one for one in feedback if one.get("identifier") == "CORRECTION"]
    told = [text for one in feedback if one not in correction for text in _paragraphs(one)]
    if draft.kind == "true_false" and correction:
        draft = replace(draft, correction="\n".join(map(_text, correction)))
    media = any(one.tag in _MEDIA for one in item.iter())
    lost = (*draft.lost, "its picture or formula is not kept") if media else draft.lost
    own = item.get("label") or item.get("identifier") or ""
    return replace(draft, id=own, told=tuple(told), lost=lost)


def _stem(body: Element, interaction: Element) -> str:
    """Return the text of the body without rubrics; the interaction's prompt stands in it."""
    parts = []
    for child in body:
        if child.tag == "rubricBlock":
            continue
        if child is interaction:
            prompt = interaction.find("prompt")
            parts.append(_text(prompt) if prompt is not None else "")
        elif interaction in list(child.iter()):
            text = _text(child, gap=interaction)
            parts.append("" if text == GAP else text)
        else:
            parts.append(_text(child))
    return "\n".join(filter(None, parts))


def _choice(item: _Item) -> Draft | Unread:
    if len(item.correct) != 1:
        return Unread(item.stem, f"{len(item.correct)} of its options are right; quizgen wants one")
    (key,) = item.correct
    if set(item.texts) == {"true", "false"}:
        return Draft("true_false", item.stem, key)
    options = tuple(Option(text, name == key) for name, text in item.texts.items())
    kind = item.interaction.tag
    return Draft(
        "cloze" if kind == "inlineChoiceInteraction" else "multiple_choice",
        item.stem,
        item.texts.get(key, ""),
        options=options,
    )


def _typed(item: _Item) -> Draft | Unread:
    full = max((share for _, share in item.mapped), default=0.0)
    right = [*item.correct, *(text for text, share in item.mapped if share == full and full > 0)]
    if not right:
        return Unread(item.stem, "it says no right answer")
    key, *others = dict.fromkeys(right)
    lost = tuple(
        f"“{text}”, which earned a part, is not kept" for text, share in item.mapped
        if 0 < share < full
    )  # fmt: skip
    kind = "cloze" if item.stem.count(GAP) == 1 and _is_inline(item) else "short_answer"
    return Draft(kind, item.stem, key, accepted=tuple(others), lost=lost)  # type: ignore[arg-type] # a literal


def _is_inline(item: _Item) -> bool:
    """Whether the entry stands inside a sentence, not on a line of its own."""
    around = [one for one in item.body.iter() if item.interaction in list(one)]
    return any(_text(one, gap=item.interaction) != GAP for one in around)


def _matching(item: _Item) -> Draft | Unread:
    sides = [
        [one.get("identifier", "") for one in side.iter("simpleAssociableChoice")]
        for side in item.interaction.iter("simpleMatchSet")
    ]
    if len(sides) != 2:
        return Unread(item.stem, "it has not two sides to match")
    lefts, rights = sides
    partner = dict(value.split() for value in item.correct if len(value.split()) == 2)
    if len(partner) < len(item.correct) or not set(partner.values()) <= set(rights):
        return Unread(item.stem, "one of its left sides has several right ones")
    if unpaired := [name for name in lefts if name not in partner]:
        return Unread(item.stem, f"{len(unpaired)} of its left sides have no right one")
    order = [one for name in rights for one in [name] * max(1, _uses(partner, name))]
    places, taken = [], set()
    for left in lefts:
        place = next(n for n, name in enumerate(order) if name == partner[left] and n not in taken)
        taken.add(place)
        places.append(place)
    pairs = tuple(Pair(item.texts[left], item.texts[partner[left]]) for left in lefts)
    extra = tuple(item.texts[name] for name in rights if not _uses(partner, name))
    answer = ", ".join(f"{letter(n)}–{place + 1}" for n, place in enumerate(places))
    return Draft("matching", item.stem, answer, pairs=pairs, extra=extra)


def _uses(partner: dict[str, str], right: str) -> int:
    return sum(one == right for one in partner.values())


def _ordering(item: _Item) -> Draft | Unread:
    if sorted(item.correct) != sorted(item.texts):
        return Unread(item.stem, "its right order does not name each of its items once")
    return Draft("ordering", item.stem, items=tuple(item.texts[name] for name in item.correct))


def _open(item: _Item) -> Draft:
    rubrics = item.body.findall("rubricBlock")
    told = [text for one in rubrics for text in _paragraphs(one)]
    answer, guide, rest = part_notes(told)
    answer = answer or "\n".join(item.correct)
    return Draft("open", item.stem, answer, guide="\n".join(filter(None, [guide, *rest])))


_READERS: dict[str, Callable[[_Item], Draft | Unread]] = {
    "choiceInteraction": _choice,
    "inlineChoiceInteraction": _choice,
    "textEntryInteraction": _typed,
    "matchInteraction": _matching,
    "orderInteraction": _ordering,
    "extendedTextInteraction": _open,
}


def _text(element: Element, gap: Element | None = None) -> str:
    """Return the text of an element; ``<br/>`` is a line end, the gap its sign."""
    return printable("".join(_pieces(element, gap))).strip()


def _pieces(element: Element, gap: Element | None) -> Iterator[str]:
    yield _flat(element, element.text)
    for child in element:
        if child is gap:
            yield GAP
        elif child.tag == "br":
            yield "\n"
        else:
            yield "\n" if child.tag in _BLOCKS and element.text and element.text.strip() else ""
            yield from _pieces(child, gap)
        yield _flat(element, child.tail)


def _choice_text(choice: Element) -> str:
    """Return the text of a choice; one inside a sentence holds no markup, so its lines stay."""
    if choice.tag == "inlineChoice":
        return printable("".join(choice.itertext())).strip()
    return _text(choice)


def _flat(element: Element, text: str | None) -> str:
    """Return a piece of text; indentation between elements is none."""
    if not text or (not text.strip() and "\n" in text):
        return ""
    return " ".join(text.split("\n")) if element.tag != "pre" else text


def _paragraphs(element: Element) -> list[str]:
    blocks = [one for one in element if one.tag in _BLOCKS]
    return list(filter(None, map(_text, blocks or [element])))


def _float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None

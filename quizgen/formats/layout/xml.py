"""Building XML: what the XML formats share. Nothing here is imported until one of them is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

__all__ = ["add", "add_cdata", "root", "to_bytes"]

Element = Any  # lxml carries no types


def root(tag: str, attributes: Mapping[str, str] | None = None, namespaces: Any = None) -> Element:
    """Return a root element; a tag or attribute in a namespace is written ``{uri}name``."""
    return etree.Element(tag, dict(attributes or {}), nsmap=namespaces)


def add(
    parent: Element, tag: str, text: str | None = None, attributes: Mapping[str, str] | None = None
) -> Element:
    """Append an element, in its parent's namespace unless it names one, and return it."""
    if tag[0] != "{" and parent.tag[0] == "{":
        tag = f"{parent.tag[: parent.tag.index('}') + 1]}{tag}"
    element = etree.SubElement(parent, tag, dict(attributes or {}))
    if text is not None:
        element.text = text
    return element


def add_cdata(parent: Element, tag: str, markup: str) -> Element:
    """Append an element whose text is markup, as CDATA where that can hold it."""
    element = add(parent, tag)
    element.text = etree.CDATA(markup) if markup and "]]>" not in markup else markup
    return element


def to_bytes(element: Element, doctype: str | None = None) -> bytes:
    """Return the document as UTF-8, indented, with its declaration."""
    written: bytes = etree.tostring(
        element, encoding="UTF-8", xml_declaration=True, pretty_print=True, doctype=doctype
    )
    return written

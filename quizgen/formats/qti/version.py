"""The two versions of QTI: their namespaces, and how the newer one spells the older's names.

QTI 3.0 has the elements and attributes of 2.1 in another spelling: ``choiceInteraction`` became
``qti-choice-interaction``, ``responseIdentifier`` became ``response-identifier``, HTML stayed.
Feedback and rubrics hold their content in a ``qti-content-body``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.formats.layout.xml import Element, add, root

__all__ = ["QTI_21", "QTI_30", "Version", "spelled"]

_HTML = frozenset({"p", "br", "div", "span"})
_WRAPPED = frozenset({"modalFeedback", "rubricBlock"})
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"


@dataclass(frozen=True, slots=True)
class Version:
    """What differs between the versions.

    Attributes:
        items: namespace of items and tests.
        items_schema: where its schema lies.
        manifest: namespace of the manifest.
        manifest_schema: where its schema lies.
        schema: name of the package's profile, for the manifest.
        schema_version: its version.
        item_type: resource type of an item.
        test_type: resource type of a test.
        metadata: namespace of the learning object metadata that carries id and tags.
        template: address of a standard response template, with a place for its name.
    """

    items: str
    items_schema: str
    manifest: str
    manifest_schema: str
    schema: str
    schema_version: str
    item_type: str
    test_type: str
    metadata: str
    template: str


QTI_21 = Version(
    items="http://www.imsglobal.org/xsd/imsqti_v2p1",
    items_schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    manifest="http://www.imsglobal.org/xsd/imscp_v1p1",
    manifest_schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    schema="QTIv2.1 Package",
    schema_version="1.0.0",
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
    metadata="http://www.imsglobal.org/xsd/imsmd_v1p2",
    template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/{}",
)
QTI_30 = Version(
    items="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    items_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    manifest="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    manifest_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    schema="QTI Package",
    schema_version="3.0.0",
    item_type="imsqti_item_xmlv3p0",
    test_type="imsqti_test_xmlv3p0",
    metadata="http://ltsc.ieee.org/xsd/LOM",
    template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{}.xml",
)


def spelled(document: Element, version: Version) -> Element:
    """Return an item or test, built in 2.1's names without a namespace, in a version's names."""
    kebab = version is QTI_30
    tag = _tag(document.tag, kebab)
    made = root(f"{{{version.items}}}{tag}", _attributes(document, kebab), {None: version.items})
    made.set(f"{_XSI}schemaLocation", f"{version.items} {version.items_schema}")
    _fill(made, document, kebab)
    return made


def _fill(target: Element, source: Element, kebab: bool) -> None:
    if kebab and source.tag in _WRAPPED:
        target = add(target, "qti-content-body")
    target.text = source.text
    for child in source:
        made = add(target, _tag(child.tag, kebab), attributes=_attributes(child, kebab))
        made.tail = child.tail
        _fill(made, child, kebab)


def _tag(name: str, kebab: bool) -> str:
    return name if not kebab or name in _HTML else f"qti-{_kebab(name)}"


def _attributes(element: Element, kebab: bool) -> dict[str, str]:
    return {_kebab(name) if kebab else name: value for name, value in element.attrib.items()}


def _kebab(name: str) -> str:
    return _HUMP.sub("-", name).lower()

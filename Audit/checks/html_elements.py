"""Elements: which there are, what they contain, and their attributes. Part of `markup`."""

from __future__ import annotations

import re

from checks.html_rules import (
    ATTRIBUTES, BOOLEANS, CHILDREN, FLOW, FORBIDDEN_INSIDE, GLOBAL, MATHML, METADATA, NUMBERS,
    OBSOLETE, REQUIRED, SECTION_ROOTS, SVG, TRANSPARENT, VALUES,
)
from support.document import VOID, Document, Element
from support.findings import Finding

KNOWN = FLOW | METADATA | VOID | frozenset(CHILDREN) | OBSOLETE
LABELABLE = frozenset("button input meter output progress select textarea".split())
NAMED_TYPES = frozenset("button submit reset hidden image".split())
ADDRESSES = frozenset("action cite data formaction href poster src".split())
BAD_ADDRESS = re.compile(r"[\s<>\"\\^`{|}]|%(?![0-9A-Fa-f]{2})")
TIME = re.compile(
    r"^(-?\d{4,}(-\d\d(-\d\d)?)?|\d\d-\d\d|\d{4}-W\d\d"
    r"|(\d{4}-\d\d-\d\d[T ])?\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?"
    r"|P(\d+[YMWD])*(T(\d+[HMS])+)?)$"
)

RULES = {
    "unknown-element": "use an element of HTML",
    "obsolete-element": "use an element of today's HTML, and style for how it looks",
    "bad-child": "put it where the standard allows it",
    "bad-nesting": "take the one out of the other",
    "text-not-allowed": "put the text in an element that may hold text",
    "order-of-children": "put it where the standard asks for it",
    "unknown-attribute": "take it away, or use a data- attribute",
    "missing-attribute": "write it",
    "bad-value": "use a value of the standard",
    "bad-id": "give it an id without spaces",
    "bad-address": "percent-encode what may not stand in an address",
    "bad-reference": "refer to an id that is on the page and of the right kind",
    "input-without-label": "give the field a <label>, or a name",
}


def faults(page: str, document: Document) -> list[Finding]:
    """What is wrong with the elements of a page."""
    found: list[Finding] = []
    for element in document.all:
        for rule, message in _element(element, document):
            found.append(Finding(rule, message, page, element.place()))
    return found


def _element(element: Element, document: Document) -> list[tuple[str, str]]:
    tag = element.tag
    if element.namespace == "svg":
        unknown = tag not in SVG
        return [("unknown-element", f"<{tag}> is no element of SVG")] if unknown else []
    if element.namespace == "math":
        unknown = tag not in MATHML
        return [("unknown-element", f"<{tag}> is no element of MathML")] if unknown else []
    if tag in OBSOLETE:
        return [("obsolete-element", f"<{tag}> is obsolete")]
    if tag not in KNOWN and "-" not in tag:
        return [("unknown-element", f"<{tag}> is no element of HTML")]
    return (
        _nesting(element)
        + _order(element)
        + _attributes(element)
        + _references(element, document)
    )


def _allowed_children(element: Element) -> frozenset[str] | None:
    """The names that may stand in an element, looking through transparent ones around it."""
    while element.tag in TRANSPARENT and element.parent is not None:
        element = element.parent
    if element.tag == "div" and element.parent is not None and element.parent.tag == "dl":
        return frozenset({"dt", "dd", "script", "template"})
    return CHILDREN.get(element.tag)


def _nesting(element: Element) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    tag = element.tag
    parent = element.parent
    allowed = _allowed_children(parent) if parent is not None and parent.namespace == "html" else None
    in_body_link = tag in ("link", "meta") and element.has("itemprop")
    if allowed is not None and tag not in allowed and not in_body_link and "-" not in tag:
        if not (tag == "link" and element.get("rel") in ("stylesheet", "preload")):
            assert parent is not None
            found.append(("bad-child", f"<{tag}> may not stand in <{parent.tag}>"))
    own = CHILDREN.get(tag)
    holds_text = own is None or "a" in own or tag in ("title", "option", "textarea", "style", "script")
    if tag == "div" and parent is not None and parent.tag == "dl":
        holds_text = False
    if not holds_text and tag not in TRANSPARENT:
        if any(isinstance(child, str) and child.strip() for child in element.children):
            found.append(("text-not-allowed", f"text directly in <{tag}>"))
    around = [a for a in element.ancestors() if a.namespace == "html"]
    for outer in around:
        forbidden = FORBIDDEN_INSIDE.get(outer.tag, frozenset())
        if tag in forbidden:
            between = around[: around.index(outer)]
            if outer.tag in ("header", "footer") and any(b.tag in SECTION_ROOTS for b in between):
                continue
            found.append(("bad-nesting", f"<{tag}> inside <{outer.tag}>"))
        if outer.tag in ("a", "button") and (_interactive(element) or element.has("tabindex")):
            if outer.tag == "button" or (outer.has("href") and tag != "a"):
                found.append(("bad-nesting", f"<{tag}> can be used and stands inside <{outer.tag}>"))
        if outer.tag == "label" and tag in LABELABLE and not (
            not outer.get("for") or outer.get("for") == element.get("id")
        ):
            found.append(("bad-nesting", "a field inside a <label> that is for another"))
    return found


def _interactive(element: Element) -> bool:
    if element.tag in ("button", "select", "textarea", "details", "iframe", "embed", "label"):
        return True
    if element.tag == "input":
        return element.get("type").lower() != "hidden"
    if element.tag in ("audio", "video"):
        return element.has("controls")
    return element.tag == "a" and element.has("href")


def _order(element: Element) -> list[tuple[str, str]]:
    tags = [child.tag for child in element.elements()]
    found: list[tuple[str, str]] = []

    def say(message: str) -> None:
        found.append(("order-of-children", message))

    if element.tag == "details" and (tags[:1] != ["summary"] or tags.count("summary") > 1):
        say("<details> does not begin with its one <summary>")
    if element.tag == "figure" and "figcaption" in tags:
        if tags.count("figcaption") > 1 or (tags[0] != "figcaption" and tags[-1] != "figcaption"):
            say("<figcaption> is not the first or the last in <figure>")
    if element.tag == "fieldset" and "legend" in tags and tags[0] != "legend":
        say("<legend> is not the first in <fieldset>")
    if element.tag == "table":
        if "caption" in tags and (tags[0] != "caption" or tags.count("caption") > 1):
            say("<caption> is not the first in <table>")
        ranks = {"caption": 0, "colgroup": 1, "thead": 2, "tbody": 3, "tr": 3, "tfoot": 4}
        order = [ranks[t] for t in tags if t in ranks]
        if order != sorted(order) or tags.count("thead") > 1 or tags.count("tfoot") > 1:
            say("the parts of <table> are not in order")
    if element.tag == "dl" or (element.tag == "div" and element.parent and element.parent.tag == "dl"):
        terms = [t for t in tags if t in ("dt", "dd")]
        groups_only = element.tag == "dl" and "div" in tags
        if groups_only and terms:
            say("<dl> has both groups and terms directly in it")
        elif not groups_only and (terms[:1] != ["dt"] or terms[-1:] != ["dd"]) and terms:
            say("a <dt> without <dd>, or the reverse")
        elif element.tag == "div" and not terms:
            say("a <div> in <dl> without a term")
    if element.tag in ("ul", "ol") and not tags and element.get("role") not in ("listbox", "status"):
        say(f"<{element.tag}> without an item")
    return found


def _attributes(element: Element) -> list[tuple[str, str]]:
    tag = element.tag
    found: list[tuple[str, str]] = []
    own = ATTRIBUTES.get(tag, frozenset())
    for name, value in element.attributes.items():
        written = value.strip().lower()
        if not (name in GLOBAL or name in own or name.startswith(("aria-", "data-", "on"))):
            if "-" not in tag and not (name in ("xmlns", "xml:lang") or name.startswith("xmlns:")):
                found.append(("unknown-attribute", f"{name} on <{tag}>"))
            continue
        if name in BOOLEANS and written not in ("", name):
            found.append(("bad-value", f"{name}=“{value}” on <{tag}>: an attribute that is there or not"))
        allowed = VALUES.get((tag, name)) or (VALUES.get(("*", name)) if tag != "ol" else None)
        if allowed is not None:
            words = written.split() if name == "rel" else [written]
            exact = [value] if (tag, name) == ("ol", "type") else words
            for word in exact:
                if word not in allowed and not (name == "crossorigin" and not word):
                    found.append(("bad-value", f"{name}=“{word}” on <{tag}>"))
        if name in NUMBERS and not (tag in ("font", "hr") and name == "size"):
            if not re.match(r"^-?\d+$", value) or int(value) < NUMBERS[name]:
                found.append(("bad-value", f"{name}=“{value}” on <{tag}>"))
        if name in ("width", "height") and not re.match(r"^\d+$", value):
            found.append(("bad-value", f"{name}=“{value}” on <{tag}>"))
        if name == "hidden" and written not in ("", "hidden", "until-found"):
            found.append(("bad-value", f"hidden=“{value}”"))
        if name in ADDRESSES and (BAD_ADDRESS.search(value) or (name != "href" and not value)):
            found.append(("bad-address", f"{name} on <{tag}> is no valid address"))
    if tag == "time" and not TIME.match(element.get("datetime") or element.text().strip()):
        found.append(("bad-value", f"<time> with “{element.get('datetime') or element.text().strip()}”"))
    if element.has("id") and (not element.get("id") or re.search(r"\s", element.get("id"))):
        found.append(("bad-id", "an id that is empty or has a space"))
    for name in REQUIRED.get(tag, ()):
        if not element.has(name):
            found.append(("missing-attribute", f"<{tag}> without {name}"))
    if tag == "meta" and not (
        element.has("charset")
        or (element.has("content") and any(map(element.has, ("name", "http-equiv", "property", "itemprop"))))
    ):
        found.append(("missing-attribute", "<meta> without a name or content"))
    if tag == "link" and not (element.get("href") or element.has("imagesrcset")):
        found.append(("missing-attribute", "<link> without href"))
    if tag == "a" and not element.has("href") and (element.has("target") or element.has("rel")):
        found.append(("missing-attribute", "<a> with rel or target and without href"))
    if tag == "img" and element.has("alt") and not element.get("src"):
        found.append(("bad-value", "<img> with an empty src"))
    return found


def _references(element: Element, document: Document) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    tag = element.tag

    def lead(name: str, tags: frozenset[str] | None) -> None:
        for word in element.get(name).split():
            target = document.ids.get(word)
            if target is None:
                found.append(("bad-reference", f"{name} on <{tag}> names no id of the page"))
            elif tags is not None and target.tag not in tags:
                found.append(("bad-reference", f"{name} on <{tag}> leads to a <{target.tag}>"))

    if element.has("for"):
        lead("for", LABELABLE if tag == "label" else None)
    if element.has("headers"):
        lead("headers", frozenset({"th", "td"}))
    if element.has("list"):
        lead("list", frozenset({"datalist"}))
    if element.has("form"):
        lead("form", frozenset({"form"}))
    if element.has("popovertarget"):
        lead("popovertarget", None)
    field = tag in ("select", "textarea") or (
        tag == "input" and element.get("type").lower() not in NAMED_TYPES
    )
    if field:
        labels = {label.get("for") for label in document.named("label")}
        inside = any(around.tag == "label" for around in element.ancestors())
        named = element.get("aria-label") or element.get("aria-labelledby") or element.get("title")
        if not (named or inside or (element.get("id") and element.get("id") in labels)):
            found.append(("input-without-label", f"<{tag}> without a label"))
    return found

"""Elements: which there are, what they contain, and their attributes. Part of `markup`."""

from __future__ import annotations

import re
from datetime import date, time
from urllib.parse import urlsplit

from checks.html_rules import (
    ATTRIBUTES, AUTOCOMPLETE, BODY_LINKS, BOOLEANS, CHILDREN, FLOW, FORBIDDEN_INSIDE, GLOBAL, INPUT_TYPES,
    MATHML, METADATA, NUMBERS, OBSOLETE, REQUIRED, SVG, TRANSPARENT, VALUES,
)
from support.document import VOID, Document, Element
from support.findings import Finding

KNOWN = FLOW | METADATA | VOID | frozenset(CHILDREN) | OBSOLETE
LABELABLE = frozenset("button input meter output progress select textarea".split())
NAMED_TYPES = frozenset("button submit reset hidden image".split())
ADDRESSES = frozenset("action cite data formaction href poster src".split())
TARGETS = frozenset("_blank _self _parent _top".split())
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
    "alt-repeats-text": "give the picture alt=\"\": the words are there already",
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
    if allowed is not None and tag not in allowed and "-" not in tag:
        assert parent is not None
        found.append(("bad-child", f"<{tag}> may not stand in <{parent.tag}>"))
    if tag in ("link", "meta") and not element.has("itemprop") and parent is not None:
        in_head = any(around.tag == "head" for around in element.ancestors())
        if not in_head and not set(element.get("rel").split()) & BODY_LINKS:
            found.append(("bad-child", f"<{tag}> in the body"))
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
            found.append(("bad-nesting", f"<{tag}> inside <{outer.tag}>"))
        acts = outer.get("role") in ("button", "link") and outer.tag not in ("a", "button")
        if acts and _interactive(element):
            found.append(("bad-nesting", f"<{tag}> can be used and stands inside a {outer.get('role')}"))
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
    if element.tag == "picture" and tags[-1:] != ["img"]:
        say("<picture> does not end with its <img>")
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
    if tag == "li" and element.has("value") and element.parent is not None and element.parent.tag != "ol":
        found.append(("unknown-attribute", "value on a <li> that has no number"))
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
        if tag == "input" and name in INPUT_TYPES:
            kind = element.get("type", "text").lower()
            if kind not in INPUT_TYPES[name]:
                found.append(("unknown-attribute", f"{name} on <input type={kind}>"))
        found += _value(tag, name, value, written)
        if name == "hidden" and written not in ("", "hidden", "until-found"):
            found.append(("bad-value", f"hidden=“{value}”"))
        if name in ADDRESSES and (not _is_address(value) or (name != "href" and not value)):
            found.append(("bad-address", f"{name} on <{tag}> is no valid address"))
    if tag == "time" and not _is_time(element.get("datetime") or element.text().strip()):
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
    image_field = tag == "input" and element.get("type").lower() == "image"
    if (image_field or (tag == "area" and element.has("href"))) and not element.get("alt").strip():
        found.append(("missing-attribute", f"<{tag}> without alt"))
    if tag == "link" and not (element.get("href") or element.has("imagesrcset")):
        found.append(("missing-attribute", "<link> without href"))
    if tag == "a" and not element.has("href") and (element.has("target") or element.has("rel")):
        found.append(("missing-attribute", "<a> with rel or target and without href"))
    if tag in ("object", "canvas") and not element.text().strip() and not element.get("aria-label"):
        if element.get("aria-hidden") != "true":
            found.append(("missing-attribute", f"<{tag}> without content for those who cannot see it"))
    if tag == "progress" and _number(element, "value", 0) > _number(element, "max", 1):
        found.append(("bad-value", "<progress> of more than its max"))
    if tag == "script" and not element.has("src") and (element.has("defer") or element.has("async")):
        if element.get("type") != "module":
            found.append(("bad-value", "defer or async on a <script> without src"))
    if tag == "img" and element.get("alt") and element.parent is not None:
        words = element.parent.text().strip()
        if element.parent.tag in ("a", "button") and words == element.get("alt").strip():
            found.append(("alt-repeats-text", "a picture whose alt is the text beside it"))
    if tag == "img" and element.has("alt") and not element.get("src"):
        found.append(("bad-value", "<img> with an empty src"))
    return found


def _value(tag: str, name: str, value: str, written: str) -> list[tuple[str, str]]:
    """What is wrong with the value of an attribute that has a form of its own."""
    bad = (
        (name == "accesskey" and any(len(key) != 1 for key in value.split()))
        or (name == "data-" or (name.startswith("data-") and not name[5:]))
        or (name == "target" and written.startswith("_") and written not in TARGETS)
        or (name == "autocomplete" and tag != "form" and not _is_autocomplete(written))
    )
    if bad:
        return [("bad-value", f"{name}=“{value}” on <{tag}>")]
    return []


def _number(element: Element, name: str, default: float) -> float:
    try:
        return float(element.get(name, str(default)))
    except ValueError:
        return default


def _is_autocomplete(written: str) -> bool:
    return all(word in AUTOCOMPLETE or word.startswith("section-") for word in written.split())


def _is_address(value: str) -> bool:
    """Whether an address is well-formed (RFC 3986; letters of other scripts may stand in it)."""
    if BAD_ADDRESS.search(value):
        return False
    try:
        parts = urlsplit(value)
        parts.port
    except ValueError:
        return False
    if parts.scheme in ("http", "https") and not parts.hostname:
        return False
    return not re.search(r"[\[\]]", parts.path + parts.query + parts.fragment) and value.count("#") < 2


def _is_time(value: str) -> bool:
    """Whether a text is a date, time or duration of HTML, on the calendar and the clock."""
    if not TIME.match(value):
        return False
    day = re.match(r"^(\d{4})-(\d\d)(?:-(\d\d))?(?:$|[T ])", value)
    clock = re.search(r"(?:^|[T ])(\d\d):(\d\d)(?::(\d\d))?", value)
    try:
        if day:
            date(int(day[1]) or 4, int(day[2]), int(day[3] or 1))
        if clock:
            time(int(clock[1]), int(clock[2]), int(clock[3] or 0))
    except ValueError:
        return False
    return True


def _references(element: Element, document: Document) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    tag = element.tag

    def lead(name: str, tags: frozenset[str] | None) -> None:
        for word in element.get(name).split():
            target = document.ids.get(word)
            if target is None:
                found.append(("bad-reference", f"{name} on <{tag}> names no id of the page"))
            elif tag == "label" and target.tag == "input" and target.get("type").lower() == "hidden":
                found.append(("bad-reference", "<label> for a hidden field"))
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
    if element.has("usemap"):
        maps = {one.get("name") for one in document.named("map")}
        if element.get("usemap").lstrip("#") not in maps:
            found.append(("bad-reference", f"usemap on <{tag}> names no map of the page"))
    field = tag in ("select", "textarea") or (
        tag == "input" and element.get("type").lower() not in NAMED_TYPES
    )
    if field:
        labels = {label.get("for") for label in document.named("label")}
        inside = any(around.tag == "label" for around in element.ancestors())
        named = element.get("aria-label") or element.get("aria-labelledby")
        if not (named or inside or (element.get("id") and element.get("id") in labels)):
            found.append(("input-without-label", f"<{tag}> without a label"))
    return found

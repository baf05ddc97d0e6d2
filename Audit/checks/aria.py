"""ARIA: roles and attributes that exist, where they may stand, with values that mean something."""

from __future__ import annotations

import re

from checks.aria_rules import (
    ALLOWED, ANY_ROLE, CHILDREN, GLOBAL, IMPLICIT, INPUTS, NAMELESS, PARENTS, REQUIRED, ROLES, USED, VALUES,
)
from support.built_site import BuiltSite
from support.document import Document, Element
from support.findings import Finding

NAME = "aria"
TRANSPARENT = frozenset({"generic", "none", "presentation", ""})

RULES = {
    "unknown-role": "use a role of WAI-ARIA, or none",
    "role-not-allowed": "use an element that has this role by itself",
    "role-not-needed": "take the role away: the element has it by itself",
    "unknown-aria-attribute": "use an attribute of WAI-ARIA",
    "aria-not-allowed": "take it away, or give the element a role that has it",
    "aria-value": "use a value of the standard",
    "aria-reference": "refer to an id that is on the page",
    "role-without-parent": "put it in an element with the role that it belongs to",
    "role-without-children": "put the roles in it that it is made of",
    "role-not-focusable": "use a button or link, or give it tabindex=0 and keys",
    "aria-missing": "write what the role requires",
    "name-not-allowed": "give the element a role that may have a name, or put the words in the text",
    "hidden-but-focusable": "take it out of the tab order, or do not hide it from some readers",
    "svg-without-name": "give the picture role=img with a title, or hide it with aria-hidden",
}


def check(site: BuiltSite) -> list[Finding]:
    """The faults of all pages."""
    found: list[Finding] = []
    for page in site.pages:
        document = site.document(page)
        for element in document.all:
            for rule, message in _element(element, document):
                note = rule == "role-not-needed"
                found.append(Finding(rule, message, page, element.place(), note=note))
    return found


def implicit_role(element: Element) -> str:
    """The role an element has by itself, or nothing where it depends on its surroundings."""
    tag = element.tag
    if tag == "a" or tag == "area":
        return "link" if element.has("href") else "generic"
    if tag == "input":
        return INPUTS.get(element.get("type", "text").lower(), "")
    if tag == "img":
        return "presentation" if element.has("alt") and not element.get("alt") else "img"
    if tag == "select":
        return "listbox" if element.has("multiple") else "combobox"
    if tag == "th":
        return "rowheader" if element.get("scope").startswith("row") else "columnheader"
    if tag == "section":
        named = element.get("aria-label") or element.get("aria-labelledby")
        return "region" if named else "generic"
    if tag in ("header", "footer"):
        around = {a.tag for a in element.ancestors()}
        if around & {"article", "aside", "main", "nav", "section"}:
            return "generic"
        return "banner" if tag == "header" else "contentinfo"
    return IMPLICIT.get(tag, "")


def _element(element: Element, document: Document) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    tag = element.tag
    role = ""
    if element.has("role"):
        words = element.get("role").split()
        unknown = [word for word in words if word not in ROLES]
        found += [("unknown-role", f"role=“{word}”") for word in unknown]
        if not words:
            found.append(("unknown-role", "an empty role"))
        role = next((word for word in words if word in ROLES), "")
        own = implicit_role(element)
        if role and role == own:
            found.append(("role-not-needed", f"role={role} on <{tag}>"))
        elif role and element.namespace == "html" and not _may_have(element, role):
            found.append(("role-not-allowed", f"role={role} on <{tag}>"))
    effective = role or (implicit_role(element) if element.namespace == "html" else "")
    if role:
        found += _family(element, role)
    if role in USED and role not in ("option", "tab", "radio", "menuitem") and not _focusable(element):
        if not element.has("disabled") and tag not in ("a", "input", "button"):
            found.append(("role-not-focusable", f"role={role} on a <{tag}> that cannot have focus"))
    for name in REQUIRED.get(role, ()):
        if not element.has(name) and not _given_by_element(element, role):
            found.append(("aria-missing", f"role={role} without {name}"))
    for name, value in element.attributes.items():
        if name.startswith("aria-"):
            found += _attribute(element, document, effective, name, value)
    if element.get("aria-hidden") == "true":
        if any(_focusable(inner) for inner in [element, *element.descendants()]):
            found.append(("hidden-but-focusable", f"<{tag}> is hidden and can have focus"))
    if tag == "svg" and element.get("aria-hidden") != "true" and element.parent is not None:
        hidden = any(a.get("aria-hidden") == "true" for a in element.ancestors())
        named = element.get("aria-label") or element.get("aria-labelledby") or any(
            child.tag == "title" and child.text().strip() for child in element.elements()
        )
        if not hidden and not (role and named) and role not in ("none", "presentation"):
            found.append(("svg-without-name", "an svg without role and name"))
    return found


def _family(element: Element, role: str) -> list[tuple[str, str]]:
    """Whether a role that is written stands in what it needs, and holds what it is made of."""
    if role in PARENTS:
        around = next((one for one in element.ancestors() if _role(one) not in TRANSPARENT), None)
        if around is None or _role(around) not in PARENTS[role]:
            return [("role-without-parent", f"role={role} outside {', '.join(sorted(PARENTS[role]))}")]
    if role in CHILDREN and element.tag not in ("ul", "ol", "table"):
        if not any(_role(inner) in CHILDREN[role] for inner in element.descendants()):
            return [("role-without-children", f"role={role} without {', '.join(sorted(CHILDREN[role]))}")]
    return []


def _role(element: Element) -> str:
    return (element.get("role").split() or [implicit_role(element)])[0]


def _may_have(element: Element, role: str) -> bool:
    tag = element.tag
    if tag == "a" and not element.has("href"):
        return True
    if tag == "img" and element.has("alt") and not element.get("alt"):
        return role in ("none", "presentation")
    if tag == "div" and element.parent is not None and element.parent.tag == "dl":
        return role in ("none", "presentation")
    if tag == "figure" and any(child.tag == "figcaption" for child in element.elements()):
        return role in ("figure", "none", "presentation", "group") or role.startswith("doc-")
    if tag in ALLOWED and tag not in ("a",):
        return role in ALLOWED[tag]
    if tag == "a":
        return role in ALLOWED["a"]
    return tag in ANY_ROLE or "-" in tag


def _given_by_element(element: Element, role: str) -> bool:
    """Whether HTML itself says what the role requires."""
    return element.tag == "input" or (role == "heading" and re.match(r"h[1-6]$", element.tag) is not None)


def _attribute(
    element: Element, document: Document, role: str, name: str, value: str
) -> list[tuple[str, str]]:
    tag = element.tag
    if name not in VALUES:
        return [("unknown-aria-attribute", f"{name} on <{tag}>")]
    found: list[tuple[str, str]] = []
    allowed = VALUES[name]
    if isinstance(allowed, frozenset):
        if value not in allowed:
            found.append(("aria-value", f"{name}=“{value}”"))
    elif allowed == "number":
        if not re.match(r"^-?\d+(\.\d+)?$", value):
            found.append(("aria-value", f"{name}=“{value}”"))
    elif allowed in ("id", "ids"):
        missing = [word for word in value.split() if word not in document.ids]
        if missing or not value.strip():
            found.append(("aria-reference", f"{name} on <{tag}> names no id of the page"))
    elif not value.strip():
        found.append(("aria-value", f"{name} is empty on <{tag}>"))
    if name in ("aria-label", "aria-labelledby"):
        if role in NAMELESS:
            found.append(("name-not-allowed", f"{name} on <{tag}>, which has no role that takes a name"))
    elif name not in GLOBAL and role and name not in ROLES.get(role, frozenset()):
        found.append(("aria-not-allowed", f"{name} on <{tag}> with the role {role}"))
    return found


def _focusable(element: Element) -> bool:
    if element.has("disabled") or element.get("tabindex").startswith("-"):
        return False
    if element.has("tabindex") or element.tag in ("button", "select", "textarea", "summary", "iframe"):
        return True
    if element.tag == "input":
        return element.get("type").lower() != "hidden"
    return element.tag == "a" and element.has("href")

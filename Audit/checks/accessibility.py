"""Accessibility: what is seen, named and usable, in both schemes, wide and narrow (WCAG 2.2, A and AA)."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

from support.built_site import BuiltSite, address_of
from support.findings import Finding
from support.tab import Tab, script

NAME = "accessibility"
EVERY_PAGE = False
WIDE, NARROW = 1280, 390

RULES = {
    "contrast": "choose colours of more contrast (WCAG 1.4.3)",
    "contrast-unknown": "look at it: the audit cannot see what is behind the text",
    "contrast-field": "give the field a border of 3:1 with what is around it (WCAG 1.4.11)",
    "link-not-distinct": "underline links in running text (WCAG 1.4.1)",
    "target-size": "make it 24 by 24 px, or leave room around it (WCAG 2.5.8)",
    "outside-landmarks": "put it in the header, the navigation, the main part or the footer",
    "no-skip-link": "begin the page with a link to its main part (WCAG 2.4.1)",
    "tabindex": "let the order of the document be the order of focus (WCAG 2.4.3)",
    "autofocus": "let readers begin at the top",
    "viewport": "let readers zoom, at the width of their device (WCAG 1.4.4)",
    "refresh": "let readers decide when they leave a page (WCAG 2.2.1)",
    "motion": "keep still what moves when prefers-reduced-motion asks for it",
    "no-captions": "give the video captions (WCAG 1.2.2)",
    "justified": "align text at one side: gaps between words make it hard to read",
    "name-missing": "give it words that say what it does or shows (WCAG 4.1.2, 1.1.1)",
    "label-not-in-name": "let the name contain the words that are seen (WCAG 2.5.3)",
    "landmark-missing": "give the page a main part, a header and a footer",
    "landmark-twice": "give the page one of it",
    "landmark-nested": "put it directly in the page",
    "landmark-same-name": "give each landmark of a kind a name of its own",
    "role-lost": "keep the display of a table, so that its rows and columns stay what they are",
    "same-name-links": "see whether readers can tell the links apart from what is around them",
    "could-not-check": "look at the page in a browser",
}

NAMED_ROLES = frozenset(
    """button link checkbox radio textbox searchbox combobox ComboBoxSelect ComboBoxGrouping listbox
    ListBox slider spinbutton switch tab menuitem image img dialog DisclosureTriangle heading
    SvgRoot Canvas Iframe meter progressbar tooltip treeitem option MenuListOption""".split()
)
ONCE = frozenset("main banner contentinfo".split())
LANDMARKS = ONCE | frozenset("complementary navigation region search form".split())
CONDITIONS = ((WIDE, "light"), (WIDE, "dark"), (NARROW, "light"), (NARROW, "dark"))


def visit(tab: Tab, page: str, site: BuiltSite) -> list[Finding]:
    """Looks at a page in each scheme and width, and at its accessibility tree."""
    tab.resize(WIDE, 900)
    tab.emulate("light")
    tab.open(address_of(page))
    tab.evaluate(script("common.js") + script("accessibility.js"))
    found: list[Finding] = []
    for width, scheme in CONDITIONS:
        tab.resize(width, 900)
        tab.emulate(scheme)
        parts = ["contrasts", "controls", "links"]
        if scheme == "light":
            parts.append("targets")
        if (width, scheme) == CONDITIONS[0]:
            parts += ["landmarks", "page"]
        for one in tab.evaluate(f"accessibility.run({json.dumps(parts)})"):
            found.append(
                Finding(one["rule"], one["message"], page, one["place"], f"{scheme} {width}", one["note"])
            )
    tab.emulate("light")
    tab.resize(WIDE, 900)
    return found + _tree(tab, page)


def _tree(tab: Tab, page: str) -> list[Finding]:
    """Names and landmarks, as the browser gives them to assistive technology."""
    nodes = tab.session.call("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    found: list[Finding] = []
    landmarks: dict[tuple[str, str], int] = defaultdict(int)
    links: dict[str, set[str]] = defaultdict(set)
    heads: dict[str, int] = defaultdict(int)

    def say(rule: str, message: str, node: dict[str, Any], note: bool = False) -> None:
        known = tab.describe(node["backendDOMNodeId"]) if "backendDOMNodeId" in node else None
        if known and "{}" in message:
            message = message.replace("{}", known["kind"])
        found.append(Finding(rule, message, page, known["place"] if known else "", "", note))

    for node in nodes:
        if node.get("ignored"):
            continue
        role = str(node.get("role", {}).get("value", ""))
        name = str(node.get("name", {}).get("value", "")).strip()
        if role in NAMED_ROLES and not name:
            say("name-missing", f"{{}} ({role}) has no name", node)
        elif role in ("generic", "group", "none") and not name and _focusable(node):
            say("name-missing", "{} can have focus and has no name", node)
        if role == "link" and name:
            links[name].add(_property(node, "url").split("#")[0])
        if role in ("link", "button") and _labelled(node):
            _label_in_name(tab, node, name, say)
        if role == "LayoutTable":
            say("role-lost", "{} is no table to assistive technology", node)
        if role in LANDMARKS and (name or role not in ("region", "form")):
            heads[role] += 1
            landmarks[role, name] += 1
            if landmarks[role, name] == 2 and role not in ONCE:
                say("landmark-same-name", f"more than one {role} is called “{name}”", node)
            if heads[role] == 2 and role in ONCE:
                say("landmark-twice", f"more than one {role}", node)
            if role in ONCE and _inside(node, by_id):
                say("landmark-nested", f"{role} stands in another landmark", node)
    for role in sorted(ONCE):
        if not heads[role]:
            found.append(Finding("landmark-missing", f"there is no {role}", page))
    several = sorted(name for name, targets in links.items() if len(targets) > 1)
    if several:
        message = "links of one name that lead to different pages"
        some = ", ".join(f"“{name}”" for name in several[:3])
        found.append(Finding("same-name-links", message, page, some, "", True))
    return found


def _property(node: dict[str, Any], name: str) -> str:
    for one in node.get("properties", []):
        if one["name"] == name:
            return str(one["value"].get("value", ""))
    return ""


def _focusable(node: dict[str, Any]) -> bool:
    return _property(node, "focusable") == "True" and _property(node, "editable") == ""


def _labelled(node: dict[str, Any]) -> bool:
    """Whether the name comes from an attribute, and not from what is inside."""
    sources = node.get("name", {}).get("sources", [])
    return any(
        source.get("attribute") in ("aria-label", "aria-labelledby") and "value" in source
        for source in sources
    )


def _label_in_name(tab: Tab, node: dict[str, Any], name: str, say: Any) -> None:
    known = tab.describe(node["backendDOMNodeId"])
    if known is None:
        return
    seen, said = (_plain(text) for text in (known["text"] or "", name))
    if len(seen) > 1 and seen not in said:
        say("label-not-in-name", "{} shows other words than its name", node)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def _inside(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> bool:
    parent = by_id.get(node.get("parentId", ""))
    while parent is not None:
        role = str(parent.get("role", {}).get("value", ""))
        named = str(parent.get("name", {}).get("value", "")).strip()
        if role in LANDMARKS and not parent.get("ignored") and (named or role not in ("region", "form")):
            return True
        parent = by_id.get(parent.get("parentId", ""))
    return False

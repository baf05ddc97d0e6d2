"""Reflow: everything fits at 320 px, with wider spacing and with larger text (WCAG 1.4.4, 1.4.10, 1.4.12)."""

from __future__ import annotations

from support.built_site import BuiltSite, address_of
from support.findings import Finding
from support.tab import Tab, script

NAME = "reflow"
EVERY_PAGE = False

RULES = {
    "overflow": "let it wrap, or scroll by itself in a box that can have focus",
    "scroller-not-focusable": "give the box tabindex=0, a role and a name",
    "scroller-of-text": "let text wrap; only tables, drawings and code may scroll sideways",
    "clipped": "let the box grow with its text",
    "drawing-cut": "make the drawing as large as its text, or let the text wrap",
    "sticky-covers": "let it scroll away where the window is low",
    "could-not-check": "look at the page in a browser",
}
# Steps of the script: what is tried, the window, and how it is called.
STEPS = (
    ("wide", 1280, 900, "1280 px"),
    ("large", 1280, 900, "1280 px, text of 200 %"),
    ("spacing", 1280, 900, "1280 px, spacing"),
    ("narrow", 320, 800, "320 px"),
    ("spacing", 320, 800, "320 px, spacing"),
    ("low", 320, 256, "320 by 256 px"),
)


def visit(tab: Tab, page: str, site: BuiltSite) -> list[Finding]:
    """Tries a page in each window and spacing."""
    tab.emulate("light")
    tab.resize(1280, 900)
    tab.open(address_of(page))
    tab.evaluate(script("common.js") + script("reflow.js"))
    found: list[Finding] = []
    for step, width, height, condition in STEPS:
        tab.resize(width, height)
        for one in tab.evaluate(f"reflow.run('{step}')"):
            found.append(Finding(one["rule"], one["message"], page, one["place"], condition, one["note"]))
    tab.resize(1280, 900)
    return found

"""Keyboard: Tab reaches everything, in order, seen; the skip link works; no page needs scripts."""

from __future__ import annotations

from support.built_site import BuiltSite, address_of
from support.findings import Finding
from support.tab import Tab, script

NAME = "keyboard"
EVERY_PAGE = False
TAB = 9
# A page with more stops than this is tried up to here.
STOPS = 2000

RULES = {
    "not-reached": "let Tab reach what can be used (WCAG 2.1.1)",
    "focus-order": "let focus follow the order of the document (WCAG 2.4.3)",
    "focus-trap": "let focus go on (WCAG 2.1.2)",
    "not-expected": "let focus come only to what can be used",
    "focus-away": "bring what has focus into the window (WCAG 2.4.7)",
    "focus-covered": "leave room for what stays in place, with scroll-padding (WCAG 2.4.11)",
    "no-focus": "give what has focus an outline (WCAG 2.4.7)",
    "no-focus-forced": "use an outline, not only a shadow or background, so that it stays in forced colours",
    "focus-contrast": "give the outline 3:1 with what is around it (WCAG 1.4.11)",
    "skip-link-hidden": "show the link to the content when it has focus (WCAG 2.4.7)",
    "skip-link-broken": "let the link bring focus to the content (WCAG 2.4.1)",
    "empty-without-scripts": "write the content in the page; scripts may add to it",
    "dead-without-scripts": "hide what works with scripts only until the script runs",
    "could-not-check": "look at the page in a browser",
}


def visit(tab: Tab, page: str, site: BuiltSite) -> list[Finding]:
    """Goes through a page with Tab, in both schemes and in forced colours, and opens it without scripts."""
    tab.resize(1280, 900)
    tab.emulate("light")
    tab.open(address_of(page))
    own = script("common.js") + script("keyboard.js")
    tab.evaluate(own)
    with_scripts = tab.evaluate("keyboard.content()")
    found = _tabs(tab, page, "light", fresh=True)
    found += _skip_link(tab, page)
    tab.emulate("dark")
    found += _tabs(tab, page, "dark", fresh=False)
    tab.emulate("light")
    found += _forced(tab, page)
    return found + _without_scripts(tab, page, own, with_scripts)


def _tabs(tab: Tab, page: str, scheme: str, *, fresh: bool) -> list[Finding]:
    expected = min(tab.evaluate(f"keyboard.start({str(fresh).lower()})"), STOPS)
    tab.press_often("Tab", TAB, expected + 1)
    result = tab.evaluate(f"keyboard.finish({expected})")
    found = [
        Finding(one["rule"], one["message"], page, one["place"], scheme, one["note"])
        for one in result["found"]
    ]
    told: set[str] = set()
    for index in range(result["unsure"]):
        kind, place, seen = _look(tab, index)
        if kind not in told and not seen:
            told.add(kind)
            found.append(Finding("no-focus", f"focus on {kind} cannot be seen", page, place, scheme))
    return found


def _look(tab: Tab, index: int) -> tuple[str, str, bool]:
    """Whether an element has other pixels with focus than without."""
    box = tab.evaluate(f"keyboard.focus({index})")
    area = (box["x"], box["y"], box["width"], box["height"])
    focused = tab.picture(*area)
    tab.evaluate("keyboard.blur()")
    return box["kind"], box["place"], focused != tab.picture(*area)


def _forced(tab: Tab, page: str) -> list[Finding]:
    tab.emulate("light", "reduce", "active")
    found: list[Finding] = []
    for index in range(tab.evaluate("keyboard.kinds()")):
        box = tab.evaluate(f"keyboard.focus({index})")
        if not box["outline"] and not _look(tab, index)[2]:
            message = f"focus on {box['kind']} cannot be seen in forced colours"
            found.append(Finding("no-focus-forced", message, page, box["place"]))
    tab.emulate("light")
    return found


def _skip_link(tab: Tab, page: str) -> list[Finding]:
    target = tab.evaluate("keyboard.skipTarget()")
    if target is None:
        return []
    found: list[Finding] = []
    tab.press("Tab", TAB)
    if not tab.evaluate("keyboard.isSeenNow()"):
        found.append(Finding("skip-link-hidden", "the link to the content is not seen with focus", page))
    tab.press_enter()
    tab.evaluate("new Promise((done) => setTimeout(done, 0))")
    tab.press("Tab", TAB)
    if not tab.evaluate(f"keyboard.isPast({target!r})"):
        found.append(Finding("skip-link-broken", "the link to the content does not lead there", page))
    return found


def _without_scripts(tab: Tab, page: str, own: str, with_scripts: dict[str, float]) -> list[Finding]:
    tab.scripts(False)
    try:
        tab.open(address_of(page))
        tab.scripts(True)
        tab.evaluate(own)
        content = tab.evaluate("keyboard.content()")
    finally:
        tab.scripts(True)
    found: list[Finding] = []
    if not content["heading"] or content["main"] < with_scripts["main"] * 0.5:
        found.append(Finding("empty-without-scripts", "the main part is not there without scripts", page))
    if with_scripts["links"] and not content["links"]:
        found.append(Finding("empty-without-scripts", "the navigation is not there without scripts", page))
    for one in content["dead"]:
        message = f"{one['kind']} does nothing without scripts"
        found.append(Finding("dead-without-scripts", message, page, one["place"]))
    return found

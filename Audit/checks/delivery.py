"""Delivery: every page loads behind a strict policy, whole, from this site alone, without complaint."""

from __future__ import annotations

import re
from typing import Any

from support.built_site import BuiltSite, address_of
from support.document import Element
from support.findings import Finding
from support.tab import Tab

NAME = "delivery"
EVERY_PAGE = True
DATA_BLOCK = re.compile(r"^(application/(.+\+)?json|importmap|speculationrules)$", re.I)
# The browser asks for it by itself where a page names no icon.
NOT_ASKED_FOR = "/favicon.ico"
LOADS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"})

RULES = {
    "inline-script": "put the script in a file of the site",
    "inline-style": "put the style in the style sheet",
    "event-attribute": "add the listener in a script of the site",
    "other-host": "put the file in the site",
    "policy-violation": "do without what the policy forbids",
    "console-error": "mend what the browser complains of",
    "script-error": "mend the script",
    "failed-request": "make the file, or do not ask for it",
    "page-not-loaded": "look at the page in a browser",
}


def check(site: BuiltSite) -> list[Finding]:
    """What can be seen without a browser: inline code, and files of others."""
    found: list[Finding] = []
    for page in site.pages:
        for element in site.document(page).all:
            found += [Finding(rule, message, page, element.place()) for rule, message in _element(element)]
    return found


def _element(element: Element) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if element.tag == "script" and not element.has("src") and not DATA_BLOCK.match(element.get("type")):
        found.append(("inline-script", "a script in the page"))
    if element.tag == "style":
        found.append(("inline-style", "a <style> in the page"))
    for name, value in element.attributes.items():
        if name == "style":
            found.append(("inline-style", f"style on <{element.tag}>"))
        if name.startswith("on"):
            found.append(("event-attribute", f"{name} on <{element.tag}>"))
        loads = name in ("src", "srcset", "data", "poster") or (
            name == "href" and element.tag == "link" and set(element.get("rel").split()) & LOADS
        )
        if loads and re.match(r"^\s*([a-z]+:)?//", value, re.I):
            found.append(("other-host", f"<{element.tag} {name}> loads from another host"))
        if name == "href" and element.namespace == "svg" and element.tag in ("use", "image"):
            if not value.startswith("#"):
                found.append(("other-host", f"<{element.tag}> in a drawing loads a file"))
    return found


def visit(tab: Tab, page: str, site: BuiltSite) -> list[Finding]:
    """Loads a page and tells what the browser complained of."""
    events = tab.open(address_of(page))
    tab.evaluate("new Promise((done) => setTimeout(done, 0))")
    events += tab.session.drain()
    requested: dict[str, str] = {}
    found: list[Finding] = []
    for event in events:
        told = _event(event["method"], event["params"], tab.origin, requested)
        if told:
            rule, message, place = told
            found.append(Finding(rule, message, page, place))
    return found


def _event(
    method: str, params: dict[str, Any], origin: str, requested: dict[str, str]
) -> tuple[str, str, str] | None:
    if method == "Network.requestWillBeSent":
        url = params["request"]["url"]
        requested[params["requestId"]] = url
        if url.endswith(NOT_ASKED_FOR):
            return None
        if not url.startswith((origin, "data:", "blob:", "about:")):
            return "other-host", f"a request to {url.split('/')[2] if '//' in url else url}", url
    elif method == "Network.responseReceived":
        status = params["response"]["status"]
        url = params["response"]["url"].replace(origin, "")
        if status >= 400 and not url.endswith(NOT_ASKED_FOR):
            return "failed-request", f"{status} for {url}", ""
    elif method == "Network.loadingFailed" and not params.get("canceled"):
        url = requested.get(params["requestId"], "").replace(origin, "")
        if params.get("blockedReason") == "csp":
            return None
        return "failed-request", f"{params.get('errorText', 'no answer')} for {url}", ""
    elif method == "Runtime.exceptionThrown":
        details = params["exceptionDetails"]
        text = details.get("exception", {}).get("description") or details.get("text", "")
        first = text.split("\n")[0].replace(origin, "")[:160]
        return "script-error", first, details.get("url", "").replace(origin, "")
    elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "assert"):
        said = " ".join(str(one.get("value", one.get("description", ""))) for one in params["args"])
        return "console-error", said[:160], ""
    elif method == "Log.entryAdded":
        entry = params["entry"]
        text = entry["text"].replace(origin, "")[:200]
        if "Content Security Policy" in text or entry["source"] == "security" or "TrustedHTML" in text:
            return "policy-violation", text, ""
        if entry["level"] == "error" and entry["source"] != "network":
            return "console-error", text, ""
        if entry["source"] == "deprecation":
            return "console-error", text, ""
    return None

"""Markup: well-formed and valid HTML, and a page that says what it is."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from checks import html_elements, html_tables
from checks.html_rules import HEADINGS, LANGUAGES
from support.built_site import BuiltSite
from support.document import Document, Element
from support.findings import Finding

NAME = "markup"
LANGUAGE = re.compile(r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")

RULES = {
    "not-utf-8": "write the file as UTF-8, without a byte order mark and without control characters",
    "not-normalized": "write letters with their accents as one character (Unicode NFC)",
    "no-doctype": "begin the page with <!DOCTYPE html>, and nothing before it",
    "self-closed": "write the end tag; only void elements have none",
    "attribute-twice": "keep one of the two",
    "unquoted-attribute": "put the value between double quotes",
    "bare-ampersand": "write &amp;",
    "bare-less-than": "write &lt;",
    "unknown-entity": "write the character itself, in UTF-8",
    "stray-end-tag": "take the end tag away, or open the element",
    "unclosed": "write the end tag, inside the element in which it was opened",
    "bad-comment": "take it away",
    "page-structure": "a page is <html> with one <head> and one <body>, and nothing beside them",
    "charset-first": 'put <meta charset="utf-8"> first in the head',
    "no-title": "give the page a <title> of its own words",
    "title-not-unique": "let the title say which page this is",
    "no-language": "give <html> the language of the page",
    "bad-language": "use a language tag of BCP 47, such as nl or en-GB",
    "one-h1": "give the page one <h1>, which says what it is about",
    "heading-level": "let levels go down one at a time",
    "empty-heading": "give the heading text, or take it away",
    "section-without-heading": "give the section a heading or a name, or make it a div",
    "one-main": "give the page one <main>",
    "duplicate-id": "give each id and access key to one element of the page",
    **html_elements.RULES,
    **html_tables.RULES,
}


def check(site: BuiltSite) -> list[Finding]:
    """The faults of all pages."""
    findings: list[Finding] = []
    titles: dict[str, list[str]] = defaultdict(list)
    for page in site.pages:
        document = site.document(page)
        findings += _text(page, site.bytes(page))
        findings += [
            Finding(fault.rule, fault.message, page, f"line {fault.line}") for fault in document.faults
        ]
        findings += _page(page, document)
        findings += html_elements.faults(page, document)
        findings += html_tables.faults(page, document)
    for page in site.all_pages:
        title = site.document(page).first("title")
        if title:
            titles[" ".join(title.text().split())].append(page)
    for title, pages in titles.items():
        if title and len(pages) > 1:
            message = f"pages that have the title “{title}”"
            findings += [Finding("title-not-unique", message, p) for p in pages if p in site.pages]
    return findings


def _text(page: str, raw: bytes) -> list[Finding]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return [Finding("not-utf-8", "the file is not UTF-8", page, f"byte {error.start}")]
    if text.startswith("\ufeff") or re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufffd]", text):
        return [Finding("not-utf-8", "a byte order mark, control or replacement character", page)]
    if not unicodedata.is_normalized("NFC", text):
        return [Finding("not-normalized", "text that is not in normal form", page)]
    return []


def _is_language(tag: str) -> bool:
    if not LANGUAGE.match(tag):
        return False
    first = tag.split("-")[0].lower()
    return len(first) != 2 or first in LANGUAGES


def _page(page: str, document: Document) -> list[Finding]:
    found: list[Finding] = []

    def say(rule: str, message: str, element: Element | None = None) -> None:
        found.append(Finding(rule, message, page, element.place() if element else ""))

    if document.doctype.lower() != "doctype html":
        say("no-doctype", "there is no <!DOCTYPE html>")
    tops = document.root.elements()
    inside = [element.tag for element in tops[0].elements()] if tops else []
    if [element.tag for element in tops] != ["html"] or inside != ["head", "body"]:
        say("page-structure", "not one html with one head and one body")
    html = document.first("html")
    if html is not None and not html.get("lang"):
        say("no-language", "<html> has no lang", html)
    for element in document.all:
        if element.get("lang") and not _is_language(element.get("lang")):
            say("bad-language", f"“{element.get('lang')}” is no language tag", element)
    head = document.first("head")
    first = head.elements()[0] if head and head.elements() else None
    if first is None or first.tag != "meta" or first.get("charset").lower() != "utf-8":
        say("charset-first", "the head does not begin with the character set")
    titles = [e for e in document.named("title") if e.namespace == "html"]
    if len(titles) != 1 or not titles[0].text().strip():
        say("no-title", "there is not one <title> with text")
    if len(document.named("h1")) != 1:
        say("one-h1", f"there are {len(document.named('h1'))} <h1>")
    if len([m for m in document.named("main") if not m.has("hidden")]) != 1:
        say("one-main", f"there are {len(document.named('main'))} <main>")
    level = 0
    for heading in document.named(*HEADINGS):
        if not heading.text().strip() and not any(e.get("alt") for e in heading.descendants()):
            say("empty-heading", f"a <{heading.tag}> without text", heading)
        now = int(heading.tag[1])
        if now > level + 1:
            after = f"<h{level}>" if level else "nothing"
            say("heading-level", f"<{heading.tag}> comes after {after}", heading)
        level = now
    for section in document.named("section"):
        named = section.get("aria-label") or section.get("aria-labelledby")
        if not named and not any(e.tag in HEADINGS for e in section.descendants()):
            say("section-without-heading", "a section without heading or name", section)
    keys = [element.get("accesskey") for element in document.all if element.get("accesskey")]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        say("duplicate-id", f"the access key “{key}” stands more than once")
    seen: set[str] = set()
    for element in document.all:
        name = element.get("id")
        if name and name in seen:
            say("duplicate-id", f"the id “{name}” stands more than once", element)
        seen.add(name)
    return found

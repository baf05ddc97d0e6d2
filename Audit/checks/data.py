"""Feeds and data: files for programs are well-formed, by their rules, and lead to files of the site."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, Callable

from support.built_site import BuiltSite
from support.findings import Finding

NAME = "data"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
XML = (".xml", ".svg", ".xsl", ".rdf", ".atom", ".rss", ".graphml", ".xhtml", ".opf", ".ncx")
JSON = (".json", ".jsonld", ".geojson", ".webmanifest", ".sarif")
W3C_DATE = re.compile(r"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$")
RFC_3339 = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$")
NOT_IN_ADDRESS = re.compile(r'[\s<>"{}|\\^`]|[^\x00-\x7f]')
ROBOTS = frozenset("user-agent allow disallow sitemap crawl-delay content-signal host".split())

RULES = {
    "not-well-formed": "write the file so that a parser can read it",
    "empty-file": "give it what it is for, or leave it out",
    "address-relative": "write whole addresses in files that are read elsewhere",
    "address-encoding": "percent-encode the address",
    "address-outside": "let the addresses of the site lie under its own",
    "address-broken": "lead to a file of the site",
    "stands-twice": "let it stand once",
    "bad-date": "write the date as RFC 3339 has it, such as 2026-01-31T12:00:00Z",
    "element-missing": "write what the format requires",
    "robots-line": "write a directive of RFC 9309: user-agent, allow, disallow, sitemap",
    "json-key-twice": "keep one of the two",
    "json-ld-context": "give the block an @context",
    "alternate-broken": "let link rel=alternate lead to a file of the type that it says",
    "csv-rows-differ": "give each row as many fields as the first",
    "svg-script": "leave scripts and files of others out of drawings",
    "too-large": "part the sitemap",
}


def check(site: BuiltSite) -> list[Finding]:
    """The faults of all files for programs, and of the data inside pages."""
    return _Data(site).all()


class _Data:
    """The files of a site, each read by its kind."""

    def __init__(self, site: BuiltSite) -> None:
        self.site = site
        self.found: list[Finding] = []

    def say(self, rule: str, message: str, name: str, place: str = "") -> None:
        self.found.append(Finding(rule, message, name, place))

    def all(self) -> list[Finding]:
        for name in self.site.files:
            if name.endswith(XML):
                self.xml(name)
            elif name.endswith(JSON):
                self.json(name)
            elif name.endswith(".csv"):
                self.csv(name)
            elif name == "robots.txt":
                self.robots(name)
        for page in self.site.pages:
            self.page(page)
        return self.found

    def address(self, name: str, what: str, value: str, inside: bool = True) -> None:
        """Tells what is wrong with an address of the site in a file that is read elsewhere."""
        if not re.match(r"^https?://", value):
            self.say("address-relative", f"{what} is not absolute", name, value)
            return
        if NOT_IN_ADDRESS.search(value):
            self.say("address-encoding", f"{what} is not percent-encoded", name, value)
        path = self.site.inside(value)
        if path is not None:
            if self.site.file_at(path) is None:
                self.say("address-broken", f"{what} leads to no file", name, value)
        elif inside and self.site.origin:
            whole = self.site.origin + self.site.base
            self.say("address-outside", f"{what} lies outside {whole}", name, value)

    def moment(self, name: str, what: str, value: str) -> None:
        value = value.strip()
        match = RFC_3339.match(value)
        if not match or not _is_date(match[1] + "T" + match[2]):
            self.say("bad-date", f"{what} is no time of RFC 3339", name, value)

    def xml(self, name: str) -> None:
        try:
            root = ElementTree.fromstring(self.site.bytes(name))
        except ElementTree.ParseError as error:
            self.say("not-well-formed", "the XML is not well-formed", name, str(error))
            return
        kinds: dict[str, Callable[[str, ElementTree.Element], None]] = {
            SITEMAP + "urlset": self.sitemap,
            SITEMAP + "sitemapindex": self.sitemap,
            ATOM + "feed": self.atom,
            "rss": self.rss,
            SEARCH + "OpenSearchDescription": self.search,
            "{http://www.w3.org/2000/svg}svg": self.svg,
        }
        if root.tag in kinds:
            kinds[root.tag](name, root)
        elif name.endswith(".svg"):
            self.say("not-well-formed", "the file is no SVG", name, root.tag)

    def sitemap(self, name: str, root: ElementTree.Element) -> None:
        entries = list(root)
        if not entries:
            self.say("empty-file", "a sitemap without addresses", name)
        if len(entries) > 50_000 or len(self.site.bytes(name)) > 50 * 1024 * 1024:
            self.say("too-large", "more than 50,000 addresses or 50 MiB", name)
        seen: set[str] = set()
        for entry in entries:
            location = (entry.findtext(SITEMAP + "loc") or "").strip()
            if not location:
                self.say("element-missing", "an entry without <loc>", name)
                continue
            self.address(name, "<loc>", location)
            if location in seen:
                self.say("stands-twice", "an address stands twice", name, location)
            seen.add(location)
            changed = entry.findtext(SITEMAP + "lastmod")
            if changed is not None and not (W3C_DATE.match(changed.strip()) and _is_date(changed.strip())):
                self.say("bad-date", "<lastmod> is no W3C date", name, changed)

    def atom(self, name: str, root: ElementTree.Element) -> None:
        self.needs(name, root, ("id", "title", "updated"), "the feed")
        links = root.findall(ATOM + "link")
        own = [link for link in links if link.get("rel") == "self"]
        if not own:
            self.say("element-missing", "the feed has no link rel=self", name)
        for link in links:
            self.address(name, "a link of the feed", link.get("href", ""), inside=link.get("rel") == "self")
        by = root.find(ATOM + "author") is not None
        seen: set[str] = set()
        for entry in root.findall(ATOM + "entry"):
            self.needs(name, entry, ("id", "title", "updated"), "an entry")
            identifier = (entry.findtext(ATOM + "id") or "").strip()
            if identifier and identifier in seen:
                self.say("stands-twice", "an id stands twice", name, identifier)
            seen.add(identifier)
            if identifier and not re.match(r"^[A-Za-z][A-Za-z0-9+.-]*:", identifier):
                self.say("address-relative", "the id of an entry is no IRI", name, identifier)
            if not by and entry.find(ATOM + "author") is None:
                message = "an entry without an author in a feed without one"
                self.say("element-missing", message, name, identifier)
            links = entry.findall(ATOM + "link")
            leads = [one for one in links if one.get("rel", "alternate") == "alternate"]
            if not leads and entry.find(ATOM + "content") is None:
                self.say("element-missing", "an entry with neither link nor content", name, identifier)
            for link in leads:
                self.address(name, "the link of an entry", link.get("href", ""))

    def needs(self, name: str, element: ElementTree.Element, names: tuple[str, ...], what: str) -> None:
        for one in names:
            child = element.find(ATOM + one)
            if child is None or not "".join(child.itertext()).strip():
                self.say("element-missing", f"{what} without {one}", name)
        for one in ("updated", "published"):
            text = element.findtext(ATOM + one)
            if text:
                self.moment(name, f"<{one}>", text)

    def rss(self, name: str, root: ElementTree.Element) -> None:
        channel = root.find("channel")
        if channel is None or root.get("version") != "2.0":
            self.say("element-missing", "no channel of RSS 2.0", name)
            return
        for one in ("title", "link", "description"):
            if not channel.findtext(one):
                self.say("element-missing", f"the channel without {one}", name)
        seen: set[str] = set()
        for item in channel.findall("item"):
            if not (item.findtext("title") or item.findtext("description")):
                self.say("element-missing", "an item without title and description", name)
            if item.findtext("link"):
                self.address(name, "the link of an item", (item.findtext("link") or "").strip())
            guid = item.findtext("guid") or ""
            if guid and guid in seen:
                self.say("stands-twice", "a guid stands twice", name, guid)
            seen.add(guid)
            published = item.findtext("pubDate")
            if published is not None:
                try:
                    parsedate_to_datetime(published)
                except (TypeError, ValueError):
                    self.say("bad-date", "<pubDate> is no time of RFC 822", name, published)

    def search(self, name: str, root: ElementTree.Element) -> None:
        for one in ("ShortName", "Description", "Url"):
            if root.find(SEARCH + one) is None:
                self.say("element-missing", f"OpenSearch without {one}", name)
        for url in root.findall(SEARCH + "Url"):
            template = url.get("template", "")
            self.address(name, "the address of OpenSearch", re.split(r"[{?]", template)[0])

    def svg(self, name: str, root: ElementTree.Element) -> None:
        if not root.get("viewBox") and not (root.get("width") and root.get("height")):
            self.say("element-missing", "a drawing without viewBox or size", name)
        for element in root.iter():
            tag = str(element.tag).rpartition("}")[2]
            reference = element.get("href") or element.get("{http://www.w3.org/1999/xlink}href") or ""
            if tag == "script" or any(key.startswith("on") for key in element.keys()):
                self.say("svg-script", "a script in a drawing", name)
            elif tag in ("image", "use") and re.match(r"^([a-z]+:)?//", reference):
                self.say("svg-script", "a drawing that loads a file of another host", name, reference)

    def json(self, name: str) -> None:
        value = self.parsed(name, self.site.bytes(name))
        if name.endswith(".webmanifest") and isinstance(value, dict):
            if not (value.get("name") or value.get("short_name")):
                self.say("element-missing", "a manifest without a name", name)
            for icon in value.get("icons", []):
                path = self.site.joined(name, str(icon.get("src", "")))
                if path is None or self.site.file_at(path) is None:
                    self.say("address-broken", "an icon leads to no file", name, str(icon.get("src", "")))
        if isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/"):
            self.json_feed(name, value)
        if name.endswith(".jsonld"):
            self.context(name, value)

    def json_feed(self, name: str, feed: dict[str, Any]) -> None:
        if not feed.get("title") or not isinstance(feed.get("items"), list):
            self.say("element-missing", "a JSON Feed without title or items", name)
            return
        seen: set[str] = set()
        for item in feed["items"]:
            identifier = str(item.get("id", ""))
            if not identifier or ("content_html" not in item and "content_text" not in item):
                self.say("element-missing", "an item without id or content", name, identifier)
            if identifier in seen:
                self.say("stands-twice", "an id stands twice", name, identifier)
            seen.add(identifier)
            for key in ("date_published", "date_modified"):
                if item.get(key):
                    self.moment(name, key, str(item[key]))
            if item.get("url"):
                self.address(name, "the url of an item", str(item["url"]))

    def parsed(self, name: str, raw: bytes, place: str = "") -> Any:
        """The value of a JSON text, or nothing after telling why it has none."""

        def pairs(members: list[tuple[str, Any]]) -> dict[str, Any]:
            result = dict(members)
            if len(result) < len(members):
                self.say("json-key-twice", "a key stands twice in one object", name, place)
            return result

        def constant(word: str) -> None:
            raise ValueError(f"{word} is no JSON")

        try:
            return json.loads(raw.decode("utf-8"), object_pairs_hook=pairs, parse_constant=constant)
        except (ValueError, RecursionError) as error:
            self.say("not-well-formed", "the JSON is not well-formed", name, f"{place} {error}".strip())
            return None

    def context(self, name: str, value: Any, place: str = "") -> None:
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and "@context" not in one:
                self.say("json-ld-context", "JSON-LD without @context", name, place)

    def csv(self, name: str) -> None:
        try:
            rows = list(csv.reader(io.StringIO(self.site.bytes(name).decode("utf-8-sig")), strict=True))
        except (UnicodeDecodeError, csv.Error) as error:
            self.say("not-well-formed", "the CSV cannot be read", name, str(error))
            return
        if not rows:
            self.say("empty-file", "a CSV without rows", name)
        for number, row in enumerate(rows, 1):
            if len(row) != len(rows[0]):
                self.say("csv-rows-differ", "rows of different lengths", name, f"row {number}")
                break

    def robots(self, name: str) -> None:
        group = False
        for number, line in enumerate(self.site.text(name).splitlines(), 1):
            text = line.split("#")[0].strip()
            if not text:
                continue
            key, colon, value = text.partition(":")
            key = key.strip().lower()
            if not colon or key not in ROBOTS:
                self.say("robots-line", f"“{text}” is no directive", name, f"line {number}")
            elif key == "sitemap":
                self.address(name, "the sitemap", value.strip())
            elif key == "user-agent":
                group = True
            elif not group:
                self.say("robots-line", f"{key} before any user-agent", name, f"line {number}")

    def page(self, page: str) -> None:
        for element in self.site.document(page).all:
            kind = element.get("type").lower()
            if element.tag == "script" and kind == "application/ld+json":
                value = self.parsed(page, element.text().encode(), element.place())
                if value is not None:
                    self.context(page, value, element.place())
            elif element.tag == "link" and "alternate" in element.get("rel").split() and kind:
                reference = element.get("href")
                absolute = re.match(r"^[a-z]+:", reference)
                path = self.site.inside(reference) if absolute else self.site.joined(page, reference)
                leads = bool(absolute) if path is None else self.site.file_at(path) is not None
                if not leads:
                    message = f"link rel=alternate of {kind} leads to no file"
                    self.say("alternate-broken", message, page, reference)


def _is_date(value: str) -> bool:
    """Whether the day and time of a well-formed date are on the calendar and the clock."""
    text = value[:19]
    for shape in ("%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"):
        try:
            datetime.strptime(text, shape)
            return True
        except ValueError:
            continue
    return len(value) > 10 and value[10] == "T" and _is_date(value[:10])

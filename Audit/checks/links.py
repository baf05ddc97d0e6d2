"""Links: every address of the site leads to a file and a place that exist, and every page is reached."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from support.built_site import BuiltSite
from support.document import Element
from support.findings import Finding

NAME = "links"
SINGLE = ("href", "src", "poster", "action", "formaction", "cite")
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
DESCRIPTOR = re.compile(r"^\d+(\.\d+)?[wx]$")
SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
KNOWN_SCHEMES = ("http", "https", "mailto", "tel")
# Pages that nobody links to: a server gives them by itself.
UNLINKED = frozenset({"404.html"})

RULES = {
    "broken-link": "link to a page that exists, or make the page",
    "other-case": "write the address in the letters of the file",
    "missing-slash": "end the address of a folder in /",
    "index-in-address": "leave index.html out of the address",
    "broken-fragment": "link to an id that is on the page",
    "leaves-site": "stay below the root of the site",
    "not-https": "use https for addresses of the site itself",
    "bad-scheme": "use https, http, mailto or tel",
    "empty-link": "give the link an address",
    "orphan": "link to the page from one that can be reached from home",
    "canonical-elsewhere": "let the canonical address be that of the page, or of one that stands for it",
    "bad-srcset": "write each candidate as an address and a width or density",
}


def check(site: BuiltSite) -> list[Finding]:
    """The faults of all pages and style sheets, and the pages that no page leads to."""
    return _Links(site).all()


class _Links:
    """The addresses of a site followed one by one, and the graph that they make."""

    def __init__(self, site: BuiltSite) -> None:
        self.site = site
        self.found: list[Finding] = []
        self.leads: dict[str, set[str]] = defaultdict(set)
        self.folded = {name.casefold(): name for name in site.files}
        self.at = lru_cache(maxsize=None)(site.file_at)

    def all(self) -> list[Finding]:
        for page in self.site.all_pages:
            for element in self.site.document(page).all:
                self.element(page, element)
        for name in self.site.files:
            if name.endswith(".css"):
                for match in IN_STYLE.finditer(self.site.text(name)):
                    self.follow(name, match[1] or match[2], "url() in a style sheet", "")
        self.orphans()
        chosen = set(self.site.pages)
        return [one for one in self.found if not one.page.endswith(".html") or one.page in chosen]

    def say(self, rule: str, message: str, page: str, place: str) -> None:
        self.found.append(Finding(rule, message, page, place))

    def element(self, page: str, element: Element) -> None:
        if element.tag == "base":
            return
        if element.tag == "link" and element.get("rel") == "canonical":
            self.canonical(page, element)
            return
        for name in SINGLE:
            if element.has(name):
                what = f"{name} of <{element.tag}>"
                target = self.follow(page, element.get(name).strip(), what, element.place())
                if target and element.tag in ("a", "area"):
                    self.leads[page].add(target)
        if element.tag == "object" and element.has("data"):
            self.follow(page, element.get("data"), "data of <object>", element.place())
        if element.namespace == "svg" and element.has("xlink:href"):
            self.follow(page, element.get("xlink:href"), "xlink:href", element.place())
        for name in ("srcset", "imagesrcset"):
            if element.has(name):
                self.candidates(page, element, element.get(name))
        if element.tag == "meta" and element.get("property") in ("og:image", "og:url"):
            self.follow(page, element.get("content"), element.get("property"), element.place())
        for match in IN_STYLE.finditer(element.get("style")):
            self.follow(page, match[1] or match[2], "url() in style", element.place())

    def candidates(self, page: str, element: Element, value: str) -> None:
        descriptors = [(part.split() + ["1x"])[1] for part in value.split(",") if part.split()]
        if len(set(descriptors)) < len(descriptors):
            self.say("bad-srcset", "two candidates of one width or density", page, element.place())
        sizes = element.get("sizes") or element.get("imagesizes")
        if any(one.endswith("w") for one in descriptors) and not sizes:
            self.say("bad-srcset", "widths in a srcset without sizes", page, element.place())
        for part in value.split(","):
            words = part.split()
            fits = len(words) == 1 or (len(words) == 2 and DESCRIPTOR.match(words[1]))
            if not fits:
                self.say("bad-srcset", f"“{part.strip()}” in a srcset", page, element.place())
            if words:
                self.follow(page, words[0], "srcset", element.place())

    def canonical(self, page: str, element: Element) -> None:
        inside = self.site.inside(element.get("href"))
        target = self.at(inside) if inside is not None else None
        own = target and next(
            (one for one in self.site.document(target).named("link") if one.get("rel") == "canonical"), None
        )
        # A page may say that another is to be kept in its place, which then stands for itself.
        if own is None or own.get("href") != element.get("href"):
            self.say("canonical-elsewhere", "the canonical address leads to no page that stands for itself",
                     page, f"{element.place()} {element.get('href')}")

    def follow(self, page: str, reference: str, what: str, place: str) -> str | None:
        """The file that an address leads to, if it is one of the site's; tells what is wrong with it."""
        site = self.site
        if reference.startswith("//"):
            return None
        scheme = SCHEME.match(reference)
        if scheme:
            name = scheme[0][:-1].lower()
            if name == "data" and not what.startswith("href"):
                return None
            if name not in KNOWN_SCHEMES:
                self.say("bad-scheme", f"the scheme {name}:", page, f"{place} {what}")
                return None
            host = urlsplit(site.origin).netloc
            if host and name == "http" and urlsplit(reference).netloc == host:
                self.say("not-https", f"http: to {host}", page, f"{place} {what}")
                return None
            inside = site.inside(reference)
            if inside is None:
                return None
            target_path = inside.split("#")[0].split("?")[0]
        elif reference.startswith("#"):
            self.fragment(page, page, reference[1:], place)
            return None
        elif not reference.split("#")[0].split("?")[0]:
            if not reference and what.split(" ")[0] in ("href", "src", "action"):
                self.say("empty-link", f"an empty {what}", page, place)
            return None
        else:
            joined = site.joined(page, reference)
            if joined is None:
                self.say("leaves-site", f"{reference} leaves the site", page, f"{place} {what}")
                return None
            target_path = joined
        target = self.at(target_path)
        if target is None:
            self.missing(page, unquote(target_path), reference, f"{place} {what}")
            return None
        if target_path.endswith("index.html"):
            self.say("index-in-address", f"{reference} ends in index.html", page, f"{place} {what}")
        if "#" in reference and target.endswith(".html"):
            self.fragment(page, target, reference.split("#", 1)[1], place)
        return target

    def missing(self, page: str, path: str, reference: str, place: str) -> None:
        """Tells why an address leads nowhere."""
        site = self.site
        if path + "/index.html" in site.names:
            self.say("missing-slash", f"{reference} is a folder", page, place)
            return
        whole = path + "index.html" if path.endswith("/") or not path else path
        near = self.folded.get(whole.casefold()) or self.folded.get((path + "/index.html").casefold())
        if near:
            self.say("other-case", f"{reference} is called {near}", page, place)
        else:
            self.say("broken-link", f"{path or '/'} does not exist", page, place)

    def fragment(self, page: str, target: str, fragment: str, place: str) -> None:
        if fragment in ("", "top") or fragment.startswith(":~:"):
            return
        name = unquote(fragment.split(":~:")[0])
        if name not in self.site.document(target).ids:
            self.say("broken-fragment", f"#{name} is not on {target}", page, place)

    def orphans(self) -> None:
        """Tells of pages that cannot be reached from home by following links."""
        if "index.html" not in self.site.names:
            return
        reached = {"index.html"}
        waiting = ["index.html"]
        while waiting:
            for target in self.leads[waiting.pop()] - reached:
                reached.add(target)
                waiting.append(target)
        for page in self.site.all_pages:
            if page not in reached and page not in UNLINKED:
                self.say("orphan", "pages that no page leads to", page, "")

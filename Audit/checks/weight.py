"""Weight: what a reader downloads to see a page, compressed, and how many files that takes.

Python has no Brotli, so files are compressed with gzip at level 9. On this project's site a first
view with Brotli at level 9 has 0.93 of those bytes (0.928 to 0.942 over 113 pages), at level 11 0.86
(0.852 to 0.875). Budgets and figures are bytes as with Brotli at level 9: gzip times `BROTLI`. The
budget of 15.0 kB is thus 16.1 kB of gzip, and 13.8 kB where files are compressed at level 11.
"""

from __future__ import annotations

import gzip
import re
import statistics
from dataclasses import dataclass
from functools import lru_cache

from support.built_site import BuiltSite
from support.document import Element
from support.findings import Finding

NAME = "weight"
BROTLI = 0.93
TEXT = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt")

RULES = {
    "page-heavy": "make the page shorter, or its styles and scripts smaller; long lists can be parted",
    "median-heavy": "look at what every page loads",
    "scripts-heavy": "leave scripts out, or load them where they are used",
    "many-requests": "join files, or leave some out",
    "image-without-size": "give the picture its width and height, so that the text does not jump",
    "bad-compressed-file": "compress the file anew after it was written",
}


@dataclass(frozen=True)
class Budget:
    """What a first view may cost: bytes as with Brotli, and files."""

    page: int = 15_000
    scripts: int = 5_000
    requests: int = 6


@dataclass(frozen=True)
class Weight:
    """What one page costs, in bytes as with Brotli."""

    page: str
    total: int
    scripts: int
    requests: int
    html: int


def check(site: BuiltSite, budget: Budget = Budget()) -> list[Finding]:
    """Pages over a budget; a page whose own text is long is told as a note."""
    found: list[Finding] = []
    weights = weighed(site)
    if weights:
        median = int(statistics.median(one.total for one in weights))
        if median > budget.page:
            found.append(Finding("median-heavy", f"the median page is {_kilo(median)}", "the whole site"))
    for one in weights:
        shared = one.total - one.html
        if one.total > budget.page:
            # What pages share and an ordinary page must fit; a long text is the writer's choice.
            long_text = one.html > budget.page // 2
            message = f"a first view of more than {_kilo(budget.page)}"
            place = f"{_kilo(one.total)}, of which {_kilo(one.html)} the page itself, {_kilo(shared)} shared"
            found.append(Finding("page-heavy", message, one.page, place, note=long_text))
        if one.scripts > budget.scripts:
            message = f"scripts of more than {_kilo(budget.scripts)}"
            found.append(Finding("scripts-heavy", message, one.page, _kilo(one.scripts)))
        if one.requests > budget.requests:
            message = f"more than {budget.requests} files for a first view"
            found.append(Finding("many-requests", message, one.page, f"{one.requests} files"))
    return found + _images(site) + _compressed(site)


def summary(site: BuiltSite) -> str:
    """The median and the heaviest page, in one line."""
    weights = weighed(site)
    if not weights:
        return "no pages"
    median = statistics.median(one.total for one in weights)
    heaviest = max(weights, key=lambda one: (one.total, one.page))
    requests = statistics.median(one.requests for one in weights)
    return (
        f"median {_kilo(int(median))} in {requests:.0f} files, heaviest {_kilo(heaviest.total)}"
        f" ({heaviest.page}), as with Brotli"
    )


def weighed(site: BuiltSite) -> list[Weight]:
    """Every page with what its first view costs."""
    size = lru_cache(maxsize=None)(lambda name: _size(site, name))
    result: list[Weight] = []
    for page in site.pages:
        needed = _needed(site, page)
        scripts = sum(size(name) for name in needed if name.endswith((".js", ".mjs")))
        html = size(page)
        total = html + sum(size(name) for name in needed)
        result.append(Weight(page, total, scripts, 1 + len(needed), html))
    return result


def _size(site: BuiltSite, name: str) -> int:
    raw = site.bytes(name)
    if not name.endswith(TEXT):
        return len(raw)
    return round(BROTLI * len(gzip.compress(raw, 9, mtime=0)))


def _needed(site: BuiltSite, page: str) -> list[str]:
    """The files that a browser fetches for the first view, icons aside."""
    needed: set[str] = set()
    for element in site.document(page).all:
        reference = ""
        if element.tag == "script":
            reference = element.get("src")
        elif element.tag == "img" and element.get("loading") != "lazy":
            reference = _picture(element)
        elif element.tag == "link":
            loads = set(element.get("rel").split()) & {"stylesheet", "preload", "modulepreload"}
            if loads and element.get("media") != "print":
                reference = element.get("href")
        if reference and not re.match(r"^([a-z]+:|//)", reference):
            path = site.joined(page, reference)
            name = site.file_at(path) if path is not None else None
            if name:
                needed.add(name)
    return sorted(needed)


def _picture(element: Element) -> str:
    """The file that a telephone fetches: 390 pixels wide, each of them two of the screen's."""
    wide: list[tuple[int, str]] = []
    for part in element.get("srcset").split(","):
        words = part.split()
        if len(words) == 2 and re.fullmatch(r"[0-9]+w", words[1]):
            wide.append((int(words[1][:-1]), words[0]))
    if not wide:
        return element.get("src")
    enough = [one for one in wide if one[0] >= 780]
    return min(enough)[1] if enough else max(wide)[1]


def _images(site: BuiltSite) -> list[Finding]:
    return [
        Finding("image-without-size", "an image without width and height", page, element.place(), note=True)
        for page in site.pages
        for element in site.document(page).named("img")
        if not (element.get("width") and element.get("height"))
    ]


def _compressed(site: BuiltSite) -> list[Finding]:
    found: list[Finding] = []
    for name in site.files:
        original = name[: -len(".gz")]
        if name.endswith(".gz") and original in site.names:
            try:
                same = gzip.decompress(site.bytes(name)) == site.bytes(original)
            except (OSError, EOFError, ValueError):
                same = False
            if not same:
                found.append(Finding("bad-compressed-file", "a .gz that is not its original", name))
    return found


def _kilo(count: int) -> str:
    return f"{count / 1000:.1f} kB"

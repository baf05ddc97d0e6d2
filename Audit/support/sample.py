"""Which pages stand for a site: the first of each folder, and each that has a construct of its own."""

from __future__ import annotations

from support.built_site import BuiltSite
from support.document import Element


def sample(site: BuiltSite) -> list[str]:
    """The pages, in the order of their paths, that together have every construct of the site."""
    chosen: list[str] = []
    seen: set[str] = set()
    for page in sorted(site.pages, key=lambda name: (name != "index.html", name)):
        own = _constructs(site, page)
        if not own <= seen:
            chosen.append(page)
            seen |= own
    return sorted(chosen)


def _constructs(site: BuiltSite, page: str) -> set[str]:
    """What the page is made of: its kind of address, and its elements with what they stand in."""
    folders = page.split("/")
    kind = f"{folders[0]} {len(folders)}" if len(folders) > 1 else page
    return {kind} | {_signature(element) for element in site.document(page).all if _counts(element)}


def _counts(element: Element) -> bool:
    return element.namespace == "html" or element.tag == "svg"


def _signature(element: Element) -> str:
    parent = element.parent
    around = f"{parent.tag}.{_first(parent)}" if parent is not None else ""
    return f"{around}>{element.tag}.{_first(element)} {element.get('role')}"


def _first(element: Element) -> str:
    return (element.get("class").split() or [""])[0]

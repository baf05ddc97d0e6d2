"""Writes a publication as a Sphinx project: settings, and a document for each page.

Each thing is a need of Sphinx-Needs on the page that is about it.
"""

from pathlib import Path

from content import KINDS
from publication import (
    Condition, Link, NothingRelatesBy, Page, Paragraph, Publication, RelatesTo, RelatesToAtLeast,
    StateIs, Table, Thing, YearAfter,
)


def write(publication: Publication, folder: Path) -> None:
    """Writes all files of the project."""
    folder.mkdir(parents=True, exist_ok=True)
    home = Page("index", "Vergelijking", below=publication.chapters)
    (folder / "conf.py").write_text(settings(), encoding="utf-8")
    for page in [home, *publication.pages]:
        (folder / f"{page.key}.rst").write_text(page_text(page), encoding="utf-8")


def settings() -> str:
    """The settings: what the needs are, and nothing that is not needed to say so."""
    types = [
        {"directive": kind.name, "title": kind.name.capitalize(), "prefix": f"{kind.name.upper()}_"}
        for kind in KINDS
    ]
    fields = {"stand": {"schema": {"type": "string"}}, "jaar": {"schema": {"type": "integer"}}}
    links = {
        relation: {"outgoing": relation.replace("_", " "),
                   "incoming": f"{relation.replace('_', ' ')} bij {kind.name}"}
        for kind in KINDS
        for relation in kind.relations
    }
    return (
        'project = "Vergelijking"\nlanguage = "nl"\nextensions = ["sphinx_needs"]\n'
        f"needs_types = {types}\nneeds_fields = {fields}\nneeds_links = {links}\n"
    )


def page_text(page: Page) -> str:
    """A page: its prose, then the needs it is about and the pages below it, then its table."""
    blocks = [page.title + "\n" + "=" * len(page.title)]
    blocks += [prose(each) for each in page.paragraphs]
    blocks += [need(thing) for thing in page.things]
    if page.below:
        blocks.append(".. toctree::\n\n" + "\n".join(f"   {each.key}" for each in page.below))
    if page.table:
        blocks.append(table_text(page.table))
    return "\n\n".join(blocks) + "\n"


def need(thing: Thing) -> str:
    """A thing as a need: its fields and relations as options, then its prose."""
    lines = [f".. {thing.kind.name}:: {thing.title}", f"   :id: {identifier(thing)}",
             f"   :stand: {thing.state}", f"   :jaar: {thing.year}"]
    for relation, targets in thing.relations.items():
        if targets:
            lines.append(f"   :{relation}: {', '.join(map(identifier, targets))}")
    lines += ["", "\n\n".join("   " + prose(each) for each in thing.paragraphs)]
    return "\n".join(lines)


def prose(paragraph: Paragraph) -> str:
    """A paragraph in reStructuredText."""
    return "".join(link(part) if isinstance(part, Link) else part for part in paragraph)


def link(part: Link) -> str:
    """A link with its text, to a need or to a document."""
    if isinstance(part.target, Thing):
        return f":need:`{part.text} <{identifier(part.target)}>`"
    return f":doc:`{part.text} <{part.target.key}>`"


def table_text(table: Table) -> str:
    """A table of needs; static, since the other one is too."""
    columns = ";".join(["id", "title", "stand", "jaar", *table.relations])
    condition = f'type == "{table.kind.name}" and {filter_text(table.condition)}'
    return "\n".join([
        ".. needtable::", f"   :filter: {condition}", f"   :columns: {columns}", "   :style: table",
    ])


def filter_text(condition: Condition) -> str:
    """A condition as a filter of Sphinx-Needs, which is Python."""
    match condition:
        case StateIs(state):
            return f'stand == "{state}"'
        case YearAfter(year):
            return f"jaar > {year}"
        case RelatesTo(relation, target):
            return f'"{identifier(target)}" in {relation}'
        case RelatesToAtLeast(relation, count):
            return f"len({relation}) >= {count}"
        case NothingRelatesBy(relation, _):
            return f"not {relation}_back"


def identifier(thing: Thing) -> str:
    """A key as Sphinx-Needs wants it."""
    return thing.key.upper().replace("-", "_")

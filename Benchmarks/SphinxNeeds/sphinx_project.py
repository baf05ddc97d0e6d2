"""Writes the content as a project of Sphinx-Needs: two things on a page, a page for each table."""

import re
from pathlib import Path

from files import put

CONFIGURATION = """\
project = "Comparison"
extensions = ["sphinx_needs"]
needs_types = [
    {"directive": "mission", "title": "Mission", "prefix": "MISSION_", "color": "#fff", "style": "node"},
    {"directive": "lab", "title": "Lab", "prefix": "LAB_", "color": "#fff", "style": "node"},
    {"directive": "org", "title": "Organisation", "prefix": "ORG_", "color": "#fff", "style": "node"},
]
needs_fields = {"phase": {"nullable": True}, "kind": {"nullable": True}}
needs_links = {
    "missions": {"incoming": "labs", "outgoing": "works on"},
    "partners": {"incoming": "partner of", "outgoing": "partners"},
}
"""
OPTIONS = {"lab": "phase", "org": "kind"}


def write(folder, things, tables):
    folder = Path(folder)
    put(folder / "conf.py", CONFIGURATION)
    pages = []
    for number in range(0, len(things), 2):
        name = f"page-{number // 2:03}"
        pages.append(name)
        heading = f"Page {number // 2}"
        body = "\n".join(text(thing) for thing in things[number : number + 2])
        put(folder / f"{name}.rst", f"{heading}\n{'=' * len(heading)}\n\n{body}")
    for number, table in enumerate(tables):
        name = f"table-{number:02}"
        pages.append(name)
        put(folder / f"{name}.rst", f"{table.title}\n{'=' * len(table.title)}\n\n{question(table)}")
    listed = "\n".join(f"   {name}" for name in pages)
    put(folder / "index.rst", f"Comparison\n==========\n\n.. toctree::\n\n{listed}\n")


def identifier(key):
    return key.upper().replace("-", "_")


def text(thing):
    lines = [f".. {thing.type}:: {thing.title}", f"   :id: {identifier(thing.key)}"]
    if thing.option:
        lines.append(f"   :{OPTIONS[thing.type]}: {thing.option}")
    for name, keys in thing.relations.items():
        lines.append(f"   :{name}: {', '.join(identifier(key) for key in keys)}")
    lines.append("")
    for paragraph in thing.paragraphs:
        parts = [
            part if isinstance(part, str) else f":need:`{identifier(part[1])}`" for part in paragraph
        ]
        lines += ["   " + " ".join(parts), ""]
    return "\n".join(lines) + "\n"


def question(table):
    if table.option:
        condition = f'{OPTIONS[table.type]} == "{table.option}"'
    elif table.empty:
        condition = "not missions_back"
    elif table.target:
        condition = f'"{identifier(table.target)}" in {table.relation}'
    else:
        condition = f"len({table.relation}) >= {table.least}"
    columns = {
        "lab": "title;phase;missions;partners",
        "org": "title;kind;partners_back",
        "mission": "title;missions_back",
    }
    return (
        ".. needtable::\n"
        f"   :filter: type == '{table.type}' and {condition}\n"
        f"   :columns: {columns[table.type]}\n"
    )


def rows(output):
    """How many rows the tables have in the finished site, without the row of the headings."""
    found = []
    for page in sorted(Path(output).glob("table-*.html")):
        tables = re.findall(r"<table.*?</table>", page.read_text(encoding="utf-8"), re.S)
        found.append(sum(table.count("<tr") - 1 for table in tables))
    return found

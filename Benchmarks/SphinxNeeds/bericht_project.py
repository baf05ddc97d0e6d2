"""Writes the content as a project of Bericht: a file for each thing, a page for each table."""

from pathlib import Path

from files import put

SCHEMA = """\
languages: [en]
types:
  mission:
    label: {en: Mission}
    plural: {en: Missions}
    folder: missions
    fields: {title: {type: text, required: true, role: title, label: {en: Title}}}
  lab:
    label: {en: Lab}
    plural: {en: Labs}
    folder: labs
    fields:
      title: {type: text, required: true, role: title, label: {en: Title}}
      phase: {type: text, label: {en: Phase}}
    relations:
      missions: {to: mission, label: {en: works on}, inverse: {name: labs, label: {en: Labs}}}
      partners: {to: org, label: {en: partners}, inverse: {name: labs, label: {en: Labs}}}
  org:
    label: {en: Organisation}
    plural: {en: Organisations}
    folder: orgs
    fields:
      title: {type: text, required: true, role: title, label: {en: Title}}
      kind: {type: text, label: {en: Kind}}
"""
FOLDERS = {"mission": "missions", "lab": "labs", "org": "orgs"}
OPTIONS = {"lab": "phase", "org": "kind"}


def write(folder, things, tables):
    folder = Path(folder)
    put(folder / "site/site.yaml", "title: Comparison\nlanguage: en\n")
    put(folder / "site/index.md", "---\ntitle: Comparison\n---\n\nContent to compare with.\n")
    put(folder / "missions/schema.yaml", SCHEMA)
    for thing in things:
        put(folder / f"missions/{FOLDERS[thing.type]}/{thing.key}.md", text(thing))
    for number, table in enumerate(tables):
        body = f"---\ntitle: {table.title!r}\n---\n\n```query\n{question(table)}\n```\n"
        put(folder / f"site/table-{number:02}.md", body)


def text(thing):
    lines = ["---", f"title: {thing.title}"]
    if thing.option:
        lines.append(f"{OPTIONS[thing.type]}: {thing.option}")
    lines += [f"{name}: [{', '.join(keys)}]" for name, keys in thing.relations.items()]
    lines += ["---", ""]
    for paragraph in thing.paragraphs:
        lines += [" ".join(part if isinstance(part, str) else f"[[{part[1]}]]" for part in paragraph), ""]
    return "\n".join(lines)


def question(table):
    if table.option:
        condition = f'{OPTIONS[table.type]} = "{table.option}"'
    elif table.empty:
        condition = "labs is empty"
    elif table.target:
        condition = f"{table.relation} = {table.target}"
    else:
        condition = f"count({table.relation}) >= {table.least}"
    columns = {"lab": "phase, missions, partners", "org": "kind, labs", "mission": "labs"}
    return f"{table.type} where {condition} show {columns[table.type]} as table"


def rows(output):
    """How many rows the tables have in the finished site."""
    pages = sorted(Path(output).glob("table-*/index.html"))
    return [page.read_text(encoding="utf-8").count('<tr><th scope="row">') for page in pages]

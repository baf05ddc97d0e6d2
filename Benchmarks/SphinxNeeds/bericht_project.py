"""Writes a publication as a Bericht project: a schema, and a file for each page and thing."""

from pathlib import Path

from content import KINDS, STATES
from publication import (
    Condition, Link, NothingRelatesBy, Page, Paragraph, Publication, RelatesTo, RelatesToAtLeast,
    StateIs, Table, Thing, YearAfter,
)


def write(publication: Publication, folder: Path) -> None:
    """Writes all files of the project."""
    write_file(folder / "missions/schema.yaml", schema())
    write_file(folder / "site/site.yaml", "title: Vergelijking\nlanguage: nl\n")
    write_file(folder / "site/index.md", page_text(home(publication)))
    for page in publication.pages:
        write_file(folder / f"site/{page.key}.md", page_text(page))
    for thing in publication.things:
        write_file(folder / f"missions/{thing.kind.plural}/{thing.key}.md", thing_text(thing))


def home(publication: Publication) -> Page:
    """The page that lists the chapters."""
    return Page("index", "Vergelijking", below=publication.chapters)


def write_file(path: Path, text: str) -> None:
    """Writes a file, and makes the folders it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def page_text(page: Page) -> str:
    """A page: its prose, then lists of what it is about and what is below it, then its table."""
    blocks = [prose(each) for each in page.paragraphs]
    for targets in (page.things, page.below):
        if targets:
            blocks.append("\n".join(f"- [[{target.key}]]" for target in targets))
    if page.table:
        blocks.append(f"```query\n{query(page.table)}\n```")
    return f"---\ntitel: {page.title}\n---\n\n" + "\n\n".join(blocks) + "\n"


def thing_text(thing: Thing) -> str:
    """A thing: its fields and relations as front matter, then its prose."""
    lines = ["---", f"titel: {thing.title}", f"stand: {thing.state}", f"jaar: {thing.year}"]
    for relation, targets in thing.relations.items():
        if targets:
            lines.append(f"{name(relation)}: [{', '.join(target.key for target in targets)}]")
    return "\n".join([*lines, "---", ""]) + "\n" + "\n\n".join(map(prose, thing.paragraphs)) + "\n"


def prose(paragraph: Paragraph) -> str:
    """A paragraph in Markdown, with links by key."""
    return "".join(
        f"[[{part.target.key}|{part.text}]]" if isinstance(part, Link) else part
        for part in paragraph
    )


def query(table: Table) -> str:
    """The question that is answered by a table."""
    columns = ", ".join(["stand", "jaar", *map(name, table.relations)])
    return f"{table.kind.plural} waar {condition_text(table.condition)}\ntoon {columns}"


def condition_text(condition: Condition) -> str:
    """A condition in the language of questions."""
    match condition:
        case StateIs(state):
            return f"stand = {state}"
        case YearAfter(year):
            return f"jaar > {year}"
        case RelatesTo(relation, target):
            return f"{name(relation)} = {target.key}"
        case RelatesToAtLeast(relation, count):
            return f"aantal({name(relation)}) >= {count}"
        case NothingRelatesBy(relation, kind):
            return f"{inverse(relation, kind.name)} is leeg"


def schema() -> str:
    """The schema: the kinds, with the two fields all have, and each kind's relations."""
    lines = ["languages: [nl, en]", "enums:", "  stand:", "    label: {nl: Stand, en: State}",
             "    values:"]
    lines += [f"      {state}: {{label: {label(state)}}}" for state in STATES]
    lines += ["types:", "  knoop:", "    abstract: true", f"    label: {label('onderdeel')}",
              f"    plural: {label('onderdelen')}", "    fields:",
              f"      titel: {{type: text, required: true, role: title, label: {label('titel')}}}",
              f"      stand: {{type: enum, enum: stand, required: true, label: {label('stand')}}}",
              f"      jaar: {{type: year, required: true, label: {label('jaar')}}}"]
    for kind in KINDS:
        lines += [f"  {kind.name}:", "    is_a: knoop", f"    label: {label(kind.name)}",
                  f"    plural: {label(kind.plural)}", f"    folder: {kind.plural}",
                  "    relations:"]
        for relation, target in kind.relations.items():
            other = inverse(relation, kind.name)
            lines.append(
                f"      {name(relation)}: {{to: {target}, count: 0..*, label: {label(relation)}, "
                f"inverse: {{name: {other}, label: {label(other)}}}}}"
            )
    return "\n".join(lines) + "\n"


def label(word: str) -> str:
    """What a reader sees, in both languages."""
    text = word.replace("_", " ").replace("-", " ").capitalize()
    return f"{{nl: {text}, en: {text}}}"


def name(relation: str) -> str:
    """A relation as names are written here."""
    return relation.replace("_", "-")


def inverse(relation: str, kind: str) -> str:
    """What a relation is called from the other side."""
    return f"{name(relation)}-bij-{kind}"

"""What a publication is, whatever it is written in: pages, things, links, tables."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Kind:
    """A type of thing: its names, how many there are, and where its relations lead."""

    name: str
    plural: str
    count: int
    relations: dict[str, str]


@dataclass(frozen=True)
class Link:
    """A link in the prose, to a thing or a page."""

    target: "Thing | Page"
    text: str


# Texts and links, in their order.
Paragraph = list[str | Link]


@dataclass(eq=False)
class Thing:
    """Something with a key, two fields, relations by name, and a text of its own."""

    kind: Kind
    key: str
    title: str
    state: str
    year: int
    relations: dict[str, list["Thing"]] = field(default_factory=dict)
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass(frozen=True)
class StateIs:
    """The thing is in a state."""

    state: str


@dataclass(frozen=True)
class YearAfter:
    """The year of the thing is after another."""

    year: int


@dataclass(frozen=True)
class RelatesTo:
    """The thing has a relation to another thing."""

    relation: str
    target: Thing


@dataclass(frozen=True)
class RelatesToAtLeast:
    """The thing has a relation to a number of things or more."""

    relation: str
    count: int


@dataclass(frozen=True)
class NothingRelatesBy:
    """No thing of the kind has this relation to the thing in question."""

    relation: str
    kind: Kind


Condition = StateIs | YearAfter | RelatesTo | RelatesToAtLeast | NothingRelatesBy


@dataclass(frozen=True)
class Table:
    """The things of a kind that meet a condition, with their state, year and two relations."""

    kind: Kind
    condition: Condition
    relations: list[str]


@dataclass(eq=False)
class Page:
    """A page of prose, the things it is about, the pages below it, and its table."""

    key: str
    title: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    below: list["Page"] = field(default_factory=list)
    table: Table | None = None


@dataclass(frozen=True)
class Publication:
    """All pages in their order, those of them that open a chapter, and all things."""

    pages: list[Page]
    chapters: list[Page]
    things: list[Thing]

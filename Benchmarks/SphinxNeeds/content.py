"""The content of the comparison: one publication, made from a fixed seed.

Five hundred pages in chapters of twenty. The first page of a chapter lists the others, the last
one holds a table; every page but the last is about two things.
"""

import random

from publication import (
    Kind, Link, NothingRelatesBy, Page, Paragraph, Publication, RelatesTo, RelatesToAtLeast,
    StateIs, Table, Thing, YearAfter,
)

CHAPTERS = 25
PAGES_IN_CHAPTER = 20
THINGS_ON_PAGE = 2
STATES = ["actief", "afgerond", "gestopt"]

KINDS = [
    Kind("missie", "missies", 150, {
        "verantwoordelijk": "organisatie", "betrokken": "organisatie", "bronnen": "publicatie",
        "hoofdmissie": "missie", "voorbeelden": "lab",
    }),
    Kind("lab", "labs", 400, {
        "missies": "missie", "trekker": "organisatie", "partners": "organisatie",
        "beschreven_in": "publicatie", "vervolg": "lab",
    }),
    Kind("organisatie", "organisaties", 250, {
        "onderdeel_van": "organisatie", "werkt_met": "organisatie", "financiert": "lab",
        "steunt": "missie", "onderzoekt": "publicatie",
    }),
    Kind("publicatie", "publicaties", 150, {
        "uitgever": "organisatie", "schrijvers": "organisatie", "gaat_over": "missie",
        "bespreekt": "lab", "volgt_op": "publicatie",
    }),
]


def publication(seed: int = 1) -> Publication:
    """The publication; the same for the same seed."""
    numbers = random.Random(seed)
    things = all_things(numbers)
    pages = [
        Page(f"pagina-{index:03}", f"{words(numbers, 3).capitalize()} {index}")
        for index in range(CHAPTERS * PAGES_IN_CHAPTER)
    ]
    for thing in things:
        thing.paragraphs = [paragraph(numbers, things, pages) for _ in range(2)]
    for page in pages:
        page.paragraphs = [paragraph(numbers, things, pages) for _ in range(3)]
    shuffled = numbers.sample(things, len(things))
    chapters = pages[::PAGES_IN_CHAPTER]
    for index, chapter in enumerate(chapters):
        first = index * PAGES_IN_CHAPTER
        chapter.below = pages[first + 1:first + PAGES_IN_CHAPTER]
        for page in [chapter, *chapter.below[:-1]]:
            page.things = [shuffled.pop() for _ in range(THINGS_ON_PAGE)]
        chapter.below[-1].table = table(index, numbers, things)
    return Publication(pages, chapters, things)


def all_things(numbers: random.Random) -> list[Thing]:
    """The things with their relations: none to two of each name, one on average."""
    things = [
        Thing(
            kind,
            f"{kind.name}-{index:05}",
            f"{words(numbers, 2).capitalize()} {kind.name} {index}",
            numbers.choice(STATES),
            numbers.randint(2000, 2025),
        )
        for kind in KINDS
        for index in range(kind.count)
    ]
    for thing in things:
        for relation, target in thing.kind.relations.items():
            others = [each for each in things if each.kind.name == target and each is not thing]
            thing.relations[relation] = numbers.sample(others, numbers.choice([0, 1, 1, 1, 2]))
    return things


def table(index: int, numbers: random.Random, things: list[Thing]) -> Table:
    """A table with one of five forms of condition, on one of the kinds."""
    kind = KINDS[index % len(KINDS)]
    names = list(kind.relations)
    match index % 5:
        case 0:
            condition = StateIs(STATES[index % len(STATES)])
        case 1:
            condition = YearAfter(2010 + index % 10)
        case 2:
            thing = numbers.choice(
                [thing for thing in things if thing.kind is kind and thing.relations[names[0]]]
            )
            condition = RelatesTo(names[0], thing.relations[names[0]][0])
        case 3:
            condition = RelatesToAtLeast(names[1], 2)
        case _:
            source, relation = numbers.choice(
                [(each, name) for each in KINDS for name in each.relations
                 if each.relations[name] == kind.name]
            )
            condition = NothingRelatesBy(relation, source)
    return Table(kind, condition, names[:2])


def paragraph(numbers: random.Random, things: list[Thing], pages: list[Page]) -> Paragraph:
    """Four sentences, one with a link to a thing and one with a link to a thing or a page."""
    target = numbers.choice([numbers.choice(things), numbers.choice(pages)])
    thing = numbers.choice(things)
    return [
        sentence(numbers) + " Dit hangt samen met ",
        Link(thing, f"{words(numbers, 2)} {thing.key}"),
        ". " + sentence(numbers) + " Lees ook over ",
        Link(target, f"{words(numbers, 1)} {target.key}"),
        ". " + sentence(numbers),
    ]


def sentence(numbers: random.Random) -> str:
    """Eight to seventeen words."""
    return words(numbers, numbers.randint(8, 17)).capitalize() + "."


def words(numbers: random.Random, count: int) -> str:
    """Words in any order."""
    return " ".join(numbers.choice(WORDS) for _ in range(count))


WORDS = (
    "water energie wijk gezondheid voedsel bodem samenwerking proef regio gemeente onderzoek markt "
    "regels bewoners kringloop veiligheid beleid opschaling netwerk doel instrument kennis "
    "innovatie leren dijk landbouw zorg warmte mobiliteit ruimte geld tijd plaats maatschappij "
    "techniek vraagstuk programma"
).split()

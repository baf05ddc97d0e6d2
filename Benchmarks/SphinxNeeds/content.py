"""The content of the comparison: things with relations and prose, and tables that ask for them.

The same for the same seed, and described once: each tool's project is written from it.
"""

import random
from dataclasses import dataclass, field

SEED = 20200131
PHASES = ["preparation", "active", "completed", "scaled", "stopped"]
KINDS = ["ministry", "municipality", "institute", "company", "association"]
WORDS = (
    "mission policy water energy health safety region living lab test method citizen school farm "
    "bridge source lesson partner budget year result learn share scale question answer plan report"
).split()


@dataclass
class Thing:
    """A mission, a lab or an organisation."""

    type: str
    key: str
    title: str
    option: str = ""
    relations: dict = field(default_factory=dict)
    paragraphs: list = field(default_factory=list)


@dataclass
class Table:
    """A question: things of a type, by an option, by a relation to a thing, or by a count."""

    title: str
    type: str
    option: str = ""
    relation: str = ""
    target: str = ""
    least: int = 0
    empty: bool = False


def things(count=950):
    """The things: a tenth are missions, six tenths labs, the rest organisations."""
    rng = random.Random(SEED)
    missions = [f"mission-{i:04}" for i in range(count // 10)]
    labs = [f"lab-{i:04}" for i in range(count * 6 // 10)]
    organisations = [f"org-{i:04}" for i in range(count - len(missions) - len(labs))]
    everything = missions + labs + organisations
    reached = missions[: len(missions) * 9 // 10]

    def prose():
        paragraphs = []
        for _ in range(3):
            parts = [" ".join(rng.choices(WORDS, k=14)).capitalize() + "." for _ in range(3)]
            parts.append(("link", rng.choice(everything)))
            paragraphs.append(parts)
        return paragraphs

    found = [Thing("mission", key, title(key), paragraphs=prose()) for key in missions]
    for key in labs:
        relations = {
            "missions": rng.sample(reached, rng.randint(1, 2)),
            "partners": rng.sample(organisations, rng.randint(1, 4)),
        }
        found.append(Thing("lab", key, title(key), rng.choice(PHASES), relations, prose()))
    for key in organisations:
        found.append(Thing("org", key, title(key), rng.choice(KINDS), {}, prose()))
    return found


def title(key):
    return key.replace("-", " ").capitalize()


def tables():
    """Twenty-five questions of several forms."""
    found = [Table(f"Labs: {phase}", "lab", option=phase) for phase in PHASES]
    found += [Table(f"Organisations: {kind}", "org", option=kind) for kind in KINDS]
    found += [
        Table(f"Labs of mission {i}", "lab", relation="missions", target=f"mission-{i:04}")
        for i in range(7)
    ]
    found += [
        Table(f"Labs of organisation {i}", "lab", relation="partners", target=f"org-{i:04}")
        for i in range(5)
    ]
    found += [
        Table("Missions without a lab", "mission", empty=True),
        Table("Labs with three partners or more", "lab", relation="partners", least=3),
        Table("Labs with two missions", "lab", relation="missions", least=2),
    ]
    return found

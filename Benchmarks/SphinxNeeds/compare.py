"""Builds one publication with Bericht and with Sphinx-Needs and prints what each costs.

    python3 compare.py BERICHT FOLDER

BERICHT is the command; FOLDER keeps the virtual environment with Sphinx-Needs.
Exits with 1 if a build fails or complains, or if the tables differ; where Sphinx-Needs cannot be
installed it says so and exits with 0.
"""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import bericht_project
import sphinx_project
from content import publication
from environment import REQUIREMENT, NotInstalled, installed, versions
from publication import Publication
from table_rows import rows

RUNS = 3


def main(command: Path, folder: Path) -> None:
    """Compares, where Sphinx-Needs can be had."""
    try:
        python = installed(folder / "sphinx-needs", REQUIREMENT)
        rival = versions(python)
    except NotInstalled as error:
        print(f"\nSphinx-Needs is not compared, since PyPI did not give it: {error}")
        return
    with TemporaryDirectory(prefix="bericht-", dir=folder_in_memory()) as temporary:
        compare(command, python, rival, Path(temporary))


def folder_in_memory() -> str | None:
    """A folder in memory, if there is one with room; otherwise nothing, which means the disk.

    What a new file costs on a disk depends on what was removed from it in the minutes before.
    """
    folder = "/dev/shm"
    has_room = os.path.isdir(folder) and shutil.disk_usage(folder).free > 500_000_000
    return folder if has_room else None


def compare(command: Path, python: Path, rival: str, folder: Path) -> None:
    """Builds the publication in turns, each time into a folder that was not there before."""
    content = publication()
    bericht_project.write(content, folder / "bericht")
    sphinx_project.write(content, folder / "sphinx")
    our_times, their_times = [], []
    for run in range(RUNS):
        ours, theirs = folder / f"bericht-site-{run}", folder / f"sphinx-site-{run}"
        our_times.append(build(
            [command, "build", folder / "bericht", "--output", ours, "--strict"]
        ))
        their_times.append(build(
            [python, "-m", "sphinx", "-q", "-W", "-b", "html", folder / "sphinx", theirs]
        ))
    count = compared_rows(content, ours, theirs)
    tables = sum(1 for page in content.pages if page.table)
    print(
        f"\n{len(content.pages)} pages, {len(content.things)} things, {tables} tables "
        f"with the same {count} rows, built from nothing, in CPU seconds (median of {RUNS})"
    )
    print_cost("Bericht", our_times, ours)
    print_cost("Sphinx-Needs", their_times, theirs)
    print(f"  ratio         {median(their_times) / median(our_times):7.1f}  (aim: 50 or more)")
    print(f"  {rival}")


def print_cost(name: str, times: list[float], site: Path) -> None:
    """A line with the median and how many files that was for."""
    written = sum(1 for _ in site.rglob("*.html"))
    print(f"  {name:12}  {median(times):7.2f}  ({written} HTML files)")


def build(command: list[str | Path]) -> float:
    """The seconds of processor time, user and system, of a build.

    Both commands are told that warnings are errors, so that a success is a site without one.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compared_rows(content: Publication, ours: Path, theirs: Path) -> int:
    """How many rows the tables have together; each must have the same things in both sites."""
    count = 0
    for page in filter(lambda page: page.table, content.pages):
        our_rows = rows(ours / page.key / "index.html")
        their_rows = rows(theirs / f"{page.key}.html")
        if our_rows != their_rows or not our_rows:
            sys.exit(
                f"The table of {page.key} has {len(our_rows)} rows in Bericht "
                f"and {len(their_rows)} in Sphinx-Needs, or other ones."
            )
        count += len(our_rows)
    return count


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python3 compare.py BERICHT FOLDER")
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())

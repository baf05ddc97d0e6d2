#!/usr/bin/env python3
"""Builds the same content with Bericht and with Sphinx-Needs, and compares their processor time.

usage: compare.py BERICHT FOLDER

BERICHT is the command; FOLDER keeps Sphinx-Needs (from PyPI) and the projects. Without a network
it says so and measures nothing. Both builds start from nothing, three times; the median counts.
"""

import os
import shutil
import statistics
import subprocess
import sys
import venv
from pathlib import Path

import bericht_project
import content
import sphinx_project

RIVAL = "sphinx-needs==9.1.*"


def main():
    bericht, folder = sys.argv[1], Path(sys.argv[2])
    python = installed(folder / "venv")
    if python is None:
        print("Sphinx-Needs cannot be installed from PyPI here: nothing is compared with it.")
        return 0
    things, tables = content.things(), content.tables()
    ours, theirs = folder / "bericht", folder / "sphinx"
    for project, writer in ((ours, bericht_project), (theirs, sphinx_project)):
        shutil.rmtree(project, ignore_errors=True)
        writer.write(project, things, tables)
    outputs = folder / "outputs"
    shutil.rmtree(outputs, ignore_errors=True)
    ours_time, ours_output = median([bericht, "build", str(ours), "--strict", "--output"], outputs / "ours")
    command = [str(python), "-m", "sphinx", "-q", "-W", "-b", "html", str(theirs)]
    theirs_time, theirs_output = median(command, outputs / "theirs")
    ours_rows, theirs_rows = bericht_project.rows(ours_output), sphinx_project.rows(theirs_output)
    if ours_rows != theirs_rows:
        print(f"The tables differ, so the times do not compare:\n{ours_rows}\n{theirs_rows}")
        return 1
    pages = len(list((theirs).glob("*.rst"))) - 1
    print(f"{len(things)} things, {len(tables)} tables with {sum(ours_rows)} rows, the same in both")
    print(f"Sphinx-Needs {version(python)}, {pages} pages: {theirs_time:.2f} s of processor time")
    print(f"Bericht, a page for each thing and table:  {ours_time:.3f} s of processor time")
    print(f"ratio: {theirs_time / ours_time:.0f}")
    return 0


def installed(folder):
    """The Python with Sphinx-Needs; None where it cannot be installed."""
    python = folder / "bin/python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", RIVAL]
    done = subprocess.run(install, capture_output=True, check=False)
    return python if done.returncode == 0 else None


def version(python):
    code = "import importlib.metadata as m; print(m.version('sphinx-needs'))"
    return subprocess.check_output([str(python), "-c", code], text=True).strip()


def median(command, outputs):
    """The median processor time of three builds, in seconds, children included; and a result.

    Each writes to a folder that was never there: on some disks removing files slows making new ones.
    """
    times = []
    outputs.mkdir(parents=True)
    for number in range(3):
        output = outputs / str(number)
        process = subprocess.Popen(
            command + [str(output)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        message = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{' '.join(command)} failed:\n{message.decode(errors='replace')[:2000]}")
        times.append(usage.ru_utime + usage.ru_stime)
    return statistics.median(times), output


if __name__ == "__main__":
    sys.exit(main())

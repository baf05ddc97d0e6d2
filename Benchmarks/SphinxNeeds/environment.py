"""A virtual environment with packages from PyPI, kept from one run to the next."""

import subprocess
import sys
from pathlib import Path

REQUIREMENT = "sphinx-needs==9.1.*"


class NotInstalled(Exception):
    """A package could not be installed; the text says why, in one line."""


def installed(folder: Path, *requirements: str) -> Path:
    """The environment's Python; installs what is missing and nothing outside the folder."""
    python = folder / "bin/python"
    mark = folder / "installed"
    if mark.exists() and mark.read_text() == "\n".join(requirements):
        return python
    run([sys.executable, "-m", "venv", "--clear", str(folder)])
    run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--retries", "1", "--timeout", "15", *requirements])
    mark.write_text("\n".join(requirements))
    return python


def versions(python: Path) -> str:
    """What was installed, such as `Sphinx-Needs 9.1.0 with Sphinx 9.0.4 on Python 3.11.7`."""
    program = (
        "import platform, sphinx; from importlib.metadata import version; "
        "print('Sphinx-Needs', version('sphinx-needs'), 'with Sphinx', sphinx.__version__, "
        "'on Python', platform.python_version())"
    )
    return run([str(python), "-c", program]).strip()


def run(command: list[str]) -> str:
    """What a command prints; its failure is ours."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotInstalled(str(error)) from error
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines()
        errors = [line for line in lines if line.startswith("ERROR")]
        raise NotInstalled((errors or lines or ["no reason given"])[-1].removeprefix("ERROR: "))
    return done.stdout

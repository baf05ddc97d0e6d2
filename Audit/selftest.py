#!/usr/bin/env python3
"""Shows that each check passes a clean page and finds what is wrong in each case of `selftest/`.

A case that a check judges otherwise than it says fails, and so does a rule that no case has.
Exit code: 0 as it should be, 1 not, 2 the cases of a browser could not be tried.
"""

from __future__ import annotations

import hashlib
import os
import queue
import re
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from types import ModuleType

from audit import CHECKS, NO_BROWSER
from support.built_site import BuiltSite
from support.devtools import Browser, BrowserError, found_chromium
from support.findings import Finding
from support.server import Served
from support.tab import Tab

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "selftest")
# What only a browser that breaks shows.
NOT_TRIED = frozenset({"could-not-check", "page-not-loaded"})


@dataclass
class Case:
    """A small site that is wrong in one way, and the rules that it breaks."""

    check: ModuleType
    title: str
    parts: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)
    folder: str = ""

    def write(self, clean: dict[str, str]) -> None:
        """Writes the files of the case: the clean site with its parts put in."""
        files = {**clean, **self.files}
        page = files["index.html"]
        for name, default in (("html", "<p>Tekst.</p>"), ("head", ""), ("top", ""), ("bottom", "")):
            page = page.replace(f"%{name}%", self.parts.get(name, default).rstrip("\n"))
        files["index.html"] = page
        files["style.css"] += self.parts.get("css", "")
        files["script.js"] = self.parts.get("js", "")
        for name, text in files.items():
            path = os.path.join(self.folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(text.encode("utf-8", "surrogateescape"))


def main() -> int:
    """Tries all cases and tells of those that fail."""
    clean: dict[str, str] = {}
    for name in sorted(os.listdir(os.path.join(HERE, "clean"))):
        with open(os.path.join(HERE, "clean", name), encoding="utf-8") as file:
            clean[name] = file.read()
    cases: list[Case] = []
    for check in CHECKS:
        cases.append(Case(check, "a clean page"))
        with open(os.path.join(HERE, f"{check.NAME}.md"), encoding="utf-8") as file:
            cases += _cases(check, file.read())
    failures: list[str] = _untried(cases)
    with tempfile.TemporaryDirectory(prefix="bericht-audit-") as root:
        for number, case in enumerate(cases):
            case.folder = os.path.join(root, str(number))
            case.write(clean)
        program = found_chromium()
        found = {id(case): _static(case) for case in cases}
        if program:
            failures += _in_browser(program, root, cases, found)
    looked = [case for case in cases if program or not hasattr(case.check, "visit")]
    for case in looked:
        says = sorted({("note " if one.note else "") + one.rule for one in found[id(case)]})
        if says != sorted(case.expected):
            failures.append(f"{case.check.NAME}: {case.title}\n  expected {case.expected}\n  found    {says}")
            failures += [f"  {one.rule}: {one.message} {one.place}" for one in found[id(case)]]
    print("\n".join(failures + [f"self-test of the audit: {len(looked)} cases, {len(failures)} failures"]))
    if not program:
        print(NO_BROWSER, file=sys.stderr)
    return 1 if failures else 0 if program else 2


def _cases(check: ModuleType, text: str) -> list[Case]:
    """The cases of a file: a heading of level 2, and blocks of what it adds and what is expected."""
    cases: list[Case] = []
    lines = iter(text.split("\n"))
    for line in lines:
        if line.startswith("## "):
            cases.append(Case(check, line[3:]))
        fence = re.match(r"^(````*)(\S+) ?(\S*)$", line)
        if not fence:
            continue
        block: list[str] = []
        for inner in lines:
            if inner == fence[1]:
                break
            block.append(inner)
        content = "\n".join(block) + "\n"
        if fence[2] == "expect":
            cases[-1].expected = content.split("\n")[:-1] if content.strip() else []
        elif fence[2] == "escaped":
            raw = content.encode().decode("unicode_escape").encode("latin-1")
            cases[-1].files[fence[3]] = raw.decode("utf-8", "surrogateescape")
        elif fence[2] == "noise":
            cases[-1].parts[fence[3]] = _noise(int(content))
        elif fence[2] == "addresses":
            cases[-1].files[fence[3]] = _sitemap(int(content))
        elif fence[3]:
            cases[-1].files[fence[3]] = content
        else:
            cases[-1].parts[fence[2]] = content
    return cases


def _noise(count: int) -> str:
    """Hexadecimal digits that hardly compress, the same each time."""
    parts = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(count // 64 + 1)]
    return "".join(parts)[:count]


def _sitemap(count: int) -> str:
    """A sitemap of so many addresses, all of pages that are there."""
    entry = "<url><loc>https://voorbeeld.example/?{}</loc></url>"
    entries = "".join(entry.format(number) for number in range(count))
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'


def _untried(cases: list[Case]) -> list[str]:
    """The rules of each check that no case expects."""
    failures: list[str] = []
    for check in CHECKS:
        tried = {rule.replace("note ", "") for case in cases if case.check is check for rule in case.expected}
        for rule in sorted(set(check.RULES) - tried - NOT_TRIED):
            failures.append(f"{check.NAME}: no case has the rule {rule}")
        for rule in sorted(tried - set(check.RULES)):
            failures.append(f"{check.NAME}: a case has {rule}, which is no rule")
    return failures


def _static(case: Case) -> list[Finding]:
    found: list[Finding] = []
    if hasattr(case.check, "check"):
        found += case.check.check(BuiltSite(case.folder))
    return found


def _in_browser(
    program: str, root: str, cases: list[Case], found: dict[int, list[Finding]]
) -> list[str]:
    """Tries the cases of the checks that need a browser, in two tabs; gives what went wrong."""
    failures: list[str] = []
    waiting: "queue.Queue[Case]" = queue.Queue()
    for case in cases:
        if hasattr(case.check, "visit"):
            waiting.put(case)

    def look(browser: Browser, origin: str) -> None:
        while True:
            try:
                case = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                tab = Tab(browser, f"{origin}/{os.path.basename(case.folder)}")
                site = BuiltSite(case.folder)
                found[id(case)] += case.check.visit(tab, "index.html", site)
                tab.close()
            except BrowserError as error:
                failures.append(f"{case.check.NAME}: {case.title}: {error}")

    browser = Browser(program)
    try:
        with Served(root) as served:
            threads = [threading.Thread(target=look, args=(browser, served.origin)) for _ in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
    finally:
        browser.close()
    return failures


if __name__ == "__main__":
    sys.exit(main())

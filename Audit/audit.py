#!/usr/bin/env python3
"""Judges a built site: markup, ARIA, links, data, weight, and in Chromium delivery, accessibility,
reflow and keyboard.

Needs Python 3.9 or newer and nothing else; what needs a browser is left out where there is none.
Exit code: 0 clean, 1 findings, 2 something could not be judged.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
import time
from dataclasses import asdict
from types import ModuleType

from checks import accessibility, aria, data, delivery, keyboard, links, markup, reflow, weight
from support.built_site import BuiltSite
from support.devtools import Browser, BrowserError, found_chromium
from support.findings import Finding, causes, described
from support.sample import sample
from support.visits import visited

CHECKS: list[ModuleType] = [
    markup, aria, links, data, weight, delivery, accessibility, reflow, keyboard,
]
NO_BROWSER = """There is no Chromium, so what needs a browser is not judged. Install it, and try again:
  Debian, Ubuntu:  apt-get install chromium   (Ubuntu: chromium-browser)
  Fedora:          dnf install chromium
  macOS:           brew install --cask chromium
Or name the program: CHROMIUM=/path/to/chromium make audit"""


def main() -> int:
    """Reads the command line, judges, and tells."""
    options = _options()
    if not os.path.isdir(options.site):
        print(f"There is no folder {options.site}.", file=sys.stderr)
        return 2
    chosen = [check for check in CHECKS if not options.only or check.NAME in options.only.split(",")]
    unknown = set(filter(None, options.only.split(","))) - {check.NAME for check in CHECKS}
    if unknown or not chosen:
        names = ", ".join(check.NAME for check in CHECKS)
        print(f"No check is called {', '.join(sorted(unknown))}; there are {names}.", file=sys.stderr)
        return 2
    site = BuiltSite(options.site, options.pages)
    if not site.pages:
        print(f"There are no pages in {options.site}.", file=sys.stderr)
        return 2
    budget = weight.Budget(
        round(options.max_page * 1000), round(options.max_scripts * 1000), options.max_requests
    )
    found, looked, whole = _judged(site, chosen, options, budget)
    _tell(site, chosen, found, looked)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            told = {name: [asdict(one) for one in sorted(findings)] for name, findings in found.items()}
            json.dump(told, file, ensure_ascii=False, indent=1)
            file.write("\n")
    if any(not finding.note for findings in found.values() for finding in findings):
        return 1
    return 0 if whole else 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("site", help="the folder of the built site")
    parser.add_argument("--only", default="", help="names of checks, with commas")
    parser.add_argument("--pages", default="", help="pages to judge, such as 'labs/*'")
    parser.add_argument("--all", action="store_true", help="look at every page in the browser, not a sample")
    parser.add_argument("--json", default="", help="a file for all findings")
    parser.add_argument("--tabs", type=int, default=min(4, os.cpu_count() or 1), help="tabs at once")
    parser.add_argument("--max-page", type=float, default=15, help="kB of a first view, as with Brotli")
    parser.add_argument("--max-scripts", type=float, default=5, help="kB of scripts, as with Brotli")
    parser.add_argument("--max-requests", type=int, default=6, help="files of a first view")
    return parser.parse_args()


def _judged(
    site: BuiltSite, chosen: list[ModuleType], options: argparse.Namespace, budget: weight.Budget
) -> tuple[dict[str, list[Finding]], dict[str, int], bool]:
    """The findings by check, how many pages each looked at, and whether all could be judged."""
    found: dict[str, list[Finding]] = {check.NAME: [] for check in chosen}
    looked = {check.NAME: len(site.pages) for check in chosen}
    looking = [check for check in chosen if hasattr(check, "visit")]
    program = found_chromium() if looking else None
    if looking and not program:
        print(NO_BROWSER, file=sys.stderr)
    thread: threading.Thread | None = None
    in_browser: dict[str, list[Finding]] = {}
    problems: list[str] = []
    if program:
        some = set(site.pages if options.all else sample(site))
        work = [
            (page, checks)
            for page in site.pages
            if (checks := [one for one in looking if one.EVERY_PAGE or page in some])
        ]
        for check in looking:
            looked[check.NAME] = len(site.pages) if check.EVERY_PAGE else len(some)

        def look() -> None:
            browser: Browser | None = None
            try:
                browser = Browser(program)
                in_browser.update(visited(browser, site, work, max(1, options.tabs)))
            except BrowserError as error:
                problems.append(str(error))
            finally:
                if browser:
                    browser.close()

        thread = threading.Thread(target=look)
        thread.start()
    for check in chosen:
        if check is weight:
            found[check.NAME] += weight.check(site, budget)
        elif hasattr(check, "check"):
            found[check.NAME] += check.check(site)
    if thread:
        thread.join()
    for problem in problems:
        print(f"The browser did not work: {problem}", file=sys.stderr)
    for name, findings in in_browser.items():
        found[name] += findings
    for check in looking:
        if not in_browser and not hasattr(check, "check"):
            looked[check.NAME] = 0
    return found, looked, not looking or bool(in_browser)


def _tell(
    site: BuiltSite, chosen: list[ModuleType], found: dict[str, list[Finding]], looked: dict[str, int]
) -> None:
    """One line for each check, then what was found, by cause."""
    grouped = {check.NAME: causes(found[check.NAME]) for check in chosen}
    for check in chosen:
        faults = [cause for cause in grouped[check.NAME] if not cause.note]
        notes = len(grouped[check.NAME]) - len(faults)
        state = "FAULT" if faults else "clean" if looked[check.NAME] else "-----"
        line = f"{state}  {check.NAME:<14}{looked[check.NAME]:>5} pages, {len(check.RULES)} rules"
        if not looked[check.NAME]:
            line = f"{state}  {check.NAME:<14}not judged: there is no browser"
        if faults:
            pages = len({page for cause in faults for page in cause.pages})
            line += f": {len(faults)} cause{'s' if len(faults) > 1 else ''} on {pages}"
        if notes:
            line += f", {notes} note{'s' if notes > 1 else ''}"
        if check is weight:
            line += "; " + weight.summary(site)
        print(line)
    for check in chosen:
        if grouped[check.NAME]:
            print(f"\n{check.NAME}")
        for cause in grouped[check.NAME]:
            print("\n".join(described(cause, check.RULES.get(cause.rule, ""))))


if __name__ == "__main__":
    sys.exit(main())

"""Pages opened in several tabs at once, each looked at by the checks that need a browser."""

from __future__ import annotations

import queue
import threading
from types import ModuleType

from support.built_site import BuiltSite
from support.devtools import Browser, BrowserError
from support.findings import Finding
from support.server import Served
from support.tab import Tab

Work = tuple[str, list[ModuleType]]


def visited(
    browser: Browser, site: BuiltSite, work: list[Work], tabs: int
) -> dict[str, list[Finding]]:
    """The findings of each check by its name; a page that could not be looked at is one too."""
    found: dict[str, list[Finding]] = {check.NAME: [] for _, checks in work for check in checks}
    waiting: "queue.Queue[Work]" = queue.Queue()
    for one in work:
        waiting.put(one)
    lock = threading.Lock()

    def look(origin: str) -> None:
        tab: Tab | None = None
        while True:
            try:
                page, checks = waiting.get_nowait()
            except queue.Empty:
                return
            for check in checks:
                try:
                    tab = tab or Tab(browser, origin)
                    findings = check.visit(tab, page, site)
                except BrowserError as error:
                    rule = "page-not-loaded" if "page-not-loaded" in check.RULES else "could-not-check"
                    findings = [Finding(rule, str(error), page)]
                    tab = None
                with lock:
                    found[check.NAME] += findings

    with Served(site.folder) as served:
        threads = [threading.Thread(target=look, args=(served.origin,)) for _ in range(tabs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return found

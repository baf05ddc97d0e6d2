"""Asks both searches each question in Chromium: `ask.py SITE BROWSER`; run by `compare.py`."""

import functools
import http.server
import sys
import threading
from pathlib import Path
from statistics import median
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

FIRST = 10
PAGEFIND = """async ([question, count]) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.options({ excerptLength: 20 });
  const found = await pagefind.search(question);
  const results = await Promise.all(found.results.slice(0, count).map((result) => result.data()));
  return results.map((result) => result.url.replace(/^\\//, "").replace(/index\\.html$/, ""));
}"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site without a word; the search page has a name that Pagefind does not see."""

    def log_message(self, *arguments) -> None:
        """Says nothing."""

    def guess_type(self, path: str) -> str:
        return "text/html" if path.endswith("zoeken/search") else super().guess_type(path)


def serve(site: Path) -> str:
    """Serves a folder from a thread; gives its address."""
    handler = functools.partial(Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Search:
    """One of the two searches, with what it cost and found."""

    def __init__(self, name: str, part: str) -> None:
        self.name, self.part = name, part
        self.bytes: list[int] = []

    def ask(self, browser: Browser, address: str, question: str) -> list[str]:
        """The addresses of the first results, from an empty cache."""
        context = browser.new_context()
        page = context.new_page()
        answers = []
        page.on("response", lambda answer: answers.append(answer))
        self.results(page, address, question)
        page.wait_for_load_state("networkidle")
        self.bytes.append(sum(
            len(answer.body()) for answer in answers
            if self.part in answer.url and not answer.url.split("?")[0].endswith(".js")
        ))
        found = self.all_results(page, question)
        context.close()
        return found


class Ours(Search):
    """The search page of the site."""

    def results(self, page, address: str, question: str) -> None:
        """Opens the page with the question."""
        page.goto(f"{address}zoeken/search?q={quote(question)}")
        page.wait_for_function("document.querySelector('.search-status').textContent !== ''")

    def all_results(self, page, question: str) -> list[str]:
        """What the page lists when asked for more until there is no more."""
        button = page.query_selector(".search-found button")
        count = -1
        while button.is_visible() and count != page.locator(".search-found li").count():
            count = page.locator(".search-found li").count()
            button.dispatch_event("click")
            page.wait_for_function(
                "count => document.querySelectorAll('.search-found li').length > count", arg=count
            )
        links = page.query_selector_all(".search-found h2 a")
        return [link.get_attribute("href").split("#")[0].removeprefix("../") for link in links]


class Theirs(Search):
    """Pagefind, with an excerpt for each result, as its own interface has."""

    def results(self, page, address: str, question: str) -> None:
        """Asks for the first ten."""
        page.goto(f"{address}zoeken/search")
        page.evaluate(PAGEFIND, [question, FIRST])

    def all_results(self, page, question: str) -> list[str]:
        """Asks for everything."""
        return page.evaluate(PAGEFIND, [question, 1000])


def questions() -> list[tuple[str, str, list[str]]]:
    """The group, the question and the pages of each line."""
    group, found = "", []
    for line in (Path(__file__).parent / "queries.txt").read_text().splitlines():
        if line.startswith("#"):
            group = line[1:].strip()
        elif line:
            question, pages = line.split(": ", 1)
            found.append((group, question, pages.split()))
    return found


def main(site: Path, browser: str) -> None:
    """Asks everything and prints what was found."""
    asked = questions()
    missing = {page for _, _, pages in asked for page in pages if not (site / page).is_dir()}
    if missing:
        sys.exit(f"No pages of the site: {', '.join(sorted(missing))}")
    address = serve(site)
    searches = [Ours("Bericht", "/zoeken/index/"), Theirs("Pagefind", "/pagefind/")]
    groups = list(dict.fromkeys(group for group, _, _ in asked))
    hits = {(search.name, group): [] for search in searches for group in groups}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for group, question, pages in asked:
            for search in searches:
                found = search.ask(chromium, address, question)
                first = sum(page in found[:FIRST] for page in pages) / len(pages)
                recall = sum(page in found for page in pages) / len(pages)
                hits[search.name, group].append((recall, first))
                if recall < 1:
                    lost = ", ".join(page for page in pages if page not in found)
                    print(f"  {search.name} on “{question}” misses {lost}")
        chromium.close()
    print(f"\nrecall of {len(asked)} questions, among all results and among the first {FIRST}, in %")
    print(f"  {'':16}" + "".join(f"{search.name:>14}" for search in searches))
    for group in groups + ["all"]:
        names = groups if group == "all" else [group]
        values = [[one for name in names for one in hits[search.name, name]] for search in searches]
        print(f"  {group:16}" + "".join(f"{percent(v, 0):8}{percent(v, 1):6}" for v in values))
    print("bytes of a search: median, most")
    for search in searches:
        print(f"  {search.name:16}{median(search.bytes):10.0f}{max(search.bytes):10.0f}")


def percent(values: list[tuple[float, float]], which: int) -> str:
    """The mean of one of two shares."""
    return f"{100 * sum(value[which] for value in values) / len(values):.0f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

"""Prints what searches fetch from a site: `PYTHON weigh.py SITE`, after `compare.py` has run once.

PYTHON is the one of the environment that `compare.py` keeps (`.build/rivals/pagefind/bin/python`).
Each of a hundred searches, from a fixed seed, is one to four words of a sentence of the site, from
an empty cache; bytes are those of the bodies, uncompressed, the script aside.
"""

import random
import shutil
import sys
from pathlib import Path
from statistics import median
from urllib.parse import quote

from ask import serve
from compare import BROWSERS
from playwright.sync_api import sync_playwright


def sentences(site: Path) -> list[str]:
    """Sentences of two hundred of the files of texts, in order."""
    files = sorted((site / "zoeken/index/t").glob("*.txt"), key=lambda file: file.name)
    return [
        line for file in files[:: max(1, len(files) // 200)]
        for line in file.read_text().split("\n") if " " in line and "\t" not in line
    ]


def main(site: Path) -> None:
    """Searches and prints."""
    numbers = random.Random(1)
    lines = sentences(site)
    address = serve(site)
    sizes: dict[int, list[int]] = {count: [] for count in range(1, 5)}
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for number in range(100):
            count = number % 4 + 1
            words = numbers.choice(lines).strip(".").split()
            question = " ".join(numbers.sample(words, min(count, len(words))))
            context = chromium.new_context()
            page = context.new_page()
            answers = []
            page.on("response", lambda answer: answers.append(answer))
            page.goto(f"{address}zoeken/?q={quote(question)}")
            page.wait_for_function("document.querySelector('.search-status').textContent !== ''")
            page.wait_for_load_state("networkidle")
            sizes[count].append(
                sum(len(one.body()) for one in answers if "/zoeken/index/" in one.url)
            )
            context.close()
        chromium.close()
    for count, found in sizes.items():
        print(f"{count} words: median {median(found):.0f}, most {max(found)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())

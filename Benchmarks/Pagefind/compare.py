"""Asks a built site what it finds, and Pagefind the same of the same pages; prints recall and bytes.

    python3 compare.py SITE FOLDER

SITE is the folder of the real site; FOLDER keeps the virtual environment with Pagefind and
Playwright from PyPI. Needs Chromium on the PATH. Where one of these cannot be had it says so and
exits with 0. Recall is the share of the pages of `queries.txt` among the results; bytes
are those of the bodies of the answers, uncompressed, from an empty cache, scripts aside.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent / "SphinxNeeds"))

from environment import NotInstalled, installed  # noqa: E402

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


def main(site: Path, folder: Path) -> None:
    """Prepares the pages and hands over to the environment's own Python."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("Search is not compared with Pagefind, since there is no Chromium.")
        return
    try:
        python = installed(folder / "pagefind", "pagefind[bin]==1.5.*", "playwright==1.*")
    except NotInstalled as error:
        print(f"Search is not compared with Pagefind, since PyPI did not give it: {error}")
        return
    with TemporaryDirectory(prefix="bericht-") as temporary:
        copy = Path(temporary) / "site"
        shutil.copytree(site, copy)
        remove_what_we_leave_out(copy)
        subprocess.run(
            [python, "-m", "pagefind", "--site", copy, "--root-selector", "main"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run([python, "-B", FOLDER / "ask.py", copy, browser], check=True)


def remove_what_we_leave_out(site: Path) -> None:
    """Pagefind gets the pages of our index: not those that repeat others, nor the search page."""
    kept = set()
    for file in (site / "zoeken/index/t").glob("*.txt"):
        if "-" not in file.stem:
            for text in file.read_text().split("\n\n"):
                kept.add(text.split("\n")[0].split("\t")[1])
    search = site / "zoeken/index.html"
    for page in site.rglob("index.html"):
        address = page.parent.relative_to(site).as_posix() + "/"
        if page != search and ("" if address == "./" else address) not in kept:
            page.unlink()
    search.rename(site / "zoeken/search")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python3 compare.py SITE FOLDER")
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())

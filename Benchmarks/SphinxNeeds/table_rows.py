"""Which things stand in the tables of a finished site."""

from html.parser import HTMLParser
from pathlib import Path


def rows(page: Path) -> list[str]:
    """For each row in the bodies of a page's tables the key of its thing, in order of key."""
    reader = RowReader()
    reader.feed(page.read_text(encoding="utf-8"))
    return sorted(reader.keys)


class RowReader(HTMLParser):
    """Takes the address of the first link in each row; a class because the parser is one."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []
        self.is_in_body = False
        self.awaits_link = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "tbody":
            self.is_in_body = True
        elif tag == "tr":
            self.awaits_link = self.is_in_body
        elif tag == "a" and self.awaits_link:
            self.keys.append(key(dict(attributes).get("href") or ""))
            self.awaits_link = False

    def handle_endtag(self, tag: str) -> None:
        if tag == "tbody":
            self.is_in_body = False


def key(address: str) -> str:
    """The key at the end of `../labs/lab-00012/` or `pagina-001.html#LAB_00012`."""
    return address.rstrip("/").replace("#", "/").split("/")[-1].lower().replace("_", "-")

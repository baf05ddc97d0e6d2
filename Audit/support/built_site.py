"""A built site on disk: its files, its pages as documents, and where an address leads."""

from __future__ import annotations

import os
import posixpath
import re
import urllib.parse
from fnmatch import fnmatch

from support.document import Document


class BuiltSite:
    """The files below a folder; names are relative, with `/`, in the order of their paths."""

    def __init__(self, folder: str, pages: str = "") -> None:
        self.folder = os.path.abspath(folder)
        self.files = sorted(
            os.path.relpath(os.path.join(directory, name), self.folder).replace(os.sep, "/")
            for directory, _, names in os.walk(self.folder)
            for name in names
        )
        self.names = frozenset(self.files)
        self.all_pages = [name for name in self.files if name.endswith(".html")]
        self.pages = [name for name in self.all_pages if not pages or fnmatch(name, pages)]
        self._documents: dict[str, Document] = {}
        self.origin, self.base = self._published_at()

    def bytes(self, name: str) -> bytes:
        """What a file holds."""
        with open(os.path.join(self.folder, name), "rb") as file:
            return file.read()

    def text(self, name: str) -> str:
        """A file as text; what is not UTF-8 is replaced."""
        return self.bytes(name).decode("utf-8", "replace")

    def document(self, page: str) -> Document:
        """A page, parsed once."""
        if page not in self._documents:
            self._documents[page] = Document(self.text(page))
        return self._documents[page]

    def _published_at(self) -> tuple[str, str]:
        """Origin and path of the published site, by the first canonical address or the sitemap."""
        for page in ("index.html", *self.all_pages):
            if page not in self.names:
                continue
            match = re.search(r'<link[^>]*rel="canonical"[^>]*href="([^"]+)"', self.text(page))
            if match:
                parts = urllib.parse.urlsplit(match[1])
                own = address_of(page)
                if parts.scheme and parts.path.endswith("/" + own):
                    base = parts.path[: len(parts.path) - len(own)]
                    return f"{parts.scheme}://{parts.netloc}", base
        if "sitemap.xml" in self.names:
            match = re.search(r"<loc>\s*(https?://[^/<\s]+)", self.text("sitemap.xml"))
            if match:
                return match[1], "/"
        return "", "/"

    def inside(self, address: str) -> str | None:
        """The path inside the site of an absolute address of its own, or nothing."""
        whole = self.origin + self.base
        if self.origin and address + "/" == whole:
            return ""
        if self.origin and address.startswith(whole):
            return address[len(whole) :]
        return None

    def file_at(self, path: str) -> str | None:
        """The file that a server gives for a path inside the site, exact in case and slash."""
        name = urllib.parse.unquote(path.split("?")[0].split("#")[0])
        if name == "" or name.endswith("/"):
            name += "index.html"
        return name if name in self.names else None

    def joined(self, page: str, reference: str) -> str | None:
        """A relative reference as a path inside the site, or nothing if it leaves the site."""
        path = reference.split("#")[0].split("?")[0]
        if path.startswith("/"):
            if not path.startswith(self.base):
                return None
            return path[len(self.base) :]
        depth = posixpath.dirname(page).split("/") if posixpath.dirname(page) else []
        parts = path.split("/")
        for part in parts[:-1]:
            if part == "..":
                if not depth:
                    return None
                depth.pop()
            elif part not in ("", "."):
                depth.append(part)
        last = parts[-1]
        if last == "..":
            if not depth:
                return None
            depth.pop()
            last = ""
        elif last == ".":
            last = ""
        return "/".join([*depth, last]) if depth or last else ""


def address_of(page: str) -> str:
    """The address of a page inside its site."""
    return page[: -len("index.html")] if posixpath.basename(page) == "index.html" else page

"""An HTML document as a tree that keeps what was written, with the faults of its syntax."""

from __future__ import annotations

import html.entities
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Iterator

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
UNQUOTED = re.compile(r"""\s[^\s"'=<>/]+\s*=\s*[^\s"'>]""")
STRINGS = re.compile(r""""[^"]*"|'[^']*'""")
CODE = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.S | re.I)
REFERENCE = re.compile(r"&([A-Za-z0-9]+)(;?)|&#(?!\d+;|[xX][0-9a-fA-F]+;)")


@dataclass(eq=False)
class Element:
    """An element, its attributes as written, and what it contains in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    namespace: str = "html"
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def elements(self) -> "list[Element]":
        """The child elements."""
        return [child for child in self.children if isinstance(child, Element)]

    def descendants(self) -> "Iterator[Element]":
        """All elements inside, in document order."""
        waiting = list(reversed(self.elements()))
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.elements()))

    def ancestors(self) -> "Iterator[Element]":
        """The elements around, the nearest first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def text(self) -> str:
        """The text inside, as it stands."""
        parts: list[str] = []
        waiting: "list[Element | str]" = list(reversed(self.children))
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                parts.append(node)
            else:
                waiting.extend(reversed(node.children))
        return "".join(parts)

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute, or the default."""
        return self.attributes.get(name, default)

    def has(self, name: str) -> bool:
        """Whether the attribute is written."""
        return name in self.attributes

    def place(self) -> str:
        """Where it stands, for a reader."""
        label = self.tag
        if self.get("id"):
            label += "#" + self.get("id")
        elif self.get("class").split():
            label += "." + self.get("class").split()[0]
        return f"line {self.line}, {label}"


@dataclass(frozen=True)
class SyntaxFault:
    """Something that is not well written, whatever it means."""

    rule: str
    message: str
    line: int


class Document:
    """A parsed page: the tree below `root`, its doctype, and the faults of its syntax."""

    def __init__(self, text: str) -> None:
        self.root = Element("#document", {}, 0)
        self.doctype = ""
        self.faults: list[SyntaxFault] = []
        builder = _Builder(self)
        builder.feed(text)
        builder.close()
        builder.finish()
        self.faults += _references(text)
        self.all = list(self.root.descendants())
        self.ids: dict[str, Element] = {}
        for element in self.all:
            if element.get("id"):
                self.ids.setdefault(element.get("id"), element)

    def first(self, tag: str) -> Element | None:
        """The first element of that name."""
        return next((element for element in self.all if element.tag == tag), None)

    def named(self, *tags: str) -> list[Element]:
        """All elements of these names, in document order."""
        return [element for element in self.all if element.tag in tags]


def _references(text: str) -> list[SyntaxFault]:
    """The references to characters that are none, anywhere but in scripts, styles and comments."""
    plain = CODE.sub(lambda match: "\n" * match[0].count("\n"), text)
    faults: list[SyntaxFault] = []
    for match in REFERENCE.finditer(plain):
        line = plain.count("\n", 0, match.start()) + 1
        if not match[2]:
            faults.append(SyntaxFault("bare-ampersand", "an & that begins no character reference", line))
        elif match[1] + ";" not in html.entities.html5:
            faults.append(SyntaxFault("unknown-entity", f"&{match[1]}; is no named character", line))
    if re.search(r"<!--+>", text):
        faults.append(SyntaxFault("bad-comment", "a comment that ends where it begins", 0))
    return faults


class _Builder(HTMLParser):
    """Builds the tree with only the end tags that are written, and tells of those that are not."""

    def __init__(self, document: Document) -> None:
        super().__init__(convert_charrefs=False)
        self.document = document
        self.open = [document.root]

    def fault(self, rule: str, message: str) -> None:
        self.document.faults.append(SyntaxFault(rule, message, self.getpos()[0]))

    def handle_decl(self, decl: str) -> None:
        self.document.doctype = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.begin(tag, attrs)
        if tag not in VOID:
            self.open.append(self.document_last())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self.begin(tag, attrs)
        if element.namespace == "html" and tag not in VOID:
            self.fault("self-closed", f"<{tag}/> is no end of the element in HTML")
            self.open.append(element)

    def document_last(self) -> Element:
        last = self.open[-1].children[-1]
        assert isinstance(last, Element)
        return last

    def begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        parent = self.open[-1]
        if tag in ("svg", "math"):
            namespace = tag
        elif parent.namespace == "svg" and parent.tag == "foreignobject":
            namespace = "html"
        else:
            namespace = parent.namespace
        attributes: dict[str, str] = {}
        for name, value in attrs:
            if name in attributes:
                self.fault("attribute-twice", f"{name} stands twice on <{tag}>")
            attributes.setdefault(name, value if value is not None else "")
        written = self.get_starttag_text() or ""
        if UNQUOTED.search(STRINGS.sub('""', written)):
            self.fault("unquoted-attribute", f"a value without quotes on <{tag}>")
        element = Element(tag, attributes, self.getpos()[0], namespace, parent)
        parent.children.append(element)
        return element

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            self.fault("stray-end-tag", f"</{tag}>: the element has no end tag")
            return
        names = [element.tag for element in self.open]
        if tag not in names[1:]:
            self.fault("stray-end-tag", f"</{tag}> closes nothing")
            return
        while self.open[-1].tag != tag:
            inner = self.open.pop()
            self.fault("unclosed", f"<{inner.tag}> is not closed before </{tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        inside = self.open[-1]
        if "<" in data and inside.tag not in ("script", "style", "title", "textarea"):
            self.fault("bare-less-than", "a < that begins no tag")
        inside.children.append(data)

    def handle_entityref(self, name: str) -> None:
        self.open[-1].children.append(html.entities.html5.get(name + ";", "&" + name))

    def handle_charref(self, name: str) -> None:
        code = int(name[1:], 16) if name[:1] in "xX" else int(name)
        if code in range(0x80, 0xA0) or code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            self.fault("unknown-entity", f"&#{name}; is no character")
        self.open[-1].children.append(html.unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        if "--" in data:
            self.fault("bad-comment", "-- inside a comment")

    def unknown_decl(self, data: str) -> None:
        self.fault("bad-comment", "a declaration that HTML does not have")

    def handle_pi(self, data: str) -> None:
        self.fault("bad-comment", "a processing instruction, which HTML does not have")

    def finish(self) -> None:
        for element in reversed(self.open[1:]):
            self.fault("unclosed", f"<{element.tag}> is not closed")

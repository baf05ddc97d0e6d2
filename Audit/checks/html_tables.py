"""Tables: rows that fit, headers that head, a name. Part of `markup`."""

from __future__ import annotations

from support.document import Document, Element
from support.findings import Finding

RULES = {
    "table-without-headers": "make the cells that head a row or column <th> with a scope",
    "table-without-name": "give the table a <caption>, a name, or a figure with a caption",
    "table-rows-differ": "give every row as many cells as the table has columns",
    "table-cells-overlap": "let no cell cover a place that another covers",
    "empty-header": "give the header text, or make it a <td>",
}


def faults(page: str, document: Document) -> list[Finding]:
    """What is wrong with the tables of a page."""
    found: list[Finding] = []
    for table in document.named("table"):
        if table.get("role") in ("presentation", "none"):
            continue
        for rule, message, place in _table(table):
            found.append(Finding(rule, message, page, place.place()))
    return found


def _rows(table: Element) -> list[list[Element]]:
    """The rows of a table by part, without those of tables inside it."""
    parts: list[list[Element]] = [[]]
    for child in table.elements():
        if child.tag == "tr":
            parts[-1].append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            parts.append([row for row in child.elements() if row.tag == "tr"])
            parts.append([])
    return [part for part in parts if part]


def _table(table: Element) -> list[tuple[str, str, Element]]:
    found: list[tuple[str, str, Element]] = []
    widths: list[int] = []
    headers = 0
    for part in _rows(table):
        covered: dict[int, int] = {}
        for row in part:
            column = 0
            taken = {place for place, rows in covered.items() if rows > 0}
            covered = {place: rows - 1 for place, rows in covered.items() if rows > 1}
            width = set(taken)
            for cell in row.elements():
                if cell.tag not in ("td", "th"):
                    continue
                headers += cell.tag == "th"
                if cell.tag == "th" and not cell.text().strip() and not cell.get("aria-label"):
                    found.append(("empty-header", "a <th> without text", cell))
                while column in taken:
                    column += 1
                across, down = _span(cell, "colspan"), _span(cell, "rowspan")
                for place in range(column, column + across):
                    if place in taken:
                        found.append(("table-cells-overlap", "two cells on one place", cell))
                    width.add(place)
                    if down > 1:
                        covered[place] = down - 1
                column += across
            widths.append(len(width))
        if covered:
            found.append(("table-rows-differ", "a cell spans more rows than there are", table))
    columns = sum(
        _span(column, "span")
        for group in table.elements()
        if group.tag == "colgroup"
        for column in (group.elements() or [group])
    )
    if columns and widths and max(widths) != columns:
        found.append(("table-rows-differ", "more or fewer columns than <colgroup> says", table))
    if len(set(widths)) > 1:
        found.append(("table-rows-differ", "rows of different lengths", table))
    if widths and not headers:
        found.append(("table-without-headers", "a table without <th>", table))
    if not _named(table):
        found.append(("table-without-name", "a table without a caption or a name", table))
    return found


def _span(cell: Element, name: str) -> int:
    value = cell.get(name, "1")
    return max(1, int(value)) if value.isdigit() else 1


def _named(table: Element) -> bool:
    if any(child.tag == "caption" and child.text().strip() for child in table.elements()):
        return True
    if table.get("aria-label") or table.get("aria-labelledby"):
        return True
    return any(
        around.tag == "figure"
        and any(child.tag == "figcaption" for child in around.elements())
        or around.get("role") in ("region", "group")
        and bool(around.get("aria-label") or around.get("aria-labelledby"))
        for around in table.ancestors()
    )

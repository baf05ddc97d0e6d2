"""What a check says, and how it is told: one message for a cause, with the pages that have it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Iterable

SHOWN_PLACES = 3


@dataclass(frozen=True, order=True)
class Finding:
    """One fault at one place; `message` names the cause, so that equal causes are told once."""

    rule: str
    message: str
    page: str
    place: str = ""
    condition: str = ""
    note: bool = False


@dataclass(frozen=True)
class Cause:
    """All findings that have one rule and one message."""

    rule: str
    message: str
    note: bool
    findings: tuple[Finding, ...]

    @property
    def pages(self) -> list[str]:
        """The pages that have it, in the order of their paths."""
        return sorted({finding.page for finding in self.findings})

    @property
    def conditions(self) -> list[str]:
        """The schemes and widths in which it was seen."""
        return sorted({finding.condition for finding in self.findings if finding.condition})


def causes(findings: Iterable[Finding]) -> list[Cause]:
    """Findings by cause: faults before notes, the most frequent first, then by rule and message."""
    groups: dict[tuple[bool, str, str], set[Finding]] = defaultdict(set)
    for finding in findings:
        groups[finding.note, finding.rule, finding.message].add(finding)
    result = [
        Cause(rule, message, note, tuple(sorted(group, key=lambda one: (one.page, one.place))))
        for (note, rule, message), group in groups.items()
    ]
    return sorted(result, key=lambda c: (c.note, -len(c.pages), c.rule, c.message))


def described(cause: Cause, help_text: str) -> list[str]:
    """The lines that tell a cause: what, where, and what to do."""
    pages = len(cause.pages)
    count = f"{pages} page{'s' if pages != 1 else ''}"
    if len(cause.findings) > pages:
        count += f", {len(cause.findings)} places"
    kind = "note" if cause.note else "fault"
    lines = [f"  {kind} {cause.rule}: {cause.message} ({count})"]
    if cause.conditions:
        lines.append(f"    seen in: {', '.join(cause.conditions)}")
    told: set[str] = set()
    for finding in cause.findings:
        if finding.page in told:
            continue
        told.add(finding.page)
        lines.append(f"    {finding.page}" + (f": {finding.place}" if finding.place else ""))
        if len(told) == SHOWN_PLACES:
            break
    if help_text and not cause.note:
        lines.append(f"    do: {help_text}")
    return lines

"""Which version of an agreement a prompt, a touchpoint or an output says that it was written from, and which one holds instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.checks.standing import standing

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

BASED_ON = re.compile(r"^\s*(?P<document>[\w-]+)\s*[:@ ]?\s*v?(?P<version>\d+)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DrawnFrom:
    """`messaging v4`: a document by its id or kind, and a version."""

    document: str
    version: int

    def __str__(self) -> str:
        return f"{self.document} v{self.version}"


def drawn_from(written: str) -> DrawnFrom | None:
    """What a `based_on` names; None where it names no document and version."""
    match = BASED_ON.match(written)
    return DrawnFrom(match["document"], int(match["version"])) if match else None


def holding(case: Case, document: str) -> Agreement | None:
    """The version that stands (see standing.py) of the document with that id or kind; None where there is none."""
    name = document.casefold()
    known = [d for d in case.agreements.documents if name in {d.id.casefold(), d.kind}]
    return standing(case, type(known[0])) if known else None


def replaced_on(case: Case, source: DrawnFrom) -> date | None:
    """The day on which a version of that document was replaced: when the next version that counts took effect. None where that is not known.

    Where the version that holds is signed, only signed versions count.
    """
    holds = holding(case, source.document)
    if holds is None or holds.version <= source.version:
        return None
    later = [
        version.effective_from
        for version in case.agreements.versions(type(holds))
        if source.version < version.version <= holds.version
        and version.effective_from is not None
        and (version.is_signed or not holds.is_signed)
    ]
    return min(later, default=None)

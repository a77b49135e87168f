"""All agreements of a company, every version, and which of them holds on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from ridgepole.core.agreements.agreement import Agreement

if TYPE_CHECKING:
    from datetime import date

A = TypeVar("A", bound=Agreement)


@dataclass(frozen=True, slots=True)
class Agreements:
    """Every version of every agreement; `current` and `in_force` choose among them."""

    documents: tuple[Agreement, ...] = ()

    def versions(self, kind: type[A]) -> tuple[A, ...]:
        """All versions of one kind, oldest first."""
        found = [document for document in self.documents if isinstance(document, kind)]
        return tuple(sorted(found, key=lambda document: document.version))

    def current(self, kind: type[A], on: date) -> A | None:
        """The highest version effective on that day, signed or not; a version without a date is effective always."""
        effective = [d for d in self.versions(kind) if d.effective_from is None or d.effective_from <= on]
        return effective[-1] if effective else None

    def in_force(self, kind: type[A], on: date) -> A | None:
        """The highest version effective on that day that both teams signed."""
        signed = [
            d for d in self.versions(kind) if d.is_signed and (d.effective_from is None or d.effective_from <= on)
        ]
        return signed[-1] if signed else None

"""Where an answer comes from: which document, which version, which very bytes, and whether both teams signed them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from ridgepole.core.agreements.agreement import Agreement

IN_FORCE: Final = "in force"
UNSIGNED: Final = "unsigned draft"


@dataclass(frozen=True, slots=True)
class Source:
    """One version of one agreement. `status` is "in force", "unsigned draft", or "signed, in force from DAY"."""

    kind: str
    document: str
    version: int
    digest: str
    status: str
    effective_from: date | None
    signed_by: tuple[str, ...]

    @property
    def name(self) -> str:
        """As people say it: `messaging v4`."""
        return f"{self.document} v{self.version}"

    def as_json(self) -> dict[str, Any]:
        """As every answer carries it."""
        return {
            "kind": self.kind,
            "document": self.document,
            "version": self.version,
            "digest": self.digest,
            "status": self.status,
            "effective_from": self.effective_from.isoformat() if self.effective_from else None,
            "signed_by": list(self.signed_by),
        }


def source_of(agreement: Agreement, on: date) -> Source:
    """The source that an answer of that day names. A draft says that it is one, whatever its dates."""
    if not agreement.is_signed:
        status = UNSIGNED
    elif agreement.effective_from and agreement.effective_from > on:
        status = f"signed, in force from {agreement.effective_from.isoformat()}"
    else:
        status = IN_FORCE
    return Source(
        kind=agreement.kind,
        document=agreement.id,
        version=agreement.version,
        digest=agreement.digest,
        status=status,
        effective_from=agreement.effective_from,
        signed_by=agreement.signed_by,
    )

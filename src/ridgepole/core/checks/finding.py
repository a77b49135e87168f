"""What a check found: where the two teams part, on which clause it stands, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from ridgepole.core.kernel.digest import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ridgepole.core.checks.leak import Leak
    from ridgepole.core.kernel.money import MoneyRange
    from ridgepole.core.kernel.passage import Passage

Severity = Literal["info", "low", "medium", "high", "critical"]
SEVERITIES: tuple[Severity, ...] = ("info", "low", "medium", "high", "critical")


@dataclass(frozen=True, slots=True)
class Rows:
    """Ledger, survey or agreement rows that a finding stands on. `says` is one sentence with the numbers in it."""

    table: str
    rows: tuple[str, ...]
    says: str = ""

    def as_json(self) -> dict[str, Any]:
        """As printed under `evidence`."""
        return {"table": self.table, "rows": list(self.rows), "says": self.says}


MOST_ROWS_SHOWN = 1_000


def rows(table: str, ids: Iterable[str], says: str = "") -> Rows:
    """Evidence rows, at most `MOST_ROWS_SHOWN` of them: `says` gives the whole count."""
    return Rows(table, tuple(islice(ids, MOST_ROWS_SHOWN)), says)


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition that holds.

    `cause` is 1 to 4, or 0 for what belongs to none (handoff and AI findings name the cause that they widen). `confidence` is between 0 and 1: how sure
    it is that the condition truly holds. `weight` says how much it speaks for its cause being present (0 none, 1 decisive).
    `leak` is what the diagnosis needs to put overlapping causes into one sum of money.
    """

    code: str
    cause: int
    severity: Severity
    title: str
    subject: str
    evidence: tuple[Rows | Passage, ...]
    remedy: str
    owner_team: str
    confidence: float
    clause: str = ""
    agreement_version: str = ""
    money: MoneyRange | None = None
    weight: float = 0.5
    marketing_says: str = ""
    sales_says: str = ""
    data_say: str = ""
    leak: Leak | None = None

    @property
    def digest(self) -> str:
        """Identity across runs: code, subject, clause and version, not the counts, so that a waiver outlives one more row."""
        return digest_of([self.code, self.subject, self.clause, self.agreement_version])

    def as_json(self) -> dict[str, Any]:
        """The shape of workspace.md, and what the report needs beside it."""
        return {
            "code": self.code,
            "cause": self.cause,
            "severity": self.severity,
            "title": self.title,
            "subject": self.subject,
            "evidence": [piece.as_json() for piece in self.evidence],
            "clause": self.clause,
            "agreement_version": self.agreement_version,
            "money": self.money.as_json() if self.money else None,
            "remedy": self.remedy,
            "owner_team": self.owner_team,
            "confidence": round(self.confidence, 4),
            "digest": self.digest,
            "marketing_says": self.marketing_says,
            "sales_says": self.sales_says,
            "data_say": self.data_say,
        }

"""Do both teams give the same definition? Criterion by criterion, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ridgepole.core.agreements.agreements import Agreements
from ridgepole.core.survey.answer import Survey


@dataclass(frozen=True, slots=True)
class DefinitionAudit:
    """One term as marketing and as sales define it: what both ask for, what only one does, and where they ask for different amounts."""

    term: str
    same: Literal["yes", "no", "unclear"]
    why: str
    marketing_says: tuple[str, ...] = ()
    sales_says: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    only_marketing: tuple[str, ...] = ()
    only_sales: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    source: str = "survey"

    def as_json(self) -> dict[str, object]:
        """As printed under `definitions`."""
        return {
            "term": self.term,
            "same": self.same,
            "why": self.why,
            "marketing_says": list(self.marketing_says),
            "sales_says": list(self.sales_says),
            "shared": list(self.shared),
            "only_marketing": list(self.only_marketing),
            "only_sales": list(self.only_sales),
            "differing": list(self.differing),
            "source": self.source,
        }


def audit_definitions(survey: Survey, agreements: Agreements, on: date) -> tuple[DefinitionAudit, ...]:  # noqa: ARG001 - first step
    """One audit for each term that both teams were asked about."""
    return ()

"""Learn backwards from closed-won what a buyer who is ready to buy had done."""

from __future__ import annotations

from ridgepole.core.checks.case import Case
from ridgepole.core.qualification.qualification import Qualification, qualification_of


def qualify_leads(*, case: Case, cost_per_lead: float | None = None, seed: int = 0) -> Qualification:
    """The qualification of a case as of its day."""
    return qualification_of(
        case.ledger,
        case.agreements,
        as_of=case.as_of,
        time_zone=case.company.time_zone,
        cost_per_lead=cost_per_lead,
        seed=seed,
    )

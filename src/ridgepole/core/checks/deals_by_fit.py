"""Deals sorted by whether their account fits the profile in force when they were created."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.customer_fit import fits
from ridgepole.core.checks.deals import Deal, deals
from ridgepole.core.checks.standing import standing, until_s
from ridgepole.core.kernel.period import DAY_SECONDS, start_of_day

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

YEAR_S = 365 * DAY_SECONDS


@dataclass(frozen=True, slots=True)
class DealsByFit:
    """Deals of the stretch looked at, inside and outside the profile; `unknown` could not be told. `stretch` says in words which deals these are."""

    icp: IdealCustomerProfile
    inside: tuple[Deal, ...]
    outside: tuple[Deal, ...]
    unknown: tuple[Deal, ...]
    stretch: str


def deals_by_fit(case: Case) -> DealsByFit | None:
    """Deals created since the profile took effect, or in the last twelve months where that is shorter or the profile has no date. None without a profile."""
    icp = standing(case, IdealCustomerProfile)
    if icp is None:
        return None
    until = until_s(case)
    since, stretch = until - YEAR_S, "created in the last twelve months"
    if icp.effective_from is not None:
        effective = start_of_day(icp.effective_from, case.company.time_zone)
        if since < effective < until:
            since, stretch = effective, f"created since {icp.name} took effect"
    looked_at = [deal for deal in deals(case) if deal.created_s is not None and deal.created_s >= since]
    answers = [(deal, fits(deal, icp)) for deal in looked_at]
    return DealsByFit(
        icp,
        tuple(deal for deal, answer in answers if answer is True),
        tuple(deal for deal, answer in answers if answer is False),
        tuple(deal for deal, answer in answers if answer is None),
        stretch,
    )

"""What a closed-lost review can be opened on: the last quarters, and the deals that the ledger says were lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from ridgepole.core.actions.closed_lost_review import LostDeal, Quarter, quarter_of
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.open_loss_review import lost_deals
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.results import Answer, ask

QUARTERS_SHOWN = 4


def last_quarters(tenant: Tenant) -> list[Quarter]:
    """The quarter of today and the three before it, newest first."""
    company = tenant.company
    found = [quarter_of(as_of_day(tenant), company.fiscal_year_starts)]
    while len(found) < QUARTERS_SHOWN:
        found.append(quarter_of(found[-1].first - timedelta(days=1), company.fiscal_year_starts))
    return found


def lost_in_quarters(tenant: Tenant) -> tuple[Answer, list[tuple[Quarter, int]]]:
    """The last quarters with the number of deals lost in each, and the answer that they were read from, which may still be on its way."""
    answer = ask(tenant, "lost-days")
    days: Mapping[str, int] = answer.value["days"] if answer.value else {}
    return answer, [(q, sum(n for day, n in days.items() if _within(q, day))) for q in last_quarters(tenant)]


def deals_lost(tenant: Tenant, quarter: Quarter) -> tuple[list[LostDeal], Mapping[str, int]]:
    """The lost deals of a quarter, and the reasons that the CRM writes and how often. BadUseError while they are being read."""
    answer = ask(tenant, f"lost-deals:{quarter.first}..{quarter.last}")
    if answer.value is None:
        raise BadUseError("The deals of that quarter are still being read.", hint="Try again in a moment.")
    return lost_deals(answer.value["deals"], tenant.company.currency), answer.value["reasons"]


def _within(quarter: Quarter, day: str) -> bool:
    return str(quarter.first) <= day <= str(quarter.last)

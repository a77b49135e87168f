"""What a closed-lost review can be opened on: the last quarters, and the deals that the ledger says were lost."""

from __future__ import annotations

from datetime import timedelta

from ridgepole.core.actions.closed_lost_review import LostDeal, Quarter, quarter_of
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


def deals_lost(tenant: Tenant) -> tuple[Answer, list[LostDeal]]:
    """Every lost deal of the ledger, and the answer that they were read from, which may still be on its way."""
    answer = ask(tenant, "lost-deals")
    return answer, lost_deals(answer.value["deals"], tenant.company.currency) if answer.value else []

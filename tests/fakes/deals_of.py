"""Accounts and deals by the dozen, for tests of checks and diagnosis."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

ACCOUNT = ("industry", "employees", "region", "country")


def deals_of(
    *groups: tuple[int, Mapping[str, Any]], start: str = "2025-01-02", every_days: int = 1
) -> dict[str, Sequence[Mapping[str, Any]]]:
    """`deals_of((30, {"industry": "Ports", "outcome": "won"}), ...)`: one account for each deal, created day after day from `start`, closed 30 days on."""
    accounts: list[Mapping[str, Any]] = []
    opportunities: list[Mapping[str, Any]] = []
    for place, (count, given) in enumerate(groups):
        for number in range(count):
            key = f"{place}-{number}"
            created = date.fromisoformat(given.get("start", start)) + timedelta(days=number * every_days)
            accounts.append({"account_id": f"a{key}", **{name: given[name] for name in ACCOUNT if name in given}})
            deal = {
                "opportunity_id": f"o{key}",
                "account_id": f"a{key}",
                "created_at": created.isoformat(),
                "amount": 10_000 + 100 * number,
                "currency": "EUR",
                "outcome": "open",
            }
            if given.get("outcome", "open") != "open":
                deal["closed_at"] = (created + timedelta(days=30)).isoformat()
            deal.update({name: value for name, value in given.items() if name not in {*ACCOUNT, "start"}})
            opportunities.append(deal)
    return {"accounts": accounts, "opportunities": opportunities}

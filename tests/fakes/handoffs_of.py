"""Leads handed over by the dozen, for tests of checks."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

PERSON = ("title", "role", "email", "source")


def handoffs_of(
    *groups: tuple[int, Mapping[str, Any]], start: str = "2024-10-01T10:00:00+00:00"
) -> dict[str, Sequence[Mapping[str, Any]]]:
    """`handoffs_of((40, {"accepted": 2}), (20, {}))`: leads offered day after day, with hours from the offer to each event.

    Keys: touched, accepted, rejected, recycled, paused (hours), reason, note, won (a deal was won 40 days on), start, and columns of people.
    """
    people: list[Mapping[str, Any]] = []
    accounts: list[Mapping[str, Any]] = []
    events: list[Mapping[str, Any]] = []
    deals: list[Mapping[str, Any]] = []
    for place, (count, given) in enumerate(groups):
        for number in range(count):
            key = f"{place}-{number}"
            offered = datetime.fromisoformat(given.get("start", start)) + timedelta(
                days=number * given.get("every_days", 1)
            )
            accounts.append({"account_id": f"a{key}"})
            people.append(
                {
                    "person_id": f"p{key}",
                    "account_id": f"a{key}",
                    "created_at": offered.isoformat(),
                    **{k: given[k] for k in PERSON if k in given},
                }
            )
            event = {"handoff_id": f"h{key}", "person_id": f"p{key}"}
            events.append({**event, "at": offered.isoformat(), "event": "offered"})
            for name in ("touched", "accepted", "rejected", "recycled", "paused"):
                if name in given:
                    reason = given.get("reason") if name == "rejected" else None
                    events.append(
                        {
                            **event,
                            "at": (offered + timedelta(hours=given[name])).isoformat(),
                            "event": name,
                            "reason": reason,
                            "note": given.get("note"),
                        }
                    )
            if "won" in given:
                deals.append(
                    {
                        "opportunity_id": f"o{key}",
                        "account_id": f"a{key}",
                        "created_at": (offered + timedelta(days=20)).isoformat(),
                        "closed_at": (offered + timedelta(days=40)).isoformat(),
                        "outcome": "won" if given["won"] else "lost",
                        "amount": 10_000 + number,
                        "currency": "EUR",
                    }
                )
    return {"people": people, "accounts": accounts, "handoffs": events, "opportunities": deals}

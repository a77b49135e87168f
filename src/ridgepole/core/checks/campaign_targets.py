"""Campaigns as they were planned: whom they aim at, and what they cost, as known on the day asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ridgepole.core.checks.standing import until_s

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

SQL = """
SELECT c.campaign_id, c.name, c.channel, c.starts_on, c.target_industries, c.target_roles, s.spent_minor
FROM campaigns AS c
LEFT JOIN (SELECT campaign_id, SUM(amount_minor) AS spent_minor FROM spend WHERE "on" < :until GROUP BY campaign_id) AS s
  ON s.campaign_id = c.campaign_id
WHERE c.starts_on IS NULL OR c.starts_on < :until
ORDER BY c.starts_on NULLS FIRST, c.campaign_id
"""


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign. `spent` is in whole units of the company's currency; `starts_s` UTC seconds."""

    id: str
    name: str
    channel: str | None
    starts_s: int | None
    industries: tuple[str, ...]
    roles: tuple[str, ...]
    spent: float


def campaigns(case: Case) -> tuple[Campaign, ...]:
    """All campaigns begun by the day asked about, oldest first."""
    known = case.memo.get("campaigns")
    if known is None:
        known = tuple(
            Campaign(
                id=str(row["campaign_id"]),
                name=str(row["name"] or row["campaign_id"]),
                channel=row["channel"],
                starts_s=row["starts_on"],
                industries=_names(row["target_industries"]),
                roles=_names(row["target_roles"]),
                spent=(row["spent_minor"] or 0) / 100,
            )
            for row in case.ledger.query(SQL, {"until": until_s(case)})
        )
        case.memo["campaigns"] = known
    return cast("tuple[Campaign, ...]", known)


def _names(joined: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (joined or "").split("|") if name.strip())

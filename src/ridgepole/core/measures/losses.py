"""Whether a company records the deals that it loses: many do not, and then a share of closed deals says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.measures.window import known_until

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked


def records_no_losses(asked: Asked) -> bool:
    """Deals were won, none is lost, and there are leads against which to count the wins."""
    row = asked.ledger.query(
        "SELECT SUM(CASE WHEN outcome = 'lost' THEN 1 ELSE 0 END) AS lost, SUM(CASE WHEN outcome = 'won' THEN 1 ELSE 0 END) AS won "
        "FROM opportunities WHERE closed_at IS NULL OR closed_at < :known_until",
        {"known_until": known_until(asked)},
    )[0]
    return bool(row["won"]) and not row["lost"] and asked.ledger.count("people") > 0

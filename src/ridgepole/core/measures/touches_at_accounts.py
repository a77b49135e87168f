"""Touches with the account that they belong to, also where only the person is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked

WINDOW_DAYS = 90


def touches_at_accounts(asked: Asked) -> str:
    """A SELECT (touch, account, person, deal, at, actor, channel, asset, campaign) of all touches before `:known_until`.

    People are joined only where touches without an account exist: that join is the dearest part.
    """
    channel = "COALESCE(t.channel, c.channel)"
    columns = (
        "t.touch_id AS touch, {account} AS account, t.person_id AS person, t.opportunity_id AS deal, t.at AS touched_at, "
        f"t.actor AS actor, {channel} AS channel, t.asset AS asset, t.campaign_id AS campaign"
    )
    campaigns = " LEFT JOIN campaigns c ON c.campaign_id = t.campaign_id"
    without = asked.ledger.query("SELECT COUNT(*) AS n FROM touches WHERE account_id IS NULL AND person_id IS NOT NULL")
    if without and without[0]["n"]:
        return (
            f"SELECT {columns.format(account='COALESCE(t.account_id, p.account_id)')} FROM touches t{campaigns} "
            "LEFT JOIN people p ON p.person_id = t.person_id WHERE t.at < :known_until"
        )
    return f"SELECT {columns.format(account='t.account_id')} FROM touches t{campaigns} WHERE t.at < :known_until"


def touched_deals(condition: str, *, before_days: int = WINDOW_DAYS) -> str:
    """A SELECT (deal, touch, touched_at, channel, asset) of touches at a deal's account from `before_days` before it opened until it ended, or on the deal itself.

    A touch that is both stands there twice: who asks counts DISTINCT deals, and to drop doubles of every touch costs more than the join.

    It reads relations `deals` and `touching` (see `touches_at_accounts`); `condition` is about `t`.
    """
    seconds = before_days * 86_400
    return (
        "SELECT d.deal AS deal, t.touch AS touch, t.touched_at AS touched_at, t.channel AS channel, t.asset AS asset "
        "FROM deals d JOIN touching t ON t.account = d.account "
        f"WHERE t.touched_at >= d.opened_at - {seconds} AND (d.ended_at IS NULL OR t.touched_at <= d.ended_at) AND {condition} "
        "UNION ALL "
        "SELECT d.deal AS deal, t.touch AS touch, t.touched_at AS touched_at, t.channel AS channel, t.asset AS asset "
        "FROM deals d JOIN touching t ON t.deal = d.deal "
        f"WHERE t.deal IS NOT NULL AND (d.ended_at IS NULL OR t.touched_at <= d.ended_at) AND {condition}"
    )

"""Spend and what it is set against, by channel: one name for a channel however it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.measures.deals import EMPTY, deals
from ridgepole.core.measures.question import Question

if TYPE_CHECKING:
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.measures.measurement import Asked


def channel_name(expression: str) -> str:
    """SQL: "Paid_Search", "paid-search" and "paid search" are one channel."""
    return f"REPLACE(REPLACE(LOWER({expression}), '_', ' '), '-', ' ')"


def spending(asked: Asked, period: Period) -> Question:
    """WITH `deals` (see deals.py), `spent`(grp, worth, money, spend) within the period, and `channelled`(deal, worth, money, opened_at, ended_at, ended_as, grp).

    A deal's channel is its campaign's, else its own source.
    """
    base = deals(asked, period)
    return base.then(
        f""", spent AS (
  SELECT s.spend_id AS spend, COALESCE({channel_name("COALESCE(s.channel, c.channel)")}, '{EMPTY}') AS grp, s.amount_minor AS worth,
    COALESCE(s.currency, :currency) AS money
  FROM spend s LEFT JOIN campaigns c ON c.campaign_id = s.campaign_id WHERE s."on" >= :start AND s."on" < :until
),
channelled AS (
  SELECT d.deal AS deal, d.worth AS worth, d.money AS money, d.opened_at AS opened_at, d.ended_at AS ended_at, d.ended_as AS ended_as,
    COALESCE({channel_name("COALESCE(c.channel, d.origin)")}, '{EMPTY}') AS grp
  FROM deals d LEFT JOIN campaigns c ON c.campaign_id = d.campaign
)"""
    )

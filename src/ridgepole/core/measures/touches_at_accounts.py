"""Touches with the account that they belong to, also where only the person is known; and the deals that they met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.ledger.compact import actor_code

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked

WINDOW_DAYS = 90


def some_touch_lacks_its_account(asked: Asked) -> bool:
    """Whether people must be joined to know the account of some touch: the dearest join there is."""
    rows = asked.ledger.query(
        "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM touches WHERE account_id IS NULL AND person_id IS NOT NULL LIMIT 1) lacking"
    )
    return bool(rows and rows[0]["n"])


def touches_at_accounts(asked: Asked) -> str:
    """A SELECT (touch, account, deal, touched_at, actor, channel, asset, campaign) of all touches before `:known_until`."""
    account, people = "t.account_id", ""
    if some_touch_lacks_its_account(asked):
        account, people = "COALESCE(t.account_id, p.account_id)", " LEFT JOIN people p ON p.person_id = t.person_id"
    return (
        f"SELECT t.touch_id AS touch, {account} AS account, t.opportunity_id AS deal, t.at AS touched_at, t.actor AS actor, "
        "COALESCE(t.channel, c.channel) AS channel, t.asset AS asset, t.campaign_id AS campaign "
        f"FROM touches t LEFT JOIN campaigns c ON c.campaign_id = t.campaign_id{people} WHERE t.at < :known_until"
    )


def touched_deals(asked: Asked, actors: tuple[str, ...], condition: str, *, before_days: int = WINDOW_DAYS) -> str:
    """A SELECT (deal, touch, touched_at, channel, asset) of touches at a deal's account from `before_days` before it opened until it ended, or on the deal itself.

    A touch that is both stands there twice: who asks counts DISTINCT deals, and to drop doubles of every touch costs more than the join.

    It reads a relation `deals`; `condition` is about touched_at, channel, asset and campaign of `t`. Touches are read from the compact ledger where there is one.
    """
    if asked.ledger.compact:
        return _touched_deals_compactly(actors, condition, before_days)
    acted = ", ".join(f"'{actor}'" for actor in actors)
    touching = f"({touches_at_accounts(asked)}) t"
    columns = "d.deal AS deal, t.touch AS touch, t.touched_at AS touched_at, t.channel AS channel, t.asset AS asset"
    return (
        f"SELECT {columns} FROM deals d JOIN {touching} ON t.account = d.account "
        f"WHERE t.touched_at >= d.opened_at - {before_days * DAY_SECONDS} AND {_before_the_end(acted, condition)} "
        f"UNION ALL SELECT {columns} FROM deals d JOIN {touching} ON t.deal = d.deal "
        f"WHERE t.deal IS NOT NULL AND {_before_the_end(acted, condition)}"
    )


def _before_the_end(acted: str, condition: str) -> str:
    return f"(d.ended_at IS NULL OR t.touched_at <= d.ended_at) AND t.actor IN ({acted}) AND {condition}"


def _touched_deals_compactly(actors: tuple[str, ...], condition: str, before_days: int) -> str:
    """The same from `touches_c`: numbers are compared and joined, and only what is left is given its names.

    Deals are grouped where their numbers are looked up: an engine that may look them up later joins touches by time alone first, which takes forever.
    """
    acted = ", ".join(str(actor_code(actor)) for actor in actors)
    touching = (
        "(SELECT CAST(COALESCE(account, 0) AS BIGINT) * 4294967296 + step * 2 + side AS touch, account, deal, at_s AS touched_at, actor, channel, asset, campaign "
        "FROM touches_c WHERE at_s < :known_until) t"
    )
    numbered = (
        "(SELECT g.deal AS deal, MIN(g.opened_at) AS opened_at, MIN(g.ended_at) AS ended_at, MIN(k.{number}) AS number "
        "FROM deals g JOIN {table} k ON k.{name} = g.{key} {also}GROUP BY g.deal) d"
    )
    by_account = numbered.format(number="account", table="accounts_c", name="account_id", key="account", also="")
    by_deal = numbered.format(
        number="code", table="labels_c", name="label", key="deal", also="WHERE k.dimension = 'deal' "
    )
    columns = "d.deal AS deal, t.touch AS touch, t.touched_at AS touched_at, t.channel AS channel, t.asset AS asset"
    return (
        "SELECT m.deal AS deal, m.touch AS touch, m.touched_at AS touched_at, lc.label AS channel, la.label AS asset FROM ("
        f"SELECT {columns} FROM {by_account} JOIN {touching} ON t.account = d.number "
        f"WHERE t.touched_at >= d.opened_at - {before_days * DAY_SECONDS} AND {_before_the_end(acted, condition)} "
        f"UNION ALL SELECT {columns} FROM {by_deal} JOIN {touching} ON t.deal = d.number WHERE {_before_the_end(acted, condition)}"
        ") m LEFT JOIN labels_c lc ON lc.dimension = 'channel' AND lc.code = m.channel LEFT JOIN labels_c la ON la.dimension = 'asset' AND la.code = m.asset"
    )

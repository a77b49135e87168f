"""The compact ledger: the touches in whole numbers, each with its account, in the order in which measures read them.

Made once of a ledger that does not change, by the portable SELECTs below, and asked instead of `touches` where `Ledger.compact` says so:

- `accounts_c(account, account_id)` numbers the accounts.
- `labels_c(dimension, code, label)` numbers what touches are grouped by; code 0 is the label "(empty)", whether it is written so or missing.
- `touches_c(account, side, step, at_s, actor, channel, campaign, kind, asset, deal)`: one row a touch. `account` is also known where only the person is; `side` is 1 where a
  buyer, marketing, an AI or nobody named acted, else 0; `step` numbers the touches of one account and side by time, without gaps; `actor` is the place in `ACTORS`, from 1;
  `channel` ... `deal` are codes of `labels_c`. What is missing is NULL.
"""

from __future__ import annotations

from collections.abc import Mapping

from ridgepole.core.ledger.tables import ACTORS

MADE_OF = ("people", "campaigns", "touches")
"""The canonical tables that it is made of: while these stay, it holds."""

FORMAT = 1
"""Raised whenever a statement below changes: what an older version made is made again."""

EMPTY_CODE, EMPTY_LABEL = 0, "(empty)"

_LABELS: Mapping[str, str] = {
    "channel": "COALESCE(t.channel, g.channel)",
    "campaign": "COALESCE(g.name, t.campaign_id)",
    "kind": "t.kind",
    "asset": "t.asset",
    "deal": "t.opportunity_id",
}
"""What is numbered in `labels_c`, as SQL over touches t and campaigns g."""

_FROM = "FROM touches t LEFT JOIN campaigns g ON g.campaign_id = t.campaign_id"


def actor_code(actor: str) -> int:
    """The number of an actor in `touches_c`."""
    return ACTORS.index(actor) + 1


def _numbered(dimension: str, expression: str) -> str:
    return (
        f"SELECT '{dimension}' AS dimension, CAST(ROW_NUMBER() OVER (ORDER BY found.label NULLS LAST) AS INTEGER) AS code, found.label AS label "
        f"FROM (SELECT DISTINCT {expression} AS label {_FROM} WHERE {expression} IS NOT NULL AND {expression} <> '{EMPTY_LABEL}') found"
    )


def _made_labels() -> str:
    empty = (f"SELECT '{name}' AS dimension, {EMPTY_CODE} AS code, '{EMPTY_LABEL}' AS label" for name in _LABELS)
    return " UNION ALL ".join([*(_numbered(*item) for item in _LABELS.items()), *empty])


def _made_touches() -> str:
    actors = " ".join(f"WHEN '{actor}' THEN {actor_code(actor)}" for actor in ACTORS)
    joins = " ".join(
        f"LEFT JOIN labels_c c_{name} ON c_{name}.dimension = '{name}' AND c_{name}.label = n.{name}"
        for name in _LABELS
    )
    return f"""WITH named AS (
  SELECT COALESCE(t.account_id, p.account_id) AS account_id, t.touch_id AS touch_id, t.at AS at_s, CASE t.actor {actors} END AS actor,
    CASE WHEN COALESCE(t.actor, 'buyer') IN ('buyer', 'marketing', 'ai') THEN 1 ELSE 0 END AS side, {", ".join(f"{of} AS {name}" for name, of in _LABELS.items())}
  {_FROM} LEFT JOIN people p ON p.person_id = t.person_id
),
coded AS (
  SELECT a.account AS account, n.side AS side, n.at_s AS at_s, n.touch_id AS touch_id, n.actor AS actor, {", ".join(f"c_{name}.code AS {name}" for name in _LABELS)}
  FROM named n LEFT JOIN accounts_c a ON a.account_id = n.account_id {joins}
)
SELECT account, CAST(side AS SMALLINT) AS side,
  CAST(ROW_NUMBER() OVER (PARTITION BY account, side ORDER BY at_s NULLS LAST, touch_id NULLS LAST) AS INTEGER) AS step,
  at_s, CAST(actor AS SMALLINT) AS actor, {", ".join(_LABELS)}
FROM coded ORDER BY account NULLS LAST, side NULLS LAST, step NULLS LAST"""


STATEMENTS: Mapping[str, str] = {
    "accounts_c": """SELECT CAST(ROW_NUMBER() OVER (ORDER BY known.account_id NULLS LAST) AS INTEGER) AS account, known.account_id AS account_id FROM (
  SELECT account_id FROM touches WHERE account_id IS NOT NULL UNION SELECT account_id FROM people WHERE account_id IS NOT NULL
) known ORDER BY account NULLS LAST""",
    "labels_c": _made_labels(),
    "touches_c": _made_touches(),
}
"""Table → the SELECT that makes it of the canonical tables and of those before it."""

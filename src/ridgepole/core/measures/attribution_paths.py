"""The touches that led to each closed deal, in order: what every attribution model gives credit over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.period import DAY_SECONDS, Period
from ridgepole.core.ledger.compact import EMPTY_CODE
from ridgepole.core.measures.deals import EMPTY, deals
from ridgepole.core.measures.measurement import Asked
from ridgepole.core.measures.question import Question
from ridgepole.core.measures.touches_at_accounts import some_touch_lacks_its_account

DEFAULT_WINDOW_DAYS = 90
DEFAULT_HALF_LIFE_DAYS = 7

TOUCH_DIMENSIONS: dict[str, str] = {
    "channel": "COALESCE(t.channel, g.channel)",
    "campaign": "COALESCE(g.name, t.campaign_id)",
    "kind": "t.kind",
    "asset": "t.asset",
}
"""What a touch can be grouped by, as SQL over touches t and campaigns g."""


@dataclass(frozen=True, slots=True)
class AttributionTerms:
    """What was agreed: the model that counts, how long before the opening of a deal a touch may lie, and how fast its weight halves.

    `unknown` is what the scoreboard calls its model where no model bears that name; the linear one stands in for it.
    """

    model: str
    window_days: float
    half_life_days: float
    agreed: bool
    unknown: str = ""


def attribution_terms(scoreboard: Scoreboard | None) -> AttributionTerms:
    """The scoreboard's `attribution_model`, written as a name ("time decay, 14 days") or as {model, window_days, half_life_days}; linear, 90 and 7 where it says nothing."""
    written: Any = scoreboard.attribution_model if scoreboard else None
    terms = written if isinstance(written, dict) else {"model": written} if written else {}
    named = str(terms.get("model") or terms.get("name") or "")
    model = model_name(named)
    in_name = _DAYS.search(named) if model == "time_decay" else None
    return AttributionTerms(
        model=model or "linear",
        window_days=_days(terms.get("window_days"), DEFAULT_WINDOW_DAYS),
        half_life_days=_days(terms.get("half_life_days") or (in_name and in_name[1]), DEFAULT_HALF_LIFE_DAYS),
        agreed=bool(terms),
        unknown=named if named and model is None else "",
    )


def _days(written: Any, otherwise: float) -> float:
    """A positive number of days, also where it is written "14 days"; else what holds where nothing is said."""
    found = _NUMBER.match(str(written).strip()) if written else None
    return float(found[0]) if found and float(found[0]) > 0 else otherwise


_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DAYS = re.compile(r"(\d+(?:\.\d+)?)[\s-]*days?\b", re.IGNORECASE)

SAID_FOR = {
    "first": ("first", "first touch", "first click"),
    "last": ("last", "last touch", "last click"),
    "linear": ("linear", "even", "equal"),
    "u_shaped": ("u", "u shaped", "position based", "bathtub", "40/20/40"),
    "w_shaped": ("w", "w shaped", "30/30/30/10"),
    "full_path": ("full path", "z", "z shaped"),
    "time_decay": ("time decay", "decay"),
    "markov_1": ("markov", "markov 1", "data driven", "removal effect"),
    "markov_2": ("markov 2", "markov order 2", "second order markov", "order 2 markov"),
    "shapley": ("shapley", "shapley value"),
}
"""What people write for each model."""


def model_name(written: str) -> str | None:
    """The model that was meant: its whole name, or the longest name of one that stands in what was written; None where it is of none."""
    said = " ".join(re.sub(r"[-_,;:()]", " ", written.lower()).removesuffix("attribution").split())
    for name, ways in SAID_FOR.items():
        if said in ways or said.removesuffix(" model").removesuffix(" touch") in ways:
            return name
    within = [
        (len(way), name)
        for name, ways in SAID_FOR.items()
        for way in ways
        if len(way) > 1 and re.search(rf"\b{re.escape(way)}\b", said)
    ]
    return max(within)[1] if within else None


@dataclass(frozen=True, slots=True)
class Paths:
    """WITH `ended` (one row a closed deal: n, deal, ended_as, worth, money), `path` (one row a touch of one) and `met` (one row a won deal and label), each worked out once.

    `path` holds n (the deal's number), label, place, won, before_came, before_open (1 or 0), gap_s (seconds to the end, negative), one_before and two_before (labels).
    `met` holds n, label, touches, freshness (their sum of 2^(−age/half-life)), first_place, last_place, and the place of the last touch before the lead came and before the deal opened (or 1).
    Labels are numbers of the compact ledger's `dimension`, or texts where that is "".
    """

    question: Question
    dimension: str = ""

    def said(self, label: str, number: int = 0) -> tuple[str, str]:
        """The text of the label in a column, and the join that finds it; `number` tells several of one SELECT apart."""
        if not self.dimension:
            return label, ""
        found = f"said_{number}"
        return (
            f"{found}.label",
            f" LEFT JOIN labels_c {found} ON {found}.dimension = '{self.dimension}' AND {found}.code = {label}",
        )


def paths(asked: Asked, period: Period, by: str, terms: AttributionTerms) -> Paths:
    """The paths to the deals that closed in the period.

    A touch counts from `window_days` before the deal was opened until it was closed. What sales or a machine did is no marketing touch. Touches are put in order of time
    first: real exports are not. Deals are numbered, since windows over whole numbers cost a third of windows over texts.
    """
    compact = asked.ledger.compact
    account, accounts = (
        ("x.account", " LEFT JOIN accounts_c x ON x.account_id = d.account") if compact else ("d.account", "")
    )
    closed = deals(asked, period).keeping(
        ended=f"""SELECT CAST(ROW_NUMBER() OVER (ORDER BY d.deal NULLS LAST) AS INTEGER) AS n, d.deal AS deal, {account} AS account, COALESCE(d.opened_at, d.ended_at) AS opened_at,
  d.ended_at AS ended_at, d.ended_as AS ended_as, d.worth AS worth, d.money AS money, COALESCE(k.came_at, d.opened_at, d.ended_at) AS came_at
FROM deals d LEFT JOIN (SELECT account_id AS account, MIN(created_at) AS came_at FROM people WHERE account_id IS NOT NULL GROUP BY account_id) k
  ON k.account = d.account{accounts}
WHERE d.ended_as <> 'open' AND d.ended_at >= :start AND d.ended_at < :until"""
    )
    ended = closed.kept[0]
    dimension = by if by in TOUCH_DIMENSIONS else "channel"
    touched, order = _touched(asked, dimension)
    path = closed.then(
        f""", touched AS ({touched}),
joined AS (
  SELECT c.n AS n, t.touch AS touch, t.touched_at AS touched_at, t.named AS label, t.touched_at - c.ended_at AS gap_s, CASE WHEN c.ended_as = 'won' THEN 1 ELSE 0 END AS won,
    CASE WHEN t.touched_at <= c.came_at THEN 1 ELSE 0 END AS before_came, CASE WHEN t.touched_at <= c.opened_at THEN 1 ELSE 0 END AS before_open
  FROM touched t JOIN ended c ON c.account = t.account
  WHERE t.touched_at > c.opened_at - :window_s AND t.touched_at <= c.ended_at
)
SELECT n, label, won, gap_s, before_came, before_open,
  ROW_NUMBER() OVER (PARTITION BY n ORDER BY {order}) AS place,
  MAX(label) OVER (PARTITION BY n ORDER BY {order} ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS one_before,
  MAX(label) OVER (PARTITION BY n ORDER BY {order} ROWS BETWEEN 2 PRECEDING AND 2 PRECEDING) AS two_before
FROM joined""",
        window_s=int(terms.window_days * DAY_SECONDS),
    )
    met = Question("WITH path AS ({kept:0})", path.values, (path,)).then(
        """SELECT n, label, COUNT(*) AS touches, SUM(POWER(CAST(2 AS DOUBLE), CAST(gap_s AS DOUBLE) / CAST(:half_life_s AS DOUBLE))) AS freshness,
  MIN(place) AS first_place, MAX(place) AS last_place, MAX(CASE WHEN before_came = 1 THEN place ELSE 1 END) AS came_place,
  MAX(CASE WHEN before_open = 1 THEN place ELSE 1 END) AS opened_place
FROM path WHERE won = 1 GROUP BY n, label""",
        half_life_s=int(terms.half_life_days * DAY_SECONDS),
    )
    question = Question(
        "WITH ended AS ({kept:0}),\npath AS ({kept:1}),\nmet AS ({kept:2})", met.values, (ended, path, met)
    )
    return Paths(question, dimension if compact else "")


def _touched(asked: Asked, dimension: str) -> tuple[str, str]:
    """A SELECT (account, touch, touched_at, named) of the touches that count, and the order in which they came."""
    if asked.ledger.compact:
        return (
            f"SELECT account, step AS touch, at_s AS touched_at, COALESCE({dimension}, {EMPTY_CODE}) AS named FROM touches_c WHERE side = 1 AND at_s < :known_until",
            "touch NULLS LAST",
        )
    account, people = "t.account_id", ""
    if some_touch_lacks_its_account(asked):
        account, people = "COALESCE(t.account_id, p.account_id)", " LEFT JOIN people p ON p.person_id = t.person_id"
    touched = (
        f"SELECT {account} AS account, t.touch_id AS touch, t.at AS touched_at, COALESCE({TOUCH_DIMENSIONS[dimension]}, '{EMPTY}') AS named "
        f"FROM touches t LEFT JOIN campaigns g ON g.campaign_id = t.campaign_id{people} "
        "WHERE COALESCE(t.actor, 'buyer') IN ('buyer', 'marketing', 'ai') AND t.at < :known_until"
    )
    return touched, "touched_at NULLS LAST, touch NULLS LAST"

"""The touches that led to each closed deal, in order: what every attribution model gives credit over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.period import DAY_SECONDS, Period
from ridgepole.core.measures.deals import EMPTY, deals
from ridgepole.core.measures.measurement import Asked
from ridgepole.core.measures.question import Question

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
    """What was agreed: the model that counts, how long before the opening of a deal a touch may lie, and how fast its weight halves."""

    model: str
    window_days: float
    half_life_days: float
    agreed: bool


def attribution_terms(scoreboard: Scoreboard | None) -> AttributionTerms:
    """The scoreboard's `attribution_model`, written as a name or as {model, window_days, half_life_days}; linear, 90 and 7 where it says nothing."""
    written: Any = scoreboard.attribution_model if scoreboard else None
    terms = written if isinstance(written, dict) else {"model": written} if written else {}
    return AttributionTerms(
        model=model_name(str(terms.get("model") or terms.get("name") or "linear")),
        window_days=float(terms.get("window_days") or DEFAULT_WINDOW_DAYS),
        half_life_days=float(terms.get("half_life_days") or DEFAULT_HALF_LIFE_DAYS),
        agreed=bool(terms),
    )


SAID_FOR = {
    "first": ("first", "first touch", "first click"),
    "last": ("last", "last touch", "last click"),
    "linear": ("linear", "even", "equal"),
    "u_shaped": ("u", "u shaped", "position based", "bathtub"),
    "w_shaped": ("w", "w shaped"),
    "full_path": ("full path", "z", "z shaped"),
    "time_decay": ("time decay", "decay"),
    "markov_1": ("markov", "markov 1", "data driven", "removal effect"),
    "markov_2": ("markov 2",),
    "shapley": ("shapley", "shapley value"),
}
"""What people write for each model."""


def model_name(written: str) -> str:
    """The model that was meant; linear where the name is of none."""
    said = " ".join(written.lower().replace("-", " ").replace("_", " ").removesuffix("attribution").split())
    for name, ways in SAID_FOR.items():
        if said in ways or said.removesuffix(" model").removesuffix(" touch") in ways:
            return name
    return "linear"


def paths(asked: Asked, period: Period, by: str, terms: AttributionTerms) -> Question:
    """WITH `met`: one row a touch and closed deal (deal, ended_as, worth, money, opened_at, ended_at, came_at, touch, at, label, place, steps, lead_place, open_place).

    A touch counts from `window_days` before the deal was opened until it was closed. What sales or a machine did is no marketing touch. Touches are put in order of time
    first: real exports are not. `lead_place` and `open_place` are the last touches at or before the account's first person was known, and the deal was opened (the first touch
    where there is none).
    """
    label = TOUCH_DIMENSIONS.get(by, TOUCH_DIMENSIONS["channel"])
    return deals(asked, period).then(
        f""", closed AS (
  SELECT d.deal AS deal, d.account AS account, COALESCE(d.opened_at, d.ended_at) AS opened_at, d.ended_at AS ended_at, d.ended_as AS ended_as,
    d.worth AS worth, d.money AS money
  FROM deals d WHERE d.ended_as <> 'open' AND d.ended_at >= :start AND d.ended_at < :until
),
known AS (SELECT account_id AS account, MIN(created_at) AS came_at FROM people WHERE account_id IS NOT NULL GROUP BY account_id),
touched AS (
  SELECT COALESCE(t.account_id, p.account_id) AS account, t.touch_id AS touch, t.at AS at, COALESCE({label}, '{EMPTY}') AS label
  FROM touches t LEFT JOIN people p ON p.person_id = t.person_id LEFT JOIN campaigns g ON g.campaign_id = t.campaign_id
  WHERE COALESCE(t.actor, 'buyer') IN ('buyer', 'marketing', 'ai') AND t.at < :known_until
),
joined AS (
  SELECT c.deal AS deal, c.ended_as AS ended_as, c.worth AS worth, c.money AS money, c.opened_at AS opened_at, c.ended_at AS ended_at,
    COALESCE(k.came_at, c.opened_at) AS came_at, t.touch AS touch, t.at AS at, t.label AS label
  FROM closed c JOIN touched t ON t.account = c.account LEFT JOIN known k ON k.account = c.account
  WHERE t.at > c.opened_at - :window_s AND t.at <= c.ended_at
),
placed AS (
  SELECT deal, ended_as, worth, money, opened_at, ended_at, came_at, touch, at, label,
    ROW_NUMBER() OVER (PARTITION BY deal ORDER BY at NULLS LAST, touch NULLS LAST) AS place, COUNT(*) OVER (PARTITION BY deal) AS steps
  FROM joined
),
met AS (
  SELECT deal, ended_as, worth, money, opened_at, ended_at, came_at, touch, at, label, place, steps,
    MAX(CASE WHEN at <= came_at THEN place ELSE 1 END) OVER (PARTITION BY deal) AS lead_place,
    MAX(CASE WHEN at <= opened_at THEN place ELSE 1 END) OVER (PARTITION BY deal) AS open_place
  FROM placed
)""",
        window_s=int(terms.window_days * DAY_SECONDS),
    )

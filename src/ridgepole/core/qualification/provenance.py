"""What may be learnt from and what may not, decided by who wrote it and when it was known; a split by time alone does not catch it."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Any

from ridgepole.core.ledger.ledger import Ledger
from ridgepole.core.qualification.landmarks import Landmarks, Touch

ALARM_AUC = 0.95
FILLED_ODDS = 10.0
FEWEST_TO_JUDGE = 20

ALWAYS_REFUSED = (
    ("opportunities.source", "sales writes it when the opportunity is opened"),
    ("opportunities.owner", "an owner exists because somebody decided to sell"),
    ("opportunities.competitor", "learnt in the sale"),
    ("opportunities.lost_reason", "written after the outcome"),
    ("opportunities.amount", "written in the sale"),
    ("opportunity_people", "the buying committee is recorded during the sale"),
    ("opportunity_stages", "stages restate the outcome"),
    ("handoffs", "what sales did with the lead"),
)
ACCOUNT_FIELDS = ("industry", "country", "region", "employees")
PERSON_FIELDS = ("source", "source_detail", "role")
NOT_THE_BUYERS_OWN = """
SELECT t.kind AS kind, t.actor AS actor, COUNT(*) AS n FROM touches AS t
WHERE t.at < :end_s AND (t.actor IN ('sales', 'marketing', 'system', 'ai') OR t.opportunity_id IS NOT NULL)
GROUP BY t.kind, t.actor ORDER BY kind NULLS LAST, actor NULLS LAST
"""


@dataclass(frozen=True, slots=True)
class Refused:
    """A field or behaviour that is not learnt from, and why."""

    field: str
    why: str

    def as_json(self) -> dict[str, str]:
        """As printed under `refused_fields`."""
        return {"field": self.field, "why": self.why}


def is_buyers_own(touch: Touch) -> bool:
    """A buyer's act before any opportunity: not sales', not a machine's, not marketing's sending, and not attached to an opportunity."""
    return touch.actor in {"buyer", ""} and not touch.on_opportunity


def refused_behaviours(ledger: Ledger, *, end_s: int) -> tuple[Refused, ...]:
    """Kinds of touch that are dropped for their provenance, with how many rows, whenever they happened."""
    found = []
    for row in ledger.query(NOT_THE_BUYERS_OWN, {"end_s": end_s}):
        who = f"its actor is {row['actor']}" if row["actor"] not in {None, "buyer"} else "it belongs to an opportunity"
        found.append(Refused(f"touches.{row['kind'] or '(no kind)'}", f"{who} ({row['n']:,} rows)"))
    return tuple(found)


def static_fields(ledger: Ledger, landmarks: Landmarks) -> tuple[dict[str, dict[str, str]], tuple[Refused, ...]]:
    """Fields known of a unit from the start: field → unit → value; those filled in for buyers only are refused, since they were written after the sale."""
    values = {**_account_fields(ledger), **_person_fields(ledger)}
    kept: dict[str, dict[str, str]] = {}
    refused: list[Refused] = []
    won = {unit.id for unit in landmarks.units if unit.won}
    others = {unit.id for unit in landmarks.units if not unit.won}
    for field, by_unit in values.items():
        buyers = sum(1 for unit in won if unit in by_unit)
        rest = sum(1 for unit in others if unit in by_unit)
        judged = len(won) >= FEWEST_TO_JUDGE and len(others) >= FEWEST_TO_JUDGE
        if judged and _filled_odds(buyers, len(won), rest, len(others)) > FILLED_ODDS:
            why = f"filled in for {buyers / len(won):.0%} of buyers and {rest / len(others):.0%} of others: written after the sale"
            refused.append(Refused(field, why))
            continue
        if buyers + rest:
            kept[field] = by_unit
    return kept, tuple(refused)


def _filled_odds(buyers: int, won: int, rest: int, others: int) -> float:
    """Odds that a buyer's field is filled in over those of another's, the lower end of its 95% interval (Woolf, half a unit added to each cell)."""
    cells = (buyers + 0.5, won - buyers + 0.5, rest + 0.5, others - rest + 0.5)
    error = sqrt(sum(1 / cell for cell in cells))
    return exp(log(cells[0] * cells[3] / (cells[1] * cells[2])) - 1.96 * error)


def _account_fields(ledger: Ledger) -> dict[str, dict[str, str]]:
    rows = ledger.query(
        "SELECT a.account_id AS unit, a.industry AS industry, a.country AS country, a.region AS region, a.employees AS employees FROM accounts AS a"
    )
    found: dict[str, dict[str, str]] = {f"accounts.{field}": {} for field in ACCOUNT_FIELDS}
    for row in rows:
        for field in ACCOUNT_FIELDS:
            if row[field] is not None:
                value = size_band(int(row[field])) if field == "employees" else str(row[field])
                found[f"accounts.{field}"][str(row["unit"])] = value
    return found


def _person_fields(ledger: Ledger) -> dict[str, dict[str, str]]:
    rows: list[dict[str, Any]] = ledger.query(
        "SELECT COALESCE(p.account_id, p.person_id) AS unit, p.source AS source, p.source_detail AS source_detail, p.role AS role, "
        "p.created_at AS created_at, p.person_id AS person_id FROM people AS p ORDER BY p.created_at NULLS LAST, p.person_id NULLS LAST"
    )
    found: dict[str, dict[str, str]] = {f"people.{field}": {} for field in PERSON_FIELDS}
    for row in rows:
        for field in PERSON_FIELDS:
            if row[field] is not None:
                found[f"people.{field}"].setdefault(str(row["unit"]), str(row[field]))
    return found


def size_band(employees: int) -> str:
    """Size in bands that a seller would say."""
    for most, name in ((49, "1-49"), (199, "50-199"), (999, "200-999"), (4999, "1,000-4,999")):
        if employees <= most:
            return name
    return "5,000 and more"

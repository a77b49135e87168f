"""Did it help? Each rate before and after an agreement took effect, with an interval, and cohorts that are too young corrected.

**Definition.** For each agreement version that took effect within the ledger's time, cohorts of up to 180 days before and after that day are compared on: leads accepted within 14 days of their offer,
leads answered by a person of sales within a day, leads that became a deal within 60 days, and deals won within 90 days of opening. Each rate is the Aalen–Johansen incidence at that horizon,
so a cohort counts for as long as it could be watched; `value` is after less before.

**The wrong number that the obvious way gives.** The share of last month's deals that are won *so far* is always lower than that of last year's: they had less time. Dividing wins of a month by deals of
that month moves with volume. Where the later cohort could not be watched to the horizon, a shorter horizon is used for both, or nothing is said. Before and after is an association:
the season, the market and other agreements changed too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import special

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS, Period, start_of_day
from ridgepole.core.measures.deals import deals
from ridgepole.core.measures.first_answers import first_answers
from ridgepole.core.measures.handed_over import handed_over
from ridgepole.core.measures.leads import deal_of_person, leads
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import Question
from ridgepole.core.measures.window import BUILT_IN, known_until, period_of, standing_on, watched_until
from ridgepole.core.statistics.competing_risks import CumulativeIncidence, aalen_johansen
from ridgepole.core.statistics.intervals import jeffreys

Columns = Mapping[str, Any]
WINDOW_DAYS = 180
FEWEST = 20


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate that an agreement may move: `asks` selects row_key, began_at, ended_at, met (1 yes, 2 something else, 0 nothing yet)."""

    name: str
    horizon_days: int
    table: str
    asks: Callable[[Asked, Period], Question]


def before_after(asked: Asked) -> Measurement:
    """One row for each agreement version and rate, named "sla v2: leads accepted within 14 days"."""
    period = period_of(asked, "people", "opportunities", "handoffs")
    changes = _changes(asked, period)
    cases = _cases(asked, changes)
    until = watched_until(asked) if changes else 0
    rows = [
        _row(document, rate, _cohorts(found, at, known_until(asked)), until)
        for document, at in changes
        for rate, found in cases
    ]
    said = ["Association: the season, the market and other agreements changed too."]
    if not rows:
        rows = [MeasuredRow("", NotEnough(1, 0, "agreements that took effect within the ledger's time"), 0)]
    crowded = sum(
        abs(a - b) < WINDOW_DAYS * DAY_SECONDS for i, (_, a) in enumerate(changes) for _, b in changes[i + 1 :]
    )
    if crowded:
        said.append(
            f"{crowded} pairs of agreements took effect within {WINDOW_DAYS} days of each other: their effects cannot be told apart."
        )
    shown = RATES[-1].asks(asked, period)
    return Measurement(
        name="before_after",
        title="Before and after each agreement",
        definition=f"Rate in the {WINDOW_DAYS} days after an agreement took effect less that in the {WINDOW_DAYS} days before, each as incidence at its horizon.",
        unit="ratio",
        sql=shown.shown(),
        period=period,
        agreement_version="; ".join(dict.fromkeys(standing_on(document) for document, _ in changes)) or BUILT_IN,
        rows=tuple(rows),
        caveats=tuple(said),
        by="agreement",
    )


def _changes(asked: Asked, period: Period) -> list[tuple[Agreement, int]]:
    """Agreement versions that took effect inside the period and before the day asked about, oldest first."""
    dated = [
        (d, start_of_day(d.effective_from, asked.time_zone)) for d in asked.agreements.documents if d.effective_from
    ]
    return sorted(
        ((d, at) for d, at in dated if period.start_s < at < period.end_s), key=lambda pair: (pair[1], pair[0].name)
    )


def _cases(asked: Asked, changes: Sequence[tuple[Agreement, int]]) -> list[tuple[Rate, Columns]]:
    """Each rate's cases of every cohort, asked once: agreements are many, and their cohorts overlap."""
    if not changes:
        return []
    every = Period(min(at for _, at in changes) - WINDOW_DAYS * DAY_SECONDS, known_until(asked))
    return [(rate, rate.asks(asked, every).columns(asked.ledger)) for rate in RATES]


def _cohorts(found: Columns, at: int, known: int) -> list[Columns]:
    """Those that began in the window before the instant, and after it."""
    window = WINDOW_DAYS * DAY_SECONDS
    began = np.asarray(found["began_at"], dtype=np.int64)
    spans = ((at - window, at), (at, min(at + window, known)))
    inside = [(began >= start) & (began < end) for start, end in spans]
    return [{name: np.asarray(values)[mask] for name, values in found.items()} for mask in inside]


def _row(document: Agreement, rate: Rate, columns: Sequence[Columns], until: int) -> MeasuredRow:
    group = (
        f"{document.name}: {rate.name} within {rate.horizon_days} days"
        if rate.horizon_days > 1
        else f"{document.name}: {rate.name} within a day"
    )
    sizes = [len(found["began_at"]) for found in columns]
    extra: dict[str, Any] = {
        "effective_from": str(document.effective_from),
        "n_before": sizes[0],
        "n_after": sizes[1],
        "grade": "association",
    }
    ids = tuple(str(key) for found in columns for key in list(found["row_key"])[:500])
    if min(sizes) < FEWEST:
        return MeasuredRow(
            group, NotEnough(FEWEST, min(sizes), "rows before and as many after"), sum(sizes), extra, rate.table, ids
        )
    curves = [_curve(found, until) for found in columns]
    hours = min(
        [
            24 * rate.horizon_days,
            *[_watched_hours(found, curve, until) for found, curve in zip(columns, curves, strict=True)],
        ]
    )
    before, after = (curve.at(hours) for curve in curves)
    if before is None or after is None or hours < 24 * rate.horizon_days / 4:
        needs = NotEnough(max(1, rate.horizon_days // 4), int(hours / 24), "days watched since")
        return MeasuredRow(group, needs, sum(sizes), extra, rate.table, ids)
    extra |= {"horizon_days": hours / 24, "before": before.as_json(), "after": after.as_json()}
    variance = sum(
        _variance(curve, hours, found, n) for curve, found, n in zip(curves, (before, after), sizes, strict=True)
    )
    half, value = float(special.ndtri(0.975)) * sqrt(variance), after.value - before.value
    estimate = Interval(value, max(-1.0, value - half), min(1.0, value + half))
    return MeasuredRow(group, estimate, sum(sizes), extra, rate.table, ids)


def _watched_hours(columns: Any, curve: CumulativeIncidence, until: int) -> float:
    """The longest time for which at least ten of a cohort could be watched."""
    could = np.sort(until - np.asarray(columns["began_at"], dtype=np.int64))[::-1] // 3600
    enough = float(could[min(len(could), 10) - 1])
    return enough if curve.settled else min(enough, curve.followed_to)


def _curve(columns: Any, until: int) -> CumulativeIncidence:
    """In whole hours, so that a day's horizon means 24 hours."""
    began = np.asarray(columns["began_at"], dtype=np.int64)
    ended = np.asarray(columns["ended_at"], dtype=float)
    met: NDArray[np.int64] = np.where(np.isnan(ended), 0, np.asarray(columns["met"], dtype=np.int64))
    left = np.where(met == 0, float(until), np.nan_to_num(ended))
    return aalen_johansen(np.maximum(left - began, 0) // 3600, met)


def _variance(curve: CumulativeIncidence, time: float, found: Interval, n: int) -> float:
    """The curve's own; where nothing or everything happened it would be 0, and that of Jeffreys' interval stands in."""
    index = int(np.searchsorted(curve.times, time, side="right")) - 1
    own = float(curve.variance[index]) if index >= 0 else 0.0
    if own > 0:
        return own
    plain = jeffreys(round(found.value * n), n)
    return ((plain.high - plain.low) / (2 * float(special.ndtri(0.975)))) ** 2


def _accepted(asked: Asked, cohort: Period) -> Question:
    return handed_over(asked, cohort).then(
        "SELECT h.handoff AS row_key, h.offered_at AS began_at, COALESCE(h.accepted_at, h.rejected_at, h.recycled_at) AS ended_at, "
        "CASE WHEN h.accepted_at IS NOT NULL THEN 1 WHEN h.rejected_at IS NOT NULL OR h.recycled_at IS NOT NULL THEN 2 ELSE 0 END AS met "
        "FROM handed h ORDER BY h.handoff NULLS LAST"
    )


def _answered(asked: Asked, cohort: Period) -> Question:
    return first_answers(asked, cohort).then(
        "SELECT c.person AS row_key, c.started_at AS began_at, c.answered_at AS ended_at, CASE WHEN c.answered_at IS NULL THEN 0 ELSE 1 END AS met "
        "FROM clocks c ORDER BY c.person NULLS LAST"
    )


def _became_deals(asked: Asked, cohort: Period) -> Question:
    return leads(asked, cohort).then(
        f""", links AS ({deal_of_person(asked)}),
deal_starts AS (
  SELECT k.person AS person, MIN(o.created_at) AS first_at FROM links k JOIN opportunities o ON o.opportunity_id = k.deal
  JOIN leads l ON l.person = k.person WHERE o.created_at < :known_until AND o.created_at >= l.came_at GROUP BY k.person
)
SELECT l.person AS row_key, l.came_at AS began_at, d.first_at AS ended_at, CASE WHEN d.first_at IS NULL THEN 0 ELSE 1 END AS met
FROM leads l LEFT JOIN deal_starts d ON d.person = l.person ORDER BY l.person NULLS LAST"""
    )


def _won(asked: Asked, cohort: Period) -> Question:
    return deals(asked, cohort).then(
        "SELECT d.deal AS row_key, d.opened_at AS began_at, d.ended_at AS ended_at, "
        "CASE WHEN d.ended_as = 'won' THEN 1 WHEN d.ended_as = 'lost' THEN 2 ELSE 0 END AS met FROM deals d "
        "WHERE d.opened_at >= :start AND d.opened_at < :until AND (d.ended_as = 'open' OR d.ended_at IS NOT NULL) ORDER BY d.deal NULLS LAST"
    )


RATES = (
    Rate("leads accepted", 14, "handoffs", _accepted),
    Rate("leads answered", 1, "people", _answered),
    Rate("leads that became a deal", 60, "people", _became_deals),
    Rate("deals won", 90, "opportunities", _won),
)

MEASURE = Measure(
    name="before_after",
    title="Before and after each agreement",
    measure=before_after,
    synonyms=("did it help", "before and after", "impact of agreements", "agreement impact", "effect of the sla"),
    requirement="R27",
)

"""Feedback delay: days until marketing hears what became of what it handed over.

**Definition.** The median number of days from the end of a deal (won or lost within the period) until the first feedback that sales wrote on it, with deals without any feedback
counted as still waiting (Kaplan–Meier). By outcome it shows won and lost apart. Beside it: the share of rejected or recycled leads that carry a reason.

**The wrong number that the obvious way gives.** Averaging over deals with feedback says how fast the diligent are; most deals have none, and that is the finding.
"""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np

from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.measures.deals import DEAL_DIMENSIONS, deals
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import first_ids, row_ids_by_group
from ridgepole.core.measures.window import day_numbers, known_until, period_of, standing_on
from ridgepole.core.statistics.competing_risks import aalen_johansen
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 5


def feedback_delay(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group; `value` in days."""
    period = period_of(asked, "opportunities")
    group = "d.ended_as" if asked.by == "outcome" else "d.grp"
    population = deals(asked, period, "" if asked.by == "outcome" else asked.by).then(
        f""", said AS (
  SELECT d.deal AS deal, MIN(f.at) AS said_at FROM deals d JOIN feedback f ON f.opportunity_id = d.deal
  WHERE f.at < :known_until AND f.at >= d.ended_at GROUP BY d.deal
),
counted AS (
  SELECT d.deal AS deal, d.ended_at AS ended_at, s.said_at AS said_at, {group} AS grp FROM deals d LEFT JOIN said s ON s.deal = d.deal
  WHERE d.ended_as <> 'open' AND d.ended_at >= :start AND d.ended_at < :until
)"""
    )
    question = population.then("SELECT grp, ended_at, said_at FROM counted ORDER BY deal NULLS LAST")
    columns = question.columns(asked.ledger)
    ended = np.asarray(columns["ended_at"], dtype=np.int64)
    said_at = np.asarray(columns["said_at"], dtype=float)
    told = ~np.isnan(said_at)
    until = np.where(told, np.nan_to_num(said_at), known_until(asked) - 1).astype(np.int64)
    days = day_numbers(np.concatenate([ended, until]), asked.time_zone)
    waits = days[len(ended) :] - days[: len(ended)]
    groups = np.asarray(columns["grp"], dtype=object)
    ids = row_ids_by_group(population, asked.ledger, "counted", "deal")
    rows = [_row("", waits, told, _reasons(asked, period.start_s, period.end_s), first_ids(ids))]
    if asked.by:
        rows += [
            _row(str(g), waits[groups == g], told[groups == g], {}, ids.get(str(g), ())) for g in sorted(set(groups))
        ]
    return Measurement(
        name="feedback_delay",
        title="Feedback delay",
        definition="Median days from a deal's end until the first feedback on it; deals without feedback are still waiting.",
        unit="days",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(ServiceLevelAgreement, asked.as_of)),
        rows=tuple(rows),
        caveats=() if asked.ledger.count("feedback") else ("No feedback is recorded at all.",),
        by=asked.by,
    )


def _row(group: str, waits: np.ndarray, told: np.ndarray, more: dict[str, Any], ids: tuple[str, ...]) -> MeasuredRow:
    n, heard = len(waits), int(told.sum())
    extra: dict[str, Any] = {"with_feedback": heard, "without_feedback": n - heard, **more}
    if n:
        extra["share_with_feedback"] = jeffreys(heard, n).as_json()
    if n < FEWEST:
        return MeasuredRow(group, NotEnough(FEWEST, n, "ended deals"), n, extra, "opportunities", ids)
    median = aalen_johansen(waits, told.astype(np.int64)).median()
    estimate: Interval | NotEnough = median or NotEnough(ceil(n / 2), heard, "deals with feedback, for a median")
    return MeasuredRow(group, estimate, n, extra, "opportunities", ids)


def _reasons(asked: Asked, start_s: int, end_s: int) -> dict[str, Any]:
    row = asked.ledger.query(
        "SELECT COUNT(*) AS n, COUNT(reason) AS with_reason FROM handoffs WHERE event IN ('rejected', 'recycled') AND at >= :start AND at < :until",
        {"start": start_s, "until": end_s},
    )[0]
    n, reasoned = int(row["n"]), int(row["with_reason"])
    return {"rejections": n, "rejections_with_reason": jeffreys(reasoned, n).as_json() if n else None}


MEASURE = Measure(
    name="feedback_delay",
    title="Feedback delay",
    measure=feedback_delay,
    dimensions=("outcome", *DEAL_DIMENSIONS, "month"),
    synonyms=("feedback loop", "feedback time", "closed loop reporting", "closed-loop feedback", "loop delay"),
    requirement="R34",
)

"""Promises kept: for each commitment of the SLA, the share of leads for which it was kept.

**Definition.** For a promise "within so many minutes": of the leads whose clock began within the period and whose deadline has passed, the share answered in time, in the working
time of the SLA's calendar. The clock begins at the offer to sales, or on entering `from_stage`; it stops at the first human touch or decision, or on entering `to_stage`. For a promise
of at least or at most so much, the measure that it names, month by month.

**The wrong number that the obvious way gives.** Leads still within their time are neither kept nor broken; counting them as broken blames yesterday, counting
them as kept hides it. A promise that is not answered at all must count as broken once its time has passed, though no row says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ridgepole.core.agreements.sla import Commitment, ServiceLevelAgreement
from ridgepole.core.agreements.working_hours import opening_hours
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import Period
from ridgepole.core.kernel.working_time import WorkingTime
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import MOST_ROW_IDS, Question
from ridgepole.core.measures.stages import plain
from ridgepole.core.measures.window import known_until, period_of, standing_on
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 5


def sla_kept(asked: Asked) -> Measurement:
    """One row for each commitment (group: its id)."""
    period = period_of(asked, "handoffs", "lifecycle", "people")
    sla = asked.agreements.current(ServiceLevelAgreement, asked.as_of)
    rows: list[MeasuredRow] = []
    shown: list[str] = []
    said: list[str] = []
    for commitment in sla.commitments if sla else ():
        if sla is not None and commitment.within_minutes is not None:
            question = _clocks(asked, period, commitment)
            shown.append(question.shown())
            row = _kept_in_time(asked, question, commitment, sla)
            rows.append(replace(row, extra={**row.extra, "sql": shown[-1]}))
        else:
            rows.append(_kept_by_month(asked, period, commitment))
        if commitment.segment:
            said.append(f"{commitment.id} is promised for a segment; here it is counted over all leads.")
    if not rows:
        rows.append(MeasuredRow("", NotEnough(1, 0, "commitments in an SLA"), 0))
        said.append("There is no SLA with commitments, so nothing was promised.")
    return Measurement(
        name="sla_kept",
        title="Promises kept",
        definition="Share of leads whose deadline has passed for which the SLA's promise was kept in time, by commitment.",
        unit="ratio",
        sql=shown[0] if shown else "SELECT COUNT(*) AS n FROM handoffs",
        period=period,
        agreement_version=standing_on(sla),
        rows=tuple(rows),
        caveats=tuple(said),
        by="commitment",
    )


def _clocks(asked: Asked, period: Period, commitment: Commitment) -> Question:
    """SELECT row_key, started_at, stopped_at: by stages where the promise names them, else by handoff."""
    values = {"known_until": known_until(asked), "start": period.start_s, "until": period.end_s}
    seen = [
        str(row["stage"]) for row in asked.ledger.query("SELECT DISTINCT stage FROM lifecycle WHERE stage IS NOT NULL")
    ]
    begins = [stage for stage in seen if plain(stage) == plain(commitment.from_stage)]
    stops = [stage for stage in seen if plain(stage) == plain(commitment.to_stage)]
    if begins:
        starts = f"SELECT person_id AS row_key, MIN(entered_at) AS started_at FROM lifecycle WHERE stage IN ({_listed(begins)}) AND entered_at < :known_until GROUP BY person_id"
    else:
        starts = "SELECT person_id AS row_key, MIN(at) AS started_at FROM handoffs WHERE event = 'offered' AND at < :known_until GROUP BY person_id"
    if stops:
        ends = f"SELECT person_id AS row_key, entered_at AS stopped_at FROM lifecycle WHERE stage IN ({_listed(stops)}) AND entered_at < :known_until"
    else:
        ends = (
            "SELECT person_id AS row_key, at AS stopped_at FROM touches WHERE actor = 'sales' AND at < :known_until "
            "UNION ALL SELECT person_id AS row_key, at AS stopped_at FROM handoffs "
            "WHERE event IN ('accepted', 'rejected', 'recycled', 'touched') AND at < :known_until"
        )
    return Question(
        f"""WITH starts AS ({starts}),
ends AS ({ends}),
stopped AS (
  SELECT s.row_key AS row_key, MIN(e.stopped_at) AS stopped_at FROM starts s JOIN ends e ON e.row_key = s.row_key
  WHERE e.stopped_at >= s.started_at GROUP BY s.row_key
)
SELECT s.row_key AS row_key, s.started_at AS started_at, e.stopped_at AS stopped_at FROM starts s LEFT JOIN stopped e ON e.row_key = s.row_key
WHERE s.started_at >= :start AND s.started_at < :until ORDER BY s.row_key NULLS LAST""",
        values,
    )


def _kept_in_time(asked: Asked, question: Question, commitment: Commitment, sla: ServiceLevelAgreement) -> MeasuredRow:
    columns = question.columns(asked.ledger)
    started = np.asarray(columns["started_at"], dtype=np.int64)
    stopped = np.asarray(columns["stopped_at"], dtype=float)
    allowed = int((commitment.within_minutes or 0) * 60)
    working = WorkingTime(opening_hours(sla.calendar, asked.time_zone))
    due = working.add_each(started, allowed)
    answered = ~np.isnan(stopped)
    kept = answered & (np.nan_to_num(stopped) <= due)
    judged = kept | (due < known_until(asked))
    n, n_kept = int(judged.sum()), int((kept & judged).sum())
    broken = np.asarray(columns["row_key"], dtype=object)[judged & ~kept]
    extra: dict[str, Any] = {
        "promise": commitment.promise or f"within {commitment.within_minutes:g} minutes",
        "by_team": commitment.by_team,
        "kept": n_kept,
        "broken": n - n_kept,
        "never_answered": int((judged & ~answered).sum()),
        "not_due_yet": int((~judged).sum()),
    }
    estimate: Interval | NotEnough = (
        jeffreys(n_kept, n) if n >= FEWEST else NotEnough(FEWEST, n, "leads whose deadline has passed")
    )
    return MeasuredRow(commitment.id, estimate, n, extra, "people", tuple(str(key) for key in broken[:MOST_ROW_IDS]))


def _kept_by_month(asked: Asked, period: Period, commitment: Commitment) -> MeasuredRow:
    from ridgepole.core.measures.catalogue import measures  # noqa: PLC0415 - the catalogue imports this file

    extra: dict[str, Any] = {"promise": commitment.promise, "by_team": commitment.by_team}
    wanted = plain(commitment.measure)
    found = [
        m
        for m in measures().values()
        if m.name != "sla_kept" and wanted in {plain(m.name), plain(m.title), *(plain(s) for s in m.synonyms)}
    ]
    if not found or (commitment.at_least is None and commitment.at_most is None) or "month" not in found[0].dimensions:
        extra["why"] = f"{commitment.measure or 'this promise'!r} names no measure that can be counted by month"
        return MeasuredRow(commitment.id, NotEnough(1, 0, "months"), 0, extra)
    measured = found[0].measure(replace(asked, by="month", period=period))
    values = [
        row.estimate.value
        for row in measured.rows[1:]
        if isinstance(row.estimate, Interval) and row.extra.get("whole_month", True)
    ]
    least, most = commitment.at_least, commitment.at_most
    kept = sum((least is None or value >= least) and (most is None or value <= most) for value in values)
    extra |= {"measure": found[0].name, "kept": kept, "broken": len(values) - kept}
    estimate: Interval | NotEnough = jeffreys(kept, len(values)) if values else NotEnough(1, 0, "whole months")
    return MeasuredRow(
        commitment.id, estimate, len(values), extra, measured.rows[0].rows_table, measured.rows[0].row_ids
    )


def _listed(values: list[str]) -> str:
    return ", ".join("'" + value.replace("'", "''") + "'" for value in values)


MEASURE = Measure(
    name="sla_kept",
    title="Promises kept",
    measure=sla_kept,
    synonyms=(
        "sla compliance",
        "sla attainment",
        "sla adherence",
        "sla met",
        "follow-up compliance",
        "commitments kept",
    ),
    requirement="R21",
)

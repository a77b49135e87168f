"""Speed to lead: working minutes from a lead's offer to the first touch by a person of sales, and what it goes together with.

**Definition.** The median of the working minutes (in the SLA's calendar) from the first offer to sales until the first human touch, with unanswered leads counted as still waiting
(Kaplan–Meier). An automatic mail is no touch. Where no handoffs are kept, the clock begins when the person came.

**The wrong number that the obvious way gives.** Averaging over answered leads drops the worst ones, those never answered. Counting clock hours punishes the lead of Friday evening.
And "faster leads convert better" is mostly the other way round: hot leads are called faster. With no effect of speed at all and that habit, the odds ratio is 6.9 crude
and 1.0 within strata; both are shown (strata: source, role, and whether the lead came in working hours), and neither is an effect.

**What may be cited.** InsideSales/Oldroyd 2007: six firms, odds of *qualifying* 21 times higher at 5 than at 30 minutes; vendor-run, observational, no close rates. Harvard Business Review
2011: 2,241 firms audited; within the hour about 7 times as likely to qualify as an hour later. Neither says that speed causes sales.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.agreements.sla import ServiceLevelAgreement, WorkingHours
from ridgepole.core.agreements.working_hours import has_agreed_hours, opening_hours
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.working_time import WorkingTime
from ridgepole.core.measures.first_answers import first_answers
from ridgepole.core.measures.leads import LEAD_DIMENSIONS, deal_of_person
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import Question, first_ids, row_ids_by_group
from ridgepole.core.measures.window import period_of, standing_on, watched_until
from ridgepole.core.statistics.competing_risks import aalen_johansen
from ridgepole.core.statistics.stratified_association import TwoByTwo, crude_odds_ratio, stratified_odds_ratio

FEWEST = 5
FAST_MINUTES = 60
FEWEST_COMPARED = 40

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Waits:
    """One entry for each lead: working minutes until the answer (1) or until watching ended (0), and what it is compared by."""

    group: NDArray[np.object_]
    minutes: Integers
    answered: Integers
    stratum: NDArray[np.object_]
    became_deal: Integers

    def of(self, group: str) -> Waits:
        """One group's."""
        mine = self.group == group
        return Waits(
            self.group[mine], self.minutes[mine], self.answered[mine], self.stratum[mine], self.became_deal[mine]
        )


def speed_to_lead(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group; `value` is the median in working minutes."""
    period = period_of(asked, "handoffs" if asked.ledger.count("handoffs") else "people")
    sla = asked.agreements.current(ServiceLevelAgreement, asked.as_of)
    population = first_answers(asked, period, asked.by)
    question = population.then(
        f""", links AS ({deal_of_person(asked)}),
deal_starts AS (
  SELECT l.person AS person, MAX(o.created_at) AS created_at FROM links l JOIN opportunities o ON o.opportunity_id = l.deal
  WHERE o.created_at < :known_until GROUP BY l.person
)
SELECT c.grp AS grp, c.started_at AS started_at, c.answered_at AS answered_at, c.source AS source, c.role AS role,
  CASE WHEN d.created_at >= c.started_at THEN 1 ELSE 0 END AS became_deal
FROM clocks c LEFT JOIN deal_starts d ON d.person = c.person ORDER BY c.person NULLS LAST"""
    )
    working = WorkingTime(opening_hours(sla.calendar if sla else WorkingHours(), asked.time_zone))
    waits = _waits(asked, question, working)
    promised = _promised(sla)
    ids = row_ids_by_group(population, asked.ledger, "clocks", "person")
    whole = _row("", waits, promised, first_ids(ids))
    compared = _association(waits)
    rows = [MeasuredRow("", whole.estimate, whole.n, {**whole.extra, "association": compared}, "people", whole.row_ids)]
    if asked.by:
        rows += [_row(group, waits.of(group), promised, ids.get(group, ())) for group in sorted(set(waits.group))]
    return Measurement(
        name="speed_to_lead",
        title="Speed to lead",
        definition="Median working minutes from the offer to sales until the first touch by a person of sales; unanswered leads are still waiting.",
        unit="minutes",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(sla),
        rows=tuple(rows),
        caveats=_caveats(asked, sla, waits, compared),
        by=asked.by,
    )


def _waits(asked: Asked, question: Question, working: WorkingTime) -> Waits:
    columns = question.columns(asked.ledger)
    started = np.asarray(columns["started_at"], dtype=np.int64)
    answered_raw = np.asarray(columns["answered_at"], dtype=float)
    answered = ~np.isnan(answered_raw)
    until = watched_until(asked)
    ended = np.where(
        answered, np.nan_to_num(answered_raw), max(until, int(started.max()) if started.size else until)
    ).astype(np.int64)
    minutes = working.open_seconds_each(started, ended) // 60
    open_then = [working.is_open(int(at)) for at in started]
    stratum = np.array(
        [
            f"{source}|{role}|{is_open}"
            for source, role, is_open in zip(columns["source"], columns["role"], open_then, strict=True)
        ],
        dtype=object,
    )
    return Waits(
        np.asarray(columns["grp"], dtype=object),
        minutes,
        answered.astype(np.int64),
        stratum,
        np.asarray(columns["became_deal"], dtype=np.int64),
    )


def _row(group: str, waits: Waits, promised: float | None, ids: tuple[str, ...]) -> MeasuredRow:
    n, answered = len(waits.minutes), int(waits.answered.sum())
    extra: dict[str, Any] = {"answered": answered, "unanswered": n - answered}
    if n < FEWEST:
        return MeasuredRow(group, NotEnough(FEWEST, n, "leads"), n, extra, "people", ids)
    curve = aalen_johansen(waits.minutes, waits.answered)
    for minutes in sorted({5, FAST_MINUTES, *([ceil(promised)] if promised else [])}):
        share = curve.at(minutes)
        extra[f"within_{minutes}_minutes"] = share.as_json() if share else None
    if promised:
        extra["promised_minutes"] = promised
    median = curve.median()
    estimate: Interval | NotEnough = median or NotEnough(ceil(n / 2), answered, "answered leads, for a median")
    return MeasuredRow(group, estimate, n, extra, "people", ids)


def _association(waits: Waits) -> dict[str, Any]:
    """Leads answered within an hour against those answered later, never or not yet: did a deal come of them?"""
    fast = (waits.answered == 1) & (waits.minutes <= FAST_MINUTES)
    judged = fast | (waits.minutes > FAST_MINUTES)
    tables = []
    for stratum in sorted(set(waits.stratum[judged])):
        mine = judged & (waits.stratum == stratum)
        won = waits.became_deal == 1
        tables.append(
            TwoByTwo(
                *[
                    int((mine & quick & outcome).sum())
                    for quick, outcome in ((fast, won), (fast, ~won), (~fast, won), (~fast, ~won))
                ]
            )
        )
    said: dict[str, Any] = {
        "exposed": f"answered within {FAST_MINUTES} working minutes",
        "outcome": "an opportunity opened after the offer",
        "grade": "association",
        "strata": len(tables),
    }
    n = int(judged.sum())
    if n < FEWEST_COMPARED:
        return {**said, "not_enough": NotEnough(FEWEST_COMPARED, n, "leads").as_json()}
    crude, within = crude_odds_ratio(tables), stratified_odds_ratio(tables)
    return {
        **said,
        "crude_odds_ratio": crude.as_json() if crude else None,
        "within_strata": within.as_json() if within else None,
    }


def _promised(sla: ServiceLevelAgreement | None) -> float | None:
    """The shortest follow-up that sales has promised, in minutes."""
    found = [
        c.within_minutes for c in (sla.commitments if sla else ()) if c.within_minutes and c.by_team in {"sales", ""}
    ]
    return min(found) if found else None


def _caveats(
    asked: Asked, sla: ServiceLevelAgreement | None, waits: Waits, compared: dict[str, Any]
) -> tuple[str, ...]:
    said = []
    if sla is None or not has_agreed_hours(sla.calendar):
        said.append("No SLA agrees on working hours: Monday to Friday, 09:00 to 17:00 is assumed.")
    if not asked.ledger.count("handoffs"):
        said.append("No handoffs are kept: the clock begins when the person came.")
    unanswered = len(waits.answered) - int(waits.answered.sum())
    if unanswered:
        said.append(f"{unanswered:,} of {len(waits.answered):,} leads had no human touch; they count as still waiting.")
    if compared.get("crude_odds_ratio"):
        said.append(
            "The odds ratios are associations: hot leads are called faster. Compare the crude one with that within strata; a score that sales saw "
            "but the ledger does not hold can still explain the rest."
        )
    return tuple(said)


MEASURE = Measure(
    name="speed_to_lead",
    title="Speed to lead",
    measure=speed_to_lead,
    dimensions=(*LEAD_DIMENSIONS, "month"),
    synonyms=(
        "response time",
        "lead response time",
        "time to first touch",
        "first response time",
        "follow-up time",
        "speed-to-lead",
        "time to contact",
    ),
    requirement="R21",
)

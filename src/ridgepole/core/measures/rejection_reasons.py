"""Rejection reasons: why sales sends leads back, and which of the reasons were agreed.

**Definition.** Of the handoffs offered within the period that were rejected or recycled, the share with each reason. `agreed` says whether the SLA lists the reason (by its id or
its words); a missing reason is "(empty)".

**The wrong number that the obvious way gives.** Counting reasons only where one is written makes the most common answer, none at all, vanish. A reason of a
few leads says little: the intervals are wide, and reasons with overlapping intervals are not in an order.
"""

from __future__ import annotations

from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.measures.handed_over import HANDOFF_DIMENSIONS, handed_over
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import row_ids_by_group
from ridgepole.core.measures.stages import plain
from ridgepole.core.measures.window import period_of, standing_on
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 5


def rejection_reasons(asked: Asked) -> Measurement:
    """One row for each reason; by a dimension, one for each reason within each group ("paid_search: budget")."""
    period = period_of(asked, "handoffs")
    label = "COALESCE(h.reason, '(empty)')" if not asked.by else "CONCAT(h.grp, ': ', COALESCE(h.reason, '(empty)'))"
    population = handed_over(asked, period, asked.by).then(
        f""", counted AS (
  SELECT h.handoff AS handoff, {label} AS grp, COALESCE(h.reason, '(empty)') AS why, h.grp AS part FROM handed h WHERE h.rejected_at IS NOT NULL OR h.recycled_at IS NOT NULL
)"""
    )
    question = population.then(
        "SELECT grp, why, part, COUNT(*) AS n FROM counted GROUP BY grp, why, part ORDER BY COUNT(*) DESC, grp NULLS LAST"
    )
    found = question.ask(asked.ledger)
    ids = row_ids_by_group(population, asked.ledger, "counted", "handoff")
    totals: dict[str, int] = {}
    for row in found:
        totals[str(row["part"])] = totals.get(str(row["part"]), 0) + int(row["n"])
    sla = asked.agreements.current(ServiceLevelAgreement, asked.as_of)
    agreed = {
        plain(text) for reason in (sla.rejection_reasons if sla else ()) for text in (reason.id, reason.says) if text
    }
    rows = []
    for row in found:
        n, total = int(row["n"]), totals[str(row["part"])]
        estimate = jeffreys(n, total) if total >= FEWEST else NotEnough(FEWEST, total, "rejected leads")
        extra = {
            "leads": n,
            "of": total,
            "reason": str(row["why"]),
            "agreed": plain(str(row["why"])) in agreed if agreed else None,
        }
        rows.append(MeasuredRow(str(row["grp"]), estimate, n, extra, "handoffs", ids.get(str(row["grp"]), ())))
    not_agreed = sum(row.n for row in rows if row.extra["agreed"] is False)
    said = [] if agreed else ["No SLA lists the allowed reasons, so none can be called agreed."]
    if not_agreed:
        said.append(
            f"{not_agreed:,} of {sum(totals.values()):,} rejections carry a reason that the SLA does not list, or none."
        )
    if not rows:
        rows.append(MeasuredRow("", NotEnough(1, 0, "rejected leads"), 0))
    return Measurement(
        name="rejection_reasons",
        title="Rejection reasons",
        definition="Share of each reason among handoffs offered within the period that were rejected or recycled.",
        unit="ratio",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(sla),
        rows=tuple(rows),
        caveats=tuple(said),
        by=asked.by,
    )


MEASURE = Measure(
    name="rejection_reasons",
    title="Rejection reasons",
    measure=rejection_reasons,
    dimensions=(*HANDOFF_DIMENSIONS, "month"),
    synonyms=(
        "reject reasons",
        "disqualification reasons",
        "lead rejection reasons",
        "why leads are rejected",
        "rejection rate by reason",
    ),
    requirement="R20",
)

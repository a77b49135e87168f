"""Acceptance rate: of the leads that sales answered, the share that it accepted.

**Definition.** Handoffs offered within the period whose first decision was to accept ÷ those with any decision (accepted, rejected or recycled) before the day
asked about. Those without a decision stand beside it as `undecided`.

**The wrong number that the obvious way gives.** Accepted ÷ offered takes a lead that nobody has looked at for a refused one; accepted ÷ (accepted + rejected) hides those
that nobody answers. Both parts are shown. Qualified volume up while acceptance falls is the sign of a definition that has drifted.
"""

from __future__ import annotations

from typing import Any

from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.measures.handed_over import HANDOFF_DIMENSIONS, handed_over
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import first_ids, row_ids_by_group
from ridgepole.core.measures.window import period_of, standing_on
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 5


def acceptance_rate(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group."""
    period = period_of(asked, "handoffs")
    population = handed_over(asked, period, asked.by).then(
        """, counted AS (
  SELECT handoff, grp,
    CASE WHEN accepted_at IS NOT NULL AND accepted_at <= COALESCE(rejected_at, accepted_at) AND accepted_at <= COALESCE(recycled_at, accepted_at) THEN 'accepted'
      WHEN rejected_at IS NOT NULL AND rejected_at <= COALESCE(recycled_at, rejected_at) THEN 'rejected'
      WHEN recycled_at IS NOT NULL THEN 'recycled' ELSE 'undecided' END AS decision
  FROM handed
)"""
    )
    question = population.then(
        "SELECT grp, decision, COUNT(*) AS n FROM counted GROUP BY grp, decision ORDER BY grp NULLS LAST, decision NULLS LAST"
    )
    counts: dict[str, dict[str, int]] = {}
    for row in question.ask(asked.ledger):
        counts.setdefault(str(row["grp"]), {})[str(row["decision"])] = int(row["n"])
    ids = row_ids_by_group(population, asked.ledger, "counted", "handoff")
    whole: dict[str, int] = {}
    for decisions in counts.values():
        for decision, n in decisions.items():
            whole[decision] = whole.get(decision, 0) + n
    rows = [_row("", whole, first_ids(ids))]
    if asked.by:
        rows += [_row(group, counts[group], ids.get(group, ())) for group in sorted(counts)]
    return Measurement(
        name="acceptance_rate",
        title="Acceptance rate of handed-over leads",
        definition="Handoffs offered within the period and first accepted ÷ those with any decision (accepted, rejected, recycled).",
        unit="ratio",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(ServiceLevelAgreement, asked.as_of)),
        rows=tuple(rows),
        caveats=_caveats(whole),
        by=asked.by,
    )


def _row(group: str, decisions: dict[str, int], ids: tuple[str, ...]) -> MeasuredRow:
    accepted = decisions.get("accepted", 0)
    decided = accepted + decisions.get("rejected", 0) + decisions.get("recycled", 0)
    extra: dict[str, Any] = {
        "accepted": accepted,
        "rejected": decisions.get("rejected", 0),
        "recycled": decisions.get("recycled", 0),
        "undecided": decisions.get("undecided", 0),
    }
    estimate = jeffreys(accepted, decided) if decided >= FEWEST else NotEnough(FEWEST, decided, "decided handoffs")
    return MeasuredRow(group, estimate, decided, extra, "handoffs", ids)


def _caveats(whole: dict[str, int]) -> tuple[str, ...]:
    undecided, all_ = whole.get("undecided", 0), sum(whole.values())
    if undecided and undecided >= 0.05 * all_:
        return (
            f"{undecided:,} of {all_:,} offered leads ({undecided / all_:.0%}) have no decision and are in neither part.",
        )
    return ()


MEASURE = Measure(
    name="acceptance_rate",
    title="Acceptance rate of handed-over leads",
    measure=acceptance_rate,
    dimensions=(*HANDOFF_DIMENSIONS, "month"),
    synonyms=(
        "sal rate",
        "sales acceptance rate",
        "sales accepted lead rate",
        "mql acceptance",
        "mql acceptance rate",
        "lead acceptance rate",
        "accepted leads",
        "mql to sal conversion",
        "lead acceptance",
    ),
    requirement="R20",
)

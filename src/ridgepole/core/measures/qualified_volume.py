"""Qualified volume: how many people became marketing-qualified leads, by month or source.

**Definition.** People who first entered the qualified stage within the period, each once. The stage is the lifecycle's MQL; where no stage is called so, the first
one after the lead.

**The wrong number that the obvious way gives.** Counting stage entries counts a recycled lead again each time. Counting people who *are* qualified today loses all who went
on to become customers.
"""

from __future__ import annotations

from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.measures.counting import count_rows
from ridgepole.core.measures.leads import LEAD_DIMENSIONS, lead_group
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import Question, row_ids_by_group
from ridgepole.core.measures.stages import qualified_stages
from ridgepole.core.measures.window import known_until, period_of, standing_on


def qualified_volume(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group (months by default)."""
    by = asked.by or "month"
    period = period_of(asked, "lifecycle")
    stages = qualified_stages(asked)
    listed = ", ".join("'" + stage.replace("'", "''") + "'" for stage in stages) or "NULL"
    population = Question(
        f"""WITH firsts AS (
  SELECT person_id AS person, MIN(entered_at) AS first_at FROM lifecycle WHERE stage IN ({listed}) AND entered_at < :known_until GROUP BY person_id
),
counted AS (
  SELECT f.person AS person, {lead_group(by, period, asked.time_zone, "f.first_at")} AS grp
  FROM firsts f LEFT JOIN people p ON p.person_id = f.person LEFT JOIN accounts a ON a.account_id = p.account_id
  WHERE f.first_at >= :start AND f.first_at < :until
)""",
        {"known_until": known_until(asked), "start": period.start_s, "until": period.end_s},
    )
    question = population.then("SELECT grp, COUNT(*) AS n FROM counted GROUP BY grp ORDER BY grp NULLS LAST")
    counts = {str(row["grp"]): int(row["n"]) for row in question.ask(asked.ledger)} if stages else {}
    ids = row_ids_by_group(population, asked.ledger, "counted", "person") if stages else {}
    rows, said = count_rows(asked, period, by, counts=counts, table="people", ids=ids)
    if not stages:
        rows = (MeasuredRow("", NotEnough(1, 0, "lifecycle stages that mean a qualified lead"), 0),)
    return Measurement(
        name="qualified_volume",
        title="Qualified lead volume",
        definition=f"People who first entered the qualified stage ({', '.join(stages) or 'none found'}) within the period, each once.",
        unit="count",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Funnel, asked.as_of)),
        rows=rows,
        caveats=said,
        by=by,
    )


MEASURE = Measure(
    name="qualified_volume",
    title="Qualified lead volume",
    measure=qualified_volume,
    dimensions=(*LEAD_DIMENSIONS, "month"),
    synonyms=(
        "mqls",
        "mql",
        "mql volume",
        "marketing qualified leads",
        "number of mqls",
        "qualified leads",
        "qualified lead volume",
        "mql count",
    ),
    requirement="R20",
)

"""Lead volume: how many people came, by month or source.

**Definition.** People created within the period, each once.

**The wrong number that the obvious way gives.** Counting form fills or list imports counts one person many times; comparing this month, which is not over, with the last.
"""

from __future__ import annotations

from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.measures.counting import count_rows
from ridgepole.core.measures.leads import LEAD_DIMENSIONS, leads
from ridgepole.core.measures.measurement import Asked, Measure, Measurement
from ridgepole.core.measures.question import row_ids_by_group
from ridgepole.core.measures.window import period_of, standing_on


def lead_volume(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group (months by default)."""
    by = asked.by or "month"
    period = period_of(asked, "people")
    population = leads(asked, period, by)
    question = population.then("SELECT grp, COUNT(*) AS n FROM leads GROUP BY grp ORDER BY grp NULLS LAST")
    counts = {str(row["grp"]): int(row["n"]) for row in question.ask(asked.ledger)}
    rows, said = count_rows(
        asked,
        period,
        by,
        counts=counts,
        table="people",
        ids=row_ids_by_group(population, asked.ledger, "leads", "person"),
    )
    return Measurement(
        name="lead_volume",
        title="Lead volume",
        definition="People created within the period, each once.",
        unit="count",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Funnel, asked.as_of)),
        rows=rows,
        caveats=said,
        by=by,
    )


MEASURE = Measure(
    name="lead_volume",
    title="Lead volume",
    measure=lead_volume,
    dimensions=(*LEAD_DIMENSIONS, "month"),
    synonyms=("leads", "number of leads", "new leads", "lead count", "lead generation", "leads generated", "inquiries"),
    requirement="R20",
)

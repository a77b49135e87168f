"""Acquisition cost by channel: what a channel cost for each customer that came through it.

**Definition.** Spend within the period ÷ deals won within the period, of the same channel. A deal's channel is its campaign's, else its source. The interval comes from
the number of customers (Poisson): the spend is known.

**The wrong number that the obvious way gives.** Dividing all spend by all customers credits paid channels with customers who came by word of mouth; dividing by
*leads* makes the channel with the emptiest leads the cheapest. Spend of this quarter wins deals of the next ones: over less than a few sales cycles the ratio follows the
budget, not the channel. It counts media and programme spend only, not salaries, unless these are in the spend table.
"""

from __future__ import annotations

from typing import Any

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.one_currency import one_currency
from ridgepole.core.measures.question import first_ids, row_ids_by_group
from ridgepole.core.measures.spending import spending
from ridgepole.core.measures.window import period_of, standing_on
from ridgepole.core.statistics.intervals import poisson_count


def acquisition_cost(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each channel with spend or wins."""
    period = period_of(asked, "spend")
    base = spending(asked, period)
    counted_in = one_currency(asked, base, "spent", "spend rows")
    population = base.then(
        """, costs AS (SELECT grp, SUM(worth) AS cost, COUNT(*) AS bookings FROM spent WHERE money = :code GROUP BY grp),
wins AS (SELECT deal, grp FROM channelled WHERE ended_as = 'won' AND ended_at >= :start AND ended_at < :until),
won AS (SELECT grp, COUNT(*) AS n FROM wins GROUP BY grp),
named AS (SELECT grp FROM costs UNION SELECT grp FROM won)""",
        code=counted_in.code,
    )
    question = population.then(
        "SELECT n.grp AS grp, COALESCE(c.cost, 0) AS cost, COALESCE(w.n, 0) AS won FROM named n LEFT JOIN costs c ON c.grp = n.grp "
        "LEFT JOIN won w ON w.grp = n.grp ORDER BY COALESCE(c.cost, 0) DESC, n.grp NULLS LAST"
    )
    found = [(str(row["grp"]), int(row["cost"]), int(row["won"])) for row in question.ask(asked.ledger)]
    ids = row_ids_by_group(population, asked.ledger, "wins", "deal")
    rows = [_row("", sum(c for _, c, _ in found), sum(w for _, _, w in found), counted_in.code, first_ids(ids))]
    rows += [_row(group, cost, won, counted_in.code, ids.get(group, ())) for group, cost, won in found]
    free = sum(won for _, cost, won in found if not cost)
    said = [
        "Association, not effect: what the channel would have won without the spend is not known.",
        *counted_in.left_out,
    ]
    if free:
        said.append(
            f"{free:,} of {sum(w for _, _, w in found):,} customers came through channels without any spend; the whole divides spend by all customers."
        )
    return Measurement(
        name="acquisition_cost",
        title="Acquisition cost",
        definition="Spend within the period ÷ deals won within the period, by channel.",
        unit="money",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Scoreboard, asked.as_of)),
        rows=tuple(rows),
        caveats=tuple(said),
        by="channel",
    )


def _row(group: str, cost_minor: int, won: int, currency: str, ids: tuple[str, ...]) -> MeasuredRow:
    extra: dict[str, Any] = {"spend": cost_minor / 100, "won": won, "currency": currency}
    if not won or cost_minor <= 0:
        lacking = NotEnough(1, won, "won deals") if not won else NotEnough(1, 0, "units of spend, net of refunds")
        return MeasuredRow(group, lacking, won, extra, "opportunities", ids)
    customers = poisson_count(won)
    cost = cost_minor / 100
    return MeasuredRow(
        group, Interval(cost / won, cost / customers.high, cost / customers.low), won, extra, "opportunities", ids
    )


MEASURE = Measure(
    name="acquisition_cost",
    title="Acquisition cost",
    measure=acquisition_cost,
    dimensions=("channel",),
    synonyms=(
        "cac",
        "customer acquisition cost",
        "cost per customer",
        "cost of acquisition",
        "cost per acquisition",
        "cpa",
        "blended cac",
    ),
    requirement="R22",
)

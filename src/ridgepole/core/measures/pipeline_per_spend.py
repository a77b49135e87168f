"""Pipeline per unit of spend, by channel: what each euro, pound or dollar opened, never what it clicked.

**Definition.** Amount of opportunities created within the period ÷ spend within the period, of the same channel and currency. A deal's channel is its campaign's, else its source.

**The wrong number that the obvious way gives.** Cost per click or per lead rewards the channel whose clicks lead nowhere: where clicks and pipeline run opposite ways,
money follows the worst channel. Pipeline comes after the spend, so the last weeks of the period look poor. One great deal makes a channel shine: the interval is
that of a sum of chance events of very different sizes.
"""

from __future__ import annotations

from typing import Any

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.measures.amounts import SUM_COLUMNS, Amount
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.one_currency import one_currency
from ridgepole.core.measures.question import first_ids, row_ids_by_group
from ridgepole.core.measures.spending import spending
from ridgepole.core.measures.window import period_of, standing_on

FEWEST = 3


def pipeline_per_spend(asked: Asked) -> Measurement:
    """One row for the whole (group "", channels with spend only), then one for each channel."""
    period = period_of(asked, "spend")
    base = spending(asked, period)
    counted_in = one_currency(asked, base, "spent", "spend rows")
    population = base.then(
        """, costs AS (SELECT grp, SUM(worth) AS cost FROM spent WHERE money = :code GROUP BY grp),
counted AS (SELECT deal, grp, worth FROM channelled WHERE opened_at >= :start AND opened_at < :until AND (money = :code OR worth IS NULL))""",
        code=counted_in.code,
    )
    question = population.then(f"SELECT grp, {SUM_COLUMNS} FROM counted GROUP BY grp ORDER BY grp NULLS LAST")
    amounts = {str(row["grp"]): Amount.of(row) for row in question.ask(asked.ledger)}
    costs = {
        str(row["grp"]): int(row["cost"]) for row in population.then("SELECT grp, cost FROM costs").ask(asked.ledger)
    }
    ids = row_ids_by_group(population, asked.ledger, "counted", "deal")
    paid = sum((amount for group, amount in amounts.items() if costs.get(group)), Amount())
    rows = [
        _row("", paid, sum(costs.values()), counted_in.code, first_ids({g: i for g, i in ids.items() if costs.get(g)}))
    ]
    rows += [
        _row(group, amounts.get(group, Amount()), costs.get(group, 0), counted_in.code, ids.get(group, ()))
        for group in sorted({*amounts, *costs}, key=lambda g: (-costs.get(g, 0), g))
    ]
    return Measurement(
        name="pipeline_per_spend",
        title="Pipeline per unit of spend",
        definition="Amount of opportunities created within the period ÷ spend within the period, by channel.",
        unit="ratio",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Scoreboard, asked.as_of)),
        rows=tuple(rows),
        caveats=("Association, not effect; pipeline lags behind the spend that opened it.", *counted_in.left_out),
        by="channel",
    )


def _row(group: str, amount: Amount, cost_minor: int, currency: str, ids: tuple[str, ...]) -> MeasuredRow:
    extra: dict[str, Any] = {
        "pipeline": amount.total_minor / 100,
        "spend": cost_minor / 100,
        "deals": amount.n,
        "currency": currency,
    }
    if cost_minor <= 0:
        return MeasuredRow(
            group, NotEnough(1, 0, "units of spend, net of refunds"), amount.n, extra, "opportunities", ids
        )
    if amount.priced < FEWEST:
        return MeasuredRow(
            group,
            NotEnough(FEWEST, amount.priced, "opportunities with an amount"),
            amount.n,
            extra,
            "opportunities",
            ids,
        )
    total, cost = amount.interval(), cost_minor / 100
    return MeasuredRow(
        group, Interval(total.value / cost, total.low / cost, total.high / cost), amount.n, extra, "opportunities", ids
    )


MEASURE = Measure(
    name="pipeline_per_spend",
    title="Pipeline per unit of spend",
    measure=pipeline_per_spend,
    dimensions=("channel",),
    synonyms=(
        "pipeline per euro",
        "pipeline per dollar",
        "pipeline roi",
        "return on ad spend",
        "roas",
        "marketing roi",
        "pipeline to spend",
        "pipeline efficiency",
    ),
    requirement="R22",
)

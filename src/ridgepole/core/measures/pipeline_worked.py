"""Worked pipeline: what sales really works, apart from what was created.

**Definition.** The sum of the amounts of opportunities that are open at the end of the period and had a touch by sales in its last 30 days. Where marketing's and sales'
written definitions of worked pipeline on the scoreboard name the same number of days, that number is used.

**The wrong number that the obvious way gives.** Created or open pipeline counts deals that nobody has looked at for a quarter; coverage computed from it
promises a quarter that will not come. A deal is worked only by a person of sales: sequences, systems and marketing mails do not work it.
"""

from __future__ import annotations

import re

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.measures.amounts import CHANCE, SUM_COLUMNS, Amount, amount_row
from ridgepole.core.measures.deals import DEAL_DIMENSIONS, deals
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.one_currency import one_currency
from ridgepole.core.measures.question import first_ids, row_ids_by_group
from ridgepole.core.measures.touches_at_accounts import touched_deals
from ridgepole.core.measures.window import BUILT_IN, period_of, standing_on

BUILT_IN_DAYS = 30
_DAYS = re.compile(r"(\d{1,3})[\s-]*(?:calendar |working |business )?days?", re.IGNORECASE)


def pipeline_worked(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group; `open_amount` and `share` stand beside it."""
    period = period_of(asked, "opportunities")
    scoreboard = asked.agreements.current(Scoreboard, asked.as_of)
    days, said_of_days = agreed_days(scoreboard)
    base = deals(asked, period, asked.by)
    counted_in = one_currency(
        asked, base.then(", open_deals AS (SELECT money, worth FROM deals WHERE ended_as = 'open')"), "open_deals"
    )
    population = base.then(
        f""", worked AS ({touched_deals(asked, ("sales",), "t.touched_at >= :worked_since AND t.touched_at < :until")}),
counted AS (
  SELECT d.deal AS deal, d.worth AS worth, d.grp AS grp, CASE WHEN w.deal IS NULL THEN 0 ELSE 1 END AS is_worked
  FROM deals d LEFT JOIN (SELECT DISTINCT deal FROM worked) w ON w.deal = d.deal
  WHERE (d.ended_at IS NULL OR d.ended_at >= :until) AND (d.ended_as = 'open' OR d.ended_at >= :until)
    AND (d.opened_at IS NULL OR d.opened_at < :until) AND (d.money = :code OR d.worth IS NULL)
)""",
        code=counted_in.code,
        worked_since=period.end_s - days * DAY_SECONDS,
    )
    question = population.then(
        f"SELECT grp, is_worked, {SUM_COLUMNS} FROM counted GROUP BY grp, is_worked ORDER BY grp NULLS LAST, is_worked NULLS LAST"
    )
    amounts = {(str(row["grp"]), int(row["is_worked"])): Amount.of(row) for row in question.ask(asked.ledger)}
    ids = row_ids_by_group(
        population.then(", mine AS (SELECT deal, grp FROM counted WHERE is_worked = 1)"), asked.ledger, "mine", "deal"
    )
    sales_touches = asked.ledger.query("SELECT COUNT(*) AS n FROM touches WHERE actor = 'sales'")[0]["n"]
    groups = sorted({group for group, _ in amounts})
    worked, everything = sum((a for (_, w), a in amounts.items() if w), Amount()), sum(amounts.values(), Amount())
    code = counted_in.code
    rows = [_row("", worked, everything, currency=code, ids=first_ids(ids), sales_touches=sales_touches)]
    for group in groups if asked.by else ():
        worked, idle = amounts.get((group, 1), Amount()), amounts.get((group, 0), Amount())
        rows.append(
            _row(group, worked, worked + idle, currency=code, ids=ids.get(group, ()), sales_touches=sales_touches)
        )
    return Measurement(
        name="pipeline_worked",
        title="Worked pipeline",
        definition=f"Amount of opportunities open at the end of the period with a touch by sales in its last {days} days.",
        unit="money",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(scoreboard) if scoreboard and days != BUILT_IN_DAYS else BUILT_IN,
        rows=tuple(rows),
        caveats=(CHANCE, *said_of_days, *counted_in.left_out),
        by=asked.by,
    )


def agreed_days(scoreboard: Scoreboard | None) -> tuple[int, tuple[str, ...]]:
    """The days within which sales must have touched a deal, and what must be said if the teams differ."""
    named: dict[str, int] = {}
    for reporting in scoreboard.reporting if scoreboard else ():
        found = _DAYS.search(reporting.definition)
        if found and "worked" in f"{reporting.metric} {reporting.definition}".lower():
            named[reporting.team] = int(found[1])
    if len(set(named.values())) == 1:
        return next(iter(named.values())), ()
    if named:
        each = ", ".join(f"{team} says {days} days" for team, days in sorted(named.items()))
        return BUILT_IN_DAYS, (
            f"The teams define worked pipeline differently ({each}); the built-in {BUILT_IN_DAYS} days are used.",
        )
    return BUILT_IN_DAYS, ()


def _row(
    group: str, worked: Amount, all_open: Amount, *, currency: str, ids: tuple[str, ...], sales_touches: int
) -> MeasuredRow:
    share = worked.total_minor / all_open.total_minor if all_open.total_minor else None
    more = {"open_amount": all_open.total_minor / 100, "open_deals": all_open.n, "share": share}
    row = amount_row(group, worked, currency, ids, more)
    if sales_touches:
        return row
    return MeasuredRow(group, NotEnough(1, 0, "touches by sales"), all_open.n, row.extra, "opportunities", ())


MEASURE = Measure(
    name="pipeline_worked",
    title="Worked pipeline",
    measure=pipeline_worked,
    dimensions=(*DEAL_DIMENSIONS,),
    synonyms=(
        "worked pipeline",
        "active pipeline",
        "pipeline worked by sales",
        "sales accepted pipeline",
    ),
    requirement="R17",
)

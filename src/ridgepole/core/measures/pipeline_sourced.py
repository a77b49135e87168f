"""Marketing-sourced pipeline: the amount of opportunities opened in a period whose source is marketing's.

**Definition.** The sum of the amounts of opportunities created within the period, whose own source belongs to marketing. By team it shows everybody's share,
and what has no source at all; by any other dimension, marketing's part of each group.

**The wrong number that the obvious way gives.** Counting every opportunity that marketing ever touched as sourced makes two teams claim the same deal: that
is *influenced* pipeline, and another measure. Leaving out opportunities without a source silently gives marketing's share a wrong base. Amounts of several currencies
are never added up.
"""

from __future__ import annotations

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.measures.amounts import CHANCE, SUM_COLUMNS, Amount, amount_row
from ridgepole.core.measures.deals import DEAL_DIMENSIONS, deals
from ridgepole.core.measures.measurement import Asked, Measure, Measurement
from ridgepole.core.measures.one_currency import one_currency
from ridgepole.core.measures.origins import BUILT_IN_DEFINITION, team_case
from ridgepole.core.measures.question import first_ids, row_ids_by_group
from ridgepole.core.measures.window import period_of, standing_on


def pipeline_sourced(asked: Asked) -> Measurement:
    """One row for the whole (group "", marketing's), then one for each group."""
    period = period_of(asked, "opportunities")
    base = deals(asked, period, "" if asked.by == "team" else asked.by)
    group = "team" if asked.by == "team" else "grp"
    teams = base.then(
        f""", teamed AS (
  SELECT deal, worth, money, grp, {team_case(asked, base)} AS team FROM deals WHERE opened_at >= :start AND opened_at < :until
)"""
    )
    counted_in = one_currency(asked, teams, "teamed")
    population = teams.then(
        f""", counted AS (
  SELECT deal, worth, {group} AS grp, team FROM teamed WHERE money = :code OR worth IS NULL
)""",
        code=counted_in.code,
    )
    question = population.then(
        f"SELECT grp, team, {SUM_COLUMNS} FROM counted GROUP BY grp, team ORDER BY grp NULLS LAST, team NULLS LAST"
    )
    amounts = {(str(row["grp"]), str(row["team"])): Amount.of(row) for row in question.ask(asked.ledger)}
    everything = sum(amounts.values(), Amount())
    marketing = sum((amount for (_, team), amount in amounts.items() if team == "marketing"), Amount())
    ids = row_ids_by_group(
        population.then(", mine AS (SELECT deal, grp FROM counted WHERE team = 'marketing')"),
        asked.ledger,
        "mine",
        "deal",
    )
    share = {
        "share": marketing.total_minor / everything.total_minor if everything.total_minor else None,
        "of_all": everything.total_minor / 100,
    }
    rows = [amount_row("", marketing, counted_in.code, first_ids(ids), share)]
    if asked.by == "team":
        ids = row_ids_by_group(population, asked.ledger, "counted", "deal")
        rows += [
            amount_row(team, a, counted_in.code, ids.get(team, ()))
            for (_, team), a in sorted(amounts.items(), key=lambda i: -i[1].total_minor)
        ]
    elif asked.by:
        mine = [(grp, a) for (grp, team), a in amounts.items() if team == "marketing"]
        rows += [
            amount_row(grp, a, counted_in.code, ids.get(grp, ()))
            for grp, a in sorted(mine, key=lambda i: -i[1].total_minor)
        ]
    nameless = sum((amount for (_, team), amount in amounts.items() if team == "(empty)"), Amount())
    said = [CHANCE, *counted_in.left_out, f"Built in: {BUILT_IN_DEFINITION}."]
    if nameless.n:
        said.append(
            f"{nameless.n:,} opportunities ({counted_in.code} {nameless.total_minor / 100:,.2f}) have no source that names a team; they are nobody's here."
        )
    if everything.priced < everything.n:
        said.append(
            f"{everything.n - everything.priced:,} of {everything.n:,} opportunities have no amount and count as 0."
        )
    return Measurement(
        name="pipeline_sourced",
        title="Marketing-sourced pipeline",
        definition="Amount of opportunities created within the period whose source is marketing's.",
        unit="money",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Scoreboard, asked.as_of)),
        rows=tuple(rows),
        caveats=tuple(said),
        by=asked.by,
    )


MEASURE = Measure(
    name="pipeline_sourced",
    title="Marketing-sourced pipeline",
    measure=pipeline_sourced,
    dimensions=("team", *DEAL_DIMENSIONS, "month"),
    synonyms=(
        "sourced pipeline",
        "marketing sourced pipeline",
        "marketing pipeline",
        "pipeline sourced by marketing",
        "marketing generated pipeline",
        "marketing contribution",
        "pipeline created",
        "pipeline generated",
        "pipeline",
    ),
    requirement="R17",
)

"""Content and revenue: which assets won deals met, at which stage, and which assets nobody meets.

**Definition.** For each asset, the amount of deals won within the period at whose account a buyer met it from 90 days before the opportunity opened until it ended; each deal once for each
asset. `by_stage` splits that by the stage in which the deal stood when the asset was met ("before the opportunity" until it opened). An asset is never used when marketing or sales sent
it and no buyer ever met it.

**The wrong number that the obvious way gives.** Summing over touches counts a deal once for each download. Rows overlap: a deal that met five assets is in five rows, and the rows do
not add up to revenue. Popular assets meet more deals of every kind: `won_share` beside the amount says whether those who met it won more often than all, as association.
"""

from __future__ import annotations

from typing import Any

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import Period
from ridgepole.core.measures.amounts import CHANCE, SUM_COLUMNS, Amount, amount_row
from ridgepole.core.measures.deals import deals
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.one_currency import one_currency
from ridgepole.core.measures.question import Question, row_ids_by_group
from ridgepole.core.measures.touches_at_accounts import touched_deals
from ridgepole.core.measures.window import period_of, standing_on
from ridgepole.core.statistics.intervals import jeffreys


def content_influence(asked: Asked) -> Measurement:
    """One row for each asset (or, by stage, each stage), largest amount first; assets never met last, with 0."""
    by = asked.by or "asset"
    period = period_of(asked, "opportunities")
    population, currency, left_out = _population(asked, period)
    key = "stage" if by == "stage" else "asset"
    grouped = population.then(
        f", counted AS (SELECT DISTINCT deal, worth, {key} AS grp FROM met_at WHERE ended_as = 'won' AND asset IS NOT NULL)"
    )
    question = grouped.then(f"SELECT grp, {SUM_COLUMNS} FROM counted GROUP BY grp ORDER BY grp NULLS LAST")
    amounts = {str(row["grp"]): Amount.of(row) for row in question.ask(asked.ledger)}
    ids = row_ids_by_group(grouped, asked.ledger, "counted", "deal")
    met = _met_by_outcome(asked, population, key)
    other = "asset" if key == "stage" else "stage"
    split = _split(asked, population, key, other)
    unused = _never_met(asked) if by == "asset" else []
    rows: list[MeasuredRow] = []
    for group in sorted({*amounts, *met}, key=lambda g: (-amounts.get(g, Amount()).total_minor, g)):
        won, n = met.get(group, (0, 0))
        more: dict[str, Any] = {
            f"by_{other}": split.get(group, {}),
            "met_by_ended_deals": n,
            "won_share": jeffreys(won, n).as_json() if n else None,
        }
        rows.append(amount_row(group, amounts.get(group, Amount()), currency, ids.get(group, ()), more))
    rows += [
        MeasuredRow(asset, Amount().interval(), 0, {"never_met": True, "sent": sent}, "touches")
        for asset, sent in unused
    ]
    if not rows:
        rows.append(MeasuredRow("", NotEnough(1, 0, "touches with an asset at accounts with deals"), 0))
    said = [CHANCE, "Association: whether the content helped is not known. Rows overlap and do not add up.", *left_out]
    if unused:
        said.append(f"{len(unused):,} assets were sent and never met by a buyer.")
    return Measurement(
        name="content_influence",
        title="Revenue that met content",
        definition="Amount of deals won within the period at whose account a buyer met the asset, from 90 days before opening until the end; each deal once for each row.",
        unit="money",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Scoreboard, asked.as_of)),
        rows=tuple(rows),
        caveats=tuple(said),
        by=by,
    )


def _population(asked: Asked, period: Period) -> tuple[Question, str, tuple[str, ...]]:
    """WITH `met_at`(deal, worth, ended_as, asset, stage): ended deals of one currency with each asset that a buyer met, and in which stage."""
    base = deals(asked, period).then(
        ", ended AS (SELECT deal, account, worth, money, ended_as, opened_at FROM deals WHERE ended_as <> 'open' AND ended_at >= :start AND ended_at < :until)"
    )
    counted_in = one_currency(asked, base, "ended")
    population = base.then(
        f""", met AS ({touched_deals(asked, ("buyer",), "t.asset IS NOT NULL")}),
stage_then AS (
  SELECT touch, deal, stage FROM (
    SELECT m.touch AS touch, m.deal AS deal, s.stage AS stage,
      ROW_NUMBER() OVER (PARTITION BY m.touch, m.deal ORDER BY s.entered_at DESC NULLS LAST, s.stage NULLS LAST) AS place
    FROM met m JOIN opportunity_stages s ON s.opportunity_id = m.deal WHERE s.entered_at <= m.touched_at
  ) ranked WHERE place = 1
),
met_at AS (
  SELECT e.deal AS deal, e.worth AS worth, e.ended_as AS ended_as, m.asset AS asset,
    CASE WHEN e.opened_at > m.touched_at THEN 'before the opportunity' ELSE COALESCE(x.stage, 'opportunity, stage not recorded') END AS stage
  FROM ended e JOIN met m ON m.deal = e.deal LEFT JOIN stage_then x ON x.touch = m.touch AND x.deal = m.deal
  WHERE e.money = :code OR e.worth IS NULL
)""",
        code=counted_in.code,
    ).keeping(met_at="SELECT deal, worth, ended_as, asset, stage FROM met_at")
    return population, counted_in.code, counted_in.left_out


def _met_by_outcome(asked: Asked, population: Question, key: str) -> dict[str, tuple[int, int]]:
    rows = population.then(
        f"SELECT grp, SUM(CASE WHEN ended_as = 'won' THEN 1 ELSE 0 END) AS won, COUNT(*) AS n FROM "
        f"(SELECT DISTINCT deal, ended_as, {key} AS grp FROM met_at) once GROUP BY grp"
    ).ask(asked.ledger)
    return {str(row["grp"]): (int(row["won"]), int(row["n"])) for row in rows}


def _split(asked: Asked, population: Question, key: str, other: str) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    rows = population.then(
        f"SELECT grp, part, SUM(COALESCE(worth, 0)) AS total FROM (SELECT DISTINCT deal, worth, {key} AS grp, {other} AS part FROM met_at "
        "WHERE ended_as = 'won') once GROUP BY grp, part ORDER BY grp NULLS LAST, part NULLS LAST"
    ).ask(asked.ledger)
    for row in rows:
        found.setdefault(str(row["grp"]), {})[str(row["part"])] = int(row["total"]) / 100
    return found


def _never_met(asked: Asked) -> list[tuple[str, int]]:
    """Assets that were sent and that no buyer met, with how often they were sent."""
    population = deals(asked, Period(0, 0))
    rows = population.then(
        "SELECT asset, COUNT(*) AS sent FROM touches WHERE asset IS NOT NULL AND at < :known_until GROUP BY asset "
        "HAVING SUM(CASE WHEN actor = 'buyer' OR actor IS NULL THEN 1 ELSE 0 END) = 0 ORDER BY asset NULLS LAST"
    ).ask(asked.ledger)
    return [(str(row["asset"]), int(row["sent"])) for row in rows]


MEASURE = Measure(
    name="content_influence",
    title="Revenue that met content",
    measure=content_influence,
    dimensions=("asset", "stage"),
    synonyms=(
        "content performance",
        "content roi",
        "content influenced revenue",
        "content attribution",
        "content usage",
        "asset performance",
        "unused content",
    ),
    requirement="R23",
)

"""Marketing-influenced pipeline: the amount of opportunities at whose account marketing was met before they ended.

**Definition.** The sum of the amounts of opportunities created within the period with at least one touch by a buyer or by marketing, in a channel or with an asset, at the
account from 90 days before the opportunity opened until it ended (or on the opportunity itself). Touches by sales, systems and AI do not influence here.

**The wrong number that the obvious way gives.** Joining opportunities to touches and summing amounts counts a deal once for each touch: ten mails make a deal ten
times as large. Each opportunity counts once. By channel each counts once *for each channel that met it*, so the rows overlap and do not add up to the whole.
Influence is no cause: busy accounts are touched more whether or not that helps.
"""

from __future__ import annotations

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.measures.amounts import CHANCE, SUM_COLUMNS, Amount, amount_row
from ridgepole.core.measures.deals import DEAL_DIMENSIONS, EMPTY, deals
from ridgepole.core.measures.measurement import Asked, Measure, Measurement
from ridgepole.core.measures.one_currency import one_currency
from ridgepole.core.measures.question import first_ids, row_ids_by_group
from ridgepole.core.measures.touches_at_accounts import WINDOW_DAYS, touched_deals
from ridgepole.core.measures.window import period_of, standing_on

MARKETING = ("buyer", "marketing")
SOMEWHERE = "(t.channel IS NOT NULL OR t.asset IS NOT NULL OR t.campaign IS NOT NULL)"
"""Whose touches influence, and which: those in a channel, with an asset or of a campaign."""


def pipeline_influenced(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group."""
    period = period_of(asked, "opportunities")
    by_channel = asked.by == "channel"
    base = deals(asked, period, "" if by_channel else asked.by)
    counted_in = one_currency(asked, base, "deals")
    population = base.then(
        f""", met AS ({touched_deals(asked, MARKETING, SOMEWHERE)}),
opened AS (
  SELECT deal, worth, grp FROM deals WHERE opened_at >= :start AND opened_at < :until AND (money = :code OR worth IS NULL)
)""",
        code=counted_in.code,
    ).keeping(
        opened="SELECT deal, worth, grp FROM opened",
        counted=f"""SELECT DISTINCT o.deal AS deal, o.worth AS worth, {f"COALESCE(m.channel, '{EMPTY}')" if by_channel else "o.grp"} AS grp
FROM opened o JOIN met m ON m.deal = o.deal""",
    )
    question = population.then(f"SELECT grp, {SUM_COLUMNS} FROM counted GROUP BY grp ORDER BY grp NULLS LAST")
    amounts = {str(row["grp"]): Amount.of(row) for row in question.ask(asked.ledger)}
    each_once = population.then(f"SELECT {SUM_COLUMNS} FROM (SELECT DISTINCT deal, worth FROM counted) once").ask(
        asked.ledger
    )[0]
    everything = Amount.of(population.then(f"SELECT {SUM_COLUMNS} FROM opened").ask(asked.ledger)[0])
    whole = Amount.of(each_once)
    ids = row_ids_by_group(population, asked.ledger, "counted", "deal")
    share = {
        "share": whole.total_minor / everything.total_minor if everything.total_minor else None,
        "of_all": everything.total_minor / 100,
        "of_deals": everything.n,
    }
    rows = [amount_row("", whole, counted_in.code, first_ids(ids), share)]
    if asked.by:
        ordered = sorted(amounts.items(), key=lambda item: -item[1].total_minor)
        rows += [amount_row(group, amount, counted_in.code, ids.get(group, ())) for group, amount in ordered]
    said = [
        CHANCE,
        "Influence is an association: accounts that buy are touched more, whether or not the touches helped.",
        *counted_in.left_out,
    ]
    if by_channel:
        said.append("A deal that met several channels is in several rows; they do not add up to the whole.")
    if whole.priced < whole.n:
        said.append(
            f"{whole.n - whole.priced:,} of {whole.n:,} influenced opportunities have no amount and count as 0."
        )
    return Measurement(
        name="pipeline_influenced",
        title="Marketing-influenced pipeline",
        definition=(
            "Amount of opportunities created within the period with a touch by a buyer or by marketing at the account "
            f"from {WINDOW_DAYS} days before opening until the end; each opportunity once."
        ),
        unit="money",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Scoreboard, asked.as_of)),
        rows=tuple(rows),
        caveats=tuple(said),
        by=asked.by,
    )


MEASURE = Measure(
    name="pipeline_influenced",
    title="Marketing-influenced pipeline",
    measure=pipeline_influenced,
    dimensions=(*DEAL_DIMENSIONS, "month"),
    synonyms=(
        "influenced pipeline",
        "marketing influenced pipeline",
        "pipeline influenced by marketing",
        "marketing touched pipeline",
        "marketing assisted pipeline",
        "multi-touch pipeline",
    ),
    requirement="R17",
)

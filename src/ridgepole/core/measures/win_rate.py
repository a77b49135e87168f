"""Win rate: of the deals that closed, the share that was won, by source or any other dimension.

**Definition.** Deals won ÷ (won + lost), of those that closed within the period. Where a company records no lost deal at all, that ratio would be 100%;
the share of *leads* that came to a won deal is measured instead, and the measurement says so.

**The wrong number that the obvious way gives.** Ranking raw rates ranks luck: 4 of 150 and 15 of 493 differ by nothing. Each group's rate is drawn towards
the others by a beta-binomial prior fitted by marginal likelihood (the raw rate stays beside it), and where a χ² test finds no more spread than chance makes
(p above .05), no rank is given. Counting only closed deals flatters a company whose losers stay open: read it with cycle length, which counts open deals.
A missing source is "(empty)", and another thing than a source called "unknown"; both say that the channel is not known, so together they are one group
when the prior is learnt.
"""

from __future__ import annotations

from typing import Any

from ridgepole.core.agreements.scoreboard import Scoreboard
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import Period
from ridgepole.core.measures.deals import DEAL_DIMENSIONS, EMPTY, deals
from ridgepole.core.measures.leads import LEAD_DIMENSIONS, leads, won_person
from ridgepole.core.measures.losses import records_no_losses
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import Question, first_ids, row_ids_by_group
from ridgepole.core.measures.window import known_until, period_of, standing_on
from ridgepole.core.statistics.intervals import jeffreys
from ridgepole.core.statistics.shrinkage import BetaPrior, fit_beta_prior, heterogeneity_p

FEWEST = 5
NOISE = 0.05
NAMES_NO_CHANNEL = {EMPTY, "unknown", "not set", "(not set)", "n/a", "na", "none", "null", "-", "?"}

Counts = dict[str, tuple[int, int]]


def win_rate(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group; `value` is the shrunk rate, `raw` beside it."""
    by = asked.by or "source"
    period = period_of(asked, "opportunities", "people")
    on_leads = records_no_losses(asked)
    population = _leads_won(asked, period, by) if on_leads else _deals_closed(asked, period, by)
    question = population.then(
        "SELECT grp, COUNT(*) AS n, SUM(is_won) AS won FROM counted GROUP BY grp ORDER BY grp NULLS LAST"
    )
    counts = {str(row["grp"]): (int(row["won"]), int(row["n"])) for row in question.ask(asked.ledger)}
    key, table = ("person", "people") if on_leads else ("deal", "opportunities")
    ids = row_ids_by_group(population, asked.ledger, "counted", key)
    prior = prior_of(counts)
    p = heterogeneity_p([won for won, _ in counts.values()], [n for _, n in counts.values()])
    noise = p > NOISE or not prior.fitted
    ranks = {} if noise else _ranks(counts, prior)
    groups = [
        _row(group, won, n, prior, rank=ranks.get(group), table=table, ids=ids.get(group, ()))
        for group, (won, n) in sorted(counts.items(), key=lambda item: (-item[1][1], item[0]))
    ]
    whole = _whole(counts, prior, p, noise=noise, table=table, ids=first_ids(ids))
    scoreboard = asked.agreements.current(Scoreboard, asked.as_of)
    return Measurement(
        name="win_rate",
        title="Win rate",
        definition=_definition(on_leads=on_leads),
        unit="ratio",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(scoreboard),
        rows=(whole, *groups),
        caveats=_caveats(asked, by, p, on_leads=on_leads, noise=noise, groups=len(groups)),
        by=by,
    )


def prior_of(counts: Counts) -> BetaPrior:
    """The prior over groups (won, n); groups whose name says that the channel is not known are one group."""
    merged: dict[str, tuple[int, int]] = {}
    for group, (won, n) in counts.items():
        name = EMPTY if group.strip().lower() in NAMES_NO_CHANNEL else group
        before = merged.get(name, (0, 0))
        merged[name] = (before[0] + won, before[1] + n)
    return fit_beta_prior([won for won, _ in merged.values()], [n for _, n in merged.values()])


def _deals_closed(asked: Asked, period: Period, by: str) -> Question:
    return deals(asked, period, by, month_of="ended_at").then(
        """, counted AS (
  SELECT deal, grp, CASE WHEN ended_as = 'won' THEN 1 ELSE 0 END AS is_won FROM deals
  WHERE ended_as <> 'open' AND (ended_at IS NULL OR (ended_at >= :start AND ended_at < :until))
)"""
    )


def _leads_won(asked: Asked, period: Period, by: str) -> Question:
    return leads(asked, period, by if by in {*LEAD_DIMENSIONS, "month"} else "").then(
        f""", buyers AS ({won_person(asked)}),
counted AS (
  SELECT l.person AS person, l.grp AS grp, CASE WHEN b.person IS NULL THEN 0 ELSE 1 END AS is_won
  FROM leads l LEFT JOIN buyers b ON b.person = l.person
)"""
    )


def _ranks(counts: Counts, prior: BetaPrior) -> dict[str, int]:
    ordered = sorted(counts, key=lambda group: (-prior.shrink(*counts[group]).value, group))
    return {group: place for place, group in enumerate(ordered, start=1)}


def _row(
    group: str, won: int, n: int, prior: BetaPrior, *, rank: int | None, table: str, ids: tuple[str, ...]
) -> MeasuredRow:
    estimate: Interval | NotEnough = prior.shrink(won, n)
    if not prior.fitted:
        estimate = (
            jeffreys(won, n)
            if n >= FEWEST
            else NotEnough(FEWEST, n, "closed deals" if table == "opportunities" else "leads")
        )
    extra: dict[str, Any] = {"won": won, "raw": won / n, "raw_interval": jeffreys(won, n).as_json()}
    if rank is not None:
        extra["rank"] = rank
    return MeasuredRow(group, estimate, n, extra, table, ids)


def _whole(counts: Counts, prior: BetaPrior, p: float, *, noise: bool, table: str, ids: tuple[str, ...]) -> MeasuredRow:
    won, n = sum(w for w, _ in counts.values()), sum(n for _, n in counts.values())
    extra: dict[str, Any] = {
        "won": won,
        "prior": {"alpha": prior.alpha, "beta": prior.beta, "fitted": prior.fitted, "no_spread": prior.no_spread},
        "heterogeneity_p": p,
        "ranking": "noise" if noise else "shown",
        "counted": "leads" if table == "people" else "closed deals",
    }
    estimate = jeffreys(won, n) if n >= FEWEST else NotEnough(FEWEST, n, str(extra["counted"]))
    return MeasuredRow("", estimate, n, extra, table, ids)


def _definition(*, on_leads: bool) -> str:
    if on_leads:
        return (
            "Leads that came to a won deal ÷ all leads that came within the period: no lost deal is recorded, so the share of closed deals "
            "that were won cannot be known."
        )
    return "Deals won ÷ deals closed (won or lost), of those that closed within the period."


def _caveats(asked: Asked, by: str, p: float, *, on_leads: bool, noise: bool, groups: int) -> tuple[str, ...]:
    said = []
    if on_leads:
        said.append("Losses are not recorded: this is the share of leads that bought, and no win rate of deals.")
        if by not in {*LEAD_DIMENSIONS, "month"}:
            said.append(f"Leads have no {by}; only the whole is shown.")
    else:
        open_ = asked.ledger.query(
            "SELECT COUNT(*) AS n FROM opportunities WHERE (COALESCE(outcome, 'open') = 'open' OR closed_at >= :known_until) "
            "AND (created_at IS NULL OR created_at < :known_until)",
            {"known_until": known_until(asked)},
        )[0]["n"]
        if open_:
            said.append(f"{open_:,} open deals are in neither count; cycle_length counts them.")
        undated = asked.ledger.query(
            "SELECT COUNT(*) AS n FROM opportunities WHERE outcome IN ('won', 'lost') AND closed_at IS NULL "
            "AND (created_at IS NULL OR created_at < :known_until)",
            {"known_until": known_until(asked)},
        )[0]["n"]
        if undated:
            said.append(f"{undated:,} closed deals have no closing date and are counted in every period.")
    if noise and groups > 1:
        said.append(
            f"The spread between the groups is no more than chance makes (p = {p:.2f}): ranking them would rank noise, so no rank is given."
            if p > NOISE
            else "There are too few groups to learn how much groups differ, so no rank is given."
        )
    return tuple(said)


MEASURE = Measure(
    name="win_rate",
    title="Win rate",
    measure=win_rate,
    dimensions=(*DEAL_DIMENSIONS, "source_detail", "role", "month"),
    synonyms=(
        "close rate",
        "closing rate",
        "win ratio",
        "conversion to won",
        "closed-won rate",
        "won rate",
        "hit rate",
        "deal win rate",
    ),
    requirement="R18",
)

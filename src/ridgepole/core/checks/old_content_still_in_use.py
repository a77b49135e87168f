"""Is content that a decision should have changed still being sent and shown?

What it asks. Of the touches of the last 90 days that used a dated touchpoint which a decision had to reach, how many used one that is older than the decision?

**Failing practice.** A new deck lies in the shared drive. The old one is on every rep's laptop, and it is the one that buyers see.

**Better practice.** Old pieces are withdrawn where they are used, not only replaced where they are kept; use is counted a quarter after each decision.

**Needs.** Touches with the asset that was used, touchpoints with a date and a path or title that the assets name, and strategy decisions with what they must reach.

**How sure.** Jeffreys' 95% interval of the share of touches; the finding needs it wholly above 20% and at least 30 touches. Touches of one account are not independent, so
accounts are counted where they are known. Use is counted; that it carried the old strategy is inferred from dates, so confidence is 0.85.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.content_dates import Due, decisions_due
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note, until_s
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.intervals import jeffreys

WINDOW_S = 90 * DAY_SECONDS
FEWEST = 30
TOO_MUCH = 0.20
SQL = """
SELECT asset, COUNT(DISTINCT COALESCE(account_id, person_id, touch_id)) AS buyers, COUNT(*) AS uses
FROM touches WHERE at >= :since AND at < :until AND asset IS NOT NULL GROUP BY asset ORDER BY asset
"""


def old_content_still_in_use(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than a fifth of the buyers met through such pieces met an old one."""
    due = {name: pair for pair in decisions_due(case) for name in _names(pair)}
    old_due = {name: pair for pair in decisions_due(case) if pair.is_older for name in _names(pair)}
    until = until_s(case)
    used = [
        row
        for row in case.ledger.query(SQL, {"since": until - WINDOW_S, "until": until})
        if str(row["asset"]).casefold() in due
    ]
    met = sum(int(row["buyers"]) for row in used)
    strategy = standing(case, Strategy)
    if met < FEWEST or strategy is None:
        what = f"touches that name a dated touchpoint which a decision had to reach ({FEWEST} needed, {met} found)"
        return (Gap(what, "they show whether old content is still in use (cause 2)"),)
    old = [row for row in used if str(row["asset"]).casefold() in old_due]
    met_old = sum(int(row["buyers"]) for row in old)
    if jeffreys(met_old, met).low <= TOO_MUCH:
        return ()
    pairs = [old_due[str(row["asset"]).casefold()] for row in old]
    said = f"{share(met_old, met)} of the meetings of a buyer with such content in 90 days were with pieces older than their decision: {listed([str(row['asset']) for row in old])}."
    decisions = sorted({pair.decision.id for pair in pairs})
    return (
        Finding(
            code="ST11",
            cause=2,
            severity="high",
            title="Old content is still in use",
            subject=", ".join(decisions),
            evidence=(
                rows(
                    "touchpoints", dict.fromkeys(pair.document.path for pair in pairs), said + unsigned_note(strategy)
                ),
            ),
            clause=decisions[0],
            agreement_version=strategy.name,
            remedy="Withdraw these pieces where they are used (templates, sequences, laptops), and count their use again in a month.",
            owner_team="sales",
            confidence=0.85,
            weight=0.5,
            marketing_says="The new pieces are published.",
            sales_says="These are the ones that we have at hand.",
            data_say=said,
        ),
    )


def _names(pair: Due) -> tuple[str, ...]:
    """What a touch may call a document: its path, its file name, its title."""
    path = pair.document.path.casefold()
    return tuple(name for name in (path, path.rpartition("/")[2], pair.document.title.casefold()) if name)


CHECK = Check(
    code="ST11",
    title="Old content is still in use",
    cause=2,
    check=old_content_still_in_use,
    needs=("strategy", "documents", "touches"),
    evidence="data",
)

"""Does the qualification rule fail to predict winning?

What it asks. Among deals closed in the last two years: do accounts with a lead that was qualified before the deal win surely more often than accounts without one?

**Failing practice.** A lead is qualified by downloads. Sales has seen that such leads do not win more than others, and stopped looking.

**Better practice.** The rule is learnt backwards from won deals, looked at each half year, and both teams can read it.

**Needs.** Lifecycle stages with a qualified stage (MQL, SQL, qualified), people joined to accounts, and at least 40 closed deals with and 40 without a qualified lead before them.

**How sure.** The difference of the two win rates with Newcombe's 95% interval. The finding needs the interval to end below 5 points: then even the most that the rule may
be worth is little. It is clear where the interval begins above zero; between, it cannot tell. Deals compared are ones that sales worked, so the rule is not credited for
leads that nobody else was allowed to call. Association.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.deals import Deal, deals
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import share
from ridgepole.core.kernel.estimate import NotEnough
from ridgepole.core.kernel.period import DAY_SECONDS
from ridgepole.core.statistics.difference_of_rates import difference_of_rates

FEWEST = 40
LITTLE = 0.05
WINDOW_S = 730 * DAY_SECONDS
SQL = """
SELECT p.account_id AS account_id, MIN(l.entered_at) AS qualified_s FROM lifecycle AS l JOIN people AS p ON p.person_id = l.person_id
WHERE l.entered_at < :until AND p.account_id IS NOT NULL
  AND (LOWER(l.stage) LIKE '%mql%' OR LOWER(l.stage) LIKE '%sql%' OR LOWER(l.stage) LIKE '%qualified%') AND LOWER(l.stage) NOT LIKE '%unqualified%'
  AND LOWER(l.stage) NOT LIKE '%disqualified%'
GROUP BY p.account_id
"""


def qualification_rule_does_not_predict(case: Case) -> Sequence[Finding | Gap]:
    """A finding where the rule's advantage is surely below five points of win rate."""
    until = until_s(case)
    qualified = {row["account_id"]: row["qualified_s"] for row in case.ledger.query(SQL, {"until": until})}
    closed = [d for d in deals(case) if d.is_closed and d.created_s is not None and d.created_s >= until - WINDOW_S]
    with_rule: list[Deal] = []
    without: list[Deal] = []
    for deal in closed:
        began = qualified.get(deal.account_id, until) <= (deal.created_s or 0)
        (with_rule if began else without).append(deal)
    won_with, won_without = (sum(d.outcome == "won" for d in found) for found in (with_rule, without))
    change = difference_of_rates(won_with, len(with_rule), won_without, len(without))
    if min(len(with_rule), len(without)) < FEWEST or isinstance(change, NotEnough):
        what = f"{FEWEST} closed deals with and {FEWEST} without a qualified lead before them ({len(with_rule)} and {len(without)} found)"
        return (Gap(what, "they show whether the qualification rule is worth following (cause 3)"),)
    if change.high > LITTLE:
        return (
            ()
            if change.low > 0
            else (Gap("more closed deals", "the qualification rule's worth lies within noise (cause 3)"),)
        )
    said = (
        f"Deals with a qualified lead before them were won in {share(won_with, len(with_rule))}, others in {share(won_without, len(without))}:"
        f" a difference of {100 * change.value:.0f} points, 95% interval {100 * change.low:.0f} to {100 * change.high:.0f}."
    )
    return (
        Finding(
            code="SC08",
            cause=3,
            severity="high",
            title="The qualification rule does not predict winning",
            subject="qualified leads",
            evidence=(rows("opportunities", (deal.id for deal in with_rule), said),),
            remedy="Learn the rule backwards from won deals (ridgepole qualify), test it on later time, and sign the result with both teams.",
            owner_team="marketing",
            confidence=0.85,
            weight=0.4,
            marketing_says="These leads are qualified.",
            sales_says="They do not win more than others.",
            data_say=said,
        ),
    )


CHECK = Check(
    code="SC08",
    title="The qualification rule does not predict winning",
    cause=3,
    check=qualification_rule_does_not_predict,
    needs=("lifecycle", "people", "opportunities"),
    clears=0.1,
)

"""Does marketing never hear what became of accepted leads?

What it asks. Of the leads that sales accepted and that are at least 60 days old: how many have no deal, no rejection, no recycling and no later stage?

**Failing practice.** Sales accepts, to stop the clock, and the lead is never heard of again. Marketing tunes its campaigns to acceptance.

**Better practice.** An accepted lead ends in a deal, or comes back with a reason, within an agreed time.

**Needs.** At least 30 accepted handoffs that are 60 days old, and people joined to accounts.

**How sure.** Jeffreys' 95% interval of the share that went silent; the finding needs it wholly above 30%, since some talks take longer than two months. Confidence is 0.8: a deal on
another account of the same group is not seen.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.handed_over import last_year_of
from ridgepole.core.checks.standing import until_s
from ridgepole.core.checks.wording import share
from ridgepole.core.statistics.intervals import jeffreys

AGED_DAYS = 60
FEWEST = 30
TOO_MANY = 0.30
LATER_STAGES = """
SELECT h.handoff_id AS handoff_id FROM handoffs AS h JOIN lifecycle AS l ON l.person_id = h.person_id
WHERE h.event = 'accepted' AND l.entered_at > h.at AND l.entered_at < :until GROUP BY h.handoff_id
"""


def outcomes_not_fed_back(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than 30% of accepted leads went silent."""
    accepted = [handoff for handoff in last_year_of(case, aged_days=AGED_DAYS) if handoff.accepted_s is not None]
    if len(accepted) < FEWEST:
        what = f"accepted handoffs that are {AGED_DAYS} days old ({FEWEST} needed, {len(accepted)} found)"
        return (Gap(what, "they show whether marketing hears what became of its leads (cause 3)"),)
    moved = {row["handoff_id"] for row in case.ledger.query(LATER_STAGES, {"until": until_s(case)})}
    silent = [
        h for h in accepted if not h.became_deal and h.rejected_s is None and h.recycled_s is None and h.id not in moved
    ]
    if jeffreys(len(silent), len(accepted)).low <= TOO_MANY:
        return ()
    said = f"{share(len(silent), len(accepted))} of the leads that sales accepted have neither a deal nor a reason after {AGED_DAYS} days."
    return (
        Finding(
            code="HO06",
            cause=3,
            severity="medium",
            title="Marketing does not hear what became of accepted leads",
            subject="accepted handoffs",
            evidence=(rows("handoffs", (handoff.id for handoff in silent), said),),
            remedy="Let an accepted lead without a deal come back after an agreed time with a reason, and send marketing the outcomes by campaign each week.",
            owner_team="sales",
            confidence=0.8,
            weight=0.3,
            marketing_says="We see that leads are accepted.",
            sales_says="Most of these did not lead anywhere.",
            data_say=said,
        ),
    )


CHECK = Check(
    code="HO06",
    title="Marketing does not hear what became of accepted leads",
    cause=3,
    check=outcomes_not_fed_back,
    needs=("handoffs", "people", "opportunities"),
    clears=0.1,
)

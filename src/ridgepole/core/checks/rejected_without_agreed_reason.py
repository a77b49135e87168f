"""Are leads rejected without an agreed reason?

What it asks. Of the rejections of the last twelve months, how many give no reason, or one that the SLA does not list?

**Failing practice.** "Not a fit", "bad lead", or nothing. Marketing cannot learn from it, and sends the same again.

**Better practice.** A short agreed list, each with where the lead goes next; a new reason is added by both teams, not typed by one.

**Needs.** A service-level agreement with rejection reasons, and at least 15 rejections.

**How sure.** Jeffreys' 95% interval of the share without an agreed reason; the finding needs it wholly above 15%. Reasons are compared with the id and the words of the clause, and a
slip of the keyboard is forgiven.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.sla import ServiceLevelAgreement
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import is_among
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.handed_over import last_year_of
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 15
TOO_MANY = 0.15


def rejected_without_agreed_reason(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than 15% of the rejections lack an agreed reason."""
    sla = standing(case, ServiceLevelAgreement)
    rejected = [handoff for handoff in last_year_of(case, aged_days=0) if handoff.rejected_s is not None]
    if sla is None or not sla.rejection_reasons or len(rejected) < FEWEST:
        what = f"agreed rejection reasons, and {FEWEST} rejections ({len(rejected)} found)"
        return (Gap(what, "they show whether marketing can learn from what sales sends back (cause 3)"),)
    agreed = [name for reason in sla.rejection_reasons for name in (reason.id, reason.says) if name]
    without = [
        handoff
        for handoff in rejected
        if not is_among((handoff.reject_reason or "").replace("_", " "), [a.replace("_", " ") for a in agreed])
    ]
    if jeffreys(len(without), len(rejected)).low <= TOO_MANY:
        return ()
    own = sorted({handoff.reject_reason for handoff in without if handoff.reject_reason})
    empty = sum(not handoff.reject_reason for handoff in without)
    said = f"{share(len(without), len(rejected))} of the rejections give no agreed reason: {empty:,} give none"
    said += f", others say {listed([f'“{name}”' for name in own])}." if own else "."
    return (
        Finding(
            code="HO04",
            cause=3,
            severity="medium",
            title="Leads are rejected without an agreed reason",
            subject=sla.id,
            evidence=(rows("handoffs", (handoff.id for handoff in without), said + unsigned_note(sla)),),
            clause="rejection_reasons",
            agreement_version=sla.name,
            remedy="Let a rejection be saved only with a reason from the list, and look at “other” together each month.",
            owner_team="sales",
            confidence=0.9,
            weight=0.35,
            marketing_says="We do not learn why leads come back.",
            sales_says=f"We say {listed(own)}." if own else "The list does not help us.",
            data_say=said,
        ),
    )


CHECK = Check(
    code="HO04",
    title="Leads are rejected without an agreed reason",
    cause=3,
    check=rejected_without_agreed_reason,
    needs=("sla", "handoffs"),
    clears=0.1,
)

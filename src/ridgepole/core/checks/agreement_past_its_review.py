"""Is an agreement past the day on which it was to be reviewed?

What it asks. Which standing agreements have a review day that is past?

**Failing practice.** The profile was to be looked at each January. It is the third January.

**Better practice.** Each agreement has a review day, and a new version, or a line that says "looked at, stands", by then.

**Needs.** Agreements with `review_by`. The finding belongs to the cause that the agreement guards against.

**How sure.** A fact of the document (confidence 0.95). An old agreement may still be right, so its weight is small. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ridgepole.core.agreements.agreement import Kind
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, Rows, Severity
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.wording import on_day

CAUSE_OF: Mapping[Kind, int] = {
    "icp": 1,
    "strategy": 2,
    "scoreboard": 3,
    "sla": 3,
    "funnel": 3,
    "messaging": 4,
    "ai_policy": 0,
}
LONG_DAYS = 180


def agreement_past_its_review(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each standing agreement whose review is overdue."""
    standing_ones = {kind: standing(case, kind) for kind in {type(d) for d in case.agreements.documents}}
    findings = []
    for document in sorted((d for d in standing_ones.values() if d is not None), key=lambda d: d.name):
        if document.review_by is None or document.review_by >= case.as_of:
            continue
        days = (case.as_of - document.review_by).days
        severity: Severity = "medium" if days > LONG_DAYS else "low"
        said = f"{document.name} was to be reviewed by {on_day(document.review_by)}, {days} days ago."
        findings.append(
            Finding(
                code="ST12",
                cause=CAUSE_OF[document.kind],
                severity=severity,
                title="An agreement is past its review",
                subject=document.id,
                evidence=(Rows("agreements", (document.name,), said),),
                clause="review_by",
                agreement_version=document.name,
                remedy=f"Look at {document.name} with both teams: sign a new version, or write down that it stands, with the next day.",
                owner_team="revops",
                confidence=0.95,
                weight=0.02,
                data_say=said,
            )
        )
    return findings


CHECK = Check(
    code="ST12",
    title="An agreement is past its review",
    cause=2,
    check=agreement_past_its_review,
    clears=0.0,
    evidence="agreements",
)

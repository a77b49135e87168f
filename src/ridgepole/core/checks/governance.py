"""What is alike in checks of whether an agreement exists and who agreed to it.

Such findings say that a remedy is missing, and little about whether the cause is present: a company may picture one customer without ever having
written it down. Their weight is small on purpose, and being signed clears nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ridgepole.core.agreements.agreement import SIGNING_TEAMS, Agreement
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.wording import listed, on_day

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

WEIGHT = 0.03


def missing(
    case: Case, kind: type[Agreement], *, code: str, cause: int, what: str, remedy: str
) -> Sequence[Finding | Gap]:
    """A finding where no version of this kind exists. An empty case (nothing agreed at all) gets it as well: nobody else will say it."""
    if case.agreements.versions(kind):
        return ()
    return (
        Finding(
            code=code,
            cause=cause,
            severity="medium",
            title=f"There is no {what}",
            subject=what,
            evidence=(
                Rows(
                    "agreements",
                    (),
                    f"No agreement of this kind is among the {len(case.agreements.documents)} that were read.",
                ),
            ),
            remedy=remedy,
            owner_team="revops",
            confidence=0.95,
            weight=WEIGHT,
            data_say=f"No {what} is written down.",
        ),
    )


def not_signed(case: Case, kind: type[Agreement], *, code: str, cause: int, what: str) -> Sequence[Finding | Gap]:
    """A finding where the newest effective version lacks a team's sign-off on its very bytes."""
    document = case.agreements.current(kind, case.as_of) or standing(case, kind)
    if document is None or document.is_signed:
        return ()
    absent = [team for team in SIGNING_TEAMS if team not in document.signed_by]
    stale = [s.team for s in document.sign_offs if s.digest and s.digest != document.digest]
    one_sided = bool(document.signed_by)
    said = f"{document.name} of {on_day(document.effective_from)} is not signed by {listed(absent)}."
    if stale:
        said += f" {listed(stale).capitalize()} signed other words than those that stand there now."
    in_force = case.agreements.in_force(kind, case.as_of)
    said += f" {in_force.name} is still in force." if in_force else " It is used as the best statement there is."
    return (
        Finding(
            code=code,
            cause=cause,
            severity="medium" if one_sided or stale else "low",
            title=f"The {what} is signed by {document.signed_by[0]} alone"
            if one_sided
            else f"Nobody has signed the {what} for both teams",
            subject=document.id,
            evidence=(Rows("agreements", (document.name,), said),),
            clause="sign_offs",
            agreement_version=document.name,
            remedy=f"Let one person of each team read {document.name} and sign the same words, or write down where they differ.",
            owner_team=absent[0] if one_sided else "revops",
            confidence=0.95,
            weight=WEIGHT,
            marketing_says="Signed." if "marketing" in document.signed_by else "Not signed.",
            sales_says="Signed." if "sales" in document.signed_by else "Not signed.",
            data_say=said,
        ),
    )

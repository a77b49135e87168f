"""Confirm, dismiss, waive, assign or reopen a finding, or a claim of the story; remembered by its digest."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ridgepole.core.agreements.party import Party
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.flows.workplace_ports import KeepsJudgements
from ridgepole.flows.workplace_values import FindingJudgement, Verdict

LONGEST_WAIVER_DAYS = 366


def judge_finding(
    *,
    workplace: KeepsJudgements,
    party: Party,
    finding: str,
    verdict: Verdict,
    reason: str,
    owner: str,
    expires_on: date | None,
    now: datetime,
    about: str = "",
) -> FindingJudgement:
    """The decision as it was kept and recorded; `about` is the code of the check that found it, for the check's precision.

    A dismissal and a waiver need a reason; a waiver needs an owner and a last day at most a year ahead; an assignment needs an owner.
    """
    reason, owner = reason.strip()[:2000], owner.strip()[:160]
    if not party.may_write:
        raise BadUseError("You can read this workspace, not change it.")
    if verdict in {"dismissed", "waived"} and not reason:
        raise BadUseError("Say why, so that the other team can read it.")
    if verdict in {"waived", "assigned"} and not owner:
        raise BadUseError("Name an owner.")
    if verdict == "waived":
        if expires_on is None or expires_on <= now.date():
            raise BadUseError("A waiver needs a last day in the future.")
        if (expires_on - now.date()).days > LONGEST_WAIVER_DAYS:
            raise BadUseError("A waiver lasts a year at most.")
    judgement = FindingJudgement(
        finding=finding,
        verdict=verdict,
        reason=reason,
        owner=owner if verdict in {"waived", "assigned"} else "",
        expires_on=expires_on if verdict == "waived" else None,
        person_id=party.person_id,
        person_name=party.name,
        judged_at=now,
        about=about[:16],
    )
    with workplace.change():
        workplace.judgements.add(judgement)
        if workplace.record is not None:
            workplace.record.append("finding_judged", judged_payload(judgement, party.email), at=now)
    return judgement


def judged_payload(judgement: FindingJudgement, email: str) -> dict[str, Any]:
    """The decision as the record keeps it."""
    return {
        "finding": judgement.finding,
        "verdict": judgement.verdict,
        "reason": judgement.reason,
        "owner": judgement.owner,
        "expires_on": judgement.expires_on.isoformat() if judgement.expires_on else None,
        "name": judgement.person_name,
        "email": email,
        "judged_at": judgement.judged_at.isoformat(),
        "about": judgement.about,
    }

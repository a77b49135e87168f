"""The ideal customer profile of a simulated company: lived, ignored, half signed, outgrown, one team's alone, or never written."""

from __future__ import annotations

from datetime import date, timedelta

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.simulation.segment import Segment
from ridgepole.core.simulation.signatory import Signatory


def write_profiles(signatory: Signatory) -> tuple[IdealCustomerProfile, ...]:
    """Oldest version first; none where nobody wrote one."""
    profile, paper = signatory.profile, signatory.scene.mechanisms.icp_paper
    starts = signatory.scene.setting.starts_on
    if paper == "never_written":
        return ()
    if paper == "outgrown":
        long_ago = signatory.as_of - timedelta(days=1000)
        first = _icp(
            signatory,
            (profile.dream,),
            profile.dream,
            effective=long_ago,
            version=1,
            review_by=long_ago + timedelta(days=365),
        )
        return (signatory.sign(first),)
    before = _icp(
        signatory,
        (profile.core, profile.old),
        profile.core,
        effective=starts - timedelta(days=60),
        version=1,
        review_by=profile.effective_on,
    )
    authors = ("marketing",) if paper == "follows_marketing" else ("marketing", "sales")
    now = _icp(signatory, (profile.icp,), profile.icp, effective=profile.effective_on, version=2, authors=authors)
    signers = ("marketing",) if paper == "signed_by_one" else ("marketing", "sales")
    return signatory.sign(before), signatory.sign(now, signers)


def _icp(
    signatory: Signatory,
    segments: tuple[Segment, ...],
    lead: Segment,
    *,
    effective: date,
    version: int,
    review_by: date | None = None,
    authors: tuple[str, ...] = ("marketing", "sales"),
) -> IdealCustomerProfile:
    profile = signatory.profile
    industries = [industry for segment in segments for industry in segment.industries]
    head = signatory.head("icp", f"Who {profile.name} is for", effective=effective, version=version, authors=authors)
    if review_by:
        head["review_by"] = review_by.isoformat()
    return IdealCustomerProfile.model_validate(
        head
        | {
            "statement": f"{' and '.join(industries)} with {lead.least:,} to {lead.most:,} people, whose {lead.champion} suffers from {lead.pain}, "
            f"at the moment when {lead.trigger}.",
            "industries": industries,
            "employees": {"min": lead.least, "max": lead.most},
            "regions": list(dict.fromkeys(region for _, region in profile.places)),
            "technologies": list(profile.domain.technologies),
            "buying_committee": [
                {"role": "champion", "titles": [lead.champion], "cares_about": [lead.pain]},
                {
                    "role": "technical approver",
                    "titles": list(profile.domain.approvers),
                    "cares_about": ["security", "effort of integration"],
                },
                {
                    "role": "economic buyer",
                    "titles": ["CFO", "Finance Director", "Managing Director"],
                    "cares_about": ["a cost that can be planned"],
                },
            ],
            "pains": [segment.pain for segment in segments],
            "triggers": [segment.trigger for segment in segments],
            "disqualifiers": [
                {
                    "field": "employees",
                    "below": lead.least,
                    "because": "below this the effort of selling exceeds the first year's margin",
                },
                {
                    "field": "industry",
                    "is": ["Consulting", "Non-profit"],
                    "because": "no operation of their own that we could help",
                },
            ],
        }
    )

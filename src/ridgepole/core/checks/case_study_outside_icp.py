"""Is there a case study for an industry that the profile leaves out?

What it asks. Is there a case study for an industry that the profile leaves out?

**Failing practice.** The newest reference is a stadium; sales is told to sell to ports only, and cannot use it.

**Better practice.** References are chosen from the agreed profile, and those outside it are kept off the site.

**Needs.** An ideal customer profile with industries, and case studies whose audience is written in the index.

**How sure.** The two words are compared by their stems: confidence 0.8. One old reference is no drama: weight grows with the share of case studies outside.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing
from ridgepole.core.checks.wording import listed
from ridgepole.core.messaging.words import stems_of

TITLE = "A case study is for a segment that the profile leaves out"


def case_study_outside_icp(case: Case) -> Sequence[Finding | Gap]:
    """One finding for all case studies whose industry shares no word with the profile's."""
    profile = standing(case, IdealCustomerProfile)
    studies = [d for d in case.documents.documents if d.kind == "case_study" and d.audience_industry]
    if profile is None or not profile.industries or not studies:
        return (
            Gap(
                "case studies with their industry",
                "without it, it cannot be told whether references fit the profile (cause 4)",
            ),
        )
    agreed = frozenset(stem for industry in profile.industries for stem in stems_of(industry))
    outside = [d for d in studies if not stems_of(d.audience_industry) & agreed]
    if not outside:
        return ()
    said = f"{len(outside)} of {len(studies)} case studies are for other industries than {listed(profile.industries)}: {listed([f'{d.title or d.path} ({d.audience_industry})' for d in outside])}."
    return (
        Finding(
            code="SY14", cause=4, severity="low", title=TITLE, subject="case_study", evidence=(rows("touchpoints", (d.path for d in outside), said),), clause="industries", agreement_version=profile.name,
            remedy="Take these off the pages that sales sends, and find references inside the profile.", owner_team="marketing", confidence=0.8, weight=0.15 * len(outside) / len(studies), data_say=said,
        ),
    )  # fmt: skip


CHECK = Check(
    code="SY14",
    title=TITLE,
    cause=4,
    check=case_study_outside_icp,
    needs=("icp", "documents"),
    clears=0.02,
    clear_says="Every case study is for an industry of the profile.",
)

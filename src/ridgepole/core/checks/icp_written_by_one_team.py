"""Was the ideal customer profile written by one team?

What it asks. Do the profile's authors come from both marketing and sales?

**Failing practice.** Marketing wrote the profile from a workshop. It lacks what every rep knows: who never buys.

**Better practice.** Marketing writes from won deals, sales from lost ones, and who wrote what shows.

**Needs.** An ideal customer profile that names its authors with their teams.

**How sure.** A fact of the document (confidence 0.95). It makes cause 1 easier and does not show it, so its weight is small. No statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.governance import WEIGHT
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed


def icp_written_by_one_team(case: Case) -> Sequence[Finding | Gap]:
    """A finding where marketing or sales is not among the authors' teams."""
    icp = standing(case, IdealCustomerProfile)
    teams = {author.team for author in icp.authors if author.team} if icp else set()
    if icp is None or not teams:
        return (
            Gap(
                "the authors of the profile, with their teams",
                "a profile that one team wrote alone lacks what the other knows (cause 1)",
            ),
        )
    absent = [team for team in ("marketing", "sales") if team not in teams]
    if not absent:
        return ()
    said = f"{icp.name} was written by {listed(sorted(teams))}, without {listed(absent)}."
    return (
        Finding(
            code="CU04",
            cause=1,
            severity="low",
            title="The ideal customer profile was written by one team",
            subject=icp.id,
            evidence=(Rows("agreements", (icp.name,), said + unsigned_note(icp)),),
            clause="authors",
            agreement_version=icp.name,
            remedy=f"Let {listed(absent)} add disqualifiers and triggers from lost and won deals, as authors.",
            owner_team=absent[0],
            confidence=0.95,
            weight=WEIGHT,
            data_say=said,
        ),
    )


CHECK = Check(
    code="CU04",
    title="The ideal customer profile was written by one team",
    cause=1,
    check=icp_written_by_one_team,
    needs=("icp",),
    clears=0.0,
    evidence="agreements",
)

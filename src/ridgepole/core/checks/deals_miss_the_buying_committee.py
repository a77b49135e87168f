"""Does sales talk to other people than the profile's buying committee?

What it asks. Of the people on the deals of twelve months whose title or role is known, how many hold a seat of the committee that the profile names?

**Failing practice.** The profile says operations decides. The people on the deals are from IT, since they answer the phone; half of the deals wait for a signature that nobody asked for.

**Better practice.** A deal shows which seats are taken; a deal without the champion's seat is not forecast.

**Needs.** An ideal customer profile with a buying committee, and at least 30 people on deals with a title or a role.

**How sure.** Jeffreys' 95% interval of the share in the committee; the finding needs it wholly below 40%. Titles are compared by their words, and a title in other words counts as outside:
confidence is 0.75. People on one deal are not independent, so deals are counted once for each title.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import is_among
from ridgepole.core.checks.deals_by_fit import YEAR_S
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note, until_s
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 30
TOO_FEW = 0.40
SQL = """
SELECT DISTINCT op.opportunity_id, p.title, COALESCE(op.role, p.role) AS role
FROM opportunity_people AS op JOIN people AS p ON p.person_id = op.person_id JOIN opportunities AS o ON o.opportunity_id = op.opportunity_id
WHERE o.created_at >= :since AND o.created_at < :until AND (op.added_at IS NULL OR op.added_at < :until)
  AND (p.title IS NOT NULL OR op.role IS NOT NULL OR p.role IS NOT NULL)
ORDER BY op.opportunity_id, p.title, role
"""


def deals_miss_the_buying_committee(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely fewer than 40% of the people on deals hold a seat of the committee."""
    icp = standing(case, IdealCustomerProfile)
    seats = [name for seat in icp.buying_committee for name in (seat.role, *seat.titles)] if icp else []
    until = until_s(case)
    people = case.ledger.query(SQL, {"since": until - YEAR_S, "until": until})
    if icp is None or not seats or len(people) < FEWEST:
        what = f"a profile with a buying committee, and {FEWEST} people on deals with a title ({len(people)} found)"
        return (Gap(what, "they show whom sales really talks to (cause 1)"),)
    answers = [any(is_among(row[key], seats) for key in ("title", "role")) for row in people]
    if jeffreys(sum(answers), len(answers)).high >= TOO_FEW:
        return ()
    outside = [row for row, inside in zip(people, answers, strict=True) if not inside]
    titles = [str(row["title"] or row["role"]) for row in outside]
    most = sorted(set(titles), key=lambda title: (-titles.count(title), title))
    said = f"{share(sum(answers), len(answers))} of the people on deals of twelve months hold a seat of the profile's buying committee; most others are {listed(most)}."
    return (
        Finding(
            code="CU14",
            cause=1,
            severity="medium",
            title="Sales talks to other people than the buying committee",
            subject=icp.id,
            evidence=(
                rows(
                    "opportunities", dict.fromkeys(row["opportunity_id"] for row in outside), said + unsigned_note(icp)
                ),
            ),
            clause="buying_committee",
            agreement_version=icp.name,
            remedy="Show the taken seats on each deal, and ask for the champion's seat before a deal is forecast; change the committee if sales knows better.",
            owner_team="sales",
            confidence=0.75,
            weight=0.4,
            marketing_says=f"The committee is {listed([seat.role for seat in icp.buying_committee])}.",
            sales_says=f"We talk to {listed(most)}.",
            data_say=said,
        ),
    )


CHECK = Check(
    code="CU14",
    title="Sales talks to other people than the buying committee",
    cause=1,
    check=deals_miss_the_buying_committee,
    needs=("icp", "opportunity_people", "people", "opportunities"),
    clears=0.1,
)

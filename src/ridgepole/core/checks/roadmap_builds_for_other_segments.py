"""Does the roadmap build for other segments than the profile names?

What it asks. Of the roadmap items that name a segment, how many name one that is not among the profile's industries?

**Failing practice.** Product follows the loudest account. Marketing and sales sell to ports; the next release is for campuses.

**Better practice.** Each item names the segment that it serves, and items outside the profile are counted and few.

**Needs.** An ideal customer profile with industries, and at least 5 roadmap items with a segment.

**How sure.** Every item is counted; Jeffreys' 95% interval allows for a roadmap being a small sample of product's choices. The finding needs it wholly above 30%. A segment that is
written as a size or a region is not compared, and names are compared by their words: confidence is 0.8.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import is_among, words
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note, until_s
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 5
TOO_MANY = 0.30
NOT_AN_INDUSTRY = frozenset(
    {"enterprise", "smb", "sme", "midmarket", "mid", "market", "small", "large", "all", "everybody", "everyone", "any"}
)
SQL = "SELECT item, segment FROM roadmap WHERE segment IS NOT NULL AND (decided_on IS NULL OR decided_on < :until) ORDER BY item"


def roadmap_builds_for_other_segments(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than 30% of the items are for segments outside the profile."""
    icp = standing(case, IdealCustomerProfile)
    items = [r for r in case.ledger.query(SQL, {"until": until_s(case)}) if not words(r["segment"]) <= NOT_AN_INDUSTRY]
    if icp is None or not icp.industries or len(items) < FEWEST:
        what = f"a profile with industries, and {FEWEST} roadmap items with a segment ({len(items)} found)"
        return (Gap(what, "they show whether product builds for the agreed customer (cause 1)"),)
    outside = [row for row in items if is_among(row["segment"], icp.industries) is False]
    if jeffreys(len(outside), len(items)).low <= TOO_MANY:
        return ()
    segments = sorted({str(row["segment"]) for row in outside})
    said = f"{share(len(outside), len(items))} of the roadmap items are for segments that {icp.name} does not name: {listed(segments)}."
    return (
        Finding(
            code="CU15",
            cause=1,
            severity="medium",
            title="The roadmap builds for other segments than the profile names",
            subject=icp.id,
            evidence=(rows("roadmap", (row["item"] for row in outside), said + unsigned_note(icp)),),
            clause="industries",
            agreement_version=icp.name,
            remedy="Settle with product whether these segments belong into the profile; if not, move the items behind those that do.",
            owner_team="product",
            confidence=0.8,
            weight=0.4,
            data_say=said,
        ),
    )


CHECK = Check(
    code="CU15",
    title="The roadmap builds for other segments than the profile names",
    cause=1,
    check=roadmap_builds_for_other_segments,
    needs=("icp", "roadmap"),
    clears=0.05,
)

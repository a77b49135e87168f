"""Is a field filled in for won deals alone?

What it asks. Is a column known of nearly all won deals and of hardly any other?

**Failing practice.** The field is filled in at closing. A model learns that accounts with a known size win, and everybody is impressed.

**Better practice.** What is filled in after the outcome is never used to predict it, nor to compare groups.

**Needs.** At least 30 won and 30 other deals.

**How sure.** Both shares are counted: known of at least 80% of won deals and of at most 10% of the others. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.deals import Deal, deals
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.wording import listed

FEWEST = 30
NEARLY_ALL, HARDLY_ANY = 0.8, 0.1
FIELDS = ("amount", "source", "campaign_id", "owner", "industry", "employees", "region", "country")


def field_known_only_of_wins(case: Case) -> Sequence[Finding | Gap]:
    """One finding that names the fields."""
    found = deals(case)
    won, other = [d for d in found if d.outcome == "won"], [d for d in found if d.outcome != "won"]
    if min(len(won), len(other)) < FEWEST:
        return (
            Gap(
                f"{FEWEST} won and {FEWEST} other deals", "they show which fields are filled in only after the outcome"
            ),
        )
    late = [name for name in FIELDS if _known(won, name) >= NEARLY_ALL and _known(other, name) <= HARDLY_ANY]
    if not late:
        return ()
    return limits_of_data(
        code="DQ11",
        title="A field is known of won deals alone",
        subject=", ".join(late),
        said=f"{listed(late).capitalize()} {'is' if len(late) == 1 else 'are'} filled in for won deals alone: it was written after the outcome, and predicts nothing.",
        remedy="Fill it in when the deal is opened, and leave it out of every comparison until then.",
        table="opportunities",
        severity="low",
    )


def _known(found: Sequence[Deal], name: str) -> float:
    return sum(getattr(deal, name) is not None for deal in found) / len(found)


CHECK = Check(
    code="DQ11",
    title="A field is known of won deals alone",
    cause=0,
    check=field_known_only_of_wins,
    needs=("opportunities",),
    clears=0.0,
)

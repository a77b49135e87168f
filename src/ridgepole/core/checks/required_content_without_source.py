"""Is content that must carry a decision written from nothing that was agreed?

What it asks. Of the touchpoints of the kinds that past-due decisions must reach, and that changed since: how many name no agreement that they are based on, in a company where
others do?

**Failing practice.** Marketing's pages say "based on messaging v4". Quote, proposal and opener were changed last month too, from last year's file.

**Better practice.** Templates name the version that they were written from, in sales as in marketing; a new version lists which of them to look at.

**Needs.** Strategy decisions with what they must reach, touchpoints with a date, and at least 3 touchpoints that name the version that they are based on.

**How sure.** That no source is named is a fact; that the content is therefore old is a suspicion, so confidence is 0.7 and weight small. At least 3 pieces and a third of those
due are asked for; every piece is counted, so no interval is needed.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.content_dates import decisions_due
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed, percent

FEWEST_NAMING, FEWEST = 3, 3
THIRD = 1 / 3


def required_content_without_source(case: Case) -> Sequence[Finding | Gap]:
    """A finding where much of what must carry a decision names no source, and others do."""
    naming = [document for document in case.documents.documents if document.based_on.strip()]
    due = {pair.document.path: pair.document for pair in decisions_due(case) if not pair.is_older}
    strategy = standing(case, Strategy)
    if strategy is None or len(naming) < FEWEST_NAMING or not due:
        what = "touchpoints that name the version that they are based on"
        return (Gap(what, "they show which content a new version has made old (cause 2)"),)
    without = [document for document in due.values() if not document.based_on.strip()]
    if len(without) < FEWEST or len(without) / len(due) < THIRD:
        return ()
    said = (
        f"{len(without)} of {len(due)} touchpoints ({percent(len(without) / len(due))}) that decisions had to reach and that changed since name nothing that they are based on,"
        f" where {len(naming)} others do: {listed([document.title or document.path for document in without])}."
    )
    teams = [document.owner_team for document in without if document.owner_team]
    return (
        Finding(
            code="ST13",
            cause=2,
            severity="medium",
            title="Content that must carry a decision names no source",
            subject=strategy.id,
            evidence=(rows("touchpoints", (document.path for document in without), said + unsigned_note(strategy)),),
            clause="must_reach",
            agreement_version=strategy.name,
            remedy="Compare each of these with the decisions in force, write the version into it, and make the template name it from now on.",
            owner_team=max(sorted(set(teams)), key=teams.count) if teams else "marketing",
            confidence=0.7,
            weight=0.3,
            data_say=said,
        ),
    )


CHECK = Check(
    code="ST13",
    title="Content that must carry a decision names no source",
    cause=2,
    check=required_content_without_source,
    needs=("strategy", "documents"),
    clears=0.05,
)

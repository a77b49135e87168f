"""Do both teams give the same definition of a qualified lead, a handoff, a number?

What it asks. Asked apart, do marketing and sales name criteria for the same term that differ?

**Failing practice.** Marketing calls a lead qualified when it has read three pages, sales when it has a budget. Every meeting about conversion is a meeting about two different rates.

**Better practice.** One written definition for each stage, with criteria that a field can test, and both teams can say it.

**Needs.** Answers of both teams to at least one question that asks for a definition, or definitions that each team writes beside its reports in the scoreboard.

**How sure.** Definitions are compared criterion by criterion; only a term that is surely different is reported, and one that cannot be compared is said to be missing. A few people
answer for their team, so confidence is 0.8. No interval can be given for a text.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import reading
from ridgepole.core.checks.wording import listed
from ridgepole.core.survey.definitions import DefinitionAudit


def teams_define_things_differently(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each term that the teams define differently."""
    audits = reading(case).definitions
    if not any(audit.same != "unclear" for audit in audits):
        return (
            Gap(
                "both teams' definitions of a qualified lead, handoff or number",
                "no performance figure should be read before they agree (cause 3)",
            ),
        )
    return [_finding(audit) for audit in audits if audit.same == "no"]


def _finding(audit: DefinitionAudit) -> Finding:
    return Finding(
        code="SC12",
        cause=3,
        severity="medium",
        title=f"The teams define “{audit.term}” differently",
        subject=audit.term,
        evidence=(Rows("survey" if audit.source == "survey" else "agreements", (), audit.why),),
        clause=audit.term,
        remedy=f"Write one definition of “{audit.term}” with criteria that a field can test, and put it into the signed funnel.",
        owner_team="revops",
        confidence=0.8,
        weight=0.45,
        marketing_says=listed(audit.marketing_says, 4) if audit.marketing_says else "",
        sales_says=listed(audit.sales_says, 4) if audit.sales_says else "",
        data_say=audit.why,
    )


CHECK = Check(
    code="SC12",
    title="The teams define the same thing differently",
    cause=3,
    check=teams_define_things_differently,
    needs=("survey",),
    clears=0.2,
    clear_says="Asked apart, both teams give the same definitions.",
)

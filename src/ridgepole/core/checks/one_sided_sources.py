"""Was only one team heard?

What it asks. Do survey answers, field feedback or reported numbers come from one of the two teams alone?

**Failing practice.** A survey of marketing finds that sales is the problem.

**Better practice.** Both teams answer the same questions apart, and both report the numbers that are compared.

**Needs.** A survey or reported numbers.

**How sure.** Every answer is counted; at least 4 answers or 2 reported numbers are asked for before one side is called absent. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.survey_read import survey_by_day

FEWEST = {"survey": 4, "reported_numbers": 2}


def one_sided_sources(case: Case) -> Sequence[Finding | Gap]:
    """One finding for each source in which marketing or sales is absent."""
    heard = {"survey": [answer.team for answer in survey_by_day(case).answers]}
    heard["reported_numbers"] = [str(row["team"]) for row in case.ledger.query("SELECT team FROM reported_numbers")]
    findings: list[Finding] = []
    for source, teams in heard.items():
        absent = [team for team in ("marketing", "sales") if team not in teams]
        if len(teams) >= FEWEST[source] and len(absent) == 1:
            said = (
                f"The {source.replace('_', ' ')} holds {len(teams):,} rows and none of {absent[0]}: it tells one side."
            )
            findings += limits_of_data(
                code="DQ06",
                title="Only one team was heard",
                subject=source,
                said=said,
                remedy=f"Ask {absent[0]} the same, apart, before anything is concluded.",
                table=source,
                severity="medium",
            )
    return findings


CHECK = Check(
    code="DQ06",
    title="Only one team was heard",
    cause=0,
    check=one_sided_sources,
    needs=(),
    clears=0.0,
)

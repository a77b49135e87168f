"""Are "unknown" and empty sources used side by side?

What it asks. Do leads or deals have a source that says "unknown" beside others whose source is empty?

**Failing practice.** A report adds both up as "other". They are different people: one was asked and did not say, the other came in by a way that nobody records.

**Better practice.** One word for "asked and not known", nothing else empty, and both shown apart until then.

**Needs.** Leads or deals with a source column.

**How sure.** Every row is counted; both kinds must hold at least 10 rows. The finding belongs to no cause and weighs nothing in the diagnosis; it says what must not be concluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.data_quality import limits_of_data
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import until_s

FEWEST = 10
SQL = """
SELECT SUM(CASE WHEN LOWER(TRIM(source)) IN ('unknown', 'n/a', 'na', 'none', 'not known', '?') THEN 1 ELSE 0 END) AS unknown,
       SUM(CASE WHEN source IS NULL OR TRIM(source) = '' THEN 1 ELSE 0 END) AS empty, COUNT(source) AS named, COUNT({key}) AS n
FROM {table} WHERE created_at IS NULL OR created_at < :until
"""


def unknown_and_empty_sources(case: Case) -> Sequence[Finding | Gap]:
    """A finding where both kinds are frequent."""
    for table, key in (("people", "person_id"), ("opportunities", "opportunity_id")):
        row = case.ledger.query(SQL.format(table=table, key=key), {"until": until_s(case)})[0]
        unknown, empty, named = (int(row[name] or 0) for name in ("unknown", "empty", "named"))
        if unknown >= FEWEST and empty >= FEWEST and named:
            said = f"{unknown:,} {table} have the source “unknown” and {empty:,} have none: two different things, which must not be added up or compared as one."
            return limits_of_data(
                code="DQ05",
                title="Unknown and empty sources are two things",
                subject=f"{table}.source",
                said=said,
                remedy="Find out which way in leaves the source empty, and record it; show “unknown” and empty apart until then.",
                table=table,
                severity="low",
            )
    return ()


CHECK = Check(
    code="DQ05",
    title="Unknown and empty sources are two things",
    cause=0,
    check=unknown_and_empty_sources,
    needs=(),
    clears=0.0,
)

"""Are leads handed over without the data that was agreed?

What it asks. Of the handoffs of the last twelve months, how many people lack a field that the funnel requires for the stage at which sales takes over?

**Failing practice.** The funnel says that title and company size are known at the handoff. Sales looks them up each time, or does not call.

**Better practice.** A handoff with a required field empty is refused by the form, with what is missing.

**Needs.** A funnel with required fields for the first stage that sales owns or the stages before it, and at least 30 handoffs. Fields that the ledger does not hold are not tested.

**How sure.** Jeffreys' 95% interval of the share of leads that lack a field; the finding needs it wholly above 15%. Today's data are read, not those of the moment of the handoff, so
the true share is at least as large. A field that no row at all holds was probably not exported; it is said to be missing and not counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.funnel import Funnel, Stage
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.finding import Finding, rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.handed_over import last_year_of
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed, share
from ridgepole.core.statistics.intervals import jeffreys

FEWEST = 30
TOO_MANY = 0.15
SQL = """
SELECT p.person_id, p.email, p.title, p.role, p.source, a.name AS company, a.industry, a.employees, a.country, a.region
FROM people AS p LEFT JOIN accounts AS a ON a.account_id = p.account_id
WHERE p.person_id IN (SELECT person_id FROM handoffs)
"""
CALLED = {
    "job title": "title",
    "company name": "company",
    "account": "company",
    "company size": "employees",
    "number of employees": "employees",
    "size": "employees",
    "lead source": "source",
}


def required_data_absent_at_handoff(case: Case) -> Sequence[Finding | Gap]:
    """A finding where surely more than 15% of the leads handed over lack a required field."""
    funnel = standing(case, Funnel)
    stage, required = _at_handoff(funnel)
    offered = last_year_of(case, aged_days=0)
    if funnel is None or stage is None or not required or len(offered) < FEWEST:
        what = f"required fields of the stage at which sales takes over, and {FEWEST} handoffs ({len(offered)} found)"
        return (Gap(what, "they show whether sales gets what it was promised (cause 3)"),)
    people = {row["person_id"]: row for row in case.ledger.query(SQL)}
    asked = [CALLED.get(name.replace("_", " ").casefold(), name.casefold()) for name in required]
    held = [name for name in dict.fromkeys(asked) if any(row.get(name) is not None for row in people.values())]
    if not held:
        return (
            Gap(
                f"the fields {listed(required)} of people",
                "they were to be known at the handoff (cause 3)",
            ),
        )
    lacking = {
        h.id: [name for name in held if people[h.person_id].get(name) is None] for h in offered if h.person_id in people
    }
    without = [handoff for handoff, names in lacking.items() if names]
    if not lacking or jeffreys(len(without), len(lacking)).low <= TOO_MANY:
        return ()
    worst = sorted(held, key=lambda name: -sum(name in names for names in lacking.values()))
    said = f"{share(len(without), len(lacking))} of the leads handed over lack data that {stage.name or stage.id} requires, most often {worst[0]}."
    return (
        Finding(
            code="HO05",
            cause=3,
            severity="medium",
            title="Leads are handed over without the agreed data",
            subject=stage.id,
            evidence=(rows("handoffs", without, said + unsigned_note(funnel)),),
            clause=stage.id,
            agreement_version=funnel.name,
            remedy="Refuse a handoff that lacks a required field, and strike fields from the list that nobody uses.",
            owner_team="marketing",
            confidence=0.9,
            weight=0.3,
            marketing_says="We hand over what the form asked for.",
            sales_says=f"We look up {worst[0]} ourselves.",
            data_say=said,
        ),
    )


def _at_handoff(funnel: Funnel | None) -> tuple[Stage | None, tuple[str, ...]]:
    """The first stage that sales owns, and everything that is required of a lead up to and in it."""
    required: list[str] = []
    for stage in funnel.stages if funnel else ():
        required += stage.required_fields
        if stage.owner_team == "sales":
            return stage, tuple(dict.fromkeys(required))
    return None, ()


CHECK = Check(
    code="HO05",
    title="Leads are handed over without the agreed data",
    cause=3,
    check=required_data_absent_at_handoff,
    needs=("funnel", "handoffs", "people"),
    clears=0.1,
)

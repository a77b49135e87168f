"""Are personas older than the profile?

What it asks. Does the messaging framework, effective before the profile, still speak to roles or industries that the profile does not name?

**Failing practice.** The profile moved from IT to operations. The value propositions are still for the IT director, since nobody's task was to carry it over.

**Better practice.** A new profile opens a draft of the messaging framework, and each value proposition is for a role and an industry that the profile names.

**Needs.** An ideal customer profile with industries or a buying committee, a messaging framework whose value propositions name roles or industries, and the day on which each took effect.

**How sure.** Dates and names are facts; names are compared by their words, so a synonym ("CFO", "finance chief") may be taken for another role: confidence is 0.75. No
statistics are used.
"""

from __future__ import annotations

from collections.abc import Sequence

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.check import Check
from ridgepole.core.checks.customer_fit import is_among
from ridgepole.core.checks.finding import Finding, Rows
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.standing import standing, unsigned_note
from ridgepole.core.checks.wording import listed, on_day


def personas_older_than_icp(case: Case) -> Sequence[Finding | Gap]:
    """A finding where an older framework speaks to people whom the profile does not name."""
    icp, messaging = standing(case, IdealCustomerProfile), standing(case, MessagingFramework)
    if icp is None or messaging is None or icp.effective_from is None or messaging.effective_from is None:
        return (
            Gap(
                "the days on which profile and messaging framework took effect",
                "they show whether personas followed the profile (cause 1)",
            ),
        )
    seats = [name for seat in icp.buying_committee for name in (seat.role, *seat.titles)]
    named = [
        (name, wanted)
        for proposition in messaging.value_propositions
        for names, wanted in ((proposition.for_roles, seats), (proposition.for_industries, list(icp.industries)))
        if wanted
        for name in names
    ]
    if not named:
        return (
            Gap(
                "roles or industries in value propositions and in the profile",
                "they show whether personas follow the profile (cause 1)",
            ),
        )
    strangers = list(dict.fromkeys(name for name, wanted in named if not is_among(name, wanted)))
    if not strangers or messaging.effective_from >= icp.effective_from:
        return ()
    said = (
        f"{messaging.name} of {on_day(messaging.effective_from)} is older than {icp.name} of {on_day(icp.effective_from)}"
        f" and speaks to {listed(strangers)}, whom the profile does not name."
    )
    return (
        Finding(
            code="CU10",
            cause=1,
            severity="medium",
            title="Personas are older than the profile",
            subject=messaging.id,
            evidence=(Rows("agreements", (messaging.name, icp.name), said + unsigned_note(icp)),),
            clause="value_propositions",
            agreement_version=messaging.name,
            remedy="Go through the value propositions with the new profile, and write for the roles and industries that it names.",
            owner_team="marketing",
            confidence=0.75,
            weight=0.3,
            data_say=said,
        ),
    )


CHECK = Check(
    code="CU10",
    title="Personas are older than the profile",
    cause=1,
    check=personas_older_than_icp,
    needs=("icp", "messaging"),
    clears=0.03,
)

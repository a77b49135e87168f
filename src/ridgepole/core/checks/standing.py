"""Which version of an agreement a finding stands on, and how that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ridgepole.core.agreements.agreement import SIGNING_TEAMS, Agreement
from ridgepole.core.kernel.period import end_of_day

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case

A = TypeVar("A", bound=Agreement)


def standing(case: Case, kind: type[A]) -> A | None:
    """The version in force on the day asked; where none is signed by both, the newest effective one as the best statement available.

    Where no version is effective yet, the oldest one is used all the same: it says what the teams mean.
    """
    found = case.agreements.in_force(kind, case.as_of) or case.agreements.current(kind, case.as_of)
    versions = case.agreements.versions(kind)
    return found or (versions[0] if versions else None)


def unsigned_note(agreement: Agreement) -> str:
    """A sentence where both teams have not signed these very bytes, else nothing."""
    if agreement.is_signed:
        return ""
    absent = " and ".join(team for team in SIGNING_TEAMS if team not in agreement.signed_by)
    return f" {agreement.name} is not signed by {absent}; it is used as the best statement there is."


def until_s(case: Case) -> int:
    """The end of the day asked about, in UTC seconds: nothing at or after it is read."""
    return end_of_day(case.as_of, case.company.time_zone)

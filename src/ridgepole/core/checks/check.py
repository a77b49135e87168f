"""A check: a pure function of a case, with its code, its cause and its documentation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.finding import Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.ledger.tables import BY_NAME

EvidenceGroup = Literal["survey", "data", "agreements", "documents"]


@dataclass(frozen=True, slots=True)
class Check:
    """A catalogue entry. Every file of `checks/` that defines `CHECK` is found by itself.

    The file's docstring is its page in docs/checks/: what it asks, **Failing practice**, **Better practice**, what it needs, how sure it can be.
    `needs` names what must be present for it to say anything ("icp", "survey", "opportunities" ..., see needs.py); what is absent becomes missing
    evidence. `check` returns findings, or `Gap`s where the evidence is too thin to tell. `clears` says how much it speaks against its cause when it could
    look and found nothing (0 nothing, 1 decisive); `clear_says` says in one sentence what that shows. `evidence` is the group that it draws on: checks of one group are not independent of each other.
    `gathers` names the kinds of claims of the story that its findings put together: what people say of such a claim counts for this check's precision.
    """

    code: str
    title: str
    cause: int
    check: Callable[[Case], Sequence[Finding | Gap]]
    needs: tuple[str, ...] = ()
    clears: float = 0.15
    evidence: EvidenceGroup | None = None
    clear_says: str = ""
    gathers: tuple[str, ...] = ()

    @property
    def draws_on(self) -> EvidenceGroup:
        """The stated group, or the one that its needs imply."""
        if self.evidence is not None:
            return self.evidence
        if any(need.partition(":")[0] == "survey" for need in self.needs):
            return "survey"
        if any(need.partition(":")[0] == "documents" for need in self.needs):
            return "documents"
        return "data" if any(need in BY_NAME for need in self.needs) else "agreements"

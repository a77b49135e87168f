"""Segments that a decision or a new profile replaced, and whether an account belongs to one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ridgepole.core.agreements.icp import IdealCustomerProfile
from ridgepole.core.agreements.strategy import Strategy
from ridgepole.core.checks.customer_fit import Firm, fits, is_among, words
from ridgepole.core.checks.standing import standing
from ridgepole.core.kernel.period import start_of_day

if TYPE_CHECKING:
    from ridgepole.core.agreements.agreement import Agreement
    from ridgepole.core.checks.case import Case


@dataclass(frozen=True, slots=True)
class Replaced:
    """What is last year's since `since_s`: `names` of industries that a decision gave up, or what `old` names and `new` does not."""

    agreement: Agreement
    clause: str
    since_s: int
    names: tuple[str, ...] = ()
    old: IdealCustomerProfile | None = None
    new: IdealCustomerProfile | None = None

    def holds(self, firm: Firm) -> bool | None:
        """Whether an account belongs to what was replaced; None where its industry and size do not say."""
        if self.old is not None and self.new is not None:
            was, is_now = fits(firm, self.old), fits(firm, self.new)
            return None if was is None or is_now is None else was and not is_now
        return is_among(firm.industry, self.names)

    def names_industry(self, industry: str) -> bool:
        """Whether an industry by name is one that was replaced."""
        if self.old is not None and self.new is not None:
            return bool(is_among(industry, self.old.industries)) and not is_among(industry, self.new.industries)
        return bool(is_among(industry, self.names))


def replaced_segments(case: Case) -> tuple[Replaced, ...]:
    """Every replacement in effect: industries that a decision's `replaces` names and its `says` does not, and the change from one profile version to the next."""
    found: list[Replaced] = []
    zone = case.company.time_zone
    icp = standing(case, IdealCustomerProfile)
    older = [v for v in case.agreements.versions(IdealCustomerProfile) if icp is not None and v.version < icp.version]
    if icp is not None and older and icp.effective_from is not None and icp.effective_from <= case.as_of:
        found.append(
            Replaced(icp, "industries, employees", start_of_day(icp.effective_from, zone), old=older[-1], new=icp)
        )
    strategy = standing(case, Strategy)
    industries = _industries(case)
    for decision in strategy.decisions if strategy else ():
        since = decision.effective_from or decision.decided_on
        if strategy is None or since is None or since > case.as_of:
            continue
        names = tuple(
            name for name in industries if _speaks_of(decision.replaces, name) and not _speaks_of(decision.says, name)
        )
        if names:
            found.append(Replaced(strategy, decision.id, start_of_day(since, zone), names=names))
    return tuple(found)


def _industries(case: Case) -> list[str]:
    written = {
        str(row["industry"])
        for row in case.ledger.query("SELECT DISTINCT industry FROM accounts WHERE industry IS NOT NULL")
    }
    for row in case.ledger.query(
        "SELECT DISTINCT target_industries AS aimed FROM campaigns WHERE target_industries IS NOT NULL"
    ):
        written |= {name.strip() for name in str(row["aimed"]).split("|") if name.strip()}
    return sorted(written)


def _speaks_of(text: str, name: str) -> bool:
    """All telling words of the name stand in one part of the text."""
    wanted = words(name)
    return bool(wanted) and any(
        wanted <= words(part) for part in re.split(r"[,;.:()–-]|\band\b|\bor\b", text) if part
    ) | (bool(wanted) and len(wanted) > 1 and wanted <= words(text))

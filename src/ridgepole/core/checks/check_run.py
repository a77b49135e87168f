"""What came of running the checks on one case: findings, what looked and found nothing, and what could not tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ridgepole.core.checks.catalogue import checks
from ridgepole.core.checks.finding import SEVERITIES, Finding
from ridgepole.core.checks.gap import Gap
from ridgepole.core.checks.needs import gaps
from ridgepole.core.kernel.errors import BadUseError

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case
    from ridgepole.core.checks.check import Check

Outcome = Literal["found", "clear", "could_not_tell", "failed"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check's answer. Three outcomes are honest: found, clear, could not tell; `failed` is a defect of ours and never counts as clear."""

    check: Check
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckRun:
    """Every selected check's result."""

    results: tuple[CheckResult, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the most severe first, then by code and subject."""
        every = [finding for result in self.results for finding in result.findings]
        return tuple(sorted(every, key=lambda f: (-SEVERITIES.index(f.severity), f.code, f.subject)))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing, each thing once, in the order of the checks that asked for it."""
        return tuple(dict.fromkeys(gap for result in self.results for gap in result.gaps))

    @property
    def failed(self) -> tuple[CheckResult, ...]:
        """Checks that stopped with an error."""
        return tuple(result for result in self.results if result.outcome == "failed")


def selected(select: Sequence[str] = ()) -> tuple[Check, ...]:
    """Checks whose code starts with one of `select` ("CU", "SC07"), all where it is empty; BadUseError where one selects nothing."""
    catalogue = checks()
    for prefix in select:
        if not any(code.startswith(prefix.upper()) for code in catalogue):
            known = ", ".join(sorted({code.rstrip("0123456789") for code in catalogue}))
            raise BadUseError(f"no check has a code that starts with {prefix!r}", hint=f"codes start with {known}")
    prefixes = tuple(prefix.upper() for prefix in select)
    return tuple(check for code, check in catalogue.items() if not prefixes or code.startswith(prefixes))


def run_one(check: Check, case: Case) -> CheckResult:
    """One check on one case. What it needs and does not find becomes a gap, and the check is not asked."""
    missing = gaps(case, check.needs)
    if missing:
        return CheckResult(check, "could_not_tell", gaps=missing)
    try:
        answers = check.check(case)
    except Exception as error:  # noqa: BLE001 - one defective check must not take the whole diagnosis with it; it is reported, never clear
        gap = Gap(
            f"the answer of check {check.code} ({check.title})", f"it stopped with {type(error).__name__}: {error}"
        )
        return CheckResult(check, "failed", gaps=(gap,))
    findings = tuple(answer for answer in answers if isinstance(answer, Finding))
    thin = tuple(answer for answer in answers if isinstance(answer, Gap))
    outcome: Outcome = "found" if findings else "could_not_tell" if thin else "clear"
    return CheckResult(check, outcome, findings, thin)


def run(case: Case, select: Sequence[str] = ()) -> CheckRun:
    """Every selected check on one case, in the order of their codes."""
    return CheckRun(tuple(run_one(check, case) for check in selected(select)))

"""The whole diagnosis from a run of checks: four answers in order, what comes first, what is urgent, what it costs, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import SEVERITIES, Finding
from ridgepole.core.checks.waiver import Ruled, apply_rulings
from ridgepole.core.diagnosis.diagnosis import CAUSES, CauseVerdict, Diagnosis, Missing
from ridgepole.core.diagnosis.money_at_stake import BASIS, AtStake, money_at_stake
from ridgepole.core.diagnosis.weigh_evidence import verdict

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case
    from ridgepole.core.checks.check_run import CheckRun


def answer_questions(case: Case, run: CheckRun) -> Diagnosis:
    """The diagnosis of one case. Findings that people waived or dismissed count for nothing and are not shown."""
    ruled = apply_rulings(run.findings, case.rulings, on=case.as_of)
    aside = {finding.digest for finding, _ in ruled.set_aside}
    verdicts = tuple(verdict(run, cause, set_aside=aside, confirmed=ruled.confirmed) for cause in CAUSES)
    present = [answer.cause for answer in verdicts if answer.present == "yes"]
    stake = _stake(case, ruled, present)
    return Diagnosis(
        upstream_cause=present[0] if present else None,
        urgent_cause=urgent_cause(present, ruled.counting, stake),
        causes=verdicts,
        findings=ruled.counting,
        missing=_missing(run, verdicts),
        money=stake.joint if stake else None,
        money_by_cause=stake.by_cause if stake else (),
        money_basis=BASIS if stake else "",
    )


def urgent_cause(present: Sequence[int], findings: Sequence[Finding], stake: AtStake | None) -> int | None:
    """Cause 4 where it is present, since it costs deals today; else the one with most money at stake, then with the most severe finding, then the earliest."""
    if not present:
        return None
    if 4 in present:
        return 4
    money = {cause: share.mid for cause, share in stake.by_cause} if stake else {}

    def rank(cause: int) -> tuple[float, float, int]:
        severities = [SEVERITIES.index(f.severity) * f.weight for f in findings if f.cause == cause]
        return (-money.get(cause, 0.0), -max(severities, default=0.0), cause)

    return min(present, key=rank)


def _stake(case: Case, ruled: Ruled, present: Sequence[int]) -> AtStake | None:
    leaks = [(f.cause, f.leak) for f in ruled.counting if f.leak is not None and f.cause in present]
    if not leaks:
        return None
    values = [d.amount for d in deals(case) if d.outcome == "won" and d.amount and d.currency == case.company.currency]
    return money_at_stake(leaks, values, case.company.currency)


def _missing(run: CheckRun, verdicts: Sequence[CauseVerdict]) -> tuple[Missing, ...]:
    """Each missing thing once; what would settle an unclear question comes first."""
    unclear = {answer.cause for answer in verdicts if answer.present == "unclear"}
    ranked = sorted(
        (
            (0 if result.check.cause in unclear else 1, place, gap)
            for place, result in enumerate(run.results)
            for gap in result.gaps
        ),
        key=lambda item: item[:2],
    )
    return tuple(Missing(gap.what, gap.why_it_matters) for gap in dict.fromkeys(gap for _, _, gap in ranked))

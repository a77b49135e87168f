"""The whole diagnosis from a run of checks: four answers in order, what comes first, what is urgent, what it costs, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ridgepole.core.checks.deals import deals
from ridgepole.core.checks.finding import SEVERITIES, Finding
from ridgepole.core.checks.waiver import Ruled, apply_rulings
from ridgepole.core.checks.wording import share
from ridgepole.core.diagnosis.diagnosis import CAUSES, CauseVerdict, Diagnosis, Missing
from ridgepole.core.diagnosis.exposed_deals import leak_or_need
from ridgepole.core.diagnosis.money_at_stake import BASIS, FEWEST_VALUES, TELLING, AtStake, money_at_stake, worse_by
from ridgepole.core.diagnosis.weigh_evidence import verdict

if TYPE_CHECKING:
    from ridgepole.core.checks.case import Case
    from ridgepole.core.checks.check_run import CheckRun
    from ridgepole.core.checks.leak import Leak


def answer_questions(case: Case, run: CheckRun) -> Diagnosis:
    """The diagnosis of one case. Findings that people waived or dismissed count for nothing and are not shown."""
    ruled = apply_rulings(run.findings, case.rulings, on=case.as_of)
    aside = {finding.digest for finding, _ in ruled.set_aside}
    verdicts = tuple(verdict(run, cause, set_aside=aside, confirmed=ruled.confirmed) for cause in CAUSES)
    present = [answer.cause for answer in verdicts if answer.present == "yes"]
    leaks, untold = _leaks(case, ruled, present)
    stake = money_at_stake(leaks, values := _won_values(case), case.company.currency) if leaks else None
    if leaks and stake is None:
        untold = {cause: _few_values(len(values)) for cause in present}
    return Diagnosis(
        upstream_cause=present[0] if present else None,
        urgent_cause=urgent_cause(present, ruled.counting, stake),
        causes=verdicts,
        findings=ruled.counting,
        missing=_missing(run, verdicts),
        money=stake.joint if stake else None,
        money_by_cause=stake.by_cause if stake else (),
        money_basis=BASIS if stake else "",
        money_not_told=tuple(sorted(untold.items())),
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


def _leaks(case: Case, ruled: Ruled, present: Sequence[int]) -> tuple[list[tuple[int, Leak]], dict[int, str]]:
    """What each cause that is present is reckoned by, and for the others why nothing can be put on them."""
    told: list[tuple[int, Leak]] = []
    untold: dict[int, str] = {}
    for cause in present:
        found = [f.leak for f in ruled.counting if f.cause == cause and f.leak is not None and f.leak.accounts]
        shown = leak_or_need(case, cause) if not found else None
        if isinstance(shown, str):
            untold[cause] = shown
            continue
        leaks = found if shown is None else [shown]
        worse = [leak for leak in leaks if leak.reference.trials and leak.now.trials and worse_by(leak) >= TELLING]
        told += [(cause, leak) for leak in worse]
        if not worse:
            untold[cause] = _no_difference(leaks[0])
    return told, untold


def _no_difference(leak: Leak) -> str:
    return (
        f"what met it was won about as often ({share(leak.now.hits, leak.now.trials)}) as what did not"
        f" ({share(leak.reference.hits, leak.reference.trials)})"
    )


def _few_values(known: int) -> str:
    return f"it takes {FEWEST_VALUES} won deals with an amount in the company's currency ({known} are recorded)"


def _won_values(case: Case) -> list[float]:
    return [d.amount for d in deals(case) if d.outcome == "won" and d.amount and d.currency == case.company.currency]


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

"""Findings with what people decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ridgepole.core.checks.finding import SEVERITIES
from ridgepole.core.checks.waiver import Waiver
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import FindingJudgement


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding's JSON, the decision that holds (None while it is open), and who looks after it."""

    finding: Mapping[str, Any]
    judgement: FindingJudgement | None
    assignee: str

    @property
    def state(self) -> str:
        """open, confirmed, dismissed or waived."""
        return self.judgement.verdict if self.judgement else "open"

    @property
    def counts(self) -> bool:
        """Whether it still stands."""
        return self.state in {"open", "confirmed"}


def rulings_of(judgements: Iterable[FindingJudgement]) -> tuple[Waiver, ...]:
    """What holds of each finding and claim, oldest first: its newest decision, unless that opened it again."""
    newest: dict[str, FindingJudgement] = {}
    for judgement in judgements:
        if judgement.verdict != "assigned":
            newest.pop(judgement.finding, None)
            newest[judgement.finding] = judgement
    return tuple(
        Waiver(
            j.finding, j.verdict, j.owner or j.person_name or "unknown", j.reason or "confirmed", j.expires_on, j.about
        )
        for j in newest.values()
        if j.verdict == "waived" or j.verdict == "confirmed" or j.verdict == "dismissed"  # noqa: PLR1714 - typed word by word
    )


def judged_findings(findings: Iterable[Mapping[str, Any]], workplace: Workplace, on: date) -> list[Judged]:
    """The most severe first, then the dearest."""
    decided: dict[str, list[FindingJudgement]] = {}
    for judgement in workplace.judgements.all():
        decided.setdefault(judgement.finding, []).append(judgement)
    judged = [_judged(finding, decided.get(finding["digest"], []), on) for finding in findings]
    return sorted(judged, key=_order)


def _judged(finding: Mapping[str, Any], decisions: list[FindingJudgement], on: date) -> Judged:
    verdicts = [d for d in decisions if d.verdict != "assigned"]
    newest = verdicts[-1] if verdicts else None
    holds = newest if newest and newest.verdict != "open" and newest.holds_on(on) else None
    owners = [d.owner for d in decisions if d.verdict == "assigned"]
    return Judged(finding, holds, owners[-1] if owners else "")


def _order(judged: Judged) -> tuple[int, float, str]:
    money = judged.finding.get("money") or {}
    return (-SEVERITIES.index(judged.finding["severity"]), -float(money.get("mid", 0)), judged.finding["title"])

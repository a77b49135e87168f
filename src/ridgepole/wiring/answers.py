"""What can be computed of a case, by name: each is one flow, its answer as JSON. Run by results.py, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.waiver import Waiver
from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.replay_agreement import replay_agreement
from ridgepole.flows.run_checks import run_checks
from ridgepole.flows.take_measure import take_measure
from ridgepole.flows.workplace_values import FindingJudgement

Progress = Callable[[int, str], None]


def answer(name: str, case: Case, judgements: list[FindingJudgement], progress: Progress) -> dict[str, Any]:
    """The JSON of "diagnosis", "measure:NAME[:DIMENSION]" or "replay:DIGEST"."""
    kind, _, rest = name.partition(":")
    if kind == "diagnosis":
        return _diagnosis(case, judgements, progress)
    if kind == "measure":
        measure, _, by = rest.partition(":")
        return take_measure(case=case, name=measure, by=by).as_json()
    if kind == "replay":
        draft = next(document for document in case.agreements.documents if document.digest == rest)
        return replay_agreement(case=case, draft=draft).as_json()
    raise ValueError(name)


def _diagnosis(case: Case, judgements: list[FindingJudgement], progress: Progress) -> dict[str, Any]:
    progress(10, "Running the checks")
    run = run_checks(case=case)
    progress(70, "Weighing the four causes")
    diagnosis = diagnose(case=case, rulings=_rulings(judgements))
    return {"diagnosis": diagnosis.as_json(), "all_findings": [finding.as_json() for finding in run.findings]}


def _rulings(judgements: list[FindingJudgement]) -> list[Waiver]:
    newest = {j.finding: j for j in judgements if j.verdict != "assigned"}
    return [
        Waiver(j.finding, j.verdict, j.owner or j.person_name, j.reason or "confirmed", j.expires_on)
        for j in newest.values()
        if j.verdict == "waived" or j.verdict == "confirmed" or j.verdict == "dismissed"  # noqa: PLR1714 - typed word by word
    ]

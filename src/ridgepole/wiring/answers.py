"""What can be computed of a case, by name: each is one flow, its answer as JSON. Run by results.py, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from ridgepole.core.checks.case import Case
from ridgepole.flows.workplace_values import FindingJudgement

Progress = Callable[[int, str], None]


def answer(name: str, case: Case, judgements: list[FindingJudgement], progress: Progress) -> dict[str, Any]:
    """The JSON of "diagnosis", "survey", "story", or "measure:NAME[:DIMENSION]"."""
    kind, _, rest = name.partition(":")
    if kind == "diagnosis":
        return _diagnosis(case, judgements, progress)
    if kind == "measure":
        measure, _, by = rest.partition(":")
        return _flow("take_measure")(case=case, name=measure, by=by).as_json()  # type: ignore[no-any-return]
    if kind == "survey":
        return _flow("read_survey")(case=case).as_json()  # type: ignore[no-any-return]
    if kind == "story":
        return _flow("tell_story")(case=case).as_json()  # type: ignore[no-any-return]
    raise ValueError(name)


def _diagnosis(case: Case, judgements: list[FindingJudgement], progress: Progress) -> dict[str, Any]:
    progress(10, "Running the checks")
    run = _flow("run_checks")(case=case)
    progress(70, "Weighing the four causes")
    diagnosis = _flow("diagnose")(case=case, rulings=_rulings(judgements))
    return {"diagnosis": diagnosis.as_json(), "all_findings": [finding.as_json() for finding in run.findings]}


def _rulings(judgements: list[FindingJudgement]) -> list[Any]:
    waiver = import_module("ridgepole.core.checks.waiver").Waiver
    newest = {j.finding: j for j in judgements if j.verdict != "assigned"}
    return [
        waiver(j.finding, j.verdict, j.owner or j.person_name, j.reason or "confirmed", j.expires_on)
        for j in newest.values()
        if j.verdict in {"waived", "confirmed", "dismissed"}
    ]


def _flow(name: str) -> Any:
    if find_spec(f"ridgepole.flows.{name}") is None:
        raise NotImplementedError(f"the flow {name} is not there yet")
    return getattr(import_module(f"ridgepole.flows.{name}"), name)

"""What can be computed of a case, by name: each is one flow, its answer as JSON. Run by results.py, in a process of its own."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from ridgepole.core.checks.case import Case
from ridgepole.core.checks.precision import precision_by_check
from ridgepole.flows.audit_ai_use import audit_ai_use
from ridgepole.flows.diagnose import diagnose
from ridgepole.flows.follow_buyers import follow_buyer, follow_buyers
from ridgepole.flows.replay_agreement import replay_agreement
from ridgepole.flows.run_checks import run_checks
from ridgepole.flows.take_measure import take_measure
from ridgepole.flows.tell_story import tell_story
from ridgepole.flows.write_report import write_report
from ridgepole.wiring.handover_answers import HANDOVER_ANSWERS
from ridgepole.wiring.report_formats import REPORT_FORMATS

Progress = Callable[[int, str], None]


def answer(name: str, case: Case, progress: Progress) -> dict[str, Any]:
    """The JSON of "diagnosis", "story", "paths", "path:ACCOUNT", "audit", "document:PATH", "report:FORM", "measure:NAME[:DIMENSION]", "replay:DIGEST", or of one of handover_answers.py."""
    kind, _, rest = name.partition(":")
    if kind == "diagnosis":
        return _diagnosis(case, progress)
    if kind == "measure":
        measure, _, by = rest.partition(":")
        return take_measure(case=case, name=measure, by=by).as_json()
    if kind == "report":
        progress(20, "Diagnosing")
        diagnosis = diagnose(case=case)
        progress(80, "Writing the report")
        content = write_report(case=case, diagnosis=diagnosis, renders=REPORT_FORMATS[rest])
        return {"base64": base64.b64encode(content).decode("ascii")}
    if kind == "replay":
        draft = next(document for document in case.agreements.documents if document.digest == rest)
        return replay_agreement(case=case, draft=draft).as_json()
    if kind in QUICK:
        return QUICK[kind](case, rest)
    if kind in HANDOVER_ANSWERS:
        return HANDOVER_ANSWERS[kind](case, rest)
    raise ValueError(name)


def _document(case: Case, path: str) -> dict[str, Any]:
    """One touchpoint as it was read; without blocks where there is none. Hidden text is no part of what a buyer meets."""
    found = next((document for document in case.documents.documents if document.path == path), None)
    if found is None:
        return {"blocks": []}
    blocks = [
        {"kind": block.kind, "text": block.text, "locator": block.locator, "speaker": block.speaker}
        for block in found.blocks
        if block.kind != "hidden"
    ]
    about = {
        "title": found.title,
        "kind": found.kind,
        "stage": found.stage,
        "owner_team": found.owner_team,
        "source": found.source,
        "fetched_at": found.fetched_at,
    }
    return {**about, "blocks": blocks}


def _diagnosis(case: Case, progress: Progress) -> dict[str, Any]:
    progress(10, "Running the checks")
    run = run_checks(case=case)
    progress(70, "Weighing the four causes")
    diagnosis = diagnose(case=case)
    return {
        "diagnosis": diagnosis.as_json(),
        "all_findings": [finding.as_json() for finding in run.findings],
        "precision": [found.as_json() for found in precision_by_check(case.rulings)],
    }


QUICK: dict[str, Callable[[Case, str], dict[str, Any]]] = {
    "story": lambda case, _rest: tell_story(case=case).as_json(),
    "paths": lambda case, _rest: follow_buyers(case=case).as_json(),
    "path": lambda case, account: follow_buyer(case=case, account=account).as_json(),
    "audit": lambda case, _rest: audit_ai_use(case=case).as_json(),
    "document": _document,
}

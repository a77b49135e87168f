"""Findings and decisions about them."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Path, Router
from pydantic import StringConstraints

from ridgepole.faces.api.shapes import FindingOut, JudgementIn, JudgementOut, Trouble
from ridgepole.faces.api.tokens import READ, WRITE, Caller, caller
from ridgepole.flows.judge_finding import judge_finding
from ridgepole.flows.judged_findings import Judged, judged_findings
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.judged_about import check_judged
from ridgepole.wiring.results import ask, utc_now

router = Router(tags=["findings"])
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


@router.get("/findings", auth=READ, response={200: list[FindingOut], 403: Trouble})
def findings(request: HttpRequest, cause: int | None = None, severity: str = "", state: str = "") -> Any:
    """All findings, or those of a cause, severity or state. Empty while the first diagnosis is on its way: see /diagnosis."""
    return [
        _out(judged)
        for judged in _judged(caller(request))
        if (cause is None or judged.finding["cause"] == cause)
        and severity in {"", judged.finding["severity"]}
        and state in {"", judged.state}
    ]


@router.get("/findings/{digest}", auth=READ, response={200: FindingOut, 403: Trouble, 404: Trouble})
def finding(request: HttpRequest, digest: Path[Digest]) -> Any:
    """One finding."""
    found = next((judged for judged in _judged(caller(request)) if judged.finding["digest"] == digest), None)
    if found is None:
        raise Http404("There is no finding of that digest.")
    return _out(found)


@router.post("/findings/{digest}/judgements", auth=WRITE, response={201: JudgementOut, 403: Trouble, 409: Trouble})
def judge(request: HttpRequest, digest: Path[Digest], given: JudgementIn) -> Any:
    """Confirm, dismiss, waive, assign, or open again."""
    who = caller(request)
    kept = judge_finding(
        workplace=who.workplace,
        party=who.party,
        finding=digest,
        verdict=given.verdict,
        reason=given.reason,
        owner=given.owner,
        expires_on=given.expires_on,
        now=utc_now(),
        about=check_judged(who.tenant, digest),
    )
    return 201, kept


def _judged(who: Caller) -> list[Judged]:
    answer = ask(who.tenant, "diagnosis")
    found = answer.value["all_findings"] if answer.value else []
    return judged_findings(found, who.workplace, as_of_day(who.tenant))


def _out(judged: Judged) -> dict[str, Any]:
    return {"state": judged.state, "assignee": judged.assignee, "finding": dict(judged.finding)}

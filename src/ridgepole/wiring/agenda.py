"""The agenda of the next meeting as it would be at a moment, for every face."""

from __future__ import annotations

from datetime import datetime

from ridgepole.core.actions.smarketing_meeting import AgendaItem
from ridgepole.flows.judged_findings import judged_findings
from ridgepole.flows.plan_meeting import plan_meeting
from ridgepole.flows.workplace_ports import Workplace
from ridgepole.flows.workplace_values import Tenant
from ridgepole.wiring.answer_job import as_of_day
from ridgepole.wiring.results import Answer, ask

HEARD_TWICE = 2


def agenda_at(tenant: Tenant, workplace: Workplace, now: datetime) -> tuple[Answer, tuple[AgendaItem, ...]]:
    """The diagnosis that its findings are taken from, which may still be on its way, and the points in order."""
    diagnosis = ask(tenant, "diagnosis")
    objections = ask(tenant, "objections")
    found = diagnosis.value["all_findings"] if diagnosis.value else []
    heard = objections.value["objections"] if objections.value else []
    agenda = plan_meeting(
        workplace=workplace,
        findings=judged_findings(found, workplace, as_of_day(tenant)),
        objections=[o for o in heard if not o["is_answered"] and o["count"] >= HEARD_TWICE],
        time_zone=tenant.company.time_zone,
        now=now,
    )
    return diagnosis, agenda

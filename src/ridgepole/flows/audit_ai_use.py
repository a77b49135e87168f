"""Audit the use of AI tools across the revenue teams."""

from __future__ import annotations

from functools import partial

from ridgepole.core.agreements.messaging_framework import MessagingFramework
from ridgepole.core.checks.case import Case
from ridgepole.core.checks.standing import standing
from ridgepole.core.diagnosis.ai_audit import AiAudit, audit
from ridgepole.flows.check_draft import check_draft, guard_of
from ridgepole.flows.run_checks import run_checks

CHECKS = ("AI", "ST06")


def audit_ai_use(*, case: Case) -> AiAudit:
    """Register of tools, uses and owners; what rests on a replaced version and for how long; what was checked; which cause each widens."""
    guard = guard_of(case=case) if case.embedder and standing(case, MessagingFramework) else None
    verdict_of = partial(check_draft, guard=guard) if guard else None
    return audit(case, run_checks(case=case, select=CHECKS), verdict_of)

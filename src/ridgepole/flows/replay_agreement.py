"""See what a draft would have done before anybody signs it."""

from __future__ import annotations

from ridgepole.core.actions.replay import Replay, replay_draft
from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.checks.case import Case
from ridgepole.core.kernel.period import Period

REPLAYED = frozenset({"icp", "funnel", "sla"})
"""Kinds that decide what becomes of a lead."""


def replay_agreement(*, case: Case, draft: Agreement, period: Period | None = None) -> Replay:
    """The draft's consequences on the case's history."""
    return replay_draft(case, draft, period=period)

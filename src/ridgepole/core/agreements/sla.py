"""The service-level agreement: what each team promises the other, on which clock."""

from __future__ import annotations

from typing import Any, Literal

from ridgepole.core.agreements.agreement import Agreement
from ridgepole.core.agreements.fields import Clause, Text, Texts


class WorkingHours(Clause):
    """`hours` maps a day or range ("mon-fri", "sat") to "09:00-17:30" or several, in `time_zone`; `holidays` are ISO days.

    A single text for `hours`, such as "09:00-17:30", means Monday to Friday; "mon-fri 09:00-17:30" says its days.
    """

    time_zone: Text = ""
    hours: Any = None
    holidays: Texts = ()


class Commitment(Clause):
    """One promise with its measure. `segment` narrows it to some leads."""

    id: Text
    by_team: Text = ""
    promise: Text = ""
    measure: Text = ""
    within_minutes: float | None = None
    at_least: float | None = None
    at_most: float | None = None
    from_stage: Text = ""
    to_stage: Text = ""
    segment: Any = None


class RejectionReason(Clause):
    """An agreed reason for sending a lead back."""

    id: Text
    says: Text = ""
    recycle_to: Text = ""


class EscalationStep(Clause):
    """Who hears of it, and when."""

    after_minutes: float
    to: Text


class ServiceLevelAgreement(Agreement):
    """`kind: sla`."""

    kind: Literal["sla"] = "sla"
    calendar: WorkingHours = WorkingHours()
    commitments: tuple[Commitment, ...] = ()
    rejection_reasons: tuple[RejectionReason, ...] = ()
    pause_reasons: Texts = ()
    escalation: tuple[EscalationStep, ...] = ()

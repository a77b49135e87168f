"""The format of a meeting's minutes."""

from __future__ import annotations

from ridgepole.core.checks.case import Company
from ridgepole.flows.meeting_values import HeldMeeting


def minutes_pdf(meeting: HeldMeeting, company: Company) -> bytes:
    """A tagged PDF."""
    from ridgepole.writers.minutes.pdf_minutes import pdf_minutes  # noqa: PLC0415 - typesetting loads only when asked for

    return pdf_minutes(meeting, company)

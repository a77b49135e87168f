"""The minutes as a tagged PDF, set by typst. What varies comes as JSON, as plain strings: nothing of it is read as markup."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import groupby
from zoneinfo import ZoneInfo

import typst

from ridgepole.core.actions.smarketing_meeting import HEADINGS
from ridgepole.core.checks.case import Company
from ridgepole.flows.meeting_values import HeldMeeting
from ridgepole.writers.report.vega_charts import FONTS

TEMPLATE = files("ridgepole.writers.minutes") / "minutes.typ"
SHOWN = ("title", "says", "marketing_says", "sales_says", "owner", "stands_on")


def pdf_minutes(meeting: HeldMeeting, company: Company) -> bytes:
    """The same content as the page: decisions first, then what was on the table."""
    held = meeting.held_at.astimezone(ZoneInfo(company.time_zone))
    content = {
        "company": company.name,
        "held": f"{held.day} {held:%B %Y, %H:%M}",
        "present": meeting.present,
        "final": meeting.closed_at is not None,
        "decisions": [
            {
                "says": d.says,
                "owner": d.owner,
                "due": f"{d.due_on.day} {d.due_on:%B %Y}",
                "about": d.about,
                "outcome": d.outcome,
            }
            for d in meeting.decisions
        ],
        "groups": [
            {
                "heading": HEADINGS.get(kind, str(kind)),
                "items": [{name: str(item.get(name) or "") for name in SHOWN} for item in items],
            }
            for kind, items in groupby(meeting.agenda, key=lambda item: item["kind"])
        ],
    }
    pdf: bytes = typst.compile(  # type: ignore[misc]  # its stub cannot infer a type for bytes as input
        TEMPLATE.read_bytes(),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"minutes": json.dumps(content)},
    )
    return pdf

"""Review dates as an iCalendar feed (RFC 5545)."""

from __future__ import annotations

import hmac
from datetime import UTC, date, datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse

from ridgepole.flows.remind_of_reviews import due_for_review
from ridgepole.wiring.workplaces import tenant_by_slug, workplace_of


def feed(request: HttpRequest, slug: str, secret: str) -> HttpResponse:  # noqa: ARG001 - no session is needed
    """Every review date of the workspace; 404 for a wrong secret, as for a workspace that does not exist."""
    tenant = tenant_by_slug(slug)
    if tenant is None or not tenant.calendar_secret or not hmac.compare_digest(secret, tenant.calendar_secret):
        raise Http404
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ridgepole//Reviews//EN",
        f"X-WR-CALNAME:{_escaped(tenant.company.name)} agreements",
    ]
    for text in due_for_review(workplace_of(tenant), date.max):
        day = date.fromisoformat(text.body["review_by"])
        lines += [
            "BEGIN:VEVENT",
            f"UID:{text.digest[:32]}@ridgepole",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped('Review ' + (text.body.get('title') or text.name))}",
            f"DESCRIPTION:{_escaped(text.name + ' was agreed to be reviewed by this day.')}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Review",
            "TRIGGER:-P14D",
            "END:VALARM",
            "END:VEVENT",
        ]
    content = "".join(_folded(line) for line in [*lines, "END:VCALENDAR"])
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of 75 bytes at most; a continuation begins with a blank."""
    pieces, current = [], ""
    for letter in line:
        if len((current + letter).encode()) > 73:
            pieces.append(current)
            current = ""
        current += letter
    return "\r\n ".join([*pieces, current]) + "\r\n"

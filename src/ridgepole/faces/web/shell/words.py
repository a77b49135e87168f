"""Template tags and filters that every page has: addresses in this workspace, money, shares, days, words for codes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.urls import reverse

register = template.Library()

TEAM_NAMES = {"marketing": "Marketing", "sales": "Sales", "product": "Product", "revops": "RevOps"}
ROLE_NAMES = {"leader": "Leader", "practitioner": "Practitioner", "admin": "Admin", "read_only": "Read only"}
KIND_NAMES = {
    "icp": "Ideal customer profile",
    "messaging": "Messaging framework",
    "funnel": "Funnel",
    "sla": "Service-level agreement",
    "scoreboard": "Scoreboard",
    "strategy": "Strategy decisions",
    "ai_policy": "AI policy",
}


@register.simple_tag(takes_context=True)
def to(context: template.Context, name: str, *args: Any) -> str:
    """The address of a route: in this workspace where it belongs to one."""
    from ridgepole.faces.web.shell.areas import routes  # noqa: PLC0415 - areas import views, and views load templates

    area, _route = routes()[name]
    here = context.get("here")
    return reverse(name, args=[here.tenant.slug, *args] if area.in_workspace and here else list(args))


@register.inclusion_tag("shell/icon.html")
def icon(name: str, label: str = "") -> dict[str, str]:
    """A symbol of static/icons.svg; decoration unless it has a label."""
    return {"name": name, "label": label}


@register.filter
def money(value: Any) -> str:
    """{"low", "mid", "high", "currency"} as "EUR 120,000 (80,000 to 190,000)"."""
    if not value:
        return ""
    return f"{value['currency']} {short(value['mid'])} ({short(value['low'])} to {short(value['high'])})"


@register.filter
def short(value: Any) -> str:
    """A number of three figures: 1.24M, 310k, 47."""
    number = float(value)
    for size, letter in ((1e9, "bn"), (1e6, "M"), (1e3, "k")):
        if abs(number) >= size:
            return f"{number / size:.3g}{letter}"
    return f"{number:.3g}"


@register.filter
def quantity(value: Any, unit: str) -> str:
    """A measured number in its unit: 34%, 12.5 days, 47 min, 120,000."""
    if value is None:
        return "–"
    number = float(value)
    if unit == "ratio":
        return f"{number * 100:.1f}%"
    if unit in {"days", "minutes"}:
        return f"{number:,.1f} {'days' if unit == 'days' else 'min'}"
    return f"{number:,.0f}" if abs(number) >= 100 or number == int(number) else f"{number:,.2f}"


@register.filter
def percent(value: Any) -> str:
    """0.34 as 34%."""
    return f"{float(value) * 100:.0f}%"


@register.filter
def team_name(value: str) -> str:
    """As people write it."""
    return TEAM_NAMES.get(value, value)


@register.filter
def role_name(value: str) -> str:
    """As people write it."""
    return ROLE_NAMES.get(value, value)


@register.filter
def kind_name(value: str) -> str:
    """As people write it."""
    return KIND_NAMES.get(value, value)


@register.filter
def spoken(value: str) -> str:
    """`win_rate` as "win rate"."""
    return str(value).replace("_", " ").replace("-", " ")


@register.filter
def day(value: Any) -> str:
    """12 Mar 2026, from a date, a time or ISO text."""
    if isinstance(value, str) and value:
        value = datetime.fromisoformat(value)
    return f"{value.day} {value:%b %Y}" if isinstance(value, date) else ""


@register.simple_tag(takes_context=True)
def moment(context: template.Context, value: datetime | None) -> str:
    """12 Mar 2026, 14:05 in the workspace's zone."""
    if value is None:
        return ""
    here = context.get("here")
    local = value.astimezone(ZoneInfo(here.tenant.company.time_zone if here else "UTC"))
    return f"{local.day} {local:%b %Y, %H:%M}"


@register.filter
def fingerprint(digest: str) -> str:
    """The first twelve letters of a digest."""
    return digest[:12]


@register.filter
def spoken_list(value: str) -> list[str]:
    """Words that stand in a template as a list."""
    return value.split()


@register.filter
def at(row: Any, name: str) -> Any:
    """One named part of a row; a float with three figures."""
    value = row.get(name, "")
    return f"{value:.4g}" if isinstance(value, float) else "" if value is None else value


@register.filter
def opening(words: str, letters: int) -> str:
    """The first sentences or clauses, as many as fit; never half a word."""
    words = str(words)
    if len(words) <= letters:
        return words
    start = words[:letters]
    ends = [start.rfind(mark) + 1 for mark in (". ", "; ")]
    if max(ends) > letters // 3:
        return start[: max(ends) - 1] + "." if max(ends) == ends[1] and ends[1] > ends[0] else start[: max(ends)]
    return start.rsplit(" ", 1)[0] + " …"

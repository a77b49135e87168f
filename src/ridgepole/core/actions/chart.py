"""A chart as a value: what is drawn, and the same numbers as a table for people who would rather read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.measures.measurement import Measurement

Unit = Literal["ratio", "days", "minutes", "money", "count"]
MOST_BARS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One group: its value with the interval, and how many units stand behind it."""

    label: str
    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Points with intervals. `note` is everything that must stand beside the numbers: definition, period, version, caveats."""

    id: str
    title: str
    unit: str
    bars: tuple[Bar, ...]
    too_little: tuple[tuple[str, str], ...] = ()
    definition: str = ""
    period: str = ""
    agreement_version: str = ""
    caveats: tuple[str, ...] = ()
    currency: str = ""
    sql: str = ""


def chart_of(measurement: Measurement, currency: str) -> Chart | None:
    """The chart of a measurement, largest groups first; None where not one group has enough data."""
    bars = [
        Bar(row.group or "all", row.estimate.value, row.estimate.low, row.estimate.high, row.n)
        for row in measurement.rows
        if isinstance(row.estimate, Interval)
    ]
    if not bars:
        return None
    too_little = tuple(
        (row.group or "all", str(row.estimate)) for row in measurement.rows if isinstance(row.estimate, NotEnough)
    )
    period = measurement.period.as_json()
    return Chart(
        id=f"{measurement.name}-{measurement.by}".strip("-").replace("_", "-"),
        title=measurement.title + (f", by {measurement.by.replace('_', ' ')}" if measurement.by else ""),
        unit=measurement.unit,
        bars=tuple(bars[:MOST_BARS]),
        too_little=too_little,
        definition=measurement.definition,
        period=f"{period['from'][:10]} to {period['until'][:10]}",
        agreement_version=measurement.agreement_version,
        caveats=measurement.caveats,
        currency=currency,
        sql=measurement.sql,
    )


def shown(value: float, unit: str, currency: str = "") -> str:
    """A number as a person reads it: 12.3%, 41 days, 3.5 h, EUR 1.2m."""
    if unit == "ratio":
        return f"{value * 100:.1f}%"
    if unit == "days":
        return f"{value:,.0f} days"
    if unit == "minutes":
        return f"{value:,.0f} min" if abs(value) < 120 else f"{value / 60:,.1f} h"
    if unit == "money":
        return shown_money(value, currency)
    return f"{value:,.0f}" if abs(value) >= 10 or value == int(value) else f"{value:,.2f}"


def shown_money(value: float, currency: str) -> str:
    """EUR 950, EUR 12k, EUR 1.2m."""
    size = abs(value)
    if size >= 1_000_000:
        return f"{currency} {value / 1_000_000:,.1f}m"
    return f"{currency} {value / 1_000:,.0f}k" if size >= 10_000 else f"{currency} {value:,.0f}"

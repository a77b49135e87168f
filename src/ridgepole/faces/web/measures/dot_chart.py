"""A measure's groups as dots with their intervals: geometry for an SVG that the page draws itself, in the page's own colours."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

MOST_ROWS = 24


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand, in the units of the drawing: beside each other on a wide page, names above their bars on a phone."""

    width: int
    left: int
    right_margin: int
    row: int
    names_above: bool = False


WIDE = Layout(760, 190, 96, 34)
NARROW = Layout(340, 6, 66, 48, names_above=True)


@dataclass(frozen=True, slots=True)
class Dot:
    """One group: `x`, `low` and `high` are None where there is too little data."""

    group: str
    y: float
    n: int
    x: float | None
    low: float | None
    high: float | None
    value: float | None
    too_little: str


@dataclass(frozen=True, slots=True)
class DotChart:
    """Everything that the template needs to draw."""

    width: int
    height: int
    left: int
    right: int
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, float], ...]
    hidden: int
    names_above: bool
    narrow: DotChart | None = None


def dot_chart(rows: Sequence[Mapping[str, Any]], unit: str) -> DotChart | None:
    """The chart for a wide page, with the one for a phone as its `narrow`; None where no group has a value."""
    wide, narrow = _chart(rows, unit, WIDE), _chart(rows, unit, NARROW)
    return replace(wide, narrow=narrow) if wide else None


def _chart(rows: Sequence[Mapping[str, Any]], unit: str, layout: Layout) -> DotChart | None:
    shown = rows[:MOST_ROWS]
    known = [row for row in shown if row.get("value") is not None]
    if not known:
        return None
    ticks = _ticks(
        min(0.0, *(float(_number(row, "low")) for row in known)),
        max(float(_number(row, "high")) for row in known),
        unit,
    )
    start, end = ticks[0], ticks[-1]
    inside = layout.width - layout.left - layout.right_margin

    def x(value: float) -> float:
        return round(layout.left + (min(max(value, start), end) - start) / (end - start) * inside, 1)

    first = 34 if layout.names_above else 20
    dots = tuple(_dot(row, first + layout.row * number, x) for number, row in enumerate(shown))
    return DotChart(
        layout.width,
        first + layout.row * len(shown) + 16,
        layout.left,
        layout.width - layout.right_margin,
        dots,
        tuple((x(tick), tick) for tick in (ticks[:: len(ticks) - 1] if layout.names_above else ticks)),
        len(rows) - len(shown),
        layout.names_above,
    )


def _dot(row: Mapping[str, Any], y: float, x: Any) -> Dot:
    group = str(row["group"] or "all")
    if row.get("value") is None:
        missing = row.get("not_enough") or {}
        return Dot(
            group,
            y,
            row["n"],
            None,
            None,
            None,
            None,
            f"needs {missing.get('needs', '?')}, has {missing.get('has', '?')}",
        )
    low, high = x(_number(row, "low")), x(_number(row, "high"))
    return Dot(group, y, row["n"], x(float(row["value"])), low, high, float(row["value"]), "")


def _number(row: Mapping[str, Any], name: str) -> float:
    value = row.get(name)
    return float(value if value is not None else row["value"])


def _ticks(low: float, high: float, unit: str) -> list[float]:
    """Four to six round numbers that enclose the range."""
    if unit == "ratio" and high <= 1:
        high = min(1.0, high)
    span = (high - low) or 1.0
    step = 10 ** math.floor(math.log10(span / 4))
    step *= next(factor for factor in (1, 2, 2.5, 5, 10) if span / (step * factor) <= 5)
    first = math.floor(low / step) * step
    count = math.ceil((high - first) / step)
    return [first + step * number for number in range(max(count, 1) + 1)]

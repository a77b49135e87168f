"""Leaders against practitioners on each question, as two marks on one line: geometry for an SVG in the page's own colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, LEFT, RIGHT, ROW = 760, 300, 40, 46
INSIDE = WIDTH - LEFT - RIGHT


@dataclass(frozen=True, slots=True)
class GapLine:
    """One question; a mark is None where nobody of the group took a side."""

    text: str
    y: int
    leaders: float | None
    practitioners: float | None


@dataclass(frozen=True, slots=True)
class GapChart:
    """Everything that the template draws."""

    width: int
    height: int
    left: int
    right: int
    lines: tuple[GapLine, ...]
    ticks: tuple[tuple[float, int], ...]


def gap_chart(gaps: Sequence[Mapping[str, Any]]) -> GapChart | None:
    """None where no question was asked of both."""
    if not gaps:
        return None
    lines = tuple(
        GapLine(_short(str(gap["text"])), 26 + ROW * n, _x(gap["leaders"]), _x(gap["practitioners"]))
        for n, gap in enumerate(gaps)
    )
    ticks = tuple((LEFT + INSIDE * share / 100, share) for share in (0, 25, 50, 75, 100))
    return GapChart(WIDTH, 26 + ROW * len(gaps) + 14, LEFT, WIDTH - RIGHT, lines, ticks)


def _x(group: Mapping[str, Any]) -> float | None:
    return round(LEFT + INSIDE * group["yes"] / group["n"], 1) if group["n"] else None


def _short(text: str) -> str:
    return text if len(text) <= 44 else text[:43].rsplit(" ", 1)[0] + " …"

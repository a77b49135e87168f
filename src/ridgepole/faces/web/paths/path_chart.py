"""One account's path on a line of time: what buyers read, what sales showed, stages, breaks and signs; geometry for an SVG in the page's own colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

WIDTH, LEFT, RIGHT = 900, 130, 24
INSIDE = WIDTH - LEFT - RIGHT
LANES = ("read and clicked", "from marketing", "from sales", "signs")
_LANE_OF = {"buyer": 0, "marketing": 1, "system": 1, "ai": 1, "sales": 2}
TOP, ROW = 66, 40
LINES, LETTER = 4, 6.2
NEAR = 16.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a time in a lane; `says` is its title."""

    x: float
    y: float
    says: str


@dataclass(frozen=True, slots=True)
class BreakMark:
    """A line from what was met first to what contradicted it; `number` is its number in the list."""

    x1: float
    y1: float
    x2: float
    y2: float
    number: int
    says: str
    label_y: float


@dataclass(frozen=True, slots=True)
class PathChart:
    """Everything that the template draws."""

    width: int
    height: int
    left: int
    right: int
    lanes: tuple[tuple[float, str], ...]
    met: tuple[Mark, ...]
    signs: tuple[Mark, ...]
    stages: tuple[Mark, ...]
    breaks: tuple[BreakMark, ...]
    ticks: tuple[tuple[float, str], ...]


def path_chart(path: Mapping[str, Any]) -> PathChart | None:
    """None where there is nothing to draw."""
    times = [_time(m["at"]) for m in (*path["met"], *path["signs"], *path["happened"])]
    if not times:
        return None
    start, end = min(times), max(times)
    span = max(end - start, 86_400.0)

    def x(at: str) -> float:
        return round(LEFT + (_time(at) - start) / span * INSIDE, 1)

    def y(actor: str) -> float:
        return TOP + ROW * _LANE_OF.get(actor, 1) + ROW / 2

    stages = _staggered([(x(h["at"]), h["what"]) for h in path["happened"] if h["is_stage"]])
    breaks: list[BreakMark] = []
    for number, b in enumerate(path["breaks"], start=1):
        at = x(b["later"]["at"])
        stacked = sum(abs(other.x2 - at) < NEAR for other in breaks)
        says = f"{b['earlier']['title']} against {b['later']['title']}: {b['conflict']['why']}"
        low = TOP + ROW * len(LANES) + 14 + 18 * stacked
        breaks.append(
            BreakMark(x(b["earlier"]["at"]), y(b["earlier"]["actor"]), at, y(b["later"]["actor"]), number, says, low)
        )
    deepest = max((b.label_y for b in breaks), default=TOP + ROW * len(LANES))
    height = int(deepest + 42)
    return PathChart(
        WIDTH,
        height,
        LEFT,
        WIDTH - RIGHT,
        tuple((TOP + ROW * n + ROW / 2, lane) for n, lane in enumerate(LANES)),
        tuple(Mark(x(m["at"]), y(m["actor"]), f"{m['title']} ({m['kind'].replace('_', ' ')})") for m in path["met"]),
        tuple(Mark(x(s["at"]), TOP + ROW * 3.5, f"{s['kind']}: {s['says']}") for s in path["signs"]),
        tuple(stages),
        tuple(breaks),
        tuple((round(LEFT + INSIDE * n / 4, 1), _day(start + span * n / 4)) for n in range(5)),
    )


def _staggered(stages: Sequence[tuple[float, str]]) -> list[Mark]:
    """Each stage's words in the first line where they have room; only its mark where none has."""
    taken = [0.0] * LINES
    found = []
    for at, words in stages:
        line = next((n for n in range(LINES) if taken[n] < at), None)
        if line is not None:
            taken[line] = at + LETTER * len(words) + 8
        found.append(Mark(at, 12 + 13 * (line or 0), words if line is not None else ""))
    return found


def _time(at: str) -> float:
    return datetime.fromisoformat(at).timestamp()


def _day(seconds: float) -> str:
    day = datetime.fromtimestamp(seconds).astimezone()
    return f"{day.day} {day:%b %y}"

"""How numbers are said in findings: with what they were counted from, and their interval."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from ridgepole.core.statistics.intervals import jeffreys

if TYPE_CHECKING:
    from ridgepole.core.kernel.estimate import Interval


def percent(ratio: float) -> str:
    """0.384 is 38%; below one percent one decimal is kept."""
    return f"{100 * ratio:.1f}%" if 0 < ratio < 0.01 else f"{100 * ratio:.0f}%"


def between(interval: Interval) -> str:
    """Like "95% interval 29–50%"."""
    return f"{100 * interval.level:.0f}% interval {100 * interval.low:.0f}–{100 * interval.high:.0f}%"


def share(hits: int, trials: int) -> str:
    """Like "31 of 80 (39%, 95% interval 29–50%)"."""
    interval = jeffreys(hits, trials)
    return f"{hits:,} of {trials:,} ({percent(interval.value)}, {between(interval)})"


def listed(names: Sequence[str], most: int = 3) -> str:
    """Like "a, b and c", or "a, b, c and 4 more"."""
    shown = list(names[:most])
    if len(names) > most:
        return ", ".join(shown) + f" and {len(names) - most} more"
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1] if shown else "none"


def on_day(day: date | None) -> str:
    """Like "15 January 2025"; the words "an unknown day" where there is none."""
    return f"{day.day} {day:%B %Y}" if day else "an unknown day"


def day_at(seconds: int) -> str:
    """The UTC day of an instant, in words."""
    return on_day(datetime.fromtimestamp(seconds, tz=UTC).date())


def money(amount: float, currency: str) -> str:
    """Like "EUR 1,204,000", rounded to three figures from a thousand on."""
    rounded = amount if abs(amount) < 1_000 else float(f"{amount:.3g}")
    return f"{currency} {rounded:,.0f}"

"""Does the record of endings begin later than that of beginnings? Then early cohorts look worse than they were (left truncation)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.measures.leads import leads, won_person
from ridgepole.core.measures.window import day_numbers, period_of, watched_until
from ridgepole.core.statistics.competing_risks import aalen_johansen

if TYPE_CHECKING:
    from ridgepole.core.measures.measurement import Asked

CERTAINLY_TRUNCATED = 0.01

Integers = NDArray[np.int64]


def is_truncated(time: Integers, event: Integers, entry: Integers) -> bool:
    """Under the curve estimated with delayed entry, would no ending at all before the first one be a near impossibility (p below 1%)?

    `entry` is the day of each one's life on which the first recorded ending happened, 0 for those that began later.
    """
    any_end = aalen_johansen(time, (event != 0).astype(np.int64), entry=entry)
    if not len(any_end.times):
        return False
    waiting = entry[entry > 0] - 1
    index = np.searchsorted(any_end.times, waiting, side="right") - 1
    expected = float(np.where(index >= 0, any_end.incidence[np.maximum(index, 0)], 0.0).sum())
    return bool(np.exp(-expected) < CERTAINLY_TRUNCATED)


def wins_recorded_from(asked: Asked) -> int | None:
    """The instant of the first recorded win, where wins before it must be missing given the leads that came before; None where nothing speaks for that."""
    population = leads(asked, period_of(asked, "people"))
    columns = population.then(
        f", buyers AS ({won_person(asked)}) SELECT l.came_at AS came_at, b.won_at AS won_at FROM leads l LEFT JOIN buyers b ON b.person = l.person "
        "ORDER BY l.person NULLS LAST"
    ).columns(asked.ledger)
    came = np.asarray(columns["came_at"], dtype=np.int64)
    won = np.asarray(columns["won_at"], dtype=float)
    bought = ~np.isnan(won)
    if not bought.any():
        return None
    ended = np.where(bought, np.nan_to_num(won), watched_until(asked) - 1).astype(np.int64)
    days = day_numbers(np.concatenate([came, ended]), asked.time_zone)
    first_day, last_day = days[: len(came)], days[len(came) :]
    begins = int(last_day[bought].min())
    entry = np.maximum(0, begins - first_day)
    seen = last_day - first_day >= entry
    time, event = (last_day - first_day)[seen], bought[seen].astype(np.int64)
    return int(ended[bought].min()) if is_truncated(time, event, entry[seen]) else None

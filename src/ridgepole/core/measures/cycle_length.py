"""Sales cycle length: days from opening to winning, by source, with the deals that are still open counted.

**Definition.** The median number of days to winning *among the deals that win*, from the Aalen–Johansen cumulative incidence in which winning and losing compete
and open deals are watched until the day asked about. Beside it: the share won and the share lost by day 30, 60, 90 and 180. Where no loss is recorded, the
clock runs from a lead's arrival and leads without a deal are the open ones.

**The wrong number that the obvious way gives.** The average over closed deals leaves out those that take long, so it falls whenever many deals are new.
One minus Kaplan–Meier takes lost deals for open ones and promises wins that cannot come (67.8% for a true 51.9% on one public data set). Where the record of
wins begins later than that of leads, early leads seem never to buy; they are counted from the day on which a win could first be seen (delayed entry).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ridgepole.core.agreements.funnel import Funnel
from ridgepole.core.kernel.estimate import Interval, NotEnough
from ridgepole.core.kernel.period import Period, day_of
from ridgepole.core.measures.deals import DEAL_DIMENSIONS, deals
from ridgepole.core.measures.late_record import is_truncated
from ridgepole.core.measures.leads import LEAD_DIMENSIONS, leads, won_person
from ridgepole.core.measures.losses import records_no_losses
from ridgepole.core.measures.measurement import Asked, Measure, MeasuredRow, Measurement
from ridgepole.core.measures.question import Question, first_ids, row_ids_by_group
from ridgepole.core.measures.window import day_numbers, known_until, period_of, standing_on, watched_until
from ridgepole.core.statistics.competing_risks import CumulativeIncidence, aalen_johansen

HORIZONS = (30, 60, 90, 180)
FEWEST_WON = 5

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Watched:
    """Durations in days: `event` is 1 won, 2 lost, 0 open; `entry` is the day on which watching began."""

    group: NDArray[np.object_]
    time: Integers
    event: Integers
    entry: Integers

    def of(self, group: str) -> Watched:
        """One group's."""
        mine = self.group == group
        return Watched(self.group[mine], self.time[mine], self.event[mine], self.entry[mine])


def cycle_length(asked: Asked) -> Measurement:
    """One row for the whole (group ""), then one for each group; `value` is the median number of days among those who win."""
    by = asked.by
    on_leads = records_no_losses(asked)
    period = period_of(asked, "people" if on_leads else "opportunities")
    population = _leads_watched(asked, period, by) if on_leads else _deals_watched(asked, period, by)
    question = population.then("SELECT grp, opened_at, ended_at, event FROM watched ORDER BY opened_at NULLS LAST")
    watched, otherwise, said = _watched(asked, question, on_leads=on_leads)
    ids = row_ids_by_group(population, asked.ledger, "watched", "row_key")
    table = "people" if on_leads else "opportunities"
    names = sorted({str(group) for group in watched.group}, key=lambda g: (-int((watched.group == g).sum()), g))
    rows = [_row("", watched, otherwise, table, first_ids(ids))]
    if by:
        rows += [
            _row(group, watched.of(group), otherwise.of(group) if otherwise else None, table, ids.get(group, ()))
            for group in names
        ]
    return Measurement(
        name="cycle_length",
        title="Sales cycle length",
        definition=_definition(on_leads=on_leads),
        unit="days",
        sql=question.shown(),
        period=period,
        agreement_version=standing_on(asked.agreements.current(Funnel, asked.as_of)),
        rows=tuple(rows),
        caveats=(*said, *_about(rows[0], on_leads=on_leads)),
        by=by,
    )


def _deals_watched(asked: Asked, period: Period, by: str) -> Question:
    return deals(asked, period, by).then(
        """, watched AS (
  SELECT deal AS row_key, grp, opened_at, ended_at, CASE WHEN ended_as = 'won' THEN 1 WHEN ended_as = 'lost' THEN 2 ELSE 0 END AS event
  FROM deals WHERE opened_at >= :start AND opened_at < :until AND (ended_as = 'open' OR ended_at IS NOT NULL)
)"""
    )


def _leads_watched(asked: Asked, period: Period, by: str) -> Question:
    return leads(asked, period, by if by in {*LEAD_DIMENSIONS, "month"} else "").then(
        f""", buyers AS ({won_person(asked)}),
watched AS (
  SELECT l.person AS row_key, l.grp AS grp, l.came_at AS opened_at, b.won_at AS ended_at,
    CASE WHEN b.person IS NULL THEN 0 ELSE 1 END AS event
  FROM leads l LEFT JOIN buyers b ON b.person = l.person
  WHERE b.person IS NULL OR b.won_at IS NOT NULL
)"""
    )


def _watched(asked: Asked, question: Question, *, on_leads: bool) -> tuple[Watched, Watched | None, list[str]]:
    """How long each was watched; the same reckoned the other way where the record of endings begins late; what must be said.

    Leads are counted with delayed entry then, since a lead's table is complete and only its wins are missing. Deals are counted as they are recorded, and with delayed
    entry beside it: whether earlier endings are missing or there were none cannot be known from deals alone.
    """
    columns = question.columns(asked.ledger)
    opened = np.asarray(columns["opened_at"], dtype=np.int64)
    event = np.asarray(columns["event"], dtype=np.int64)
    until = watched_until(asked)
    ended = np.where(event == 0, until - 1, np.nan_to_num(np.asarray(columns["ended_at"], dtype=float))).astype(
        np.int64
    )
    days = day_numbers(np.concatenate([opened, ended]), asked.time_zone)
    first_day, last_day = days[: len(opened)], days[len(opened) :]
    time, group = last_day - first_day, np.asarray(columns["grp"], dtype=object)
    right = time >= 0
    said = [] if right.all() else [f"{int((~right).sum()):,} ended before they began and are left out."]
    if until < known_until(asked):
        said.append(
            f"Nothing is recorded after {day_of(until - 1, asked.time_zone)}; what is open is watched until then."
        )
    plain = Watched(group[right], time[right], event[right], np.zeros(int(right.sum()), dtype=np.int64))
    closed = right & (event != 0)
    begins = int(last_day[closed].min()) if closed.any() else 0
    entry = np.maximum(0, begins - first_day)
    seen = right & (time >= entry)
    late = Watched(group[seen], time[seen], event[seen], entry[seen])
    if not begins or not is_truncated(late.time, late.event, late.entry):
        return plain, None, said
    began = day_of(int(ended[closed & (last_day == begins)].min()), asked.time_zone)
    said.append(
        f"The record of endings begins on {began}, later than chance allows given what opened before: earlier endings are missing. "
        + (
            "Watching begins on that day (delayed entry)"
            if on_leads
            else "Counted as recorded; with delayed entry from that day on"
        )
        + ("; ignoring it gives " if on_leads else " it is ")
        + _in_words(plain if on_leads else late)
        + "."
    )
    return (late, plain, said) if on_leads else (plain, late, said)


def _in_words(watched: Watched) -> str:
    curves = _curves(watched)
    median, by_90 = curves["won"].median_among(), curves["won"].at(90)
    share = f"{by_90.value:.1%} won by day 90" if by_90 else "no figure for day 90"
    return f"{share}, half of the winners by day {median.value:.0f}" if median else share


def _row(group: str, watched: Watched, otherwise: Watched | None, table: str, ids: tuple[str, ...]) -> MeasuredRow:
    n, won, lost = len(watched.time), int((watched.event == 1).sum()), int((watched.event == 2).sum())
    median = _curves(watched)["won"].median_among() if won >= FEWEST_WON else None
    estimate: Interval | NotEnough = median or NotEnough(FEWEST_WON, won, "won deals")
    longest = int(watched.time[watched.event != 0].max()) if won + lost else 0
    stale = int(((watched.event == 0) & (watched.time > longest)).sum()) if won + lost else 0
    extra = {
        "won": won,
        "lost": lost,
        "open": n - won - lost,
        "longest_closed_days": longest,
        "open_longer_than_any_closed": stale,
        "incidence_by_day": _incidence(watched, longest),
        "median_of": "those who win",
        "delayed_entry": bool(watched.entry.any()),
    }
    if otherwise is not None:
        extra["with_delayed_entry" if otherwise.entry.any() else "ignoring_late_record"] = _incidence(
            otherwise, longest
        )
    return MeasuredRow(group, estimate, n, extra, table, ids)


def _curves(watched: Watched) -> dict[str, CumulativeIncidence]:
    return {
        name: aalen_johansen(watched.time, watched.event, cause=cause, entry=watched.entry)
        for name, cause in (("won", 1), ("lost", 2))
    }


def _incidence(watched: Watched, longest: int) -> dict[str, Any]:
    """Shares won and lost by each horizon and by the age of the longest closed deal."""
    curves = _curves(watched)
    found: dict[str, Any] = {}
    for horizon in sorted({*HORIZONS, *([longest] if longest else [])}):
        shares = {name: curve.at(horizon) for name, curve in curves.items()}
        found[str(horizon)] = {name: share.as_json() if share else None for name, share in shares.items()}
    return found


def _about(whole: MeasuredRow, *, on_leads: bool) -> tuple[str, ...]:
    open_, stale = int(whole.extra["open"]), int(whole.extra["open_longer_than_any_closed"])
    said = ["The median is among those who win within the time watched, not among all."]
    if not on_leads and stale and stale >= 0.05 * open_:
        said.append(
            f"{stale:,} of {open_:,} open deals ({stale / open_:.0%}) are older than the longest closed one "
            f"({whole.extra['longest_closed_days']} days): they look abandoned."
        )
    return tuple(said)


def _definition(*, on_leads: bool) -> str:
    if on_leads:
        return (
            "Median days from a lead's arrival to its first won deal, among leads that buy (Aalen–Johansen). No lost deal is recorded: "
            "leads without a won deal count as open."
        )
    return "Median days from opening to winning among deals that win (Aalen–Johansen: wins and losses compete, open deals counted); deals opened within the period."


MEASURE = Measure(
    name="cycle_length",
    title="Sales cycle length",
    measure=cycle_length,
    dimensions=(*DEAL_DIMENSIONS, "source_detail", "role", "month"),
    synonyms=(
        "sales cycle",
        "sales cycle length",
        "days to close",
        "time to close",
        "deal cycle",
        "velocity",
        "sales velocity",
        "average days to win",
    ),
    requirement="R19",
)

"""Counts by group, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ridgepole.core.measures.measurement import MeasuredRow
from ridgepole.core.measures.question import first_ids
from ridgepole.core.measures.window import months_of
from ridgepole.core.statistics.intervals import poisson_count

if TYPE_CHECKING:
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.measures.measurement import Asked

CHANCE = "Counts are exact; the interval says how far a stretch of time like this one may differ by chance alone."


def count_rows(
    asked: Asked, period: Period, by: str, *, counts: Mapping[str, int], table: str, ids: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[MeasuredRow, ...], tuple[str, ...]]:
    """The whole, then each group; months without any are 0, and the first and last are marked where only part of them is counted."""
    total = sum(counts.values())
    rows = [MeasuredRow("", poisson_count(total), total, {}, table, first_ids(ids))]
    if by != "month":
        ordered = sorted(counts, key=lambda group: (-counts[group], group))
        rows += [MeasuredRow(g, poisson_count(counts[g]), counts[g], {}, table, ids.get(g, ())) for g in ordered]
        return tuple(rows), (CHANCE,)
    partial = 0
    for label, start, end in months_of(period, asked.time_zone):
        whole = period.start_s <= start and end <= period.end_s
        partial += not whole
        extra: dict[str, Any] = {"whole_month": whole}
        n = counts.get(label, 0)
        rows.append(MeasuredRow(label, poisson_count(n), n, extra, table, ids.get(label, ())))
    said = (
        (CHANCE, "The first or last month is counted in part: do not compare it with the others.")
        if partial
        else (CHANCE,)
    )
    return tuple(rows), said

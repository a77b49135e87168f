"""Rows that are well written and cannot be true: a deal that closes before it was created, a stage that lasts no time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from ridgepole.core.kernel.period import day_of, start_of_day
from ridgepole.core.kernel.problem import Problem
from ridgepole.core.ledger.canonical import CanonicalTable

Kept = dict[str, list[Any]]


def without_impossible(table: CanonicalTable, time_zone: str, *, keep_early_closes: bool = False) -> CanonicalTable:
    """The table without impossible rows, each of which becomes a refusal.

    Where a day is all that is known, a deal may close on the day on which it was created: it lasted less than a day, and is stored as
    closing when it was created. With `keep_early_closes` a deal that closes before its creation is kept without `created_at`, and reported all the same.
    """
    if table.table == "opportunities" and {"created_at", "closed_at"} <= set(table.columns):
        return _deals(table, time_zone, keep_early_closes=keep_early_closes)
    if table.table == "opportunity_stages" and table.kept:
        return _stages(table, time_zone)
    return table


def _deals(table: CanonicalTable, time_zone: str, *, keep_early_closes: bool) -> CanonicalTable:
    created, closed = list(table.columns["created_at"]), list(table.columns["closed_at"])
    expected = 0
    for i, outcome in enumerate(table.columns.get("outcome", ())):
        if outcome == "open" and closed[i] is not None:
            closed[i] = None
            expected += 1
    refusals: list[Problem] = []
    gone: set[int] = set()
    for i, (begins, ends) in enumerate(zip(created, closed, strict=True)):
        if begins is None or ends is None or ends > begins:
            continue
        if _same_bare_day(begins, ends, time_zone):
            closed[i] = begins
            continue
        days = (begins - ends) / 86_400
        why = (
            "the deal closes at the very second of its creation"
            if not days
            else f"the deal closes {days:.3g} days before it was created"
        )
        hint = "mend one of the two dates"
        if keep_early_closes:
            created[i] = None
            hint = "the row was kept without created_at, as the mapping says"
        else:
            gone.add(i)
        refusals.append(_problem(table, i, "closed_at", _day(ends, time_zone), (why, hint)))
    columns = {**table.columns, "created_at": created, "closed_at": closed}
    if expected:
        remark = f"{expected:,} open deals carry a closing date; it can only be an expected one and was left out"
        table = replace(table, remarks=[*table.remarks, remark])
    return _without(replace(table, columns=columns), gone, refusals)


def _stages(table: CanonicalTable, time_zone: str) -> CanonicalTable:
    first: dict[tuple[str, int], int] = {}
    refusals, gone, same_day = [], set(), 0
    stages = table.columns["stage"]
    for i, (deal, at) in enumerate(zip(table.columns["opportunity_id"], table.columns["entered_at"], strict=True)):
        held = first.setdefault((deal, at), i)
        if held == i or stages[held] == stages[i]:
            continue
        if _is_midnight(at, time_zone):
            same_day += 1
            continue
        gone.add(i)
        why = (
            f"the deal enters {stages[i]!r} at the second at which it entered {stages[held]!r} (row {table.rows[held]})"
        )
        hint = "a stage that lasts no time is none; delete one of the two rows"
        refusals.append(_problem(table, i, "entered_at", _day(at, time_zone), (why, hint)))
    result = _without(table, gone, refusals)
    if same_day:
        remark = (
            f"{same_day:,} stages begin on the same day as another of their deal; their order on that day is not known"
        )
        result = replace(result, remarks=[*result.remarks, remark])
    return result


def _same_bare_day(begins: int, ends: int, time_zone: str) -> bool:
    """The close is a bare day, and the creation falls into it."""
    return _is_midnight(ends, time_zone) and day_of(begins, time_zone) == day_of(ends, time_zone)


def _is_midnight(seconds: int, time_zone: str) -> bool:
    return seconds == start_of_day(day_of(seconds, time_zone), time_zone)


def _without(table: CanonicalTable, gone: set[int], refusals: Sequence[Problem]) -> CanonicalTable:
    if not gone:
        return replace(table, refusals=[*table.refusals, *refusals])
    good = [i for i in range(table.kept) if i not in gone]
    kept: Callable[[Sequence[Any]], list[Any]] = lambda values: [values[i] for i in good]  # noqa: E731 - used four times below
    return replace(
        table,
        columns={name: kept(values) for name, values in table.columns.items()},
        files=kept(table.files),
        rows=kept(table.rows),
        imports=kept(table.imports) if table.imports else (),
        refusals=[*table.refusals, *refusals],
    )


def _problem(table: CanonicalTable, index: int, column: str, value: str, why_and_hint: tuple[str, str]) -> Problem:
    why, hint = why_and_hint
    return Problem(table.files[index], why, hint, table.rows[index], column, value)


def _day(seconds: int, time_zone: str) -> str:
    return day_of(seconds, time_zone).isoformat()

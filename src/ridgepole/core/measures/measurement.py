"""A measured number with everything that must stand beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ridgepole.core.kernel.estimate import Interval, NotEnough

if TYPE_CHECKING:
    from datetime import date

    from ridgepole.core.agreements.agreements import Agreements
    from ridgepole.core.kernel.period import Period
    from ridgepole.core.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """One group's number. `group` is "" for the whole. `n` are the units counted; `extra` holds further columns, by name (raw rate, wins, cost ...).

    `row_ids` are ids of ledger rows behind it in table `rows_table` (at most 1,000; `n` says how many there are).
    """

    group: str
    estimate: Interval | NotEnough
    n: int
    extra: Mapping[str, Any] = field(default_factory=dict)
    rows_table: str = ""
    row_ids: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """`{group, value, low, high, n, ...}` or `{group, not_enough, n, ...}`."""
        shown = (
            {"not_enough": self.estimate.as_json()} if isinstance(self.estimate, NotEnough) else self.estimate.as_json()
        )
        rows = {"rows": {"table": self.rows_table, "ids": list(self.row_ids)}} if self.rows_table else {}
        return {"group": self.group, **shown, "n": self.n, **dict(self.extra), **rows}


@dataclass(frozen=True, slots=True)
class Measurement:
    """A measure's answer: `unit` is one of ratio, days, minutes, money, count; `caveats` are sentences that must be shown with it.

    `agreement_version` names the agreement whose definition was used ("sla v2"), or says "no agreement: built-in definition".
    """

    name: str
    title: str
    definition: str
    unit: str
    sql: str
    period: Period
    agreement_version: str
    rows: tuple[MeasuredRow, ...]
    caveats: tuple[str, ...] = ()
    by: str = ""

    def as_json(self) -> dict[str, Any]:
        """The shape that `ridgepole measure` prints."""
        return {
            "name": self.name,
            "title": self.title,
            "definition": self.definition,
            "unit": self.unit,
            "by": self.by,
            "sql": self.sql,
            "period": self.period.as_json(),
            "agreement_version": self.agreement_version,
            "rows": [row.as_json() for row in self.rows],
            "caveats": list(self.caveats),
        }


@dataclass(frozen=True, slots=True)
class Asked:
    """What a measure is given: the ledger, the agreements, the day it is asked on, and by which dimension."""

    ledger: Ledger
    agreements: Agreements
    as_of: date
    time_zone: str
    currency: str
    by: str = ""
    period: Period | None = None


MeasureFunction = Callable[[Asked], Measurement]


@dataclass(frozen=True, slots=True)
class Measure:
    """A catalogue entry. Every file of `measures/` that defines `MEASURE` is found by itself; `synonyms` are what people call it."""

    name: str
    title: str
    measure: MeasureFunction
    dimensions: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    requirement: str = ""

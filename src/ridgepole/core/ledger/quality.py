"""What is known of a ledger before anybody counts with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ridgepole.core.ledger.ledger import LedgerQuality, TableQuality
from ridgepole.core.ledger.quality_of_outcomes import remarks_on_outcomes
from ridgepole.core.ledger.quality_of_values import remarks_on_values
from ridgepole.core.ledger.tables import BY_NAME, Table

if TYPE_CHECKING:
    from ridgepole.core.ledger.canonical import CanonicalTable
    from ridgepole.core.ledger.ledger import Ledger


def quality_of(ledger: Ledger, given: Mapping[str, CanonicalTable], time_zone: str) -> LedgerQuality:
    """Quality of every table that was given."""
    found: dict[str, list[str]] = {}
    for table, remark in (*remarks_on_outcomes(ledger, time_zone), *remarks_on_values(ledger)):
        found.setdefault(table, []).append(remark)
    return LedgerQuality(
        {
            name: _table_quality(ledger, BY_NAME[name], table, [*table.remarks, *found.get(name, ())])
            for name, table in given.items()
        }
    )


def _table_quality(ledger: Ledger, table: Table, given: CanonicalTable, remarks: Sequence[str]) -> TableQuality:
    counted = ", ".join(f'COUNT("{column.stored_as}") AS "n_{column.stored_as}"' for column in table.columns)
    span = f', MIN("{table.time}") AS first_s, MAX("{table.time}") AS last_s' if table.time else ""
    row = ledger.query(f'SELECT COUNT(*) AS n_rows, {counted}{span} FROM "{table.name}"')[0]
    empty = tuple(column.name for column in table.columns if row["n_rows"] and not row[f"n_{column.stored_as}"])
    return TableQuality(
        table=table.name,
        read=given.read,
        kept=row["n_rows"],
        refused=max(0, given.read - row["n_rows"]),
        first_s=row.get("first_s"),
        last_s=row.get("last_s"),
        empty_columns=empty,
        remarks=tuple(remarks),
    )

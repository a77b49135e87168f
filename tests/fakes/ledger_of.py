"""A real ledger from a few rows, through the real conversion: what tests of measures and checks stand on."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.ledger.assemble import assembled
from ridgepole.core.ledger.canonical import CanonicalTable, WrittenTable
from ridgepole.core.ledger.convert import Reading, convert_table
from ridgepole.core.ledger.impossible import without_impossible
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.engines.duckdb.duckdb_ledger import DuckdbLedger


def ledger_of(time_zone: str = "UTC", currency: str = "EUR", **tables: Sequence[Mapping[str, Any]]) -> DuckdbLedger:
    """`ledger_of(people=[{"person_id": "p1", "created_at": "2024-01-02"}], ...)`: company-form rows; what is refused raises."""
    return DuckdbLedger(tables_of(time_zone, currency, **tables), time_zone=time_zone)


def tables_of(
    time_zone: str = "UTC", currency: str = "EUR", **tables: Sequence[Mapping[str, Any]]
) -> list[CanonicalTable]:
    """The same as canonical tables, for another engine."""
    reading = Reading(time_zone=time_zone, currency=currency)
    canonical = [assembled([_converted(name, rows, reading)]) for name, rows in tables.items()]
    problems = [problem for table in canonical for problem in table.refusals]
    if problems:
        raise BadInputError("rows of a test were refused: " + "; ".join(str(problem) for problem in problems))
    return canonical


def _converted(name: str, rows: Sequence[Mapping[str, Any]], reading: Reading) -> CanonicalTable:
    declared = [column.name for column in BY_NAME[name].columns]
    unknown = {key for row in rows for key in row} - set(declared)
    if unknown:
        raise KeyError(f"{name} has no columns {sorted(unknown)}")
    used = [column for column in declared if any(column in row for row in rows)]
    columns = {column: [_text(row.get(column)) for row in rows] for column in used}
    lines = range(2, len(rows) + 2)
    written = WrittenTable(name, f"{name}.csv", columns, lines, read=len(rows))
    return without_impossible(convert_table(written, reading), reading.time_zone)


def _text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "|".join(value)
    return format(value, "f") if isinstance(value, Decimal) else str(value)

"""Values that look alike and are not, and ids that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ridgepole.core.ledger.tables import TABLES, Column, Table

if TYPE_CHECKING:
    from ridgepole.core.ledger.ledger import Ledger

Remark = tuple[str, str]
SAYS_UNKNOWN = ("unknown", "n/a", "na", "none", "(not set)", "not set", "undefined", "unspecified", "-")
GROUPING = (
    ("people", "source"),
    ("opportunities", "source"),
    ("touches", "channel"),
    ("spend", "channel"),
    ("accounts", "industry"),
)


def remarks_on_values(ledger: Ledger) -> Iterator[Remark]:
    """(table, sentence) for everything that a reader of the numbers should know."""
    for grouped, by in GROUPING:
        if ledger.count(grouped):
            yield from _empty_and_unknown(ledger, grouped, by)
            yield from _same_but_for_writing(ledger, grouped, by)
    for table in TABLES:
        if ledger.count(table.name):
            yield from (
                remark for column in table.columns if column.references for remark in _dangling(ledger, table, column)
            )
    yield from _currencies(ledger)


def _empty_and_unknown(ledger: Ledger, table: str, column: str) -> Iterator[Remark]:
    words = ", ".join(f"'{word}'" for word in SAYS_UNKNOWN)
    rows = ledger.query(
        f"SELECT {column} AS word, COUNT(*) AS n FROM {table} WHERE {column} IS NULL OR LOWER({column}) IN ({words}) GROUP BY {column}"
    )
    empty = sum(row["n"] for row in rows if row["word"] is None)
    said = {row["word"]: row["n"] for row in rows if row["word"] is not None}
    if empty and said:
        words = " and ".join(f'says "{word}" in {n:,}' for word, n in sorted(said.items()))
        yield (
            table,
            f"{column} is empty in {empty:,} rows and {words}: these are different values and are counted apart",
        )
    elif empty and empty < ledger.count(table):
        yield (
            table,
            f"{column} is empty in {empty:,} of {ledger.count(table):,} rows; they are counted as a group of their own",
        )


def _same_but_for_writing(ledger: Ledger, table: str, column: str) -> Iterator[Remark]:
    rows = ledger.query(
        f"SELECT LOWER(TRIM({column})) AS word, COUNT(DISTINCT {column}) AS n, MIN({column}) AS one, MAX({column}) AS other FROM {table} "
        f"WHERE {column} IS NOT NULL GROUP BY LOWER(TRIM({column})) HAVING COUNT(DISTINCT {column}) > 1 ORDER BY LOWER(TRIM({column})) NULLS LAST LIMIT 5"
    )
    for row in rows:
        yield (
            table,
            f"{column} writes one value in {row['n']} ways, such as {row['one']!r} and {row['other']!r}; they are counted apart",
        )


def _dangling(ledger: Ledger, table: Table, column: Column) -> Iterator[Remark]:
    """Ids that the table they refer to does not have. Nothing is thrown away for that."""
    other = column.references
    key = next(t.key[0] for t in TABLES if t.name == other)
    row = ledger.query(
        f"SELECT COUNT(*) AS n, COUNT(DISTINCT t.{column.name}) AS ids, MIN(t.{column.name}) AS example FROM {table.name} AS t "
        f"LEFT JOIN {other} AS o ON o.{key} = t.{column.name} WHERE t.{column.name} IS NOT NULL AND o.{key} IS NULL"
    )[0]
    if not row["n"]:
        return
    if not ledger.count(other):
        yield table.name, f"{column.name} names {row['ids']:,} {other}, and the table {other} is empty"
        return
    alike = ledger.query(
        f"SELECT o.{key} AS id FROM {other} AS o WHERE TRIM(LEADING '0' FROM LOWER(o.{key})) = TRIM(LEADING '0' FROM LOWER(:example)) "
        f"ORDER BY o.{key} NULLS LAST LIMIT 1",
        {"example": row["example"]},
    )
    hint = f"; {alike[0]['id']!r} is there, so zeros or capitals may have been lost" if alike else ""
    yield (
        table.name,
        f"{row['n']:,} rows name {row['ids']:,} {other} that are not in {other}, such as {row['example']!r}{hint}; the rows are kept",
    )


def _currencies(ledger: Ledger) -> Iterator[Remark]:
    for table in ("opportunities", "spend"):
        rows = ledger.query(
            f"SELECT currency, COUNT(*) AS n FROM {table} WHERE amount_minor IS NOT NULL GROUP BY currency ORDER BY COUNT(*) DESC"
        )
        if len(rows) > 1:
            shown = ", ".join(f"{row['currency']} in {row['n']:,} rows" for row in rows)
            yield table, f"amounts stand in several currencies ({shown}); they are not added up"

"""Which columns of which stored tables a measure reads: what a bare scan of its columns must look at."""

from __future__ import annotations

import sqlglot
from sqlglot import exp

from ridgepole.core.ledger.canonical import stored_columns
from ridgepole.core.ledger.compact import STATEMENTS
from ridgepole.core.ledger.tables import BY_NAME

COMPACT = {
    "accounts_c": {"account": int, "account_id": str},
    "labels_c": {"dimension": str, "code": int, "label": str},
    "touches_c": dict.fromkeys(("account", "side", "step", "at_s", "actor", "channel", "campaign", "kind", "asset", "deal"), int),
}  # fmt: skip
STORED = {name: stored_columns(name) for name in BY_NAME} | {name: COMPACT[name] for name in STATEMENTS}
"""Table → its columns and their types, those of the compact ledger among them."""


def columns_read(queries):
    """Table → the columns of it that any of the queries names."""
    found = {}
    for sql in set(queries):
        if sql.startswith('SELECT MIN("'):
            continue  # the least of a whole column stands in the file and is not looked for
        for select in sqlglot.parse_one(sql).find_all(exp.Select):
            joined = [join.this for join in select.args.get("joins") or ()]
            first = select.args.get("from_") or select.args.get("from")
            sources = {
                table.alias_or_name: table.name
                for table in [*([first.this] if first else []), *joined]
                if isinstance(table, exp.Table) and table.name in STORED
            }
            for column in select.find_all(exp.Column):
                if column.find_ancestor(exp.Select) is not select:
                    continue
                tables = (
                    [sources[column.table]] if column.table in sources else [] if column.table else sources.values()
                )
                for table in tables:
                    if column.name in STORED[table]:
                        found.setdefault(table, set()).add(column.name)
    return {table: sorted(columns) for table, columns in sorted(found.items())}


def scan_of(columns):
    """One SELECT a table that looks at every value of those columns once."""
    selects = []
    for table, names in columns.items():
        # not MAX, which DuckDB answers from the statistics of the file without reading a row
        looked = ", ".join(
            f'SUM(STRLEN("{name}")) AS "s_{name}"' if STORED[table][name] is str else f'SUM("{name}") AS "s_{name}"'
            for name in names
        )
        selects.append(f"SELECT {looked} FROM {table}")
    return selects

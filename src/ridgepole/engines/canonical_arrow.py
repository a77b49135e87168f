"""Canonical tables as Arrow: the form in which every engine takes them in."""

from __future__ import annotations

import pyarrow as pa

from ridgepole.core.ledger.canonical import CanonicalTable, stored_columns

ARROW_TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def arrow_table(table: CanonicalTable) -> pa.Table:
    """The canonical columns, typed, absent ones filled with NULL."""
    arrays = {}
    for name, python_type in stored_columns(table.table).items():
        kind = ARROW_TYPES[python_type]
        values = table.columns.get(name)
        if values is None:
            arrays[name] = pa.nulls(table.kept, kind)
        elif isinstance(values, pa.Array | pa.ChunkedArray):
            arrays[name] = values.cast(kind)
        else:
            arrays[name] = pa.array(values, kind)
    return pa.table(arrays)

"""What an engine answered as an Arrow table, in the two shapes that `Ledger` promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from ridgepole.core.ledger.ledger import Row


def as_rows(answer: pa.Table) -> list[Row]:
    """Row by row, as dictionaries."""
    rows: list[Row] = answer.to_pylist()
    return rows


def as_columns(answer: pa.Table) -> Mapping[str, Sequence[Any]]:
    """Column by column, as numpy arrays: numbers with a NULL among them are floats with NaN, texts are objects with None."""
    return {name: _array(answer.column(name)) for name in answer.column_names}


def signed(answer: pa.Table) -> pa.Table:
    """Counts that an engine calls unsigned become BIGINT: 2 - 3 must be -1 everywhere."""
    fields = [
        pa.field(field.name, pa.int64()) if pa.types.is_unsigned_integer(field.type) else field
        for field in answer.schema
    ]
    return answer.cast(pa.schema(fields))


def _array(column: pa.ChunkedArray) -> Any:
    if pa.types.is_integer(column.type) and column.null_count:
        return column.cast(pa.float64()).to_numpy()
    if pa.types.is_floating(column.type) or pa.types.is_integer(column.type) or pa.types.is_boolean(column.type):
        return column.to_numpy()
    return np.array([*column.to_pylist(), None], dtype=object)[:-1]

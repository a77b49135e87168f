"""A Parquet file as the same columns of text that a separated file gives, so that one path validates both."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ridgepole.core.kernel.problem import Problem
from ridgepole.sources.csv.read_csv import FileTable, unreadable

LARGEST_FILE = 20_000_000_000


def read_parquet(path: Path, *, shown: str = "") -> FileTable:
    """The table in a file; `rows` are record numbers counted from 1."""
    shown = shown or path.name
    if why := unreadable(path, LARGEST_FILE):
        return FileTable(shown, refusals=[Problem(shown, *why)])
    try:
        table = pq.read_table(path)
        columns = {name: _texts(table.column(name)) for name in table.column_names}
    except (pa.ArrowException, OSError, ValueError) as error:
        first = str(error).splitlines()[0][:200]
        return FileTable(
            shown, refusals=[Problem(shown, f"this is no Parquet file that can be read: {first}", "write it again")]
        )
    return FileTable(shown, columns, range(1, table.num_rows + 1), table.num_rows)


def _texts(column: pa.ChunkedArray) -> list[str | None]:
    kind = column.type
    if pa.types.is_dictionary(kind):
        column = column.cast(kind.value_type)
        kind = column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return [None if item is None else "|".join(str(part) for part in item) for item in column.to_pylist()]
    if pa.types.is_timestamp(kind) and kind.tz:
        return [
            None if t is None else f"{t}Z" for t in pc.cast(column, pa.timestamp("us")).cast(pa.string()).to_pylist()
        ]
    if pa.types.is_binary(kind) or pa.types.is_nested(kind):
        return [None if item is None else str(item) for item in column.to_pylist()]
    texts: list[str | None] = column.cast(pa.string()).to_pylist()
    return texts

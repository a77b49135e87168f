"""Tables of a test as files of a store."""

import hashlib

import pyarrow.parquet as pq

from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.stored import StoredTable, StoredTables
from ridgepole.engines.canonical_arrow import arrow_table


def stored(folder, tables):
    """Each table in FOLDER/files, what is made of them beside it."""
    (folder / "files").mkdir(exist_ok=True)
    found = {}
    for table in tables:
        path = folder / "files" / f"{table.table}.parquet"
        pq.write_table(arrow_table(table), path)
        about = CanonicalTable(table.table, {}, read=table.read)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        found[table.table] = StoredTable(path, digest, table.kept, about)
    return StoredTables(folder / "compact", found)

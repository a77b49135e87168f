"""A workspace of any size, quickly: a simulated company of about 5,000 people many times over.

    uv run python -m bench.generate_company FOLDER --people 500000 [--as-of 2026-03-01] [--seed 7]

Agreements, touchpoints, survey, campaigns and users stay as they are; accounts, people and everything that hangs on them are there once for each copy, under ids of their
own and a few minutes earlier than in the copy before; money spent grows with them. The rows go straight into the Parquet store, as an import would leave them.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ridgepole.core.ledger.assemble import assembled
from ridgepole.core.ledger.canonical import CanonicalTable
from ridgepole.core.ledger.convert import Reading
from ridgepole.core.ledger.imported import Imported
from ridgepole.core.ledger.tables import BY_NAME
from ridgepole.engines.canonical_arrow import arrow_table
from ridgepole.sources.folder.ledger_store import LedgerStore
from ridgepole.sources.folder.read_ledger import read_ledger_folder
from ridgepole.wiring.build import open_workspace

KEPT_ONCE = {"users", "campaigns", "spend", "roadmap", "reported_numbers", "ai_outputs"}
APART_SECONDS = 420
IN_MAKE_BENCH = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--people", type=int, default=500_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--as-of", default="2026-03-01")
    given = parser.parse_args()
    generate(given.folder, given.people, given.seed, given.as_of)


def generate(folder: Path, people: int, seed: int, as_of: str) -> dict[str, int]:
    """Rows by table of the workspace that was made."""
    main = [sys.executable, "-m", "ridgepole", "sample", str(folder), "--seed", str(seed), "--causes", "1,3"]
    size = "medium" if people >= 5_000 else "small"
    subprocess.run([*main, "--size", size, "--as-of", as_of], check=True, stdout=subprocess.DEVNULL)
    company = open_workspace(folder).company
    parts, wrong = read_ledger_folder(folder, Reading(time_zone=company.time_zone, currency=company.currency))
    if wrong:
        raise SystemExit(str(wrong[0]))
    once = {part.table: assembled([part]) for part in parts}
    copies = max(1, -(-people // once["people"].kept))
    tables = [multiplied(table, copies) for table in once.values()]
    shutil.rmtree(folder / "ledger")
    written = datetime.now(UTC).isoformat()
    LedgerStore(folder).add(
        Imported(tables=tables, files=(("generated", f"{seed}-{copies}"),)), at=written, time_zone=company.time_zone
    )
    return {table.table: table.kept for table in tables}


def multiplied(table: CanonicalTable, copies: int) -> CanonicalTable:
    """The table `copies` times, or once with its money multiplied."""
    rows = arrow_table(table)
    if table.table in KEPT_ONCE:
        columns = {
            name: pc.multiply(rows[name], copies) if table.table == "spend" and name == "amount_minor" else rows[name]
            for name in rows.column_names
        }
        return canonical(table.table, columns, table.kept)
    copy = np.repeat(np.arange(copies), table.kept)
    suffix, earlier = pa.array(copy).cast(pa.string()), pa.array(copy * APART_SECONDS)
    whole = pa.concat_tables([rows] * copies).combine_chunks()
    columns = {}
    for column in BY_NAME[table.table].columns:
        cells = whole[column.stored_as]
        if column.type == "id" and column.references not in {"campaigns", "users"}:
            cells = pc.binary_join_element_wise(cells, suffix, "-")
        elif column.type == "instant":
            cells = pc.subtract(cells, earlier)
        columns[column.stored_as] = cells
    return canonical(table.table, columns, table.kept * copies)


def canonical(name: str, columns: dict[str, pa.ChunkedArray], kept: int) -> CanonicalTable:
    held = {column: cells.combine_chunks() for column, cells in columns.items()}
    return CanonicalTable(name, held, pa.repeat("generated", kept), pa.array(np.arange(1, kept + 1)), read=kept)


if __name__ == "__main__":
    main()

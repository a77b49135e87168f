"""Import a company's export files into its ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from ridgepole.core.kernel.errors import BadInputError
from ridgepole.core.ledger.convert import Reading
from ridgepole.core.ledger.imported import Imported
from ridgepole.flows.ports import ReadsExportFiles, StoresLedger


def import_ledger(
    *,
    files: Sequence[Path],
    mapping: str,
    reading: Reading,
    reads: ReadsExportFiles,
    store: StoresLedger,
    at: datetime,
) -> Imported:
    """Read, keep what can be understood, switch the store to the result, and say everything that was refused, repaired or left out.

    BadInputError where no file gives a single row; then nothing is written.
    """
    imported = reads.read(files, mapping=mapping, reading=reading)
    if not any(table.kept for table in imported.tables):
        raise BadInputError(
            "no row could be imported; the ledger was left as it was",
            problems=imported.refusals[:50],
            hint="mend the places below, or name another mapping with --map",
        )
    return store.add(imported, at=at.isoformat(), time_zone=reading.time_zone)

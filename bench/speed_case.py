"""One timed case in a process of its own, so that its peak memory is its own: `python -m bench.speed_case CASE FOLDER`, one line of JSON."""

from __future__ import annotations

import hashlib
import json
import os
import resource
import shutil
import sys
import time
from datetime import date
from pathlib import Path

IN_MAKE_BENCH = None
LIMIT = os.environ.get("BENCH_MEMORY", "700MB")
DAY = date(2025, 6, 30)


def stored_in(folder):
    """The tables of a generated folder as a store names them."""
    import pyarrow.parquet as pq

    from ridgepole.core.ledger.canonical import CanonicalTable
    from ridgepole.core.ledger.stored import StoredTable, StoredTables

    tables = {}
    for path in sorted(Path(folder).glob("*.parquet")):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        rows = pq.read_metadata(path).num_rows
        tables[path.stem] = StoredTable(path, digest, rows, CanonicalTable(path.stem, {}, read=rows))
    return StoredTables(Path(folder) / "compact", tables)


def ledger_at(folder, *, compact=False):
    from ridgepole.engines.duckdb.parquet_ledger import DuckdbParquetLedger

    class Raw(DuckdbParquetLedger):
        """As if nothing could be written beside it."""

        compact = False

    return (DuckdbParquetLedger if compact else Raw)(stored_in(folder), memory_limit=LIMIT)


def agreed():
    """A follow-up promise that took effect in the middle of the ledger, for the measures that need one."""
    from ridgepole.core.agreements.agreements import Agreements
    from ridgepole.core.agreements.sla import Commitment, ServiceLevelAgreement

    promise = Commitment(id="follow-up", by_team="sales", within_minutes=240)
    return Agreements(
        (ServiceLevelAgreement(id="sla", version=1, effective_from=date(2023, 7, 1), commitments=(promise,)),)
    )


def measure(folder, name, *, compact=False):
    """A bare scan of the columns that the measure reads, the measure, and the measure asked again; the answer is what its first rows say."""
    from bench.columns_read import columns_read, scan_of
    from tests.fakes.listening_ledger import ListeningLedger

    from ridgepole.core.measures.catalogue import measures
    from ridgepole.core.measures.measurement import Asked

    ask, agreements = measures()[name].measure, agreed()
    small = Path(folder).parent / "1m"  # which columns are read does not depend on the size
    listening = ListeningLedger(ledger_at(small, compact=compact))
    ask(Asked(listening, agreements, DAY, "UTC", "EUR"))
    read = columns_read(listening.asked)
    ledger = ledger_at(folder, compact=compact)
    if compact:
        assert ledger.compact, "the compact ledger could not be made"
    asked = Asked(ledger, agreements, DAY, "UTC", "EUR")
    scan = timed(lambda: [ledger.query(select) for select in scan_of(read)])
    once, again = timed(lambda: ask(asked)), timed(lambda: ask(asked))
    rows = [row.as_json() for row in once["answer"].rows[:4]]
    said = [(row["group"], row.get("value"), row["n"]) for row in rows]
    return {
        **once,
        "answer": said,
        "scan": scan["cpu"],
        "scan_seconds": scan["seconds"],
        "again": again["cpu"],
        "columns": read,
    }


def make_compact(folder):
    """The compact ledger made anew: once after each import."""
    shutil.rmtree(Path(folder) / "compact", ignore_errors=True)
    ledger = ledger_at(folder, compact=True)
    made = timed(lambda: ledger.compact)
    assert made["answer"]
    return made


def timed(work):
    started, before = time.perf_counter(), time.process_time()
    answer = work()
    return {"answer": answer, "seconds": time.perf_counter() - started, "cpu": time.process_time() - before}


def peer(case, folder):
    from bench import speed_peers_of_attribution, speed_peers_of_measures

    found = timed({**speed_peers_of_attribution.PEERS, **speed_peers_of_measures.PEERS}[case](folder))
    return {**found, "answer": str(found["answer"])[:300]}


def main() -> None:
    case, folder = sys.argv[1:3]
    kind, _, name = case.partition(":")
    if kind in {"raw", "compact"}:
        found = measure(folder, name, compact=kind == "compact")
    else:
        found = make_compact(folder) if case == "make compact" else peer(case, folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"case": case, "peak_mb": peak, "load": os.getloadavg()[0], **found}, default=str))


if __name__ == "__main__":
    main()

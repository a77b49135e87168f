"""Writers of an SQLite file, one after the other.

SQLite lets a second writer look again and again until its patience ends; with fifty of them some never get their turn. Here each waits in the queue of the operating system, which
wakes one at a time and forgets whoever dies.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


@contextmanager
def one_writer() -> Iterator[None]:
    """Alone among those who come through here, of all processes and threads. Does nothing inside a transaction, which has had its turn, or on a database that queues by itself."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    path = Path(str(connection.settings_dict["NAME"]))
    with path.with_name(path.name + ".turn").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield

"""The child process that opens untrusted files: one request a line, one answer a line, within limits of time and memory.

Started by `isolated.py` as `python -m ridgepole.readers.worker`. It has no task but reading, and what it answers is data (JSON), never code.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ridgepole.readers.formats import read_bytes
from ridgepole.readers.limits import CPU_SECONDS, MEMORY_BYTES, MOST_FILE_BYTES
from ridgepole.readers.refused import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

resource: Any
try:
    import resource
except ImportError:  # Windows: the parent's clock is the only limit there
    resource = None


def answer(path: str) -> dict[str, Any]:
    """What was read from one file, or why it was not."""
    try:
        file = Path(path)
        if file.stat().st_size > MOST_FILE_BYTES:
            return {"why": f"is larger than {MOST_FILE_BYTES // 1024 // 1024} MB"}
        found = read_bytes(file.read_bytes(), file.suffix)
    except RefusedError as error:
        return {"why": error.message + (f" ({error.hint})" if error.hint else "")}
    except MemoryError:
        return {"why": "needs too much memory"}
    except RecursionError:
        return {"why": "is nested too deeply"}
    except OSError as error:
        return {"why": f"cannot be opened ({error.strerror or type(error).__name__})"}
    except Exception as error:  # noqa: BLE001 - a damaged file may break any library; it must not break the run
        return {"why": f"could not be read ({type(error).__name__})"}
    return {
        "title": found.title, "troubles": found.troubles, "blocks": [asdict(block) for block in found.blocks],
        "links": [asdict(link) for link in found.links], "anchors": found.anchors,
    }  # fmt: skip


def _limiter() -> Callable[[], None]:
    """Gives each file its own seconds of computing. A process over its limit is ended by the system."""
    if resource is None:
        return lambda: None
    with contextlib.suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc/self/statm").exists() else 0
        used = pages * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY_BYTES, resource.RLIM_INFINITY))
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def grant() -> None:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        allowed = int(usage.ru_utime + usage.ru_stime) + CPU_SECONDS
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.RLIM_INFINITY))

    return grant


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    grant = _limiter()
    for line in sys.stdin:
        grant()
        print(json.dumps(answer(json.loads(line)), ensure_ascii=True), file=answers, flush=True)


if __name__ == "__main__":
    main()

"""`make bench`: every benchmark, found by being there; each writes its page in docs/benchmarks/. `python -m bench NAME ...` runs some.

A file of this folder is a benchmark when it has a `main` and is no soak. A line `IN_MAKE_BENCH = ["--out", ...]` in it gives
the arguments that it gets here; `IN_MAKE_BENCH = None` says that it is a part of others, or needs what only a person can name.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
PARTS = {"__main__", "soak"}


def arguments_of(path: Path) -> list[str] | None:
    """What the file says that it is to be given; nothing where it says nothing."""
    for line in ast.parse(path.read_text("utf-8")).body:
        if isinstance(line, ast.Assign) and getattr(line.targets[0], "id", "") == "IN_MAKE_BENCH":
            said: list[str] | None = ast.literal_eval(line.value)
            return said
    return []


def main(wanted: list[str]) -> int:
    failed = []
    for path in sorted(HERE.glob("*.py")):
        name = path.stem
        if (
            name in PARTS
            or name.startswith("soak_")
            or (wanted and name not in wanted)
            or "def main(" not in path.read_text("utf-8")
        ):
            continue
        arguments = arguments_of(path)
        if arguments is None and not wanted:
            continue
        print(f"== {name}", file=sys.stderr, flush=True)
        started = time.monotonic()
        if subprocess.run(
            [sys.executable, "-m", f"bench.{name}", *(arguments or [])], cwd=HERE.parent, check=False
        ).returncode:
            failed.append(name)
        print(f"   {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

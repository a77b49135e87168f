"""`make soak`: every `soak_*.py` of this folder, one after the other; `python -m bench.soak NAME ...` runs some."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent


def main(wanted: list[str]) -> int:
    failed = []
    for path in sorted(HERE.glob("soak_*.py")):
        if wanted and path.stem not in wanted and path.stem.removeprefix("soak_") not in wanted:
            continue
        print(f"== {path.stem}", file=sys.stderr, flush=True)
        started = time.monotonic()
        if subprocess.run([sys.executable, "-m", f"bench.{path.stem}"], cwd=HERE.parent, check=False).returncode:
            failed.append(path.stem)
        print(f"   {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

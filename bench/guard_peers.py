"""The guard beside the lightest rule of NeMo Guardrails and Guardrails AI: the same drafts of 120 words in the same run, processor time, one thread.

usage: uv run python -m bench.guard_peers

The peers are installed, in pinned versions, in an environment of their own that is thrown away afterwards; they are no dependency. They are given the lightest thing that they can
do, one regular expression over 200 phrases; the guard compares meaning, figures and positions with 200 clauses. What a peer ends in, if it does not run, is told as it is.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from bench import guard_speed

PINNED = ("guardrails-ai==0.5.15", "nemoguardrails==0.24.1", "litellm==1.80.0")
PAGE = Path(__file__).parents[1] / "docs" / "benchmarks" / "guard-peers.md"
RULES = Path(__file__).with_name("peer_rules.py")


def peers(phrases: list[str], drafts: list[str]) -> dict[str, object]:
    """By peer: sorted milliseconds, or the error."""
    uv = shutil.which("uv")
    if uv is None:
        return {"both": "uv is not installed here"}
    with tempfile.TemporaryDirectory() as place:
        python = Path(place) / "bin" / "python"
        try:
            subprocess.run([uv, "venv", "-q", place], check=True)
            subprocess.run([uv, "pip", "install", "-q", "--python", str(python), *PINNED], check=True, timeout=900)
            quiet = {**os.environ, "OTEL_SDK_DISABLED": "true", "DO_NOT_TRACK": "1", "HOME": place}
            ran = subprocess.run(
                [str(python), str(RULES)],
                input=json.dumps({"phrases": phrases, "drafts": drafts}),
                capture_output=True,
                text=True,
                check=True,
                timeout=600,
                env=quiet,
            )
        except (subprocess.SubprocessError, OSError) as trouble:
            return {"both": f"{type(trouble).__name__}: {trouble}"[:300]}
    line = next((line for line in ran.stdout.splitlines() if line.startswith("RESULT ")), "RESULT {}")
    found: dict[str, object] = json.loads(line.removeprefix("RESULT "))
    return found


def main() -> None:
    """Measures all three and writes the page."""
    guard, drafts = guard_speed.guard(), guard_speed.drafts()
    ours = guard_speed.times(guard, drafts, clock=time.process_time)
    framework = guard_speed.clauses()
    phrases = [phrase for value in framework.value_propositions for phrase in value.never_says]
    found: dict[str, object] = {"Ridgepole's guard": ours, **peers(phrases, drafts)}
    lines = [f"| {name} | {_row(taken)} |" for name, taken in found.items()]
    PAGE.write_text(
        "# The guard beside its peers\n\n`uv run python -m bench.guard_peers`\n\n| | p50 | p95 | p99 |\n| --- | --- | --- | --- |\n" + "\n".join(lines) + "\n\n"
        + __doc__.partition("guard_peers\n\n")[2].strip() + f"\n\nVersions: {', '.join(PINNED)}. Guardrails AI asks for a tokenizer's data over the network when it starts, which this rule does not need; telemetry is switched off.\n"
    )  # fmt: skip
    print("\n".join(lines))


def _row(taken: object) -> str:
    if not isinstance(taken, list):
        return f"did not run: {taken} | | "
    return " | ".join(f"{taken[int(len(taken) * part)]:.1f} ms" for part in (0.5, 0.95, 0.99))


if __name__ == "__main__":
    main()

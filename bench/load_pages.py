"""How fast pages answer in a large company: USERS people, each signed in, walk through every kind of page for SECONDS and change things now and then.

    uv run python -m bench.load_pages [--people 500000] [--users 50] [--seconds 600] [--think 5] [--saturate 30] [--write]

A workspace of that many people is made (bench/load_company.py), `ridgepole serve` runs over it with SQLite, and everything is asked for once, so that the first answers are there.
Each person waits about `--think` seconds between two pages, as people do. Then, for `--saturate` seconds, the same people do not wait at all. The load runs on the same machine.
Prints p50, p95 and p99 in milliseconds for each page as JSON; `--write` makes docs/benchmarks/pages.md of it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import httpx
from bench.load_visitor import PAGES, WORKSPACE, Visitor

IN_MAKE_BENCH = ["--write"]
ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "benchmarks" / "pages.md"
COMMAND = "uv run python -m bench.load_pages --write"
MAIN = [sys.executable, "-c", "from ridgepole.faces.cli.main import main; main()"]


class Watched:
    """The server and its worker: the most memory that each held (MB), and the processor time that both used (seconds)."""

    def __init__(self, server: int) -> None:
        self.server, self.most, self.ended = server, {}, threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _watch(self) -> None:
        while not self.ended.wait(1.0):
            for pid in [self.server, *children(self.server)]:
                name = "server" if pid == self.server else "worker"
                self.most[name] = max(self.most.get(name, 0), memory_mb(pid))

    def cpu(self) -> float:
        return cpu_seconds(self.server)


def children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(child) for child in task.read_text().split()]
    return found


def memory_mb(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmRSS:\s+(\d+)", text)
    return int(found[1]) // 1024 if found else 0


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def until_computed(visitor: Visitor) -> None:
    """Every answer once; pages that are still being worked out show a progress bar."""
    deadline = time.monotonic() + 1_800
    for name, paths in PAGES.items():
        for path in paths:
            while "<progress" in visitor.client.get(WORKSPACE + path).text:
                if time.monotonic() > deadline:
                    raise SystemExit(f"{name} did not come to an end")
                time.sleep(2)


def walk_all(
    visitors: list[Visitor], seconds: float, think: float, *, minutes_said: bool
) -> list[tuple[str, float, int]]:
    for visitor in visitors:
        visitor.seen = []
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=visitor.walk, args=(until, think)) for visitor in visitors]
    for thread in threads:
        thread.start()
    while minutes_said and time.monotonic() < until:
        time.sleep(min(60, max(0.1, until - time.monotonic())))
        print(f"   {sum(len(v.seen) for v in visitors):,} pages", file=sys.stderr, flush=True)
    for thread in threads:
        thread.join()
    return [seen for visitor in visitors for seen in visitor.seen]


def is_refusal(status: int) -> bool:
    """The page answered, in words: somebody else has this lead, it was answered already."""
    return status in {409, 422}


def is_error(status: int) -> bool:
    return status == 0 or (status >= 400 and not is_refusal(status))


def summed(seen: list[tuple[str, float, int]]) -> dict[str, dict[str, int]]:
    found = {}
    for name in dict.fromkeys(name for name, _, _ in sorted(seen, key=lambda s: order(s[0]))):
        taken = sorted(ms for page, ms, _ in seen if page == name)
        at = {f"p{q}": round(taken[min(len(taken) - 1, int(len(taken) * q / 100))]) for q in (50, 95, 99)}
        mine = [status for page, _, status in seen if page == name]
        found[name] = {"n": len(taken), **at, "refused": sum(map(is_refusal, mine)), "errors": sum(map(is_error, mine))}
    return found


def order(name: str) -> int:
    return list(PAGES).index(name) if name in PAGES else len(PAGES)


def serving(data: Path) -> tuple[subprocess.Popen, str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([*MAIN, "serve", "--data", str(data), "--port", str(port)], stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            httpx.get(f"{address}/health")
        except httpx.HTTPError:
            time.sleep(0.2)
        else:
            return server, address
    raise SystemExit("the server did not start")


def measured(given: argparse.Namespace, made: Path) -> dict:
    told = prepared(given, made)
    server, address = serving(made / "data")
    try:
        visitors = [Visitor(number, address, told) for number in range(given.users)]
        watched, began = Watched(server.pid), time.monotonic()
        until_computed(visitors[3])
        first_answers = round(time.monotonic() - began)
        print(f"   first answers after {first_answers} s", file=sys.stderr, flush=True)
        loads, cpu = [os.getloadavg()[0]], watched.cpu()
        seen = walk_all(visitors, given.seconds, given.think, minutes_said=True)
        cpu, loads = watched.cpu() - cpu, [*loads, os.getloadavg()[0]]
        full = walk_all(visitors, given.saturate, 0.0, minutes_said=False)
        watched.ended.set()
    finally:
        server.terminate()
        server.wait(timeout=30)
    return {
        "rows": told["rows"],
        "queue": told["queue"],
        "users": given.users,
        "seconds": given.seconds,
        "think": given.think,
        "pages": len(seen),
        "pages_a_second": round(len(seen) / given.seconds, 1),
        "server_cpu_ms_a_page": round(1000 * cpu / max(1, len(seen))),
        "errors": sum(is_error(status) for _, _, status in seen),
        "first_answers_s": first_answers,
        "load": [round(load, 1) for load in loads],
        "most_mb": watched.most,
        "saturated_pages_a_second": round(len(full) / given.saturate, 1) if given.saturate else None,
        "by_page": summed(seen),
    }


def prepared(given: argparse.Namespace, made: Path) -> dict:
    if given.prepared:
        shutil.copytree(given.prepared / "data", made / "data")
        return json.loads((given.prepared / "told.json").read_text())
    command = [sys.executable, "-m", "bench.load_company", str(made / "data")]
    run = subprocess.run(
        [*command, "--people", str(given.people), "--users", str(given.users)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return json.loads(run.stdout)


def page_of(found: dict) -> str:
    rows, most = found["rows"], found["most_mb"]
    lines = [
        "# Pages under load",
        "",
        (f"`{COMMAND}` (10 minutes and some for making the company), {datetime.now(UTC):%Y-%m-%d}: one server process with its worker, SQLite, {os.cpu_count()} cores that the load shares"
        f" (load average at begin and end {found['load'][0]} and {found['load'][1]}; the run itself makes about 1.5 of it)."),
        "",
        (f"A company of {rows['people']:,} people, {rows['touches']:,} touches, {rows['opportunities']:,} opportunities, {rows['handoffs']:,} hand-over events, {rows['feedback']:,} notes from the field;"
        f" {found['queue']:,} leads wait in the queue. {found['users']} people are signed in, look at another page about every {found['think']:g} seconds, and change something with every tenth"
        f" (claim, answer, tell): {found['pages']:,} pages in {found['seconds']} s, {found['errors']} errors. Milliseconds:"),
        "",
        "| page | n | p50 | p95 | p99 | refused by a rule | errors |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(f"| {name} | {p['n']} | {p['p50']} | {p['p95']} | {p['p99']} | {p['refused']} | {p['errors']} |" for name, p in found["by_page"].items()),
        "",
        (f"{found['pages_a_second']} pages a second at that pace, {found['server_cpu_ms_a_page']} ms of processor time for each; {found['saturated_pages_a_second']} a second where nobody waits between two pages."
        f" Most memory: server {most.get('server', 0):,} MB, worker {most.get('worker', 0):,} MB. The first answers to everything were there {found['first_answers_s']} s after the first question."),
        "",
        ("Pages show kept answers, so that their time does not grow with the ledger; what grows is the work of the one process beside the server, which computes each answer once for each state of the data"
        " (in a large company: of the last full quarter of an hour). The queue is sorted by instants that are kept beside each lead, so that a page costs what it shows."),
        "",
        ("Cold start of `ridgepole serve` with a new data folder (database made, migrations applied) until `/health` answers: 3.5 s on a busy machine; with a sample company in it"
        " (`--demo`, simulated, loaded): under 6 s."),
        "",
    ]  # fmt: skip
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=500_000)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--think", type=float, default=5.0)
    parser.add_argument("--saturate", type=int, default=30)
    parser.add_argument(
        "--prepared",
        type=Path,
        help="A folder with data/ and told.json of bench/load_company.py, copied instead of made.",
    )
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    made = Path(tempfile.mkdtemp(prefix="ridgepole-load-"))
    try:
        found = measured(given, made)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    print(json.dumps(found, indent=1))
    if given.write:
        PAGE.write_text(page_of(found), encoding="utf-8")


if __name__ == "__main__":
    main()

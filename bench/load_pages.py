"""How fast pages answer: USERS people, each signed in, walk through the app for SECONDS. A running app is made for it, with a sample company in it.

    uv run python bench/load_pages.py [--users 50] [--seconds 60] [--size small|medium|large] [--think 1.0]

Prints p50, p95 and p99 in milliseconds for each page as a line of JSON. Each user waits `--think` seconds between two pages, as people do.
"""

import argparse
import json
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx

PAGES = {
    "overview": "",
    "scoreboard": "scoreboard/",
    "findings": "findings/",
    "measures": "measures/",
    "measure by source": "measures/win_rate/?by=source",
    "story": "story/",
    "agreements": "agreements/",
    "agreement": "agreements/messaging/",
    "editor": "agreements/messaging/edit/",
    "sign": "agreements/icp/sign/",
    "people": "people/",
    "record": "record/",
}
MAIN = [sys.executable, "-c", "from ridgepole.faces.cli.main import main; main()"]


def ridgepole(*arguments):
    run = subprocess.run([*MAIN, *map(str, arguments)], check=True, capture_output=True, text=True)
    return run.stdout.strip()


def sign_in(address, data):
    link = ridgepole("sign-in-link", "rae@load.example", "--data", data, "--url", address)
    client = httpx.Client(base_url=address, follow_redirects=True, timeout=60)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(link).text)[1]
    client.post(link, data={"csrfmiddlewaretoken": token}).raise_for_status()
    return client


def until_computed(client):
    for path in PAGES.values():
        while "<progress" in client.get(f"/w/sample/{path}").text:
            time.sleep(1)


def walk(client, until, think, times, rng):
    time.sleep(rng.random() * think)  # people do not all arrive in the same moment
    while time.monotonic() < until:
        name = rng.choice(list(PAGES))
        began = time.monotonic()
        answer = client.get(f"/w/sample/{PAGES[name]}")
        times.append((name, (time.monotonic() - began) * 1000, answer.status_code))
        time.sleep(rng.expovariate(1 / think))


def summed(times):
    found = {}
    for name in PAGES:
        taken = sorted(ms for page, ms, _ in times if page == name)
        if taken:
            at = {q: round(taken[min(len(taken) - 1, int(len(taken) * q / 100))]) for q in (50, 95, 99)}
            found[name] = {"n": len(taken), **{f"p{q}": ms for q, ms in at.items()}}
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--size", default="small")
    parser.add_argument("--think", type=float, default=1.0)
    chosen = parser.parse_args()
    made = Path(tempfile.mkdtemp(prefix="ridgepole-load-"))
    data = made / "data"
    ridgepole("sample", made / "sample", "--seed", 7, "--causes", "1,3", "--size", chosen.size, "--as-of", "2026-03-01")
    ridgepole(
        "apply",
        made / "sample",
        "--slug",
        "sample",
        "--data",
        data,
        "--as-of",
        "2026-03-01",
        "--admin",
        "rae@load.example",
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [*MAIN, "serve", "--data", str(data), "--port", str(port)], env=dict(os.environ), stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                httpx.get(f"{address}/health")
                break
            except httpx.HTTPError:
                time.sleep(0.2)
        first = sign_in(address, data)
        until_computed(first)
        clients = [
            httpx.Client(base_url=address, cookies=first.cookies, timeout=60, follow_redirects=True)
            for _ in range(chosen.users)
        ]
        times, until = [], time.monotonic() + chosen.seconds
        people = [
            threading.Thread(target=walk, args=(client, until, chosen.think, times, random.Random(number)))
            for number, client in enumerate(clients)
        ]
        for person in people:
            person.start()
        for person in people:
            person.join()
        broken = sum(status != 200 for _, _, status in times)
        total = {"users": chosen.users, "pages_a_second": round(len(times) / chosen.seconds, 1), "not_200": broken}
        print(json.dumps({**total, "pages": summed(times)}, indent=1))
    finally:
        server.terminate()
        server.wait(timeout=20)
        shutil.rmtree(made, ignore_errors=True)


if __name__ == "__main__":
    main()

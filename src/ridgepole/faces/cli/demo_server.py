"""The app behind the demo: a process of its own, on loopback, that ends by itself."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from ridgepole.core.kernel.errors import RidgepoleError

LIVES_MINUTES = 240
PATIENCE_SECONDS = 60
LINK = re.compile(r"https?://\S+/sign-in/\S+")


class DemoServerError(RidgepoleError):
    """The app did not come up."""


@dataclass(frozen=True, slots=True)
class DemoServer:
    """Where it is, the link that signs in once, and its process id."""

    url: str
    sign_in: str
    pid: int


def start_demo_server(*, company: Path, data: Path, as_of: str) -> DemoServer:
    """Load `company` into an app in `data` and serve it in the background for four hours. DemoServerError where it does not come up."""
    data.mkdir(parents=True, exist_ok=True)
    loaded = _run("apply", str(company), "--data", str(data), "--slug", "company", "--as-of", as_of, "--format", "json")
    if loaded.returncode:
        raise DemoServerError("the company could not be loaded into the app", hint=loaded.stderr.strip()[-500:])
    port = _free_port()
    log = data / "serve.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(  # noqa: S603 - our own command
            [
                *_ridgepole(),
                "serve",
                "--demo",
                "--data",
                str(data),
                "--port",
                str(port),
                "--stop-after",
                str(LIVES_MINUTES),
            ],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    link = _wait_for_link(process, log, port)
    return DemoServer(f"http://127.0.0.1:{port}", link, process.pid)


def _wait_for_link(process: subprocess.Popen[bytes], log: Path, port: int) -> str:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and process.poll() is None:
        found = LINK.search(log.read_text(encoding="utf-8"))
        if found and _answers(port):
            return found.group(0)
        time.sleep(0.1)
    if process.poll() is None:
        process.terminate()
    raise DemoServerError(
        "the app did not come up", hint=f"see {log}: {log.read_text(encoding='utf-8').strip()[-300:]}"
    )


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*_ridgepole(), *arguments], capture_output=True, text=True, check=False)  # noqa: S603 - our own command


def _ridgepole() -> list[str]:
    return [sys.executable, "-m", "ridgepole"]

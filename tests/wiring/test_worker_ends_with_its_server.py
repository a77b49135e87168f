"""A worker does not outlive the server that was to hear its answer."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

SERVER = """
import multiprocessing, os, time
from ridgepole.wiring.worker import end_with

def work(server):
    end_with(server)
    time.sleep(600)

if __name__ == "__main__":
    worker = multiprocessing.get_context("fork").Process(target=work, args=(os.getpid(),))
    worker.start()
    print(worker.pid, flush=True)
    time.sleep(600)
"""


def is_running(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    try:
        return state.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_a_worker_ends_soon_after_its_server_was_killed(tmp_path):
    script = tmp_path / "server.py"
    script.write_text(SERVER)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as server:
        worker = int(server.stdout.readline())
        assert is_running(worker)
        os.kill(server.pid, signal.SIGKILL)
    until = time.monotonic() + 20
    while is_running(worker) and time.monotonic() < until:
        time.sleep(0.1)
    assert not is_running(worker)

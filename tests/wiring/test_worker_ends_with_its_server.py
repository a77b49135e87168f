"""A worker does not outlive the server that was to hear its answer."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

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


WHOLE_SERVER = """
import os, signal, socket, sys, threading, time
from pathlib import Path

if __name__ == "__main__":
    from ridgepole.wiring.django_app import start

    start(Path(sys.argv[1]))
    from ridgepole.wiring.server import serve
    from ridgepole.wiring.worker import begun

    begun(sys.argv[1], "nobody", "diagnosis", "diagnosis|x|").result()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def stop():
        while True:
            time.sleep(0.05)
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", port)) == 0:
                    break
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=stop, daemon=True).start()
    serve(host="127.0.0.1", port=port)
"""


@pytest.mark.slow
def test_a_server_that_is_told_to_stop_leaves_no_worker_and_no_warning(tmp_path):
    script = tmp_path / "server.py"
    script.write_text(WHOLE_SERVER)
    ended = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "data")], capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.returncode in {0, -signal.SIGTERM}
    assert ended.stderr == ""

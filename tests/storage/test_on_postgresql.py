"""The tests of storage, pages and API once more, on a private PostgreSQL that lives only as long as they do."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("tests/storage", "tests/faces/web", "tests/faces/api")


def binaries():
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def as_somebody(command):
    """PostgreSQL refuses to run as root: as root, it runs as the user that Debian's package made."""
    return (
        ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        if os.geteuid() == 0
        else command
    )


@pytest.fixture
def server():
    folder = binaries()
    if folder is None:
        pytest.skip("no PostgreSQL server is installed (scripts/install_test_needs.sh installs it)")
    data = Path(tempfile.mkdtemp(prefix="ridgepole-postgres-"))
    if os.geteuid() == 0:
        try:
            user = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("root, and there is no user postgres to run the server as")
        os.chown(data, user.pw_uid, user.pw_gid)
    port = free_port()
    cluster = data / "cluster"
    run = {"cwd": data, "stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
    subprocess.run(
        as_somebody([folder / "initdb", "-D", cluster, "-A", "trust", "-U", "ridgepole", "-E", "UTF8", "--no-sync"]),
        check=True,
        **run,
    )
    options = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={data}", "-c", "fsync=off"]
    process = subprocess.Popen(as_somebody([folder / "postgres", "-D", cluster, "-p", str(port), *options]), **run)
    try:
        for _ in range(100):
            ready = subprocess.run([folder / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)], check=False)
            if ready.returncode == 0:
                break
            time.sleep(0.1)
        yield f"postgres://ridgepole@127.0.0.1:{port}/postgres"
    finally:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(data, ignore_errors=True)


@pytest.mark.postgres
@pytest.mark.slow
def test_the_same_tests_pass_on_postgresql(server):
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-p",
            "no:cacheprovider",
            "-m",
            "not postgres and not browser",
            *FOLDERS,
        ],
        cwd=ROOT,
        env={**os.environ, "RIDGEPOLE_DATABASE_URL": server},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    assert " passed" in run.stdout

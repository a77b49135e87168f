"""A PostgreSQL server for as long as somebody needs it: for tests (test_on_postgresql.py) and for the long runs of bench/soak.py."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path


def binaries():
    """Where Debian's package puts the newest one; None where none is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def why_not():
    """Why no server can be started here; empty where one can."""
    if binaries() is None:
        return "no PostgreSQL server is installed (scripts/install_test_needs.sh installs it)"
    if os.geteuid() == 0 and not any(user.pw_name == "postgres" for user in pwd.getpwall()):
        return "root, and there is no user postgres to run the server as"
    return ""


@contextmanager
def private_postgresql():
    """The URL of a server that ends, with its data, when this is left."""
    folder = binaries()
    data = Path(tempfile.mkdtemp(prefix="ridgepole-postgres-"))
    if os.geteuid() == 0:
        user = pwd.getpwnam("postgres")
        os.chown(data, user.pw_uid, user.pw_gid)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    cluster = data / "cluster"
    run = {"cwd": data, "stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
    made = [folder / "initdb", "-D", cluster, "-A", "trust", "-U", "ridgepole", "-E", "UTF8", "--no-sync"]
    subprocess.run(_as_somebody(made), check=True, **run)
    options = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={data}", "-c", "fsync=off"]
    process = subprocess.Popen(_as_somebody([folder / "postgres", "-D", cluster, "-p", str(port), *options]), **run)
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


def _as_somebody(command):
    """PostgreSQL refuses to run as root: as root, it runs as the user that Debian's package made."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]

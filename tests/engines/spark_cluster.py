"""A standalone Spark master and two workers as processes on loopback, ended by their ids."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def cluster(folder, workers=2, java_options=""):
    """The address of a master with that many workers of one core each."""
    import pyspark

    home = Path(pyspark.__file__).parent
    environment = os.environ | {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_NO_DAEMONIZE": "1",
        "SPARK_DAEMON_JAVA_OPTS": java_options,
        "SPARK_MASTER_OPTS": "-Dspark.master.rest.enabled=false",
        "PYSPARK_PYTHON": sys.executable,
    }
    port, page = free_port(), free_port()
    master = f"spark://127.0.0.1:{port}"
    logs, started = [], []

    def start(name, *arguments):
        log = (folder / f"{name}.log").open("wb")
        logs.append(log)
        command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{arguments[0]}", *arguments[1:]]
        started.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL))

    try:
        start("master", "master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(page))
        for number in range(workers):
            one = ("--host", "127.0.0.1", "--cores", "1", "--memory", "1100m", "--webui-port", str(free_port()))
            start(f"worker-{number}", "worker.Worker", *one, "--work-dir", str(folder / f"work-{number}"), master)
        wait_for((folder / "master.log"), "Registering worker", workers)
        yield master
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        for log in logs:
            log.close()


def wait_for(log, words, times):
    """Until the log says it that often; the log is shown where it does not within a minute."""
    until = time.monotonic() + 60
    while log.read_text(errors="replace").count(words) < times:
        if time.monotonic() > until:
            raise TimeoutError(f"the master did not say {words!r} {times} times:\n{log.read_text(errors='replace')}")
        time.sleep(0.2)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]

"""One Spark session in a process."""

from __future__ import annotations

import logging
import shutil
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from ridgepole.core.kernel.errors import BadUseError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@cache
def spark_session(master: str = "local[*]", partitions: int = 8) -> Any:
    """A session at `master` (`local[*]`, `spark://host:port`). BadUseError, with what to install, where Spark cannot run here."""
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415 - an optional part
    except ImportError as error:
        raise BadUseError("the engine spark is not installed", hint="pip install 'ridgepole[spark]'") from error
    if shutil.which("java") is None:
        raise BadUseError("the engine spark needs a Java runtime", hint="apt-get install default-jre-headless")
    logging.getLogger("py4j").setLevel(logging.WARNING)
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": str(partitions),
        "spark.sql.legacy.timeParserPolicy": "CORRECTED",
    }
    if master.startswith("local") or urlsplit(master).hostname in LOOPBACK:
        settings |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    builder = SparkSession.builder.appName("ridgepole").master(master)
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session

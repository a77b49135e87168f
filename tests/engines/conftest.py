"""One Spark cluster for all tests of engines."""

import os

import pytest
from tests.engines.engines import needs
from tests.engines.spark_cluster import cluster

SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""A runtime that lives for a minute on two cores gains nothing from its second compiler."""
SETTINGS = {
    "spark.driver.extraJavaOptions": SHORT_LIVED,
    "spark.executor.extraJavaOptions": SHORT_LIVED,
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",  # compiling each query costs more than forty rows do
    "spark.sql.adaptive.enabled": "false",
    "spark.locality.wait": "0",
    "spark.ui.enabled": "false",
}
"""What Spark reads when it starts: a session that another session makes does not inherit what was set on that one."""


@pytest.fixture(scope="session")
def spark_master(tmp_path_factory):
    needs("spark")
    from ridgepole.engines.spark.spark_session import spark_session

    folder = tmp_path_factory.mktemp("spark")
    (folder / "spark-defaults.conf").write_text("".join(f"{name} {value}\n" for name, value in SETTINGS.items()))
    before = os.environ.get("SPARK_CONF_DIR")
    os.environ["SPARK_CONF_DIR"] = str(folder)
    try:
        with cluster(folder, java_options=SHORT_LIVED) as master:
            session = spark_session(master, 2)
            fresh = session.newSession().conf
            assert all(value in fresh.get(name) for name, value in SETTINGS.items())
            try:
                yield master
            finally:
                session.stop()
    finally:
        os.environ.pop("SPARK_CONF_DIR")
        if before is not None:
            os.environ["SPARK_CONF_DIR"] = before

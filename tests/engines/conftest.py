"""One Spark cluster for all tests of engines."""

import pytest
from tests.engines.engines import needs
from tests.engines.spark_cluster import cluster


@pytest.fixture(scope="session")
def spark_master(tmp_path_factory):
    needs("spark")
    from ridgepole.engines.spark.spark_session import spark_session

    with cluster(tmp_path_factory.mktemp("spark")) as master:
        session = spark_session(master, 2)
        for setting in ("spark.sql.codegen.wholeStage", "spark.sql.adaptive.enabled"):
            session.conf.set(setting, "false")  # compiling each query costs more than forty rows do
        try:
            yield master
        finally:
            session.stop()

"""The tests of storage, pages and API once more, on a private PostgreSQL that lives only as long as they do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.storage.private_postgresql import private_postgresql, why_not

ROOT = Path(__file__).parents[2]
FOLDERS = ("tests/storage", "tests/faces/web", "tests/faces/api")


@pytest.fixture
def server():
    if why_not():
        pytest.skip(why_not())
    with private_postgresql() as address:
        yield address


@pytest.mark.postgres
@pytest.mark.slow
def test_the_same_tests_pass_on_postgresql(server):
    chosen = ["-x", "-p", "no:cacheprovider", "-m", "not postgres and not browser"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *chosen, *FOLDERS],
        cwd=ROOT,
        env={**os.environ, "RIDGEPOLE_DATABASE_URL": server},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    assert " passed" in run.stdout

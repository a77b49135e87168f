"""Where the real data and scenarios of the workplace lie, for tests marked `real_data`."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data; the test is skipped, saying so, where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip(f"real data folder {SHARED.name} is not beside the project")
    return SHARED

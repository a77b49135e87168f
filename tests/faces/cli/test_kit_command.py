"""`ridgepole kit` writes files and says what they were made from."""

import json

import pytest
from click.testing import CliRunner

from ridgepole.faces.cli.main import ridgepole

pytestmark = pytest.mark.real_data


def test_kit_writes_every_file_and_warns_of_an_unsigned_framework(shared, tmp_path):
    folder = str(shared / "scenarios" / "harbourlink")
    result = CliRunner().invoke(
        ridgepole, ["kit", folder, "--as-of", "2025-06-15", "--out", str(tmp_path / "kit"), "--format", "json"]
    )
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told["based_on"] == "messaging v4"
    assert set(told["files"]) == {p.name for p in (tmp_path / "kit").iterdir()}
    assert "not signed by both teams" in result.stderr

"""What answers at once must not import what takes seconds: engines, statistics, documents."""

import subprocess
import sys

import pytest

HEAVY = ("duckdb", "sqlglot", "pyarrow", "sklearn", "scipy", "django", "numpy")
SHOWS = """
import sys
sys.argv = ["ridgepole", *{arguments!r}]
from ridgepole.faces.cli.main import main
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print("HEAVY", *sorted(set({heavy!r}) & set(sys.modules)))
"""


def imported(arguments, heavy=HEAVY):
    program = SHOWS.format(arguments=arguments, heavy=heavy)
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return ran.stdout.rsplit("HEAVY", 1)[1].split()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["init", "--help"]], ids=" ".join)
def test_light_commands_import_nothing_heavy(arguments):
    assert imported(arguments) == []


def test_init_makes_a_workspace_without_anything_heavy(tmp_path):
    assert imported(["init", str(tmp_path / "acme")]) == []


@pytest.mark.parametrize("arguments", [["guard", "--help"], ["diagnose", "--help"]], ids=" ".join)
def test_engines_and_learning_load_only_where_they_are_asked(arguments):
    assert imported(arguments, ("duckdb", "sqlglot", "sklearn", "scipy.stats", "django")) == []

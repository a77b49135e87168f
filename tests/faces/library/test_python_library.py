"""The how-to of the Python library runs as it is printed, and the library answers as the command line does."""

import doctest
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.faces.mcp.workspaces import AS_OF, OFFENDING, touchpoint, workspace

import ridgepole
from ridgepole.core.kernel.errors import BadUseError
from ridgepole.faces.cli.main import ridgepole as command

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "python-library.md"


@pytest.fixture
def folder(tmp_path):
    return workspace(tmp_path / "brightfloor")


def test_the_how_to_runs_as_it_is_printed(folder, capsys):
    test = doctest.DocTestParser().get_doctest(
        PAGE.read_text("utf-8").replace("```", ""), {"folder": folder}, PAGE.name, str(PAGE), 0
    )
    failed, tried = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert tried > 12
    assert failed == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "asked", "stdin"),
    [
        (["diagnose"], ridgepole.diagnose, ""),
        (["guard"], lambda case: ridgepole.check_draft(case, OFFENDING), OFFENDING),
        (["story"], lambda case: case.story(), ""),
        (["audit"], lambda case: case.audit_ai_use(), ""),
    ],
    ids=["diagnose", "guard", "story", "audit"],
)
def test_each_answer_is_that_of_the_command_line(folder, arguments, asked, stdin):
    name, *more = arguments
    printed = CliRunner().invoke(command, [name, str(folder), "--as-of", AS_OF, "--format", "json", *more], stdin)
    assert json.loads(printed.stdout) == json.loads(
        json.dumps(asked(ridgepole.open_case(folder, as_of=AS_OF)).as_json())
    )


def test_an_open_case_sees_a_file_that_changed(folder):
    case = ridgepole.open_case(folder, as_of=AS_OF)
    assert case.story().conflicts
    touchpoint(folder, "quote/1.md", "# Quote\n\nOne monthly fee.\n")
    assert not case.story().conflicts


def test_a_folder_that_is_none_is_said_when_it_is_opened(tmp_path):
    with pytest.raises(BadUseError, match="there is no folder"):
        ridgepole.open_case(tmp_path / "nowhere")
    with pytest.raises(ValueError, match="isoformat"):
        ridgepole.open_case(workspace(tmp_path / "x"), as_of="yesterday")


def test_importing_the_package_loads_nothing_else():
    code = "import sys, ridgepole; print([n for n in ('numpy', 'duckdb', 'django', 'mcp', 'pydantic') if n in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
